"""Claims on a page: strength beside the sentence, basis behind a native disclosure, links onwards."""

import html
import re

import pytest

from casebook.library import open_library
from casebook.pieces.claims import chance_badge
from casebook.scoring import (
    Chance,
    basis_lines,
    claim_text,
    compare,
    overview_claims,
    weights_of,
)
from casebook.ui.claim_view import claims_block
from casebook.view.address import read_view
from casebook.view.view import View


class SameOdds:
    """Everything is as likely."""

    def __init__(self, share):
        self._chance = Chance(share=share, draws=10_000, half_width_share=0.0098, basis="weights", seed=7)

    def first_place(self, _case_id):
        return self._chance

    def ahead(self, _first, _second):
        return self._chance

    def ahead_in_dimension(self, _first, _second, _dimension):
        return self._chance

    def ahead_in_criterion(self, _first, _second, _criterion):
        return self._chance


@pytest.fixture(name="library")
def _library(casebook_copy):
    return open_library(casebook_copy)


@pytest.fixture(name="claims")
def _claims(library):
    cases = [c for c in library.usable_cases if c.id in ("jeonbuk", "rancho-cordova")]
    comparison = compare(cases, library.rubric, weights_of(library.rubric), "common", "arithmetic")
    return overview_claims(comparison, cases, library.rubric, SameOdds(0.54))


VIEW = View(
    lang="en", cases=("jeonbuk", "rancho-cordova"), query="power", stance="supports", dimension="power"
)


def test_claim_shows_its_strength_in_words_beside_the_sentence(claims):
    """Word and share, so that colour is never the only cue."""
    drawn = str(claims_block(claims, "ko"))
    badge = '<span class="cb-strength cb-strength-open">가중치에 따라 54%</span>'
    assert f"{html.escape(claim_text('ko', claims[0]), quote=False)} {badge}</p>" in drawn


@pytest.mark.parametrize(
    ("share", "css"), [(0.95, "cb-strength-robust"), (0.7, "cb-strength-likely"), (0.2, "cb-strength-open")]
)
def test_badge_of_each_strength_has_a_form_of_its_own(share, css):
    """Three borders that can be told apart in black and white."""
    chance = Chance(share=share, draws=10_000, half_width_share=0.0098, basis="weights")
    assert f'class="cb-strength {css}"' in chance_badge(chance, "ko")


def test_claim_unfolds_every_line_of_its_basis(claims):
    """A native disclosure: reachable by keyboard, told by a screen reader, and no script."""
    drawn = html.unescape(str(claims_block(claims, "en")))
    assert (
        drawn.count("<details")
        == drawn.count("<summary>")
        == len([c for c in claims if basis_lines("en", c)])
    )
    for claim in claims:
        for line in basis_lines("en", claim):
            assert f"<li>{line}</li>" in drawn
    assert re.search(r"<summary>Show basis · \d+ quotes, up to \d+% from one voice</summary>", drawn)


def test_claim_basis_links_to_the_quotes_of_its_cases_alone(claims, library):
    """Filters left over from a visit to the Evidence page would hide them."""
    drawn = html.unescape(str(claims_block(claims[:1], "en", view=VIEW)))
    links = re.findall(r'href="(\w+)\?([^"]*)"', drawn)
    assert [page for page, _ in links] == ["evidence", "evidence", "robustness"]
    for _, query in links[:2]:
        params = dict(part.split("=", 1) for part in query.replace("%2C", ",").split("&"))
        view, ignored = read_view(params, library)
        assert not ignored
        assert view.only in ("jeonbuk", "rancho-cordova")
        assert (view.query, view.stance, view.dimension, view.cases) == ("", None, None, VIEW.cases)


def test_claim_basis_without_a_view_has_no_links(claims):
    """The block can stand where there is no page around it."""
    assert "<a " not in claims_block(claims, "ko")


def test_claim_that_compares_nothing_has_nothing_to_unfold(claims):
    """A note is its own explanation."""
    notes = [c for c in claims if c.code == "levels-differ"]
    assert notes
    assert "<details" not in claims_block(notes, "ko")
