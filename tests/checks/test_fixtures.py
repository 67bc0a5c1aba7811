from collections.abc import Callable
from pathlib import Path

from casebook.checks import CheckInputs, run_checks


def test_casebook_with_known_problems_is_reported_at_their_places(
    folder: Path, load: Callable[[Path], CheckInputs]
) -> None:
    """Exactly the expected problems are found, each in its file at its line and column."""
    found = [f"{f.path}:{f.line}:{f.column} {f.code}" for f in run_checks(load(folder))]
    assert sorted(found) == sorted((folder / "expected.txt").read_text(encoding="utf-8").splitlines())
