from collections.abc import Callable
from pathlib import Path
from string import Formatter

import msgspec
import pytest

from casebook.checks import (
    CheckedCase,
    CheckInputs,
    all_rules,
    check_case,
    check_casebook,
    check_rubric,
    check_source,
    run_checks,
)
from casebook.files import parse_case
from casebook.wording import ENTRIES, say

Load = Callable[[Path], CheckInputs]


def placeholders(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_rule_has_a_manual_codes_and_a_fixture_folder(folders: tuple[Path, ...]) -> None:
    """A rule explains itself, belongs to one file, and has a small casebook that breaks it."""
    names = {folder.name for folder in folders}
    for rule in all_rules():
        assert rule.manual.strip(), rule.name
        assert rule.codes, rule.name
        assert rule.check_case or rule.check_source or rule.check_rubric or rule.check_casebook, rule.name
        assert rule.name in names
    codes = [code for rule in all_rules() for code in rule.codes]
    assert len(codes) == len(set(codes))


def test_every_code_has_a_message_and_a_fix_with_equal_placeholders() -> None:
    """Both languages say the same about every problem that a rule can find."""
    for rule in all_rules():
        for code in rule.codes:
            for key in (f"finding.{code}", f"fix.{code}"):
                korean, english = ENTRIES[key]
                assert placeholders(korean) == placeholders(english), key


def test_every_code_is_met_and_can_be_said(folders: tuple[Path, ...], load: Load) -> None:
    """Some casebook triggers each code; its values fill the sentences, and none is left unused."""
    met = [finding for folder in folders for finding in run_checks(load(folder))]
    assert {finding.code for finding in met} == {code for rule in all_rules() for code in rule.codes}
    for finding in met:
        given = dict(finding.params)
        used: set[str] = set()
        for key in (f"finding.{finding.code}", f"fix.{finding.code}"):
            used |= placeholders(ENTRIES[key][0])
            assert say("ko", key, **given)
            assert say("en", key, **given)
        assert used == set(given), finding.code


def test_quote_not_found_says_what_is_near_and_what_was_written(
    load: Load, folders: tuple[Path, ...]
) -> None:
    """The message names the source, the nearest passage, and the words that are not in it."""
    folder = next(f for f in folders if f.name == "quote_is_verbatim")
    finding = next(f for f in run_checks(load(folder)) if f.code == "quote-not-found-near")
    assert say("en", "finding.quote-not-found-near", **dict(finding.params)) == (
        "quote not found in seeds/2025-11-12-small.md\n"
        "nearest passage: “시는 인공지능 센터를 짓기로 했다” "
        "(you wrote “시는 인공지능 센터를 짓기로 하였다”)"
    )


def test_source_unknown_says_how_many_quotes_are_concerned(load: Load, folders: tuple[Path, ...]) -> None:
    """One finding for all quotes of a case from one source, at the first of them in the file."""
    folder = next(f for f in folders if f.name == "source_is_known")
    (finding,) = (f for f in run_checks(load(folder)) if f.code == "source-unknown")
    assert dict(finding.params) == {"source": "xyz", "count": "3"}
    assert finding.line == 16


def test_run_checks_is_the_rules_of_each_file_and_of_all(folder: Path, load: Load) -> None:
    """Rerunning the rules of single files gives the same findings as running all of them."""
    inputs = load(folder)
    assert inputs.rubric is not None
    single = [*check_rubric(inputs.rubric), *check_casebook(inputs)]
    for source in (*inputs.sources.values(), *inputs.sources_repeated):
        single.extend(check_source(source))
    for case in inputs.cases:
        only_this = msgspec.structs.replace(inputs, cases=(case,))
        single.extend(check_case(case, only_this))
    assert sorted(single, key=repr) == sorted(run_checks(inputs), key=repr)


def test_run_checks_orders_findings_by_file_and_place(folder: Path, load: Load) -> None:
    """Findings come as one would work through them."""
    found = [(f.path, f.line, f.column) for f in run_checks(load(folder))]
    assert found == sorted(found)


def test_check_case_without_rubric_leaves_criteria_alone(clean: CheckInputs) -> None:
    """Where the rubric cannot be read, no criterion is called unknown."""
    assert run_checks(msgspec.structs.replace(clean, rubric=None)) == ()


def test_check_case_with_an_unreadable_source_leaves_its_quotes_alone(clean: CheckInputs) -> None:
    """A source with a fault of its own does not make its quotes wrong."""
    (source,) = clean.sources.values()
    unread = msgspec.structs.replace(source, source=None, stored=None, original=None)
    assert run_checks(msgspec.structs.replace(clean, sources={source.id: unread})) == ()


CLEAN = (Path(__file__).parent / "fixtures" / "clean" / "cases" / "small.yaml").read_text(encoding="utf-8")
VALUES = [i for i, line in enumerate(CLEAN.splitlines()) if not line.endswith(":")]


@pytest.mark.parametrize("index", VALUES, ids=[CLEAN.splitlines()[i].strip()[:20] for i in VALUES])
@pytest.mark.parametrize("instead", ["[]", "''", "? 가: 나: 다"])
def test_check_case_says_nothing_about_what_could_not_be_read(
    clean: CheckInputs, index: int, instead: str
) -> None:
    """A value that has its finding already draws no second one from the rules."""
    lines = CLEAN.splitlines()
    lines[index] = f"{lines[index].split(': ')[0]}: {instead}"
    parsed = parse_case("\n".join(lines).encode(), "cases/small.yaml")
    assert parsed.findings
    if parsed.draft is None:
        return
    case = CheckedCase(path=parsed.path, case=parsed.draft, places=parsed.places, unread=parsed.unread)
    assert check_case(case, clean) == ()
