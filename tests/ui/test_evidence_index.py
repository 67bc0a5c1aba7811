"""The index of quotations: what is one row, what it carries, and what search and filters find."""

import shutil
from pathlib import Path

import pytest

from casebook.library import Library, open_library
from casebook.pieces.evidence_index import EvidenceRow, evidence_rows
from casebook.ui.evidence_index import matching
from casebook.view.view import View

SMALL = Path(__file__).parent / "small"
HARBOUR = "시는 항만에 연산 센터를 짓고 있다."
TEACH = "대학은 해마다 200명을 가르친다."
NOISE = "시민들은 소음을 걱정한다."
POWER = "전력이 모자라다"
VALLEY = "The valley runs a digital twin of its grid."
RESULTS = "Results are published every month."
MAYOR = "young engineers will stay"
NOBODY = "Nobody knows how many will."
EVERY = [HARBOUR, POWER, NOISE, TEACH, VALLEY, RESULTS, MAYOR, NOBODY]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = tmp_path_factory.mktemp("index") / "small"
    return open_library(Path(shutil.copytree(SMALL, root)), root.parent)


@pytest.fixture(scope="module")
def rows(library: Library) -> tuple[EvidenceRow, ...]:
    assert library.rubric is not None
    return evidence_rows(library, library.usable_cases, library.rubric)


def found(rows: tuple[EvidenceRow, ...], library: Library, **view: object) -> list[str]:
    assert library.rubric is not None
    return [row.quote.text for row in matching(rows, View(**view), library.rubric)]


def test_rows_of_three_cases_hold_each_quotation_once(rows: tuple[EvidenceRow, ...]) -> None:
    """Source and text make a row, however often it is used; rows come in the order of first use."""
    assert [row.quote.text for row in rows] == EVERY


def test_rows_of_one_text_in_two_sources_are_two(tmp_path: Path) -> None:
    """The same words in another document are other evidence."""
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    source = root / "seeds" / "undated-report.md"
    twin = source.read_text("utf-8").replace("id: undated-report", "id: undated-copy", 1)
    (root / "seeds" / "undated-copy.md").write_text(twin, "utf-8")
    case = root / "cases" / "gamma.yaml"
    changed = case.read_text("utf-8").replace("source: undated-report", "source: undated-copy", 1)
    case.write_text(changed, "utf-8")
    library = open_library(root, tmp_path)
    assert library.rubric is not None
    rows = evidence_rows(library, library.usable_cases, library.rubric)
    assert [row.quote.source for row in rows if row.quote.text == RESULTS] == [
        "undated-report",
        "undated-copy",
    ]


def test_rows_of_a_text_broken_over_lines_are_one(tmp_path: Path) -> None:
    """White space makes no other quotation."""
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    case = root / "cases" / "gamma.yaml"
    text = case.read_text("utf-8")
    case.write_text(text.replace(f'"{RESULTS}"', '"Results are  published every month."', 1), "utf-8")
    library = open_library(root, tmp_path)
    assert library.rubric is not None
    rows = evidence_rows(library, library.usable_cases, library.rubric)
    assert len(rows) == len(EVERY)


def test_row_lists_every_use_with_its_score_and_section(rows: tuple[EvidenceRow, ...]) -> None:
    """A quotation used in two cases and in every section names all of these, in order."""
    row = next(r for r in rows if r.quote.text == HARBOUR)
    assert [(u.case.id, u.section, u.criterion, u.score, u.quote.stance) for u in row.uses] == [
        ("alpha", "assessments", "compute", 2, "supports"),
        ("alpha", "assessments", "training", 3, "contradicts"),
        ("alpha", "actors", None, None, "context"),
        ("alpha", "facts", None, None, "supports"),
        ("alpha", "mechanisms", None, None, "supports"),
        ("alpha", "mechanisms", None, None, "supports"),
        ("beta", "assessments", "compute", 1, "contradicts"),
    ]
    assert [u.label("en") for u in row.uses] == [
        "Compute",
        "Training",
        "Harbour city hall",
        "Number of centres",
        "Work",
        "City side",
        "Compute",
    ]
    assert [u.label("ko") for u in row.uses][:3] == ["연산", "양성", "항만 시청"]


def test_row_of_context_lists_the_note_and_the_silent_criterion(rows: tuple[EvidenceRow, ...]) -> None:
    """Context and criteria without a score are uses too; silence has no number."""
    row = next(r for r in rows if r.quote.text == NOISE)
    assert [(u.case.id, u.section, u.criterion, u.score) for u in row.uses] == [
        ("alpha", "assessments", "twin", 2),
        ("alpha", "mechanisms", None, None),
        ("alpha", "context", None, None),
        ("beta", "assessments", "grid", 1),
        ("gamma", "assessments", "grid", None),
    ]


