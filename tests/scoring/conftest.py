"""Small rubrics and cases to score by hand."""

from collections.abc import Callable, Mapping

import msgspec
import pytest

from casebook.scoring import Chance, ChanceBasis, Odds

BuildOdds = Callable[..., Odds]


class FixedOdds:
    """Probabilities given by hand; what is not given is unknown."""

    def __init__(
        self,
        shares: Mapping[tuple[str, ...], float],
        every: float | None,
        like: Chance,
        basis: ChanceBasis | None,
    ) -> None:
        self._shares, self._every, self._like, self._basis = shares, every, like, basis
        self.asked: list[tuple[str, ...]] = []

    def _chance(self, key: tuple[str, ...], basis: ChanceBasis) -> Chance | None:
        self.asked.append(key)
        share = self._shares.get(key, self._every)
        if share is None:
            return None
        return msgspec.structs.replace(self._like, share=share, basis=self._basis or basis)

    def first_place(self, case_id: str) -> Chance | None:
        """``(case,)``."""
        return self._chance((case_id,), "weights-and-scores")

    def ahead(self, first: str, second: str) -> Chance | None:
        """``(first, second)``."""
        return self._chance((first, second), "weights-and-scores")

    def ahead_in_dimension(self, first: str, second: str, dimension: str) -> Chance | None:
        """``(first, second, dimension)``."""
        return self._chance((first, second, dimension), "scores")

    def ahead_in_criterion(self, first: str, second: str, criterion: str) -> Chance | None:
        """``(first, second, criterion)``."""
        return self._chance((first, second, criterion), "scores")


@pytest.fixture(scope="session")
def build_odds() -> BuildOdds:
    """Build odds from (case,), (first, second) or (first, second, dimension or criterion) → share.

    ``every``: the share of whatever is not named.
    """

    def build(
        shares: Mapping[tuple[str, ...], float] | None = None,
        *,
        every: float | None = None,
        draws: int | None = 10_000,
        half_width: float = 0.0098,
        basis: ChanceBasis | None = None,
    ) -> Odds:
        width = half_width if draws else 0.0
        like = Chance(share=0, draws=draws, half_width_share=width, basis="weights", seed=7)
        return FixedOdds(shares or {}, every, like, basis)

    return build
