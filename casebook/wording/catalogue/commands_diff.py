"""Sentences of the area ``commands_diff``: what ``casebook diff`` says."""

ENTRIES: dict[str, tuple[str, str]] = {}
