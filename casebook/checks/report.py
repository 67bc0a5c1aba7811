"""Make findings: where a dotted path stands, and values as a message may show them."""

from collections.abc import Iterable

from casebook.checks.inputs import Places
from casebook.model import Finding, Severity

_SHOWN_CHARS = 300
_LONGEST_TO_COMPARE = 60
_MOST_GUESSES = 50


def place_of(at: str, places: Places) -> tuple[int, int]:
    """Line and column of a dotted path, or of the nearest part around it that stands in the file."""
    while at not in places:
        if not at:
            return 1, 1
        at = at.rpartition(".")[0]
    return places[at]


def finding_at(
    code: str, path: str, at: str, places: Places, *, severity: Severity = "error", **params: object
) -> Finding:
    """A finding at a dotted path of a file."""
    line, column = place_of(at, places)
    return Finding(
        code=code,
        severity=severity,
        path=path,
        line=line,
        column=column,
        params=tuple((name, _shown(str(value))) for name, value in params.items()),
    )


class Suggestions:
    """Guesses which known word another one means; after a good many guesses it gives up."""

    def __init__(self, known: Iterable[str], *, least_likeness: float = 0.6) -> None:
        self._known = list(known)
        self._least_likeness = least_likeness
        self._guessed: dict[str, str | None] = {}

    def nearest(self, word: str) -> str | None:
        """The known word most like ``word``, if any is near."""
        if word not in self._guessed:
            if len(word) > _LONGEST_TO_COMPARE or len(self._guessed) >= _MOST_GUESSES:
                return None
            from difflib import get_close_matches

            found = get_close_matches(word.lower(), self._known, n=1, cutoff=self._least_likeness)
            self._guessed[word] = found[0] if found else None
        return self._guessed[word]


def _shown(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN_CHARS else text[: _SHOWN_CHARS - 1] + "…"
