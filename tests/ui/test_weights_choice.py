"""The weights in force: presets, the reader's own, and what the weight panel tells."""

import html
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from casebook.library import Library, open_library
from casebook.robustness import WeightSpace
from casebook.ui.weight_panel import WeightsReleased
from casebook.view import weighing
from casebook.view.address import read_view, view_params
from casebook.view.view import View

SMALL = Path(__file__).parent / "small"
ALL = "alpha,beta,gamma"
PAGES = ("overview", "robustness", "gap")
HEAVY_WORKFORCE = "infrastructure:20,workforce:60,power:20"
EVEN = "infrastructure:1,workforce:1,power:1"
PRESETS = """
presets:
  emphasis:
    name: {ko: 강조점, en: Emphasis}
    note: {ko: 인용한 구절의 비중, en: Share of passages quoted}
    weights: quotes
  power_first:
    name: {ko: 전력 우선, en: Power first}
    weights: {infrastructure: 1, workforce: 1, power: 2}
    criteria: {twin: 3}
"""


@pytest.fixture
def small(casebook_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three small cases; infrastructure counts three times, and there are two presets."""
    assert casebook_copy.is_dir()
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    rubric = root / "cases" / "_rubric.yaml"
    text = rubric.read_text("utf-8").replace("    weight: 1\n", "    weight: 3\n", 1)
    rubric.write_text(text + PRESETS, "utf-8")
    monkeypatch.setenv("CASEBOOK_ROOT", str(root))
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    return root


@pytest.fixture
def library(small: Path) -> Library:
    return open_library(small)


def plain(page: str) -> str:
    """The text of a page, its tags gone."""
    return html.unescape(re.sub(r"<[^>]*>", " ", page))


def index_points(page: str) -> dict[str, float]:
    """Name → index, wherever the basis of a claim gives it."""
    return {n: float(p) for n, p in re.findall(r"(\w+): (\d+\.\d) points \(range", plain(page))}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("params", "ash"),
    [
        # The rubric's own: (3 × 87.5 + 50 + 100) / 5.
        ({}, 82.5),
        ({"weights": "equal"}, 79.2),
        # 5, 4 and 4 distinct passages: (5 × 87.5 + 4 × 50 + 4 × 100) / 13.
        ({"weights": "emphasis"}, 79.8),
        # The twin three times compute: (3 × 3 + 4) / 4 levels of 4 = 81.25; (81.25 + 50 + 2 × 100) / 4.
        ({"weights": "power_first"}, 82.8),
        ({"w": HEAVY_WORKFORCE}, 67.5),
        ({"weights": "power_first", "w": HEAVY_WORKFORCE}, 66.3),
        ({"weights": "equal", "cw": "compute:3,twin:1"}, 81.3),
        # A criterion that is not named keeps its weight of 1.
        ({"weights": "equal", "cw": "compute:3"}, 81.3),
        ({"w": HEAVY_WORKFORCE, "cw": "compute:0,twin:1"}, 65.0),
    ],
    ids=str,
)
def test_weights_in_the_address_change_the_index(
    run_page: Callable, page_text: Callable, page: str, params: dict[str, str], ash: float
) -> None:
    """The highest index is the one worked by hand, on every page that shows one."""
    app = run_page(page, lang="en", cases=ALL, **params)
    assert not app.exception
    assert index_points(page_text(app))["Ash"] == ash
    assert {name: app.query_params[name] for name in params} == params


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("params", "difference"),
    [
        ({}, 62.5),
        ({"weights": "power_first"}, 70.3),
        ({"w": HEAVY_WORKFORCE}, 47.5),
    ],
    ids=str,
)
def test_weights_in_the_address_change_the_difference_on_compare(
    run_page: Callable, page_text: Callable, params: dict[str, str], difference: float
) -> None:
    """Ash − Birch: 82.5 − 20, 82.8 − 12.5, 67.5 − 20."""
    app = run_page("compare", lang="en", cases=ALL, first="gamma", second="beta", **params)
    assert f"Difference: {difference} points" in plain(page_text(app))


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "params",
    [
        {"w": "power:abc"},
        {"w": "infrastructure:0,workforce:0,power:0"},
        {"w": "infrastructure:50,power:50"},
        {"w": "infrastructure:50,power:50,sun:1"},
        {"w": "infrastructure:-1,workforce:1,power:1"},
        {"w": "infrastructure:0.00001,workforce:0,power:0"},
        {"cw": "compute:0,twin:0"},
        {"cw": "sun:1"},
        {"weights": "sunshine"},
        {"weights": "~own"},
    ],
    ids=str,
)
def test_weights_that_make_no_sense_are_named_and_left_aside(
    run_page: Callable, page_text: Callable, params: dict[str, str]
) -> None:
    """A word on the page, the rubric's own weights, and the address as it was."""
    app = run_page("overview", lang="en", cases=ALL, **params).run()
    assert not app.exception
    ((name, value),) = params.items()
    assert f"{name}={value[:40]}" in plain(page_text(app))
    found = index_points(page_text(app))
    assert (found["Ash"], found["Cedar"]) == (82.5, 50.0)
    assert app.query_params[name] == value


@pytest.mark.usefixtures("small")
def test_preset_chosen_writes_the_address_and_gives_up_own_weights(
    run_page: Callable, page_text: Callable
) -> None:
    """The preset is a fresh start: neither own dimensions nor own criteria stay behind it."""
    own = {"w": HEAVY_WORKFORCE, "cw": "compute:3,twin:1"}
    app = run_page("overview", lang="en", cases=ALL, weights="emphasis", **own)
    box = app.selectbox(key="w_preset")
    assert box.value == "~own"
    assert "Share of passages quoted" not in page_text(app)
    box.select("equal").run()
    assert not app.exception
    assert app.query_params["weights"] == "equal"
    assert "w" not in app.query_params
    assert "cw" not in app.query_params
    assert index_points(page_text(app))["Ash"] == 79.2
    assert app.selectbox(key="w_preset").value == "equal"


@pytest.mark.usefixtures("small")
def test_preset_given_up_for_the_rubric_clears_everything(run_page: Callable, page_text: Callable) -> None:
    """The first choice of the list is the rubric's own weights."""
    app = run_page("overview", lang="en", cases=ALL, weights="equal", cw="compute:3,twin:1")
    app.selectbox(key="w_preset").select_index(0).run()
    assert {"weights", "w", "cw"}.isdisjoint(app.query_params)
    assert index_points(page_text(app))["Ash"] == 82.5


@pytest.mark.usefixtures("small")
def test_own_weights_chosen_again_stay(run_page: Callable) -> None:
    """Choosing the entry that names one's own weights changes nothing."""
    own = HEAVY_WORKFORCE
    app = run_page("overview", lang="en", cases=ALL, w=own)
    app.selectbox(key="w_preset").select("~own").run()
    assert app.query_params["w"] == own
    assert app.selectbox(key="w_preset").value == "~own"


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(("lang", "note"), [("ko", "인용한 구절의 비중"), ("en", "Share of passages quoted")])
@pytest.mark.parametrize(
    ("params", "is_said"),
    [({"weights": "emphasis"}, True), ({"weights": "power_first"}, False), ({}, False)],
    ids=str,
)
def test_note_of_a_preset_is_shown_with_that_preset_only(
    run_page: Callable, page_text: Callable, lang: str, note: str, params: dict[str, str], is_said: bool
) -> None:
    """A preset says why; one without a note, and none at all, say nothing."""
    page = page_text(run_page("overview", lang=lang, cases=ALL, **params))
    assert (note in page) == is_said


def release_page() -> None:
    """A page with a button in place of the panel: it tells what the session holds under ``told``."""
    import streamlit as st

    from casebook.ui import cached
    from casebook.ui.state import open_view
    from casebook.ui.weights_choice import take_weights

    library = cached.open_current_library()
    view, _ = open_view(library, "robustness")
    st.button("tell", key="tell", on_click=lambda: take_weights(view, library.rubric, st.session_state.told))


def told(**changes: Any) -> WeightsReleased:
    """What a panel tells in which nothing was moved."""
    given: dict[str, Any] = {
        "dimensions": (("infrastructure", 20.0), ("workforce", 46.25), ("power", 33.75)),
        "criteria": (
            ("compute", 70.0),
            ("twin", 30.0),
            ("training", 10.0),
            ("retention", 90.0),
            ("capacity", 50.0),
            ("grid", 50.0),
        ),
        "are_dimensions_moved": False,
        "criteria_moved": (),
        "is_reset": False,
    }
    return WeightsReleased(**given | changes)


def after(what: WeightsReleased, **params: str) -> dict[str, str]:
    """The weights in the address, once a panel on ``params`` has told ``what``."""
    app = AppTest.from_function(release_page)
    for name, value in params.items():
        app.query_params[name] = value
    app.session_state["told"] = what
    app.run().button(key="tell").click().run()
    assert not app.exception
    return {name: app.query_params[name] for name in ("weights", "w", "cw") if name in app.query_params}


W = "infrastructure:20,workforce:46.25,power:33.75"


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("what", "before", "expected"),
    [
        (told(), {}, {}),
        (told(are_dimensions_moved=True), {}, {"w": W}),
        (told(are_dimensions_moved=True), {"w": EVEN}, {"w": W}),
        # Not moved: what was set before is meant, not its rounded percentages.
        (
            told(),
            {"w": EVEN},
            {"w": EVEN},
        ),
        (told(criteria_moved=("infrastructure",)), {}, {"cw": "compute:70,twin:30"}),
        (
            told(criteria_moved=("infrastructure",)),
            {"w": EVEN, "cw": "compute:9,grid:3", "weights": "equal"},
            {
                "w": EVEN,
                "cw": "grid:3,compute:70,twin:30",
                "weights": "equal",
            },
        ),
        (
            told(are_dimensions_moved=True, criteria_moved=("infrastructure", "workforce")),
            {},
            {"w": W, "cw": "compute:70,twin:30,training:10,retention:90"},
        ),
        # The button of the panel leads back to the preset in force.
        (
            told(is_reset=True, are_dimensions_moved=True, criteria_moved=("power",)),
            {"weights": "emphasis", "w": W, "cw": "grid:3"},
            {"weights": "emphasis"},
        ),
    ],
)
def test_weights_told_by_the_panel_stand_in_the_address(
    what: WeightsReleased, before: dict[str, str], expected: dict[str, str]
) -> None:
    """What was moved is taken, what was not moved stays as it was, and a reset leaves nothing."""
    assert after(what, **before) == expected


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("params", "reset"),
    [({}, 3.0), ({"w": W, "cw": "compute:3"}, 3.0), ({"w": W, "weights": "equal"}, 1.0)],
    ids=str,
)
@pytest.mark.parametrize(("page", "module"), [("robustness", "robustness"), ("gap", "smallest_change")])
def test_panel_on_both_pages_takes_weights_and_resets_to_the_base(
    run_page: Callable,
    monkeypatch: pytest.MonkeyPatch,
    page: str,
    module: str,
    params: dict[str, str],
    reset: float,
) -> None:
    """It shows the weights in force, resets to the preset or the rubric, and what it tells counts."""
    drawn: list[dict[str, Any]] = []

    def panel(_cases: object, _rubric: object, weights: object, **given: Any) -> None:
        import streamlit

        drawn.append(given | {"weights": weights})
        streamlit.button("tell", key="tell", on_click=given["on_release"], args=(moved,))

    moved = told(are_dimensions_moved=True)
    monkeypatch.setattr(f"casebook.ui.{module}.show_weight_panel", panel)
    app = run_page(page, lang="en", cases=ALL, **params)
    assert dict(drawn[-1]["reset"].dimensions)["infrastructure"] == reset
    assert dict(drawn[-1]["weights"].dimensions)["infrastructure"] == (20.0 if "w" in params else reset)
    assert dict(drawn[-1]["weights"].criteria)["compute"] == (3.0 if "cw" in params else 1.0)
    app.button(key="tell").click().run()
    assert not app.exception
    assert app.query_params["w"] == W
    assert dict(drawn[-1]["weights"].dimensions)["workforce"] == 46.25


