import re
from pathlib import Path

import pytest

from casebook.files import parse_rubric

CLEAN = Path(__file__).parent / "fixtures" / "clean-rubric" / "rubric.yaml"


def test_parse_rubric_reads_dimensions_criteria_and_levels() -> None:
    """Ids, weights and the five level texts come out in the order of the file."""
    parsed = parse_rubric(CLEAN.read_bytes(), "cases/_rubric.yaml")
    rubric = parsed.value
    assert parsed.findings == ()
    assert rubric is not None
    assert (rubric.version, rubric.min_coverage) == ("1.0", 0.5)
    assert [level.en for level in rubric.scale] == ["None", "Hope", "Plan", "Running", "Results"]
    (dimension,) = rubric.dimensions
    (criterion,) = dimension.criteria
    assert (dimension.id, dimension.weight) == ("infrastructure", 1.0)
    assert (criterion.id, criterion.dimension) == ("compute", "infrastructure")
    assert criterion.levels[3].ko == "진행"
    assert parsed.places["dimensions.infrastructure.criteria.compute.levels.3.en"] == (17, 27)


def test_parse_rubric_refuses_numbers_that_are_none() -> None:
    """Not-a-number, infinity, exponents and quoted numbers are no weights."""
    for word in (".nan", ".inf", "-.inf", "1e3", '"1"', "0x1", "1,5", "", "9" * 400):
        data = CLEAN.read_text(encoding="utf-8").replace("weight: 1", f"weight: {word}", 1)
        parsed = parse_rubric(data.encode(), "cases/_rubric.yaml")
        assert [f.code for f in parsed.findings] == ["number-expected"], word


WITH_PRESETS = CLEAN.parents[1] / "clean-rubric-with-presets" / "rubric.yaml"


def test_parse_rubric_without_presets_offers_none() -> None:
    """Presets may be left out, or left empty."""
    for ending in ("", "presets:\n", "presets: null\n", "presets: {}\n"):
        parsed = parse_rubric(CLEAN.read_bytes() + ending.encode(), "cases/_rubric.yaml")
        assert parsed.findings == ()
        assert parsed.value is not None
        assert parsed.value.presets == ()


def test_parse_rubric_reads_presets_in_the_order_of_the_file() -> None:
    """Names, notes, weights and where they come from."""
    rubric = parse_rubric(WITH_PRESETS.read_bytes(), "cases/_rubric.yaml").value
    assert rubric is not None
    sound, emphasis, equal = rubric.presets
    assert (sound.id, sound.name.ko, sound.name.en) == ("sound", "전력 우선", "Power first")
    assert sound.note is not None
    assert (sound.basis, sound.dimensions) == ("given", (("infrastructure", 30.0), ("power", 70.0)))
    assert sound.criteria == (("capacity", 2.5), ("demand", 0.0))
    assert (emphasis.id, emphasis.basis, emphasis.dimensions, emphasis.note) == (
        "emphasis",
        "quotes",
        (),
        None,
    )
    assert (equal.id, equal.basis) == ("equal", "equal")


def test_parse_rubric_presets_may_stand_before_the_dimensions() -> None:
    """What a preset weighs is looked up wherever in the file the dimensions stand."""
    text = WITH_PRESETS.read_text(encoding="utf-8")
    head, presets = text.split("presets:\n")
    parsed = parse_rubric(f"presets:\n{presets}{head}".encode(), "cases/_rubric.yaml")
    assert parsed.findings == ()
    assert parsed.value == parse_rubric(text.encode(), "cases/_rubric.yaml").value


FAULTY = sorted(p.name for p in CLEAN.parents[1].glob("preset-*"))


@pytest.mark.parametrize("name", FAULTY)
def test_parse_rubric_leaves_out_a_faulty_preset_and_nothing_else(name: str) -> None:
    """A mistake in one preset takes neither the yardstick nor the other presets away, and is reported."""
    data = (CLEAN.parents[1] / name / "rubric.yaml").read_bytes()
    parsed = parse_rubric(data, "cases/_rubric.yaml")
    sound = parse_rubric(WITH_PRESETS.read_bytes(), "cases/_rubric.yaml").value
    assert parsed.findings
    assert {f.severity for f in parsed.findings} == {"warning"}
    assert parsed.value is not None
    assert sound is not None
    assert parsed.value.dimensions == sound.dimensions
    assert parsed.value.presets == sound.presets[:1]


def test_parse_rubric_with_a_fault_of_its_own_is_refused_though_its_presets_are_sound() -> None:
    """Only presets are left out; a fault in a dimension still leaves no yardstick."""
    text = WITH_PRESETS.read_text(encoding="utf-8").replace("weight: 1", "weight: x", 1)
    parsed = parse_rubric(text.encode(), "cases/_rubric.yaml")
    assert parsed.value is None
    assert [f.code for f in parsed.findings] == ["number-expected"]


def test_parse_rubric_without_readable_dimensions_says_nothing_about_those_of_presets() -> None:
    """One mistake is one finding: a preset is not called wrong for a dimension that could not be read."""
    text = WITH_PRESETS.read_text(encoding="utf-8")
    head, _, tail = text.partition("dimensions:\n")
    text = f"{head}dimensions: []\npresets:{tail.split('presets:')[1]}"
    parsed = parse_rubric(text.encode(), "cases/_rubric.yaml")
    assert [f.code for f in parsed.findings] == ["expected-mapping"]


def test_presets_of_the_guide_can_be_pasted_into_the_shipped_rubric() -> None:
    """The example in ``cases/README.md`` is read as it stands, with all its presets."""
    cases = Path(__file__).parents[2] / "cases"
    (example,) = re.findall(
        r"```yaml\n(presets:\n.*?)```", (cases / "README.md").read_text("utf-8"), re.DOTALL
    )
    head = (cases / "_rubric.yaml").read_text("utf-8").split("presets:\n")[0]
    parsed = parse_rubric((head + example).encode(), "cases/_rubric.yaml")
    assert parsed.findings == ()
    assert parsed.value is not None
    assert [p.id for p in parsed.value.presets] == ["emphasis", "power_first"]
    assert dict(parsed.value.presets[1].dimensions)["power"] == 35
