"""Full articles at hand: whichever file in the folder has the hash that a source names, under any name."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path, PurePath

import msgspec

from casebook.checks import OriginalProblem
from casebook.library.listing import Listing
from casebook.library.reading import load
from casebook.library.rereading import still_seen
from casebook.library.snapshot import Seen
from casebook.library.values import OriginalAt
from casebook.model import Source
from casebook.quotes import Document


class Original(msgspec.Struct, frozen=True, kw_only=True):
    """What was found for one source: the article, or why there is none; neither where nothing was found."""

    at: OriginalAt | None = None
    document: Document | None = None
    problem: OriginalProblem | None = None


class OriginalFiles:
    """The files in the folder of originals, whichever they are.

    Args:
        known: what is known of them from before.
        wanted: hashes of the articles; only their texts are kept.
    """

    def __init__(self, listing: Listing, known: Mapping[str, Seen], wanted: frozenset[str]) -> None:
        self.seen: dict[str, Seen] = {}
        self._data: dict[str, bytes] = {}
        self._by_hash: dict[str, str] = {}
        now_ns = listing.taken_ns
        for name, state in listing.originals.items():
            path = Path(listing.originals_folder, name)
            seen = still_seen(path, state, known[name], now_ns) if name in known else None
            if seen is None or seen.sha256 in wanted:
                data = load(path, follow_links=True)
                digest = "" if data is None else sha256(data).hexdigest()
                seen = Seen(state, digest, now_ns)
                if data is not None and digest in wanted:
                    self._data[digest] = data
                    self._by_hash.setdefault(digest, name)
            self.seen[name] = seen

    def of(self, source: Source) -> Original:
        """What there is for ``source``."""
        wanted = source.original_sha256
        if wanted is None:
            return Original()
        name = self._by_hash.get(wanted)
        if name is None:
            return Original(problem=self._misnamed(source.id))
        try:
            document = Document(self._data[wanted].decode("utf-8"))
        except UnicodeDecodeError:
            return Original(problem=OriginalProblem(file_name=name, trouble="unreadable"))
        return Original(at=OriginalAt(source=source.id, file_name=name, sha256=wanted), document=document)

    def _misnamed(self, source_id: str) -> OriginalProblem | None:
        """A file named like the source that is not the article."""
        for name, seen in self.seen.items():
            if PurePath(name).stem == source_id:
                return OriginalProblem(
                    file_name=name, trouble="hash-differs" if seen.sha256 else "unreadable"
                )
        return None


def original_lines(originals: Mapping[str, Original]) -> Iterable[str]:
    """What of the originals bears on any verdict, the same on every computer."""
    for path, original in originals.items():
        if original.at:
            yield f"original {path} {original.at.sha256}"
        elif original.problem:
            yield f"original {path} {original.problem.file_name} {original.problem.trouble}"
