"""Old links and versions: what is said, what is shown, and the way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casebook.library import open_library
from casebook.library.freezing import freeze, new_release
from casebook.library.releases import data_files
from casebook.library.saving import FileChange, save_files
from casebook.view.view import DATA_CHARS, PAGES, WRITING
from tests.ui.test_history_page import git, with_score

CASE = "cases/jeonbuk.yaml"
READING = [page for page in PAGES if page not in (*WRITING, "ahp")]


def data_of(root: Path) -> str:
    """What an address holds of the files as they are."""
    return open_library(root, use_snapshot=False).data_fingerprint[:DATA_CHARS]


def release(root: Path, name: str = "2026-1", author: str = "") -> None:
    data = data_files(root)
    freeze(root, new_release(data, name, "2026-06-30", "", author), data)


def edit(root: Path) -> None:
    """Raise one level of one case by hand."""
    path = root / CASE
    path.write_text(with_score(path.read_text("utf-8")), "utf-8")


def keys(app: AppTest) -> set[str]:
    """The buttons of both banners that are there."""
    names = ("version_to_now", "link_as_it_was", "link_go_on")
    return {button.key for button in app.button if button.key in names}


@pytest.fixture(autouse=True)
def no_repository_above(casebook_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(casebook_copy.parent))


@pytest.fixture
def changed(casebook_copy: Path) -> str:
    """A release, and a score that was changed after it; gives what a link held before the change."""
    release(casebook_copy)
    before = data_of(casebook_copy)
    edit(casebook_copy)
    return before


def test_address_holds_the_data_that_are_shown(
    run_page: Callable, page_text: Callable, casebook_copy: Path
) -> None:
    """Whoever copies the address carries the fingerprint along, in the links to other pages too."""
    app = run_page("compare")
    assert app.query_params["data"] == data_of(casebook_copy)
    assert keys(app) == set()
    assert f"data={data_of(casebook_copy)}" in page_text(app)


def test_link_opened_after_a_change_says_what_changed(
    run_page: Callable, page_text: Callable, changed: str
) -> None:
    """In one sentence, with the list one click away; the address stays until the reader decides."""
    app = run_page("overview", data=changed)
    assert not app.exception
    assert "이 링크를 만든 뒤 자료가 바뀌었습니다. <strong>점수 1건 변경, 순위 동일</strong>" in page_text(
        app
    )
    assert app.query_params["data"] == changed
    assert keys(app) == {"link_as_it_was", "link_go_on"}
    assert "단계 1 → 2" not in page_text(app)
    english = run_page("overview", data=changed, lang="en")
    assert "<strong>1 score changed, ranks the same</strong>" in page_text(english)
    english.session_state["link_changes"] = True
    english.run()
    assert "level 1 → 2" in page_text(english)


def test_link_opened_as_it_was_shows_the_old_numbers_and_goes_back(
    run_page: Callable, page_text: Callable, changed: str, casebook_copy: Path
) -> None:
    """There and back with the same view; the data of the address are always those on the page."""
    app = run_page("case", data=changed, case="jeonbuk", silence="available")
    now = page_text(app)
    app.button(key="link_as_it_was").click().run()
    assert not app.exception
    assert app.query_params["version"] == "release:2026-1"
    assert app.query_params["data"] == changed
    assert "2026-06-30에 고정한 ‘2026-1’ 판을 보고 있습니다" in page_text(app)
    assert keys(app) == {"version_to_now"}
    assert page_text(app) != now
    app.button(key="version_to_now").click().run()
    assert "version" not in app.query_params
    assert app.query_params["data"] == data_of(casebook_copy)
    assert (app.query_params["case"], app.query_params["silence"]) == ("jeonbuk", "available")
    assert keys(app) == set()


def test_link_gone_on_with_holds_the_data_as_they_are(
    run_page: Callable, changed: str, casebook_copy: Path
) -> None:
    """One click, and the link is a new one."""
    app = run_page("overview", data=changed)
    app.button(key="link_go_on").click().run()
    assert app.query_params["data"] == data_of(casebook_copy) != changed
    assert keys(app) == set()


def test_file_edited_while_looking_shows_no_banner(run_page: Callable, casebook_copy: Path) -> None:
    """Whoever saw the data change needs not be told; the address follows, there and back."""
    app = run_page("overview")
    original = (casebook_copy / CASE).read_bytes()
    before = data_of(casebook_copy)
    edit(casebook_copy)
    app.run()
    assert app.query_params["data"] == data_of(casebook_copy) != before
    assert keys(app) == set()
    (casebook_copy / CASE).write_bytes(original)
    app.run()
    assert app.query_params["data"] == before
    assert keys(app) == set()


@pytest.mark.parametrize("data", ["f" * DATA_CHARS, "zz", "<script>", "F" * DATA_CHARS])
def test_link_made_from_data_that_nobody_kept_says_so(
    run_page: Callable, page_text: Callable, casebook_copy: Path, data: str
) -> None:
    """Unknown or malformed: no summary is made up, and the reader can go on."""
    app = run_page("overview", data=data)
    assert not app.exception
    assert "링크를 만들 때의 판이 여기에는 남아 있지 않아" in page_text(app)
    assert "알 수 없는 값이 있어" not in page_text(app)
    assert keys(app) == {"link_go_on"}
    app.button(key="link_go_on").click().run()
    assert app.query_params["data"] == data_of(casebook_copy)
    assert keys(app) == set()


def test_link_to_unchanged_cases_says_that_others_changed(
    run_page: Callable, page_text: Callable, changed: str
) -> None:
    """The data are others, the view is the same."""
    app = run_page("overview", data=changed, cases="rancho-cordova,korea-gpu-strategy")
    assert "이 화면에 고른 사례에는 달라진 것이 없습니다" in page_text(app)


def test_link_to_a_case_that_is_gone_says_so(
    run_page: Callable, page_text: Callable, casebook_copy: Path
) -> None:
    """The case is not on the page any more, but the link was about it."""
    release(casebook_copy)
    before = data_of(casebook_copy)
    (casebook_copy / CASE).unlink()
    app = run_page("overview", data=before, cases="jeonbuk,rancho-cordova", lang="en")
    assert "The data have changed since this link was made. <strong>cases removed: 1" in page_text(app)


def test_link_from_before_a_save_is_found_in_the_log(
    run_page: Callable, page_text: Callable, casebook_copy: Path
) -> None:
    """No release and no repository: the log of saves knows."""
    linked = data_of(casebook_copy)
    before = (casebook_copy / CASE).read_bytes()
    save_files(
        casebook_copy,
        [FileChange(CASE, before, with_score(before.decode()).encode())],
        who="김하나",
        kind="save",
        note="",
    )
    app = run_page("overview", data=linked)
    app.button(key="link_as_it_was").click().run()
    assert app.query_params["version"] == "log:0"
    assert "저장 기록 0" in page_text(app)


@pytest.mark.parametrize("page", READING)
def test_every_reading_page_shows_the_version(
    run_page: Callable, page_text: Callable, changed: str, page: str
) -> None:
    """Each says so, and keeps the version in its address."""
    app = run_page(page, version="release:2026-1", case="jeonbuk", lang="en")
    assert not app.exception
    assert "You are looking at release “2026-1”, frozen on 2026-06-30" in page_text(app)
    assert (app.query_params["version"], app.query_params["data"]) == ("release:2026-1", changed)


@pytest.mark.parametrize("page", WRITING)
@pytest.mark.usefixtures("changed")
def test_pages_for_writing_show_the_files_as_they_are_and_say_so(
    run_page: Callable, page_text: Callable, page: str
) -> None:
    """Nobody edits a release; the version waits for the other pages, and no banner tells raters of scores."""
    app = run_page(page, version="release:2026-1", data="f" * DATA_CHARS)
    assert not app.exception
    assert "이 화면은 언제나 지금 파일을 다룹니다" in page_text(app)
    assert "바뀌었습니다" not in page_text(app)
    assert app.query_params["version"] == "release:2026-1"
    assert keys(app) == set()


@pytest.mark.parametrize("version", ["release:none", "git:" + "0" * 40, "log:7", "nonsense"])
def test_version_that_is_unknown_shows_the_files_as_they_are(
    run_page: Callable, page_text: Callable, casebook_copy: Path, version: str
) -> None:
    """With a note, never an error."""
    app = run_page("overview", version=version)
    assert not app.exception
    assert f"지금 자료를 보입니다: {version}" in page_text(app)
    assert "알 수 없는 값이 있어" not in page_text(app)
    app.button(key="switch_language").click().run()
    assert "version" not in app.query_params
    assert app.query_params["data"] == data_of(casebook_copy)


def test_version_of_git_is_named_by_its_day(
    run_page: Callable, page_text: Callable, casebook_copy: Path
) -> None:
    """A commit shows like a release; a case that came later is not in it."""
    git(casebook_copy, "init", "-q")
    git(casebook_copy, "add", "cases", "seeds")
    git(casebook_copy, "commit", "-qm", "First")
    name = git(casebook_copy, "rev-parse", "HEAD").strip()
    text = (casebook_copy / CASE).read_text("utf-8").replace("id: jeonbuk", "id: newcomer", 1)
    (casebook_copy / "cases/newcomer.yaml").write_text(text, "utf-8")
    app = run_page("overview", version=f"git:{name}", cases="newcomer,jeonbuk")
    assert not app.exception
    assert f"(git {name[:10]})" in page_text(app)
    assert "cases=newcomer" in page_text(app)  # among what the address says and the version does not know


def test_release_that_was_altered_is_said_so(
    run_page: Callable, page_text: Callable, changed: str, casebook_copy: Path
) -> None:
    """Its numbers are shown, but not as if they could be relied on; the link's data are no longer there."""
    with (casebook_copy / "releases/2026-1" / CASE).open("ab") as file:
        file.write(b"# later\n")
    app = run_page("overview", version="release:2026-1", data=changed, lang="en")
    text = page_text(app)
    assert "Release “2026-1” cannot be relied on" in text
    assert CASE in text
    assert "does not hold the data that the link was made from" in text
    assert str(casebook_copy) not in text


