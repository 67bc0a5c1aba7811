import pytest

from casebook.wording import ENTRIES, has_entry, listed, say


def test_say_fills_placeholders_and_particles():
    """The Korean sentence agrees with the name; the English one does without."""
    assert say("ko", "claims.difference-none", case="전북", next="한국", index="종합 점수") == (
        "전북과 한국의 종합 점수가 같음."
    )
    assert say("en", "claims.difference-none", case="Jeonbuk", next="Korea", index="index") == (
        "Jeonbuk and Korea have the same index."
    )


def test_say_value_with_braces_is_shown_as_it_is():
    """Text from a file is data: it is neither filled nor read as a placeholder."""
    assert say("en", "claims.quoted", name="{0.__class__} {name}") == "“{0.__class__} {name}”"


def test_say_unknown_key_raises():
    """A missing sentence is found by the first test that meets it."""
    with pytest.raises(KeyError):
        say("ko", "claims.no-such-sentence")


def test_say_forgotten_value_raises_even_when_all_are_forgotten():
    """Never a sentence with its braces showing."""
    with pytest.raises(KeyError):
        say("ko", "claims.quoted")


def test_has_entry_knows_the_catalogue():
    """For codes whose sentence is optional."""
    assert has_entry("claims.quoted")
    assert not has_entry("claims.no-such-sentence")
    assert "claims.quoted" in ENTRIES


def test_listed_joins_names_in_the_manner_of_the_language():
    """Commas in Korean; a final "and" in English."""
    assert [listed("ko", names) for names in ((), ("가",), ("가", "나", "다"))] == ["", "가", "가, 나, 다"]
    assert [listed("en", names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
