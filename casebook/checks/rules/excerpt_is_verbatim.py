"""Every passage stored in ``seeds/`` stands word for word in the original, where the original is at hand.

Text that is left out is marked by ``[…]``; nothing may be added, shortened without a mark, or reworded.
"""

import re
from collections.abc import Iterator

from casebook.checks.inputs import CheckedSource
from casebook.checks.report import finding_at
from casebook.model import Finding
from casebook.quotes import is_verbatim, nearest_passage

CODES = ("excerpt-not-in-original", "excerpt-not-in-original-near")

_PARAGRAPH = re.compile(r"\S.*(?:\n[^\S\n]*\S.*)*")
_ONLY_GAP = re.compile(r"\[\s*(?:…|\.{3})\s*\]")


def check_source(source: CheckedSource) -> Iterator[Finding]:
    """One finding per passage, at its first line."""
    original = source.original
    if source.source is None or original is None or original is source.stored:
        return
    text = source.source.text
    for match in _PARAGRAPH.finditer(text):
        passage = match.group()
        if _ONLY_GAP.fullmatch(passage.strip()) or is_verbatim(passage, original):
            continue
        start = match.start()
        line = source.source.text_line + text.count("\n", 0, start)
        column = start - text.rfind("\n", 0, start)
        here = {"passage": (line, column)}
        near = nearest_passage(passage, original)
        if near is None:
            yield finding_at("excerpt-not-in-original", source.path, "passage", here, passage=passage)
        else:
            yield finding_at(
                "excerpt-not-in-original-near",
                source.path,
                "passage",
                here,
                passage=near.passage,
                wrote=near.wrote,
            )
