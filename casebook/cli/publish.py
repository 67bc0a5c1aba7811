"""``casebook publish DIR``: a static site of the casebook, for a file share or any web server."""

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.roots import chosen_root
from casebook.cli.sentences import say
from casebook.cli.terminal import visible
from casebook.library import Library, open_library
from casebook.library.citation import Cited, cited_release, cited_version
from casebook.library.releases import PREFIX, read_release
from casebook.library.versions import NoSuchVersion, open_version, resolve_version, versions
from casebook.model import Lang

_MOST_NAMED = 5


def run(options: Options, lang: Lang) -> int:
    """Write the site, and say where it is.

    Raises:
        Refusal: nothing was written.
    """
    # Not at the top: no other command needs charts.
    from casebook.exports.report import NothingToReport
    from casebook.exports.site import SiteRefused, publish

    root = chosen_root(options)
    (named,) = options.arguments
    folder = Path(named).expanduser().absolute()
    made_on = _date(options)
    library, cited = _opened(root, options.value("at"), made_on)
    tell = _progress(say(lang, "publish.computing"))
    try:
        tell(0.0)
        count = publish(library, folder, made_on, cited, tell)
    except NothingToReport:
        raise Refusal("publish.no-rubric") from None
    except SiteRefused as refused:
        raise Refusal(
            refused.key, **{name: visible(value) for name, value in refused.params.items()}
        ) from None
    finally:
        _end_progress()
    index = visible(str(Path(named) / "index.html"))
    print(say(lang, "publish.made", folder=visible(named), count=count, index=index))
    faulty = [entry.id for entry in library.entries if entry.is_faulty]
    if faulty:
        names = visible(", ".join(faulty[:_MOST_NAMED])) + (" …" if len(faulty) > _MOST_NAMED else "")
        print(say(lang, "publish.left-out", count=len(faulty), names=names), file=sys.stderr)
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
        raise Refusal("publish.date-unknown", value=visible(named)) from None


def _opened(root: Path, at: str | None, made_on: date) -> tuple[Library, Cited]:
    """The casebook as it is, or at a version, and how it is cited."""
    if at is None:
        library = open_library(root)
        return library, Cited(data_fingerprint=library.data_fingerprint, date=made_on.isoformat())
    try:
        version_id = resolve_version(root, at)
        library = open_version(root, version_id)
        if version_id.startswith(PREFIX):
            return library, cited_release(read_release(root, version_id.removeprefix(PREFIX)))
    except NoSuchVersion as missing:
        raise Refusal(missing.key, version=visible(at)) from missing
    version = next((v for v in versions(root) if v.id == version_id), None)
    if version is None:
        return library, Cited(data_fingerprint=library.data_fingerprint, date=made_on.isoformat())
    return library, cited_version(version, library.data_fingerprint)


def _progress(what: str) -> Callable[[float], None]:
    """Writes how far it is to a terminal as it goes on, and to anything else once."""
    shown = -1

    def tell(share: float) -> None:
        nonlocal shown
        percent = int(100 * share)
        if sys.stderr.isatty():
            if percent > shown:
                sys.stderr.write(f"\r{what} {percent:3d} %")
                sys.stderr.flush()
        elif shown < 0:
            print(what, file=sys.stderr, flush=True)
        shown = max(shown, percent)

    return tell


def _end_progress() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\n")
