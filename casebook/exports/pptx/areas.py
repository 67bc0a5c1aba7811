"""Where things stand on a 16:9 slide."""

import msgspec

_EMU_IN = 914400
WIDTH_IN, HEIGHT_IN = 40 / 3, 7.5
EDGE_IN = 0.6
INNER_IN = WIDTH_IN - 2 * EDGE_IN


class Area(msgspec.Struct, frozen=True):
    """A rectangle on the slide, in inches."""

    x: float
    y: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """Left, top, width and height in English Metric Units."""
        return (emu(self.x), emu(self.y), emu(self.width), emu(self.height))

    @property
    def width_pt(self) -> float:
        """In points."""
        return self.width * 72

    @property
    def height_pt(self) -> float:
        """In points."""
        return self.height * 72


def emu(inches: float) -> int:
    """English Metric Units, in which office files measure."""
    return round(inches * _EMU_IN)


STRIPE = Area(0, 0, WIDTH_IN, 0.12)
TITLE = Area(EDGE_IN, 0.3, INNER_IN, 1.0)
RULE = Area(EDGE_IN, 1.34, INNER_IN, 0.02)
DETAILS = Area(EDGE_IN, 1.46, INNER_IN, 0.68)
BODY = Area(EDGE_IN, 2.2, INNER_IN, 4.28)
NOTE = Area(EDGE_IN, 6.5, INNER_IN, 0.28)
FOOTER = Area(EDGE_IN, 6.86, INNER_IN - 0.9, 0.46)
FOOTER_RULE = Area(EDGE_IN, 6.82, INNER_IN, 0.01)
NUMBER = Area(WIDTH_IN - EDGE_IN - 0.8, 6.86, 0.8, 0.46)
CHART = Area(EDGE_IN, BODY.y, 7.2, BODY.height)
QUOTES = Area(EDGE_IN + 7.35, BODY.y, INNER_IN - 7.35, BODY.height)
COVER_BLOCK = Area(0, 0, WIDTH_IN, 6.3)
COVER_STRIPE = Area(0, 6.3, WIDTH_IN, 0.08)
COVER_TITLE = Area(EDGE_IN + 0.3, 1.3, INNER_IN - 0.6, 1.9)
COVER_SUBTITLE = Area(EDGE_IN + 0.3, 3.45, INNER_IN - 0.6, 0.8)
COVER_DETAILS = Area(EDGE_IN + 0.3, 4.45, INNER_IN - 0.6, 1.5)
