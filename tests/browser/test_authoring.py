"""A policy officer adds a case from an article, two edit one case, and an audience can write nothing."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from casebook.library.drafts import Draft, new_draft_id, store_draft

CHECKOUT = Path(__file__).resolve().parents[2]
SOURCE = "2026-01-13-gwangju-sample"
FILES = ("cases/gwangju.yaml", f"seeds/{SOURCE}.md", f"seeds/originals/{SOURCE}.txt")
RUNNING = "광주광역시는 13일 국가 인공지능 데이터센터에서 그래픽처리장치 2000장을 가동하고 있다고 밝혔다."
ROAD = "시는 내년에 물류 실증 도로를 짓기로 했다."
CONCERT = "이날 시청 앞에서는 시민 음악회가 열렸다."
ARTICLE = (
    "이 글은 시험을 위해 지어낸 것이다. 실제 기사가 아니다.\n\n"
    f"{RUNNING} 시는 지역 기업 120곳이 이 장비를 쓴다고 설명했다.\n\n"
    f"{CONCERT} 무등산에는 첫눈이 내렸다.\n\n"
    f"인공지능을 가르치는 교육비는 시와 국가가 함께 내고 있다고 한다. {ROAD} "
    "다만 도로의 길이와 사업비는 이날 밝히지 않았다.\n"
)
ALMOST = RUNNING.replace("2000장을 가동하고", "3000장을 가동하고")


@pytest.fixture(autouse=True)
def articles_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Full articles lie in the casebook, whatever the machine has elsewhere."""
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)


def read(root: Path, path: str) -> str:
    return (root / path).read_text("utf-8")


def saves(root: Path) -> list[dict[str, object]]:
    """The record of saves, oldest first."""
    log = root / "log" / "saves.jsonl"
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.exists() else []


def written(root: Path) -> dict[str, bytes]:
    """Every file below the folders of cases, sources and saves."""
    return {
        p.relative_to(root).as_posix(): p.read_bytes()
        for folder in ("cases", "seeds", "log")
        for p in (root / folder).rglob("*")
        if p.is_file()
    }


def check(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "casebook", "check", "--root", str(root), "--lang", "en"]
    return subprocess.run(command, cwd=CHECKOUT, capture_output=True, encoding="utf-8", check=False)


def go_to(window, part: str) -> None:
    window.page.get_by_role("radio", name=part, exact=True).click()
    expect(window.page.get_by_role("radio", name=part, exact=True)).to_be_checked()
    window.settle()


def click(window, button: str) -> None:
    window.page.get_by_role("button", name=button, exact=True).click()
    window.settle()


def enter(window, label: str, text: str) -> None:
    """Type into a field of the page and leave it."""
    field = window.page.get_by_test_id("stMain").get_by_role("textbox", name=label, exact=True)
    field.fill(text)
    field.press("Tab")
    window.settle()


def choose(window, label: str, name: str) -> None:
    """Choose an entry of a list."""
    field = window.page.get_by_role("combobox", name=label, exact=True)
    entry = window.page.get_by_role("option", name=name, exact=True)
    field.scroll_into_view_if_needed()
    for _ in range(5):
        field.click()
        # The list closes where the page still moves under it; then it is opened once more.
        with suppress(PlaywrightTimeout):
            entry.click(timeout=10_000)
            break
    else:
        raise AssertionError(f"{name} cannot be chosen")
    window.settle()


def pick(window, label: str, name: str) -> None:
    """Press one of a row of buttons."""
    group = window.page.get_by_role("radiogroup", name=label, exact=True)
    group.get_by_role("radio", name=name, exact=True).click()
    expect(group.get_by_role("radio", name=name, exact=True)).to_be_checked()
    window.settle()


def add_quote(window, criterion: str, stance: str, english: str) -> None:
    choose(window, "기준", criterion)
    pick(window, "점수와의 관계", stance)
    enter(window, "영어 번역", english)
    click(window, "초안에 넣기")
    expect(window.page.get_by_text("기준에 넣었습니다(원문에서 확인됨)")).to_be_visible()


