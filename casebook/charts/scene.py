"""What a chart is about: the cases, the yardstick, the settings in force, and their wording."""

import re
from collections.abc import Sequence

import msgspec

from casebook.charts.text import shorten
from casebook.model import Case, Lang, Rubric
from casebook.scoring.chance import Odds
from casebook.scoring.results import Comparison
from casebook.scoring.rounding import whole_points
from casebook.wording import say

_FEW_NAMES = 3
_LONGEST_EM = 40
_SAME = 1e-9


class FaultyCase(msgspec.Struct, frozen=True, kw_only=True):
    """A chosen case whose file holds an error: shown as such, never with a number."""

    id: str
    name: str
    """In the reader's language as far as the file can be read, else the id."""


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """The cases of one view with everything that their charts need."""

    rubric: Rubric
    cases: tuple[Case, ...]
    """In the order of ``comparison.results``."""
    comparison: Comparison
    faulty: tuple[FaultyCase, ...] = ()
    has_raters_ranges: bool = False
    """Whether the ranges are what several raters gave, instead of what the cases' files state."""
    odds: Odds | None = None
    """Probabilities of the same comparison; without them no title says how far it can be trusted."""

    def case(self, case_id: str) -> Case:
        """The case with this id. Raises KeyError."""
        for case in self.cases:
            if case.id == case_id:
                return case
        raise KeyError(case_id)

    def position(self, case_id: str) -> int:
        """The place of this case in the comparison, which fixes its colour and marker. Raises KeyError."""
        for at, case in enumerate(self.cases):
            if case.id == case_id:
                return at
        raise KeyError(case_id)

    def name(self, case_id: str, lang: Lang) -> str:
        """The case's name. Raises KeyError."""
        return self.case(case_id).name.text_in(lang)

    def short_name(self, case_id: str, lang: Lang) -> str:
        """The case's name, cut only where it alone would fill two lines of a title. Raises KeyError."""
        return shorten(self.name(case_id, lang), _LONGEST_EM)

    def names(self, lang: Lang) -> tuple[str, ...]:
        """The names of all cases in order."""
        return tuple(case.name.text_in(lang) for case in self.cases)


def list_of(texts: Sequence[str], lang: Lang, most: int = 0) -> str:
    """``texts`` as a list in a sentence; beyond ``most`` (when > 0) only their number is said."""
    if most and len(texts) > most:
        return say(lang, "charts.and_others", names=", ".join(texts[:most]), count=len(texts) - most)
    return ", ".join(texts)


def weights_text(scene: Scene, lang: Lang, of_dimensions: str = "") -> str:
    """The weights in force in a few words: equal, the rubric's own, or each dimension's share.

    Args:
        of_dimensions: what to say of the dimensions' weights, where others than those in force count.
    """
    weights = scene.comparison.weights
    shares = dict(weights.dimensions)
    criteria = dict(weights.criteria)
    groups = [[criteria[c.id] for c in d.criteria] for d in scene.rubric.dimensions]
    is_flat = all(_all_equal(group) for group in groups)
    if is_flat and not of_dimensions and _all_equal(list(shares.values())):
        return say(lang, "charts.weights_equal")
    listed = of_dimensions or ", ".join(
        f"{d.name.text_in(lang)} {whole_points(100 * shares[d.id])}%" for d in scene.rubric.dimensions
    )
    return listed if is_flat else say(lang, "charts.weights_within", shares=listed)


def _all_equal(values: list[float]) -> bool:
    return not values or max(values) - min(values) < _SAME


def basis_parts(scene: Scene, lang: Lang, of_dimensions: str = "") -> tuple[str, ...]:
    """The settings that every number of the chart stands on, for its footer; see ``weights_text``."""
    comparison = scene.comparison
    silence = say(lang, f"silence.{comparison.silence}")
    aggregation = say(lang, f"aggregation.{comparison.aggregation}")
    if comparison.aggregation == "geometric":
        aggregation = say(lang, "charts.on_1_to_100", aggregation=aggregation)
    ranges = (say(lang, "charts.basis_ranges_raters"),) if scene.has_raters_ranges else ()
    return (
        say(lang, "charts.basis_silence", silence=silence),
        say(lang, "charts.basis_aggregation", aggregation=aggregation),
        say(lang, "charts.basis_weights", weights=weights_text(scene, lang, of_dimensions)),
        *ranges,
        say(lang, "charts.basis_rubric", version=scene.rubric.version),
    )


def file_stem(kind: str, case_ids: Sequence[str], lang: Lang) -> str:
    """A file name without its ending, e.g. ``casebook_radar_rancho-cordova+jeonbuk_ko``."""
    few = "+".join(case_ids[:_FEW_NAMES])
    if len(case_ids) > _FEW_NAMES:
        few += f"+{len(case_ids) - _FEW_NAMES}"
    stem = "_".join(part for part in ("casebook", kind, few, lang) if part)
    # The id of a faulty case may be anything that a file can be called.
    return re.sub(r"[^\w.+-]", "-", stem)
