"""The gap to a target and the smallest change in words, from plain numbers."""

from typing import get_args

import msgspec
import pytest

from casebook.model import Localised
from casebook.scoring import (
    basis_lines,
    claim_text,
    compare,
    gap_total_claim,
    smallest_change_claim,
    weights_of,
)
from casebook.scoring.claims.value import GapCode
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
STRATEGY = Localised("대한민국 전략", "Korea's strategy")


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


def test_gap_total_carries_difference_probability_and_the_largest_part(comparison, cases, rubric, build_odds):
    """Seen from the case that is behind."""
    claim = gap_total_claim(
        comparison,
        cases[1],
        rubric,
        target_name=cases[0].name,
        own_points=62.5,
        target_points=75.0,
        gaps=[("a", 12.5), ("b", 12.5)],
        target=cases[0],
        odds=build_odds({("r", "j"): 0.61}),
    )
    assert claim_text("ko", claim) == (
        "전북의 종합 점수는 62.5점으로 랜초 코도바(75.0점)보다 12.5점 낮음. 종합 점수에 든 기준 가운데 "
        "뒤처진 것은 2개이며, 몫이 가장 큰 기준은 ‘AI 연산 자원’, ‘디지털 트윈’으로 서로 같음. "
        "랜초 코도바가 전북보다 앞설 확률은 61%로 결과가 가중치에 따라 달라짐."
    )
    assert claim.evidence is not None


@pytest.mark.parametrize(
    ("own", "target", "gaps", "code"),
    [
        (50.0, 75.0, [("a", 12.5)], "gap-behind"),
        (50.0, 75.0, [], "gap-behind"),
        (75.0, 50.0, [], "gap-ahead"),
        (50.0, 50.0, [("a", 12.5)], "gap-level"),
        (None, 50.0, [("a", None)], "gap-undefined"),
        (50.0, None, [], "gap-undefined"),
    ],
)
def test_gap_total_of_every_kind_is_a_whole_sentence(comparison, cases, rubric, own, target, gaps, code):
    """A level of the rubric or the best of the others may be the target too."""
    claim = gap_total_claim(
        comparison,
        cases[1],
        rubric,
        target_name=STRATEGY,
        own_points=own,
        target_points=target,
        gaps=gaps,
    )
    assert claim.code == code
    for text in _both(claim):
        assert text.endswith(".")
        for trace in ("{", "None", "()", "“”", "‘’", "  "):
            assert trace not in text


def test_gap_total_names_one_criterion_where_one_part_is_the_largest(comparison, cases, rubric):
    """What lies outside the index is not counted, and the sentence does not say that it is."""
    claim = gap_total_claim(
        comparison,
        cases[1],
        rubric,
        target_name=STRATEGY,
        own_points=50.0,
        target_points=75.0,
        gaps=[("a", 12.5), ("b", 6.25)],
    )
    assert claim_text("en", claim).endswith(
        "Of the criteria in the index, it is behind on 2; the largest part is “AI compute”."
    )


def test_smallest_change_basis_gives_the_range_of_the_case_and_denies_none(comparison, cases):
    """The target's range is not told; that is not “no other reading”."""
    claim = _change(
        comparison,
        cases[1],
        goal="overtake",
        status="found",
        steps=1,
        cost=1.0,
        plan_count=1,
        own_points=comparison.result("j").index_points,
        needed_points=75.0,
    )
    claim = msgspec.structs.replace(
        claim, subjects=tuple(msgspec.structs.replace(n, low=50.0, high=70.0) for n in claim.subjects)
    )
    assert basis_lines("en", claim)[:2] == (
        "Jeonbuk: 62.5 points (range 50.0–70.0)",
        "Korea's strategy: 75.0 points",
    )


def _change(comparison, case, **own):
    return smallest_change_claim(comparison, case, target_name=STRATEGY, **own)


@pytest.mark.parametrize(
    ("own", "korean", "english"),
    [
        (
            {"goal": "overtake", "status": "found", "steps": 2, "cost": 2.0, "plan_count": 3},
            "전북은 최소 2단계를 올려야(3가지 방법) 대한민국 전략을 앞섬.",
            "Jeonbuk needs 2 steps up (3 ways) to overtake Korea's strategy.",
        ),
        (
            {"goal": "reach", "status": "found", "steps": 1, "cost": 1.0, "plan_count": 1},
            "전북은 한 단계만 올리면(1가지 방법) 대한민국 전략의 점수에 도달함.",
            "Jeonbuk needs one step up (1 way) to reach Korea's strategy.",
        ),
        (
            {
                "goal": "overtake",
                "status": "found",
                "steps": 2,
                "cost": 4.5,
                "plan_count": 9,
                "is_count_exact": False,
            },
            "전북은 최소 4.5의 노력을 들여야(9가지 이상의 방법) 대한민국 전략을 앞섬.",
            "Jeonbuk needs an effort of 4.5 (at least 9 ways) to overtake Korea's strategy.",
        ),
        (
            {"goal": "overtake", "status": "already"},
            "전북은 이미 대한민국 전략을 앞서 있어 올릴 단계가 없음.",
            "Jeonbuk is already ahead of Korea's strategy, so nothing need change.",
        ),
        (
            {"goal": "overtake", "status": "infeasible", "reachable_points": 62.5, "needed_points": 75.0},
            "전북은 올릴 수 있는 단계를 모두 올려도 62.5점에 그쳐 대한민국 전략(75.0점)보다 앞설 수 없음.",
            "Even with every step that can be taken, Jeonbuk comes to 62.5 only and cannot overtake Korea's "
            "strategy (75.0).",
        ),
        (
            {"goal": "reach", "status": "undefined"},
            "전북 또는 대한민국 전략의 종합 점수가 없거나 하나로 정해지지 않아 가장 작은 변화를 계산할 수 "
            "없음.",
            "Jeonbuk or Korea's strategy has no single index, so no smallest change can be worked out.",
        ),
    ],
)
def test_smallest_change_says_steps_ways_and_goal(comparison, cases, own, korean, english):
    """Singular and plural, effort where it is not a number of steps, and infeasible said plainly."""
    assert _both(_change(comparison, cases[1], **own)) == (korean, english)


@pytest.mark.parametrize("code", get_args(GapCode))
def test_code_has_its_sentence(code):
    """A new code without wording fails here, not in front of a reader."""
    assert any(key == f"claims.{code}" or key.startswith(f"claims.{code}.") for key in ENTRIES)


def test_gap_total_seen_from_the_case_that_is_ahead_says_how_likely_it_is_ahead(
    comparison, cases, rubric, build_odds
):
    """The probability is that of what the sentence says, not of its opposite."""
    claim = gap_total_claim(
        comparison,
        cases[0],
        rubric,
        target_name=cases[1].name,
        own_points=75.0,
        target_points=62.5,
        gaps=[],
        target=cases[1],
        odds=build_odds({("r", "j"): 0.61, ("j", "r"): 0.39}),
    )
    assert claim.chance.share == 0.61
    assert [named.id for named in claim.chance_of] == ["r", "j"]
