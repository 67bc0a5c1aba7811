"""The script of a component of ours: Streamlit takes one text, so its files are joined."""

from collections.abc import Sequence
from pathlib import Path

_PIECES = Path(__file__).parent / "page_pieces.js"
"""What all of them build pages with."""


def component_script(folder: Path, names: Sequence[str]) -> str:
    """One module of the shared pieces and the files of ``folder`` with these names, in this order."""
    return "\n".join(path.read_text("utf-8") for path in (_PIECES, *(folder / name for name in names)))
