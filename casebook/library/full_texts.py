"""The full articles that are at hand, to be searched and quoted from."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from casebook.library.listing import list_files
from casebook.library.originals import OriginalFiles
from casebook.library.places import originals_folder
from casebook.model import Source
from casebook.quotes import Document


class FullText(msgspec.Struct, frozen=True, kw_only=True):
    """The article that a source gives excerpts of."""

    path: Path
    """Absolute path of its file."""
    document: Document


def full_texts(root: Path, sources: Iterable[Source], originals: Path | None = None) -> dict[str, FullText]:
    """By id of the source, the articles at hand whose bytes are those that the source names.

    Args:
        originals: folder to look in; as for ``open_library``.
    """
    folder = originals_folder(root, originals)
    named = tuple(sources)
    wanted = frozenset(s.original_sha256 for s in named if s.original_sha256)
    if folder is None or not wanted:
        return {}
    files = OriginalFiles(list_files(root, folder), {}, wanted)
    found = {}
    for source in named:
        original = files.of(source)
        if original.at and original.document:
            found[source.id] = FullText(path=folder / original.at.file_name, document=original.document)
    return found
