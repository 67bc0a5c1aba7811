"""Read one case file."""

from pathlib import Path
from typing import Any, Final

import msgspec

from casebook.files.decoding import check_characters, decode
from casebook.files.document import parsed, read_yaml, unparsed
from casebook.files.loading import MAX_CASE_BYTES, load_bytes, relative_name
from casebook.files.parsed import Parsed
from casebook.files.problems import Problems
from casebook.files.reading import Reading
from casebook.files.scalars import CONTENT, LOCALISED, PLAIN_TEXT, OneOf, Range, Score, Text
from casebook.files.shapes import Field, MapOf, Record, listed, nullable, optional, struct
from casebook.model import (
    Actor,
    Assessment,
    Case,
    ContextNote,
    Fact,
    Mechanism,
    MechanismPart,
    Quote,
    Rubric,
)
from casebook.model.ids import SAFE_ID


def _quote(values: dict[str, Any], at: str, reading: Reading) -> Quote:
    places = reading.places
    line, column = places.get(f"{at}.text") or places.get(at) or places[""]
    return Quote(**values, line=line, column=column)


def _assessment(criterion: str, values: dict[str, Any]) -> Assessment:
    low, high = values.pop("range") or (None, None)
    return Assessment(criterion=criterion, low=low, high=high, **values)


def _values(values: dict[str, Any], _at: str, _reading: Reading) -> dict[str, Any]:
    return values


QUOTE: Final = Record(
    _quote,
    {
        "source": Field(PLAIN_TEXT),
        "text": Field(CONTENT),
        "ko": optional(CONTENT),
        "en": optional(CONTENT),
        "speaker": nullable(LOCALISED),
        "role": optional(LOCALISED),
        "via": optional(LOCALISED),
        "stance": Field(OneOf("supports", "contradicts", "context")),
    },
)
ACTOR: Final = Record(
    struct(Actor),
    {
        "name": Field(LOCALISED),
        "kind": Field(OneOf("government", "utility", "firm", "start-up", "school", "expert", "association")),
        "role": Field(LOCALISED),
        "quotes": listed(QUOTE),
    },
)
FACT: Final = Record(
    struct(Fact),
    {
        "name": Field(LOCALISED),
        "value": Field(CONTENT),
        "unit": optional(LOCALISED),
        "status": Field(OneOf("announced", "plan", "reported", "claim")),
        "caveat": optional(LOCALISED),
        "quotes": listed(QUOTE),
    },
)
MECHANISM: Final = Record(
    struct(Mechanism),
    {
        "kind": Field(OneOf("loop", "cooperation", "table", "disagreement")),
        "name": Field(LOCALISED),
        "note": optional(LOCALISED),
        "columns": listed(LOCALISED),
        "parts": listed(
            Record(
                struct(MechanismPart),
                {"name": Field(LOCALISED), "cells": listed(LOCALISED), "quotes": listed(QUOTE)},
            )
        ),
    },
)
CONTEXT_NOTE: Final = Record(
    struct(ContextNote),
    {"name": Field(LOCALISED), "note": Field(LOCALISED), "quotes": listed(QUOTE)},
)
ASSESSMENTS: Final = MapOf(
    Record(
        _values,
        {
            "score": Field(Score()),
            "range": optional(Range()),
            "confidence": optional(OneOf("low", "medium", "high")),
            "rationale": Field(LOCALISED),
            "quotes": listed(QUOTE),
        },
    ),
    _assessment,
)
CASE: Final = Record(
    struct(Case),
    {
        "id": Field(Text(is_content=False, fits=SAFE_ID.fullmatch, misfit="id-unsafe")),
        "name": Field(LOCALISED),
        "level": Field(OneOf("city", "province", "nation", "programme", "company")),
        "tier": Field(OneOf("main", "reference")),
        "as_of": Field(PLAIN_TEXT),
        "summary": Field(LOCALISED),
        "actors": listed(ACTOR),
        "facts": listed(FACT),
        "mechanisms": listed(MECHANISM),
        "context": listed(CONTEXT_NOTE),
        "assessments": Field(ASSESSMENTS),
    },
)


def read_case(path: Path, root: Path, rubric: Rubric | None = None) -> Parsed[Case]:
    """The case in ``path``, its assessments in the order of ``rubric``. No file content raises."""
    problems = Problems(relative_name(path, root))
    data = load_bytes(path, MAX_CASE_BYTES, problems)
    return unparsed(problems) if data is None else _parse(data, problems, rubric)


def parse_case(data: bytes, path: str, rubric: Rubric | None = None) -> Parsed[Case]:
    """The same for bytes at hand; ``path`` is relative to the root, with forward slashes."""
    return _parse(data, Problems(path), rubric)


def _parse(data: bytes, problems: Problems, rubric: Rubric | None) -> Parsed[Case]:
    text = decode(data, MAX_CASE_BYTES, problems)
    if text is None or not check_characters(text, problems, is_yaml=True):
        return unparsed(problems)
    result = read_yaml(text, CASE, problems)
    if result is None:
        return unparsed(problems)
    case, reading = result
    return parsed(_in_order_of(rubric, case) if rubric else case, reading, problems)


def _in_order_of(rubric: Rubric, case: Case) -> Case:
    position = {criterion.id: i for i, criterion in enumerate(rubric.criteria)}
    ordered = sorted(case.assessments, key=lambda a: position.get(a.criterion, len(position)))
    return msgspec.structs.replace(case, assessments=tuple(ordered))
