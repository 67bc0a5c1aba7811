"""Make `.venv` hold what a lock file pins, whatever state it was left in."""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from requirements.troubles import install_failed, venv_failed, write_failed

Tell = Callable[[str, str], None]
"""Shows a message, given in Korean and in English."""
State = Literal["ready", "moved", "stale", "broken"]
"""moved: only the checkout's path changed; stale: install again; broken: make anew."""

HERE = Path(__file__).absolute().parent.parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"app": HERE / "requirements" / "app.lock", "test": HERE / "requirements" / "test.lock"}
WHEELS = HERE / "wheels"
UNFINISHED = VENV / "casebook-unfinished"

# Run by the environment's own Python. The path in the .pth file is relative: plain ASCII wherever the
# checkout lies, and right after it has moved. The commands carry absolute paths: all are written anew.
LINK = """
import os, sys, sysconfig
from importlib.metadata import distributions
site = sysconfig.get_path("purelib")
with open(os.path.join(site, "casebook-checkout.pth"), "w", encoding="ascii") as pth:
    pth.write(os.path.relpath(sys.argv[1], site) + "\\n")
try:
    from pip._vendor.distlib.scripts import ScriptMaker
except ImportError:
    sys.exit()  # without commands: `python -m` works all the same
maker = ScriptMaker(None, sysconfig.get_path("scripts"))
maker.clobber, maker.set_mode, maker.variants = True, True, {""}
maker.make("casebook = casebook.cli:main")
for distribution in distributions(path=[site]):
    for command in distribution.entry_points.select(group="console_scripts"):
        maker.make(f"{command.name} = {command.value}")
"""


def prepare(kind: Literal["app", "test"], tell: Tell) -> None:
    """Make `.venv` hold what the lock file of this kind pins; does nothing when it does.

    Raises:
        SetupError: with the way to mend it.
    """
    lock = LOCKS[kind]
    if state_of(lock) == "ready":
        return
    try:
        with one_at_a_time(tell):
            state = state_of(lock)
            if state == "stale" and not has_fitting_pip():
                state = "broken"
            if state == "broken":
                make_environment(tell, may_use_apt=kind == "test")
            if state in ("broken", "stale"):
                UNFINISHED.touch()
                install(lock, tell)
            if state != "ready":
                link()
                # The test lock holds all that the app's lock holds.
                for done in {lock, LOCKS["app"]}:
                    stamp_path(done).write_text("\n".join(stamp_of(done)), encoding="utf-8")
                UNFINISHED.unlink(missing_ok=True)
    except OSError as error:
        raise write_failed(error) from error


def state_of(lock: Path) -> State:
    """What must be done before `.venv` holds what this lock file pins."""
    try:
        if UNFINISHED.exists() or not (PYTHON.exists() and base_python().exists()):
            return "broken"
        if not stamp_path(lock).exists():
            return "stale"
        digest, python, place = stamp_path(lock).read_text(encoding="utf-8").splitlines()
        wanted_digest, wanted_python, wanted_place = stamp_of(lock)
    except (OSError, StopIteration, ValueError):
        return "broken"
    if python != wanted_python:
        return "broken"
    if digest != wanted_digest:
        return "stale"
    return "ready" if place == wanted_place else "moved"


def stamp_path(lock: Path) -> Path:
    """The file in `.venv` that says which state of this lock file it holds."""
    return VENV / f"casebook-{lock.stem}.stamp"


def stamp_of(lock: Path) -> tuple[str, str, str]:
    """What an environment depends on: the lock file's content, its Python, its place."""
    return hashlib.sha256(lock.read_bytes()).hexdigest(), str(base_python()), str(HERE)


