"""``casebook fix-quote``: failing quotes with what their source says instead, and replacing them."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from casebook.cli.narrowing import chosen_files, chosen_originals
from casebook.cli.options import Options
from casebook.cli.reports import place_of
from casebook.cli.roots import chosen_root
from casebook.cli.save_number import save_number
from casebook.cli.save_refusals import refusal_of
from casebook.cli.sentences import say
from casebook.cli.terminal import coloured, has_colours, visible
from casebook.cli.word_diff import word_diff
from casebook.library import Library, open_library
from casebook.library.person import user_name
from casebook.library.quote_mending import FailingQuote, Mending, failing_quotes, mending_of
from casebook.library.saving import SaveRefused, save_files
from casebook.model import Lang

SURE_PERCENT = 90.0
"""From here on, a quote is replaced without being asked for."""

# The same keys as they come from a keyboard that is set to Korean.
_ANSWERS = {
    "y": frozenset({"y", "yes", "예", "네", "ㅛ"}),
    "n": frozenset({"n", "no", "아니요", "아니오", "ㅜ", ""}),
    "a": frozenset({"a", "all", "모두", "ㅁ"}),
    "q": frozenset({"q", "quit", "그만", "ㅂ"}),
}


def run(options: Options, lang: Lang) -> int:
    """List the failing quotes; with ``--replace``, replace those that have a near passage.

    Returns:
        0 when no quote fails (any more), else 1.

    Raises:
        Refusal: nothing can be examined, or nothing could be saved.
    """
    root = chosen_root(options)
    originals = chosen_originals(options)
    library = open_library(root, originals)
    failing = failing_quotes(library, originals, chosen_files(library, options.arguments))
    if not failing:
        print(say(lang, "fix-quote.none"))
        return 0
    if not options.has("replace"):
        for quote in failing:
            print("\n".join(_described(quote, library.root, lang)), end="\n\n")
        print(_summary(failing, lang))
        return 1
    is_asking = sys.stdin.isatty() and sys.stdout.isatty()
    try:
        chosen = _asked(failing, library.root, lang) if is_asking else _sure(failing, library.root, lang)
    except KeyboardInterrupt:
        print(f"\n{say(lang, 'fix-quote.interrupted')}")
        raise
    mending = mending_of(library, chosen, originals)
    _save(library, mending, options, lang)
    left = [q for q in failing if q not in mending.mended]
    reasons = [_reason(quote, chosen, is_asking) for quote in left]
    return _report_left(left, reasons, library.root, lang)


def _summary(failing: Sequence[FailingQuote], lang: Lang) -> str:
    with_text = sum(q.text is not None for q in failing)
    key = "fix-quote.summary" if with_text else "fix-quote.summary-nothing-near"
    return say(lang, key, count=len(failing), near=with_text)


def _described(failing: FailingQuote, root: Path, lang: Lang) -> Iterator[str]:
    """Where the quote is, what is written, what the source says."""
    finding, quote = failing.finding, failing.quote
    is_coloured = has_colours()
    place = place_of(root, finding.path, finding.line, finding.column)
    params = {"source": f"seeds/{visible(quote.source)}.md"}
    if failing.text is None:
        yield f"{coloured(place, 'bold', is_coloured)}  {say(lang, 'fix-quote.nothing-near', **params)}"
        yield f"  {visible(quote.text)}"
        yield f"  {say(lang, 'fix-quote.look-for-it')}"
        return
    is_same = failing.text == quote.text
    key = "fix-quote.excerpt-lacks-it" if is_same else "fix-quote.differs"
    shown = say(lang, key, percent=int(failing.similarity_percent), **params)
    yield f"{coloured(place, 'bold', is_coloured)}  {shown}"
    yield f"  {visible(quote.text) if is_same else word_diff(quote.text, failing.text, is_coloured)}"
    if failing.widens:
        yield f"  {say(lang, 'fix-quote.widens', **params)}"


def _asked(failing: Sequence[FailingQuote], root: Path, lang: Lang) -> list[FailingQuote]:
    """What the reader says yes to."""
    chosen: list[FailingQuote] = []
    wants_all = False
    for number, quote in enumerate(failing, start=1):
        print("\n".join([*_described(quote, root, lang)]))
        if quote.text is None:
            print()
            continue
        if not wants_all:
            answer = _answer(say(lang, "fix-quote.ask", number=number, count=len(failing)), lang)
            if answer == "q":
                break
            wants_all = answer == "a"
            if answer == "n":
                print()
                continue
        chosen.append(quote)
        print()
    return chosen


def _answer(question: str, lang: Lang) -> str:
    while True:
        try:
            given = input(f"{question} ").strip().lower()
        except EOFError:
            print()
            return "q"
        for answer, words in _ANSWERS.items():
            if given in words:
                return answer
        print(say(lang, "fix-quote.answers"))


def _sure(failing: Sequence[FailingQuote], root: Path, lang: Lang) -> list[FailingQuote]:
    """Where nobody can be asked: what is hardly another text."""
    for quote in failing:
        print("\n".join(_described(quote, root, lang)), end="\n\n")
    return [q for q in failing if q.text is not None and q.similarity_percent >= SURE_PERCENT]


def _save(library: Library, mending: Mending, options: Options, lang: Lang) -> None:
    if mending.changes:
        note = say(lang, "fix-quote.note", count=len(mending.mended))
        try:
            record = save_files(library.root, mending.changes, who=user_name(), note=note)
        except SaveRefused as refused:
            raise refusal_of(refused) from refused
        for file in record.files:
            print(say(lang, "fix-quote.saved", path=visible(file.path)))
        print(save_number(record, options, lang))
    print(say(lang, "fix-quote.replaced", count=len(mending.mended)))
    if any(q.text != q.quote.text for q in mending.mended):
        print(say(lang, "fix-quote.check-translations"))


def _reason(quote: FailingQuote, chosen: Sequence[FailingQuote], was_asked: bool) -> str:
    if quote.text is None:
        return "fix-quote.left-nothing-near"
    if quote in chosen:
        return "fix-quote.left-unchangeable"
    return "fix-quote.left-declined" if was_asked else "fix-quote.left-unsure"


def _report_left(left: Sequence[FailingQuote], reasons: Sequence[str], root: Path, lang: Lang) -> int:
    if not left:
        return 0
    print(say(lang, "fix-quote.left", count=len(left)))
    for quote, reason in zip(left, reasons, strict=True):
        place = place_of(root, quote.finding.path, quote.finding.line, quote.finding.column)
        print(f"  {place}  {say(lang, reason, percent=int(quote.similarity_percent))}")
    return 1
