"""What the message of a chart stands on: difference, probability, quotes and their concentration."""

import re

import pytest

from casebook.charts import Style
from casebook.charts.text import balanced

COMPARING = ["dimensions", "radar", "gaps", "difference"]


@pytest.mark.parametrize("kind", COMPARING)
@pytest.mark.parametrize(
    ("share", "korean", "english"),
    [
        (0.97, "앞설 확률 97%", "probability of (at least )?97%: robust"),
        (0.72, "앞설 확률 72%", "probability of (at least )?72%: likely"),
        (0.54, "앞설 확률 54%", "probability of (at least )?54%: depends on"),
    ],
)
def test_comparing_title_carries_probability_and_quotes_below_it(
    kind, share, korean, english, draw, scene_of, three, odds_of
):
    """The word is that of the share, and the alternative text says the same."""
    scene = scene_of(three.cases, odds=odds_of(share))
    chart = draw(kind, scene, Style(lang="ko"))
    assert korean in chart.subtitle
    assert re.search(r"인용문 \d+건, 한 사람의 말이 최대 \d+%", chart.subtitle)
    assert korean in chart.alt
    assert re.search(english, draw(kind, scene, Style(lang="en")).subtitle)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("difference", "depends on the weights"),
        ("dimensions", "depends on how the sources are read"),
        ("radar", "depends on how the sources are read"),
        ("gaps", "depends on how the sources are read"),
    ],
)
def test_comparing_title_blames_weights_only_where_they_matter(kind, words, draw, scene_of, three, odds_of):
    """A dimension or a criterion has no weights to depend on."""
    scene = scene_of(three.cases, odds=odds_of(0.5))
    assert words in draw(kind, scene, Style(lang="en")).subtitle


@pytest.mark.parametrize("kind", COMPARING)
def test_comparing_title_without_odds_has_quotes_but_no_word(kind, draw, three):
    """Nothing is called robust that was not tested."""
    subtitle = draw(kind, three, Style(lang="ko")).subtitle
    assert "인용문" in subtitle
    assert not re.search("확률|견고|우세|달라짐", subtitle)


@pytest.mark.parametrize(
    ("kind", "difference"),
    [("dimensions", "87.5점 차이"), ("gaps", "4단계 차이"), ("radar", "가장 작은 차이 8.3점")],
)
def test_comparing_title_carries_the_difference(kind, difference, draw, three):
    """Where the title itself names only the two ends."""
    assert draw(kind, three, Style(lang="ko")).subtitle.startswith(difference)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_difference_of_all_draws_or_none_is_said_in_draws(share, draw, scene_of, three, odds_of):
    """10,000 of 10,000 is not 100%."""
    chart = draw("difference", scene_of(three.cases, odds=odds_of(share)), Style(lang="ko"))
    assert "10,000번의 계산에서" in chart.subtitle
    assert "100%:" not in chart.subtitle


@pytest.mark.parametrize("kind", ["dimensions", "radar", "gaps"])
def test_title_that_compares_nothing_stands_on_nothing(kind, draw, scene_of, case_of, odds_of):
    """Equal cases and single cases."""
    equal = (case_of("a", "2" * 18), case_of("b", "2" * 18))
    for cases in (equal, equal[:1]):
        chart = draw(kind, scene_of(cases, odds=odds_of(0.97)), Style(lang="ko"))
        assert "확률" not in chart.subtitle


def test_difference_of_equal_indices_claims_no_lead(draw, scene_of, case_of, odds_of):
    """Neither is ahead."""
    scene = scene_of((case_of("a", "2" * 18), case_of("b", "2" * 18)), odds=odds_of(0.97))
    assert "확률" not in draw("difference", scene, Style(lang="ko")).subtitle


def test_concentration_says_how_many_quotes_and_who_is_next(draw, three):
    """A share of two quotes is another thing than a share of two hundred."""
    assert draw("concentration", three, Style(lang="ko")).subtitle.startswith(
        "인용문 13건 가운데 9건. 그다음은 랜초 코도바 67%(2%p 차이)."
    )


@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
@pytest.mark.parametrize("kind", [*COMPARING, "matrix", "concentration"])
def test_comparing_title_is_no_longer_for_its_probability(kind, silence, draw, scene_of, three, odds_of):
    """The message keeps its lines on a narrow page: what it stands on is in the subtitle."""
    style = Style(lang="ko", width_px=500)
    chart = draw(kind, scene_of(three.cases, silence=silence, odds=odds_of(0.54)), style)
    assert chart.title == draw(kind, scene_of(three.cases, silence=silence), style).title
    assert len(balanced(chart.title, style.text_px / 20 / 1.04)) <= 2


@pytest.mark.parametrize("kind", ["dimensions", "gaps"])
def test_comparing_title_of_a_hundred_cases_carries_its_probability(kind, draw, cases_of, scene_of, odds_of):
    """The brief form of a chart is held to the same."""
    chart = draw(kind, scene_of(cases_of(100), odds=odds_of(0.72)), Style(lang="ko"))
    assert "72%" in chart.subtitle
    assert "우세" in chart.subtitle
