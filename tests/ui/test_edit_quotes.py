"""The quote finder without a browser: pasting, refusing, adding, widening the excerpt."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from streamlit.testing.v1 import AppTest

from casebook.files import parse_case, parse_source
from casebook.library import open_library
from casebook.library.drafts import Draft, list_drafts
from casebook.library.new_source import NewSource, new_source_files
from casebook.model import Case, Localised, Quote
from casebook.quotes import Document, is_verbatim
from casebook.ui.edit_quotes_add import quote_in, widened_source, with_quote
from casebook.ui.edit_quotes_paste import word_difference
from casebook.ui.edit_quotes_verbs import verb_cap
from casebook.ui.passage_reader.data import ReaderText, UsedPassage, reader_data

PAGE = Path(__file__).with_name("finder_page.py")
SOURCE = "2025-11-12-rancho-cordova"
ARTICLE = """\
견본시는 올해 연산 센터를 열기로 했다. 예산은 시가 낸다. 시장은 “내년에 가동하겠다”고 말했다.

사업단은 인력을 구하고 있다. 지원자는 40명이다. 교육은 대학이 맡는다. 장비는 아직 없다.

주민은 소음을 걱정했다. 회의는 두 시간 이어졌다.
"""
OUTSIDE = "지원자는 40명이다."
STORED = "전북지역 지자체와 정치권은"


@pytest.fixture
def run(casebook_copy: Path) -> Callable[..., AppTest]:
    """The finder on a new draft of jeonbuk; further arguments go into the address."""
    assert casebook_copy.is_dir()

    def start(**params: str) -> AppTest:
        app = AppTest.from_file(str(PAGE), default_timeout=30)
        for name, value in {"lang": "ko", "case": "jeonbuk", **params}.items():
            app.query_params[name] = value
        app.run()
        app.button("begin").click().run()
        assert not app.exception
        return app

    return start


@pytest.fixture
def article(casebook_copy: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A source of which the whole article is at hand, and only its first sentence stored; its id."""
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    files = new_source_files(
        NewSource(
            id="2025-12-01-sample",
            headline=None,
            publisher=None,
            reporter=None,
            published="2025-12-01",
            language="ko",
            url=None,
            extent="excerpts",
            text=ARTICLE,
        )
    )
    (casebook_copy / files.path).write_text(files.text, "utf-8")
    assert files.original is not None
    assert files.original_path is not None
    (casebook_copy / files.original_path).parent.mkdir(exist_ok=True)
    (casebook_copy / files.original_path).write_bytes(files.original)
    return "2025-12-01-sample"


def draft(root: Path) -> Draft:
    return list_drafts(root)[0]


def case(root: Path) -> Case:
    rubric = open_library(root).rubric
    parsed = parse_case(draft(root).text.encode(), draft(root).path, rubric)
    assert parsed.value is not None, parsed.findings
    return parsed.value


def words(app: AppTest) -> str:
    """All that the page says in HTML blocks."""
    return "\n".join(block.proto.body for block in app.get("html"))


def paste(app: AppTest, text: str) -> AppTest:
    app.text_area("w_finder_pasted").set_value(text).run()
    assert not app.exception
    return app


def fill(app: AppTest, translation: str = "A translation.", criterion: str = "training") -> AppTest:
    app.selectbox("w_criterion").set_value(criterion).run()
    next(a for a in app.text_area if a.key.startswith("w_finder_translation")).set_value(translation).run()
    return app


def test_finder_exact_paste_is_found_in_its_source_and_added_verified(casebook_copy, run, monkeypatch):
    """Whichever source was being read, the one that holds the words is opened, and the quote goes in."""
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    text = "전북지역 지자체와 정치권은 새만금 사업처럼 ‘AI가 희망’이라는 수사만 반복하고"
    app = paste(run(), f"  {text.replace('‘', chr(39)).replace('’', chr(39))} ")
    assert app.selectbox("w_finder_source").value == SOURCE
    before = case(casebook_copy).assessment("training")
    app = fill(app)
    app.button("add_quote").click().run()
    after = case(casebook_copy).assessment("training")
    assert before is not None
    assert after is not None
    added = after.quotes[-1]
    assert len(after.quotes) == len(before.quotes) + 1
    assert (added.source, added.text, added.en, added.speaker, added.stance) == (
        SOURCE,
        text,
        "A translation.",
        None,
        "supports",
    )
    assert f"인용문은 {len(after.quotes)}건" in words(app)
    assert "발췌문에서 확인됨" in words(app)
    assert draft(casebook_copy).sources == ()


