"""Verbatim quotes: normalise, match, suggest, show in context."""

from casebook.quotes.context import Segment, passage_around
from casebook.quotes.document import Document
from casebook.quotes.match import Match, find_quote, is_verbatim
from casebook.quotes.normalise import normalise
from casebook.quotes.status import QuoteStatus, status_of
from casebook.quotes.suggest import Suggestion, nearest_passage

__all__ = [
    "Document",
    "Match",
    "QuoteStatus",
    "Segment",
    "Suggestion",
    "find_quote",
    "is_verbatim",
    "nearest_passage",
    "normalise",
    "passage_around",
    "status_of",
]
