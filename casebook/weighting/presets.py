"""Weights that a preset stands for."""

from collections.abc import Sequence

from casebook.model import Case, Localised, Preset, Rubric
from casebook.scoring import Weights, passage_key, weights_of

EQUAL = Preset(id="equal", name=Localised(ko="동일 가중치", en="Equal weights"), basis="equal")


def presets_of(rubric: Rubric) -> tuple[Preset, ...]:
    """Every preset to choose from; equal weights are always among them."""
    named = rubric.presets
    return named if any(p.basis == "equal" for p in named) else (EQUAL, *named)


def preset_weights(preset: Preset, rubric: Rubric, cases: Sequence[Case]) -> Weights:
    """The weights of ``preset``; all dimensions 0 where they stand on quotes and there are none.

    Args:
        cases: every usable case of the casebook, whichever are compared: so a link to a preset means
            the same whatever is chosen.
    """
    own = weights_of(rubric)
    given = dict(preset.criteria)
    if preset.basis == "equal":
        return Weights(
            dimensions=tuple((d.id, 1.0) for d in rubric.dimensions),
            criteria=tuple((c.id, given.get(c.id, 1.0)) for c in rubric.criteria),
        )
    criteria = tuple((c, given.get(c, weight)) for c, weight in own.criteria)
    if preset.basis == "quotes":
        return Weights(dimensions=_passages_by_dimension(rubric, cases), criteria=criteria)
    stated = dict(preset.dimensions)
    return Weights(dimensions=tuple((d.id, stated[d.id]) for d in rubric.dimensions), criteria=criteria)


def _passages_by_dimension(rubric: Rubric, cases: Sequence[Case]) -> tuple[tuple[str, float], ...]:
    """Distinct passages quoted for the criteria of each dimension: where the sources dwell."""
    counts = []
    for dimension in rubric.dimensions:
        criteria = {c.id for c in dimension.criteria}
        quoted = (q for case in cases for a in case.assessments if a.criterion in criteria for q in a.quotes)
        counts.append((dimension.id, float(len({passage_key(q) for q in quoted}))))
    return tuple(counts)
