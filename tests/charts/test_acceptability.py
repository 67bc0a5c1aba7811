"""How often each case takes each rank, as stacked bars."""

import msgspec
import pytest

from casebook.charts import Style, acceptability_chart
from casebook.robustness.results import WeightSpace
from casebook.wording import say


def bars(chart):
    return [t for t in chart.figure.to_dict()["data"] if t["type"] == "bar"]


def with_shares(result, *shares):
    return msgspec.structs.replace(result, shares=shares)


def test_acceptability_segments_of_each_case_sum_to_all_draws(three, by_hand):
    """Nothing of a bar is missing."""
    result = by_hand.acceptability(three)
    chart = acceptability_chart(three, result, Style())
    for at in range(len(result.case_ids)):
        assert sum(trace["x"][at] for trace in bars(chart)) == pytest.approx(100)


def test_acceptability_rows_come_with_the_likeliest_first_on_top(three, by_hand):
    """First places are what is asked about."""
    result = by_hand.acceptability(three)
    chart = acceptability_chart(three, result, Style())
    first = bars(chart)[0]
    assert first["y"] == sorted(first["y"])
    assert first["x"] == sorted(first["x"], reverse=True)
    assert first["customdata"][0] == ["rancho-cordova"]


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (0.90, "robust"),
        (0.8999, "likely"),
        (0.66, "likely"),
        (0.6599, "depends on the weights"),
        (0.61, "depends on the weights"),
    ],
)
def test_acceptability_title_carries_share_and_the_fixed_word(share, word, scene_of, three, by_hand):
    """The thresholds are 0.90 and 0.66, neither rounded up to."""
    scene = scene_of(three.cases[:2])
    result = with_shares(by_hand.acceptability(scene), (share, 1 - share), (1 - share, share))
    title = acceptability_chart(scene, result, Style(lang="en")).title
    assert title.startswith("Rancho Cordova ranks first with probability")
    assert title.endswith(f"– {word}")


def test_acceptability_title_never_rounds_a_share_over_its_threshold(scene_of, three, by_hand):
    """65.99 % is not 66 %, which would be likely."""
    scene = scene_of(three.cases[:2])
    result = with_shares(by_hand.acceptability(scene), (0.6599, 0.3401), (0.3401, 0.6599))
    title = acceptability_chart(scene, result, Style()).title
    assert title == "랜초 코도바가 1위일 확률 65.9% – 가중치에 따라 달라짐"


def test_acceptability_title_of_all_draws_speaks_of_draws(scene_of, three, by_hand):
    """What never failed in ten thousand draws may still fail."""
    scene = scene_of(three.cases[:2])
    result = with_shares(by_hand.acceptability(scene), (1.0, 0.0), (0.0, 1.0))
    title = acceptability_chart(scene, result, Style()).title
    assert title == "10,000번 추출 모두에서 랜초 코도바가 1위 – 견고"


def test_acceptability_title_in_korean_has_the_particle_of_the_name(scene_of, three, by_hand):
    """랜초 코도바가, 전북이."""
    scene = scene_of(three.cases[:2])
    result = by_hand.acceptability(scene)
    one = acceptability_chart(scene, with_shares(result, (0.61, 0.39), (0.39, 0.61)), Style())
    other = acceptability_chart(scene, with_shares(result, (0.09, 0.91), (0.91, 0.09)), Style())
    assert one.title == "랜초 코도바가 1위일 확률 61% – 가중치에 따라 달라짐"
    assert other.title == "전북이 1위일 확률 91% – 견고"


def test_acceptability_title_names_all_who_share_the_highest_probability(scene_of, three, by_hand):
    """A tie has no winner."""
    scene = scene_of(three.cases[:2])
    result = with_shares(by_hand.acceptability(scene), (0.5, 0.5), (0.5, 0.5))
    title = acceptability_chart(scene, result, Style(lang="en")).title
    assert title.startswith("Rancho Cordova, Jeonbuk rank first with probability 50% each")


