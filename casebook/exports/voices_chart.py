"""How far each case rests on its largest voice: one bar per case, the most concentrated first."""

from collections.abc import Mapping, Sequence

from casebook.charts import Chart, Style, concentration_chart
from casebook.charts.case_rows import mark_text
from casebook.charts.frame import Room, Spec, axis, build_chart, font, hover_text
from casebook.charts.marks import KEEP_WHEN_UNSELECTED, text_trace
from casebook.charts.rows import bands, lay_rows, row_axis, widest_px
from casebook.charts.tally import Voice, tally, voice_name
from casebook.charts.text import plain, shorten, wrap
from casebook.exports.index_chart import MOST_ROWS, rest_note
from casebook.exports.report import Report
from casebook.model import Case
from casebook.scoring import whole_points
from casebook.wording import say

_BAR_PX = 30
_NAME_EM, _VOICE_EM = 11, 13
_MARK_PX, _RIGHT_PX = 20, 96


def largest_voices(report: Report) -> tuple[tuple[Case, Voice], ...]:
    """Each case that has quotes with its largest voice, the largest share first; at most so many."""
    found = [(case, voices[0]) for case in report.cases if (voices := tally(case, "speaker"))]
    return tuple(sorted(found, key=lambda row: -row[1].share))[:MOST_ROWS]


def source_names(report: Report) -> Mapping[str, str]:
    """What to call a source beside a bar: its headline, else its id."""
    return {s.id: s.headline or s.id for s in report.sources}


def voices_chart(report: Report, style: Style) -> Chart:
    """Bars carry ``[case_id]``; title, table and alternative text are those of the whole chart."""
    lang, scene = style.lang, report.scene
    whole = concentration_chart(scene, style, "speaker", source_names(report))
    found = largest_voices(report)
    if not found:
        return whole
    names = [
        voice_name(
            voice, "speaker", lang, {k: shorten(v, _VOICE_EM) for k, v in source_names(report).items()}
        )
        for _, voice in found
    ]
    labels = [
        (*wrap(case.name.text_in(lang), _NAME_EM, 2), *wrap(name, _VOICE_EM, 2))
        for (case, _), name in zip(found, names, strict=True)
    ]
    rows = lay_rows(labels, lane_px=_BAR_PX, gap_px=14)
    places = [rows.middle(at) for at in range(len(found))]
    note = rest_note(report, len(found))
    own = row_axis(style, labels, rows)
    own["ticktext"] = [
        f"{mark_text(style, scene.position(case.id))} {text}"
        for (case, _), text in zip(found, own["ticktext"], strict=True)
    ]
    return build_chart(
        scene,
        style,
        title=whole.title,
        subtitle=whole.subtitle,
        room=Room(plot=rows.total, left=widest_px(labels) + _MARK_PX, right=_RIGHT_PX, top=6, bottom=30),
        traces=[
            _bars(report, style, found, names, places),
            text_trace(
                style,
                [100 * voice.share for _, voice in found],
                places,
                [f"\u2009{plain(_share(style, voice))}" for _, voice in found],
                size=15,
                weight=600,
            ),
        ],
        layout={
            "barmode": "overlay",
            "xaxis": axis(
                style,
                range=[0, 100],
                tickvals=[0, 25, 50, 75, 100],
                ticktext=["0%", "25%", "50%", "75%", "100%"],
                showgrid=True,
                gridcolor=style.palette.grid,
                tickfont=font(style, 13, style.palette.soft),
            ),
            "yaxis": own,
            "shapes": bands(style, rows),
        },
        alt=f"{whole.alt} {note}." if note else whole.alt,
        table=whole.table,
        file_name=whole.file_name,
    )


def _share(style: Style, voice: Voice) -> str:
    return say(
        style.lang, "charts.share_of_quotes", share=whole_points(100 * voice.share), quotes=voice.quotes
    )


def _bars(
    report: Report,
    style: Style,
    found: Sequence[tuple[Case, Voice]],
    names: Sequence[str],
    places: Sequence[float],
) -> Spec:
    lang, scene = style.lang, report.scene
    return {
        "type": "bar",
        "orientation": "h",
        "x": [100 * voice.share for _, voice in found],
        "y": list(places),
        "width": _BAR_PX * 0.8,
        "customdata": [[case.id] for case, _ in found],
        "hovertext": [
            hover_text(case.name.text_in(lang), [name, _share(style, voice)])
            for (case, voice), name in zip(found, names, strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": False,
        "marker": {
            "color": [style.colour(scene.position(case.id)) for case, _ in found],
            "line": {"width": 1, "color": style.palette.marker_edge},
        },
        **KEEP_WHEN_UNSELECTED,
    }