def cited(app: AppTest) -> list[str]:
    """What stands in the box to cite from."""
    app.session_state["cite"] = True
    app.run()
    assert not app.exception
    return [block.value for block in app.code]


def test_cite_box_holds_link_and_citations(run_page: Callable, casebook_copy: Path) -> None:
    """Closed it holds nothing; the link is that of the view with its data, and no author is made up."""
    app = run_page("compare", silence="available")
    assert not app.code
    link, korean, english, bibtex = cited(app)
    assert link.endswith(f"&silence=available&data={data_of(casebook_copy)}")
    assert "/compare?lang=ko&cases=jeonbuk" in link
    assert korean.startswith("저자 미기재(")
    assert english.startswith("Author not stated (")
    assert bibtex.startswith("@misc{casebook-")
    assert str(casebook_copy) not in "".join((link, korean, english, bibtex))


def test_cite_box_of_an_old_link_cites_what_is_shown(
    run_page: Callable, changed: str, casebook_copy: Path
) -> None:
    """Not the data that the link was made from."""
    link, korean, *_ = cited(run_page("overview", data=changed))
    assert f"data={data_of(casebook_copy)}" in link
    assert data_of(casebook_copy) in korean


def test_cite_box_of_data_that_were_released_cites_the_release(
    run_page: Callable, casebook_copy: Path
) -> None:
    """Also where the address does not ask for it; with the author that it states."""
    release(casebook_copy, author="<b>OO도</b>")
    _, korean, _, bibtex = cited(run_page("overview"))
    assert korean.startswith("<b>OO도</b>(2026). 『Casebook: 지역 AI 정책 비교 사례집』, 2026-1 판")
    assert "casebook-2026-1" in bibtex


def test_history_compares_two_releases(
    run_page: Callable, page_text: Callable, changed: str, casebook_copy: Path
) -> None:
    """What changed between them, and the older one on every page with one click."""
    release(casebook_copy, "2026-2")
    app = run_page("history", since="release:2026-1", until="release:2026-2", silence="available")
    assert not app.exception
    assert "단계 1 → 2" in page_text(app)
    app.button(key="history_show_version").click().run()
    assert app.query_params["version"] == "release:2026-1"
    assert app.query_params["data"] == changed
