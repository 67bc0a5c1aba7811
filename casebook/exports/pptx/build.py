"""The whole file: slides in their order, properties, and the same bytes each time."""

import io
from datetime import UTC, datetime, time

from pptx.presentation import Presentation as Deckfile

from casebook.exports.deck import Deck
from casebook.exports.inert import printable
from casebook.exports.pptx import slides
from casebook.exports.pptx.page import Page
from casebook.exports.pptx.shapes import clean, spoken
from casebook.exports.pptx.theme import new_presentation, theme_of
from casebook.exports.report import Report
from casebook.exports.zipped import same_bytes
from casebook.wording import say


def pptx_file(report: Report, deck: Deck) -> bytes:
    """``deck`` as a PowerPoint file; the same report and deck give the same bytes."""
    lang = report.lang
    file, layouts = new_presentation(lang)
    theme_of(file.notes_master.part)
    said: dict[str, int] = {}
    for slide in deck.slides:
        heading = clean(slide.heading) or slide.name
        said[heading] = said.get(heading, 0) + 1
        if said[heading] > 1:
            # A title names a slide: in the outline, to a screen reader, in a link.
            heading = say(lang, "pptx.slide-title", heading=heading, count=said[heading])
        if slide.kind == "title":
            slides.cover(Page(file, layouts.cover, lang), slide, deck, report)
        elif slide.kind == "sources":
            slides.sources(Page(file, layouts.table, lang), slide, heading, report)
        elif slide.id == "criteria":
            has_panel = slides.has_panel(slide, report)
            layout = layouts.claim if has_panel else layouts.table
            slides.criteria(Page(file, layout, lang), slide, heading, report, has_panel=has_panel)
        else:
            slides.claim(Page(file, layouts.claim, lang), slide, heading, report)
    _set_properties(file, report, deck)
    packed = io.BytesIO()
    file.save(packed)
    return same_bytes(packed.getvalue())


def _set_properties(file: Deckfile, report: Report, deck: Deck) -> None:
    made = datetime.combine(report.made_on, time(), UTC).replace(tzinfo=None)
    properties = file.core_properties
    properties.title = printable(deck.title)[:255]
    properties.subject = printable(deck.subtitle)[:255]
    properties.author = "Casebook"
    properties.last_modified_by = "Casebook"
    properties.keywords = ""
    properties.comments = ""
    properties.language = spoken(report.lang)
    properties.created = made
    properties.modified = made
    properties.revision = 1
