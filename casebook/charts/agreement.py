"""How far raters agree: Krippendorff's alpha in all and by dimension, each with its interval."""

from collections.abc import Sequence

import pandas as pd

from casebook.agreement import (
    ALPHA_DECIMALS,
    CUSTOMARY_ALPHA,
    TENTATIVE_ALPHA,
    Agreement,
    Coefficient,
    band_of,
)
from casebook.charts.frame import Chart, Room, Spec, annotation, axis, build_chart, font, hover_text
from casebook.charts.level_scale import range_lines
from casebook.charts.marks import text_trace
from casebook.charts.rows import bands, lay_rows, row_axis, rule, widest_px, wrapped
from casebook.charts.scene import file_stem
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.model import Lang, Rubric
from casebook.scoring.rounding import half_up
from casebook.wording import say

_LEAST = -1.0
"""The axis ends here: how far a coefficient lies below says no more."""
_LABEL_X = 1.06
_RIGHT = 1.62


def agreement_chart(found: Agreement, rubric: Rubric, style: Style) -> Chart:
    """A dot and a line per row: over all, then each dimension; rows without a coefficient say why."""
    lang = style.lang
    rows_of = coefficient_rows(found, rubric, lang)
    labels = wrapped([name for name, _ in rows_of])
    rows = lay_rows(labels, lane_px=24, gap_px=12, breaks=[1], break_px=14)
    known = [(at, c, c.alpha) for at, (_, c) in enumerate(rows_of) if c.alpha is not None]
    ends = [v for _, c, alpha in known for v in (alpha, c.low) if v is not None]
    left_end = max(_LEAST, min([0.0, *ends])) - 0.05
    palette = style.palette
    spans = [
        (max(c.low, _LEAST), c.high, rows.middle(at))
        for at, c, _ in known
        if c.low is not None and c.high is not None
    ]
    dots: Spec = {
        "type": "scatter",
        "mode": "markers",
        "x": [max(alpha, _LEAST) for *_, alpha in known] or [None],
        "y": [rows.middle(at) for at, *_ in known] or [None],
        "marker": {
            "symbol": ["diamond" if at == 0 else "circle" for at, *_ in known] or "circle",
            "size": style.px(15),
            "color": style.colour(0),
            "line": {"width": 1, "color": palette.marker_edge},
        },
        "hovertext": [hover_text(rows_of[at][0], [coefficient_text(c, lang)]) for at, c, _ in known],
        "hoverinfo": "text",
        "showlegend": False,
    }
    title = agreement_title(found, lang)
    return build_chart(
        None,
        style,
        title=title,
        subtitle=say(lang, "agreement.chart-how"),
        room=Room(plot=rows.total, left=widest_px(labels), right=10, top=26, bottom=26),
        traces=[
            range_lines(style, spans, style.colour(0)),
            dots,
            text_trace(
                style,
                [_LABEL_X] * len(rows_of),
                [rows.middle(at) for at in range(len(rows_of))],
                [plain(_label(c, lang)) for _, c in rows_of],
            ),
        ],
        layout={
            "xaxis": axis(
                style,
                range=[left_end, _RIGHT],
                tickmode="array",
                tickvals=[v for v in (-1.0, -0.5, 0.0, 0.5, 1.0) if v >= left_end],
                ticktext=[plain(t) for v, t in _TICKS if v >= left_end],
                tickfont=font(style, 13, palette.soft),
            ),
            "yaxis": row_axis(style, labels, rows),
            "shapes": [
                *bands(style, rows, [0]),
                rule(style, x=0.0),
                rule(style, x=TENTATIVE_ALPHA, dash="dot"),
                rule(style, x=CUSTOMARY_ALPHA, dash="dash"),
            ],
            "annotations": [
                annotation(
                    style,
                    plain(f"{limit:.3f}"),
                    xref="x",
                    x=limit,
                    xanchor=anchor,
                    yref="paper",
                    y=1,
                    yanchor="bottom",
                    font=font(style, 12, palette.soft),
                )
                for limit, anchor in ((TENTATIVE_ALPHA, "right"), (CUSTOMARY_ALPHA, "left"))
            ],
        },
        alt=say(
            lang,
            "agreement.chart-alt",
            title=title,
            values="; ".join(f"{name} {coefficient_text(c, lang)}" for name, c in rows_of),
        ),
        table=_table(rows_of, lang),
        file_name=file_stem("agreement", found.cases, lang),
        basis=_basis(found, rubric, lang),
    )