def test_rows_of_one_case_know_nothing_of_the_others(library: Library) -> None:
    """Only the chosen cases count."""
    assert library.rubric is not None
    only = [c for c in library.usable_cases if c.id == "gamma"]
    rows = evidence_rows(library, only, library.rubric)
    assert {u.case.id for row in rows for u in row.uses} == {"gamma"}
    assert [row.quote.text for row in rows] == [RESULTS, VALLEY, TEACH, POWER, NOISE]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", EVERY),
        ("   ", EVERY),
        ("연산", [HARBOUR]),
        ("소음", [NOISE]),
        ("짓고", [HARBOUR]),
        ("소", [NOISE]),
        ("harbour compute centre", [HARBOUR]),
        ("centre harbour", [HARBOUR]),
        ("harbour mayor", []),
        ("ENOUGH POWER", [POWER]),
        ("enough power", [POWER]),
        ("valley", [VALLEY]),
        ("VALLEY", [VALLEY]),
        ("골짜기", [VALLEY]),
        ("디지털 트윈", [VALLEY]),
        ("시장", [MAYOR]),
        ("the mayor", [MAYOR]),
        ("에너지국장", [POWER]),
        ("director of energy", [POWER]),
        ("한도윤 기자", [POWER]),
        ("Han Doyun", [POWER]),
        ("새벽일보", [HARBOUR, POWER, NOISE, TEACH]),
        ("도시의 실험", [HARBOUR, POWER, NOISE, TEACH]),
        ("2025-01-05", [HARBOUR, POWER, NOISE, TEACH]),
        ("나루", []),
        ("정착", []),
        ("harbour university", []),
        ("없는말", []),
    ],
)
def test_query_finds_the_rows_that_hold_every_word(
    rows: tuple[EvidenceRow, ...], library: Library, query: str, expected: list[str]
) -> None:
    """Words, translation, people and source are looked through, in both languages.

    Cases and criteria are not: every quotation of a case would be found by its name.
    """
    assert found(rows, library, query=query) == expected


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_query_finds_the_same_in_either_language_of_the_page(
    rows: tuple[EvidenceRow, ...], library: Library, lang: str
) -> None:
    """A link with a query shows a colleague the same rows in the other language."""
    assert found(rows, library, query="모자라다", lang=lang) == [POWER]
    assert found(rows, library, query="residents worry", lang=lang) == [NOISE]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"dimension": "workforce"}, [HARBOUR, TEACH, MAYOR, NOBODY]),
        ({"dimension": "infrastructure"}, [HARBOUR, POWER, NOISE, VALLEY, RESULTS]),
        ({"about": "retention"}, [MAYOR, NOBODY]),
        ({"about": "grid"}, [NOISE, VALLEY]),
        ({"stance": "contradicts"}, [HARBOUR, POWER, NOBODY]),
        ({"stance": "context"}, [HARBOUR, NOISE, TEACH]),
        ({"speaker": "kim-haena"}, [POWER]),
        ({"speaker": "the-mayor"}, [MAYOR]),
        ({"speaker": "narration"}, [HARBOUR, NOISE, TEACH, VALLEY, RESULTS, NOBODY]),
        ({"source": "2025-01-05-harbour"}, [HARBOUR, POWER, NOISE, TEACH]),
        ({"source": "undated-report"}, [VALLEY, RESULTS, MAYOR, NOBODY]),
    ],
    ids=str,
)
def test_filter_alone_keeps_what_passes_it(
    rows: tuple[EvidenceRow, ...], library: Library, filters: dict[str, str], expected: list[str]
) -> None:
    """Each filter keeps the rows that have such a use, in their order."""
    assert found(rows, library, **filters) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        # HARBOUR supports compute and contradicts training, so it supports nothing of the workforce.
        ({"dimension": "workforce", "stance": "supports"}, [TEACH, MAYOR]),
        ({"dimension": "workforce", "stance": "contradicts"}, [HARBOUR, NOBODY]),
        ({"about": "training", "stance": "supports"}, [TEACH, MAYOR]),
        ({"about": "compute", "stance": "supports"}, [HARBOUR, RESULTS]),
        # NOISE is context of the grid and supports the twin.
        ({"about": "grid", "stance": "supports"}, [VALLEY]),
        ({"about": "grid", "stance": "context"}, [NOISE]),
        ({"dimension": "power", "about": "grid"}, [NOISE, VALLEY]),
        ({"dimension": "workforce", "about": "grid"}, []),
        ({"source": "undated-report", "stance": "contradicts"}, [NOBODY]),
        ({"source": "2025-01-05-harbour", "dimension": "workforce"}, [HARBOUR, TEACH]),
        ({"speaker": "narration", "about": "retention"}, [NOBODY]),
        ({"speaker": "the-mayor", "source": "2025-01-05-harbour"}, []),
        ({"query": "연산", "stance": "contradicts"}, [HARBOUR]),
        ({"query": "모자라다", "source": "undated-report"}, []),
        ({"query": "twin", "dimension": "power", "stance": "supports", "about": "grid"}, [VALLEY]),
    ],
    ids=str,
)
def test_filters_together_must_hold_for_one_and_the_same_use(
    rows: tuple[EvidenceRow, ...], library: Library, filters: dict[str, str], expected: list[str]
) -> None:
    """A row that passes one filter by one use and another by another use is no answer."""
    assert found(rows, library, **filters) == expected


def test_speaker_and_stance_together_must_hold_for_one_and_the_same_use(
    rows: tuple[EvidenceRow, ...], library: Library
) -> None:
    """One case ascribes the words to an official, another to residents: neither speaks for the other."""
    assert found(rows, library, speaker="residents") == [POWER]
    assert found(rows, library, speaker="kim-haena", stance="contradicts") == [POWER]
    assert found(rows, library, speaker="kim-haena", about="compute") == [POWER]
    assert found(rows, library, speaker="residents", about="compute") == []
