"""The blocks of the Case and the Compare page: everything that a file says is there, in its place."""

import html
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casebook.library import Library, open_library
from casebook.scoring import strengths_and_gaps
from casebook.wording import say

SMALL = Path(__file__).parent / "small"
ALL = "alpha,beta,gamma"


@pytest.fixture
def library(casebook_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Three small cases that the pages of this test show."""
    assert casebook_copy.is_dir()
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    monkeypatch.setenv("CASEBOOK_ROOT", str(root))
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    return open_library(root)


def block(app: AppTest, heading: str) -> str:
    """The piece of the page under this second heading."""
    found = [n.proto.body for n in app.get("html") if f"<h2>{html.escape(heading)}</h2>" in n.proto.body]
    assert len(found) == 1, heading
    return str(found[0])


def rows(piece: str) -> list[list[str]]:
    """The cells of the first table, as text; what stands under a row is a row of one cell."""
    return [
        [html.unescape(re.sub(r"<[^>]*>", "", cell)) for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)]
        for row in re.findall(r"<tr.*?</tr>", piece.partition("<tbody>")[2].partition("</tbody>")[0])
    ]


def panels(text: str) -> dict[str, str]:
    """Case and criterion → its panel."""
    return {m[1]: m[0] for m in re.finditer(r'<div class="cb cb-panel"[^>]*data-cell="([^"]*)".*', text)}


@pytest.mark.usefixtures("library")
def test_case_page_shows_facts_with_unit_status_and_caveat(run_page: Callable) -> None:
    """A figure never stands without what it is worth; one without unit or caveat stays as written."""
    drawn = rows(block(run_page("case", lang="en", case="alpha"), "Facts and figures"))
    assert drawn[0] == ["People taught", "200 people", "reported", "A yearly figure"]
    assert drawn[2][:3] == ["Number of centres", "1", "plan"]
    assert drawn[2][3] in {"", "–"}
    assert "대학은 해마다 200명을 가르친다." in drawn[1][0]
    assert "시는 항만에 연산 센터를 짓고 있다." in drawn[3][0]
    korean = rows(block(run_page("case", lang="ko", case="alpha"), "사실과 수치"))
    assert korean[0] == ["교육 인원", "200 명", "보도", "해마다의 수임"]


@pytest.mark.usefixtures("library")
def test_case_page_shows_actors_with_kind_and_role(run_page: Callable) -> None:
    """Who does what, each with the words that say so."""
    drawn = rows(block(run_page("case", lang="en", case="alpha"), "Who does what"))
    assert drawn[0] == ["school", "Harbour university", "Teaches the workforce"]
    assert drawn[2] == ["government", "Harbour city hall", "Builds the centre"]
    assert "대학은 해마다 200명을 가르친다." in drawn[1][0]
    assert "시는 항만에 연산 센터를 짓고 있다." in drawn[3][0]


@pytest.mark.usefixtures("library")
def test_case_page_shows_mechanisms_of_each_kind_in_their_own_form(run_page: Callable) -> None:
    """A loop is numbered, a table has its columns, cooperation and disagreement list their sides."""
    piece = block(run_page("case", lang="en", case="alpha"), "How it works")
    loop, cooperation, grid, dispute = re.findall(r"<section>.*?</section>", piece)
    assert '<span class="cb-tag">loop</span>Loop of people' in loop
    assert "How the loop turns" in loop
    assert "<ol" in loop
    steps = re.sub(r"<details>.*?</details>", "", loop)
    assert re.search(r"1 → *Teach.*The university teaches.*2 → *Work.*The centre hires", steps)
    assert '<span class="cb-tag">cooperation</span>Harbour partnership' in cooperation
    assert "<ul" in cooperation
    assert "→" not in cooperation
    assert "Gives the land" in cooperation
    assert '<span class="cb-tag">table</span>Table of roles' in grid
    assert [html.unescape(h) for h in re.findall(r"<th [^>]*>(.*?)</th>", grid)][1:] == ["Task", "When"]
    assert rows(grid)[0] == ["University row", "Is to teach", "Said to be yearly"]
    assert "대학은 해마다 200명을 가르친다." in rows(grid)[1][0]
    assert '<span class="cb-tag">disagreement</span>Dispute over noise' in dispute
    assert "Residents&#39; side" in dispute
    assert "시민들은 소음을 걱정한다." in dispute


@pytest.mark.usefixtures("library")
def test_case_page_shows_context_and_the_sources_used(run_page: Callable) -> None:
    """What scores nothing is apart from what does; each source is listed with its distinct quotations."""
    app = run_page("case", lang="en", case="alpha")
    context = block(app, "Context that scores nothing")
    assert "Question of noise" in context
    assert "A circumstance without a score" in context
    assert "시민들은 소음을 걱정한다." in context
    assert rows(block(app, "Sources used")) == [
        ["2025-01-05 · 새벽일보 · 항만 도시의 실험", "excerpts", "4"],
        ["date not stated · publisher not stated · undated-report", "full text", "1"],
    ]


@pytest.mark.usefixtures("library")
def test_case_page_of_a_case_without_sections_leaves_their_headings_out(
    run_page: Callable, page_text: Callable
) -> None:
    """No empty table, no heading over nothing."""
    text = page_text(run_page("case", lang="en", case="beta"))
    for heading in ("Facts and figures", "Who does what", "How it works", "Context that scores nothing"):
        assert f"<h2>{heading}</h2>" not in text
    assert "<h2>Sources used</h2>" in text


@pytest.mark.parametrize(
    ("case", "level", "tier"), [("alpha", "city", "main case"), ("beta", "province", "main case")]
)
def test_case_page_opens_with_name_kind_date_and_summary(
    run_page: Callable, library: Library, case: str, level: str, tier: str
) -> None:
    """What this is, at a glance."""
    entry = library.entry(case)
    assert entry is not None
    assert entry.case is not None
    piece = block(run_page("case", lang="en", case=case), entry.case.name.en)
    tags = re.findall(r'<span class="cb-tag">(.*?)</span>', piece)
    assert tags == [level, tier, "as of 2025-01-05"]
    assert entry.case.summary.en in piece


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("case_id", ["alpha", "beta", "gamma"])
def test_case_page_lists_strengths_weaknesses_and_silence(
    run_page: Callable, library: Library, case_id: str, lang: str
) -> None:
    """The three lists are those of the scoring, whole groups of one level, in the reader's language."""
    entry, rubric = library.entry(case_id), library.rubric
    assert entry is not None
    assert entry.case is not None
    assert rubric is not None
    found = strengths_and_gaps(entry.case, rubric)
    app = run_page("case", lang=lang, case=case_id)
    titles = [
        say(lang, "case.strongest", level=found.strongest_level),
        say(lang, "case.weakest", level=found.weakest_level),
        say(lang, "case.silent", count=len(found.silent), total=6),
    ]
    piece = next(n.proto.body for n in app.get("html") if f"<h3>{titles[0]}</h3>" in n.proto.body)
    cards = re.findall(r"<h3>(.*?)</h3>(.*?)</div>", piece)
    assert [title for title, _ in cards] == titles
    listed = [re.findall(r'<span class="cb-tag">(.*?)</span>', card) for _, card in cards]
    names = {c.id: c.name.text_in(lang) for c in rubric.criteria}
    groups = (found.strongest, found.weakest, found.silent)
    assert listed == [[names[c] for c in group] for group in groups]
    nothing = say(lang, "case.none-of-these")
    assert [nothing in card for _, card in cards] == [not group for group in groups]


@pytest.mark.usefixtures("library")
def test_case_page_lists_the_hand_worked_strengths(run_page: Callable, page_text: Callable) -> None:
    """Alpha: training at level 3, capacity and grid at level 1, retention silent."""
    text = page_text(run_page("case", lang="en", case="alpha"))
    assert re.search(r"<h3>Strongest: level 3</h3><span[^>]*>Training</span></div>", text)
    weakest = r"<h3>Weakest: level 1</h3><span[^>]*>Capacity</span><span[^>]*>Grid</span></div>"
    assert re.search(weakest, text)
    assert re.search(r"<h3>Silent: 1 of 6 criteria</h3><span[^>]*>Retention</span></div>", text)


def test_case_page_unfolds_every_criterion_with_level_reason_and_quotations(
    run_page: Callable, page_text: Callable, library: Library
) -> None:
    """Eighteen or six: each criterion has its own level, its own meaning and its own words."""
    rubric, entry = library.rubric, library.entry("alpha")
    assert rubric is not None
    assert entry is not None
    assert entry.case is not None
    text = page_text(run_page("case", lang="en", case="alpha"))
    pieces = re.split(r'<details class="cb-criterion"[^>]*>', text)[1:]
    assert len(pieces) == len(rubric.criteria)
    for criterion, piece in zip(rubric.criteria, pieces, strict=True):
        answer = entry.case.assessment(criterion.id)
        assert answer is not None
        summary = piece.partition("</summary>")[0]
        assert criterion.name.en in summary
        assert answer.rationale.en in piece
        if answer.score is None:
            assert ">silent</span>" in summary
            assert not re.search(r">\d<", summary)
        else:
            assert f">{answer.score}</span>" in summary
            assert criterion.levels[answer.score].en in summary
        for quote in answer.quotes:
            assert f"“{quote.text}”" in piece


@pytest.mark.usefixtures("library")
def test_case_page_without_a_case_in_the_address_shows_the_first_chosen(
    run_page: Callable, page_text: Callable
) -> None:
    """The picker starts with what is being compared, and changes the page."""
    app = run_page("case", lang="en", cases="gamma,alpha")
    assert "<h2>Ash</h2>" in page_text(app)
    app.selectbox(key="w_case").select("beta").run()
    assert app.query_params["case"] == "beta"
    assert "<h2>Birch</h2>" in page_text(app)
    assert "<h2>Ash</h2>" not in page_text(app)


@pytest.mark.parametrize("criterion", ["compute", "retention", "capacity"])
def test_compare_shows_the_chosen_criterion_of_every_case_and_no_other(
    run_page: Callable, page_text: Callable, library: Library, criterion: str
) -> None:
    """Level text, reasons and quotations stand side by side; the widget picks which."""
    rubric = library.rubric
    assert rubric is not None
    app = run_page("compare", lang="en", cases=ALL, criterion=criterion)
    shown = panels(page_text(app))
    assert set(shown) == {f"{case}/{criterion}" for case in ALL.split(",")}
    asked = rubric.criterion(criterion)
    assert asked.question.en in page_text(app)
    for case in library.usable_cases:
        panel = shown[f"{case.id}/{criterion}"]
        answer = case.assessment(criterion)
        assert answer is not None
        assert f"<h3>{case.name.en}</h3>" in panel
        assert answer.rationale.en in panel
        drawn = re.findall(r"<blockquote[^>]*>“(.*?)”</blockquote>", panel)
        assert sorted(drawn) == sorted(q.text for q in answer.quotes)
        reached = [i for i, text in enumerate(asked.levels) if f"<p>{text.en}</p>" in panel]
        assert reached == ([] if answer.score is None else [answer.score])
        others = [a.rationale.en for c in library.usable_cases for a in c.assessments if a != answer]
        assert not [reason for reason in others if reason in panel]


@pytest.mark.usefixtures("library")
def test_compare_without_a_criterion_in_the_address_takes_the_widest_gap(
    run_page: Callable, page_text: Callable
) -> None:
    """Capacity lies four levels apart; moving the widget opens another."""
    app = run_page("compare", lang="en", cases=ALL)
    assert app.selectbox(key="w_criterion").value == "capacity"
    assert "gamma/capacity" in panels(page_text(app))
    app.selectbox(key="w_criterion").select("twin").run()
    assert app.query_params["criterion"] == "twin"
    assert set(panels(page_text(app))) == {"alpha/twin", "beta/twin", "gamma/twin"}


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("pair", "names", "total"),
    [
        ({"first": "gamma", "second": "alpha"}, ["Ash", "Cedar"], 29.2),
        ({"first": "alpha", "second": "beta"}, ["Cedar", "Birch"], 33.3),
        ({}, ["Ash", "Birch"], 62.5),
    ],
    ids=str,
)
def test_compare_splits_the_difference_of_the_chosen_pair(
    run_page: Callable, pair: dict[str, str], names: list[str], total: float
) -> None:
    """The pair of the address, else the highest and the lowest; the bars end at the whole difference."""
    app = run_page("compare", lang="en", cases=ALL, **pair)
    chart = next(c.proto for c in app.get("plotly_chart") if c.proto.id.endswith("-difference"))
    assert all(name in chart.alt for name in names)
    assert f"{total}" in json.dumps(json.loads(chart.spec))
    assert [
        app.selectbox(key=f"w_{side}").format_func(app.selectbox(key=f"w_{side}").value)
        for side in ("first", "second")
    ] == names


