"""Sentences of the area ``findings_ratings``: problems in files of ratings."""

ENTRIES: dict[str, tuple[str, str]] = {}
