"""Verify 60,000 quotes in 10,000 Korean documents: casebook.quotes against the plain way, in one run.

The plain way normalises each document once with a regular expression and a translation table, each quote
likewise, and asks ``in``. Both must give the same answers.

    python bench/quotes.py [--documents 10000] [--quotes-per-document 6]
"""

import argparse
import gc
import random
import re
import textwrap
import time
import unicodedata
from collections.abc import Callable

from casebook.quotes import Document, is_verbatim
from casebook.quotes.normalise import FOLDED

TARGET_RATIO = 2.0
SYLLABLES = [chr(c) for c in range(0xAC00, 0xAC00 + 11172, 13)]
Work = list[tuple[str, list[str]]]

_SPACE = re.compile(r"\s+")
_TABLE = str.maketrans(dict(FOLDED))


def plain_normalise(text: str) -> str:
    """The definition of verbatim, written down the obvious way."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text).translate(_TABLE)).strip()


def plain_way(work: Work) -> list[bool]:
    """Each document once through the regular expression, then ``in``."""
    answers: list[bool] = []
    for text, quotes in work:
        document = plain_normalise(text)
        answers.extend(plain_normalise(quote) in document for quote in quotes)
    return answers


def our_way(work: Work) -> list[bool]:
    """``casebook.quotes``."""
    answers: list[bool] = []
    for text, quotes in work:
        document = Document(text)
        answers.extend(is_verbatim(quote, document) for quote in quotes)
    return answers


def generate(documents: int, per_document: int, rng: random.Random) -> Work:
    """Articles of 1,500-4,000 characters as newspapers lay them out, and quotes as curators write them.

    Three in ten articles are wrapped or hold no-break spaces, and one in fifty is stored decomposed. One
    quote in ten is typed with other quotation marks or line breaks; two in a hundred are wrong.
    """
    words = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 5))) for _ in range(4000)]
    words += ["AI", "2026년까지", "‘주체’는", "“전북의", "26만", "장”을", "GPU", "—"]
    work: Work = []
    for _ in range(documents):
        size = rng.randint(1500, 4000)
        paragraphs, length = [], 0
        while length < size:
            paragraph = " ".join(rng.choices(words, k=rng.randint(15, 60))) + "."
            paragraphs.append(paragraph)
            length += len(paragraph)
        quotes = []
        for _ in range(per_document):
            tokens = rng.choice(paragraphs).split(" ")
            start = rng.randrange(max(1, len(tokens) - 12))
            quote = " ".join(tokens[start : start + rng.randint(5, 25)])
            fate = rng.random()
            if fate < 0.02:
                quote = quote[:-2] + "뷁" + quote[-1:]
            elif fate < 0.12:
                quote = quote.replace("“", '"').replace("’", "'").replace(" ", "\n", 1)
            quotes.append(quote)
        text = "\n\n".join(paragraphs)
        layout = rng.random()
        if layout < 0.2:
            text = "\n\n".join(textwrap.fill(paragraph, 40) for paragraph in paragraphs)
        elif layout < 0.3:
            text = text.replace(" ", "\u00a0", 40)
        elif layout < 0.32:
            text = unicodedata.normalize("NFD", text)
        work.append((text, quotes))
    return work


def seconds(way: Callable[[Work], list[bool]], work: Work, repeats: int = 3) -> tuple[float, list[bool]]:
    """The best of some runs, and the answers."""
    best, answers = float("inf"), []
    for _ in range(repeats):
        gc.collect()
        start = time.perf_counter()
        answers = way(work)
        best = min(best, time.perf_counter() - start)
    return best, answers


def main() -> int:
    """Print times and ratio; exit 1 where answers differ or the target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--quotes-per-document", type=int, default=6)
    options = parser.parse_args()
    work = generate(options.documents, options.quotes_per_document, random.Random(7))
    plain, expected = seconds(plain_way, work)
    ours, answers = seconds(our_way, work)
    print(f"{len(expected)} quotes in {len(work)} documents, {sum(expected)} verbatim")
    print(f"regular expression once + in  {plain:6.2f} s")
    print(f"casebook.quotes               {ours:6.2f} s")
    print(f"ratio {plain / ours:.1f} (target: at least {TARGET_RATIO:.0f})")
    if answers != expected:
        print("the answers differ")
        return 1
    return 0 if plain / ours >= TARGET_RATIO else 1


if __name__ == "__main__":
    raise SystemExit(main())
