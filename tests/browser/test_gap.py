"""The Gap page in a real browser: what if a case stood at another level."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect


def params(url: str) -> dict[str, str]:
    return {k: v[0] for k, v in parse_qs(urlsplit(url).query).items()}


def standing(tab: Page, name: str) -> list[str]:
    """Rank and index of a case among the live bars of the panel."""
    row = tab.locator(".bar-row:not(.bar-head)", has=tab.locator(".case", has_text=name))
    return [row.locator(part).inner_text().strip() for part in (".place", ".points")]


def test_level_supposed_moves_the_rank_and_stays_after_reload(dashboard, visit: Callable) -> None:
    """Chosen by keyboard in the panel: rank at once, address after it, and the same after a reload."""
    window = visit(dashboard)
    tab = window.open("gap?lang=en&case=jeonbuk")
    before = standing(tab, "Jeonbuk")
    for criterion in ("AI compute", "Budget and execution"):
        group = tab.get_by_role("radiogroup", name=criterion, exact=True)
        group.get_by_role("radio").last.check(force=True)
    tab.wait_for_function("() => (new URLSearchParams(location.search).get('levels') || '').includes(',')")
    window.settle()
    after = standing(tab, "Jeonbuk")
    assert float(after[1]) > float(before[1])
    result = tab.locator('[role="status"].cb-lead')
    expect(result).to_contain_text(f"{before[1]} points")
    expect(result).to_contain_text(f"to {after[1]} points")
    assert params(tab.url)["levels"] == "compute:4,execution:4"
    assert params(tab.url)["case"] == "jeonbuk"
    tab.reload()
    tab.locator(".cb h1", has_text="Gap").wait_for()
    window.settle()
    assert standing(tab, "Jeonbuk") == after
    expect(tab.locator(".level-row.changed")).to_have_count(2)
    expect(result).to_contain_text(f"to {after[1]} points")
    tab.get_by_role("button", name="Clear the supposition").click()
    tab.wait_for_function("() => !new URLSearchParams(location.search).has('levels')")
    window.settle()
    assert standing(tab, "Jeonbuk") == before
    assert tab.locator('[data-testid="stException"]').count() == 0
    assert window.problems == []
    assert window.outside == []
