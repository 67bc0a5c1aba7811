"""How high a passage can score by its verb: a reminder for the curator, which changes no score.

Rule of curation: 전망·기대·-겠다 ≤ 1 (2 with a named actor and a resource), -기로 했다 ≤ 2, -고 있다 ≤ 3.
"""

import re
from typing import Literal

VerbCap = Literal["expectation", "decision", "under-way"]

_END_CHARS = 40
_EXPECTATION = re.compile(
    r"전망(이|했|한|된|됐|되|하|을|도)|기대(된|되|한|했|하|를|가|감)|[가-힣]겠(다|습니다|어요|지만)"
)
_DECISION = re.compile(r"(기로|키로) ?(했|하였|한다|합의|결정|약속|확정)")
_UNDER_WAY = re.compile(r"고 ?있(다|습니다|으며|는데|어)")
_LAST_SENTENCE = re.compile(r"[.!?。]\s+")


def verb_cap(passage: str) -> VerbCap | None:
    """The kind of verb that ``passage`` ends in, the most cautious where there are several; else None.

    Only the end of its last sentence is looked at, words of reporting included (“…하겠다”고 밝혔다).
    """
    sentences = [s for s in _LAST_SENTENCE.split(passage.strip()) if s]
    end = sentences[-1][-_END_CHARS:] if sentences else ""
    if _EXPECTATION.search(end):
        return "expectation"
    if _DECISION.search(end):
        return "decision"
    return "under-way" if _UNDER_WAY.search(end) else None
