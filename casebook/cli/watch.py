"""Check again whenever a file changes, until the reader ends it."""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from casebook.cli.refusal import Refusal
from casebook.cli.sentences import say
from casebook.library import LibraryNotFound, files_stamp
from casebook.model import Lang

POLL_SECONDS = 0.5
_SETTLE_SECONDS = 0.1
_MOST_SETTLING = 20


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """What one check found."""

    text: str
    """The report."""
    status: int
    fingerprint: str
    """Another one for every other content of the files."""


def watch(
    root: Path, originals: Path | None, look: Callable[[], Look], lang: Lang, *, is_for_people: bool
) -> int:
    """Print what ``look`` finds now and after every change of the files; Ctrl-C ends it.

    Args:
        is_for_people: whether the time and notes are printed, too.

    Returns:
        The status of the last report.

    Raises:
        Refusal: the very first look fails.
    """
    status = 1
    try:
        stamp = _stamp(root, originals)
        seen = look()
        status = seen.status
        _print(seen.text, f"{say(lang, 'watch.waiting')}\n" if is_for_people else "")
        while True:
            time.sleep(POLL_SECONDS)
            if _stamp(root, originals) == stamp:
                continue
            stamp = _settled(root, originals)
            before, seen = seen, _look_again(root, look, lang)
            status = seen.status
            # A stamp may also change because files have grown old, or were saved as they were.
            if (seen.fingerprint, seen.text) != (before.fingerprint, before.text):
                time_line = f"\n── {datetime.now().astimezone():%H:%M:%S} ──\n"
                _print(time_line if is_for_people else "", seen.text)
    except KeyboardInterrupt:
        _print("\n" if is_for_people else "")
        return status


def _look_again(root: Path, look: Callable[[], Look], lang: Lang) -> Look:
    """What is found; whatever cannot be read just now may be there again in a moment."""
    try:
        return look()
    except LibraryNotFound:
        text = say(lang, "watch.gone", root=str(root))
    except Refusal as refusal:
        text = say(lang, "cli.error", message=say(lang, refusal.key, **refusal.params))
    except OSError as error:
        text = say(lang, "cli.error", message=say(lang, "cli.unreadable", details=error))
    return Look(text=f"{text}\n", status=1, fingerprint="")


def _stamp(root: Path, originals: Path | None) -> str:
    """Another text whenever the files are others; empty while there are none."""
    try:
        return files_stamp(root, originals)
    except (LibraryNotFound, OSError):
        return ""


def _settled(root: Path, originals: Path | None) -> str:
    """The stamp when nothing has changed for a moment: a program may still be writing."""
    stamp = _stamp(root, originals)
    for _ in range(_MOST_SETTLING):
        time.sleep(_SETTLE_SECONDS)
        following = _stamp(root, originals)
        if following == stamp:
            break
        stamp = following
    return stamp


def _print(*parts: str) -> None:
    sys.stdout.write("".join(parts))
    sys.stdout.flush()
