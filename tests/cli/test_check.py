"""``casebook check``: what it says, about what, and how it ends."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

CASE = "cases/rancho-cordova.yaml"


@pytest.fixture
def misquoted(shipped: Path) -> Path:
    """The casebook with one word of one quote altered; returns the root."""
    path = shipped / CASE
    text = path.read_text(encoding="utf-8")
    quotes = re.findall(r'^ +text: "([^"\\]+)"$', text, re.MULTILINE)
    quote = next(q for q in quotes if len(q) > 30 and "…" not in q)
    words = quote.split(" ")
    altered = " ".join([*words[:2], "뷁" + words[2], *words[3:]])
    path.write_text(text.replace(quote, altered, 1), encoding="utf-8")
    return shipped


def test_check_sound_casebook_ends_with_0_and_a_summary(casebook: Command) -> None:
    """Nothing wrong: one line, which counts what was checked."""
    done = casebook("check")
    assert done.returncode == 0
    assert re.fullmatch(
        r"7 cases, (\d+) quotes verified \(0 against originals, \1 against excerpts\), no findings\n",
        done.stdout,
    )
    assert done.stderr == ""


def test_check_altered_quote_is_reported_with_place_passage_and_fix(
    casebook: Command, misquoted: Path
) -> None:
    """The finding leads to the quote's line and column, shows the source's words, and says what to do."""
    done = casebook("check")
    assert done.returncode == 1
    first, passage, fix, blank, summary = done.stdout.splitlines()
    place = re.fullmatch(rf"{CASE}:(\d+):(\d+)  error  quote not found in seeds/\S+\.md", first)
    assert place
    line = (misquoted / CASE).read_text(encoding="utf-8").splitlines()[int(place[1]) - 1]
    assert "뷁" in line
    assert line[int(place[2]) - 1 :].startswith('"')
    assert re.fullmatch(r"  nearest passage: “[^뷁]+” \(you wrote “.*뷁.*”\)", passage)
    assert fix.startswith("  fix: copy the passage exactly")
    assert blank == ""
    assert summary.endswith(", 1 finding")


@pytest.mark.usefixtures("misquoted")
def test_check_speaks_the_readers_language(casebook: Command) -> None:
    """Korean on a Korean computer or on request, English otherwise; ``--lang`` decides."""
    korean = casebook("check", LANG="ko_KR.UTF-8").stdout
    assert "오류" in korean
    assert "고치는 방법" in korean
    assert korean.endswith("문제 1건\n")
    assert casebook("check", "--lang", "ko").stdout == korean
    assert casebook("check", "--lang=ko").stdout == korean
    assert casebook("check", LANG="ko_KR.UTF-8", LC_ALL="C").stdout == casebook("check").stdout
    assert casebook("check", "--lang", "en", LANG="ko_KR.UTF-8").stdout == casebook("check").stdout


def test_check_path_narrows_the_report_to_it(casebook: Command, misquoted: Path) -> None:
    """A file or a folder, as seen from the working folder or from the root."""
    assert casebook("check", CASE).returncode == 1
    assert casebook("check", "cases").returncode == 1
    assert casebook("check", "seeds").returncode == 0
    other = casebook("check", "cases/jeonbuk.yaml", "cases/_rubric.yaml")
    assert other.returncode == 0
    assert other.stdout.startswith("1 case, ")
    inside = casebook("check", "rancho-cordova.yaml", cwd=misquoted / "cases")
    assert inside.returncode == 1
    assert inside.stdout.startswith("rancho-cordova.yaml:")
    assert casebook("check", CASE, cwd=misquoted / "cases").returncode == 1
    assert casebook("check", str(misquoted / CASE), cwd=misquoted.parent).returncode == 1


def test_check_paths_are_shown_as_seen_from_the_working_folder(casebook: Command, misquoted: Path) -> None:
    """A place can be opened from where the command was typed."""
    done = casebook("check", "--root", "casebook", cwd=misquoted.parent)
    assert done.stdout.startswith(f"casebook/{CASE}:")


def test_check_json_is_one_object_with_everything(casebook: Command, misquoted: Path) -> None:
    """Programs get code, place, texts and values."""
    done = casebook("check", "--format", "json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["root"] == str(misquoted)
    assert report["cases"] == 7
    assert report["quotes"]["not_found"] == 1
    (finding,) = report["findings"]
    assert finding["path"] == CASE
    assert finding["code"] == "quote-not-found-near"
    assert "뷁" in finding["params"]["wrote"]
    assert finding["message"].startswith("quote not found in")
    assert finding["fix"]


def test_check_github_annotations_are_escaped(casebook: Command, shipped: Path) -> None:
    """What would end or split an annotation is written out; each is one line."""
    shutil.copy(shipped / CASE, shipped / "cases/a,b:100%.yaml")
    done = casebook("check", "--format", "github")
    assert done.returncode == 1
    *annotations, summary = done.stdout.splitlines()
    for line in annotations:
        assert re.fullmatch(r"::error file=cases/[^,:]+,line=\d+,col=\d+,title=[a-z-]+::.+%0Afix: .+", line)
    assert any(line.startswith("::error file=cases/a%2Cb%3A100%25.yaml,line=") for line in annotations)
    assert summary.startswith("8 cases")


def test_check_github_paths_start_at_the_working_folder(casebook: Command, misquoted: Path) -> None:
    """GitHub looks the file up from the top of the repository."""
    done = casebook("check", "--root", "casebook", "--format", "github", cwd=misquoted.parent)
    assert f"::error file=casebook/{CASE},line=" in done.stdout


def test_check_control_characters_of_a_file_name_are_written_out(casebook: Command, shipped: Path) -> None:
    """No file can paint or clear the reader's terminal, or turn its text around."""
    (shipped / "cases" / "a\x1b[2J\u202eb.yaml").write_text("- 1\n", encoding="utf-8")
    done = casebook("check")
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "cases/a\\x1b[2J\\u202eb.yaml:1:1" in done.stdout


