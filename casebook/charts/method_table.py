"""The rank of every case under every combination of aggregation and treatment of silence."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from casebook.charts.case_rows import nothing_to_rank
from casebook.charts.frame import Chart, Room, Spec, annotation, axis, build_chart, font, hover_text
from casebook.charts.headings import headings
from casebook.charts.method_table_message import (
    by_method,
    current_row,
    method_alt,
    method_frame,
    method_name,
    method_subtitle,
    method_title,
    row_name,
)
from casebook.charts.rows import Rows, lay_rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem
from casebook.charts.shares import rank_span_text
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.robustness.results import MethodRank, MethodTable
from casebook.wording import say

MOST_COLUMNS = 20
_COLUMN_PX = 56
_CELL_PX, _GAP_PX = 32, 4
_CELL_WIDTH = 0.94
_NAME_EM = 10

CellKind = Literal["same", "better", "worse", "open", "none"]
"""Against the rank in force: equal, ahead, behind, not to be told from it, or no rank."""
_TINT: dict[CellKind, int] = {"same": 0, "better": 3, "worse": 3, "open": 1}
_SIGN: dict[CellKind, str] = {"same": "", "better": " ▲", "worse": " ▼", "open": "", "none": ""}


class _Cell(msgspec.Struct, frozen=True, kw_only=True):
    row: int
    column: int
    kind: CellKind
    text: str
    ids: tuple[str, ...]
    hover: str


def method_chart(scene: Scene, table: MethodTable, style: Style) -> Chart:
    """A grid of ranks: cases as columns, methods as rows; the combination in force is framed.

    Cells carry ``[case_id, method, silence]``.
    """
    lang = style.lang
    stem = file_stem("methods", [case.id for case in scene.cases], lang)
    ranked = [
        case.id
        for case in scene.cases
        if any(r.case_id == case.id and r.best is not None for row in table.rows for r in row.ranks)
    ]
    if nothing := nothing_to_rank(scene, ranked, style, stem):
        return nothing
    table = by_method(table)
    labels = wrapped([row_name(row, lang) for row in table.rows], _NAME_EM)
    starts = [i for i, row in enumerate(table.rows) if i == 0 or table.rows[i - 1].method != row.method]
    rows = lay_rows(labels, lane_px=_CELL_PX, gap_px=_GAP_PX, breaks=starts, break_px=30)
    left = max(widest_px(labels), 90)
    most = max(2, min(MOST_COLUMNS, int((style.text_px - left) // _COLUMN_PX)))
    shown = _by_current_rank(scene, table, ranked)[:most]
    heads = headings([scene.name(case_id, lang) for case_id in shown], style.text_px - left)
    title = method_title(scene, table, lang)
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=method_subtitle(scene, table, ranked, len(shown), lang),
        room=Room(plot=rows.total, left=left, right=heads.right_px, top=heads.px, bottom=8),
        traces=_traces(style, _cells(scene, table, shown, style), rows),
        layout={
            "barmode": "overlay",
            "xaxis": axis(
                style,
                side="top",
                ticklabeloverflow="allow",
                range=[-0.5, len(shown) - 0.5],
                tickmode="array",
                tickvals=list(range(len(shown))),
                ticktext=heads.texts,
                tickangle=heads.angle,
                tickfont=font(style, heads.font_px, weight=600),
            ),
            "yaxis": row_axis(style, labels, rows),
            "shapes": _frame(style, table, rows),
            "annotations": [
                annotation(
                    style,
                    plain(method_name(table.rows[i].method, lang)),
                    xref="paper",
                    x=0,
                    xanchor="left",
                    xshift=-style.px(left),
                    yref="y",
                    y=rows.tops[i] - 2,
                    yanchor="bottom",
                    font=font(style, 14, weight=700),
                )
                for i in starts
            ],
        },
        alt=method_alt(scene, table, shown, lang, title),
        table=method_frame(scene, table, lang),
        file_name=stem,
    )


def _by_current_rank(scene: Scene, table: MethodTable, ranked: Sequence[str]) -> list[str]:
    """In the order of the ranks in force; cases that have none stay behind, as they were given."""
    now = current_row(table)
    ranks = {r.case_id: r.best for r in now.ranks} if now else {}
    return sorted(ranked, key=lambda c: (ranks.get(c) or len(ranked) + 1, scene.position(c)))


def _cells(scene: Scene, table: MethodTable, shown: Sequence[str], style: Style) -> list[_Cell]:
    lang = style.lang
    now = current_row(table)
    current = {r.case_id: r for r in now.ranks} if now else {}
    cells = []
    for i, row in enumerate(table.rows):
        given = {r.case_id: r for r in row.ranks}
        method = f"{method_name(row.method, lang)} · {say(lang, f'silence.{row.silence}')}"
        for column, case_id in enumerate(shown):
            rank = given.get(case_id)
            kind = _kind(rank, current.get(case_id))
            span = rank_span_text(rank.best, rank.worst) if rank else "–"
            value = say(lang, "robustness_charts.ranks", span=span)
            cells.append(
                _Cell(
                    row=i,
                    column=column,
                    kind=kind,
                    text=f"{span}{_SIGN[kind]}",
                    ids=(case_id, row.method, row.silence),
                    hover=hover_text(
                        scene.name(case_id, lang),
                        [method, say(lang, "robustness_charts.no_index") if kind == "none" else value],
                    ),
                )
            )
    return cells


def _kind(rank: MethodRank | None, current: MethodRank | None) -> CellKind:
    """How a rank, or an interval of ranks, stands to the one in force."""
    if rank is None or rank.best is None or rank.worst is None:
        return "none"
    if current is None or current.best is None or current.worst is None:
        return "open" if rank.best != rank.worst else "same"
    if (rank.best, rank.worst) == (current.best, current.worst):
        return "same"
    if rank.worst < current.best:
        return "better"
    return "worse" if rank.best > current.worst else "open"


def _traces(style: Style, cells: Sequence[_Cell], rows: Rows) -> list[Spec]:
    """One trace per kind of cell."""
    traces = []
    for kind in ("same", "better", "worse", "open", "none"):
        chosen = [cell for cell in cells if cell.kind == kind]
        if not chosen:
            continue
        is_moved = kind in {"better", "worse"}
        ink = style.palette.soft if kind == "none" else style.palette.level_inks[_TINT[kind]]
        texts = [f"<b>{plain(cell.text)}</b>" if is_moved else plain(cell.text) for cell in chosen]
        traces.append(
            {
                "type": "bar",
                "x": [cell.column for cell in chosen],
                "y": [_CELL_PX] * len(chosen),
                "base": [rows.middle(cell.row) - _CELL_PX / 2 for cell in chosen],
                "width": _CELL_WIDTH,
                "customdata": [list(cell.ids) for cell in chosen],
                "hovertext": [cell.hover for cell in chosen],
                "hoverinfo": "text",
                "text": texts,
                "textposition": "inside",
                "insidetextanchor": "middle",
                "textangle": 0,
                "constraintext": "none",
                "insidetextfont": {"size": style.px(15), "color": ink},
                "showlegend": False,
                "marker": _marker(style, kind),
                "selected": {"marker": {"opacity": 1}},
                "unselected": {"marker": {"opacity": 1}, "textfont": {"color": ink}},
            }
        )
    return traces


def _marker(style: Style, kind: CellKind) -> Spec:
    palette = style.palette
    if kind != "none":
        return {"color": palette.levels[_TINT[kind]], "line": {"width": 1, "color": palette.level_edge}}
    return {
        "color": palette.background,
        "line": {"width": 0},
        "pattern": {
            "shape": "/",
            "fillmode": "overlay",
            "fgcolor": palette.silence,
            "fgopacity": 0.45,
            "bgcolor": palette.background,
            "size": style.px(8),
            "solidity": 0.12,
        },
    }


def _frame(style: Style, table: MethodTable, rows: Rows) -> list[Spec]:
    """A frame around the row in force."""
    return [
        {
            "type": "rect",
            "xref": "paper",
            "yref": "y",
            "x0": 0,
            "x1": 1,
            "y0": rows.tops[i],
            "y1": rows.tops[i] + rows.heights[i],
            "line": {"color": style.palette.chosen, "width": style.px(3)},
        }
        for i, row in enumerate(table.rows)
        if row.is_current
    ]
