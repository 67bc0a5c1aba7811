"""Say why files could not be saved."""

from casebook.cli.refusal import Refusal
from casebook.library.saving import SaveRefused


def refusal_of(refused: SaveRefused) -> Refusal:
    """The answer to the reader: nothing was saved, why, and what to do."""
    return Refusal(f"cli.save-{refused.code}", path=refused.path)
