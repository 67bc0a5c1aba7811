"""Rows of cases, each beside its mark; and what is said where there is nothing to rank."""

from collections.abc import Sequence

from casebook.charts.frame import Chart, Spec, annotation, empty_chart, font
from casebook.charts.rows import Rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene, list_of
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.wording import say

MOST_ROWS = 20
"""Cases that a ranking shows; the others are counted, and stand in the table."""
_NAME_EM = 10
_MARK_PX = 20
_MOST_NAMED = 5


def nothing_to_rank(scene: Scene, case_ids: Sequence[str], style: Style, file_name: str) -> Chart | None:
    """The sentence that stands in for a ranking of fewer than two cases; None where there is one.

    Args:
        case_ids: the cases that have an index.
    """
    lang = style.lang
    if len(case_ids) > 1:
        return None
    if not scene.cases:
        title, sentence = say(lang, "charts.no_cases_title"), say(lang, "charts.no_cases")
    elif sum(r.index_low is not None and r.index_points is None for r in scene.comparison.results) > 1:
        title = say(lang, "robustness_charts.interval_title")
        sentence = say(lang, "robustness_charts.interval")
    elif case_ids:
        title = say(lang, "robustness_charts.one_title", case=scene.short_name(case_ids[0], lang))
        sentence = say(lang, "robustness_charts.one")
    else:
        title = say(lang, "robustness_charts.none_title")
        names = list_of([case.name.text_in(lang) for case in scene.cases], lang, _MOST_NAMED)
        sentence = say(lang, "robustness_charts.none", cases=names)
    return empty_chart(scene, style, title=title, sentence=sentence, file_name=file_name)


def case_labels(scene: Scene, case_ids: Sequence[str], style: Style) -> list[tuple[str, ...]]:
    """Names of cases as labels of rows."""
    return wrapped([scene.name(case_id, style.lang) for case_id in case_ids], _NAME_EM)


def case_label_px(labels: Sequence[tuple[str, ...]]) -> float:
    """Room that the labels and the marks before them need."""
    return widest_px(labels) + _MARK_PX


def case_axis(
    scene: Scene, case_ids: Sequence[str], style: Style, labels: Sequence[tuple[str, ...]], rows: Rows
) -> Spec:
    """The y axis that names each case beside its mark."""
    own = row_axis(style, labels, rows)
    marks = [mark_text(style, scene.position(case_id)) for case_id in case_ids]
    own["ticktext"] = [f"{mark} {text}" for mark, text in zip(marks, own["ticktext"], strict=True)]
    return own


def mark_text(style: Style, position: int) -> str:
    """The coloured mark of a case as text."""
    return f'<span style="color:{style.colour(position)}">{style.glyph(position)}</span>'


def right_head(style: Style, text: str) -> Spec:
    """The heading of the column of numbers right of the plot."""
    return annotation(
        style,
        plain(text),
        xref="paper",
        yref="paper",
        x=1,
        y=1,
        xanchor="left",
        yanchor="bottom",
        xshift=style.px(6),
        yshift=style.px(4),
        font=font(style, 13, style.palette.soft),
    )
