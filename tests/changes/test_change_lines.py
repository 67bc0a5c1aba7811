"""Changes as sentences: what they say, in which order, in both languages."""

from collections.abc import Callable
from itertools import pairwise

import msgspec
import pytest

from casebook.changes import (
    Changes,
    IndexChange,
    Item,
    RankMove,
    RankMoves,
    RubricChanges,
    Settings,
    Side,
    WeightChange,
    casebook_changes,
    change_lines,
    changes_summary,
)
from casebook.changes.text import LineKind
from casebook.model import Case, Lang, Localised, Quote, Rubric

BuildCase = Callable[..., Case]
BuildQuote = Callable[..., Quote]

GWANGJU = Item(id="gwangju", name=Localised("광주", "Gwangju"))
POWER = Item(id="power", name=Localised("전력", "power"))
ORDER: tuple[LineKind, ...] = (
    *("cases", "rubric", "ranking", "dimensions", "scores", "judgements", "texts", "quotes", "claims"),
)


def texts(changes: Changes, lang: Lang, **names: str) -> list[str]:
    """The sentences alone."""
    return [line.text for line in change_lines(changes, lang, names)]


def moved(*moves: tuple[int, int, float]) -> Changes:
    """One case that moves so."""
    found = tuple(RankMove(before=a, after=b, share=share) for a, b, share in moves)
    return Changes(
        moves=(RankMoves(case=GWANGJU, moves=found, stays_share=0.5),),
        draws=10_000,
        ranked_before=2,
        ranked_after=2,
    )


def test_lines_of_rank_moves_say_in_how_many_weights() -> None:
    """The sentence of the impact before saving."""
    assert texts(moved((2, 1, 0.31)), "en") == ["Gwangju: rank 2 → 1 in 31% of weights (10,000 drawn)"]
    assert texts(moved((2, 1, 0.31)), "ko") == ["광주: 가중치를 바꿔 본 10,000번 중 31%에서 순위 2 → 1"]
    assert texts(moved((2, 1, 1.0)), "en") == ["Gwangju: rank 2 → 1 in all weights (10,000 drawn)"]
    assert texts(moved((2, 1, 1.0)), "ko") == ["광주: 가중치를 바꿔 본 10,000번 중 모두에서 순위 2 → 1"]


def test_lines_of_many_rank_moves_show_the_most_frequent_three() -> None:
    """A fourth would help nobody; the values hold all of them."""
    (text,) = texts(moved((2, 1, 0.3), (3, 1, 0.2), (3, 2, 0.1), (4, 2, 0.0001)), "en")
    assert text == (
        "Gwangju: rank 2 → 1 in 30% of weights, rank 3 → 1 in 20% of weights, rank 3 → 2 in 10% of weights "
        "(10,000 drawn)"
    )


@pytest.mark.parametrize(
    ("points", "ranks", "korean", "english"),
    [
        ((50.0, 62.5), (2, 1), "광주: 지수 50 → 63, 순위 2 → 1", "Gwangju: index 50 → 63, rank 2 → 1"),
        (
            (50.0, 62.5),
            (1, 1),
            "광주: 지수 50 → 63, 순위는 1위 그대로",
            "Gwangju: index 50 → 63, rank 1 as before",
        ),
        (
            (50.0, 50.2),
            (1, 1),
            "광주: 지수 50.0 → 50.2, 순위는 1위 그대로",
            "Gwangju: index 50.0 → 50.2, rank 1 as before",
        ),
        ((50.0, 50.0), (1, 2), "광주: 지수는 그대로, 순위 1 → 2", "Gwangju: same index, rank 1 → 2"),
        (
            (None, 50.0),
            (None, 2),
            "광주: 지수 없음 → 50, 순위 없음 → 2",
            "Gwangju: index none → 50, rank none → 2",
        ),
        ((40.0, None), (None, None), "광주: 지수 40 → 없음", "Gwangju: index 40 → none"),
        ((None, None), (None, None), "광주: 지수 구간 40 → 20~80", "Gwangju: index interval 40 → 20–80"),
    ],
)
def test_lines_of_an_index_say_what_moved(
    points: tuple[float | None, float | None],
    ranks: tuple[int | None, int | None],
    korean: str,
    english: str,
) -> None:
    """Index and rank together, with the decimals that it takes to tell two numbers apart."""
    index = IndexChange(
        case=GWANGJU,
        points_before=points[0],
        points_after=points[1],
        range_before=(40.0, 40.0),
        range_after=(20.0, 80.0),
        rank_before=ranks[0],
        rank_after=ranks[1],
    )
    changes = Changes(indices=(index,))
    assert texts(changes, "ko") == [korean]
    assert texts(changes, "en") == [english]


