"""Data fingerprints of many commits at once: every file is read once, however many commits hold it."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from casebook.library.data_fingerprint import data_fingerprint
from casebook.library.git import GitFailed, ask_git
from casebook.library.git_versions import LARGEST_BYTES, REGULAR_FILES
from casebook.library.kinds import is_data_path
from casebook.library.places import CASES, RATINGS, SEEDS

_Tree = tuple[tuple[str, str, str], ...]
"""(mode, name, object) of each entry."""
_FOLDER_MODE = "40000"
_AT_ONCE = 25
"""Commits that are looked at together: the one that is looked for is most likely a late one."""


def git_fingerprints(root: Path, commits: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(commit, fingerprint of the data that it holds) for each, in their order.

    Args:
        commits: full names.

    Raises:
        GitFailed: git cannot tell.
    """
    prefix = ask_git(root, "rev-parse", "--show-prefix").removesuffix(b"\n")
    if b"\n" in prefix:  # could not be asked for
        raise GitFailed("failed")
    reader = _Reader(root, prefix)
    for at in range(0, len(commits), _AT_ONCE):
        yield from reader.fingerprints(commits[at : at + _AT_ONCE])


class _Reader:
    """Remembers every folder and file that it has met."""

    def __init__(self, root: Path, prefix: bytes) -> None:
        self._root, self._prefix = root, prefix
        self._trees: dict[str, _Tree] = {}
        self._digests: dict[str, str] = {}

    def fingerprints(self, commits: Sequence[str]) -> list[tuple[str, str]]:
        names = [(commit, folder) for commit in commits for folder in (CASES, SEEDS)]
        asked = [commit.encode() + b":" + self._prefix + folder.encode() for commit, folder in names]
        tops: dict[tuple[str, str], _Tree] = {}
        for key, (kind, name, data) in zip(names, _objects(self._root, asked), strict=True):
            tops[key] = _tree(data, len(name) // 2) if kind == "tree" else ()
        rated = RATINGS.rpartition("/")[2]
        self._learn_trees(_folders(top, rated) for (_, folder), top in tops.items() if folder == CASES)
        above = [o for (_, f), top in tops.items() if f == CASES for o in _folders(top, rated)]
        self._learn_trees(_folders(self._trees[o]) for o in above)
        files = {commit: self._files(tops[commit, CASES], tops[commit, SEEDS], rated) for commit in commits}
        self._learn_digests({blob for found in files.values() for blob in found.values()})
        return [
            (commit, data_fingerprint({p: d for p, b in found.items() if (d := self._digests[b])}))
            for commit, found in files.items()
        ]

    def _files(self, cases: _Tree, seeds: _Tree, rated: str) -> dict[str, str]:
        """Object by path, of the files that count."""
        found = {f"{CASES}/{name}": blob for name, blob in _blobs(cases)}
        found |= {f"{SEEDS}/{name}": blob for name, blob in _blobs(seeds)}
        for above in _folders(cases, rated):
            for mode, case, tree in self._trees[above]:
                if mode == _FOLDER_MODE:
                    found |= {f"{RATINGS}/{case}/{name}": b for name, b in _blobs(self._trees[tree])}
        return {path: b for path, b in found.items() if is_data_path(path)}

    def _learn_trees(self, groups: Iterator[list[str]]) -> None:
        new = list(dict.fromkeys(o for group in groups for o in group if o not in self._trees))
        for name, (kind, _, data) in zip(new, _objects(self._root, [o.encode() for o in new]), strict=True):
            self._trees[name] = _tree(data, len(name) // 2) if kind == "tree" else ()

    def _learn_digests(self, blobs: set[str]) -> None:
        new = sorted(blobs - self._digests.keys())
        for name, (kind, _, data) in zip(new, _objects(self._root, [o.encode() for o in new]), strict=True):
            is_read = kind == "blob" and len(data) <= LARGEST_BYTES
            self._digests[name] = sha256(data).hexdigest() if is_read else ""


def _folders(tree: _Tree, called: str | None = None) -> list[str]:
    return [o for mode, name, o in tree if mode == _FOLDER_MODE and called in (None, name)]


def _blobs(tree: _Tree) -> list[tuple[str, str]]:
    return [(name, o) for mode, name, o in tree if mode in REGULAR_FILES]


def _tree(data: bytes, name_bytes: int) -> _Tree:
    entries = []
    at = 0
    while at < len(data):
        space, end = data.index(b" ", at), data.index(b"\0", at)
        name = data[space + 1 : end].decode("utf-8", "surrogateescape")
        entries.append((data[at:space].decode("ascii"), name, data[end + 1 : end + 1 + name_bytes].hex()))
        at = end + 1 + name_bytes
    return tuple(entries)


def _objects(root: Path, names: Sequence[bytes]) -> Iterator[tuple[str, str, bytes]]:
    """(kind, full name, content) of each; of what is missing all are empty."""
    printed = (
        ask_git(root, "cat-file", "--batch", given=b"".join(name + b"\n" for name in names)) if names else b""
    )
    at = 0
    for name in names:
        missing = name + b" missing\n"
        if printed.startswith(missing, at):
            at += len(missing)
            yield "", "", b""
            continue
        end = printed.find(b"\n", at)
        header = printed[at:end].split()
        if len(header) != 3:
            raise GitFailed("failed")
        start, size = end + 1, int(header[2])
        yield header[1].decode("ascii"), header[0].decode("ascii"), printed[start : start + size]
        at = start + size + 1
