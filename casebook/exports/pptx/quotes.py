"""The panel of quotes: as large as they fit, shortened only where even small type does not hold them."""

from collections.abc import Sequence

import msgspec

from casebook.charts.theme import LIGHT
from casebook.exports.deck import SlideQuote
from casebook.exports.pptx.areas import Area
from casebook.exports.pptx.fitting import fitting_text, height_of, lines_in
from casebook.exports.pptx.layout_shapes import PANEL_INSET_PT
from casebook.exports.pptx.shapes import LINE, Paragraph, Run
from casebook.model import Lang
from casebook.wording import say

_SIZES = (18, 17, 16, 15, 14, 13)
_SMALLER_PT = 3
_LEAST_BY_PT, _MOST_BY_PT = 11, 13
_APART_PT = 12
_FEWEST_LINES = 2


def quote_paragraphs(quotes: Sequence[SlideQuote], area: Area, lang: Lang) -> list[Paragraph]:
    """Quotes with speaker and source, so that they fit ``area``; in full they stand in the notes."""
    if not quotes:
        return []
    width = area.width_pt - 2 * PANEL_INSET_PT
    height = area.height_pt - 2 * PANEL_INSET_PT

    def fits(shown: Sequence[SlideQuote], size: float) -> bool:
        return height_of(_all(shown, size, lang), width) <= height

    for source_lines in (2, 1):
        for size in _SIZES:
            kept = [_with_source(q, size, width, source_lines) for q in quotes]
            if fits(kept, size):
                return _all(kept, size, lang)
    # Not all of them in full, even in small type: shorter ones, then fewer.
    lines = [_lines(q, size, width) for q in kept]
    cut = list(kept)
    while not fits(cut, size) and max(lines, default=0) > _FEWEST_LINES:
        longest = lines.index(max(lines))
        lines[longest] -= 1
        cut[longest] = _cut(kept[longest], size, width, lines[longest])
    return _all(cut, size, lang) if fits(cut, size) else quote_paragraphs(_fewer(quotes), area, lang)


def _fewer(quotes: Sequence[SlideQuote]) -> list[SlideQuote]:
    """Without one that supports, the last of them: counter-evidence stays, as in the meeting mode."""
    kept = list(quotes)
    supports = [q for q in kept if q.quote.stance == "supports"]
    kept.remove(supports[-1] if supports else kept[-1])
    return kept


def _with_source(shown: SlideQuote, size: float, width: float, lines: int) -> SlideQuote:
    """With at most so many lines of source."""
    smaller = min(max(size - _SMALLER_PT, _LEAST_BY_PT), _MOST_BY_PT)
    room = lines * smaller * LINE + 0.1
    return msgspec.structs.replace(shown, source_line=fitting_text(shown.source_line, smaller, width, room))


def _lines(shown: SlideQuote, size: float, width: float) -> int:
    """Lines of the quote or of its translation, whichever is longer."""
    return max(lines_in(text, size, width - 2 * size) for text in (shown.shown, shown.translation or ""))


def _cut(shown: SlideQuote, size: float, width: float, lines: int) -> SlideQuote:
    """At most so many lines of the quote, and of its translation."""
    room = lines * size * LINE + 0.1
    # Room for the quotation marks, and for the word that marks a translation.
    text = fitting_text(shown.shown, size, width - 2 * size, room)
    translation = shown.translation and fitting_text(shown.translation, size, width - 6 * size, room)
    return msgspec.structs.replace(shown, shown=text, translation=translation)


def _all(quotes: Sequence[SlideQuote], size: float, lang: Lang) -> list[Paragraph]:
    made: list[Paragraph] = []
    for shown in quotes:
        made += _one(shown, size, lang, is_first=not made)
    return made


def _one(shown: SlideQuote, size: float, lang: Lang, *, is_first: bool) -> list[Paragraph]:
    smaller = min(max(size - _SMALLER_PT, _LEAST_BY_PT), _MOST_BY_PT)
    spoken: Lang = shown.source.language if shown.source else lang
    words = Run(text=say(lang, "pptx.quote", text=shown.shown), size_pt=size, lang=spoken, is_bold=True)
    made = [Paragraph(runs=(words,), before_pt=0 if is_first else _APART_PT)]
    if shown.translation:
        mark = say(lang, "quote.translation")
        text = say(lang, "pptx.translated", text=shown.translation, mark=mark)
        made.append(Paragraph(runs=(Run(text=text, size_pt=size - 1, lang=lang),), before_pt=2))
    stance = say(lang, f"stance.{shown.quote.stance}")
    by = f"{shown.case_name} · {stance}"
    colour = LIGHT.fault if shown.quote.stance == "contradicts" else "tx2"
    head = Run(text=by, size_pt=smaller, lang=lang, colour=colour, is_bold=True)
    where = Run(text=shown.source_line, size_pt=smaller, lang=lang, colour=LIGHT.soft)
    made.append(Paragraph(runs=(head,), before_pt=3))
    made.append(Paragraph(runs=(where,)))
    return made
