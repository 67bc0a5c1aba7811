"""The workbook: what it says, that nothing in it is obeyed, and that its formulas are the scoring itself."""

import os
import random
import subprocess
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any, get_args

import msgspec
import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from casebook.exports.footer import footer_parts
from casebook.exports.report import Report, compile_report
from casebook.exports.tables import tables
from casebook.exports.xlsx import xlsx_file
from casebook.exports.xlsx.layout import HEADER_ROW
from casebook.exports.xlsx.text import MOST_CHARS, cell_words
from casebook.library import Library
from casebook.scoring import Aggregation, Comparison, Silence, Weights, compare
from casebook.wording import say
from tests.exports.office import PATIENCE_S, _program

# openpyxl knows nothing of solid bars in cells.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

HEADINGS = HEADER_ROW + 1
ALL = ("china-humanoid-data-factory", "jeonbuk", "korea-gpu-strategy", "rancho-cordova", "us-reshoring")
MAIN = ("jeonbuk", "korea-gpu-strategy", "rancho-cordova")
SETTINGS = tuple(product(get_args(Silence), get_args(Aggregation)))


def opened(data: bytes, folder: Path, *, values: bool = False) -> Workbook:
    """The workbook as openpyxl reads it; ``values``: what was computed instead of formulas."""
    path = folder / "made.xlsx"
    path.write_bytes(data)
    return openpyxl.load_workbook(path, data_only=values)


def rows_of(sheet: Worksheet) -> list[dict[str, Any]]:
    """The rows below the headings, by heading."""
    names = [cell.value for cell in sheet[HEADINGS]]
    return [
        dict(zip(names, [cell.value for cell in row], strict=True))
        for row in sheet.iter_rows(min_row=HEADINGS + 1)
        if any(cell.value is not None for cell in row)
    ]


def heading(report: Report, column: str) -> str:
    return say(report.lang, f"tables.column.{column}")


def name(report: Report, table: str) -> str:
    return say(report.lang, f"tables.name.{table}")


# ------------------------------------------------------------------ what it holds


def test_xlsx_opened_holds_a_sheet_for_each_table_with_filter_and_frozen_headings(
    report: Report, tmp_path: Path
) -> None:
    """Read me first; every other sheet scrolls below its headings and can be filtered."""
    book = opened(xlsx_file(report), tmp_path)
    names = ["읽어두기", "종합 점수", "영역", "기준", "근거", "출처", "가중치", "견고성"]
    assert book.sheetnames == names
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes is not None
        assert sheet.freeze_panes.endswith(str(HEADINGS + 1))
        assert sheet.auto_filter.ref.startswith(f"A{HEADINGS}:")
    read_me = "\n".join(str(c.value) for row in book["읽어두기"].iter_rows() for c in row if c.value)
    for part in footer_parts(report):
        assert part in read_me
        assert all(part in sheet["A3"].value for sheet in book.worksheets[1:])
    assert report.fingerprint in read_me


def test_xlsx_values_before_recalculation_are_those_of_the_tables(report: Report, tmp_path: Path) -> None:
    """Opened in a program that calculates nothing, every number is there already, unrounded."""
    book = opened(xlsx_file(report), tmp_path, values=True)
    for table in tables(report):
        rows = rows_of(book[name(report, table.id)])
        assert len(rows) == len(table.rows)
        for row, record in zip(rows, table.records(), strict=True):
            for column in table.columns:
                if column.kind in ("points", "share", "level", "count", "rank", "number", "flag"):
                    assert row[column.heading(report.lang)] == record[column.id], (table.id, column.id)


def test_xlsx_silent_criterion_is_an_empty_cell_beside_its_word(report: Report, tmp_path: Path) -> None:
    """Never a zero: that is what a source says is absent."""
    rows = rows_of(opened(xlsx_file(report), tmp_path)["기준"])
    silent = [row for row in rows if row["자료 유무"] == "자료 없음"]
    assert len(silent) == 21
    assert {row["점수(0~4)"] for row in silent} == {None}
    assert {row["점수(0~4)"] for row in rows if row["자료 유무"] is None} == {0, 1, 2, 3}


