"""Sentences of the area ``findings``: what is wrong (``finding.…``) and how to mend it (``fix.…``)."""

from casebook.wording.catalogue import (
    findings_files,
    findings_judgements,
    findings_presets,
    findings_quotes,
    findings_ratings,
    findings_scores,
    findings_syntax,
)

ENTRIES: dict[str, tuple[str, str]] = {
    **findings_syntax.ENTRIES,
    **findings_files.ENTRIES,
    **findings_scores.ENTRIES,
    **findings_presets.ENTRIES,
    **findings_quotes.ENTRIES,
    **findings_judgements.ENTRIES,
    **findings_ratings.ENTRIES,
}
