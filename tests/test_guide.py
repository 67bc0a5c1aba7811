"""The curators' guides do what they say: every command is run, every edit made, every output seen."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from casebook.library import open_library
from casebook.wording import ENTRIES

CHECKOUT = Path(__file__).resolve().parents[1]
CASES_GUIDE = CHECKOUT / "cases" / "README.md"
SEEDS_GUIDE = CHECKOUT / "seeds" / "README.md"
RUN = "python3 run.py "
CASE = Path("cases") / "samsung-electronics.yaml"
LANGS = ("ko", "en")
LOCALES = {"ko": "ko_KR.UTF-8", "en": "en_GB.UTF-8"}
FINDERS = ("check", "diff")
"""Commands that end with 1 when they have found something; what they print says whether they have."""
HAND_MADE = "ten-minutes"
ON_SCREEN = "on-screen"

_FENCE = re.compile(r"^```(?P<kind>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_SECTION_END = re.compile(r"^(?:<a id=|# |## |---$)", re.MULTILINE)


class Block(msgspec.Struct, frozen=True):
    """A fenced block of a guide: a command, what is then seen, or what is to be pasted."""

    kind: str
    text: str


def section(guide: Path, name: str, lang: str) -> str:
    """The section with this anchor, without its heading, in one language."""
    anchor = name if lang == "ko" else f"{name}-en"
    rest = guide.read_text(encoding="utf-8").split(f'<a id="{anchor}"></a>\n', 1)[1].split("\n", 1)[1]
    end = _SECTION_END.search(_FENCE.sub(lambda fence: " " * len(fence[0]), rest))
    return rest[: end.start()] if end else rest


def blocks(text: str) -> tuple[Block, ...]:
    return tuple(Block(found["kind"], found["text"]) for found in _FENCE.finditer(text))


def commands_of(block: Block) -> tuple[str, ...]:
    """The commands of a plain block, without the words that start the program."""
    lines = block.text.splitlines() if block.kind == "" else []
    return tuple(line.removeprefix(RUN) for line in lines if line.startswith(RUN))


def paste(case: str, block: str) -> str:
    """``case`` with each key of ``block`` in place of the same key, as the guide tells its reader."""
    indent = len(block) - len(block.lstrip(" "))
    keys = re.findall(rf"^ {{{indent}}}(\w+):", block, re.MULTILINE)
    # Each key with all that stands deeper below it, one key after the other.
    old = re.compile(
        "".join(rf"^ {{{indent}}}{key}:.*\n(?: {{{indent + 1},}}.*\n)*" for key in keys), re.MULTILINE
    )
    new, count = old.subn(lambda _: block, case)
    assert count == 1, f"the new case does not have {keys} once"
    return new


def assert_seen(promised: str, output: str) -> None:
    """Each line that the guide shows is in the output, in order; ``…`` stands for what is left out."""
    words = [
        r"\s+".join(map(re.escape, part.split())) for part in re.split(r"…|\n", promised) if part.strip()
    ]
    assert words, "the guide promises nothing"
    seen = 0
    for pattern in words:
        found = re.compile(pattern).search(output, seen)
        assert found, f"the guide promises {pattern!r}, seen is:\n{output}"
        seen = found.end()


def run(command: str, root: Path, lang: str) -> str:
    """What the command of the guide prints, run in the copy as its reader runs it."""
    kept = {
        k: v for k, v in os.environ.items() if not k.startswith(("CASEBOOK_", "LC_", "LANG", "STREAMLIT_"))
    }
    done = subprocess.run(
        [sys.executable, "-m", "casebook", *shlex.split(command)],
        cwd=root,
        env={**kept, "LANG": LOCALES[lang], "PYTHONPATH": str(CHECKOUT), "COLUMNS": "80"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.stderr == "", command
    assert done.returncode in ((0, 1) if command.startswith(FINDERS) else (0,)), f"{command}\n{done.stdout}"
    return done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the shipped casebook, and an article beside it."""
    root = tmp_path / "casebook"
    for name in ("cases", "seeds"):
        shutil.copytree(CHECKOUT / name, root / name, ignore=shutil.ignore_patterns("originals"))
    return root


@pytest.mark.parametrize("lang", LANGS)
def test_ten_minutes_of_the_guide_do_what_it_says(copy: Path, lang: str) -> None:
    """Command after command, edit after edit: what the guide shows is seen, and there is a case."""
    output: str | None = None
    ran: list[str] = []
    for block in blocks(section(CASES_GUIDE, HAND_MADE, lang)):
        if block.kind == "text":
            assert output is not None, "an output before its command"
            assert_seen(block.text, output)
        elif block.kind == "yaml paste":
            file = copy / CASE
            file.write_text(paste(file.read_text("utf-8"), block.text), encoding="utf-8")
        else:
            commands = commands_of(block)
            assert len(commands) == 1, block.text
            output = run(commands[0], copy, lang)
            ran.append(commands[0].split()[0])
    assert list(dict.fromkeys(ran)) == ["new", "find-quote", "check", "fix-quote", "show", "diff"]
    library = open_library(copy)
    assert library.findings == ()
    case = next(c for c in library.usable_cases if c.id == CASE.stem)
    scores = {a.criterion: a.score for a in case.assessments if a.score is not None}
    assert scores == {"compute": 2, "digital_twin": 2}
    assert (case.tier, case.level, case.as_of) == ("reference", "company", "2025-11-01")


