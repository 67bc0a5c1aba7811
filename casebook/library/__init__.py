"""A casebook opened: cases, rubric, sources, and every finding."""

from casebook.library.library import Library
from casebook.library.names import printable
from casebook.library.opening import files_stamp, open_library
from casebook.library.places import LibraryNotFound, find_root, ratings_path, reconciliation_path
from casebook.library.values import CaseEntry, QuoteCounts, Ratings
from casebook.quotes import QuoteStatus, Segment

__all__ = [
    "CaseEntry",
    "Library",
    "LibraryNotFound",
    "QuoteCounts",
    "QuoteStatus",
    "Ratings",
    "Segment",
    "files_stamp",
    "find_root",
    "open_library",
    "printable",
    "ratings_path",
    "reconciliation_path",
]
