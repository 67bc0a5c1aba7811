from pathlib import Path

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