def test_finder_wrong_paste_is_refused_with_its_nearest_passage(casebook_copy, run):
    """Nothing can be added until the reader takes the source's own words, which nobody does for them."""
    app = paste(run(), "전북지역 지자체와 정치인들은 새만금 사업처럼 ‘AI가 희망’이라는 수사만 반복하고")
    assert "그대로 있지 않아 인용할 수 없습니다" in words(app)
    assert "<del>" in words(app)
    assert "정치인들은</del>" in words(app)
    assert "정치권은</ins>" in words(app)
    assert not [b for b in app.button if b.key == "add_quote"]
    app.button("take_nearest").click().run()
    assert app.text_area("w_finder_pasted").value.startswith("전북지역 지자체와 정치권은 새만금")
    app = fill(app)
    app.button("add_quote").click().run()
    added = case(casebook_copy).assessment("training").quotes[-1]
    assert "정치권은" in added.text
    assert "정치인들" not in added.text


def test_finder_paste_that_is_in_no_source_says_so(run):
    """Words from elsewhere have no nearest passage, and no button."""
    app = paste(run(), "Completely unrelated words about cooking noodles in the afternoon.")
    assert "비슷한 구절도 없습니다" in words(app)
    assert not [b for b in app.button if b.key in ("take_nearest", "add_quote")]


def test_finder_passage_outside_the_excerpt_widens_it(casebook_copy, article, run):
    """The passage enters the excerpt with the sentences around it; the head of the file stays as it was."""
    path = f"seeds/{article}.md"
    before = (casebook_copy / path).read_bytes()
    assert OUTSIDE not in before.decode()
    app = fill(paste(run(), OUTSIDE))
    assert app.selectbox("w_finder_source").value == article
    app.button("add_quote").click().run()
    (carried,) = draft(casebook_copy).sources
    assert (carried.path, carried.base, carried.original) == (path, before, None)
    head = before.decode().split("---\n")[1]
    assert carried.text.split("---\n")[1] == head
    stored = parse_source(carried.text.encode(), path)
    assert stored.value is not None
    assert not stored.findings
    assert is_verbatim(OUTSIDE, Document(stored.value.text))
    assert "사업단은 인력을 구하고 있다." in stored.value.text
    assert "회의는 두 시간" not in stored.value.text
    assert "원문에서 확인됨" in words(app)
    assert "발췌문에도 앞뒤 문장과 함께" in words(app)


def test_finder_same_passage_twice_in_one_criterion_is_refused(casebook_copy, run):
    """One piece of evidence counts once; under another criterion it may stand."""
    text = "엔비디아와 현대의 협력 모델은 현대차 전주공장에 그대로 적용할 수 있는 실질적인 기회를 제공한다."
    app = fill(paste(run(), text), criterion="logistics")
    app.button("add_quote").click().run()
    once = draft(casebook_copy).text
    app = fill(paste(app, text.replace(" ", "  ")), criterion="logistics")
    app.button("add_quote").click().run()
    assert draft(casebook_copy).text == once
    assert "같은 구절이 이미 있습니다" in words(app)


def test_finder_says_all_that_is_missing_at_once(casebook_copy, run):
    """Without criterion and translation nothing is added, and both are named."""
    app = paste(run(), STORED)
    before = draft(casebook_copy).text
    app.button("add_quote").click().run()
    assert draft(casebook_copy).text == before
    assert "어느 기준의 근거인지" in words(app)
    assert "번역을 적으십시오" in words(app)


def test_finder_new_speaker_needs_both_languages_and_goes_in_with_role_and_relay(casebook_copy, run):
    """Half a name is refused; the whole one is written with role and relaying person."""
    app = fill(paste(run(), STORED))
    app.selectbox("w_finder_speaker").set_value("new").run()
    app.text_input("w_finder_name_ko").set_value("김견본").run()
    app.button("add_quote").click().run()
    assert "이름을 두 언어로" in words(app)
    app.text_input("w_finder_name_en").set_value("Kim Gyeonbon").run()
    app.checkbox("w_finder_has_via").check().run()
    app.text_input("w_finder_via_ko").set_value("이전언").run()
    app.text_input("w_finder_via_en").set_value("Lee Jeoneon").run()
    app.button("add_quote").click().run()
    added = case(casebook_copy).assessment("training").quotes[-1]
    assert added.speaker == Localised("김견본", "Kim Gyeonbon")
    assert added.role is None
    assert added.via == Localised("이전언", "Lee Jeoneon")


