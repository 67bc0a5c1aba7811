"""Ask git about a casebook: it may be missing, refuse, or take too long, and nothing that it is told is an
option or runs a program."""

import os
import subprocess
from pathlib import Path
from typing import Literal

Trouble = Literal["missing", "refused", "slow", "failed"]
"""git is not installed; it will not touch another user's repository; it took too long; it could not do it
(not a repository, no such commit)."""

_SECONDS = 30.0
# Set while git runs a hook: they would lead it to another repository or another index.
_LEADING_ASTRAY = frozenset(
    "GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX GIT_COMMON_DIR GIT_OBJECT_DIRECTORY "
    "GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_NAMESPACE GIT_GLOB_PATHSPECS GIT_NOGLOB_PATHSPECS "
    "GIT_ICASE_PATHSPECS GIT_EXTERNAL_DIFF GIT_TRACE".split()
)
# What a repository's own settings could make git run.
_SAFE = (
    *("-c", "core.quotepath=off", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false"),
    *("-c", "core.hooksPath=", "-c", "core.pager=", "-c", "log.mailmap=false"),
)


class GitFailed(Exception):  # noqa: N818 (reads as what happened)
    """git could not answer."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def ask_git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git prints, run in ``root``; paths among ``arguments`` are relative to it and taken literally.

    Raises:
        GitFailed: it could not answer.
    """
    environment = {k: v for k, v in os.environ.items() if k not in _LEADING_ASTRAY}
    environment |= {
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",  # what older gits understand of the same wish
        "LC_ALL": "C",
    }
    try:
        done = subprocess.run(
            ["git", "--no-pager", *_SAFE, "-C", str(root), *arguments],
            input=given,
            capture_output=True,
            env=environment,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise GitFailed("slow") from None
    except FileNotFoundError:
        raise GitFailed("missing") from None
    except (OSError, ValueError):  # not allowed, or too long an argument; a NUL in one
        raise GitFailed("failed") from None
    if done.returncode:
        raise GitFailed("refused" if b"dubious ownership" in done.stderr else "failed")
    return done.stdout
