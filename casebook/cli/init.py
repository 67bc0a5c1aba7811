"""``casebook init DIR``: an empty casebook with a rubric of its own, ready for the first case."""

import os
import tempfile
from pathlib import Path
from shlex import quote

import msgspec

from casebook import wording
from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.reports import finding_lines
from casebook.cli.schema import KINDS, schema_of
from casebook.cli.sentences import say
from casebook.cli.terminal import visible
from casebook.files.atomic import write_atomically
from casebook.files.loading import MAX_CASE_BYTES
from casebook.library import open_library
from casebook.library.places import CASES, RUBRIC, SEEDS
from casebook.model import Lang

_IGNORED = ("/seeds/originals/", "/.casebook/")
_IGNORE = ".gitignore"


def run(options: Options, lang: Lang) -> int:
    """Make the casebook and say what comes next.

    Raises:
        Refusal: nothing was made.
    """
    folder = Path(options.arguments[0]).expanduser().absolute()
    shown = visible(options.arguments[0])
    _refuse_taken(folder, shown)
    files = _files(options, lang)
    try:
        files[_IGNORE] = _ignore_rules(folder / _IGNORE)
        for name in (CASES, SEEDS):
            (folder / name).mkdir(parents=True, exist_ok=True)
        for path, data in files.items():
            write_atomically(folder / path, data)
    except OSError as error:
        details = error.strerror or str(error)
        raise Refusal("init.unwritable", folder=shown, details=details) from error
    print(say(lang, "init.made", folder=shown, root=quote(options.arguments[0])))
    return 0


def _refuse_taken(folder: Path, shown: str) -> None:
    if folder.exists() and not folder.is_dir():
        raise Refusal("init.not-a-folder", folder=shown)
    for name in (CASES, SEEDS):
        if os.path.lexists(folder / name):
            raise Refusal("init.taken", folder=shown, name=name)


def _files(options: Options, lang: Lang) -> dict[str, bytes]:
    """Everything that goes into the casebook, tried out first.

    Raises:
        Refusal: the rubric has an error.
    """
    files = {RUBRIC: _rubric(options, lang)}
    for folder in (CASES, SEEDS):
        korean, english = (wording.say(each, f"init.readme-{folder}") for each in ("ko", "en"))
        files[f"{folder}/README.md"] = f"{korean}\n\n---\n\n{english}\n".encode()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        trial = Path(name)
        for path, data in files.items():
            (trial / path).parent.mkdir(exist_ok=True)
            (trial / path).write_bytes(data)
        _refuse_faulty(trial, options.value("rubric"), lang)
        for kind in KINDS:
            files[f"{CASES}/_{kind}.schema.json"] = schema_of(trial, kind).encode()
    return files


def _rubric(options: Options, lang: Lang) -> bytes:
    from casebook.files.scaffold import new_rubric_text

    named = options.value("rubric")
    if named is None:
        return new_rubric_text(lang).encode()
    try:
        with Path(named).expanduser().open("rb") as stream:
            return stream.read(MAX_CASE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Refusal("init.rubric-missing", path=visible(named)) from error


def _refuse_faulty(trial: Path, named: str | None, lang: Lang) -> None:
    """Say what is wrong with the rubric in the file that was named."""
    findings = open_library(trial, trial, use_snapshot=False).findings
    if not any(finding.severity == "error" for finding in findings):
        return
    path = str(Path(named).expanduser().absolute()) if named else RUBRIC
    for finding in findings:
        print(*finding_lines(Path.cwd(), msgspec.structs.replace(finding, path=path), lang), sep="\n")
    raise Refusal("init.rubric-faulty", path=visible(named or RUBRIC))


def _ignore_rules(path: Path) -> bytes:
    """The rules of version control that are there, with ours."""
    lines = path.read_text(encoding="utf-8", errors="surrogateescape").splitlines() if path.exists() else []
    missing = [rule for rule in _IGNORED if rule not in lines]
    return "".join(f"{line}\n" for line in [*lines, *missing]).encode("utf-8", "surrogateescape")
