"""``casebook export``: the files, the messages, the exit codes."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casebook.library import open_library
from casebook.model import Lang
from casebook.scoring import Weights, compare
from casebook.wording import say

Command = Callable[..., subprocess.CompletedProcess[str]]
DAY = ("--date", "2026-11-21")
STEM = "jeonbuk+korea-gpu-strategy+rancho-cordova_en"


def document(made: subprocess.CompletedProcess[str], root: Path) -> dict[str, Any]:
    """What the JSON file that was listed says."""
    (path,) = [line for line in made.stdout.splitlines() if line.endswith(".json")]
    read: dict[str, Any] = json.loads((root / path).read_text("utf-8"))
    return read


def errors(made: subprocess.CompletedProcess[str]) -> list[str]:
    return [line for line in made.stderr.splitlines() if line.startswith(("error:", "오류:"))]


def test_export_writes_the_formats_and_lists_them(casebook: Command, shipped: Path) -> None:
    """What was written on standard output, how far it is on standard error."""
    made = casebook("export", "--format", "json,csv,xlsx", "-o", "out", *DAY)
    assert made.returncode == 0, made.stderr
    paths = made.stdout.splitlines()
    assert f"out/casebook_tables_{STEM}.xlsx" in paths
    assert f"out/casebook_csv_{STEM}/scores.csv" in paths
    assert all((shipped / path).is_file() for path in paths)
    assert sorted(p for p in (shipped / "out").rglob("*") if p.is_file()) == sorted(
        shipped / p for p in paths
    )
    names = [say("en", f"export.format.{each}") for each in ("xlsx", "csv", "json")]
    assert made.stderr.splitlines() == [f"[{n}/3] {name}" for n, name in enumerate(names, start=1)]


def test_export_twice_writes_the_same_bytes(casebook: Command, shipped: Path) -> None:
    """The same data, view and date."""
    for folder in ("one", "two"):
        made = casebook("export", "--format", "json,csv,xlsx", "--out", folder, *DAY)
        assert made.returncode == 0
    one, two = (
        {
            p.relative_to(shipped / folder): p.read_bytes()
            for p in (shipped / folder).rglob("*")
            if p.is_file()
        }
        for folder in ("one", "two")
    )
    assert len(one) == 11
    assert one == two


def test_export_without_a_folder_uses_one_of_its_own(casebook: Command, shipped: Path) -> None:
    """In the working folder, never in cases or seeds."""
    assert casebook("export", "--format", "json").returncode == 0
    assert len(list((shipped / "casebook-export").iterdir())) == 1


def test_export_of_cases_weights_silence_and_index_is_that_comparison(
    casebook: Command, shipped: Path
) -> None:
    """The numbers are those of the scoring under the same settings."""
    weights = "infrastructure:10,workforce:20,industry:10,power:40,governance:20"
    made = casebook(
        *("export", "--format", "json", "--cases", "rancho-cordova,us-reshoring"),
        *("--weights", weights, "--silence", "available", "--index", "geometric"),
        *DAY,
    )
    read = document(made, shipped)
    library = open_library(shipped)
    assert library.rubric is not None
    given = Weights(
        dimensions=tuple((n, float(w)) for n, _, w in (p.partition(":") for p in weights.split(","))),
        criteria=tuple((c.id, c.weight) for c in library.rubric.criteria),
    )
    cases = [c for c in library.usable_cases if c.id in ("rancho-cordova", "us-reshoring")]
    expected = compare(cases, library.rubric, given, "available", "geometric")
    assert [row["index_points"] for row in read["tables"]["index"]] == [
        r.index_points for r in expected.results
    ]
    assert read["settings"]["silence"] == "available"
    assert [row["weight"] for row in read["tables"]["weights"][:5]] == [10, 20, 10, 40, 20]


def test_export_of_a_preset_has_its_weights(casebook: Command, shipped: Path) -> None:
    """By its id."""
    made = casebook("export", "--format", "json", "--weights", "emphasis")
    rows = document(made, shipped)["tables"]["weights"][:5]
    assert len({row["weight"] for row in rows}) > 1


def test_export_of_a_link_takes_its_whole_view(casebook: Command, shipped: Path) -> None:
    """Cases, weights, settings and language; an option wins over it."""
    link = (
        "http://localhost:8501/compare?lang=ko&cases=rancho-cordova,jeonbuk&silence=bounds&index=minimum"
        "&w=infrastructure:1,workforce:2,industry:3,power:4,governance:5"
    )
    read = document(casebook("export", "--format", "json", "--link", link), shipped)
    assert read["lang"] == "ko"
    assert read["settings"]["cases"] == ["rancho-cordova", "jeonbuk"]
    assert (read["settings"]["silence"], read["settings"]["aggregation"]) == ("bounds", "minimum")
    assert [row["weight"] for row in read["tables"]["weights"][:5]] == [1, 2, 3, 4, 5]
    changed = casebook(
        "export",
        "--format",
        "json",
        "--link",
        link,
        "--silence",
        "common",
        "--lang",
        "en",
        "--weights",
        "equal",
    )
    read = document(changed, shipped)
    assert (read["lang"], read["settings"]["silence"]) == ("en", "common")
    assert len({row["weight_share"] for row in read["tables"]["weights"][:5]}) == 1


def test_export_of_a_link_with_unknown_parts_says_what_it_left_out(casebook: Command) -> None:
    """An old link still works; what is not understood is named."""
    link = "http://localhost:8501/?cases=jeonbuk,gone&data=0123456789ab"
    made = casebook("export", "--format", "json", "--link", link)
    assert made.returncode == 0
    assert "cases=gone" in made.stderr
    assert say("en", "export.link-of-other-data") in made.stderr


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_export_with_many_wrong_options_says_all_of_them_at_once(
    casebook: Command, shipped: Path, lang: Lang
) -> None:
    """Each with what is allowed, in the reader's language; nothing is written."""
    made = casebook(
        *("export", "--format", "json,doc", "--cases", "jeonbuk,gone", "--silence", "zero", "--index", "sum"),
        *("--weights", "power:40,x:1", "--slides", "first", "--date", "21.11.2026", "--title", "a" * 121),
        *("--link", "http://localhost:8501/", "--lang", lang),
    )
    assert made.returncode == 2
    said = errors(made)
    expected = (
        "doc",
        "21.11.2026",
        "http://localhost:8501/",
        "gone",
        "x",
        "industry",
        "zero",
        "sum",
        "first",
        "120",
    )
    assert len(said) == len(expected)
    for line, part in zip(said, expected, strict=True):
        assert part in line
    for allowed in ("hwpx", "rancho-cordova", "available", "geometric", "ranking"):
        assert any(allowed in line for line in said)
    assert made.stdout == ""
    assert not (shipped / "casebook-export").exists()


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("heavy", "export.weights-unknown"),
        ("infrastructure:0,workforce:0,industry:0,power:0,governance:0", "export.weights-zero"),
        ("infrastructure:-1,workforce:0,industry:0,power:0,governance:0", "export.weights-unfit"),
        ("infrastructure:1,workforce:1,industry:1,power:1,governance:1,power:2", "export.weights-unfit"),
    ],
)
def test_export_with_weights_that_are_none_says_what_is_wrong(
    casebook: Command, value: str, key: str
) -> None:
    """Unknown, all zero, negative, or given twice."""
    made = casebook("export", "--format", "json", "--weights", value)
    assert made.returncode == 2
    (line,) = errors(made)
    assert line.startswith(
        "error: " + say("en", key, **dict.fromkeys(("value", "choices", "dimensions"), "")).split("“")[0]
    )


