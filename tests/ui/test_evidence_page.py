"""The Evidence page: pages of results, the way out of an empty one, links to each use, concentration."""

import html
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

MAIN = "jeonbuk,korea-gpu-strategy,rancho-cordova"
SMALL = Path(__file__).parent / "small"
ALL = "alpha,beta,gamma"


@pytest.fixture
def small(casebook_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert casebook_copy.is_dir()
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    monkeypatch.setenv("CASEBOOK_ROOT", str(root))
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    return root


def quotes_in(text: str) -> list[str]:
    found = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", text, re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]*>", "", quote)).strip("“”") for quote in found]


def links_in(text: str) -> dict[str, tuple[str, dict[str, str]]]:
    """Words of each link → the page that it opens and the parameters there."""
    found = {}
    for address, words in re.findall(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', text):
        page, _, query = html.unescape(address).partition("?")
        found[html.unescape(words)] = (page, dict(parse_qsl(query)))
    return found


def test_pages_together_show_every_quotation_once(run_page: Callable, page_text: Callable) -> None:
    """Twenty to a page, the rest on the last; none twice, none left out."""
    total = int(re.search(r"of (\d+) quotations", page_text(run_page("evidence", lang="en", cases=MAIN)))[1])
    pages = -(-total // 20)
    assert pages > 2
    shown = [
        quotes_in(page_text(run_page("evidence", lang="en", cases=MAIN, p=str(number))))
        for number in range(1, pages + 1)
    ]
    assert [len(quotes) for quotes in shown[:-1]] == [20] * (pages - 1)
    assert 1 <= len(shown[-1]) <= 20
    assert sum(len(quotes) for quotes in shown) == total
    assert not set(shown[0]) & set(shown[1])


def test_page_number_beyond_the_last_shows_the_last(run_page: Callable, page_text: Callable) -> None:
    """An old address still leads somewhere."""
    text = page_text(run_page("evidence", lang="en", cases=MAIN, p="999"))
    number, pages = re.search(r"\(page (\d+) of (\d+)\)", text).groups()
    assert number == pages
    last = page_text(run_page("evidence", lang="en", cases=MAIN, p=pages))
    assert quotes_in(text) == quotes_in(last) != []


def test_page_links_lead_to_the_neighbours_only(run_page: Callable, page_text: Callable) -> None:
    """No way back from the first page, none on from the last; filters stay in the address."""
    turns = {
        number: {
            words: int(params.get("p", "1"))
            for words, (page, params) in links_in(
                page_text(run_page("evidence", lang="en", cases=MAIN, stance="supports", p=number))
            ).items()
            if words in {"Previous", "Next"} and page == "evidence" and params["stance"] == "supports"
        }
        for number in ("1", "2", "99")
    }
    assert turns["1"] == {"Next": 2}
    assert turns["99"].keys() == {"Previous"}
    if len(turns["2"]) == 2:
        assert turns["2"] == {"Previous": 1, "Next": 3}


@pytest.mark.usefixtures("small")
def test_few_results_stand_on_one_page_without_turning(run_page: Callable, page_text: Callable) -> None:
    """What fits on a page has no page number."""
    text = page_text(run_page("evidence", lang="en", cases=ALL))
    assert "8 of 8 quotations" in text
    assert len(quotes_in(text)) == 8
    assert "(page" not in text
    assert not {"Previous", "Next"} & set(links_in(text))


@pytest.mark.usefixtures("small")
def test_search_without_a_hit_offers_the_way_out(run_page: Callable, page_text: Callable) -> None:
    """The button takes every filter away at once, and keeps cases and language."""
    app = run_page(
        "evidence",
        lang="en",
        cases=ALL,
        q="없는말",
        dimension="power",
        about="grid",
        stance="supports",
        speaker="narration",
        source="undated-report",
        p="3",
    )
    assert "No quotation matches" in page_text(app)
    assert quotes_in(page_text(app)) == []
    app.button(key="clear_filters").click().run()
    assert set(app.query_params) == {"lang", "cases", "data"}
    assert app.query_params["cases"] == ALL
    assert len(quotes_in(page_text(app))) == 8
    assert app.text_input(key="w_query").value == ""
    assert app.selectbox(key="w_about").value is None


@pytest.mark.usefixtures("small")
def test_filters_moved_narrow_the_list_and_start_at_its_first_page(
    run_page: Callable, page_text: Callable
) -> None:
    """Each widget writes its own parameter, and what is shown follows."""
    app = run_page("evidence", lang="en", cases=ALL, p="2")
    app.selectbox(key="w_stance").select("contradicts").run()
    assert set(app.query_params) == {"lang", "cases", "stance", "data"}
    assert app.query_params["stance"] == "contradicts"
    assert len(quotes_in(page_text(app))) == 3
    assert "3 of 8 quotations" in page_text(app)
    app.selectbox(key="w_source").select("undated-report").run()
    assert quotes_in(page_text(app)) == ["Nobody knows how many will."]
    app.selectbox(key="w_stance").select(None).run()
    assert len(quotes_in(page_text(app))) == 4
    app.text_input(key="w_query").input("  valley ").run()
    assert app.query_params["q"] == "valley"
    assert quotes_in(page_text(app)) == ["The valley runs a digital twin of its grid."]


@pytest.mark.usefixtures("small")
def test_dimension_chosen_offers_its_own_criteria_and_drops_another(run_page: Callable) -> None:
    """A criterion of another dimension could only find nothing."""
    app = run_page("evidence", lang="en", cases=ALL, about="grid")
    app.selectbox(key="w_dimension").select("workforce").run()
    assert "about" not in app.query_params
    assert app.selectbox(key="w_about").options[1:] == ["Training", "Retention"]


@pytest.mark.usefixtures("small")
def test_filters_offer_the_people_and_sources_that_occur(run_page: Callable) -> None:
    """Named people by name, the narration last, sources in one line each."""
    app = run_page("evidence", lang="en", cases="alpha")
    assert app.selectbox(key="w_speaker").options == ["All", "Kim Haena", "Reporter's narration"]
    assert app.selectbox(key="w_source").options == [
        "All",
        "2025-01-05 · 새벽일보 · 항만 도시의 실험",
        "date not stated · publisher not stated · undated-report",
    ]
    assert app.selectbox(key="w_stance").options == ["All", "supports", "contradicts", "context"]


@pytest.mark.usefixtures("small")
def test_links_of_uses_open_the_place_of_use(run_page: Callable, page_text: Callable) -> None:
    """A score opens its cell of the matrix, anything else its case; cases and settings come along."""
    app = run_page("evidence", lang="en", cases=ALL, q="harbour compute", silence="bounds")
    links = links_in(page_text(app))
    along = {"lang": "en", "cases": ALL, "silence": "bounds", "data": app.query_params["data"]}
    scored = next(words for words in links if words.startswith("Birch · Compute"))
    assert re.match(r"Birch · Compute:? 1\b", scored)
    assert links[scored] == ("overview", along | {"case": "beta", "criterion": "compute"})
    assert links["Cedar · fact: Number of centres"] == ("case", along | {"case": "alpha"})
    assert {words.partition(":")[0] for words in links if "Cedar ·" in words and ":" in words} >= {
        "Cedar · actor",
        "Cedar · fact",
        "Cedar · mechanism",
    }


@pytest.mark.usefixtures("small")
def test_link_of_a_silent_criterion_says_silent_instead_of_a_level(
    run_page: Callable, page_text: Callable
) -> None:
    """Context under a criterion without a score carries no number."""
    links = links_in(page_text(run_page("evidence", lang="en", cases="gamma", about="grid")))
    words = [w for w in links if w.startswith("Ash · Grid")]
    assert len(words) == 1
    assert "silent" in words[0]
    assert not re.search(r"\d", words[0])


@pytest.mark.usefixtures("small")
def test_concentration_closed_draws_nothing_and_opened_draws_both_charts(run_page: Callable) -> None:
    """Speakers beside sources, each with the shares of every chosen case; nothing is computed before."""
    app = run_page("evidence", lang="en", cases=ALL)
    assert not app.get("plotly_chart")
    app.session_state["concentration"] = True
    app.run()
    assert not app.exception
    charts = {c.proto.id.rsplit("-", 1)[1]: json.loads(c.proto.spec) for c in app.get("plotly_chart")}
    assert sorted(charts) == ["concentration_source", "concentration_speaker"]
    sizes = {name: sorted(round(x) for x in spec["data"][1]["x"]) for name, spec in sorted(charts.items())}
    assert sizes == {
        "concentration_source": [20, 40, 43, 57, 60, 80],
        "concentration_speaker": [14, 14, 20, 20, 20, 29, 40, 40, 43, 60],
    }
