"""Tables of a slide as PowerPoint's own: levels of every criterion, and the sources."""

import msgspec
from pptx.oxml.ns import nsdecls

from casebook.charts.text import wrap
from casebook.charts.theme import LIGHT
from casebook.exports.pptx.areas import Area, emu
from casebook.exports.pptx.page import Page
from casebook.exports.pptx.shapes import Paragraph, Run, clean, fill, paragraph_xml
from casebook.exports.report import Report
from casebook.exports.slide_subjects import by_index
from casebook.model import Assessment, Lang, Source
from casebook.wording import say

TEXT_PT = 12
_INSET_PT = 5.0
_PAD_PT, _LINE = 0.7, 1.2
_BOLD = 1.08
"""How much wider bold type is."""
_DIMENSION_SHARE, _CRITERION_SHARE = 0.13, 0.31
_MOST_CASES = 8
_LEAST_CASE_IN = 1.05


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """One cell."""

    text: str
    fill: str = ""
    ink: str = LIGHT.ink
    is_bold: bool = False
    align: str = ""
    spans: int = 1
    """Rows that it covers; 0 where one above covers it."""


class Grid(msgspec.Struct, frozen=True, kw_only=True):
    """A table that fits its area."""

    widths: tuple[float, ...]
    """Inches."""
    rows: tuple[tuple[Cell, ...], ...]
    """The first is the header."""
    size_pt: float = TEXT_PT
    rows_left_out: int = 0
    columns_left_out: int = 0

    def row_in(self, row: int) -> float:
        """Height of this row, in inches."""
        most = max(cell.text.count("\n") + 1 for cell in self.rows[row])
        return (most * self.size_pt * _LINE + 2 * _PAD_PT) / 72

    @property
    def height_in(self) -> float:
        """Height of the table, in inches."""
        return sum(self.row_in(row) for row in range(len(self.rows)))