def test_acceptability_of_rare_first_places_is_not_called_zero_or_all(scene_of, three, by_hand):
    """Three draws of a thousand are not none, and the others are not all."""
    scene = scene_of(three.cases[:2])
    result = with_shares(by_hand.acceptability(scene), (0.997, 0.003), (0.003, 0.997))
    chart = acceptability_chart(scene, result, Style())
    numbers = next(t for t in chart.figure.to_dict()["data"] if t.get("mode") == "text")
    assert [text.strip("\u2009") for text in numbers["text"]] == ["&gt;99%", "&lt;1%"]


@pytest.mark.parametrize(
    ("space", "key"),
    [
        (WeightSpace(), "space_all"),
        (WeightSpace(ranges=(("power", 0.1, 0.4),)), "space_ranges"),
        (WeightSpace(order=("power", "industry")), "space_order"),
        (WeightSpace(ranges=(("power", 0.1, 0.4),), order=("power",)), "space_both"),
    ],
)
@pytest.mark.parametrize("is_drawn", [True, False])
def test_acceptability_subtitle_says_what_was_drawn_how_often_and_how_exactly(
    space, key, is_drawn, three, by_hand
):
    """A number from draws without its error, seed and space cannot be checked."""
    result = by_hand.acceptability(three)
    text = acceptability_chart(three, result, Style(), space=space, is_score_drawn=is_drawn).subtitle
    for part in (
        say("ko", f"robustness_charts.{key}"),
        say("ko", f"robustness_charts.scores_{'drawn' if is_drawn else 'fixed'}"),
        "10,000회",
        "±0.98%p",
        "시드 7",
    ):
        assert part in text


def test_acceptability_subtitle_admits_a_random_walk(three, by_hand):
    """Its draws hang together, so the error shown is too small."""
    result = msgspec.structs.replace(by_hand.acceptability(three), is_sampled_by_walk=True)
    assert say("ko", "robustness_charts.walk") in acceptability_chart(three, result, Style()).subtitle


def test_acceptability_of_a_hundred_cases_shows_twenty_and_counts_the_rest(hundred, by_hand):
    """The others stand in the table; ranks from the fifth on share a segment."""
    result = by_hand.acceptability(hundred)
    total = len(result.case_ids)
    chart = acceptability_chart(hundred, result, Style())
    assert [len(trace["x"]) for trace in bars(chart)] == [20] * 5
    assert say("ko", "robustness_charts.rest", shown=20, rest=total - 20) in chart.subtitle
    assert len(chart.table) == total
    assert bars(chart)[-1]["name"] == say("ko", "robustness_charts.rank_or_lower", rank=5)


def test_acceptability_names_cases_without_an_index(scene_of, three, case_of, by_hand):
    """Left out and named, never ranked last."""
    scene = scene_of((*three.cases[:2], case_of("mute", "-" * 18, ko="말 없는 곳")))
    chart = acceptability_chart(scene, by_hand.acceptability(scene), Style())
    assert "말 없는 곳" in chart.subtitle
    assert "말 없는 곳" not in list(chart.table[say("ko", "charts.column_case")])


def test_acceptability_of_a_single_index_says_that_there_is_nothing_to_rank(scene_of, three, by_hand):
    """One case has no rival."""
    scene = scene_of(three.cases[:1])
    chart = acceptability_chart(scene, by_hand.acceptability(scene), Style())
    assert chart.title == say("ko", "robustness_charts.one_title", case="랜초 코도바")
    assert len(chart.table) == 0


def test_acceptability_says_when_few_dimensions_carry_it(three, by_hand):
    """Two of five dimensions are not the whole rubric."""
    result = msgspec.structs.replace(
        by_hand.acceptability(three), dimensions=("infrastructure", "governance")
    )
    text = acceptability_chart(three, result, Style()).subtitle
    assert say("ko", "robustness_charts.on_dimensions", dimensions="인프라, 거버넌스", count=2) in text


def test_acceptability_without_a_case_that_has_an_index_does_not_deny_the_index(three, by_hand):
    """Bases are settled with equal weights; with those in force the case may have one."""
    first = three.cases[0].id
    result = msgspec.structs.replace(by_hand.acceptability(three), left_out=(first,))
    subtitle = acceptability_chart(three, result, Style(lang="en")).subtitle
    assert say("en", "robustness_charts.left_out_indexed", cases=three.short_name(first, "en")) in subtitle
    assert "there is no index:" not in subtitle
