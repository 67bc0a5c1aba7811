"""The Edit page: what can be begun, the form on a draft, and what it leaves alone."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casebook.library.drafts import Draft, list_drafts, load_draft
from casebook.ui.access import PRESENTING

CHECKOUT = Path(__file__).resolve().parents[2]
SHIPPED = sorted(p.stem for p in (CHECKOUT / "cases").glob("*.yaml") if not p.stem.startswith("_"))

Run = Callable[..., AppTest]
Text = Callable[[AppTest], str]


def begin(run_page: Run, case: str, lang: str = "ko") -> AppTest:
    """Start to edit a case from its file."""
    app = run_page("edit", lang=lang, case=case)
    app.button(key="edit_begin").click().run()
    assert not app.exception
    return app


def field(app: AppTest, kind: str, name: str) -> object:
    """The widget of one field of the form, whichever draft it belongs to."""
    (found,) = [w for w in getattr(app, kind) if w.key.split("_", 3)[-1].removesuffix("_en") == name]
    return found


def only_draft(root: Path) -> Draft:
    (draft,) = list_drafts(root)
    return draft


def test_edit_page_without_a_draft_offers_every_case_the_faulty_too(
    run_page: Run, casebook_copy: Path, page_text: Text
) -> None:
    """The faulty case needs editing most."""
    path = casebook_copy / "cases" / "jeonbuk.yaml"
    path.write_text(path.read_text("utf-8").replace("level: province", "level: nowhere"), "utf-8")
    app = run_page("edit", lang="ko")
    assert not app.exception
    (choice,) = [s for s in app.selectbox if s.key == "w_case"]
    assert "⚠ 전북 (오류 1건)" in choice.options
    assert len(choice.options) == len(SHIPPED)
    assert "저장하지 않은 초안" not in page_text(app)


@pytest.mark.parametrize("case", SHIPPED)
def test_form_of_a_shipped_case_that_is_only_touched_leaves_the_text_byte_for_byte(
    run_page: Run, casebook_copy: Path, case: str
) -> None:
    """Every field that is set to what it says already changes nothing."""
    app = begin(run_page, case)
    before = (casebook_copy / "cases" / f"{case}.yaml").read_bytes()
    keys = [w.key for w in [*app.text_input, *app.text_area]]
    for key in keys:
        (widget,) = [w for w in [*app.text_input, *app.text_area] if w.key == key]
        widget.set_value(f"{widget.value} ").run()
        assert not app.exception
    for name in ("level", "tier"):
        widget = field(app, "selectbox", name)
        widget.set_value(widget.value).run()
    draft = only_draft(casebook_copy)
    assert draft.text.encode() == before
    assert (casebook_copy / "cases" / f"{case}.yaml").read_bytes() == before


@pytest.mark.parametrize("case", SHIPPED)
def test_form_of_a_shipped_case_that_is_changed_and_changed_back_leaves_the_text_byte_for_byte(
    run_page: Run, casebook_copy: Path, case: str
) -> None:
    """A name given and taken back is no change: comments, order and quoting are as they were."""
    app = begin(run_page, case)
    before = (casebook_copy / "cases" / f"{case}.yaml").read_bytes()
    name = field(app, "text_input", "name_ko")
    old = name.value
    name.set_value("다른 이름").run()
    assert only_draft(casebook_copy).text.encode() != before
    field(app, "text_input", "name_ko").set_value(old).run()
    assert only_draft(casebook_copy).text.encode() == before


def test_form_gives_a_score_and_says_what_it_filled_in(
    run_page: Run, casebook_copy: Path, page_text: Text
) -> None:
    """A silent criterion that is scored gets a range of its own and low confidence, in sight."""
    app = begin(run_page, "jeonbuk")
    app.query_params["criterion"] = "training"
    app.run()
    (score,) = [g for g in app.button_group if g.key.endswith("training_score")]
    score.set_value("2").run()
    assert not app.exception
    text = page_text(app)
    assert "범위 1–3, 신뢰도 낮음으로 채웠습니다" in text
    assert "저장하지 않은 변경 있음" in text
    changed = only_draft(casebook_copy).text
    assert "  training:\n    score: 2\n    range: [1, 3]\n    confidence: low\n" in changed


def test_form_shows_a_finding_beside_its_field_and_the_rest_apart(
    run_page: Run, casebook_copy: Path, page_text: Text
) -> None:
    """An empty name is told below the name; an actor's fault, for which there is no field, at the end."""
    path = casebook_copy / "cases" / "jeonbuk.yaml"
    text = path.read_text("utf-8").replace("kind: government", "kind: nobody", 1)
    path.write_text(text.replace('ko: "전북"', 'ko: ""', 1), "utf-8")
    drawn = page_text(begin(run_page, "jeonbuk"))
    assert drawn.index('data-finding="text-empty"') < drawn.index("점수표")
    assert drawn.index("양식 밖에서 발견된 문제") < drawn.index('data-finding="choice-unknown"')


