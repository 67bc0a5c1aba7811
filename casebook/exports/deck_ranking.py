"""Slides of the comparison itself: who stands first, where the cases differ, where the sources are silent."""

from collections.abc import Collection, Hashable

import msgspec

from casebook.charts.dimension_message import dimension_standing, dimension_title
from casebook.charts.matrix_message import matrix_title
from casebook.exports.deck import Slide
from casebook.exports.deck_claims import chance_word, claim_word, headline
from casebook.exports.deck_fit import fitted
from casebook.exports.deck_quotes import Side, slide_quotes
from casebook.exports.index_chart import rest_note, shown_scene
from casebook.exports.report import Report
from casebook.exports.slide_subjects import (
    DimensionEnds,
    by_index,
    dimension_ends,
    lead_claim,
    matters_most,
    overview,
)
from casebook.scoring import Claim, basis_lines, claim_text, share_text
from casebook.wording import say

_MOST_WARNINGS = 3
# The gravest first: what makes a ranking unsound, then what leaves it open, then what it does not cover.
_WARNINGS = (
    "levels-differ",
    "intervals-overlap",
    "intervals-behind",
    "few-common-criteria",
    "bases-differ",
    "reference-case",
    "dimensions-left-out",
    "without-index",
    "silence-differs",
)


def ranking(report: Report, seen: Collection[Hashable]) -> Slide | None:
    """Who has the highest index, and what keeps one from relying on it; None with fewer than two indices."""
    lang = report.lang
    claims = overview(report)
    lead = lead_claim(report)
    if lead is None:
        return None
    heading, below = headline(lead, lang)
    warnings = sorted(
        (c for c in claims if c.is_warning and c.code in _WARNINGS), key=lambda c: _WARNINGS.index(c.code)
    )
    # Said by the heading's own probability and by the first sentence of the overlap.
    shown = [_without_chance(c) for c in warnings[:_MOST_WARNINGS]]
    codes = {c.code for c in shown}
    counted = say(lang, "claims.basis-line.criteria", count=lead.count, total=lead.total)
    said = set()
    if "intervals-behind" in codes:
        said.add(say(lang, "claims.basis-line.overlap"))
    if "few-common-criteria" in codes:
        said.add(counted)
    details = [text for text in below if text not in said and text != counted]
    if report.table is not None and report.acceptability is None:
        details.append(say(lang, "robustness.no-such-weights"))
    details += [claim_text(lang, c) for c in shown]
    # A slide may lack room for the last sentences: warnings must not be the ones that go.
    if counted in below and counted not in said:
        details.append(counted)
    order = by_index(report)
    first = tuple(n.id for n in lead.subjects) if lead.code != "interval-list" else order[:1]
    following = tuple(n.id for n in lead.others) or tuple(c for c in order if c not in first)[:1]
    if not following:  # all are equal: each of the first two speaks
        first, following = first[:1], first[1:2]
    criteria = matters_most(report, first[0], following[0])
    return Slide(
        id="ranking",
        kind="claim",
        name=say(lang, "deck.name-ranking"),
        heading=heading,
        details=tuple(details),
        claim=lead,
        strength=lead.chance.strength if lead.chance else None,
        strength_text=claim_word(lead, lang),
        basis=basis_lines(lang, lead),
        chart="ranking",
        quotes=slide_quotes(report, [Side(first, criteria), Side(following, criteria)], seen),
    )


def _without_chance(claim: Claim) -> Claim:
    if claim.code.startswith("intervals"):
        return msgspec.structs.replace(claim, chance=None, chance_event=None)
    return claim


def dimensions(report: Report, seen: Collection[Hashable]) -> Slide | None:
    """Where the cases lie furthest apart; None without a rubric's dimensions to speak of."""
    lang, scene = report.lang, report.scene
    ends = dimension_ends(report)
    standing = dimension_standing(scene, lang)
    notes = [c for c in overview(report) if c.code in ("dimensions-left-out", "bases-differ")]
    chance = ends.chance if ends else None
    return Slide(
        id="dimensions",
        kind="claim",
        name=say(lang, "deck.name-dimensions"),
        heading=dimension_title(scene, lang),
        details=(*_order_sentence(report, ends), *(claim_text(lang, c) for c in notes)),
        strength=chance.strength if chance else None,
        strength_text=chance_word(chance, lang) if chance else "",
        basis=(standing,) if standing else (),
        chart="dimensions",
        quotes=slide_quotes(report, _dimension_sides(report, ends), seen),
    )


def _order_sentence(report: Report, ends: DimensionEnds | None) -> tuple[str, ...]:
    """What the strength beside the heading is about: the order, not the size of the gap."""
    if ends is None or ends.chance is None:
        return ()
    lang = report.lang
    share = share_text(lang, ends.chance)
    if not ends.is_one_pair:
        return (say(lang, "deck.dimension-order-least", share=share),)
    return (
        say(
            lang,
            "deck.dimension-order",
            dimension=report.rubric.dimension(ends.dimension).name.text_in(lang),
            first=report.scene.name(ends.first[0], lang),
            last=report.scene.name(ends.last[0], lang),
            share=share,
        ),
    )


def _dimension_sides(report: Report, ends: DimensionEnds | None) -> list[Side]:
    if ends is not None:
        return [Side(ends.first, ends.criteria), Side(ends.last, ends.criteria)]
    used = report.scene.comparison.criteria_used
    return [Side((case.id,), used) for case in report.cases[:2]]


def criteria(report: Report, seen: Collection[Hashable]) -> Slide:
    """Every level of every case, and where the sources are silent."""
    del seen  # the claim is about silence: no quote stands for it
    lang = report.lang
    claims = overview(report)
    claim = next((c for c in claims if c.code in ("silent", "none-silent")), None)
    heading, below = headline(claim, lang) if claim else (matrix_title(report.scene, lang), ())
    notes = [
        claim_text(lang, c)
        for c in claims
        if c.code
        in ("no-common-criteria", "few-common-criteria", "weights-zero", "one-case", "few-comparable")
    ]
    if report.scene.faulty:
        names = ", ".join(f.name for f in report.scene.faulty)
        notes.append(say(lang, "deck.faulty", cases=names))
    if rest := rest_note(report, len(shown_scene(report).cases)):
        notes.append(rest)
    return fitted(
        report,
        Slide(
            id="criteria",
            kind="claim",
            name=say(lang, "deck.name-criteria"),
            heading=heading,
            details=(*below, *notes),
            claim=claim,
            basis=basis_lines(lang, claim) if claim else (),
            chart="criteria",
        ),
    )
