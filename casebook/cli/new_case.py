"""``casebook new CASE``: a complete case, every criterion of the rubric in it, to be filled in."""

from pathlib import Path
from typing import cast, get_args

from casebook.cli.new_ids import path_of_new, root_words
from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.roots import chosen_root
from casebook.cli.save_number import save_number
from casebook.cli.save_refusals import refusal_of
from casebook.cli.sentences import say
from casebook.library import find_root, open_library
from casebook.library.person import user_name
from casebook.library.places import CASES
from casebook.library.saving import FileChange, SaveRefused, save_files
from casebook.model import Lang, Localised, Rubric
from casebook.model.case import Level


def new_case(options: Options, lang: Lang) -> int:
    """Write ``cases/<id>.yaml`` and say what comes next.

    Raises:
        Refusal: nothing was written.
    """
    if not options.arguments:
        raise Refusal("new.case-missing")
    case_id = options.arguments[0]
    root = chosen_root(options) if options.value("root") or find_root(Path.cwd()) else None
    if root is None:
        raise Refusal("cli.root-not-found")
    name, level = _name(options), _level(options)
    rubric = _rubric(root)
    path = path_of_new(root, CASES, case_id)

    from casebook.files.scaffold import new_case_text

    text = new_case_text(rubric, case_id, lang, name, level)
    try:
        record = save_files(root, [FileChange(path, None, text.encode())], who=user_name())
    except SaveRefused as refused:
        raise refusal_of(refused) from refused
    print(say(lang, "new.case-made", path=path, count=len(rubric.criteria), root=root_words(options)))
    print(f"\n{save_number(record, options, lang)}")
    return 0


def _rubric(root: Path) -> Rubric:
    rubric = open_library(root).rubric
    if rubric is None:
        raise Refusal("new.rubric-faulty")
    return rubric


def _name(options: Options) -> Localised | None:
    korean, english = options.value("name-ko"), options.value("name-en")
    for value, option in ((korean, "--name-ko"), (english, "--name-en")):
        if value is not None and (not value.strip() or not value.isprintable()):
            raise Refusal("new.value-unfit", option=option)
    if korean is None and english is None:
        return None
    if korean is None or english is None:
        raise Refusal("new.name-in-one-language", option="--name-ko" if korean is None else "--name-en")
    return Localised(korean.strip(), english.strip())


def _level(options: Options) -> Level | None:
    value = options.value("level")
    if value is None:
        return None
    if value not in get_args(Level):
        choices = ", ".join(get_args(Level))
        raise Refusal("cli.value-unknown", option="--level", choices=choices, value=value)
    return cast(Level, value)
