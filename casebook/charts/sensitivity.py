"""What drives the ranks: Sobol indices of the mean absolute rank change."""

from collections.abc import Sequence

import pandas as pd

from casebook.charts.case_rows import nothing_to_rank
from casebook.charts.frame import (
    Chart,
    Room,
    Spec,
    annotation,
    axis,
    build_chart,
    empty_chart,
    font,
    hover_text,
)
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, text_trace
from casebook.charts.rows import Rows, bands, lay_rows, row_axis, rule, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem, list_of
from casebook.charts.shares import left_out_text
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.model import Lang
from casebook.robustness.results import Sensitivity, SensitivityPart
from casebook.scoring import half_up, whole_points
from casebook.wording import say

_BAR_PX = 22
_NAME_EM = 10
_RIGHT_PX = 112
_MOST_NAMED = 5
_ORDERS = ("total", "first")


def sensitivity_chart(scene: Scene, result: Sensitivity, style: Style) -> Chart:
    """Total and first order of each uncertain input with its 95 % error, the most powerful on top.

    Bars carry ``[factor]``.
    """
    lang = style.lang
    stem = file_stem("sensitivity", [case.id for case in scene.cases], lang)
    if nothing := nothing_to_rank(scene, result.case_ids, style, stem):
        return nothing
    cases = [scene.name(c, lang) for c in result.case_ids]
    if not result.parts:
        return empty_chart(
            scene,
            style,
            title=say(lang, "robustness_charts.no_movement_title"),
            sentence=say(
                lang,
                "robustness_charts.no_movement",
                cases=list_of(cases, lang, _MOST_NAMED),
                varied=_varied(result, lang),
            ),
            file_name=stem,
        )
    parts = sorted(result.parts, key=lambda part: -part.total_order)
    labels = wrapped([_factor(part, lang) for part in parts], _NAME_EM)
    rows = lay_rows(labels, lanes=2, lane_px=_BAR_PX + 4, gap_px=16)
    title = _title(parts, result, lang)
    low, high = _reach(parts)
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=_how(scene, result, lang),
        room=Room(plot=rows.total, left=widest_px(labels), right=_RIGHT_PX, top=30, bottom=28),
        traces=[
            *(_bars(style, parts, rows, lane) for lane in range(len(_ORDERS))),
            *(_numbers(style, parts, rows, lane, high) for lane in range(len(_ORDERS))),
        ],
        layout={
            "barmode": "overlay",
            "xaxis": axis(
                style,
                range=[low, high],
                tickvals=[0, 25, 50, 75, 100],
                ticktext=["0%", "25%", "50%", "75%", "100%"],
                showgrid=True,
                gridcolor=style.palette.grid,
                tickfont=font(style, 13, style.palette.soft),
            ),
            "yaxis": row_axis(style, labels, rows),
            "shapes": [*bands(style, rows), rule(style, x=0)],
            "annotations": [
                annotation(
                    style,
                    plain(say(lang, "robustness_charts.orders")),
                    xref="paper",
                    yref="paper",
                    x=0,
                    y=1,
                    xanchor="left",
                    yanchor="bottom",
                    yshift=style.px(4),
                    font=font(style, 14, style.palette.soft),
                )
            ],
        },
        alt=_alt(parts, cases, lang, title),
        table=_table(parts, lang),
        file_name=stem,
    )


def _factor(part: SensitivityPart, lang: Lang) -> str:
    return say(lang, f"robustness_charts.factor_{part.factor}")


def _value(part: SensitivityPart, lane: int) -> tuple[float, float]:
    """Estimate and half-width in percent."""
    if _ORDERS[lane] == "total":
        return 100 * part.total_order, 100 * part.total_half_width
    return 100 * part.first_order, 100 * part.first_half_width


def _value_text(value: float, error: float) -> str:
    whole = whole_points(value)
    return f"{'−' if whole < 0 else ''}{abs(whole)}% ±{whole_points(error)}"


def _reach(parts: Sequence[SensitivityPart]) -> tuple[float, float]:
    """Ends of the axis: 0 to 100 %, and beyond where an estimate with its error lies outside."""
    values = [_value(part, lane) for part in parts for lane in range(len(_ORDERS))]
    return min(-1.0, *(v - e for v, e in values)), max(102.0, *(v + e for v, e in values))


