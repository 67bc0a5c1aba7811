"""What can be taken away, in which format, and what each needs."""

from collections.abc import Callable
from typing import Literal

import msgspec

FormatId = Literal[
    "pptx", "docx", "hwpx", "pdf-deck", "pdf-brief", "html", "xlsx", "csv", "json", "png", "svg"
]
Tell = Callable[[float], None]
"""Is told the share of the work that is done, 0–1."""


class ExportFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file to take away."""

    name: str
    """With its ending, no folder; of several files of one format ``folder/name``."""
    data: bytes


class ExportUnavailable(Exception):  # noqa: N818
    """A format cannot be made here; ``key`` is the sentence in the catalogue that says why and what to do."""

    def __init__(self, key: str, **params: str) -> None:
        super().__init__(key)
        self.key = key
        self.params = params
