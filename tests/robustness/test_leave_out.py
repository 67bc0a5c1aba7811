"""Ranks without each part: a small casebook by hand, and any casebook against quotes really removed."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.files import read_case, read_rubric, read_source
from casebook.model import (
    Assessment,
    Case,
    Criterion,
    Dimension,
    Localised,
    Quote,
    Rubric,
    Source,
    Stance,
)
from casebook.robustness import LeftOutRow, leave_one_out
from casebook.scoring import Aggregation, Silence, compare, weights_of

SILENCES: tuple[Silence, ...] = ("common", "available", "bounds")
ROOT = Path(__file__).parents[2]


def both(text: str) -> Localised:
    return Localised(text, text)


def rubric_of(layout: Mapping[str, Sequence[str]]) -> Rubric:
    five = (both("0"), both("1"), both("2"), both("3"), both("4"))
    return Rubric(
        version="1.0",
        min_coverage=0.5,
        scale=five,
        dimensions=tuple(
            Dimension(
                id=d,
                name=both(d),
                weight=1.0,
                criteria=tuple(
                    Criterion(id=c, dimension=d, name=both(c), question=both("?"), weight=1.0, levels=five)
                    for c in criteria
                ),
            )
            for d, criteria in layout.items()
        ),
    )


def quote_of(source: str, speaker: str | None = None, stance: Stance = "supports") -> Quote:
    return Quote(
        source=source,
        text="–",
        ko=None,
        en=None,
        speaker=None if speaker is None else Localised(speaker, f"{speaker} in English"),
        role=None,
        via=None,
        stance=stance,
        line=1,
        column=1,
    )


def case_of(case_id: str, scores: Mapping[str, tuple[int | None, Sequence[Quote]]]) -> Case:
    return Case(
        id=case_id,
        name=both(case_id),
        level="city",
        tier="main",
        as_of="2025-11-12",
        summary=both("–"),
        actors=(),
        facts=(),
        mechanisms=(),
        context=(),
        assessments=tuple(
            Assessment(
                criterion=c,
                score=score,
                low=score,
                high=score,
                confidence=None if score is None else "low",
                rationale=both("–"),
                quotes=tuple(quotes),
            )
            for c, (score, quotes) in scores.items()
        ),
    )


def source_of(source_id: str, reporter: str | None) -> Source:
    return Source(
        id=source_id,
        headline=None,
        publisher=None,
        reporter=reporter,
        published=None,
        language="ko",
        url=None,
        extent="full",
        original_sha256=None,
        original_chars=None,
        text="–",
        text_line=1,
    )


RUBRIC = rubric_of({"d1": ["c1", "c2"], "d2": ["c3", "c4"]})
NARRATION, MAYOR = quote_of("s1"), quote_of("s2", "시장")
CASES = (
    # (100 + 50)/2 and 75: the index is 75. Narration of s1 alone carries c1; the mayor of s2 carries c2.
    case_of(
        "north",
        {
            "c1": (4, [NARRATION]),
            "c2": (2, [MAYOR, quote_of("s1", stance="contradicts")]),
            "c3": (3, [NARRATION, MAYOR]),
            "c4": (3, [NARRATION, quote_of("s1", "시장")]),
        },
    ),
    # 62.5 and 75: the index is 68.75.
    case_of(
        "south",
        {
            "c1": (3, [quote_of("s3"), quote_of("s1")]),
            "c2": (2, [quote_of("s3")]),
            "c3": (3, [quote_of("s3")]),
            "c4": (3, [quote_of("s3")]),
        },
    ),
)


def left_out(
    cases: Sequence[Case] = CASES,
    silence: Silence = "common",
    sources: Sequence[Source] = (),
    rubric: Rubric = RUBRIC,
) -> dict[tuple[str, str, str | None], LeftOutRow]:
    found = leave_one_out(cases, rubric, weights_of(rubric), silence, "arithmetic", sources)
    return {(r.kind, r.id, r.source): r for r in found.rows}


def test_leave_one_out_without_a_criterion_gives_it_no_weight() -> None:
    """Without c1 the first dimension is c2 alone: 50 and 50, with 75 and 75; the two are level."""
    nominal = leave_one_out(CASES, RUBRIC, weights_of(RUBRIC), "common", "arithmetic").nominal
    assert nominal == (("north", 1), ("south", 2))
    row = left_out()["criterion", "c1", None]
    assert row.points == (("north", 62.5), ("south", 62.5))
    assert row.ranks == (("north", 1), ("south", 1))
    assert (row.changed, row.changes_first, row.silenced) == (("south",), True, 0)
    assert not left_out()["criterion", "c2", None].changed


def test_leave_one_out_without_a_source_silences_what_it_alone_supports() -> None:
    """Without s1, c1 and c4 of the north lose their last support: c2 and c3 remain common to all."""
    row = left_out()["source", "s1", "s1"]
    assert row.silenced == 2
    assert row.points == (("north", 62.5), ("south", 62.5))
    assert row.changes_first
    available = left_out(silence="available")["source", "s1", "s1"]
    assert available.points == (("north", 62.5), ("south", 68.75))
    assert available.ranks == (("north", 2), ("south", 1))


def test_leave_one_out_without_a_speaker_leaves_what_others_support() -> None:
    """The mayor, in whichever source, carries c2 alone; c3 and c4 stand on narration too."""
    row = left_out(silence="available")["speaker", "시장 in English", None]
    assert row.silenced == 1
    assert row.points == (("north", 87.5), ("south", 68.75))
    assert not row.changed
    assert row.sources == ()


def test_leave_one_out_counts_a_contradicting_quote_as_no_support() -> None:
    """c2 of the north has narration of s1 against it: without the mayor it is silent all the same."""
    narration = left_out()["speaker", "", "s1"]
    assert narration.silenced == 1
    assert narration.points == (("north", 62.5), ("south", 62.5))


def test_leave_one_out_joins_what_one_reporter_narrates_in_several_sources() -> None:
    """Kim wrote s1 and s3: without both, the south has nothing left; s1 alone has no row any more."""
    sources = [source_of("s1", "김 기자"), source_of("s3", "김  기자"), source_of("s2", None)]
    found = left_out(silence="available", sources=sources)
    row = found["speaker", "김 기자", None]
    assert row.sources == ("s1", "s3")
    assert row.silenced == 5
    assert row.points[1] == ("south", None)
    assert row.ranks == (("north", None), ("south", None))
    assert row.changes_first
    assert not any(r.kind == "speaker" and r.id == "" for r in found.values())


def test_leave_one_out_keeps_narrations_apart_where_reporters_differ_or_are_not_stated() -> None:
    """Two reporters are two voices, and so are two sources that do not say who wrote them."""
    for reporters in (("김", "이"), (None, None)):
        sources = [source_of(s, r) for s, r in zip(("s1", "s3"), reporters, strict=True)]
        found = left_out(silence="available", sources=sources)
        assert ("speaker", "", "s1") in found
        assert ("speaker", "", "s3") in found
        assert all(r.sources == () for r in found.values())


def test_leave_one_out_puts_first_what_changes_the_first_place() -> None:
    """Then what changes any rank, then the rest; among equals what silences more."""
    found = leave_one_out(CASES, RUBRIC, weights_of(RUBRIC), "available", "arithmetic").rows
    order = [(not r.changes_first, -len(r.changed), -r.silenced) for r in found]
    assert order == sorted(order)
    assert found[0].changes_first
    assert not found[-1].changed


def test_leave_one_out_a_person_is_known_by_the_korean_name() -> None:
    """Spaced or translated otherwise, it is the same person, shown as first named."""
    other = msgspec.structs.replace(quote_of("s4", "시장"), speaker=Localised(" 시장 ", "Lord Mayor"))
    cases = (case_of("a", {"c1": (1, [quote_of("s1", "시장")])}), case_of("b", {"c1": (2, [other])}))
    people = [r for r in left_out(cases).values() if r.kind == "speaker"]
    assert [(r.id, r.silenced) for r in people] == [("시장 in English", 2)]


@pytest.mark.parametrize("silence", SILENCES)
def test_leave_one_out_of_too_few_cases_has_no_ranks(silence: Silence) -> None:
    """No case, and one: the rows are there, and nothing changes."""
    for cases in ((), CASES[:1]):
        found = leave_one_out(cases, RUBRIC, weights_of(RUBRIC), silence, "arithmetic")
        assert found.nominal == tuple((c.id, None) for c in cases)
        assert not any(r.changed or r.changes_first for r in found.rows)


def test_leave_one_out_tells_how_far_it_is() -> None:
    """The progress rises to 1."""
    told: list[float] = []
    leave_one_out(CASES, RUBRIC, weights_of(RUBRIC), "common", "arithmetic", tell=told.append)
    assert told == sorted(told)
    assert told[-1] == 1


VOICES = [
    quote_of(s, p, t) for s in ("s1", "s2") for p in (None, "가", "나") for t in ("supports", "context")
]
SCORED = st.tuples(st.integers(0, 4) | st.none(), st.lists(st.sampled_from(VOICES), max_size=3))
ANY_CASES = st.lists(
    st.fixed_dictionaries({c.id: SCORED for c in RUBRIC.criteria}), min_size=2, max_size=4
).map(lambda several: tuple(case_of(f"case-{i}", scores) for i, scores in enumerate(several)))


def is_of(quote: Quote, row: LeftOutRow) -> bool:
    if row.kind == "source":
        return quote.source == row.id
    if row.id:
        return quote.speaker is not None and quote.speaker.en == row.id
    return quote.speaker is None and quote.source == row.source


def without(case: Case, row: LeftOutRow) -> Case:
    """The case with the quotes of ``row`` really taken out."""

    def reduced(a: Assessment) -> Assessment:
        quotes = tuple(q for q in a.quotes if not is_of(q, row))
        had = any(q.stance == "supports" for q in a.quotes)
        has = any(q.stance == "supports" for q in quotes)
        if had and not has:
            return msgspec.structs.replace(a, quotes=quotes, score=None, low=None, high=None, confidence=None)
        return msgspec.structs.replace(a, quotes=quotes)

    return msgspec.structs.replace(case, assessments=tuple(reduced(a) for a in case.assessments))


def assert_rows_agree_with_scoring(
    cases: Sequence[Case], rubric: Rubric, silence: Silence, aggregation: Aggregation
) -> None:
    weights = weights_of(rubric)
    for row in leave_one_out(cases, rubric, weights, silence, aggregation).rows:
        if row.kind == "criterion":
            criteria = tuple((c, 0.0 if c == row.id else w) for c, w in weights.criteria)
            changed = msgspec.structs.replace(weights, criteria=criteria)
            expected = compare(cases, rubric, changed, silence, aggregation)
        else:
            expected = compare([without(c, row) for c in cases], rubric, weights, silence, aggregation)
        assert row.points == tuple((r.case_id, r.index_points) for r in expected.results)
        assert row.ranks == tuple((r.case_id, r.rank) for r in expected.results)


@given(cases=ANY_CASES, silence=st.sampled_from(SILENCES))
def test_leave_one_out_of_any_cases_equals_scoring_with_the_quotes_removed(
    cases: tuple[Case, ...], silence: Silence
) -> None:
    """What is reused instead of worked out again changes no number."""
    assert_rows_agree_with_scoring(cases, RUBRIC, silence, "arithmetic")


@pytest.mark.parametrize("silence", SILENCES)
def test_leave_one_out_of_the_shipped_cases_equals_scoring_with_the_quotes_removed(silence: Silence) -> None:
    """The same on real cases, whose speakers and sources carry much at once."""
    rubric = read_rubric(ROOT / "cases" / "_rubric.yaml", ROOT).value
    assert rubric is not None
    paths = sorted((ROOT / "cases").glob("[!_]*.yaml"))
    cases = [c for p in paths if (c := read_case(p, ROOT, rubric).value) is not None]
    assert len(cases) >= 3
    assert_rows_agree_with_scoring([c for c in cases if c.tier == "main"], rubric, silence, "geometric")


def test_leave_one_out_of_the_shipped_cases_shows_how_much_one_reporter_carries() -> None:
    """One reporter wrote two of the sources: without that narration no ranking is left on common ground."""
    rubric = read_rubric(ROOT / "cases" / "_rubric.yaml", ROOT).value
    assert rubric is not None
    ids = ("jeonbuk", "korea-gpu-strategy", "rancho-cordova")
    cases = [c for i in ids if (c := read_case(ROOT / "cases" / f"{i}.yaml", ROOT, rubric).value) is not None]
    sources = [
        s
        for p in sorted((ROOT / "seeds").glob("[0-9u]*.md"))
        if (s := read_source(p, ROOT).value) is not None
    ]
    found = leave_one_out(cases, rubric, weights_of(rubric), "common", "arithmetic", sources).rows
    (row,) = (r for r in found if r.sources)
    assert len(row.sources) == 2
    assert row.changes_first
    assert {rank for _, rank in row.ranks} == {None}
