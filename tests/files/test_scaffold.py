"""A new case and a new rubric: complete, explained, true, and without a fault."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from casebook.files import parse_case, parse_rubric
from casebook.files.scaffold import new_case_text, new_rubric_text
from casebook.library import open_library
from casebook.model import Lang, Localised, Rubric

ROOT = Path(__file__).parents[2]
LANGUAGES: tuple[Lang, ...] = ("ko", "en")


@pytest.fixture(scope="module")
def rubric() -> Rubric:
    """The shipped one."""
    found = parse_rubric((ROOT / "cases" / "_rubric.yaml").read_bytes(), "cases/_rubric.yaml").value
    assert found is not None
    return found


@pytest.fixture
def casebook(tmp_path: Path) -> Callable[[str, str], Path]:
    """Makes a casebook of one rubric and one case."""

    def make(rubric_text: str, case_text: str) -> Path:
        (tmp_path / "cases").mkdir()
        (tmp_path / "seeds").mkdir()
        (tmp_path / "cases" / "_rubric.yaml").write_text(rubric_text, encoding="utf-8")
        (tmp_path / "cases" / "gwangju.yaml").write_text(case_text, encoding="utf-8")
        return tmp_path

    return make


@pytest.mark.parametrize("lang", LANGUAGES)
def test_new_case_text_fresh_case_has_no_findings(
    lang: Lang, rubric: Rubric, casebook: Callable[[str, str], Path]
) -> None:
    """The check has nothing to say of it, and it stands in the list as a case whose sources are silent."""
    rubric_text = (ROOT / "cases" / "_rubric.yaml").read_text(encoding="utf-8")
    library = open_library(casebook(rubric_text, new_case_text(rubric, "gwangju", lang)))
    assert library.findings == ()
    (case,) = [entry.case for entry in library.entries]
    assert case is not None
    assert [a.criterion for a in case.assessments] == [c.id for c in rubric.criteria]
    assert {a.score for a in case.assessments} == {None}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_new_case_text_scored_but_not_rewritten_is_told(
    lang: Lang, rubric: Rubric, casebook: Callable[[str, str], Path]
) -> None:
    """With the first score, what the new case said of itself is no longer true: the check knows its words."""
    rubric_text = (ROOT / "cases" / "_rubric.yaml").read_text(encoding="utf-8")
    scored = "score: 2\n    range: [1, 2]\n    confidence: low\n"
    text = new_case_text(rubric, "gwangju", lang).replace("    score: none\n", f"    {scored}", 1)
    found = {f.code: f for f in open_library(casebook(rubric_text, text)).findings}
    assert set(found) == {"score-without-support", "rationale-placeholder", "summary-placeholder"}
    lines = text.split("\n")
    assert "출처에 언급이 없음." in lines[found["rationale-placeholder"].line - 1]
    assert "아직 작성되지 않음." in lines[found["summary-placeholder"].line - 1]
    assert found["rationale-placeholder"].severity == "warning"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_new_case_text_explains_every_criterion_in_the_readers_language(lang: Lang, rubric: Rubric) -> None:
    """Question and all five levels of every criterion, above it."""
    text = new_case_text(rubric, "gwangju", lang)
    for criterion in rubric.criteria:
        above = text.partition(f"\n  {criterion.id}:\n")[0].rpartition("quotes: []")[2]
        for words in (criterion.name, criterion.question, *criterion.levels):
            assert words.text_in(lang) in above
    for dimension in rubric.dimensions:
        assert dimension.name.text_in(lang) in text


def test_new_case_text_name_level_and_date_given_stand_in_it(rubric: Rubric) -> None:
    """What is known is written; the first line leads editors to the schema."""
    name = Localised('광주 "빛고을" #1', "Gwangju: city of light")
    text = new_case_text(rubric, "gwangju", "ko", name, "province", as_of="2025-11-17")
    case = parse_case(text.encode(), "cases/gwangju.yaml").value
    assert case is not None
    assert (case.id, case.name, case.level, case.as_of) == ("gwangju", name, "province", "2025-11-17")
    assert case.tier == "reference"
    first, second, *_ = text.split("\n")
    assert first == "# yaml-language-server: $schema=_case.schema.json"
    assert second == "# Guide: cases/README.md"


def test_new_case_text_examples_uncommented_are_valid(rubric: Rubric) -> None:
    """Whoever takes the # signs away has a case that can be read."""
    lines = new_case_text(rubric, "gwangju", "en").split("\n")
    first, last = (
        lines.index("# actors:"),
        next(i for i, x in enumerate(lines) if x.startswith("assessments")),
    )
    shown = [
        line[2:]
        for line in lines[first:last]
        if line in ("# actors:", "# facts:") or line.startswith("#   ") or not line
    ]
    cut = next(i for i, line in enumerate(shown) if line.startswith(f"  {rubric.criteria[0].id}:"))
    text = "\n".join([*lines[:first], *shown[:cut], "assessments:", *shown[cut:], ""])
    case = parse_case(text.encode(), "cases/gwangju.yaml").value
    assert case is not None, text
    assert (len(case.actors), len(case.facts), len(case.assessments)) == (1, 1, 1)
    assert case.assessments[0].quotes[0].stance == "supports"


def test_new_case_text_rubric_with_line_breaks_stays_in_its_comment(rubric: Rubric) -> None:
    """No text of a rubric gets out of the comment, whatever counts as the end of a line."""
    bad = Localised("a\nid: evil\u2028id: evil\x85id: evil", "b\r\nid: evil")
    dimension = rubric.dimensions[0]
    criterion = msgspec.structs.replace(dimension.criteria[0], question=bad, name=bad, levels=(bad,) * 5)
    other = msgspec.structs.replace(
        rubric, dimensions=(msgspec.structs.replace(dimension, name=bad, criteria=(criterion,)),)
    )
    for lang in LANGUAGES:
        parsed = parse_case(new_case_text(other, "gwangju", lang).encode(), "cases/gwangju.yaml")
        assert parsed.findings == ()
        assert parsed.value is not None
        assert parsed.value.id == "gwangju"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_new_rubric_text_is_another_yardstick_without_findings(
    lang: Lang, rubric: Rubric, casebook: Callable[[str, str], Path]
) -> None:
    """Two other dimensions, two criteria each, and a new case under it has no findings either."""
    text = new_rubric_text(lang)
    other = parse_rubric(text.encode(), "cases/_rubric.yaml").value
    assert other is not None
    assert [len(d.criteria) for d in other.dimensions] == [2, 2]
    assert not {d.id for d in other.dimensions} & {d.id for d in rubric.dimensions}
    assert "# scaffold." not in text
    library = open_library(casebook(text, new_case_text(other, "gwangju", lang)))
    assert library.findings == ()
    (case,) = [entry.case for entry in library.entries]
    assert case is not None
    assert [a.criterion for a in case.assessments] == [c.id for c in other.criteria]