def test_lines_of_a_rubric_say_what_is_measured_otherwise() -> None:
    """Names in a row, weights in percent, and a rubric that cannot be read."""
    rubric = RubricChanges(
        dimensions_added=(POWER,),
        criteria_removed=(POWER, GWANGJU),
        weights=(WeightChange(of=POWER, before_share=0.2, after_share=0.3333),),
        min_coverage=(0.5, 0.4),
        is_otherwise_edited=True,
    )
    assert texts(Changes(rubric=rubric), "en") == [
        "Dimensions added to the rubric: power",
        "Criteria removed from the rubric: power and Gwangju",
        "power: weight in the rubric 20 → 33%",
        "Coverage that a dimension needs to show a number: 50 → 40%",
        "Version, scale or presets of the rubric edited",
    ]
    missing = Changes(rubric=RubricChanges(is_missing_after=True))
    assert texts(missing, "ko") == ["지금 판의 평가 기준을 읽을 수 없어 지수와 순위는 비교하지 않았습니다"]
    assert len(texts(Changes(rubric=RubricChanges(is_missing_before=True)), "en")) == 1


@pytest.fixture
def everything(two_by_two: Rubric, build_case: BuildCase, build_quote: BuildQuote) -> Changes:
    """Something of every kind."""
    long = "a passage " * 20
    old = build_case(
        "p", {"a": 4, "b": None, "c": 1, "d": 1}, quotes={"a": [build_quote(long), build_quote("kept")]}
    )
    new = build_case(
        "p",
        {"a": (3, 4, 4), "b": 2, "c": 4, "d": 4},
        quotes={"a": [build_quote("kept", speaker="Kim")], "b": [build_quote("new", source="s2")]},
        name=("피", "Pea"),
    )
    rival = build_case("q", {"a": 2, "b": 2, "c": 3, "d": 2})
    gone = build_case("gone", {"a": 1, "b": 1, "c": 1, "d": 1})
    added = build_case("added", {"a": 3, "b": 3, "c": 3, "d": 3})
    heavier = msgspec.structs.replace(two_by_two, min_coverage=0.25)
    before = Side(cases=(old, rival, gone), rubric=two_by_two)
    after = Side(cases=(new, rival, added), rubric=heavier)
    return casebook_changes(before, after, Settings())


def test_lines_stand_in_the_order_of_what_they_bear_on(everything: Changes) -> None:
    """Whatever changed, ranks come before coverage, scores, reasons, quotes and sentences."""
    kinds = [line.kind for line in change_lines(everything, "ko")]
    assert set(kinds) == set(ORDER)
    assert all(ORDER.index(a) <= ORDER.index(b) for a, b in pairwise(kinds))
    assert {line.kind for line in change_lines(everything, "ko") if line.case is None} == {"rubric", "claims"}


def test_lines_name_the_quote_the_source_and_where_it_stands(everything: Changes) -> None:
    """A long passage is shortened, a source is called as the reader knows it, else by its id."""
    found = texts(everything, "en", s2="Hanguk Daily")
    assert "Pea, b: quote added: “new” (Hanguk Daily)" in found
    assert "Pea, a: quote described otherwise: “kept” (s1)" in found
    (dropped,) = [text for text in found if "quote dropped" in text]
    assert dropped.startswith("Pea, a: quote dropped: “a passage a passage")
    assert dropped.endswith("…” (s1)")
    assert len(dropped) < 110
    assert "Pea: name edited" in found
    assert "Pea, a: range 4 → 3–4" in found
    assert "Pea, b: level none → 2" in found
    # The range and the confidence of what was silent follow from its score.
    assert not [text for text in found if text.startswith("Pea, b: range")]


def test_lines_are_complete_in_both_languages(everything: Changes) -> None:
    """The same sentences in Korean as in English."""
    korean, english = change_lines(everything, "ko"), change_lines(everything, "en")
    assert [line.kind for line in korean] == [line.kind for line in english]
    assert "피, b: 단계 침묵 → 2" in [line.text for line in korean]
    assert "사례 추가: added(지수 75, 2위)" in [line.text for line in korean]


def test_summary_is_one_short_line(everything: Changes, two_by_two: Rubric, build_case: BuildCase) -> None:
    """Counts of what matters, ranks always, and nothing where nothing changed."""
    assert changes_summary(Changes(), "ko") == "달라진 것 없음"
    assert changes_summary(Changes(draws=10_000, ranked_before=2, ranked_after=2), "en") == "Nothing changed"
    assert (
        changes_summary(everything, "en")
        == "cases added: 1, cases removed: 1, rubric changed, 3 scores changed, 1 rank changed"
    )

    rival = build_case("q", {"a": 0, "b": 0, "c": 0, "d": 0})

    def summary(lang: Lang, after: Case, *others: Case) -> str:
        before = Side(cases=(build_case("p", {"a": 2, "b": 2, "c": 2, "d": 2}), *others), rubric=two_by_two)
        changes = casebook_changes(before, Side(cases=(after, *others), rubric=two_by_two), Settings())
        return changes_summary(changes, lang)

    better = build_case("p", {"a": 3, "b": 3, "c": 2, "d": 2})
    assert summary("ko", better, rival) == "점수 2건 변경, 순위 동일"
    assert summary("en", better, rival) == "2 scores changed, ranks the same"
    assert summary("en", better) == "2 scores changed, no ranks"
    edited = build_case("p", {"a": 2, "b": 2, "c": 2, "d": 2}, name=("이름", "name"))
    assert summary("ko", edited, rival) == "점수 동일(다른 내용만 수정), 순위 동일"
    assert changes_summary(moved((2, 1, 0.31)), "en") == (
        "scores the same (other contents edited), ranks the same, ranks move in some weights"
    )
