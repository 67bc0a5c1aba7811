"""The reader's language, and a console that can show it."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from itertools import pairwise

from casebook.model import Lang

_WINDOWS_KOREAN = 0x12
_PRIMARY_LANGUAGE = 0x3FF


def reader_language(arguments: Sequence[str]) -> Lang:
    """The language asked for with ``--lang``, else Korean on a Korean computer, else English."""
    for argument, following in pairwise([*arguments, ""]):
        name, is_joined, value = argument.partition("=")
        if name == "--lang":
            asked = value if is_joined else following
            if asked in ("ko", "en"):
                return "ko" if asked == "ko" else "en"
    return "ko" if _is_korean_computer() else "en"


def _is_korean_computer() -> bool:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable)
        if value:
            return value.lower().startswith("ko")
    if sys.platform == "win32":
        from ctypes import windll

        return bool(windll.kernel32.GetUserDefaultUILanguage() & _PRIMARY_LANGUAGE == _WINDOWS_KOREAN)
    return False


def prepare_streams() -> None:
    """Make the console take any character: as it is where it can, as an escape where it cannot."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if sys.platform == "win32":
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
            else:
                stream.reconfigure(errors="backslashreplace")


def abandon_output() -> None:
    """Nobody reads the output any more: keep the interpreter from saying so as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
