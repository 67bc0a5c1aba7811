"""What the pages keep of their computations: the same for the same question, another for any other."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from casebook.charts import Style
from casebook.robustness import (
    index_lines,
    leave_one_out,
    method_table,
    nearest_change,
    rank_acceptability,
    rank_ranges,
    score_table,
    sensitivity,
)
from casebook.ui import cached, computed
from casebook.ui.opened import Opened
from casebook.view.view import View
from casebook.view.weighing import weight_space, weights_in_force

SMALL = Path(__file__).parent / "small"
ALL = ("alpha", "beta", "gamma")
Ask = Callable[[Opened], Any]
MOVED = {"dimension_weights": (("infrastructure", 30.0), ("workforce", 30.0), ("power", 40.0))}
"""Weights under which the three cases keep their ranks."""
OTHER_LEADER = {"dimension_weights": (("infrastructure", 10.0), ("workforce", 80.0), ("power", 10.0))}
"""Alpha 67.5, gamma 58.75, beta 22.5."""


@pytest.fixture(autouse=True)
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    monkeypatch.setenv("CASEBOOK_ROOT", str(root))
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    return root


def opened(**view: object) -> Opened:
    """The page that a reader of the current files has in hand."""
    library = cached.open_current_library()
    look = msgspec.convert({"lang": "en", "cases": ALL, **view}, View)
    entries = {e.id: e for e in library.entries}
    assert library.rubric is not None
    return Opened(
        library=library,
        rubric=library.rubric,
        view=look,
        cases=tuple(e.usable for c in look.cases if (e := entries[c]).usable is not None),
        faulty=(),
        weights=weights_in_force(look, library.rubric, library.usable_cases),
        space=weight_space(look),
        style=Style(lang="en", theme="light", width_px=500),
    )


def scene(page: Opened) -> Any:
    return cached.current_scene(page)


ASKED: dict[str, Ask] = {
    "table": lambda p: computed.table_of(p, p.cases),
    "acceptability": lambda p: computed.acceptability(p, p.cases),
    "odds": lambda p: computed.odds(p, p.cases),
    "extremes": lambda p: computed.extreme_ranks(p, p.cases),
    "nearest": lambda p: computed.nearest(p, p.cases),
    "lines": lambda p: computed.lines(p, p.cases, "power"),
    "methods": lambda p: computed.methods(p, scene(p)),
    "drivers": lambda p: computed.drivers(p, scene(p)),
    "left-out": lambda p: computed.left_out(p, scene(p)),
}
FREE_OF_WEIGHTS = ("acceptability", "odds", "extremes", "drivers")
"""Results that stay the same object while the weights of dimensions move and no rank does."""


@pytest.mark.parametrize("name", ASKED)
def test_result_of_the_same_view_is_the_same_object(name: str) -> None:
    """A rerun computes nothing anew, whatever else of the view has changed."""
    first = ASKED[name](opened())
    assert ASKED[name](opened()) is first
    assert ASKED[name](opened(lang="ko", axis="workforce", without="source", case="beta")) is first


@pytest.mark.parametrize("name", ASKED)
def test_result_is_kept_for_other_weights_only_where_it_does_not_depend_on_them(name: str) -> None:
    """A moved slider draws nothing anew for what holds for all weights; everything else follows it."""
    kept = ASKED[name](opened()) is ASKED[name](opened(**MOVED))
    assert kept == (name in FREE_OF_WEIGHTS)


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize(
    "view",
    [
        {"silence": "available"},
        {"silence": "bounds"},
        {"aggregation": "geometric"},
        {"criterion_weights": (("compute", 70.0), ("twin", 30.0))},
        {"cases": ("alpha", "beta")},
        {"cases": ("gamma", "beta", "alpha")},
    ],
    ids=str,
)
def test_result_of_another_question_is_another(name: str, view: dict[str, object]) -> None:
    """No setting is answered with the numbers of another."""
    assert ASKED[name](opened()) is not ASKED[name](opened(**view))


@pytest.mark.parametrize("name", ["acceptability", "odds", "extremes", "nearest", "drivers"])
@pytest.mark.parametrize(
    "view", [{"limits": (("power", 10.0, 40.0),)}, {"importance": ("power", "workforce")}], ids=str
)
def test_result_under_limits_is_another(name: str, view: dict[str, object]) -> None:
    """Limits on weights change whatever looks at all weights."""
    assert ASKED[name](opened()) is not ASKED[name](opened(**view))


@pytest.mark.parametrize("name", ASKED)
def test_result_of_an_edited_file_is_another(small: Path, name: str) -> None:
    """What was computed from a file that has changed is never shown again."""
    before = ASKED[name](opened())
    path = small / "cases" / "gamma.yaml"
    path.write_text(
        path.read_text("utf-8").replace("score: 4\n    range: [4, 4]", "score: 1\n    range: [1, 1]")
    )
    assert ASKED[name](opened()) is not before


def test_lines_of_another_dimension_are_others() -> None:
    """Each dimension has its own axis."""
    page = opened()
    assert computed.lines(page, page.cases, "power") is not computed.lines(page, page.cases, "workforce")


@pytest.mark.parametrize(
    "view",
    [
        {},
        MOVED,
        OTHER_LEADER,
        {"silence": "bounds"},
        {**OTHER_LEADER, "silence": "bounds", "aggregation": "geometric"},
        {"silence": "available", "limits": (("workforce", 50.0, 100.0),)},
        {"criterion_weights": (("compute", 0.0), ("twin", 30.0)), "cases": ("alpha", "gamma")},
    ],
    ids=str,
)
def test_results_are_those_of_the_computation_itself(view: dict[str, object]) -> None:
    """Kept or not, each is what its function gives for this very view."""
    page = opened(**view)
    look, cases, rubric, weights, space = page.view, page.cases, page.rubric, page.weights, page.space
    table = score_table(cases, rubric, weights, look.silence, look.aggregation)
    setting = (cases, rubric, weights, look.silence, look.aggregation)
    assert computed.acceptability(page, cases) == rank_acceptability(table, space)
    assert computed.extreme_ranks(page, cases) == rank_ranges(table, space)
    assert computed.nearest(page, cases) == nearest_change(table, space)
    assert computed.lines(page, cases, "power") == index_lines(table, "power")
    assert computed.methods(page, scene(page)) == method_table(*setting)
    assert computed.drivers(page, scene(page)) == sensitivity(*setting, space)
    assert computed.left_out(page, scene(page)) == leave_one_out(*setting, sources=page.library.sources)
    odds = computed.odds(page, cases)
    assert odds is not None
    first = odds.first_place("gamma")
    assert first is not None
    shares = dict(
        zip(*(getattr(rank_acceptability(table, space), n) for n in ("case_ids", "shares")), strict=True)
    )
    assert first.share == shares["gamma"][0]
    assert first.is_limited == bool(look.limits)


@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
def test_drivers_of_weights_that_leave_no_ranks_are_those_of_these_weights(silence: str) -> None:
    """Two settings without a rank are not one setting."""
    for heavy in ("infrastructure", "workforce", "power"):
        weights = tuple((d, 100.0 if d == heavy else 0.0) for d in ("infrastructure", "workforce", "power"))
        page = opened(silence=silence, dimension_weights=weights)
        view = page.view
        expected = sensitivity(page.cases, page.rubric, page.weights, view.silence, view.aggregation)
        assert computed.drivers(page, scene(page)) == expected


def test_limits_that_leave_no_weights_give_nothing() -> None:
    """Each says None; what needs no limits is there all the same; and None is kept, too."""
    page = opened(limits=(("infrastructure", 80.0, 100.0), ("power", 50.0, 100.0)))
    given = {name: ask(page) is None for name, ask in ASKED.items()}
    assert {name for name, is_none in given.items() if is_none} == {
        "acceptability", "odds", "extremes", "nearest", "drivers"
    }  # fmt: skip
    assert computed.with_odds(page, scene(page)).odds is None


def test_scene_of_one_case_has_no_odds() -> None:
    """Nothing can be said of one case that compares it."""
    page = opened(cases=("alpha",))
    assert computed.with_odds(page, scene(page)).odds is None
    page = opened(cases=("alpha", "beta"))
    assert computed.with_odds(page, scene(page)).odds is computed.odds(page, page.cases)


def test_failure_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever went wrong once is tried again by the next reader."""
    page = opened(cases=("beta", "gamma"))

    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(computed, "rank_acceptability", fails)
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                computed.acceptability(page, page.cases)
    assert computed.acceptability(page, page.cases) is not None


