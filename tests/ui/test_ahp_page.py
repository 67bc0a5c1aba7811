"""The AHP page: nothing counts before it is answered, and what is counted is shown, saved and applied."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from casebook.files import parse_judgements, write_judgements
from casebook.model import Judgement
from casebook.ui.ahp import ratio_text
from casebook.ui.ahp_state import cleaned_name
from casebook.weighting import group_result, pairs_of, percents

FIVE = ("infrastructure", "workforce", "industry", "power", "governance")
WEIGHTS = dict(zip(FIVE, (8, 4, 2, 1, 1), strict=True))
MIDDLE = 8


def places(weights: dict[str, int]) -> list[int]:
    """Where on the scale of 17 each answer stands that agrees with ``weights``."""
    return [
        MIDDLE - (weights[a] // weights[b] - 1)
        if weights[a] >= weights[b]
        else MIDDLE + weights[b] // weights[a] - 1
        for a, b in pairs_of(FIVE)
    ]


CONSISTENT = places(WEIGHTS)
TURNED = list(CONSISTENT)
TURNED[pairs_of(FIVE).index(("workforce", "power"))] = MIDDLE + 4  # power five times workforce
OPPOSITE = [2 * MIDDLE - place for place in CONSISTENT]


def answer(app: AppTest, said: Sequence[int]) -> AppTest:
    for question, place in enumerate(said):
        app.radio[question].set_value(place)
    return app.run()


def add(app: AppTest, said: Sequence[int]) -> AppTest:
    return answer(app.button(key="ahp_add").click().run(), said)


def saved(said: Sequence[int], name: str = "김하나") -> bytes:
    rows = []
    for (first, second), place in zip(pairs_of(FIVE), said, strict=False):
        more, less = (first, second) if place <= MIDDLE else (second, first)
        rows.append(f"      - {{more: {more}, less: {less}, times: {abs(place - MIDDLE) + 1}}}\n")
    return (
        f"dimensions: [{', '.join(FIVE)}]\nrespondents:\n  - name: '{name}'\n    judgements:\n"
        + "".join(rows)
    ).encode()


def test_ahp_page_untouched_shows_ten_open_questions_and_no_weights(
    run_page: Callable, page_text: Callable
) -> None:
    """Nothing is preset: an untouched question is unanswered, not equal."""
    app = run_page("ahp", lang="ko")
    assert not app.exception
    assert len(app.radio) == 10
    assert [radio.value for radio in app.radio] == [None] * 10
    text = page_text(app)
    assert text.count("미응답</span>") == 10
    assert "10개 가운데 0개 응답" in text
    assert "아직 없어" in text
    assert 'class="ahp-bar"' not in text
    assert "w" not in app.query_params


def test_ahp_page_with_one_question_open_gives_no_weights(run_page: Callable, page_text: Callable) -> None:
    """Nine of ten answers are not a matrix."""
    app = answer(run_page("ahp", lang="en"), CONSISTENT[:9])
    text = page_text(app)
    assert "9 of 10 answered" in text
    assert 'class="ahp-cr' not in text


@pytest.mark.parametrize(("lang", "word"), [("ko", "일관성 있음"), ("en", "Consistent")])
def test_ahp_page_with_consistent_answers_shows_weights_and_says_so(
    run_page: Callable, page_text: Callable, lang: str, word: str
) -> None:
    """8 : 4 : 2 : 1 : 1 comes back as exactly these shares, with a ratio of zero and nothing to mend."""
    text = page_text(answer(run_page("ahp", lang=lang), CONSISTENT))
    assert word in text
    assert "ahp-good" in text
    for share in ("50.0%", "25.0%", "12.5%", "6.2%"):  # 6.25 as figures of a bar, rounded half to even
        assert share in text
    assert "data-mend" not in text


def test_ahp_page_with_a_turned_answer_names_it_and_mends_it_on_click(
    run_page: Callable, page_text: Callable
) -> None:
    """The answer that was turned round is named with the value that fits; the button puts it in."""
    app = answer(run_page("ahp", lang="ko"), TURNED)
    text = page_text(app)
    assert "다시 검토 (0.10 초과)" in text
    assert "지금: 전력이 인력보다 상당히 중요(5)" in text
    assert 'data-mend="workforce/power/4"' in text
    assert "고치면 CR 0.000, 일관성 있음" in text
    assert text.count("cb-tag cb-tag-bad") == 1
    app.button(key="ahp_mend").click().run()
    assert not app.exception
    assert [radio.value for radio in app.radio] == CONSISTENT
    assert "ahp-good" in page_text(app)


def test_ahp_page_applies_the_group_to_the_address(run_page: Callable, page_text: Callable) -> None:
    """One click weighs every page; other parts of the view stay."""
    app = answer(run_page("ahp", lang="ko", silence="available"), CONSISTENT)
    app.button(key="ahp_apply").click().run()
    assert not app.exception
    assert app.query_params["w"] == "infrastructure:50,workforce:25,industry:12.5,power:6.3,governance:6.2"
    assert app.query_params["silence"] == "available"
    assert app.button(key="ahp_apply").disabled
    assert "지금 모든 화면이 이 가중치를 씀" in page_text(app)


def test_ahp_page_with_two_opposite_respondents_shows_both_rankings_beside_the_group(
    run_page: Callable, page_text: Callable
) -> None:
    """Opposite judgements cancel out to equal weights; each one's own ranking stands in its row."""
    app = add(answer(run_page("ahp", lang="ko"), CONSISTENT), OPPOSITE)
    assert not app.exception
    text = page_text(app)
    assert text.count(">20.0%</td>") == 5
    rankings = text[text.index('aria-label="응답자별 순위"') :]
    assert rankings.count("<tr>") == 4
    assert "응답자 2명 가운데" in text
    app.button(key="ahp_apply").click().run()
    assert app.query_params["w"] == ",".join(f"{d}:20" for d in FIVE)


