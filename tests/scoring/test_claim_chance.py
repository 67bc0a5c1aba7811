"""The word that a probability earns, in every claim that compares."""

import re

import msgspec
import pytest

from casebook.scoring import (
    Chance,
    chance_brief,
    chance_sentence,
    claim_text,
    compare,
    overview_claims,
    share_text,
    split_claims,
    split_difference,
    weights_of,
)
from casebook.scoring.claims.chance_text import percent_text

RANCHO, JEONBUK, KOREA = ("랜초 코도바", "Rancho Cordova"), ("전북", "Jeonbuk"), ("한국", "Korea")


def _all(level):
    return dict.fromkeys("abcd", level)


def _claims(rubric, cases, odds, silence="common"):
    comparison = compare(cases, rubric, weights_of(rubric), silence, "arithmetic")
    return {c.code: c for c in overview_claims(comparison, cases, rubric, odds)}


@pytest.fixture(name="pair")
def _pair(build_case):
    return [build_case("r", {**_all(3), "c": 4}, name=RANCHO), build_case("j", _all(1), name=JEONBUK)]


def _chance(share, draws=10_000, basis="weights", half_width=0.0098):
    return Chance(share=share, draws=draws, basis=basis, half_width_share=half_width if draws else 0.0)


@pytest.mark.parametrize(
    ("share", "korean", "english"),
    [
        (0.97, "1위일 확률은 97%로 결과가 견고함.", "with a probability of 97%: robust."),
        (0.90, "1위일 확률은 90%로 결과가 견고함.", "with a probability of 90%: robust."),
        (0.8999, "1위일 확률은 89.9%로 우세함.", "with a probability of 89.9%: likely."),
        (0.66, "1위일 확률은 66%로 우세함.", "with a probability of 66%: likely."),
        (0.6599, "확률은 65.9%로 결과가 가중치에 따라 달라짐.", "of 65.9%: depends on the weights."),
        (0.54, "확률은 54%로 결과가 가중치에 따라 달라짐.", "of 54%: depends on the weights."),
        (0.34, "확률은 34%에 그쳐 결과가 가중치에 따라 달라짐.", "of only 34%: depends on the weights."),
        (1.0, "랜초 코도바는 10,000번의 계산에서 모두 1위로", "ranks first in all 10,000 draws: robust."),
        (
            0.0,
            "10,000번의 계산에서 한 번도 1위가 아니어서",
            "in none of 10,000 draws: depends on the weights.",
        ),
    ],
)
def test_headline_says_the_probability_of_first_place_and_the_word_it_earns(
    two_by_two, pair, build_odds, share, korean, english
):
    """Fixed thresholds on the share itself; the number shown never stands on the other side of one."""
    claim = _claims(two_by_two, pair, build_odds({("r",): share}))["highest-of-two"]
    assert korean in claim_text("ko", claim)
    assert claim_text("en", claim).endswith(english)


def test_headline_of_weights_that_the_reader_limited_says_so(two_by_two, pair, build_odds):
    """“Robust” was earned among the weights within the limits only."""
    claim = _claims(two_by_two, pair, build_odds({("r",): 0.92}))["highest-of-two"]
    limited = msgspec.structs.replace(claim, chance=msgspec.structs.replace(claim.chance, is_limited=True))
    assert chance_sentence("ko", limited) == (
        "사용자가 정한 가중치 범위·순서 안에서 랜초 코도바가 1위일 확률은 92%로 결과가 견고함."
    )
    assert chance_sentence("en", limited).startswith("Within the limits set on the weights: Rancho Cordova")
    assert "limits" not in chance_sentence("en", claim)


def test_headline_without_odds_calls_nothing_robust(two_by_two, pair):
    """No probability, no word."""
    for claim in _claims(two_by_two, pair, None).values():
        assert claim.chance is None
        assert not re.search("견고|우세|가중치에 따라", claim_text("ko", claim))


def test_headline_of_unknown_probability_is_the_plain_sentence(two_by_two, pair, build_odds):
    """Where the odds do not know, nothing is claimed."""
    assert _claims(two_by_two, pair, build_odds({})) == _claims(two_by_two, pair, None)


def test_headline_over_an_overlap_states_both_and_leaves_the_verdict_to_the_probability(
    two_by_two, build_case, build_odds
):
    """“Not settled” beside “robust” would contradict itself."""
    cases = [build_case("r", _all((2, 3, 3)), name=RANCHO), build_case("j", _all((2, 2, 3)), name=JEONBUK)]
    text = claim_text("ko", _claims(two_by_two, cases, build_odds({("r",): 0.93}))["highest-of-two"])
    assert text.endswith(
        "25점 높음. 다만 평가 구간이 서로 겹침. 랜초 코도바가 1위일 확률은 93%로 결과가 견고함."
    )
    assert "단정" not in text


