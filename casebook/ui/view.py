"""What is being looked at: one frozen value, read from an address and written back to it."""

import re
from collections.abc import Iterable, Mapping
from typing import Literal, get_args
from urllib.parse import quote

import msgspec

from casebook.library import CaseEntry, Library
from casebook.model import Lang, Localised, Stance
from casebook.scoring import Aggregation, Silence

PageId = Literal["overview", "compare", "evidence", "case"]
CaseOrder = Literal["file", "index", "name", "coverage"]

PAGES: tuple[PageId, ...] = get_args(PageId)
MAX_CHOSEN = 100
"""Cases that one view can hold; a matrix of more is not readable."""
MAX_QUERY_CHARS = 200
NARRATION = "narration"

EVIDENCE_FILTERS = ("query", "only", "dimension", "about", "speaker", "source", "stance", "page_number")
_ONLY_ON: dict[str, tuple[PageId, ...]] = {
    **dict.fromkeys(EVIDENCE_FILTERS, ("evidence",)),
    "first": ("compare",),
    "second": ("compare",),
}
_NAMES = {
    "lang": "lang",
    "cases": "cases",
    "silence": "silence",
    "aggregation": "index",
    "criterion": "criterion",
    "case": "case",
    "first": "first",
    "second": "second",
    "order": "order",
    "query": "q",
    "dimension": "dimension",
    "only": "only",
    "about": "about",
    "speaker": "speaker",
    "source": "source",
    "stance": "stance",
    "page_number": "p",
}


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that an address can say; ids only, never labels."""

    lang: Lang = "ko"
    cases: tuple[str, ...] = ()
    """Ids of the chosen cases, in the order of choosing."""
    silence: Silence = "common"
    aggregation: Aggregation = "arithmetic"
    criterion: str | None = None
    case: str | None = None
    """The case of the Case page, and of the chosen cell of the matrix."""
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


class IgnoredParam(msgspec.Struct, frozen=True):
    """A part of an address that says nothing here, and was left out."""

    name: str
    value: str


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


def _member(value: str, allowed: Iterable[str]) -> str | None:
    return next((a for a in allowed if a == value), None)


def read_view(params: Mapping[str, str], library: Library) -> tuple[View, tuple[IgnoredParam, ...]]:
    """The view that ``params`` describe, and what in them made no sense.

    Never raises: whatever is unknown falls back to its default and is reported.
    """
    ids = set(entries_by_key(library))
    criteria = [c.id for c in library.rubric.criteria] if library.rubric else []
    dimensions = [d.id for d in library.rubric.dimensions] if library.rubric else []
    allowed: dict[str, Iterable[str]] = {
        "lang": get_args(Lang),
        "silence": get_args(Silence),
        "aggregation": get_args(Aggregation),
        "criterion": criteria,
        "about": criteria,
        "case": ids,
        "first": ids,
        "only": ids,
        "second": ids,
        "order": get_args(CaseOrder),
        "dimension": dimensions,
        "source": [s.id for s in library.sources],
        "stance": get_args(Stance),
    }
    ignored: list[IgnoredParam] = []
    values: dict[str, object] = {}
    known = {name: field for field, name in _NAMES.items()}
    for name, value in params.items():
        field = known.get(name)
        if field is None:
            ignored.append(IgnoredParam(name, value))
        elif field == "cases":
            chosen = [c for c in value.split(",") if c]
            values["cases"] = tuple(dict.fromkeys(c for c in chosen if c in ids))[:MAX_CHOSEN]
            ignored += [IgnoredParam(name, c) for c in chosen if c not in ids]
        elif field == "query":
            values["query"] = value[:MAX_QUERY_CHARS]
        elif field == "speaker":
            speakers = {speaker_id(q.speaker) for c in library.usable_cases for q in c.quotes}
            _keep(field, _member(value, speakers), name, value, values, ignored)
        elif field == "page_number":
            number = int(value) if re.fullmatch(r"[1-9][0-9]{0,5}", value) else None
            _keep(field, number, name, value, values, ignored)
        else:
            _keep(field, _member(value, allowed[field]), name, value, values, ignored)
    if "cases" not in values or (not values["cases"] and params.get("cases")):
        values["cases"] = default_cases(library)
    dimension, about = values.get("dimension"), values.get("about")
    if dimension and about and _dimension_of(library, str(about)) != dimension:
        ignored.append(IgnoredParam("about", str(values.pop("about"))))
    return msgspec.convert(values, View), tuple(ignored)


def _dimension_of(library: Library, criterion_id: str) -> str | None:
    return library.rubric.criterion(criterion_id).dimension if library.rubric else None


def _keep(
    field: str,
    accepted: object,
    name: str,
    value: str,
    values: dict[str, object],
    ignored: list[IgnoredParam],
) -> None:
    if accepted is None:
        ignored.append(IgnoredParam(name, value))
    else:
        values[field] = accepted


def view_params(view: View, page: PageId) -> dict[str, str]:
    """The parameters of ``view`` on ``page``: language and cases always, the rest where not default."""
    default = View()
    params = {"lang": view.lang, "cases": ",".join(view.cases)}
    for field, name in _NAMES.items():
        if name in params or page not in _ONLY_ON.get(field, (page,)):
            continue
        if field == "case" and page == "overview" and view.case not in view.cases:
            continue
        value = getattr(view, field)
        if value != getattr(default, field):
            params[name] = str(value)
    return params
