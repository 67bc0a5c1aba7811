"""The numbers that pages draw: which cases they stand on, and what each setting changes."""

import html
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from casebook.library import open_library
from casebook.model import Lang
from casebook.robustness import rank_odds, score_table
from casebook.scoring import (
    claim_text,
    compare,
    evidence_measures,
    evidence_text,
    overview_claims,
    weights_of,
)
from casebook.view.address import read_view, view_params
from casebook.view.view import PAGES, View

SMALL = Path(__file__).parent / "small"
ALL = "alpha,beta,gamma"
PARAMS = {
    "lang": ("lang", "en"),
    "cases": ("cases", ("beta", "alpha")),
    "silence": ("silence", "bounds"),
    "index": ("aggregation", "minimum"),
    "criterion": ("criterion", "training"),
    "case": ("case", "beta"),
    "order": ("order", "name"),
    "first": ("first", "beta"),
    "second": ("second", "alpha"),
    "q": ("query", "harbour"),
    "dimension": ("dimension", "power"),
    "about": ("about", "capacity"),
    "only": ("only", "beta"),
    "speaker": ("speaker", "kim-haena"),
    "source": ("source", "undated-report"),
    "stance": ("stance", "contradicts"),
    "p": ("page_number", 3),
    "weights": ("preset", "equal"),
    "w": ("dimension_weights", (("infrastructure", 20.0), ("workforce", 46.25), ("power", 33.75))),
    "cw": ("criterion_weights", (("compute", 70.0), ("twin", 30.0))),
    "limits": ("limits", (("power", 10.0, 40.0),)),
    "importance": ("importance", ("power", "workforce")),
    "part": ("part", "left-out"),
    "axis": ("axis", "workforce"),
    "without": ("without", "source"),
    "target": ("target", "~level-3"),
    "levels": ("levels", (("compute", 4), ("grid", 0))),
    "effort": ("effort", (("capacity", 2.5),)),
    "goal": ("goal", "reach"),
    "ranges": ("ranges", "raters"),
    "draft": ("draft", "Zx9_k-Q2w8"),
    "do": ("edit_part", "quotes"),
    "rater": ("rater", "kim-hana"),
    "since": ("since", "git:0a1b2c3"),
    "until": ("until", "log:12"),
    "slide": ("slide", "next-step"),
    "slides": ("slides", ("title", "next-step", "ranking")),
    "title": ("deck_title", "울산·부산 비교"),
    "notes": ("notes", (("ranking", "잠시 멈춤"), ("title", "Hello"))),
    "data": ("data", "0c7d62e550d9"),
    "version": ("version", "release:2026-1"),
}
"""Name in addresses → field of the view, and a value that is not the default."""
WRITTEN = {
    "w": "infrastructure:20,workforce:46.25,power:33.75",
    "cw": "compute:70,twin:30",
    "limits": "power:10-40",
    "levels": "compute:4,grid:0",
    "effort": "capacity:2.5",
    "notes": "i45WKkrMy87MS1fSUXozb8Gb7jkKr1d2vNm2RClWJ1qpJLMkJxUo45Gak5OvFBsLAA",
}
"""How addresses carry what is more than an id, a number or a list of ids."""


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("unchanged") / "small"))


