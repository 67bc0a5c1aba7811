"""A case added by commands alone, from an article to a clean check; and a casebook with other dimensions."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casebook.ui import access_request
from casebook.ui.access_request import Request

Command = Callable[..., subprocess.CompletedProcess[str]]
CHECKOUT = Path(__file__).resolve().parents[2]
SOURCE = "2026-01-13-gwangju-sample"
RUNNING = "광주광역시는 13일 국가 인공지능 데이터센터에서 그래픽처리장치 2000장을 가동하고 있다고 밝혔다."
ROAD = "시는 내년에 도심과 공항을 잇는 물류 실증 도로를 짓기로 했다."
CONCERT = "이날 시청 앞에서는 시민 음악회가 열렸다."
ARTICLE = (
    f"{RUNNING} 시는 지역 기업 120곳이 이 장비를 쓴다고 설명했다.\n\n{CONCERT} 무등산에는 첫눈이 내렸다.\n\n"
    f"인공지능을 가르치는 교육비는 시와 국가가 함께 내고 있다고 한다. {ROAD} 사업비는 밝히지 않았다.\n"
)
SOURCE_OPTIONS = ("--language", "ko", "--extent", "excerpts", "--published", "2026-01-13")


@pytest.fixture
def typed(shipped: Path, environment: dict[str, str]) -> Command:
    """Run a command in the copy with ``given`` on standard input."""

    def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "casebook", *arguments],
            cwd=shipped,
            env=environment,
            input=given,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run


def change(path: Path, old: str, new: str) -> None:
    """What a person does in an editor; ``old`` must be there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def decide(path: Path, criterion: str, score: int, ends: str, quotes: str) -> None:
    """Score a criterion that is silent so far, and paste ``quotes``."""
    text = path.read_text("utf-8")
    silent = re.compile(
        rf"^  {criterion}:\n    score: none\n    rationale:\n.+\n.+\n    quotes: \[\]\n", re.MULTILINE
    )
    assert silent.search(text)
    decided = (
        f"  {criterion}:\n    score: {score}\n    range: {ends}\n    confidence: medium\n"
        f'    rationale: {{ko: "시험용 판단임.", en: "Made up."}}\n    quotes:\n{quotes}'
    )
    path.write_text(silent.sub(lambda _: decided, text), "utf-8")


