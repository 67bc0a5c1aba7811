"""Saving among processes that are killed at any moment, or that save at the same time."""

import os
import random
import signal
import subprocess
import sys
import time
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from casebook.library.save_log import LOG, SaveRecord, read_log, saved_bytes
from casebook.library.saving import FileChange, SaveRefused, save_files, undo_last

CASE, SOURCE = "cases/alpha.yaml", "seeds/article.md"
KILLS, SAVES = 25, 200

SAVE_ON_AND_ON = """
import sys
from hashlib import sha256
from pathlib import Path
from casebook.library.saving import FileChange, save_files
import filelock
root, kind = Path(sys.argv[1]), sys.argv[2]
def sealed(body):
    return sha256(body).hexdigest().encode() + b"\\n" + body
print("ready", flush=True)
while True:
    changes = []
    for path in ("seeds/article.md", "cases/alpha.yaml"):
        before = (root / path).read_bytes()
        number = int(before.split(b"\\n")[1]) + 1
        after = sealed(b"%d\\n" % number + b"x" * (number % 7 * 9000))
        changes.append(FileChange(path, before, after))
    save_files(root, changes, who="x")
"""


def sealed(body: bytes) -> bytes:
    """A text that begins with its own hash: a torn one shows."""
    return sha256(body).hexdigest().encode() + b"\n" + body


def is_whole(data: bytes) -> bool:
    seal, _, body = data.partition(b"\n")
    return seal == sha256(body).hexdigest().encode()


def history(root: Path, path: str) -> list[tuple[str | None, str | None]]:
    """(before, after) of each save of ``path``, in the order of the log."""
    return [(f.before, f.after) for record in read_log(root) for f in record.files if f.path == path]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A casebook of one case and one source, both sealed."""
    for path in (CASE, SOURCE):
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_bytes(sealed(b"0\n"))
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_saves_killed_at_any_moment_leave_no_torn_file_and_no_gap_in_the_log(root: Path) -> None:
    """200 saves of two files under ``kill -9``: after each kill, the log leads to what the files hold."""
    random_ms = random.Random(4)
    kills = 0
    while kills < KILLS or len(read_log(root)) < SAVES:
        worker = subprocess.Popen(
            [sys.executable, "-c", SAVE_ON_AND_ON, str(root), ""], stdout=subprocess.PIPE, text=True
        )
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
        time.sleep(random_ms.uniform(0.005, 0.35))
        worker.send_signal(signal.SIGKILL)
        assert worker.wait() == -signal.SIGKILL
        worker.stdout.close()
        kills += 1
        for path in (CASE, SOURCE):
            now = (root / path).read_bytes()
            assert is_whole(now), f"{path} torn at kill {kills}"
            told = history(root, path)
            if told:
                assert told[-1][1] == sha256(now).hexdigest(), f"{path} not in the log at kill {kills}"
            for (_, after), (before, _) in pairwise(told):
                assert after == before, f"a save of {path} is missing in the log at kill {kills}"
    # The next save brings everything in order.
    for folder in ("cases", "seeds", "log/versions", ".casebook"):
        for left in (root / folder).glob(".casebook-*"):
            os.utime(left, (time.time() - 3600, time.time() - 3600))
    before = (root / CASE).read_bytes()
    last = save_files(root, [FileChange(CASE, before, b"end")], who="나")
    assert [r.number for r in read_log(root)] == list(range(1, last.number + 1))
    assert (root / LOG).read_bytes().count(b"\n") == last.number
    assert not list(root.rglob(".casebook-*.new"))
    assert not (root / ".casebook/saving.json").exists()
    assert [p.name for p in (root / "cases").iterdir()] == ["alpha.yaml"]
    # And every state that the log names is there whole, back to the first.
    for before_digest, after_digest in history(root, CASE):
        assert saved_bytes(root, before_digest or "") is not None
        assert saved_bytes(root, after_digest or "") is not None


SAVE_WHEN_TOLD = """
import sys
from pathlib import Path
from casebook.library.saving import FileChange, SaveRefused, save_files
import filelock
root, text = Path(sys.argv[1]), sys.argv[2].encode()
before = (root / "cases/alpha.yaml").read_bytes()
print("ready", flush=True)
sys.stdin.readline()
try:
    save_files(root, [FileChange("cases/alpha.yaml", before, text)], who=sys.argv[2])
    print("saved")
except SaveRefused as refusal:
    print(refusal.code, refusal.current.decode())
"""

APPEND_MANY = """
import sys
from pathlib import Path
from casebook.library.saving import FileChange, save_files
root, name = Path(sys.argv[1]), sys.argv[2]
print("ready", flush=True)
sys.stdin.readline()
before = None
for number in range(25):
    after = f"{name} {number}".encode()
    save_files(root, [FileChange(f"cases/{name}.yaml", before, after)], who=name)
    before = after
