"""From bytes to text: UTF-8 only, other encodings named, no character that YAML or people trip over."""

import re
import unicodedata

from casebook.files.problems import Problems

_UTF8_BOM = b"\xef\xbb\xbf"
_LINE_BREAK = re.compile(r"\r\n?")
# What libyaml's reader refuses, and the separators that it, unlike editors, counts as line breaks.
_UNFIT_FOR_YAML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_UNFIT_FOR_BODY = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
_HANGUL = re.compile("[가-힣]")
_SAMPLE_BYTES = 4000


def decode(data: bytes, limit: int, problems: Problems) -> str | None:
    """The text of ``data`` with ``\\n`` line ends and no BOM; None, with a finding, if it has none."""
    if len(data) > limit:
        problems.add("file-too-large", 1, 1, limit=f"{limit:,}")
        return None
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or _looks_utf16(data):
        problems.add("encoding-utf16", 1, 1)
        return None
    has_bom = data.startswith(_UTF8_BOM)
    data = data.removeprefix(_UTF8_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        line, column = place_of(before, len(before))
        if _looks_cp949(data):
            problems.add("encoding-cp949", line, column)
        else:
            problems.add("encoding-unknown", line, column, byte=f"0x{data[error.start]:02X}")
        return None
    if "\r" in text:
        text = _LINE_BREAK.sub("\n", text)
    problems.end = place_of(text, len(text))
    if not text.strip():
        problems.add("file-empty", 1, 1)
        return None
    if has_bom:
        problems.add("byte-order-mark", 1, 1, severity="warning")
    return text


def place_of(text: str, offset: int, first_line: int = 1) -> tuple[int, int]:
    """Line and column (1-based) of an offset in ``text``, whose first line has the number ``first_line``."""
    return first_line + text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset)


def check_characters(text: str, problems: Problems, *, is_yaml: bool, first_line: int = 1) -> bool:
    """Whether ``text`` can be read on; every character in the way becomes a finding."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return True
    fits = True
    for match in (_UNFIT_FOR_YAML if is_yaml else _UNFIT_FOR_BODY).finditer(text):
        fits = False
        line, column = place_of(text, match.start(), first_line)
        problems.add("control-character", line, column, character=f"U+{ord(match.group()):04X}")
        if problems.is_full:
            break
    if is_yaml:
        for match in _TAB_INDENT.finditer(text):
            fits = False
            problems.add("tab-indent", *place_of(text, match.end() - 1, first_line))
            if problems.is_full:
                break
    if "\ufffd" in text:
        for match in re.finditer("\ufffd+", text):
            problems.add("damaged-character", *place_of(text, match.start(), first_line))
            if problems.is_full:
                break
    if not unicodedata.is_normalized("NFC", text):
        _note_decomposed(text, problems, first_line)
    return fits


def _note_decomposed(text: str, problems: Problems, first_line: int) -> None:
    """A warning for each line with letters taken apart (한 for 한), as text from some Macs has them."""
    for number, line in enumerate(text.split("\n"), first_line):
        composed = unicodedata.normalize("NFC", line)
        if len(composed) < len(line):  # equal length: compatibility hanja, whose look is the same
            column = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), 0)
            problems.add("decomposed-text", number, column + 1, severity="warning")
            if problems.is_full:
                break


def _looks_utf16(data: bytes) -> bool:
    sample = data[:_SAMPLE_BYTES]
    nuls = sample.count(0)
    if nuls * 10 < len(sample):
        return False
    odd = sample[1::2].count(0)
    return min(odd, nuls - odd) * 10 < nuls  # all on one side of the pairs


def _looks_cp949(data: bytes) -> bool:
    try:
        return len(_HANGUL.findall(data.decode("cp949"))) > 0
    except UnicodeDecodeError:
        return False
