"""Pages run without a browser."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casebook.ui import access_request
from casebook.ui.access_request import Request

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def casebook_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped casebook that the pages of this test show."""
    for folder in ("cases", "seeds"):
        shutil.copytree(CHECKOUT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("originals"))
    monkeypatch.setenv("CASEBOOK_ROOT", str(tmp_path))
    return tmp_path


@pytest.fixture
def run_page(casebook_copy: Path) -> Callable[..., AppTest]:
    """Run a page on the address parameters given: ``run_page("overview", lang="en")``."""

    assert casebook_copy.is_dir()

    def run(page: str, **params: str) -> AppTest:
        app = AppTest.from_file(str(CHECKOUT / "pages" / f"{page}.py"), default_timeout=30)
        for name, value in params.items():
            app.query_params[name] = value
        return app.run()

    return run


@pytest.fixture
def page_text() -> Callable[[AppTest], str]:
    """Everything that a run has drawn as escaped HTML, joined."""

    def text(app: AppTest) -> str:
        return "\n".join(node.proto.body for node in app.get("html"))

    return text


@pytest.fixture(autouse=True)
def reader_at_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a page sits at the computer that serves it: AppTest itself has no visitor."""
    host = ("Host", "localhost:8501")
    request = Request(address="localhost", headers=(host, ("Origin", "http://localhost:8501")), ip=None)
    monkeypatch.setattr(access_request, "request_now", lambda: request)
