"""The brief in Hangul: validated, read back, and laid out by the library's own rules of Hangul."""

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest
from hwpx import HwpxDocument
from hwpx.layout.lint import lint_layout
from hwpx.layout.pages import estimate_pages
from hwpx.tools.id_integrity import check_id_integrity
from hwpx.tools.package_validator import validate_editor_open_safety, validate_package

from casebook.exports.brief import Brief
from casebook.exports.brief_layout import finding_lines, footer_line, limits_line, quote_lines, quotes_note
from casebook.exports.hwpx import hwpx_file
from casebook.exports.report import Report
from casebook.library import Library
from casebook.view.view import View
from tests.exports.briefs import brief_of, hostile
from tests.exports.conftest import report_on

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
OPF = "{http://www.idpf.org/2007/opf/}"
HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"


@pytest.fixture(scope="module")
def brief(report: Report) -> Brief:
    """Of the shipped main cases."""
    return brief_of(report)


@pytest.fixture(scope="module")
def data(report: Report, brief: Brief) -> bytes:
    """The file of that brief."""
    return hwpx_file(report, brief)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _assert_sound(data: bytes) -> None:
    """As the library checks it, with nothing that would keep Hangul from opening it."""
    assert [i for i in validate_package(data).issues if i.level == "error"] == []
    safety = validate_editor_open_safety(data)
    assert safety.reopen_ok
    assert safety.blocking_package_errors == ()
    assert safety.validate_document is not None
    assert safety.validate_document.issues == ()
    document = HwpxDocument.open(data)
    assert check_id_integrity(document).dangling == []


def test_hwpx_passes_every_validator_of_the_library(data: bytes):
    """Package, schema, references between ids, layout."""
    _assert_sound(data)
    assert list(lint_layout(data).findings) == []


