"""Weights, ranks and missing evidence in words, from plain numbers."""

from typing import get_args

import pytest

from casebook.model import Localised
from casebook.scoring import (
    Chance,
    basis_lines,
    central_weights_claim,
    claim_text,
    compare,
    driver_claim,
    first_change_claim,
    left_out_claim,
    limits_claims,
    masked_claim,
    nothing_carries_claim,
    rank_range_claim,
    single_shift_claims,
    weights_of,
)
from casebook.scoring.claims.value import RobustnessCode
from casebook.wording import ENTRIES

NAMES = {
    "x": ("인프라", "Infrastructure"),
    "y": ("전력", "Power"),
    "a": ("AI 연산 자원", "AI compute"),
    "b": ("디지털 트윈", "Digital twin"),
    "c": ("전력 용량", "Capacity"),
    "d": ("수요 예측", "Demand forecasting"),
}
RANCHO, JEONBUK = ("랜초 코도바", "Rancho Cordova"), ("전북", "Jeonbuk")


@pytest.fixture(name="rubric", scope="module")
def _rubric(build_rubric):
    return build_rubric({"x": {"a": 1, "b": 1}, "y": {"c": 1, "d": 1}}, names=NAMES)


@pytest.fixture(name="cases", scope="module")
def _cases(build_case, build_quote):
    quotes = {"a": [build_quote("A.", speaker="Kim")]}
    return [
        build_case("r", dict.fromkeys("abcd", 3), name=RANCHO, quotes=quotes),
        build_case("j", {"a": 1, "b": 1, "c": 4, "d": 4}, name=JEONBUK, level="province"),
    ]


@pytest.fixture(name="comparison", scope="module")
def _comparison(rubric, cases):
    return compare(cases, rubric, weights_of(rubric), "common", "arithmetic")


def _both(claim):
    return claim_text("ko", claim), claim_text("en", claim)


@pytest.mark.parametrize(
    ("now", "then", "korean", "english"),
    [
        (0.2, 0.336, "20%에서 33.6% 위로 오르면", "rises from 20% to more than 33.6%"),
        (0.2, 0.34, "20%에서 34% 위로 오르면", "rises from 20% to more than 34%"),
        (0.5, 0.417, "50%에서 41.7% 아래로 내리면", "falls from 50% to less than 41.7%"),
        (0.204, 0.2061, "20.4%에서 20.7% 위로 오르면", "rises from 20.4% to more than 20.7%"),
        (0.5, 3 / 7, "50%에서 42.8% 아래로 내리면", "falls from 50% to less than 42.8%"),
    ],
)
def test_single_shift_states_the_share_beyond_which_the_change_comes(
    comparison, cases, rubric, now, then, korean, english
):
    """To a tenth of a percent, rounded away from now: beyond what is stated the two have changed places."""
    (claim,) = single_shift_claims(comparison, cases, rubric, [("y", now, then, "r", "j")])
    assert _both(claim) == (
        f"전력 비중이 {korean} 전북이 랜초 코도바를 앞섬.",
        f"If the weight of Power {english}, Jeonbuk passes Rancho Cordova.",
    )


def test_driver_that_moves_every_run_alike_is_not_called_no_movement():
    """A tie in force that always parts moves the ranks alike in every run: nothing varies, yet they move."""
    assert _both(driver_claim([], mean_shift=0.0))[1] == "No movement: no rank changes in any run."
    assert _both(driver_claim([], mean_shift=0.5))[1].startswith("Every run moves the ranks by the same 0.50")


def test_first_change_over_all_weights_says_how_much_must_move(comparison, cases, rubric):
    """Which dimensions give and take; those that stay are left out."""
    claim = first_change_claim(
        comparison,
        cases,
        rubric,
        leaders=["r"],
        winner="j",
        moved_share=0.115,
        shares=[("x", 0.385), ("y", 0.615)],
        current=[("x", 0.5), ("y", 0.5)],
    )
    assert _both(claim) == (
        "가중치를 11.5%p 넘게 옮기면(인프라 50→38.5%, 전력 50→61.5%) 전북이 랜초 코도바를 앞섬.",
        "Once more than 11.5 percentage points of weight move (Infrastructure 50→38.5% and Power 50→61.5%), "
        "Jeonbuk passes Rancho Cordova.",
    )
    assert any(line.startswith("근거: 인용문 1건") for line in basis_lines("ko", claim))


