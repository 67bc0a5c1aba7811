"""The address: a view read from its parameters, and written back to them."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args

import msgspec

from casebook.improvement import Goal
from casebook.library import Library
from casebook.model import Lang, Rubric, Stance
from casebook.model.rubric import MAX_LEVEL
from casebook.robustness.results import LeftOutKind
from casebook.scoring import Aggregation, Silence
from casebook.view.deck_notes import SLIDE, read_notes, read_slides, write_notes
from casebook.view.pairs import (
    Pairs,
    read_levels,
    read_numbers,
    read_shares,
    read_spans,
    write_numbers,
    write_spans,
)
from casebook.view.view import (
    DATA_CHARS,
    EVIDENCE_FILTERS,
    MAX_CHOSEN,
    MAX_QUERY_CHARS,
    MAX_TITLE_CHARS,
    TARGETS,
    CaseOrder,
    EditPart,
    PageId,
    Ranges,
    RobustnessPart,
    View,
    default_cases,
    entries_by_key,
    speaker_id,
)
from casebook.weighting import presets_of

_ONLY_ON: dict[str, tuple[PageId, ...]] = {
    **dict.fromkeys(EVIDENCE_FILTERS, ("evidence",)),
    **dict.fromkeys(("first", "second"), ("compare",)),
    **dict.fromkeys(("part", "axis", "without"), ("robustness",)),
    **dict.fromkeys(("target", "levels", "effort", "goal"), ("gap",)),
    **dict.fromkeys(("draft", "edit_part"), ("edit",)),
    **dict.fromkeys(("since", "until"), ("history",)),
    "rater": ("rate",),
    **dict.fromkeys(("slide", "slides", "deck_title", "notes"), ("present", "export")),
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
    "preset": "weights",
    "dimension_weights": "w",
    "criterion_weights": "cw",
    "limits": "limits",
    "importance": "importance",
    "part": "part",
    "axis": "axis",
    "without": "without",
    "target": "target",
    "levels": "levels",
    "effort": "effort",
    "goal": "goal",
    "ranges": "ranges",
    "draft": "draft",
    "edit_part": "do",
    "rater": "rater",
    "since": "since",
    "until": "until",
    "slide": "slide",
    "slides": "slides",
    "deck_title": "title",
    "notes": "notes",
    "data": "data",
    "version": "version",
}


class IgnoredParam(msgspec.Struct, frozen=True):
    """A part of an address that says nothing here, and was left out."""

    name: str
    value: str


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
        "preset": [p.id for p in presets_of(library.rubric)] if library.rubric else [],
        "part": get_args(RobustnessPart),
        "axis": dimensions,
        "without": get_args(LeftOutKind),
        "target": [*TARGETS, *ids],
        "goal": get_args(Goal),
        "ranges": get_args(Ranges),
        "edit_part": get_args(EditPart),
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
        elif field in _LISTS:
            read = _LISTS[field](value, library.rubric) if library.rubric else None
            _keep(field, read, name, value, values, ignored)
        elif field in _WORDS:
            values[field] = value[: _WORDS[field]]
        elif field in _FREE:
            _keep(field, _FREE[field](value), name, value, values, ignored)
        elif field == "speaker":
            speakers = {speaker_id(q.speaker) for c in library.usable_cases for q in c.quotes}
            _keep(field, _member(value, speakers), name, value, values, ignored)
        elif field in _TOKENS:
            token = value if re.fullmatch(_TOKENS[field], value) else None
            _keep(field, token, name, value, values, ignored)
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


def version_in(params: Mapping[str, str]) -> str | None:
    """The version that an address asks for: it must be open before the rest of the address can be read."""
    asked = params.get(_NAMES["version"], "")
    return asked if re.fullmatch(VERSION, asked) else None


def lang_in(params: Mapping[str, str]) -> Lang:
    """The language of an address, as ``read_view`` reads it."""
    languages: tuple[Lang, ...] = get_args(Lang)
    return next((lang for lang in languages if lang == params.get(_NAMES["lang"])), View().lang)


def _groups(rubric: Rubric) -> dict[str, str]:
    return {c.id: c.dimension for c in rubric.criteria}


def _read_order(text: str, rubric: Rubric) -> tuple[str, ...] | None:
    named = tuple(text.split(","))
    known = {d.id for d in rubric.dimensions}
    return named if known.issuperset(named) and len(set(named)) == len(named) else None


def _read_effort(text: str, rubric: Rubric) -> Pairs | None:
    pairs = read_numbers(text, _groups(rubric))
    return pairs if pairs and all(value > 0 for _, value in pairs) else None


VERSION = r"[A-Za-z0-9:._-]{1,80}"
"""What the name of a version looks like: a commit, a save or a release."""
_WORDS = {"query": MAX_QUERY_CHARS, "deck_title": MAX_TITLE_CHARS}
"""What readers typed, and how much of it counts."""
_FREE: dict[str, Callable[[str], object]] = {"slides": read_slides, "notes": read_notes}
_TOKENS: dict[str, str] = {
    "draft": r"[A-Za-z0-9_-]{8,40}",
    "rater": r"[a-z0-9]+(-[a-z0-9]+)*",
    "since": VERSION,
    "until": VERSION,
    "slide": SLIDE.pattern,
    "data": rf"[0-9a-f]{{{DATA_CHARS}}}",
    "version": VERSION,
}
"""What is looked up later, by the page that needs it: only its form is known here."""

_LISTS: dict[str, Callable[[str, Rubric], object]] = {
    "dimension_weights": lambda text, rubric: read_shares(
        text, {d.id: "" for d in rubric.dimensions}, is_whole=True
    ),
    "criterion_weights": lambda text, rubric: read_shares(text, _groups(rubric), is_whole=False),
    "limits": lambda text, rubric: read_spans(text, {d.id for d in rubric.dimensions}),
    "importance": _read_order,
    "levels": lambda text, rubric: read_levels(text, _groups(rubric), MAX_LEVEL),
    "effort": _read_effort,
}


def _written(field: str, value: Any) -> str:
    if field == "limits":
        return write_spans(value)
    if field in ("importance", "slides"):
        return ",".join(value)
    if field == "notes":
        return write_notes(value)
    return write_numbers(value) if field in _LISTS else str(value)


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
            params[name] = _written(field, value)
    return params
