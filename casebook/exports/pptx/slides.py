"""What each kind of slide shows, and where."""

from collections.abc import Sequence

import msgspec

from casebook.charts.theme import LIGHT
from casebook.exports.chart_data import ChartData
from casebook.exports.deck import Deck, Slide
from casebook.exports.footer import footer_line
from casebook.exports.index_chart import rest_note
from casebook.exports.native_chart import readable_chart
from casebook.exports.native_chart_spans import has_spans
from casebook.exports.native_chart_xml import Room, has_one_bar_a_row
from casebook.exports.pptx import areas
from casebook.exports.pptx.areas import Area
from casebook.exports.pptx.fitting import fitting_size, fitting_text, lines_in, width_pt
from casebook.exports.pptx.layout_shapes import DETAILS_INDEX, QUOTES_INDEX
from casebook.exports.pptx.notes import note_lines
from casebook.exports.pptx.page import Page
from casebook.exports.pptx.quotes import quote_paragraphs
from casebook.exports.pptx.shapes import LINE, Paragraph, Run, paragraphs_xml, rectangle, text_shape
from casebook.exports.pptx.tables import Grid, criteria_grid, draw, sources_grid
from casebook.exports.report import Report
from casebook.exports.slide_data import slide_data
from casebook.exports.slide_subjects import by_index
from casebook.pieces.quote import source_name
from casebook.scoring import Strength
from casebook.wording import say

CHART_TEXT_PT = 12
_DETAILS_HOLDER = f'type="body" sz="quarter" idx="{DETAILS_INDEX}"'
_QUOTES_HOLDER = f'type="body" sz="quarter" idx="{QUOTES_INDEX}"'
_PILL_PT, _PILL_HEIGHT_IN = 14, 0.36
_PILL_COLOURS: dict[Strength, tuple[str, str, str]] = {
    # Fill, outline, text: the surer, the fuller.
    "robust": (LIGHT.levels[4], LIGHT.levels[4], "#ffffff"),
    "likely": (LIGHT.levels[1], LIGHT.levels[3], LIGHT.level_inks[1]),
    "open": ("#ffffff", LIGHT.fault, LIGHT.fault),
}
_BOLD = 1.08
"""How much wider bold type is."""
_DETAILS_PT = (14, 12)
_NOTE_PT = (12, 10)
_FEW_COLUMNS = 3


def cover(page: Page, slide: Slide, deck: Deck, report: Report) -> None:
    """The title slide."""
    page.title(slide.heading, kind="ctrTitle", area=areas.COVER_TITLE, most_pt=40)
    details = slide.details or (deck.subtitle,)
    _lines(page, 'type="subTitle" idx="1"', details[:1], areas.COVER_SUBTITLE, (20, 14))
    names = [case.name.text_in(report.lang) for case in report.cases]
    is_told = all(name in slide.heading for name in names)
    below = [*([] if is_told else [" · ".join(names)]), *details[1:]]
    if below:
        _lines(page, _DETAILS_HOLDER, below, areas.COVER_DETAILS, (16, 12))
    page.feet(footer_line(report))
    page.notes(note_lines(slide, None, report.lang))


def claim(page: Page, slide: Slide, heading: str, report: Report) -> None:
    """A claim, how far it holds, the chart that proves it, and the quotes behind it."""
    page.title(heading)
    _details(page, slide, report)
    data = slide_data(report, slide.chart) if slide.chart else None
    if data is not None:
        area = areas.CHART if slide.quotes else areas.BODY
        _chart(page, data, area, report)
    if slide.quotes:
        area = areas.QUOTES if data is not None else areas.BODY
        paragraphs = quote_paragraphs(slide.quotes, area, report.lang)
        page.holder("Quotes", _QUOTES_HOLDER, paragraphs, None if data is not None else area)
    page.feet(footer_line(report))
    page.notes(note_lines(slide, data, report.lang))


def criteria(page: Page, slide: Slide, heading: str, report: Report, *, has_panel: bool) -> None:
    """Every level of every case as a table; with a panel, quotes at its side."""
    page.title(heading)
    _details(page, slide, report)
    area = areas.CHART if has_panel else areas.BODY
    grid = criteria_grid(report, area)
    draw(page, grid, area=area, title=slide.name)
    if has_panel:
        paragraphs = quote_paragraphs(slide.quotes, areas.QUOTES, report.lang)
        page.holder("Quotes", _QUOTES_HOLDER, paragraphs)
    key = say(report.lang, "pptx.table-key")
    _note(page, [key, *_left_out(grid, report)])
    page.feet(footer_line(report))
    page.notes(note_lines(slide, None, report.lang))


def sources(page: Page, slide: Slide, heading: str, report: Report) -> None:
    """The sources as a table, then how the numbers were made."""
    page.title(heading)
    lang = report.lang
    listed = {source_name(s, lang) for s in report.sources}
    more = say(lang, "deck.sources-more", count=0).replace("0", "")
    method = [d for d in slide.details if d not in listed and d.strip("0123456789") != more]
    size, height = _method_size(method)
    top = areas.DETAILS.y
    area = Area(areas.BODY.x, top, areas.BODY.width, areas.NOTE.y - top - height - 0.2)
    grid = sources_grid(report, area)
    if report.sources:
        draw(page, grid, area=area, title=slide.name)
    left = [say(lang, "pptx.rows-more", count=grid.rows_left_out)] if grid.rows_left_out else []
    below = Area(area.x, area.y + grid.height_in + 0.2, area.width, height)
    page.holder("Details", _DETAILS_HOLDER, _paragraphs(page, method, size), below)
    _note(page, left)
    page.feet(footer_line(report))
    page.notes(note_lines(slide, None, lang))


