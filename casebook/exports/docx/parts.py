"""What python-docx has no word for: a table that reads aloud, a native chart, a page number."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from casebook.exports.inert import printable

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_LINE_COLOUR, _HEAD_FILL = "8B98A7", "E8EEF5"


def clean(text: str) -> str:
    """``text`` as one line that no office format refuses."""
    return " ".join(printable(text).split())


def set_table(
    table: Table, widths_mm: tuple[float, ...], alt: str, side_mm: float, padding_pt: float
) -> None:
    """Fixed widths, lines, padding, a first row that is repeated, and a text for those who cannot see it."""
    table.autofit = False
    properties = table._tbl.tblPr
    for old in (qn("w:tblBorders"), qn("w:tblCellMar"), qn("w:tblLook")):
        for element in properties.findall(old):
            properties.remove(element)
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        is_edge = side in ("top", "bottom")
        style = "nil" if side in ("left", "right") else "single"
        borders.append(
            _with(f"w:{side}", val=style, sz="8" if is_edge else "4", space="0", color=_LINE_COLOUR)
        )
    margins = OxmlElement("w:tblCellMar")
    for side, twips in (
        ("top", 20 * padding_pt),
        ("left", _twips(side_mm)),
        ("bottom", 20 * padding_pt),
        ("right", _twips(side_mm)),
    ):
        margins.append(_with(f"w:{side}", w=str(round(twips)), type="dxa"))
    layout = properties.find(qn("w:tblLayout"))
    if layout is not None:
        properties.remove(layout)
    # The schema's order: borders, layout, margins, look, caption, description.
    properties.append(borders)
    if layout is not None:
        properties.append(layout)
    properties.append(margins)
    properties.append(
        _with(
            "w:tblLook",
            val="0020",
            firstRow="1",
            lastRow="0",
            firstColumn="0",
            lastColumn="0",
            noHBand="1",
            noVBand="1",
        )
    )
    properties.append(_with("w:tblCaption", val=clean(alt)))
    properties.append(_with("w:tblDescription", val=clean(alt)))
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    for at, row in enumerate(table.rows):
        _set_row(row, is_head=at == 0)


def _set_row(row: _Row, *, is_head: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))
        for cell in row.cells:
            shade(cell, _HEAD_FILL)


def shade(cell: _Cell, colour: str) -> None:
    """The cell on a ground of this colour."""
    properties = cell._tc.get_or_add_tcPr()
    fill = _with("w:shd", val="clear", color="auto", fill=colour)
    before = properties.find(qn("w:vAlign"))
    if before is None:
        properties.append(fill)
    else:
        before.addprevious(fill)


def add_chart(
    document: Document,
    paragraph: Paragraph,
    chart: bytes,
    book: bytes,
    size_pt: tuple[float, float],
    alt: str,
) -> None:
    """A chart that Word draws itself, with its workbook, in the line of ``paragraph``."""
    package = document.part.package
    drawing = Part(PackURI("/word/charts/chart1.xml"), CONTENT_TYPE.DML_CHART, chart, package)
    sheet = Part(
        PackURI("/word/embeddings/Microsoft_Excel_Sheet1.xlsx"), CONTENT_TYPE.SML_SHEET, book, package
    )
    own = drawing.relate_to(sheet, RELATIONSHIP_TYPE.PACKAGE)
    assert own == "rId1", "the chart names its workbook by this id"
    relation = document.part.relate_to(drawing, RELATIONSHIP_TYPE.CHART)
    width, height = (round(Pt(side)) for side in size_pt)
    inline = parse_xml(
        f"<w:drawing {_NAMESPACES}><wp:inline distT='0' distB='0' distL='0' distR='0'>"
        f"<wp:extent cx='{width}' cy='{height}'/><wp:effectExtent l='0' t='0' r='0' b='0'/>"
        "<wp:docPr id='1' name='Chart 1'/><wp:cNvGraphicFramePr/>"
        "<a:graphic><a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/chart'>"
        f"<c:chart r:id='{relation}'/></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    inline[0].find(qn("wp:docPr")).set("descr", clean(alt))
    paragraph.add_run()._r.append(inline)


def add_page_number(paragraph: Paragraph, before: str, after: str) -> None:
    """The number of the page between two texts, counted by Word."""
    paragraph.add_run(clean(before) + " " if before else "")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
    paragraph.add_run(clean(after))


def drop_thumbnail(document: Document) -> None:
    """The template's picture of itself shows another document."""
    package = document.part.package
    for key in [k for k, r in package.rels.items() if r.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del package.rels[key]


def _with(tag: str, **values: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _twips(millimetres: float) -> float:
    return millimetres * 1440 / 25.4
