"""What a click on a claim shows."""

import msgspec
import pytest

from casebook.scoring import (
    Chance,
    basis_lines,
    claim_of_note,
    compare,
    evidence_brief,
    evidence_text,
    overview_claims,
    split_claims,
    split_difference,
    weights_of,
)

RANCHO, JEONBUK = ("랜초 코도바", "Rancho Cordova"), ("전북", "Jeonbuk")


def _all(level):
    return dict.fromkeys("abcd", level)


@pytest.fixture(name="cases")
def _cases(build_case, build_quote):
    quotes = {"a": [build_quote("A.", speaker="Kim"), build_quote("B.", speaker="Kim", stance="contradicts")]}
    return [
        build_case("r", {**_all(3), "c": (2, 4, 4)}, name=RANCHO, quotes=quotes),
        build_case("j", _all(1), name=JEONBUK),
    ]


def _claims(rubric, cases, odds=None):
    comparison = compare(cases, rubric, weights_of(rubric), "common", "arithmetic")
    return {c.code: c for c in overview_claims(comparison, cases, rubric, odds)}


def test_basis_of_a_headline_holds_every_number_behind_it(two_by_two, cases, build_odds):
    """Values with intervals, difference, probability and how it came about, settings, criteria, quotes."""
    claim = _claims(two_by_two, cases, build_odds({("r",): 0.905}))["highest-of-two"]
    assert basis_lines("ko", claim) == (
        "랜초 코도바: 81.3점(평가 구간 68.8~81.3점)",
        "전북: 25.0점(다른 평가도 같은 값)",
        "차이: 56.3점",
        "랜초 코도바가 1위일 확률: 91% → 견고",
        "확률의 근거: 영역 가중치를 가능한 모든 범위에서, 점수를 각 평가 범위 안에서 함께 바꿈. "
        "10,000번 계산(난수 시드 7), 95% 오차 ±1.0%p",
        "표현의 기준: 90% 이상 ‘견고’, 66% 이상 ‘우세’, 그 밖에는 ‘달라짐’",
        "확률이 기준값 90%와 오차 범위 안에서 구별되지 않으므로 표현을 신중히 해석하여야 함",
        "침묵 처리: 공통 기준만",
        "종합 방법: 산술평균",
        "반영된 기준: 전체 4개 가운데 4개",
        evidence_text("ko", claim),
    )


def test_basis_says_when_the_reader_has_limited_the_weights(two_by_two, cases):
    """A probability within limits is not one over all weights."""
    claim = _claims(two_by_two, cases)["highest-of-two"]
    chance = Chance(share=0.7, draws=1000, half_width_share=0.03, basis="weights", is_limited=True)
    limited = msgspec.structs.replace(claim, chance=chance, chance_event="first", chance_of=claim.subjects)
    text = " ".join(basis_lines("en", limited))
    assert "within the limits set by the reader" in text
    assert "1,000 draws, 95% error ±3.0 percentage points" in text


def test_basis_of_a_headline_without_odds_says_that_no_probability_is_known(two_by_two, cases):
    """Missing is said, not passed over."""
    lines = basis_lines("en", _claims(two_by_two, cases)["highest-of-two"])
    assert "Probability: not computed under these settings" in lines


def test_basis_of_a_gap_is_in_levels_and_names_the_least_certain_pair(two_by_two, build_case, build_odds):
    """Two share the top: whose probability it is, is said."""
    cases = [
        build_case("r", {**_all(2), "c": 4}, name=RANCHO),
        build_case("s", {**_all(2), "c": (2, 4, 4)}, name=("시애틀", "Seattle")),
        build_case("j", {**_all(2), "c": (1, 1, 3)}, name=JEONBUK),
    ]
    odds = build_odds({("r", "j", "c"): 1.0, ("s", "j", "c"): 0.875}, draws=None)
    lines = basis_lines("en", _claims(two_by_two, cases, odds)["largest-gap"])
    assert lines[:4] == (
        "Rancho Cordova: level 4 (no other reading)",
        "Seattle: level 4 (range 2–4)",
        "Jeonbuk: level 1 (range 1–3)",
        "Difference in level: 3",
    )
    assert "Probability that Seattle is ahead of Jeonbuk: 88% → likely" in lines
    assert any("least certain pair (Seattle, Jeonbuk)" in line for line in lines)
    assert any(line.endswith("Worked out exactly, without drawing") for line in lines)


def test_basis_of_a_difference_states_both_indices_when_the_comparison_is_given(two_by_two, cases):
    """The split alone does not know them."""
    comparison = compare(cases, two_by_two, weights_of(two_by_two), "common", "arithmetic")
    split = split_difference(comparison, "j", "r")
    assert split is not None
    (claim,) = split_claims(split, cases, two_by_two, comparison=comparison)
    assert basis_lines("en", claim)[:3] == (
        "Rancho Cordova: 81.3 points (range 68.8–81.3)",
        "Jeonbuk: 25.0 points (no other reading)",
        "Difference: 56.3 points",
    )


def test_basis_of_a_difference_too_small_to_show_does_not_say_that_there_is_none(two_by_two, cases):
    """The claim says that one is the highest; “0.0” beside it would deny that."""
    claim = _claims(two_by_two, cases)["highest-of-two"]
    close = msgspec.structs.replace(claim, amount=0.04)
    assert "Difference: < 0.1 points" in basis_lines("en", close)
    assert "Difference: 0.1 points" in basis_lines("en", msgspec.structs.replace(claim, amount=0.05))


def test_basis_of_a_note_is_empty(two_by_two, build_case):
    """It compares nothing, so there is nothing to unfold."""
    cases = [build_case("r", _all(3), level="nation"), build_case("j", _all(1))]
    comparison = compare(cases, two_by_two, weights_of(two_by_two), "common", "arithmetic")
    assert [basis_lines("ko", claim_of_note(n, cases, two_by_two)) for n in comparison.notes] == [()]


def test_evidence_brief_is_number_and_concentration(two_by_two, cases):
    """What stands in the line to click on."""
    claim = _claims(two_by_two, cases)["highest-of-two"]
    assert evidence_brief("ko", claim.evidence) == "인용문 2건, 한 사람의 말이 최대 100%"
    assert evidence_brief("en", claim.evidence) == "2 quotes, up to 100% from one voice"
    assert evidence_brief("ko", None) is None


def test_basis_of_several_followers_names_the_pair_of_the_probability(two_by_two, build_case, build_odds):
    """One leads on a criterion, two follow: the probability is that of the less certain one."""
    cases = [
        build_case("r", {**_all(2), "c": (3, 4, 4)}, name=RANCHO),
        build_case("s", {**_all(2), "c": 1}, name=("시애틀", "Seattle")),
        build_case("j", {**_all(2), "c": (1, 1, 3)}, name=JEONBUK),
    ]
    odds = build_odds({("r", "s", "c"): 0.95, ("r", "j", "c"): 0.7}, every=0.5)
    claim = _claims(two_by_two, cases, odds)["largest-gap"]
    assert len(claim.others) == 2
    least = [line for line in basis_lines("en", claim) if "Rancho Cordova" in line and "Jeonbuk" in line]
    assert len(least) == 2
