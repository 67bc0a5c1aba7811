"""What raters say of a case besides its own file, and what they agreed on afterwards."""

import msgspec


class Rating(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One rater's answer to one criterion: a level, or None where the rater finds the sources silent."""

    criterion: str
    score: int | None
    low: int | None = None
    """Lower end of the range that this rater thinks possible; None where none was given."""
    high: int | None = None
    rationale: str = ""
    """In the rater's own words and language; empty where none was given."""


class RaterFile(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Everything that one rater said of one case; a criterion not answered is not here."""

    case: str
    """Id of the case."""
    rater: str
    """Id of the rater, which is the name of the file."""
    name: str
    """How the rater wants to be called."""
    date: str
    """ISO date (YYYY-MM-DD) of the last change."""
    rubric: str
    """Version of the rubric that was rated by."""
    ratings: tuple[Rating, ...] = ()

    def rating(self, criterion_id: str) -> Rating | None:
        """The answer to this criterion, or None where there is none."""
        return next((r for r in self.ratings if r.criterion == criterion_id), None)


class ReconciliationNote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What the raters of a case concluded when they talked about one criterion."""

    criterion: str
    note: str
    by: str
    """Who wrote it down."""
    date: str
    """ISO date (YYYY-MM-DD)."""
    is_agreed: bool = False
    """Whether they agreed on a score. It changes no number: whoever keeps the case writes it there."""
    score: int | None = None
    """The score agreed on; None where that is silence, or where there is none."""


class Reconciliation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The notes on one case."""

    notes: tuple[ReconciliationNote, ...] = ()

    def note(self, criterion_id: str) -> ReconciliationNote | None:
        """The note on this criterion, or None."""
        return next((n for n in self.notes if n.criterion == criterion_id), None)
