"""The look of the file: 16:9, colours and Korean fonts in the theme, layouts with real placeholders."""

import re
from collections.abc import Sequence

import msgspec
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deckfile
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Emu

from casebook.charts.theme import LIGHT
from casebook.exports.native_chart_xml import EAST_ASIAN, LATIN
from casebook.exports.pptx import layout_shapes
from casebook.exports.pptx.areas import HEIGHT_IN, WIDTH_IN, emu
from casebook.exports.pptx.shapes import spoken
from casebook.model import Lang
from casebook.wording import say

NAVY = LIGHT.levels[4]
MIST = LIGHT.band
TITLE_PT, DETAILS_PT, QUOTE_PT, FOOTER_PT = 28, 14, 15, 10
_COLOURS = {
    "dk1": LIGHT.ink,
    "lt1": "#ffffff",
    "dk2": NAVY,
    "lt2": MIST,
    "accent1": LIGHT.series[0],
    "accent2": LIGHT.series[1],
    "accent3": LIGHT.series[2],
    "accent4": LIGHT.series[3],
    "accent5": LIGHT.series[4],
    "accent6": LIGHT.series[5],
    "hlink": LIGHT.levels[3],
    "folHlink": LIGHT.soft,
}


class Layouts(msgspec.Struct, frozen=True, kw_only=True):
    """The layouts of a new file."""

    cover: SlideLayout
    claim: SlideLayout
    table: SlideLayout


def new_presentation(lang: Lang) -> tuple[Deckfile, Layouts]:
    """An empty 16:9 presentation in our theme, and its layouts."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(emu(WIDTH_IN)), Emu(emu(HEIGHT_IN))
    size = deck.part._element.sldSz
    del size.attrib["type"]
    for holder, unwanted in (
        (deck.part, RELATIONSHIP_TYPE.PRINTER_SETTINGS),
        # A picture and figures of the template, not of this deck.
        (deck.part.package, RELATIONSHIP_TYPE.THUMBNAIL),
        (deck.part.package, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES),
    ):
        for rel_id in [r.rId for r in holder._rels.values() if r.reltype == unwanted]:
            holder._rels.pop(rel_id)
    for style in deck.part._element.xpath(".//a:defPPr/a:defRPr"):
        style.set("lang", spoken(lang))
    theme_of(deck.slide_master.part)
    _draw(deck.slide_master, layout_shapes.master(lang))
    _set_text_styles(deck)
    kept = [deck.slide_layouts[at] for at in (0, 1, 5)]
    for layout in list(deck.slide_layouts):
        if layout not in kept:
            deck.slide_layouts.remove(layout)
    cover, claim, table = kept
    for layout, name, shapes in (
        (cover, "pptx.layout-title", layout_shapes.cover(lang)),
        (claim, "pptx.layout-claim", layout_shapes.claim(lang)),
        (table, "pptx.layout-table", layout_shapes.table(lang)),
    ):
        _draw(layout, shapes)
        element = layout._element
        element.cSld.set("name", say(lang, name))
        if layout is cover:
            element.set("showMasterSp", "0")
        else:
            del element.attrib["type"]
    return deck, Layouts(cover=cover, claim=claim, table=table)


def theme_of(part: Part) -> None:
    """Give the theme of a master our colours and fonts."""
    theme = part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = theme.blob.decode("utf-8")
    for name, colour in _COLOURS.items():
        own = f'<a:{name}><a:srgbClr val="{colour[1:].upper()}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", own, text, flags=re.DOTALL)
    fonts = f'<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/><a:cs typeface=""/>'
    for kind in ("majorFont", "minorFont"):
        text = re.sub(rf"<a:{kind}>.*?</a:{kind}>", f"<a:{kind}>{fonts}</a:{kind}>", text, flags=re.DOTALL)
    text = text.replace('name="Office Theme"', 'name="Casebook"').replace('name="Office"', 'name="Casebook"')
    if isinstance(theme, XmlPart):
        theme._element = parse_xml(text.encode("utf-8"))
    else:
        theme._blob = text.encode("utf-8")


def _draw(page: SlideLayout | SlideMaster, shapes: Sequence[str]) -> None:
    """Replace what the template has drawn."""
    tree = page.shapes._spTree
    for shape in list(tree.iter_shape_elms()):
        tree.remove(shape)
    for shape in shapes:
        tree.append(parse_xml(shape))


def _set_text_styles(deck: Deckfile) -> None:
    """Titles bold, navy and to the left; text without bullets."""
    styles = deck.slide_master._element.find(qn("p:txStyles"))
    for level in styles.iter(qn("a:lvl1pPr"), *(qn(f"a:lvl{at}pPr") for at in range(2, 10))):
        for bullet in [*level.findall(qn("a:buFont")), *level.findall(qn("a:buChar"))]:
            level.remove(bullet)
        level.set("marL", "0")
        level.set("indent", "0")
        level.set("algn", "l")
        if level.find(qn("a:buNone")) is None and level.getparent().tag != qn("p:otherStyle"):
            text = level.find(qn("a:defRPr"))
            text.addprevious(parse_xml(f"<a:buNone {nsdecls('a')}/>"))
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr")).find(qn("a:defRPr"))
    title.set("sz", str(TITLE_PT * 100))
    title.set("b", "1")
    title.find(qn("a:solidFill"))[0].set("val", "tx2")
    body = styles.find(qn("p:bodyStyle"))
    for level in body:
        level.find(qn("a:defRPr")).set("sz", str(QUOTE_PT * 100))
