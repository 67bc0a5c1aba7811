"""Sentences of the area ``tables``."""

ENTRIES: dict[str, tuple[str, str]] = {}