def test_result_that_two_readers_ask_for_at_once_is_computed_once() -> None:
    """The second waits for the first and gets the same object."""
    started, may_end = threading.Event(), threading.Event()
    made: list[object] = []

    def compute() -> object:
        started.set()
        assert may_end.wait(10)
        made.append(object())
        return made[-1]

    key = ("test", object())
    found: list[object] = []
    readers = [threading.Thread(target=lambda: found.append(cached.kept(key, compute))) for _ in range(2)]
    readers[0].start()
    assert started.wait(10)
    readers[1].start()
    # Something else is not held up by what is being computed.
    assert cached.kept(("test", object()), lambda: "other") == "other"
    may_end.set()
    for reader in readers:
        reader.join(10)
    assert len(made) == 1
    assert found == [made[0], made[0]]


def test_result_that_failed_for_one_reader_is_computed_for_the_one_who_waits() -> None:
    """A waiting reader is not given the failure of another."""
    started, may_end = threading.Event(), threading.Event()
    key = ("test", object())
    found: list[object] = []

    def fails() -> object:
        started.set()
        assert may_end.wait(10)
        raise ZeroDivisionError

    def first() -> None:
        with pytest.raises(ZeroDivisionError):
            cached.kept(key, fails)

    readers = [
        threading.Thread(target=first),
        threading.Thread(target=lambda: found.append(cached.kept(key, lambda: "mine"))),
    ]
    readers[0].start()
    assert started.wait(10)
    readers[1].start()
    may_end.set()
    for reader in readers:
        reader.join(10)
    assert found == ["mine"]


def test_results_of_one_kind_drop_none_of_another() -> None:
    """Moving a slider a hundred times makes a hundred results of one kind; the draws stay at hand."""
    page = opened()
    draws, table = computed.acceptability(page, page.cases), computed.table_of(page, page.cases)
    for number in range(100):
        cached.kept(("table", number), object)
    assert computed.acceptability(page, page.cases) is draws
    assert computed.table_of(page, page.cases) is not table
    assert cached.is_kept(("table", 99))
    assert not cached.is_kept(("table", 9))
