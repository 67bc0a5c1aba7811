"""Every page in a real browser: drawn, quiet, self-contained, accessible, and kept as a picture."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from casebook.view.view import PAGES

LOOKS = [
    ("ko", "light", 1440),
    ("en", "dark", 1920),
    ("ko", "dark", 800),
    ("en", "light", 800),
]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("lang", "theme", "width"), LOOKS)
def test_page_in_every_look_is_drawn_quiet_accessible_and_within_the_window(
    dashboard, visit: Callable, artefacts, page: str, lang: str, theme: str, width: int
) -> None:
    """No error, no request to outside, no serious violation found by axe, nothing wider than the window."""
    window = visit(dashboard, width=width, theme=theme)
    tab = window.open(f"{page}?lang={lang}")
    widths = tab.evaluate(
        "() => { const main = document.querySelector('[data-testid=stMain]');"
        " return [main.scrollWidth, main.clientWidth] }"
    )
    found = Axe().run(tab).response["violations"]
    window.whole().screenshot(path=artefacts / f"{page}_{lang}_{theme}_{width}.png")
    serious = [
        (v["id"], [n["target"] for n in v["nodes"][:5]])
        for v in found
        if v["impact"] in {"serious", "critical"}
    ]
    assert tab.locator('[data-testid="stException"]').count() == 0
    assert tab.locator(".cb h1").first.inner_text().strip()
    assert widths[0] <= widths[1]
    assert serious == []
    assert window.problems == []
    assert window.outside == []
