"""What is being looked at: one frozen value, read from an address and written back to it."""

import re
from typing import Literal, get_args
from urllib.parse import quote

import msgspec

from casebook.improvement import BEST_ID, Goal, Target, target_id
from casebook.library import CaseEntry, Library
from casebook.model import Lang, Localised, Stance
from casebook.model.rubric import LEVELS
from casebook.robustness.results import LeftOutKind
from casebook.scoring import Aggregation, Silence
from casebook.view.pairs import (
    Pairs,
    Spans,
)

PageId = Literal[
    "overview",
    "compare",
    "robustness",
    "gap",
    "ahp",
    "evidence",
    "case",
    "history",
    "present",
    "export",
    "edit",
    "rate",
    "agreement",
]
CaseOrder = Literal["file", "index", "name", "coverage"]
RobustnessPart = Literal["chances", "changes", "methods", "left-out", "all"]
EditPart = Literal["form", "text", "quotes", "source", "save"]
Ranges = Literal["stated", "raters"]

PAGES: tuple[PageId, ...] = get_args(PageId)
WRITING: tuple[PageId, ...] = ("edit", "rate", "agreement")
"""Pages for those who make the cases; never shown to an audience."""
BLIND: tuple[PageId, ...] = ("rate",)
"""Pages whose reader must not see anyone's scores: neither settings nor findings stand beside them."""
MAX_CHOSEN = 100
"""Cases that one view can hold; a matrix of more is not readable."""
MAX_QUERY_CHARS = 200
MAX_TITLE_CHARS = 120
MAX_NOTE_CHARS = 400
DATA_CHARS = 12
NARRATION = "narration"

EVIDENCE_FILTERS = ("query", "only", "dimension", "about", "speaker", "source", "stance", "page_number")
TARGETS = (BEST_ID, *(target_id(Target(kind="level", level=level)) for level in LEVELS[1:]))
"""What a case can be held against besides another case; no id of a case begins with a tilde."""


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that an address can say; ids only, never labels."""

    lang: Lang = "ko"
    cases: tuple[str, ...] = ()
    """Ids of the chosen cases, in the order of choosing."""
    silence: Silence = "common"
    aggregation: Aggregation = "arithmetic"
    criterion: str | None = None
    case: str | None = None
    """The case of the Case and Gap pages, and of the chosen cell of the matrix."""
    first: str | None = None
    """The case whose index is explained against ``second``, on the Compare page."""
    second: str | None = None
    order: CaseOrder = "file"
    query: str = ""
    only: str | None = None
    """The case to which the Evidence page is narrowed."""
    dimension: str | None = None
    about: str | None = None
    """The criterion to which the Evidence page is narrowed."""
    speaker: str | None = None
    source: str | None = None
    stance: Stance | None = None
    page_number: int = 1
    preset: str | None = None
    """A preset of weights; None: the rubric's own."""
    dimension_weights: Pairs = ()
    """The reader's own weight of every dimension, in percent; empty: as the preset or the rubric says."""
    criterion_weights: Pairs = ()
    """The reader's own weights of criteria within their dimension."""
    limits: Spans = ()
    """(dimension, lowest, highest weight in percent) of the weights that robustness looks at."""
    importance: tuple[str, ...] = ()
    """Dimensions whose weights robustness keeps in this order, the weightiest first."""
    part: RobustnessPart = "chances"
    """What the Robustness page shows below the weights: a moved slider redraws no more than this."""
    axis: str | None = None
    """The dimension whose weight the line chart moves."""
    without: LeftOutKind = "criterion"
    target: str | None = None
    """What ``case`` is held against on the Gap page: a case, or one of ``TARGETS``."""
    levels: tuple[tuple[str, int], ...] = ()
    """What if ``case`` stood at these levels."""
    effort: Pairs = ()
    """What one step of a criterion costs; 1 where nothing is said."""
    goal: Goal = "overtake"
    ranges: Ranges = "stated"
    """Where the range of a score comes from: the case's file, or what all raters gave."""
    draft: str | None = None
    """The draft being edited."""
    edit_part: EditPart = "form"
    rater: str | None = None
    """Who rates on the Rate page."""
    since: str | None = None
    """The older of the two versions on the History page."""
    until: str | None = None
    """The newer; None: the files as they are."""
    slide: str | None = None
    """The slide that is shown; None: the first."""
    slides: tuple[str, ...] = ()
    """Ids of the slides of the deck in their order; empty: every slide that the view gives."""
    deck_title: str = ""
    """The reader's own title of the deck; empty: one made from the names of the cases."""
    notes: tuple[tuple[str, str], ...] = ()
    """(slide, the speaker's own notes)."""
    data: str | None = None
    """The first ``DATA_CHARS`` characters of the fingerprint of the data that the address was made from."""
    version: str | None = None
    """The version of the casebook that is shown, as in ``Version.id``; None: the files as they are."""


def speaker_id(speaker: Localised | None) -> str:
    """A stable id of a speaker for addresses: the English name in kebab-case."""
    if speaker is None:
        return NARRATION
    return re.sub(r"[\W_]+", "-", speaker.en.lower()).strip("-") or "unnamed"


def entry_key(entry: CaseEntry) -> str:
    """How addresses and widgets call a case file: its id, made safe where a faulty file is named oddly."""
    return quote(entry.id, safe="-_.", errors="surrogateescape")


def entry_name(entry: CaseEntry, lang: Lang) -> str:
    """The name of a case, its file's name where the file does not say it."""
    return entry.case.name.text_in(lang) if entry.case else entry_key(entry)


def entries_by_key(library: Library) -> dict[str, CaseEntry]:
    """Every case file by its key, in the order of the files."""
    return {entry_key(entry): entry for entry in library.entries}


def default_cases(library: Library) -> tuple[str, ...]:
    """The cases that an address without ``cases`` shows: the main ones, and the faulty ones among them."""
    entries = entries_by_key(library)
    main = [key for key, e in entries.items() if e.case is None or e.case.tier == "main"]
    return tuple((main or list(entries))[:MAX_CHOSEN])
