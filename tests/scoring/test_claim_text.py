from typing import get_args

import pytest

from casebook.scoring import (
    claim_text,
    compare,
    evidence_text,
    note_text,
    overview_claims,
    split_claims,
    split_difference,
    weights_of,
    whole_points,
)
from casebook.scoring.claims.value import FindingCode
from casebook.scoring.results import NoteCode
from casebook.wording import has_entry

NAMES = {
    "x": ("인프라", "Infrastructure"),
    "y": ("전력", "Power"),
    "a": ("AI 연산 자원", "AI compute"),
    "b": ("디지털 트윈", "Digital twin"),
    "c": ("전력 용량", "Capacity"),
    "d": ("수요 예측", "Demand forecasting"),
}
RANCHO, JEONBUK, KOREA = ("랜초 코도바", "Rancho Cordova"), ("전북", "Jeonbuk"), ("한국", "Korea")


@pytest.fixture(name="rubric", scope="module")
def _rubric(build_rubric):
    return build_rubric({"x": {"a": 1, "b": 1}, "y": {"c": 1, "d": 1}}, names=NAMES)


def _all(level):
    return dict.fromkeys("abcd", level)


def _texts(rubric, cases, lang, silence="common", aggregation="arithmetic"):
    comparison = compare(cases, rubric, weights_of(rubric), silence, aggregation)
    return {c.code: claim_text(lang, c) for c in overview_claims(comparison, cases, rubric)}


def test_claim_text_two_cases_reads_as_a_report_in_both_languages(rubric, build_case):
    """Particles agree, and the difference stated is that of the numbers stated."""
    cases = [
        build_case("r", {**_all(3), "c": 4}, name=RANCHO),
        build_case("j", {**_all(1), "d": None}, name=JEONBUK, level="province"),
    ]
    korean, english = _texts(rubric, cases, "ko"), _texts(rubric, cases, "en")
    assert korean["highest-of-two"] == (
        "공통 기준 3개(전체 4개)에서 랜초 코도바의 종합 점수는 88점으로 전북(25점)보다 63점 높음."
    )
    assert english["highest-of-two"] == (
        "On 3 common criteria (of 4), the index of Rancho Cordova is 88, 63 points above Jeonbuk (25)."
    )
    assert korean["largest-gap"] == (
        "격차가 가장 큰 기준은 ‘전력 용량’으로, 랜초 코도바는 4단계이고 전북은 1단계여서 "
        "3단계 차이임(0~4단계)."
    )
    assert korean["silent"] == "출처가 침묵한 기준은 전북 1개임(전체 4개). 침묵은 0점으로 처리하지 않음."
    assert korean["levels-differ"].startswith("비교 대상의 층위가 서로 다름(도시, 광역자치단체).")
    assert english["levels-differ"].startswith("The cases are of different levels (city and province).")


def test_claim_text_stated_difference_is_that_of_the_stated_points(build_rubric, build_case):
    """87.5 and 25.25 are stated as 88 and 25, so the difference is stated as 63 although it is 62.25."""
    rubric = build_rubric({"x": {"a": 0.5, "b": 0.49, "c": 0.01}}, names=NAMES)
    cases = [
        build_case("r", {"a": 4, "b": 3, "c": 3}, name=RANCHO),
        build_case("j", {"a": 1, "b": 1, "c": 2}, name=JEONBUK),
    ]
    assert "88점으로 전북(25점)보다 63점 높음" in _texts(rubric, cases, "ko")["highest-of-two"]


def test_claim_text_latin_name_takes_the_particle_of_its_sound(rubric, build_case):
    """OpenAI는, Google은: the sentence is Korean even when the name is not."""
    cases = [
        build_case("p", {**_all(2), "a": 4}, name=("OpenAI", "OpenAI")),
        build_case("q", {**_all(2), "a": 1}, name=("Google", "Google")),
    ]
    assert "OpenAI는 4단계이고 Google은 1단계여서" in _texts(rubric, cases, "ko")["largest-gap"]


