"""Every check of the repository, one after the other: `python3 run.py test [pytest arguments]`.

Run by the environment that `run.py` has made. A Chromium for the browser tests is looked for and, failing
that, installed; the tests get its path in the environment variable CASEBOOK_CHROMIUM.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from requirements.install import HERE, apt_install
from run import show, tell

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
MAC_APPS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_PROGRAMS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")
OFFICE_PROGRAMS = ("soffice", "pdftotext", "pdftoppm")
OFFICE_PACKAGES = ("libreoffice-impress", "libreoffice-writer", "libreoffice-calc", "poppler-utils")
WHERE_IS_PLAYWRIGHTS = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def candidates() -> Iterator[Path]:
    """Where a Chromium may be, best first."""
    if os.environ.get("CASEBOOK_CHROMIUM"):
        yield Path(os.environ["CASEBOOK_CHROMIUM"])
    for name in NAMES:
        if found := shutil.which(name):
            yield Path(found)
    for app in MAC_APPS:
        yield Path("/Applications") / f"{app}.app" / "Contents" / "MacOS" / app
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        for program in WINDOWS_PROGRAMS:
            if os.environ.get(variable):
                yield Path(os.environ[variable]) / program


def starts(browser: Path) -> bool:
    """Whether this is a browser that runs, and not e.g. Ubuntu's stand-in for a snap that is not there."""
    if not browser.is_file():
        return False
    if os.name == "nt":  # there `--version` opens a window
        return True
    return subprocess.run([browser, "--version"], capture_output=True, check=False).returncode == 0


def need_playwrights_library() -> None:
    """Playwright's driver needs a library that a bare Linux lacks."""
    driver = [sys.executable, "-m", "playwright", "--version"]
    if subprocess.run(driver, capture_output=True, check=False).returncode == 0:
        return
    if not apt_install(tell, "libatomic1"):
        tell(
            "Playwright가 시작되지 않습니다. 리눅스에서는 libatomic1을 설치하십시오.",
            "Playwright does not start. On Linux, install libatomic1.",
        )


def playwrights_chromium() -> Path:
    """Where Playwright keeps its own Chromium, there or not."""
    asked = subprocess.run(
        [sys.executable, "-c", WHERE_IS_PLAYWRIGHTS], capture_output=True, text=True, check=False
    )
    return Path(asked.stdout.strip() or "none")


def find_chromium() -> Path | None:
    """A Chromium that starts: one that is here, else Debian's package, else Playwright's download."""
    if found := next(filter(starts, candidates()), None):
        return found
    if apt_install(tell, "chromium") and (found := next(filter(starts, candidates()), None)):
        return found
    if not starts(playwrights_chromium()):
        tell("Playwright의 Chromium을 내려받습니다.", "Downloading Playwright's Chromium.")
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    own = playwrights_chromium()
    return own if starts(own) else None


def need_korean_font() -> None:
    """On a Linux without a Korean font, install one or say that screenshots will show boxes."""
    if not sys.platform.startswith("linux"):
        return
    lister = shutil.which("fc-list")
    if lister and subprocess.run([lister, ":lang=ko"], capture_output=True, check=False).stdout.strip():
        return
    if not apt_install(tell, "fontconfig", "fonts-noto-cjk"):
        tell(
            "한글 글꼴이 없어 화면 갈무리에 글자가 네모로 보입니다. fonts-noto-cjk를 설치하십시오.",
            "There is no Korean font: screenshots will show boxes. Install fonts-noto-cjk.",
        )


def need_office() -> None:
    """LibreOffice and poppler open the exported files: without them those tests skip, and that is said."""
    if all(shutil.which(name) for name in OFFICE_PROGRAMS):
        return
    if sys.platform.startswith("linux") and apt_install(tell, *OFFICE_PACKAGES):
        return
    tell(
        "LibreOffice(soffice)나 poppler(pdftotext, pdftoppm)가 없어 파워포인트·워드·엑셀 파일을 여는 시험은 "
        f"건너뜁니다. 설치할 데비안 패키지: {' '.join(OFFICE_PACKAGES)}",
        "LibreOffice (soffice) or poppler (pdftotext, pdftoppm) is missing: the tests that open PowerPoint, "
        f"Word and Excel files are skipped. Debian's packages: {' '.join(OFFICE_PACKAGES)}",
    )


def run_step(name: str, command: list[str]) -> tuple[str, bool, float]:
    """Run one check with its output shown; its name, whether it passed, and its seconds."""
    show(f"\n=== {name}: {' '.join(command)}")
    started = time.monotonic()
    passed = subprocess.run([sys.executable, *command], cwd=HERE, check=False).returncode == 0
    return name, passed, time.monotonic() - started


def main(pytest_arguments: list[str]) -> int:
    """Run every check, also after one has failed; 0 if all passed."""
    need_playwrights_library()
    chromium = find_chromium()
    need_korean_font()
    need_office()
    if chromium is None:
        tell(
            "오류: Chromium이 없습니다.\n  고치는 방법: Chrome이나 Chromium을 설치하거나 환경 변수 "
            "CASEBOOK_CHROMIUM에 실행 파일의 경로를 지정하십시오.",
            "error: there is no Chromium.\n  to mend: install Chrome or Chromium, or name its executable in "
            "the environment variable CASEBOOK_CHROMIUM.",
        )
    else:
        os.environ["CASEBOOK_CHROMIUM"] = str(chromium)
    lint_imports = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    results = [
        ("chromium", chromium is not None, 0.0),
        run_step("lint", ["-m", "ruff", "check", "."]),
        run_step("format", ["-m", "ruff", "format", "--check", "."]),
        run_step("types", ["-m", "mypy"]),
        run_step("imports", ["-c", lint_imports, "--no-logo"]),
        run_step("tests", ["-m", "pytest", "-n", "auto", "--dist", "loadgroup", *pytest_arguments]),
    ]
    show("\n=== summary")
    for name, passed, seconds in results:
        show(f"{'ok    ' if passed else 'FAILED'}  {name:<10}{seconds:6.1f} s")
    return 0 if all(passed for _, passed, _ in results) else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
