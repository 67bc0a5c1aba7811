"""``casebook show``: one case on a terminal, with the numbers of the dashboard."""

import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.library import open_library
from casebook.scoring import compare, evidence_measures, weights_of, whole_points

Command = Callable[..., subprocess.CompletedProcess[str]]

SHIPPED = Path(__file__).resolve().parents[2]
CASES = sorted(p.stem for p in (SHIPPED / "cases").glob("[a-z]*.yaml"))


def columns(line: str) -> int:
    """Columns of a terminal that shows Korean in two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("case", CASES)
def test_show_fits_80_columns_and_has_every_criterion(casebook: Command, case: str, lang: str) -> None:
    """Every shipped case, in both languages: no line is too long, no criterion is missing."""
    done = casebook("show", case, "--lang", lang)
    assert done.returncode == 0, done.stderr
    assert max(map(columns, done.stdout.splitlines())) <= 80
    assert "\x1b" not in done.stdout
    rubric = open_library(SHIPPED, use_snapshot=False).rubric
    assert rubric
    flat = " ".join(done.stdout.split())
    for thing in (*rubric.dimensions, *rubric.criteria):
        assert thing.name.text_in("ko" if lang == "ko" else "en") in flat


@pytest.mark.parametrize("case", CASES)
def test_show_numbers_are_those_of_scoring(casebook: Command, case: str) -> None:
    """Points, interval and coverage of the case alone, levels and ranges, and the evidence."""
    library = open_library(SHIPPED, use_snapshot=False)
    entry, rubric = library.entry(case), library.rubric
    assert entry
    assert entry.usable
    assert rubric
    result = compare([entry.usable], rubric, weights_of(rubric), "available", "arithmetic").result(case)
    text = casebook("show", case, "--plain").stdout
    lines = text.splitlines()
    for dimension in rubric.dimensions:
        score = result.dimension(dimension.id)
        line = next(x for x in lines if x.startswith(f"{dimension.name.en}:"))
        percent = whole_points(100 * score.own_coverage_share)
        assert f"scored {score.own_scored} of {score.total} ({percent}% of weight)" in line
        if score.points is None or score.low is None or score.high is None:
            assert "insufficient" in line
        else:
            span = f"{whole_points(score.low)}–{whole_points(score.high)}"
            assert f"{whole_points(score.points)} points (interval {span})" in line
    flat = " ".join(text.split())
    for criterion in rubric.criteria:
        given = entry.usable.assessment(criterion.id)
        assert given
        if given.score is None:
            assert f"{criterion.name.en} not mentioned" in flat
        else:
            stances = [q.stance for q in given.quotes]
            assert (
                f"{criterion.name.en} {given.score}/4 ({given.low}–{given.high}) "
                f"{given.confidence} confidence "
                f"for {stances.count('supports')}, against {stances.count('contradicts')}"
            ) in flat
    measures = evidence_measures(entry.usable)
    assert f"Evidence: quotes {measures.quotes} (supporting {measures.supports}," in flat
    assert measures.largest_speaker_share is not None
    assert f", {whole_points(100 * measures.largest_speaker_share)}% of the quotes" in flat


def test_show_levels_are_bars_unless_plain_or_unshowable(casebook: Command) -> None:
    """Bars where the terminal can show them, figures otherwise."""
    assert re.search(r"▮▮▯▯ 2 \(2–3\)", casebook("show", "rancho-cordova").stdout)
    for done in (
        casebook("show", "rancho-cordova", "--plain"),
        casebook("show", "rancho-cordova", PYTHONIOENCODING="ascii"),
    ):
        assert done.returncode == 0
        assert re.search(r"2/4 \(2(–|\\u2013)3\)", done.stdout)
        assert not re.search(r"▮|\\u25a", done.stdout)


@pytest.mark.parametrize(
    ("wanted", "suggestion"),
    [
        ("rancho", "rancho-cordova"),
        ("jeonbok", "jeonbuk"),
        ("전북", "jeonbuk"),
        ("us reshoring", "us-reshoring"),
    ],
)
def test_show_unknown_case_suggests_the_nearest(casebook: Command, wanted: str, suggestion: str) -> None:
    """A slip, half an id or the case's name leads to the id."""
    done = casebook("show", wanted)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"error: there is no case “{wanted}”; did you mean “{suggestion}”?\n"


