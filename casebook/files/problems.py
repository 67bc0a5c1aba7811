"""Collect the problems of one file, in the order of the file, up to a bound."""

import re

import msgspec

from casebook.files.codes import FileCode
from casebook.model import Finding, Severity

MAX_FINDINGS = 200
"""More than this from one file help nobody and could fill the memory."""
SHOWN_CHARS = 200

_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def shown(text: str) -> str:
    """``text`` as a message may show it: one line, bounded, control characters named instead of sent."""
    if len(text) > SHOWN_CHARS:
        text = text[: SHOWN_CHARS - 1] + "…"
    text = text.replace("\n", " ")
    return text if text.isprintable() else _UNSHOWABLE.sub(lambda m: f"U+{ord(m.group()):04X}", text)


class Problems:
    """The findings of one file, in the making."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.is_full = False
        """Set when a problem was left out; loops over a whole text may stop then."""
        self.end: tuple[int, int] | None = None
        """The end of the text, where known; YAML places what is missing there on the line after it."""
        self._found: list[Finding] = []

    def add(
        self, code: FileCode, line: int, column: int, *, severity: Severity = "error", **params: object
    ) -> None:
        """Note one problem at a place (1-based)."""
        if len(self._found) >= MAX_FINDINGS:
            self.is_full = True
            return
        if self.end is not None and line > self.end[0]:
            line, column = self.end
        values = tuple((name, shown(str(value))) for name, value in params.items())
        self._found.append(
            Finding(code=code, severity=severity, path=self.path, line=line, column=column, params=values)
        )

    def add_as_warnings(self, others: "Problems") -> None:
        """Take over what was found apart: it is said, and counts for no error of this file."""
        self._found += [msgspec.structs.replace(f, severity="warning") for f in others._found]
        self.is_full = self.is_full or others.is_full or len(self._found) > MAX_FINDINGS
        del self._found[MAX_FINDINGS:]

    @property
    def has_errors(self) -> bool:
        """Whether any problem so far is more than a warning."""
        return any(f.severity == "error" for f in self._found)

    def findings(self) -> tuple[Finding, ...]:
        """All of them by place; the last one says if there were more."""
        found = sorted(self._found, key=lambda f: (f.line, f.column))
        if self.is_full:
            last = found[-1]
            code: FileCode = "too-many-problems"
            found.append(
                Finding(
                    code=code,
                    severity="error",
                    path=self.path,
                    line=last.line,
                    column=last.column,
                    params=(("limit", str(MAX_FINDINGS)),),
                )
            )
        return tuple(found)
