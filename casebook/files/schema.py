"""JSON Schema of the YAML files, for editors: completion, explanation on hover, errors while writing.

It is generated from the shapes that read the files, so it is in step with them. It knows the form of a file
only; whether a quote stands in its source is for ``casebook check``.
"""

import json
from collections.abc import Callable, Collection
from typing import Any, Final, get_args

from casebook.files.case import ACTOR, ASSESSMENTS, CASE, CONTEXT_NOTE, FACT, MECHANISM, QUOTE
from casebook.files.presets import PRESET, PRESETS
from casebook.files.rubric import CRITERION, DIMENSION, FIVE_LEVELS, RUBRIC
from casebook.files.scalars import LOCALISED, Number, OneOf, Range, Score, Text
from casebook.files.shapes import Field, ListOf, MapOf, Record, Shape
from casebook.model import Criterion, Rubric
from casebook.model.ids import SAFE_CRITERION_ID, SAFE_ID
from casebook.model.rubric import LEVELS, PresetBasis
from casebook.wording import has_entry, say

Schema = dict[str, object]

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
"""What the YAML extensions of editors understand throughout."""

_NAMES: Final[dict[int, str]] = {
    id(shape): name
    for name, shape in (
        ("localised", LOCALISED),
        ("quote", QUOTE),
        ("actor", ACTOR),
        ("fact", FACT),
        ("mechanism", MECHANISM),
        ("note", CONTEXT_NOTE),
        ("assessment", ASSESSMENTS.item),
        ("levels", FIVE_LEVELS),
        ("dimension", DIMENSION),
        ("criterion", CRITERION),
        ("preset", PRESET),
    )
}
_ID: Final = f"^{SAFE_ID.pattern}$"
_CRITERION_ID: Final = f"^{SAFE_CRITERION_ID.pattern}$"
_BASES: Final = [basis for basis in get_args(PresetBasis) if basis != "given"]


def case_schema(rubric: Rubric | None) -> Schema:
    """The schema of a case under ``rubric``: all its criteria and no others; without one, any criteria."""
    return _Walk(rubric).top("case", CASE)


def rubric_schema() -> Schema:
    """The schema of a rubric."""
    return _Walk(None).top("rubric", RUBRIC)


def schema_text(schema: Schema) -> str:
    """The schema as a file holds it: the same schema always gives the same text."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


class _Walk:
    """From shapes to schemas; records that occur in several places become definitions."""

    def __init__(self, rubric: Rubric | None) -> None:
        self._rubric = rubric
        self._definitions: dict[str, Schema] = {}

    def top(self, name: str, shape: Record[Any]) -> Schema:
        """The schema of a whole file."""
        schema = self._record(shape, name)
        found = dict(sorted(self._definitions.items()))
        return {"$schema": DIALECT, "description": _words(name), **schema, "definitions": found}

    def _record(self, shape: Record[Any], name: str) -> Schema:
        return {
            "type": "object",
            "properties": {key: self._field(field, name, key) for key, field in shape.fields.items()},
            "required": [key for key, field in shape.fields.items() if field.is_required],
            **_only(shape.fields),
        }

    def _field(self, field: Field, name: str, key: str) -> Schema:
        schema = self._shape(field.shape, key)
        if field.is_nullable:
            schema = _or_null(schema)
        elif "$ref" in schema:  # beside which draft 7 sees nothing else
            schema = {"allOf": [schema]}
        return {"description": _words(name, "level" if name == "levels" else key), **schema}

    def _shape(self, shape: Shape[Any], key: str) -> Schema:
        if isinstance(shape, Record):
            return self._reference(shape, _NAMES.get(id(shape)) or key.removesuffix("s"))
        if isinstance(shape, ListOf):
            return {"type": "array", "items": self._shape(shape.item, key)}
        if shape is ASSESSMENTS and self._rubric is not None:
            return self._assessments(self._rubric)
        if isinstance(shape, MapOf):
            return _map(self._shape(shape.item, key), shape)
        if shape is PRESETS:
            return _map(self._shape(PRESET, key), None)
        if shape is PRESET.fields["weights"].shape:
            weights = self._shape(PRESET.fields["criteria"].shape, key)
            return {"anyOf": [{"enum": _BASES}, weights]}
        return _scalar(shape)

    def _reference(self, shape: Record[Any], name: str) -> Schema:
        if name not in self._definitions:
            self._definitions[name] = {}
            # Without a description: editors would show it in place of that of the key.
            self._definitions[name] = self._record(shape, name)
        return {"$ref": f"#/definitions/{name}"}

    def _assessments(self, rubric: Rubric) -> Schema:
        """Every criterion as a key of its own, with what it asks."""
        item = self._shape(ASSESSMENTS.item, "assessments")
        return {
            "type": "object",
            "properties": {
                c.id: {"description": _criterion_words(c), "allOf": [item]} for c in rubric.criteria
            },
            "required": [c.id for c in rubric.criteria],
            "additionalProperties": False,
        }


def _only(keys: Collection[str]) -> Schema:
    """No other keys than these. Levels are numbers, which editors never take for names: they are counted."""
    if all(key.isdigit() for key in keys):
        return {"maxProperties": len(keys)}
    return {"additionalProperties": False}


def _map(item: Schema, shape: MapOf[Any] | None) -> Schema:
    is_filled = shape is not None and not shape.may_be_empty
    return {
        "type": "object",
        "propertyNames": {"pattern": _CRITERION_ID},
        "additionalProperties": item,
        **({"minProperties": 1} if is_filled else {}),
    }


def _scalar(shape: Shape[Any]) -> Schema:
    """The schema of a single value."""
    for kind, schema in _SCALARS:
        if isinstance(shape, kind):
            return schema(shape)
    return {"type": "string", "minLength": 1}


_SCALARS: Final[tuple[tuple[type, Callable[[Any], Schema]], ...]] = (
    (OneOf, lambda shape: {"enum": list(shape.choices)}),
    (Score, lambda _: {"enum": ["none", *LEVELS]}),
    (Range, lambda _: {"type": "array", "items": {"enum": list(LEVELS)}, "minItems": 2, "maxItems": 2}),
    (Number, lambda _: {"type": "number", "minimum": 0}),
    (
        Text,
        lambda shape: {
            "type": "string",
            **({"pattern": _ID} if shape.misfit == "id-unsafe" else {"minLength": 1}),
        },
    ),
)


def _or_null(schema: Schema) -> Schema:
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    if isinstance(schema.get("enum"), list):
        return {"enum": [*schema["enum"], None]}  # type: ignore[misc]
    return {"anyOf": [schema, {"type": "null"}]}


def _words(name: str, key: str = "") -> str:
    """What is said of a key, in both languages."""
    own = f"schema.{name}.{key}" if key else f"schema.{name}"
    entry = own if has_entry(own) else f"schema.{key}"
    return f"{say('ko', entry)}\n\n{say('en', entry)}"


def _criterion_words(criterion: Criterion) -> str:
    """Name, question and level texts of a criterion, in both languages."""
    parts = []
    for korean_or_english in ("ko", "en"):
        texts = [criterion.name, criterion.question, *criterion.levels]
        name, question, *levels = (getattr(text, korean_or_english) for text in texts)
        parts.append("\n".join([f"{name}: {question}", *(f"{i} = {text}" for i, text in enumerate(levels))]))
    return "\n\n".join(parts)
