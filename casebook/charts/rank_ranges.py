"""Best and worst rank that each case can reach under any weights."""

from collections.abc import Mapping, Sequence

import msgspec
import pandas as pd

from casebook.charts.case_rows import (
    MOST_ROWS,
    case_axis,
    case_label_px,
    case_labels,
    nothing_to_rank,
    right_head,
)
from casebook.charts.frame import Chart, Room, Spec, axis, build_chart, font, hover_text
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, marker, text_trace
from casebook.charts.rows import Rows, bands, lay_rows
from casebook.charts.scene import Scene, file_stem, list_of
from casebook.charts.shares import (
    MOST_NAMED,
    left_out_text,
    rank_reach,
    rank_span_text,
    rank_ticks,
    rest_text,
    space_text,
)
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.model import Lang
from casebook.robustness.results import RankAcceptability, RankRange, WeightSpace
from casebook.wording import say

_ROW_PX = 26
_RIGHT_PX = 74
_LINE_PX, _BAND_PX = 3, 11
_LOW_SHARE, _HIGH_SHARE = 0.05, 0.95
_FEW = 8
_EVERYTHING = WeightSpace()


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    case_id: str
    name: str
    at: int
    """Position in the comparison."""
    nominal: int | None
    best: int
    worst: int
    band: tuple[int, int] | None
    """5 % and 95 % quantile."""
    is_exact: bool
    is_from_intervals: bool


def rank_range_chart(
    scene: Scene,
    ranges: Sequence[RankRange],
    acceptability: RankAcceptability | None,
    style: Style,
    *,
    space: WeightSpace = _EVERYTHING,
) -> Chart:
    """A line from the best to the worst rank, the rank in force as the case's mark, first places left.

    Lines and marks carry ``[case_id]``.

    Args:
        acceptability: of the same cases; its middle 90 % of ranks is drawn as a band. None: no band.
        space: the weights that were looked at.
    """
    lang = style.lang
    stem = file_stem("rank-ranges", [case.id for case in scene.cases], lang)
    if nothing := nothing_to_rank(scene, [r.case_id for r in ranges], style, stem):
        return nothing
    everyone = _rows_of(scene, ranges, acceptability, lang)
    shown = everyone[:MOST_ROWS]
    ids = [row.case_id for row in shown]
    labels = case_labels(scene, ids, style)
    rows = lay_rows(labels, lane_px=_ROW_PX, gap_px=8)
    left = case_label_px(labels)
    is_limited = bool(space.ranges or space.order)
    title = _title(scene, everyone, lang)
    if is_limited:
        title = say(lang, "robustness_charts.range_limited", title=title)
    last = max(max(row.worst, row.nominal or 1) for row in shown)
    plot_px = style.text_px - left - _RIGHT_PX
    ticks, tick_texts = rank_ticks(last, plot_px, lang)
    reach = rank_reach(last, plot_px)
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=_subtitle(scene, everyone, space, len(shown), lang),
        room=Room(plot=rows.total, left=left, right=_RIGHT_PX, top=30, bottom=4),
        traces=[
            *(trace for i, row in enumerate(shown) for trace in _case_traces(style, row, rows.middle(i))),
            _spans(style, shown, rows, reach[1]),
        ],
        layout={
            "xaxis": axis(
                style,
                side="top",
                range=reach,
                tickmode="array",
                tickvals=ticks,
                ticktext=tick_texts,
                tickangle=0,
                showgrid=True,
                gridcolor=style.palette.grid,
                tickfont=font(style, 14, style.palette.soft),
            ),
            "yaxis": case_axis(scene, ids, style, labels, rows),
            "shapes": bands(style, rows),
            "annotations": [right_head(style, say(lang, "robustness_charts.range"))],
        },
        alt=_alt(everyone, lang, title),
        table=_table(everyone, lang),
        file_name=stem,
    )


def _rows_of(
    scene: Scene, ranges: Sequence[RankRange], acceptability: RankAcceptability | None, lang: Lang
) -> list[_Row]:
    """In the order of the ranks in force; cases that have none by their best rank, then by their worst."""
    by_case = _bands(acceptability)
    positions = {case.id: at for at, case in enumerate(scene.cases)}
    rows = [
        _Row(
            case_id=r.case_id,
            name=scene.name(r.case_id, lang),
            at=positions[r.case_id],
            nominal=scene.comparison.result(r.case_id).rank,
            best=r.best,
            worst=r.worst,
            band=by_case.get(r.case_id),
            is_exact=r.is_exact,
            is_from_intervals=r.is_from_intervals,
        )
        for r in ranges
    ]
    return sorted(rows, key=lambda r: (r.nominal or len(rows) + 1, r.best, r.worst, r.band or (0, 0), r.at))


def _bands(acceptability: RankAcceptability | None) -> Mapping[str, tuple[int, int]]:
    if acceptability is None:
        return {}
    return {
        case_id: (_quantile(shares, _LOW_SHARE), _quantile(shares, _HIGH_SHARE))
        for case_id, shares in zip(acceptability.case_ids, acceptability.shares, strict=True)
    }


def _quantile(shares: Sequence[float], share: float) -> int:
    """The first rank at which the shares add up to ``share``."""
    total = 0.0
    for rank, part in enumerate(shares, start=1):
        total += part
        if total >= share - 1e-9:
            return rank
    return len(shares)


