"""YAML's syntax errors in terms of what the writer did; past most of them reading goes on."""

import re
from collections.abc import Callable
from typing import Final

from casebook.files.lines import Lines, has_key, indent, value_column
from casebook.files.nodes import Scalar
from casebook.files.problems import Problems

_TEXT_STARTS: Final = "@`%&*!|>-?,[]{}"
_CLOSING: Final = {"{": "}", "[": "]"}
_FULLWIDTH_COLON: Final = "："
_GLUED_KEY = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?P<key>[A-Za-z0-9_]+)\s*[:：]\s*(?P<value>.*)$")
_COMMENT = re.compile(r"\s(?=#)")


class _Slip:
    """One syntax error: the parser's words, its places (1-based), and the line it happened on."""

    def __init__(self, error: Exception, lines: Lines, last: Scalar | None) -> None:
        mark = getattr(error, "problem_mark", None)
        context_mark = getattr(error, "context_mark", None)
        self.problem: str = getattr(error, "problem", None) or str(error)
        self.context: str = getattr(error, "context", None) or ""
        self.line, self.column = lines.inside(mark.line + 1, mark.column + 1) if mark else (1, 1)
        self.context_line, self.context_column = (
            lines.inside(context_mark.line + 1, context_mark.column + 1)
            if context_mark
            else (self.line, self.column)
        )
        self.lines = lines
        self.last = last
        self.text = lines.line(self.line)
        self.character = self.text[self.column - 1 : self.column]
        self.value_column = value_column(self.text)
        self.value = self.text[self.value_column - 1 :]


def explain(error: Exception, lines: Lines, last: Scalar | None, problems: Problems) -> bool:
    """Report a syntax error; True when its line was put aside and the text is worth reading again."""
    slip = _Slip(error, lines, last)
    for recognise in _SLIPS:
        is_mended = recognise(slip, problems)
        if is_mended is not None:
            return is_mended
    problems.add("yaml-syntax", slip.line, slip.column, detail=slip.problem)
    return False


def _quote_left_open(slip: _Slip, problems: Problems) -> bool | None:
    if "quoted scalar" in slip.context and "unexpected" in slip.problem:
        line, column = slip.context_line, slip.context_column
    elif (
        slip.last is not None
        and slip.last.style in ("'", '"')
        and slip.last.line < slip.last.end_line == slip.line
        and any(has_key(slip.lines.line(n)) for n in range(slip.last.line + 1, slip.line + 1))
    ):
        line, column = slip.last.line, slip.last.column
    else:
        return None
    problems.add("yaml-quote-unclosed", line, column)
    return slip.lines.put_aside(line, column)


def _escape(slip: _Slip, problems: Problems) -> bool | None:
    if "escape" not in slip.problem and "hexdecimal" not in slip.problem:
        return None
    before = slip.text.rfind("\\", 0, slip.column) + 1
    problems.add("yaml-escape", slip.line, before or slip.column)
    if slip.line != slip.context_line:
        return False
    return slip.lines.put_aside(slip.line, slip.value_column)


def _second_document(slip: _Slip, problems: Problems) -> bool | None:
    if "document start" not in slip.problem:
        return None
    problems.add("yaml-several-documents", slip.line, slip.column)
    return False


def _tab(slip: _Slip, problems: Problems) -> bool | None:
    if slip.character != "\t":
        return None
    problems.add("tab-indent", slip.line, slip.column)
    return False


def _colon_missing(slip: _Slip, problems: Problems) -> bool | None:
    if "simple key" in slip.context:
        number, column = slip.context_line, slip.context_column
    elif slip.last is not None and not slip.last.style and _FULLWIDTH_COLON in slip.last.text:
        # `compute： score: 2` over two lines: the key that was meant has become text.
        number, column = slip.last.line, slip.last.column
        if number == slip.line:
            return None
    else:
        return None
    line = slip.lines.line(number)
    fullwidth = line.find(_FULLWIDTH_COLON, column - 1) + 1
    if fullwidth:
        problems.add("yaml-colon-fullwidth", number, fullwidth)
    elif "simple key" in slip.context:
        problems.add("yaml-colon-missing", number, column)
    else:
        return None
    glued = _GLUED_KEY.match(line)
    if glued is None:
        return slip.lines.replace(number, "")
    key = f"{glued['lead']}{glued['key']}: "
    is_new = slip.lines.replace(number, key + glued["value"])
    return is_new and (not glued["value"] or slip.lines.put_aside(number, len(key) + 1))


def _colon_in_text(slip: _Slip, problems: Problems) -> bool | None:
    if slip.character != ":":
        return None
    is_in_flow = slip.context.startswith("while parsing a flow") and slip.context_line == slip.line
    if not is_in_flow and "mapping values" not in slip.problem and "unexpected ':'" not in slip.problem:
        return None
    last = slip.last
    begins_above = last is not None and not last.style and last.line < slip.line
    if begins_above and last is not None and not has_key(slip.text):
        problems.add("yaml-colon-in-text", slip.line, slip.column)
        return slip.lines.put_aside(last.line, last.column)
    if slip.value_column > slip.column:
        return None  # the key's own colon: the line is indented where no key can stand
    problems.add("yaml-colon-in-text", slip.line, slip.column)
    return slip.lines.put_aside(slip.line, slip.value_column)


def _bracket(slip: _Slip, problems: Problems) -> bool | None:
    if not slip.context.startswith("while parsing a flow"):
        return None
    opened, column = slip.lines.line(slip.context_line), slip.context_column
    if opened[column - 1 : column] not in _CLOSING:  # stopped right after the bracket
        column = max(opened.rfind(bracket, 0, column) for bracket in _CLOSING) + 1
    if column == 0:
        return None
    bracket = opened[column - 1]
    comment = _COMMENT.search(opened, column)
    if slip.context_line < slip.line and comment:
        problems.add("text-cut-at-hash", slip.context_line, comment.end() + 1)
    else:
        problems.add("yaml-bracket", slip.context_line, column, opening=bracket, closing=_CLOSING[bracket])
    if slip.context_line == slip.line or has_key(slip.text) or not slip.text.strip():
        return slip.lines.put_aside(slip.context_line, value_column(opened))
    return False


def _text_start(slip: _Slip, problems: Problems) -> bool | None:
    column = slip.value_column
    if slip.column < column or not slip.value:
        return None
    first = slip.value[0]
    before = slip.text[column - 1 : slip.column - 1].rstrip()
    if first in "'\"":
        problems.add("yaml-text-after-quote", slip.line, slip.column)
    elif "cannot start any token" in slip.problem:
        problems.add("yaml-text-start", slip.line, slip.column, character=slip.character)
    elif first in _TEXT_STARTS and (first not in "[{" or before.endswith(_CLOSING[first])):
        problems.add("yaml-text-start", slip.line, column, character=first)
    else:
        return None
    return slip.lines.put_aside(slip.line, column)


def _wrong_indent(slip: _Slip, problems: Problems) -> bool | None:
    is_first = slip.column <= indent(slip.text) + 1 or slip.column < slip.value_column
    if is_first and ("expected" in slip.problem or "mapping values" in slip.problem):
        problems.add("yaml-indent", slip.line, indent(slip.text) + 1)
        return False
    return None


_SLIPS: tuple[Callable[[_Slip, Problems], bool | None], ...] = (
    _quote_left_open,
    _escape,
    _tab,
    _second_document,
    _colon_missing,
    _colon_in_text,
    _bracket,
    _text_start,
    _wrong_indent,
)
