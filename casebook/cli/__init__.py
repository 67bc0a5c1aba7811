"""The commands ``casebook check`` and ``casebook dashboard``."""

from casebook.cli.entry import main

__all__ = ["main"]
