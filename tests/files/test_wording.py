from collections.abc import Callable
from pathlib import Path
from string import Formatter
from typing import get_args

from casebook.files import read_case
from casebook.files.codes import FileCode
from casebook.model import Finding
from casebook.wording import ENTRIES, say

CODES = get_args(FileCode)
FOLDERS = sorted((Path(__file__).parent / "fixtures").iterdir())


def placeholders(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_code_has_a_message_and_a_fix_with_equal_placeholders() -> None:
    """Both languages say the same about every problem that a file can have."""
    for code in CODES:
        for key in (f"finding.{code}", f"fix.{code}"):
            korean, english = ENTRIES[key]
            assert placeholders(korean) == placeholders(english), key


def test_every_code_is_met_and_can_be_said(
    findings_in: Callable[[Path], tuple[Finding, ...]], awkward: dict[str, Path], tmp_path: Path
) -> None:
    """Some real file triggers each code; its values fill the sentences, and none is left unused."""
    met = [finding for folder in FOLDERS for finding in findings_in(folder)]
    met += [finding for path in awkward.values() for finding in read_case(path, tmp_path).findings]
    assert {finding.code for finding in met} == set(CODES)
    for finding in met:
        given = dict(finding.params)
        used: set[str] = set()
        for key in (f"finding.{finding.code}", f"fix.{finding.code}"):
            used |= placeholders(ENTRIES[key][0])
            assert say("ko", key, **given)
            assert say("en", key, **given)
        assert used == set(given), finding.code