def test_hwpx_package_is_as_the_format_asks(data: bytes):
    """The kind of file first and uncompressed; every part well-formed; everything named is there."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        first = packed.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert packed.read("mimetype") == b"application/hwp+zip"
        assert data[30:38] == b"mimetype"
        assert not first.extra
    parts = _parts(data)
    for name, content in parts.items():
        if name.endswith((".xml", ".hpf", ".rdf")):
            ET.fromstring(content)
    package = ET.fromstring(parts["Contents/content.hpf"])
    items = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    assert set(items.values()) <= parts.keys()
    assert {ref.get("idref") for ref in package.iter(f"{OPF}itemref")} <= items.keys()
    roots = [e.get("full-path") for e in ET.fromstring(parts["META-INF/container.xml"]).iter()]
    assert {path for path in roots if path} <= parts.keys()
    assert {"version.xml", "settings.xml", "Preview/PrvText.txt"} <= parts.keys()


def test_hwpx_read_back_holds_every_line_and_the_table(data: bytes, brief: Brief):
    """All of it is text that can be edited."""
    document = HwpxDocument.open(data)
    lines = [p.text for p in document.paragraphs]
    assert lines[0] == brief.title
    assert [line for line in lines if line.startswith("□")] == ["□ 개요", "□ 비교 결과", "□ 시사점", "□ 근거"]
    wanted = [f"○ {text}" for text in (*brief.overview, *finding_lines(brief))]
    wanted += [f"- {text}" for text in (brief.settings, limits_line(brief), *quote_lines(brief))]
    wanted += [*brief.table_notes, brief.chart_note_without_ranges, quotes_note(brief), brief.date_line]
    assert [text for text in wanted if text not in lines] == []
    (table,) = document.tables.all
    assert (table.row_count, table.column_count) == (1 + len(brief.table.rows), len(brief.table.header))
    assert tuple(table.cell(0, at).text for at in range(table.column_count)) == brief.table.header
    for number, row in enumerate(brief.table.rows, start=1):
        held = [[p.text for p in table.cell(number, at).paragraphs] for at in range(table.column_count)]
        assert held[0] == [row.name, row.level]
        assert held[1:] == [[text for text in (c.value, c.note) if text] for c in row.cells]
    assert table.element.get("repeatHeader") == "1"
    heads = [table.cell(0, at).element.get("borderFillIDRef") for at in range(table.column_count)]
    assert heads[0] != table.cell(1, 0).element.get("borderFillIDRef")
    section = ET.fromstring(_parts(data)["Contents/section0.xml"])
    footers = list(section.iter(f"{HP}footer"))
    assert {"".join(t.text or "" for t in f.iter(f"{HP}t")) for f in footers} == {footer_line(brief)}
    # In the page's settings and in the text, which Hangul takes for one.
    assert len({f.get("id") for f in footers}) == 1
    assert {a.get("idRef") for a in section.iter(f"{HP}footerApply")} == {footers[0].get("id")}


def test_hwpx_preview_holds_the_text_of_the_brief(data: bytes, brief: Brief):
    """What file managers and searches of an office read."""
    preview = _parts(data)["Preview/PrvText.txt"].decode("utf-8")
    for text in (brief.title, *finding_lines(brief), *quote_lines(brief), brief.table.rows[0].name):
        assert text in preview


def test_hwpx_chart_is_drawn_by_hangul_from_the_numbers_of_the_brief(library: Library):
    """Columns on two axes; a score that does not exist is no number, and the chart has no links."""
    report = report_on(library, silence="available")
    brief = brief_of(report)
    data = hwpx_file(report, brief)
    assert brief.chart is not None
    values = [v for s in brief.chart.series for v in s.values]
    assert None in values
    assert 0 in values
    assert "0점 또는 자료 부족" in brief.chart_note_without_ranges
    assert "자료 부족이며 0점이 아님" in brief.chart_note
    parts = _parts(data)
    section = ET.fromstring(parts["Contents/section0.xml"])
    (anchor,) = section.iter(f"{HP}chart")
    chart = ET.fromstring(parts[anchor.get("chartIDRef") or ""])
    drawn = [
        {int(p.get("idx") or -1): float(p[0].text or "") for p in series.iterfind(f"{C}val//{C}pt")}
        for series in chart.iter(f"{C}ser")
    ]
    wanted = [{at: v for at, v in enumerate(s.values) if v is not None} for s in brief.chart.series]
    assert drawn == wanted
    names = [v.text for v in chart.iterfind(f".//{C}ser/{C}tx//{C}v")]
    assert names == [s.name for s in brief.chart.series]
    assert chart.find(f".//{C}catAx") is not None
    assert chart.find(f".//{C}valAx") is not None
    assert b"externalData" not in parts["Chart/chart1.xml"]


@pytest.mark.parametrize(
    ("cases", "silence", "lang"),
    [(1, "common", "ko"), (3, "common", "en"), (30, "common", "ko"), (30, "bounds", "en")],
)
def test_hwpx_fits_one_page_as_hangul_lays_it_out(
    cases: int, silence: str, lang: str, library_of_thirty: Library
):
    """By the library's estimate, which knows the rules by which Hangul breaks lines and pages."""
    ids = tuple(entry.id for entry in library_of_thirty.entries)[:cases]
    report = report_on(library_of_thirty, View(cases=ids), lang=lang, silence=silence)
    estimate = estimate_pages(hwpx_file(report, brief_of(report)))
    assert estimate.unsupported == ()
    assert estimate.pages == 1


def test_hwpx_of_the_same_report_is_the_same_file(data: bytes, report: Report):
    """Byte for byte, though the library numbers its paragraphs at random."""
    assert hwpx_file(report, brief_of(report)) == data


def test_hwpx_says_the_day_of_the_report_and_nobody_elses_name(data: bytes, brief: Brief):
    """Nothing of the template's author and dates is left."""
    package = _parts(data)["Contents/content.hpf"].decode()
    assert brief.title in package
    assert "2026-11-21T00:00:00Z" in package
    assert "2025" not in package
    assert "synthetic" not in package


def test_hwpx_without_a_chart_says_why(library: Library):
    """Seven cases without common ground: no empty chart, but a word."""
    report = report_on(library, View(cases=tuple(e.id for e in library.entries)))
    data = hwpx_file(report, brief_of(report))
    assert not [name for name in _parts(data) if name.startswith("Chart/")]
    assert "그림을 싣지 않음" in HwpxDocument.open(data).text.plain()
    _assert_sound(data)


def test_hwpx_with_hostile_text_is_sound_and_runs_nothing(report: Report, brief: Brief):
    """Control characters, half characters, markup, formulas and fields: all of it is text, or replaced."""
    data = hwpx_file(report, hostile(brief))
    _assert_sound(data)
    parts = _parts(data)
    section = parts["Contents/section0.xml"].decode()
    assert "fieldBegin" not in section
    assert "<script" not in section
    text = HwpxDocument.open(data).text.plain()
    assert "<script>alert(1)</script> &amp; &lt;" in text
    assert "=1+2" in text
    assert "]]> <w:p/> </hp:t>" in text
    for name, content in parts.items():
        if name.endswith((".xml", ".hpf", ".rdf")):
            ET.fromstring(content)
