"""The Export page: what it offers, what it makes, and when that vanishes."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casebook.exports.formats import ExportFile, FormatId
from casebook.exports.registry import FORMATS, export_files
from casebook.exports.zipped import same_bytes
from casebook.library import open_library
from casebook.ui import cached
from casebook.ui.export_files import as_zip, mime_of, size_text
from casebook.view.address import read_view

LIGHT: tuple[FormatId, ...] = ("xlsx", "csv", "json")


def choose(app: AppTest, *formats: FormatId) -> AppTest:
    """Tick exactly these."""
    for each in FORMATS:
        app.checkbox(key=f"export_{each.id}").set_value(each.id in formats)
    return app.run()


def make(app: AppTest) -> AppTest:
    app.button(key="export_make").click()
    return app.run()


def offered(app: AppTest) -> list[str]:
    return [button.proto.label for button in app.get("download_button")]


def test_export_page_offers_every_format_and_says_what_is_exported(
    run_page: Callable[..., AppTest], page_text: Callable[[AppTest], str]
) -> None:
    """Cases, weights and silence stand above the formats; nothing is made unasked."""
    app = run_page("export", lang="en", cases="jeonbuk,rancho-cordova", silence="bounds")
    assert not app.exception
    text = page_text(app)
    assert "Jeonbuk, Rancho Cordova" in text
    assert "Silence: Lowest to highest bound" in text
    assert "Weights: equal" in text
    assert len(app.checkbox) == len(FORMATS)
    assert offered(app) == []


@pytest.mark.parametrize(("lang", "words"), [("ko", "자료표 XLSX 저장"), ("en", "Save Tables, XLSX")])
def test_export_page_makes_what_is_ticked_and_one_file_of_all(
    run_page: Callable[..., AppTest], page_text: Callable[[AppTest], str], lang: str, words: str
) -> None:
    """A button for each format, and one for all of them together; the names of the files stand below."""
    app = make(choose(run_page("export", lang=lang), *LIGHT))
    assert not app.exception
    labels = offered(app)
    assert len(labels) == 4
    assert labels[0].startswith(words)
    assert labels[3].startswith("모두 저장 ZIP" if lang == "ko" else "Save all as ZIP")
    assert f"casebook_tables_jeonbuk+korea-gpu-strategy+rancho-cordova_{lang}.xlsx" in page_text(app)
    one = make(choose(app, "json"))
    assert len(offered(one)) == 1


def test_export_page_makes_the_same_bytes_as_the_command(
    run_page: Callable[..., AppTest], casebook_copy: Path
) -> None:
    """Both take the same way; whoever exports twice can compare."""
    params = {"lang": "en", "cases": "jeonbuk,rancho-cordova", "weights": "emphasis"}
    app = make(choose(run_page("export", **params), *LIGHT))
    assert not app.exception
    library = open_library(casebook_copy)
    view, ignored = read_view(params, library)
    assert ignored == ()
    today = datetime.now().astimezone().date()
    made = export_files(library, view, today, LIGHT, lambda _share: None)
    assert kept_files() >= {(each.format, each.files) for each in made}


def kept_files() -> set[tuple[object, tuple[ExportFile, ...]]]:
    """What the page has made, by format."""
    return {(key[-1], value) for key, value in cached._results()._values.items() if key[0] == "export"}


@pytest.mark.parametrize("change", [{"silence": "available"}, {"cases": "jeonbuk"}, {"title": "Ours"}])
def test_export_page_after_a_change_of_view_offers_nothing_old(
    run_page: Callable[..., AppTest], change: dict[str, str]
) -> None:
    """A file of another view under this view's heading would be a lie; back again it is still there."""
    app = make(choose(run_page("export", lang="en", cases="jeonbuk,rancho-cordova"), "json"))
    assert len(offered(app)) == 1
    before = {name: app.query_params[name] for name in change if name in app.query_params}
    for name, value in change.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert offered(app) == []
    for name in change:
        if name in before:
            app.query_params[name] = before[name]
        else:
            del app.query_params[name]
    app.run()
    assert len(offered(app)) == 1


def test_export_page_with_nothing_ticked_asks_for_a_format(
    run_page: Callable[..., AppTest], page_text: Callable[[AppTest], str]
) -> None:
    """The button waits."""
    app = choose(run_page("export", lang="en"))
    assert app.button(key="export_make").disabled
    assert "Choose at least one format." in page_text(app)


def test_export_page_without_a_browser_says_so_once_and_offers_the_rest(
    run_page: Callable[..., AppTest], page_text: Callable[[AppTest], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be made cannot be ticked."""
    monkeypatch.setattr("casebook.exports.browser.find_browser", lambda: None)
    app = run_page("export", lang="en")
    closed = {each.key for each in app.checkbox if each.disabled}
    assert closed == {"export_pdf-deck", "export_pdf-brief", "export_png", "export_svg"}
    assert page_text(app).count("CASEBOOK_CHROMIUM") == 1


def test_export_page_format_that_fails_is_named_beside_those_that_do_not(
    run_page: Callable[..., AppTest], page_text: Callable[[AppTest], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And is not kept: the next attempt may succeed."""

    def broken(*_given: object) -> bytes:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("casebook.exports.json_file.json_file", broken)
        app = make(choose(run_page("export", lang="en", cases="us-reshoring,jeonbuk"), "json", "csv"))
        assert not app.exception
        assert "Data, JSON: This format could not be made" in page_text(app)
        assert [label.partition(" (")[0] for label in offered(app)] == ["Save Tables, CSV", "Save all as ZIP"]
    app = make(app)
    assert len(offered(app)) == 3


def test_export_page_for_an_audience_works_too(
    run_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Taking files away changes none."""
    monkeypatch.setenv("CASEBOOK_PRESENT", "1")
    app = make(choose(run_page("export"), "csv"))
    assert not app.exception
    assert len(offered(app)) == 1


def test_as_zip_of_files_holds_them_unchanged_and_is_the_same_each_time() -> None:
    """An office file within stays byte for byte what it was."""
    inner = as_zip([ExportFile(name="x", data=b"1" * 1000)], "in.zip")
    files = [ExportFile(name="a/b.csv", data=b"2"), inner]
    one = as_zip(files, "all.zip")
    assert one == as_zip(files, "all.zip")
    assert same_bytes(inner.data) == inner.data
    with zipfile.ZipFile(io.BytesIO(one.data)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {f.name: f.data for f in files}


@pytest.mark.parametrize(("size", "text"), [(1, "1 KB"), (84_400, "84 KB"), (4_800_000, "4.8 MB")])
def test_size_text_is_short(size: int, text: str) -> None:
    """As file managers show it."""
    assert size_text(ExportFile(name="x", data=b"0" * size)) == text


def test_mime_of_every_ending_is_known() -> None:
    """Browsers name and open files by it."""
    for ending in ("pptx", "docx", "xlsx", "hwpx", "pdf", "html", "json", "zip"):
        assert mime_of(f"a.{ending}") != "application/octet-stream"