"""


def started(root: Path, program: str, names: list[str]) -> list[subprocess.Popen[str]]:
    """A process for each name, all waiting for the same word."""
    pipe = subprocess.PIPE
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(root), n], stdin=pipe, stdout=pipe, text=True)
        for n in names
    ]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    return running


def answers(running: list[subprocess.Popen[str]]) -> list[str]:
    for process in running:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    said = [process.communicate()[0].strip() for process in running]
    assert [process.returncode for process in running] == [0] * len(running)
    return said


def test_two_that_save_one_file_at_once_one_wins_and_the_other_is_told(root: Path) -> None:
    """The loser gets what the winner wrote, and nothing of either is lost."""
    first, second = answers(started(root, SAVE_WHEN_TOLD, ["eins", "zwei"]))
    winner = "eins" if first == "saved" else "zwei"
    assert sorted((first, second)) == sorted(("saved", f"changed-since {winner}"))
    assert (root / CASE).read_bytes() == winner.encode()
    assert [record.who for record in read_log(root)] == [winner]


def test_eight_that_save_at_once_all_enter_the_log_in_one_order(root: Path) -> None:
    """200 saves of 8 processes: each has its line, its number, and its file."""
    names = [f"case-{i}" for i in range(8)]
    answers(started(root, APPEND_MANY, names))
    records = read_log(root)
    assert [r.number for r in records] == list(range(1, 201))
    for name in names:
        own = [r for r in records if r.who == name]
        assert len(own) == 25
        assert [f.before for r in own for f in r.files][1:] == [f.after for r in own for f in r.files][:-1]
        assert (root / f"cases/{name}.yaml").read_text() == f"{name} 24"


# ------------------------------------------------------------------ killed between two steps

KILL_AT = """
import os, signal, sys
from pathlib import Path
from casebook.library import save_log, saving
root, step = Path(sys.argv[1]), sys.argv[2]
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
if step == "announced":
    saving._write = die
elif step == "one-of-two":
    write = saving._write
    def first_only(path, data, mode):
        die() if path.name == "alpha.yaml" else write(path, data, mode)
    saving._write = first_only
elif step == "not-logged":
    save_log.append = die
elif step == "line-torn":
    def half(root, record):
        (root / "log").mkdir(exist_ok=True)
        with open(root / "log/saves.jsonl", "ab") as log:
            log.write(saving.msgspec.json.encode(record)[:40])
        die()
    save_log.append = half
elif step == "logged":
    save_log.forget_announcement = lambda root: die() if (root / "log/saves.jsonl").exists() else None
changes = [saving.FileChange(p, (root / p).read_bytes(), b"new " + p.encode())
           for p in ("cases/alpha.yaml", "seeds/article.md")]
saving.save_files(root, changes, who="killed")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize(
    ("step", "written"),
    [
        ("announced", []),
        ("one-of-two", [SOURCE]),
        ("not-logged", [SOURCE, CASE]),
        ("line-torn", [SOURCE, CASE]),
        ("logged", [SOURCE, CASE]),
    ],
)
def test_save_killed_between_two_steps_enters_the_log_as_far_as_it_came(
    root: Path, step: str, written: list[str]
) -> None:
    """Exactly what was written is on record, once, before and after the next save; and it can be undone."""
    before = {path: (root / path).read_bytes() for path in (CASE, SOURCE)}
    killed = subprocess.run([sys.executable, "-c", KILL_AT, str(root), step], check=False)
    assert killed.returncode == -signal.SIGKILL

    def told(records: tuple[SaveRecord, ...]) -> list[tuple[str, list[str]]]:
        return [(r.who, [f.path for f in r.files]) for r in records]

    expected = [("killed", written)] if written else []
    assert told(read_log(root)) == expected
    save_files(root, [FileChange("cases/beta.yaml", None, b"b")], who="next")
    assert told(read_log(root)) == [*expected, ("next", ["cases/beta.yaml"])]
    assert [r.number for r in read_log(root)] == list(range(1, len(expected) + 2))
    undo_last(root, "next")
    if written:
        undo_last(root, "next")
    assert {path: (root / path).read_bytes() for path in (CASE, SOURCE)} == before


def test_saving_the_same_again_after_a_kill_meets_no_obstacle(root: Path) -> None:
    """The source had been written, the case had not: the draft is saved as if nothing had been."""
    (root / "seeds/new.md").write_bytes(b"new")
    changes = [FileChange("seeds/new.md", None, b"new"), FileChange("cases/beta.yaml", None, b"b")]
    assert [f.path for f in save_files(root, changes, who="가").files] == ["cases/beta.yaml"]
    with pytest.raises(SaveRefused):
        save_files(root, [FileChange("seeds/new.md", None, b"other")], who="가")
