"""Sentences of the area ``deck``."""

ENTRIES: dict[str, tuple[str, str]] = {}
