"""The speaker's notes of a slide: own notes, quotes in full, what the claim stands on."""

from collections.abc import Iterator

from casebook.exports.chart_data import ChartData
from casebook.exports.deck import Slide, SlideQuote
from casebook.exports.inert import printable
from casebook.model import Lang
from casebook.pieces.quote import source_name
from casebook.wording import say


def note_lines(slide: Slide, data: ChartData | None, lang: Lang) -> list[str]:
    """Lines of text, groups apart by an empty one; a quote stands in them word for word."""
    groups = [
        ("pptx.notes-own", slide.notes.splitlines()),
        ("pptx.notes-details", list(slide.details) if slide.kind == "claim" else []),
        ("pptx.notes-quotes", [line for q in slide.quotes for line in _quote(q, lang)]),
        ("pptx.notes-basis", [*filter(None, [slide.strength_text]), *slide.basis]),
        ("pptx.notes-chart", [data.alt] if data else []),
    ]
    lines: list[str] = []
    for key, group in groups:
        if group:
            lines += [*([""] if lines else []), say(lang, key), *(printable(g).strip("\n") for g in group)]
    return lines


def _quote(shown: SlideQuote, lang: Lang) -> Iterator[str]:
    """Words, translation, who and where, and what they were verified against."""
    quote = shown.quote
    yield say(lang, "pptx.quote", text=quote.text)
    own = quote.en if lang == "en" else quote.ko
    if shown.translation and own:
        mark = say(lang, "quote.translation")
        yield say(lang, "pptx.translated", text=" ".join(own.split()), mark=mark)
    status = say(lang, f"status.{shown.status}")
    stance = say(lang, f"stance.{quote.stance}")
    where = source_name(shown.source, lang) if shown.source else quote.source
    yield f"— {shown.case_name} · {shown.speaker} · {where}"
    yield f"   {stance} · {say(lang, 'pptx.notes-status', status=status)}"
