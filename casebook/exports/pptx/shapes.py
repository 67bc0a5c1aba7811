"""Shapes of a slide as PresentationML: every run names its language and its East Asian font."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

import msgspec
from pptx.oxml.ns import nsdecls

from casebook.exports.inert import printable
from casebook.exports.pptx.areas import Area
from casebook.model import Lang

LINE = 1.3
"""Height of a line of text in units of its size: fixed in the file, so that every font keeps to it."""
_SPOKEN: dict[Lang, str] = {"ko": "ko-KR", "en": "en-US"}


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Text in one look."""

    text: str
    size_pt: float
    lang: Lang
    colour: str = ""
    """As ``#rrggbb`` or the name of a colour of the theme; empty: that of the placeholder."""
    is_bold: bool = False
    is_heading: bool = False
    """Whether it takes the theme's font for headings."""


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """Runs on lines of their own."""

    runs: tuple[Run, ...]
    before_pt: float = 0
    align: str = ""
    line: float = LINE

    @property
    def size_pt(self) -> float:
        """That of its largest run."""
        return max((r.size_pt for r in self.runs), default=12.0)


def spoken(lang: Lang) -> str:
    """The language as office files name it, e.g. ``ko-KR``."""
    return _SPOKEN[lang]


def clean(text: str) -> str:
    """``text`` in one line, without what XML refuses."""
    return " ".join(printable(text).split())


def fill(colour: str) -> str:
    """``a:solidFill`` of a colour of the theme or of ``#rrggbb``."""
    if colour.startswith("#"):
        return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def run_xml(run: Run) -> str:
    """``a:r``."""
    font = "mj" if run.is_heading else "mn"
    colour = fill(run.colour) if run.colour else ""
    bold = ' b="1"' if run.is_bold else ""
    return (
        f'<a:r><a:rPr lang="{spoken(run.lang)}" sz="{round(run.size_pt * 100)}"{bold} dirty="0">{colour}'
        f'<a:latin typeface="+{font}-lt"/><a:ea typeface="+{font}-ea"/></a:rPr>'
        f"<a:t>{escape(clean(run.text))}</a:t></a:r>"
    )


def paragraph_xml(paragraph: Paragraph) -> str:
    """``a:p`` with lines of a fixed height."""
    align = f' algn="{paragraph.align}"' if paragraph.align else ""
    line = round(paragraph.size_pt * paragraph.line * 100)
    return (
        f'<a:p><a:pPr{align}><a:lnSpc><a:spcPts val="{line}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(paragraph.before_pt * 100)}"/></a:spcBef></a:pPr>'
        f"{''.join(run_xml(r) for r in paragraph.runs)}</a:p>"
    )


def paragraphs_xml(paragraphs: Sequence[Paragraph]) -> str:
    """Paragraphs one after the other; an empty one where there are none, as the schema asks."""
    return "".join(paragraph_xml(p) for p in paragraphs) or "<a:p/>"


def place(area: Area | None) -> str:
    """``a:xfrm``; nothing where the layout's place is meant."""
    if area is None:
        return ""
    x, y, width, height = area.emu
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def text_shape(
    number: int,
    name: str,
    *,
    text: str,
    holder: str = "",
    area: Area | None = None,
    looks: str = "",
    body: str = "<a:bodyPr/>",
    styles: str = "",
    alt: str = "",
) -> str:
    """``p:sp`` with text.

    Args:
        text: its paragraphs as XML.
        holder: attributes of ``p:ph``; empty: no placeholder.
        looks: what follows ``a:xfrm`` in ``p:spPr``.
        styles: what ``a:lstStyle`` holds.
        alt: what a reader who cannot see it is told.
    """
    described = f" descr={quoteattr(clean(alt))}" if alt else ""
    own = f"<p:ph {holder}/>" if holder else ""
    locks = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' if holder else "<p:cNvSpPr/>"
    return (
        f"<p:sp {nsdecls('p', 'a', 'r')}>"
        f'<p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}{described}/>{locks}<p:nvPr>{own}</p:nvPr>'
        f"</p:nvSpPr><p:spPr>{place(area)}{looks}</p:spPr>"
        f"<p:txBody>{body}<a:lstStyle>{styles}</a:lstStyle>{text}</p:txBody></p:sp>"
    )


def number_field(lang: Lang) -> str:
    """A paragraph that shows the slide's number."""
    # Any GUID does: it names the field, not the file.
    guid = "{00000000-0000-4000-8000-000000000001}"
    return (
        f'<a:p><a:fld id="{guid}" type="slidenum"><a:rPr lang="{spoken(lang)}"/><a:t>‹#›</a:t></a:fld></a:p>'
    )


def rectangle(kind: str, colour: str, edge: str = "") -> str:
    """Geometry, fill and outline of a shape."""
    outline = f'<a:ln w="9525">{fill(edge)}</a:ln>' if edge else "<a:ln><a:noFill/></a:ln>"
    return f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>{fill(colour)}{outline}'
