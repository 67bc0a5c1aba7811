"""``casebook new --source``: what a document says of itself is asked for, its text is taken from a file."""

import sys
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from os import environ
from pathlib import Path
from typing import cast

from casebook.cli.new_ids import path_of_new, root_words
from casebook.cli.new_questions import ask, ask_choice
from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.roots import chosen_root
from casebook.cli.save_number import save_number
from casebook.cli.save_refusals import refusal_of
from casebook.cli.sentences import say
from casebook.cli.terminal import visible
from casebook.files.importing import text_of_file
from casebook.files.importing_refusals import ImportRefused
from casebook.files.loading import MAX_SOURCE_BYTES
from casebook.library import find_root, open_library
from casebook.library.new_source import NewSource, new_source_files, suggested_source_id
from casebook.library.person import user_name
from casebook.library.places import SEEDS
from casebook.library.saving import FileChange, SaveRefused, save_files
from casebook.model import Lang
from casebook.model.source import Extent

STANDARD_INPUT = "-"
LANGUAGES = ("ko", "en")
EXTENTS = ("excerpts", "full")
_OPTIONAL = ("headline", "publisher", "reporter", "published", "url")


def new_source(options: Options, lang: Lang) -> int:
    """Write ``seeds/<id>.md``, keep the article for the checks, and say what comes next.

    Raises:
        Refusal: nothing was written.
    """
    root = chosen_root(options) if options.value("root") or find_root(Path.cwd()) else None
    if root is None:
        raise Refusal("cli.root-not-found")
    given = _given(options)
    if options.arguments:
        path_of_new(root, SEEDS, options.arguments[0])
    file_name = _file_name(options, lang)
    if _is_terminal() and file_name != STANDARD_INPUT:
        text = _text(file_name)
        _refuse_twice(root, text)
        print(say(lang, "new.text-read", path=visible(file_name), chars=f"{len(text):,}"))
        values, source_id = _asked(root, options, given, lang)
    else:
        values, source_id = _complete(options, given)
        text = _text(file_name)
        _refuse_twice(root, text)
    files = new_source_files(
        NewSource(
            id=source_id,
            headline=values["headline"],
            publisher=values["publisher"],
            reporter=values["reporter"],
            published=values["published"],
            language=cast(Lang, values["language"]),
            url=values["url"],
            extent=cast(Extent, values["extent"]),
            text=text,
        )
    )
    path = path_of_new(root, SEEDS, source_id)
    changes = [FileChange(path, None, files.text.encode())]
    if files.original_path and files.original is not None:
        changes.append(FileChange(files.original_path, None, files.original))
    try:
        record = save_files(root, changes, who=user_name())
    except SaveRefused as refused:
        raise refusal_of(refused) from refused
    more = {"path": path, "source": source_id, "root": root_words(options)}
    if files.original_path is None:
        print(say(lang, "new.source-made-full", **more))
    else:
        print(say(lang, "new.source-made", original=files.original_path, **more))
        elsewhere = environ.get("CASEBOOK_ORIGINALS")
        if elsewhere:
            print(
                say(lang, "new.originals-elsewhere", original=files.original_path, folder=visible(elsewhere))
            )
    print(f"\n{save_number(record, options, lang)}")
    return 0


def _given(options: Options) -> dict[str, str]:
    """What was stated by options, in order.

    Raises:
        Refusal: a value cannot be what it is said to be.
    """
    given = {name: v.strip() for name in (*_OPTIONAL, "language", "extent") if (v := options.value(name))}
    for name, value in given.items():
        if not value or not value.isprintable():
            raise Refusal("new.value-unfit", option=f"--{name}")
    if "published" in given and not is_date(given["published"]):
        raise Refusal("new.date-unfit", value=visible(given["published"]))
    for name, choices in (("language", LANGUAGES), ("extent", EXTENTS)):
        if name in given and given[name] not in choices:
            raise Refusal(
                "cli.value-unknown", option=f"--{name}", choices=", ".join(choices), value=given[name]
            )
    return given


def is_date(text: str) -> bool:
    """Whether ``text`` is a day of the calendar, YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _file_name(options: Options, lang: Lang) -> str:
    named = options.value("from")
    if named is not None:
        return named
    if not _is_terminal():
        return STANDARD_INPUT
    return ask(say(lang, "new.ask-file"), lang, is_obligatory=True)


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _text(file_name: str) -> str:
    """The text of the document.

    Raises:
        Refusal: there is none that can be taken over for certain.
    """
    try:
        if file_name == STANDARD_INPUT:
            data = sys.stdin.buffer.read(MAX_SOURCE_BYTES + 1)
        else:
            path = Path(file_name).expanduser()
            if not path.is_file():
                raise Refusal("new.file-missing", path=visible(file_name))
            with path.open("rb") as stream:
                data = stream.read(MAX_SOURCE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Refusal("new.file-unreadable", path=visible(file_name)) from error
    try:
        return text_of_file(file_name, data)
    except ImportRefused as refused:
        if file_name == STANDARD_INPUT and refused.code == "empty":
            raise Refusal("new.input-empty") from refused
        raise Refusal(refused.key, **refused.params) from refused


def _asked(
    root: Path, options: Options, given: Mapping[str, str], lang: Lang
) -> tuple[dict[str, str | None], str]:
    """What was given, and the answers for the rest."""
    print(say(lang, "new.ask-intro"))
    values: dict[str, str | None] = {}
    for name in _OPTIONAL:
        values[name] = given.get(name) or _answer(name, lang)
    values["language"] = given.get("language") or ask_choice("new.ask-language", LANGUAGES, lang)
    values["extent"] = given.get("extent") or ask_choice("new.ask-extent", EXTENTS, lang)
    if options.arguments:
        return values, options.arguments[0]
    suggested = suggested_source_id(values["published"], values["headline"])
    while True:
        if _has_short_name(suggested):
            source_id = ask(say(lang, "new.ask-id-suggested", suggested=suggested), lang) or suggested
        else:
            source_id = ask(say(lang, "new.ask-id", start=suggested), lang, is_obligatory=True)
        try:
            path_of_new(root, SEEDS, source_id)
        except Refusal as refusal:
            print(say(lang, refusal.key, **refusal.params))
        else:
            return values, source_id


def _has_short_name(source_id: str) -> bool:
    return not is_date(source_id) and "-" in source_id


def _answer(name: str, lang: Lang) -> str | None:
    while True:
        answer = ask(say(lang, f"new.ask-{name}"), lang)
        if name != "published" or not answer or is_date(answer):
            return answer or None
        print(say(lang, "new.date-unfit", value=visible(answer)))


def _complete(options: Options, given: Mapping[str, str]) -> tuple[dict[str, str | None], str]:
    """What was given; nobody can be asked for the rest, and nothing is made up.

    Raises:
        Refusal: something that every source has is missing.
    """
    missing = [] if options.arguments else ["ID"]
    missing += [f"--{name}" for name in ("language", "extent") if name not in given]
    if missing:
        raise Refusal("new.source-missing", missing=", ".join(missing))
    values = {name: given.get(name) for name in (*_OPTIONAL, "language", "extent")}
    return values, options.arguments[0]


def _refuse_twice(root: Path, text: str) -> None:
    """One article is one source, however often it comes along."""
    digest = sha256(text.encode()).hexdigest()
    for source in open_library(root).sources:
        if source.original_sha256 == digest or (source.extent == "full" and source.text == text):
            raise Refusal("new.source-known", path=f"{SEEDS}/{source.id}.md")
