"""One quotation: words, translation, person, source, status, passage."""

import shutil
from pathlib import Path

import msgspec
import pytest

from casebook.library import Library, open_library
from casebook.model import Lang, Localised, Quote
from casebook.pieces.quote import quote_card, quotes_by_stance, source_name, speaker_name
from casebook.wording import say

SMALL = Path(__file__).parents[1] / "ui" / "small"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """The small casebook with excerpts only."""
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    return open_library(Path(shutil.copytree(SMALL, tmp_path / "small")), nothing)


@pytest.fixture
def library_with_original(tmp_path: Path) -> Library:
    """The small casebook with the full article at hand."""
    originals = tmp_path / "originals"
    originals.mkdir()
    shutil.copy(SMALL / "article.txt", originals / "any-name.txt")
    return open_library(Path(shutil.copytree(SMALL, tmp_path / "full")), originals)


def quote_of(library: Library, case_id: str, criterion: str, position: int = 0) -> Quote:
    case = next(c for c in library.usable_cases if c.id == case_id)
    assessment = case.assessment(criterion)
    assert assessment is not None
    return assessment.quotes[position]


def statuses_in(card: str, lang: Lang) -> list[str]:
    names = ("verified-original", "verified-excerpt", "not-found", "unknown-source")
    return [n for n in names if f">{say(lang, f'status.{n}')}</span>" in card]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_card_shows_the_status_that_the_files_give(
    library: Library, library_with_original: Library, lang: Lang
) -> None:
    """One quotation is verified against what is at hand: the excerpt, the original, or nothing."""
    quote = quote_of(library, "alpha", "compute")
    lost = msgspec.structs.replace(quote, text="시는 아무것도 짓지 않는다.")
    stray = msgspec.structs.replace(quote, source="2020-01-01-nowhere")
    full = quote_of(library, "alpha", "grid")
    cards = [
        (quote_card(library, "alpha", quote, lang), "verified-excerpt"),
        (quote_card(library_with_original, "alpha", quote, lang), "verified-original"),
        (quote_card(library, "alpha", full, lang), "verified-original"),
        (quote_card(library, "alpha", lost, lang), "not-found"),
        (quote_card(library_with_original, "alpha", lost, lang), "not-found"),
        (quote_card(library, "alpha", stray, lang), "unknown-source"),
    ]
    assert [statuses_in(card, lang) for card, _ in cards] == [[status] for _, status in cards]
    assert ["cb-tag-bad" in card for card, _ in cards] == [False, False, False, True, True, True]


@pytest.mark.parametrize(
    ("criterion", "lang", "translation"),
    [
        ("compute", "en", "The city is building a compute centre at the harbour."),
        ("compute", "ko", None),
        ("grid", "ko", "골짜기는 계통의 디지털 트윈을 운영한다."),
        ("grid", "en", None),
    ],
)
def test_card_translates_for_readers_of_the_other_language_only(
    library: Library, criterion: str, lang: Lang, translation: str | None
) -> None:
    """The original words always stand there; a translation is marked as ours, and its language named."""
    quote = quote_of(library, "alpha", criterion)
    card = quote_card(library, "alpha", quote, lang)
    source_lang = "en" if criterion == "grid" else "ko"
    assert f'<blockquote lang="{source_lang}">“{quote.text}”</blockquote>' in card
    label = say(lang, "quote.translation")
    if translation is None:
        assert "cb-translation" not in card
        assert label not in card
    else:
        assert f'<p class="cb-translation" lang="{lang}">' in card
        assert f"{label}</span>{translation}</p>" in card


def test_card_without_a_translation_at_hand_leaves_the_line_out(library: Library) -> None:
    """No empty line is called a translation."""
    quote = msgspec.structs.replace(quote_of(library, "alpha", "compute"), en=None)
    assert "cb-translation" not in quote_card(library, "alpha", quote, "en")


@pytest.mark.parametrize(
    ("lang", "name"),
    [
        ("ko", "김해나 (에너지국장) (한도윤 기자 전언)"),
        ("en", "Kim Haena (director of energy) (as relayed by the reporter Han Doyun)"),
    ],
)
def test_speaker_with_role_and_relay_is_named_with_both(library: Library, lang: Lang, name: str) -> None:
    """Who speaks, in which office, and through whom the words come."""
    quote = quote_of(library, "alpha", "capacity")
    assert speaker_name(quote, lang) == name
    assert f"<strong>{name}</strong>" in quote_card(library, "alpha", quote, lang)


def test_speaker_with_less_said_of_him_is_named_with_less(library: Library) -> None:
    """Role and relay each stand alone where the other is not stated; no bracket stays empty."""
    quote = quote_of(library, "alpha", "capacity")
    no_role = msgspec.structs.replace(quote, role=None)
    no_via = msgspec.structs.replace(quote, via=None)
    neither = msgspec.structs.replace(quote, role=None, via=None)
    assert speaker_name(no_role, "ko") == "김해나 (한도윤 기자 전언)"
    assert speaker_name(no_via, "ko") == "김해나 (에너지국장)"
    assert speaker_name(neither, "ko") == "김해나"