def test_xlsx_quotes_are_all_there_word_for_word(report: Report, tmp_path: Path) -> None:
    """Every quotation of every chosen case, with speaker, source and status; nothing cut."""
    rows = rows_of(opened(xlsx_file(report), tmp_path)["근거"])
    written = {(row["출처 id"], row["인용문"]) for row in rows}
    assert written == {(q.source, q.text) for case in report.cases for q in case.quotes}
    assert {row["확인"] for row in rows} <= {"원문에서 확인됨", "발췌문에서 확인됨"}
    assert all(row["발언자"] for row in rows)


def test_xlsx_in_english_marks_translations_as_ours(report_en: Report, tmp_path: Path) -> None:
    """The words of a Korean source stay Korean; the English is said to be no quotation."""
    rows = rows_of(opened(xlsx_file(report_en), tmp_path)["Quotes"])
    heading = "Our translation (no quotation)"
    assert all(row[heading] and row[heading] != row["Quotation"] for row in rows)


def test_xlsx_same_report_gives_the_same_bytes(report: Report) -> None:
    """Neither the clock nor the order of sets shows."""
    assert xlsx_file(report) == xlsx_file(report)


def test_xlsx_weights_are_input_cells_that_refuse_less_than_zero(report: Report, tmp_path: Path) -> None:
    """Coloured, explained, and checked by the spreadsheet itself."""
    sheet = opened(xlsx_file(report), tmp_path)["가중치"]
    (rule,) = sheet.data_validations.dataValidation
    first = HEADINGS + 1
    assert (str(rule.sqref), rule.type, rule.operator, rule.formula1) == (
        f"D{first}:D{first + 22}",
        "decimal",
        "greaterThanOrEqual",
        "0",
    )
    assert rule.error
    assert rule.prompt
    assert {sheet.cell(first + n, 4).fill.fgColor.rgb for n in range(23)} == {"FFFFF4C2"}


def test_xlsx_faulty_case_is_named_without_a_number(report_with_fault: Report, tmp_path: Path) -> None:
    """A case whose file has errors stands on the sheet of the index as left out."""
    rows = rows_of(opened(xlsx_file(report_with_fault), tmp_path)["종합 점수"])
    (faulty,) = [row for row in rows if row["사례 id"] == "jeonbuk"]
    assert faulty["종합 점수 비고"] == "파일 오류로 제외"
    assert faulty["종합 점수"] is None
    assert faulty["순위"] is None


# ------------------------------------------------------------------ nothing is obeyed, nothing breaks


HOSTILE = ("=1+2", "+1", "-1", "@a", "\t=1", "가\x00나\x0b", "\ud800", "_x0041_", "{=1}", "https://a.example")


def test_xlsx_hostile_text_is_shown_and_never_obeyed(library: Library, tmp_path: Path) -> None:
    """Text that begins like a formula, a control character or a link is text, whatever a case says."""
    report = hostile(library)
    data = xlsx_file(report)
    book = opened(data, tmp_path)
    ours = {say(report.lang, key) for key in ("tables.silent",)}
    assert ours
    texts = {c.value for s in book.worksheets for row in s.iter_rows() for c in row if c.data_type == "s"}
    for text in HOSTILE[:5]:
        assert text in texts
    assert "가\ufffd나\ufffd" in texts
    assert "_x0041_" in {str(text).replace("_x005F_", "_") for text in texts}
    rows = rows_of(book["기준"])
    assert {row["판단 이유"] for row in rows} >= {"=1+2", "+1"}
    formulas = [c for s in book.worksheets for row in s.iter_rows() for c in row if c.data_type == "f"]
    assert formulas
    known = ("=IF(", "=SUMIFS(", "=COUNTIFS(", "=MIN(", "=$")
    assert all(str(c.value).startswith(known) for c in formulas)
    assert all(s._hyperlinks == [] for s in book.worksheets)
    quoted = [c for row in book["기준"].iter_rows() for c in row if c.value == "=1+2"]
    assert quoted
    assert all(c.quotePrefix for c in quoted)


