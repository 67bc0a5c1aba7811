"""Quotes that fail, with what each should say, and the files with those words in them."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

import msgspec

from casebook.files import parse_case, parse_source
from casebook.library.full_texts import FullText, full_texts
from casebook.library.library import Library
from casebook.library.places import SEEDS
from casebook.library.saving import FileChange
from casebook.model import Assessment, Case, Finding, Quote, Source
from casebook.quotes import Document, is_verbatim
from casebook.quotes.mending import Mended, mended_quote

CODES = frozenset(
    {
        "quote-not-found",
        "quote-not-found-near",
        "quote-out-of-order",
        "quote-outside-excerpts",
        "quote-not-in-original",
        "quote-not-in-original-near",
    }
)
"""Findings about quotes that are not word for word in their source."""

_SURELY_PERCENT = 100.0


class FailingQuote(msgspec.Struct, frozen=True, kw_only=True):
    """A quote that fails, and what would mend it."""

    finding: Finding
    quote: Quote
    text: str | None
    """What the quote should say; None where the source has nothing near."""
    similarity_percent: float
    """Likeness of ``text`` to what is written, 0–100."""
    widens: bool
    """The excerpt that is stored must be given the passage, too; the full article is at hand."""


class Mending(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be written so that quotes hold."""

    changes: tuple[FileChange, ...]
    mended: tuple[FailingQuote, ...]
    """The quotes that hold once the changes are saved; the others' files cannot be changed part by part."""


def failing_quotes(
    library: Library, originals: Path | None = None, paths: Collection[str] | None = None
) -> tuple[FailingQuote, ...]:
    """Every failing quote of the casebook, or of the case files with these paths, in the order of findings.

    Args:
        originals: folder of full articles, as for ``open_library``.
    """
    findings = [f for f in library.findings if f.code in CODES and (paths is None or f.path in paths)]
    if not findings:
        return ()
    articles = full_texts(library.root, library.sources, originals)
    drafts = {entry.path: entry.case for entry in library.entries}
    found = []
    for finding in findings:
        case = drafts.get(finding.path)
        quote = _quote_at(case, finding) if case else None
        if quote is not None:
            source = library.source(quote.source)
            found.append(_examined(finding, quote, source, articles.get(quote.source)))
    return tuple(found)


def mending_of(library: Library, chosen: Sequence[FailingQuote], originals: Path | None = None) -> Mending:
    """The files with the words of every chosen quote that has some, and with the excerpts that they need.

    Nothing is written. A file that has changed since the casebook was opened, so that a quote is no longer
    where it was, is left as it is.

    Raises:
        OSError: a file cannot be read.
    """
    wanted = [q for q in chosen if q.text is not None]
    changes, refused = _excerpts(library, [q for q in wanted if q.widens], originals)
    mended: list[FailingQuote] = []
    by_path: dict[str, list[FailingQuote]] = defaultdict(list)
    for failing in wanted:
        if failing.quote.source not in refused or not failing.widens:
            by_path[failing.finding.path].append(failing)
    for path, group in by_path.items():
        change, placed = _case_change(library.root, path, group)
        changes += [change] if change else []
        mended += placed
    order = {id(q): i for i, q in enumerate(chosen)}
    return Mending(changes=tuple(changes), mended=tuple(sorted(mended, key=lambda q: order[id(q)])))


def _quote_at(case: Case, finding: Finding) -> Quote | None:
    return next((q for q in case.quotes if (q.line, q.column) == (finding.line, finding.column)), None)


def _examined(
    finding: Finding, quote: Quote, source: Source | None, article: FullText | None
) -> FailingQuote:
    text: str | None = None
    percent, widens = 0.0, False
    if source is not None:
        stored = Document(source.text)
        original = article.document if article else None
        best = _best(finding.code, quote.text, stored, original)
        if best is not None:
            text, percent = best.text, best.similarity_percent
            widens = not is_verbatim(text, stored)
    return FailingQuote(finding=finding, quote=quote, text=text, similarity_percent=percent, widens=widens)