def test_export_of_a_faulty_case_names_it_without_numbers(casebook: Command, shipped: Path) -> None:
    """The others are exported; alone it is refused."""
    path = shipped / "cases" / "jeonbuk.yaml"
    path.write_text(path.read_text("utf-8").replace("score: 0\n", "score: 9\n", 1), "utf-8")
    made = casebook("export", "--format", "json")
    assert made.returncode == 0
    assert "named without numbers" in made.stderr
    assert "Jeonbuk" in made.stderr
    read = document(made, shipped)
    assert [each["case"] for each in read["left_out"]] == ["jeonbuk"]
    assert "jeonbuk" not in [row["case"] for row in read["tables"]["scores"]]
    alone = casebook("export", "--format", "json", "--cases", "jeonbuk", "-o", "alone")
    assert alone.returncode == 2
    assert not (shipped / "alone").exists()


def test_export_without_a_browser_makes_the_rest_and_ends_with_one(
    casebook: Command, shipped: Path, tmp_path: Path
) -> None:
    """The format that needs one is named with what remains; the other is there."""
    made = casebook("export", "--format", "png,json", "-o", "out", PATH=str(tmp_path), CASEBOOK_CHROMIUM="")
    assert made.returncode == 1
    (line,) = errors(made)
    assert "CASEBOOK_CHROMIUM" in line
    assert "PPTX" in line
    assert [path.suffix for path in (shipped / "out").iterdir()] == [".json"]


def test_export_to_a_place_where_a_file_stands_is_refused(casebook: Command, shipped: Path) -> None:
    """The file is left as it is."""
    (shipped / "out").write_text("mine", "utf-8")
    made = casebook("export", "--format", "json", "-o", "out")
    assert made.returncode == 2
    assert len(errors(made)) == 1
    assert (shipped / "out").read_text("utf-8") == "mine"


def test_export_of_a_version_that_is_not_there_is_refused(casebook: Command) -> None:
    """By its name."""
    made = casebook("export", "--format", "json", "--at", "log:99")
    assert made.returncode == 2
    assert "log:99" in made.stderr
