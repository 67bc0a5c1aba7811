"""Sentences of the area ``brief``."""

ENTRIES: dict[str, tuple[str, str]] = {}
