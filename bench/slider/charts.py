"""What every page of this benchmark draws: the shipped cases, their index and rank, and three charts."""

from pathlib import Path

import plotly.graph_objects as go

from casebook.library import open_library
from casebook.model import Case, Rubric
from casebook.scoring import Aggregation, Comparison, Silence, Weights, compare, half_up, weights_of

CHECKOUT = Path(__file__).resolve().parents[2]
START_PERCENT = 20
SILENCE: Silence = "available"
AGGREGATION: Aggregation = "arithmetic"


def shipped() -> tuple[tuple[Case, ...], Rubric]:
    """Every case that is shipped, and the rubric."""
    library = open_library(CHECKOUT)
    assert library.rubric is not None
    return tuple(library.usable_cases), library.rubric


def compared(cases: tuple[Case, ...], rubric: Rubric, percents: dict[str, float]) -> Comparison:
    """The comparison with these weights of the dimensions."""
    weights = Weights(dimensions=tuple(percents.items()), criteria=weights_of(rubric).criteria)
    return compare(cases, rubric, weights, SILENCE, AGGREGATION)


def figures(comparison: Comparison, cases: tuple[Case, ...], rubric: Rubric) -> tuple[go.Figure, ...]:
    """Index and rank as bars with their numbers; scores by dimension; weighted points."""
    names = [case.name.en for case in cases]
    texts = [
        "no index" if r.index_points is None else f"{half_up(r.index_points, 1):.1f} · rank {r.rank}"
        for r in comparison.results
    ]
    index = go.Figure(
        go.Bar(
            x=[r.index_points for r in comparison.results],
            y=names,
            orientation="h",
            text=texts,
            textposition="outside",
            cliponaxis=False,
        ),
        layout={"xaxis": {"range": [0, 120]}, "title": "Index and rank"},
    )
    dimensions = [d.name.en for d in rubric.dimensions]
    scores = [[d.points for d in r.dimensions] for r in comparison.results]
    profile = go.Figure(
        [go.Bar(x=dimensions, y=row, name=name) for name, row in zip(names, scores, strict=True)],
        layout={"barmode": "group", "title": "Scores by dimension"},
    )
    shares = dict(comparison.weights.dimensions)
    parts = [
        [None if d.points is None else d.points * shares[d.dimension] for d in r.dimensions]
        for r in comparison.results
    ]
    contribution = go.Figure(
        go.Heatmap(x=dimensions, y=names, z=parts, zmin=0, zmax=60, texttemplate="%{z:.1f}"),
        layout={"title": "Weighted points by dimension"},
    )
    return index, profile, contribution