def test_claim_text_tie_names_all_and_the_next(rubric, build_case):
    """A list of names in the manner of each language."""
    cases = [
        build_case("r", _all(3), name=RANCHO),
        build_case("j", _all(3), name=JEONBUK),
        build_case("k", _all(1), name=KOREA),
    ]
    assert _texts(rubric, cases, "ko")["highest-shared"] == (
        "공통 기준 4개(전체 4개)에서 랜초 코도바, 전북의 종합 점수가 75점으로 같고 가장 높으며, "
        "그다음인 한국(25점)보다 50점 높음."
    )
    assert _texts(rubric, cases, "en")["highest-shared"] == (
        "On 4 common criteria (of 4), Rancho Cordova and Jeonbuk share the highest index: 75, "
        "50 points above Korea (25), the next."
    )


def test_claim_text_names_the_aggregation_where_it_is_not_the_mean(rubric, build_case):
    """A geometric or a weakest-dimension index must not pass for a mean."""
    cases = [build_case("r", _all(3), name=RANCHO), build_case("j", _all(1), name=JEONBUK)]
    geometric = _texts(rubric, cases, "ko", aggregation="geometric")["highest-of-two"]
    assert "랜초 코도바의 종합 점수(기하평균, 1~100)는 75점으로" in geometric
    weakest = _texts(rubric, cases, "en", aggregation="minimum")["highest-of-two"]
    assert "the score of the weakest dimension of Rancho Cordova is 75" in weakest


def test_claim_text_part_of_the_common_criteria_says_both_counts(build_rubric, build_case):
    """Otherwise two sentences of one page would give two counts of common criteria."""
    rubric = build_rubric({"x": {"a": 1, "b": 1}, "y": {"c": 1, "d": 1, "e": 1}, "z": {"f": 1}}, names=NAMES)
    cases = [
        build_case("r", dict.fromkeys("abcf", 4), name=RANCHO),
        build_case("j", dict.fromkeys("abcf", 1), name=JEONBUK),
    ]
    assert _texts(rubric, cases, "ko")["highest-of-two"].startswith(
        "공통 기준 4개 중 종합에 반영된 3개(전체 6개)에서"
    )


def test_claim_text_bounds_lists_every_interval(rubric, build_case):
    """No single number where silence leaves none."""
    cases = [
        build_case("r", {"a": 4, "b": 4, "c": 4}, name=RANCHO),
        build_case("j", {"a": 0, "b": 0, "c": 0}, name=JEONBUK),
    ]
    texts = _texts(rubric, cases, "ko", "bounds")
    assert texts["interval-list"] == (
        "침묵한 기준을 최저에서 최고까지 열어 두면 종합 점수의 구간은 랜초 코도바 75~100점, 전북 0~25점임."
    )
    assert "랜초 코도바의 하한(75점)" in texts["intervals-apart"]
    assert "상한(25점)" in texts["intervals-apart"]


def test_claim_text_overlap_and_touching_ranges_are_said(rubric, build_case):
    """The two ways in which an order may not hold."""
    cases = [
        build_case("r", {**_all((2, 3, 3)), "a": (3, 4, 4)}, name=RANCHO),
        build_case("j", _all((2, 2, 3)), name=JEONBUK),
    ]
    texts = _texts(rubric, cases, "ko")
    assert texts["highest-of-two"] == (
        "공통 기준 4개(전체 4개)에서 랜초 코도바의 종합 점수가 81점으로 전북(50점)보다 31점 앞서나, 평가 "
        "구간이 겹쳐 우열을 단정할 수 없음."
    )
    assert texts["intervals-behind"] == "서로 겹치는 평가 구간: 랜초 코도바 56~81점, 전북 50~75점."
    english = _texts(rubric, cases, "en")
    assert english["highest-of-two"] == (
        "On 4 common criteria (of 4), the index of Rancho Cordova is ahead at 81, 31 points above Jeonbuk "
        "(50), but their ranges overlap, so which is ahead is not settled."
    )
    assert texts["largest-gap"].endswith("다만 평가 범위가 서로 닿거나 겹침.")


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    ("levels", "code"),
    [
        ([(2, 3, 3), (2, 2, 3), (0, 0, 0)], "highest-of-many"),
        ([(2, 3, 3), (2, 3, 3), (2, 2, 3)], "highest-shared"),
    ],
)
def test_claim_text_every_headline_over_an_overlap_says_so(rubric, build_case, lang, levels, code):
    """However many are compared or share the first place."""
    names = (RANCHO, JEONBUK, KOREA)
    cases = [build_case(f"c{i}", _all(s), name=names[i]) for i, s in enumerate(levels)]
    text = _texts(rubric, cases, lang)[code]
    assert ("단정할 수 없음" if lang == "ko" else "not settled") in text
    assert "높고" not in text


