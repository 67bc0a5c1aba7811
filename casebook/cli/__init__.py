"""The commands: one module each, named like the command."""

from casebook.cli.entry import main

__all__ = ["main"]