@pytest.fixture
def small(casebook_copy: Path, unchanged: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three small cases that the pages of this test show and nothing changes."""
    assert casebook_copy.is_dir()
    monkeypatch.setenv("CASEBOOK_ROOT", str(unchanged))
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    return unchanged


@pytest.fixture
def own_small(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same in a copy that this test may change."""
    root = Path(shutil.copytree(small, tmp_path / "small", ignore=shutil.ignore_patterns(".casebook")))
    monkeypatch.setenv("CASEBOOK_ROOT", str(root))
    return root


def spoil(root: Path, case_id: str) -> None:
    path = root / "cases" / f"{case_id}.yaml"
    path.write_text(path.read_text("utf-8").replace("level: ", "level: un", 1), "utf-8")


def address(values: dict[str, tuple[str, object]]) -> dict[str, str]:
    return {
        name: WRITTEN.get(name) or (",".join(value) if isinstance(value, tuple) else str(value))
        for name, (_, value) in values.items()
    }


def figure(app: AppTest, key: str) -> dict[str, Any]:
    proto = next(c.proto for c in app.get("plotly_chart") if c.proto.id.endswith(f"-{key}"))
    spec: dict[str, Any] = json.loads(proto.spec)
    return spec


def cases_drawn(app: AppTest, key: str) -> set[str]:
    """Cases of which the chart draws a mark of their own; a faulty one has a place but no criterion."""
    marks = [m for trace in figure(app, key)["data"] for m in trace.get("customdata") or []]
    return {m[0] for m in marks if len(m) == 1 or m[1]}


def points(app: AppTest, key: str = "dimensions") -> dict[tuple[str, str], list[float]]:
    """Case and dimension → where the chart draws it, rounded; two places are the ends of an interval."""
    found: dict[tuple[str, str], list[float]] = {}
    for trace in figure(app, key)["data"]:
        for mark, at in zip(trace.get("customdata") or [], trace["x"], strict=False):
            if at is not None:
                found.setdefault(tuple(mark), []).append(round(at, 1))
    return found


def rows(app: AppTest, heading: str) -> list[list[str]]:
    """The cells of the table whose first heading is ``heading``, as text."""
    for node in app.get("html"):
        for table in re.findall(r"<table>.*?</table>", node.proto.body, re.DOTALL):
            drawn = [
                [html.unescape(re.sub(r"<[^>]*>", "", c)) for c in re.findall(r"<t[dh].*?</t[dh]>", row)]
                for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL)
            ]
            if drawn[0][0] == heading:
                return drawn[1:]
    raise AssertionError(f"no table headed {heading}")


def lines_of(page: str) -> set[str]:
    """The sentences and cells of a page, without their tags."""
    return {html.unescape(line).strip() for line in re.split(r"<[^>]*>", page) if line.strip()}


def said(root: Path, cases: set[str], lang: Lang = "en") -> set[str]:
    """What may be claimed of these cases under the usual settings, and what it stands on."""
    library = open_library(root)
    assert library.rubric is not None
    chosen = [c for c in library.usable_cases if c.id in cases]
    comparison = compare(chosen, library.rubric, weights_of(library.rubric), "common", "arithmetic")
    weights = weights_of(library.rubric)
    table = score_table(chosen, library.rubric, weights, "common", "arithmetic")
    odds = rank_odds(table, chosen, library.rubric, weights)
    claims = overview_claims(comparison, chosen, library.rubric, odds)
    return {claim_text(lang, c) for c in claims} | {
        evidence_text(lang, c) for c in claims if not c.is_warning and evidence_text(lang, c)
    }


def test_faulty_case_on_overview_is_in_no_number(
    run_page: Callable, page_text: Callable, own_small: Path
) -> None:
    """The highest case of the three, once faulty, leaves claims, charts and measures to the other two."""
    before = run_page("overview", lang="en", cases=ALL)
    assert cases_drawn(before, "matrix") == {"alpha", "beta", "gamma"}
    assert said(own_small, {"alpha", "beta", "gamma"}) <= lines_of(page_text(before))
    spoil(own_small, "gamma")
    app = run_page("overview", lang="en", cases=ALL)
    assert not app.exception
    assert cases_drawn(app, "matrix") == {"alpha", "beta"}
    assert cases_drawn(app, "dimensions") == {"alpha", "beta"}
    assert [row[0] for row in rows(app, "Case")] == ["Cedar", "Birch"]
    drawn = lines_of(page_text(app))
    assert said(own_small, {"alpha", "beta"}) <= drawn
    assert not any("Ash" in line and re.search(r"\d", line) for line in drawn if "errors" not in line)
    assert app.selectbox(key="w_case").options == ["Cedar", "Birch"]


def test_faulty_case_on_overview_leaves_the_numbers_of_the_others_as_without_it(
    run_page: Callable, own_small: Path
) -> None:
    """What is common to the sound cases is not narrowed by what the faulty one lacks."""
    spoil(own_small, "alpha")
    with_it = run_page("overview", lang="en", cases=ALL)
    without = run_page("overview", lang="en", cases="beta,gamma")
    assert points(with_it) == points(without)
    assert points(with_it)["beta", "index"] == [16.7]


