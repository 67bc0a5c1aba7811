"""``casebook schema``: the schema of this casebook, printed or written."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema.validators import validator_for

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.parametrize("kind", [None, "case", "rubric"])
def test_schema_printed_is_a_schema(casebook: Command, kind: str | None) -> None:
    """JSON on standard output and nothing else, so that it can be sent into a file."""
    printed = casebook("schema", *(("--of", kind) if kind else ()))
    assert (printed.returncode, printed.stderr) == (0, "")
    schema = json.loads(printed.stdout)
    validator_for(schema).check_schema(schema)
    assert ("assessments" in printed.stdout) == (kind != "rubric")


def test_schema_is_that_of_the_rubric(casebook: Command, shipped: Path) -> None:
    """Another criterion, another schema."""
    rubric = shipped / "cases/_rubric.yaml"
    rubric.write_text(
        rubric.read_text(encoding="utf-8").replace("labour_supply:", "labour_pool:"), encoding="utf-8"
    )
    printed = casebook("schema").stdout
    assert "labour_pool" in printed
    assert "labour_supply" not in printed


def test_schema_written_is_the_one_printed(casebook: Command, shipped: Path) -> None:
    """Both files, or only the one that is named; the shipped ones are in step."""
    for kind in ("case", "rubric"):
        path = shipped / f"cases/_{kind}.schema.json"
        path.write_text("{}")
        written = casebook("schema", "--write", "--of", kind)
        assert (written.returncode, written.stdout) == (0, f"Wrote cases/_{kind}.schema.json.\n")
        assert path.read_text(encoding="utf-8") == casebook("schema", "--of", kind).stdout
    assert casebook("schema", "--write", "--lang", "ko").stdout.count("파일을 썼습니다") == 2
    assert casebook("check").returncode == 0


@pytest.mark.parametrize("of", ["case", "rubric"])
def test_schema_of_a_faulty_rubric(casebook: Command, shipped: Path, of: str) -> None:
    """That of a case needs it; that of a rubric helps to mend it."""
    (shipped / "cases/_rubric.yaml").write_text("version: [\n")
    printed = casebook("schema", "--of", of)
    assert printed.returncode == (2 if of == "case" else 0)
    assert ("casebook check cases/_rubric.yaml" in printed.stderr) == (of == "case")


def test_schema_of_something_else_is_refused(casebook: Command) -> None:
    """With the choices."""
    assert "case, rubric" in casebook("schema", "--of", "source").stderr


def test_schema_that_cannot_be_written_says_so(casebook: Command, shipped: Path) -> None:
    """A folder is in the way."""
    (shipped / "cases/_case.schema.json").unlink(missing_ok=True)
    (shipped / "cases/_case.schema.json").mkdir()
    refused = casebook("schema", "--write", "--of", "case")
    assert refused.returncode == 2
    assert "cases/_case.schema.json cannot be written" in refused.stderr
