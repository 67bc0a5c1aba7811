"""A new source without a browser: what is not stated stays empty, and what is wrong is told."""

import io
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casebook.files import parse_source
from casebook.library import open_library
from casebook.library.drafts import list_drafts
from casebook.library.overlay import with_files
from casebook.ui.edit_source_typed import guessed_language

PAGE = Path(__file__).with_name("finder_page.py")
TEXT = "견본시는 센터를 열기로 했다. 예산은 시가 낸다.\n\n주민은 소음을 걱정했다. 회의는 두 시간 이어졌다."


@pytest.fixture
def run(casebook_copy: Path) -> Callable[..., AppTest]:
    assert casebook_copy.is_dir()

    def start(is_alone: bool = False) -> AppTest:
        app = AppTest.from_file(str(PAGE), default_timeout=30)
        for name, value in {"lang": "ko", "case": "jeonbuk"}.items():
            app.query_params[name] = value
        app.run()
        if not is_alone:
            app.button("begin").click().run()
            app.query_params["do"] = "source"
            app.run()
        assert not app.exception
        return app

    return start


def words(app: AppTest) -> str:
    return "\n".join(block.proto.body for block in app.get("html"))


def field(app: AppTest, name: str):
    return app.text_input(f"w_new_source_{name}_0")


def paste(app: AppTest, text: str = TEXT) -> AppTest:
    app.text_area("w_new_source_pasted_0").set_value(text).run()
    assert not app.exception
    return app


def test_new_source_without_metadata_has_nulls_and_an_excerpt(casebook_copy, run):
    """Nothing is invented, and of somebody else's article only the opening is stored."""
    app = paste(run())
    field(app, "id").set_value("undated-sample").run()
    assert "단락 2개" in words(app)
    app.button("add_source").click().run()
    (source,) = list_drafts(casebook_copy)[0].sources
    assert (source.path, source.base) == ("seeds/undated-sample.md", None)
    parsed = parse_source(source.text.encode(), source.path).value
    assert parsed is not None
    stated = (parsed.headline, parsed.publisher, parsed.reporter, parsed.published, parsed.url)
    assert stated == (None,) * 5
    assert (parsed.language, parsed.extent) == ("ko", "excerpts")
    assert source.original == TEXT.encode()
    assert parsed.original_sha256 == sha256(TEXT.encode()).hexdigest()
    assert "회의는" not in parsed.text
    assert "함께 저장됩니다" in words(app)
    assert app.text_area("w_new_source_pasted_1").value == ""


def test_new_source_with_metadata_is_saved_as_stated_and_can_be_removed(casebook_copy, run):
    """A date is read as people write it; the draft's list takes the source out again."""
    app = paste(run(), "The city will open a centre. It pays for it.")
    field(app, "headline").set_value("Sample City opens “a” centre: 50% done").run()
    field(app, "published").set_value("2025. 12. 3.").run()
    field(app, "publisher").set_value("Sample Post").run()
    app.radio("w_new_source_extent_0").set_value("full").run()
    app.button("add_source").click().run()
    (source,) = list_drafts(casebook_copy)[0].sources
    assert source.path.startswith("seeds/2025-12-03-sample-city")
    parsed = parse_source(source.text.encode(), source.path).value
    assert parsed is not None
    assert parsed.headline == "Sample City opens “a” centre: 50% done"
    assert (parsed.publisher, parsed.published, parsed.language) == ("Sample Post", "2025-12-03", "en")
    assert (parsed.extent, parsed.text, source.original) == (
        "full",
        "The city will open a centre. It pays for it.",
        None,
    )
    drafted = with_files(open_library(casebook_copy), {source.path: source.text.encode()})
    assert [f for f in drafted.findings if f.path == source.path] == []
    app.button("remove_source_0").click().run()
    assert list_drafts(casebook_copy)[0].sources == ()


def test_new_source_alone_begins_a_draft_with_its_article(casebook_copy, run):
    """The draft is the source; the article is a file beside it, so that editing the source cannot lose it."""
    app = paste(run(is_alone=True))
    field(app, "id").set_value("2025-12-03-alone").run()
    app.button("add_source").click().run()
    assert not app.exception
    (draft,) = list_drafts(casebook_copy)
    assert (draft.path, draft.base) == ("seeds/2025-12-03-alone.md", None)
    assert [(s.path, s.base, s.text) for s in draft.sources] == [
        ("seeds/originals/2025-12-03-alone.txt", None, TEXT)
    ]
    assert "출처 하나입니다" in words(app)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("published", "어제", "발행일을 읽을 수 없습니다"),
        ("published", "2025-02-30", "발행일을 읽을 수 없습니다"),
        ("id", "../etc", "파일 이름으로 쓸 수 없습니다"),
        ("id", "con", "파일 이름으로 쓸 수 없습니다"),
        ("id", "2025-11-12-rancho-cordova", "이미 있습니다"),
    ],
)
def test_new_source_wrong_field_is_told_and_cannot_be_added(casebook_copy, run, name, value, told):
    """The button stays shut until the field is mended or emptied."""
    app = paste(run())
    field(app, name).set_value(value).run()
    assert told in words(app)
    assert app.button("add_source").disabled
    field(app, name).set_value("").run()
    assert not app.button("add_source").disabled
    assert list_drafts(casebook_copy)[0].sources == ()


def test_new_source_of_a_text_that_is_there_already_warns(casebook_copy, run):
    """The same article under two ids would count its evidence twice."""
    source = open_library(casebook_copy).sources[0]
    app = paste(run(), source.text)
    assert "같은 글이 이미 출처로 있습니다" in words(app)


def test_new_source_from_an_office_file_is_its_text(run):
    """A .docx is read, and a file that is none is refused with what to do."""
    import docx

    document = docx.Document()
    document.add_paragraph("견본시는 센터를 열기로 했다.")
    document.add_paragraph("예산은 시가 낸다.")
    data = io.BytesIO()
    document.save(data)
    app = run()
    app.button_group("w_new_source_way_0").set_value("file").run()
    app.file_uploader("w_new_source_file_0").upload(
        "기사.docx", data.getvalue(), "application/octet-stream"
    ).run()
    assert "단락 2개" in words(app)
    app.file_uploader("w_new_source_file_0").upload("기사.hwpx", b"nothing", "application/octet-stream").run()
    assert not app.exception
    assert app.button("add_source").disabled
    assert 'role="alert"' in words(app)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("한국어 글입니다. AI and GPU.", "ko"), ("English text with 광주 in it, and so on and so on.", "en")],
)
def test_guessed_language_follows_the_letters(text, lang):
    """A name in another script does not change the language of a text."""
    assert guessed_language(text) == lang


def test_new_source_that_is_being_entered_stays_while_another_part_or_language_is_looked_at(run):
    """An article and what was read off it are not typed twice."""
    app = paste(run())
    field(app, "publisher").set_value("견본일보").run()
    app.radio("w_new_source_extent_0").set_value("full").run()
    app.query_params["do"] = "quotes"
    app.run()
    assert not [a for a in app.text_area if a.key == "w_new_source_pasted_0"]
    app.query_params["do"] = "source"
    app.run()
    assert not app.exception
    assert app.text_area("w_new_source_pasted_0").value == TEXT
    assert field(app, "publisher").value == "견본일보"
    assert app.radio("w_new_source_extent_0").value == "full"
    app.query_params["lang"] = "en"
    app.run()
    assert not app.exception
    assert app.text_area("w_new_source_pasted_0").value == TEXT
    assert field(app, "publisher").value == "견본일보"
