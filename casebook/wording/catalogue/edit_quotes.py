"""Sentences of the area ``edit_quotes``: the Edit page: quote finder and new source."""

ENTRIES: dict[str, tuple[str, str]] = {}
