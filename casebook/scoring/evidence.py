"""How much evidence a case has, how contested it is, and how concentrated on few voices."""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import TypeVar

from casebook.model import Case, Localised, Quote
from casebook.scoring.results import EvidenceMeasures

K = TypeVar("K", bound=Hashable)
QuoteKey = Callable[[Quote], Hashable]


def passage_key(quote: Quote) -> Hashable:
    """What makes a passage distinct: its source, and its text with white space collapsed."""
    return quote.source, " ".join(quote.text.split())


def evidence_measures(
    case: Case, criteria: Collection[str] | None = None, key: QuoteKey = passage_key
) -> EvidenceMeasures:
    """Evidence behind the assessments of one case.

    Args:
        criteria: only these criteria; None means all.
        key: what makes a passage distinct.
    """
    return measures_over([case], criteria, key)


def measures_over(
    cases: Sequence[Case], criteria: Collection[str] | None = None, key: QuoteKey = passage_key
) -> EvidenceMeasures:
    """Evidence behind the assessments of several cases taken together."""
    quotes = [
        q
        for case in cases
        for a in case.assessments
        if criteria is None or a.criterion in criteria
        for q in a.quotes
    ]
    by_passage: dict[Hashable, Quote] = {}
    for quote in quotes:
        by_passage.setdefault(key(quote), quote)
    speaker, speaker_share = _largest(_speaker(q) for q in by_passage.values())
    source, source_share = _largest(q.source for q in by_passage.values())
    named = {_speaker(q): q.speaker for q in by_passage.values()}
    largest_speaker = None if speaker is None else named[speaker]
    return EvidenceMeasures(
        quotes=len(by_passage),
        supports=len({key(q) for q in quotes if q.stance == "supports"}),
        contradicts=len({key(q) for q in quotes if q.stance == "contradicts"}),
        context=len({key(q) for q in quotes if q.stance == "context"}),
        sources=len({q.source for q in by_passage.values()}),
        speakers=len(named),
        largest_speaker_share=speaker_share,
        largest_speaker=largest_speaker,
        largest_speaker_source=speaker[1] if speaker is not None and largest_speaker is None else None,
        largest_source_share=source_share,
        largest_source=source,
    )


def _speaker(quote: Quote) -> tuple[str, str]:
    """Who speaks: a person is the same in every source, a narration belongs to one source."""
    if quote.speaker is None:
        return "", quote.source
    return " ".join(_korean(quote.speaker).split()), ""


def _korean(name: Localised) -> str:
    return name.ko


def _largest(keys: Iterable[K]) -> tuple[K | None, float | None]:
    """The most frequent key and its share; None, None without keys."""
    counts: dict[K, int] = {}
    for k in keys:
        counts[k] = counts.get(k, 0) + 1
    if not counts:
        return None, None
    winner = max(counts, key=lambda k: (counts[k], str(k)))
    return winner, counts[winner] / sum(counts.values())
