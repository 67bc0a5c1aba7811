"""The one-page brief as values: what stands on it, what it leaves out, and that it fits."""

import re

import pytest

from casebook.exports.brief_layout import (
    TEXT_MM,
    column_widths_mm,
    finding_lines,
    free_pt,
    limits_line,
    quote_lines,
    strength_note,
)
from casebook.exports.brief_quotes import cut_words
from casebook.exports.footer import footer_parts
from casebook.exports.report import Report
from casebook.library import Library
from casebook.scoring import whole_points
from casebook.view.view import View
from tests.exports.briefs import brief_of
from tests.exports.conftest import report_on

LANGS = ("ko", "en")
SILENCES = ("common", "available", "bounds")


@pytest.mark.parametrize("silence", SILENCES)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("cases", [1, 3, 30])
def test_brief_of_any_number_of_cases_fits_one_page(
    cases: int, lang: str, silence: str, library_of_thirty: Library
):
    """By the sizes that all its formats share; with table, finding and title always there."""
    ids = tuple(entry.id for entry in library_of_thirty.entries)[:cases]
    brief = brief_of(report_on(library_of_thirty, View(cases=ids), lang=lang, silence=silence))
    assert free_pt(brief) >= 0
    assert brief.title
    assert brief.table.rows
    assert brief.findings
    assert len(brief.table.header) <= 8
    assert sum(column_widths_mm(brief.table, brief.lang)) == pytest.approx(TEXT_MM)


@pytest.mark.parametrize("lang", LANGS)
def test_brief_table_states_the_whole_points_of_the_comparison(lang: str, library: Library):
    """Rounded as in every sentence, with the interval and how many criteria they stand on."""
    report = report_on(library, lang=lang)
    brief = brief_of(report)
    assert [row.case_id for row in brief.table.rows] == [case.id for case in report.cases]
    for row in brief.table.rows:
        result = report.scene.comparison.result(row.case_id)
        scores = [
            *((d.points, d.low, d.high, d.scored, d.total) for d in result.dimensions),
            (
                result.index_points,
                result.index_low,
                result.index_high,
                len(result.criteria_in_index),
                result.total,
            ),
        ]
        for cell, (points, low, high, scored, total) in zip(row.cells, scores, strict=False):
            numbers = [int(n) for n in re.findall(r"\d+", cell.value)]
            if low is None or high is None or points is None:
                assert cell.is_missing
                assert numbers == []
                continue
            ends = [whole_points(low), whole_points(high)]
            assert numbers == [whole_points(points), *(ends if ends[0] != ends[1] else [])]
            assert [int(n) for n in re.findall(r"\d+", cell.note)] == [scored, total]
        assert re.findall(r"\d+", row.cells[-1].value) == [str(result.rank)]


def test_brief_rank_stands_with_how_often_it_is_kept(report: Report):
    """The share of draws in which the case has the rank that the table gives it, and the fixed word."""
    brief = brief_of(report)
    ranks = report.acceptability
    assert ranks is not None
    for row in brief.table.rows:
        rank = int(row.cells[-1].value.removesuffix("위"))
        share = ranks.shares[ranks.case_ids.index(row.case_id)][rank - 1]
        said = "10,000/10,000" if share == 1 else f"{whole_points(100 * share)}%"
        assert said in row.cells[-1].note
        assert ("견고" in row.cells[-1].note) == (share >= 0.9)


def test_brief_silence_is_named_and_never_a_number(report: Report):
    """A dimension without sources, one with too few criteria, one without common criteria: a word each."""
    brief = brief_of(report)
    seen = {cell.value for row in brief.table.rows for cell in row.cells if cell.is_missing}
    assert seen == {"자료 없음", "자료 부족", "공통 기준 부족"}
    jeonbuk = next(row for row in brief.table.rows if row.case_id == "jeonbuk")
    assert (jeonbuk.cells[1].value, jeonbuk.cells[1].note) == ("자료 없음", "기준 0/4")
    assert brief.chart is not None
    assert set(brief.chart.categories) == {"인프라", "거버넌스", "종합 점수"}
    assert "인력, 산업, 전력" in brief.chart_note
    assert "0점이 아님" in brief.chart_note


def test_brief_bounds_give_intervals_without_a_rank(library: Library):
    """Where silence may mean anything nobody is ranked, and no bar stands for a score that does not exist."""
    brief = brief_of(report_on(library, silence="bounds"))
    assert {row.cells[-1].value for row in brief.table.rows} == {"–"}
    assert brief.table.rows[0].cells[1].value == "0~100"
    assert "유지 확률" not in " ".join(brief.table_notes)
    assert brief.chart is not None
    assert brief.chart.form == "stacked"
    assert len(brief.chart.categories) == 3


def test_brief_findings_carry_their_strength_and_warnings_limit_them(report: Report):
    """The generated claims of the deck, each with the word that it has earned."""
    brief = brief_of(report)
    lines = finding_lines(brief)
    assert 3 <= len(lines) <= 4
    assert "가중치에 따라 달라짐 (62%)" in lines[0]
    assert any("전북" in line and "랜초 코도바를 앞섬" in line for line in lines)
    assert "층위가 서로 다름" in limits_line(brief)
    assert "공통 기준이 전체 18개 가운데 6개" in limits_line(brief)


