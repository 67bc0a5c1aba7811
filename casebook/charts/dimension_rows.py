"""The numbers that the dimension chart shows, in one shape for dimensions and index."""

import msgspec
import pandas as pd

from casebook.charts.scene import Scene
from casebook.model import Lang
from casebook.scoring.results import CaseResult
from casebook.scoring.rounding import half_up
from casebook.wording import say

INDEX_ID = "index"
"""Stands for the index wherever a dimension's id is expected."""


class ScoreRow(msgspec.Struct, frozen=True, kw_only=True):
    """What one case reaches in one dimension, or in the index."""

    case_id: str
    id: str
    points: float | None
    low: float | None
    high: float | None
    scored: int
    total: int

    @property
    def coverage(self) -> str:
        """Criteria that the number stands on, of how many, e.g. ``2/3``."""
        return f"{self.scored}/{self.total}"


def score_rows(result: CaseResult) -> tuple[ScoreRow, ...]:
    """Every dimension of one case in the rubric's order, and its index at the end."""
    dimensions = [
        ScoreRow(
            case_id=result.case_id,
            id=d.dimension,
            points=d.points,
            low=d.low,
            high=d.high,
            scored=d.scored,
            total=d.total,
        )
        for d in result.dimensions
    ]
    used = frozenset(result.dimensions_used)
    index = ScoreRow(
        case_id=result.case_id,
        id=INDEX_ID,
        points=result.index_points,
        low=result.index_low,
        high=result.index_high,
        scored=sum(d.scored for d in result.dimensions if d.dimension in used),
        total=result.total,
    )
    return (*dimensions, index)


def row_names(scene: Scene, lang: Lang) -> list[str]:
    """Names of the rows of ``score_rows``."""
    return [*(d.name.text_in(lang) for d in scene.rubric.dimensions), say(lang, "charts.index")]


def dimension_table(scene: Scene, lang: Lang, *, has_index: bool = True) -> pd.DataFrame:
    """One row per case and dimension, and per index; no number where the chart shows none."""
    names = row_names(scene, lang)
    cells = [
        (case.name.text_in(lang), name, row)
        for case, result in zip(scene.cases, scene.comparison.results, strict=True)
        for name, row in zip(names, score_rows(result), strict=True)
        if has_index or row.id != INDEX_ID
    ]
    return pd.DataFrame(
        {
            say(lang, "charts.column_case"): [case for case, _, _ in cells],
            say(lang, "charts.column_dimension"): [name for _, name, _ in cells],
            say(lang, "charts.column_points"): _decimals([row.points for *_, row in cells]),
            say(lang, "charts.column_low"): _decimals([row.low for *_, row in cells]),
            say(lang, "charts.column_high"): _decimals([row.high for *_, row in cells]),
            say(lang, "charts.column_coverage"): [row.coverage for *_, row in cells],
        }
    )


def _decimals(values: list[float | None]) -> pd.Series:
    """A column in which no number is missing data, not NaN."""
    return pd.Series([None if v is None else half_up(v, 1) for v in values], dtype="Float64")