def test_form_shows_what_nobody_replaced_beside_its_field(
    run_page: Run, casebook_copy: Path, page_text: Text
) -> None:
    """First texts beside a score, and the date of no source: each is told below its own field."""
    path = casebook_copy / "cases" / "jeonbuk.yaml"
    text = path.read_text("utf-8").replace("as_of: 2025-11-17", "as_of: 2025-11-20", 1)
    summary = re.sub(
        r"(summary:\n  ko: ).*\n(  en: ).*", r'\1"아직 작성되지 않음."\n\2"Not written yet."', text
    )
    left = re.sub(r"(    rationale:\n      ko: ).*\n", r'\1"출처에 언급이 없음."\n', summary, count=1)
    path.write_text(left, "utf-8")
    app = begin(run_page, "jeonbuk")
    drawn = [
        getattr(node, "key", None) or "".join(re.findall('data-finding="(.*?)"', node.proto.body))
        for node in app.main
        if node.type in ("text_input", "text_area", "html", "selectbox", "button_group")
    ]
    told = [name.split("_", 3)[-1] if name.startswith("w_") else name for name in drawn if name]
    places = {code: told[told.index(code) - 1] for code in told if "differs" in code or "placeholder" in code}
    assert places == {
        "as-of-differs": "as_of",
        "summary-placeholder": "summary_en",
        "rationale-placeholder": "compute_rationale_en",
    }
    assert "양식 밖에서 발견된 문제" not in page_text(app)


def test_form_of_a_broken_text_leads_to_the_text(run_page: Run, casebook_copy: Path, page_text: Text) -> None:
    """There is no form; the fault is told, and one click opens the text at it."""
    path = casebook_copy / "cases" / "jeonbuk.yaml"
    path.write_text(path.read_text("utf-8").replace("summary:", "\tsummary:", 1), "utf-8")
    app = begin(run_page, "jeonbuk")
    assert 'data-finding="tab-indent"' in page_text(app)
    assert not app.text_area
    app.button(key="edit_to_text_broken").click().run()
    assert not app.exception
    assert app.query_params["do"] == "text"


def test_form_takes_a_quote_out_and_puts_it_back(run_page: Run, casebook_copy: Path, page_text: Text) -> None:
    """After both, the text is what it was."""
    app = begin(run_page, "jeonbuk")
    before = only_draft(casebook_copy).text
    app.button(key="edit_remove_1").click().run()
    assert "인용문을 뺐습니다" in page_text(app)
    removed = only_draft(casebook_copy).text
    assert (
        "대규모 첨단 공장과 데이터센터가 부족한 곳에"
        not in removed.partition("digital_twin:")[0].partition("assessments:")[2]
    )
    app.button(key="edit_undo_remove").click().run()
    assert not app.exception
    assert only_draft(casebook_copy).text == before


def test_form_changes_the_stance_of_one_quote(run_page: Run, casebook_copy: Path) -> None:
    """One word of the text differs."""
    app = begin(run_page, "jeonbuk")
    before = only_draft(casebook_copy).text
    field(app, "selectbox", "compute_stance_0").set_value("contradicts").run()
    after = only_draft(casebook_copy).text
    differing = [
        pair for pair in zip(before.split("\n"), after.split("\n"), strict=True) if pair[0] != pair[1]
    ]
    assert differing == [("        stance: supports", "        stance: contradicts")]


def test_form_leads_to_the_quote_finder_with_its_criterion(run_page: Run) -> None:
    """What was being scored is what the quote will be for."""
    app = begin(run_page, "jeonbuk")
    app.button(key="edit_next").click().run()
    app.button(key="edit_add_quote").click().run()
    assert not app.exception
    assert app.query_params["do"] == "quotes"
    assert app.query_params["criterion"] == "digital_twin"


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_new_case_is_a_draft_and_no_file(
    run_page: Run, casebook_copy: Path, lang: str, page_text: Text
) -> None:
    """The file's name is made of the English name."""
    app = run_page("edit", lang=lang)
    app.text_input(key="w_edit_new_ko").set_value("광주")
    app.text_input(key="w_edit_new_en").set_value("Gwangju City")
    app.button(key="edit_create").click().run()
    assert not app.exception
    draft = only_draft(casebook_copy)
    assert (draft.path, draft.base) == ("cases/gwangju-city.yaml", None)
    assert "광주" in draft.text
    assert not (casebook_copy / draft.path).exists()
    assert ("새 파일" if lang == "ko" else "new file") in page_text(app)


@pytest.mark.parametrize(
    ("ko", "en", "typed", "said"),
    [
        ("광주", "", "", "이름을 모두"),
        ("광주", "Gwangju", "광주", "쓸 수 없습니다"),
        ("광주", "Gwangju", "../evil", "쓸 수 없습니다"),
        ("광주", "Gwangju", "_rubric", "쓸 수 없습니다"),
        ("광주", "광주", "", "파일 이름을 적으십시오"),
        ("전북", "Jeonbuk", "", "이미 있습니다"),
    ],
)
def test_new_case_that_cannot_be_is_refused_with_a_reason(
    run_page: Run, casebook_copy: Path, page_text: Text, ko: str, en: str, typed: str, said: str
) -> None:
    """Nothing is begun, and what was typed is still there."""
    app = run_page("edit", lang="ko")
    app.text_input(key="w_edit_new_ko").set_value(ko)
    app.text_input(key="w_edit_new_en").set_value(en)
    app.text_input(key="w_edit_new_id").set_value(typed)
    app.button(key="edit_create").click().run()
    assert not app.exception
    assert said in page_text(app)
    assert list_drafts(casebook_copy) == ()
    assert app.text_input(key="w_edit_new_ko").value == ko


