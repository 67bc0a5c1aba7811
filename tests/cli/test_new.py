"""``casebook new``: complete files, nothing made up, and what to do next."""

import io
import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as WordDocument
from hwpx.document import HwpxDocument

from casebook.cli.new_ids import mended_id
from casebook.cli.options import COMMANDS, read_options
from casebook.files import parse_case, parse_source, read_rubric
from casebook.wording import say

Command = Callable[..., subprocess.CompletedProcess[str]]
_COMMAND = re.compile(rf"casebook ((?:{'|'.join(COMMANDS)})\b.*)")
Ask = Callable[..., tuple[str, int]]
ARTICLE = (
    "견본일보\n\n견본시는 12일 계획을 밝혔다. 시장은 짓겠다고 말했다. 예산은 3억 원이다.\n\n끝 문단이다."
)
STATED = ("--language", "ko", "--extent", "excerpts")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text file as a Korean Notepad saves it."""
    path = tmp_path / "기사.txt"
    path.write_bytes(ARTICLE.replace("\n", "\r\n").encode("cp949"))
    return path


@pytest.fixture
def ask(shipped: Path, environment: dict[str, str]) -> Ask:
    """Run the command at a terminal and give these answers, one after the other."""
    if sys.platform == "win32":
        pytest.skip("there are no pseudo-terminals")
    import pty

    def run(*arguments: str, answers: list[str]) -> tuple[str, int]:
        controller, terminal = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "casebook", *arguments],
            cwd=shipped,
            env={**environment, "PYTHONUTF8": "1"},
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            start_new_session=True,
        )
        os.close(terminal)
        output = b""
        os.write(controller, "".join(f"{a}\n" for a in answers).encode())
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                chunk = os.read(controller, 65536)
            except OSError:  # the other side is closed
                break
            if not chunk:
                break
            output += chunk
        process.wait(timeout=60)
        os.close(controller)
        return output.decode().replace("\r\n", "\n"), process.returncode

    return run


# ------------------------------------------------------------------ cases


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_new_case_is_complete_and_the_commands_named_next_run(
    casebook: Command, shipped: Path, lang: str
) -> None:
    """Every criterion of the rubric is in it; the check says of each what is still missing, or nothing."""
    made = casebook(
        *("new", "gwangju", "--name-ko", "광주", "--name-en", "Gwangju", "--level", "city", "--lang", lang)
    )
    assert (made.returncode, made.stderr) == (0, "")
    path = shipped / "cases/gwangju.yaml"
    case = parse_case(path.read_bytes(), "cases/gwangju.yaml").draft
    rubric = read_rubric(shipped / "cases/_rubric.yaml", shipped).value
    assert case is not None
    assert rubric is not None
    assert (case.id, case.name.ko, case.name.en, case.level) == ("gwangju", "광주", "Gwangju", "city")
    assert [a.criterion for a in case.assessments] == [c.id for c in rubric.criteria]
    assert str(len(rubric.criteria)) in made.stdout
    assert casebook("check").stderr == ""
    for line in made.stdout.splitlines():
        if words := _COMMAND.search(line):
            assert read_options(shlex.split(words.group(1))).command in COMMANDS
    assert casebook("check", "cases/gwangju.yaml").returncode in (0, 1)


def test_new_case_that_exists_is_refused_and_left_alone(casebook: Command, shipped: Path) -> None:
    """Nobody's work is written over."""
    before = (shipped / "cases/jeonbuk.yaml").read_bytes()
    refused = casebook("new", "jeonbuk")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "cases/jeonbuk.yaml" in refused.stderr
    assert (shipped / "cases/jeonbuk.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("new",), "casebook new gwangju"),
        (("new", "Gwang Ju"), "gwang-ju"),
        (("new", "cases/gwangju.yaml"), "gwangju"),
        (("new", "광주"), "sample-city"),
        (("new", "con"), "sample-city"),
        (("new", "../../etc"), "etc"),
        (("new", "a\x1b[2Jb"), "<U+001B>"),
        (("new", "gwangju", "--name-ko", "광주"), "--name-en"),
        (("new", "gwangju", "--level", "town"), "programme"),
        (("new", "gwangju", "--headline", "x"), "--source"),
        (("new", "gwangju", "--from", "x"), "--source"),
        (("new", "a", "b"), "“b”"),
        (("new", "--source", "--level", "city"), "--level"),
    ],
)
def test_new_with_what_cannot_be_says_how_to_do_it(
    casebook: Command, shipped: Path, arguments: tuple[str, ...], said: str
) -> None:
    """The refusal names the way out, in both languages without an error of its own; no file appears."""
    before = sorted(p.name for p in (shipped / "cases").iterdir())
    for lang in ("ko", "en"):
        refused = casebook(*arguments, "--lang", lang)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "Traceback" not in refused.stderr
        assert "\x1b" not in refused.stderr
    assert said in refused.stderr
    assert sorted(p.name for p in (shipped / "cases").iterdir()) == before