def test_check_originals_are_found_where_named(casebook: Command, shipped: Path, tmp_path: Path) -> None:
    """A source's original is looked for in the named folder, or in that of the environment."""
    body = "시는 디지털 트윈을 구축하고 있다. 이 문장은 인용되지 않았다.\n"
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "any name.txt").write_text(body, encoding="utf-8")
    source = shipped / "seeds/2025-11-12-rancho-cordova.md"
    text = source.read_text(encoding="utf-8")
    known = re.search(r"sha256: (\w+)", text)
    assert known
    source.write_text(text.replace(known[1], sha256(body.encode()).hexdigest()), encoding="utf-8")
    for done in (
        casebook("check", "--originals", str(folder)),
        casebook("check", CASEBOOK_ORIGINALS=str(folder)),
    ):
        assert done.returncode == 1
        assert "in the original" in done.stdout
    assert casebook("check").returncode == 0


def test_check_english_counts_agree_in_number(casebook: Command, shipped: Path) -> None:
    """One case is no cases."""
    for path in (shipped / "cases").glob("[a-z]*.yaml"):
        if path.name != "jeonbuk.yaml":
            path.unlink()
    done = casebook("check")
    assert done.stdout.startswith("1 case, ")
    (shipped / "cases/x.yml").touch()
    (shipped / "cases/y.yml").touch()
    assert casebook("check").stdout.endswith("2 findings\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "--root", "nowhere"], "there is no folder “nowhere”"),
        (["check", "--originals", "nowhere"], "there is no folder “nowhere”"),
        (["check", "cases/nothing.yaml"], "there is no “cases/nothing.yaml”"),
        (["check", "cases/README.md"], "nothing to check"),
        (["check", "/"], "lies outside"),
        (["check", "--format", "xml"], "--format must be one of text, json, github"),
        (["check", "--lang", "fr"], "--lang must be one of ko, en"),
        (["check", "--root"], "--root needs a value"),
        (["check", "--port", "1"], "there is no option “--port”"),
        (["check", "--verbose"], "there is no option “--verbose”"),
        (["chekc"], "there is no command “chekc”"),
        (["dashboard", "cases"], "“cases” is not expected"),
        (["--version=3"], "was not understood"),
    ],
)
def test_check_that_cannot_run_ends_with_2_and_says_why(
    casebook: Command, arguments: list[str], message: str
) -> None:
    """A mistake in the command is no finding: another code, one line of error, in both languages."""
    done = casebook(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("error: ")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    korean = casebook(*arguments, LC_ALL="ko_KR.UTF-8")
    assert korean.returncode == 2
    assert korean.stderr.startswith("오류: ")


def test_check_outside_any_casebook_ends_with_2(casebook: Command, tmp_path: Path) -> None:
    """Where there is no casebook above, the reader is told to name one."""
    (tmp_path / "empty").mkdir()
    done = casebook("check", cwd=tmp_path / "empty")
    assert done.returncode == 2
    assert "--root" in done.stderr
    assert casebook("check", cwd=tmp_path / "empty", CASEBOOK_ROOT=str(tmp_path / "gone")).returncode == 2
    missing = casebook("check", cwd=tmp_path / "empty", CASEBOOK_ORIGINALS=str(tmp_path / "gone"))
    assert missing.returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="there, a folder in use cannot be removed")
def test_check_in_a_removed_folder_ends_with_2(environment: dict[str, str], tmp_path: Path) -> None:
    """Even where the working folder itself is gone, the answer is a sentence."""
    gone = tmp_path / "gone"
    gone.mkdir()
    command = f'cd "{gone}" && rmdir "{gone}" && exec "{sys.executable}" -P -m casebook check'
    done = subprocess.run(
        ["/bin/sh", "-c", command], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("state", ["first time", "unchanged"])
def test_check_loads_nothing_that_it_does_not_need(
    shipped: Path, environment: dict[str, str], state: str
) -> None:
    """Neither the dashboard's packages nor the fuzzy matcher; and no YAML once everything is known."""
    program = (
        "import sys; from casebook.cli import main; code = main(['check'])\n"
        "names = {'streamlit', 'plotly', 'pandas', 'numpy', 'rapidfuzz', 'pydantic', 'yaml'}\n"
        "print(*(names & set(sys.modules)), sep=','); sys.exit(code)"
    )
    command = [sys.executable, "-c", program]
    if state == "unchanged":
        subprocess.run(command, cwd=shipped, env=environment, check=True, capture_output=True)
    done = subprocess.run(command, cwd=shipped, env=environment, check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == ("yaml" if state == "first time" else "")


@pytest.mark.usefixtures("misquoted")
def test_check_console_without_korean_shows_escapes(casebook: Command) -> None:
    """A console that knows only ASCII gets escapes instead of an error."""
    done = casebook("check", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert "\\u201c" in done.stdout


def test_check_reader_that_stops_listening_is_no_crash(misquoted: Path, environment: dict[str, str]) -> None:
    """``casebook check | head -0`` ends quietly."""
    process = subprocess.Popen(
        [sys.executable, "-m", "casebook", "check"],
        cwd=misquoted,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 2
    assert errors == b""
