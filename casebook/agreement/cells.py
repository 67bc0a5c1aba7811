"""What each rater said of each criterion of each case."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from casebook.model import Case, Localised, RaterFile, Rubric


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One rater's answer; the case's own file is a rater, too: the first."""

    rater: str | None
    """Id of the rater; None is the case's own file."""
    name: str
    """How the rater wants to be called; empty for the file, which wording names."""
    score: int | None
    """None: the rater finds the sources silent."""
    low: int | None
    high: int | None
    rationale: Localised
    """A rater writes in one language: then both are the same."""


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion of one case, answered by at least two."""

    case: str
    dimension: str
    criterion: str
    answers: tuple[Answer, ...]

    @property
    def scores(self) -> tuple[int, ...]:
        """The levels given, without the silences."""
        return tuple(a.score for a in self.answers if a.score is not None)

    @property
    def spread_levels(self) -> int:
        """From the lowest to the highest level given; 0 with fewer than two."""
        return max(self.scores) - min(self.scores) if self.scores else 0

    @property
    def is_split_on_silence(self) -> bool:
        """Whether one gives a level where another finds the sources silent."""
        return 0 < len(self.scores) < len(self.answers)


def answered_cells(
    cases: Iterable[Case], raters_of: Callable[[str], Sequence[RaterFile]], rubric: Rubric
) -> tuple[Cell, ...]:
    """Every criterion of every case that at least two have answered, in the order of cases and rubric."""
    cells = []
    for case in cases:
        raters = raters_of(case.id)
        if not raters:
            continue
        for criterion in rubric.criteria:
            answers = tuple(_answers(case, raters, criterion.id))
            if len(answers) > 1:
                cells.append(
                    Cell(
                        case=case.id,
                        dimension=criterion.dimension,
                        criterion=criterion.id,
                        answers=answers,
                    )
                )
    return tuple(cells)


def disagreements(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """The cells that are not answered alike: most levels apart first, then a level against silence."""
    apart = [cell for cell in cells if cell.spread_levels or cell.is_split_on_silence]
    return tuple(sorted(apart, key=lambda cell: (-cell.spread_levels, not cell.is_split_on_silence)))


def _answers(case: Case, raters: Sequence[RaterFile], criterion_id: str) -> Iterable[Answer]:
    own = case.assessment(criterion_id)
    if own is not None:
        yield Answer(
            rater=None, name="", score=own.score, low=own.low, high=own.high, rationale=own.rationale
        )
    for rater in raters:
        rating = rater.rating(criterion_id)
        if rating is not None:
            yield Answer(
                rater=rater.rater,
                name=rater.name,
                score=rating.score,
                low=rating.low,
                high=rating.high,
                rationale=Localised(rating.rationale, rating.rationale),
            )