def _best(code: str, text: str, stored: Document, original: Document | None) -> Mended | None:
    """What the quote should say: words of the excerpt where they will do, else words of the article."""
    in_original = mended_quote(text, original) if original else None
    if code.startswith("quote-not-in-original"):
        return in_original
    in_excerpt = mended_quote(text, stored)
    if in_excerpt and original and not is_verbatim(in_excerpt.text, original):
        in_excerpt = None
    candidates = [m for m in (in_excerpt, in_original) if m is not None]
    return max(candidates, key=lambda m: m.similarity_percent, default=None)


def _excerpts(
    library: Library, widening: Iterable[FailingQuote], originals: Path | None
) -> tuple[list[FileChange], frozenset[str]]:
    """Source files whose excerpts hold the new passages; and the sources for which that cannot be had."""
    from casebook.files.source_body import with_body
    from casebook.quotes.excerpt import excerpt_with

    passages: dict[str, list[str]] = defaultdict(list)
    for failing in widening:
        passages[failing.quote.source].append(failing.text or "")
    sources = [s for s in library.sources if s.id in passages]
    articles = full_texts(library.root, sources, originals)
    changes = []
    refused = set(passages)
    for source in sources:
        article = articles.get(source.id)
        path = f"{SEEDS}/{source.id}.md"
        if article is None or path not in library.file_paths:
            continue
        before = (library.root / path).read_bytes()
        # Of the file as it is now: what somebody has added to it since the casebook was opened stays.
        now = parse_source(before, path).draft
        if now is None:
            continue
        body = excerpt_with(article.document, now.text, passages[source.id])
        if all(is_verbatim(p, Document(body)) for p in passages[source.id]):
            refused.discard(source.id)
            changes.append(FileChange(path, before, with_body(before, now.text_line, body)))
    return changes, frozenset(refused)


def _case_change(
    root: Path, path: str, group: Sequence[FailingQuote]
) -> tuple[FileChange | None, list[FailingQuote]]:
    """The case file with the new words, and the quotes that were found where they should be."""
    before = (root / path).read_bytes()
    case = parse_case(before, path).draft
    if case is None:
        return None, []
    wanted = {(q.quote.line, q.quote.column, q.quote.text): q for q in group}
    placed: list[FailingQuote] = []

    def mend(quote: Quote) -> Quote:
        failing = wanted.get((quote.line, quote.column, quote.text))
        if failing is None or failing.text is None:
            return quote
        placed.append(failing)
        return msgspec.structs.replace(quote, text=failing.text)

    after = _with_quotes(case, mend)
    if after == case:  # only excerpts are widened
        return None, placed
    from casebook.files.rewriting import RewriteFailed, rewrite_case

    try:
        written = rewrite_case(before.decode("utf-8"), case, after)
    except RewriteFailed:
        return None, []
    return FileChange(path, before, written.encode("utf-8")), placed


def _with_quotes(case: Case, mend: Callable[[Quote], Quote]) -> Case:
    """The case with every quote as ``mend`` gives it back."""
    replace = msgspec.structs.replace

    def quotes(given: tuple[Quote, ...]) -> tuple[Quote, ...]:
        return tuple(mend(quote) for quote in given)

    assessments: tuple[Assessment, ...] = tuple(replace(a, quotes=quotes(a.quotes)) for a in case.assessments)
    return replace(
        case,
        actors=tuple(replace(a, quotes=quotes(a.quotes)) for a in case.actors),
        facts=tuple(replace(f, quotes=quotes(f.quotes)) for f in case.facts),
        mechanisms=tuple(
            replace(m, parts=tuple(replace(p, quotes=quotes(p.quotes)) for p in m.parts))
            for m in case.mechanisms
        ),
        context=tuple(replace(c, quotes=quotes(c.quotes)) for c in case.context),
        assessments=assessments,
    )
