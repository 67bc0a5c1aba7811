"""Sentences of the area ``commands_quotes``: ``find-quote``, ``fix-quote``, ``show`` and ``check --watch``."""

ENTRIES: dict[str, tuple[str, str]] = {}
