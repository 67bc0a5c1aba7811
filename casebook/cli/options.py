"""The words after ``casebook``, understood."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

import msgspec

from casebook.cli.refusal import Refusal

FORMATS = ("text", "json", "github")
LANGUAGES = ("ko", "en")


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """What can be said to one command; it is run by ``run`` in the module of its name."""

    options: tuple[str, ...] = ()
    """Options that take a value."""
    flags: tuple[str, ...] = ()
    """Options that take none."""
    most_arguments: int | None = 0
    """None: any number."""
    least_arguments: int = 0
    formats: tuple[str, ...] = FORMATS
    """What may stand after ``--format``; empty where the command itself says so."""


COMMANDS: dict[str, Command] = {
    "check": Command(options=("root", "format", "originals", "lang"), flags=("watch",), most_arguments=None),
    "dashboard": Command(options=("root", "port", "lang"), flags=("present",)),
    "new": Command(
        options=(
            *("root", "lang", "name-ko", "name-en", "level", "from", "headline", "publisher", "reporter"),
            *("published", "language", "url", "extent"),
        ),
        flags=("source",),
        most_arguments=1,
    ),
    "find-quote": Command(
        options=("root", "originals", "source", "limit", "lang"), most_arguments=None, least_arguments=1
    ),
    "fix-quote": Command(options=("root", "originals", "lang"), flags=("replace",), most_arguments=None),
    "show": Command(options=("root", "lang"), flags=("plain",), most_arguments=1, least_arguments=1),
    "diff": Command(options=("root", "case", "format", "lang"), most_arguments=2, least_arguments=1),
    "schema": Command(options=("root", "of", "lang"), flags=("write",)),
    "rename": Command(options=("root", "lang"), most_arguments=2, least_arguments=2),
    "init": Command(options=("rubric", "lang"), most_arguments=1, least_arguments=1),
    "export": Command(
        options=(
            *("root", "format", "out", "link", "cases", "weights", "silence", "index", "slides", "title"),
            # Not --version, which asks for the program's own.
            *("at", "date", "lang"),
        ),
        formats=(),
    ),
    "release": Command(
        options=("root", "note", "author", "date", "lang"), most_arguments=1, least_arguments=1
    ),
    "publish": Command(options=("root", "at", "date", "lang"), most_arguments=1, least_arguments=1),
}
"""Every command, by the word that calls it."""
_OPTIONS = tuple(dict.fromkeys(name for command in COMMANDS.values() for name in command.options))
_SHORT = {"out": "-o"}
_FLAGS = tuple(dict.fromkeys(n for command in COMMANDS.values() for n in command.flags if n not in _OPTIONS))


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for."""

    command: str | None = None
    wants_help: bool = False
    wants_version: bool = False
    arguments: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    flags: frozenset[str] = frozenset()

    def value(self, name: str) -> str | None:
        """What was given with ``--name``."""
        return dict(self.values).get(name)

    def has(self, flag: str) -> bool:
        """Whether ``--flag`` was given."""
        return flag in self.flags


class _Parser(argparse.ArgumentParser):
    """Refuses in the reader's language."""

    def error(self, message: str) -> NoReturn:
        raise Refusal("cli.not-understood", details=message)


def read_options(arguments: Sequence[str]) -> Options:
    """The options.

    Raises:
        Refusal: they cannot be understood.
    """
    given, unknown = _parser(arguments).parse_known_intermixed_args(list(arguments))
    name: str | None = given.command
    if name is not None and name not in COMMANDS:
        raise Refusal("cli.unknown-command", name=name)
    command = COMMANDS.get(name or "", Command())
    shown = name or ""
    if unknown:
        raise Refusal("cli.unknown-option", name=unknown[0].partition("=")[0], command=shown)
    options = Options(
        command=name,
        wants_help=given.help,
        wants_version=given.version,
        arguments=tuple(given.arguments),
        values=tuple((n, v) for n in _OPTIONS if isinstance(v := _given(given, n), str)),
        flags=frozenset(n for n in (*_FLAGS, *command.flags) if _given(given, n) is True),
    )
    if not given.help:
        _refuse_misfits(options, command, shown)
    return options


def _given(given: argparse.Namespace, name: str) -> str | bool | None:
    value: str | bool | None = getattr(given, name.replace("-", "_"), None)
    return value or None if isinstance(value, bool) else value


def _refuse_misfits(options: Options, command: Command, shown: str) -> None:
    for name, value in options.values:
        if name not in command.options:
            raise Refusal("cli.unknown-option", name=f"--{name}", command=shown)
        if value == "":
            raise Refusal("cli.value-missing", option=f"--{name}", command=shown)
    for flag in options.flags:
        if flag not in command.flags:
            raise Refusal("cli.unknown-option", name=f"--{flag}", command=shown)
    count = len(options.arguments)
    if command.most_arguments is not None and count > command.most_arguments:
        raise Refusal(
            "cli.unexpected-argument", name=options.arguments[command.most_arguments], command=shown
        )
    if count < command.least_arguments:
        raise Refusal("cli.argument-missing", command=shown)
    for name, choices in (("format", command.formats), ("lang", LANGUAGES)):
        value_given = options.value(name)
        if choices and value_given is not None and value_given not in choices:
            raise Refusal(
                "cli.value-unknown", option=f"--{name}", choices=", ".join(choices), value=value_given
            )


def _parser(arguments: Sequence[str]) -> _Parser:
    parser = _Parser(prog="casebook", add_help=False, allow_abbrev=False)
    parser.add_argument("command", nargs="?")
    parser.add_argument("arguments", nargs="*")
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--version", action="store_true")
    # What takes a value in one command may be a flag in another: the first known word decides.
    command = COMMANDS.get(next((a for a in arguments if a in COMMANDS), ""), Command())
    for name in _OPTIONS:
        if name not in command.flags:
            # An option without its value is told apart here, so that it is refused in the reader's language.
            names = [f"--{name}", _SHORT[name]] if name in _SHORT else [f"--{name}"]
            parser.add_argument(*names, nargs="?", const="")
    for name in (*_FLAGS, *(n for n in command.flags if n in _OPTIONS)):
        parser.add_argument(f"--{name}", action="store_true")
    return parser