def score(window, criterion: str, level: str, ends: tuple[str, str], sure: str, why: tuple[str, str]) -> None:
    choose(window, "기준", criterion)
    pick(window, "점수", level)
    choose(window, "범위의 최저 단계", ends[0])
    choose(window, "범위의 최고 단계", ends[1])
    pick(window, "신뢰도", sure)
    enter(window, "판단 이유(한국어)", why[0])
    enter(window, "판단 이유(영어)", why[1])


def test_case_is_added_from_an_article_by_form_alone(
    visit: Callable, start_dashboard: Callable, shipped_copy: Path, artefacts: Path
) -> None:
    """An article is pasted, quoted and scored; its impact is seen; it is saved, shown, and taken back."""
    root, before = shipped_copy, written(shipped_copy)
    window = visit(start_dashboard(root), height=1600)
    page: Page = window.open("edit?lang=ko")
    window.settle()

    # A new case, and its source pasted.
    new = page.locator(".st-key-edit_new")
    new.get_by_role("textbox", name="이름(한국어)").fill("광주")
    new.get_by_role("textbox", name="이름(영어)").fill("Gwangju")
    new.get_by_role("textbox", name="이름(영어)").press("Tab")
    window.settle()
    choose(window, "유형", "도시")
    click(window, "새 사례 만들기")
    expect(page.locator("[data-draft] h2")).to_have_text("광주")
    go_to(window, "출처")
    enter(window, "글 전체", ARTICLE)
    enter(window, "제목", "(시험용 가상 기사) 광주의 연산 자원")
    enter(window, "발행일(예: 2025-11-12)", "2026-01-13")
    enter(window, "파일 이름(출처 id)", SOURCE)
    expect(page.get_by_text(f"seeds/{SOURCE}.md에서 문제를 찾지 못했습니다.")).to_be_visible()
    click(window, "이 출처를 초안에 넣기")

    # A wrong quote is refused, and what the source says instead is taken.
    click(window, "이 출처에서 인용문 찾기")
    enter(window, "구절 붙여 넣기", ALMOST)
    refused = page.get_by_role("alert").filter(has_text="그대로 있지 않아 인용할 수 없습니다")
    expect(refused).to_be_visible()
    expect(refused.locator("del")).to_contain_text("3000장을")
    expect(refused.locator("ins")).to_contain_text("2000장을")
    expect(page.get_by_role("button", name="초안에 넣기")).to_have_count(0)
    page.screenshot(path=artefacts / "authoring-refused.png")
    click(window, "이 구절로 바꾸기")
    expect(page.locator(".cb-picked blockquote")).to_have_text(f"“{RUNNING}”")
    add_quote(window, "인프라 · AI 연산 자원", "뒷받침", "Gwangju says that 2,000 GPUs are running.")

    # A second one is selected in the article itself.
    page.get_by_role("option").filter(has_text=ROAD).click()
    expect(page.locator(".cb-picked blockquote")).to_have_text(f"“{ROAD}”")
    expect(page.get_by_text("이 문장만으로는 2점까지입니다")).to_be_visible()
    window.settle()
    add_quote(window, "인프라 · 물류·교통 기반", "뒷받침", "The city is to build a road next year.")

    # Scores by form.
    go_to(window, "양식")
    score(window, "1. AI 연산 자원", "3", ("3", "4"), "보통", ("장비를 가동 중임.", "It is running."))
    score(window, "3. 물류·교통 기반", "2", ("1", "2"), "낮음", ("건설이 결정됨.", "It is decided."))
    enter(window, "기준일(가장 최근 출처의 날짜)", "2026-01-13")
    enter(window, "요약(한국어)", "시험을 위해 지어낸 사례임.")
    enter(window, "요약(영어)", "A case made up for a test.")
    assert written(root) == before

    # What it would change is seen before it is saved.
    go_to(window, "영향 확인·저장")
    impact = page.get_by_test_id("stMain")
    expect(impact.get_by_text("사례 추가: 광주", exact=False).first).to_be_visible()
    expect(impact.get_by_text("점검 결과 문제 없음")).to_be_visible()
    page.locator("summary", has_text="바뀐 줄 보기").first.click()
    expect(page.locator(".cb-diff").first).to_contain_text("2000장을 가동하고 있다고 밝혔다.")
    page.screenshot(path=artefacts / "authoring-impact.png", full_page=True)
    assert written(root) == before

    enter(window, "이름", "김견본")
    enter(window, "메모(선택)", "광주 추가")
    click(window, "저장")
    expect(page.get_by_role("status").filter(has_text="저장했습니다")).to_be_visible()
    for path in FILES:
        expect(page.get_by_role("status").filter(has_text=path)).to_be_visible()

    # On disk.
    assert check(root).stdout.endswith("no findings\n"), check(root).stdout
    source = read(root, f"seeds/{SOURCE}.md")
    assert RUNNING in source
    assert ROAD in source
    assert CONCERT not in source
    assert "extent: excerpts" in source
    assert read(root, f"seeds/originals/{SOURCE}.txt").strip() == ARTICLE.strip()
    assert "2000장을" in read(root, "cases/gwangju.yaml")
    assert "3000장을" not in read(root, "cases/gwangju.yaml")
    [saved] = saves(root)
    assert (saved["who"], saved["kind"], saved["note"]) == ("김견본", "save", "광주 추가")
    hashes = {f["path"]: (f["before"], f["after"]) for f in saved["files"]}
    assert hashes == {p: (None, sha256((root / p).read_bytes()).hexdigest()) for p in FILES}

    # On the Overview, with its score.
    reader = visit(window.dashboard)
    overview: Page = reader.open("overview?lang=ko")
    cases = overview.get_by_test_id("stSidebar").get_by_role("combobox").first
    cases.click()
    overview.get_by_role("option", name="광주", exact=False).first.click()
    expect(overview).to_have_url(re.compile("cases=[^&]*gwangju"))
    reader.settle()
    shown = reader.open("overview?lang=ko&cases=jeonbuk,gwangju&case=gwangju&criterion=compute")
    cell = shown.locator('[data-cell="gwangju/compute"]')
    expect(cell).to_contain_text("2000장을 가동하고 있다고 밝혔다.")
    expect(cell).to_contain_text("장비를 가동 중임.")
    shown.screenshot(path=artefacts / "authoring-overview.png")

    # Taken back.
    click(window, "방금 저장 되돌리기")
    expect(page.get_by_role("status").filter(has_text="되돌렸습니다")).to_be_visible()
    after = {p: data for p, data in written(root).items() if not p.startswith("log/")}
    # The article itself is in no record, so it stays where it was put.
    assert after.pop(FILES[2])
    assert after == before
    assert [record["kind"] for record in saves(root)] == ["save", "undo"]
    assert window.problems == []
    assert window.outside == []


