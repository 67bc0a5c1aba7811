"""The deck of a report: every slide that can be told honestly, and those chosen of them in their order."""

from collections.abc import Callable, Collection, Hashable

import msgspec

from casebook.exports.deck import Deck, Slide, SlideId
from casebook.exports.deck_claims import claim_word
from casebook.exports.deck_comparison import difference, gap, next_step
from casebook.exports.deck_frame import deck_subtitle, deck_title, evidence, sources, title
from casebook.exports.deck_ranking import criteria, dimensions, ranking
from casebook.exports.deck_robustness import chances, weights
from casebook.exports.footer import footer_parts
from casebook.exports.report import Report
from casebook.scoring import passage_key

_Maker = Callable[[Report, Collection[Hashable]], Slide | None]
_MAKERS: dict[SlideId, _Maker] = {
    "title": title,
    "ranking": ranking,
    "dimensions": dimensions,
    "criteria": criteria,
    "gap": gap,
    "difference": difference,
    "chances": chances,
    "weights": weights,
    "next-step": next_step,
    "evidence": evidence,
    "sources": sources,
}


def build_deck(report: Report) -> Deck:
    """The slides that the view gives, and those chosen of them; the same report gives the same deck.

    Each slide is given the quotes that slides before it show, so that a deck shows many of them; what a
    slide shows does not depend on which slides are chosen.
    """
    notes = dict(report.view.notes)
    available: list[Slide] = []
    for slide_id, make in _MAKERS.items():
        seen = {passage_key(q.quote) for slide in available for q in slide.quotes}
        slide = make(report, seen)
        if slide is not None:
            available.append(msgspec.structs.replace(slide, notes=notes.get(slide_id, "")))
    by_id: dict[str, Slide] = {slide.id: slide for slide in available}
    chosen = [by_id[s] for s in dict.fromkeys(report.view.slides) if s in by_id]
    # The title stands first wherever it was put; without anything chosen, all are shown.
    chosen.sort(key=lambda slide: slide.id != "title")
    return Deck(
        title=deck_title(report),
        subtitle=deck_subtitle(report),
        slides=tuple(chosen or available),
        available=tuple(available),
        footer=footer_parts(report),
    )


__all__ = ["build_deck", "claim_word"]
