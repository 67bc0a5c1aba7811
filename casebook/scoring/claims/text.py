"""Claims as sentences. Needs nothing but the claim and the catalogue."""

from collections.abc import Sequence

from casebook.model import Case, Lang, Rubric
from casebook.scoring.claims.chance_text import chance_sentence
from casebook.scoring.claims.from_note import claim_of_note
from casebook.scoring.claims.robustness_text import is_about_robustness, robustness_text
from casebook.scoring.claims.value import Claim, Named
from casebook.scoring.results import ComparabilityNote
from casebook.scoring.rounding import half_up, whole_points
from casebook.wording import listed, say

# More names than these in one sentence are counted, not named.
_NAMES_SHOWN = 5
# What to add to a claim that is not ``is_clear``.
_QUALIFIERS = {
    "largest-gap": "claims.ranges-meet",
    "largest-gaps": "claims.some-ranges-meet",
    "difference-parts": "claims.unlike-bases",
}


def claim_text(lang: Lang, claim: Claim) -> str:
    """The claim as plain-text sentences: what is so, what limits it, and how far it holds."""
    sentences = [_statement(lang, claim), chance_sentence(lang, claim)]
    return " ".join(sentence for sentence in sentences if sentence)


def _statement(lang: Lang, claim: Claim) -> str:
    if is_about_robustness(claim):
        return robustness_text(lang, claim)
    params = {
        "basis": _basis(lang, claim),
        "index": say(lang, f"claims.index.{claim.aggregation}") if claim.aggregation else "",
        "case": _names(lang, claim.subjects),
        "cases": _subject_list(lang, claim),
        "next": _names(lang, claim.others),
        "highest": _names(lang, claim.subjects),
        "lowest": _names(lang, claim.others),
        "criterion": _quoted(lang, claim.topics),
        "criteria": _quoted(lang, claim.topics),
        "dimensions": _names(lang, claim.topics),
        "parts": listed(lang, [_signed(lang, part) for part in claim.topics]),
        "ranges": _shortened(
            lang, [_range_of(lang, n) for n in (*claim.subjects, *claim.others)], "claims.and-others"
        ),
        "levels": _levels(lang, claim),
        "count": claim.count,
        "total": claim.total,
        **_numbers(lang, claim),
    }
    text = say(lang, _key(claim), **params)
    qualifier = None if claim.is_clear else _qualifier(claim)
    return say(lang, qualifier, claim=text) if qualifier else text


def _qualifier(claim: Claim) -> str | None:
    if claim.code.startswith("highest") and claim.chance is not None:
        # How far the order holds is said by its probability; without one, the sentence itself leaves it open.
        return "claims.intervals-meet"
    return _QUALIFIERS.get(claim.code)


def note_text(lang: Lang, note: ComparabilityNote, cases: Sequence[Case], rubric: Rubric) -> str:
    """The note as one or two plain-text sentences."""
    return claim_text(lang, claim_of_note(note, cases, rubric))


def _tenths(points: float) -> str:
    """Points with one decimal, halves upward, as ``whole_points``."""
    return f"{half_up(points, 1):.1f}"


def _key(claim: Claim) -> str:
    key = f"claims.{claim.code}"
    if claim.code == "no-gap":
        return f"{key}.{_plural(claim.count or 0)}"
    if claim.code in ("bases-differ", "one-dimension") and claim.topics:
        return f"{key}.dimensions"
    if claim.code.startswith("highest") and not claim.is_clear and claim.chance is None:
        return f"{key}.overlapping"
    if claim.code == "difference-none" and claim.topics:
        return "claims.difference-offset"
    return key


def _plural(count: int) -> str:
    return "one" if count == 1 else "many"


def _basis(lang: Lang, claim: Claim) -> str:
    if claim.silence is None or claim.count is None:
        return ""
    if claim.silence == "common":
        part = "some" if claim.common is not None and claim.common > claim.count else _plural(claim.count)
        return say(
            lang, f"claims.basis.common.{part}", count=claim.count, total=claim.total, common=claim.common
        )
    return say(lang, f"claims.basis.{claim.silence}")


def _numbers(lang: Lang, claim: Claim) -> dict[str, object]:
    """Whole points; the stated difference is that of the stated points, so that a reader can check it."""
    first = claim.subjects[0] if claim.subjects else None
    other = claim.others[0] if claim.others else None
    numbers: dict[str, object] = {}
    if claim.code.startswith("difference") and claim.amount is not None:
        numbers["difference"] = _tenths(claim.amount)
    elif claim.code == "largest-gap" and first and other:
        gap = say(lang, f"claims.levels.{_plural(_whole(claim.amount))}", levels=_whole(claim.amount))
        numbers |= {"high": _whole(first.value), "low": _whole(other.value), "gap": gap}
    elif claim.code == "intervals-apart" and first:
        highs = [n.high for n in claim.others if n.high is not None]
        numbers |= {"low": _whole(first.low), "high": whole_points(max(highs))}
    elif first and first.value is not None:
        points = whole_points(first.value)
        numbers |= {"points": points, "range": _range(lang, first)}
        if other and other.value is not None:
            lead = points - whole_points(other.value)
            numbers["next_points"] = whole_points(other.value)
            numbers["difference"] = say(lang, f"claims.points.{_plural(lead)}", points=lead)
    return numbers


def _whole(number: float | None) -> int:
    return whole_points(number or 0.0)


def _names(lang: Lang, named: Sequence[Named]) -> str:
    return _shortened(lang, [n.name.text_in(lang) for n in named])


def _quoted(lang: Lang, named: Sequence[Named]) -> str:
    return _shortened(lang, [say(lang, "claims.quoted", name=n.name.text_in(lang)) for n in named])


def _shortened(lang: Lang, texts: Sequence[str], rest: str = "claims.more") -> str:
    # Leaving out one name would save nothing: "and 1 more" is as long as the name.
    if len(texts) <= _NAMES_SHOWN + 1:
        return listed(lang, texts)
    shown = ", ".join(texts[:_NAMES_SHOWN])
    return say(lang, rest, names=shown, count=len(texts) - _NAMES_SHOWN)


def _subject_list(lang: Lang, claim: Claim) -> str:
    if claim.code != "silent":
        return _names(lang, claim.subjects)
    counts = [
        say(lang, "claims.with-count", name=n.name.text_in(lang), count=round(n.value or 0))
        for n in claim.subjects
    ]
    # Not "and 2 more": beside counts of criteria it would read as one of them.
    return _shortened(lang, counts, "claims.and-others")


def _signed(lang: Lang, part: Named) -> str:
    value = part.value or 0.0
    points = ("+" if value >= 0 else "−") + _tenths(abs(value))
    return say(lang, "claims.with-points", name=part.name.text_in(lang), points=points)


def _range(lang: Lang, named: Named) -> str:
    return say(lang, "claims.range", low=_whole(named.low), high=_whole(named.high))


def _range_of(lang: Lang, named: Named) -> str:
    low, high = _whole(named.low), _whole(named.high)
    name = named.name.text_in(lang)
    if low == high:
        return say(lang, "claims.with-points", name=name, points=low)
    return say(lang, "claims.with-range", name=name, low=low, high=high)


def _levels(lang: Lang, claim: Claim) -> str:
    """Kinds of case in a note; the size of a gap in ``largest-gaps``."""
    if claim.levels:
        return listed(lang, [say(lang, f"level.{level}") for level in claim.levels])
    return str(round(claim.amount)) if claim.amount is not None else ""
