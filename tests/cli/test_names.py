"""Every value that a case may hold has a name in both languages; the guides use the words of the page."""

import re
from pathlib import Path
from typing import get_args

import pytest

from casebook.cli.options import read_options
from casebook.files import parse_case, read_rubric
from casebook.model import Lang
from casebook.model.case import ActorKind, Confidence, FactStatus, Level, MechanismKind, Stance, Tier
from casebook.quotes import QuoteStatus
from casebook.wording import say
from casebook.wording.catalogue import cases

CHECKOUT = Path(__file__).resolve().parents[2]
NAMED = {
    "level": Level,
    "tier": Tier,
    "confidence": Confidence,
    "stance": Stance,
    "actor": ActorKind,
    "fact": FactStatus,
    "mechanism": MechanismKind,
    "status": QuoteStatus,
}


@pytest.mark.parametrize("area", NAMED)
def test_names_of_values_are_complete_and_distinct(area: str) -> None:
    """Each value of the model is named, in each language by a name of its own."""
    values = get_args(NAMED[area])
    for lang in ("ko", "en"):
        names = [say(lang, f"{area}.{value}") for value in values]
        assert all(names)
        assert len(set(names)) == len(values)


@pytest.mark.parametrize("status", ["status.verified-original", "status.verified-excerpt"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_guide_names_what_a_quote_was_checked_against_as_the_page_does(lang: Lang, status: str) -> None:
    """Who looks on the page for the words of the guide finds them."""
    korean, english = (CHECKOUT / "seeds/README.md").read_text(encoding="utf-8").split('id="english"')
    guide = " ".join((korean if lang == "ko" else english).split())
    assert f"*{say(lang, status)}*" in guide


def test_guides_speak_of_no_status_that_the_page_does_not_have() -> None:
    """Whatever a guide calls verified or 확인됨 is a status of the page, word for word."""
    known = {say(lang, f"status.{s}") for lang in get_args(Lang) for s in get_args(QuoteStatus)}
    for guide in ("cases/README.md", "seeds/README.md"):
        whole = (CHECKOUT / guide).read_text(encoding="utf-8")
        text = " ".join(re.sub(r"```.*?```", "", whole, flags=re.DOTALL).split())
        named = re.findall(r"\*([^*]*(?:확인됨|verified)[^*]*)\*", text)
        assert set(named) <= known, guide


def test_example_of_the_guide_lacks_the_criteria_that_it_says_it_lacks() -> None:
    """Two of eighteen are in the example; the guide says how many are missing, and what the check says."""
    guide = (CHECKOUT / "cases/README.md").read_text(encoding="utf-8")
    rubric = read_rubric(CHECKOUT / "cases/_rubric.yaml", CHECKOUT).value
    case = parse_case(guide.split("```yaml\n")[1].split("```")[0].encode(), "cases/sample-city.yaml").value
    assert rubric is not None
    assert case is not None
    assert (len(rubric.criteria), len(case.assessments)) == (18, 2)
    for words in ("기준 두 개만 적었으므로", "two criteria of eighteen"):
        told = guide.split(words)
        assert len(told) == 2
        assert "`criterion-undecided`" in told[1][:200]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_guide_says_how_to_choose_the_language(lang: Lang) -> None:
    """The option that it gives is one that every command reads."""
    guide = (CHECKOUT / "cases/README.md").read_text(encoding="utf-8")
    assert f"`--lang {lang}`" in guide
    assert read_options(["check", "--lang", lang]).command == "check"


def test_names_without_value_are_not_in_the_catalogue() -> None:
    """The area holds nothing else."""
    assert set(cases.ENTRIES) == {f"{area}.{v}" for area, values in NAMED.items() for v in get_args(values)}
