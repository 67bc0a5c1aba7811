"""The page of a second rater: blind to every score, nothing lost, nothing saved before it is asked for."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.message import Message
from google.protobuf.text_format import MessageToString
from streamlit.testing.v1 import AppTest

from casebook.files import parse_case, parse_ratings
from casebook.library import open_library
from casebook.model import Case, Lang, RaterFile
from casebook.wording import say

CASE = "rancho-cordova"

OTHER = """# Casebook ratings 1
case: rancho-cordova
rater: nosy-neighbour
name: "엿보는이웃"
date: 2025-11-20
rubric: "1.2"
ratings:
  compute:
    score: 3
    range: [1, 4]
    rationale: "이웃만의 판단근거"
"""


TAGS = [
    *(f"confidence.{c}" for c in ("low", "medium", "high")),
    *(f"stance.{s}" for s in ("supports", "contradicts", "context")),
]


def begin(run_page: Callable[..., AppTest], name: str = "김하나", **params: str) -> AppTest:
    app = run_page("rate", **{"lang": "ko", "case": CASE, **params})
    assert not app.exception
    app.text_input[0].set_value(name)
    return app.button(key="rate_begin").click().run()


def choose(app: AppTest, choice: str | None) -> AppTest:
    (control,) = app.button_group
    control.set_value(choice)
    return app.run()


def write(root: Path, text: str, rater: str = "nosy-neighbour") -> Path:
    path = root / "cases/ratings" / CASE / f"{rater}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def saved(root: Path, rater: str = "gim-ha-na") -> RaterFile:
    path = root / "cases/ratings" / CASE / f"{rater}.yaml"
    file = parse_ratings(path.read_bytes(), path.name).value
    assert file is not None
    return file


def case_of(root: Path) -> Case:
    case = parse_case((root / "cases" / f"{CASE}.yaml").read_bytes(), "case.yaml").value
    assert case is not None
    return case


def everything(app: AppTest) -> str:
    """All that a run sends to the browser: drawn HTML and every widget, as protocol buffers."""

    def nodes(block: Any) -> list[str]:
        proto = getattr(block, "proto", None)
        found = [MessageToString(proto, as_utf8=True)] if isinstance(proto, Message) else []
        for child in getattr(block, "children", {}).values():
            found += nodes(child)
        return found

    return "\n".join(nodes(app._tree))


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_rate_page_on_any_criterion_sends_nothing_of_any_judgement(
    run_page: Callable, casebook_copy: Path, lang: Lang
) -> None:
    """Reasons, confidence, stance, index, other raters and findings on scores are nowhere in what is sent."""
    write(casebook_copy, OTHER)
    case_file = casebook_copy / "cases/jeonbuk.yaml"
    case_file.write_text(case_file.read_text("utf-8").replace("score: 1", "score: 7", 1), "utf-8")
    case = case_of(casebook_copy)
    app = begin(run_page, lang=lang)
    secrets = ["엿보는이웃", "이웃만의 판단근거", "nosy-neighbour", "jeonbuk.yaml"]
    secrets += [a.rationale.text_in(lang) for a in case.assessments]
    secrets += [
        say(lang, key) for key in ("frame.aggregation", "frame.silence", "frame.cases", "ranges.label")
    ]
    secrets += [f">{say(lang, key)}<" for key in TAGS]
    for assessment in case.assessments:
        app.query_params["criterion"] = assessment.criterion
        app.run()
        assert not app.exception
        sent = everything(app)
        assert f'data-criterion="{assessment.criterion}"' in sent.replace('\\"', '"')
        for secret in secrets:
            assert secret not in sent, (assessment.criterion, secret)
        assert not re.search(r'data-stance=\\?"(supports|contradicts|context)', sent)


def test_rate_page_quotes_come_in_the_order_of_their_sources(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """Each quote filed under the criterion is there once, by source and place, whatever the file's order."""
    case = case_of(casebook_copy)
    library = open_library(casebook_copy)
    app = begin(run_page)
    for assessment in case.assessments:
        texts = {q.text for q in assessment.quotes}
        if len({q.source for q in assessment.quotes}) != 1 or len(texts) < 2:
            continue
        app.query_params["criterion"] = assessment.criterion
        shown = page_text(app.run())
        source = library.source(assessment.quotes[0].source)
        assert source is not None
        in_source = sorted(
            (t for t in texts if t in source.text and "&" not in t and '"' not in t and "'" not in t),
            key=source.text.index,
        )
        places = [shown.index(f"“{t}”") for t in in_source]
        assert places == sorted(places)
        if len(in_source) > 1:
            return
    pytest.fail("no criterion has two quotes from one source")


