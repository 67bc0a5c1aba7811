"""Text of other people's files: for certain, or not at all."""

import contextlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from docx import Document as WordDocument
from docx.oxml import OxmlElement
from hwpx.document import HwpxDocument
from hypothesis import given
from hypothesis import strategies as st

from casebook.files import importing_office, parse_source
from casebook.files.importing import clean_text, text_of_file
from casebook.files.importing_refusals import ImportCode, ImportRefused
from casebook.wording import has_entry, say

KOREAN = "견본시는 12일 인공지능 계획을 밝혔다.\n\n시장은 “먼저 짓는다”고 말했다."
FRONT = (
    "---\nid: a\nheadline: null\npublisher: null\nreporter: null\npublished: null\nlanguage: ko\nurl: null\n"
    "extent: full\n---\n"
)


def refusal(name: str, data: bytes) -> ImportRefused:
    """Why the file is not taken."""
    with pytest.raises(ImportRefused) as caught:
        text_of_file(name, data)
    return caught.value


@pytest.fixture
def word_file() -> bytes:
    """A document with a header, a table, an insertion, a deletion and a text in a content control."""
    document = WordDocument()
    document.sections[0].header.paragraphs[0].text = "머리말"
    document.add_paragraph("첫 문단이다.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "가"
    table.cell(0, 1).text = "나"
    changed = document.add_paragraph("남은 ")
    for kind, tag, words in (("w:del", "w:delText", "지운 "), ("w:ins", "w:t", "넣은 말이다.")):
        change, run, text = OxmlElement(kind), OxmlElement("w:r"), OxmlElement(tag)
        text.text = words
        run.append(text)
        change.append(run)
        changed._p.append(change)
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    content.append(document.add_paragraph("담긴 문단이다.")._p)
    control.append(content)
    document.element.body.insert(-1, control)
    document.add_paragraph("").add_run("마지막").add_break()
    document.paragraphs[-1].add_run("줄이다.")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture
def hangul_file() -> bytes:
    """A document with a header, a footnote, a table and two paragraphs."""
    document = HwpxDocument.new()
    document.page.set_header(text="머리말")
    document.add_paragraph("첫 문단이다.")
    table = document.add_table(1, 2)
    table.set_cell_text(0, 0, "가")
    table.set_cell_text(0, 1, "나")
    document.add_paragraph("둘째 문단이다.")
    document.notes.add_footnote("각주이다.")
    return bytes(document.to_bytes())


def rewritten(data: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """The archive with its parts changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
        for name, part in more.items():
            new.writestr(name, part)
    return stream.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949", "euc-kr"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_import_of_text_takes_the_encodings_of_korean_editors(encoding: str, line_end: str) -> None:
    """Notepad's ANSI and Unicode, with and without a mark, all give the same text."""
    data = (KOREAN + "\n").replace("\n", line_end).encode(encoding)
    assert text_of_file("기사.TXT", data) == KOREAN
    assert text_of_file("-", data) == KOREAN


@pytest.mark.parametrize(
    "data",
    [
        "Un café très cher à Orléans".encode("latin-1"),
        "naïve".encode("latin-1"),
        "これは日本語の文章です。人工知能の計画を発表した。".encode("shift_jis"),
        "これは日本語の文章です。人工知能の計画を発表した。".encode("euc-jp"),
        "这是一个中文句子,人工智能计划已经公布了,市长发表了讲话".encode("gb2312"),
        ("爱北成大的公国和经进开力马你平期人如" * 2).encode(
            "gb2312"
        ),  # every pair of bytes is a syllable, too
        KOREAN.encode("utf-16-le"),
        b"\xed\xa0\x80",
    ],
)
def test_import_of_text_in_an_uncertain_encoding_is_refused(data: bytes) -> None:
    """Nothing is guessed: a wrong guess would put words into somebody's mouth."""
    assert refusal("a.txt", data).code == "encoding"


def test_import_of_text_composes_letters_and_keeps_words() -> None:
    """Only white space and the encoding of letters change."""
    assert (
        clean_text("\ufeff \n\n \u1112\u1161\u11ab글 ①㎢\x0b둘\u2028셋\f넷\u3000 \n\n")
        == " 한글 ①㎢\n둘\n셋\n\n넷"
    )


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.hwp", b"anything", "hwp"),
        ("a.txt", b"HWP Document File V3.00", "hwp"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked"),
        ("a.hwpx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked"),
        ("a.pdf", b"", "pdf"),
        ("a.txt", b"%PDF-1.7", "pdf"),
        ("a.rtf", b"{\\rtf1}", "type"),
        ("기사", b"text", "type"),
        ("a.docx", b"text", "broken"),
        ("a.docx", b"PK\x03\x04broken", "broken"),
        ("a.txt", b" \n\n", "empty"),
        ("a.txt", b"", "empty"),
        ("a.txt", b"a\nb\x07c", "control-character"),
        ("a.txt", "a\n\nb\ufffdc".encode(), "damaged-character"),
        ("a.txt", b"a" * 5_000_001, "too-large"),
        ("a.txt", b"a" * 4_900_001, "too-large"),
        ("a.txt", "가".encode("cp949") * 2_400_000, "too-large"),
    ],
)
def test_import_of_what_cannot_be_taken_says_what_to_do(name: str, data: bytes, code: str) -> None:
    """Each refusal has its own sentence in both languages."""
    refused = refusal(name, data)
    assert refused.code == code
    assert say("ko", refused.key, **refused.params) != say("en", refused.key, **refused.params)


def test_import_refusals_all_have_a_sentence() -> None:
    """None is left without advice."""
    assert all(has_entry(ImportRefused(code).key) for code in get_args(ImportCode))


def test_import_names_the_line_of_a_character_that_does_not_fit() -> None:
    """So that it can be found."""
    assert refusal("a.txt", b"a\r\nb\x07c").params == {"character": "U+0007", "line": "2"}


def test_import_of_word_gives_paragraphs_and_cells_in_order(word_file: bytes) -> None:
    """Header left out, insertions and content controls taken, deletions not."""
    texts = ["첫 문단이다.", "가", "나", "남은 넣은 말이다.", "담긴 문단이다.", "마지막\n줄이다."]
    assert text_of_file("a.docx", word_file) == "\n\n".join(texts)
    assert text_of_file("-", word_file) == "\n\n".join(texts)


def test_import_of_hangul_gives_paragraphs_and_cells_in_order(hangul_file: bytes) -> None:
    """Header and footnote left out."""
    assert text_of_file("보고.hwpx", hangul_file) == "첫 문단이다.\n\n가\n\n나\n\n둘째 문단이다."


def test_import_of_hangul_with_tracked_deletions_is_refused(hangul_file: bytes) -> None:
    """The library would give deleted words as if they stood there."""

    def delete(name: str, part: bytes) -> bytes:
        words = "첫 문단이다.".encode()
        return part.replace(words, b'<hp:deleteBegin Id="1"/>' + words) if "section0" in name else part

    assert refusal("a.hwpx", rewritten(hangul_file, delete)).code == "tracked-changes"


def test_import_of_encrypted_hangul_is_refused(hangul_file: bytes) -> None:
    """Its manifest says that it is."""

    data = rewritten(hangul_file, lambda n, p: b"<m><encryption-data/></m>" if "manifest" in n else p)
    assert refusal("a.hwpx", data).code == "locked"


def test_import_of_an_encrypted_archive_is_refused(word_file: bytes) -> None:
    """The first bit of the flags of a member says so, in the directory at the end."""
    at = word_file.rindex(b"PK\x01\x02") + 8
    locked = word_file[:at] + bytes([word_file[at] | 1]) + word_file[at + 1 :]
    assert refusal("a.docx", locked).code == "locked"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("kind", ["word", "hangul"])
def test_import_of_xml_with_entities_is_refused(
    kind: str, encoding: str, word_file: bytes, hangul_file: bytes, tmp_path: Path
) -> None:
    """Neither a file of this computer nor a billion laughs comes in."""
    (tmp_path / "secret").write_text("secret")
    evil = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "{tmp_path}/secret">]><a>&x;</a>'.encode(
        encoding
    )
    data, part = (
        (word_file, "word/document.xml") if kind == "word" else (hangul_file, "Contents/section0.xml")
    )
    assert refusal("a.docx", rewritten(data, lambda n, p: evil if n == part else p)).code == "unsafe-xml"


