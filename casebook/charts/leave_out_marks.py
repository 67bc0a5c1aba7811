"""The marks of the chart of what is left out: one per case and row, and the way it has moved."""

from collections.abc import Mapping, Sequence

from casebook.charts.frame import Spec, hover_text
from casebook.charts.leave_out_message import part_name
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, marker, text_trace
from casebook.charts.rows import Rows
from casebook.charts.scene import Scene
from casebook.charts.shares import rank_text
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.robustness.results import LeftOutRow
from casebook.wording import say


def lanes_of(
    row: LeftOutRow, cases: Sequence[str], nominal: Mapping[str, int | None], last: int
) -> dict[str, int]:
    """A lane for each case: marks and the ways of those that move keep clear of each other."""
    ranks = dict(row.ranks)
    taken: list[list[tuple[int, int]]] = []
    lanes = {}
    for case in sorted(cases, key=lambda case: case in row.changed):
        end = _place(ranks.get(case), last)
        start = nominal[case] if case in row.changed else end
        low, high = sorted((end, start or end))
        lane = next(
            (i for i, spans in enumerate(taken) if all(high < s or low > e for s, e in spans)), len(taken)
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append((low, high))
        lanes[case] = lane
    return lanes


def _place(rank: int | None, last: int) -> int:
    """Where a rank stands; having none comes behind the last one."""
    return last + 1 if rank is None else rank


def ways(
    scene: Scene,
    style: Style,
    cases: Sequence[str],
    nominal: Mapping[str, int | None],
    shown: Sequence[LeftOutRow],
    rows: Rows,
    lanes: Sequence[Mapping[str, int]],
    last: int,
) -> list[Spec]:
    """From the rank now to the rank then."""
    traces: list[Spec] = []
    for case in cases:
        start = nominal[case]
        moved = [i for i, row in enumerate(shown) if case in row.changed]
        if start is None or not moved:
            continue
        ends = [_place(dict(shown[i].ranks).get(case), last) for i in moved]
        heights = [rows.lane(i, lanes[i][case]) for i in moved]
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": [x for end in ends for x in (start, end, None)],
                "y": [y for height in heights for y in (height, height, None)],
                "line": {"color": style.colour(scene.position(case)), "width": style.px(3)},
                "hoverinfo": "skip",
                "showlegend": False,
            }
        )
    return traces


def case_marks(
    scene: Scene,
    style: Style,
    case: str,
    shown: Sequence[LeftOutRow],
    rows: Rows,
    lanes: Sequence[Mapping[str, int]],
    last: int,
    source_names: Mapping[str, str],
) -> list[Spec]:
    """A small open mark where the rank stays; a large full one where it moves."""
    lang, at = style.lang, scene.position(case)
    places = [(i, row, dict(row.ranks).get(case)) for i, row in enumerate(shown)]
    traces: list[Spec] = []
    for has_moved, size in ((False, 10.0), (True, 16.0)):
        chosen = [place for place in places if (case in place[1].changed) == has_moved]
        if not chosen:
            continue
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [_place(rank, last) for *_, rank in chosen],
                "y": [rows.lane(i, lanes[i][case]) for i, *_ in chosen],
                "customdata": [
                    [case, row.id, ",".join(row.sources) or row.source or ""] for _, row, _ in chosen
                ],
                "hovertext": [
                    hover_text(
                        scene.name(case, lang),
                        [
                            say(
                                lang,
                                "robustness_charts.without",
                                part=part_name(scene, row, source_names, lang),
                            ),
                            say(lang, "robustness_charts.no_index")
                            if rank is None
                            else rank_text(rank, lang),
                            say(lang, "robustness_charts.silenced", count=row.silenced),
                        ],
                    )
                    for _, row, rank in chosen
                ],
                "hoverinfo": "text",
                "showlegend": False,
                "marker": marker(style, at, size=size, is_open=not has_moved),
                **KEEP_WHEN_UNSELECTED,
            }
        )
    return traces


def outcomes(style: Style, shown: Sequence[LeftOutRow], rows: Rows, right: float) -> list[Spec]:
    """In words, right of the plot: whether the first place changes, how many ranks change."""
    columns = []
    for is_moved in (True, False):
        chosen = [i for i, row in enumerate(shown) if bool(row.changed) == is_moved]
        columns.append(
            text_trace(
                style,
                [right] * len(chosen),
                [rows.middle(i) for i in chosen],
                [plain("\u2002" + _outcome(shown[i], style)) for i in chosen],
                size=14,
                weight=600 if is_moved else 400,
                colour=style.palette.ink if is_moved else style.palette.soft,
            )
        )
    return columns


def _outcome(row: LeftOutRow, style: Style) -> str:
    if all(rank is None for _, rank in row.ranks):
        return say(style.lang, "robustness_charts.no_ranking")
    if row.changes_first:
        return say(style.lang, "robustness_charts.first_changes")
    if row.changed:
        return say(style.lang, "robustness_charts.ranks_change", count=len(row.changed))
    return say(style.lang, "robustness_charts.nothing_changes")
