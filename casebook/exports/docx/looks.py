"""How the Word document looks: page, fonts, styles, languages."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from casebook.exports.brief_layout import (
    BOTTOM_MM,
    FOOTER_ABOVE_EDGE_MM,
    PAGE_MM,
    SIDE_MM,
    TOP_MM,
    TYPES,
    Part,
    Type,
)
from casebook.model import Lang

_EAST_ASIAN = "맑은 고딕"
_LATIN: dict[Lang, str] = {"ko": _EAST_ASIAN, "en": "Arial"}
INK, ACCENT, SOFT = "14202E", "0B3F70", "4A5767"
STYLES: dict[Part, str] = {
    "title": "Title",
    "date": "Brief Date",
    "heading": "Heading 1",
    "item": "Brief Item",
    "setting": "Brief Setting",
    "head": "Brief Table Head",
    "cell": "Brief Cell",
    "cell-note": "Brief Cell Note",
    "note": "Brief Note",
    "quote": "Brief Quote",
    "footer": "Footer",
}
_COLOURS: dict[Part, str] = {
    "title": ACCENT,
    "heading": ACCENT,
    "date": SOFT,
    "note": SOFT,
    "cell-note": SOFT,
}
_CENTRED: tuple[Part, ...] = ("title", "head", "cell", "cell-note")
# In this order paragraph properties stand before what is set here; a document in another order is repaired.
_AFTER_AUTO_SPACE = (
    "w:bidi",
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:jc",
    "w:textAlignment",
    "w:outlineLvl",
)
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:autoSpaceDE", "w:autoSpaceDN", *_AFTER_AUTO_SPACE)


def set_page(document: Document) -> None:
    """A4 upright; the footer stands in the lower margin."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(PAGE_MM[0]), Mm(PAGE_MM[1])
    section.left_margin = section.right_margin = Mm(SIDE_MM)
    section.top_margin, section.bottom_margin = Mm(TOP_MM), Mm(BOTTOM_MM)
    section.header_distance = section.footer_distance = Mm(FOOTER_ABOVE_EDGE_MM)


def set_styles(document: Document, lang: Lang) -> None:
    """Every style that is used, with a Korean font and lines of one height whatever the font."""
    spoken = "ko-KR" if lang == "ko" else "en-US"
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), spoken)
        language.set(qn("w:eastAsia"), "ko-KR")
    for part, name in STYLES.items():
        if name in document.styles:
            style = document.styles[name]
        else:
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if isinstance(style, ParagraphStyle):
            _set_style(style, part, TYPES[part], lang)
    _rule(document.styles["Title"])
    normal = document.styles["Normal"]
    if isinstance(normal, ParagraphStyle):
        _set_fonts(normal, lang)
        normal.paragraph_format.space_after = Pt(0)


def set_compatibility(document: Document, lang: Lang) -> None:
    """As a Word of today lays out, not in the compatibility mode of the template."""
    settings = document.settings.element
    for entry in settings.iter(qn("w:compatSetting")):
        if entry.get(qn("w:name")) == "compatibilityMode":
            entry.set(qn("w:val"), "15")
    for theme in settings.iter(qn("w:themeFontLang")):
        theme.set(qn("w:val"), "ko-KR" if lang == "ko" else "en-US")
        theme.set(qn("w:eastAsia"), "ko-KR")


def _set_style(style: ParagraphStyle, part: Part, looks: Type, lang: Lang) -> None:
    _set_fonts(style, lang)
    style.font.size = Pt(looks.size_pt)
    style.font.bold = looks.is_bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(_COLOURS.get(part, INK))
    lines = style.paragraph_format
    lines.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    lines.line_spacing = Pt(looks.line_pt)
    lines.space_before, lines.space_after = Pt(looks.before_pt), Pt(looks.after_pt)
    lines.left_indent, lines.first_line_indent = Mm(looks.indent_mm), Mm(-looks.hang_mm)
    lines.keep_with_next = part == "heading"
    lines.widow_control = False
    _close_up(style)
    centred = part in _CENTRED
    lines.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT
    if part == "date":
        lines.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _close_up(style: ParagraphStyle) -> None:
    """No space between digits or Latin letters and Korean ones: ``5건``, as it is written."""
    properties = style.element.get_or_add_pPr()
    for name in ("w:autoSpaceDE", "w:autoSpaceDN"):
        switch = OxmlElement(name)
        switch.set(qn("w:val"), "0")
        properties.insert_element_before(switch, *_AFTER_AUTO_SPACE)


def _set_fonts(style: ParagraphStyle, lang: Lang) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [key for key in fonts.attrib if "Theme" in str(key)]:
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), _LATIN[lang])
    fonts.set(qn("w:eastAsia"), _EAST_ASIAN)


def _rule(style: object) -> None:
    """A line above and below the title, instead of the template's."""
    if not isinstance(style, ParagraphStyle):
        return
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    borders = OxmlElement("w:pBdr")
    for side in ("top", "bottom"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "12"), ("space", "3"), ("color", ACCENT)):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    properties.insert_element_before(borders, *_AFTER_BORDERS)
