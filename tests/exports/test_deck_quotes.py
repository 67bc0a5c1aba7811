"""The quotes of slides: verified, of the claim's own criteria, of both sides, cut without a changed word."""

from collections import Counter

import msgspec
import pytest

from casebook.exports.deck import Deck, Slide
from casebook.exports.deck_quotes import MOST_SHOWN, Side, cut, slide_quotes
from casebook.exports.deck_slides import build_deck
from casebook.exports.report import Report
from casebook.library import Library
from casebook.quotes import Document, is_verbatim
from casebook.scoring import passage_key
from tests.exports.conftest import report_on

CRITERION = "leadership"


@pytest.fixture(scope="module")
def deck(report: Report) -> Deck:
    return build_deck(report)


def slide(deck: Deck, slide_id: str) -> Slide:
    return next(s for s in deck.available if s.id == slide_id)


@pytest.mark.parametrize("name", ["report", "report_en", "report_of_thirty", "report_of_one"])
def test_every_quote_on_a_slide_is_verified_and_stands_in_its_source(
    name: str, request: pytest.FixtureRequest
) -> None:
    """Each quote, also as shown, is found to the letter in the source that it names."""
    report: Report = request.getfixturevalue(name)
    quotes = [q for s in build_deck(report).available for q in s.quotes]
    assert len(quotes) >= 5
    for q in quotes:
        assert q.status == report.status(q.quote)
        assert q.status.startswith("verified")
        assert q.source is not None
        assert q.source.id == q.quote.source
        source = Document(q.source.text)
        assert is_verbatim(q.quote.text, source)
        assert is_verbatim(q.shown.removesuffix("…").rstrip(), source)
        assert len(q.shown) <= MOST_SHOWN


def test_every_quote_belongs_to_its_case_and_criterion(report_of_thirty: Report) -> None:
    """A quote is shown for the case and criterion in whose assessment it stands."""
    for s in build_deck(report_of_thirty).available:
        for q in s.quotes:
            assessment = report_of_thirty.scene.case(q.case_id).assessment(q.criterion or "")
            assert assessment is not None
            assert q.quote in assessment.quotes
            assert q.case_name == report_of_thirty.scene.name(q.case_id, "ko")


def test_quotes_of_a_claim_on_the_index_are_of_criteria_in_the_index(report: Report, deck: Deck) -> None:
    """No quote of a criterion that the ranking does not stand on."""
    used = set(report.scene.comparison.result("rancho-cordova").criteria_in_index)
    assert used < {c.id for c in report.rubric.criteria}
    for slide_id in ("ranking", "difference", "chances", "weights", "next-step"):
        assert {q.criterion for q in slide(deck, slide_id).quotes} <= used, slide_id


def test_quotes_of_the_largest_gap_are_of_that_gap(deck: Deck) -> None:
    """Both ends of the gap speak, on one of the criteria that the claim names."""
    s = slide(deck, "gap")
    assert s.claim is not None
    assert {q.criterion for q in s.quotes} <= {t.id for t in s.claim.topics}
    assert {q.case_id for q in s.quotes} == {"rancho-cordova", "jeonbuk"}


@pytest.mark.parametrize(
    "slide_id", ["ranking", "dimensions", "gap", "difference", "chances", "weights", "next-step"]
)
@pytest.mark.parametrize("silence", ["common", "available"])
def test_comparison_shows_both_sides_and_what_contradicts(
    library: Library, silence: str, slide_id: str
) -> None:
    """One quote of each side, and one that contradicts before a second that supports either."""
    s = slide(build_deck(report_on(library, silence=silence)), slide_id)
    stances = Counter(q.quote.stance for q in s.quotes)
    assert len(s.quotes) == 3
    assert len({q.case_id for q in s.quotes}) == 2
    assert stances["contradicts"] == 1
    # Each side has one that supports its own level.
    assert len({q.case_id for q in s.quotes if q.quote.stance == "supports"}) == 2


def test_quotes_of_one_slide_are_distinct_passages(report: Report, deck: Deck) -> None:
    """No passage twice on a slide, and few of them twice in a deck."""
    keys = [[passage_key(q.quote) for q in s.quotes] for s in deck.available]
    assert all(len(set(k)) == len(k) for k in keys)
    together = [key for k in keys for key in k]
    assert len(set(together)) >= 0.9 * len(together)
    del report


