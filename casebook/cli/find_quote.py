"""``casebook find-quote``: passages of the sources as YAML that can be pasted into a case."""

import difflib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from casebook.cli.narrowing import chosen_originals
from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.reports import place_of
from casebook.cli.roots import chosen_root
from casebook.cli.sentences import say
from casebook.cli.terminal import coloured, has_colours, visible
from casebook.library import Library, open_library
from casebook.library.full_texts import FullText, full_texts
from casebook.model import Lang, Quote, Source
from casebook.quotes import Document, is_verbatim, normalise
from casebook.quotes.search import FoundPassage, search_passages

INDENT = 6
"""Where the quotes of a criterion stand in a case."""

_DEFAULT_LIMIT = 5
_MOST = 200


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One passage of one source."""

    source: Source
    passage: FoundPassage
    path: Path
    """Absolute path of the file in which it stands."""
    line: int
    is_only_in_original: bool
    """The excerpt that is stored does not hold it."""


def run(options: Options, lang: Lang) -> int:
    """Print the passages, best first.

    Returns:
        0 when something was found, else 1.

    Raises:
        Refusal: nothing can be searched.
    """
    root = chosen_root(options)
    originals = chosen_originals(options)
    limit = _limit(options.value("limit"))
    words = " ".join(options.arguments)
    if not normalise(words):
        raise Refusal("find-quote.words-missing")
    library = open_library(root, originals)
    sources = _chosen_sources(library, options.value("source"))
    hits = find_passages(words, sources, full_texts(root, sources, originals), library.root, limit)
    if not hits:
        print(say(lang, "find-quote.nothing", words=visible(words), count=len(sources)))
        return 1
    print("\n".join(_report(words, hits, len(sources), library.root, lang)))
    return 0


def find_passages(
    words: str, sources: Iterable[Source], articles: dict[str, FullText], root: Path, limit: int
) -> tuple[Hit, ...]:
    """The passages of all ``sources`` most like ``words``, best first."""
    hits: list[Hit] = []
    for source in sources:
        stored = Document(source.text)
        found = search_passages(words, stored, limit)
        hits += [
            Hit(
                source=source,
                passage=passage,
                path=root / "seeds" / f"{source.id}.md",
                line=source.text_line + source.text.count("\n", 0, passage.start),
                is_only_in_original=False,
            )
            for passage in found
        ]
        article = articles.get(source.id)
        if article is not None:
            hits += _only_in_original(words, source, article, stored, found, limit)
    hits.sort(key=lambda h: (-h.passage.is_exact, -h.passage.score))
    return tuple(hits[:limit])


def _only_in_original(
    words: str,
    source: Source,
    article: FullText,
    stored: Document,
    found: Iterable[FoundPassage],
    limit: int,
) -> Iterator[Hit]:
    known = [(normalise(p.text), p.score) for p in found]
    for passage in search_passages(words, article.document, limit):
        text = normalise(passage.text)
        # The excerpt may hold a part of the sentence: as long as that is as good, nothing is missing.
        if is_verbatim(passage.text, stored) or any(k in text and s >= passage.score for k, s in known):
            continue
        line = article.document.raw.count("\n", 0, passage.start) + 1
        yield Hit(source=source, passage=passage, path=article.path, line=line, is_only_in_original=True)


def _limit(value: str | None) -> int:
    if value is None:
        return _DEFAULT_LIMIT
    if not (value.isascii() and value.isdecimal() and 0 < int(value) <= _MOST):
        raise Refusal("find-quote.limit-invalid", value=value, most=str(_MOST))
    return int(value)


def _chosen_sources(library: Library, wanted: str | None) -> tuple[Source, ...]:
    if wanted is None:
        if not library.sources:
            raise Refusal("find-quote.no-sources")
        return library.sources
    name = wanted.removesuffix(".md").replace(os.sep, "/").rpartition("/")[2]
    source = library.source(name)
    if source is not None:
        return (source,)
    ids = [s.id for s in library.sources]
    near = difflib.get_close_matches(name, ids, n=1, cutoff=0.5) or [i for i in ids if name and name in i]
    if near:
        raise Refusal("find-quote.source-misspelt", source=wanted, suggestion=near[0])
    raise Refusal("find-quote.source-unknown", source=wanted, sources=", ".join(ids) or "–")


def _report(words: str, hits: tuple[Hit, ...], sources: int, root: Path, lang: Lang) -> Iterator[str]:
    is_coloured = has_colours()
    margin = " " * INDENT
    key = "find-quote.found-one" if len(hits) == 1 else "find-quote.found-many"
    head = say(lang, key, words=visible(words), count=len(hits), sources=sources)
    yield coloured(f"{margin}# {head}", "bold", is_coloured)
    for hit in hits:
        yield ""
        for line in _comment(hit, root, lang):
            yield coloured(f"{margin}# {line}", "dim", is_coloured)
        yield from _item(hit, lang)


def _comment(hit: Hit, root: Path, lang: Lang) -> Iterator[str]:
    place = place_of(root, os.fspath(hit.path), hit.line)
    if hit.passage.is_exact:
        yield say(lang, "find-quote.place-exact", place=place)
    else:
        yield say(lang, "find-quote.place-near", place=place, score=int(hit.passage.score))
    if hit.is_only_in_original:
        yield say(lang, "find-quote.only-in-original", source=f"seeds/{hit.source.id}.md")


def _item(hit: Hit, lang: Lang) -> Iterator[str]:
    """The quote, with an empty place for the translation that the check will ask for.

    Beside what only the curator can decide stands a comment: who speaks, and for what it is quoted.
    """
    from casebook.files.writing import quote_text  # YAML's shapes, only where something was found

    source = hit.source
    quote = Quote(
        source=source.id,
        text=hit.passage.text,
        ko=None,
        en=None,
        speaker=None,
        role=None,
        via=None,
        stance="supports",
        line=1,
        column=1,
    )
    other: Lang = "en" if source.language == "ko" else "ko"
    translation = f"{' ' * (INDENT + 2)}{other}:  # {say(lang, f'find-quote.translate-{other}')}"
    hints = {"speaker": "find-quote.speaker", "stance": "find-quote.stance"}
    for line in quote_text(quote, indent=INDENT).rstrip("\n").split("\n"):
        hint = hints.get(line.lstrip().partition(":")[0])
        yield f"{line}  # {say(lang, hint)}" if hint else line
        if line.lstrip().startswith("text:"):
            yield translation
