"""The words after ``casebook``, understood."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

import msgspec

from casebook.cli.refusal import Refusal

COMMANDS: dict[str, tuple[str, ...]] = {
    "check": ("root", "format", "originals", "lang"),
    "dashboard": ("root", "port", "lang"),
}
"""Every command, with its options."""

FORMATS = ("text", "json", "github")
LANGUAGES = ("ko", "en")
_OPTIONS = ("root", "format", "originals", "port", "lang")


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for."""

    command: str | None = None
    wants_help: bool = False
    wants_version: bool = False
    paths: tuple[str, ...] = ()
    root: str | None = None
    originals: str | None = None
    format: str = "text"
    port: str | None = None


class _Parser(argparse.ArgumentParser):
    """Refuses in the reader's language."""

    def error(self, message: str) -> NoReturn:
        raise Refusal("cli.not-understood", details=message)


def read_options(arguments: Sequence[str]) -> Options:
    """The options.

    Raises:
        Refusal: they cannot be understood.
    """
    given, unknown = _parser().parse_known_intermixed_args(list(arguments))
    command: str | None = given.command
    if command is not None and command not in COMMANDS:
        raise Refusal("cli.unknown-command", name=command)
    shown = command or ""
    if unknown:
        raise Refusal("cli.unknown-option", name=unknown[0].partition("=")[0], command=shown)
    for name in _OPTIONS:
        value = getattr(given, name)
        if value is None or given.help:
            continue
        if command is None or name not in COMMANDS[command]:
            raise Refusal("cli.unknown-option", name=f"--{name}", command=shown)
        if value == "":
            raise Refusal("cli.value-missing", option=f"--{name}", command=shown)
    if command != "check" and given.paths:
        raise Refusal("cli.unexpected-argument", name=given.paths[0], command=shown)
    for name, choices in (("format", FORMATS), ("lang", LANGUAGES)):
        value = getattr(given, name)
        if value is not None and value not in choices:
            raise Refusal("cli.value-unknown", option=f"--{name}", choices=", ".join(choices), value=value)
    return Options(
        command=command,
        wants_help=given.help,
        wants_version=given.version,
        paths=tuple(given.paths),
        root=given.root,
        originals=given.originals,
        format=given.format or "text",
        port=given.port,
    )


def _parser() -> _Parser:
    parser = _Parser(prog="casebook", add_help=False, allow_abbrev=False)
    parser.add_argument("command", nargs="?")
    parser.add_argument("paths", nargs="*")
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--version", action="store_true")
    for name in _OPTIONS:
        # An option without its value is told apart here, so that it is refused in the reader's language.
        parser.add_argument(f"--{name}", nargs="?", const="")
    return parser
