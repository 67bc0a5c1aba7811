"""One view of a casebook with the results that slides, briefs, tables and pages are made of."""

from collections.abc import Mapping
from datetime import date

import msgspec

from casebook.charts import FaultyCase, Scene
from casebook.library import Library, QuoteStatus
from casebook.model import Case, Lang, Quote, Rubric, Source
from casebook.robustness import (
    DRAWS,
    NearestChange,
    NoSuchWeights,
    RankAcceptability,
    ScoreTable,
    nearest_change,
    rank_acceptability,
    rank_odds,
    score_table,
)
from casebook.robustness.results import WeightSpace
from casebook.scoring import Weights, compare
from casebook.view.ranging import has_raters_ranges, ranged
from casebook.view.view import View, entries_by_key, entry_key, entry_name
from casebook.view.weighing import weight_space, weights_in_force


class NothingToReport(Exception):  # noqa: N818
    """Nothing can be taken away: the rubric cannot be used, or no usable case is chosen."""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that an export stands on. The same files, view and day give the same report."""

    view: View
    scene: Scene
    """The chosen usable cases compared, with the probabilities of what is said of them."""
    weights: Weights
    """The weights in force, as given; ``scene.comparison.weights`` holds them normalised."""
    space: WeightSpace
    table: ScoreTable | None
    """The numbers that the ranking stands on; None with fewer than two cases."""
    acceptability: RankAcceptability | None
    """How often each case takes each rank; None where the limits leave no weights, or nothing to rank."""
    nearest: NearestChange | None
    """The weights nearest to those in force that change the first place; None as above."""
    sources: tuple[Source, ...]
    """Those that the chosen cases quote, in the order of their ids."""
    statuses: Mapping[tuple[str, str], QuoteStatus]
    """What each quote of the chosen cases was verified against, by (source, text)."""
    fingerprint: str
    """SHA-256 (hex) of the data, see ``Library.data_fingerprint``."""
    made_on: date
    """The day that the footer names."""

    @property
    def lang(self) -> Lang:
        """The language of the view."""
        return self.view.lang

    @property
    def rubric(self) -> Rubric:
        """The yardstick."""
        return self.scene.rubric

    @property
    def cases(self) -> tuple[Case, ...]:
        """The chosen usable cases, in the order of choosing."""
        return self.scene.cases

    def source(self, source_id: str) -> Source | None:
        """The source with this id, None where its file could not be read."""
        return next((s for s in self.sources if s.id == source_id), None)

    def status(self, quote: Quote) -> QuoteStatus:
        """What a quote of the chosen cases was verified against. Raises KeyError."""
        return self.statuses[quote.source, quote.text]


def compile_report(library: Library, view: View, made_on: date) -> Report:
    """The report on ``view``.

    Raises:
        NothingToReport: the rubric cannot be used, or no usable case is chosen.
    """
    rubric = library.rubric
    files = entries_by_key(library)
    entries = [files[key] for key in view.cases if key in files]
    cases = tuple(ranged(e.usable, library, view) for e in entries if e.usable is not None)
    if rubric is None or not cases:
        raise NothingToReport
    weights = weights_in_force(view, rubric, library.usable_cases)
    space = weight_space(view)
    scene = Scene(
        rubric=rubric,
        cases=cases,
        comparison=compare(cases, rubric, weights, view.silence, view.aggregation),
        faulty=tuple(
            FaultyCase(id=entry_key(e), name=entry_name(e, view.lang)) for e in entries if e.is_faulty
        ),
        has_raters_ranges=has_raters_ranges(library, view, cases),
    )
    table, ranks, nearest = None, None, None
    if len(cases) > 1:
        table = score_table(cases, rubric, weights, view.silence, view.aggregation)
        try:
            ranks = rank_acceptability(table, space, draws=DRAWS)
            odds = rank_odds(table, cases, rubric, weights, space=space, ranks=ranks)
            scene = msgspec.structs.replace(scene, odds=odds)
            nearest = nearest_change(table, space)
        except NoSuchWeights:
            ranks = None
    quotes = {(q.source, q.text): (c, q) for c in cases for q in c.quotes}
    named = sorted({source for source, _ in quotes})
    return Report(
        view=view,
        scene=scene,
        weights=weights,
        space=space,
        table=table,
        acceptability=ranks,
        nearest=nearest,
        sources=tuple(s for name in named if (s := library.source(name)) is not None),
        statuses={key: library.quote_status(case.id, quote) for key, (case, quote) in quotes.items()},
        fingerprint=library.data_fingerprint,
        made_on=made_on,
    )
