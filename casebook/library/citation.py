"""How a version of a casebook is cited: as a sentence in Korean and English, as BibTeX and as a CITATION.cff.

Nobody is named as its author but whom the release states.
"""

import json
from collections.abc import Mapping

import msgspec

from casebook.library.releases import Release
from casebook.library.version import Version
from casebook.model import Lang
from casebook.wording import say

_SHOWN_CHARS = 12
_COMMIT_CHARS = 10
_TEX: Mapping[int, str] = str.maketrans(
    {
        **{char: f"\\{char}" for char in "&%$#_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


class Cited(msgspec.Struct, frozen=True, kw_only=True):
    """What is cited."""

    data_fingerprint: str
    date: str
    """ISO date: of the release, the commit or the save; of the files as they are, the day they were read."""
    name: str = ""
    """Of a release, or the short name of another version; empty for the files as they are."""
    is_release: bool = False
    author: str = ""
    """Empty: not stated."""
    note: str = ""


def cited_release(release: Release) -> Cited:
    """A release, as it states itself."""
    return Cited(
        data_fingerprint=release.data_fingerprint,
        date=release.made_on,
        name=release.name,
        is_release=True,
        author=release.author,
        note=release.note,
    )


def cited_version(version: Version, data_fingerprint: str) -> Cited:
    """A commit or a save; whoever saved it is not thereby its author."""
    kind, _, rest = version.id.partition(":")
    name = f"git {rest[:_COMMIT_CHARS]}" if kind == "git" else version.id
    return Cited(data_fingerprint=data_fingerprint, date=version.at[:10], name=name)


def citation(cited: Cited, lang: Lang) -> str:
    """One sentence for a list of references."""
    return say(
        lang,
        "cite.sentence" if cited.name else "cite.sentence-now",
        author=cited.author or say(lang, "cite.author-not-stated"),
        year=cited.date[:4],
        title=say(lang, "cite.title"),
        name=say(lang, "cite.release" if cited.is_release else "cite.version", name=cited.name),
        date=cited.date,
        data=cited.data_fingerprint[:_SHOWN_CHARS],
    )


def bibtex(cited: Cited) -> str:
    """An entry for BibTeX; in UTF-8, for titles are in both languages."""
    fields = {
        "title": f"{{{_tex(_both('cite.title'))}}}",
        # Braces: an office is no person with a first name.
        "author": f"{{{_tex(cited.author)}}}" if cited.author else "",
        "year": cited.date[:4],
        "version": _tex(cited.name),
        "date": cited.date,
        "note": _tex(_both("cite.data", data=cited.data_fingerprint[:_SHOWN_CHARS])),
        "annote": _tex(cited.note),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    key = f"casebook-{cited.name if cited.is_release else cited.data_fingerprint[:_SHOWN_CHARS]}"
    return f"@misc{{{key},\n" + ",\n".join(lines) + "\n}\n"


def citation_cff(cited: Cited) -> str:
    """A CITATION.cff (Citation File Format 1.2.0)."""
    author = cited.author or _both("cite.author-not-stated")
    lines = [
        "cff-version: 1.2.0",
        f"message: {_quoted(_both('cite.message'))}",
        "type: dataset",
        f"title: {_quoted(_both('cite.title'))}",
        "authors:",
        f"  - name: {_quoted(author)}",
        *([f"version: {_quoted(cited.name)}"] if cited.name else []),
        f"date-released: {_quoted(cited.date)}",
        *([f"abstract: {_quoted(cited.note)}"] if cited.note else []),
        "identifiers:",
        "  - type: other",
        f"    value: {_quoted(f'sha256:{cited.data_fingerprint}')}",
        f"    description: {_quoted(_both('cite.fingerprint'))}",
    ]
    return "".join(f"{line}\n" for line in lines)


def _both(key: str, **params: str) -> str:
    """In both languages, for what has one text."""
    return f"{say('ko', key, **params)} ({say('en', key, **params)})"


def _quoted(text: str) -> str:
    # A JSON string is a YAML string too.
    return json.dumps(text, ensure_ascii=False)


def _tex(text: str) -> str:
    return text.translate(_TEX)
