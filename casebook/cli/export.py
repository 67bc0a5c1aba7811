"""``casebook export``: slides, briefs, tables and pictures of one view as files."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from casebook.cli.export_view import Asked, Problem, asked_view, chosen_of, link_params
from casebook.cli.new_source import is_date
from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.roots import chosen_root
from casebook.cli.sentences import say
from casebook.cli.terminal import visible
from casebook.library import Library, open_library
from casebook.library.versions import NoSuchVersion, open_version, resolve_version
from casebook.model import Lang
from casebook.view.address import version_in
from casebook.view.view import entries_by_key, entry_name

if TYPE_CHECKING:
    from casebook.exports.formats import FormatId

FOLDER = "casebook-export"
_ALL = "all"
_MOST_NAMED = 5
_COULD_NOT_RUN = 2


def run(options: Options, lang: Lang) -> int:
    """Write the files and list them.

    Returns:
        0 when every format was made, 1 when one could not be, 2 when the options could not be understood.

    Raises:
        Refusal: nothing was written.
    """
    # Not at the top: no other command needs charts.
    from casebook.exports.deck import SlideId
    from casebook.exports.registry import FORMATS
    from casebook.exports.report import NothingToReport

    root = chosen_root(options)
    problems: list[Problem] = []
    formats = _formats(options, [each.id for each in FORMATS], problems)
    made_on = _date(options, problems)
    params = link_params(options.value("link"), problems)
    library = _library(root, options.value("at") or version_in(params))
    if library.rubric is None:
        raise Refusal("export.no-rubric")
    asked = asked_view(options, library, params, lang, get_args(SlideId), problems)
    if problems:
        for key, more in problems:
            print(say(lang, "cli.error", message=say(lang, key, **more)), file=sys.stderr)
        return _COULD_NOT_RUN
    _say_what_differs(asked, library, lang)
    try:
        return _export(options, library, asked, made_on, formats, lang)
    except NothingToReport:
        raise Refusal("export.no-cases") from None


def _formats(options: Options, known: "list[FormatId]", problems: list[Problem]) -> "tuple[FormatId, ...]":
    chosen = chosen_of("--format", options.value("format"), [*known, _ALL], problems)
    if chosen is None or _ALL in chosen:
        return tuple(known)
    return tuple(each for each in known if each in chosen)


def _date(options: Options, problems: list[Problem]) -> date:
    named = options.value("date")
    if named is not None and is_date(named):
        return date.fromisoformat(named)
    if named is not None:
        problems.append(("export.date-unfit", {"value": visible(named)}))
    return datetime.now().astimezone().date()


def _library(root: Path, version: str | None) -> Library:
    if version is None:
        return open_library(root)
    try:
        return open_version(root, resolve_version(root, version))
    except NoSuchVersion as missing:
        raise Refusal(missing.key, version=visible(version)) from missing


def _say_what_differs(asked: Asked, library: Library, lang: Lang) -> None:
    """What the reader must know before using the files: on standard error, for nothing was refused."""
    if asked.is_of_other_data:
        print(say(lang, "export.link-of-other-data"), file=sys.stderr)
    if asked.ignored:
        shown = ", ".join(f"{i.name}={i.value[:40]}" for i in asked.ignored[:_MOST_NAMED])
        print(say(lang, "export.link-ignored", params=visible(shown)), file=sys.stderr)
    files = entries_by_key(library)
    faulty = [files[c] for c in asked.view.cases if c in files and files[c].is_faulty]
    if faulty:
        names = ", ".join(entry_name(entry, lang) for entry in faulty)
        print(say(lang, "export.cases-faulty", names=visible(names)), file=sys.stderr)


def _export(
    options: Options,
    library: Library,
    asked: Asked,
    made_on: date,
    formats: "tuple[FormatId, ...]",
    lang: Lang,
) -> int:
    from casebook.exports.registry import made_or_reported, material_of
    from casebook.exports.writing import CannotWrite, write_files

    folder = Path(options.value("out") or FOLDER).expanduser()
    material = material_of(library, asked.view, made_on)
    failed = 0
    for number, format_id in enumerate(formats, start=1):
        name = say(lang, f"export.format.{format_id}")
        making = say(lang, "export.making", name=name, number=number, count=len(formats))
        print(making, file=sys.stderr, flush=True)
        made = made_or_reported(material, format_id, lambda _share: None)
        if made.problem is not None:
            failed += 1
            why = say(lang, made.problem.key, **made.problem.params)
            message = say(lang, "export.format-failed", name=name, why=visible(why))
            print(say(lang, "cli.error", message=message), file=sys.stderr, flush=True)
            continue
        try:
            paths = write_files(folder, made.files)
        except CannotWrite as refused:
            shown = {key: visible(value) for key, value in refused.params.items()}
            raise Refusal(refused.key, **shown) from refused
        for path in paths:
            print(visible(str(path)), flush=True)
    if failed:
        print(say(lang, "export.some-failed", failed=failed, count=len(formats)), file=sys.stderr)
    return 1 if failed else 0
