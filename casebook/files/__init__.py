"""Read rubric, case, source, rating and judgement files: values, places, every problem with its place."""

from casebook.files.case import parse_case, read_case
from casebook.files.judgements import parse_judgements, write_judgements
from casebook.files.parsed import Parsed
from casebook.files.ratings import (
    parse_ratings,
    parse_reconciliation,
    write_ratings,
    write_reconciliation,
)
from casebook.files.rewriting import RewriteFailed, rewrite_case
from casebook.files.rubric import parse_rubric, read_rubric
from casebook.files.source import parse_source, read_source
from casebook.files.writing import quote_text, quoted, source_text

__all__ = [
    "Parsed",
    "RewriteFailed",
    "parse_case",
    "parse_judgements",
    "parse_ratings",
    "parse_reconciliation",
    "parse_rubric",
    "parse_source",
    "quote_text",
    "quoted",
    "read_case",
    "read_rubric",
    "read_source",
    "rewrite_case",
    "source_text",
    "write_judgements",
    "write_ratings",
    "write_reconciliation",
]