def test_ahp_page_leaves_out_who_has_not_finished_and_says_so(
    run_page: Callable, page_text: Callable
) -> None:
    """The second respondent has answered three questions: the group is still the first alone."""
    app = add(answer(run_page("ahp", lang="ko"), CONSISTENT), OPPOSITE[:3])
    text = page_text(app)
    assert "3/10 응답, 집계 제외" in text
    assert "응답을 마친 1명" in text


def test_ahp_page_keeps_each_respondents_answers_apart(run_page: Callable) -> None:
    """Going from one respondent to the other shows that one's answers."""
    app = add(answer(run_page("ahp", lang="ko"), CONSISTENT), OPPOSITE)
    choice = next(box for box in app.selectbox if box.key.startswith("w_ahp_respondent"))
    choice.select(1).run()
    assert [radio.value for radio in app.radio] == CONSISTENT
    app.button(key="ahp_remove").click().run()
    assert [radio.value for radio in app.radio] == OPPOSITE
    app.button(key="ahp_remove").click().run()
    assert [radio.value for radio in app.radio] == [None] * 10
    assert not app.exception


def test_ahp_page_shows_a_respondents_name_letter_by_letter(run_page: Callable, page_text: Callable) -> None:
    """A name is never read as markup."""
    app = answer(run_page("ahp", lang="en"), CONSISTENT)
    app.text_input(key="w_ahp_name_1").set_value("<b>*Kim*</b> ").run()
    text = page_text(app)
    assert "<td>&lt;b&gt;*Kim*&lt;/b&gt;</td>" in text
    assert "<b>" not in text


