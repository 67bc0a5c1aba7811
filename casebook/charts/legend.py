"""Which mark is which case, as text: it stays in its place however wide the figure is stretched."""

from collections.abc import Collection

from casebook.charts.scene import Scene
from casebook.charts.text import plain, shorten, width_em
from casebook.charts.theme import Style

_BETWEEN = "    "
_MARK_EM = 1.3


def legend_rows(scene: Scene, style: Style, max_em: float, only: Collection[str] | None = None) -> list[str]:
    """Rows of coloured marks and names in the order of the comparison, each no wider than ``max_em``.

    Args:
        only: the cases that are named; None: all.
    """
    rows: list[str] = []
    current, width = "", 0.0
    for at, name in enumerate(scene.names(style.lang)):
        if only is not None and scene.cases[at].id not in only:
            continue
        shown = shorten(name, max_em - _MARK_EM)
        entry = f'<span style="color:{style.colour(at)}">{style.glyph(at)}</span> {plain(shown)}'
        entry_em = width_em(shown) + _MARK_EM
        if current and width + width_em(_BETWEEN) + entry_em > max_em:
            rows.append(current)
            current, width = "", 0.0
        current = f"{current}{_BETWEEN}{entry}" if current else entry
        width += entry_em + width_em(_BETWEEN)
    return [*rows, current] if current else rows
