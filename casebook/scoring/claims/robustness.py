"""What weights, ranks and missing evidence do to a ranking, as claims. Takes plain numbers, computes none."""

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from casebook.model import Case, Localised, Rubric
from casebook.scoring.chance import Chance
from casebook.scoring.claims.evidence import claim_evidence, criteria_behind, named_index
from casebook.scoring.claims.likelihood import Likelihood, with_likelihood
from casebook.scoring.claims.value import Claim, Named, RobustnessCode
from casebook.scoring.results import Comparison
from casebook.wording import say

Shares = Sequence[tuple[str, float]]
"""(dimension id, share of weight 0–1)."""
Ranks = Sequence[tuple[str, int | None]]
"""(case id, rank)."""
LeftOut = Literal["criterion", "source", "speaker", "narration"]

# No weight farther than this above equal weights: then no dimension is worth naming (as in the chart).
_BALANCED_SHARE = 0.05
_SMALLEST_STATED_SHARE = 0.005


def first_change_claim(
    comparison: Comparison,
    cases: Sequence[Case],
    rubric: Rubric,
    *,
    leaders: Sequence[str],
    winner: str | None,
    moved_share: float | None,
    shares: Shares = (),
    current: Shares = (),
    is_exact: bool = True,
    is_limited: bool = False,
) -> Claim:
    """The smallest move of all weights together that changes the first place; or that none does.

    Args:
        shares: the weights at which it changes.
        current: those in force.
        is_limited: whether only weights within the reader's limits were looked at.
    """
    by_id = {case.id: case for case in cases}
    ahead = [by_id[c] for c in leaders]
    if len(ahead) > 1:
        return _claim("first-shared-now", comparison, ahead)
    if winner is None or moved_share is None:
        claim = _claim("first-never-changes", comparison, ahead, is_clear=is_exact)
        return msgspec.structs.replace(claim, is_limited=is_limited)
    now = dict(current)
    moved = [
        Named(id=d, name=rubric.dimension(d).name, value=share, low=now.get(d, 0.0), high=share)
        for d, share in shares
        if abs(share - now.get(d, 0.0)) >= _SMALLEST_STATED_SHARE
    ]
    claim = _claim(
        "first-changes-by-many",
        comparison,
        [by_id[winner]],
        ahead,
        topics=moved,
        amount=moved_share,
        is_clear=is_exact,
    )
    return msgspec.structs.replace(claim, is_limited=is_limited)


def single_shift_claims(
    comparison: Comparison,
    cases: Sequence[Case],
    rubric: Rubric,
    shifts: Sequence[tuple[str, float, float, str, str]],
) -> tuple[Claim, ...]:
    """One dimension's weight moved until another case is first.

    Args:
        shifts: (dimension, share now, share where the two are equal, leader, winner).
    """
    by_id = {case.id: case for case in cases}
    return tuple(
        _claim(
            "first-changes-by-one",
            comparison,
            [by_id[winner]],
            [by_id[leader]],
            topics=[Named(id=d, name=rubric.dimension(d).name, value=to, low=now, high=to)],
            amount=abs(to - now),
        )
        for d, now, to, leader, winner in shifts
    )


def central_weights_claim(
    comparison: Comparison,
    case: Case,
    rubric: Rubric,
    *,
    weights: Shares | None,
    chance: Chance | None = None,
    confidence_share: float | None = None,
) -> Claim:
    """For whom a case is first: the weights that favour it, or that it never is.

    Args:
        weights: the case's central weights; None where it is never first.
        chance: of its first place over all weights.
        confidence_share: of its first place with these weights and drawn scores.
    """
    if not weights:
        return msgspec.structs.replace(_claim("never-first", comparison, [case]), chance=chance)
    values = [share for _, share in weights]
    is_balanced = max(values) - 1 / len(values) < _BALANCED_SHARE
    topics = [Named(id=d, name=rubric.dimension(d).name, value=share) for d, share in weights]
    claim = _claim(
        "central-balanced" if is_balanced else "central-weights",
        comparison,
        [case],
        topics=sorted(topics, key=lambda t: -(t.value or 0.0)),
        amount=confidence_share,
    )
    named = (Named(id=case.id, name=case.name),)
    return with_likelihood(claim, Likelihood(chance, "first", named) if chance else None)


def rank_range_claim(
    comparison: Comparison,
    case: Case,
    *,
    best: int,
    worst: int,
    ranked: int,
    is_exact: bool,
    is_limited: bool = False,
    is_from_intervals: bool = False,
) -> Claim:
    """Best and worst rank of a case under any weights.

    Args:
        ranked: cases that have a rank.
        is_limited: whether only weights within the reader's limits were looked at.
        is_from_intervals: whether scores were taken anywhere in their intervals, too.
    """
    code: RobustnessCode = "rank-range-open" if is_from_intervals else "rank-range"
    claim = _claim("rank-fixed" if best == worst else code, comparison, [case], is_clear=is_exact)
    return msgspec.structs.replace(
        claim, subjects=(_ranked(case, best, worst),), amount=ranked, is_limited=is_limited
    )