def test_both_languages_of_the_guide_make_the_same_case() -> None:
    """A reader of either language runs the same commands and pastes the same text."""
    korean, english = (
        [
            block
            for block in blocks(section(CASES_GUIDE, HAND_MADE, lang))
            if block.kind == "yaml paste" or commands_of(block)
        ]
        for lang in LANGS
    )
    assert korean == english


@pytest.mark.parametrize("lang", LANGS)
def test_every_command_of_the_ten_minutes_shows_what_is_seen(lang: str) -> None:
    """No step leaves the reader alone with what appears."""
    kinds = ["command" if commands_of(b) else b.kind for b in blocks(section(CASES_GUIDE, HAND_MADE, lang))]
    after = [kinds[at + 1] for at, kind in enumerate(kinds) if kind == "command"]
    assert set(after) == {"text"}


def test_case_of_the_guide_is_not_shipped() -> None:
    """It is made on the reader's own computer; two criteria are no case to publish."""
    assert not (CHECKOUT / CASE).exists()


def _labels(lang: str) -> Iterator[tuple[Path, str]]:
    for name in (ON_SCREEN, "next", "raters", "together", "history"):
        for label in re.findall(r"\*\*([^*]+)\*\*", section(CASES_GUIDE, name, lang)):
            yield CASES_GUIDE, label
    for label in re.findall(r"\*\*([^*]+)\*\*", section(SEEDS_GUIDE, "new-source", lang)):
        yield SEEDS_GUIDE, label


@pytest.mark.parametrize("lang", LANGS)
def test_what_the_guide_names_on_screen_is_called_so(lang: str) -> None:
    """Pages, buttons and fields in bold are words of the catalogue."""
    words = {texts[LANGS.index(lang)] for texts in ENTRIES.values()}
    named = set(_labels(lang))
    assert len(named) > 15
    # Emphasis of the guide's own, no name.
    stressed = {"열여덟 기준을 모두", "all eighteen criteria"}
    assert {label for _, label in named} - words <= stressed


@pytest.mark.parametrize("lang", LANGS)
def test_new_source_of_the_guide_is_made(copy: Path, lang: str) -> None:
    """The command that asks nothing makes both files of the table, and makes nothing up."""
    (copy / "article.txt").write_text(
        "Pittsburgh is building a test-bed.\n\nIt opens soon.\n", encoding="utf-8"
    )
    text = section(SEEDS_GUIDE, "new-source", lang)
    command = next(c for b in blocks(text) for c in commands_of(b) if "--extent" in c)
    output = run(command, copy, lang)
    made = re.findall(r"^\| `(seeds/[^`]+)`", text, re.MULTILINE)
    assert len(made) == 2
    for path in made:
        assert (copy / path).is_file()
        assert path in output
    library = open_library(copy)
    assert library.findings == ()
    source = next(s for s in library.sources if s.id == Path(made[0]).stem)
    assert (source.headline, source.publisher, source.published, source.language) == (None, None, None, "en")


@pytest.mark.parametrize("guide", [CASES_GUIDE, SEEDS_GUIDE], ids=["cases", "seeds"])
def test_commands_that_the_guide_mentions_exist(guide: Path, copy: Path) -> None:
    """Every `python3 run.py …` names a command and options that its help knows."""
    found = re.findall(r"python3 run\.py ([^\n`]+)", guide.read_text("utf-8"))
    assert len(found) > 4
    for line in dict.fromkeys(line for line in found if line[0].islower()):
        command, *arguments = shlex.split(line)
        shown = run(f"{command} --help", copy, "en")
        for option in (a for a in arguments if a.startswith("--")):
            assert re.search(rf"^  {option}\b", shown, re.MULTILINE), (command, option)


@pytest.mark.parametrize("guide", [CASES_GUIDE, SEEDS_GUIDE], ids=["cases", "seeds"])
def test_links_and_anchors_of_the_guide_exist(guide: Path) -> None:
    """Every link leads to a file, and to a place in it; no anchor stands twice."""
    text = _FENCE.sub("", guide.read_text("utf-8"))
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        name, _, anchor = target.partition("#")
        file = guide.parent / name if name else guide
        assert file.is_file(), target
        where = file.read_text("utf-8")
        assert not anchor or f'<a id="{anchor}"></a>' in where or f"\n## {anchor.title()}\n" in where, target
    anchors = re.findall(r'<a id="([\w-]+)"></a>', text)
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("guide", [CASES_GUIDE, SEEDS_GUIDE], ids=["cases", "seeds"])
def test_guide_has_every_section_in_both_languages(guide: Path) -> None:
    """What a Korean reader is told, an English reader is told, too."""
    korean, english = guide.read_text("utf-8").split('<a id="english"></a>')
    names = [re.findall(r'<a id="([\w-]+)"></a>', part) for part in (korean, english)]
    assert [f"{name}-en" for name in names[0]] == names[1]


@pytest.mark.parametrize(
    "promised",
    ["GPU 26만 장", "인프라: 51점", "둘째 … 첫째", "첫째\n셋째"],
    ids=["missing", "other-number", "other-order", "line-missing"],
)
def test_output_that_differs_from_the_guide_is_noticed(promised: str) -> None:
    """The comparison by which this file judges can fail."""
    with pytest.raises(AssertionError):
        assert_seen(promised, "인프라: 50점\n첫째 것\n둘째 것\n")