def test_shared_first_place_earns_the_word_of_its_least_certain_holder(two_by_two, build_case, build_odds):
    """Both shares are told; the weaker decides."""
    cases = [
        build_case("r", _all(3), name=RANCHO),
        build_case("j", _all(3), name=JEONBUK),
        build_case("k", _all(1), name=KOREA),
    ]
    claim = _claims(two_by_two, cases, build_odds({("r",): 0.95, ("j",): 0.7}))["highest-shared"]
    assert claim.chance is not None
    assert claim.chance.share == 0.7
    assert chance_sentence("ko", claim) == "1위일 확률은 랜초 코도바 95%, 전북 70%로 우세함."
    assert chance_sentence("en", claim) == (
        "Probability of ranking first: Rancho Cordova 95% and Jeonbuk 70%; likely."
    )


def test_largest_gap_depends_on_the_reading_and_not_on_weights(two_by_two, build_case, build_odds):
    """Where no weight is involved, none is blamed."""
    cases = [
        build_case("r", {**_all(2), "c": (2, 4, 4)}, name=RANCHO),
        build_case("j", {**_all(2), "c": (1, 1, 4)}, name=JEONBUK),
    ]
    claim = _claims(two_by_two, cases, build_odds({("r", "j", "c"): 0.6}, draws=None))["largest-gap"]
    assert chance_sentence("ko", claim) == (
        "랜초 코도바가 전북보다 앞설 확률은 60%로 점수 해석 범위에 따라 달라짐."
    )
    assert "how the sources are read" in claim_text("en", claim)


def test_largest_gap_takes_the_least_certain_pair_and_asks_once_per_range(two_by_two, build_case, build_odds):
    """Of many equal cases only one of each range is asked."""
    cases = [
        *(build_case(f"h{i}", {**_all(1), "a": 4}) for i in range(40)),
        build_case("wide", {**_all(1), "a": (1, 4, 4)}),
        *(build_case(f"l{i}", {**_all(1), "a": 0}) for i in range(40)),
    ]
    odds = build_odds({("wide", f"l{i}", "a"): 0.7 for i in range(40)}, every=1.0, draws=None)
    claim = _claims(two_by_two, cases, odds)["largest-gap"]
    assert len([key for key in odds.asked if len(key) == 3]) == 2
    assert claim.chance is not None
    assert (claim.chance.share, claim.chance_of[0].id) == (0.7, "wide")


def test_overlap_carries_the_least_certain_of_its_pairs(two_by_two, build_case, build_odds):
    """p is apart from q; of the two whose ranges reach p, the one that is more likely to pass it counts."""
    cases = [
        build_case("p", _all(3), name=RANCHO),
        build_case("q", _all(2)),
        build_case("r", _all((0, 1, 3)), name=JEONBUK),
        build_case("s", _all((0, 1, 4)), name=KOREA),
    ]
    odds = build_odds({("p", "r"): 0.8, ("p", "s"): 0.95}, every=0.9)
    claim = _claims(two_by_two, cases, odds)["intervals-overlap"]
    assert claim.chance is not None
    assert (claim.chance.share, [n.id for n in claim.chance_of]) == (0.8, ["p", "r"])
    assert claim_text("en", claim).endswith("ahead of Jeonbuk with a probability of 80%: likely.")


def test_several_largest_gaps_carry_the_least_certain_criterion(two_by_two, build_odds, build_case):
    """At least so likely on each of them; unknown on one is unknown for all."""
    cases = [build_case("r", {"a": 4, "b": 4, "c": 2, "d": 2}), build_case("j", _all(2))]
    shares = {("r", "j", "a"): 0.95, ("r", "j", "b"): 0.7}
    claim = _claims(two_by_two, cases, build_odds(shares, draws=None))["largest-gaps"]
    assert claim.chance_event == "each"
    assert "70% 이상으로 우세함" in claim_text("ko", claim)
    del shares["r", "j", "b"]
    assert _claims(two_by_two, cases, build_odds(shares))["largest-gaps"].chance is None


def test_difference_carries_the_probability_of_the_higher(two_by_two, build_case, build_odds):
    """Whichever case is asked first."""
    cases = [
        build_case("r", {"a": 4, "b": 2, "c": 1, "d": 1}, name=RANCHO),
        build_case("j", {"a": 0, "b": 2, "c": 1, "d": 3}, name=JEONBUK),
    ]
    comparison = compare(cases, two_by_two, weights_of(two_by_two), "common", "arithmetic")
    odds = build_odds({("r", "j"): 0.61, ("j", "r"): 0.38})
    for pair in (("r", "j"), ("j", "r")):
        split = split_difference(comparison, *pair)
        assert split is not None
        (claim,) = split_claims(split, cases, two_by_two, odds)
        assert chance_sentence("ko", claim) == (
            "랜초 코도바가 전북보다 앞설 확률은 61%로 결과가 가중치에 따라 달라짐."
        )


