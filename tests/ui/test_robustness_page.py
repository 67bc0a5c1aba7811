"""The Robustness page: what it draws and says, and what it says where nothing can be concluded."""

import html
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from casebook.library import open_library
from casebook.robustness import WeightSpace, leave_one_out, rank_acceptability, score_table
from casebook.scoring import weights_of
from casebook.wording import say

SMALL = Path(__file__).parent / "small"
ALL = "alpha,beta,gamma"
SEVEN = (
    "jeonbuk,korea-gpu-strategy,rancho-cordova,us-reshoring,china-humanoid-data-factory,hyundai-nvidia,"
    "physical-ai-global-alliance"
)
CHARTS = {"acceptability", "pairwise", "central", "rank_range", "lines", "methods", "drivers", "left_out"}
PARTS = {
    "chances": {"acceptability", "pairwise", "central"},
    "changes": {"rank_range", "lines"},
    "methods": {"methods", "drivers"},
    "left-out": {"left_out"},
    "all": CHARTS,
}
WITHOUT_WEIGHTS = {"lines", "methods", "left_out"}
"""Charts that need no weights but those in force."""
UNDATED = "date not stated · publisher not stated · undated-report"
INFEASIBLE = "infrastructure:80-100,power:50-100"


@pytest.fixture
def small(casebook_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three small cases that the pages of this test show and may change."""
    assert casebook_copy.is_dir()
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    monkeypatch.setenv("CASEBOOK_ROOT", str(root))
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    return root


def plain(page: str) -> str:
    """The text of a page, its tags gone."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", page)))


def charts(app: AppTest) -> dict[str, dict[str, Any]]:
    return {c.proto.id.rsplit("-", 1)[1]: json.loads(c.proto.spec) for c in app.get("plotly_chart")}


def drawn_words(app: AppTest, key: str) -> str:
    return json.dumps(charts(app)[key], ensure_ascii=False)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
@pytest.mark.parametrize("index", ["arithmetic", "geometric", "minimum"])
def test_page_under_every_setting_draws_all_of_its_charts(
    run_page: Callable, page_text: Callable, lang: str, silence: str, index: str
) -> None:
    """Nine settings in two languages: no exception, every chart, no sentence with an empty name."""
    app = run_page("robustness", part="all", lang=lang, cases=ALL, silence=silence, index=index)
    assert not app.exception
    assert charts(app).keys() == CHARTS
    said = plain(page_text(app))
    assert "goes from to" not in said
    assert not re.search(r"1위가 (에서|이|가) ", said)
    assert "None" not in said


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("part", PARTS)
def test_part_chosen_is_drawn_alone_and_stands_in_the_address(run_page: Callable, part: str) -> None:
    """A moved slider redraws no more than what the reader looks at; the chances are what is seen first."""
    app = run_page("robustness", lang="en", cases=ALL)
    assert charts(app).keys() == PARTS["chances"]
    assert "part" not in app.query_params
    again = run_page("robustness", lang="en", cases=ALL, part=part)
    assert not again.exception
    assert charts(again).keys() == PARTS[part]
    (choice,) = (b for b in again.button_group if b.key == "w_part")
    assert choice.value in (part, [part])
    infeasible = run_page("robustness", lang="en", cases=ALL, part=part, limits=INFEASIBLE)
    assert not infeasible.exception
    assert charts(infeasible).keys() <= PARTS[part] & WITHOUT_WEIGHTS


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
@pytest.mark.parametrize("index", ["arithmetic", "geometric", "minimum"])
@pytest.mark.parametrize("cases", ["jeonbuk", SEVEN], ids=["one", "seven"])
def test_page_of_one_and_of_seven_cases_never_breaks(
    run_page: Callable, page_text: Callable, lang: str, silence: str, index: str, cases: str
) -> None:
    """Either there is a ranking with its charts, or the words that say why there is none."""
    app = run_page("robustness", part="all", lang=lang, cases=cases, silence=silence, index=index)
    assert not app.exception
    is_ranked = say(lang, "robustness.nothing-to-rank") not in plain(page_text(app))
    assert is_ranked == bool(charts(app))


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"cases": "jeonbuk"}, "There is one case only, so there is no comparison and no rank."),
        # The seven share no criterion.
        ({"cases": SEVEN}, "No case has an index (of 7)"),
        ({"cases": "jeonbuk,korea-gpu-strategy", "w": "infrastructure:0,workforce:100,industry:0,power:0,"
          "governance:0"}, "No case has an index (of 2)"),
    ],
    ids=["one", "seven", "weight elsewhere"],
)  # fmt: skip
def test_page_without_a_ranking_says_why_and_leads_to_the_profiles(
    run_page: Callable, page_text: Callable, params: dict[str, str], why: str
) -> None:
    """No chart about ranks, but the reason and links to what can still be seen."""
    app = run_page("robustness", part="all", lang="en", **params)
    assert not app.exception
    page = page_text(app)
    assert why in plain(page)
    assert say("en", "robustness.nothing-to-rank") in plain(page)
    note = next(n for n in page.split("\n") if say("en", "robustness.nothing-to-rank")[:40] in n)
    for other in ("overview", "compare", "case"):
        assert re.search(rf'href="[^"]*{other}\?[^"]*cases={params["cases"].split(",")[0]}', note)
    assert not charts(app)


