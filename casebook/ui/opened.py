"""What a page has in hand once its frame is open."""

import msgspec

from casebook.charts import Style
from casebook.library import CaseEntry, Library
from casebook.model import Case, Lang, Rubric
from casebook.robustness.results import WeightSpace
from casebook.scoring import Weights
from casebook.view.view import View


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """An opened page: what there is to draw, and how it is to be looked at."""

    library: Library
    rubric: Rubric
    view: View
    cases: tuple[Case, ...]
    """The chosen cases that can be used, in the order of choosing."""
    faulty: tuple[CaseEntry, ...]
    """The chosen cases whose files have errors: shown as such, part of no number."""
    weights: Weights
    """The weights in force."""
    space: WeightSpace
    """The weights that robustness looks at."""
    style: Style
    """Language and theme that charts are drawn in."""

    @property
    def lang(self) -> Lang:
        """The language of the page."""
        return self.view.lang
