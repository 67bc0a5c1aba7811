"""Small rubrics and cases to score by hand."""

from collections.abc import Callable, Mapping, Sequence

import msgspec
import pytest

from casebook.model import (
    Assessment,
    Case,
    Criterion,
    Dimension,
    Level,
    Localised,
    Quote,
    Rubric,
    Stance,
    Tier,
)
from casebook.scoring import Chance, ChanceBasis, Odds

Score = int | None | tuple[int, int, int]
BuildRubric = Callable[..., Rubric]
BuildCase = Callable[..., Case]
BuildQuote = Callable[..., Quote]
BuildOdds = Callable[..., Odds]


class FixedOdds:
    """Probabilities given by hand; what is not given is unknown."""

    def __init__(
        self,
        shares: Mapping[tuple[str, ...], float],
        every: float | None,
        like: Chance,
        basis: ChanceBasis | None,
    ) -> None:
        self._shares, self._every, self._like, self._basis = shares, every, like, basis
        self.asked: list[tuple[str, ...]] = []

    def _chance(self, key: tuple[str, ...], basis: ChanceBasis) -> Chance | None:
        self.asked.append(key)
        share = self._shares.get(key, self._every)
        if share is None:
            return None
        return msgspec.structs.replace(self._like, share=share, basis=self._basis or basis)

    def first_place(self, case_id: str) -> Chance | None:
        """``(case,)``."""
        return self._chance((case_id,), "weights-and-scores")

    def ahead(self, first: str, second: str) -> Chance | None:
        """``(first, second)``."""
        return self._chance((first, second), "weights-and-scores")

    def ahead_in_dimension(self, first: str, second: str, dimension: str) -> Chance | None:
        """``(first, second, dimension)``."""
        return self._chance((first, second, dimension), "scores")

    def ahead_in_criterion(self, first: str, second: str, criterion: str) -> Chance | None:
        """``(first, second, criterion)``."""
        return self._chance((first, second, criterion), "scores")


def _both(text: str) -> Localised:
    return Localised(text, text)


def _rubric(
    layout: Mapping[str, Mapping[str, float]],
    weights: Mapping[str, float] | None = None,
    min_coverage: float = 0.5,
    names: Mapping[str, tuple[str, str]] | None = None,
) -> Rubric:
    """``layout``: dimension → criterion → weight; ``weights``: dimension → weight (else 1)."""
    known = names or {}

    def name(key: str) -> Localised:
        return Localised(*known.get(key, (key, key)))

    blank = _both("–")
    levels = (blank, blank, blank, blank, blank)
    return Rubric(
        version="1.0",
        min_coverage=min_coverage,
        scale=levels,
        dimensions=tuple(
            Dimension(
                id=dimension,
                name=name(dimension),
                weight=(weights or {}).get(dimension, 1.0),
                criteria=tuple(
                    Criterion(
                        id=criterion,
                        dimension=dimension,
                        name=name(criterion),
                        question=blank,
                        weight=weight,
                        levels=levels,
                    )
                    for criterion, weight in criteria.items()
                ),
            )
            for dimension, criteria in layout.items()
        ),
    )


def _quote(
    text: str,
    source: str = "s1",
    speaker: str | None = None,
    stance: Stance = "supports",
) -> Quote:
    return Quote(
        source=source,
        text=text,
        ko=None,
        en=None,
        speaker=None if speaker is None else _both(speaker),
        role=None,
        via=None,
        stance=stance,
        line=1,
        column=1,
    )


def _case(
    case_id: str,
    scores: Mapping[str, Score],
    level: Level = "city",
    tier: Tier = "main",
    quotes: Mapping[str, Sequence[Quote]] | None = None,
    name: tuple[str, str] | None = None,
) -> Case:
    """``scores``: criterion → level, or (low, level, high), or None for silence."""

    def assessment(criterion: str, score: Score) -> Assessment:
        low, given, high = score if isinstance(score, tuple) else (score, score, score)
        return Assessment(
            criterion=criterion,
            score=given,
            low=low,
            high=high,
            confidence=None if given is None else "medium",
            rationale=_both("–"),
            quotes=tuple((quotes or {}).get(criterion, ())),
        )

    return Case(
        id=case_id,
        name=Localised(*(name or (case_id, case_id))),
        level=level,
        tier=tier,
        as_of="2025-11-12",
        summary=_both("–"),
        actors=(),
        facts=(),
        mechanisms=(),
        context=(),
        assessments=tuple(assessment(c, s) for c, s in scores.items()),
    )


@pytest.fixture(scope="session")
def build_rubric() -> BuildRubric:
    """Build a rubric from dimension → criterion → weight."""
    return _rubric


@pytest.fixture(scope="session")
def build_case() -> BuildCase:
    """Build a case from criterion → level."""
    return _case


@pytest.fixture(scope="session")
def build_quote() -> BuildQuote:
    """Build a quote."""
    return _quote


@pytest.fixture(scope="session")
def two_by_two() -> Rubric:
    """Dimensions x (a, b) and y (c, d), all weights 1."""
    return _rubric({"x": {"a": 1, "b": 1}, "y": {"c": 1, "d": 1}})


@pytest.fixture(scope="session")
def build_odds() -> BuildOdds:
    """Build odds from (case,), (first, second) or (first, second, dimension or criterion) → share.

    ``every``: the share of whatever is not named.
    """

    def build(
        shares: Mapping[tuple[str, ...], float] | None = None,
        *,
        every: float | None = None,
        draws: int | None = 10_000,
        half_width: float = 0.0098,
        basis: ChanceBasis | None = None,
    ) -> Odds:
        width = half_width if draws else 0.0
        like = Chance(share=0, draws=draws, half_width_share=width, basis="weights", seed=7)
        return FixedOdds(shares or {}, every, like, basis)

    return build
