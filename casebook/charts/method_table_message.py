"""What the table of methods says, in a title, below it, in a text, and as a table."""

from collections.abc import Sequence

import msgspec
import pandas as pd

from casebook.charts.marks import points_text
from casebook.charts.scene import Scene, list_of
from casebook.charts.shares import MOST_NAMED, left_out_text, rank_span_text, rest_text
from casebook.model import Lang
from casebook.robustness.results import Method, MethodRow, MethodTable
from casebook.wording import say

_FEW = 4


def method_name(method: Method, lang: Lang) -> str:
    """The name of an aggregation, the one by pairwise comparison included."""
    key = "robustness_charts.copeland" if method == "copeland" else f"aggregation.{method}"
    return say(lang, key)


def by_method(table: MethodTable) -> MethodTable:
    """The same rows, those of one aggregation side by side."""
    methods = list(dict.fromkeys(row.method for row in table.rows))
    rows = sorted(table.rows, key=lambda row: methods.index(row.method))
    return msgspec.structs.replace(table, rows=tuple(rows))


def row_name(row: MethodRow, lang: Lang) -> str:
    """The treatment of silence, with a word where the combination is the one in force."""
    silence = say(lang, f"silence.{row.silence}")
    return say(lang, "robustness_charts.in_force", name=silence) if row.is_current else silence


def current_row(table: MethodTable) -> MethodRow | None:
    """The combination in force."""
    return next((row for row in table.rows if row.is_current), None)


def _leaders(row: MethodRow) -> tuple[str, ...]:
    """Who is certainly first."""
    return tuple(r.case_id for r in row.ranks if r.worst == 1)


def method_title(scene: Scene, table: MethodTable, lang: Lang) -> str:
    """The message: under how many of the combinations the case that is first now is first."""
    counted = [row for row in table.rows if sum(r.best is not None for r in row.ranks) > 1]
    now = current_row(table)
    leaders = _leaders(now) if now else ()
    if not leaders:
        return say(lang, "robustness_charts.methods_open", total=len(counted))
    names = list_of([scene.short_name(c, lang) for c in leaders], lang, MOST_NAMED)
    same = [row for row in counted if set(leaders) <= set(_leaders(row))]
    key = "methods_all" if len(same) == len(counted) else "methods_some"
    title = say(lang, f"robustness_charts.{key}", cases=names, count=len(same), total=len(counted))
    if all(_leaders(row) == leaders for row in same):
        return title
    return say(lang, "robustness_charts.methods_shared", title=title)


def method_subtitle(scene: Scene, table: MethodTable, ranked: Sequence[str], shown: int, lang: Lang) -> str:
    """How to read it, what a high mean hides, and who is left out."""
    known = set(ranked)
    parts = [
        say(lang, "robustness_charts.methods_how"),
        _masked_text(scene, table, lang),
        left_out_text(scene, tuple(case.id for case in scene.cases if case.id not in known), lang),
        rest_text(shown, len(ranked), lang),
    ]
    return " ".join(filter(None, parts))


def _masked_text(scene: Scene, table: MethodTable, lang: Lang) -> str:
    if not table.masked:
        return ""
    hidden = [
        say(
            lang,
            "robustness_charts.masked_case",
            case=scene.short_name(m.case_id, lang),
            rank=m.rank,
            index=points_text(m.index_points),
            dimension=scene.rubric.dimension(m.dimension).name.text_in(lang),
            points=points_text(m.points),
        )
        for m in table.masked
    ]
    return say(
        lang,
        "robustness_charts.masked",
        floor=points_text(table.floor_points),
        cases=list_of(hidden, lang, MOST_NAMED),
    )


def method_alt(scene: Scene, table: MethodTable, shown: Sequence[str], lang: Lang, title: str) -> str:
    """The ranks of the first cases under each combination."""
    values = []
    for case_id in shown[:_FEW]:
        ranks = [
            rank_span_text(r.best, r.worst) for row in table.rows for r in row.ranks if r.case_id == case_id
        ]
        values.append(f"{scene.name(case_id, lang)}: {', '.join(ranks)}")
    return say(
        lang,
        "robustness_charts.alt_methods",
        title=title,
        total=len(table.rows),
        values="; ".join(values),
    )


def method_frame(scene: Scene, table: MethodTable, lang: Lang) -> pd.DataFrame:
    """One row per case and combination."""
    cells = [(row, rank) for row in table.rows for rank in row.ranks]
    return pd.DataFrame(
        {
            say(lang, "charts.column_case"): [scene.name(r.case_id, lang) for _, r in cells],
            say(lang, "robustness_charts.column_method"): [method_name(row.method, lang) for row, _ in cells],
            say(lang, "robustness_charts.column_silence"): [
                say(lang, f"silence.{row.silence}") for row, _ in cells
            ],
            say(lang, "robustness_charts.column_best"): pd.Series([r.best for _, r in cells], dtype="Int64"),
            say(lang, "robustness_charts.column_worst"): pd.Series(
                [r.worst for _, r in cells], dtype="Int64"
            ),
        }
    )
