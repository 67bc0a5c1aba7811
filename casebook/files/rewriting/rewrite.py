"""Write the difference between two cases into the text that one of them was read from.

Parts of the text are replaced by their place; nothing is written anew from a tree. So comments, order, empty
lines and the manner of quoting stay where they are by construction. Why not by a round trip:
``docs/decisions/0013-editing-text.md``.
"""

from typing import Any

from casebook.files.case import CASE, parse_case
from casebook.files.rewriting.differences import Differences
from casebook.files.rewriting.tree import MappingPart, read_tree
from casebook.files.writing import Plain, plain
from casebook.model import Case

_BYTE_ORDER_MARK = "\ufeff"
_MISSING: Any = object()


class RewriteFailed(Exception):  # noqa: N818 (what happened; the text is as it was)
    """The text cannot be changed part by part; whoever edits it must change the text itself."""


def rewrite_case(text: str, before: Case, after: Case) -> str:
    """``text`` with every difference between ``before``, as it was read, and ``after`` written in.

    Equal values give the identical text. What did not change stays byte for byte, line ends included:
    comments, order, quoting, empty lines; a stand-in for an unreadable part is no difference. ``parse_case``
    of the result gives ``after``, its texts without white space around them and in NFC, its criteria in
    the order of the text. A value that reading refuses (an id with a space, a control character) is
    written all the same, so that the finding shows where it stands.

    Raises:
        RewriteFailed: the text has a slip in its YAML, or another form in which the change cannot be made.
    """
    was, wanted = plain(CASE, before), plain(CASE, after)
    if was == wanted:
        return text
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    body = text.removeprefix(mark)
    try:
        root = read_tree(body)
        if not isinstance(root, MappingPart) or not root.pairs:
            raise RewriteFailed("the top of the text is no mapping")
        differences = Differences(body)
        differences.of_record(CASE, was, wanted, root)
        result = differences.edits.applied()
        read = parse_case(result.encode("utf-8"), "case.yaml")
    except (ValueError, LookupError) as error:
        raise RewriteFailed(str(error)) from error
    if read.draft is None or not _agree(plain(CASE, read.draft), wanted, was, "", read.unread):
        raise RewriteFailed("the text would say something else")
    return mark + result


def _agree(got: Plain, wanted: Plain, was: Plain, at: str, unread: frozenset[str]) -> bool:
    """Whether what is read is what was wanted, but for new values that reading refuses with a finding."""
    if got == wanted:
        return True
    if isinstance(got, dict) and isinstance(wanted, dict):
        old = was if isinstance(was, dict) else {}
        return got.keys() == wanted.keys() and all(
            _agree(got[k], wanted[k], old.get(k, _MISSING), f"{at}.{k}" if at else k, unread) for k in wanted
        )
    if isinstance(got, list) and isinstance(wanted, list):
        return len(got) == len(wanted) and all(
            _agree(g, w, _MISSING, f"{at}.{i}", unread)
            for i, (g, w) in enumerate(zip(got, wanted, strict=True))
        )
    return at in unread and was != wanted
