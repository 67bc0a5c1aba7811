"""What a brief gives up, step by step, until it fits one page."""

from collections.abc import Callable

import msgspec

from casebook.exports.brief_layout import free_pt
from casebook.exports.brief_values import Brief

_Make = Callable[[int], Brief]
_LEAST_ROWS, _LEAST_QUOTES = 3, 2
_Cut = tuple[str, int]
_CUTS: tuple[_Cut, ...] = (
    ("quotes", 5),
    ("limits", 3),
    ("rows", 6),
    ("settings", 0),
    ("findings", 3),
    ("quotes", 4),
    ("rows", 5),
    ("limits", 2),
    ("quotes", 3),
    ("rows", _LEAST_ROWS),
    ("limits", 1),
    ("quotes", 2),
    ("findings", 2),
    ("quotes", 1),
    ("findings", 1),
    ("chart", 0),
    ("rows", 1),
    ("overview", 1),
    ("quotes", 0),
    ("limits", 0),
)
"""The footer says the settings, too; whatever else goes is in the files of tables."""


def fitted(make: _Make, rows: int) -> Brief:
    """The fullest brief of one page.

    Args:
        make: the brief with so many rows in its table, everything else in full.
        rows: to begin with.
    """
    most = {"rows": rows}
    brief = make(rows)
    for name, count in _CUTS:
        if free_pt(brief) >= 0:
            break
        most[name] = min(count, most.get(name, count))
        brief = _kept(make(most["rows"]), most)
    return _grown(make, most, brief, rows)


def _grown(make: _Make, most: dict[str, int], brief: Brief, rows: int) -> Brief:
    """One by one, what was cut in too large a step comes back."""
    full = make(rows)
    ends = (
        # A quote and one that contradicts come before more of anything else.
        ("quotes", min(_LEAST_QUOTES, len(full.quotes))),
        ("rows", rows),
        ("limits", len(full.limits)),
        ("findings", len(full.findings)),
        ("quotes", len(full.quotes)),
    )
    for name, end in ends:
        while name in most and most[name] < end:
            more = {**most, name: most[name] + 1}
            longer = _kept(make(more["rows"]), more)
            if free_pt(longer) < 0:
                break
            most, brief = more, longer
    return brief


def _kept(brief: Brief, most: dict[str, int]) -> Brief:
    cut = msgspec.structs.replace(
        brief,
        overview=brief.overview[: most.get("overview")],
        findings=brief.findings[: most.get("findings")],
        limits=brief.limits[: most.get("limits")],
        quotes=brief.quotes[: most.get("quotes")],
    )
    if "settings" in most:
        cut = msgspec.structs.replace(cut, settings="")
    return (
        msgspec.structs.replace(cut, chart=None, chart_note="", chart_note_without_ranges="")
        if "chart" in most
        else cut
    )
