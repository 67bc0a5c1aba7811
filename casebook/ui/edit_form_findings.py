"""Findings beside the field that they are about: from line and column to the part of the form."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from casebook.markup import element, join
from casebook.model import Finding, Lang
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.wording import say

_SLIPS = ("yaml-", "tab-indent")


def is_writable(session: EditSession) -> bool:
    """Whether a change can be written into the case's text.

    Of a text with a slip in its YAML much can be read, but nothing can be written into it.
    """
    own = (f for f in session.findings if f.path == session.path)
    return session.case is not None and not any(
        f.code.startswith(_SLIPS) and f.severity == "error" for f in own
    )


class PlacedFindings:
    """The findings of one file by the dotted path of the part that each is about."""

    def __init__(self, findings: Iterable[Finding], places: Mapping[str, tuple[int, int]]) -> None:
        # Of parts that begin at the same place the innermost, which comes last, is meant.
        ordered = sorted((place, order, path) for order, (path, place) in enumerate(places.items()))
        starts = [place for place, _, _ in ordered]
        self._found: dict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            at = bisect_right(starts, (finding.line, finding.column))
            self._found[ordered[at - 1][2] if at else ""].append(finding)

    def under(self, path: str) -> tuple[Finding, ...]:
        """What was found in the part ``path`` and in everything below it."""
        within = f"{path}."
        return tuple(
            f for at, found in self._found.items() if at == path or at.startswith(within) for f in found
        )

    def elsewhere(self, paths: Iterable[str]) -> tuple[Finding, ...]:
        """What was found outside all of ``paths``."""
        roots = tuple(paths)
        return tuple(
            f
            for at, found in self._found.items()
            if not any(at == root or at.startswith(f"{root}.") for root in roots)
            for f in found
        )


def show_notes(findings: Iterable[Finding], lang: Lang) -> None:
    """Draw each finding in short: what is wrong, how to mend it, in which line of the text."""
    notes = [_note(f, lang) for f in findings]
    if notes:
        show(join(notes))


def finding_texts(finding: Finding, lang: Lang) -> tuple[str, str]:
    """What is wrong, and how to mend it."""
    params: dict[str, object] = {name: _printable(value) for name, value in finding.params}
    fix = say(lang, f"fix.{finding.code}", **params)
    return say(lang, f"finding.{finding.code}", **params), say(lang, "finding.fix", fix=fix)


def _note(finding: Finding, lang: Lang) -> Markup:
    message, fix = finding_texts(finding, lang)
    place = say(lang, "finding.place", line=finding.line, column=finding.column)
    return element(
        "div",
        element(
            "p",
            element("strong", say(lang, f"severity.{finding.severity}")),
            " · ",
            message,
            " ",
            element("span", place, css="cb-muted"),
            css="cb-finding",
        ),
        element("p", fix, css="cb-finding"),
        css="cb cb-warn",
        data_finding=finding.code,
    )


def _printable(text: str) -> str:
    """``text`` with the bytes of a file name that are no characters written out."""
    return text.encode("utf-8", "backslashreplace").decode()


def counts_text(findings: Iterable[Finding], lang: Lang) -> str:
    """How many errors and warnings; empty where there is none."""
    severities = [f.severity for f in findings]
    shown = [
        say(lang, f"edit.count-{severity}", count=severities.count(severity))
        for severity in ("error", "warning")
        if severity in severities
    ]
    return " · ".join(shown)
