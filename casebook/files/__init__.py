"""Read rubric, case and source files: values, places, and every problem with its line and column."""

from casebook.files.case import parse_case, read_case
from casebook.files.parsed import Parsed
from casebook.files.rubric import parse_rubric, read_rubric
from casebook.files.source import parse_source, read_source

__all__ = ["Parsed", "parse_case", "parse_rubric", "parse_source", "read_case", "read_rubric", "read_source"]
