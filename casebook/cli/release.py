"""``casebook release NAME``: freeze data, rubric and results in ``releases/NAME/``."""

from datetime import date, datetime
from typing import get_args

from casebook import wording
from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.reports import finding_lines, path_from_here
from casebook.cli.roots import chosen_root
from casebook.cli.sentences import say
from casebook.cli.terminal import visible
from casebook.library import Library, open_library
from casebook.library.citation import bibtex, citation, citation_cff, cited_release
from casebook.library.freezing import FreezeRefused, freeze, new_release, release_name_free
from casebook.library.releases import MAX_NAME_CHARS, RESULTS, Release, data_files, release_folder
from casebook.library.save_log import one_line
from casebook.model import Lang

_MAX_AUTHOR_CHARS = 200
_MAX_NOTE_CHARS = 500
_SHOWN_CHARS = 12


def run(options: Options, lang: Lang) -> int:
    """Freeze the release, and say where it is and how it is cited.

    Raises:
        Refusal: nothing was frozen.
    """
    root = chosen_root(options)
    (name,) = options.arguments
    made_on = _date(options)
    try:
        release_name_free(root, name)
        library = open_library(root)
        _refuse_faulty(library, lang)
        data = data_files(root)
        release = new_release(
            data,
            name,
            made_on.isoformat(),
            one_line(options.value("note") or "")[:_MAX_NOTE_CHARS],
            one_line(options.value("author") or "")[:_MAX_AUTHOR_CHARS],
        )
        if release.data_fingerprint != library.data_fingerprint:
            raise FreezeRefused("changed-since")
        files = data | _results(library, made_on) | _citations(release)
        release = freeze(root, release, files)
    except FreezeRefused as refused:
        raise Refusal(f"release.{refused.code}", **_named(refused, name)) from refused
    print(
        say(
            lang,
            "release.made",
            name=name,
            folder=visible(path_from_here(root, release_folder(root, name).relative_to(root).as_posix())),
            count=len(release.files) + 1,
            data=release.data_fingerprint[:_SHOWN_CHARS],
            citation=visible(citation(cited_release(release), lang)),
        )
    )
    return 0


def _date(options: Options) -> date:
    named = options.value("date")
    if named is None:
        return datetime.now().astimezone().date()
    try:
        # Other ways of writing it that Python takes would not sort.
        if len(named) != len("2026-01-01"):
            raise ValueError
        return date.fromisoformat(named)
    except ValueError:
        raise Refusal("release.date-unknown", value=visible(named)) from None


def _refuse_faulty(library: Library, lang: Lang) -> None:
    errors = [finding for finding in library.findings if finding.severity == "error"]
    for finding in errors:
        print(*finding_lines(library.root, finding, lang), sep="\n")
    if errors:
        raise Refusal("release.faulty", count=str(len(errors)))


def _results(library: Library, made_on: date) -> dict[str, bytes]:
    """Tables of the main cases under the default settings, in both languages."""
    # Not before it is needed: every other command goes without charts and tables.
    from casebook.exports.csv_files import csv_files
    from casebook.exports.json_file import json_file
    from casebook.exports.report import NothingToReport, compile_report
    from casebook.view.view import View, default_cases

    found = {}
    languages: tuple[Lang, ...] = get_args(Lang)
    for lang in languages:
        try:
            report = compile_report(library, View(lang=lang, cases=default_cases(library)), made_on)
        except NothingToReport:
            raise Refusal("release.nothing") from None
        folder = f"{RESULTS}/{lang}"
        found[f"{folder}/results.json"] = json_file(report)
        for file in csv_files(report):
            found[f"{folder}/{file.name.rpartition('/')[2]}"] = file.data
    return found


def _citations(release: Release) -> dict[str, bytes]:
    cited = cited_release(release)
    languages: tuple[Lang, ...] = get_args(Lang)
    parts = []
    for lang in languages:
        parts += [
            f"# {wording.say(lang, 'release.citation-heading', name=release.name)}\n",
            _literal(citation(cited, lang)),
            *([_literal(release.note)] if release.note else []),
            f"{wording.say(lang, 'release.citation-files')}\n",
            f"## {wording.say(lang, 'release.readme-heading')}\n",
            f"{wording.say(lang, 'release.readme', date=release.made_on)}\n",
        ]
    return {
        "CITATION.md": "\n".join(parts).encode(),
        "citation.bib": bibtex(cited).encode(),
        "CITATION.cff": citation_cff(cited).encode(),
    }


def _literal(text: str) -> str:
    """A paragraph that Markdown shows character for character."""
    return f"    {text}\n"


def _named(refused: FreezeRefused, name: str) -> dict[str, str]:
    if refused.code == "name-unsafe":
        return {"name": visible(name)[:MAX_NAME_CHARS], "most": str(MAX_NAME_CHARS)}
    return {"name": name} if refused.code == "exists" else {}