def test_equal_indices_carry_the_probability_of_being_equal(two_by_two, build_case, build_odds):
    """What remains when neither is ahead."""
    cases = [
        build_case("r", {"a": 4, "b": 4, "c": 1, "d": 1}, name=RANCHO),
        build_case("j", {"a": 1, "b": 1, "c": 4, "d": 4}, name=JEONBUK),
    ]
    comparison = compare(cases, two_by_two, weights_of(two_by_two), "common", "arithmetic")
    split = split_difference(comparison, "r", "j")
    assert split is not None
    (claim,) = split_claims(split, cases, two_by_two, build_odds({("r", "j"): 0.5, ("j", "r"): 0.46}))
    assert chance_sentence("en", claim) == (
        "Rancho Cordova and Jeonbuk are equal with a probability of only 4%: depends on the weights."
    )


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
@pytest.mark.parametrize("share", [0.0, 0.0001, 0.34, 0.5, 0.7, 0.95, 0.9999, 1.0])
@pytest.mark.parametrize("draws", [None, 10_000])
@pytest.mark.parametrize("basis", ["weights", "weights-and-scores", "scores"])
def test_every_claim_of_every_probability_is_a_whole_sentence(
    two_by_two, build_case, build_odds, lang, silence, share, draws, basis
):
    """No leftover placeholder, and 100% only where it is exact."""

    odds = build_odds(every=share, draws=draws, basis=basis)
    pool = [
        build_case("r", {**_all((2, 3, 4)), "d": None}, name=RANCHO),
        build_case("j", {"a": 0, "b": 1, "c": 1}, name=JEONBUK, level="province"),
        build_case("k", _all(2), name=KOREA, level="nation"),
    ]
    for claim in _claims(two_by_two, pool, odds, silence).values():
        text = claim_text(lang, claim)
        assert text.endswith(".")
        for trace in ("{", "None", "nan", "()", "  ", ": .", " ,", "100%", " 0%"):
            assert trace not in text


@pytest.mark.parametrize(
    ("levels", "silence", "code"),
    [
        ([3, 1], "common", "highest-of-two"),
        ([3, 2, 1], "common", "highest-of-many"),
        ([3, 3, 1], "common", "highest-shared"),
        ([3, 3], "common", "all-equal"),
        ([(2, 3, 3), (2, 2, 3)], "common", "intervals-behind"),
        ([3, 2, (0, 1, 3)], "common", "intervals-overlap"),
        ([4, 1], "bounds", "highest-of-two"),
    ],
)
def test_every_order_carries_difference_probability_and_quotes(
    two_by_two, build_case, build_quote, build_odds, levels, silence, code
):
    """What the wording is made from is in the claim, whichever sentence it becomes."""
    quotes = {"a": [build_quote("A.", speaker="Kim"), build_quote("B.")]}
    cases = [build_case(f"c{i}", _all(level), quotes=quotes) for i, level in enumerate(levels)]
    claim = _claims(two_by_two, cases, build_odds(every=0.7), silence)[code]
    assert claim.amount is not None
    assert claim.chance is not None
    assert claim.evidence is not None
    assert claim.evidence.measures.quotes == 2
    assert claim.evidence.most_concentrated is not None


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0.5, "50%"),
        (0.4999, "49.9%"),
        (0.655, "65.5%"),
        (0.66, "66%"),
        (0.8951, "89.5%"),
        (0.9, "90%"),
        (0.9951, "99.51%"),
        (0.9999, "99.99%"),
        (0.0001, "0.01%"),
        (0.0049, "0.49%"),
        (0.014, "1%"),
    ],
)
def test_percent_keeps_to_its_side_of_a_threshold_and_of_certainty(share, shown):
    """Rounded to whole per cents wherever that changes no word."""
    assert percent_text(share) == shown


def test_share_of_all_draws_is_no_certainty_and_an_exact_one_is():
    """10,000 of 10,000 is not 100%."""
    assert share_text("ko", _chance(1.0)) == "10,000번 모두"
    assert share_text("en", _chance(0.0)) == "0 of 10,000 draws"
    assert share_text("ko", _chance(1.0, draws=None)) == "100%"


@pytest.mark.parametrize(
    ("chance", "korean", "english"),
    [
        (_chance(0.97), "견고 97%", "robust 97%"),
        (_chance(0.72), "우세 72%", "likely 72%"),
        (_chance(0.54), "가중치에 따라 54%", "depends on the weights 54%"),
        (_chance(0.54, basis="scores"), "점수 해석에 따라 54%", "depends on the reading 54%"),
        (_chance(1.0), "견고 10,000/10,000번", "robust 10,000/10,000 draws"),
    ],
)
def test_badge_is_word_and_share(chance, korean, english):
    """Short enough to stand beside a sentence."""
    assert (chance_brief("ko", chance), chance_brief("en", chance)) == (korean, english)


@pytest.mark.parametrize(
    ("share", "half_width", "near"),
    [(0.905, 0.0098, 0.90), (0.655, 0.0098, 0.66), (0.75, 0.0098, None), (0.90, 0.0, None)],
)
def test_chance_tells_when_its_error_reaches_a_threshold(share, half_width, near):
    """The word stays that of the share; that another draw might earn another is said."""
    chance = msgspec.structs.replace(_chance(share), half_width_share=half_width)
    assert chance.near_share == near
