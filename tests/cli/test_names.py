"""Every value that a case may hold has a name in both languages."""

from typing import get_args

import pytest

from casebook.model.case import ActorKind, Confidence, FactStatus, Level, MechanismKind, Stance, Tier
from casebook.quotes import QuoteStatus
from casebook.wording import say
from casebook.wording.catalogue import cases

NAMED = {
    "level": Level,
    "tier": Tier,
    "confidence": Confidence,
    "stance": Stance,
    "actor": ActorKind,
    "fact": FactStatus,
    "mechanism": MechanismKind,
    "status": QuoteStatus,
}


@pytest.mark.parametrize("area", NAMED)
def test_names_of_values_are_complete_and_distinct(area: str) -> None:
    """Each value of the model is named, in each language by a name of its own."""
    values = get_args(NAMED[area])
    for lang in ("ko", "en"):
        names = [say(lang, f"{area}.{value}") for value in values]
        assert all(names)
        assert len(set(names)) == len(values)


def test_names_without_value_are_not_in_the_catalogue() -> None:
    """The area holds nothing else."""
    assert set(cases.ENTRIES) == {f"{area}.{v}" for area, values in NAMED.items() for v in get_args(values)}
