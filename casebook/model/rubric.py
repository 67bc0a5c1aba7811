"""The yardstick: dimensions, criteria, level texts, weights."""

from typing import Literal

import msgspec

from casebook.model.text import Localised

LEVELS = (0, 1, 2, 3, 4)
MAX_LEVEL = 4


class Criterion(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One question put to every case, answered by a level from 0 to 4."""

    id: str
    dimension: str
    name: Localised
    question: Localised
    weight: float
    """Relative weight within its dimension, > 0 is usual, never negative."""
    levels: tuple[Localised, Localised, Localised, Localised, Localised]
    """What a case must show to reach level 0, 1, 2, 3, 4 of this criterion."""


class Dimension(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A group of criteria, e.g. infrastructure."""

    id: str
    name: Localised
    weight: float
    """Relative weight among the dimensions."""
    criteria: tuple[Criterion, ...]


PresetBasis = Literal["given", "equal", "quotes"]
"""Where a preset's weights come from: the file, all equal, or the share of quotes in each dimension."""


class Preset(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A named set of weights that readers can choose."""

    id: str
    name: Localised
    note: Localised | None = None
    """Why these weights; shown beside the name."""
    basis: PresetBasis = "given"
    dimensions: tuple[tuple[str, float], ...] = ()
    """Relative weight of each dimension; all are named when ``basis`` is ``given``, none otherwise."""
    criteria: tuple[tuple[str, float], ...] = ()
    """Relative weights of criteria within their dimension; one not named has the rubric's own."""


class Rubric(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The whole yardstick as read from ``cases/_rubric.yaml``."""

    version: str
    min_coverage: float
    """Share (0–1) of criterion weight that must be scored before a dimension shows a number."""
    scale: tuple[Localised, Localised, Localised, Localised, Localised]
    """The general meaning of level 0, 1, 2, 3, 4."""
    dimensions: tuple[Dimension, ...]
    presets: tuple[Preset, ...] = ()
    """Sets of weights that readers can choose besides the rubric's own."""

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria in the order of the file."""
        return tuple(c for d in self.dimensions for c in d.criteria)

    def criterion(self, criterion_id: str) -> Criterion:
        """The criterion with this id. Raises KeyError."""
        for c in self.criteria:
            if c.id == criterion_id:
                return c
        raise KeyError(criterion_id)

    def dimension(self, dimension_id: str) -> Dimension:
        """The dimension with this id. Raises KeyError."""
        for d in self.dimensions:
            if d.id == dimension_id:
                return d
        raise KeyError(dimension_id)
