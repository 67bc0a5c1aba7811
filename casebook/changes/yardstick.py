"""How the rubric changed."""

import msgspec

from casebook.changes.results import Item, RubricChanges, WeightChange
from casebook.model import Criterion, Dimension, Rubric
from casebook.scoring import normalised, weights_of

# Shares that differ by less are one share: sums of the same weights in another order.
_SAME = 1e-9


def rubric_changes(before: Rubric | None, after: Rubric | None) -> RubricChanges:
    """What differs between two rubrics; of one that is missing, only that."""
    if before is None or after is None:
        return RubricChanges(
            is_missing_before=before is None and after is not None,
            is_missing_after=after is None and before is not None,
        )
    old_dimensions = {d.id: d for d in before.dimensions}
    new_dimensions = {d.id: d for d in after.dimensions}
    old = {c.id: c for c in before.criteria}
    new = {c.id: c for c in after.criteria}
    edited = [
        _item(d) for d in after.dimensions if d.id in old_dimensions and d.name != old_dimensions[d.id].name
    ]
    edited += [_item(c) for c in after.criteria if c.id in old and _unweighed(c) != _unweighed(old[c.id])]
    return RubricChanges(
        dimensions_added=tuple(_item(d) for d in after.dimensions if d.id not in old_dimensions),
        dimensions_removed=tuple(_item(d) for d in before.dimensions if d.id not in new_dimensions),
        criteria_added=tuple(_item(c) for c in after.criteria if c.id not in old),
        criteria_removed=tuple(_item(c) for c in before.criteria if c.id not in new),
        weights=_weight_changes(before, after),
        min_coverage=None
        if before.min_coverage == after.min_coverage
        else (before.min_coverage, after.min_coverage),
        edited=tuple(edited),
        is_otherwise_edited=(before.version, before.scale, before.presets)
        != (after.version, after.scale, after.presets),
    )


def _weight_changes(before: Rubric, after: Rubric) -> tuple[WeightChange, ...]:
    """Shares of dimensions, then of criteria, that both rubrics have."""
    old, new = normalised(weights_of(before), before), normalised(weights_of(after), after)
    old_shares, new_shares = dict(old.dimensions), dict(new.dimensions)
    changes = [
        WeightChange(of=_item(d), before_share=old_shares[d.id], after_share=new_shares[d.id])
        for d in after.dimensions
        if d.id in old_shares and abs(old_shares[d.id] - new_shares[d.id]) > _SAME
    ]
    old_within, new_within = dict(old.criteria), dict(new.criteria)
    changes += [
        WeightChange(of=_item(c), before_share=old_within[c.id], after_share=new_within[c.id])
        for c in after.criteria
        if c.id in old_within and abs(old_within[c.id] - new_within[c.id]) > _SAME
    ]
    return tuple(changes)


def _item(of: Dimension | Criterion) -> Item:
    return Item(id=of.id, name=of.name)


def _unweighed(criterion: Criterion) -> Criterion:
    return msgspec.structs.replace(criterion, weight=0.0)
