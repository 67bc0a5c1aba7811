"""Why a file cannot be taken over as the text of a source."""

from typing import Literal

ImportCode = Literal[
    "type",
    "hwp",
    "doc",
    "pdf",
    "locked",
    "broken",
    "unpacks-too-large",
    "unsafe-xml",
    "tracked-changes",
    "too-large",
    "empty",
    "encoding",
    "control-character",
    "damaged-character",
]


class ImportRefused(Exception):  # noqa: N818 (reads as what happened)
    """The text of a file cannot be had for certain; ``key`` is the sentence that says what to do."""

    def __init__(self, code: ImportCode, **params: str) -> None:
        super().__init__(code)
        self.code = code
        self.params: dict[str, str] = params

    @property
    def key(self) -> str:
        """Its sentence in the catalogue, filled by ``params``."""
        return f"import.{self.code}"
