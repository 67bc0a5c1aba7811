"""The matrix of criteria and cases."""

import pytest

from casebook.charts import FaultyCase, Style, matrix_chart
from casebook.charts.outline import CHOSEN
from casebook.charts.theme import LIGHT
from casebook.wording import say


def cells(chart):
    """(case, criterion) → trace of each cell."""
    return {
        tuple(ids): trace
        for trace in chart.figure.to_dict()["data"]
        for ids in trace.get("customdata") or ()
        if trace["type"] == "bar"
    }


def label(trace, at):
    return trace["text"] if isinstance(trace["text"], str) else trace["text"][at]


@pytest.mark.parametrize("count", [1, 3, 8, 9, 100])
def test_matrix_has_one_clickable_cell_per_case_and_criterion(count, scene_of, cases_of):
    """Columns or rows, every cell can be clicked and knows what it is."""
    scene = scene_of(cases_of(count))
    expected = {(case.id, c.id) for case in scene.cases for c in scene.rubric.criteria}
    assert set(cells(matrix_chart(scene, Style()))) == expected


@pytest.mark.parametrize("count", [3, 20])
def test_matrix_silence_looks_nothing_like_zero(count, scene_of, case_of):
    """Zero is filled, outlined and numbered; silence is hatched and has no number."""
    cases = tuple(case_of(f"c{i}", "0-" * 9) for i in range(count))
    chart = matrix_chart(scene_of(cases), Style())
    found = cells(chart)
    zero, silent = found["c0", "compute"], found["c0", "digital_twin"]
    assert zero is not silent
    assert "0" in label(zero, 0)
    assert zero["marker"]["color"] == LIGHT.levels[0]
    assert zero["marker"]["line"]["width"] > 0
    assert not any(char.isdigit() for char in label(silent, 0))
    assert silent["marker"]["pattern"]["shape"] == "/"
    assert silent["marker"]["color"] == LIGHT.background


def test_matrix_cells_show_the_level_and_its_range(three):
    """3 with range 3–4 for the first case's test-bed; no range where there is none."""
    trace = cells(matrix_chart(three, Style()))["rancho-cordova", "digital_twin"]
    at = trace["customdata"].index(["rancho-cordova", "digital_twin"])
    assert "<b>3</b>" in trace["text"][at]
    assert "3–4" in trace["text"][at]
    exact = cells(matrix_chart(three, Style()))["rancho-cordova", "compute"]
    assert exact["text"][exact["customdata"].index(["rancho-cordova", "compute"])] == "<b>2</b>"


def test_matrix_many_cases_draw_ranges_as_lines(scene_of, case_of):
    """A range of 1–2 lies on the second and third fifth of the cell."""
    cases = tuple(case_of(f"c{i}", "1" + "-" * 17) for i in range(9))
    data = matrix_chart(scene_of(cases), Style()).figure.to_dict()["data"]
    line = next(t for t in data if t.get("mode") == "lines")
    low, high = line["x"][:2]
    assert low == pytest.approx(-0.282)
    assert high == pytest.approx(0.094)


def test_matrix_rows_of_many_cases_have_a_fixed_height(scene_of, cases_of):
    """Twice the cases, a figure as much taller: nothing is squeezed."""
    heights = [matrix_chart(scene_of(cases_of(n)), Style()).figure.layout.height for n in (30, 60, 90)]
    assert heights[2] - heights[1] == heights[1] - heights[0] > 30 * 24


@pytest.mark.parametrize("count", [2, 12])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_matrix_faulty_case_is_marked_and_has_no_level(count, lang, scene_of, cases_of):
    """It keeps its place in the list, says what it is, and can be clicked."""
    broken = FaultyCase(id="broken", name="고장")
    chart = matrix_chart(scene_of(cases_of(count), faulty=(broken,)), Style(lang=lang))
    found = cells(chart)
    assert [ids for ids in found if ids[0] == "broken"] == [("broken", "")]
    assert say(lang, "charts.faulty") in found["broken", ""]["text"]
    assert set(chart.table["고장"]) == {say(lang, "charts.faulty")}
    assert "고장" in chart.alt