@pytest.mark.parametrize("text", [None, "version: [\n"])
def test_new_case_without_a_sound_rubric_is_refused(
    casebook: Command, shipped: Path, text: str | None
) -> None:
    """There is nothing to make a case from."""
    rubric = shipped / "cases/_rubric.yaml"
    if text is None:
        rubric.unlink()
    else:
        rubric.write_text(text)
    refused = casebook("new", "gwangju", "--root", str(shipped))
    assert refused.returncode == 2
    assert "casebook check cases/_rubric.yaml" in refused.stderr
    assert not (shipped / "cases/gwangju.yaml").exists()


def test_new_in_no_casebook_is_refused(casebook: Command, tmp_path: Path, article: Path) -> None:
    """A file named by --from does not make its folder a casebook."""
    (tmp_path / "empty").mkdir()
    for arguments in (("new", "gwangju"), ("new", "--source", "a", "--from", str(article), *STATED)):
        refused = casebook(*arguments, cwd=tmp_path / "empty")
        assert (refused.returncode, refused.stderr) == (2, f"error: {say('en', 'cli.root-not-found')}\n")


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("Gwang Ju", "gwang-ju"),
        ("são_paulo.YAML", None),
        ("São Paulo", "sao-paulo"),
        ("cases\\gwangju.yaml", "gwangju"),
        ("--x--", "x"),
        ("광주", None),
        ("광주-ai", None),
        ("con", None),
        ("…", None),
        ("fine", None),
    ],
)
def test_mended_id_is_what_was_meant_or_nothing(written: str, mended: str | None) -> None:
    """Another spelling of the same letters, never a guess at how Korean is romanised."""
    assert mended_id(written) == (mended if written != "são_paulo.YAML" else "sao-paulo-yaml")


# ------------------------------------------------------------------ sources


def test_new_source_holds_what_was_stated_and_null_for_the_rest(
    casebook: Command, shipped: Path, article: Path
) -> None:
    """And the casebook is sound with it, its original at hand."""
    made = casebook(
        *("new", "--source", "2025-11-12-sample", "--from", str(article), "--headline", '견본시 "AI" #1'),
        *("--published", "2025-11-12", *STATED),
    )
    assert (made.returncode, made.stderr) == (0, "")
    source = parse_source((shipped / "seeds/2025-11-12-sample.md").read_bytes(), "seeds/x.md").value
    assert source is not None
    assert (source.headline, source.published, source.language) == ('견본시 "AI" #1', "2025-11-12", "ko")
    assert (source.publisher, source.reporter, source.url, source.extent) == (None, None, None, "excerpts")
    assert (shipped / "seeds/originals/2025-11-12-sample.txt").read_text(encoding="utf-8") == ARTICLE
    checked = casebook("check")
    assert (checked.returncode, checked.stderr) == (0, "")
    for line in made.stdout.splitlines():
        if words := _COMMAND.search(line):
            assert read_options(shlex.split(words.group(1))).command in COMMANDS