def test_rate_page_answers_are_written_only_when_saved(run_page: Callable, casebook_copy: Path) -> None:
    """Level, range, reasons and silence come back from the file as they were given, in the rubric's order."""
    app = begin(run_page, criterion="digital_twin")
    choose(app, "none")
    app.query_params["criterion"] = "compute"
    app.run()
    choose(app, "2")
    app.selectbox[2].set_value((1, 3)).run()
    app.text_area[0].set_value('이유: 1 # 2\n"둘째" 줄 ').run()
    assert not (casebook_copy / "cases/ratings").exists()
    app.button(key="rate_save").click().run()
    assert not app.exception
    file = saved(casebook_copy)
    assert (file.name, file.rater, file.case, file.rubric) == ("김하나", "gim-ha-na", CASE, "1.2")
    assert [(r.criterion, r.score, r.low, r.high) for r in file.ratings] == [
        ("compute", 2, 1, 3),
        ("digital_twin", None, None, None),
    ]
    assert file.ratings[0].rationale == '이유: 1 # 2\n"둘째" 줄'
    assert open_library(casebook_copy).findings == ()
    assert app.button(key="rate_save").disabled


def test_rate_page_range_that_the_new_level_leaves_is_dropped(
    run_page: Callable, casebook_copy: Path
) -> None:
    """A range always holds its level, and silence has none."""
    app = begin(run_page, criterion="compute")
    choose(app, "2")
    app.selectbox[2].set_value((1, 2)).run()
    choose(app, "4")
    assert app.selectbox[2].value is None
    choose(app, "none")
    assert len(app.selectbox) == 2
    app.button(key="rate_save").click().run()
    assert saved(casebook_copy).ratings[0].low is None