def base_python() -> Path:
    """The Python that `.venv` was made from, which an upgrade of the system may have replaced or removed."""
    if os.name != "nt":
        return PYTHON.resolve()
    lines = (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    home = next(line.partition("=")[2].strip() for line in lines if line.startswith("home"))
    return Path(home) / "python.exe"


def has_fitting_pip() -> bool:
    """Whether `.venv`, made by somebody else, can be installed into."""
    check = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([PYTHON, "-c", check], capture_output=True, check=False).returncode == 0


@contextlib.contextmanager
def one_at_a_time(tell: Tell) -> Iterator[None]:
    """Wait while another process prepares the same `.venv`; its lock ends with it."""
    with (HERE / ".venv.lock").open("w") as handle:
        is_waiting = False
        while True:
            try:
                if sys.platform == "win32":
                    import msvcrt

                    msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
                else:
                    import fcntl

                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except (BlockingIOError, PermissionError):
                if not is_waiting:
                    tell(
                        "다른 run.py가 설치 중이어서 기다립니다.",
                        "Waiting for another run.py to finish installing.",
                    )
                is_waiting = True
                time.sleep(0.3)
            except OSError:
                break  # a file system without locks
        yield


def make_environment(tell: Tell, may_use_apt: bool) -> None:
    """Make an empty `.venv`, removing what is left of an old one."""
    if VENV.exists():
        tell("쓸 수 없게 된 .venv를 지웁니다.", "Removing a .venv that cannot be used any more.")
        shutil.rmtree(VENV)
    tell("가상 환경(.venv)을 만듭니다.", "Making the virtual environment (.venv).")
    VENV.mkdir()
    UNFINISHED.touch()
    command = [getattr(sys, "_base_executable", sys.executable), "-m", "venv", VENV]
    made = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if made.returncode == 0:
        return
    python = f"python{sys.version_info.major}.{sys.version_info.minor}"
    if not (may_use_apt and apt_install(tell, f"{python}-venv")):
        raise venv_failed(python, made.stdout + made.stderr)
    make_environment(tell, may_use_apt=False)


def apt_install(tell: Tell, *packages: str) -> bool:
    """Install Debian packages where that needs no question: as root, with apt. Whether it was done."""
    apt = shutil.which("apt-get")
    if apt is None or sys.platform == "win32" or os.geteuid() != 0:
        return False
    tell(f"apt로 설치합니다: {' '.join(packages)}", f"Installing with apt: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        # A failed update (one of several sources away) need not keep the packages from being there.
        done = subprocess.run(
            [apt, "-q", *step], env=environment, capture_output=True, text=True, check=False
        )
    if done.returncode:
        last_lines = "\n".join(done.stderr.strip().splitlines()[-5:])
        tell(f"  설치하지 못했습니다.\n{last_lines}", "  Not installed.")
    return done.returncode == 0


def install(lock: Path, tell: Tell) -> None:
    """Install what the lock file pins, every file checked against its hash."""
    total = lock.read_text(encoding="utf-8").count("==")
    tell(
        f"패키지 약 {total}개를 설치합니다(처음 한 번, 1~3분).",
        f"Installing about {total} packages (once, 1 to 3 minutes).",
    )
    started = time.monotonic()
    command = [str(PYTHON), "-m", "pip", "install", "--require-hashes", "-r", str(lock), "--retries", "3"]
    command += ["--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    if WHEELS.is_dir():
        command += ["--no-index", "--find-links", str(WHEELS)]
    environment = {**os.environ, "PIP_USER": "0", "PYTHONUTF8": "1"}
    environment.pop("PYTHONPATH", None)
    output = []
    with subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            output.append(line)
            if line.startswith(("Collecting ", "Installing ")) and sys.stdout.isatty():
                print(f"\r  {' '.join(line.split()[:2]):<60.60}", end="", flush=True)
    if sys.stdout.isatty():
        print("\r" + " " * 62, end="\r")
    if pip.returncode:
        raise install_failed("".join(output), from_wheels=WHEELS.is_dir())
    seconds = time.monotonic() - started
    tell(f"  설치를 마쳤습니다({seconds:.0f}초).", f"  Installed ({seconds:.0f} s).")


def link() -> None:
    """Make this checkout's `casebook` importable in `.venv`, and a command there."""
    command = [str(PYTHON), "-c", LINK, str(HERE)]
    linked = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if linked.returncode:
        raise install_failed(linked.stderr, from_wheels=False)
