"""What master and layouts draw: stripes, rules, and the placeholders that slides fill."""

from casebook.exports.pptx import areas
from casebook.exports.pptx.areas import Area
from casebook.exports.pptx.shapes import (
    Paragraph,
    Run,
    fill,
    number_field,
    paragraphs_xml,
    rectangle,
    text_shape,
)
from casebook.model import Lang

FOOTER_PT = 10
DETAILS_INDEX, QUOTES_INDEX, CONTENT_INDEX = 13, 14, 15
FOOTER_INDEX, NUMBER_INDEX = 11, 12
INSETS = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
PANEL_INSET_PT = 10
_PANEL = '<a:bodyPr lIns="{0}" tIns="{0}" rIns="{0}" bIns="{0}" anchor="t"><a:noAutofit/></a:bodyPr>'.format(
    PANEL_INSET_PT * 12700
)
_SQUARE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def master(lang: Lang) -> list[str]:
    """Stripe, rules and the placeholders of the master."""
    return [
        _drawn(2, areas.STRIPE, "tx2"),
        _drawn(3, areas.RULE, "accent1"),
        _drawn(4, areas.FOOTER_RULE, "#d9dfe6"),
        _holder(5, "Title", 'type="title"', areas.TITLE, anchor="ctr", lang=lang),
        _holder(6, "Text", 'type="body" idx="1"', areas.BODY, anchor="t", lang=lang),
        *_feet(7, lang, ('type="ftr" sz="quarter" idx="3"', 'type="sldNum" sz="quarter" idx="4"')),
    ]


def cover(lang: Lang) -> list[str]:
    """A block of colour with the title, what it is about below."""
    white = f'<a:lvl1pPr><a:defRPr sz="4000" b="1">{fill("bg1")}</a:defRPr></a:lvl1pPr>'
    pale = f'<a:lvl1pPr><a:buNone/><a:defRPr sz="2000">{fill("#d5e4f2")}</a:defRPr></a:lvl1pPr>'
    return [
        _drawn(2, areas.COVER_BLOCK, "tx2"),
        _drawn(3, areas.COVER_STRIPE, "accent5"),
        _holder(4, "Title", 'type="ctrTitle"', areas.COVER_TITLE, anchor="b", lang=lang, styles=white),
        _holder(5, "Subtitle", 'type="subTitle" idx="1"', areas.COVER_SUBTITLE, lang=lang, styles=pale),
        _text_holder(6, "Details", DETAILS_INDEX, areas.COVER_DETAILS, lang, styles=pale),
        *_feet(7, lang),
    ]


def claim(lang: Lang) -> list[str]:
    """Claim, what limits it, its chart, and the quotes at its side."""
    panel = f"{_SQUARE}{fill('bg2')}<a:ln><a:noFill/></a:ln>"
    return [
        _holder(2, "Title", 'type="title"', None, anchor="ctr", lang=lang),
        _text_holder(3, "Details", DETAILS_INDEX, areas.DETAILS, lang, anchor="ctr"),
        _holder(4, "Chart", f'sz="half" idx="{CONTENT_INDEX}"', areas.CHART, lang=lang),
        text_shape(
            5,
            "Quotes",
            holder=f'type="body" sz="quarter" idx="{QUOTES_INDEX}"',
            area=areas.QUOTES,
            looks=panel,
            body=_PANEL,
            text=_prompt("Quotes", lang),
        ),
        *_feet(6, lang),
    ]


def table(lang: Lang) -> list[str]:
    """A claim and the table that holds its numbers."""
    return [
        _holder(2, "Title", 'type="title"', None, anchor="ctr", lang=lang),
        _text_holder(3, "Details", DETAILS_INDEX, areas.DETAILS, lang, anchor="ctr"),
        _holder(4, "Table", f'idx="{CONTENT_INDEX}"', areas.BODY, lang=lang),
        *_feet(5, lang),
    ]


def _drawn(number: int, area: Area, colour: str) -> str:
    return text_shape(
        number, f"Decoration {number}", area=area, looks=rectangle("rect", colour), text="<a:p/>"
    )


def _prompt(words: str, lang: Lang) -> str:
    return paragraphs_xml([Paragraph(runs=(Run(text=words, size_pt=14, lang=lang),))])


def _holder(
    number: int,
    name: str,
    holder: str,
    area: Area | None,
    *,
    lang: Lang,
    anchor: str = "t",
    styles: str = "",
) -> str:
    body = INSETS.format(anchor=anchor)
    looks = _SQUARE if area else ""
    return text_shape(
        number,
        name,
        holder=holder,
        area=area,
        looks=looks,
        body=body,
        styles=styles,
        text=_prompt(name, lang),
    )


def _text_holder(
    number: int, name: str, index: int, area: Area, lang: Lang, anchor: str = "t", styles: str = ""
) -> str:
    holder = f'type="body" sz="quarter" idx="{index}"'
    return _holder(number, name, holder, area, lang=lang, anchor=anchor, styles=styles)


def _feet(
    number: int,
    lang: Lang,
    holders: tuple[str, str] = (
        f'type="ftr" sz="quarter" idx="{FOOTER_INDEX}"',
        f'type="sldNum" sz="quarter" idx="{NUMBER_INDEX}"',
    ),
) -> list[str]:
    """Footer line and slide number."""
    soft = fill("#4a5767")
    footer, page = holders
    left = f'<a:lvl1pPr algn="l"><a:defRPr sz="{FOOTER_PT * 100}">{soft}</a:defRPr></a:lvl1pPr>'
    right = f'<a:lvl1pPr algn="r"><a:defRPr sz="1200">{soft}</a:defRPr></a:lvl1pPr>'
    return [
        _holder(number, "Footer", footer, areas.FOOTER, lang=lang, anchor="ctr", styles=left),
        text_shape(
            number + 1,
            "Slide number",
            holder=page,
            area=areas.NUMBER,
            looks=_SQUARE,
            body=INSETS.format(anchor="ctr"),
            styles=right,
            text=number_field(lang),
        ),
    ]
