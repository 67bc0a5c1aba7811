"""``casebook fix-quote``: shows how quotes differ from their sources, and sets right nothing else."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from casebook.library import open_library
from casebook.library.quote_mending import failing_quotes, mending_of
from casebook.library.save_log import read_log

Command = Callable[..., subprocess.CompletedProcess[str]]

CASE = "cases/rancho-cordova.yaml"
SOURCE = "2025-11-12-rancho-cordova"
NEAR = "엔비디아와 시 정부가 마련한 전략은 크게 세가지 축으로 구성됐다."
ALMOST = "엔비디아와 시 당국이 마련한 전략은 크게 세가지 축으로 구성됐다."
CTRL_C = "\x03"
INVENTED = "보라색 기린이 시청 광장을 천천히 걸어갔다고 한다."


def write(path: Path, old: str, new: str) -> None:
    """Replace the first ``old``."""
    text = path.read_bytes().decode("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


def first_texts(path: Path) -> list[str]:
    """Texts of quotes as written, without escapes and ellipses."""
    found = re.findall(r'^ +text: "([^"\\…]{30,})"$', path.read_text(encoding="utf-8"), re.MULTILINE)
    return list(dict.fromkeys(found))


@pytest.fixture
def misquoted(shipped: Path) -> Path:
    """Three failing quotes: almost right, far off, invented; the path of the case."""
    path = shipped / CASE
    one, other, *_ = (text for text in first_texts(path) if text != NEAR)
    write(path, NEAR, ALMOST)
    words = one.split()
    write(path, one, " ".join([*words[:3], "전혀", "다른", "낱말을", *words[6:]]))
    write(path, other, INVENTED)
    return path


def in_a_terminal(
    root: Path, environment: dict[str, str], arguments: list[str], answers: list[str]
) -> tuple[int, str]:
    """Exit status and output of ``casebook`` in a terminal where somebody types ``answers``."""
    import pty

    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "casebook", *arguments],
        cwd=root,
        env={**environment, "TERM": "xterm"},
        stdin=follower,
        stdout=follower,
        stderr=follower,
        start_new_session=True,
    )
    os.close(follower)
    shown = b""
    waiting = list(answers)
    deadline = time.monotonic() + 60
    answered = 0
    while time.monotonic() < deadline:
        ready, _, _ = select.select([leader], [], [], 0.2)
        if ready:
            try:
                piece = os.read(leader, 4096)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        asked = shown.count(b"q quit]") + shown.count(b"then Enter.")
        if asked > answered and waiting:
            answered += 1
            answer = waiting.pop(0)
            if answer == CTRL_C:
                time.sleep(0.5)  # no hand is as quick as the question is printed
                process.send_signal(signal.SIGINT)
            else:
                os.write(leader, answer.encode() + b"\n")
        if process.poll() is not None and not ready:
            break
    try:
        status = process.wait(timeout=30)
    finally:
        process.kill()
        process.wait()
        os.close(leader)
    return status, shown.decode("utf-8").replace("\r\n", "\n")


posix = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")


def test_fix_quote_sound_casebook_has_nothing_to_fix(casebook: Command) -> None:
    """Nothing fails: one line, 0, whether or not anything was to be replaced."""
    for arguments in ([], ["--replace"]):
        done = casebook("fix-quote", *arguments)
        assert (done.returncode, done.stdout) == (0, "No quote differs from its source.\n")


def test_fix_quote_lists_each_with_place_and_difference_and_changes_nothing(
    casebook: Command, misquoted: Path
) -> None:
    """Where it is, word by word what differs, and what has nothing near."""
    before = misquoted.read_bytes()
    done = casebook("fix-quote")
    assert done.returncode == 1
    assert misquoted.read_bytes() == before
    lines = before.decode("utf-8").splitlines()
    places = re.findall(rf"^{CASE}:(\d+):(\d+)  ", done.stdout, re.MULTILINE)
    assert len(places) == 3
    assert all(lines[int(a) - 1][int(b) - 1] == '"' for a, b in places)
    assert "엔비디아와 시 [-당국이-] {+정부가+} 마련한 전략은 크게 세가지 축으로 구성됐다." in done.stdout
    assert f"not in seeds/{SOURCE}.md, nor anything like it\n  {INVENTED}\n" in done.stdout
    assert done.stdout.endswith(
        "Quotes that differ from their source: 3; with a near passage: 2. "
        "To replace them: casebook fix-quote --replace\n"
    )
    assert casebook("fix-quote", "cases/jeonbuk.yaml").returncode == 0


def test_fix_quote_replace_without_a_terminal_replaces_only_what_is_sure(
    casebook: Command, misquoted: Path
) -> None:
    """Unasked, only what is hardly another text is replaced; the rest is named, with why it was left."""
    before = misquoted.read_bytes()
    done = casebook("fix-quote", "--replace")
    assert done.returncode == 1
    assert misquoted.read_bytes() == before.replace(ALMOST.encode(), NEAR.encode())
    saved = f"Saved: {CASE}\nSave 1 of the log. What it changed: casebook diff log:0\nQuotes set right: 1\n"
    assert saved in done.stdout
    assert "See whether the translations" in done.stdout
    left = done.stdout.split("Quotes left as they are: 2\n")[1]
    assert re.search(rf"{CASE}:\d+:\d+  only [678]\d% alike; not replaced without asking", left)
    assert re.search(rf"{CASE}:\d+:\d+  nothing near", left)
    assert casebook("check").stdout.endswith("2 findings\n")


def test_fix_quote_replace_is_on_record(casebook: Command, misquoted: Path) -> None:
    """The save log says who, what and from what to what."""
    before = sha256(misquoted.read_bytes()).hexdigest()
    casebook("fix-quote", "--replace")
    (record,) = read_log(misquoted.parents[1])
    (file,) = record.files
    assert (file.path, file.before, file.after) == (
        CASE,
        before,
        sha256(misquoted.read_bytes()).hexdigest(),
    )
    assert record.kind == "save"
    assert record.note == "Quotes set right by their sources: 1"
    assert record.who


def test_fix_quote_replace_keeps_comments_line_ends_and_style(casebook: Command, shipped: Path) -> None:
    """Only the letters of the quote change, in a file of Windows line ends with comments, too."""
    path = shipped / CASE
    write(path, f'text: "{NEAR}"', f"text: '{ALMOST}'   # 다시 볼 것")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    done = casebook("fix-quote", "--replace")
    assert done.returncode == 0, done.stdout + done.stderr
    after = path.read_bytes()
    assert NEAR.encode() in after
    assert "# 다시 볼 것\r\n".encode() in after
    old, new = before.split(b"\r\n"), after.split(b"\r\n")
    assert len(old) == len(new)
    assert sum(a != b for a, b in zip(old, new, strict=True)) == 1


def test_fix_quote_fragments_are_mended_one_by_one_and_put_in_order(casebook: Command, shipped: Path) -> None:
    """Of a quote in parts, the wrong part is replaced; parts in the wrong order are put right."""
    path = shipped / CASE
    first, second = "엔비디아와 시 정부가 마련한 전략은", "크게 세가지 축으로 구성됐다."
    write(path, NEAR, f"{first} … 크게 네가지 축으로 구성됐다.")
    assert casebook("fix-quote", "--replace").returncode == 0
    assert f'"{first} … {second}"' in path.read_text(encoding="utf-8")
    write(path, f"{first} … {second}", f"{second} … {first}")
    done = casebook("fix-quote")
    assert done.returncode == 1
    assert casebook("fix-quote", "--replace").returncode == 1, "the order is for a person to decide"
    assert "Quotes left as they are: 1" in casebook("fix-quote", "--replace").stdout


@posix
def test_fix_quote_in_a_terminal_asks_for_each(misquoted: Path, environment: dict[str, str]) -> None:
    """Yes replaces, no leaves; an unclear answer is asked again; colours show what goes and comes."""
    root = misquoted.parents[1]
    before = misquoted.read_bytes()
    status, shown = in_a_terminal(root, environment, ["fix-quote", "--replace"], ["what", "y", "n"])
    assert status == 1, shown
    assert "Type y, n, a or q" in shown
    assert "\x1b[31m[-당국이-]\x1b[0m \x1b[32m{+정부가+}\x1b[0m" in shown
    assert misquoted.read_bytes() == before.replace(ALMOST.encode(), NEAR.encode())
    assert "you left it" in shown


@posix
@pytest.mark.parametrize(("answers", "left"), [(["a"], 1), (["ㅁ"], 1), (["q"], 3), (["", "n"], 3)])
def test_fix_quote_in_a_terminal_all_and_quit(
    misquoted: Path, environment: dict[str, str], casebook: Command, answers: list[str], left: int
) -> None:
    """All replaces whatever has a near passage; quit ends it; Enter alone is no; Korean keys count."""
    status, _ = in_a_terminal(misquoted.parents[1], environment, ["fix-quote", "--replace"], answers)
    assert status == 1
    assert casebook("check").stdout.endswith(f"{left} finding{'s' if left > 1 else ''}\n")


@posix
def test_fix_quote_interrupted_saves_nothing(misquoted: Path, environment: dict[str, str]) -> None:
    """Ctrl-C while it asks leaves every file as it was."""
    before = misquoted.read_bytes()
    status, shown = in_a_terminal(
        misquoted.parents[1], environment, ["fix-quote", "--replace"], ["y", CTRL_C]
    )
    assert status == 130
    assert "Nothing was saved." in shown
    assert "Traceback" not in shown
    assert misquoted.read_bytes() == before


@pytest.fixture
def article(shipped: Path, tmp_path: Path) -> Path:
    """Make the excerpt of one source part of an article that says more; the folder of articles."""
    path = shipped / f"seeds/{SOURCE}.md"
    text = path.read_text(encoding="utf-8")
    front, body = text.split("---\n", 2)[1:]
    stored = re.sub(r"\s*\[…\]\s*", "\n\n", body).strip()
    full = f"{stored}\n\n그 앞의 문장은 이러하다. {INVENTED} 그 뒤의 문장은 저러하다.\n"
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "article.txt").write_text(full, encoding="utf-8")
    front = re.sub(r"sha256: \w+", f"sha256: {sha256(full.encode()).hexdigest()}", front)
    front = re.sub(r"chars: \d+", f"chars: {len(full)}", front)
    path.write_text(f"---\n# 이 줄은 그대로\n{front}---\n{body}", encoding="utf-8")
    return folder


def test_fix_quote_passage_only_in_the_article_widens_the_excerpt(
    casebook: Command, shipped: Path, article: Path
) -> None:
    """With the article at hand the excerpt is given the passage in context; its front matter stays."""
    assert casebook("check", "--originals", str(article)).returncode == 0
    case, source = shipped / CASE, shipped / f"seeds/{SOURCE}.md"
    write(case, NEAR, INVENTED)
    quoted, stored = case.read_bytes(), source.read_bytes()
    assert "nor anything like it" in casebook("fix-quote").stdout
    shown = casebook("fix-quote", "--originals", str(article))
    assert f"in the full article, but not in the excerpts of seeds/{SOURCE}.md" in shown.stdout
    done = casebook("fix-quote", "--replace", "--originals", str(article))
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Saved: seeds/{SOURCE}.md" in done.stdout
    assert case.read_bytes() == quoted
    widened = source.read_text(encoding="utf-8")
    assert "# 이 줄은 그대로" in widened
    assert widened.split("---\n")[1] == stored.decode("utf-8").split("---\n")[1]
    assert f"그 앞의 문장은 이러하다. {INVENTED} 그 뒤의 문장은 저러하다." in widened
    assert casebook("check", "--originals", str(article)).returncode == 0
    assert casebook("check").returncode == 0


def test_fix_quote_excerpt_that_was_edited_during_the_questions_keeps_the_edit(
    shipped: Path, article: Path
) -> None:
    """The answers may take minutes; the excerpt is widened as it is then."""
    source = shipped / f"seeds/{SOURCE}.md"
    write(shipped / CASE, NEAR, INVENTED)
    library = open_library(shipped, article)
    failing = failing_quotes(library, article)
    meanwhile = "그사이 다른 사람이 적어 넣은 문단이다."
    source.write_text(source.read_text(encoding="utf-8").rstrip() + f"\n\n{meanwhile}\n", encoding="utf-8")
    [change] = mending_of(library, failing, article).changes
    assert change.before == source.read_bytes()
    assert change.after is not None
    assert meanwhile in change.after.decode("utf-8")
    assert INVENTED in change.after.decode("utf-8")


def test_fix_quote_near_words_of_the_article_are_written_and_stored(
    casebook: Command, shipped: Path, article: Path
) -> None:
    """A misquotation of a passage that the excerpt lacks is mended in both files at once."""
    write(shipped / CASE, NEAR, INVENTED.replace("천천히", "찬찬히"))
    done = casebook("fix-quote", "--replace", "--originals", str(article))
    assert done.returncode == 0, done.stdout
    assert "[-찬찬히-] {+천천히+}" in done.stdout
    assert INVENTED in (shipped / CASE).read_text(encoding="utf-8")
    assert INVENTED in (shipped / f"seeds/{SOURCE}.md").read_text(encoding="utf-8")
    (record,) = read_log(shipped)
    assert [file.path for file in record.files] == [f"seeds/{SOURCE}.md", CASE]
    assert casebook("check", "--originals", str(article)).returncode == 0


def test_fix_quote_faulty_yaml_is_left_to_its_author(casebook: Command, misquoted: Path) -> None:
    """A file with a slip in its YAML is never written; the command says that it is for a hand to mend."""
    text = misquoted.read_text(encoding="utf-8")
    misquoted.write_text(text.replace("tier: main", "tier: main: oops", 1), encoding="utf-8")
    before = misquoted.read_bytes()
    done = casebook("fix-quote", "--replace")
    assert done.returncode == 1
    assert misquoted.read_bytes() == before
    assert "to be changed by hand" in done.stdout
    assert "Quotes set right: 0" in done.stdout


@pytest.mark.parametrize("trouble", ["read-only", "no log"])
def test_fix_quote_that_cannot_save_says_so_and_changes_nothing(
    casebook: Command, misquoted: Path, trouble: str
) -> None:
    """What may not be written is left as it is, and the reader is told what to look at."""
    before = misquoted.read_bytes()
    if trouble == "no log":
        (misquoted.parents[1] / "log").write_text("a file where a folder should be", encoding="utf-8")
    else:
        misquoted.chmod(0o444)
        if os.access(misquoted, os.W_OK):
            pytest.skip("the administrator may write anything")
    done = casebook("fix-quote", "--replace")
    assert done.returncode == 2
    assert re.match(r"error: nothing was saved: ", done.stderr)
    assert done.stderr.count("\n") == 1
    assert misquoted.read_bytes() == before
    korean = casebook("fix-quote", "--replace", "--lang", "ko")
    assert "아무것도 저장하지 않았습니다" in korean.stderr


def test_fix_quote_path_that_is_no_file_of_the_casebook_is_refused(casebook: Command) -> None:
    """As for check."""
    assert "there is no “cases/nothing.yaml”" in casebook("fix-quote", "cases/nothing.yaml").stderr
    assert "nothing to check" in casebook("fix-quote", "cases/README.md").stderr