def test_import_of_a_zip_bomb_is_refused_before_it_unpacks(word_file: bytes) -> None:
    """The bound holds for what arrives, whatever size the archive states."""
    bomb = rewritten(word_file, lambda _n, p: p, **{"word/media.bin": b"\0" * 60_000_000})
    assert len(bomb) < 200_000
    assert refusal("a.docx", bomb).code == "unpacks-too-large"
    large = rewritten(word_file, lambda _n, p: p, **{"word/more.xml": b"<a>" + b" " * 21_000_000})
    assert refusal("a.docx", large).code == "unpacks-too-large"


def test_import_of_an_archive_of_many_parts_is_refused(
    word_file: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document has dozens."""
    monkeypatch.setattr(importing_office, "MAX_PARTS", 3)
    assert refusal("a.docx", word_file).code == "unpacks-too-large"


@pytest.mark.parametrize("ending", [".docx", ".hwpx"])
def test_import_of_another_archive_is_refused(ending: str, word_file: bytes) -> None:
    """A spreadsheet, say, or a document whose text is gone."""
    other = rewritten(word_file, lambda n, p: None if n.startswith("word/") else p)
    assert refusal(f"a{ending}", other).code == "broken"
    gone = rewritten(word_file, lambda n, p: None if n == "word/document.xml" else p)
    assert refusal(f"a{ending}", gone).code == "broken"


@given(data=st.data())
def test_import_of_a_damaged_document_never_raises_anything_else(data: Any, damaged: list[bytes]) -> None:
    """Cut short or with bytes changed: it is refused, or its text comes out."""
    whole = data.draw(st.sampled_from(damaged))
    at = data.draw(st.integers(0, len(whole) - 1))
    cut = data.draw(st.booleans())
    changed = whole[:at] if cut else whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
    with contextlib.suppress(ImportRefused):
        text_of_file("a.docx", changed)


@pytest.fixture(scope="session")
def damaged() -> list[bytes]:
    """Whole documents to be damaged."""
    document = WordDocument()
    document.add_paragraph("첫 문단이다.")
    stream = io.BytesIO()
    document.save(stream)
    return [stream.getvalue(), bytes(HwpxDocument.new().to_bytes())]


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_import_result_is_accepted_as_the_body_of_a_source(text: str) -> None:
    """Whatever was pasted: it is refused with a reason, or the reader of sources gives it back as it is."""
    try:
        clean = clean_text(text)
    except ImportRefused:
        return
    parsed = parse_source(f"{FRONT}{clean}\n".encode(), "seeds/a.md")
    assert parsed.findings == ()
    assert parsed.value is not None
    assert parsed.value.text == clean
    assert clean_text(clean) == clean
