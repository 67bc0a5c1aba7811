"""The caches: the same inputs give the same object, any other input another, and no edit is missed."""

import os
import shutil
from pathlib import Path

import msgspec
import pytest

from casebook.charts import FaultyCase, Scene, Style, matrix_chart
from casebook.scoring import Weights, compare
from casebook.ui import cached
from casebook.ui.opened import Opened
from casebook.view.view import View
from casebook.view.weighing import weight_space, weights_in_force

SMALL = Path(__file__).parent / "small"
CHECKOUT = Path(__file__).resolve().parents[2]
ALL = ("alpha", "beta", "gamma")
LIGHT = Style(lang="en", theme="light", width_px=500)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    monkeypatch.setenv("CASEBOOK_ROOT", str(root))
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    return root


def opened(style: Style = LIGHT, **view: object) -> Opened:
    """The page that a reader of the current files has in hand."""
    library = cached.open_current_library()
    settings: dict[str, object] = {"lang": style.lang, "cases": ALL, **view}
    look = msgspec.convert(settings, View)
    entries = {e.id: e for e in library.entries}
    chosen = [entries[c] for c in look.cases]
    assert library.rubric is not None
    return Opened(
        library=library,
        rubric=library.rubric,
        view=look,
        cases=tuple(e.usable for e in chosen if e.usable is not None),
        faulty=tuple(e for e in chosen if e.is_faulty),
        weights=weights_in_force(look, library.rubric, library.usable_cases),
        space=weight_space(look),
        style=style,
    )


def edit(root: Path, case_id: str, old: str, new: str) -> None:
    path = root / "cases" / f"{case_id}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def matrix(page: Opened, scene: Scene, name: str = "matrix") -> object:
    return cached.chart(page, name, scene, matrix_chart)


@pytest.mark.usefixtures("small")
def test_library_of_unchanged_files_is_opened_once() -> None:
    """A rerun of a page reads no file again."""
    assert cached.open_current_library() is cached.open_current_library()


def test_library_of_an_edited_file_is_another_at_the_next_call(small: Path) -> None:
    """The edit shows at once, and what was handed out before it stays as it was."""
    before = cached.open_current_library()
    edit(small, "alpha", "Cedar", "Cypress")
    after = cached.open_current_library()
    assert [e.case.name.en for e in before.entries if e.case] == ["Cedar", "Birch", "Ash"]
    assert [e.case.name.en for e in after.entries if e.case] == ["Cypress", "Birch", "Ash"]
    assert after.fingerprint != before.fingerprint


def test_library_of_an_edited_source_is_another_at_the_next_call(small: Path) -> None:
    """A quotation that no longer stands in its source is found out without a restart."""
    assert not any(e.is_faulty for e in cached.open_current_library().entries)
    path = small / "seeds" / "undated-report.md"
    path.write_text(path.read_text("utf-8").replace("every month", "every year"), "utf-8")
    faulty = [e.id for e in cached.open_current_library().entries if e.is_faulty]
    assert faulty == ["beta", "gamma"]


def test_library_of_a_bad_edit_lists_the_case_as_faulty_until_it_is_mended(small: Path) -> None:
    """A mistake while typing takes one case out, and mending it brings it back."""
    edit(small, "beta", "level: province", "level: kingdom")
    broken = opened()
    assert [e.id for e in broken.faulty] == ["beta"]
    assert [c.id for c in broken.cases] == ["alpha", "gamma"]
    edit(small, "beta", "level: kingdom", "level: province")
    mended = opened()
    assert mended.faulty == ()
    assert [c.id for c in mended.cases] == list(ALL)


