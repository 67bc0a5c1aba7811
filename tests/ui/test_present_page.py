"""Meeting mode without a browser: which slide is shown, what the deck keeps, and what fits on a slide."""

import html
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from casebook.exports.deck import Deck, Slide, SlideQuote
from casebook.library import open_library
from casebook.model import Quote, Stance
from casebook.ui import present, present_state
from casebook.ui.present_quotes import fitted_quotes
from casebook.ui.present_stage import room_below
from casebook.ui.present_words import whole_words
from casebook.ui.slide_stage.stage import listed
from casebook.ui.weight_panel import WeightsReleased
from casebook.view.view import View

SMALL = Path(__file__).parent / "small"
ALL = "alpha,beta,gamma"


@pytest.fixture
def small(casebook_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three small cases that the page of this test shows and may change."""
    assert casebook_copy.is_dir()
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    monkeypatch.setenv("CASEBOOK_ROOT", str(root))
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    return root


@pytest.fixture
def open_deck(small: Path, run_page: Callable) -> Callable[..., AppTest]:
    """Meeting mode on the small cases, in English unless something else is said."""
    assert small.is_dir()

    def run(**params: str) -> AppTest:
        app: AppTest = run_page("present", **{"lang": "en", "cases": ALL} | params)
        assert not app.exception
        return app

    return run


def bodies(app: AppTest) -> str:
    return "\n".join(node.proto.body for node in app.get("html"))


def text_of(app: AppTest, css: str) -> str:
    """The text of the first piece whose class ends with ``css``; empty where there is none."""
    found = re.search(rf'<(\w+) class="[^"]*{css}[^"]*"[^>]*>(.*?)</\1>', bodies(app), re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", found.group(2))).strip() if found else ""


def heading(app: AppTest) -> str:
    found = re.search(r"<h2>(.*?)</h2>", bodies(app), re.DOTALL)
    assert found is not None
    return html.unescape(re.sub(r"<[^>]*>", "", found.group(1)))


def test_deck_without_a_slide_in_the_address_begins_with_the_cover(open_deck: Callable) -> None:
    """All cases in the title, the number of slides at the foot, and the stage's sheet on the page."""
    app = open_deck()
    assert all(name in heading(app) for name in ("Cedar", "Birch", "Ash"))
    assert re.fullmatch(r"1 / \d+", text_of(app, "cb-at"))
    assert "st-key-stage_claim" in bodies(app)


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    "slide", ["ranking", "dimensions", "gap", "chances", "weights", "evidence", "sources"]
)
def test_slide_of_the_address_is_shown_with_its_footer(open_deck: Callable, slide: str, lang: str) -> None:
    """Weights, silence, rubric and fingerprint stand on every slide; claims have their chart."""
    app = open_deck(slide=slide, lang=lang)
    foot = text_of(app, "cb-foot")
    words = {"ko": ("가중치", "침묵 처리", "자료 지문"), "en": ("Weights", "Silence", "Data fingerprint")}
    assert all(word in foot for word in words[lang])
    assert len(app.get("plotly_chart")) == (slide != "sources")
    assert "None" not in bodies(app).replace("none", "")


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (None, 0),
        ("title", 0),
        ("gap", 2),
        ("dimensions", 1),
        ("sources", 3),
        ("unheard-of", 0),
        ("weights", 3),
    ],
)
def test_slide_asked_for_that_is_not_in_the_deck_gives_way_to_the_one_before_it(
    asked: str | None, shown: int
) -> None:
    """Switched off or no longer to be had: the meeting stays where it was."""
    ids = ("title", "ranking", "gap", "chances")
    slides = tuple(Slide(id=i, kind="claim", name=i, heading=i) for i in ids)
    deck = Deck(title="", subtitle="", slides=slides, available=slides, footer=())
    assert present.place(deck, asked) == shown


def test_unknown_slide_is_named_and_the_cover_shown(open_deck: Callable) -> None:
    """The page does not fail, and says what it made of the address."""
    app = open_deck(slide="unheard-of")
    assert "unheard-of" in text_of(app, "cb-note")
    assert text_of(app, "cb-at").startswith("1 /")


def test_slides_and_title_of_the_address_make_the_deck(open_deck: Callable) -> None:
    """Chosen, ordered and named by address alone."""
    app = open_deck(slides="title,gap,ranking", title="*Own* <b>title</b>", slide="gap")
    assert text_of(app, "cb-at") == "2 / 3"
    cover = open_deck(slides="title,gap,ranking", title="*Own* <b>title</b>")
    assert heading(cover) == "*Own* <b>title</b>"


def test_nothing_chosen_is_said_in_the_usual_frame(open_deck: Callable) -> None:
    """Without a case there is no stage over the choice of cases."""
    app = open_deck(cases="")
    assert "stage_" not in bodies(app)
    assert app.multiselect[0].value == []