def draw(page: Page, grid: Grid, *, area: Area, title: str) -> None:
    """The table on the slide, in the layout's placeholder for tables."""
    alt = say(page.lang, "pptx.table-alt", title=title, rows=len(grid.rows) - 1, columns=len(grid.rows[0]))
    columns = "".join(f'<a:gridCol w="{emu(w)}"/>' for w in grid.widths)
    rows = "".join(
        f'<a:tr h="{emu(grid.row_in(at))}">{"".join(_cell(c, grid, page.lang) for c in row)}</a:tr>'
        for at, row in enumerate(grid.rows)
    )
    page.frame(
        clean(title),
        alt=alt,
        area=Area(area.x, area.y, sum(grid.widths), grid.height_in),
        uri=nsdecls("a").partition('"')[2].rstrip('"').replace("/main", "/table"),
        content=(f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>'),
    )


def criteria_grid(report: Report, area: Area) -> Grid:
    """Criteria as rows, cases as columns; each cell a level, its range, or a dash for silence.

    Where not all cases have room, those with the highest index are shown, in that order.
    """
    lang = report.lang
    first, second = area.width * _DIMENSION_SHARE, area.width * _CRITERION_SHARE
    free = area.width - first - second
    shown = min(len(report.cases), _MOST_CASES, int(free / _LEAST_CASE_IN))
    cases = report.cases
    if shown < len(cases):
        order = {case_id: at for at, case_id in enumerate(by_index(report))}
        cases = tuple(sorted(cases, key=lambda c: order.get(c.id, len(order))))[:shown]
    each = free / len(cases)
    criteria = [(d, c) for d in report.rubric.dimensions for c in d.criteria]
    size, most = _rows_that_fit(len(criteria), area)
    kept = criteria[:most]
    head = [
        _head(say(lang, "charts.column_dimension")),
        _head(say(lang, "charts.column_criterion")),
        *(_head(_short(c.name.text_in(lang), each / _BOLD, size, 2), align="ctr") for c in cases),
    ]
    rows = [tuple(head)]
    for at, (dimension, criterion) in enumerate(kept):
        is_first = at == 0 or kept[at - 1][0].id != dimension.id
        spans = sum(d.id == dimension.id for d, _ in kept) if is_first else 0
        name = _short(dimension.name.text_in(lang), first / _BOLD, size)
        cells = [Cell(text=name if is_first else "", fill=LIGHT.band, is_bold=True, spans=spans)]
        cells.append(Cell(text=_short(criterion.name.text_in(lang), second, size)))
        cells += [_level(case.assessment(criterion.id), lang) for case in cases]
        rows.append(tuple(cells))
    return Grid(
        widths=(first, second, *([each] * len(cases))),
        rows=tuple(rows),
        size_pt=size,
        rows_left_out=len(criteria) - len(kept),
        columns_left_out=len(report.cases) - len(cases),
    )


def sources_grid(report: Report, area: Area) -> Grid:
    """One row per source: what it states of itself, and how many quotes stand on it."""
    lang = report.lang
    shares = (("published", 0.11), ("publisher", 0.15), ("headline", 0.4), ("reporter", 0.14))
    # Few sources leave room for long headlines on two lines.
    size, most = _rows_that_fit(2 * len(report.sources), area)
    lines = 2 if most >= 2 * len(report.sources) else 1
    if lines == 1:
        size, most = _rows_that_fit(len(report.sources), area)
    kept = report.sources[:most]
    widths = [area.width * share for _, share in shares]
    widths += [area.width * 0.1, area.width * 0.1]
    head = [_head(say(lang, f"pptx.{name}")) for name, _ in shares]
    head += [_head(say(lang, "pptx.extent"), align="ctr"), _head(say(lang, "pptx.quotes"), align="ctr")]
    rows = [tuple(head)]
    for at, source in enumerate(kept):
        band = LIGHT.band if at % 2 else ""
        quotes = sum(source_id == source.id for source_id, _ in report.statuses)
        cells = [
            _stated(source, name, width, size, lines, lang, band)
            for (name, _), width in zip(shares, widths, strict=False)
        ]
        extent = say(lang, f"extent.{source.extent}")
        cells += [Cell(text=t, align="ctr", fill=band) for t in (extent, str(quotes))]
        rows.append(tuple(cells))
    return Grid(
        widths=tuple(widths),
        rows=tuple(rows),
        size_pt=size,
        rows_left_out=len(report.sources) - len(kept),
    )


def _stated(source: Source, name: str, width: float, size: float, lines: int, lang: Lang, band: str) -> Cell:
    """What a source states of itself; its id stands for a headline that it lacks."""
    text = getattr(source, name)
    if text is None and name == "headline":
        text = source.id
    if text is None:
        return Cell(text=say(lang, "edit-source.not-stated"), ink=LIGHT.soft, fill=band)
    return Cell(text=_short(text, width, size, lines), fill=band)


def _rows_that_fit(rows: int, area: Area) -> tuple[float, int]:
    """The size of the text, a little smaller for many rows, and how many rows there are then."""
    for size in (14, 13, TEXT_PT, 11):
        # Two lines of header.
        most = int((area.height_pt - size * _LINE) / (size * _LINE + 2 * _PAD_PT)) - 1
        if most >= rows:
            return size, rows
    return 11, most


def _head(text: str, align: str = "") -> Cell:
    return Cell(text=text, fill=LIGHT.levels[4], ink="#ffffff", is_bold=True, align=align)


def _level(assessment: Assessment | None, lang: Lang) -> Cell:
    """A level on the colour it has on screen, or the dash of silence."""
    if assessment is None or assessment.score is None:
        return Cell(text=f"– {say(lang, 'charts.silent')}", ink=LIGHT.soft, align="ctr")
    score, low, high = assessment.score, assessment.low, assessment.high
    is_range = low is not None and high is not None and low != high
    return Cell(
        text=f"{score} ({low}–{high})" if is_range else str(score),
        fill=LIGHT.levels[score],
        ink=LIGHT.level_inks[score],
        is_bold=True,
        align="ctr",
    )


def _short(text: str, width_in: float, size_pt: float, lines: int = 1) -> str:
    """``text`` in so many lines of a column."""
    most_em = (width_in * 72 - 2 * _INSET_PT) / size_pt
    return "\n".join(wrap(clean(text), most_em, max_lines=lines))


def _cell(cell: Cell, grid: Grid, lang: Lang) -> str:
    # Broken where it was measured; the reader's program breaks lines itself.
    text = cell.text.replace("\n", " ")
    run = Run(text=text, size_pt=grid.size_pt, lang=lang, colour=cell.ink, is_bold=cell.is_bold)
    paragraph = paragraph_xml(Paragraph(runs=(run,), align=cell.align, line=_LINE))
    inset, pad = round(_INSET_PT * 12700), round(_PAD_PT * 12700)
    spans = f' rowSpan="{cell.spans}"' if cell.spans > 1 else "" if cell.spans else ' vMerge="1"'
    none = "<a:noFill/>"
    grid_line = f'w="6350">{fill(LIGHT.grid)}'
    no_line = f'w="0">{none}'
    lines = {"lnL": no_line, "lnR": no_line, "lnT": grid_line, "lnB": grid_line}
    sides = "".join(f"<a:{side} {line}</a:{side}>" for side, line in lines.items())
    return (
        f"<a:tc{spans}><a:txBody><a:bodyPr/><a:lstStyle/>{paragraph}</a:txBody>"
        f'<a:tcPr marL="{inset}" marR="{inset}" marT="{pad}" marB="{pad}" anchor="ctr">'
        f"{sides}{fill(cell.fill) if cell.fill else none}</a:tcPr></a:tc>"
    )