@pytest.mark.usefixtures("library")
def test_compare_under_bounds_says_why_there_is_no_difference_to_split(
    run_page: Callable, page_text: Callable
) -> None:
    """Two intervals have no difference; nothing is drawn in its place."""
    app = run_page("compare", lang="en", cases=ALL, silence="bounds", first="alpha", second="gamma")
    assert not [c for c in app.get("plotly_chart") if c.proto.id.endswith("-difference")]
    assert say("en", "compare.no-difference") in html.unescape(page_text(app))


@pytest.mark.usefixtures("library")
def test_overview_shows_the_cell_of_the_address_and_of_the_widgets(
    run_page: Callable, page_text: Callable
) -> None:
    """Without an address the widest gap is opened, for the case that stands highest there."""
    assert set(panels(page_text(run_page("overview", lang="en", cases=ALL)))) == {"gamma/capacity"}
    app = run_page("overview", lang="en", cases=ALL, case="alpha", criterion="compute")
    assert set(panels(page_text(app))) == {"alpha/compute"}
    app.selectbox(key="w_case").select("beta").run()
    assert set(panels(page_text(app))) == {"beta/compute"}
    app.selectbox(key="w_criterion").select("grid").run()
    assert set(panels(page_text(app))) == {"beta/grid"}
    assert (app.query_params["case"], app.query_params["criterion"]) == ("beta", "grid")
