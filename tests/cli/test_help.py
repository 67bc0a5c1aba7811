"""Help: every command and every option is explained in both languages, with an example that runs."""

import re
import shlex
import subprocess
from collections.abc import Callable

import pytest

import casebook as package
from casebook.cli.options import COMMANDS, read_options
from casebook.wording import say

Command = Callable[..., subprocess.CompletedProcess[str]]


def test_help_bare_command_prints_it(casebook: Command) -> None:
    """Who types nothing else is told what can be typed."""
    assert casebook().returncode == 0
    assert casebook().stdout == casebook("--help").stdout == say("en", "cli.help") + "\n"
    assert casebook("-h", "--lang", "ko").stdout == say("ko", "cli.help") + "\n"


def test_help_version_is_the_packages(casebook: Command) -> None:
    """The version on one line."""
    assert casebook("--version").stdout == f"casebook {package.__version__}\n"


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command_names_every_option(casebook: Command, command: str, lang: str) -> None:
    """An option that is not documented is a fault, and so is one that does not exist."""
    text = casebook(command, "--help", "--lang", lang).stdout
    known = {*COMMANDS[command].options, *COMMANDS[command].flags}
    assert set(re.findall(r"^  --([a-z-]+)", text, re.MULTILINE)) == known
    assert casebook(command, "-h", "--lang", lang).returncode == 0


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_help_names_every_command(lang: str) -> None:
    """The first page lists all commands."""
    text = say("ko" if lang == "ko" else "en", "cli.help")
    assert set(re.findall(r"^  casebook ([a-z][a-z-]+)", text, re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("page", ["cli.help", *(f"cli.help-{c}" for c in COMMANDS)])
def test_help_examples_are_understood(page: str, lang: str) -> None:
    """Every example of every page is a command that can be read."""
    text = say("ko" if lang == "ko" else "en", page)
    examples = text.split("\n예\n" if lang == "ko" else "\nExamples\n")[1].splitlines()
    assert len(examples) >= 2
    for example in examples:
        name, *arguments = shlex.split(example)
        assert name == "casebook"
        assert read_options(arguments).command in COMMANDS


def test_help_example_of_check_runs(casebook: Command) -> None:
    """The example with a path is about a case that is shipped."""
    assert casebook("check", "cases/jeonbuk.yaml").returncode == 0
