"""Pairwise judgements: which of two dimensions is more important to a respondent, and how many times."""

import msgspec

MAX_TIMES = 9
"""The end of Saaty's scale, on either side."""


class Judgement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The answer to one question: ``more`` is ``times`` as important as ``less``."""

    more: str
    """Id of a dimension."""
    less: str
    """Id of another; which of the two comes first says nothing where ``times`` is 1."""
    times: int
    """1 (equal) to 9 (extreme)."""


class Respondent(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One person asked; the judgements may be fewer than the pairs, never two of one pair."""

    name: str
    date: str | None = None
    """ISO date (YYYY-MM-DD) of the answers, where stated."""
    judgements: tuple[Judgement, ...] = ()


class Survey(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What several respondents said about the same dimensions."""

    dimensions: tuple[str, ...]
    """Ids, in the order of the rubric."""
    respondents: tuple[Respondent, ...]
