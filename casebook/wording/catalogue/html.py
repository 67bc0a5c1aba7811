"""Sentences of the area ``html``."""

ENTRIES: dict[str, tuple[str, str]] = {}
