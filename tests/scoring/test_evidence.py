import pytest

from casebook.scoring import evidence_measures, measures_over


def test_evidence_passage_used_for_two_criteria_counts_once(build_case, build_quote):
    """White space does not make another passage; another source does."""
    quotes = {
        "a": [build_quote("One  passage.")],
        "b": [build_quote("One\npassage."), build_quote("One passage.", source="s2")],
    }
    measures = evidence_measures(build_case("p", {"a": 2, "b": 2}, quotes=quotes))
    assert (measures.quotes, measures.supports, measures.sources) == (2, 2, 2)


def test_evidence_stances_are_counted_apart(build_case, build_quote):
    """A passage that supports one score and is context to another counts on both sides, once as a quote."""
    quotes = {
        "a": [build_quote("A."), build_quote("B.", stance="contradicts")],
        "b": [build_quote("A.", stance="context")],
    }
    m = evidence_measures(build_case("p", {"a": 2, "b": 2}, quotes=quotes))
    assert (m.quotes, m.supports, m.contradicts, m.context) == (2, 1, 1, 1)


def test_evidence_largest_speaker_is_one_person_across_sources(build_case, build_quote):
    """Kim speaks two of three passages, in two sources."""
    quotes = {
        "a": [build_quote("A.", speaker="Kim"), build_quote("B.", source="s2", speaker="Kim")],
        "b": [build_quote("C.", speaker="Lee")],
    }
    m = evidence_measures(build_case("p", {"a": 2, "b": 2}, quotes=quotes))
    assert m.speakers == 2
    assert m.largest_speaker_share == pytest.approx(2 / 3)
    assert m.largest_speaker is not None
    assert m.largest_speaker.ko == "Kim"
    assert m.largest_speaker_source is None
    assert (m.largest_source, m.largest_source_share) == ("s1", pytest.approx(2 / 3))


def test_evidence_narration_is_one_speaker_per_source(build_case, build_quote):
    """Two passages of one reporter, one of another: two narrators, the first with two thirds."""
    quotes = {"a": [build_quote("A."), build_quote("B."), build_quote("C.", source="s2")]}
    m = evidence_measures(build_case("p", {"a": 2}, quotes=quotes))
    assert m.speakers == 2
    assert m.largest_speaker_share == pytest.approx(2 / 3)
    assert (m.largest_speaker, m.largest_speaker_source) == (None, "s1")


def test_evidence_of_a_case_without_quotes_has_no_shares(build_case):
    """No division by zero, no 0 % that would look like independence."""
    m = evidence_measures(build_case("p", {"a": None}))
    assert (m.quotes, m.sources, m.speakers) == (0, 0, 0)
    assert (m.largest_speaker_share, m.largest_source_share, m.largest_source) == (None, None, None)


def test_evidence_of_chosen_criteria_leaves_out_the_others(build_case, build_quote):
    """What a number stands on is not all that the case has."""
    quotes = {"a": [build_quote("A.")], "b": [build_quote("B.")]}
    case = build_case("p", {"a": 2, "b": 2}, quotes=quotes)
    assert evidence_measures(case, {"a"}).quotes == 1
    assert evidence_measures(case, ()).quotes == 0


def test_evidence_key_decides_what_is_distinct(build_case, build_quote):
    """A caller with a stricter idea of sameness can bring it."""
    quotes = {"a": [build_quote("A."), build_quote("B.")]}
    assert evidence_measures(build_case("p", {"a": 2}, quotes=quotes), key=lambda q: q.source).quotes == 1


def test_measures_over_cases_that_share_a_passage_count_it_once(build_case, build_quote):
    """One sentence about two regions is one sentence."""
    first = build_case("p", {"a": 2}, quotes={"a": [build_quote("A.")]})
    second = build_case("q", {"a": 1}, quotes={"a": [build_quote("A."), build_quote("B.")]})
    assert measures_over([first, second]).quotes == 2