def begin(window, *, anew: bool = False) -> None:
    """Start to edit 전북."""
    window.open("edit?lang=ko&case=jeonbuk&criterion=compute")
    click(window, "파일에서 새로 시작" if anew else "편집 시작")
    expect(window.page.locator("[data-draft] h2")).to_have_text("전북")


def save(window) -> None:
    go_to(window, "영향 확인·저장")
    click(window, "저장")


def test_two_who_edit_one_case_lose_nothing(
    visit: Callable, start_dashboard: Callable, shipped_copy: Path, artefacts: Path
) -> None:
    """The second save is refused, both versions are shown, a choice is made, and all else is merged."""
    root = shipped_copy
    running = start_dashboard(root)
    first, second = visit(running), visit(running)
    begin(first)
    enter(first, "이름(한국어)", "전북 가")
    enter(first, "판단 이유(한국어)", "첫째 사람이 고친 이유임.")
    begin(second, anew=True)
    enter(second, "이름(한국어)", "전북 나")
    enter(second, "요약(영어)", "The second person's summary.")
    save(first)
    expect(first.page.get_by_role("status").filter(has_text="저장했습니다")).to_be_visible()
    firsts = (root / "cases" / "jeonbuk.yaml").read_bytes()

    save(second)
    page: Page = second.page
    expect(page.get_by_role("alert").filter(has_text="그사이 바뀌어 저장하지 않았습니다")).to_be_visible()
    versions = page.locator("[class*=st-key-split_merge_] .cb-diff")
    expect(versions.nth(0)).to_contain_text("전북 나")
    expect(versions.nth(1)).to_contain_text("전북 가")
    assert (root / "cases" / "jeonbuk.yaml").read_bytes() == firsts
    expect(page.get_by_role("button", name="합친 글을 초안에 담기")).to_be_disabled()
    page.screenshot(path=artefacts / "authoring-merge.png", full_page=True)
    page.get_by_role("radiogroup", name="어느 쪽을 쓸지").locator("label", has_text="내 초안").click()
    second.settle()
    click(second, "합친 글을 초안에 담기")
    expect(page.get_by_role("status").filter(has_text="합친 글을 초안에 담았습니다")).to_be_visible()
    click(second, "저장")
    expect(page.get_by_role("status").filter(has_text="저장했습니다")).to_be_visible()

    merged = read(root, "cases/jeonbuk.yaml")
    assert "전북 나" in merged
    assert "전북 가" not in merged
    assert "첫째 사람이 고친 이유임." in merged
    assert "The second person's summary." in merged
    assert check(root).returncode == 0
    # What the choice has put aside is in the record.
    digest = saves(root)[0]["files"][0]["after"]
    assert (root / "log" / "versions" / digest).read_bytes() == firsts
    assert [record["kind"] for record in saves(root)] == ["save", "save"]


