"""Sentences of the area ``changes``: what changed between two versions of a casebook."""

ENTRIES: dict[str, tuple[str, str]] = {}