@pytest.mark.usefixtures("small")
def test_page_with_a_ranking_does_not_say_that_there_is_none(run_page: Callable, page_text: Callable) -> None:
    """Two cases are enough: all charts, and the comparison of the two."""
    app = run_page("robustness", part="all", lang="en", cases="alpha,gamma")
    said = plain(page_text(app))
    assert charts(app).keys() == CHARTS
    assert "nothing can be concluded" not in said
    assert "There is one case only" not in said
    # Alpha, gamma in common: 50 and 79.2, as with beta.
    assert "Ash: 79.2 points" in said
    assert "Birch" not in said


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(("cases", "is_said"), [("alpha,beta", True), ("alpha,gamma", False)])
def test_cases_of_different_level_limit_what_can_be_concluded(
    run_page: Callable, page_text: Callable, cases: str, is_said: bool
) -> None:
    """A city and a province: said once, with what still holds; two cities: not said."""
    said = plain(page_text(run_page("robustness", part="all", lang="en", cases=cases)))
    assert said.count("The cases are of different levels (city and province)") == int(is_said)
    assert ("not that one case does better than another" in said) == is_said
    assert "but ranking them is not sound" not in said


@pytest.mark.usefixtures("small")
def test_weights_with_another_leader_change_what_is_said_and_where_lines_stand(
    run_page: Callable, page_text: Callable
) -> None:
    """With 80 % on workforce Cedar leads: 67.5 against 58.75."""
    before = run_page("robustness", part="all", lang="en", cases=ALL)
    after = run_page(
        "robustness", part="all", lang="en", cases=ALL, w="infrastructure:10,workforce:80,power:10"
    )
    assert "the index of Ash is the highest at 79, 29 points above Cedar (50)" in plain(page_text(before))
    said = plain(page_text(after))
    assert "the index of Cedar is the highest at 68, 9 points above Ash (59)" in said
    assert "Cedar passes Ash" in plain(page_text(before))
    assert "Ash passes Cedar" in said
    # What holds over all weights does not move with the slider.
    assert drawn_words(before, "pairwise") == drawn_words(after, "pairwise")
    assert drawn_words(before, "lines") != drawn_words(after, "lines")


@pytest.mark.usefixtures("small")
def test_chance_of_the_leader_is_its_share_of_first_places(
    run_page: Callable, page_text: Callable, small: Path
) -> None:
    """In the words of the claim stands what the draws give."""
    library = open_library(small)
    assert library.rubric is not None
    table = score_table(
        library.usable_cases, library.rubric, weights_of(library.rubric), "common", "arithmetic"
    )
    for limits, space in (
        ({}, WeightSpace()),
        ({"limits": "workforce:50-100"}, WeightSpace(ranges=(("workforce", 0.5, 1.0),))),
        ({"importance": "workforce,power"}, WeightSpace(order=("workforce", "power"))),
    ):
        ranks = rank_acceptability(table, space)
        share = ranks.shares[ranks.case_ids.index("gamma")][0]
        said = plain(page_text(run_page("robustness", part="all", lang="en", cases=ALL, **limits)))
        assert f"Probability that Ash ranks first: {share:.0%}" in said
        assert ("within the limits set by the reader" in said) == bool(limits), limits


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
def test_limits_that_no_weights_meet_give_the_word_and_no_chart_of_them(
    run_page: Callable, page_text: Callable, lang: str, silence: str
) -> None:
    """80 % and 50 % are more than everything; what needs no limits is still drawn."""
    app = run_page("robustness", part="all", lang=lang, cases=ALL, limits=INFEASIBLE, silence=silence)
    assert not app.exception
    assert {"methods", "left_out"} <= charts(app).keys() <= WITHOUT_WEIGHTS
    assert plain(page_text(app)).count(say(lang, "robustness.no-such-weights")) >= 3
    app.session_state["limits_box"] = True
    app.run()
    app.button(key="limits_clear").click().run()
    assert not app.exception
    assert "limits" not in app.query_params
    assert charts(app).keys() == CHARTS


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_limits_of_the_shipped_cases_that_no_weights_meet_are_no_error(
    run_page: Callable, page_text: Callable, lang: str
) -> None:
    """Only infrastructure and governance compare: 80 % and 50 % cannot be met among these two."""
    app = run_page("robustness", part="all", lang=lang, limits="infrastructure:80-100,governance:50-100")
    assert not app.exception
    assert say(lang, "robustness.no-such-weights") in plain(page_text(app))
    assert charts(app).keys() <= WITHOUT_WEIGHTS