@pytest.mark.parametrize(
    ("is_exact", "text"),
    [
        (True, "어떤 가중치에서도 1위가 바뀌지 않음(랜초 코도바)."),
        (False, "계산해 본 가중치 가운데 1위(랜초 코도바)가 바뀌는 경우가 없음."),
    ],
)
def test_first_change_none_is_said_as_far_as_it_is_known(comparison, cases, rubric, is_exact, text):
    """“No weights” only where that is proven."""
    claim = first_change_claim(
        comparison, cases, rubric, leaders=["r"], winner=None, moved_share=None, is_exact=is_exact
    )
    assert claim_text("ko", claim) == text


def test_first_change_within_limits_is_not_said_of_all_weights(comparison, cases, rubric):
    """Beyond the reader's limits the first place may change."""
    none = {"leaders": ["r"], "winner": None, "moved_share": None, "is_limited": True}
    assert _both(first_change_claim(comparison, cases, rubric, **none)) == (
        "사용자가 정한 가중치 범위·순서 안에서 어떤 가중치에서도 1위가 바뀌지 않음(랜초 코도바).",
        "Within the limits set on the weights: No weights change the first place (Rancho Cordova).",
    )
    fixed = rank_range_claim(comparison, cases[1], best=3, worst=3, ranked=3, is_exact=True, is_limited=True)
    assert claim_text("ko", fixed) == "사용자가 정한 가중치 범위·순서 안에서 전북은 어떤 가중치에서도 3위임."


def test_first_change_under_the_minimum_leaves_out_weights_of_nothing(rubric, cases):
    """A dimension without weight no longer counts: another index, under which another case may be first."""
    comparison = compare(cases, rubric, weights_of(rubric), "common", "minimum")
    none = first_change_claim(comparison, cases, rubric, leaders=["r"], winner=None, moved_share=None)
    assert (
        claim_text("en", none) == "As long as none is 0, no weights change the first place (Rancho Cordova)."
    )
    fixed = rank_range_claim(comparison, cases[1], best=2, worst=2, ranked=2, is_exact=True)
    assert claim_text("en", fixed) == "Jeonbuk ranks 2 whatever the weights, as long as none is 0."


def test_first_change_of_a_shared_first_place_needs_no_move(comparison, cases, rubric):
    """Two are first already."""
    claim = first_change_claim(comparison, cases, rubric, leaders=["r", "j"], winner="j", moved_share=0.0)
    assert claim_text("ko", claim).startswith("현재 가중치에서 랜초 코도바, 전북이 공동 1위이므로")


def test_central_weights_name_the_dimension_that_favours_the_case(comparison, cases, rubric):
    """For whom it leads, how often that is, and how sure it is with these weights."""
    claim = central_weights_claim(
        comparison,
        cases[0],
        rubric,
        weights=[("x", 0.296), ("y", 0.704)],
        chance=Chance(share=0.55, draws=10_000, half_width_share=0.0098, basis="weights"),
        confidence_share=0.88,
    )
    assert claim_text("ko", claim) == (
        "랜초 코도바는 전력에 약 70%를 두는 사람에게 1위임(평균 가중치: 전력 70%, 인프라 30%). "
        "이 가중치에서 점수를 범위 안에서 바꾸면 1위일 확률은 88%임. "
        "랜초 코도바가 1위일 확률은 55%로 결과가 가중치에 따라 달라짐."
    )
    assert claim_text("en", claim).startswith("Rancho Cordova leads for someone who gives Power about 70%")


def test_central_weights_without_a_favourite_name_none(comparison, cases, rubric):
    """Shares within five points of each other."""
    claim = central_weights_claim(comparison, cases[0], rubric, weights=[("x", 0.48), ("y", 0.52)])
    assert claim_text("ko", claim).startswith("랜초 코도바는 영역에 고르게 비중을 두는 사람에게 1위임")


def test_central_weights_of_a_case_seldom_first_are_not_said_to_make_it_lead(comparison, cases, rubric):
    """First in 8 of 100 draws with these weights: nobody who gives them would put it first."""
    claim = central_weights_claim(
        comparison, cases[1], rubric, weights=[("x", 0.3), ("y", 0.7)], confidence_share=0.08
    )
    assert _both(claim) == (
        "전북이 1위인 경우의 평균 가중치는 전력 70%, 인프라 30%이나, 이 가중치에서도 점수를 범위 안에서 "
        "바꾸면 1위일 확률은 8%에 그침.",
        "Where Jeonbuk ranks first, the mean weights are Power 70% and Infrastructure 30%; yet even with "
        "these, and scores drawn within their ranges, it ranks first with a probability of only 8%.",
    )


