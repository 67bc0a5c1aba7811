"""Read the rubric file."""

from pathlib import Path
from typing import Any, Final

from casebook.files.decoding import check_characters, decode
from casebook.files.document import parsed, read_yaml, unparsed
from casebook.files.loading import MAX_CASE_BYTES, load_bytes, relative_name
from casebook.files.parsed import Parsed
from casebook.files.presets import PRESETS, usable_presets
from casebook.files.problems import Problems
from casebook.files.reading import Reading
from casebook.files.scalars import LOCALISED, PLAIN_TEXT, Number
from casebook.files.shapes import Field, MapOf, Record
from casebook.model import Criterion, Dimension, Localised, Rubric
from casebook.model.ids import SAFE_CRITERION_ID
from casebook.model.rubric import LEVELS


def _five(values: dict[str, Any], _at: str, _reading: Reading) -> tuple[Localised, ...]:
    return tuple(values[str(level)] for level in LEVELS)


def _values(values: dict[str, Any], _at: str, _reading: Reading) -> dict[str, Any]:
    return values


def _criterion(criterion_id: str, values: dict[str, Any]) -> Criterion:
    # Its dimension is named one floor up, in _dimension.
    return Criterion(id=criterion_id, dimension="", **values)


def _dimension(dimension_id: str, values: dict[str, Any]) -> Dimension:
    criteria = tuple(
        Criterion(
            id=c.id,
            dimension=dimension_id,
            name=c.name,
            question=c.question,
            weight=c.weight,
            levels=c.levels,
        )
        for c in values["criteria"]
    )
    return Dimension(id=dimension_id, name=values["name"], weight=values["weight"], criteria=criteria)


def _rubric(values: dict[str, Any], _at: str, reading: Reading) -> Rubric:
    # Only now are the dimensions known, wherever in the file they stand.
    presets = usable_presets(values["presets"], values["dimensions"], reading)
    return Rubric(**{**values, "presets": presets})


FIVE_LEVELS: Final = Record(
    _five,
    {str(level): Field(LOCALISED) for level in LEVELS},
    missing="level-missing",
    unknown="level-unknown",
)
CRITERION: Final = Record(
    _values,
    {
        "name": Field(LOCALISED),
        "weight": Field(Number()),
        "question": Field(LOCALISED),
        "levels": Field(FIVE_LEVELS),
    },
)
DIMENSION: Final = Record(
    _values,
    {
        "name": Field(LOCALISED),
        "weight": Field(Number()),
        "criteria": Field(
            MapOf(CRITERION, _criterion, is_fit=SAFE_CRITERION_ID.fullmatch, may_be_empty=False)
        ),
    },
)
RUBRIC: Final = Record(
    _rubric,
    {
        "version": Field(PLAIN_TEXT),
        "min_coverage": Field(Number()),
        "scale": Field(FIVE_LEVELS),
        "dimensions": Field(
            MapOf(DIMENSION, _dimension, is_fit=SAFE_CRITERION_ID.fullmatch, may_be_empty=False)
        ),
        "presets": Field(PRESETS, is_required=False, is_nullable=True, default=()),
    },
)


def read_rubric(path: Path, root: Path) -> Parsed[Rubric]:
    """The rubric in ``path``. Never raises for what a file holds."""
    problems = Problems(relative_name(path, root))
    data = load_bytes(path, MAX_CASE_BYTES, problems)
    return unparsed(problems) if data is None else _parse(data, problems)


def parse_rubric(data: bytes, path: str) -> Parsed[Rubric]:
    """The same for bytes at hand; ``path`` is relative to the root, with forward slashes."""
    return _parse(data, Problems(path))


def _parse(data: bytes, problems: Problems) -> Parsed[Rubric]:
    text = decode(data, MAX_CASE_BYTES, problems)
    if text is None or not check_characters(text, problems, is_yaml=True):
        return unparsed(problems)
    result = read_yaml(text, RUBRIC, problems)
    if result is None:
        return unparsed(problems)
    rubric, reading = result
    return parsed(rubric, reading, problems)