@pytest.mark.usefixtures("small")
def test_limits_set_by_hand_stand_in_the_address(run_page: Callable) -> None:
    """A range for one dimension, another for the next, the whole again; and an order of importance."""
    app = run_page("robustness", part="all", lang="en", cases=ALL)
    assert not app.slider
    app.session_state["limits_box"] = True
    app.run()
    assert [s.value for s in app.slider] == [(0, 100)] * 3
    assert app.button(key="limits_clear").disabled
    app.slider(key="w_limit_power").set_range(10, 40).run()
    assert app.query_params["limits"] == "power:10-40"
    app.slider(key="w_limit_workforce").set_range(0, 50).run()
    assert app.query_params["limits"] == "power:10-40,workforce:0-50"
    app.slider(key="w_limit_power").set_range(0, 100).run()
    assert app.query_params["limits"] == "workforce:0-50"
    app.multiselect(key="w_importance").select("power").select("workforce").run()
    assert app.query_params["importance"] == "power,workforce"
    assert [s.value for s in app.slider] == [(0, 100), (0, 50), (0, 100)]
    app.button(key="limits_clear").click().run()
    assert not app.exception
    assert {"limits", "importance"}.isdisjoint(app.query_params)
    assert [s.value for s in app.slider] == [(0, 100)] * 3
    assert app.multiselect(key="w_importance").value == []


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("params", "says"),
    [({}, "limits"), ({"limits": "power:10-40"}, "limits-set"), ({"importance": "power"}, "limits-set")],
    ids=str,
)
def test_limits_are_named_while_their_box_is_closed(
    run_page: Callable, params: dict[str, str], says: str
) -> None:
    """Nobody is to take limited weights for all of them."""
    app = run_page("robustness", part="all", lang="en", cases=ALL, **params)
    assert say("en", f"robustness.{says}") in [e.label for e in app.expander]


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "params",
    [{"limits": "power:40-10"}, {"limits": "sun:1-2"}, {"importance": "power,power"}, {"axis": "sun"},
      {"without": "everything"}, {"part": "everything"}],
    ids=str,
)  # fmt: skip
def test_settings_of_the_page_that_make_no_sense_are_named_and_left_aside(
    run_page: Callable, page_text: Callable, params: dict[str, str]
) -> None:
    """A word, and the page as without them."""
    app = run_page("robustness", **{"part": "all", "lang": "en", "cases": ALL} | params)
    assert not app.exception
    ((name, value),) = params.items()
    assert f"{name}={value}" in plain(page_text(app))
    assert charts(app).keys() == PARTS["chances" if name == "part" else "all"]


@pytest.mark.usefixtures("small")
def test_axis_is_the_most_telling_dimension_until_another_is_chosen(run_page: Callable) -> None:
    """Only workforce can change the first place: it rises, Cedar is ahead there."""
    app = run_page("robustness", part="all", lang="en", cases=ALL)
    assert app.selectbox(key="w_axis").value == "workforce"
    before = drawn_words(app, "lines")
    app.selectbox(key="w_axis").select("power").run()
    assert app.query_params["axis"] == "power"
    assert drawn_words(app, "lines") != before


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("kind", ["criterion", "source", "speaker"])
def test_left_out_choice_draws_the_parts_of_that_kind(run_page: Callable, small: Path, kind: str) -> None:
    """As many rows as there are parts of the kind that is chosen, in the address and in the picture."""
    app = run_page("robustness", part="all", lang="en", cases=ALL)
    app.selectbox(key="w_without").select(kind).run()
    assert not app.exception
    assert app.query_params.get("without", ["criterion"]) in (kind, [kind])
    library = open_library(small)
    assert library.rubric is not None
    result = leave_one_out(
        library.usable_cases,
        library.rubric,
        weights_of(library.rubric),
        "common",
        "arithmetic",
        sources=library.sources,
    )
    app.session_state["left_out_table"] = True
    app.run()
    bodies = [node.proto.body for node in app.get("html") if "<table>" in node.proto.body]
    names = [html.unescape(n) for body in bodies for n in re.findall(r"<tr><td[^>]*>(.*?)</td>", body)]
    wanted = [r for r in result.rows if r.kind == kind]
    assert len(names) >= len(wanted) > 0
    if kind == "criterion":
        assert {library.rubric.criterion(r.id).name.en for r in wanted} <= set(names)