@pytest.mark.parametrize("kind", ["docx", "hwpx"])
def test_new_source_from_office_documents_has_their_text(
    casebook: Command, shipped: Path, tmp_path: Path, kind: str
) -> None:
    """Of one's own text, the whole is stored."""
    path = tmp_path / f"보고서.{kind}"
    if kind == "docx":
        word = WordDocument()
        word.add_paragraph("첫 문단이다.")
        word.add_paragraph("둘째 문단이다.")
        stream = io.BytesIO()
        word.save(stream)
        path.write_bytes(stream.getvalue())
    else:
        hangul = HwpxDocument.new()
        hangul.add_paragraph("첫 문단이다.")
        hangul.add_paragraph("둘째 문단이다.")
        path.write_bytes(bytes(hangul.to_bytes()))
    made = casebook("new", "--source", "report", "--from", str(path), "--language", "ko", "--extent", "full")
    assert (made.returncode, made.stderr) == (0, "")
    source = parse_source((shipped / "seeds/report.md").read_bytes(), "seeds/report.md").value
    assert source is not None
    assert source.text == "첫 문단이다.\n\n둘째 문단이다."
    assert not (shipped / "seeds/originals").exists()
    assert casebook("check").returncode == 0


@pytest.mark.parametrize("arguments", [(), ("--from", "-")])
def test_new_source_from_standard_input_has_its_text(
    shipped: Path, environment: dict[str, str], arguments: tuple[str, ...]
) -> None:
    """As it comes out of another program."""
    made = subprocess.run(
        [sys.executable, "-m", "casebook", "new", "--source", "piped", *STATED, *arguments],
        cwd=shipped,
        env=environment,
        input=ARTICLE.encode("utf-16"),
        capture_output=True,
        check=False,
    )
    assert (made.returncode, made.stderr) == (0, b"")
    assert (shipped / "seeds/originals/piped.txt").read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), ("ID", "--language", "--extent")),
        (("a",), ("--language", "--extent")),
        (("a", "--language", "ko"), ("--extent",)),
        (("a", "--language", "kr", "--extent", "full"), ("ko, en",)),
        (("a", "--language", "ko", "--extent", "part"), ("excerpts, full",)),
        (("a", *STATED, "--published", "2025-02-30"), ("2025-02-30",)),
        (("a", *STATED, "--published", "20251112"), ("20251112",)),
        (("a", *STATED, "--headline", "a\nb"), ("--headline",)),
        (("a", *STATED, "--publisher", " "), ("--publisher",)),
        (("기사", *STATED), ("sample-city",)),
        (("2025-11-10-nvidia-korea", *STATED), ("seeds/2025-11-10-nvidia-korea.md",)),
    ],
)
def test_new_source_that_cannot_be_made_is_refused_by_name(
    casebook: Command, shipped: Path, article: Path, arguments: tuple[str, ...], said: tuple[str, ...]
) -> None:
    """Nothing is made up where nobody can be asked."""
    before = sorted(p.name for p in (shipped / "seeds").iterdir())
    refused = casebook("new", "--source", "--from", str(article), *arguments)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "Traceback" not in refused.stderr
    assert [word for word in said if word not in refused.stderr] == []
    assert sorted(p.name for p in (shipped / "seeds").iterdir()) == before


@pytest.mark.parametrize("name", ["missing.txt", "folder", "a.hwp", "a.pdf", "empty.txt"])
def test_new_source_from_a_file_that_gives_no_text_is_refused(
    casebook: Command, shipped: Path, tmp_path: Path, name: str
) -> None:
    """With what to do about it."""
    (tmp_path / "folder").mkdir()
    for each in ("a.hwp", "a.pdf", "empty.txt"):
        (tmp_path / each).write_bytes(b"")
    refused = casebook("new", "--source", "a", "--from", str(tmp_path / name), *STATED)
    assert refused.returncode == 2
    assert refused.stderr.startswith("error: ")
    assert not (shipped / "seeds/a.md").exists()


