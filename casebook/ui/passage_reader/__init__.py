"""The text of a source to read, search, and select a passage of, by mouse or by keyboard."""

from casebook.ui.passage_reader.data import NearHits, ReaderText, UsedPassage
from casebook.ui.passage_reader.picked import Picked
from casebook.ui.passage_reader.reader import show_passage_reader

__all__ = ["NearHits", "Picked", "ReaderText", "UsedPassage", "show_passage_reader"]
