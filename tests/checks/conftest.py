"""Small real casebooks, one folder per rule; ``expected.txt`` says where the rules must find what."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.checks import CheckedCase, CheckedRubric, CheckedSource, CheckInputs, OriginalProblem
from casebook.files import read_case, read_rubric, read_source
from casebook.model import Source
from casebook.quotes import Document

FIXTURES = Path(__file__).parent / "fixtures"


def with_original(source: CheckedSource, value: Source, originals: Path) -> CheckedSource:
    """The source together with its original: the file with its hash, or a namesake with another."""
    import msgspec

    files = sorted(originals.iterdir()) if originals.is_dir() else []
    for file in files:
        if hashlib.sha256(file.read_bytes()).hexdigest() != value.original_sha256:
            continue
        try:
            text = file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            problem = OriginalProblem(file_name=file.name, trouble="unreadable")
            return msgspec.structs.replace(source, original_problem=problem)
        return msgspec.structs.replace(source, original=Document(text), original_chars=len(text))
    for file in files:
        if file.stem == value.id:
            problem = OriginalProblem(file_name=file.name, trouble="hash-differs")
            return msgspec.structs.replace(source, original_problem=problem)
    return source


def inputs_of(folder: Path) -> CheckInputs:
    """What the rules get to see of a casebook in ``folder``."""
    parsed_rubric = read_rubric(folder / "cases" / "_rubric.yaml", folder)
    assert parsed_rubric.draft is not None
    rubric = CheckedRubric(
        path=parsed_rubric.path,
        rubric=parsed_rubric.draft,
        places=parsed_rubric.places,
        unread=parsed_rubric.unread,
    )
    cases = []
    for path in sorted((folder / "cases").glob("[!_]*")):
        case = read_case(path, folder, parsed_rubric.draft)
        assert case.draft is not None
        cases.append(CheckedCase(path=case.path, case=case.draft, places=case.places, unread=case.unread))
    sources: dict[str, CheckedSource] = {}
    repeated = []
    for path in sorted((folder / "seeds").iterdir(), key=lambda p: (p.suffix != ".md", p.name)):
        parsed = read_source(path, folder)
        assert parsed.draft is not None
        source = CheckedSource(
            id=parsed.draft.id,
            path=parsed.path,
            source=parsed.draft,
            places=parsed.places,
            unread=parsed.unread,
            stored=Document(parsed.draft.text),
        )
        source = with_original(source, parsed.draft, folder / "originals")
        if source.id in sources:
            repeated.append(source)
        else:
            sources[source.id] = source
    return CheckInputs(rubric=rubric, cases=tuple(cases), sources=sources, sources_repeated=tuple(repeated))


@pytest.fixture(params=sorted(p.name for p in FIXTURES.iterdir()))
def folder(request: pytest.FixtureRequest) -> Path:
    """Each fixture folder in turn."""
    return FIXTURES / str(request.param)


@pytest.fixture
def folders() -> tuple[Path, ...]:
    """All fixture folders."""
    return tuple(sorted(FIXTURES.iterdir()))


@pytest.fixture
def load() -> Callable[[Path], CheckInputs]:
    """Reads a fixture folder into what the rules look at."""
    return inputs_of


@pytest.fixture
def clean() -> CheckInputs:
    """A casebook without any problem."""
    return inputs_of(FIXTURES / "clean")
