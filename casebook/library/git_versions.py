"""Versions of a casebook that git keeps: commits, and tags as releases."""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from casebook.library.git import GitFailed, ask_git
from casebook.library.places import CASES, SEEDS
from casebook.library.version import Version

_COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_FIELDS = "%H%x00%cI%x00%an%x00%s"
_MOST_TAGS = 20
LARGEST_BYTES = 10_000_000
REGULAR_FILES = ("100644", "100755", "100664")


def git_versions(root: Path, limit: int) -> tuple[Version, ...]:
    """Commits that touched cases or sources below ``root``, newest first; none where git cannot tell."""
    try:
        commits = _commits(root, "HEAD", limit)
        tags = _tags(root)
    except GitFailed:
        return ()
    listed = [commit.id for commit in commits]
    for tag, commit in tags:
        if commit.id not in listed:
            commits.append(commit)
            listed.append(commit.id)
        at = listed.index(commit.id)
        # A commit with two tags has both names, the later tag first.
        what = f"{commits[at].what.partition(': ')[0]}, {tag}" if commits[at].kind == "release" else tag
        commits[at] = msgspec.structs.replace(commits[at], kind="release", what=f"{what}: {commit.what}")
    return tuple(commits)


def git_version(root: Path, commit: str) -> Version:
    """What git knows of one commit, given its full name.

    Raises:
        GitFailed: there is none, or git cannot tell.
    """
    printed = ask_git(
        root,
        *("log", "-z", "--max-count=1", f"--format={_FIELDS}", "--encoding=UTF-8"),
        *("--no-ext-diff", "--no-textconv", "--end-of-options", commit),
    )
    return _read(printed)[0]


def is_commit(text: str) -> bool:
    """Whether ``text`` is the full name of a commit."""
    return _COMMIT.fullmatch(text) is not None


def commit_of(root: Path, revision: str) -> str:
    """The full name of the commit that ``revision`` (a tag, a branch, ``HEAD~1``) stands for.

    Raises:
        GitFailed: there is none, or git cannot tell.
    """
    found = ask_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    name = found.decode("ascii", "replace").strip()
    if not is_commit(name):
        raise GitFailed("failed")
    return name


def files_at(root: Path, commit: str, paths: Sequence[str] = (CASES, SEEDS)) -> dict[str, bytes]:
    """The files below ``paths`` as they were committed, byte for byte; links and submodules are passed over.

    Not by ``git archive``: that leaves out and rewrites files as attributes say, and may run filters.

    Args:
        commit: its full name.

    Raises:
        GitFailed: there is no such commit here, or git cannot tell.
    """
    listing = ask_git(root, "ls-tree", "-r", "-z", "-l", commit, "--", *paths)
    blobs: dict[str, str] = {}
    for entry in listing.split(b"\0"):
        about, tab, name = entry.partition(b"\t")
        if not tab:
            continue
        mode, kind, blob, size = about.decode("ascii").split()
        if kind == "blob" and mode in REGULAR_FILES and int(size) <= LARGEST_BYTES:
            blobs[name.decode("utf-8", "surrogateescape")] = blob
    contents = _contents(root, sorted(set(blobs.values())))
    return {path: contents[blob] for path, blob in blobs.items()}


def _contents(root: Path, blobs: Sequence[str]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    if not blobs:
        return found
    printed = ask_git(root, "cat-file", "--batch", given="".join(f"{b}\n" for b in blobs).encode("ascii"))
    at = 0
    for blob in blobs:
        end = printed.find(b"\n", at)
        header = printed[at:end].split()
        if len(header) != 3 or header[0].decode("ascii", "replace") != blob:
            raise GitFailed("failed")  # a shallow or damaged repository lacks it
        start, size = end + 1, int(header[2])
        found[blob] = printed[start : start + size]
        at = start + size + 1
    return found


def _commits(root: Path, revision: str, limit: int) -> list[Version]:
    printed = ask_git(
        root,
        *("log", "-z", f"--max-count={limit}", f"--format={_FIELDS}", "--encoding=UTF-8"),
        *("--no-ext-diff", "--no-textconv", "--end-of-options", revision, "--", CASES, SEEDS),
    )
    return _read(printed)


def _read(printed: bytes) -> list[Version]:
    fields = printed.decode("utf-8", "replace").removesuffix("\0").split("\0")
    return [
        Version(id=f"git:{name}", kind="git", at=at, who=who, what=what)
        for name, at, who, what in zip(*(iter(fields),) * 4, strict=False)
    ]


def _tags(root: Path) -> list[tuple[str, Version]]:
    """The latest tags, each with the commit whose cases and sources it holds."""
    printed = ask_git(
        root,
        "for-each-ref",
        f"--count={_MOST_TAGS}",
        "--sort=-creatordate",
        "--format=%(refname)",
        "refs/tags",
    )
    found = []
    for ref in printed.decode("utf-8", "replace").splitlines():
        try:
            commits = _commits(root, ref, 1)
        except GitFailed:  # a tag of something else than a commit
            continue
        found += [(ref.removeprefix("refs/tags/"), commit) for commit in commits]
    return found
