"""Small rubrics and cases whose gaps can be worked out by hand."""

from collections.abc import Callable, Mapping

import pytest

from casebook.model import Assessment, Case, Criterion, Dimension, Localised, Rubric

Score = int | None | tuple[int, int, int]
BuildRubric = Callable[..., Rubric]
BuildCase = Callable[..., Case]


def _both(text: str) -> Localised:
    return Localised(text, text)


def _rubric(
    layout: Mapping[str, Mapping[str, float]],
    weights: Mapping[str, float] | None = None,
    min_coverage: float = 0.5,
) -> Rubric:
    """``layout``: dimension → criterion → weight; ``weights``: dimension → weight (else 1)."""
    blank = _both("–")
    levels = (blank, blank, blank, blank, blank)

    def criterion(dimension: str, name: str, weight: float) -> Criterion:
        return Criterion(
            id=name, dimension=dimension, name=_both(name), question=blank, weight=weight, levels=levels
        )

    return Rubric(
        version="1.0",
        min_coverage=min_coverage,
        scale=levels,
        dimensions=tuple(
            Dimension(
                id=dimension,
                name=_both(dimension),
                weight=(weights or {}).get(dimension, 1.0),
                criteria=tuple(criterion(dimension, name, weight) for name, weight in criteria.items()),
            )
            for dimension, criteria in layout.items()
        ),
    )


def _case(case_id: str, scores: Mapping[str, Score]) -> Case:
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
            quotes=(),
        )

    return Case(
        id=case_id,
        name=_both(case_id),
        level="city",
        tier="main",
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
def two_by_two() -> Rubric:
    """Dimensions x (a, b) and y (c, d), all weights 1: of an arithmetic index, a level is 6.25 points."""
    return _rubric({"x": {"a": 1, "b": 1}, "y": {"c": 1, "d": 1}})