def _bars(style: Style, parts: Sequence[SensitivityPart], rows: Rows, lane: int) -> Spec:
    palette, lang = style.palette, style.lang
    is_total = _ORDERS[lane] == "total"
    values = [_value(part, lane) for part in parts]
    order = say(lang, f"robustness_charts.order_{_ORDERS[lane]}")
    return {
        "type": "bar",
        "orientation": "h",
        "name": plain(order),
        "x": [value for value, _ in values],
        "y": [rows.lane(row, lane) for row in range(len(parts))],
        "width": _BAR_PX,
        "customdata": [[part.factor] for part in parts],
        "hovertext": [
            hover_text(_factor(part, lang), [f"{order} {_value_text(*value)}"])
            for part, value in zip(parts, values, strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": False,
        "marker": {
            "color": palette.levels[3],
            "line": {"color": palette.marker_edge, "width": 1},
            # The second cue beside the lane: the share that a factor explains alone is hatched.
            "pattern": {
                "shape": "" if is_total else "/",
                "fillmode": "overlay",
                "fgcolor": palette.background,
                "fgopacity": 0.9,
                "size": style.px(9),
                "solidity": 0.3,
            },
        },
        "error_x": {
            "type": "data",
            "array": [error for _, error in values],
            "color": palette.ink,
            "thickness": style.px(2),
            "width": style.px(5),
        },
        **KEEP_WHEN_UNSELECTED,
    }


def _numbers(style: Style, parts: Sequence[SensitivityPart], rows: Rows, lane: int, right: float) -> Spec:
    word = say(style.lang, f"robustness_charts.order_{_ORDERS[lane]}_short")
    return text_trace(
        style,
        [right] * len(parts),
        [rows.lane(row, lane) for row in range(len(parts))],
        [plain(f"\u2002{word} {_value_text(*_value(part, lane))}") for part in parts],
        size=13,
        weight=600 if _ORDERS[lane] == "total" else 400,
    )


def _title(parts: Sequence[SensitivityPart], result: Sensitivity, lang: Lang) -> str:
    """The message: which input moves the ranks most, or which cannot be told from it, and how far."""
    top = parts[0]
    least = top.total_order - top.total_half_width
    alike = [part for part in parts if part.total_order + part.total_half_width >= least]
    values = [min(100, whole_points(100 * part.total_order)) for part in alike]
    shift = f"{half_up(result.mean_shift, 2):.2f}"
    if len(alike) == 1:
        return say(
            lang,
            "robustness_charts.sensitivity_title",
            factor=_factor(top, lang),
            share=f"{values[0]}%",
            shift=shift,
        )
    low, high = min(values), max(values)
    return say(
        lang,
        "robustness_charts.sensitivity_title_tied",
        factors=list_of([_factor(part, lang) for part in alike], lang),
        span=f"{high}%" if low == high else f"{low}–{high}%",
        shift=shift,
    )


def _how(scene: Scene, result: Sensitivity, lang: Lang) -> str:
    """How to read it, what was varied, and who is left out."""
    ids = set(result.case_ids)
    parts = [
        say(lang, "robustness_charts.sensitivity_how"),
        _varied(result, lang),
        left_out_text(scene, tuple(case.id for case in scene.cases if case.id not in ids), lang),
    ]
    return " ".join(filter(None, parts))


def _varied(result: Sensitivity, lang: Lang) -> str:
    return say(
        lang,
        "robustness_charts.varied",
        aggregations=list_of([say(lang, f"aggregation.{a}") for a in result.aggregations], lang),
        silences=list_of([say(lang, f"silence.{s}") for s in result.silences], lang),
        runs=f"{result.runs:,}",
        seed=result.seed,
    )


def _alt(parts: Sequence[SensitivityPart], cases: Sequence[str], lang: Lang, title: str) -> str:
    values = "; ".join(
        f"{_factor(part, lang)}: "
        + ", ".join(
            f"{say(lang, f'robustness_charts.order_{order}')} {_value_text(*_value(part, lane))}"
            for lane, order in enumerate(_ORDERS)
        )
        for part in parts
    )
    return say(
        lang,
        "robustness_charts.alt_sensitivity",
        title=title,
        values=values,
        cases=list_of(cases, lang, _MOST_NAMED),
    )


def _table(parts: Sequence[SensitivityPart], lang: Lang) -> pd.DataFrame:
    columns: dict[str, object] = {
        say(lang, "robustness_charts.column_factor"): [_factor(part, lang) for part in parts]
    }
    for lane, order in reversed(list(enumerate(_ORDERS))):
        values = [_value(part, lane) for part in parts]
        columns[say(lang, f"robustness_charts.column_{order}")] = [half_up(v, 1) for v, _ in values]
        columns[say(lang, f"robustness_charts.column_{order}_error")] = [half_up(e, 1) for _, e in values]
    return pd.DataFrame(columns)
