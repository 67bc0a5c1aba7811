"""The Robustness page in a real browser: a slider, a shared preset, the basis of a claim."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

CHARTS = 8


def params(url: str) -> dict[str, str]:
    return {k: v[0] for k, v in parse_qs(urlsplit(url).query).items()}


def charts(tab: Page) -> list[str]:
    """What the charts hold, in their order, once all of them are there."""
    expect(tab.locator("[data-testid=stPlotlyChart] .js-plotly-plot:has(.main-svg)")).to_have_count(
        CHARTS, timeout=120_000
    )
    found: list[str] = tab.evaluate(
        "() => [...document.querySelectorAll('[data-testid=stPlotlyChart] .js-plotly-plot')]"
        ".map(plot => JSON.stringify(plot.data.map(t => [t.x, t.y, t.z, t.text])))"
    )
    return found


def test_slider_moved_changes_address_claim_and_charts(dashboard, visit: Callable) -> None:
    """By keyboard: governance weighs more, another case leads, and everything is drawn anew."""
    window = visit(dashboard)
    tab = window.open("robustness?lang=en&part=all")
    claim = tab.locator(".cb-lead").first
    before, drawn = claim.inner_text(), charts(tab)
    assert "w" not in params(tab.url)
    slider = tab.get_by_role("slider", name="Infrastructure", exact=True)
    slider.focus()
    for _ in range(4):
        tab.keyboard.press("PageUp")
    tab.wait_for_function("() => new URLSearchParams(location.search).has('w')")
    expect(claim).not_to_have_text(before)
    window.settle()
    # 60 % of five dimensions: 60 : 10 of the two that compare.
    assert params(tab.url)["w"].startswith("infrastructure:60,")
    after = charts(tab)
    assert after != drawn
    assert tab.locator('[data-testid="stException"]').count() == 0
    assert window.problems == []
    assert window.outside == []


def test_limits_box_stays_open_while_limits_are_set(dashboard, visit: Callable) -> None:
    """Its label changes with the first limit: the box does not close under the reader's hand."""
    window = visit(dashboard)
    tab = window.open("robustness?lang=en")
    tab.get_by_text("All weights are looked at").click()
    thumb = tab.locator(".st-key-w_limit_infrastructure").get_by_role("slider").first
    thumb.focus()
    tab.keyboard.press("ArrowRight")
    tab.wait_for_function("() => new URLSearchParams(location.search).has('limits')")
    expect(tab.get_by_text("The weights are limited")).to_be_visible()
    window.settle()
    assert params(tab.url)["limits"] == "infrastructure:1-100"
    expect(thumb).to_be_visible()
    tab.get_by_role("button", name="Look at all weights again").click()
    tab.wait_for_function("() => !new URLSearchParams(location.search).has('limits')")
    expect(tab.get_by_text("All weights are looked at")).to_be_visible()
    expect(thumb).to_be_visible()
    assert window.problems == []


def test_preset_shared_by_address_opens_the_same_elsewhere(dashboard, visit: Callable) -> None:
    """What one reader chooses in the sidebar another sees in a window of their own."""
    window = visit(dashboard)
    tab = window.open("robustness?lang=en&part=all")
    preset = tab.locator(".st-key-w_preset").get_by_role("combobox")
    # As a reader does: a list that is scrolled while it opens closes again.
    preset.scroll_into_view_if_needed()
    window.settle()
    preset.click()
    tab.get_by_role("option", name="The sources' own emphasis").click()
    tab.wait_for_function("() => new URLSearchParams(location.search).get('weights') === 'emphasis'")
    window.settle()
    other = visit(dashboard)
    again = other.open(tab.url.removeprefix(f"{dashboard.address}/"))
    assert again.locator(".cb-lead").first.inner_text() == tab.locator(".cb-lead").first.inner_text()
    assert charts(again) == charts(tab)
    shares = [
        [slider.get_attribute("aria-valuetext") for slider in page.locator(".weights > .row .slider").all()]
        for page in (tab, again)
    ]
    assert len(shares[0]) == 5
    assert shares[0] == shares[1]


def test_basis_of_a_claim_opens_by_click_and_by_keyboard_and_leads_to_evidence(
    dashboard, visit: Callable
) -> None:
    """From a generated sentence it is two steps to the quotations behind it."""
    window = visit(dashboard)
    tab = window.open("robustness?lang=en")
    basis = tab.locator("details.cb-basis").first
    summary, inside = basis.locator("summary"), basis.locator("ul")
    expect(inside).to_be_hidden()
    summary.click()
    expect(inside).to_be_visible()
    summary.press("Enter")
    expect(inside).to_be_hidden()
    summary.press("Enter")
    expect(inside).to_be_visible()
    link = basis.get_by_role("link", name=re.compile("^Quotes")).first
    only = params(str(link.get_attribute("href")))["only"]
    link.focus()
    tab.keyboard.press("Enter")
    tab.locator(".cb h1", has_text="Evidence").wait_for()
    window.settle()
    assert params(tab.url)["only"] == only
    assert tab.locator(".cb-quote").count() >= 1
    assert window.problems == []
