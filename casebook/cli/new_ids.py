"""Ids that people choose: whether they can be the name of a file, and what they may have meant."""

import re
import shlex
import unicodedata
from pathlib import Path, PurePosixPath

from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.terminal import visible
from casebook.library.places import CASES, SEEDS
from casebook.library.writable import is_writable_path
from casebook.model.ids import SAFE_ID

_UNFIT = re.compile(r"[^a-z0-9]+")
_ENDINGS = (".yaml", ".yml", ".md")


def path_of_new(root: Path, folder: str, new_id: str) -> str:
    """Where the file of a new case or source goes, relative to the root.

    Raises:
        Refusal: the id cannot be a file name, or is taken.
    """
    path = f"{folder}/{new_id}.{'yaml' if folder == CASES else 'md'}"
    if not SAFE_ID.fullmatch(new_id) or not is_writable_path(path):
        mended = mended_id(new_id)
        if mended is None:
            raise Refusal("new.id-unsafe", name=visible(new_id))
        raise Refusal("new.id-unsafe-mended", name=visible(new_id), mended=mended)
    if (root / path).exists() or (root / path).is_symlink():
        raise Refusal("new.exists", path=path)
    return path


def mended_id(written: str) -> str | None:
    """What was probably meant; None where only the writer can say how it is spelt in Latin letters."""
    name = PurePosixPath(written.replace("\\", "/")).name
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    if any(char.isalpha() and not char.isascii() for char in plain):
        return None
    mended = _UNFIT.sub("-", plain).strip("-")
    is_fit = SAFE_ID.fullmatch(mended) and is_writable_path(f"{SEEDS}/{mended}.md")
    return mended if is_fit and mended != written else None


def root_words(options: Options) -> str:
    """`` --root …`` as it has to be typed again in the next command; empty where it was not given."""
    named = options.value("root")
    return f" --root {shlex.quote(named)}" if named else ""
