"""Where a passage begins and ends: with the punctuation and quotation marks that were asked for."""

import re

from casebook.quotes.normalise import normalise

_CLOSER_OF = {
    "“": "”",
    "‘": "’",
    "«": "»",
    "‹": "›",
    "(": ")",
    "[": "]",
    "{": "}",
    "（": "）",
    "［": "］",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "〔": "〕",
}
_OPENER_OF = {closer: opener for opener, closer in _CLOSER_OF.items()}
_UNDIRECTED = "\"'＂＇"
_SIGNS = "-~～‐‑‒–—―−.．"
_OTHERS = ",;:!?…·ㆍ・、。，；：！？"
_MARKS = re.escape("".join((*_CLOSER_OF, *_OPENER_OF, _UNDIRECTED, _SIGNS, _OTHERS)))
# A sign or a point directly before a digit is part of the number.
_LEAD = re.compile(rf"(?:[{_MARKS}\s](?!(?<=[{re.escape(_SIGNS)}])\d))*")
_TAIL = re.compile(rf"[{_MARKS}\s]*\Z")


def with_edges_of(passage: str, wanted: str) -> str:
    """``passage`` without the marks at its ends that ``wanted`` does not have there.

    A mark stays where ``wanted`` has it at that end, and where its partner stands within what is left; so do
    those between such a mark and the words. Where all marks of ``wanted`` come in pairs, those of what comes
    back do, too, as far as its ends are concerned. It is a part of ``passage`` as it stands.
    """
    lead, core, tail = _parts(passage)
    if not core:
        return passage
    asked = _parts(wanted)
    trimmed = _joined(lead, core, tail, normalise(asked[0]), normalise(asked[2]))
    if any(_unpaired(trimmed)) and not any(_unpaired(wanted)):
        return _joined(lead, core, tail, _without_pairs(asked[0]), _without_pairs(asked[2]))
    return trimmed


def _joined(lead: str, core: str, tail: str, lead_marks: str, tail_marks: str) -> str:
    unclosed, unopened = _unpaired(core)
    return _kept(lead[::-1], lead_marks, unopened)[::-1] + core + _kept(tail, tail_marks, unclosed)


def _kept(edge: str, asked: str, partners: list[str]) -> str:
    """As much of ``edge``, from the words outward, as ends in a mark asked for or in a partner."""
    kept = 0
    for count, mark in enumerate(edge, start=1):
        if mark in partners:
            partners.remove(mark)
            kept = count
        elif not mark.isspace() and normalise(mark) in asked:
            kept = count
    return edge[:kept]


def _parts(text: str) -> tuple[str, str, str]:
    """The marks in front, the words, the marks behind."""
    found = _LEAD.match(text)
    start = found.end() if found else 0
    behind = _TAIL.search(text, start)
    end = behind.start() if behind else len(text)
    return text[:start], text[start:end], text[end:]


def _without_pairs(marks: str) -> str:
    return normalise("".join(m for m in marks if m not in (*_CLOSER_OF, *_OPENER_OF, *_UNDIRECTED)))


def _unpaired(words: str) -> tuple[list[str], list[str]]:
    """Which marks would close what ``words`` leaves open, and which would open what it closes."""
    unclosed: list[str] = []
    unopened: list[str] = []
    for at, char in enumerate(words):
        before, after = words[at - 1 : at] if at else "", words[at + 1 : at + 2]
        if char in "'’" and before.isalnum() and after.isascii() and after.isalnum():
            continue  # an apostrophe
        if char in unclosed:
            unclosed.remove(char)
        elif char in _CLOSER_OF:
            unclosed.append(_CLOSER_OF[char])
        elif char in _OPENER_OF:
            unopened.append(_OPENER_OF[char])
        elif char in _UNDIRECTED:
            is_opening = not before or before.isspace() or before in _CLOSER_OF
            (unclosed if is_opening else unopened).append(char)
    return unclosed, unopened
