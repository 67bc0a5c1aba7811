"""`python3 run.py`, run for real on small checkouts whose packages lie beside them: nothing is downloaded."""

import ast
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

import run
from casebook.cli.options import COMMANDS
from requirements import troubles

# One worker, so that the small checkout is prepared once.
pytestmark = pytest.mark.xdist_group("run")

CHECKOUT = Path(__file__).resolve().parents[1]
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX shell and signals")
RUN_OF_A_CASEBOOK = """\
import json, os, sys
import tiny
print("casebook", tiny.VERSION, json.dumps(sys.argv[1:]), sys.prefix)
print("called:", os.environ.get("CASEBOOK_CALLED_AS"))
print("root:", os.environ.get("CASEBOOK_ROOT"))
"""


def tiny_wheel(folder: Path, version: str) -> str:
    """Write a wheel of one module and one command into ``folder``; its line for a lock file."""
    folder.mkdir(exist_ok=True)
    wheel = folder / f"tiny-{version}-py3-none-any.whl"
    info = f"tiny-{version}.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny.py", f"VERSION = {version!r}\ndef main():\n    print('tiny', VERSION)\n")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/entry_points.txt", "[console_scripts]\ntiny = tiny:main\n")
        names = ["tiny.py", f"{info}/METADATA", f"{info}/WHEEL", f"{info}/entry_points.txt", f"{info}/RECORD"]
        archive.writestr(names[-1], "".join(f"{name},,\n" for name in names))
    return f"tiny=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def new_checkout(folder: Path) -> Path:
    """A checkout of run.py, with a casebook that prints its arguments and needs the package ``tiny``."""
    shutil.copytree(
        CHECKOUT / "requirements", folder / "requirements", ignore=shutil.ignore_patterns("*.lock", "__py*")
    )
    shutil.copy(CHECKOUT / "run.py", folder)
    (folder / "casebook" / "cli").mkdir(parents=True)
    (folder / "casebook" / "__init__.py").touch()
    (folder / "casebook" / "__main__.py").write_text(RUN_OF_A_CASEBOOK, encoding="utf-8")
    (folder / "casebook" / "cli" / "__init__.py").write_text("def main():\n    print('the command')\n")
    lock = tiny_wheel(folder / "wheels", "1.0")
    for name in ("app", "test"):
        (folder / "requirements" / f"{name}.lock").write_text(lock)
    return folder