def test_finder_criterion_of_the_address_is_chosen_beforehand(run):
    """Who comes from a criterion need not look for it again, and sees its levels."""
    app = run(criterion="regulation")
    assert app.selectbox("w_criterion").value == "regulation"
    assert "cb-levels" in words(app)


@pytest.mark.parametrize(
    "hostile", ["<img src=x onerror=alert(1)>", "3~5% **굵게** $x$", "\u202e거꾸로", "…", "[…]"]
)
def test_finder_hostile_paste_is_shown_as_text_and_never_added(casebook_copy, run, hostile):
    """Whatever is pasted, nothing of it becomes markup, and no error reaches the reader."""
    before = len(list_drafts(casebook_copy))
    app = paste(run(), hostile * 3)
    assert "<img" not in words(app)
    assert not [b for b in app.button if b.key == "add_quote"]
    assert len(list_drafts(casebook_copy)) == before + 1


@pytest.mark.parametrize(
    ("passage", "cap"),
    [
        ("견본시는 센터를 열 것으로 전망했다.", "expectation"),
        ("그는 “내년에 가동하겠다”고 밝혔다.", "expectation"),
        ("효과가 클 것으로 기대하고 있다", "expectation"),
        ("26만 장을 공급받기로 했다", "decision"),
        ("총 26만 장을 공급키로 했다고 발표했다.", "decision"),
        ("기술 개발을 추진하고 있다", "under-way"),
        (
            "지난해 전망했던 일이다. 센터는 3월에 문을 열었고 스무 곳이 넘는 기업이 입주했다.",
            None,
        ),
        ("", None),
    ],
)
def test_verb_cap_names_the_most_cautious_verb_at_the_end(passage, cap):
    """Only the end of the last sentence counts; words of reporting around it do not hide the verb."""
    assert verb_cap(passage) == cap


def test_with_quote_criterion_that_the_file_leaves_out_begins_silent(casebook_copy):
    """It stands in the order of the rubric, without a score."""
    library = open_library(casebook_copy)
    entry = library.entry("jeonbuk")
    assert library.rubric is not None
    assert entry is not None
    assert entry.case is not None
    short = msgspec.structs.replace(
        entry.case, assessments=tuple(a for a in entry.case.assessments if a.criterion != "training")
    )
    quote = Quote(
        source=SOURCE,
        text="글",
        ko=None,
        en="text",
        speaker=None,
        role=None,
        via=None,
        stance="context",
        line=1,
        column=1,
    )
    changed = with_quote(short, library.rubric, "training", quote)
    assert [a.criterion for a in changed.assessments] == [c.id for c in library.rubric.criteria]
    assert quote_in(changed, "training", SOURCE, " 글 ") == quote
    found = changed.assessment("training")
    assert found is not None
    assert found.score is None


def test_word_difference_escapes_and_marks_both_sides():
    """Words of both texts are text, never markup."""
    shown = word_difference("가 <b>나</b> 다", "가 라 다", "ko")
    assert "&lt;b&gt;나&lt;/b&gt;</del>" in shown
    assert "라</ins>" in shown
    assert "<b>" not in shown


def test_excerpt_that_another_has_widened_since_keeps_what_the_other_added(
    casebook_copy: Path, article: str
) -> None:
    """The page was drawn before the other's save; the file as it is now counts, line ends included."""
    seen = open_library(casebook_copy)
    file = casebook_copy / f"seeds/{article}.md"
    mine = Draft(id="x" * 12, path="cases/jeonbuk.yaml", base=None, text="")
    first = widened_source(seen, mine, article, "회의는 두 시간 이어졌다.")
    assert first is not None
    theirs = first.text.replace("\n", "\r\n").encode()
    file.write_bytes(theirs)
    wider = widened_source(seen, mine, article, OUTSIDE)
    assert wider is not None
    assert wider.base == theirs
    stored = parse_source(wider.text.encode(), f"seeds/{article}.md").draft
    assert stored is not None
    assert is_verbatim("회의는 두 시간 이어졌다.", Document(stored.text))
    assert is_verbatim(OUTSIDE, Document(stored.text))
    assert wider.text.count("\n") == wider.text.count("\r\n")


