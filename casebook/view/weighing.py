"""The weights that a view asks for: the rubric's, a preset's or the reader's own."""

from collections.abc import Sequence

import msgspec

from casebook.model import Case, Rubric
from casebook.robustness.results import WeightSpace
from casebook.scoring import Weights, weights_of
from casebook.view.view import View
from casebook.weighting import preset_weights, presets_of


def weights_in_force(view: View, rubric: Rubric, cases: Sequence[Case]) -> Weights:
    """What the view asks for; ``cases`` are all usable ones of the casebook."""
    base = base_weights(view, rubric, cases)
    if not (view.dimension_weights or view.criterion_weights):
        return base
    dimensions = dict(view.dimension_weights)
    criteria = dict(view.criterion_weights)
    return msgspec.structs.replace(
        base,
        dimensions=tuple((d, dimensions.get(d, weight)) for d, weight in base.dimensions),
        criteria=tuple((c, criteria.get(c, weight)) for c, weight in base.criteria),
    )


def base_weights(view: View, rubric: Rubric, cases: Sequence[Case]) -> Weights:
    """The weights without the reader's own changes."""
    preset = next((p for p in presets_of(rubric) if p.id == view.preset), None)
    return preset_weights(preset, rubric, cases) if preset else weights_of(rubric)


def weight_space(view: View) -> WeightSpace:
    """The weights that robustness looks at, in shares of 1."""
    return WeightSpace(
        ranges=tuple((d, low / 100, high / 100) for d, low, high in view.limits), order=view.importance
    )