def test_library_of_another_root_is_another(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two casebooks of equal content are still two."""
    first = cached.open_current_library()
    other = Path(shutil.copytree(small, small.parent / "other"))
    monkeypatch.setenv("CASEBOOK_ROOT", str(other))
    assert first.root == small
    assert cached.open_current_library().root == other


def test_root_named_by_the_environment_is_taken_before_the_folder_at_hand(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the name the nearest casebook upwards counts, and without that the product's own."""
    monkeypatch.chdir(CHECKOUT)
    assert cached.casebook_root() == small
    monkeypatch.delenv("CASEBOOK_ROOT")
    assert cached.casebook_root() == CHECKOUT
    monkeypatch.chdir(small / "cases")
    assert cached.casebook_root() == small
    bare = tmp_path / "bare"
    bare.mkdir()
    os.chdir(bare)
    assert cached.casebook_root() == CHECKOUT


@pytest.mark.usefixtures("small")
def test_scene_of_the_same_view_is_the_same_object() -> None:
    """Reruns of every session share one comparison."""
    assert cached.current_scene(opened()) is cached.current_scene(opened())


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "view",
    [
        {"silence": "available"},
        {"silence": "bounds"},
        {"aggregation": "geometric"},
        {"aggregation": "minimum"},
        {"preset": "equal", "criterion_weights": (("compute", 1.0), ("twin", 3.0))},
        {"dimension_weights": (("infrastructure", 50.0), ("workforce", 0.0), ("power", 50.0))},
        {"cases": ("alpha", "beta")},
        {"cases": ("gamma", "beta", "alpha")},
    ],
    ids=str,
)
def test_scene_of_another_setting_is_another_and_holds_it(view: dict[str, object]) -> None:
    """No setting is served with the numbers of another."""
    usual = cached.current_scene(opened())
    page = opened(**view)
    scene = cached.current_scene(page)
    assert scene is not usual
    assert scene.comparison.silence == page.view.silence
    assert scene.comparison.aggregation == page.view.aggregation
    assert [c.id for c in scene.cases] == list(page.view.cases)
    assert [r.case_id for r in scene.comparison.results] == list(page.view.cases)


def test_scene_of_an_edited_case_holds_the_new_level(small: Path) -> None:
    """A score that was raised shows in the comparison of the very next run."""
    before = cached.current_scene(opened())
    edit(small, "alpha", "score: 2\n    range: [1, 3]", "score: 3\n    range: [1, 3]")
    after = cached.current_scene(opened())
    levels = [scene.cases[0].assessments[0].score for scene in (before, after)]
    assert levels == [2, 3]
    indices = [round(scene.comparison.result("alpha").index_points or 0, 1) for scene in (before, after)]
    assert indices == [50.0, 54.2]


def test_scene_of_an_edited_rubric_holds_the_new_weights(small: Path) -> None:
    """The yardstick is part of the fingerprint."""
    before = cached.current_scene(opened()).comparison.weights
    path = small / "cases" / "_rubric.yaml"
    path.write_text(path.read_text("utf-8").replace("    weight: 1", "    weight: 3", 1), "utf-8")
    after = cached.current_scene(opened()).comparison.weights
    assert [round(w, 2) for _, w in before.dimensions] == [0.33, 0.33, 0.33]
    assert [round(w, 2) for _, w in after.dimensions] == [0.6, 0.2, 0.2]


@pytest.mark.parametrize(("lang", "name"), [("ko", "다온"), ("en", "Birch")])
def test_scene_with_a_faulty_case_names_it_beside_the_others(small: Path, lang: str, name: str) -> None:
    """It is known by name as far as its file can be read, and is in no result."""
    edit(small, "beta", "Results are published every month.", "Results are never published.")
    page = opened(msgspec.structs.replace(LIGHT, lang=lang))
    scene = cached.current_scene(page)
    assert scene.faulty == (FaultyCase(id="beta", name=name),)
    assert [c.id for c in scene.cases] == ["alpha", "gamma"]
    assert [r.case_id for r in scene.comparison.results] == ["alpha", "gamma"]


def test_scene_with_an_unreadable_case_calls_it_by_its_id(small: Path) -> None:
    """Where not even the name can be read, the file's name has to do."""
    (small / "cases" / "beta.yaml").write_text("id: [", "utf-8")
    assert cached.current_scene(opened()).faulty == (FaultyCase(id="beta", name="beta"),)


def test_scene_with_at_most_some_cases_holds_the_first_of_them_only(small: Path) -> None:
    """Side by side stand the first few; the numbers are theirs alone, and no faulty case is among them."""
    scene = cached.current_scene(opened(), most=2)
    assert [c.id for c in scene.cases] == ["alpha", "beta"]
    assert len(scene.comparison.criteria_used) == 5
    edit(small, "gamma", "level: city", "level: kingdom")
    assert cached.current_scene(opened(), most=2).faulty == ()
    assert len(cached.current_scene(opened()).faulty) == 1


@pytest.mark.usefixtures("small")
def test_scene_of_given_cases_leaves_the_chosen_ones_aside() -> None:
    """The Case page compares one case with nothing, whatever else is chosen."""
    page = opened()
    scene = cached.scene_of(page, page.cases[1:2])
    assert [r.case_id for r in scene.comparison.results] == ["beta"]