def has_panel(slide: Slide, report: Report) -> bool:
    """Whether quotes stand beside the table of criteria: few cases leave room for them."""
    return bool(slide.quotes) and len(report.cases) <= _FEW_COLUMNS


def _method_size(lines: Sequence[str]) -> tuple[float, float]:
    """Size of the sentences on method, and their height in inches."""
    size = 13.0
    height = sum(lines_in(line, size, areas.BODY.width_pt) for line in lines) * size * LINE
    return size, height / 72 + 0.05


def _left_out(grid: Grid, report: Report) -> list[str]:
    lang, said = report.lang, []
    if grid.columns_left_out:
        said.append(rest_note(report, len(report.cases) - grid.columns_left_out))
    if grid.rows_left_out:
        said.append(say(lang, "native.rows-left-out", count=grid.rows_left_out))
    return said


def _chart(page: Page, data: ChartData, area: Area, report: Report) -> None:
    """The chart, as much of it as can be read; below it what was left out."""
    room = Room(width_pt=area.width_pt, height_pt=area.height_pt, text_pt=CHART_TEXT_PT)
    readable = readable_chart(data, room, report.lang)
    if readable.series_left_out:
        # Not all cases have room: those that come first in the ranking rather than in the list.
        readable = readable_chart(_best_first(data, report), room, report.lang)
    page.chart(readable.data, room, area)
    notes = list(readable.notes(report.lang))
    shown = 0 if has_spans(data) else _cases_in(readable.data)
    if shown and (rest := rest_note(report, shown)):
        counted = msgspec.structs.replace(readable, rows_left_out=0, series_left_out=0)
        notes = [*counted.notes(report.lang), rest]
    _note(page, notes)


def _best_first(data: ChartData, report: Report) -> ChartData:
    """The series of cases in the order of their index."""
    order = {case_id: at for at, case_id in enumerate(by_index(report))}
    series = sorted(data.series, key=lambda s: order.get(s.case_id or "", len(order)))
    return msgspec.structs.replace(data, series=tuple(series))


def _cases_in(data: ChartData) -> int:
    """How many cases have a colour or a row of their own; 0 where rows are something else."""
    own = [s.case_id for s in data.series if s.case_id]
    if len(own) > 1:
        return 0 if has_one_bar_a_row(data) else len(own)
    return 0 if own else len(data.categories)


def _details(page: Page, slide: Slide, report: Report) -> None:
    """How far the claim holds, in a pill, and what limits it beside that."""
    left = areas.DETAILS.x
    if slide.strength_text and slide.strength:
        colour, edge, ink = _PILL_COLOURS[slide.strength]
        text = slide.strength_text
        width = _BOLD * width_pt(text, _PILL_PT) / 72 + 0.4
        top = areas.DETAILS.y + (areas.DETAILS.height - _PILL_HEIGHT_IN) / 2
        run = Run(text=text, size_pt=_PILL_PT, lang=page.lang, colour=ink, is_bold=True)
        page.add(
            text_shape(
                page.next_id(),
                "Strength",
                area=Area(left, top, width, _PILL_HEIGHT_IN),
                looks=rectangle("roundRect", colour, edge).replace(
                    "<a:avLst/>", '<a:avLst><a:gd name="adj" fmla="val 50000"/></a:avLst>'
                ),
                body='<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" wrap="none" anchor="ctr"/>',
                text=paragraphs_xml([Paragraph(runs=(run,), align="ctr")]),
                alt=say(page.lang, "pptx.strength-alt", text=text),
            )
        )
        left += width + 0.25
    area = Area(left, areas.DETAILS.y, areas.DETAILS.x + areas.DETAILS.width - left, areas.DETAILS.height)
    # How many cases are shown is another number here than on screen, and stands below.
    counts = {rest_note(report, shown) for shown in range(len(report.cases))}
    details = [d for d in slide.details if d not in counts]
    if details:
        _lines(page, _DETAILS_HOLDER, details, area, _DETAILS_PT, is_moved=True)


def _note(page: Page, sentences: Sequence[str]) -> None:
    """What a reader of chart or table must know, in one line below it."""
    if not sentences:
        return
    text = ". ".join(s.rstrip(".") for s in sentences) + "."
    size = fitting_size(text, areas.NOTE.width_pt, areas.NOTE.height_pt, *_NOTE_PT)
    shown = fitting_text(text, size, areas.NOTE.width_pt, areas.NOTE.height_pt)
    run = Run(text=shown, size_pt=size, lang=page.lang, colour=LIGHT.soft)
    page.text("Note", areas.NOTE, [Paragraph(runs=(run,))], anchor="ctr")


def _lines(
    page: Page,
    holder: str,
    lines: Sequence[str],
    area: Area,
    sizes: tuple[float, float],
    *,
    is_moved: bool = False,
) -> None:
    """Sentences in a placeholder: smaller where they are many, and only as many as fit."""
    most, least = sizes
    size = most
    while size > least and _height(lines, size, area) > area.height_pt:
        size -= 1
    kept = list(lines)
    while len(kept) > 1 and _height(kept, size, area) > area.height_pt:
        kept.pop()
    if _height(kept, size, area) > area.height_pt:
        kept = [fitting_text(kept[0], size, area.width_pt, area.height_pt)]
    page.holder("Details", holder, _paragraphs(page, kept, size), area if is_moved else None)


def _height(lines: Sequence[str], size: float, area: Area) -> float:
    return sum(lines_in(line, size, area.width_pt) for line in lines) * size * LINE


def _paragraphs(page: Page, lines: Sequence[str], size: float) -> list[Paragraph]:
    return [Paragraph(runs=(Run(text=line, size_pt=size, lang=page.lang),)) for line in lines]
