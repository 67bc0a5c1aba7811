"""Overview 한눈에: the matrix of criteria and cases, and what it says."""

from casebook.ui import cached, computed, overview
from casebook.ui.frame import open_page

page = open_page("overview")
scene = overview.ordered(page, computed.with_odds(page, cached.current_scene(page)))
overview.show_claims(page, scene)
overview.show_matrix(page, scene)
overview.show_dimensions(page, scene)
overview.show_evidence_measures(page, scene)