def test_faulty_case_on_matrix_stands_as_faulty_without_a_level(run_page: Callable, own_small: Path) -> None:
    """It keeps its place in the picture, so that nobody takes it for forgotten."""
    spoil(own_small, "gamma")
    app = run_page("overview", lang="en", cases=ALL)
    marks = [m for trace in figure(app, "matrix")["data"] for m in trace.get("customdata") or []]
    assert [m for m in marks if m[0] == "gamma"] == [["gamma", ""]]


def test_faulty_case_on_compare_and_evidence_is_in_no_number(
    run_page: Callable, page_text: Callable, own_small: Path
) -> None:
    """Profiles, gaps, panels, quotations and their concentration stand on the sound cases alone."""
    spoil(own_small, "gamma")
    compare = run_page("compare", lang="en", cases=ALL)
    assert cases_drawn(compare, "radar") == {"alpha", "beta"}
    assert cases_drawn(compare, "gaps") == {"alpha", "beta"}
    assert compare.selectbox(key="w_first").options == ["Cedar", "Birch"]
    assert 'data-cell="gamma/' not in page_text(compare)
    assert 'data-cell="alpha/' in page_text(compare)
    evidence = run_page("evidence", lang="en", cases=ALL)
    evidence.session_state["concentration"] = True
    evidence.run()
    assert cases_drawn(evidence, "concentration_speaker") == {"alpha", "beta"}
    assert "case=gamma" not in page_text(evidence)
    assert "case=beta" in page_text(evidence)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("silence", "expected"),
    [
        ("common", {"alpha": [50.0], "beta": [16.7], "gamma": [79.2]}),
        ("available", {"alpha": [50.0], "beta": [25.0], "gamma": [79.2]}),
        ("bounds", {"alpha": [25.0, 66.7], "beta": [25.0], "gamma": [45.8, 91.7]}),
    ],
)
def test_silence_chosen_changes_what_is_drawn(
    run_page: Callable, silence: str, expected: dict[str, list[float]]
) -> None:
    """The index of each case is the one worked by hand, and the chart names the treatment."""
    app = run_page("overview", lang="en", cases=ALL, silence=silence)
    drawn = points(app)
    assert {case: drawn[case, "index"] for case in expected} == expected
    named = {
        "common": "Common ground only",
        "available": "Whatever is available",
        "bounds": "Lowest to highest",
    }
    foot = json.dumps(figure(app, "dimensions")["layout"]["annotations"]).lower()
    assert {name for name, words in named.items() if words.lower() in foot} == {silence}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("aggregation", "expected"),
    [
        ("arithmetic", {"alpha": 50.0, "beta": 16.7, "gamma": 79.2}),
        # Cube roots of 50.5 × 75.25 × 25.75, of 25.75 × 25.75 × 1, and of 87.625 × 50.5 × 100.
        ("geometric", {"alpha": 46.1, "beta": 8.7, "gamma": 76.2}),
        ("minimum", {"alpha": 25.0, "beta": 0.0, "gamma": 50.0}),
    ],
)
def test_aggregation_chosen_changes_what_is_drawn(
    run_page: Callable, aggregation: str, expected: dict[str, float]
) -> None:
    """The three ways of combining dimensions give the index worked by hand; dimensions stay as they are."""
    app = run_page("overview", lang="en", cases=ALL, index=aggregation)
    drawn = points(app)
    assert {case: drawn[case, "index"][0] for case in expected} == expected
    assert drawn["alpha", "workforce"] == [75.0]


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("lang", "order", "expected"),
    [
        ("en", "file", ["Cedar", "Birch", "Ash"]),
        ("en", "index", ["Ash", "Cedar", "Birch"]),
        ("en", "coverage", ["Birch", "Cedar", "Ash"]),
        ("en", "name", ["Ash", "Birch", "Cedar"]),
        ("ko", "name", ["가람", "나루", "다온"]),
    ],
)
def test_order_chosen_changes_the_order_of_cases(
    run_page: Callable, lang: str, order: str, expected: list[str]
) -> None:
    """Columns of the matrix and rows of the measures follow, each with its own numbers."""
    app = run_page("overview", lang=lang, cases=ALL, order=order)
    assert not app.exception
    headings = figure(app, "matrix")["layout"]["xaxis"]["ticktext"]
    assert headings == expected
    measures = rows(app, "Case" if lang == "en" else "사례")
    assert [row[0] for row in measures] == expected
    scored = {"Cedar": "5/6", "Birch": "6/6", "Ash": "4/6", "가람": "5/6", "다온": "6/6", "나루": "4/6"}
    assert [row[1] for row in measures] == [scored[name] for name in expected]
    assert points(app)["gamma", "index"] == [79.2]


