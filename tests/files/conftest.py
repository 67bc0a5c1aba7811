"""Small real files, one folder per problem; ``expected.txt`` says where reading must find what."""

from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.files import parse_judgements, parse_ratings, read_case, read_rubric, read_source
from casebook.model import Finding

FIXTURES = Path(__file__).parent / "fixtures"
DIMENSIONS = ("infrastructure", "workforce", "power")


@pytest.fixture(params=sorted(p.name for p in FIXTURES.iterdir()))
def folder(request: pytest.FixtureRequest) -> Path:
    """Each fixture folder in turn."""
    return FIXTURES / str(request.param)


@pytest.fixture
def findings_in() -> Callable[[Path], tuple[Finding, ...]]:
    """Reads the one file of a fixture folder and gives its findings."""

    def read(folder: Path) -> tuple[Finding, ...]:
        if (folder / "case.yaml").exists():
            return read_case(folder / "case.yaml", folder).findings
        if (folder / "rubric.yaml").exists():
            return read_rubric(folder / "rubric.yaml", folder).findings
        if (folder / "judgements.yaml").exists():
            data = (folder / "judgements.yaml").read_bytes()
            return parse_judgements(data, "judgements.yaml", DIMENSIONS).findings
        if (folder / "ratings.yaml").exists():
            return parse_ratings((folder / "ratings.yaml").read_bytes(), "ratings.yaml").findings
        return read_source(folder / "source.md", folder).findings

    return read


@pytest.fixture
def small_case() -> bytes:
    """A case file without any problem."""
    return (FIXTURES / "clean-case" / "case.yaml").read_bytes()


@pytest.fixture
def awkward(tmp_path: Path) -> dict[str, Path]:
    """Things that stand where a case file should be, by the code that reading them must give."""
    cases = tmp_path / "cases"
    cases.mkdir()
    (cases / "folder.yaml").mkdir()
    (cases / "plain.yaml").write_text("id: plain\n", encoding="utf-8")
    (cases / "link.yaml").symlink_to(cases / "plain.yaml")
    (cases / "large.yaml").write_bytes(b"# " + b"x" * 1_000_000)
    (cases / "many.yaml").write_text("id: many\n" + "a: 1\n" * 500, encoding="utf-8")
    return {
        "file-missing": cases / "nowhere.yaml",
        "file-not-regular": cases / "folder.yaml",
        "file-is-link": cases / "link.yaml",
        "file-unreadable": cases / "plain.yaml" / "below.yaml",
        "file-too-large": cases / "large.yaml",
        "too-many-problems": cases / "many.yaml",
    }
