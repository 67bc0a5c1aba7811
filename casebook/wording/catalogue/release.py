"""Sentences of the area ``release``."""

ENTRIES: dict[str, tuple[str, str]] = {}
