"""The spread of the raters in the place of the stated ranges: in every interval, while it is chosen."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casebook.library import Library, open_library
from casebook.model import Case
from casebook.ui import cached, computed
from casebook.ui.opened import Opened
from casebook.view.view import View

CASES = "rancho-cordova,jeonbuk,korea-gpu-strategy"


def rate(root: Path, case_id: str, score: int) -> None:
    """A rater who gives every criterion of the case the same level."""
    library = open_library(root)
    assert library.rubric is not None
    path = root / f"cases/ratings/{case_id}/kim.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    ratings = "".join(f"  {c.id}:\n    score: {score}\n" for c in library.rubric.criteria)
    path.write_text(
        f"case: {case_id}\nrater: kim\nname: '김'\ndate: 2025-11-20\n"
        f"rubric: '{library.rubric.version}'\nratings:\n{ratings}",
        encoding="utf-8",
    )
    assert open_library(root).findings == ()


def intervals(app: AppTest) -> dict[str, str]:
    """What the drawn charts say in their footers and alternative texts, by chart."""
    return {
        e.proto.id.rsplit("-", 1)[1]: json.dumps(json.loads(e.proto.spec), ensure_ascii=False)
        for e in app.get("plotly_chart")
    }


@pytest.mark.parametrize("page", ["overview", "compare", "robustness", "gap", "case"])
def test_ranges_of_raters_switch_every_page_and_back(
    run_page: Callable, casebook_copy: Path, page: str
) -> None:
    """The charts are others under the raters' spread, name it, and are the same as before when it is left."""
    rate(casebook_copy, "rancho-cordova", 0)
    where = {"lang": "ko", "cases": CASES, "case": "rancho-cordova"}
    stated = intervals(run_page(page, **where))
    raters = intervals(run_page(page, **where, ranges="raters"))
    again = intervals(run_page(page, **where))
    assert stated.keys() == raters.keys()
    assert stated
    assert again == stated
    name = "평가자 간 범위"
    assert not [spec for spec in stated.values() if name in spec]
    assert all(name in spec for spec in raters.values())


@pytest.mark.parametrize("page", ["overview", "case", "agreement", "rate"])
def test_ranges_are_a_choice_only_where_a_chosen_case_has_raters(
    run_page: Callable, casebook_copy: Path, page: str
) -> None:
    """Without ratings nothing is said of them; raters themselves and their agreement have no use for it."""

    def choices(cases: str) -> list[str]:
        app = run_page(page, lang="ko", cases=cases)
        assert not app.exception
        return [s.label for s in app.selectbox if s.label == "점수 범위"]

    assert choices(CASES) == []
    rate(casebook_copy, "jeonbuk", 1)
    assert choices("rancho-cordova") == []
    assert len(choices(CASES)) == (page in ("overview", "case"))


def test_ranges_chosen_in_the_sidebar_go_into_the_address(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """The choice can be shared, and says how far it reaches."""
    rate(casebook_copy, "jeonbuk", 1)
    app = run_page("overview", lang="ko", cases=CASES)
    (choice,) = (s for s in app.selectbox if s.label == "점수 범위")
    choice.set_value("raters").run()
    assert app.query_params["ranges"] == "raters"
    assert "고른 사례 3개 가운데 1개" in page_text(app)


def opened(library: Library, cases: tuple[Case, ...], view: View) -> Opened:
    """A page without its frame."""
    from casebook.charts import Style
    from casebook.view.ranging import ranged
    from casebook.view.weighing import weight_space, weights_in_force

    assert library.rubric is not None
    return Opened(
        library=library,
        rubric=library.rubric,
        view=view,
        cases=tuple(ranged(c, library, view) for c in cases),
        faulty=(),
        weights=weights_in_force(view, library.rubric, library.usable_cases),
        space=weight_space(view),
        style=Style(),
    )


def test_no_cache_key_lies_about_the_ranges(casebook_copy: Path) -> None:
    """One library, the same cases: scenes and simulations are those of the ranges asked for, in any order."""
    rate(casebook_copy, "rancho-cordova", 0)
    library = open_library(casebook_copy)
    cases = tuple(c for c in library.usable_cases if c.id in CASES.split(","))
    ids = tuple(c.id for c in cases)
    lows = {}
    shares = {}
    for ranges in ("stated", "raters", "stated", "raters"):
        page = opened(library, cases, View(cases=ids, ranges=ranges))  # type: ignore[arg-type]
        scene = cached.current_scene(page)
        assert scene.has_raters_ranges == (ranges == "raters")
        low = tuple(r.index_low for r in scene.comparison.results)
        found = computed.acceptability(page, page.cases)
        assert lows.setdefault(ranges, low) == low
        assert shares.setdefault(ranges, found) == found
    at = ids.index("rancho-cordova")
    assert lows["raters"][at] == 0.0
    assert lows["stated"][at] > 0.0
    assert lows["raters"][:at] + lows["raters"][at + 1 :] == lows["stated"][:at] + lows["stated"][at + 1 :]
    assert shares["raters"] != shares["stated"]
