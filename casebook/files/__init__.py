"""Read rubric, case, source and judgement files: values, places, and every problem with line and column."""

from casebook.files.case import parse_case, read_case
from casebook.files.judgements import parse_judgements, write_judgements
from casebook.files.parsed import Parsed
from casebook.files.rubric import parse_rubric, read_rubric
from casebook.files.source import parse_source, read_source

__all__ = [
    "Parsed",
    "parse_case",
    "parse_judgements",
    "parse_rubric",
    "parse_source",
    "read_case",
    "read_rubric",
    "read_source",
    "write_judgements",
]
