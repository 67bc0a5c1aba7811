"""What the weight panel tells the browser, and what it believes of the answer."""

import json
import math
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from casebook.charts import Style
from casebook.library import Library, open_library
from casebook.model import Case, Lang, Rubric
from casebook.scoring import Weights, weights_of
from casebook.ui.weight_panel import WhatIf
from casebook.ui.weight_panel.data import MOST_ROWS, panel_data
from casebook.ui.weight_panel.released import levels_released, weights_released

SMALL = Path(__file__).parent / "small"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = tmp_path_factory.mktemp("panel") / "small"
    return open_library(Path(shutil.copytree(SMALL, root)), root.parent)


@pytest.fixture
def rubric(library: Library) -> Rubric:
    assert library.rubric is not None
    return library.rubric


@pytest.fixture
def cases(library: Library) -> tuple[Case, ...]:
    return tuple(library.usable_cases)


def data_of(cases: tuple[Case, ...], rubric: Rubric, lang: Lang = "ko", what_if: WhatIf | None = None) -> Any:
    weights = weights_of(rubric)
    return panel_data(cases, rubric, weights, weights, "common", "arithmetic", Style(lang=lang), what_if)


def sent_by(rubric: Rubric, **changes: object) -> dict[str, object]:
    """What a panel of this rubric sends, all in equal parts."""

    def parts(ids: list[str]) -> list[list[object]]:
        return [[name, 10_000 // len(ids)] for name in ids]

    sent: dict[str, object] = {
        "dimensions": parts([d.id for d in rubric.dimensions]),
        "criteria": [pair for d in rubric.dimensions for pair in parts([c.id for c in d.criteria])],
        "are_dimensions_moved": True,
        "criteria_moved": [],
        "is_reset": False,
    }
    return {**sent, **changes}


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_data_holds_a_sentence_for_every_case_and_rank(cases, rubric: Rubric, lang: Lang) -> None:
    """Whoever comes first, alone or not, there is a finished sentence, in the reader's language."""
    data = data_of(cases, rubric, lang)
    assert len(data["places"]["ranks"]) == len(data["places"]["shared"]) == len(cases)
    for shown, case in zip(data["cases"], cases, strict=True):
        assert case.name.text_in(lang) in shown["first"]
        assert "{" not in shown["first"]
    assert json.loads(json.dumps(data, allow_nan=False)) == data


def test_ranks_in_english_have_their_endings(cases, rubric: Rubric) -> None:
    """1st, 2nd, 3rd, 4th, and the teens."""
    many = tuple(cases[0] for _ in range(23))
    ranks = data_of(many, rubric, "en")["places"]["ranks"]
    assert ranks[:4] == ["1st", "2nd", "3rd", "4th"]
    assert ranks[10:13] == ["11th", "12th", "13th"]
    assert ranks[20:] == ["21st", "22nd", "23rd"]
    assert str(MOST_ROWS) in data_of(many, rubric)["places"]["more"]


def test_data_of_a_silent_criterion_holds_no_number(cases, rubric: Rubric) -> None:
    """Silence is null, whether the file says ``none`` or nothing; a level has low, given and high points."""
    rows = data_of(cases, rubric)["model"]["cases"]
    seen = set()
    for case, row in zip(cases, rows, strict=True):
        for dimension, points in zip(rubric.dimensions, row["points"], strict=True):
            for criterion, given in zip(dimension.criteria, points, strict=True):
                assessment = case.assessment(criterion.id)
                is_silent = assessment is None or assessment.score is None
                assert (given is None) == is_silent
                seen.add(is_silent)
                if given is not None:
                    assert given[0] <= given[1] <= given[2]
    assert seen == {True, False}


def test_data_of_weights_that_do_not_fit_the_rubric_is_refused(cases, rubric: Rubric) -> None:
    """A weight is missing: that is the caller's mistake, not the reader's."""
    broken = Weights(dimensions=(), criteria=())
    with pytest.raises(ValueError, match="weights are needed"):
        panel_data(cases, rubric, broken, weights_of(rubric), "common", "arithmetic", Style())


def test_data_of_a_what_if_names_only_levels_that_differ(cases, rubric: Rubric) -> None:
    """A level that the file has, or that silence forbids, is not an assumption."""
    case = cases[0]
    scored = {a.criterion: a.score for a in case.assessments if a.score is not None}
    silent = [c.id for c in rubric.criteria if c.id not in scored]
    (same, score), (other, before) = list(scored.items())[:2]
    levels = ((same, score), (other, (before + 1) % 5), (silent[0], 3))
    assert data_of(cases, rubric, what_if=WhatIf(case=case, levels=levels))["levels"] == [
        [other, (before + 1) % 5]
    ]


def test_released_weights_are_percent_in_the_order_of_the_rubric(rubric: Rubric) -> None:
    """Hundredths become percent with two decimals, whatever the order in which they come."""
    ids = [d.id for d in rubric.dimensions]
    rest = [[name, 0] for name in ids[2:]]
    sent = sent_by(rubric, dimensions=[*rest, [ids[1], 6667], [ids[0], 3333]], criteria_moved=[ids[1], "x"])
    told = weights_released(sent, rubric)
    assert told is not None
    assert told.dimensions[:2] == ((ids[0], 33.33), (ids[1], 66.67))
    assert [name for name, _ in told.dimensions] == ids
    assert told.criteria_moved == (ids[1],)
    assert (told.are_dimensions_moved, told.is_reset) == (True, False)


@pytest.mark.parametrize("part", [-1, 10_001, 10**400, math.nan, math.inf, True, "50", None, [1]])
def test_released_weights_with_a_part_that_is_no_share_are_ignored(rubric: Rubric, part: object) -> None:
    """Negative, too large, not a number: the browser may be made to send anything."""
    for what in ("dimensions", "criteria"):
        sent = sent_by(rubric)
        pairs = sent[what]
        assert isinstance(pairs, list)
        assert weights_released({**sent, what: pairs}, rubric) is not None
        assert weights_released({**sent, what: [[pairs[0][0], part], *pairs[1:]]}, rubric) is None


def test_released_weights_of_another_shape_are_ignored(rubric: Rubric) -> None:
    """Missing, unknown or doubled ids, all zero, and what is no table at all."""
    whole = sent_by(rubric)
    pairs = whole["dimensions"]
    assert isinstance(pairs, list)
    for wrong in (
        pairs[1:],
        [*pairs, pairs[0]],
        [["nowhere", 1], *pairs[1:]],
        [[name, 0] for name, _ in pairs],
        [name for name, _ in pairs],
        [[name, 1, 1] for name, _ in pairs],
        [[["a"], 1]],
        {},
        None,
    ):
        assert weights_released({**whole, "dimensions": wrong}, rubric) is None
    for nonsense in (None, [], "text", 7, {}, {**whole, "criteria_moved": None}):
        assert weights_released(nonsense, rubric) is None


def test_released_levels_are_those_that_differ_from_the_file(cases) -> None:
    """In the order of the case; what is the same as in the file is left out."""
    case = cases[0]
    scored = [(a.criterion, a.score) for a in case.assessments if a.score is not None]
    first, second = scored[:2]
    changed = (second[0], 4 if second[1] != 4 else 3)
    assert levels_released([list(changed), list(first)], case) == (changed,)
    assert levels_released([], case) == ()


def test_released_levels_that_cannot_be_are_ignored(cases, rubric: Rubric) -> None:
    """No level off the scale, and none for a criterion that the sources are silent about."""
    case = cases[0]
    scored = {a.criterion for a in case.assessments if a.score is not None}
    known = next(iter(scored))
    silent = next(c.id for c in rubric.criteria if c.id not in scored)
    for wrong in ([[known, 5]], [[known, -1]], [[known, 1.5]], [[known, True]], [[silent, 2]], [["x", 2]]):
        assert levels_released(wrong, case) is None
    for nonsense in (None, {}, "text", [[known]], [[known, 1], [known, 2]]):
        assert levels_released(nonsense, case) is None


def test_panel_on_a_page_is_drawn_without_an_error() -> None:
    """Mounted as a page does it, for no case at all too."""

    def page() -> None:
        from pathlib import Path

        from casebook.charts import Style
        from casebook.library import open_library
        from casebook.scoring import weights_of
        from casebook.ui.weight_panel import WhatIf, show_weight_panel

        library = open_library(Path.cwd())
        rubric = library.rubric
        assert rubric is not None
        for key, cases in (("all", library.usable_cases), ("none", ())):
            show_weight_panel(
                tuple(cases),
                rubric,
                weights_of(rubric),
                reset=weights_of(rubric),
                silence="bounds",
                aggregation="geometric",
                style=Style(),
                key=key,
                on_release=print,
                what_if=WhatIf(case=cases[0]) if cases else None,
                on_levels=print,
            )

    app = AppTest.from_function(page, default_timeout=30).run()
    assert not app.exception
