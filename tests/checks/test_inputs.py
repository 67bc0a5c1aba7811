from pathlib import Path

from casebook.checks import CheckedCase
from casebook.checks.report import Suggestions, place_of
from casebook.files import parse_case

CLEAN = (Path(__file__).parent / "fixtures" / "clean" / "cases" / "small.yaml").read_text(encoding="utf-8")
QUOTES = 'quotes: [{source: a, text: "시는 짓기로 했다", speaker: null, stance: context}]'
NAME = "name: {ko: 가, en: a}"
HOLDERS = f"""\
actors:
  - {{{NAME}, kind: firm, role: {{ko: 가, en: a}}, {QUOTES}}}
facts:
  - {{{NAME}, value: "1", status: plan, {QUOTES}}}
mechanisms:
  - {{kind: loop, {NAME}, parts: [{{{NAME}}}, {{{NAME}, {QUOTES}}}]}}
context:
  - {{{NAME}, note: {{ko: 가, en: a}}, {QUOTES}}}
assessments:
"""


def test_checked_case_knows_every_quote_by_its_place() -> None:
    """Quotes of actors, facts, mechanisms, context and assessments all stand where their path says."""
    parsed = parse_case(CLEAN.replace("assessments:\n", HOLDERS).encode(), "cases/small.yaml")
    assert parsed.value is not None
    case = CheckedCase(path=parsed.path, case=parsed.value, places=parsed.places)
    paths = [at for at, _ in case.quote_places]
    assert sorted(paths) == [
        "actors.0.quotes.0",
        "assessments.compute.quotes.0",
        "context.0.quotes.0",
        "facts.0.quotes.0",
        "mechanisms.0.parts.1.quotes.0",
    ]
    for at, quote in case.quote_places:
        assert parsed.places[f"{at}.text"] == (quote.line, quote.column)


def test_place_of_what_is_not_in_the_file_is_the_part_around_it() -> None:
    """A missing key is shown at the mapping that lacks it, a missing file part at the beginning."""
    places = {"": (1, 1), "assessments": (9, 1), "assessments.compute": (10, 3)}
    assert place_of("assessments.compute.range", places) == (10, 3)
    assert place_of("assessments.training.quotes.0.text", places) == (9, 1)
    assert place_of("summary.ko", places) == (1, 1)


def test_suggestions_give_up_after_many_words() -> None:
    """A file full of unknown words costs no more than a few guesses."""
    suggestions = Suggestions(["compute", "training"])
    assert suggestions.nearest("computer") == "compute"
    assert [suggestions.nearest(f"trainin{i}") for i in range(60)][-1] is None
    assert suggestions.nearest("computer") == "compute"
    assert suggestions.nearest("compute" * 20) is None