def hostile(library: Library) -> Report:
    """A report in which names, reasons and quotes are hostile in turn."""
    plain = compile_report(library, msgspec.structs.replace(view(MAIN)), date(2026, 11, 21))
    cases = []
    for at, case in enumerate(plain.cases):
        text = type(case.name)(HOSTILE[at], HOSTILE[at])
        assessments = tuple(
            msgspec.structs.replace(
                a, rationale=type(a.rationale)(HOSTILE[n % len(HOSTILE)], HOSTILE[n % len(HOSTILE)])
            )
            for n, a in enumerate(case.assessments)
        )
        cases.append(msgspec.structs.replace(case, name=text, assessments=assessments))
    scene = msgspec.structs.replace(plain.scene, cases=tuple(cases))
    return msgspec.structs.replace(plain, scene=scene)


def test_cell_words_longer_than_a_cell_end_in_an_ellipsis() -> None:
    """Counted as Excel counts, in units of UTF-16; what fits is not touched."""
    assert cell_words("가" * MOST_CHARS) == "가" * MOST_CHARS
    assert cell_words("가" * (MOST_CHARS + 1)) == "가" * (MOST_CHARS - 1) + "…"
    long = cell_words("𠮷" * MOST_CHARS)
    assert long.endswith("𠮷…")
    assert len(long.encode("utf-16-le")) // 2 <= MOST_CHARS


# ------------------------------------------------------------------ recalculated


def view(cases: tuple[str, ...], silence: Silence = "common", aggregation: Aggregation = "arithmetic") -> Any:
    from casebook.view.view import View

    return View(cases=cases, silence=silence, aggregation=aggregation)


def other_weights(report: Report, number: int) -> Weights:
    """Weights that a reader might type: large and small, some zero, a whole dimension without any."""
    rng = random.Random(number)
    weights = [0, 1, 2, 7.5, 40, 0.25]
    dimensions = tuple((d.id, float(rng.choice(weights))) for d in report.rubric.dimensions)
    criteria = tuple((c.id, float(rng.choice(weights))) for c in report.rubric.criteria)
    if number % 4 == 0:
        lone = report.rubric.dimensions[number % 5]
        criteria = tuple((c, 0.0 if c in {x.id for x in lone.criteria} else w) for c, w in criteria)
    if number == 7:
        dimensions = tuple((d, 0.0) for d, _ in dimensions)
    return Weights(dimensions=dimensions, criteria=criteria)


def with_weights(data: bytes, report: Report, weights: Weights, path: Path) -> None:
    """The workbook with other weights typed in; openpyxl keeps no computed value, so all must be computed."""
    book = opened(data, path.parent)
    # The other sheets hold no formula, and take their time.
    for table in ("quotes", "sources", "ranks"):
        del book[name(report, table)]
    sheet = book[name(report, "weights")]
    given = {**dict(weights.dimensions), **dict(weights.criteria)}
    names = {str(cell.value): cell.column for cell in sheet[HEADINGS]}
    for row in range(HEADINGS + 1, HEADINGS + 1 + len(given)):
        dimension = sheet.cell(row, names[heading(report, "dimension")]).value
        criterion = sheet.cell(row, names[heading(report, "criterion")]).value
        sheet.cell(row, names[heading(report, "weight")]).value = given[str(criterion or dimension)]
    book.save(path)