def test_central_weights_under_the_minimum_are_not_what_decides(rubric, cases):
    """Its index is the same under all weights above 0."""
    comparison = compare(cases, rubric, weights_of(rubric), "common", "minimum")
    claim = central_weights_claim(
        comparison, cases[0], rubric, weights=[("x", 0.5), ("y", 0.5)], confidence_share=0.8
    )
    assert claim_text("en", claim).startswith(
        "Whether Rancho Cordova ranks first hangs on scores, not on weights"
    )


def test_central_weights_of_a_case_never_first_say_so(comparison, cases, rubric):
    """With the draws where it was drawn, and then without a verdict on the weights."""
    assert _both(central_weights_claim(comparison, cases[1], rubric, weights=None)) == (
        "전북은 어떤 가중치에서도 1위가 되지 않음.",
        "Jeonbuk never ranks first, whatever the weights.",
    )
    never = Chance(share=0.0, draws=10_000, half_width_share=0.0098, basis="weights")
    claim = central_weights_claim(comparison, cases[1], rubric, weights=None, chance=never)
    assert claim_text("ko", claim) == "전북은 10,000번의 계산에서 한 번도 1위가 되지 않음."


@pytest.mark.parametrize(
    ("best", "worst", "is_exact", "text"),
    [
        (3, 3, True, "전북은 어떤 가중치에서도 3위임."),
        (1, 3, True, "전북은 가중치에 따라 1위에서 3위까지 가능함."),
        (2, 2, False, "전북은 계산해 본 모든 가중치에서 2위임."),
        (1, 2, False, "전북은 계산해 본 가중치에서 1위에서 2위까지로 나타남."),
    ],
)
def test_rank_range_says_best_and_worst(comparison, cases, best, worst, is_exact, text):
    """One rank where there is one; “any weights” only where proven."""
    claim = rank_range_claim(comparison, cases[1], best=best, worst=worst, ranked=3, is_exact=is_exact)
    assert claim_text("ko", claim) == text


def test_rank_range_from_intervals_is_not_put_down_to_weights_alone(comparison, cases):
    """Its own high ends against the others' low ends: silence decides as well."""
    claim = rank_range_claim(
        comparison, cases[1], best=1, worst=3, ranked=3, is_exact=True, is_from_intervals=True
    )
    assert claim_text("en", claim) == (
        "Jeonbuk can rank anywhere from 1 to 3, depending on the weights and on scores within their ranges "
        "(0–100 where the sources are silent)."
    )
    # Ranks are no points.
    assert not any(line.startswith("Jeonbuk") for line in basis_lines("en", claim))


def test_driver_names_the_factor_that_moves_ranks_most():
    """With its effects and the mean change."""
    parts = [("weights", 0.55, 0.72, 0.03), ("scores", 0.2, 0.31, 0.03)]
    assert _both(driver_claim(parts, mean_shift=0.334)) == (
        "순위를 가장 크게 움직이는 요인은 영역 가중치임(영역 가중치: 전체 효과 72%, 단독 효과 55%). 순위 "
        "변동은 평균 0.33계단임.",
        "What moves the ranks most: weights (weights: total effect 72%, alone 55%). "
        "Mean change of rank: 0.33.",
    )


def test_driver_within_the_error_of_another_is_not_singled_out():
    """0.50 ± 0.05 against 0.45 ± 0.05."""
    parts = [("weights", 0.4, 0.45, 0.05), ("scores", 0.4, 0.5, 0.05), ("silence", 0.0, 0.01, 0.01)]
    text = claim_text("ko", driver_claim(parts, mean_shift=0.5))
    assert text.startswith("순위를 움직이는 정도가 점수의 평가 범위, 영역 가중치에서 비슷하여")
    assert "침묵" not in text


def test_driver_without_movement_says_so():
    """Not zero over zero."""
    assert _both(driver_claim([], mean_shift=0.0)) == (
        "계산한 어느 경우에도 순위가 움직이지 않음.",
        "No movement: no rank changes in any run.",
    )


BEFORE = [("r", 1), ("j", 2)]