def test_brief_says_what_its_words_of_strength_are_about(report: Report, report_of_one: Report):
    """The order, not the size of a difference, and from which share each is used; nothing without any."""
    note = strength_note(brief_of(report))
    assert all(word in note for word in ("순서", "90% 이상 견고", "66% 이상 우세"))
    assert strength_note(brief_of(report_of_one)) == ""


@pytest.mark.parametrize("silence", SILENCES)
@pytest.mark.parametrize("lang", LANGS)
def test_brief_short_of_room_keeps_the_gravest_warning(lang: str, silence: str, library: Library):
    """That cities and nations should not be ranked is said wherever they are."""
    brief = brief_of(report_on(library, lang=lang, silence=silence))
    word = {"ko": "층위가 서로 다름", "en": "of different levels"}[lang]
    assert word in limits_line(brief)


@pytest.mark.parametrize("silence", SILENCES)
@pytest.mark.parametrize("lang", LANGS)
def test_brief_short_of_room_keeps_what_what_contradicts(lang: str, silence: str, library: Library):
    """However few quotes a page holds, of the first two one contradicts."""
    brief = brief_of(report_on(library, lang=lang, silence=silence))
    word = {"ko": "상충", "en": "contradicts"}[lang]
    assert len(brief.quotes) >= 2
    assert any(word in q.by for q in brief.quotes[:2])


def test_brief_of_many_cases_keeps_what_contradicts(library: Library):
    """The longest tables leave room for two quotes, one of which contradicts."""
    ids = tuple(entry.id for entry in library.entries)
    brief = brief_of(report_on(library, cases=ids, lang="en", silence="available"))
    assert len(brief.quotes) >= 2
    assert any("contradicts" in q.by for q in brief.quotes[:2])


@pytest.mark.parametrize("lang", LANGS)
def test_brief_quotes_are_verbatim_with_speaker_and_date(lang: str, library: Library):
    """What stands between the marks is in the case's quote; what is cut ends in an ellipsis."""
    report = report_on(library, lang=lang)
    brief = brief_of(report)
    quoted = {" ".join(q.text.split()): q for case in report.cases for q in case.quotes}
    assert 2 <= len(brief.quotes) <= 6
    assert len({q.case_name for q in brief.quotes}) >= 2
    for shown, line in zip(brief.quotes, quote_lines(brief), strict=True):
        kept = shown.words.removesuffix("…").rstrip()
        full = next(text for text in quoted if text.startswith(kept))
        assert shown.words.endswith("…") == (full != kept)
        source = report.source(quoted[full].source)
        assert source is not None
        date = source.published or ("날짜 미표기" if lang == "ko" else "date not stated")
        assert date in shown.by
        assert bool(shown.translation) == (lang == "en")
        assert ("(our translation)" in line) == (lang == "en")


def test_brief_of_thirty_shows_the_highest_and_says_where_the_others_are(library_of_thirty: Library):
    """In order of rank; what is left out is counted, never silently dropped."""
    report = report_on(library_of_thirty)
    brief = brief_of(report)
    shown = [report.scene.comparison.result(row.case_id).rank for row in brief.table.rows]
    every = sorted(r.rank for r in report.scene.comparison.results if r.rank is not None)
    assert shown == every[: len(shown)]
    assert any(f"나머지 {30 - len(shown)}건" in note and "XLSX" in note for note in brief.table_notes)
    assert brief.chart is not None
    assert [s.case_id for s in brief.chart.series] == [
        row.case_id for row in brief.table.rows[: len(brief.chart.series)]
    ]
    assert f"위 {len(brief.chart.series)}건만" in brief.chart_note


def test_brief_of_one_case_compares_nothing(library: Library):
    """No rank, and it is assessed, not compared."""
    brief = brief_of(report_on(library, View(cases=("jeonbuk",))))
    assert brief.table.rows[0].cells[-1].value == "–"
    assert brief.overview[0].startswith("평가 대상: 전북")
    assert "비교" not in brief.overview[2]


def test_brief_beside_a_faulty_file_says_who_is_missing(library_with_fault: Library):
    """A case that cannot be used is named, not passed over."""
    brief = brief_of(report_on(library_with_fault))
    assert any("오류" in note and "전북" in note for note in brief.table_notes)


@pytest.mark.parametrize("lang", LANGS)
def test_brief_footer_is_that_of_every_export(lang: str, library: Library):
    """Sources, settings, date and fingerprint."""
    report = report_on(library, lang=lang)
    assert brief_of(report).footer == footer_parts(report)


def test_brief_is_the_same_for_the_same_report(report: Report):
    """Nothing in it depends on when or how often it is made."""
    assert brief_of(report) == brief_of(report)


@pytest.mark.parametrize("most", [3, 5, 8, 12, 20, 40])
def test_cut_words_keeps_the_beginning_and_marks_the_cut(most: int):
    """Whatever the room: a beginning of the text, then an ellipsis, or the whole text."""
    text = "첫 문장이다. 둘째 문장은 조금 더 길다. Third sentence."
    cut = cut_words(text, most)
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1].rstrip()))
