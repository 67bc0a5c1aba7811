"""Changes between two versions of a casebook, as lists of sentences and as lines of a file."""

import difflib
from collections.abc import Iterator, Mapping
from itertools import groupby

from markupsafe import Markup

from casebook.changes import Changes, change_lines, changes_summary
from casebook.library import Library
from casebook.markup import element, join
from casebook.model import Lang
from casebook.wording import say

MOST_SENTENCES = 12
"""Of one kind that are shown at once; the others unfold."""
MOST_LINES = 400
"""Of a file's changed lines that are shown; the others are counted."""
_CONTEXT = 2


def changes_block(changes: Changes, lang: Lang, names: Mapping[str, str]) -> Markup:
    """The summary, then every change by kind.

    Args:
        names: how sources are called, by id.
    """
    parts: list[Markup] = [element("p", changes_summary(changes, lang), css="cb-lead")]
    by_kind = groupby(change_lines(changes, lang, names), key=lambda line: line.kind)
    for kind, found in by_kind:
        texts = [element("li", line.text) for line in found]
        parts.append(element("h3", say(lang, f"impact.kind-{kind}")))
        parts.append(element("ul", *texts[:MOST_SENTENCES]))
        if len(texts) > MOST_SENTENCES:
            rest = texts[MOST_SENTENCES:]
            more = element("summary", say(lang, "impact.more", count=len(rest)))
            parts.append(element("details", more, element("ul", *rest)))
    return element("div", *parts, css="cb", lang=lang)


def source_titles(library: Library) -> dict[str, str]:
    """What a source is called in a list of changes: its headline, else its id."""
    return {source.id: source.headline or source.id for source in library.sources}


def file_difference(before: str, after: str, lang: Lang) -> Markup:
    """The lines that differ, with two lines around them and a sign before each."""
    drawn = list(_drawn(before, after, lang))
    shown = drawn[:MOST_LINES]
    if len(drawn) > MOST_LINES:
        shown.append(element("div", say(lang, "impact.lines-more", count=len(drawn) - MOST_LINES)))
    return element("div", element("div", join(shown), css="cb-diff"), css="cb")


def changed_lines(before: str, after: str) -> tuple[int, int]:
    """How many lines were added and how many dropped."""
    old, new = (text.removesuffix("\n").split("\n") if text else [] for text in (before, after))
    found = list(difflib.unified_diff(old, new, n=0, lineterm=""))[2:]
    return sum(line.startswith("+") for line in found), sum(line.startswith("-") for line in found)


def _drawn(before: str, after: str, lang: Lang) -> Iterator[Markup]:
    old, new = before.split("\n"), after.split("\n")
    if not before:
        old = []
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for group in matcher.get_grouped_opcodes(_CONTEXT):
        yield element("div", say(lang, "impact.line", line=group[0][3] + 1), css="cb-muted")
        for tag, old_from, old_to, new_from, new_to in group:
            if tag == "equal":
                for line in new[new_from:new_to]:
                    yield diff_line(" ", line)
                continue
            for line in old[old_from:old_to]:
                yield diff_line("−", line)
            for line in new[new_from:new_to]:
                yield diff_line("+", line)


def diff_line(sign: str, line: str) -> Markup:
    """One line with its sign; a carriage return, which looks like nothing, is written out."""
    css = {"+": "cb-diff-new", "−": "cb-diff-old"}.get(sign, "")
    name = {"+": "ins", "−": "del"}.get(sign, "span")
    return element("div", element(name, f"{sign} {line.replace(chr(13), '␍')}"), css=css)
