"""What carries the result: ranks without each criterion, each source, each speaker."""

from collections.abc import Callable, Sequence

import msgspec

from casebook.model import Assessment, Case, Quote, Rubric, Source
from casebook.robustness.acceptability import Tell
from casebook.robustness.results import LeaveOneOut, LeftOutKind, LeftOutRow
from casebook.scoring import Aggregation, Silence, Weights, compare, normalised
from casebook.scoring.ranking import ranks

Points = tuple[float | None, ...]
Cell = tuple[int, str]
"""Position of a case, and a criterion."""


def leave_one_out(
    cases: Sequence[Case],
    rubric: Rubric,
    weights: Weights,
    silence: Silence,
    aggregation: Aggregation,
    sources: Sequence[Source] = (),
    tell: Tell | None = None,
) -> LeaveOneOut:
    """The ranks of ``cases`` without each criterion, each source and each speaker in turn.

    A criterion is left out by weighing nothing. Without a source or a speaker, a score that loses its last
    supporting quote becomes silent; any other score stays as it was given. A speaker is the person of that
    name in every source. Narration speaks for its source; what one reporter narrates in several of them is
    left out as a whole.

    Only a criterion with weight, and only a source or speaker that supports a score, has a row.

    Args:
        sources: say which reporter wrote what; without them, each narration stands by itself.
        tell: told the share done (0–1) from time to time.

    Raises:
        ValueError: ``weights`` does not fit the rubric.
    """
    trial = _Trial(cases, rubric, weights, silence, aggregation)
    parts = [*_criteria(rubric, weights), *_voices(cases, sources)]
    rows = []
    for done, part in enumerate(parts, start=1):
        rows.append(trial.row(part))
        if tell is not None:
            tell(done / len(parts))
    rows.sort(key=lambda r: (not r.changes_first, -len(r.changed), -r.silenced))
    return LeaveOneOut(nominal=trial.nominal, rows=tuple(rows))


class _Part(msgspec.Struct, frozen=True, kw_only=True):
    """What is left out."""

    kind: LeftOutKind
    id: str
    source: str | None = None
    sources: tuple[str, ...] = ()
    cells: frozenset[Cell] = frozenset()
    """The scores that become silent without it."""


class _Trial:
    """Ranks under one setting, and what they become."""

    def __init__(
        self,
        cases: Sequence[Case],
        rubric: Rubric,
        weights: Weights,
        silence: Silence,
        aggregation: Aggregation,
    ) -> None:
        self._cases = tuple(cases)
        self._rubric = rubric
        self._weights = weights
        self._silence: Silence = silence
        self._aggregation: Aggregation = aggregation
        comparison = compare(cases, rubric, weights, silence, aggregation)
        self._in_use = frozenset(comparison.criteria_used)
        self._points: Points = tuple(r.index_points for r in comparison.results)
        self._known: dict[frozenset[Cell] | frozenset[str], Points] = {frozenset(): self._points}
        self.nominal = self._ranked(self._points)
        self._first = _first(self.nominal)

    def row(self, part: _Part) -> LeftOutRow:
        """The ranks without ``part``."""
        if part.kind == "criterion":
            without = tuple((c, 0.0 if c == part.id else w) for c, w in self._weights.criteria)
            points = self._points_of(self._cases, msgspec.structs.replace(self._weights, criteria=without))
        else:
            points = self._points_without(part.cells)
        ranked = self._ranked(points)
        return LeftOutRow(
            kind=part.kind,
            id=part.id,
            source=part.source,
            sources=part.sources,
            ranks=ranked,
            points=tuple((case.id, p) for case, p in zip(self._cases, points, strict=True)),
            changed=tuple(c for (c, now), (_, was) in zip(ranked, self.nominal, strict=True) if now != was),
            silenced=len(part.cells),
            changes_first=_first(ranked) != self._first,
        )

    def _points_of(self, cases: Sequence[Case], weights: Weights) -> Points:
        comparison = compare(cases, self._rubric, weights, self._silence, self._aggregation)
        return tuple(r.index_points for r in comparison.results)

    def _points_without(self, cells: frozenset[Cell]) -> Points:
        # On common ground it only matters which criteria are no longer common, not through whom. And what
        # two voices carry alone, such as a source and the only one who speaks in it, is worked out once.
        lost = self._in_use.intersection(c for _, c in cells) if self._silence == "common" else cells
        if lost not in self._known:
            self._known[lost] = self._points_anew(cells)
        return self._known[lost]

    def _points_anew(self, cells: frozenset[Cell]) -> Points:
        by_case: dict[int, set[str]] = {}
        for at, criterion in cells:
            by_case.setdefault(at, set()).add(criterion)
        altered = {at: _silenced(self._cases[at], criteria) for at, criteria in by_case.items()}
        if self._silence == "common":
            return self._points_of([altered.get(i, c) for i, c in enumerate(self._cases)], self._weights)
        # Otherwise an index stands on the case's own scores alone.
        found = dict(zip(altered, self._points_of(list(altered.values()), self._weights), strict=True))
        return tuple(found.get(i, p) for i, p in enumerate(self._points))

    def _ranked(self, points: Points) -> tuple[tuple[str, int | None], ...]:
        return tuple((case.id, rank) for case, rank in zip(self._cases, ranks(points), strict=True))


