"""What all tests share: the same examples on every machine, small rubrics and cases to work out by hand."""

from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import settings

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

# No deadline: the machine may be busy.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")

Score = int | None | tuple[int, int, int]
BuildRubric = Callable[..., Rubric]
BuildCase = Callable[..., Case]
BuildQuote = Callable[..., Quote]


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