def test_matrix_only_faulty_cases_are_shown_without_any_level(scene_of):
    """The title says why there is nothing to compare."""
    chart = matrix_chart(scene_of((), faulty=(FaultyCase(id="a", name="가"),)), Style())
    assert chart.title == say("ko", "charts.matrix_faulty", count=1)
    assert list(cells(chart)) == [("a", "")]


@pytest.mark.parametrize("count", [3, 12])
def test_matrix_chosen_cell_is_framed(count, scene_of, cases_of):
    """Exactly one frame, around that cell."""
    scene = scene_of(cases_of(count))
    chart = matrix_chart(scene, Style(), chosen=("region-001", "compute"))
    frames = [s for s in chart.figure.layout.shapes if s.line.color == LIGHT.chosen]
    assert len(frames) == 1
    assert [s for s in chart.figure.layout.shapes if s.name == CHOSEN] == frames
    middle = (1, None) if count == 3 else (0, None)
    assert (frames[0].x0 + frames[0].x1) / 2 == pytest.approx(middle[0])


def test_matrix_title_names_the_most_silent_case(three):
    """Six criteria in common; the national strategy is silent on nine."""
    assert matrix_chart(three, Style(lang="en")).title == (
        "All cases are scored on 6 of 18 criteria; most silence: Korea GPU strategy (9)"
    )


def test_matrix_title_of_complete_cases_says_so(scene_of, case_of):
    """No silence, nothing to warn about."""
    scene = scene_of((case_of("a", "1" * 18), case_of("b", "2" * 18)))
    assert matrix_chart(scene, Style(lang="en")).title == "All 2 cases are scored on all 18 criteria"


def test_matrix_table_equals_the_cells(three):
    """Each cell of the table is what the figure shows."""
    chart = matrix_chart(three, Style())
    table = chart.table.set_index(say("ko", "charts.column_criterion"))
    names = {case.id: case.name.ko for case in three.cases}
    for (case_id, criterion_id), trace in cells(chart).items():
        shown = table.loc[three.rubric.criterion(criterion_id).name.ko, names[case_id]]
        at = trace["customdata"].index([case_id, criterion_id])
        if shown == say("ko", "charts.silent"):
            assert "침묵" in label(trace, at)
        else:
            assert f"<b>{shown.split()[0]}</b>" in label(trace, at)


def test_matrix_two_cases_of_one_name_keep_a_column_each(scene_of, case_of):
    """Names are free text; ids are not."""
    scene = scene_of((case_of("a", "1" * 18, ko="같음"), case_of("b", "2" * 18, ko="같음")))
    assert list(matrix_chart(scene, Style()).table.columns[2:]) == ["같음", "같음 (b)"]


LONG = (
    "Rancho Cordova",
    "National GPU strategy (Korea)",
    "Hyundai–NVIDIA cooperation",
    "Reshoring in the United States",
    "Physical AI Global Alliance",
    "Jeonbuk",
    "Humanoid factory, China",
    "Smart city test-bed Busan",
)


@pytest.mark.parametrize("count", range(4, 9))
@pytest.mark.parametrize("width", [500, 1200])
def test_matrix_headings_and_title_show_whole_names(count, width, scene_of, case_of):
    """Names of usual length wrap or slant; none ends in an ellipsis, not even in the narrowest column."""
    cases = tuple(case_of(f"c{i}", "1-" * 9, en=LONG[i]) for i in range(count))
    chart = matrix_chart(scene_of(cases), Style(lang="en", width_px=width))
    heads = [text.replace("<br>", " ") for text in chart.figure.layout.xaxis.ticktext]
    assert ["".join(h.split()) for h in heads] == ["".join(name.split()) for name in LONG[:count]]
    assert "…" not in chart.title
    assert LONG[1] in chart.title
