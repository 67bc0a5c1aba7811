"""``casebook check --watch``: every change of the files is answered by a new report."""

import json
import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent as a signal")

CASE = "cases/jeonbuk.yaml"
SECONDS = 60.0


class Watching:
    """The command at work; its lines as they come."""

    def __init__(self, root: Path, environment: dict[str, str], *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "casebook", "check", "--watch", *arguments],
            cwd=root.parent,
            env={**environment, "CASEBOOK_ROOT": str(root)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def until(self, pattern: str) -> list[str]:
        """The lines up to one that matches."""
        lines: list[str] = []
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            try:
                lines.append(self._lines.get(timeout=0.2))
            except queue.Empty:
                assert self.process.poll() is None, (lines, self.errors())
                continue
            if re.search(pattern, lines[-1]):
                return lines
        raise AssertionError((pattern, lines))

    def is_silent_for(self, seconds: float) -> bool:
        """Whether nothing is said for a while."""
        try:
            self._lines.get(timeout=seconds)
        except queue.Empty:
            return True
        return False

    def errors(self) -> str:
        """What went to the error output."""
        assert self.process.stderr
        return self.process.stderr.read()

    def stop(self) -> int:
        """Press Ctrl-C; the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=SECONDS)

    def close(self) -> None:
        """End it in any case."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdout, self.process.stderr):
            if stream:
                stream.close()


@pytest.fixture
def watching(shipped: Path, environment: dict[str, str]) -> Iterator[Watching]:
    """A watch of the sound casebook that has said that it waits."""
    watch = Watching(shipped, environment)
    try:
        watch.until("Ctrl-C ends it")
        yield watch
    finally:
        watch.close()


def test_watch_edit_is_answered_with_time_and_report(watching: Watching, shipped: Path) -> None:
    """A slip is reported when it is saved, and its mending when that is; the status is the last one's."""
    path = shipped / CASE
    sound = path.read_bytes()
    path.write_bytes(sound.replace(b"score: 0", b"score: 9", 1))
    lines = watching.until("1 finding$")
    assert any(re.fullmatch(r"── \d\d:\d\d:\d\d ──", line) for line in lines)
    assert any(re.search(rf"{CASE}:\d+:\d+  error", line) for line in lines)
    path.write_bytes(sound)
    watching.until("no findings$")
    path.write_bytes(sound.replace(b"score: 0", b"score: 9", 1))
    watching.until("1 finding$")
    assert watching.stop() == 1
    assert watching.errors() == ""


def test_watch_ended_while_all_is_well_ends_with_0(watching: Watching) -> None:
    """Ctrl-C is the way to end it, and no trouble."""
    assert watching.stop() == 0
    assert watching.errors() == ""


def test_watch_unchanged_files_are_not_reported_again(watching: Watching, shipped: Path) -> None:
    """A report comes once per change: not when files grow old, nor when one is saved as it was."""
    path = shipped / CASE
    path.write_bytes(path.read_bytes().replace(b"score: 0", b"score: 9", 1))
    watching.until("1 finding$")
    os.utime(path)
    assert watching.is_silent_for(4.0)


def test_watch_file_written_half_way_is_reported_as_it_ends_up(watching: Watching, shipped: Path) -> None:
    """A program may take its time to write; what counts in the end is the whole file."""
    path = shipped / CASE
    text = path.read_bytes()
    with path.open("wb") as stream:
        for start in range(0, len(text), len(text) // 8 + 1):
            stream.write(text[start : start + len(text) // 8 + 1])
            stream.flush()
            time.sleep(0.15)
        time.sleep(1.5)  # half of the last word is missing for longer than anyone waits
        stream.write("# 끝".encode()[:-1])
        stream.flush()
        watching.until(r"\d findings?$")
        stream.write("# 끝".encode()[-1:] + b"\n")
    watching.until("no findings$")
    assert watching.process.poll() is None


def test_watch_folders_that_vanish_and_come_back_are_watched_on(watching: Watching, shipped: Path) -> None:
    """Changing a branch or a lost network drive ends nothing."""
    away = shipped.with_name("away")
    shutil.move(shipped / "seeds", shipped / "elsewhere")
    watching.until(r"\d+ findings?$")
    shutil.move(shipped / "elsewhere", shipped / "seeds")
    watching.until("no findings$")
    shipped.rename(away)
    watching.until("is gone")
    away.rename(shipped)
    watching.until("no findings$")
    assert watching.stop() == 0
    assert watching.errors() == ""


def test_watch_narrowed_to_a_path_reports_only_that(shipped: Path, environment: dict[str, str]) -> None:
    """The path may be gone for a moment, too."""
    watch = Watching(shipped, environment, str(shipped / CASE))
    try:
        assert watch.until("Ctrl-C ends it")[0].startswith("1 case, ")
        (shipped / CASE).rename(shipped / "aside")
        watch.until("error: there is no ")
        (shipped / "aside").rename(shipped / CASE)
        watch.until("^1 case, .*no findings$")
        assert watch.stop() == 0
    finally:
        watch.close()


def test_watch_for_programs_prints_reports_and_nothing_else(
    shipped: Path, environment: dict[str, str]
) -> None:
    """With --format json each report is an object, with nothing between."""
    watch = Watching(shipped, environment, "--format", "json")
    try:
        first = json.loads("\n".join(watch.until("^}$")))
        path = shipped / CASE
        path.write_bytes(path.read_bytes().replace(b"score: 0", b"score: 9", 1))
        second = json.loads("\n".join(watch.until("^}$")))
        assert (len(first["findings"]), len(second["findings"])) == (0, 1)
        assert watch.stop() == 1
    finally:
        watch.close()


def test_watch_that_cannot_begin_is_refused(shipped: Path, environment: dict[str, str]) -> None:
    """A slip in the command does not wait for the file to appear."""
    done = subprocess.run(
        [sys.executable, "-m", "casebook", "check", "--watch", "cases/nothing.yaml"],
        cwd=shipped,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=SECONDS,
    )
    assert done.returncode == 2
    assert "there is no “cases/nothing.yaml”" in done.stderr
