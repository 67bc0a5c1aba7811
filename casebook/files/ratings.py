"""Read and write what raters say of a case: one file per rater, and one for what they concluded::

# Casebook ratings 1
case: gwangju
rater: kim-hana
name: "김하나"
date: 2025-11-12
rubric: "1.1"
ratings:
  compute:
    score: 2
    range: [1, 3]
    rationale: "…"
"""

from pathlib import Path
from typing import Any, Final

from casebook.files.day import Day
from casebook.files.decoding import check_characters, decode
from casebook.files.document import parsed, read_yaml, unparsed
from casebook.files.loading import load_bytes, relative_name
from casebook.files.parsed import Parsed
from casebook.files.problems import Problems
from casebook.files.reading import Reading
from casebook.files.scalars import CONTENT, PLAIN_TEXT, Range, Score, Text
from casebook.files.shapes import Field, MapOf, Record, Shape, T, optional, struct
from casebook.files.writing import bare, quoted
from casebook.model import RaterFile, Rating, Reconciliation, ReconciliationNote
from casebook.model.ids import SAFE_ID

MAX_RATINGS_BYTES: Final = 500_000
MAX_RATIONALE_CHARS: Final = 4_000
RATINGS_FIRST_LINE: Final = "# Casebook ratings 1"
RECONCILIATION_FIRST_LINE: Final = "# Casebook reconciliation 1"

_ID: Final = Text(is_content=False, fits=SAFE_ID.fullmatch, misfit="id-unsafe")
_MAYBE_TEXT: Final = Field(CONTENT, is_required=False, is_nullable=True, default="")


def _rating(values: dict[str, Any], at: str, reading: Reading) -> dict[str, Any]:
    """The values of one rating, its range without contradiction."""
    span: tuple[int, int] | None = values.pop("range")
    score: int | None = values["score"]
    place = f"{at}.range"
    is_in_doubt = not reading.unread.isdisjoint((at, place, f"{at}.score"))
    low, high = span or (None, None)
    if low is None or high is None or is_in_doubt:
        return {**values, "low": None, "high": None}
    line, column = reading.places[place]
    if low > high:
        reading.problems.add("rating-range-reversed", line, column, low=low, high=high)
    elif score is None:
        reading.problems.add("rating-range-of-silence", line, column, low=low, high=high)
    elif not low <= score <= high:
        reading.problems.add("rating-range-excludes-score", line, column, low=low, high=high, score=score)
    return {**values, "low": low, "high": high}


def _note(values: dict[str, Any], at: str, reading: Reading) -> dict[str, Any]:
    is_agreed = f"{at}.score" in reading.places and f"{at}.score" not in reading.unread
    return {**values, "is_agreed": is_agreed}


_RATER_FILE: Final = Record(
    struct(RaterFile),
    {
        "case": Field(_ID),
        "rater": Field(_ID),
        "name": Field(CONTENT),
        "date": Field(Day()),
        "rubric": Field(PLAIN_TEXT),
        "ratings": Field(
            MapOf(
                Record(
                    _rating,
                    {"score": Field(Score()), "range": optional(Range()), "rationale": _MAYBE_TEXT},
                ),
                lambda criterion, values: Rating(criterion=criterion, **values),
            )
        ),
    },
)
_NOTES: Final = Record(
    _note,
    {
        "note": Field(CONTENT),
        "by": Field(CONTENT),
        "date": Field(Day()),
        "score": Field(Score(), is_required=False),
    },
)
_RECONCILIATION: Final = Record(
    struct(Reconciliation),
    {
        "notes": Field(
            MapOf(_NOTES, lambda criterion, values: ReconciliationNote(criterion=criterion, **values))
        )
    },
)


def parse_ratings(data: bytes, path: str) -> Parsed[RaterFile]:
    """The ratings in ``data``; ``path`` is relative to the root. Never raises for what the file holds.

    Whether case, rater and criteria exist is for the library to say.
    """
    return _parse(data, path, _RATER_FILE)


def parse_reconciliation(data: bytes, path: str) -> Parsed[Reconciliation]:
    """The notes in ``data``; as ``parse_ratings``."""
    return _parse(data, path, _RECONCILIATION)


def refuse_file(path: Path, root: Path) -> Parsed[Any]:
    """Why a file that cannot be loaded cannot: what is found of it, and no value."""
    problems = Problems(relative_name(path, root))
    if load_bytes(path, MAX_RATINGS_BYTES, problems) is not None:
        problems.add("file-unreadable", 1, 1)
    return unparsed(problems)


def _parse(data: bytes, path: str, shape: Shape[T]) -> Parsed[T]:
    problems = Problems(path)
    text = decode(data, MAX_RATINGS_BYTES, problems)
    if text is None or not check_characters(text, problems, is_yaml=True):
        return unparsed(problems)
    result = read_yaml(text, shape, problems)
    if result is None:
        return unparsed(problems)
    value, reading = result
    return parsed(value, reading, problems)


def write_ratings(ratings: RaterFile) -> str:
    """The text of a rater's file: the same ratings always give the same text, in which any words are safe."""
    lines = [
        RATINGS_FIRST_LINE,
        f"case: {bare(ratings.case)}",
        f"rater: {bare(ratings.rater)}",
        f"name: {quoted(ratings.name)}",
        f"date: {ratings.date}",
        f"rubric: {quoted(ratings.rubric)}",
        "ratings:" if ratings.ratings else "ratings: {}",
    ]
    for rating in ratings.ratings:
        lines += [f"  {rating.criterion}:", f"    score: {_written(rating.score)}"]
        if rating.low is not None and rating.high is not None:
            lines.append(f"    range: [{rating.low}, {rating.high}]")
        if rating.rationale:
            lines.append(f"    rationale: {quoted(rating.rationale)}")
    return "\n".join(lines) + "\n"


def write_reconciliation(reconciliation: Reconciliation) -> str:
    """The text of the file of notes, as ``write_ratings``."""
    lines = [RECONCILIATION_FIRST_LINE, "notes:" if reconciliation.notes else "notes: {}"]
    for note in reconciliation.notes:
        lines += [
            f"  {note.criterion}:",
            f"    note: {quoted(note.note)}",
            f"    by: {quoted(note.by)}",
            f"    date: {note.date}",
        ]
        if note.is_agreed:
            lines.append(f"    score: {_written(note.score)}")
    return "\n".join(lines) + "\n"


def _written(score: int | None) -> str:
    return "none" if score is None else str(score)