def test_claim_text_small_lead_over_an_overlap_says_both(build_rubric, build_case):
    """Less than a point, and even that is not certain."""
    rubric = build_rubric({"x": {"a": 99, "b": 1}})
    cases = [
        build_case("r", {"a": (1, 2, 3), "b": 3}, name=RANCHO),
        build_case("j", {"a": (1, 2, 3), "b": 2}, name=JEONBUK),
    ]
    assert _texts(rubric, cases, "ko")["highest-by-less-than-one"].endswith(
        "랜초 코도바의 종합 점수가 전북보다 앞서나, 차이가 1점 미만이고 평가 구간도 겹쳐 "
        "우열을 단정할 수 없음."
    )


def test_claim_text_index_on_one_dimension_is_explained(rubric, build_case):
    """The dimension is named, and what an index would need."""
    cases = [
        build_case("r", {"a": 3, "b": 3}, name=RANCHO),
        build_case("j", {"a": 1, "b": 1}, name=JEONBUK),
    ]
    assert _texts(rubric, cases, "ko")["one-dimension"] == (
        "종합 점수에 반영할 수 있는 영역이 하나(인프라)뿐이어서 종합 점수와 순위를 제시하지 않음. "
        "종합 점수에는 둘 이상의 영역이 필요함."
    )
    cases.append(build_case("k", _all(2), name=KOREA))
    assert _texts(rubric, cases, "en", "available")["one-dimension"].endswith(
        "without an index: Rancho Cordova and Jeonbuk."
    )


def test_claim_text_many_tied_gaps_are_shortened(build_rubric, build_case):
    """Five are named, the rest counted."""
    names = [f"c{i}" for i in range(8)]
    rubric = build_rubric({"x": dict.fromkeys(names, 1)})
    cases = [
        build_case("r", dict.fromkeys(names, 3), name=RANCHO),
        build_case("j", dict.fromkeys(names, 1), name=JEONBUK),
    ]
    assert "‘c4’ 외 3개로, 각각 2단계 차이임" in _texts(rubric, cases, "ko")["largest-gaps"]
    assert "“c4” and 3 more, with" in _texts(rubric, cases, "en")["largest-gaps"]


def test_claim_text_many_silent_cases_are_shortened(rubric, build_case):
    """The most silent five; the rest are not counted in a way that reads as a count of criteria."""
    cases = [build_case(f"c{i}", {"a": 1}, name=(f"사례{i}", f"Case {i}")) for i in range(8)]
    assert "사례4 3개 등임(전체 4개)" in _texts(rubric, cases, "ko")["silent"]
    assert "Case 4 3 and others (of 4)" in _texts(rubric, cases, "en")["silent"]


def test_claim_text_split_lists_signed_parts(rubric, build_case):
    """Largest first, one decimal, a true minus sign."""
    cases = [
        build_case("r", {"a": 4, "b": 2, "c": 1, "d": 1}, name=RANCHO),
        build_case("j", {"a": 0, "b": 2, "c": 1, "d": 3}, name=JEONBUK),
    ]
    comparison = compare(cases, rubric, weights_of(rubric), "common", "arithmetic")
    split = split_difference(comparison, "j", "r")
    assert split is not None
    (claim,) = split_claims(split, cases, rubric)
    assert claim_text("ko", claim) == (
        "랜초 코도바의 종합 점수는 전북보다 12.5점 높으며, 그 구성은 다음과 같음: "
        "인프라 +25.0점, 전력 −12.5점."
    )


def test_claim_text_split_of_equal_indices_says_what_cancels_out(rubric, build_case):
    """Equal is not the same as alike."""
    cases = [
        build_case("r", {"a": 4, "b": 4, "c": 1, "d": 1}, name=RANCHO),
        build_case("j", {"a": 1, "b": 1, "c": 4, "d": 4}, name=JEONBUK),
    ]
    comparison = compare(cases, rubric, weights_of(rubric), "common", "arithmetic")
    split = split_difference(comparison, "r", "j")
    assert split is not None
    (claim,) = split_claims(split, cases, rubric)
    assert claim_text("ko", claim) == (
        "랜초 코도바와 전북의 종합 점수가 같으며, 영역별 차이는 서로 상쇄됨: 인프라 +37.5점, 전력 −37.5점."
    )


