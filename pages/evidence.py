"""Evidence 근거: every quotation, searchable, with its passage and the scores it carries."""

from casebook.ui import cached, computed, evidence
from casebook.ui.evidence_index import matching
from casebook.ui.frame import open_page

page = open_page("evidence")
rows = cached.all_evidence(page)
evidence.show_filters(page, rows)
evidence.show_results(page, matching(rows, page.view, page.rubric), len(rows))
evidence.show_concentration(page, computed.with_odds(page, cached.current_scene(page)))
