"""Sentences of the area ``publish``."""

ENTRIES: dict[str, tuple[str, str]] = {}
