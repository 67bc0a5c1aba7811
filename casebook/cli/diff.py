"""``casebook diff``: what changed between two versions of a casebook, or of one case."""

import sys
from pathlib import Path

import msgspec

from casebook.changes import (
    Changes,
    Settings,
    Side,
    casebook_changes,
    change_lines,
    changes_of_case,
    changes_summary,
)
from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.roots import chosen_root
from casebook.cli.sentences import say
from casebook.cli.terminal import visible
from casebook.files import parse_case
from casebook.library import Library, open_library
from casebook.library.overlay import with_files
from casebook.library.places import CASES
from casebook.library.reading import load
from casebook.library.versions import NoSuchVersion, open_version, resolve_version
from casebook.model import Lang

_NOW = "now"
_FORMATS = ("text", "json")
_ENDINGS = (".yaml", ".yml")
_SHOWN_CHARS = 80


class _CaseFile(msgspec.Struct, frozen=True):
    """A version of one case, as a file of its own."""

    case_id: str
    data: bytes


class _Difference(msgspec.Struct, frozen=True, kw_only=True):
    """Two versions compared."""

    names: tuple[str, str]
    changes: Changes
    left_out: tuple[str, ...]
    """Paths of cases that changed and have an error on either side."""
    sources: dict[str, str]


def run(options: Options, lang: Lang) -> int:
    """Print what changed.

    Returns:
        0 when nothing did, else 1.

    Raises:
        Refusal: there are no two versions to compare.
    """
    shape = options.value("format") or "text"
    if shape not in _FORMATS:
        choices = ", ".join(_FORMATS)
        raise Refusal("cli.value-unknown", option="--format", choices=choices, value=shape)
    difference = _difference(options)
    sys.stdout.write((_as_json if shape == "json" else _as_text)(difference, lang))
    return 0 if difference.changes.is_none and not difference.left_out else 1


def _difference(options: Options) -> _Difference:
    root = chosen_root(options)
    first, second = (*options.arguments, _NOW)[:2]
    case_id = options.value("case")
    files = _case_file(first), _case_file(second)
    before, after = _sides(root, (first, second), files)
    known = {e.id for library in (before, after) for e in library.entries}
    if case_id is not None and case_id not in known:
        raise Refusal("diff.case-unknown", case=_shown(case_id))
    left_out = _left_out(before, after)
    faulty = {entry.id for library in (before, after) for entry in library.entries if entry.is_faulty}
    sides = _side(before, faulty), _side(after, faulty)
    if case_id is not None and case_id not in {c.id for side in sides for c in side.cases}:
        # A reference case has no rank, and moves no other: it is told of alone.
        sides = _alone(sides[0], case_id), _alone(sides[1], case_id)
    changes = casebook_changes(*sides, Settings())
    sources = {s.id: s.headline or s.id for library in (before, after) for s in library.sources}
    return _Difference(
        names=(first, second),
        changes=changes if case_id is None else changes_of_case(changes, case_id),
        left_out=tuple(path for path in left_out if case_id in (None, _id_of(path))),
        sources=sources,
    )


def _side(library: Library, left_out: set[str]) -> Side:
    """Main cases are compared; reference cases may be thin, and would leave little common ground."""
    cases = [c for c in library.usable_cases if c.id not in left_out]
    return Side(
        cases=tuple(c for c in cases if c.tier == "main"),
        others=tuple(c for c in cases if c.tier != "main"),
        rubric=library.rubric,
    )


def _alone(side: Side, case_id: str) -> Side:
    return msgspec.structs.replace(side, cases=(), others=tuple(c for c in side.others if c.id == case_id))


def _sides(
    root: Path, names: tuple[str, str], files: tuple[_CaseFile | None, _CaseFile | None]
) -> tuple[Library, Library]:
    """Both libraries; a case given as a file stands in for that case on the other side."""
    first, second = files
    if first and second and first.case_id != second.case_id:
        raise Refusal("diff.files-differ", first=_shown(first.case_id), second=_shown(second.case_id))
    libraries = [None if file else _library(root, name) for file, name in zip(files, names, strict=True)]
    ground = next((library for library in libraries if library is not None), None) or open_library(root)
    before, after = (
        with_files(ground, {f"{CASES}/{file.case_id}.yaml": file.data}) if file else library or ground
        for file, library in zip(files, libraries, strict=True)
    )
    return before, after


def _case_file(name: str) -> _CaseFile | None:
    """The case in the file of this name; None where that is the name of a version."""
    if not name.lower().endswith(_ENDINGS):
        return None
    data = load(Path(name), follow_links=True) if "\0" not in name else None
    if data is None:
        raise Refusal("diff.file-unreadable", path=_shown(name))
    parsed = parse_case(data, name)
    if parsed.draft is None or {"", "id"} & parsed.unread:
        raise Refusal("diff.file-without-id", path=_shown(name))
    return _CaseFile(parsed.draft.id, data)


def _library(root: Path, name: str) -> Library:
    if name == _NOW:
        return open_library(root)
    try:
        return open_version(root, resolve_version(root, name))
    except NoSuchVersion as missing:
        raise Refusal(missing.key, version=_shown(missing.version)) from None


def _left_out(before: Library, after: Library) -> tuple[str, ...]:
    """Cases with an error on either side, unless they are the same on both."""
    entries = [{entry.path: entry for entry in library.entries} for library in (before, after)]
    found = []
    for path in sorted(entries[0].keys() | entries[1].keys()):
        old, new = entries[0].get(path), entries[1].get(path)
        is_faulty = any(entry is not None and entry.is_faulty for entry in (old, new))
        if is_faulty and old != new:
            found.append(path)
    return tuple(found)


def _id_of(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml")


def _as_text(difference: _Difference, lang: Lang) -> str:
    lines = [line.text for line in change_lines(difference.changes, lang, difference.sources)]
    lines += [say(lang, "diff.left-out", path=path) for path in difference.left_out]
    if lines:
        lines.append("")
    lines.append(_summary(difference, lang))
    return "".join(f"{visible(line)}\n" for line in lines)


def _summary(difference: _Difference, lang: Lang) -> str:
    # Of cases that could not be compared nothing is known: "nothing changed" would be a lie.
    if difference.changes.is_none and difference.left_out:
        return say(lang, "diff.summary-left-out", count=len(difference.left_out))
    return changes_summary(difference.changes, lang)


def _as_json(difference: _Difference, lang: Lang) -> str:
    document = {
        "before": _shown(difference.names[0]),
        "after": _shown(difference.names[1]),
        "summary": _summary(difference, lang),
        "lines": change_lines(difference.changes, lang, difference.sources),
        "left_out": difference.left_out,
        "changes": difference.changes,
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def _shown(name: str) -> str:
    """What was typed, as a message may show it."""
    text = visible(name)
    return text if len(text) <= _SHOWN_CHARS else text[: _SHOWN_CHARS - 1] + "…"
