"""What is wrong in the files: the same findings that ``casebook check`` prints."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from casebook.markup import element
from casebook.model import Finding, Lang
from casebook.wording import say


def findings_list(findings: Iterable[Finding], lang: Lang, *, has_fixes: bool = True) -> Markup:
    """Place, message and, for those who can mend it, fix of each finding."""
    items = []
    for f in findings:
        params: dict[str, object] = {name: _printable(value) for name, value in f.params}
        shown = _printable(f.path)
        items.append(
            element(
                "div",
                element(
                    "p",
                    element("strong", say(lang, f"severity.{f.severity}")),
                    " · ",
                    element("code", f"{shown}:{f.line}:{f.column}", css="cb-place"),
                    " ",
                    element("span", say(lang, "finding.place", line=f.line, column=f.column), css="cb-muted"),
                ),
                element("p", say(lang, f"finding.{f.code}", **params), css="cb-finding"),
                _fix(f.code, params, lang) if has_fixes else "",
                css="cb-warn",
            )
        )
    return element("div", *items, css="cb")


def _fix(code: str, params: Mapping[str, object], lang: Lang) -> Markup:
    return element("p", say(lang, "finding.fix", fix=say(lang, f"fix.{code}", **params)), css="cb-finding")


def _printable(text: str) -> str:
    """``text`` with the bytes of a file name that are no characters written out."""
    return text.encode("utf-8", "backslashreplace").decode()