@pytest.mark.usefixtures("small")
def test_order_by_index_without_an_index_puts_the_cases_without_one_last(run_page: Callable) -> None:
    """Under bounds only one case has an index; an interval is no number to sort by."""
    app = run_page("overview", lang="en", cases="alpha,gamma,beta", order="index", silence="bounds")
    assert figure(app, "matrix")["layout"]["xaxis"]["ticktext"][0] == "Birch"


@pytest.mark.usefixtures("small")
def test_cases_chosen_in_another_order_keep_that_order(run_page: Callable) -> None:
    """The order of choosing is the order of the picture."""
    app = run_page("overview", lang="en", cases="gamma,alpha")
    assert figure(app, "matrix")["layout"]["xaxis"]["ticktext"] == ["Ash", "Cedar"]


def test_address_parameters_have_exactly_their_published_names(small: Path) -> None:
    """Addresses are shared and kept: no name may change, none may be added in silence."""
    library = open_library(small)
    changed = View(**dict(PARAMS.values()))
    assert {name for page in PAGES for name in view_params(changed, page)} == set(PARAMS)
    read, ignored = read_view(address(PARAMS), library)
    assert (read, ignored) == (changed, ())


@pytest.mark.parametrize("name", sorted(PARAMS))
def test_address_parameter_alone_sets_its_own_field_only(small: Path, name: str) -> None:
    """No name is read as another's."""
    library = open_library(small)
    one = {name: PARAMS[name]}
    read, ignored = read_view(address(one), library)
    default, _ = read_view({}, library)
    differing = {f for f in View.__struct_fields__ if getattr(read, f) != getattr(default, f)}
    assert (differing, ignored) == ({PARAMS[name][0]}, ())
    assert getattr(read, PARAMS[name][0]) == PARAMS[name][1]


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("page", PAGES)
def test_address_of_a_page_keeps_what_bears_on_it(run_page: Callable, page: str) -> None:
    """What only one page can use stands in the address of that page only."""
    known = {name: value for name, value in PARAMS.items() if name != "version"}
    app = run_page(page, **address(known))
    assert not app.exception
    only = {
        "evidence": {"q", "only", "dimension", "about", "speaker", "source", "stance", "p"},
        "compare": {"first", "second"},
        "robustness": {"part", "axis", "without"},
        "gap": {"target", "levels", "effort", "goal"},
        "edit": {"draft", "do"},
        "history": {"since", "until"},
        "rate": {"rater"},
    }
    only |= {shown: {"slide", "slides", "title", "notes"} for shown in ("present", "export")}
    elsewhere = {name for names in only.values() for name in names} - only.get(page, set())
    assert set(app.query_params) == set(known) - elsewhere


@pytest.mark.usefixtures("small")
def test_criterion_in_the_address_does_not_filter_the_quotations(
    run_page: Callable, page_text: Callable
) -> None:
    """A cell looked at elsewhere must not hide quotations here; ``about`` does that."""
    everything = run_page("evidence", lang="en", cases=ALL)
    with_cell = run_page("evidence", lang="en", cases=ALL, criterion="retention")
    narrowed = run_page("evidence", lang="en", cases=ALL, about="retention")
    assert page_text(everything).count("<blockquote") == 8
    assert page_text(with_cell).count("<blockquote") == 8
    assert page_text(narrowed).count("<blockquote") == 2
    assert narrowed.selectbox(key="w_about").value == "retention"