def test_evidence_text_names_the_most_concentrated_case_and_its_voice(rubric, build_case, build_quote):
    """Two quotes, one of them against; all of the case is one speaker."""
    quotes = {"a": [build_quote("A.", speaker="Kim"), build_quote("B.", speaker="Kim", stance="contradicts")]}
    case = build_case("j", _all(1), quotes=quotes, name=JEONBUK)
    claim = overview_claims(
        compare([case], rubric, weights_of(rubric), "common", "arithmetic"), [case], rubric
    )[0]
    assert evidence_text("ko", claim) == (
        "근거: 인용문 2건(뒷받침 1건, 상충 1건, 맥락 0건), 출처 1건. "
        "전북은 인용문의 100%가 한 발언자(Kim)의 말임."
    )
    assert evidence_text("en", claim) == (
        "Evidence: 2 quotes (1 supporting, 1 contradicting, 0 context) from 1 source. "
        "For Jeonbuk, 100% of the quotes are the words of one speaker (Kim)."
    )


def test_evidence_text_says_when_a_quote_is_counted_on_two_sides(rubric, build_case, build_quote):
    """One quote, two stances: the counts add up to more than the quotes, and the sentence says why."""
    quotes = {"a": [build_quote("A.")], "b": [build_quote("A.", stance="context")]}
    case = build_case("j", _all(1), quotes=quotes, name=JEONBUK)
    claim = overview_claims(
        compare([case], rubric, weights_of(rubric), "common", "arithmetic"), [case], rubric
    )[0]
    assert evidence_text("ko", claim) == (
        "근거: 인용문 1건(뒷받침 1건, 상충 0건, 맥락 1건), 출처 1건. "
        "한 인용문이 여러 기준에 쓰일 수 있어 세부 건수의 합이 전체보다 클 수 있음. "
        "전북은 인용문의 100%가 한 출처의 기자 서술임."
    )


def test_evidence_text_of_a_claim_without_quotes_is_none(rubric, build_case):
    """Nothing to say is not an empty sentence."""
    case = build_case("j", _all(1), name=JEONBUK)
    claims = overview_claims(
        compare([case], rubric, weights_of(rubric), "common", "arithmetic"), [case], rubric
    )
    assert evidence_text("ko", claims[0]) is None


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric", "minimum"])
@pytest.mark.parametrize("count", range(5))
def test_claim_text_every_claim_of_every_setting_is_a_whole_sentence(
    rubric, build_case, lang, silence, aggregation, count
):
    """No empty name, no leftover placeholder, no missing number, whatever is compared."""
    pool = [
        build_case("r", {**_all((2, 3, 4)), "d": None}, name=RANCHO),
        build_case("j", {"a": 0, "b": 1}, name=JEONBUK, level="province"),
        build_case("k", _all(2), name=KOREA, level="nation"),
        build_case("e", {}, name=("참고", "Reference"), tier="reference"),
    ]
    texts = _texts(rubric, pool[:count], lang, silence, aggregation)
    assert texts
    for text in texts.values():
        assert text.endswith(".")
        for trace in ("{", "None", "nan", "()", "  ", ": .", " ,", "‘’"):
            assert trace not in text


def test_note_text_words_a_note_with_names(rubric, build_case):
    """The same sentence as among the claims."""
    cases = [build_case("r", _all(3), name=RANCHO), build_case("j", _all(1), name=JEONBUK, tier="reference")]
    comparison = compare(cases, rubric, weights_of(rubric), "common", "arithmetic")
    assert [note_text("ko", n, cases, rubric) for n in comparison.notes] == [
        "근거가 적은 참고 사례가 포함됨: 전북. 해당 점수는 제한적으로 해석하여야 함."
    ]


@pytest.mark.parametrize("code", [*get_args(FindingCode), *get_args(NoteCode)])
def test_claim_code_has_its_sentence(code):
    """A new code without wording fails here, not in front of a reader."""
    assert has_entry(f"claims.{code}") or (
        has_entry(f"claims.{code}.one") and has_entry(f"claims.{code}.many")
    )


def test_whole_points_round_halves_upward():
    """62.5 is 63 to every reader of a report."""
    assert [whole_points(p) for p in (0, 0.49, 0.5, 62.5, 63.5, 100)] == [0, 0, 1, 63, 64, 100]
