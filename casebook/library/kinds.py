"""What a casebook does with a file, told by its path alone."""

from typing import Literal

from casebook.library.places import CASES, ORIGINALS, RATINGS, RECONCILIATION, RUBRIC, SEEDS

Kind = Literal["read", "mistaken", "original"]
"""Read as rubric, case, source or ratings; reported because it only looks like one; a full article."""

_MISTAKEN_CASE_ENDINGS = (".yaml", ".yml", ".txt", ".json")
_MISTAKEN_SOURCE_ENDINGS = (".md", ".markdown", ".txt")


def is_data_path(path: str) -> bool:
    """Whether a file at ``path`` counts in the data fingerprint of a casebook."""
    return path.isprintable() and kind_of(path) == "read"


def kind_of(path: str) -> Kind | None:
    """What ``open_library`` does with a file at ``path`` (relative to the root, with forward slashes).

    None where it passes it over.
    """
    folder, _, name = path.rpartition("/")
    if not name:
        return None
    is_hidden = name[0] in "._"
    if folder == ORIGINALS:
        return None if name[0] == "." else "original"
    if folder == SEEDS:
        if is_hidden or name.lower() == "readme.md":
            return None
        if name.endswith(".md"):
            return "read"
        return "mistaken" if name.lower().endswith(_MISTAKEN_SOURCE_ENDINGS) else None
    above, _, rated = folder.rpartition("/")
    is_rating = above == RATINGS and rated[0] not in "._"
    if path == RUBRIC or (is_rating and name == RECONCILIATION):
        return "read"
    if is_hidden or not (is_rating or folder in (CASES, RATINGS)):
        return None
    if name.endswith(".yaml") and folder != RATINGS:
        return "read"
    return "mistaken" if name.lower().endswith(_MISTAKEN_CASE_ENDINGS) else None