def test_show_case_unlike_any_lists_them(casebook: Command) -> None:
    """Whoever knows no id is told them all; the file's name will do as well."""
    done = casebook("show", "zzzzzz")
    assert done.returncode == 2
    assert all(case in done.stderr for case in CASES)
    assert casebook("show", "cases/jeonbuk.yaml").stdout == casebook("show", "jeonbuk").stdout


def test_show_faulty_case_shows_findings_and_no_number(casebook: Command, shipped: Path) -> None:
    """What cannot be trusted is not shown; what is to be mended is."""
    path = shipped / "cases/jeonbuk.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("score: 0", "score: 9", 1), encoding="utf-8")
    done = casebook("show", "jeonbuk")
    assert done.returncode == 1
    assert "no number can be shown" in done.stdout
    assert re.search(r"cases/jeonbuk.yaml:\d+:\d+", done.stdout)
    assert not re.search(r"points|▮|/4", done.stdout)
    assert max(map(columns, done.stdout.splitlines())) <= 80
    assert casebook("show", "rancho-cordova").returncode == 0
    path.write_text("- nothing", encoding="utf-8")
    assert casebook("show", "jeonbuk").returncode == 1
    (shipped / "cases/_rubric.yaml").write_text("[", encoding="utf-8")
    other = casebook("show", "rancho-cordova")
    assert other.returncode == 1
    assert "cases/_rubric.yaml:1:" in other.stdout


def test_show_warnings_are_listed_below_the_numbers(casebook: Command, shipped: Path) -> None:
    """A finding that is no error leaves the numbers standing."""
    path = shipped / "cases/jeonbuk.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert "  warning  " in casebook("check").stdout
    done = casebook("show", "jeonbuk")
    assert done.returncode == 0
    assert "Findings: 1\n  cases/jeonbuk.yaml:1:1 warning" in done.stdout
    assert "points (interval" in done.stdout


def test_show_control_characters_and_long_words_cannot_break_the_page(
    casebook: Command, shipped: Path
) -> None:
    """Names of files and texts are written out, and cut where a line ends."""
    path = shipped / "cases/jeonbuk.yaml"
    text = path.read_text(encoding="utf-8")
    long = "가" * 100
    text = re.sub(r'(summary:\n  ko: )".*"', rf'\1"{long} \\e[2J\\u202e"', text, count=1)
    path.write_text(text, encoding="utf-8")
    done = casebook("show", "jeonbuk", "--lang", "ko")
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert max(map(columns, done.stdout.splitlines())) <= 80


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
@pytest.mark.parametrize(
    ("arguments", "variables", "has_colours"),
    [([], {}, True), (["--plain"], {}, False), ([], {"NO_COLOR": "1"}, False), ([], {"TERM": "dumb"}, False)],
)
def test_show_colours_only_in_a_terminal_that_wants_them(
    shipped: Path,
    environment: dict[str, str],
    arguments: list[str],
    variables: dict[str, str],
    has_colours: bool,
) -> None:
    """Neither with --plain nor where NO_COLOR is set."""
    import pty

    leader, follower = pty.openpty()
    known = {k: v for k, v in environment.items() if k != "NO_COLOR"}
    process = subprocess.Popen(
        [sys.executable, "-m", "casebook", "show", "jeonbuk", *arguments],
        cwd=shipped,
        env={**known, "TERM": "xterm", **variables},
        stdin=follower,
        stdout=follower,
        stderr=follower,
    )
    os.close(follower)
    shown = b""
    try:
        while piece := os.read(leader, 4096):
            shown += piece
    except OSError:  # the other end is closed
        pass
    assert process.wait(timeout=60) == 0
    os.close(leader)
    assert (b"\x1b[1m" in shown) is has_colours
    assert (b"\x1b" in shown) is has_colours
