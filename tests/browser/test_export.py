"""The Export page in a real browser: files are made, saved, and are those that the command writes."""

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

SAVED = "[data-testid=stDownloadButton] button"


def tick(window: Any, tab: Page, *names: str) -> None:
    """Tick exactly these formats, by keyboard."""
    for box in tab.get_by_role("checkbox").all():
        wanted = box.get_attribute("aria-label") in names
        if box.is_checked() != wanted:
            box.focus()
            box.press("Space")
            expect(box).to_be_checked(checked=wanted)
            window.settle()


def test_export_page_files_saved_are_those_of_the_command(dashboard, visit: Callable, tmp_path: Path) -> None:
    """Ticked, made and saved by keyboard; byte for byte what ``casebook export`` writes for the same link."""
    window = visit(dashboard)
    tab = window.open("export?lang=en&cases=rancho-cordova,jeonbuk&silence=available")
    tick(window, tab, "Tables, XLSX", "Data, JSON")
    window.settle()
    make = tab.get_by_role("button", name="Make the files")
    make.focus()
    make.press("Enter")
    buttons = tab.locator(SAVED)
    expect(buttons).to_have_count(3)
    window.settle()
    day = datetime.now().astimezone().date().isoformat()
    saved = {}
    for at in range(2):
        with tab.expect_download() as coming:
            buttons.nth(at).click()
        saved[coming.value.suggested_filename] = Path(coming.value.path()).read_bytes()
    command = [sys.executable, "-m", "casebook", "export", "--root", str(dashboard.root), "--date", day]
    command += ["--format", "xlsx,json", "--link", tab.url, "-o", str(tmp_path / "out")]
    made = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=300)
    assert made.returncode == 0, made.stderr
    written = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert sorted(saved) == sorted(written)
    assert saved == written
    assert tab.locator('[data-testid="stException"]').count() == 0
    assert window.problems == []
    assert window.outside == []


def test_export_page_after_another_title_offers_nothing_old(dashboard, visit: Callable) -> None:
    """The title goes into the address and into the files; what was made before it is gone."""
    window = visit(dashboard)
    tab = window.open("export?lang=ko")
    tick(window, tab, "자료 JSON")
    window.settle()
    tab.get_by_role("button", name="파일 만들기").click()
    expect(tab.locator(SAVED)).to_have_count(1)
    window.settle()
    title = tab.get_by_label("제목(비우면 자동)")
    title.fill("2026년 *상반기* 비교")
    title.press("Enter")
    expect(tab.locator(SAVED)).to_have_count(0)
    window.settle()
    assert "title=2026" in tab.url
    assert window.problems == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_export_page_is_kept_as_a_picture(
    dashboard, visit: Callable, artefacts: Path, lang: str, theme: str
) -> None:
    """Looked at after the run; nothing on it is wider than its window."""
    window = visit(dashboard, width=800, theme=theme)
    tab = window.open(f"export?lang={lang}")
    tab = window.whole()
    main = "document.querySelector('[data-testid=stMain]')"
    assert tab.evaluate(f"{main}.scrollWidth <= {main}.clientWidth")
    tab.screenshot(path=artefacts / f"export-{lang}-{theme}.png")
    assert window.problems == []
