"""The forms of a report: for people, for programs, and as annotations of a pull request."""

import os
from pathlib import Path

import msgspec

from casebook.cli.sentences import say
from casebook.cli.terminal import visible
from casebook.library import QuoteCounts
from casebook.model import Finding, Lang


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What was checked, and what was found."""

    root: Path
    findings: tuple[Finding, ...]
    cases: int
    counts: QuoteCounts


def text_report(report: Report, lang: Lang) -> str:
    """For people: place, severity and message of each finding, then how to mend it; at last a summary."""
    lines = [line for finding in report.findings for line in finding_lines(report.root, finding, lang)]
    if lines:
        lines.append("")
    lines.append(summary(report, lang))
    return "\n".join(lines) + "\n"


def finding_lines(root: Path, finding: Finding, lang: Lang) -> list[str]:
    """Place, severity and message of one finding, then how to mend it."""
    first, *more = _message(finding, lang).split("\n")
    place = place_of(root, finding.path, finding.line, finding.column)
    return [
        f"{place}  {say(lang, f'severity.{finding.severity}')}  {first}",
        *(f"  {line}" for line in more),
        f"  {say(lang, 'check.fix', fix=_fix(finding, lang))}",
    ]


def place_of(root: Path, path: str, line: int, column: int | None = None) -> str:
    """``file:line:column`` as editors and terminals open it from the working folder."""
    name = f"{visible(path_from_here(root, path))}:{line}"
    return name if column is None else f"{name}:{column}"


def json_report(report: Report, lang: Lang) -> str:
    """For programs: one object; paths are relative to ``root``."""
    document = {
        "root": _encodable(str(report.root)),
        "cases": report.cases,
        "quotes": msgspec.structs.asdict(report.counts),
        "findings": [
            {
                "path": finding.path,
                "line": finding.line,
                "column": finding.column,
                "severity": finding.severity,
                "code": finding.code,
                "message": _message(finding, lang),
                "fix": _fix(finding, lang),
                "params": {name: _encodable(value) for name, value in finding.params},
            }
            for finding in report.findings
        ],
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def github_report(report: Report, lang: Lang) -> str:
    """Annotations that GitHub Actions shows beside the changed lines of a pull request, then the summary."""
    lines = []
    for finding in report.findings:
        text = f"{_message(finding, lang)}\n{say(lang, 'check.fix', fix=_fix(finding, lang))}"
        lines.append(
            f"::{finding.severity} file={_property(path_from_here(report.root, finding.path))},"
            f"line={finding.line},col={finding.column},title={_property(finding.code)}::{_data(text)}"
        )
    return "\n".join([*lines, summary(report, lang)]) + "\n"


def summary(report: Report, lang: Lang) -> str:
    """One line: how many cases, quotes and findings."""
    counts = report.counts
    verified = counts.verified_original + counts.verified_excerpt
    return say(
        lang,
        "check.summary",
        cases=_counted(lang, "check.cases", report.cases),
        quotes=_counted(lang, "check.quotes", verified),
        originals=say(lang, "check.originals", count=counts.verified_original),
        excerpts=say(lang, "check.excerpts", count=counts.verified_excerpt),
        findings=_counted(lang, "check.findings", len(report.findings))
        if report.findings
        else say(lang, "check.findings-none"),
    )


def _counted(lang: Lang, key: str, count: int) -> str:
    return say(lang, f"{key}-one" if count == 1 else f"{key}-many", count=f"{count:,}")


def _message(finding: Finding, lang: Lang) -> str:
    return say(lang, f"finding.{finding.code}", **{k: visible(v) for k, v in finding.params})


def _fix(finding: Finding, lang: Lang) -> str:
    return say(lang, f"fix.{finding.code}", **{k: visible(v) for k, v in finding.params})


def _encodable(text: str) -> str:
    """``text`` with the bytes of a name that is not UTF-8 written out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def path_from_here(root: Path, path: str) -> str:
    """The path of a file of the casebook as it can be opened from the working folder."""
    try:
        return Path(os.path.relpath(root / path)).as_posix()
    except ValueError:  # another drive of Windows
        return (root / path).as_posix()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
