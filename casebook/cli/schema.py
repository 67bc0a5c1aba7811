"""``casebook schema``: the JSON Schema by which editors complete, explain and check the YAML files."""

import sys
from pathlib import Path

from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.roots import chosen_root
from casebook.cli.sentences import say
from casebook.files.atomic import write_atomically
from casebook.library import open_library
from casebook.library.places import CASES
from casebook.model import Lang

KINDS = ("case", "rubric")


def run(options: Options, lang: Lang) -> int:
    """Print one schema, or write both beside the cases.

    Raises:
        Refusal: the rubric is faulty, or a file cannot be written.
    """
    kind = options.value("of")
    if kind is not None and kind not in KINDS:
        raise Refusal("cli.value-unknown", option="--of", choices=", ".join(KINDS), value=kind)
    root = chosen_root(options)
    if not options.has("write"):
        sys.stdout.write(schema_of(root, kind or "case"))
        return 0
    for each in (kind,) if kind else KINDS:
        path = f"{CASES}/_{each}.schema.json"
        text = schema_of(root, each)
        try:
            write_atomically(root / path, text.encode())
        except OSError as error:
            raise Refusal("schema.unwritable", path=path, details=error.strerror or str(error)) from error
        print(say(lang, "schema.written", path=path))
    return 0


def schema_of(root: Path, kind: str) -> str:
    """The schema of a case under this casebook's rubric, or of any rubric.

    Raises:
        Refusal: the rubric is faulty.
    """
    from casebook.files.schema import case_schema, rubric_schema, schema_text

    if kind == "rubric":
        return schema_text(rubric_schema())
    rubric = open_library(root).rubric
    if rubric is None:
        raise Refusal("new.rubric-faulty")
    return schema_text(case_schema(rubric))