def test_one_case_is_presented_without_a_ranking(open_deck: Callable) -> None:
    """Slides that compare are not made up."""
    app = open_deck(cases="alpha")
    total = int(text_of(app, "cb-at").split(" / ")[1])
    assert total < int(text_of(open_deck(), "cb-at").split(" / ")[1])
    assert "Cedar" in heading(app)


def test_faulty_case_is_left_out_and_named(open_deck: Callable, small: Path) -> None:
    """The slide on criteria says who is missing; a deck of faulty cases alone is none."""
    path = small / "cases" / "gamma.yaml"
    path.write_text(path.read_text("utf-8").replace("level: ", "level: un", 1), "utf-8")
    app = open_deck()
    assert "Ash" not in heading(app)
    assert "Ash" in text_of(open_deck(slide="criteria"), "cb-head")
    assert "stage_" not in bodies(open_deck(cases="gamma"))


def test_presenting_mode_shows_meeting_mode_and_no_writing(
    open_deck: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody may write, the deck is shown all the same, and no link leads to the pages for writing."""
    monkeypatch.setenv("CASEBOOK_PRESENT", "1")
    app = open_deck()
    assert text_of(app, "cb-at").startswith("1 /")
    assert "edit?" not in bodies(app)
    assert "present?" in bodies(app)


@pytest.mark.parametrize("panel", ["slides", "weights", "notes", "help"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_panel_that_is_open_is_drawn_beside_the_slide(open_deck: Callable, panel: str, lang: str) -> None:
    """Each panel has its heading and the way out."""
    app = open_deck(lang=lang, slide="ranking")
    app.session_state["_present_panel"] = panel
    app.run()
    assert not app.exception
    assert app.button(key="present_close").label == {"ko": "닫기", "en": "Close"}[lang]
    app.button(key="present_close").click().run()
    assert "present_close" not in [b.key for b in app.button]


def test_note_typed_is_in_the_address_and_an_emptied_one_leaves_it(open_deck: Callable) -> None:
    """Notes belong to their slide; control characters never reach the address."""
    app = open_deck(slide="ranking")
    app.session_state["_present_panel"] = "notes"
    app.run()
    app.text_area(key="w_present_note_ranking").set_value("  First\x00 this. ").run()
    written = app.query_params["notes"]
    assert written
    assert app.text_area(key="w_present_note_ranking").value.strip().startswith("First")
    assert "\x00" not in app.text_area(key="w_present_note_ranking").value
    app.text_area(key="w_present_note_ranking").set_value(" ").run()
    assert "notes" not in app.query_params


def test_reset_gives_every_slide_back_and_keeps_notes(open_deck: Callable) -> None:
    """The order and the title are the deck's; what the speaker wrote is not thrown away."""
    app = open_deck(slides="title,gap", title="Mine")
    app.session_state["_present_panel"] = "notes"
    app.run()
    app.text_area(key="w_present_note_title").set_value("Kept").run()
    app.session_state["_present_panel"] = "slides"
    app.run()
    app.button(key="present_reset").click().run()
    assert "slides" not in app.query_params
    assert "title" not in app.query_params
    assert "notes" in app.query_params


@pytest.mark.parametrize(
    ("sent", "taken"),
    [
        (["b", "a"], ("b", "a")),
        (["a"], ("a",)),
        ([], None),
        (["a", "a"], None),
        (["a", "x"], None),
        ("a", None),
        ([1], None),
        (None, None),
        ({"a": 1}, None),
    ],
)
def test_list_sent_by_the_browser_is_taken_only_where_it_makes_sense(
    sent: object, taken: tuple[str, ...] | None
) -> None:
    """Anything at all may come; at least one known slide, none twice."""
    assert listed(sent, ["a", "b", "c"]) == taken


@pytest.fixture
def view_changes(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """What callbacks make of the view, without a page."""
    kept = SimpleNamespace(view=View(), state={})

    def change(**changes: object) -> None:
        kept.view = msgspec.structs.replace(kept.view, **changes)

    monkeypatch.setattr(present_state, "change_view", change)
    monkeypatch.setattr(present_state, "current_view", lambda: kept.view)
    monkeypatch.setattr(st, "session_state", kept.state)
    return kept


@pytest.mark.parametrize(
    ("current", "chosen", "slides", "slide"),
    [
        ("b", ("a", "b", "c"), (), "b"),
        ("b", ("a", "c"), ("a", "c"), None),
        ("c", ("a", "b"), ("a", "b"), "b"),
        ("a", ("c", "b"), ("c", "b"), None),
        ("b", ("b", "a", "c"), ("b", "a", "c"), None),
    ],
)
def test_list_changed_keeps_the_slide_on_the_stage_or_shows_the_one_before(
    view_changes: SimpleNamespace,
    current: str,
    chosen: tuple[str, ...],
    slides: tuple[str, ...],
    slide: str | None,
) -> None:
    """The usual deck leaves no trace in the address."""
    present_state.take_list(("a", "b", "c"), current, chosen)
    assert view_changes.view.slides == slides
    assert view_changes.view.slide == slide


def test_weights_moved_in_the_meeting_lead_back_to_those_it_began_with(
    view_changes: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two moves later the way back still leads to the first; weights set elsewhere are no meeting's."""
    began = (("power", 50.0), ("industry", 50.0))
    view_changes.view = View(dimension_weights=began)
    moves = iter([(("power", 60.0), ("industry", 40.0)), (("power", 70.0), ("industry", 30.0))])
    monkeypatch.setattr(
        present_state,
        "take_weights",
        lambda *_: present_state.change_view(dimension_weights=next(moves)),
    )
    rubric = open_library(SMALL).rubric
    assert rubric is not None
    told = WeightsReleased(
        dimensions=(), criteria=(), are_dimensions_moved=True, criteria_moved=(), is_reset=False
    )
    assert present_state.weights_before(view_changes.view) is None
    for _ in range(2):
        present_state.move_weights(view_changes.view, rubric, told)
    before = present_state.weights_before(view_changes.view)
    assert before == (None, began, ())
    present_state.restore_weights(before)
    assert view_changes.view.dimension_weights == began
    assert present_state.weights_before(view_changes.view) is None


def quote(text: str, stance: Stance = "supports") -> SlideQuote:
    return SlideQuote(
        case_id="a",
        case_name="Cedar",
        criterion=None,
        quote=Quote(
            source="s",
            text=text,
            ko=None,
            en=None,
            speaker=None,
            role=None,
            via=None,
            stance=stance,
            line=1,
            column=1,
        ),
        shown=text,
        translation=None,
        speaker="Reporter",
        source=None,
        source_line="Reporter · s",
        status="verified-excerpt",
    )


def test_quotes_that_do_not_fit_leave_the_counter_evidence() -> None:
    """First the type gets smaller, then what supports goes; what contradicts is the last to go."""
    long = "가나다라마바사 아자차카타파하 " * 6
    quotes = (quote(long), quote(long + "둘"), quote(long + "셋", "contradicts"))
    assert fitted_quotes(quotes, 380, 900) == (20, quotes)
    size, kept = fitted_quotes(quotes, 380, 560)
    assert (size < 20, kept) == (True, quotes)
    assert [q.quote.stance for q in fitted_quotes(quotes, 380, 340)[1]] == ["supports", "contradicts"]
    assert [q.quote.stance for q in fitted_quotes(quotes, 380, 60)[1]] == ["contradicts"]


def test_room_below_a_longer_heading_is_smaller_and_never_none() -> None:
    """A chart always has a place."""
    short = Slide(id="gap", kind="claim", name="", heading="짧음")
    long = msgspec.structs.replace(short, heading="긴 제목 " * 30, details=("자세한 말 " * 40,))
    assert room_below(short) > room_below(long) >= 200


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("국가 GPU 전략(50점)보다 높음", ["국가 GPU 전략(50점)보다"]),
        ("공공전력청(SMUD)과 함께", ["공공전력청(SMUD)과"]),
        ("52, 2 points above", ["2 points"]),
        ("<b>국가 GPU 전략</b> & 둘", ["국가 GPU 전략</b>"]),
        ("아무것도 없음", []),
    ],
)
def test_words_that_belong_together_are_not_broken_and_not_changed(text: str, kept: list[str]) -> None:
    """Names with their particles, brackets with theirs, numbers with their units; every character stays."""
    drawn = str(whole_words(text, ["국가 GPU 전략", "전북"]))
    spans = [html.unescape(s) for s in re.findall(r'<span class="cb-whole">(.*?)</span>', drawn)]
    assert spans == kept
    plain = re.sub(r'<span class="cb-whole">|</span>', "", drawn)
    assert html.unescape(plain) == text


@pytest.mark.parametrize(
    "slide", ["ranking", "dimensions", "criteria", "gap", "difference", "chances", "weights"]
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_chart_of_a_slide_fits_its_place_in_type_to_be_read_from_afar(
    open_deck: Callable, slide: str, lang: str
) -> None:
    """Beside or below everything else on the slide, and never in smaller type than on the pages."""
    app = open_deck(slide=slide, lang=lang)
    (chart,) = app.get("plotly_chart")
    layout = json.loads(chart.proto.spec)["layout"]
    assert 150 <= layout["height"] <= 520
    assert layout["font"]["size"] >= 14
    assert "--chart-fit:" not in bodies(app)