def start(checkout: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run run.py there, from another folder."""
    return subprocess.run(
        [sys.executable, checkout / "run.py", *arguments],
        cwd=checkout.parent,
        env={**_environment(), "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("CASEBOOK_")}


def command_of(checkout: Path, name: str) -> str:
    """What a command in the checkout's environment prints."""
    folder = checkout / ".venv" / ("Scripts" if os.name == "nt" else "bin")
    return subprocess.run(
        [folder / name], capture_output=True, encoding="utf-8", check=True, timeout=60
    ).stdout.strip()


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that has been started once; tests take a copy."""
    checkout = new_checkout(tmp_path_factory.mktemp("started"))
    assert start(checkout).returncode == 0
    return checkout


@pytest.fixture
def copied(started: Path, tmp_path: Path) -> Path:
    """A copy of the started checkout, under a name with a space and Korean letters."""
    return shutil.copytree(started, tmp_path / "정책 비교", symlinks=True)


def test_first_start_in_an_empty_folder_installs_and_hands_over(tmp_path: Path) -> None:
    """One command makes the environment, says so in both languages, and starts the dashboard."""
    checkout = new_checkout(tmp_path / "casebook")
    done = start(checkout, "--root", "어디", "--lang", "en")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "가상 환경" in done.stdout
    assert "virtual environment" in done.stdout
    assert '"dashboard", "--root", "\\uc5b4\\ub514", "--lang", "en"' in done.stdout
    assert str(checkout / ".venv") in done.stdout


def test_second_start_installs_nothing_and_says_nothing(copied: Path) -> None:
    """What is done is skipped: without the packages at hand, and without a word, it starts at once."""
    start(copied)
    shutil.rmtree(copied / "wheels")
    began = time.monotonic()
    done = start(copied, "check", "cases/a.yaml", PIP_INDEX_URL="http://localhost:9/")
    seconds = time.monotonic() - began
    assert done.stdout.startswith('casebook 1.0 ["check", "cases/a.yaml"')
    assert done.stderr == ""
    assert seconds < 20, "about 0.1 s on an idle machine; an installation takes longer than this"


def test_start_from_a_folder_with_another_casebook_runs_the_checkouts_own(copied: Path) -> None:
    """What lies in the folder where the command is typed is not run."""
    (copied.parent / "casebook.py").write_text("print('another')", encoding="utf-8")
    assert start(copied).stdout.startswith("casebook 1.0")


def test_start_passes_every_command_on_to_the_checkouts_own_casebook(copied: Path) -> None:
    """From any folder each command arrives word for word, and means the checkout's own cases."""
    for command in run.COMMANDS:
        words = [command, "gwangju", "--lang", "ko", "두 낱말"]
        done = start(copied, *words)
        assert done.stdout.startswith(f"casebook 1.0 {json.dumps(words)} ")
        assert done.stdout.endswith(f"\nroot: {copied}\n")


def test_start_without_a_command_shows_the_checkouts_own_cases(copied: Path) -> None:
    """A bare start is the dashboard of the checkout."""
    assert start(copied).stdout.endswith(f"\nroot: {copied}\n")


def test_start_tells_the_program_how_it_was_called(copied: Path) -> None:
    """What is suggested next can be typed as it stands: the file as it was named, in quotes where need be."""
    called = "py" if os.name == "nt" else "python3"
    here = subprocess.run(
        [sys.executable, "run.py", "show"],
        cwd=copied,
        env={**_environment(), "PYTHONIOENCODING": "utf-8", "CASEBOOK_CALLED_AS": "an older start"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert f"\ncalled: {called} run.py\n" in here.stdout
    quote = '"' if os.name == "nt" else "'"
    assert f"\ncalled: {called} {quote}{copied / 'run.py'}{quote}\n" in start(copied, "show").stdout


def test_start_knows_the_commands_that_there_are() -> None:
    """None is missing from the list or from what is printed of it, and none is there that is no command."""
    assert set(run.COMMANDS) == set(COMMANDS)
    for usage in run.USAGE:
        assert not [name for name in run.COMMANDS if name != "dashboard" and name not in usage]
        assert max(len(line) for line in usage.splitlines()) < 110


def test_start_with_another_root_leaves_it_to_the_command(copied: Path) -> None:
    """What is named with --root or in the environment counts."""
    done = start(copied, "check", "--root=other")
    assert done.stdout.startswith('casebook 1.0 ["check", "--root=other"] ')
    assert start(copied, "show", "x", CASEBOOK_ROOT="/elsewhere").stdout.endswith("\nroot: /elsewhere\n")


@pytest.mark.parametrize("command", ["check", "fix-quote"])
def test_start_with_a_path_elsewhere_looks_for_the_casebook_there(copied: Path, command: str) -> None:
    """A file of another casebook is checked in that one; the value of an option is no such path."""
    elsewhere = copied.parent / "another" / "cases"
    elsewhere.mkdir(parents=True)
    flag = "--watch" if command == "check" else "--replace"
    for arguments in ([str(elsewhere)], [flag, str(elsewhere)]):
        assert start(copied, command, *arguments).stdout.endswith("\nroot: None\n")
    for arguments in ([str(elsewhere / "gone.yaml")], ["--originals", str(elsewhere)]):
        assert start(copied, command, *arguments).stdout.endswith(f"\nroot: {copied}\n")


def test_start_with_words_that_are_also_a_path_means_the_words(copied: Path) -> None:
    """What is looked for, or the name of a new case, may happen to be the name of a file nearby."""
    (copied.parent / "gwangju").mkdir()
    for command in ("find-quote", "new", "show"):
        assert start(copied, command, "gwangju").stdout.endswith(f"\nroot: {copied}\n")


def test_moved_checkout_goes_on_without_installing(copied: Path) -> None:
    """Renaming the folder needs no network: the package is found and the commands work again."""
    shutil.rmtree(copied / "wheels")
    done = start(copied, PIP_INDEX_URL="http://localhost:9/")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "casebook 1.0" in done.stdout
    assert "Installing" not in done.stdout
    assert command_of(copied, "casebook") == "the command"
    assert command_of(copied, "tiny") == "tiny 1.0"


def test_changed_lock_file_is_installed_at_the_next_start(copied: Path) -> None:
    """After an update of the checkout the environment follows."""
    (copied / "requirements" / "app.lock").write_text(tiny_wheel(copied / "wheels", "2.0"))
    done = start(copied)
    assert "Installing" in done.stdout
    assert "casebook 2.0" in done.stdout
    assert "virtual environment" not in done.stdout


@pytest.mark.parametrize("damage", ["killed while installing", "python removed", "another python"])
def test_environment_that_cannot_be_used_is_made_anew(copied: Path, damage: str) -> None:
    """An install that was cut off and a Python that was removed or replaced are mended without a question."""
    environment = copied / ".venv"
    if damage == "killed while installing":
        (environment / "casebook-unfinished").touch()
    elif damage == "python removed":
        shutil.rmtree(environment / ("Scripts" if os.name == "nt" else "bin"))
    else:
        stamp = environment / "casebook-app.stamp"
        digest, _, place = stamp.read_text(encoding="utf-8").splitlines()
        stamp.write_text("\n".join((digest, "python3.10", place)), encoding="utf-8")
    done = start(copied)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Removing a .venv" in done.stdout
    assert "casebook 1.0" in done.stdout


@POSIX
def test_interrupted_first_start_is_quiet_and_mended_by_the_next(tmp_path: Path) -> None:
    """Ctrl-C prints no traceback; what it left behind does no harm."""
    checkout = new_checkout(tmp_path / "casebook")
    process = subprocess.Popen(
        [sys.executable, "-u", checkout / "run.py"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        start_new_session=True,
    )
    assert process.stdout
    for line in process.stdout:
        if "virtual environment" in line:
            os.killpg(process.pid, signal.SIGINT)
            break
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert "casebook 1.0" in start(checkout).stdout


def test_two_first_starts_at_once_install_once(tmp_path: Path) -> None:
    """An impatient second double-click waits for the first."""
    checkout = new_checkout(tmp_path / "casebook")
    both = [
        subprocess.Popen(
            [sys.executable, checkout / "run.py"],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
        for _ in range(2)
    ]
    outputs = [process.communicate(timeout=120)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], outputs
    assert sum("Installing" in output for output in outputs) == 1
    assert all("casebook 1.0" in output for output in outputs)


def test_file_that_differs_from_the_lock_is_refused(copied: Path) -> None:
    """A package that is not the one that was locked is not installed, and the message says so."""
    lock = tiny_wheel(copied / "wheels", "3.0")
    (copied / "requirements" / "app.lock").write_text(lock[:-5] + "0000\n")
    done = start(copied)
    assert done.returncode == 1
    assert troubles.HASHES[0] in done.stdout
    assert troubles.HASHES[1] in done.stdout
    assert "casebook 1.0" not in done.stdout


def test_folder_of_wheels_that_lacks_a_package_is_named(copied: Path) -> None:
    """On a closed network the message speaks of the folder that was copied, not of the internet."""
    shutil.rmtree(copied / "wheels")
    (copied / "wheels").mkdir()
    (copied / "requirements" / "app.lock").write_text("tiny==4.0 --hash=sha256:" + "0" * 64)
    done = start(copied)
    assert done.returncode == 1
    assert troubles.WHEELS_INCOMPLETE[0] in done.stdout


def test_missing_network_is_named_with_the_ways_around_it(copied: Path) -> None:
    """Proxy and closed network are both mended by what the message says."""
    shutil.rmtree(copied / "wheels")
    (copied / "requirements" / "app.lock").write_text("tiny==4.0 --hash=sha256:" + "0" * 64)
    done = start(copied, PIP_INDEX_URL="http://localhost:9/", PIP_RETRIES="0", PIP_CONFIG_FILE=os.devnull)
    assert done.returncode == 1
    assert troubles.NO_NETWORK[0] in done.stdout
    assert troubles.NO_NETWORK[1] in done.stdout


def test_missing_part_of_venv_is_named_with_its_debian_package(tmp_path: Path) -> None:
    """Debian's Python without python3-venv is the commonest first failure there."""
    checkout = new_checkout(tmp_path / "casebook")
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "venv.py").write_text("raise SystemExit('ensurepip is not available')")
    done = start(checkout, PYTHONPATH=str(broken))
    assert done.returncode == 1
    assert "ensurepip is not available" in done.stdout
    assert "sudo apt install python3." in done.stdout
    assert "casebook 1.0" in start(checkout).stdout, "and it works once the package is there"


def test_folder_that_cannot_be_written_is_named_without_a_traceback(tmp_path: Path) -> None:
    """No permission, a full disk, a file held by a running dashboard: a sentence, not a traceback."""
    checkout = new_checkout(tmp_path / "casebook")
    (checkout / ".venv.lock").mkdir()
    done = start(checkout)
    assert done.returncode == 1
    assert "파일을 쓰지 못했습니다" in done.stdout
    assert troubles.NOT_WRITABLE[1] in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("output", "mend"),
    [
        (
            "NewConnectionError('<...>: Failed to establish a new connection: [Errno 101]')",
            troubles.NO_NETWORK,
        ),
        ("ProxyError('Cannot connect to proxy.', OSError('407'))", troubles.NO_NETWORK),
        ("ReadTimeoutError: Read timed out. (read timeout=15)", troubles.NO_NETWORK),
        ("ERROR: Could not find a version that satisfies x (from versions: none)", troubles.NO_NETWORK),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))", troubles.CERTIFICATE),
        ("ERROR: No matching distribution found (from versions: 1.0, 1.1)", troubles.NO_PACKAGE),
        ("error: metadata-generation-failed", troubles.NO_PACKAGE),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", troubles.DISK_FULL),
        ("ERROR: [WinError 5] Access is denied", troubles.NOT_WRITABLE),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", troubles.HASHES),
        ("something else", troubles.UNKNOWN),
    ],
)
def test_trouble_with_pip_is_told_apart(output: str, mend: tuple[str, str]) -> None:
    """The words of pip lead to the way out that fits them."""
    assert troubles.mend_for(output) is mend


def test_old_python_can_read_the_file() -> None:
    """It must compile where it is only to say that the Python is too old."""
    source = (CHECKOUT / "run.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    checked = source.index("if sys.version_info < OLDEST")
    assert "from requirements" not in source[:checked]


def as_python_3_8(checkout: Path) -> list[str]:
    """Run run.py in a Python that gives itself out as 3.8."""
    code = (
        "import runpy, sys; sys.version_info = (3, 8, 10); sys.argv = sys.argv[1:];"
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    return [sys.executable, "-c", code, str(checkout / "run.py"), "--lang", "en"]


def test_old_python_without_a_newer_one_says_what_to_install(tmp_path: Path) -> None:
    """The first lines of the file are all that an old Python gets to run."""
    done = subprocess.run(
        as_python_3_8(CHECKOUT),
        env={**os.environ, "PATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "Python 3.11 이상이 필요합니다. 지금 실행한 것은 Python 3.8" in done.stdout
    assert "this is Python 3.8" in done.stdout
    assert done.stderr == ""


@POSIX
def test_old_python_beside_a_newer_one_hands_over(tmp_path: Path) -> None:
    """Where `python3` is old but `python3.12` is there, nobody needs to know."""
    newer = tmp_path / "python3.12"
    newer.write_text('#!/bin/sh\necho newer "$2" "$3"\n')
    newer.chmod(0o755)
    done = subprocess.run(
        as_python_3_8(CHECKOUT),
        env={**os.environ, "PATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout == "newer --lang en\n"


@pytest.mark.parametrize("encoding", ["cp949", "cp1252", "ascii", "utf-8"])
def test_message_on_any_console_is_readable(encoding: str) -> None:
    """A console that cannot show Korean gets the English; none gets a traceback."""
    done = subprocess.run(
        [sys.executable, CHECKOUT / "run.py", "--help"],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    printed = done.stdout.decode(encoding)
    assert done.returncode == 0
    assert "start the dashboard" in printed
    assert ("대시보드를 시작합니다" in printed) is (encoding in ("cp949", "utf-8"))
    assert "?" not in printed


def test_unknown_command_shows_the_commands(copied: Path) -> None:
    """A slip of the finger installs nothing and starts nothing."""
    done = start(copied, "tset")
    assert done.returncode == 2
    assert "python3 run.py test" in done.stdout
    assert "find-quote" in done.stdout
