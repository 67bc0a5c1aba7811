"""A deck as values: slides with one claim each, the chart that proves it, and the quotes behind it."""

from typing import Literal

import msgspec

from casebook.library import QuoteStatus
from casebook.model import Quote, Source
from casebook.scoring import Claim, Strength

SlideKind = Literal["title", "claim", "sources"]
SlideId = Literal[
    "title",
    "ranking",
    "dimensions",
    "criteria",
    "gap",
    "difference",
    "chances",
    "weights",
    "next-step",
    "evidence",
    "sources",
]


class SlideQuote(msgspec.Struct, frozen=True, kw_only=True):
    """A quote on a slide, ready to be shown."""

    case_id: str
    case_name: str
    criterion: str | None
    quote: Quote
    shown: str
    """The quote's own words, cut at a sentence or word with ``…`` where they would not fit a slide."""
    translation: str | None
    """Our translation into the deck's language, marked as one by whatever shows it; None where not needed."""
    speaker: str
    source: Source | None
    source_line: str
    """Speaker, source and date in one line; what the source does not state is said to be not stated."""
    status: QuoteStatus
    criterion_name: str = ""
    """The criterion in the deck's language; empty where the quote stands for none."""


class Slide(msgspec.Struct, frozen=True, kw_only=True):
    """One slide."""

    id: SlideId
    kind: SlideKind
    name: str
    """What the list of slides calls it."""
    heading: str
    """The claim in one sentence, or the deck's title."""
    details: tuple[str, ...] = ()
    """Further sentences: what limits the claim."""
    claim: Claim | None = None
    strength: Strength | None = None
    strength_text: str = ""
    """The fixed word and the share, e.g. ``가중치에 따라 달라짐 (62%)``;
    empty where the claim has no probability."""
    basis: tuple[str, ...] = ()
    """What the claim stands on, a line each."""
    chart: str | None = None
    """Which chart proves it: a name for ``slide_chart`` and ``slide_data``."""
    quotes: tuple[SlideQuote, ...] = ()
    """Two or three where there are any."""
    notes: str = ""
    """The speaker's own notes."""


class Deck(msgspec.Struct, frozen=True, kw_only=True):
    """Slides in the order in which they are shown."""

    title: str
    subtitle: str
    slides: tuple[Slide, ...]
    """Those chosen, in their order; at least the title."""
    available: tuple[Slide, ...]
    """Every slide that the view gives, in the usual order."""
    footer: tuple[str, ...]
    """The parts of every footer: sources, weights, treatment of silence, date, data fingerprint."""
