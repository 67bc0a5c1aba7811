"""Sentences of the area ``commands_authoring``: ``casebook new``, ``init``, ``schema`` and ``rename``."""

ENTRIES: dict[str, tuple[str, str]] = {}
