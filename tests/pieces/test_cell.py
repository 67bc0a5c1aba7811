"""One cell opened: level, its meaning, range, confidence, reasons, quotations."""

import re
import shutil
from pathlib import Path

import msgspec
import pytest

from casebook.library import Library, open_library
from casebook.model import Assessment, Case, Lang, Rubric
from casebook.pieces.cell import cell_panel, level_badge, level_line

SMALL = Path(__file__).parents[1] / "ui" / "small"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = tmp_path_factory.mktemp("cell") / "small"
    return open_library(Path(shutil.copytree(SMALL, root)), root.parent)


@pytest.fixture
def rubric(library: Library) -> Rubric:
    assert library.rubric is not None
    return library.rubric


def case_of(library: Library, case_id: str) -> Case:
    return next(c for c in library.usable_cases if c.id == case_id)


def answer(library: Library, case_id: str, criterion: str) -> Assessment:
    found = case_of(library, case_id).assessment(criterion)
    assert found is not None
    return found


def words(made: str) -> str:
    return re.sub(r"<[^>]*>", " ", made)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_silence_never_shows_a_digit(library: Library, rubric: Rubric, lang: Lang) -> None:
    """Whether the file says ``none`` or nothing at all, no number is drawn that could be read as a zero."""
    criterion = rubric.criterion("retention")
    silent = answer(library, "alpha", "retention")
    absent = msgspec.structs.replace(case_of(library, "alpha"), assessments=())
    for assessment in (silent, None):
        badge = level_badge(assessment, lang)
        line = level_line(criterion, assessment, lang)
        assert 'class="cb-score cb-score-none"' in badge
        assert not re.search(r"[1-9]", words(badge + line))
        assert "0" not in words(badge)
        assert not re.search(r"cb-score-\d", line)
        assert "cb-tag" not in line
    # The panels say in words that silence is not a zero; that is the only figure in them.
    for case in (case_of(library, "alpha"), absent):
        panel = words(cell_panel(library, case, criterion, lang))
        assert not re.search(r"\d", panel.replace("0점이 아니며", ""))


def test_silent_badge_says_the_word() -> None:
    """A dashed square with a word, in the reader's language."""
    assert ">침묵<" in level_badge(None, "ko")
    assert ">silent<" in level_badge(None, "en")


@pytest.mark.parametrize(
    ("case_id", "criterion", "level"),
    [
        ("beta", "capacity", 0),
        ("alpha", "grid", 1),
        ("alpha", "compute", 2),
        ("alpha", "training", 3),
        ("gamma", "compute", 4),
    ],
)
def test_level_shown_has_its_digit_colour_and_meaning(
    library: Library, rubric: Rubric, case_id: str, criterion: str, level: int
) -> None:
    """The text is that of the level reached on this criterion, and no other level's; 0 is a level too."""
    asked = rubric.criterion(criterion)
    for lang in ("ko", "en"):
        line = level_line(asked, answer(library, case_id, criterion), lang)
        assert f'<span class="cb-score cb-score-{level}">{level}</span>' in line
        shown = [i for i, text in enumerate(asked.levels) if f"<p>{text.text_in(lang)}</p>" in line]
        assert shown == [level]


@pytest.mark.parametrize(
    ("criterion", "span", "confidence"),
    [
        ("compute", "1–3", "medium confidence"),
        ("training", "2–4", "high confidence"),
        ("capacity", "0–1", "medium confidence"),
    ],
)
def test_level_line_names_range_and_confidence(
    library: Library, rubric: Rubric, criterion: str, span: str, confidence: str
) -> None:
    """Lower end first; how sure the curator is stands beside it."""
    line = words(level_line(rubric.criterion(criterion), answer(library, "alpha", criterion), "en"))
    assert f": {span} " in line
    assert confidence in line


def test_level_line_of_a_range_of_one_level_shows_no_span(library: Library, rubric: Rubric) -> None:
    """Nobody reads "2–2"."""
    line = words(level_line(rubric.criterion("twin"), answer(library, "alpha", "twin"), "en"))
    assert "–" not in line
    assert "low confidence" in line


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_panel_holds_everything_behind_one_score(library: Library, rubric: Rubric, lang: Lang) -> None:
    """Case, criterion, question, reasons, and the quotations of this criterion under their headings."""
    case, criterion = case_of(library, "alpha"), rubric.criterion("compute")
    panel = cell_panel(library, case, criterion, lang)
    assert 'data-cell="alpha/compute"' in panel
    assert f"<h2>{case.name.text_in(lang)} · {criterion.name.text_in(lang)}</h2>" in panel
    assert criterion.question.text_in(lang) in panel
    assert answer(library, "alpha", "compute").rationale.text_in(lang) in panel
    assert re.findall(r'data-stance="(\w+)"', panel) == ["supports", "contradicts"]
    assert "대학은 해마다" not in re.sub(r"<details>.*?</details>", "", panel)


def test_panel_of_silence_keeps_reasons_and_context(library: Library, rubric: Rubric) -> None:
    """What was looked at without finding a score still stands there."""
    panel = cell_panel(library, case_of(library, "gamma"), rubric.criterion("grid"), "en")
    assert "Ash on grid" in panel
    assert re.findall(r'data-stance="(\w+)"', panel) == ["context"]


def test_panel_of_a_criterion_missing_from_the_file_says_silent(library: Library, rubric: Rubric) -> None:
    """Nothing written is the same as nothing said."""
    bare = msgspec.structs.replace(case_of(library, "alpha"), assessments=())
    panel = cell_panel(library, bare, rubric.criterion("compute"), "en")
    assert ">silent<" in panel
    assert "<blockquote" not in panel
    assert "Why compute" not in panel
