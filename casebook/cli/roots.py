"""Which casebook a command is about."""

from pathlib import Path

from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.library import find_root


def chosen_root(options: Options) -> Path:
    """The folder named with ``--root``, else the one at or above the working folder, or above the first path.

    Raises:
        Refusal: there is none.
    """
    named = options.value("root")
    if named is not None:
        root: Path | None = Path(named)
    else:
        root = find_root(Path.cwd())
        if root is None and options.arguments:
            root = find_root(Path(options.arguments[0]).parent)
    if root is None:
        raise Refusal("cli.root-not-found")
    if not root.is_dir():
        raise Refusal("cli.root-missing", root=str(root))
    return root.absolute()
