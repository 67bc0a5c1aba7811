"""A link opened after the data changed: what it says, the numbers as they were, and the way back."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from casebook.library.freezing import freeze, new_release
from casebook.library.releases import data_files


def params(url: str) -> dict[str, str]:
    return {k: v[0] for k, v in parse_qs(urlsplit(url).query).items()}


def with_score(text: str) -> str:
    """The case with one level raised from 1 to 2."""
    changed = text.replace("    score: 1\n    range: [0, 1]\n", "    score: 2\n    range: [0, 2]\n", 1)
    assert changed != text
    return changed


def serious(page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['target']}" for v in found if v["impact"] in ("serious", "critical")]


def test_old_link_in_a_fresh_window_tells_shows_and_leads_back(
    start_dashboard: Callable, shipped_copy: Path, visit: Callable, artefacts: Path
) -> None:
    """A colleague opens last month's link: one score has changed, and both states are one click away."""
    root = shipped_copy
    data = data_files(root)
    freeze(root, new_release(data, "2026-1", "2026-06-30", "", ""), data)
    running = start_dashboard(root)
    first = visit(running)
    tab = first.open("case?lang=ko&case=jeonbuk&silence=available")
    link = tab.url.removeprefix(f"{running.address}/")
    linked = params(tab.url)["data"]
    assert re.fullmatch("[0-9a-f]{12}", linked)
    scores = tab.locator("main .cb-score, [data-testid=stMain] .cb-score")
    before = scores.all_inner_texts()
    case = root / "cases/jeonbuk.yaml"
    case.write_text(with_score(case.read_text("utf-8")), "utf-8")

    # Whoever was looking sees the new number and no banner with the next click; the address follows.
    tab.get_by_role("button", name="English").click()
    tab.wait_for_function("document.documentElement.lang === 'en'")
    tab.get_by_role("button", name="한국어").click()
    tab.wait_for_function("document.documentElement.lang === 'ko'")
    tab.wait_for_function("old => !location.search.includes(old)", arg=linked)
    first.settle()
    now = params(tab.url)["data"]
    assert now != linked
    assert scores.all_inner_texts() != before
    assert tab.locator(".st-key-link_banner").count() == 0

    other = visit(running)
    page = other.open(link)
    banner = page.locator(".st-key-link_banner")
    banner.wait_for()
    assert "점수 1건 변경, 순위 동일" in banner.inner_text()
    assert params(page.url)["data"] == linked
    page.get_by_text("무엇이 달라졌는지 보기").click()
    page.get_by_text("단계 1 → 2").wait_for()
    other.settle()
    page.screenshot(path=artefacts / "link-changed.png")
    assert serious(page) == []

    page.get_by_role("button", name="그때 그대로 보기").click()
    page.locator(".st-key-version_banner").wait_for()
    other.settle()
    assert params(page.url) == params(link) | {"version": "release:2026-1"}
    assert page.locator("[data-testid=stMain] .cb-score").all_inner_texts() == before
    page.screenshot(path=artefacts / "link-as-it-was.png")
    assert serious(page) == []

    page.get_by_role("link", name="나란히").click()
    page.locator(".cb h1", has_text="나란히").wait_for()
    other.settle()
    assert page.locator(".st-key-version_banner").count() == 1
    page.go_back()
    page.locator(".cb h1", has_text="사례").wait_for()
    other.settle()

    page.get_by_role("button", name="지금 자료로 보기").click()
    page.locator(".st-key-version_banner").wait_for(state="detached")
    other.settle()
    assert params(page.url)["data"] == now
    assert "version" not in params(page.url)
    assert page.locator("[data-testid=stMain] .cb-score").all_inner_texts() == scores.all_inner_texts()
    assert other.problems == []
    assert other.outside == []


@pytest.mark.parametrize(("width", "theme"), [(1440, "light"), (800, "dark")])
def test_cite_box_opens_with_the_link_of_this_view(
    dashboard, visit: Callable, artefacts: Path, width: int, theme: str
) -> None:
    """The link in it leads to the very view; nothing is cut off."""
    window = visit(dashboard, width=width, theme=theme)
    page = window.open("compare?lang=en&cases=jeonbuk,rancho-cordova&silence=available")
    page.locator(".st-key-cite button").first.click()
    page.locator("[data-testid=stPopoverBody] code").first.wait_for()
    window.settle()
    codes = page.locator("[data-testid=stPopoverBody] code").all_inner_texts()
    assert params(codes[0]) == params(page.url)
    assert codes[0].startswith(f"{dashboard.address}/compare?")
    assert len(codes) == 4
    box = page.locator("[data-testid=stPopoverBody]").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    page.screenshot(path=artefacts / f"cite-{width}-{theme}.png")
    assert serious(page) == []
    assert window.problems == []