def _case_traces(style: Style, row: _Row, y: float) -> list[Spec]:
    colour = style.colour(row.at)
    hover = hover_text(row.name, _details(row, style.lang))
    shared: Spec = {
        "type": "scatter",
        "hoverinfo": "text",
        "showlegend": False,
        "cliponaxis": False,
        "legendgroup": row.case_id,
        **KEEP_WHEN_UNSELECTED,
    }
    traces = [
        shared
        | {
            "mode": "lines+markers",
            "x": [row.best, row.worst],
            "y": [y, y],
            "customdata": [[row.case_id]] * 2,
            "hovertext": [hover] * 2,
            "line": {"color": colour, "width": style.px(_LINE_PX)},
            "marker": {
                "symbol": "line-ns",
                "size": style.px(14),
                "line": {"width": style.px(_LINE_PX), "color": colour},
            },
        }
    ]
    if row.band is not None and row.band[0] < row.band[1]:
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": list(row.band),
                "y": [y, y],
                "line": {"color": colour, "width": style.px(_BAND_PX)},
                "opacity": 0.6,
                "hoverinfo": "skip",
                "showlegend": False,
            }
        )
    if row.nominal is not None:
        traces.append(
            shared
            | {
                "mode": "markers",
                "x": [row.nominal],
                "y": [y],
                "customdata": [[row.case_id]],
                "hovertext": [hover],
                "marker": marker(style, row.at, size=17),
            }
        )
    return traces


def _details(row: _Row, lang: Lang) -> list[str]:
    details = []
    if row.nominal is not None:
        details.append(say(lang, "robustness_charts.rank_now", rank=row.nominal))
    details.append(say(lang, "robustness_charts.rank_range", span=rank_span_text(row.best, row.worst)))
    if row.band is not None:
        details.append(say(lang, "robustness_charts.rank_band", span=rank_span_text(*row.band)))
    if not row.is_exact:
        details.append(say(lang, "robustness_charts.range_drawn"))
    return details


def _spans(style: Style, shown: Sequence[_Row], rows: Rows, right: float) -> Spec:
    return text_trace(
        style,
        [right] * len(shown),
        [rows.middle(i) for i in range(len(shown))],
        [
            f"\u2002{plain(say(style.lang, 'robustness_charts.ranks', span=rank_span_text(r.best, r.worst)))}"
            for r in shown
        ],
        size=15,
        weight=600,
    )


def _title(scene: Scene, rows: Sequence[_Row], lang: Lang) -> str:
    """The message: whether the first place is the same under all weights, or who can take it."""
    can = [row for row in rows if row.best == 1]
    sure = [row for row in can if row.worst == 1]
    named = sure or can
    names = list_of([scene.short_name(row.case_id, lang) for row in named], lang, MOST_NAMED)
    if sure:
        key = "range_sure" if len(sure) == len(can) else "range_shared"
        return say(lang, f"robustness_charts.{key}", cases=names)
    # In intervals it is not weights alone that decide.
    of = "_open" if any(row.is_from_intervals for row in rows) else ""
    if len(can) == len(rows):
        return say(lang, f"robustness_charts.range_anyone{of}", count=len(can))
    return say(lang, f"robustness_charts.range_some{of}", cases=names, count=len(can), total=len(rows))


def _subtitle(scene: Scene, rows: Sequence[_Row], space: WeightSpace, shown: int, lang: Lang) -> str:
    ids = {row.case_id for row in rows}
    parts = [
        say(lang, "robustness_charts.range_how", space=space_text(space, lang)),
        say(lang, "robustness_charts.range_open") if any(row.is_from_intervals for row in rows) else "",
        say(lang, "robustness_charts.range_above_zero") if scene.comparison.aggregation == "minimum" else "",
        say(lang, "robustness_charts.range_mark") if any(row.nominal for row in rows) else "",
        say(lang, "robustness_charts.range_band") if any(row.band for row in rows) else "",
        "" if all(row.is_exact for row in rows) else say(lang, "robustness_charts.range_drawn"),
        left_out_text(scene, tuple(case.id for case in scene.cases if case.id not in ids), lang),
        rest_text(shown, len(rows), lang),
    ]
    return " ".join(filter(None, parts))


def _alt(rows: Sequence[_Row], lang: Lang, title: str) -> str:
    values = "; ".join(f"{row.name}: {', '.join(_details(row, lang))}" for row in rows[:_FEW])
    return say(lang, "robustness_charts.alt_ranges", title=title, cases=len(rows), values=values)


def _table(rows: Sequence[_Row], lang: Lang) -> pd.DataFrame:
    columns: dict[str, object] = {
        say(lang, "charts.column_case"): [row.name for row in rows],
        say(lang, "robustness_charts.column_rank"): pd.Series([row.nominal for row in rows], dtype="Int64"),
        say(lang, "robustness_charts.column_best"): [row.best for row in rows],
        say(lang, "robustness_charts.column_worst"): [row.worst for row in rows],
    }
    if any(row.band for row in rows):
        bands_of = [row.band or (None, None) for row in rows]
        columns[say(lang, "robustness_charts.column_low")] = pd.Series(
            [low for low, _ in bands_of], dtype="Int64"
        )
        columns[say(lang, "robustness_charts.column_high")] = pd.Series(
            [high for _, high in bands_of], dtype="Int64"
        )
    return pd.DataFrame(columns)