@pytest.mark.usefixtures("small")
def test_chart_of_the_same_scene_and_style_is_the_same_object() -> None:
    """A figure is built once for all sessions that look at it alike."""
    page = opened()
    assert matrix(page, cached.current_scene(page)) is matrix(opened(), cached.current_scene(opened()))


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "style",
    [{"lang": "ko"}, {"theme": "dark"}, {"width_px": 900}, {"scale": 1.4}],
    ids=str,
)
def test_chart_in_another_style_is_another(style: dict[str, object]) -> None:
    """Language, theme, width and scale each have a figure of their own, for one and the same scene."""
    page = opened()
    scene = cached.current_scene(page)
    other = msgspec.structs.replace(page, style=msgspec.structs.replace(LIGHT, **style))
    assert matrix(other, scene) is not matrix(page, scene)
    assert matrix(other, scene) is matrix(other, scene)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "view",
    [
        {"silence": "bounds"},
        {"aggregation": "minimum"},
        {"limits": (("power", 10.0, 40.0),)},
        {"importance": ("power", "workforce")},
        {"cases": ("alpha", "beta")},
        {"cases": ("beta", "alpha", "gamma")},
    ],
    ids=str,
)
def test_chart_of_another_setting_is_another(view: dict[str, object]) -> None:
    """No figure shows one setting under the name of another."""
    page, other = opened(), opened(**view)
    assert matrix(other, cached.current_scene(other)) is not matrix(page, cached.current_scene(page))


@pytest.mark.usefixtures("small")
def test_chart_of_another_name_is_another() -> None:
    """Two charts of one scene never stand in for each other."""
    page = opened()
    scene = cached.current_scene(page)
    assert matrix(page, scene, "matrix/alpha/grid") is not matrix(page, scene, "matrix/beta/grid")


@pytest.mark.usefixtures("small")
def test_chart_with_other_weights_is_another() -> None:
    """Both the weights of dimensions and those of criteria tell figures apart."""
    page = opened()
    usual = cached.current_scene(page)
    dimensions = tuple((d.id, d.weight) for d in page.rubric.dimensions)
    criteria = tuple((c.id, c.weight) for c in page.rubric.criteria)
    heavier = (("infrastructure", 5.0), *dimensions[1:])
    heavier_criterion = (("compute", 5.0), *criteria[1:])
    drawn = [matrix(page, usual)]
    for weights in (
        Weights(dimensions=heavier, criteria=criteria),
        Weights(dimensions=dimensions, criteria=heavier_criterion),
    ):
        comparison = compare(page.cases, page.rubric, weights, "common", "arithmetic")
        drawn.append(matrix(page, msgspec.structs.replace(usual, comparison=comparison)))
    assert len({id(chart) for chart in drawn}) == 3


@pytest.mark.usefixtures("small")
def test_chart_with_a_faulty_case_is_another_for_each_name_of_it() -> None:
    """The same cases with a faulty one beside them, or with that one named otherwise, look different."""
    page = opened()
    scene = cached.current_scene(page)
    beside = [
        msgspec.structs.replace(scene, faulty=(FaultyCase(id=case_id, name=name),))
        for case_id, name in (("delta", "Dogwood"), ("delta", "Driftwood"), ("epsilon", "Dogwood"))
    ]
    assert len({id(matrix(page, s)) for s in (scene, *beside)}) == 4


def test_chart_of_an_edited_file_is_another(small: Path) -> None:
    """A chart is never older than the files: even a name that was corrected shows."""
    page = opened()
    before = cached.chart(page, "matrix", cached.current_scene(page), matrix_chart)
    edit(small, "alpha", "Cedar", "Cypress")
    page = opened()
    after = cached.chart(page, "matrix", cached.current_scene(page), matrix_chart)
    assert ("Cedar" in before.alt, "Cypress" in before.alt) == (True, False)
    assert ("Cedar" in after.alt, "Cypress" in after.alt) == (False, True)


def test_evidence_of_the_same_cases_is_the_same_object_until_a_file_changes(small: Path) -> None:
    """The index of quotations is built once per choice of cases and content of files."""
    rows = cached.all_evidence(opened())
    assert cached.all_evidence(opened()) is rows
    assert cached.all_evidence(opened(style=msgspec.structs.replace(LIGHT, theme="dark"))) is rows
    assert len(rows) == 8
    edit(small, "alpha", "There is not enough power", "Power is short")
    assert any(row.quote.en == "Power is short" for row in cached.all_evidence(opened()))


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("cases", "first"), [(("beta", "gamma"), "Results"), (("gamma", "beta", "alpha"), "Results")]
)
def test_evidence_of_other_cases_is_another(cases: tuple[str, ...], first: str) -> None:
    """The quotations are those of the chosen cases, in the order of choosing."""
    rows = cached.all_evidence(opened(cases=cases))
    assert rows is not cached.all_evidence(opened())
    assert rows[0].quote.text.startswith(first)
    assert rows[0].uses[0].case.id == cases[0]
