"""The frame around every chart: title, subtitle and basis inside the figure, margins in pixels."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import pandas as pd
import plotly.graph_objects as go

from casebook.charts.legend import legend_rows
from casebook.charts.scene import Scene, basis_parts
from casebook.charts.text import balanced, lines, plain, width_em, wrap, wrap_parts
from casebook.charts.theme import EDGE_PX, FONT_FAMILY, Style

Spec = dict[str, Any]
"""A part of a plotly figure as plain data."""

_TOOLBAR_PX = 30
_TITLE_PX, _SUBTITLE_PX, _LABEL_PX, _NOTE_PX = 20, 15, 14, 12
_LINE = 1.3
_LEGEND_PX = 15


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """A figure with everything that goes with it."""

    figure: go.Figure
    """Title, subtitle and basis are drawn inside, so that a downloaded image carries them."""
    title: str
    """The message, as plain text."""
    subtitle: str
    alt: str
    """What a reader who cannot see the figure is told."""
    table: pd.DataFrame
    """The same data, columns named in the reader's language."""
    file_name: str
    """Without ending."""


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """Space around the plot in pixels at scale 1, the frame's own texts not counted."""

    plot: float
    """Height of the plot itself."""
    left: float = 0
    right: float = 0
    top: float = 0
    """Above the plot: headings of columns, an axis on top."""
    bottom: float = 0
    """Below the plot: tick labels, axis title."""
    has_legend: bool = False
    """Whether the cases are named above the plot, each beside its mark."""


def label_px(rows: Sequence[str], size: float = _LABEL_PX) -> float:
    """Width of the widest row in pixels at scale 1."""
    return max((width_em(row) for row in rows), default=0.0) * size


def font(style: Style, size: float = _LABEL_PX, colour: str = "", weight: int = 400) -> Spec:
    """A font of the given size in pixels at scale 1."""
    return {"size": style.px(size), "color": colour or style.palette.ink, "weight": weight}


def annotation(style: Style, text: str, **place: Any) -> Spec:
    """A text in the figure; ``text`` must have come through ``plain`` or ``lines``."""
    return {"text": text, "showarrow": False, "font": font(style), "captureevents": False, **place}


def axis(style: Style, **own: Any) -> Spec:
    """An axis without decoration, neither zoomable nor pannable."""
    return {
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "automargin": False,
        "tickfont": font(style),
        **own,
    }


