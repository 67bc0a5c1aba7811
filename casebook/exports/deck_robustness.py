"""Slides on how far the ranking holds: how often each case takes each rank, what changes the first place."""

from collections.abc import Collection, Hashable

from casebook.charts.acceptability_message import acceptability_title, first_order
from casebook.exports.deck import Slide
from casebook.exports.deck_claims import claim_word, headline
from casebook.exports.deck_fit import fitted
from casebook.exports.deck_quotes import Side, slide_quotes
from casebook.exports.report import Report
from casebook.exports.slide_subjects import lines, matters_most
from casebook.scoring import (
    Claim,
    basis_lines,
    central_weights_claim,
    claim_text,
    first_change_claim,
    single_shift_claims,
)
from casebook.wording import say

_MOST_NAMED = 3
"""Cases about which the slide says a sentence each."""


def chances(report: Report, seen: Collection[Hashable]) -> Slide | None:
    """How often each case takes each rank; None where nothing was drawn."""
    lang, scene, ranks = report.lang, report.scene, report.acceptability
    if ranks is None or len(ranks.case_ids) < 2:
        return None
    order = first_order(ranks)
    claims = [
        central_weights_claim(
            scene.comparison,
            scene.case(ranks.case_ids[at]),
            report.rubric,
            weights=tuple(zip(ranks.dimensions, central, strict=True))
            if (central := ranks.central[at])
            else None,
            chance=scene.odds.first_place(ranks.case_ids[at]) if scene.odds else None,
            confidence_share=ranks.confidence[at],
        )
        for at in order[:_MOST_NAMED]
    ]
    first, second = (ranks.case_ids[at] for at in order[:2])
    criteria = matters_most(report, first, second)
    return Slide(
        id="chances",
        kind="claim",
        name=say(lang, "deck.name-chances"),
        heading=acceptability_title(scene, ranks, lang),
        details=tuple(headline(c, lang)[0] + "." for c in claims),
        claim=claims[0],
        strength=claims[0].chance.strength if claims[0].chance else None,
        strength_text=claim_word(claims[0], lang),
        basis=basis_lines(lang, claims[0]),
        chart="chances",
        quotes=slide_quotes(report, [Side((first,), criteria), Side((second,), criteria)], seen),
    )


def weights(report: Report, seen: Collection[Hashable]) -> Slide | None:
    """The nearest weights that change the first place; None where there is no first place to change."""
    lang = report.lang
    if lines(report) is None:
        return None
    claim, *others = _change_claims(report)
    heading, below = headline(claim, lang)
    leader, *rest = [n.id for n in (*claim.others, *claim.subjects)]
    rival = rest[0] if rest else _runner_up(report, leader)
    criteria = matters_most(report, leader, rival)
    return fitted(
        report,
        Slide(
            id="weights",
            kind="claim",
            name=say(lang, "deck.name-weights"),
            heading=heading,
            details=(*below, *(claim_text(lang, c) for c in others[:_MOST_NAMED])),
            claim=claim,
            strength=claim.chance.strength if claim.chance else None,
            strength_text=claim_word(claim, lang),
            basis=basis_lines(lang, claim),
            chart="weights",
            quotes=slide_quotes(report, [Side((leader,), criteria), Side((rival,), criteria)], seen),
        ),
    )


def _runner_up(report: Report, leader: str) -> str:
    points = {
        r.case_id: r.index_points
        for r in report.scene.comparison.results
        if r.index_points is not None and r.case_id != leader
    }
    return max(points, key=lambda c: points[c])


def _change_claims(report: Report) -> list[Claim]:
    """The nearest weights that change the first place: all weights together, then one by one."""
    scene, table, nearest = report.scene, report.table, report.nearest
    if table is None or nearest is None:
        return []
    whole = first_change_claim(
        scene.comparison,
        scene.cases,
        scene.rubric,
        leaders=nearest.leaders,
        winner=nearest.winner,
        moved_share=nearest.moved_share,
        shares=tuple(zip(table.dimensions, nearest.shares or (), strict=False)),
        current=tuple(zip(table.dimensions, table.weights.tolist(), strict=True)),
        is_exact=nearest.is_exact,
        is_limited=bool(report.space.ranges or report.space.order),
    )
    moves = [(s.dimension, s.from_share, s.to_share, s.leader, s.winner) for s in nearest.shifts]
    if len(table.dimensions) == 2 and not whole.is_limited and moves:
        # What one of two gains the other loses: the rises alone say all of it.
        moves = [move for move in moves if move[2] > move[1]] or moves
        return list(single_shift_claims(scene.comparison, scene.cases, scene.rubric, moves))
    single = single_shift_claims(scene.comparison, scene.cases, scene.rubric, moves)
    return [whole, *single]
