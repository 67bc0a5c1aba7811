"""Every page in a real browser: drawn, quiet, self-contained, accessible, and kept as a picture."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from casebook.ui.view import PAGES

LOOKS = [
    ("ko", "light", 1440),
    ("en", "dark", 1920),
    ("ko", "dark", 800),
    ("en", "light", 800),
    ("ko", "light", 1920),
]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("lang", "theme", "width"), LOOKS)
def test_page_in_every_look_is_drawn_without_errors_or_outside_requests(
    dashboard, visit: Callable, artefacts, page: str, lang: str, theme: str, width: int
) -> None:
    """Each page, in both languages, themes and at three widths, draws itself and asks nothing outside."""
    window = visit(dashboard, width=width, theme=theme)
    tab = window.open(f"{page}?lang={lang}")
    window.whole().screenshot(path=artefacts / f"{page}_{lang}_{theme}_{width}.png")
    assert tab.locator('[data-testid="stException"]').count() == 0
    assert tab.locator(".cb h1").first.inner_text().strip()
    assert window.problems == []
    assert window.outside == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_page_checked_by_axe_has_no_serious_violation(
    dashboard, visit: Callable, page: str, theme: str
) -> None:
    """No page keeps a reader with a screen reader, or with weak eyes, out."""
    tab = visit(dashboard, theme=theme).open(f"{page}?lang=ko")
    found = Axe().run(tab).response["violations"]
    serious = [
        (v["id"], [n["target"] for n in v["nodes"][:5]])
        for v in found
        if v["impact"] in {"serious", "critical"}
    ]
    assert serious == []


@pytest.mark.parametrize("page", PAGES)
def test_page_on_one_screen_does_not_scroll_sideways(dashboard, visit: Callable, page: str) -> None:
    """At 800 pixels nothing is wider than the window."""
    tab = visit(dashboard, width=800).open(f"{page}?lang=ko")
    widths = tab.evaluate(
        "() => { const main = document.querySelector('[data-testid=stMain]');"
        " return [main.scrollWidth, main.clientWidth] }"
    )
    assert widths[0] <= widths[1]
