"""Whatever is edited in whatever order, what is known from before gives the answers of reading everything."""

import os
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.library import Library, open_library

Writer = Any

CASES = ("alpha", "beta", "gamma", "delta")
Edit = tuple[str, str, str]


def edits(kind: str, ones: tuple[str, ...], others: tuple[str, ...] = ("",)) -> st.SearchStrategy[Edit]:
    """Edits of one kind, each with its two arguments."""
    return st.tuples(st.just(kind), st.sampled_from(ones), st.sampled_from(others))


EDITS = st.one_of(
    edits("exchange", CASES, ("Reason>reasoN", "reasoN>Reason", "city>nation", "nation>town")),
    edits("exchange", CASES, ("디지털 트윈을>디지털 쌍둥이를", "디지털 쌍둥이를>디지털 트윈을")),
    edits("exchange", CASES, ("source: article>source: report", "source: report>source: nowhere")),
    edits("break", CASES),
    edits("write", CASES, CASES),
    edits("delete", ("cases/alpha.yaml", "cases/_rubric.yaml", "seeds/article.md", "seeds/report.md")),
    edits("rubric", ("compute training", "training compute", "compute", "")),
    edits("source", ("트윈", "쌍둥이", "전북")),
    edits("rename source", ("article", "report", "other", "불가")),
    edits("original", ("right", "wrong", "none")),
    edits("stray", ("cases/x.yml", "seeds/x.txt")),
    edits("seeds away", ("",)),
    edits("open", ("",)),
)


def answers(library: Library) -> tuple[object, ...]:
    """Everything that a library says."""
    return (
        library.findings,
        library.entries,
        library.rubric,
        library.sources,
        library.fingerprint,
        library.quote_counts(),
        [library.passage(q) for c in library.usable_cases for q in c.quotes],
    )


def exchange(file: Path, old: str, new: str) -> None:
    """Exchange words in place and set the time of modification back, as the worst of programs would."""
    if file.exists():
        about = file.stat()
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        os.utime(file, ns=(about.st_atime_ns, about.st_mtime_ns))


def carry_out(writer: Writer, edit: Edit, kit: Any) -> None:
    """Do one edit; what is not there is left alone."""
    kind, one, other = edit
    case = writer.root / "cases" / f"{one}.yaml"
    original = writer.root / "seeds/originals/article.txt"
    match kind:
        case "exchange":
            exchange(case, *other.split(">"))
        case "break":
            exchange(case, "assessments:", "assessments: [")
        case "write":
            writer.write(f"cases/{one}.yaml", kit.case_text(other, "article"))
        case "delete":
            (writer.root / one).unlink(missing_ok=True)
        case "rubric":
            writer.write("cases/_rubric.yaml", kit.rubric_text(order=tuple(one.split())) if one else "[")
        case "source":
            body = kit.EXCERPTS.replace("트윈", one)
            writer.write("seeds/article.md", kit.source_text("article", body, original=kit.ORIGINAL_BYTES))
        case "rename source":
            body = "보고서는 디지털 트윈을 다룬다.\n"
            writer.write("seeds/report.md", kit.source_text(one, body, original=None))
        case "original" if one == "none":
            original.unlink(missing_ok=True)
        case "original":
            writer.write("seeds/originals/article.txt", kit.ORIGINAL_BYTES if one == "right" else b"other")
        case "stray":
            writer.write(one, "x")
        case "seeds away" if (writer.root / "seeds").exists() and not (writer.root / "away").exists():
            (writer.root / "seeds").rename(writer.root / "away")


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sequence=st.lists(EDITS, min_size=1, max_size=8))
def test_incremental_opening_after_any_edits_equals_reading_everything(
    writer: Writer, kit: Any, sequence: list[Edit]
) -> None:
    """After edits, what comes from the snapshot and the changed files is what comes from reading all."""
    with tempfile.TemporaryDirectory() as folder:
        mine = type(writer)(Path(folder) / "casebook")
        mine.write_all()
        open_library(mine.root)
        for edit in sequence:
            carry_out(mine, edit, kit)
            if edit[0] == "open" or edit is sequence[-1] or len(sequence) % 2:
                expected = answers(open_library(mine.root, use_snapshot=False))
                assert answers(open_library(mine.root)) == expected
                assert answers(open_library(mine.root)) == expected