_TICKS = ((-1.0, "−1"), (-0.5, "−0.5"), (0.0, "0"), (0.5, "0.5"), (1.0, "1"))


def coefficient_rows(found: Agreement, rubric: Rubric, lang: Lang) -> list[tuple[str, Coefficient]]:
    """Names and coefficients: over all, then by dimension."""
    own = [(rubric.dimension(d).name.text_in(lang), c) for d, c in found.dimensions]
    return [(say(lang, "agreement.overall"), found.overall), *own]


def agreement_title(found: Agreement, lang: Lang) -> str:
    """What the coefficient over all says, in a sentence."""
    alpha = found.overall.alpha
    if alpha is None:
        return say(lang, "agreement.title-undefined")
    return say(lang, f"agreement.title-{band_of(alpha)}", alpha=alpha_text(alpha))


def alpha_text(alpha: float) -> str:
    """A coefficient with three decimals and a proper minus."""
    return f"{half_up(alpha, ALPHA_DECIMALS):.{ALPHA_DECIMALS}f}".replace("-", "−")


def interval_text(found: Coefficient, lang: Lang) -> str:
    """The interval, or why there is none."""
    if found.low is not None and found.high is not None:
        return say(lang, "agreement.interval", low=alpha_text(found.low), high=alpha_text(found.high))
    return say(lang, f"agreement.no-interval-{found.no_interval}") if found.no_interval else "–"


def coefficient_text(found: Coefficient, lang: Lang) -> str:
    """The coefficient with its interval, or why there is none."""
    if found.alpha is None:
        return say(lang, f"agreement.no-alpha-{found.undefined}")
    return say(
        lang,
        "agreement.coefficient",
        alpha=alpha_text(found.alpha),
        interval=interval_text(found, lang),
        units=found.units,
    )


def _label(found: Coefficient, lang: Lang) -> str:
    if found.alpha is None:
        return say(lang, "agreement.label-none")
    if found.low is None or found.high is None:
        return alpha_text(found.alpha)
    return f"{alpha_text(found.alpha)} ({alpha_text(found.low)}~{alpha_text(found.high)})"


def _basis(found: Agreement, rubric: Rubric, lang: Lang) -> tuple[str, ...]:
    return (
        say(lang, "agreement.basis-raters", raters=len(found.raters), cases=len(found.cases)),
        say(lang, "agreement.basis-units", units=found.overall.units),
        say(lang, "agreement.basis-interval"),
        say(lang, "charts.basis_rubric", version=rubric.version),
    )


def _table(rows: Sequence[tuple[str, Coefficient]], lang: Lang) -> pd.DataFrame:
    def numbers(values: list[float | None]) -> "pd.Series[float]":
        return pd.Series([None if v is None else half_up(v, ALPHA_DECIMALS) for v in values], dtype="float")

    return pd.DataFrame(
        {
            say(lang, "charts.column_dimension"): [name for name, _ in rows],
            say(lang, "agreement.column-alpha"): numbers([c.alpha for _, c in rows]),
            say(lang, "agreement.column-low"): numbers([c.low for _, c in rows]),
            say(lang, "agreement.column-high"): numbers([c.high for _, c in rows]),
            say(lang, "agreement.column-units"): [c.units for _, c in rows],
            say(lang, "agreement.column-values"): [c.values for _, c in rows],
        }
    )