def build_chart(
    scene: Scene | None,
    style: Style,
    *,
    title: str,
    subtitle: str,
    room: Room,
    traces: list[Spec],
    layout: Mapping[str, Any],
    alt: str,
    table: pd.DataFrame,
    file_name: str,
    of_dimensions: str = "",
    basis: Sequence[str] = (),
) -> Chart:
    """Put the frame around ``traces``; ``layout`` holds axes, shapes and annotations of the chart.

    Args:
        scene: what the footer tells the settings of; None where no comparison stands behind the chart.
        of_dimensions: the footer's word for dimension weights that are not those in force.
        basis: the footer where there is no scene.
    """
    palette = style.palette
    text_px = style.text_px
    is_bare = style.is_bare
    title_rows = () if is_bare else balanced(title, text_px / _TITLE_PX / 1.04)
    subtitle_rows = balanced(subtitle, text_px / _SUBTITLE_PX) if subtitle and not is_bare else ()
    parts = basis_parts(scene, style.lang, of_dimensions) if scene else tuple(basis)
    note_rows = () if is_bare else wrap_parts(parts, " · ", text_px / _NOTE_PX)
    legend = legend_rows(scene, style, text_px / _LEGEND_PX) if scene and room.has_legend else []
    # Distances of the blocks from the upper edge, in pixels at scale 1.
    subtitle_at = 0 if is_bare else _TOOLBAR_PX + _LINE * _TITLE_PX * len(title_rows) + 4
    legend_at = subtitle_at + _LINE * _SUBTITLE_PX * len(subtitle_rows) + 8
    head_px = legend_at + _LINE * _LEGEND_PX * len(legend) + (8 if legend else 2)
    note_px = EDGE_PX / 2 if is_bare else _LINE * _NOTE_PX * len(note_rows) + _NOTE_PX + EDGE_PX / 2
    margin = {
        "l": style.px(EDGE_PX + room.left),
        "r": style.px(EDGE_PX + room.right),
        "t": style.px(head_px + room.top),
        "b": style.px(room.bottom + note_px),
        "pad": 0,
        "autoexpand": False,
    }
    own = dict(layout)
    left = {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "xanchor": "left",
        "align": "left",
        "xshift": style.px(EDGE_PX) - margin["l"],
    }
    head = [
        annotation(style, text, **left, y=1, yanchor="top", yshift=margin["t"] - style.px(at), font=own_font)
        for text, at, own_font in (
            (lines(title_rows), _TOOLBAR_PX, font(style, _TITLE_PX, weight=700)),
            (lines(subtitle_rows), subtitle_at, font(style, _SUBTITLE_PX, palette.soft)),
            ("<br>".join(legend), legend_at, font(style, _LEGEND_PX)),
        )
        if text
    ]
    foot = [
        annotation(
            style,
            lines(note_rows),
            **left,
            y=0,
            yanchor="bottom",
            yshift=style.px(EDGE_PX / 2) - margin["b"],
            font=font(style, _NOTE_PX, palette.soft),
        )
        for _ in note_rows[:1]
    ]
    spec = {
        "data": traces,
        "layout": {
            "template": {},
            "height": margin["t"] + style.px(room.plot) + margin["b"],
            "margin": margin,
            "paper_bgcolor": palette.background,
            "plot_bgcolor": palette.background,
            "font": {"family": FONT_FAMILY, **font(style)},
            "hovermode": "closest",
            "hoverlabel": {
                "align": "left",
                "bgcolor": palette.band,
                "bordercolor": palette.soft,
                "font": {"family": FONT_FAMILY, **font(style)},
                "namelength": -1,
            },
            "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": palette.soft, "activecolor": palette.ink},
            "showlegend": False,
            **own,
            "annotations": [*head, *foot, *own.get("annotations", ())],
        },
    }
    # Checked against plotly's schema in the tests; checking here would triple the time to draw.
    figure = go.Figure(spec, _validate=False)
    return Chart(figure=figure, title=title, subtitle=subtitle, alt=alt, table=table, file_name=file_name)


def empty_chart(scene: Scene, style: Style, *, title: str, sentence: str, file_name: str) -> Chart:
    """A chart of nothing: the sentence that says why, in the place of the plot."""
    palette = style.palette
    rows = wrap(sentence, style.text_px / 16)
    return build_chart(
        scene,
        style,
        title=title,
        subtitle="",
        room=Room(plot=120),
        traces=[_NOTHING],
        layout={
            "xaxis": axis(style, visible=False),
            "yaxis": axis(style, visible=False),
            "annotations": [
                annotation(
                    style,
                    lines(rows),
                    xref="paper",
                    yref="paper",
                    x=0,
                    y=0.5,
                    xanchor="left",
                    align="left",
                    font=font(style, 16, palette.soft),
                )
            ],
        },
        alt=f"{title}. {sentence}",
        table=pd.DataFrame(),
        file_name=file_name,
    )


_NOTHING: Spec = {
    "type": "scatter",
    "mode": "markers",
    "x": [0],
    "y": [0],
    "marker": {"opacity": 0},
    "hoverinfo": "skip",
}
"""Streamlit refuses a figure without traces."""


def hover_text(title: str, details: Sequence[str]) -> str:
    """Text of a hover box: a bold first line, wrapped details."""
    rows = [row for detail in details for row in wrap(detail, 34)]
    return "<br>".join([f"<b>{plain(title)}</b>", *map(plain, rows)])
