"""The cells of the matrix: one bar per case and criterion, so that each can be clicked."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from casebook.charts.frame import Spec
from casebook.charts.scene import FaultyCase, Scene
from casebook.charts.text import lines, plain, wrap
from casebook.charts.theme import Style
from casebook.model import Assessment
from casebook.wording import say

CELL_WIDTH = 0.94
_HOVER_EM = 34

CellForm = Literal["line", "stacked", "small"]
"""Number and range side by side, one above the other, or the range as a line under the number."""
CELL_PX: dict[CellForm, float] = {"line": 30, "stacked": 42, "small": 26}


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """One case's answer to one criterion, and where it is drawn."""

    case_id: str
    criterion_id: str
    score: int | None
    low: int | None
    high: int | None
    x: float
    top: float
    hover: str


class HoverWords:
    """Hover texts from pieces prepared once: a hundred cases have 1,800 of them."""

    def __init__(self, scene: Scene, style: Style) -> None:
        lang = style.lang
        self._names = {c.id: f"<b>{plain(c.name.text_in(lang))}</b><br>" for c in scene.cases}
        self._criteria = {
            c.id: lines(wrap(c.name.text_in(lang), _HOVER_EM)) + "<br>" for c in scene.rubric.criteria
        }
        self._levels = {
            (level, low, high): plain(
                say(lang, "charts.level_and_range", level=level, span=f"{low}–{high}")
                if low != high
                else say(lang, "charts.level", level=level)
            )
            for level in range(5)
            for low in range(level + 1)
            for high in range(level, 5)
        }
        self._confidence = {
            c: "<br>" + plain(say(lang, f"confidence.{c}")) for c in ("low", "medium", "high")
        }
        self._silent = plain(say(lang, "charts.silent_long"))

    def of(self, case_id: str, criterion_id: str, assessment: Assessment | None) -> str:
        """The hover text of one cell."""
        head = self._names[case_id] + self._criteria[criterion_id]
        if assessment is None or assessment.score is None:
            return head + self._silent
        score = assessment.score
        low = score if assessment.low is None else assessment.low
        high = score if assessment.high is None else assessment.high
        return head + self._levels[score, low, high] + self._confidence.get(assessment.confidence or "", "")


def cell_traces(style: Style, cells: Iterable[Cell], form: CellForm) -> list[Spec]:
    """One trace per level, and one for silence; every cell carries ``[case_id, criterion_id]``."""
    groups: dict[int | None, list[Cell]] = {}
    for cell in cells:
        groups.setdefault(cell.score, []).append(cell)
    traces = []
    for level in sorted(groups, key=lambda level: -1 if level is None else level):
        if level is None:
            traces.append(_silent_trace(style, groups[level], form))
        else:
            traces.append(_level_trace(style, level, groups[level], form))
            if form == "small":
                traces.append(_range_lines(style, level, groups[level]))
    return traces


def _range_lines(style: Style, level: int, cells: list[Cell]) -> Spec:
    """A line from the lowest to the highest level of the range, the cell's width being 0–4."""
    step = CELL_WIDTH / 5
    wide = [c for c in cells if c.low is not None and c.high is not None and c.low != c.high]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [
            x
            for c in wide
            for x in (c.x + ((c.low or 0) - 2.5) * step, c.x + ((c.high or 0) - 1.5) * step, None)
        ]
        or [None],
        "y": [y for c in wide for y in (c.top + 24, c.top + 24, None)] or [None],
        "line": {"color": style.palette.level_inks[level], "width": style.px(2)},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _bars(style: Style, cells: list[Cell], form: CellForm, ink: str) -> Spec:
    return {
        "type": "bar",
        "x": [c.x for c in cells],
        "y": [CELL_PX[form]] * len(cells),
        "base": [c.top for c in cells],
        "width": CELL_WIDTH,
        "customdata": [[c.case_id, c.criterion_id] for c in cells],
        "hovertext": [c.hover for c in cells],
        "hoverinfo": "text",
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": style.px(15 if form == "small" else 16), "color": ink},
        "showlegend": False,
        # Choosing one cell must not fade the others: a pale cell looks like a lower level.
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": ink}},
    }


def _level_trace(style: Style, level: int, cells: list[Cell], form: CellForm) -> Spec:
    palette = style.palette
    fill, ink = palette.levels[level], palette.level_inks[level]
    between = "  " if form == "line" else "<br>"
    small = f'{between}<span style="font-size:{style.px(12)}px">'
    return {
        **_bars(style, cells, form, ink),
        "text": [
            f"<b>{level}</b>"
            if form == "small" or c.low == c.high
            else f"<b>{level}</b>{small}{c.low}–{c.high}</span>"
            for c in cells
        ],
        "marker": {
            "color": fill,
            "line": {"width": style.px(1.5), "color": palette.level_edge if level == 0 else fill},
        },
    }


def _silent_trace(style: Style, cells: list[Cell], form: CellForm) -> Spec:
    palette = style.palette
    word = plain(say(style.lang, "charts.silent"))
    return {
        **_bars(style, cells, form, palette.soft),
        "text": {"line": f"– {word}", "stacked": word, "small": "–"}[form],
        "insidetextfont": {"size": style.px(12 if form == "stacked" else 13), "color": palette.soft},
        "marker": {
            "color": palette.background,
            "line": {"width": 0},
            "pattern": {
                "shape": "/",
                "fillmode": "overlay",
                "fgcolor": palette.silence,
                "fgopacity": 0.45,
                "bgcolor": palette.background,
                "size": style.px(8),
                "solidity": 0.12,
            },
        },
    }


def faulty_trace(
    style: Style, faulty: Iterable[FaultyCase], places: Iterable[tuple[float, float, float, float]]
) -> Spec:
    """One bar over all cells of each faulty case; ``places`` are x, width, top and height."""
    palette = style.palette
    cases, spans = list(faulty), list(places)
    note = say(style.lang, "charts.faulty_long")
    return {
        "type": "bar",
        "x": [x for x, *_ in spans],
        "width": [width for _, width, *_ in spans],
        "base": [top for *_, top, _ in spans],
        "y": [height for *_, height in spans],
        "customdata": [[case.id, ""] for case in cases],
        "hovertext": [f"<b>{plain(case.name)}</b><br>{lines(wrap(note, _HOVER_EM))}" for case in cases],
        "hoverinfo": "text",
        "text": f"<b>{plain(say(style.lang, 'charts.faulty'))}</b>",
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": style.px(15), "color": palette.fault},
        "showlegend": False,
        "marker": {
            "color": palette.background,
            "line": {"width": style.px(2), "color": palette.fault},
            "pattern": {
                "shape": "x",
                "fillmode": "overlay",
                "fgcolor": palette.fault,
                "fgopacity": 0.25,
                "bgcolor": palette.background,
                "size": style.px(14),
                "solidity": 0.08,
            },
        },
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": palette.fault}},
    }
