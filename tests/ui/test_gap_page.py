"""The Gap page: whom a case is held against, what if, and the smallest change."""

import html
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import streamlit
from streamlit.testing.v1 import AppTest

from casebook.improvement import smallest_change as smallest
from casebook.improvement import target_of
from casebook.library import open_library
from casebook.scoring import weights_of
from casebook.ui.weight_panel import WeightsReleased
from casebook.wording import say

SMALL = Path(__file__).parent / "small"
ALL = "alpha,beta,gamma"
"""On common ground (compute, twin, training, capacity): Cedar 50, Birch 16.7, Ash 79.2."""


@pytest.fixture
def small(casebook_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three small cases that the pages of this test show and may change."""
    assert casebook_copy.is_dir()
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    monkeypatch.setenv("CASEBOOK_ROOT", str(root))
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    return root


@pytest.fixture
def open_gap(small: Path, run_page: Callable) -> Callable[..., AppTest]:
    """The Gap page of the small cases, in English unless something else is said."""
    assert small.is_dir()

    def run(**params: str) -> AppTest:
        app: AppTest = run_page("gap", **{"lang": "en", "cases": ALL} | params)
        assert not app.exception
        return app

    return run


def said(app: AppTest) -> str:
    """The text of a page, its tags gone."""
    page = "\n".join(node.proto.body for node in app.get("html"))
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", page)))


def rows(app: AppTest, heading: str) -> list[list[str]]:
    """The cells of the table whose first heading is ``heading``, as text."""
    for node in app.get("html"):
        for table in re.findall(r"<table>.*?</table>", node.proto.body, re.DOTALL):
            drawn = [
                [
                    html.unescape(re.sub(r"<[^>]*>", " ", c)).strip()
                    for c in re.findall(r"<t[dh].*?</t[dh]>", r)
                ]
                for r in re.findall(r"<tr.*?</tr>", table, re.DOTALL)
            ]
            if drawn[0][0] == heading:
                return drawn[1:]
    raise AssertionError(f"no table headed {heading}")


def aim(app: AppTest) -> tuple[str, str]:
    return app.selectbox(key="w_case").value, app.selectbox(key="w_target").value


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
@pytest.mark.parametrize("index", ["arithmetic", "geometric", "minimum"])
@pytest.mark.parametrize("target", ["gamma", "~best", "~level-1", "~level-4"])
def test_page_under_every_setting_is_drawn(
    open_gap: Callable, lang: str, silence: str, index: str, target: str
) -> None:
    """No exception, the chart, and no number that is none."""
    app = open_gap(lang=lang, silence=silence, index=index, case="alpha", target=target, levels="compute:4")
    assert len(app.get("plotly_chart")) == 1
    assert "None" not in said(app)
    assert "nan" not in said(app).split()
    assert "−0.0" not in said(app)


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({}, ("beta", "gamma")),
        ({"case": "gamma"}, ("gamma", "alpha")),
        ({"case": "alpha"}, ("alpha", "gamma")),
        ({"target": "alpha"}, ("beta", "alpha")),
        ({"case": "alpha", "target": "~best"}, ("alpha", "~best")),
        ({"case": "alpha", "target": "~level-3"}, ("alpha", "~level-3")),
        # The case itself is no target.
        ({"case": "gamma", "target": "gamma"}, ("gamma", "alpha")),
        # 80 % on workforce: 67.5, 22.5, 58.75.
        ({"w": "infrastructure:10,workforce:80,power:10"}, ("beta", "alpha")),
        ({"cases": "alpha,gamma", "w": "infrastructure:10,workforce:80,power:10"}, ("gamma", "alpha")),
        # A case that is not among the chosen ones.
        ({"cases": "alpha,gamma", "case": "beta", "target": "beta"}, ("alpha", "gamma")),
        ({"cases": "alpha"}, ("alpha", "~level-3")),
        ({"cases": "alpha", "target": "~best"}, ("alpha", "~level-3")),
        ({"cases": "alpha", "target": "~level-2"}, ("alpha", "~level-2")),
    ],
    ids=str,
)
def test_aim_is_that_of_the_address_else_the_lowest_against_the_highest(
    open_gap: Callable, params: dict[str, str], expected: tuple[str, str]
) -> None:
    """What the address cannot mean falls back."""
    assert aim(open_gap(**params)) == expected


@pytest.mark.parametrize("params", [{"target": "~level-0"}, {"target": "~level-9"}, {"goal": "win"},
                                    {"levels": "compute:5"}, {"effort": "compute:0"}], ids=str)  # fmt: skip
def test_address_that_makes_no_sense_is_named(open_gap: Callable, params: dict[str, str]) -> None:
    """A word on the page and the usual aim."""
    app = open_gap(**params)
    ((name, value),) = params.items()
    assert f"{name}={value}" in said(app)
    assert aim(app) == ("beta", "gamma")


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("gamma", "The index of Birch is 16.7, 62.5 below Ash (79.2)"),
        ("alpha", "The index of Birch is 16.7, 33.3 below Cedar (50.0)"),
        # Compute 4, twin 3, training 3, capacity 4: (87.5 + 75 + 100) / 3.
        ("~best", "The index of Birch is 16.7, 70.8 below"),
        # Level 3 everywhere is 75 points.
        ("~level-3", "The index of Birch is 16.7, 58.3 below"),
    ],
)
def test_gap_is_the_one_worked_by_hand(open_gap: Callable, target: str, sentence: str) -> None:
    """Case, target and difference in one sentence, for every kind of target."""
    assert sentence in said(open_gap(case="beta", target=target))


def test_gap_counts_only_the_criteria_on_which_the_case_is_behind(open_gap: Callable) -> None:
    """Cedar is behind Ash on three of the four common criteria, and ahead on training."""
    text = said(open_gap(case="alpha", target="gamma"))
    assert re.search(r"behind on 3\b.*? “Capacity”", text)


def test_gap_of_the_highest_case_is_a_lead(open_gap: Callable) -> None:
    """Nothing is behind but the one criterion on which it is."""
    app = open_gap(case="gamma", target="alpha")
    table = rows(app, "Criterion")
    assert "29.2" in said(app)
    # Training: level 2 against 3, a third of the index: 25 / 3.
    assert table[0][:6] == ["Training", "2", "3", "+1", "33.3%", "8.3"]
    assert table[-1][:6] == ["Capacity", "4", "1", "−3", "33.3%", "−25.0"]


def test_gap_table_adds_up_to_the_difference(open_gap: Callable) -> None:
    """By hand: 4 × 8.33, 3 × 4.17, 2 × 4.17, 1 × 8.33; silence has a word and no number."""
    table = rows(open_gap(case="beta", target="gamma"), "Criterion")
    assert [row[:6] for row in table] == [
        ["Capacity", "0", "4", "+4", "33.3%", "33.3"],
        ["Compute", "1", "4", "+3", "16.7%", "12.5"],
        ["Digital twin", "1", "3", "+2", "16.7%", "8.3"],
        ["Training", "1", "2", "+1", "33.3%", "8.3"],
        ["Retention", "2", "silent", "–", "–", "–"],
        ["Grid", "1", "silent", "–", "–", "–"],
    ]
    assert table[0][6] == "Capacity: hoped for"


@pytest.mark.parametrize(
    ("params", "is_said"),
    [({}, False), ({"index": "geometric"}, True), ({"silence": "available"}, True)],
    ids=str,
)
def test_parts_that_do_not_add_up_are_said_not_to(
    open_gap: Callable, params: dict[str, str], is_said: bool
) -> None:
    """Only the arithmetic mean on one basis is the sum of its parts."""
    assert (say("en", "gap.does-not-add-up") in said(open_gap(case="beta", **params))) == is_said


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("levels", ["", "compute:4"])
def test_case_without_an_index_has_gaps_and_no_total(open_gap: Callable, lang: str, levels: str) -> None:
    """Under bounds a silent case has an interval: the levels can be read, a total cannot."""
    app = open_gap(lang=lang, case="alpha", silence="bounds", **({"levels": levels} if levels else {}))
    head = {"ko": "기준", "en": "Criterion"}[lang]
    assert len(rows(app, head)) == 6
    assert "plan_try" not in [b.key for b in app.button]
    if levels:
        # Silent retention from 0 to 100: (50 + 37.5 + 25) / 3 to (50 + 87.5 + 25) / 3 without ranges.
        # With those of the other scores: 25 to 66.7 before; compute at 4 adds 37.5/3 below, 12.5/3 above.
        low, high = {"ko": ("25.0~66.7점", "37.5~70.8점"), "en": ("25.0 to 66.7", "37.5 to 70.8")}[lang]
        assert low in said(app)
        assert high in said(app)


@pytest.mark.parametrize(
    ("params", "before", "after"),
    [
        # Compute from 1 to 4: infrastructure 25 → 62.5.
        ({"levels": "compute:4"}, "16.7 points, rank 3", "29.2 points, rank 3"),
        # Everything at the top but the twin: (62.5 + 100 + 100) / 3.
        ({"levels": "compute:4,training:4,capacity:4"}, "16.7 points, rank 3", "87.5 points, rank 1"),
        # Half a level more each, of two: 37.5, 50, 25.
        ({"levels": "compute:2,training:2,capacity:1"}, "16.7 points, rank 3", "37.5 points, rank 3"),
        ({"w": "infrastructure:10,workforce:80,power:10"}, "16.7 points, rank 3", "22.5 points, rank 3"),
        (
            {"w": "infrastructure:0,workforce:50,power:50", "levels": "training:4,capacity:3"},
            "16.7 points, rank 3",
            "87.5 points, rank 1",
        ),
        # Against the preset, not the rubric's own; here the two are the same.
        ({"weights": "equal", "levels": "capacity:1"}, "16.7 points, rank 3", "25.0 points, rank 3"),
    ],
    ids=str,
)
def test_supposition_gives_the_numbers_worked_by_hand(
    open_gap: Callable, params: dict[str, str], before: str, after: str
) -> None:
    """From where the case stands to where it would stand."""
    assert f"Supposing this, Birch goes from {before} to {after}." in said(open_gap(case="beta", **params))


@pytest.mark.parametrize("params", [{}, {"levels": "compute:1"}, {"weights": "equal"}], ids=str)
def test_supposition_of_nothing_is_not_spoken_of(open_gap: Callable, params: dict[str, str]) -> None:
    """The case's own levels are no supposition, and neither is a preset."""
    app = open_gap(case="beta", **params)
    assert "Supposing" not in said(app)
    assert "what_if_clear" not in [b.key for b in app.button]


def test_supposition_about_a_silent_criterion_is_left_aside(open_gap: Callable) -> None:
    """Cedar's sources say nothing on retention: no level can be supposed, alone or beside others."""
    assert "Supposing" not in said(open_gap(case="alpha", levels="retention:4"))
    both = said(open_gap(case="alpha", levels="retention:4,twin:4", silence="available"))
    assert "from 50.0 points, rank 2 to 58.3 points, rank 2." in both


def test_supposition_cleared_leaves_nothing_of_it(open_gap: Callable) -> None:
    """Levels and own weights go; the case and the preset stay."""
    params = {"levels": "compute:4", "w": "infrastructure:10,workforce:80,power:10", "cw": "compute:3"}
    app = open_gap(case="beta", weights="equal", **params)
    app.button(key="what_if_clear").click().run()
    assert not app.exception
    assert {"levels", "w", "cw"}.isdisjoint(app.query_params)
    assert (app.query_params["case"], app.query_params["weights"]) == ("beta", "equal")
    assert "Supposing" not in said(app)


def test_supposition_never_writes_to_the_files(open_gap: Callable, small: Path) -> None:
    """Not one byte of the casebook is other afterwards."""

    def content() -> dict[Path, bytes]:
        return {p: p.read_bytes() for p in small.rglob("*") if p.is_file() and ".casebook" not in p.parts}

    before = content()
    app = open_gap(case="beta", levels="compute:4,training:0", effort="compute:3", goal="reach")
    app.button(key="plan_try").click().run()
    app.button(key="what_if_clear").click().run()
    assert not app.exception
    assert content() == before


def test_another_case_begins_anew(open_gap: Callable) -> None:
    """What was supposed of one case, and what it was held against, says nothing of another."""
    app = open_gap(case="beta", levels="compute:4", target="alpha", criterion="twin")
    app.selectbox(key="w_case").select("alpha").run()
    assert not app.exception
    assert app.query_params["case"] == "alpha"
    assert {"levels", "target"}.isdisjoint(app.query_params)
    assert aim(app) == ("alpha", "gamma")
    assert "Supposing" not in said(app)


def test_another_target_keeps_the_supposition(open_gap: Callable) -> None:
    """The same case against another: what is supposed of it still is."""
    app = open_gap(case="beta", levels="compute:4")
    app.selectbox(key="w_target").select("~level-3").run()
    assert (app.query_params["target"], app.query_params["levels"]) == ("~level-3", "compute:4")
    assert "29.2 points, rank 3" in said(app)


def test_weights_and_levels_set_by_hand_keep_the_case_that_they_were_set_for(
    open_gap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody chose a case: with other weights another one is the lowest, but the page does not jump to it."""
    moved = WeightsReleased(
        dimensions=(("infrastructure", 10.0), ("workforce", 80.0), ("power", 10.0)),
        criteria=tuple((c, 50.0) for c in ("compute", "twin", "training", "retention", "capacity", "grid")),
        are_dimensions_moved=True,
        criteria_moved=(),
        is_reset=False,
    )

    def panel(*_: object, on_release: Any, on_levels: Any, **__: object) -> None:
        streamlit.button("weights", key="weights", on_click=on_release, args=(moved,))
        streamlit.button("levels", key="levels", on_click=on_levels, args=((("twin", 4),),))

    monkeypatch.setattr("casebook.ui.smallest_change.show_weight_panel", panel)
    for first, second in (("levels", "weights"), ("weights", "levels")):
        app = open_gap(cases="alpha,gamma")
        assert aim(app) == ("alpha", "gamma")
        app.button(key=first).click().run()
        assert aim(app) == ("alpha", "gamma")
        app.button(key=second).click().run()
        assert not app.exception
        assert aim(app) == ("alpha", "gamma")
        assert app.query_params["levels"] == "twin:4"
        # Infrastructure 75 of 100: 50 → 7.5 + 60 + 2.5.
        assert "Supposing this, Cedar goes from 50.0 points, rank 2 to 70.0 points, rank 1." in said(app)


def plans(small: Path, **given: Any) -> Any:
    library = open_library(small)
    assert library.rubric is not None
    asked: dict[str, Any] = {"case": "beta", "target": "gamma", "goal": "overtake", "efforts": {}} | given
    target = target_of(asked["target"], ALL.split(","))
    assert target is not None
    return smallest(
        library.usable_cases,
        asked["case"],
        target,
        asked["goal"],
        library.rubric,
        weights_of(library.rubric),
        "common",
        "arithmetic",
        asked["efforts"],
    )


def shown_plans(app: AppTest) -> list[list[str]]:
    return [[row[1], row[2]] for row in rows(app, "Raise, and what that level asks for")]


def test_smallest_change_of_the_goal_is_that_of_the_computation(open_gap: Callable, small: Path) -> None:
    """Birch to Ash: to overtake takes 9 steps, in 3 ways; to reach takes what the computation says."""
    app = open_gap(case="beta", target="gamma")
    assert "Birch needs 9 steps up (3 ways) to overtake Ash." in said(app)
    assert shown_plans(app) == [["9", "83.3"]] * 3
    app.selectbox(key="w_goal").select("reach").run()
    assert app.query_params["goal"] == "reach"
    result = plans(small, goal="reach")
    assert len(shown_plans(app)) == result.plan_count
    assert {row[0] for row in shown_plans(app)} == {f"{result.cost:g}"}
    assert (result.cost, len(result.plans)) != (9.0, 3)


@pytest.mark.parametrize("effort", ["capacity:5", "training:0.5,capacity:1.25", "compute:0.1"])
def test_smallest_change_follows_the_efforts(open_gap: Callable, small: Path, effort: str) -> None:
    """Cost and plans are those of the efforts in the address, and the box says that they are set."""
    app = open_gap(case="beta", target="alpha", effort=effort)
    efforts = {n: float(e) for n, e in (p.split(":") for p in effort.split(","))}
    result = plans(small, target="alpha", efforts=efforts)
    costs = {row[0] for row in shown_plans(app)}
    assert costs == {f"{round(result.cost + 1e-9, 2):g}"}
    assert len(shown_plans(app)) == len(result.plans)
    assert plans(small, target="alpha").plans != result.plans
    assert say("en", "gap.effort-set") in [e.label for e in app.expander]


def test_efforts_set_by_hand_stand_in_the_address(open_gap: Callable) -> None:
    """One of the criteria in the index, another, back to 1, and all back at once; the box stays open."""
    app = open_gap(case="beta")
    assert not app.number_input
    app.session_state["effort_box"] = True
    app.run()
    assert [n.label for n in app.number_input] == ["Compute", "Digital twin", "Training", "Capacity"]
    assert [n.value for n in app.number_input] == [1.0] * 4
    app.number_input(key="w_effort_capacity").set_value(2.5).run()
    assert app.query_params["effort"] == "capacity:2.5"
    app.number_input(key="w_effort_compute").set_value(0.5).run()
    assert app.query_params["effort"] == "capacity:2.5,compute:0.5"
    app.number_input(key="w_effort_capacity").set_value(1.0).run()
    assert app.query_params["effort"] == "compute:0.5"
    app.button(key="effort_clear").click().run()
    assert not app.exception
    assert "effort" not in app.query_params
    assert [n.value for n in app.number_input] == [1.0] * 4


@pytest.mark.parametrize(("effort", "value"), [("compute:0.1", 0.1), ("compute:50", 50.0)])
def test_effort_of_the_address_is_the_one_that_is_shown(
    open_gap: Callable, effort: str, value: float
) -> None:
    """What is computed with stands in the box, also beyond what the box offers."""
    app = open_gap(case="beta", effort=effort)
    app.session_state["effort_box"] = True
    app.run()
    assert not app.exception
    assert app.number_input(key="w_effort_compute").value == value
    assert app.query_params["effort"] == effort


def test_goal_that_is_reached_already_has_no_plan(open_gap: Callable) -> None:
    """Ash is ahead of Cedar as it is."""
    app = open_gap(case="gamma", target="alpha")
    assert "plan_try" not in [b.key for b in app.button]
    with pytest.raises(AssertionError):
        rows(app, "Raise")


@pytest.mark.parametrize(("target", "goal", "is_found"), [("~level-4", "overtake", False),
                                                          ("~level-4", "reach", True)])  # fmt: skip
def test_goal_out_of_reach_is_said_and_has_no_plan(
    open_gap: Callable, target: str, goal: str, is_found: bool
) -> None:
    """Nobody stands above the top level; it can be reached."""
    app = open_gap(case="beta", target=target, goal=goal)
    assert ("plan_try" in [b.key for b in app.button]) == is_found
    # 3 + 3 + 3 + 4 steps lead from 1, 1, 1, 0 to the top.
    assert ("13 steps" in said(app)) == is_found


def test_plan_tried_is_the_supposition(open_gap: Callable, small: Path) -> None:
    """The levels of the first way stand in the address, and the result is its index."""
    app = open_gap()
    app.button(key="plan_try").click().run()
    assert not app.exception
    first = plans(small).plans[0]
    assert app.query_params["levels"] == ",".join(f"{s.criterion}:{s.to_level}" for s in first.steps)
    assert aim(app) == ("beta", "gamma")
    assert "Birch goes from 16.7 points, rank 3 to 83.3 points, rank 1." in said(app)


def test_criterion_chosen_shows_its_next_level_and_the_way_of_the_target(open_gap: Callable) -> None:
    """The largest part of the gap first; then whichever is chosen, silent ones too."""
    app = open_gap(case="alpha", target="gamma")
    assert app.selectbox(key="w_criterion").value == "capacity"
    assert "What the next level (2) asks for Capacity: planned" in said(app)
    assert "How Ash stands" in said(app)
    app.selectbox(key="w_criterion").select("retention").run()
    assert app.query_params["criterion"] == "retention"
    assert say("en", "gap.own-silent") in said(app)
    app = open_gap(case="gamma", target="alpha", criterion="compute")
    assert say("en", "gap.at-the-top") in said(app)


def test_faulty_case_is_neither_case_nor_target(open_gap: Callable, small: Path) -> None:
    """It is named as faulty; the highest of the others is the target."""
    path = small / "cases" / "gamma.yaml"
    path.write_text(path.read_text("utf-8").replace("level: city", "level: kingdom"), "utf-8")
    app = open_gap(case="gamma", target="gamma")
    assert aim(app) == ("beta", "alpha")
    assert app.selectbox(key="w_case").options == ["Cedar", "Birch"]
    assert "Ash" not in app.selectbox(key="w_target").options


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
def test_shipped_cases_all_together_have_a_gap_page(run_page: Callable, lang: str, silence: str) -> None:
    """Seven cases without common ground: gaps can be read all the same."""
    every = (
        "jeonbuk,korea-gpu-strategy,rancho-cordova,us-reshoring,china-humanoid-data-factory,"
        "hyundai-nvidia,physical-ai-global-alliance"
    )
    app = run_page("gap", lang=lang, cases=every, silence=silence, levels="compute:4")
    assert not app.exception
    assert len(app.get("plotly_chart")) == 1
