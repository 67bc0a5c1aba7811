"""The brief in Word: opened by LibreOffice, read back part by part."""

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from casebook.exports.brief import Brief
from casebook.exports.brief_layout import finding_lines, footer_line, quote_lines
from casebook.exports.docx import docx_file
from casebook.exports.report import Report
from casebook.library import Library
from casebook.view.view import View
from tests.exports.briefs import brief_of, hostile
from tests.exports.conftest import report_on
from tests.exports.office import office_pdf, pdf_pages

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture(scope="module")
def brief(report: Report) -> Brief:
    """Of the shipped main cases."""
    return brief_of(report)


@pytest.fixture(scope="module")
def data(report: Report, brief: Brief) -> bytes:
    """The file of that brief."""
    return docx_file(report, brief)


def _printed(data: bytes, folder: Path) -> list[str]:
    path = folder / "brief.docx"
    path.write_bytes(data)
    return pdf_pages(office_pdf(path, folder))


def _without_spaces(text: str) -> str:
    """LibreOffice sets Latin letters and digits apart from Korean ones."""
    return "".join(text.split())


def test_docx_of_three_cases_prints_on_one_page_with_everything(data: bytes, brief: Brief, tmp_path: Path):
    """Title, table, findings, quotes and footer, in Korean, as an office program of others prints them."""
    pages = _printed(data, tmp_path)
    assert len(pages) == 1
    printed = _without_spaces(pages[0])
    wanted = [brief.title, *brief.overview, *finding_lines(brief), *quote_lines(brief), footer_line(brief)]
    wanted += [cell for row in brief.table.rows for cell in (row.name, row.cells[0].value)]
    assert [text for text in wanted if _without_spaces(text) not in printed] == []
    assert brief.chart is not None
    # Drawn by the chart itself.
    assert printed.count("거버넌스") >= 2


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_docx_of_thirty_cases_prints_on_one_page(lang: str, library_of_thirty: Library, tmp_path: Path):
    """Whatever the fonts of the machine: stand-ins are wider than what they stand for."""
    report = report_on(library_of_thirty, lang=lang)
    pages = _printed(docx_file(report, brief_of(report)), tmp_path)
    assert len(pages) == 1
    assert ("국가GPU전략" if lang == "ko" else "NationalGPU") in _without_spaces(pages[0])


def test_docx_holds_real_headings_and_a_real_table(data: bytes, brief: Brief):
    """Headings that a reader can jump by, a first row that is repeated, a text for those who cannot see."""
    document = docx.Document(io.BytesIO(data))
    named = [(p.style.name, p.text) for p in document.paragraphs if p.style is not None]
    assert [t for name, t in named if name == "Title"] == [brief.title]
    assert [t for name, t in named if name == "Heading 1"] == ["□ 개요", "□ 비교 결과", "□ 시사점", "□ 근거"]
    (table,) = document.tables
    assert tuple(cell.text for cell in table.rows[0].cells) == brief.table.header
    for row, values in zip(table.rows[1:], brief.table.rows, strict=True):
        texts = [cell.text for cell in row.cells]
        assert texts[0] == f"{values.name}\n{values.level}"
        assert texts[1:] == [f"{c.value}\n{c.note}".strip() for c in values.cells]
    xml = table._tbl.xml
    assert xml.count("<w:tblHeader/>") == 1
    assert brief.table.alt in xml
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert section.footer.paragraphs[0].text.startswith(footer_line(brief))


def test_docx_chart_can_be_edited_and_agrees_with_the_table(data: bytes, brief: Brief):
    """Word draws it; the numbers of its workbook are those of the chart; each part is declared."""
    assert brief.chart is not None
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        chart = ET.fromstring(packed.read("word/charts/chart1.xml"))
        book = openpyxl.load_workbook(io.BytesIO(packed.read("word/embeddings/Microsoft_Excel_Sheet1.xlsx")))
        types = packed.read("[Content_Types].xml").decode()
        document = packed.read("word/document.xml").decode()
    assert "drawingml.chart+xml" in types
    assert f'descr="{brief.chart.alt}"' in document
    drawn = [
        [float(v.text or "") for v in series.iterfind(f"{C}val//{C}pt/{C}v")]
        for series in chart.iter(f"{C}ser")
    ]
    assert drawn == [[v for v in s.values if v is not None] for s in brief.chart.series]
    held = {cell for row in book.worksheets[0].iter_rows(values_only=True) for cell in row}
    assert {s.name for s in brief.chart.series} <= held
    assert {v for numbers in drawn for v in numbers} <= held


def test_docx_says_its_languages_and_the_day_of_the_report(data: bytes, report: Report, brief: Brief):
    """Not the day on which it was written: the same report gives the same file."""
    document = docx.Document(io.BytesIO(data))
    core = document.core_properties
    assert core.created == core.modified
    assert core.created is not None
    assert core.created.date() == report.made_on
    assert core.title == brief.title
    languages = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"ko-KR"}
    fonts = {e.get(qn("w:eastAsia")) for e in document.styles["Brief Item"].element.iter(qn("w:rFonts"))}
    assert fonts == {"맑은 고딕"}


def test_docx_of_the_same_report_is_the_same_file(data: bytes, report: Report):
    """Byte for byte."""
    assert docx_file(report, brief_of(report)) == data


def test_docx_without_a_chart_says_why(library: Library):
    """One case on which nothing has a number: no empty chart, but a word."""
    report = report_on(library, View(cases=tuple(e.id for e in library.entries)))
    brief = brief_of(report)
    assert brief.chart is None
    data = docx_file(report, brief)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert not [name for name in packed.namelist() if "chart" in name]
    assert "그림을 싣지 않음" in "\n".join(p.text for p in docx.Document(io.BytesIO(data)).paragraphs)


def test_docx_with_hostile_text_opens_and_runs_nothing(report: Report, brief: Brief, tmp_path: Path):
    """Control characters, half characters, markup, formulas and fields: all of it is text, or replaced."""
    data = docx_file(report, hostile(brief))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(packed.read(name))
        document = packed.read("word/document.xml").decode()
        footer = packed.read("word/footer1.xml").decode()
        rels = packed.read("word/_rels/document.xml.rels").decode()
    assert "instr" not in document
    assert footer.count("w:instr=") == 1
    assert 'w:instr="PAGE"' in footer
    assert "TargetMode" not in rels
    assert "HYPERLINK" in document
    printed = _without_spaces(" ".join(_printed(data, tmp_path)))
    assert "<script>alert(1)</script>&amp;&lt;" in printed
    assert "=1+2" in printed
