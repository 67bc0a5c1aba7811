"""The casebook that is shipped: every quote in its source, to the letter."""

import hashlib
import os
import random
from pathlib import Path

import pytest

from casebook.library import Library, open_library
from casebook.model import Case, Quote
from casebook.quotes import Document, is_verbatim, normalise
from casebook.scoring import passage_key

CHECKOUT = Path(__file__).resolve().parents[1]
MAIN = {"rancho-cordova": "city", "jeonbuk": "province", "korea-gpu-strategy": "nation"}
ALTERATIONS_PER_QUOTE = 5


@pytest.fixture(scope="module")
def shipped() -> Library:
    return open_library(CHECKOUT, use_snapshot=False)


@pytest.fixture(scope="module")
def quotes(shipped: Library) -> tuple[Quote, ...]:
    distinct = {passage_key(q): q for case in shipped.usable_cases for q in case.quotes}
    assert len(distinct) > 100
    return tuple(distinct.values())


@pytest.fixture(scope="module")
def excerpts(shipped: Library) -> dict[str, Document]:
    return {s.id: Document(s.text) for s in shipped.sources}


@pytest.fixture(scope="module")
def originals(shipped: Library) -> dict[str, Document]:
    folder = Path(os.environ.get("CASEBOOK_ORIGINALS", CHECKOUT / "seeds" / "originals"))
    held = [s.id for s in shipped.sources if shipped.has_original(s.id)]
    if not held:
        pytest.skip(f"the original articles are not at hand in {folder.name}")
    assert len(held) == len(shipped.sources)
    contents = [p.read_bytes() for p in sorted(folder.iterdir()) if p.is_file()]
    by_hash = {hashlib.sha256(data).hexdigest(): data.decode("utf-8") for data in contents}
    return {s.id: Document(by_hash[s.original_sha256 or ""]) for s in shipped.sources}


def test_shipped_casebook_checked_has_no_findings(shipped: Library) -> None:
    """What is shipped is clean, and all seven cases can be used."""
    assert [f"{f.path}:{f.line}:{f.column} {f.code}" for f in shipped.findings] == []
    assert len(shipped.usable_cases) == 7


def test_main_cases_decide_every_criterion(shipped: Library) -> None:
    """The three main cases stand at their level, and each of the 18 criteria is decided."""
    assert shipped.rubric is not None
    main = {c.id: c for c in shipped.usable_cases if c.tier == "main"}
    assert {c.id: c.level for c in main.values()} == MAIN
    for case in shipped.usable_cases:
        assert [a.criterion for a in case.assessments] == [c.id for c in shipped.rubric.criteria]
    assert len(shipped.rubric.dimensions) == 5
    assert len(shipped.rubric.criteria) == 18


def test_scored_criteria_of_shipped_cases_stand_on_supporting_quotes(shipped: Library) -> None:
    """No score without a quote; no quote that supports silence."""

    def supports(case: Case) -> dict[str, int]:
        return {a.criterion: sum(q.stance == "supports" for q in a.quotes) for a in case.assessments}

    for case in shipped.usable_cases:
        for a in case.assessments:
            assert (supports(case)[a.criterion] > 0) == (a.score is not None), (case.id, a.criterion)


def test_every_shipped_quote_is_verbatim_in_its_excerpt(
    quotes: tuple[Quote, ...], excerpts: dict[str, Document]
) -> None:
    """Always, wherever the casebook is checked out."""
    assert [q.text for q in quotes if not is_verbatim(q.text, excerpts[q.source])] == []


def test_every_shipped_quote_is_verbatim_in_its_original(
    quotes: tuple[Quote, ...], originals: dict[str, Document]
) -> None:
    """Where the articles are at hand, each quote stands in the article itself."""
    assert [q.text for q in quotes if not is_verbatim(q.text, originals[q.source])] == []


def test_excerpts_hold_less_than_two_thirds_of_an_original(
    excerpts: dict[str, Document], originals: dict[str, Document]
) -> None:
    """The articles belong to their publishers: what is kept is what is quoted, with a little around it."""
    shares = {i: len(excerpts[i].normalised) / len(originals[i].normalised) for i in excerpts}
    assert max(shares.values()) < 2 / 3, shares


def test_shipped_quote_altered_by_one_character_is_no_longer_verbatim(
    quotes: tuple[Quote, ...], excerpts: dict[str, Document]
) -> None:
    """One letter more, less or other in any quote is noticed."""
    rng = random.Random(20251117)
    passed = []
    for quote in quotes:
        text = normalise(quote.text)
        letters = [i for i, char in enumerate(text) if char.isalnum()]
        for at in rng.sample(letters, min(ALTERATIONS_PER_QUOTE, len(letters))):
            altered = (text[:at] + "뷁" + text[at + 1 :], text[:at] + "뷁" + text[at:])
            passed += [(quote.text, a) for a in altered if is_verbatim(a, excerpts[quote.source])]
        inner = letters[len(letters) // 2]
        shortened = text[:inner] + text[inner + 1 :]
        if shortened != text and is_verbatim(shortened, excerpts[quote.source]):
            passed.append((quote.text, shortened))
    assert passed == []
