"""Presets of a small casebook whose quotes are counted by hand."""

import msgspec
import pytest

from casebook.model import Assessment, Case, Criterion, Dimension, Localised, Preset, Quote, Rubric
from casebook.model.rubric import PresetBasis
from casebook.scoring import normalised
from casebook.weighting import EQUAL, preset_weights, presets_of


def both(text: str) -> Localised:
    return Localised(text, text)


def criterion(criterion_id: str, dimension: str, weight: float) -> Criterion:
    levels = (both("0"), both("1"), both("2"), both("3"), both("4"))
    return Criterion(
        id=criterion_id,
        dimension=dimension,
        name=both(criterion_id),
        question=both("?"),
        weight=weight,
        levels=levels,
    )


def quote(text: str, source: str = "s1") -> Quote:
    return Quote(
        source=source,
        text=text,
        ko=None,
        en=None,
        speaker=None,
        role=None,
        via=None,
        stance="supports",
        line=1,
        column=1,
    )


def case(case_id: str, quotes: dict[str, list[Quote]]) -> Case:
    assessments = tuple(
        Assessment(
            criterion=c, score=2, low=1, high=3, confidence="low", rationale=both("–"), quotes=tuple(given)
        )
        for c, given in quotes.items()
    )
    return Case(
        id=case_id,
        name=both(case_id),
        level="city",
        tier="main",
        as_of="2025-11-12",
        summary=both("–"),
        actors=(),
        facts=(),
        mechanisms=(),
        context=(),
        assessments=assessments,
    )


RUBRIC = Rubric(
    version="1.0",
    min_coverage=0.5,
    scale=(both("0"), both("1"), both("2"), both("3"), both("4")),
    dimensions=(
        Dimension(
            id="power",
            name=both("power"),
            weight=3.0,
            criteria=(criterion("capacity", "power", 1.0), criterion("demand", "power", 4.0)),
        ),
        Dimension(
            id="workforce", name=both("w"), weight=1.0, criteria=(criterion("training", "workforce", 1.0),)
        ),
    ),
)
CASES = (
    # power: “a” (twice, once with other white space) and “b”; workforce: “a” again, for another question.
    case("one", {"capacity": [quote("a"), quote("b")], "demand": [quote("a ")], "training": [quote("a")]}),
    # power: “a” of s1 is known already, “a” of s2 is another passage; nothing on workforce.
    case("two", {"capacity": [quote("a"), quote("a", "s2")], "training": []}),
)
EMPHASIS = Preset(id="emphasis", name=both("emphasis"), basis="quotes")


def test_preset_weights_by_quotes_are_the_distinct_passages_of_each_dimension() -> None:
    """Power stands on three passages, workforce on one: 3 to 1, counted over all cases."""
    weights = preset_weights(EMPHASIS, RUBRIC, CASES)
    assert weights.dimensions == (("power", 3.0), ("workforce", 1.0))
    assert dict(normalised(weights, RUBRIC).dimensions) == {"power": 0.75, "workforce": 0.25}
    assert weights.criteria == (("capacity", 1.0), ("demand", 4.0), ("training", 1.0))


def test_preset_weights_by_quotes_do_not_depend_on_the_order_of_cases() -> None:
    """A passage counts once, whichever case quotes it first."""
    assert preset_weights(EMPHASIS, RUBRIC, CASES) == preset_weights(EMPHASIS, RUBRIC, CASES[::-1])


def test_preset_weights_by_quotes_without_any_are_zero() -> None:
    """Nothing quoted, nothing to weigh by: no weights are made up."""
    assert preset_weights(EMPHASIS, RUBRIC, ()).dimensions == (("power", 0.0), ("workforce", 0.0))


def test_preset_weights_equal_passes_over_the_rubric_own_weights() -> None:
    """Equal means equal, among dimensions and among the criteria of each."""
    weights = preset_weights(EQUAL, RUBRIC, CASES)
    assert {w for _, w in (*weights.dimensions, *weights.criteria)} == {1.0}


def test_preset_weights_given_come_in_the_order_of_the_rubric() -> None:
    """The order in the file is the author's; a criterion that is not named keeps the rubric's weight."""
    preset = Preset(
        id="own",
        name=both("own"),
        dimensions=(("workforce", 30.0), ("power", 70.0)),
        criteria=(("demand", 1.0),),
    )
    weights = preset_weights(preset, RUBRIC, CASES)
    assert weights.dimensions == (("power", 70.0), ("workforce", 30.0))
    assert weights.criteria == (("capacity", 1.0), ("demand", 1.0), ("training", 1.0))


@pytest.mark.parametrize("basis", ["quotes", "equal"])
def test_preset_weights_take_criteria_that_the_preset_names(basis: PresetBasis) -> None:
    """Weights of criteria count whatever the dimensions stand on."""
    preset = Preset(id="p", name=both("p"), basis=basis, criteria=(("capacity", 2.0),))
    assert dict(preset_weights(preset, RUBRIC, CASES).criteria)["capacity"] == 2.0


def test_presets_of_always_offer_equal_weights() -> None:
    """Equal weights come first where the file does not name them, and only once where it does."""
    assert presets_of(RUBRIC) == (EQUAL,)
    named = msgspec.structs.replace(RUBRIC, presets=(EMPHASIS,))
    assert presets_of(named) == (EQUAL, EMPHASIS)
    own = Preset(id="equal", name=both("Alike"), basis="equal")
    assert presets_of(msgspec.structs.replace(RUBRIC, presets=(EMPHASIS, own))) == (EMPHASIS, own)
