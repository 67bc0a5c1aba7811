"""The schemas that editors use: in step, true of every shipped file, false of broken ones."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from casebook.files import parse_case, parse_rubric
from casebook.files.scaffold import new_case_text, new_rubric_text
from casebook.files.schema import Schema, case_schema, rubric_schema, schema_text
from casebook.model import Rubric

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "cases").glob("[!_]*.yaml"))
CASE = (ROOT / "cases" / "china-humanoid-data-factory.yaml").read_text(encoding="utf-8")
RUBRIC = (ROOT / "cases" / "_rubric.yaml").read_text(encoding="utf-8")


class _CoreLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a date is a text, ``no`` is a text."""


_CoreLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag.rsplit(":", 1)[1] in ("int", "float", "null")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_json(text: str) -> Any:
    """What an editor makes of the file: every key is a text."""
    return json.loads(json.dumps(yaml.load(text, _CoreLoader)))  # noqa: S506 (a SafeLoader)


def mistakes(schema: Schema, text: str) -> list[str]:
    """The paths at which the file is not what the schema says."""
    found = jsonschema.Draft7Validator(schema).iter_errors(as_json(text))
    return [".".join(map(str, error.absolute_path)) for error in found]


@pytest.fixture(scope="module")
def rubric() -> Rubric:
    found = parse_rubric(RUBRIC.encode(), "cases/_rubric.yaml").value
    assert found is not None
    return found


def test_schema_files_in_the_repository_are_in_step(rubric: Rubric) -> None:
    """What ``casebook schema --write`` would write is what lies beside the cases."""
    for name, schema in (("case", case_schema(rubric)), ("rubric", rubric_schema())):
        written = (ROOT / "cases" / f"_{name}.schema.json").read_text(encoding="utf-8")
        assert written == schema_text(schema), f"run: python3 -m casebook schema --write ({name})"


@pytest.mark.parametrize("path", [*CASES, ROOT / "cases" / "_rubric.yaml"], ids=lambda path: path.stem)
def test_schema_is_named_in_the_first_line_of_every_file(path: Path) -> None:
    """Editors find it there; the guide is named in the second."""
    first, second, *_ = path.read_text(encoding="utf-8").split("\n")
    kind = "rubric" if path.stem == "_rubric" else "case"
    assert first == f"# yaml-language-server: $schema=_{kind}.schema.json"
    assert (path.parent / f"_{kind}.schema.json").is_file()
    assert second == "# Guide: cases/README.md"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_schema_shipped_case_fits(path: Path, rubric: Rubric) -> None:
    """With the criteria of the rubric, and without."""
    text = path.read_text(encoding="utf-8")
    assert mistakes(case_schema(rubric), text) == []
    assert mistakes(case_schema(None), text) == []


def test_case_schema_scaffold_fits(rubric: Rubric) -> None:
    """So does a new case, under the shipped rubric and under another."""
    other = parse_rubric(new_rubric_text("en").encode(), "cases/_rubric.yaml").value
    assert other is not None
    for each in (rubric, other):
        assert mistakes(case_schema(each), new_case_text(each, "gwangju", "ko")) == []
    assert mistakes(case_schema(other), new_case_text(rubric, "gwangju", "ko")) != []


def test_rubric_schema_shipped_rubric_fits() -> None:
    """The shipped one and the one that a new casebook begins with."""
    assert mistakes(rubric_schema(), RUBRIC) == []
    assert mistakes(rubric_schema(), new_rubric_text("ko")) == []


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("level: ", "level: village # ", "level"),
        ("tier: reference", "teir: reference", ""),
        ("id: china", "id: China", "id"),
        ("score: none", "score: 5", "assessments.{}.score"),
        ("score: none", "score:", "assessments.{}.score"),
        ("score: none", "score: none\n    range: [1, 2, 3]", "assessments.{}.range"),
        ("score: none", "score: none\n    confidence: sure", "assessments.{}.confidence"),
        ("  compute:", "  computer:", "assessments"),
        ("    quotes: []", "    quotes: none", "assessments.{}.quotes"),
        ("stance: context", "stance: neutral", "actors.0.quotes.0.stance"),
        ("speaker: null", "speaker: reporter", "context.0.quotes.0.speaker"),
        ("    rationale:\n", "    rational:\n", "assessments.{}"),
        ("- source: ", "- sorce: ", "actors.0.quotes.0"),
    ],
)
def test_case_schema_broken_case_does_not_fit(old: str, new: str, at: str, rubric: Rubric) -> None:
    """Each mistake is found where it stands, and reading finds it, too."""
    assert old in CASE
    text = CASE.replace(old, new, 1)
    found = mistakes(case_schema(rubric), text)
    ids = [c.id for c in rubric.criteria]
    assert set(found) & {at.format(criterion) for criterion in ids}, found
    has_finding = bool(parse_case(text.encode(), "cases/x.yaml", rubric).findings)
    assert has_finding or "computer" in new  # which criteria there are is for the checks


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("weight: 1", "weight: heavy"),
        ("weight: 1", "weight: -1"),
        ("          4: {", "          5: {"),
        ("weights: equal", "weights: fair"),
        ("  infrastructure:", "  Infra Structure:"),
        ('version: "', 'varsion: "'),
    ],
)
def test_rubric_schema_broken_rubric_does_not_fit(old: str, new: str) -> None:
    """A wrong weight, a sixth level, an unknown key."""
    assert old in RUBRIC
    assert mistakes(rubric_schema(), RUBRIC.replace(old, new, 1)) != []


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from _parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _parts(value)


@pytest.mark.parametrize("build", [lambda: case_schema(None), rubric_schema], ids=["case", "rubric"])
def test_schema_explains_every_key_in_both_languages(build: Callable[[], Schema]) -> None:
    """Hover shows Korean, then English, on whatever key the pointer is."""
    schema = build()
    jsonschema.Draft7Validator.check_schema(schema)
    keys = [key for part in _parts(schema) for key in part.get("properties", {}).values()]
    assert len(keys) > 15
    for key in keys:
        korean, english = key["description"].split("\n\n")
        assert any("가" <= char <= "힣" for char in korean)
        assert english.isprintable()
        assert not any("가" <= char <= "힣" for char in english)


def test_case_schema_explains_every_criterion(rubric: Rubric) -> None:
    """Question and level texts, in both languages."""
    schema: Any = case_schema(rubric)
    for criterion in rubric.criteria:
        words = schema["properties"]["assessments"]["properties"][criterion.id]["description"]
        for text in (criterion.name, criterion.question, *criterion.levels):
            assert text.ko in words
            assert text.en in words