def test_weights_in_force_leave_what_is_not_named_to_the_preset(library: Library) -> None:
    """Own criteria stand beside the dimensions of the preset, and the other way round."""
    assert library.rubric is not None
    cases = library.usable_cases
    view = View(preset="power_first", criterion_weights=(("compute", 5.0),))
    found = weighing.weights_in_force(view, library.rubric, cases)
    assert found.dimensions == (("infrastructure", 1.0), ("workforce", 1.0), ("power", 2.0))
    assert dict(found.criteria) == {
        "compute": 5.0, "twin": 3.0, "training": 1.0, "retention": 1.0, "capacity": 1.0, "grid": 1.0
    }  # fmt: skip
    view = View(preset="power_first", dimension_weights=(("power", 9.0),))
    found = weighing.weights_in_force(view, library.rubric, cases)
    assert found.dimensions == (("infrastructure", 1.0), ("workforce", 1.0), ("power", 9.0))
    assert dict(found.criteria)["twin"] == 3.0


def test_weight_space_is_in_shares_of_one() -> None:
    """Percent in the address, shares in the computation."""
    view = View(limits=(("power", 10.0, 37.5),), importance=("power", "workforce"))
    expected = WeightSpace(ranges=(("power", 0.1, 0.375),), order=("power", "workforce"))
    assert weighing.weight_space(view) == expected
    assert weighing.weight_space(View()) == WeightSpace()


