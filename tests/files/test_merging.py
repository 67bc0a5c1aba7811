"""Two changed versions are joined without losing a line of either."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.files.merging import Merge, merge

BASE = "id: gwangju\nname: 광주\nlevel: city\nscore: 2\nrange: [1, 3]\nwhy: 가\n"
# Few different lines, so that they repeat and the comparison has something to mistake.
TEXTS = st.lists(st.sampled_from(["a", "b", "c", "", " a", "a\r", "가\u2028나"]), max_size=14).flatmap(
    lambda lines: st.sampled_from(["\n".join(lines), "".join(f"{line}\n" for line in lines)])
)


def kinds(joined: Merge) -> list[str]:
    return [part.kind for part in joined.parts]


def test_merge_of_changes_in_different_places_needs_no_choice() -> None:
    """One changes the name, the other the reason: both are in the result."""
    mine = BASE.replace("광주", "광주광역시")
    theirs = BASE.replace("why: 가", "why: 나") + "note: x\n"
    joined = merge(BASE, mine, theirs)
    assert not joined.conflicts
    assert joined.text() == mine.replace("why: 가", "why: 나") + "note: x\n"
    assert kinds(joined) == ["same", "mine", "same", "theirs"]


def test_merge_of_changes_in_one_place_holds_all_three_texts() -> None:
    """Nobody's score is taken for the other's."""
    joined = merge(BASE, BASE.replace("score: 2", "score: 3"), BASE.replace("score: 2", "score: 1"))
    [place] = joined.conflicts
    part = joined.parts[place]
    assert (part.base, part.mine, part.theirs) == ("score: 2\n", "score: 3\n", "score: 1\n")
    assert "score: 3\n" in joined.text({place: "mine"})
    assert "score: 1\n" in joined.text({place: "theirs"})
    assert "score: 3\nscore: 1\nrange" in joined.text({place: "both"})


def test_merge_with_an_open_conflict_gives_no_text() -> None:
    """A side is never chosen in silence."""
    joined = merge("a\n", "b\n", "c\n")
    with pytest.raises(KeyError):
        joined.text()


def test_merge_of_changes_in_neighbouring_lines_is_a_conflict() -> None:
    """Score and range stand one below the other and must fit each other."""
    joined = merge(BASE, BASE.replace("score: 2", "score: 3"), BASE.replace("[1, 3]", "[2, 2]"))
    assert kinds(joined) == ["same", "conflict", "same"]


def test_merge_of_two_insertions_in_one_place_is_a_conflict() -> None:
    """Their order would be a guess."""
    joined = merge("a\nz\n", "a\nm\nz\n", "a\nt\nz\n")
    assert kinds(joined) == ["same", "conflict", "same"]
    assert joined.text({1: "both"}) == "a\nm\nt\nz\n"


def test_merge_of_a_deletion_against_a_change_is_a_conflict() -> None:
    """What one deletes while the other works on it is asked about."""
    joined = merge("a\nb\nc\n", "a\nc\n", "a\nB\nc\n")
    assert kinds(joined) == ["same", "conflict", "same"]
    assert joined.text({1: "mine"}) == "a\nc\n"


def test_merge_choosing_both_of_a_last_line_without_end_keeps_two_lines() -> None:
    """They do not run into one another."""
    assert merge("a", "m", "t").text({0: "both"}) == "m\nt"


@given(TEXTS, TEXTS)
def test_merge_with_one_side_unchanged_is_the_other_side(base: str, changed: str) -> None:
    """Whoever changed nothing has no say."""
    for joined in (merge(base, changed, base), merge(base, base, changed), merge(base, changed, changed)):
        assert not joined.conflicts
        assert joined.text() == changed


@given(TEXTS, TEXTS, TEXTS)
def test_merge_parts_hold_each_text_in_full(base: str, mine: str, theirs: str) -> None:
    """No line of anybody is lost between the parts."""
    joined = merge(base, mine, theirs)
    assert "".join(part.base for part in joined.parts) == base
    assert "".join(part.mine for part in joined.parts) == mine
    assert "".join(part.theirs for part in joined.parts) == theirs


@given(TEXTS, TEXTS, TEXTS)
def test_merge_is_the_same_from_either_side(base: str, mine: str, theirs: str) -> None:
    """What conflicts for one conflicts for the other, and what joins gives the same text."""
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert one.conflicts == other.conflicts
    if not one.conflicts:
        assert one.text() == other.text()


@given(TEXTS, TEXTS, TEXTS)
def test_merge_keeps_every_line_that_one_side_added(base: str, mine: str, theirs: str) -> None:
    """With ``both`` for each conflict, a line that only one side has is in the result."""
    joined = merge(base, mine, theirs)
    result = joined.text(dict.fromkeys(joined.conflicts, "both")).split("\n")
    for one in (mine, theirs):
        for line in set(one.split("\n")) - set(base.split("\n")) - {""}:
            assert line in result