def test_new_case_that_is_being_entered_stays_in_another_language(run_page: Run) -> None:
    """What was typed does not depend on the language of the page."""
    app = run_page("edit", lang="ko")
    app.text_input(key="w_edit_new_ko").set_value("광주").run()
    app.button(key="switch_language").click().run()
    assert not app.exception
    assert app.text_input(key="w_edit_new_ko").value == "광주"


def test_draft_that_equals_its_file_is_not_called_unsaved(
    run_page: Run, casebook_copy: Path, page_text: Text
) -> None:
    """It holds nothing that could be lost; its address still opens it."""
    app = begin(run_page, "jeonbuk")
    assert list_drafts(casebook_copy)
    app.button(key="edit_leave").click().run()
    assert not app.exception
    assert "저장하지 않은 초안" not in page_text(app)
    assert app.button(key="edit_begin").label == "편집 시작"


@pytest.mark.parametrize("typed", ["2026. 10. 21.", "2026년 10월 21일", "2026/10/21", " 2026-10-21 "])
def test_form_takes_a_date_as_people_write_it(run_page: Run, casebook_copy: Path, typed: str) -> None:
    """The file has it in its one form."""
    app = begin(run_page, "jeonbuk")
    field(app, "text_input", "as_of").set_value(typed).run()
    assert not app.exception
    assert re.search(r'^as_of: "?2026-10-21"?$', only_draft(casebook_copy).text, re.MULTILINE)


def test_edit_page_of_a_casebook_without_cases_offers_a_new_one(
    run_page: Run, casebook_copy: Path, page_text: Text
) -> None:
    """An empty casebook is where writing begins."""
    for path in (casebook_copy / "cases").glob("*.yaml"):
        if not path.name.startswith("_"):
            path.unlink()
    shutil.rmtree(casebook_copy / ".casebook", ignore_errors=True)
    app = run_page("edit", lang="ko")
    assert not app.exception
    assert "아직 사례가 없습니다" in page_text(app)
    assert app.button(key="edit_create")


def test_draft_is_continued_from_the_list_and_discarded(
    run_page: Run, casebook_copy: Path, page_text: Text
) -> None:
    """A draft that was left is found again; once discarded it is gone, and the file is as it was."""
    app = begin(run_page, "jeonbuk")
    field(app, "text_input", "name_ko").set_value("전라북도").run()
    draft = only_draft(casebook_copy)
    app.button(key="edit_leave").click().run()
    assert "전라북도" in page_text(app)
    app.button(key=f"edit_continue_{draft.id}").click().run()
    assert field(app, "text_input", "name_ko").value == "전라북도"
    app.button(key="edit_discard").click().run()
    assert not app.exception
    assert load_draft(casebook_copy, draft.id) is None
    assert 'ko: "전북"' in (casebook_copy / draft.path).read_text("utf-8")


def test_draft_of_another_visit_is_opened_by_its_address(
    run_page: Run, casebook_copy: Path, page_text: Text
) -> None:
    """The address and the file are all that it takes; an unknown one says so."""
    field(begin(run_page, "jeonbuk"), "text_input", "name_ko").set_value("전라북도").run()
    again = run_page("edit", lang="ko", draft=only_draft(casebook_copy).id)
    assert field(again, "text_input", "name_ko").value == "전라북도"
    assert "초안이 없습니다" in page_text(run_page("edit", lang="ko", draft="0" * 12))


def test_draft_changed_in_another_window_is_shown_and_told(
    run_page: Run, casebook_copy: Path, page_text: Text
) -> None:
    """The window that looks later sees the change, and that it was not its own."""
    first = begin(run_page, "jeonbuk")
    second = run_page("edit", lang="ko", draft=only_draft(casebook_copy).id)
    field(second, "text_input", "name_ko").set_value("전라북도").run()
    first.run()
    assert field(first, "text_input", "name_ko").value == "전라북도"
    assert 'data-notice="elsewhere"' in page_text(first)
    first.run()
    assert 'data-notice="elsewhere"' not in page_text(first)


def test_edit_page_while_presenting_shows_no_form(
    run_page: Run, monkeypatch: pytest.MonkeyPatch, page_text: Text
) -> None:
    """An audience sees neither drafts nor fields."""
    monkeypatch.setenv(PRESENTING, "1")
    app = run_page("edit", lang="ko", case="jeonbuk")
    assert not app.exception
    assert not [b for b in app.button if b.key.startswith("edit_")]
    assert "발표" in page_text(app)