NUMBER = st.floats(0, 2_000_000).map(lambda x: f"{x:.7f}".rstrip("0"))
PAIRS = st.dictionaries(st.sampled_from(["infrastructure", "workforce", "power"]), NUMBER, min_size=1)
LEVELS = st.dictionaries(st.sampled_from(["compute", "twin", "grid"]), NUMBER, min_size=1)


@pytest.fixture(scope="module")
def plain_library() -> Library:
    return open_library(SMALL)


@given(w=PAIRS, cw=LEVELS, effort=LEVELS, levels=LEVELS, limits=PAIRS)
def test_address_of_any_numbers_once_read_is_read_again_as_the_same(
    plain_library: Library, **params: dict[str, str]
) -> None:
    """What the page writes for the view is never refused by its next run: no number is lost in writing."""
    address = {name: ",".join(f"{i}:{n}" for i, n in pairs.items()) for name, pairs in params.items()}
    address["limits"] = ",".join(f"{i}:0-{n}" for i, n in params["limits"].items())
    view, _ = read_view(address, plain_library)
    for page in ("robustness", "gap"):
        again, ignored = read_view(view_params(view, page), plain_library)
        assert ignored == ()
        assert again.dimension_weights == view.dimension_weights
        assert again.limits == view.limits
        if page == "gap":
            assert again == view


def test_address_longer_than_is_read_is_refused_as_a_whole(plain_library: Library) -> None:
    """Cut off, ``power:150`` would be taken for ``power:15``."""
    start = "infrastructure:20,workforce:65,power:15"
    for text in (f"{start}{',' * 4000}0", f"{start[:-2]}{'0' * 4000}15"):
        view, ignored = read_view({"w": text}, plain_library)
        assert view.dimension_weights == ()
        assert [i.name for i in ignored] == ["w"]
