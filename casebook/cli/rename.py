"""``casebook rename``: another id for a case or a source, and for whatever names it."""

from contextlib import suppress

from casebook.cli.new_ids import mended_id
from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.roots import chosen_root
from casebook.cli.save_number import save_number
from casebook.cli.save_refusals import refusal_of
from casebook.cli.sentences import say
from casebook.cli.terminal import visible
from casebook.library.person import user_name
from casebook.library.places import RATINGS
from casebook.library.renaming import CannotRename, renaming_of
from casebook.library.saving import SaveRefused, save_files
from casebook.model import Lang


def run(options: Options, lang: Lang) -> int:
    """Rename and say what was changed.

    Raises:
        Refusal: nothing was changed.
    """
    old, new = options.arguments
    root = chosen_root(options)
    try:
        renaming = renaming_of(root, old, new)
        note = f"{renaming.old} → {renaming.new}"
        record = save_files(root, renaming.changes, who=user_name(), kind="rename", note=note)
    except CannotRename as refused:
        raise _refusal(refused) from refused
    except SaveRefused as refused:
        raise refusal_of(refused) from refused
    ratings = root / RATINGS / renaming.old
    left = False
    if renaming.kind == "case" and ratings.is_dir():
        with suppress(OSError):  # not empty: something in it is none of ours
            ratings.rmdir()
        left = ratings.is_dir()
    print(say(lang, f"rename.done-{renaming.kind}", path=renaming.path, old=renaming.old, new=renaming.new))
    if renaming.quotes:
        print(say(lang, "rename.quotes", count=renaming.quotes))
    if renaming.ratings:
        print(say(lang, "rename.ratings", count=renaming.ratings))
    if left:
        print(say(lang, "rename.left", folder=f"{RATINGS}/{renaming.old}"))
    print(save_number(record, options, lang))
    return 0


def _refusal(refused: CannotRename) -> Refusal:
    params = {name: visible(value) for name, value in refused.params.items()}
    if refused.code == "unsafe":
        mended = mended_id(refused.params["name"])
        if mended is None:
            return Refusal("new.id-unsafe", **params)
        return Refusal("new.id-unsafe-mended", mended=mended, **params)
    if refused.code == "exists":
        return Refusal("new.exists", **params)
    return Refusal(f"rename.{refused.code}", **params)
