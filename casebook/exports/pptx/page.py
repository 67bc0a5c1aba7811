"""One slide being filled: title, footer and number as real placeholders, then whatever it shows."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as Deckfile
from pptx.slide import SlideLayout

from casebook.exports.chart_data import ChartData
from casebook.exports.native_chart import chart_parts
from casebook.exports.native_chart_xml import Room
from casebook.exports.pptx import areas, layout_shapes
from casebook.exports.pptx.areas import Area
from casebook.exports.pptx.fitting import fitting_size, fitting_text
from casebook.exports.pptx.shapes import (
    Paragraph,
    Run,
    clean,
    number_field,
    paragraphs_xml,
    place,
    spoken,
    text_shape,
)
from casebook.model import Lang
from casebook.wording import say

_TITLE_PT = (28, 20)
_FOOTER_PT = (layout_shapes.FOOTER_PT, 7)


class _Parts(CategoryChartData):
    """Hands a finished chart and its workbook to python-pptx, which makes the parts of the package."""

    def __init__(self, chart: bytes, book: bytes) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._chart, self._book = chart, book

    def xml_bytes(self, chart_type: XL_CHART_TYPE) -> bytes:
        """The chart, whatever its kind; its workbook's relationship is set anew."""
        del chart_type
        return self._chart.replace(_BOOK, b"")

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook."""
        return self._book


_BOOK = b'<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'


class Page:
    """A slide with its placeholders, filled from top to bottom."""

    def __init__(self, deck: Deckfile, layout: SlideLayout, lang: Lang) -> None:
        self.lang: Lang = lang
        self.slide = deck.slides.add_slide(layout)
        self._tree = self.slide.shapes._spTree
        for shape in list(self._tree.iter_shape_elms()):
            self._tree.remove(shape)
        self._number = 1

    def next_id(self) -> int:
        """A number that no shape of this slide has."""
        self._number += 1
        return self._number

    def add(self, shape: str) -> None:
        """A shape as XML."""
        self._tree.append(parse_xml(shape))

    def title(self, text: str, *, kind: str = "title", area: Area = areas.TITLE, most_pt: float = 0) -> None:
        """The title, in the largest type that its place holds."""
        most, least = most_pt or _TITLE_PT[0], _TITLE_PT[1]
        size = fitting_size(text, area.width_pt, area.height_pt, most, least)
        shown = fitting_text(text, size, area.width_pt, area.height_pt)
        run = Run(text=shown, size_pt=size, lang=self.lang, is_heading=True, is_bold=True)
        self.holder("Title", f'type="{kind}"', [Paragraph(runs=(run,))])

    def holder(
        self, name: str, holder: str, paragraphs: Sequence[Paragraph], area: Area | None = None
    ) -> None:
        """A placeholder with text; ``area`` only where it is not where the layout has it."""
        text = paragraphs_xml(paragraphs)
        self.add(text_shape(self.next_id(), name, holder=holder, area=area, text=text))

    def text(self, name: str, area: Area, paragraphs: Sequence[Paragraph], anchor: str = "t") -> None:
        """Text that belongs to no placeholder."""
        body = layout_shapes.INSETS.format(anchor=anchor)
        looks = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        text = paragraphs_xml(paragraphs)
        self.add(text_shape(self.next_id(), name, area=area, looks=looks, body=body, text=text))

    def feet(self, footer: str) -> None:
        """Footer line and slide number."""
        size = fitting_size(footer, areas.FOOTER.width_pt, areas.FOOTER.height_pt, *_FOOTER_PT)
        run = Run(text=footer, size_pt=size, lang=self.lang)
        index = layout_shapes.FOOTER_INDEX
        self.holder("Footer", f'type="ftr" sz="quarter" idx="{index}"', [Paragraph(runs=(run,))])
        page = f'type="sldNum" sz="quarter" idx="{layout_shapes.NUMBER_INDEX}"'
        name = say(self.lang, "pptx.page")
        self.add(text_shape(self.next_id(), name, holder=page, text=number_field(self.lang)))

    def chart(self, data: ChartData, room: Room, area: Area) -> None:
        """A chart that can be edited, in the layout's placeholder for charts."""
        parts = _Parts(*chart_parts(data, self.lang, room))
        rel_id = self.slide.part.add_chart_part(XL_CHART_TYPE.BAR_CLUSTERED, parts)
        kind = nsdecls("c").partition('"')[2].rstrip('"')
        self.frame(
            clean(data.title),
            alt=data.alt,
            area=area,
            uri=kind,
            content=f'<c:chart {nsdecls("c")} r:id="{rel_id}"/>',
        )

    def frame(self, name: str, *, alt: str, area: Area, uri: str, content: str) -> None:
        """A chart or a table, with what a reader who cannot see it is told."""
        own = place(area).replace("a:xfrm", "p:xfrm")
        index = layout_shapes.CONTENT_INDEX
        self.add(
            f"<p:graphicFrame {nsdecls('p', 'a', 'r')}><p:nvGraphicFramePr>"
            f'<p:cNvPr id="{self.next_id()}" name={quoteattr(name)} descr={quoteattr(clean(alt))}/>'
            '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
            f'<p:nvPr><p:ph idx="{index}"/></p:nvPr></p:nvGraphicFramePr>'
            f'{own}<a:graphic><a:graphicData uri="{uri}">{content}</a:graphicData></a:graphic>'
            "</p:graphicFrame>"
        )

    def notes(self, lines: Sequence[str]) -> None:
        """What the speaker reads, a line each."""
        holder = self.slide.notes_slide.notes_placeholder
        if holder is None:
            raise RuntimeError("the notes of the template have no place for text")
        body = holder._element.txBody
        for paragraph in list(body.p_lst):
            body.remove(paragraph)
        font = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        for line in lines or ("",):
            paragraph = parse_xml(f"<a:p {nsdecls('a')}/>")
            if line:
                run = f'<a:r {nsdecls("a")}><a:rPr lang="{spoken(self.lang)}">{font}</a:rPr><a:t/></a:r>'
                paragraph.append(parse_xml(run))
                paragraph[0][1].text = line
            body.append(paragraph)