def test_rate_page_of_known_name_continues_and_says_so(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """Whoever types a name that there is goes on with those ratings; nobody else gets to see them."""
    write(casebook_copy, OTHER)
    app = begin(run_page, "엿보는 이웃", criterion="compute")
    assert app.query_params["rater"] != "nosy-neighbour"
    assert app.button_group[0].value is None
    again = begin(run_page, " 엿보는이웃", criterion="compute")
    assert again.query_params["rater"] == "nosy-neighbour"
    assert "이미 있어" in page_text(again)
    assert again.button_group[0].value == "3"
    assert again.text_area[0].value == "이웃만의 판단근거"


def test_rate_page_two_names_of_one_spelling_get_two_files(run_page: Callable, casebook_copy: Path) -> None:
    """The id is made of the name; that another name makes the same id mixes up nobody."""
    for name in ("김하나", "gim-ha-na"):
        choose(begin(run_page, name, criterion="compute"), "1").button(key="rate_save").click().run()
    assert saved(casebook_copy).name == "김하나"
    assert saved(casebook_copy, "gim-ha-na-2").name == "gim-ha-na"


def test_rate_page_file_changed_meanwhile_joins_both(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """Two windows of one rater: neither's answers are lost; the second one looks before it saves again."""
    first = choose(begin(run_page, criterion="compute"), "1")
    second = choose(begin(run_page, criterion="logistics"), "4")
    first.button(key="rate_save").click().run()
    second.button(key="rate_save").click().run()
    assert "합쳤습니다" in page_text(second)
    second.button(key="rate_save").click().run()
    assert {r.criterion: r.score for r in saved(casebook_copy).ratings} == {"compute": 1, "logistics": 4}


def test_rate_page_reasons_without_a_level_are_not_saved_and_stay(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """They wait in the session for their level."""
    app = begin(run_page, criterion="compute")
    app.text_area[0].set_value("아직 모름").run()
    assert app.button(key="rate_save").disabled
    assert "점수를 고르지 않은 근거" in page_text(app)
    app.button(key="rate_next").click().run()
    choose(app, "0").button(key="rate_save").click().run()
    assert [r.criterion for r in saved(casebook_copy).ratings] == ["digital_twin"]
    app.button(key="rate_previous").click().run()
    assert app.text_area[0].value == "아직 모름"


def test_rate_page_faulty_file_of_the_rater_is_left_alone(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """What cannot be read is never written over."""
    path = write(casebook_copy, "case: [\n", "gim-ha-na")
    app = begin(run_page)
    assert "먼저 파일을 고치십시오" in page_text(app)
    assert path.read_text("utf-8") == "case: [\n"
    assert not [b for b in app.button if b.key == "rate_save"]


@pytest.mark.parametrize("name", ["", "   ", "\x07"])
def test_rate_page_without_a_name_asks_for_one(run_page: Callable, page_text: Callable, name: str) -> None:
    """No sheet is begun for nobody."""
    app = begin(run_page, name)
    assert "이름을 입력하십시오" in page_text(app)
    assert "rater" not in app.query_params


@pytest.mark.parametrize(
    "name", ["<b>x</b>", "$(x)", "**굵게**", "../../up", "王芳", "a" * 200, "CON", "null", "😀"]
)
def test_rate_page_any_name_is_shown_as_typed_and_saved_or_refused(
    run_page: Callable, casebook_copy: Path, page_text: Callable, name: str
) -> None:
    """No name breaks the page, leaves the folder, or is lost without a word."""
    app = choose(begin(run_page, name, criterion="compute"), "2")
    app.button(key="rate_save").click().run()
    assert not app.exception
    files = list((casebook_copy / "cases/ratings").rglob("*.yaml"))
    if name == "CON":  # a device of Windows
        assert files == []
        assert "다른 이름으로 평가하십시오" in page_text(app)
    else:
        (path,) = files
        assert path.parent == casebook_copy / "cases/ratings" / CASE
        assert open_library(casebook_copy).ratings.of(CASE)[0].name == name[:60]


def test_rate_page_when_presenting_rates_nothing(
    run_page: Callable, monkeypatch: pytest.MonkeyPatch, page_text: Callable
) -> None:
    """An audience sees no form."""
    monkeypatch.setenv("CASEBOOK_PRESENT", "1")
    app = run_page("rate", lang="ko")
    assert "발표 중" in page_text(app)
    assert not app.text_input


def test_rate_page_where_nothing_may_be_written_offers_the_file(
    run_page: Callable, casebook_copy: Path, monkeypatch: pytest.MonkeyPatch, page_text: Callable
) -> None:
    """A rater elsewhere still rates: the file can be taken away and sent."""
    monkeypatch.setenv("CASEBOOK_EDITING", "off")
    app = choose(begin(run_page, criterion="compute"), "2")
    assert "내려받아" in page_text(app)
    assert not [b for b in app.button if b.key == "rate_save"]
    assert len(app.get("download_button")) == 1
    assert not (casebook_copy / "cases/ratings").exists()


def test_rate_page_first_open_criterion_stays_while_it_is_answered(
    run_page: Callable, page_text: Callable
) -> None:
    """Choosing a level leads nowhere by itself: the reasons are written beside it."""
    app = choose(begin(run_page), "2")
    assert 'data-criterion="compute"' in page_text(app)
    assert app.query_params["criterion"] == "compute"


def test_rate_page_after_a_visit_elsewhere_goes_on_with_what_was_not_saved(
    run_page: Callable, casebook_copy: Path
) -> None:
    """The address of another page does not name the rater; the session does."""
    app = choose(begin(run_page), "2")
    del app.query_params["rater"]
    app.run()
    assert app.query_params["rater"] == "gim-ha-na"
    assert app.button_group[0].value == "2"
    app.button(key="rate_leave").click().run()
    assert "rater" not in app.query_params
    assert not (casebook_copy / "cases/ratings").exists()


def test_answers_that_are_not_saved_outlive_a_reload_and_are_forgotten_once_saved(
    run_page: Callable, casebook_copy: Path, page_text: Callable
) -> None:
    """Another visit to the same address goes on with them; the file of the casebook is not there yet."""
    choose(begin(run_page, criterion="compute"), "3")
    kept = list((casebook_copy / ".casebook" / "ratings").iterdir())
    assert len(kept) == 1
    assert not (casebook_copy / "cases" / "ratings").exists()
    rater = kept[0].stem.split("--")[1]
    again = run_page("rate", lang="ko", case=CASE, rater=rater, criterion="compute")
    assert not again.exception
    if again.text_input:  # a reloaded browser has forgotten the name, which is nowhere but in the kept file
        again.text_input[0].set_value("김하나")
        again.button(key="rate_begin").click().run()
    (control,) = again.button_group
    assert control.value == "3"
    again.button(key="rate_save").click().run()
    assert not again.exception
    assert list((casebook_copy / ".casebook" / "ratings").iterdir()) == []
    assert (casebook_copy / "cases" / "ratings" / CASE / f"{rater}.yaml").is_file()
    assert page_text(again)
