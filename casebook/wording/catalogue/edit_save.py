"""Sentences of the area ``edit_save``: the Edit page: impact, saving, merging, undo; who may edit."""

ENTRIES: dict[str, tuple[str, str]] = {}