def _criteria(rubric: Rubric, weights: Weights) -> list[_Part]:
    return [
        _Part(kind="criterion", id=criterion)
        for criterion, share in normalised(weights, rubric).criteria
        if share > 0
    ]


def _voices(cases: Sequence[Case], sources: Sequence[Source]) -> list[_Part]:
    """Sources, then speakers, that support a score, in the order in which they first do."""
    written = _written_by_one(cases, sources)

    def source_of(quote: Quote) -> _Part:
        return _Part(kind="source", id=quote.source, source=quote.source)

    def speaker_of(quote: Quote) -> _Part:
        if quote.speaker is not None:
            return _Part(kind="speaker", id=people.setdefault(_name(quote.speaker.ko), quote.speaker.en))
        return written.get(quote.source) or _Part(kind="speaker", id="", source=quote.source)

    # As in measures of evidence, a person is known by the Korean name; the first English one is shown.
    people: dict[str, str] = {}
    return [*_carried(cases, source_of), *_carried(cases, speaker_of)]


def _carried(cases: Sequence[Case], voice_of: Callable[[Quote], _Part]) -> list[_Part]:
    """Every voice that supports a score, with the scores that nobody else supports."""
    found: dict[_Part, set[Cell]] = {}
    for at, case in enumerate(cases):
        for assessment in case.assessments:
            if assessment.score is None:
                continue
            voices = dict.fromkeys(voice_of(q) for q in assessment.quotes if q.stance == "supports")
            for voice in voices:
                cells = found.setdefault(voice, set())
                if len(voices) == 1:
                    cells.add((at, assessment.criterion))
    return [msgspec.structs.replace(voice, cells=frozenset(cells)) for voice, cells in found.items()]


def _written_by_one(cases: Sequence[Case], sources: Sequence[Source]) -> dict[str, _Part]:
    """By source: the narration of a reporter who narrates in several of the sources that are quoted."""
    narrated = {
        q.source
        for case in cases
        for a in case.assessments
        if a.score is not None
        for q in a.quotes
        if q.speaker is None and q.stance == "supports"
    }
    by_reporter: dict[str, list[str]] = {}
    for source in sources:
        if source.id in narrated and source.reporter is not None:
            by_reporter.setdefault(_name(source.reporter), []).append(source.id)
    return {
        source_id: _Part(kind="speaker", id=reporter, sources=tuple(ids))
        for reporter, ids in by_reporter.items()
        if len(ids) > 1
        for source_id in ids
    }


def _silenced(case: Case, criteria: set[str]) -> Case:
    def silent(a: Assessment) -> Assessment:
        return msgspec.structs.replace(a, score=None, low=None, high=None, confidence=None)

    altered = tuple(silent(a) if a.criterion in criteria else a for a in case.assessments)
    return msgspec.structs.replace(case, assessments=altered)


def _name(name: str) -> str:
    return " ".join(name.split())


def _first(ranked: tuple[tuple[str, int | None], ...]) -> frozenset[str]:
    return frozenset(case_id for case_id, rank in ranked if rank == 1)