def recalculated_all(paths: list[Path], folder: Path) -> list[Path]:
    """What LibreOffice computes, in one go: it takes seconds to start."""
    own = f"-env:UserInstallation={(folder / f'profile-{os.getpid()}').as_uri()}"
    out = folder / "computed"
    command = [_program("soffice"), own, "--headless", "--norestore", "--convert-to"]
    command += ["xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=3 * PATIENCE_S)
    return [out / path.name for path in paths]


@pytest.fixture(scope="module")
def computed(
    library: Library, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[str, Report, Any, Any]]:
    """Every treatment of silence and aggregation, with weights as exported and as typed in, recalculated."""
    folder = tmp_path_factory.mktemp("xlsx")
    jobs = []
    for number, (silence, aggregation) in enumerate(SETTINGS):
        cases = MAIN if silence == "common" else ALL
        report = compile_report(library, view(cases, silence, aggregation), date(2026, 11, 21))
        data = xlsx_file(report)
        for turn, weights in enumerate((report.weights, *(other_weights(report, number + k) for k in (0,)))):
            path = folder / f"{silence}-{aggregation}-{turn}.xlsx"
            with_weights(data, report, weights, path)
            expected = compare(report.cases, report.rubric, weights, silence, aggregation)
            jobs.append((path, report, expected))
    made = recalculated_all([path for path, _, _ in jobs], folder)
    return [
        (path.stem, report, openpyxl.load_workbook(path, data_only=True), expected)
        for path, (_, report, expected) in zip(made, jobs, strict=True)
    ]


def expected_tables(report: Report, expected: Comparison) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The tables under other weights."""
    scene = msgspec.structs.replace(report.scene, comparison=expected)
    for table in tables(msgspec.structs.replace(report, scene=scene)):
        if table.id in ("index", "dimensions", "scores"):
            yield table.id, list(table.records())


def test_xlsx_recalculated_by_libreoffice_agrees_with_the_scoring(
    computed: list[tuple[str, Report, Any, Any]],
) -> None:
    """Every formula's result, to 1e-9, for nine settings and two sets of weights each."""
    differing, seen = [], set()
    for title, report, book, expected in computed:
        for table, records in expected_tables(report, expected):
            rows = rows_of(book[name(report, table)])
            assert len(rows) == len(records)
            for row, record in zip(rows, records, strict=True):
                for column, value in record.items():
                    found = row[heading(report, column)]
                    if isinstance(value, bool):
                        value = int(value)
                    if isinstance(value, (int, float)):
                        is_same = isinstance(found, (int, float)) and abs(found - value) < 1e-9
                    else:
                        is_same = column not in _FOLLOWING or (found or None) == value
                    seen.add((column, value is None))
                    if not is_same:
                        differing.append((title, table, record["case"], column, found, value))
    assert differing == []
    assert seen >= {(column, False) for column in _FOLLOWING}
    assert seen >= {(column, True) for column in ("points", "index_points", "rank", "index_low")}


_FOLLOWING = (
    *("index_points", "index_low", "index_high", "rank", "index_state", "case_scored", "case_criteria"),
    *("points", "points_low", "points_high", "state", "coverage", "own_coverage", "scored", "own_scored"),
    *("criteria", "in_index", "is_counted"),
)


def test_xlsx_values_written_are_what_libreoffice_computes(
    computed: list[tuple[str, Report, Any, Any]], tmp_path: Path
) -> None:
    """With the weights as exported no formula gives anything but the value that stands beside it."""
    checked = 0
    for job, report, book, _ in computed:
        if not job.endswith("-0"):
            continue
        ours = opened(xlsx_file(report), tmp_path, values=True)
        for sheet in (ours[title] for title in book.sheetnames[1:]):
            for row in sheet.iter_rows(min_row=HEADINGS + 1):
                for cell in row:
                    found = book[sheet.title][cell.coordinate].value
                    if isinstance(cell.value, (int, float)):
                        assert found == pytest.approx(cell.value, abs=1e-9), (
                            job,
                            sheet.title,
                            cell.coordinate,
                        )
                        checked += 1
                    elif cell.value is None:
                        assert found in (None, ""), (job, sheet.title, cell.coordinate)
    assert checked > 4000