def test_new_source_from_an_empty_standard_input_is_refused(casebook: Command) -> None:
    """As where the command was typed without a file."""
    assert say("en", "new.input-empty") in casebook("new", "--source", "a", *STATED).stderr


def test_new_source_of_a_known_text_is_refused(casebook: Command, shipped: Path, article: Path) -> None:
    """One article counts once."""
    casebook("new", "--source", "first", "--from", str(article), *STATED)
    for extent in ("excerpts", "full"):
        refused = casebook(
            *("new", "--source", "second", "--from", str(article), "--language", "ko", "--extent", extent)
        )
        assert "seeds/first.md" in refused.stderr
    assert not (shipped / "seeds/second.md").exists()


def test_new_source_says_where_the_article_belongs_if_originals_lie_elsewhere(
    casebook: Command, tmp_path: Path, article: Path
) -> None:
    """Else the check would silently pass it over."""
    (tmp_path / "elsewhere").mkdir()
    variables = {"CASEBOOK_ORIGINALS": str(tmp_path / "elsewhere")}
    made = casebook("new", "--source", "a", "--from", str(article), *STATED, **variables)
    assert f"CASEBOOK_ORIGINALS names {tmp_path / 'elsewhere'}" in made.stdout


@pytest.mark.parametrize("arguments", [("gwangju",), ("--source", "a", *STATED)])
def test_new_that_cannot_be_saved_says_so(
    casebook: Command, shipped: Path, article: Path, arguments: tuple[str, ...]
) -> None:
    """With a message, not a traceback, and without half a case."""
    (shipped / "log").write_text("in the way")
    more = ("--from", str(article)) if "--source" in arguments else ()
    refused = casebook("new", *arguments, *more)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith("error: ")
    assert not (shipped / "cases/gwangju.yaml").exists()
    assert not (shipped / "seeds/a.md").exists()


# ------------------------------------------------------------------ asked for at a terminal


def test_new_source_asks_for_what_is_missing(ask: Ask, shipped: Path, article: Path) -> None:
    """Empty answers become null, mistakes are asked again, and the id is suggested from a Latin headline."""
    output, code = ask(
        *("new", "--source", "--publisher", "Sample Daily"),
        answers=[
            str(article),
            "City announces AI plan",
            "",
            "12 November",
            "2025-11-12",
            "",
            "",
            "3",
            "korean",
            "1",
            "Bad Id",
            "",
        ],
    )
    assert code == 0, output
    source = parse_source(
        (shipped / "seeds/2025-11-12-city-announces-ai-plan.md").read_bytes(), "seeds/x.md"
    ).value
    assert source is not None
    assert (source.headline, source.publisher, source.reporter) == (
        "City announces AI plan",
        "Sample Daily",
        None,
    )
    assert (source.published, source.url, source.language, source.extent) == (
        "2025-11-12",
        None,
        "ko",
        "excerpts",
    )
    assert "Publisher" not in output.split("Made ")[0]
    assert "leave empty when it is not stated" in output
    assert "Traceback" not in output


def test_new_source_asks_in_korean_and_never_romanises(ask: Ask, shipped: Path, article: Path) -> None:
    """A Korean headline gives no short name: the id has to be written."""
    output, code = ask(
        *("new", "--source", "--from", str(article), "--lang", "ko"),
        answers=["견본시 계획", "", "", "", "", "한국어", "전문", "", "견본", "undated-sample"],
    )
    assert code == 0, output
    assert "undated-이름" in output
    assert (shipped / "seeds/undated-sample.md").exists()


def test_new_source_given_up_makes_nothing(ask: Ask, shipped: Path, article: Path) -> None:
    """End of input (Ctrl-D) at any question."""
    before = sorted(p.name for p in (shipped / "seeds").iterdir())
    output, code = ask("new", "--source", "--from", str(article), answers=["headline", "\x04"])
    assert (code, say("en", "new.given-up") in output) == (2, True)
    assert sorted(p.name for p in (shipped / "seeds").iterdir()) == before