def test_ahp_page_offers_to_save_what_reading_gives_back(
    run_page: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file behind the download button holds names and answers, the unfinished ones too."""
    written = []
    monkeypatch.setattr(
        "casebook.ui.ahp_files.write_judgements", lambda s: written.append(write_judgements(s)) or written[-1]
    )
    app = add(answer(run_page("ahp", lang="ko"), CONSISTENT), OPPOSITE[:2])
    app.text_input(key="w_ahp_name_2").set_value('이 "둘": #2').run()
    survey = parse_judgements(written[-1].encode(), "saved.yaml", FIVE).value
    assert survey is not None
    assert [r.name for r in survey.respondents] == ["응답자 1", '이 "둘": #2']
    assert [len(r.judgements) for r in survey.respondents] == [10, 2]
    assert survey.respondents[0].judgements[0] == Judgement(more="infrastructure", less="workforce", times=2)


def test_ahp_page_loads_a_file_in_the_place_of_what_was_entered(
    run_page: Callable, page_text: Callable
) -> None:
    """Nothing is replaced before the button is clicked; then the file's answers are there."""
    app = answer(run_page("ahp", lang="ko"), CONSISTENT)
    app.file_uploader[0].upload("답.yaml", saved(OPPOSITE)).run()
    assert not app.exception
    assert "지금 입력한 응답을 모두 대신함" in page_text(app)
    assert [radio.value for radio in app.radio] == CONSISTENT
    app.button(key="ahp_load").click().run()
    assert not app.exception
    assert [radio.value for radio in app.radio] == OPPOSITE
    assert app.text_input[0].value == "김하나"
    assert "답.yaml을 불러왔음" in page_text(app)


def test_ahp_page_with_an_unfinished_file_warns_and_loads(run_page: Callable, page_text: Callable) -> None:
    """Half a questionnaire can be carried on with."""
    app = run_page("ahp", lang="en")
    app.file_uploader[0].upload("half.yaml", saved(OPPOSITE[:4])).run()
    assert "has not answered 6 of 10" in page_text(app)
    app.button(key="ahp_load").click().run()
    assert [radio.value for radio in app.radio] == [*OPPOSITE[:4], *[None] * 6]


@pytest.mark.parametrize(
    "data",
    [
        saved(CONSISTENT).replace(b"times: 2", b"times: 20"),
        saved(CONSISTENT).replace(b"power", b"<b>*powr*</b>"),
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"",
    ],
    ids=["off scale", "unknown dimension", "no text", "brackets", "empty"],
)
def test_ahp_page_with_a_bad_file_shows_findings_and_keeps_the_answers(
    run_page: Callable, page_text: Callable, data: bytes
) -> None:
    """A bad file is refused with line, column and the way to mend it; nothing entered is lost."""
    app = answer(run_page("ahp", lang="ko"), CONSISTENT)
    app.file_uploader[0].upload("bad <b>.yaml", data).run()
    assert not app.exception
    text = page_text(app)
    assert "파일을 불러오지 않았음" in text
    assert "bad &lt;b&gt;.yaml:" in text
    assert "고치는 방법" in text
    assert "<b>" not in text
    assert "ahp_load" not in [button.key for button in app.button]
    assert [radio.value for radio in app.radio] == CONSISTENT


def test_ahp_page_with_cases_that_have_no_index_says_why_there_is_no_ranking(
    run_page: Callable, page_text: Callable
) -> None:
    """One case alone has nothing to be ranked against; the weights are there all the same."""
    text = page_text(answer(run_page("ahp", lang="ko", cases="jeonbuk"), CONSISTENT))
    assert "순위를 매길 수 없음" in text
    assert "50.0%" in text


def test_ahp_page_keeps_answers_when_the_language_changes(run_page: Callable, page_text: Callable) -> None:
    """What was entered does not depend on the language of the labels."""
    app = answer(run_page("ahp", lang="ko"), TURNED)
    app.button(key="switch_language").click().run()
    assert [radio.value for radio in app.radio] == TURNED
    assert "Now: Power is strongly more important than Workforce (5)" in page_text(app)


def test_ahp_page_of_a_rubric_with_names_in_markup_keeps_them_out_of_labels(
    run_page: Callable, page_text: Callable, casebook_copy: Path
) -> None:
    """The label of a widget is Markdown, so the name of a dimension reaches it as words only."""
    path = casebook_copy / "cases" / "_rubric.yaml"
    text = path.read_text("utf-8")
    name = next(line for line in text.splitlines() if "Infrastructure" in line)
    path.write_text(
        text.replace(name, name.replace("Infrastructure", "![x](http://x.invalid/p) *In*"), 1), "utf-8"
    )
    app = run_page("ahp", lang="en")
    assert not app.exception
    assert app.radio[0].label == "Question 1: x http x invalid p In or Workforce"
    assert "![x](http://x.invalid/p) *In*" in page_text(app)


def test_ratio_text_just_above_the_limit_never_reads_as_the_limit() -> None:
    """0.1001 is too much, and is written so."""
    assert [ratio_text(r) for r in (0.0, 0.0332, 0.1, 0.1001, 1.7)] == [
        "0.000",
        "0.033",
        "0.100",
        "0.101",
        "1.700",
    ]


def test_cleaned_name_is_one_line_that_a_file_can_hold() -> None:
    """Control characters go, letters taken apart are put together, and the length is bounded."""
    assert cleaned_name(" 가\n나\x00\u0085 ") == "가 나"
    assert cleaned_name("\u1100\u1161") == "가"
    assert len(cleaned_name("x" * 500)) == 80


def test_group_of_a_file_and_of_the_page_are_the_same(run_page: Callable) -> None:
    """What the address carries is what the file's answers come to."""
    app = run_page("ahp", lang="ko")
    app.file_uploader[0].upload("a.yaml", saved(TURNED)).run()
    app.button(key="ahp_load").click().run()
    app.button(key="ahp_apply").click().run()
    survey = parse_judgements(saved(TURNED), "a.yaml", FIVE).value
    assert survey is not None
    group = group_result(survey).priorities
    assert group is not None
    carried = dict(part.split(":") for part in app.query_params["w"].split(","))
    assert [float(carried[d]) for d in FIVE] == pytest.approx(percents(group.weights), abs=1e-9)


@pytest.mark.parametrize("count", [1, 2])
def test_ahp_page_of_a_rubric_with_one_or_two_dimensions_is_sensible(
    run_page: Callable, page_text: Callable, casebook_copy: Path, count: int
) -> None:
    """With one dimension there is nothing to ask; with two, one question that cannot be contradicted."""
    keep_dimensions(casebook_copy / "cases", count)
    app = run_page("ahp", lang="ko")
    assert not app.exception
    if count == 1:
        assert len(app.radio) == 0
        assert "견줄 것이 없음" in page_text(app)
        return
    text = page_text(answer(app, [MIDDLE - 2]))
    assert "75.0%" in text
    assert "판단이 어긋날 수 없음" in text


def keep_dimensions(cases: Path, count: int) -> None:
    """Cut the rubric, and with it every case, down to its first dimensions."""
    rubric = yaml.safe_load((cases / "_rubric.yaml").read_text("utf-8"))
    rubric["dimensions"] = dict(list(rubric["dimensions"].items())[:count])
    rubric.pop("presets", None)
    known = {c for dimension in rubric["dimensions"].values() for c in dimension["criteria"]}
    (cases / "_rubric.yaml").write_text(yaml.safe_dump(rubric, allow_unicode=True, sort_keys=False), "utf-8")
    for path in cases.glob("[a-z]*.yaml"):
        case = yaml.safe_load(path.read_text("utf-8"))
        case["assessments"] = {c: a for c, a in case["assessments"].items() if c in known}
        path.write_text(yaml.safe_dump(case, allow_unicode=True, sort_keys=False), "utf-8")
