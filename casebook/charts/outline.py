"""The frame around the cell of the matrix whose evidence is being read."""

from casebook.charts.cells import CELL_WIDTH, Cell
from casebook.charts.frame import Spec
from casebook.charts.theme import Style

CHOSEN = "chosen"
"""Name of the frame, by which a download can leave it out: it belongs to the screen, not to the data."""


def outline(style: Style, cells: list[Cell], chosen: tuple[str, str] | None, cell_px: float) -> list[Spec]:
    """A frame around the chosen cell."""
    return [
        {
            "type": "rect",
            "name": CHOSEN,
            "xref": "x",
            "yref": "y",
            "x0": c.x - CELL_WIDTH / 2,
            "x1": c.x + CELL_WIDTH / 2,
            "y0": c.top - 1,
            "y1": c.top + cell_px + 1,
            "line": {"color": style.palette.chosen, "width": style.px(4)},
        }
        for c in cells
        if (c.case_id, c.criterion_id) == chosen
    ]
