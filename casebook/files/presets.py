"""Read the presets of the rubric file: named sets of weights that readers can choose.

A preset with a mistake is left out and reported as a warning: it is an offer, no number stands on it, and the
yardstick itself must not be taken away for it.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import msgspec

from casebook.files.codes import FileCode
from casebook.files.nodes import Hole, Mapping, Node, Scalar
from casebook.files.problems import Problems
from casebook.files.reading import Reading, nearest
from casebook.files.scalars import LOCALISED, Number
from casebook.files.shapes import Field, MapOf, Record, optional, report_unless_new
from casebook.model import Dimension, Preset
from casebook.model.ids import SAFE_CRITERION_ID
from casebook.model.rubric import PresetBasis

EQUAL_ID: Final = "equal"
"""This id always stands for equal weights, also where the file names no presets."""
_WORDS: Final[dict[str, PresetBasis]] = {"equal": "equal", "quotes": "quotes"}

Weighted = tuple[tuple[str, float], ...]


class PresetRead(msgspec.Struct, frozen=True, kw_only=True):
    """One preset as written, its ids not yet held against the dimensions."""

    preset: Preset
    at: str
    """Its dotted path."""


class _Weight(Number):
    """A number that is not negative."""

    def read(self, node: Node, at: str, reading: Reading) -> float:
        """The weight."""
        weight = super().read(node, at, reading)
        if weight < 0:
            reading.problems.add("weight-negative", node.line, node.column, weight=f"{weight:g}")
        return weight


def _pair(name: str, weight: float) -> tuple[str, float]:
    return name, weight


WEIGHTS: Final = MapOf(_Weight(), _pair, may_be_empty=False)


class _Weights:
    """The word ``equal`` or ``quotes``, or a weight for each dimension."""

    def read(self, node: Node, at: str, reading: Reading) -> tuple[PresetBasis, Weighted]:
        """The basis, with the weights where they are given."""
        if isinstance(node, Mapping):
            return "given", WEIGHTS.read(node, at, reading)
        if isinstance(node, Scalar) and node.text in _WORDS:
            return _WORDS[node.text], ()
        if not isinstance(node, Hole):
            word = node.text or "null" if isinstance(node, Scalar) else "[…]"
            reading.problems.add("preset-weights-unknown", node.line, node.column, word=word)
        return self.stand_in(at, reading)

    def stand_in(self, at: str, reading: Reading) -> tuple[PresetBasis, Weighted]:
        """Equal weights."""
        reading.unread.add(at)
        return "equal", ()


def _values(values: dict[str, Any], _at: str, _reading: Reading) -> dict[str, Any]:
    return values


PRESET: Final = Record(
    _values,
    {
        "name": Field(LOCALISED),
        "note": optional(LOCALISED),
        "weights": Field(_Weights()),
        "criteria": Field(WEIGHTS, is_required=False, is_nullable=True, default=()),
    },
)


class _Presets:
    """Presets by id; each one with a mistake is left out."""

    def read(self, node: Node, at: str, reading: Reading) -> tuple[PresetRead, ...]:
        """The sound ones, in the order of the file."""
        found = []
        with _as_warnings(reading):
            if not isinstance(node, Mapping):
                if not isinstance(node, Hole):
                    reading.report("expected-mapping", node, at)
                return self.stand_in(at, reading)
            for key, child in node.pairs:
                if report_unless_new(key, (k for k, _ in node.pairs), reading) or not isinstance(key, Scalar):
                    continue
                path = f"{at}.{key.text}"
                reading.places[path] = (key.line, key.column)
                preset = _read_preset(key, child, path, reading)
                if preset is not None:
                    found.append(PresetRead(preset=preset, at=path))
        return tuple(found)

    def stand_in(self, at: str, reading: Reading) -> tuple[PresetRead, ...]:
        """None."""
        reading.unread.add(at)
        return ()


PRESETS: Final = _Presets()


def usable_presets(
    presets: Iterable[PresetRead], dimensions: Sequence[Dimension], reading: Reading
) -> tuple[Preset, ...]:
    """Those whose weights fit the rubric; what is wrong with the others is reported as warnings."""
    usable = []
    with _as_warnings(reading):
        for read in presets:
            with _leaving_out(read.preset.id, read.at, reading) as problems:
                if "dimensions" not in reading.unread:
                    _check(read, dimensions, reading)
            if not problems.has_errors:
                usable.append(read.preset)
    return tuple(usable)


def _read_preset(key: Scalar, node: Node, at: str, reading: Reading) -> Preset | None:
    preset_id = key.text
    with _leaving_out(preset_id, at, reading) as problems:
        if not SAFE_CRITERION_ID.fullmatch(preset_id):
            problems.add("criterion-id-unsafe", key.line, key.column, id=preset_id)
        values = PRESET.read(node, at, reading)
        basis, weights = values["weights"]
        if preset_id == EQUAL_ID and (basis != "equal" or values["criteria"]):
            problems.add("preset-id-reserved", key.line, key.column, id=preset_id)
    if problems.has_errors:
        return None
    return Preset(
        id=preset_id,
        name=values["name"],
        note=values["note"],
        basis=basis,
        dimensions=weights,
        criteria=values["criteria"],
    )


def _check(read: PresetRead, dimensions: Sequence[Dimension], reading: Reading) -> None:
    preset, problems = read.preset, reading.problems
    if preset.basis == "given":
        given = dict(preset.dimensions)
        codes: tuple[FileCode, FileCode] = "preset-dimension-unknown", "preset-dimension-misspelt"
        meant = _check_ids(
            "dimension", codes, given, [d.id for d in dimensions], f"{read.at}.weights", reading
        )
        at = reading.places[f"{read.at}.weights"]
        for dimension in dimensions:
            if dimension.id not in given and dimension.id not in meant:
                problems.add("preset-dimension-missing", *at, dimension=dimension.id)
        if not any(given.values()):
            problems.add("dimension-weights-all-zero", *at)
    stated = dict(preset.criteria)
    known = [c.id for d in dimensions for c in d.criteria]
    codes = "criterion-unknown", "criterion-misspelt"
    _check_ids("criterion", codes, stated, known, f"{read.at}.criteria", reading)
    for dimension in dimensions:
        weights = [stated.get(c.id, 1.0 if preset.basis == "equal" else c.weight) for c in dimension.criteria]
        if not any(weights) and any(c.id in stated for c in dimension.criteria):
            problems.add(
                "criterion-weights-all-zero", *reading.places[f"{read.at}.criteria"], dimension=dimension.id
            )


def _check_ids(
    kind: str,
    codes: tuple[FileCode, FileCode],
    given: Iterable[str],
    known: Sequence[str],
    at: str,
    reading: Reading,
) -> set[str]:
    """Report the ids that are not known; those that they probably mean."""
    meant = set()
    for name in given:
        if name in known:
            continue
        line, column = reading.places[f"{at}.{name}"]
        suggestion = nearest(name, known)
        if suggestion is None:
            params: dict[str, Any] = {kind: name, "known": ", ".join(known)}
            reading.problems.add(codes[0], line, column, **params)
        else:
            meant.add(suggestion)
            params = {kind: name, "suggestion": suggestion}
            reading.problems.add(codes[1], line, column, **params)
    return meant


@contextmanager
def _leaving_out(preset_id: str, at: str, reading: Reading) -> Iterator[Problems]:
    """Say of a preset with a problem that it is left out."""
    whole, own = reading.problems, Problems(reading.problems.path)
    own.end, reading.problems = whole.end, own
    yield own
    reading.problems = whole
    if own.has_errors:
        whole.add("preset-left-out", *reading.places[at], id=preset_id)
    whole.add_as_warnings(own)


@contextmanager
def _as_warnings(reading: Reading) -> Iterator[None]:
    """What is found meanwhile is no error of the file."""
    whole, own = reading.problems, Problems(reading.problems.path)
    own.end, reading.problems = whole.end, own
    yield
    reading.problems = whole
    whole.add_as_warnings(own)