def test_audience_can_write_nothing(
    visit: Callable, start_dashboard: Callable, shipped_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While presenting, no link leads to a page for writing, and such a page refuses, draft or not."""
    root = shipped_copy
    draft = Draft(
        id=new_draft_id(),
        path="cases/jeonbuk.yaml",
        base=(root / "cases" / "jeonbuk.yaml").read_bytes(),
        text="# 발표할 때 보이면 안 되는 초안\n",
        sources=(),
        changed_at="2026-01-13T09:00:00.000+09:00",
    )
    assert store_draft(root, draft)
    before = written(root)
    monkeypatch.setenv("CASEBOOK_PRESENT", "1")
    window = visit(start_dashboard(root))
    page: Page = window.page
    for address in ("overview?lang=ko&cases=jeonbuk,rancho-cordova", "case?lang=ko&case=jeonbuk"):
        window.open(address)
        links = page.get_by_test_id("stSidebar").get_by_role("link")
        expect(links.filter(has_text="나란히")).to_have_count(1)
        names = links.all_inner_texts()
        assert not {"편집", "둘째 평가자", "평가 일치도"} & set(names)
        writing = "a[href*='/edit'], a[href*='/rate'], a[href*='/agreement']"
        assert page.locator(writing).count() == 0
    for address in (
        "edit?lang=ko",
        f"edit?lang=ko&draft={draft.id}&do=save",
        "rate?lang=ko",
        "agreement?lang=ko",
    ):
        window.open(address)
        main = page.get_by_test_id("stMain")
        expect(main.get_by_text(re.compile("발표 모드에서는|발표 중에는"))).to_be_visible()
        expect(main.get_by_role("textbox")).to_have_count(0)
        expect(main.get_by_role("combobox")).to_have_count(0)
        assert main.get_by_role("button").all_inner_texts() == ["English"]
        assert "발표할 때 보이면 안 되는" not in page.content()
    assert written(root) == before