def test_contradicting_quote_of_the_last_case_speaks_for_it(report: Report) -> None:
    """What contradicts the lowest level counts against the claim, also where the leader is contradicted."""
    sides = [Side(("rancho-cordova",), (CRITERION,)), Side(("jeonbuk",), (CRITERION,))]
    found = slide_quotes(report, sides)
    against = next(q for q in found if q.quote.stance == "contradicts")
    # The leader's contradicting quotes come from a source that is shown already.
    assert against.case_id == "jeonbuk"
    assert against.quote.source != found[0].quote.source


def test_contradicting_quote_that_would_help_the_leader_is_not_taken_first(report: Report) -> None:
    """What contradicts the middling level of the second would only widen the lead."""
    sides = [Side(("rancho-cordova",), (CRITERION,)), Side(("korea-gpu-strategy",), (CRITERION,))]
    found = slide_quotes(report, sides)
    assert [q.case_id for q in found if q.quote.stance == "contradicts"] == ["rancho-cordova"]


def test_quotes_that_are_not_verified_are_never_shown(report: Report) -> None:
    """A quote that is not found in its source does not come onto a slide."""
    sides = [Side(("rancho-cordova",), (CRITERION,)), Side(("jeonbuk",), (CRITERION,))]
    shown = slide_quotes(report, sides)
    lost = {(q.quote.source, q.quote.text): "not-found" for q in shown}
    without = slide_quotes(
        msgspec.structs.replace(report, statuses={**report.statuses, **lost}),  # type: ignore[dict-item]
        sides,
    )
    assert without
    assert not {q.quote.text for q in without} & {q.quote.text for q in shown}


def test_quotes_already_shown_come_last(report: Report) -> None:
    """A deck shows many quotes: one seen before is taken only where nothing else says it."""
    sides = [Side(("rancho-cordova",), (CRITERION,)), Side(("jeonbuk",), (CRITERION,))]
    first = slide_quotes(report, sides)
    again = slide_quotes(report, sides, {passage_key(q.quote) for q in first})
    assert passage_key(again[0].quote) != passage_key(first[0].quote)
    # Jeonbuk has one supporting quote here, and it stays.
    assert [q.quote.text for q in again if q.case_id == "jeonbuk" and q.quote.stance == "supports"] == [
        q.quote.text for q in first if q.case_id == "jeonbuk" and q.quote.stance == "supports"
    ]


def test_context_fills_up_only_where_nothing_proves(report: Report) -> None:
    """On a criterion on which the sources are silent, context stands in, and never more than two of it."""
    found = slide_quotes(report, [Side(("rancho-cordova",), ("sovereignty",))])
    assert [q.quote.stance for q in found] == ["context", "context"]


def test_translation_is_shown_only_in_the_other_language(report: Report, report_en: Report) -> None:
    """Korean sources need no translation in a Korean deck and carry ours in an English one."""
    assert not any(q.translation for s in build_deck(report).available for q in s.quotes)
    english = [q for s in build_deck(report_en).available for q in s.quotes]
    assert all(q.translation and q.translation.rstrip(" …") in (q.quote.en or "") for q in english)


def test_source_line_names_speaker_date_and_source(report: Report, deck: Deck) -> None:
    """Who, when and where stand in one line; what is not stated is said to be not stated."""
    for s in deck.available:
        for q in s.quotes:
            assert q.source_line.startswith(q.speaker)
            assert q.source is not None
            assert (q.source.published or "날짜 미표기") in q.source_line
    del report


def test_cut_keeps_a_short_quote_whole() -> None:
    """Nothing is cut that fits, but for white space."""
    assert cut("가나다.\n  라마바.", 20) == ("가나다. 라마바.", None)


def test_cut_ends_at_a_sentence_where_one_fits() -> None:
    """Whole sentences are kept, the rest is an ellipsis; the number of sentences is told."""
    first = "첫째 문장은 이렇게 끝나며 서른 글자를 조금 넘기는 길이를 가진다."
    assert cut(f"{first} 둘째 문장은 남는 자리보다 훨씬 더 길어서 들어가지 못한다.", 50) == (f"{first} …", 1)


def test_cut_ends_at_a_word_where_no_sentence_fits() -> None:
    """A long sentence is cut between words."""
    shown, sentences = cut("가나다라 마바사아 자차카타 파하가나 다라마바 사아자차 카타파하", 18)
    assert (shown, sentences) == ("가나다라 마바사아 자차카타…", None)
    assert cut("가" * 50, 20)[0] == "가" * 19 + "…"
