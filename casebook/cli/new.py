"""``casebook new``: a new case, or with ``--source`` a new source."""

from casebook.cli.new_case import new_case
from casebook.cli.new_source import new_source
from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.model import Lang

_OF_CASES = ("name-ko", "name-en", "level")
_OF_SOURCES = ("from", "headline", "publisher", "reporter", "published", "language", "url", "extent")


def run(options: Options, lang: Lang) -> int:
    """Write the files and say what comes next.

    Raises:
        Refusal: nothing was written.
    """
    is_source = options.has("source")
    for name in _OF_CASES if is_source else _OF_SOURCES:
        if options.value(name) is not None:
            raise Refusal("new.option-of-case" if is_source else "new.option-of-source", option=f"--{name}")
    return new_source(options, lang) if is_source else new_case(options, lang)