def driver_claim(
    parts: Sequence[tuple[str, float, float, float]], *, mean_shift: float, varied: Sequence[str] = ()
) -> Claim:
    """What moves the ranks most, or that nothing does, or that every run moves them alike.

    Args:
        parts: (factor, first order, total order, half-width of the total); empty where no rank moves.
        mean_shift: mean absolute change of rank.
        varied: the factors that were varied, where ``parts`` is empty.
    """
    if not parts:
        return Claim(code="no-movement", topics=tuple(_factor(f) for f in varied), amount=mean_shift)
    ordered = sorted(parts, key=lambda p: -p[2])
    leading = [p for p in ordered if p[2] + p[3] >= ordered[0][2] - ordered[0][3]]
    return Claim(
        code="driver" if len(leading) == 1 else "drivers",
        topics=tuple(_factor(f, total, first) for f, first, total, _ in leading),
        amount=mean_shift,
    )


def left_out_claim(
    comparison: Comparison,
    cases: Sequence[Case],
    *,
    kind: LeftOut,
    name: Localised,
    before: Ranks,
    after: Ranks,
    silenced: int = 0,
) -> Claim:
    """What the ranking becomes without one criterion, source, speaker or reporter.

    Args:
        name: of what is left out; for ``narration`` that of the source.
        silenced: scores that lose their last supporting quote.
    """
    by_id = {case.id: case for case in cases}
    then, now = dict(before), dict(after)
    first_then = [by_id[c] for c, rank in before if rank == 1]
    first_now = [by_id[c] for c, rank in after if rank == 1]
    topic = Named(id=kind, name=name, value=silenced)
    if first_then and not first_now:
        return _claim("left-out-index", comparison, first_then, topics=[topic])
    if [c.id for c in first_then] != [c.id for c in first_now]:
        return _claim("left-out-first", comparison, first_then, first_now, topics=[topic])
    moved = [c for c, rank in then.items() if now.get(c) != rank]
    if not moved:
        return _claim("left-out-nothing", comparison, first_then, topics=[topic])
    claim = _claim("left-out-ranks", comparison, [by_id[c] for c in moved], topics=[topic])
    subjects = tuple(_ranked(by_id[c], then[c], now.get(c)) for c in moved)
    return msgspec.structs.replace(claim, subjects=subjects)


def nothing_carries_claim(counts: Mapping[LeftOut, int]) -> Claim:
    """That no single criterion, source or voice carries the first place.

    Args:
        counts: how many of each kind were left out in turn.
    """
    topics = tuple(
        Named(id=kind, name=_both(f"claims.left-out.{kind}s"), value=count)
        for kind, count in counts.items()
        if count
    )
    return Claim(code="left-out-none", topics=topics)


def masked_claim(
    case: Case,
    rubric: Rubric,
    *,
    dimension: str,
    points: float,
    index_points: float,
    rank: int,
    floor_points: float,
) -> Claim:
    """That a high mean hides a dimension below the floor."""
    found = rubric.dimension(dimension)
    return Claim(
        code="masked",
        is_warning=True,
        subjects=(Named(id=case.id, name=case.name, value=index_points),),
        topics=(Named(id=dimension, name=found.name, value=points, high=floor_points),),
        amount=floor_points - points,
        count=rank,
        evidence=claim_evidence([case], {c.id for c in found.criteria}),
    )


def limits_claims(comparison: Comparison, with_index: int) -> tuple[Claim, ...]:
    """What cannot be concluded, and what still can: fewer than two indices, cases of different level.

    Args:
        with_index: cases that have an index.
    """
    claims = []
    if with_index < 2:
        claims.append(Claim(code="too-few-to-rank", count=with_index, total=len(comparison.results)))
    if comparison.has_note("levels-differ"):
        levels = next(n.levels for n in comparison.notes if n.code == "levels-differ")
        claims.append(Claim(code="levels-limit-ranking", is_warning=True, levels=levels))
    return tuple(claims)


def _claim(
    code: RobustnessCode,
    comparison: Comparison,
    subjects: Sequence[Case],
    others: Sequence[Case] = (),
    *,
    topics: Sequence[Named] = (),
    amount: float | None = None,
    is_clear: bool = True,
) -> Claim:
    involved = [*subjects, *others]
    basis = criteria_behind(comparison, involved)
    return Claim(
        code=code,
        subjects=tuple(named_index(case, comparison) for case in subjects),
        others=tuple(named_index(case, comparison) for case in others),
        topics=tuple(topics),
        amount=amount,
        count=len(basis),
        total=comparison.criteria_total,
        is_clear=is_clear,
        silence=comparison.silence,
        aggregation=comparison.aggregation,
        evidence=claim_evidence(involved, basis),
    )


def _ranked(case: Case, best: int | None, worst: int | None) -> Named:
    return Named(id=case.id, name=case.name, low=best, high=worst)


def _factor(factor: str, total: float | None = None, first: float | None = None) -> Named:
    return Named(id=factor, name=_both(f"claims.factor.{factor}"), value=total, low=first)


def _both(key: str) -> Localised:
    return Localised(ko=say("ko", key), en=say("en", key))