def translation(app: AppTest) -> str:
    (field,) = [a for a in app.text_area if a.key.startswith("w_finder_translation")]
    return field.value


def test_finder_form_stays_while_another_part_is_looked_at(run):
    """Speaker, stance and translation belong to the passage, which stays as well."""
    app = fill(paste(run(), STORED), "Half a translation")
    app.selectbox("w_finder_speaker").set_value("new").run()
    app.text_input("w_finder_name_ko").set_value("김견본").run()
    app.button_group("w_finder_stance").set_value("context").run()
    for part in ("source", "quotes"):
        app.query_params["do"] = part
        app.run()
    assert not app.exception
    assert translation(app) == "Half a translation"
    assert app.text_input("w_finder_name_ko").value == "김견본"
    assert app.button_group("w_finder_stance").value == "context"


def test_finder_begins_the_next_passage_with_the_narration(run):
    """The speaker of one passage is not taken for that of the next, nor is its stance."""
    app = fill(paste(run(), STORED))
    app.selectbox("w_finder_speaker").set_value("new").run()
    app.text_input("w_finder_name_ko").set_value("김견본").run()
    app.text_input("w_finder_name_en").set_value("Kim Gyeonbon").run()
    app.button_group("w_finder_stance").set_value("context").run()
    app.button("add_quote").click().run()
    assert "기준에 넣었습니다" in words(app)
    app = paste(app, "새만금 사업처럼")
    assert app.selectbox("w_finder_speaker").value == "narration"
    assert app.button_group("w_finder_stance").value == "supports"
    app.selectbox("w_finder_speaker").set_value("new").run()
    assert app.text_input("w_finder_name_ko").value == ""


def test_finder_stops_asking_for_what_has_been_given(run):
    """What was missing at the click and is there now is not asked for again."""
    app = paste(run(), STORED)
    app.button("add_quote").click().run()
    assert "번역을 적으십시오" in words(app)
    assert "어느 기준의 근거인지 고르십시오" in words(app)
    app = fill(app)
    assert "번역을 적으십시오" not in words(app)
    assert "어느 기준의 근거인지 고르십시오" not in words(app)


def test_finder_on_a_text_with_a_slip_keeps_the_passage_and_adds_nothing(casebook_copy, run):
    """Much of such a text can be read, but nothing is written into it: neither case nor source changes."""
    path = casebook_copy / "cases" / "jeonbuk.yaml"
    path.write_text(path.read_text("utf-8").replace('name: {ko: "전북",', 'name: {ko: "전북,', 1), "utf-8")
    app = fill(paste(run(), STORED))
    before = draft(casebook_copy)
    assert "사례의 글을 읽을 수 없어" in words(app)
    assert app.button("add_quote").disabled
    app.button("add_quote").proto.disabled = False
    app.button("add_quote").click().run()
    assert not app.exception
    assert draft(casebook_copy) == before
    assert translation(app) == "A translation."
    assert STORED in words(app)


def test_finder_gives_a_score_below_what_the_levels_mean(casebook_copy, run):
    """Evidence and score are given in one place; the reason is one click away."""
    app = fill(paste(run(), STORED), criterion="reinvestment")
    app.button("add_quote").click().run()
    assert "아직 점수가 없습니다" in words(app)
    (score,) = [b for b in app.button_group if b.key.endswith("_reinvestment_score")]
    score.set_value("1").run()
    given = case(casebook_copy).assessment("reinvestment")
    assert given is not None
    assert (given.score, given.low, given.high) == (1, 0, 2)
    assert "아직 점수가 없습니다" not in words(app)
    app.button("to_reason").click().run()
    assert not app.exception
    assert "do" not in app.query_params
    assert app.query_params["criterion"] == "reinvestment"


def test_reader_notes_name_each_use_of_a_paragraph_once():
    """Two passages of one paragraph for the same criterion are one use of it."""
    document = Document("첫 문장이다. 둘째 문장이다.\n\n다른 단락이다.")
    used = [UsedPassage(((0, 7),), "기준"), UsedPassage(((8, 15),), "기준"), UsedPassage(((8, 15),), "맥락")]
    text = ReaderText(document=document, lang="ko", title="글", stored=None, used=tuple(used))
    drawn = reader_data(text, (), 0, None, "ko")
    assert [p["notes"] for p in drawn["paragraphs"]] == [["기준", "맥락"], []]
