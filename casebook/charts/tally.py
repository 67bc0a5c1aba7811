"""Who is quoted how often: the passages of a case, counted by speaker or by source."""

from collections.abc import Hashable, Mapping
from typing import Literal

import msgspec

from casebook.model import Case, Lang, Localised, Quote
from casebook.scoring.evidence import passage_key
from casebook.wording import say

By = Literal["speaker", "source"]


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One speaker or source with its passages."""

    speaker: Localised | None
    """None: a source, or the narration of ``source``."""
    source: str | None
    quotes: int
    share: float
    """Of all distinct passages of the case (0–1)."""
    is_only_source: bool
    """Whether all passages of the case come from one source."""


def tally(case: Case, by: By) -> tuple[Voice, ...]:
    """Distinct passages behind the scores, the largest voice first; shares sum to 1.

    A person is one voice in every source, the narration of each source is a voice of its own:
    the same count as ``evidence_measures``, spelled out.
    """
    passages: dict[Hashable, Quote] = {}
    for assessment in case.assessments:
        for quote in assessment.quotes:
            passages.setdefault(passage_key(quote), quote)
    groups: dict[tuple[str, str], list[Quote]] = {}
    for quote in passages.values():
        groups.setdefault(_voice_key(quote, by), []).append(quote)
    total = len(passages)
    is_only_source = len({quote.source for quote in passages.values()}) == 1
    voices = [
        Voice(
            speaker=quotes[0].speaker if by == "speaker" else None,
            source=quotes[0].source if by == "source" or quotes[0].speaker is None else None,
            quotes=len(quotes),
            share=len(quotes) / total,
            is_only_source=is_only_source,
        )
        for quotes in groups.values()
    ]
    return tuple(sorted(voices, key=lambda voice: -voice.quotes))


def _voice_key(quote: Quote, by: By) -> tuple[str, str]:
    if by == "source" or quote.speaker is None:
        return "", quote.source
    return " ".join(quote.speaker.ko.split()), ""


def voice_name(voice: Voice, by: By, lang: Lang, source_names: Mapping[str, str]) -> str:
    """The speaker's name, the source's name or id, or whose narration it is."""
    if voice.speaker is not None:
        return voice.speaker.text_in(lang)
    source = source_names.get(voice.source or "", voice.source or "")
    if by == "source":
        return source
    if voice.is_only_source:
        return say(lang, "charts.narration")
    return say(lang, "charts.narration_of", source=source)
