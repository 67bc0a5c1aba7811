"""What is to be typed next is written as this reader has to type it."""

import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.cli.options import COMMANDS
from casebook.cli.sentences import CALLED_AS, say
from casebook.model import Lang
from casebook.wording import ENTRIES
from casebook.wording import say as as_written

Command = Callable[..., subprocess.CompletedProcess[str]]

RUN = "python3 ../run.py"
NAMED = re.compile(rf"\bcasebook (?:{'|'.join(COMMANDS)}|COMMAND|명령|--help|--version|\{{command)")
PLACEHOLDER = re.compile(r"\{(\w+)[^}]*\}")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_sentences_name_every_command_as_the_reader_calls_it(
    monkeypatch: pytest.MonkeyPatch, lang: Lang
) -> None:
    """None is left that would be "command not found", and nothing else of a sentence changes."""
    named = [key for key, texts in ENTRIES.items() if any(NAMED.search(text) for text in texts)]
    assert len(named) > 30
    for key in named:
        params = {name: "check" for text in ENTRIES[key] for name in PLACEHOLDER.findall(text)}
        written = as_written(lang, key, **params)
        monkeypatch.delenv(CALLED_AS, raising=False)
        assert say(lang, key, **params) == written
        monkeypatch.setenv(CALLED_AS, RUN)
        shown = say(lang, key, **params)
        assert not NAMED.search(shown), key
        assert shown.replace(RUN, "casebook") == written


def test_sentences_leave_what_the_reader_wrote_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is called like a command, and odd characters in the way the program was called."""
    monkeypatch.setenv(CALLED_AS, "python3 '{a}\x1b/run.py'")
    shown = say("en", "init.made", folder="casebook check", root="'casebook check'")
    assert "Made a casebook in “casebook check”." in shown
    assert "python3 '{a}<U+001B>/run.py' check --root 'casebook check'\n" in shown


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("check", "--help"),
        ("check", "--nope"),
        ("chekc",),
        ("new", "gwangju"),
        ("find-quote", " "),
        ("diff", "cases/_rubric.yaml"),
    ],
    ids=" ".join,
)
def test_help_refusals_and_next_steps_of_run_py_can_be_typed(
    casebook: Command, arguments: tuple[str, ...]
) -> None:
    """Of a program that was started with run.py no message names a command that is not there."""
    done = casebook(*arguments, **{CALLED_AS: RUN})
    shown = done.stdout + done.stderr
    assert f"{RUN} " in shown
    assert not NAMED.search(shown)
    for line in shown.partition("\nExamples\n")[2].splitlines():
        assert shlex.split(line)[:2] == ["python3", "../run.py"]


def test_files_that_are_written_name_the_command_itself(
    casebook: Command, shipped: Path, tmp_path: Path
) -> None:
    """A file outlives the way in which one reader called the program that wrote it."""
    assert f"{RUN} check --root own" in casebook("init", "own", cwd=tmp_path, **{CALLED_AS: RUN}).stdout
    casebook("new", "gwangju", **{CALLED_AS: RUN})
    for file in (tmp_path / "own/cases/README.md", shipped / "cases/gwangju.yaml"):
        assert RUN not in file.read_text(encoding="utf-8")
