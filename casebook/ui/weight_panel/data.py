"""What the browser is told: the numbers of the model once, and every sentence that it may have to show."""

from collections.abc import Sequence
from typing import Any

import msgspec

from casebook.charts import Style
from casebook.model import Case, Lang, Rubric
from casebook.model.rubric import LEVELS
from casebook.scoring import Aggregation, Silence, Weights, normalised, points_of_level
from casebook.scoring.basis import fewest_dimensions
from casebook.wording import say

MOST_ROWS = 10
"""Cases that are shown; a list of more cannot be watched while a hand moves."""
_ENGLISH_TEENS = (11, 12, 13)
_ENGLISH_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class WhatIf(msgspec.Struct, frozen=True, kw_only=True):
    """One case whose levels the reader may change, to see what would follow."""

    case: Case
    """As its file has it."""
    levels: tuple[tuple[str, int], ...] = ()
    """Criterion → level that is assumed instead; it stands without a range."""


def panel_data(
    cases: Sequence[Case],
    rubric: Rubric,
    weights: Weights,
    reset: Weights,
    silence: Silence,
    aggregation: Aggregation,
    style: Style,
    what_if: WhatIf | None = None,
) -> dict[str, Any]:
    """All that the panel needs, as JSON can say it; see ``index.js`` for ``model``.

    Raises:
        ValueError: weights that do not fit the rubric.
    """
    lang = style.lang
    return {
        "model": model_data(cases, rubric, silence, aggregation),
        "weights": weights_data(weights, rubric),
        "reset": weights_data(reset, rubric),
        "dimensions": [
            {
                "id": d.id,
                "name": d.name.text_in(lang),
                "criteria": [{"id": c.id, "name": c.name.text_in(lang)} for c in d.criteria],
            }
            for d in rubric.dimensions
        ],
        "cases": [
            {
                "id": case.id,
                "name": case.name.text_in(lang),
                "colour": style.colour(position),
                "symbol": style.symbol(position),
                "first": say(lang, "weight-panel.first", case=case.name.text_in(lang)),
            }
            for position, case in enumerate(cases)
        ],
        "is_bounds": silence == "bounds",
        "most_rows": MOST_ROWS,
        "places": _places(len(cases), lang),
        "texts": _texts(lang),
        "what_if": None if what_if is None else _what_if_data(what_if.case, rubric, lang),
        "levels": [] if what_if is None else [list(pair) for pair in _assumed(what_if)],
    }


def model_data(
    cases: Sequence[Case], rubric: Rubric, silence: Silence, aggregation: Aggregation
) -> dict[str, Any]:
    """What an index is worked out from, but for the weights."""
    return {
        "silence": silence,
        "aggregation": aggregation,
        "min_coverage": rubric.min_coverage,
        "fewest": fewest_dimensions(rubric),
        "weighing": [d.weight for d in rubric.dimensions],
        "cases": [
            {"id": case.id, "points": [[_points(case, c.id) for c in d.criteria] for d in rubric.dimensions]}
            for case in cases
        ],
    }


def weights_data(weights: Weights, rubric: Rubric) -> dict[str, Any]:
    """Shares (0–1) of the dimensions, and of the criteria in each.

    Raises:
        ValueError: ``weights`` does not fit the rubric.
    """
    shares = normalised(weights, rubric)
    criteria = dict(shares.criteria)
    return {
        "dimensions": [share for _, share in shares.dimensions],
        "criteria": [[criteria[c.id] for c in d.criteria] for d in rubric.dimensions],
    }


def _points(case: Case, criterion_id: str) -> list[float] | None:
    """Low, given and high points; None where the sources are silent."""
    a = case.assessment(criterion_id)
    if a is None or a.score is None:
        return None
    low = a.score if a.low is None else a.low
    high = a.score if a.high is None else a.high
    return [points_of_level(level) for level in (low, a.score, high)]


def _assumed(what_if: WhatIf) -> tuple[tuple[str, int], ...]:
    """The assumed levels that say something else than the file."""
    scored = {a.criterion: a.score for a in what_if.case.assessments if a.score is not None}
    return tuple((c, level) for c, level in what_if.levels if c in scored and level != scored[c])


def _what_if_data(case: Case, rubric: Rubric, lang: Lang) -> dict[str, Any]:
    """The criteria of a case with its levels, and what each level of each would mean."""
    scores = {a.criterion: a.score for a in case.assessments}
    return {
        "case": case.id,
        "title": say(lang, "weight-panel.levels.title", case=case.name.text_in(lang)),
        "points": [points_of_level(level) for level in LEVELS],
        "dimensions": [
            {
                "name": d.name.text_in(lang),
                "criteria": [
                    {
                        "id": c.id,
                        "name": c.name.text_in(lang),
                        "level": scores.get(c.id),
                        "meanings": [
                            say(lang, "weight-panel.levels.level", level=level, meaning=text.text_in(lang))
                            for level, text in enumerate(c.levels)
                        ],
                    }
                    for c in d.criteria
                ],
            }
            for d in rubric.dimensions
        ],
    }


def _places(count: int, lang: Lang) -> dict[str, Any]:
    """The words for every rank there can be, alone and shared."""
    ranks = [_rank(place, lang) for place in range(1, count + 1)]
    return {
        "ranks": ranks,
        "shared": [say(lang, "weight-panel.rank.shared", rank=rank) for rank in ranks],
        "more": say(lang, "weight-panel.more", shown=MOST_ROWS, total=count),
    }


def _texts(lang: Lang) -> dict[str, Any]:
    """Sentences; gaps that only the browser can fill stay in braces."""

    def words(key: str, *gaps: str) -> str:
        return say(lang, f"weight-panel.{key}", **{gap: f"{{{gap}}}" for gap in gaps})

    return {
        "title": words("title"),
        "sum": words("sum", "share"),
        "reset": words("reset"),
        "share_of": words("share-of", "name"),
        "lock": words("lock", "name"),
        "value": words("value", "name", "share"),
        "idle": words("idle"),
        "locks": words("locks"),
        "criteria_of": words("criteria-of", "name"),
        "result": words("result"),
        "rank": words("rank"),
        "case": words("case"),
        "index": words("index"),
        "no_rank": words("no-rank"),
        "no_index": words("no-index"),
        "span": words("span", "low", "high"),
        "note": words("note"),
        "note_bounds": words("note-bounds"),
        "first_shared": words("first-shared", "cases"),
        "first_none": words("first-none"),
        "silent": say(lang, "charts.silent"),
        "levels_note": words("levels.note"),
        "levels_change": words("levels.change", "before", "after"),
        "levels_count": words("levels.count", "count"),
        "levels_reset": words("levels.reset"),
    }


def _rank(place: int, lang: Lang) -> str:
    ending = "th" if place % 100 in _ENGLISH_TEENS else _ENGLISH_ENDINGS.get(place % 10, "th")
    return say(lang, f"weight-panel.rank.{ending}", rank=place)