@pytest.mark.parametrize(("lang", "name"), [("ko", "기자 서술"), ("en", "Reporter&#39;s narration")])
def test_speaker_of_a_narration_is_named_as_such(library: Library, lang: Lang, name: str) -> None:
    """A reporter's own sentence is nobody's statement, and says so."""
    quote = quote_of(library, "alpha", "compute")
    assert f"<strong>{name}</strong>" in quote_card(library, "alpha", quote, lang)
    relayed = msgspec.structs.replace(quote, via=Localised(ko="한도윤", en="Han Doyun"))
    assert speaker_name(relayed, "ko") == "기자 서술 (한도윤 전언)"


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "2025-01-05 · 새벽일보 · 항만 도시의 실험"),
        ({"publisher": None}, "2025-01-05 · 한도윤 · 항만 도시의 실험"),
        ({"publisher": None, "reporter": None}, "2025-01-05 · publisher not stated · 항만 도시의 실험"),
        ({"published": None}, "date not stated · 새벽일보 · 항만 도시의 실험"),
        ({"headline": None}, "2025-01-05 · 새벽일보 · 2025-01-05-harbour"),
    ],
    ids=str,
)
def test_source_with_parts_not_stated_says_so(library: Library, changes: dict[str, None], name: str) -> None:
    """Nothing is filled in that a document does not say of itself."""
    source = library.source("2025-01-05-harbour")
    assert source is not None
    assert source_name(msgspec.structs.replace(source, **changes), "en") == name


def test_card_of_an_unknown_source_shows_its_id(library: Library) -> None:
    """The name that the case gives is all that is known."""
    stray = msgspec.structs.replace(quote_of(library, "alpha", "compute"), source="2020-01-01-nowhere")
    card = quote_card(library, "alpha", stray, "en")
    assert '<span class="cb-source">2020-01-01-nowhere</span>' in card
    assert "<details" not in card


def test_card_shows_the_quotation_marked_in_its_passage(library: Library) -> None:
    """The sentences around it stand unmarked beside it."""
    card = quote_card(library, "alpha", quote_of(library, "alpha", "capacity"), "en")
    passage = card.partition("<details>")[2]
    assert "<mark>전력이 모자라다</mark>" in passage
    assert "시는 항만에 연산 센터를 짓고 있다. 김해나 국장은 “<mark>" in passage
    assert card.count("<mark>") == 1


@pytest.mark.parametrize(
    ("position", "stance", "word"), [(0, "supports", "supports"), (1, "contradicts", "contradicts")]
)
def test_card_names_its_stance_and_is_marked_by_it(
    library: Library, position: int, stance: str, word: str
) -> None:
    """The word and the bar beside the words say the same."""
    card = quote_card(library, "alpha", quote_of(library, "alpha", "compute", position), "en")
    assert f'<span class="cb-tag">{word}</span>' in card
    assert f'class="cb-quote cb-quote-{stance}" data-stance="{stance}"' in card


def test_quotations_by_stance_stand_under_the_heading_of_their_own(library: Library) -> None:
    """Support comes first, what argues against it next, each counted; an empty heading is left out."""
    first, second = (quote_of(library, "alpha", "compute", i) for i in (0, 1))
    context = quote_of(library, "gamma", "grid")
    made = quotes_by_stance(library, "alpha", (context, second, first, second), "en")
    pieces = made.split("<h3>")[1:]
    headings = [piece.partition("</h3>")[0] for piece in pieces]
    assert headings == ["Supporting the score: 1", "Arguing for another score: 2", "Context: 1"]
    assert [piece.count("<blockquote") for piece in pieces] == [1, 2, 1]
    for piece, quote in zip(pieces, (first, second, context), strict=True):
        assert f"“{quote.text}”" in piece
        assert f'data-stance="{quote.stance}"' in piece
    assert "Context" not in quotes_by_stance(library, "alpha", (first,), "en")
    assert "<h3>" not in quotes_by_stance(library, "alpha", (), "en")


def test_card_with_hostile_text_escapes_it_everywhere(library: Library) -> None:
    """Words, translation and people are shown character for character."""
    bad = "<script>1</script>"
    quote = msgspec.structs.replace(
        quote_of(library, "alpha", "capacity"),
        text=bad,
        en=bad,
        speaker=Localised(ko=bad, en=bad),
        role=Localised(ko=bad, en=bad),
        via=Localised(ko=bad, en=bad),
    )
    card = quote_card(library, "alpha", quote, "en")
    assert "<script" not in card
    assert card.count("&lt;script&gt;1&lt;/script&gt;") == 5