@pytest.mark.parametrize(
    ("kind", "name", "korean"),
    [
        ("criterion", "전력 용량", "‘전력 용량’ 기준을 빼면 1위가 랜초 코도바에서 전북으로 바뀜."),
        ("source", "새벽일보", "출처 ‘새벽일보’의 인용을 빼면 1위가 랜초 코도바에서 전북으로 바뀜."),
        ("speaker", "김정책", "발언자 김정책의 말을 빼면 1위가 랜초 코도바에서 전북으로 바뀜."),
        ("narration", "새벽일보", "한 기자의 서술(새벽일보)을 빼면 1위가 랜초 코도바에서 전북으로 바뀜."),
    ],
)
def test_left_out_that_changes_first_place_names_both(comparison, cases, kind, name, korean):
    """When one reporter's words carry the result, it is said in so many words."""
    claim = left_out_claim(
        comparison,
        cases,
        kind=kind,
        name=Localised(name, name),
        before=BEFORE,
        after=[("r", 2), ("j", 1)],
    )
    assert claim_text("ko", claim) == korean


@pytest.mark.parametrize(
    ("after", "code"),
    [
        (BEFORE, "left-out-nothing"),
        ([("r", 1), ("j", None)], "left-out-ranks"),
        ([("r", None), ("j", None)], "left-out-index"),
        ([("r", 1), ("j", 1)], "left-out-first"),
    ],
)
@pytest.mark.parametrize("kind", ["criterion", "source", "speaker", "narration"])
def test_left_out_says_what_becomes_of_the_ranks(comparison, cases, after, code, kind):
    """Nothing, a rank, the index itself, or the first place."""
    claim = left_out_claim(comparison, cases, kind=kind, name=Localised("A", "A"), before=BEFORE, after=after)
    assert claim.code == code
    for text in _both(claim):
        assert text.endswith(".")
        assert "{" not in text


def test_left_out_rank_that_is_lost_is_no_rank(comparison, cases):
    """Not rank 0."""
    claim = left_out_claim(
        comparison,
        cases,
        kind="criterion",
        name=Localised("전력 용량", "Capacity"),
        before=BEFORE,
        after=[("r", 1), ("j", None)],
    )
    assert claim_text("ko", claim).endswith("다음 사례의 순위가 달라짐: 전북 2위→순위 없음.")


def test_nothing_carries_counts_what_was_tried():
    """Kinds of which there were none are not listed."""
    claim = nothing_carries_claim({"criterion": 6, "source": 5, "speaker": 0, "narration": 1})
    assert _both(claim) == (
        "다음 가운데 어느 하나를 빼도 1위가 바뀌지 않음: 기준 6개, 출처 5개, 기자 서술 1개.",
        "Leaving out any one of these never changes the first place: criteria (6), sources (5) and "
        "reporters' narrations (1).",
    )


def test_masked_warns_of_a_weakness_behind_a_high_mean(rubric, cases):
    """Index, rank, the weak dimension, the floor, and how far below it."""
    claim = masked_claim(
        cases[1], rubric, dimension="x", points=12.5, index_points=62.5, rank=1, floor_points=25
    )
    assert claim.is_warning
    assert claim_text("ko", claim) == (
        "전북은 종합 점수 62.5점으로 1위이나, 인프라가 12.5점으로 하한 25.0점에 12.5점 못 미침. "
        "평균이 약점을 가릴 수 있음."
    )


@pytest.mark.parametrize("with_index", [0, 1, 2])
def test_limits_say_what_cannot_and_what_still_can_be_concluded(comparison, with_index):
    """Fewer than two indices, and cases of different level; profiles stay available in both."""
    claims = limits_claims(comparison, with_index)
    assert [c.code for c in claims] == ["too-few-to-rank"] * (with_index < 2) + ["levels-limit-ranking"]
    for claim in claims:
        assert "영역별 양상" in claim_text("ko", claim)
        assert "rofiles" in claim_text("en", claim)


@pytest.mark.parametrize("code", get_args(RobustnessCode))
def test_code_has_its_sentence(code):
    """A new code without wording fails here, not in front of a reader."""
    assert any(key == f"claims.{code}" or key.startswith(f"claims.{code}.") for key in ENTRIES)


def test_first_change_leaves_out_dimensions_that_hardly_move(comparison, cases, rubric):
    """Less than half a percentage point is not named: it would read as 50→50%."""
    claim = first_change_claim(
        comparison,
        cases,
        rubric,
        leaders=["r"],
        winner="j",
        moved_share=0.004,
        shares=[("x", 0.496), ("y", 0.506)],
        current=[("x", 0.5), ("y", 0.5)],
    )
    assert [topic.id for topic in claim.topics] == ["y"]