def test_case_is_added_by_commands_and_its_wrong_quote_is_mended(typed: Command, shipped: Path) -> None:
    """From standard input to a clean check: made, found, pasted, mended, shown, compared, renamed."""
    case = shipped / "cases/gwangju.yaml"
    source = shipped / f"seeds/{SOURCE}.md"
    made = typed("new", "--source", SOURCE, *SOURCE_OPTIONS, given=ARTICLE)
    assert (made.returncode, made.stderr) == (0, "")
    made = typed("new", "gwangju", "--name-ko", "광주", "--name-en", "Gwangju", "--level", "city")
    assert (made.returncode, made.stderr) == (0, "")
    assert ROAD not in source.read_text("utf-8")

    # Passages are found and pasted; a hand that copies one of them slips.
    for criterion, score, ends, words in (
        ("compute", 3, "[3, 4]", "그래픽처리장치 2000장"),
        ("logistics", 2, "[1, 2]", "물류 실증 도로"),
    ):
        found = typed("find-quote", words, "--source", SOURCE, "--limit", "1")
        assert found.returncode == 0, found.stderr
        english = re.sub(r"en:  # .+", 'en: "Made up, in translation"', found.stdout)
        decide(case, criterion, score, ends, english)
    change(case, "2000장을 가동하고", "3000장을 가동하고")
    change(case, "as_of: ", "as_of: 2026-01-13  # ")
    text = re.sub(
        r"^summary:.*\n  ko: .+\n  en: .+\n",
        'summary: {ko: "시험을 위해 지어낸 사례임.", en: "Made up for a test."}\n',
        case.read_text("utf-8"),
        count=1,
        flags=re.MULTILINE,
    )
    case.write_text(text, "utf-8")

    # The check says where; what the source says instead is put in, and the excerpt grows by what is quoted.
    checked = typed("check")
    line = next(n for n, row in enumerate(text.splitlines(), start=1) if "3000장을" in row)
    assert checked.returncode == 1
    assert re.search(rf"^cases/gwangju\.yaml:{line}:\d+", checked.stdout, re.MULTILINE), checked.stdout
    assert "2000장을" in checked.stdout
    listed = typed("fix-quote")
    assert listed.returncode == 1
    assert "3000장을" in case.read_text("utf-8")
    mended = typed("fix-quote", "--replace")
    assert (mended.returncode, mended.stderr) == (0, ""), mended.stdout
    assert f'text: "{RUNNING}"' in case.read_text("utf-8")
    assert ROAD in source.read_text("utf-8")
    assert CONCERT not in source.read_text("utf-8")
    clean = typed("check")
    assert (clean.returncode, clean.stderr) == (0, ""), clean.stdout

    shown = typed("show", "gwangju", "--plain")
    assert re.search(r"^  AI compute +3/4 \(3–4\) +.*medium", shown.stdout, re.MULTILINE), shown.stdout
    assert re.search(r"^  Logistics and transport base +2/4 \(1–2\)", shown.stdout, re.MULTILINE)
    compared = typed("diff", "log:2")
    assert compared.returncode == 1
    assert re.search(r"AI compute.*level none → 3", compared.stdout), compared.stdout
    assert f"quote added: “{RUNNING[:20]}" in compared.stdout

    renamed = typed("rename", "gwangju", "gwangju-city")
    assert (renamed.returncode, renamed.stderr) == (0, "")
    renamed = typed("rename", SOURCE, "2026-01-13-gwangju")
    assert (renamed.returncode, renamed.stderr) == (0, "")
    assert not case.exists()
    last = typed("check")
    assert (last.returncode, last.stdout) == (0, clean.stdout)


@pytest.fixture
def draws(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """What a page shows of the casebook in a folder to whoever sits at this computer."""
    host = ("Host", "localhost:8501")
    request = Request(address="localhost", headers=(host,), ip=None)
    monkeypatch.setattr(access_request, "request_now", lambda: request)

    def draw(root: Path, page: str, **params: str) -> str:
        monkeypatch.setenv("CASEBOOK_ROOT", str(root))
        app = AppTest.from_file(str(CHECKOUT / "pages" / f"{page}.py"), default_timeout=120)
        for name, value in {"lang": "en", **params}.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return "\n".join(node.proto.body for node in app.get("html"))

    return draw


def test_casebook_with_other_dimensions_works_from_its_first_day(
    typed: Command, tmp_path: Path, draws: Callable[..., str]
) -> None:
    """An empty one can be opened; a case made in it is sound and has the criteria of its own rubric."""
    own = tmp_path / "own"
    root = ("--root", str(own))
    assert typed("init", str(own)).returncode == 0
    assert typed("check", *root).returncode == 0
    assert draws(own, "overview")
    assert "There is no case yet." in draws(own, "edit")

    names = ("--name-ko", "광주", "--name-en", "Gwangju")
    assert typed("new", "gwangju", *names, "--level", "city", *root).returncode == 0
    case = own / "cases/gwangju.yaml"
    change(case, "아직 작성되지 않음.", "시험을 위해 지어낸 사례임.")
    change(case, "Not written yet.", "Made up for a test.")
    checked = typed("check", *root)
    assert (checked.returncode, checked.stderr) == (0, ""), checked.stdout
    shown = typed("show", "gwangju", "--plain", *root).stdout
    dimensions = re.findall(r"^([^:\n]+): insufficient ·", shown, re.MULTILINE)
    assert len(dimensions) >= 2, shown
    overview = draws(own, "overview", cases="gwangju")
    assert all(name in shown + overview for name in dimensions)
    assert "Infrastructure" not in shown + overview
    assert "There is no case yet." not in draws(own, "edit", case="gwangju")