@pytest.mark.usefixtures("small")
def test_left_out_names_the_source_without_which_nothing_can_be_compared(
    run_page: Callable, page_text: Callable
) -> None:
    """Of all kinds, whichever is drawn: the telling parts are said."""
    said = [
        plain(page_text(run_page("robustness", part="all", lang="en", cases=ALL, without=kind)))
        for kind in ("criterion", "source", "speaker")
    ]
    for page in said:
        assert f"Without the source “{UNDATED}”, fewer than two indices are left" in page
        assert "No case ranks first" not in page


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_left_out_without_any_first_place_does_not_speak_of_one(
    run_page: Callable, page_text: Callable, lang: str
) -> None:
    """Under bounds two of three are intervals and none has a rank: there is no first place to lose."""
    app = run_page("robustness", part="all", lang=lang, cases=ALL, silence="bounds")
    said = plain(page_text(app))
    assert say(lang, "robustness.left-out-unranked") in said
    section = said[said.index(say(lang, "robustness.left-out")) :]
    assert "Retention" not in section
    assert "정착" not in section


@pytest.mark.usefixtures("small")
def test_faulty_case_is_in_no_number_of_the_page(
    run_page: Callable, page_text: Callable, small: Path
) -> None:
    """It is named as faulty, and the numbers are those without it."""
    edit(small / "cases" / "gamma.yaml", "level: city", "level: kingdom")
    app = run_page("robustness", part="all", lang="en", cases=ALL)
    assert not app.exception
    said = plain(page_text(app))
    assert charts(app).keys() == CHARTS
    # Common to alpha and beta, grid too: alpha 50, 75, 25; beta 25, 25, 12.5.
    assert "Cedar: 50.0 points" in said
    assert "Birch: 20.8 points" in said
    assert "Ash: " not in said
    assert "Ash ranks" not in said


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
def test_rubric_with_one_dimension_has_no_axis_to_move(
    run_page: Callable, page_text: Callable, small: Path, lang: str, silence: str
) -> None:
    """Where the rubric has one dimension only, an index stands on it, and no weight can change a rank."""
    path = small / "cases" / "_rubric.yaml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("  workforce:")], "utf-8")
    for case in ("alpha", "beta", "gamma"):
        path = small / "cases" / f"{case}.yaml"
        text = path.read_text("utf-8")
        path.write_text(text[: text.index("  training:")], "utf-8")
    app = run_page("robustness", part="all", lang=lang, cases=ALL, silence=silence)
    assert not app.exception
    said = plain(page_text(app))
    # Compute and twin: 4 and 3, 2 and 2, 1 and 1 of 4.
    assert "87.5" in said
    assert say(lang, "robustness.one-dimension") in said
    assert charts(app).keys() == CHARTS - {"lines"}
    for page in ("overview", "compare", "gap"):
        assert not run_page(page, lang=lang, cases=ALL, silence=silence).exception


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_shares_among_the_comparable_dimensions_are_said_where_some_are_missing(
    run_page: Callable, page_text: Callable, lang: str
) -> None:
    """The panel shares 100 % among five dimensions, the results among two; with the word for it."""
    said = plain(page_text(run_page("robustness", part="all", lang=lang)))
    names = {"ko": ("인프라", "거버넌스"), "en": ("Infrastructure", "Governance")}[lang]
    start = {"ko": "아래의 비중은 종합 점수에 들어간 2개 영역", "en": "Weights below are shares among the 2"}[
        lang
    ]
    assert start in said
    assert names[0] in said[said.index(start) :][:120]


@pytest.mark.usefixtures("small")
def test_shares_among_all_dimensions_need_no_word(run_page: Callable, page_text: Callable) -> None:
    """Where every dimension counts there is nothing to explain."""
    said = plain(page_text(run_page("robustness", part="all", lang="en", cases=ALL)))
    assert "Weights below are shares among" not in said
