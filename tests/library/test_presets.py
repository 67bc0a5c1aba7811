"""Presets of the rubric in an opened casebook."""

from typing import Any

from casebook.library import open_library

Writer = Any

PRESETS = """presets:
  emphasis:
    name: {ko: "강조점", en: "Emphasis"}
    weights: quotes
  half:
    name: {ko: "반", en: "Half"}
    weights: {base: 50}
"""


def test_open_library_has_the_presets_the_first_time_and_later(writer: Writer, kit: Any) -> None:
    """What a snapshot brings back is what the file says, presets included."""
    writer.write("cases/_rubric.yaml", kit.rubric_text() + PRESETS)
    for _ in range(2):
        library = open_library(writer.root)
        assert library.findings == ()
        assert library.rubric is not None
        assert [p.id for p in library.rubric.presets] == ["emphasis", "half"]
        assert library.rubric.presets[1].dimensions == (("base", 50.0),)


def test_open_library_faulty_preset_takes_nothing_else_away(writer: Writer, kit: Any) -> None:
    """It is reported and left out; rubric, cases and the other presets work, and mending shows."""
    writer.write("cases/_rubric.yaml", kit.rubric_text() + PRESETS.replace("base", "bose"))
    for _ in range(2):
        library = open_library(writer.root)
        found = [(f.severity, f.code) for f in library.findings]
        assert found == [("warning", "preset-left-out"), ("warning", "preset-dimension-misspelt")]
        assert library.rubric is not None
        assert [p.id for p in library.rubric.presets] == ["emphasis"]
        assert len(library.usable_cases) == 3
    writer.write("cases/_rubric.yaml", kit.rubric_text() + PRESETS)
    library = open_library(writer.root)
    assert library.findings == ()
    assert library.rubric is not None
    assert [p.id for p in library.rubric.presets] == ["emphasis", "half"]
