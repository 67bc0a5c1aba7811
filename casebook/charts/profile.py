"""The profile of one case: its level on every criterion, grouped by dimension."""

import pandas as pd

from casebook.charts.frame import Chart, Room, annotation, build_chart, empty_chart, font
from casebook.charts.gap_message import level_text, score_hover
from casebook.charts.level_scale import RIGHT, SILENT_X, level_axis, level_grid, range_lines
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, marker, text_trace
from casebook.charts.rows import bands, lay_rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem, list_of
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.model import Case, Criterion, Lang
from casebook.scoring.results import CriterionScore
from casebook.scoring.strengths import strengths_and_gaps
from casebook.wording import say


def profile_chart(scene: Scene, case_id: str, style: Style) -> Chart:
    """Level and range on every criterion; what is silent stands outside the scale.

    Marks carry ``[case_id, criterion_id]``.

    Raises:
        KeyError: the case is not in ``scene``.
    """
    lang = style.lang
    case = scene.case(case_id)
    stem = file_stem("profile", [case.id], lang)
    title = _title(scene, case, lang)
    criteria = scene.rubric.criteria
    if not criteria:
        return empty_chart(
            scene, style, title=title, sentence=say(lang, "charts.no_criteria"), file_name=stem
        )
    scores = [_score(case, criterion) for criterion in criteria]
    labels = wrapped([c.name.text_in(lang) for c in criteria])
    starts = [i for i, c in enumerate(criteria) if i == 0 or criteria[i - 1].dimension != c.dimension]
    rows = lay_rows(labels, lane_px=20, gap_px=12, breaks=starts, break_px=30)
    left = max(widest_px(labels), 90)
    at = scene.position(case_id)
    name = case.name.text_in(lang)
    scored = [i for i, s in enumerate(scores) if s.score is not None]
    silent = [i for i, s in enumerate(scores) if s.score is None]
    spans = [
        (float(s.low), float(s.high), rows.middle(i))
        for i, s in enumerate(scores)
        if s.low is not None and s.high is not None and s.low != s.high
    ]
    marks = [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [SILENT_X if scores[i].score is None else scores[i].score for i in chosen] or [None],
            "y": [rows.middle(i) for i in chosen] or [None],
            "customdata": [[case.id, criteria[i].id] for i in chosen],
            "hovertext": [score_hover(scene, lang, name, criteria[i].id, scores[i]) for i in chosen],
            "hoverinfo": "text",
            "showlegend": False,
            "marker": marker(style, at, size=12 if is_silent else 16, is_open=is_silent),
            **KEEP_WHEN_UNSELECTED,
        }
        for chosen, is_silent in ((scored, False), (silent, True))
    ]
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=say(lang, "charts.profile_how"),
        room=Room(plot=rows.total, left=left, right=70, top=26, bottom=4),
        traces=[
            range_lines(style, spans, style.colour(at)),
            *marks,
            text_trace(
                style,
                [RIGHT] * len(scores),
                [rows.middle(i) for i in range(len(scores))],
                [plain(level_text(s, lang)) for s in scores],
            ),
        ],
        layout={
            "xaxis": level_axis(style),
            "yaxis": row_axis(style, labels, rows),
            "shapes": [
                *bands(
                    style,
                    rows,
                    [i for i in range(len(criteria)) if (i - max(s for s in starts if s <= i)) % 2],
                ),
                *level_grid(style, rows),
            ],
            "annotations": [
                annotation(
                    style,
                    plain(scene.rubric.dimension(criteria[i].dimension).name.text_in(lang)),
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
        alt=_alt(scene, scores, name, lang, title),
        table=_table(scene, scores, lang),
        file_name=stem,
    )


def _score(case: Case, criterion: Criterion) -> CriterionScore:
    a = case.assessment(criterion.id)
    if a is None or a.score is None:
        return CriterionScore(case_id=case.id, score=None, low=None, high=None, confidence=None)
    return CriterionScore(
        case_id=case.id,
        score=a.score,
        low=a.score if a.low is None else a.low,
        high=a.score if a.high is None else a.high,
        confidence=a.confidence,
    )


def _title(scene: Scene, case: Case, lang: Lang) -> str:
    found = strengths_and_gaps(case, scene.rubric)
    name = case.name.text_in(lang)
    if found.strongest_level is None:
        return say(lang, "charts.profile_silent", case=name, total=len(scene.rubric.criteria))
    strongest = [scene.rubric.criterion(c).name.text_in(lang) for c in found.strongest]
    return say(
        lang,
        "charts.profile_title",
        case=name,
        strongest=list_of(strongest, lang, 2),
        level=found.strongest_level,
        silent=len(found.silent),
    )


def _alt(scene: Scene, scores: list[CriterionScore], name: str, lang: Lang, title: str) -> str:
    values = "; ".join(
        f"{criterion.name.text_in(lang)} {level_text(score, lang)}"
        for criterion, score in zip(scene.rubric.criteria, scores, strict=True)
    )
    return say(lang, "charts.alt_profile", title=title, case=name, values=values)


def _table(scene: Scene, scores: list[CriterionScore], lang: Lang) -> pd.DataFrame:
    criteria = scene.rubric.criteria
    silent = say(lang, "charts.silent")
    return pd.DataFrame(
        {
            say(lang, "charts.column_dimension"): [
                scene.rubric.dimension(c.dimension).name.text_in(lang) for c in criteria
            ],
            say(lang, "charts.column_criterion"): [c.name.text_in(lang) for c in criteria],
            say(lang, "charts.column_level"): [silent if s.score is None else str(s.score) for s in scores],
            say(lang, "charts.column_low"): pd.Series([s.low for s in scores], dtype="Int64"),
            say(lang, "charts.column_high"): pd.Series([s.high for s in scores], dtype="Int64"),
            say(lang, "charts.column_confidence"): [
                say(lang, f"confidence.{s.confidence}") if s.confidence else silent for s in scores
            ],
        }
    )
