"""How far raters agree on where the sources are silent.

The coefficient knows levels only: ``none`` is no level below 0 but the statement that there is nothing to
rate, so there it counts as a value not given. What raters say of silence is told beside it.
"""

from collections.abc import Iterable

import msgspec

from casebook.agreement.cells import Cell


class SilenceAgreement(msgspec.Struct, frozen=True, kw_only=True):
    """Cells by how many of their raters find the sources silent."""

    all_rate: int
    all_silent: int
    split: int
    """Some give a level, some find the sources silent."""

    @property
    def cells(self) -> int:
        """All of them."""
        return self.all_rate + self.all_silent + self.split

    @property
    def agreed_share(self) -> float | None:
        """Share (0–1) of cells on which all agree whether there is anything to rate; None without cells."""
        return (self.all_rate + self.all_silent) / self.cells if self.cells else None


def silence_agreement(cells: Iterable[Cell]) -> SilenceAgreement:
    """The counts of ``cells``."""
    split = all_silent = all_rate = 0
    for cell in cells:
        if cell.is_split_on_silence:
            split += 1
        elif cell.scores:
            all_rate += 1
        else:
            all_silent += 1
    return SilenceAgreement(all_rate=all_rate, all_silent=all_silent, split=split)