@pytest.mark.usefixtures("small")
def test_language_switch_pressed_changes_the_language_and_nothing_else(
    run_page: Callable, page_text: Callable
) -> None:
    """One click to English and one back; the rest of the address stays."""
    app = run_page("overview", lang="ko", cases=ALL, silence="available", criterion="grid")
    korean = dict(app.query_params)
    assert app.button(key="switch_language").label == "English"
    app.button(key="switch_language").click().run()
    assert dict(app.query_params) == korean | {"lang": "en"}
    assert "<h1>Overview</h1>" in page_text(app)
    assert "Cedar" in page_text(app)
    assert app.button(key="switch_language").label == "한국어"
    app.button(key="switch_language").click().run()
    assert dict(app.query_params) == korean
    assert "<h1>한눈에 보기</h1>" in page_text(app)
    assert "Cedar" not in page_text(app)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    ("page", "charts"),
    [
        ("overview", ["matrix", "dimensions"]),
        ("compare", ["radar", "difference", "gaps"]),
        ("case", ["profile_chart"]),
        ("evidence", ["concentration_speaker", "concentration_source"]),
    ],
)
def test_chart_on_a_page_says_in_words_what_it_shows(
    run_page: Callable, page: str, charts: list[str], lang: str
) -> None:
    """Every chart has a text of its own, in the page's language, that names the cases shown."""
    pair = {"first": "alpha"} if page == "compare" else {}
    app = run_page(page, lang=lang, cases=ALL, **pair)
    if page == "evidence":
        app.session_state["concentration"] = True
        app.run()
    drawn = {c.proto.id.rsplit("-", 1)[1]: c.proto.alt for c in app.get("plotly_chart")}
    assert sorted(drawn) == sorted(charts)
    assert len(set(drawn.values())) == len(charts)
    for alt in drawn.values():
        assert len(alt) > 40
        assert ("Cedar" in alt, "가람" in alt) == (lang == "en", lang == "ko")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("page", ["overview", "compare"])
def test_warnings_of_comparability_stand_on_the_page(
    run_page: Callable, page_text: Callable, page: str
) -> None:
    """A city beside a province warns; two cities do not."""
    warned = r'class="cb-warn"><ul>.*different levels \(city and province\).*</ul>'
    mixed = page_text(run_page(page, lang="en", cases="alpha,beta"))
    assert re.search(warned, mixed)
    alike = page_text(run_page(page, lang="en", cases="alpha,gamma"))
    assert "different levels" not in alike


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("cases", ["alpha,beta,gamma", "alpha,gamma"])
def test_claims_on_overview_are_those_of_the_chosen_cases(
    run_page: Callable, page_text: Callable, small: Path, cases: str, lang: Lang
) -> None:
    """Every sentence that the numbers allow stands on the page, with the number of the highest case."""
    text = page_text(run_page("overview", lang=lang, cases=cases))
    sentences = said(small, set(cases.split(",")), lang)
    assert len(sentences) > 4
    assert sentences <= lines_of(text)
    assert any("79" in sentence and "50" in sentence for sentence in sentences)


def test_evidence_measures_hold_the_numbers_of_each_case(run_page: Callable, small: Path) -> None:
    """One row worked by hand, and every row the same as the scoring says."""
    drawn = {row[0]: row[1:] for row in rows(run_page("overview", lang="en", cases=ALL), "Case")}
    assert drawn["Cedar"] == [
        "5/6",
        "5",
        "5 : 2",
        "60% · Reporter's narration",
        "80% · 2025-01-05 · 새벽일보 · 항만 도시의 실험",
    ]
    assert len(drawn) == 3
    for case in open_library(small).usable_cases:
        m = evidence_measures(case)
        _, quotes, balance, speaker, source = drawn[case.name.en]
        assert (quotes, balance) == (str(m.quotes), f"{m.supports} : {m.contradicts}")
        assert m.largest_speaker_share is not None
        assert m.largest_source_share is not None
        assert speaker.startswith(f"{m.largest_speaker_share:.0%} · ")
        assert source.startswith(f"{m.largest_source_share:.0%} · ")


def test_evidence_measures_name_the_person_quoted_most(run_page: Callable, own_small: Path) -> None:
    """Where a person speaks most often it is not called narration."""
    path = own_small / "cases" / "beta.yaml"
    text = path.read_text("utf-8").replace("speaker: null", "speaker: {ko: 시장, en: The mayor}")
    path.write_text(text, "utf-8")
    korean = {row[0]: row[4] for row in rows(run_page("overview", lang="ko", cases=ALL), "사례")}
    assert korean["다온"] == "86% · 시장"
    assert korean["가람"] == "60% · 기자 서술"
