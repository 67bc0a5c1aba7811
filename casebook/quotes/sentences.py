"""Paragraphs and sentences of a raw text, Korean or English: what a passage in its context needs."""

import re

Span = tuple[int, int]

_CLOSERS = "\"'”’»›)\\]】』」》〉"
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_TERMINAL = re.compile(rf"[.!?。！？…:;][{_CLOSERS}]*\s*$")
_END = re.compile(
    rf"[.!?。！？…]+[{_CLOSERS}]*(?=\s)"  # followed by white space
    r"|(?<=[다요죠까])\.(?=[가-힣])"  # 했다.그는: the space forgotten
    rf"|[。！？][{_CLOSERS}]*"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gov|Sen|Rep|Gen|No|vs|cf|e\.g|i\.e|approx|Jr|Sr)|(?<![A-Za-z])[A-Z])\.$"
)
_GOES_ON = re.compile(r"\s+[a-z]")
_LONGEST_END = 4
_WRAPPED_CHARS = range(30, 121)
"""Length of a line that may have been broken only because it was full."""


def paragraph_spans(raw: str) -> tuple[Span, ...]:
    """Where the paragraphs of ``raw`` stand, in order, without white space around them.

    A line is a paragraph; lines that were only broken to fit a width are joined, where no
    blank line parts them.
    """
    spans: list[Span] = []
    for match in _LINE.finditer(raw):
        start, end = _trimmed(raw, match.start(), match.end())
        if start == end:
            continue
        if spans and _is_wrapped(raw, spans[-1], start):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)


def sentence_spans(raw: str, paragraph: Span) -> tuple[Span, ...]:
    """Where the sentences of one paragraph stand, in order, without white space around them."""
    first, last = paragraph
    spans: list[Span] = []
    start = first
    for match in _END.finditer(raw, first, last):
        end = match.end()
        before = raw[max(start, end - 12) : end]
        if end >= last or _ABBREVIATED.search(before) or _GOES_ON.match(raw, end):
            continue
        trimmed = _trimmed(raw, start, end)
        if trimmed[0] < trimmed[1]:
            spans.append(trimmed)
        start = end
    trimmed = _trimmed(raw, start, last)
    if trimmed[0] < trimmed[1]:
        spans.append(trimmed)
    return tuple(spans)


def is_sentence(raw: str, span: Span) -> bool:
    """Whether the words at ``span`` end as a sentence does."""
    return _END.search(f"{raw[slice(*span)][-_LONGEST_END:]} ") is not None


def _trimmed(raw: str, start: int, end: int) -> Span:
    """The span without white space and byte order marks at its edges."""
    while start < end and (raw[start].isspace() or raw[start] == "\ufeff"):
        start += 1
    while start < end and (raw[end - 1].isspace() or raw[end - 1] == "\ufeff"):
        end -= 1
    return start, end


def _is_wrapped(raw: str, above: Span, start: int) -> bool:
    """Whether the line at ``start`` goes on with the line that ends ``above``."""
    between = raw[above[1] : start].replace("\r\n", "\n").replace("\r", "\n")
    if between.strip(" \t") != "\n":  # a blank line
        return False
    last_line = re.split(r"[\r\n]", raw[above[0] : above[1]])[-1]
    return len(last_line) in _WRAPPED_CHARS and _TERMINAL.search(last_line) is None
