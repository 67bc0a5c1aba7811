"""How concentrated the evidence is: the share of each voice in a case's quotes."""

from collections.abc import Mapping

import msgspec
import pandas as pd

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
from casebook.charts.rows import lay_rows, row_axis, widest_px, wrapped
from casebook.charts.scene import Scene, file_stem, list_of
from casebook.charts.standing import joined
from casebook.charts.tally import By, Voice, tally, voice_name
from casebook.charts.text import plain
from casebook.charts.theme import Style
from casebook.model import Lang
from casebook.scoring.rounding import half_up, whole_points
from casebook.wording import say

MOST_VOICES = 8
"""Voices shown by name; the others of a case become one bar."""
MOST_PANELS = 4
"""Cases that can show all their voices; of more, each shows its largest."""
MOST_ROWS = 20
"""Rows of that brief form: the cases that lean most on one voice."""
_BAR_PX = 18


class _Bar(msgspec.Struct, frozen=True, kw_only=True):
    at: int
    """Position of the case in the comparison."""
    case_id: str
    case_name: str
    name: str
    quotes: int
    share: float
    is_rest: bool = False


def concentration_chart(
    scene: Scene, style: Style, by: By = "speaker", source_names: Mapping[str, str] | None = None
) -> Chart:
    """Share of distinct quotes by speaker or by source, per case, the largest first.

    Bars carry ``[case_id]``.

    Args:
        source_names: what to call a source; its id where none is given.
    """
    lang = style.lang
    stem = file_stem(f"evidence-by-{by}", [case.id for case in scene.cases], lang)
    tallies = [tally(case, by) for case in scene.cases]
    title = _title(scene, tallies, by, lang, source_names or {})
    if not any(tallies):
        key = "charts.no_cases" if not scene.cases else "charts.no_quotes"
        return empty_chart(scene, style, title=title, sentence=say(lang, key), file_name=stem)
    is_brief = len(scene.cases) > MOST_PANELS
    bars = [
        bar
        for at, voices in enumerate(tallies)
        for bar in _case_bars(scene, at, voices, by, lang, source_names or {}, 1 if is_brief else MOST_VOICES)
    ]
    if is_brief:
        bars = sorted(bars, key=lambda bar: -bar.share)[:MOST_ROWS]
    starts = [] if is_brief else [i for i, bar in enumerate(bars) if i == 0 or bars[i - 1].at != bar.at]
    labels = wrapped([f"{bar.case_name} · {bar.name}" if is_brief else bar.name for bar in bars])
    rows = lay_rows(labels, lane_px=_BAR_PX, gap_px=8, breaks=starts, break_px=32)
    left = max(widest_px(labels), 90)
    places = [rows.middle(i) for i in range(len(bars))]
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=joined(
            *_behind_title(scene, tallies, lang),
            say(lang, f"charts.concentration_{by}{'_brief' if is_brief else ''}", rows=len(bars)),
        ),
        room=Room(plot=rows.total, left=left, right=84, top=8, bottom=28),
        traces=[
            _bar_trace(style, bars, places, is_brief),
            text_trace(
                style,
                [bar.share * 100 for bar in bars],
                places,
                [
                    plain(
                        "\u2009"
                        + say(
                            lang,
                            "charts.share_of_quotes",
                            share=whole_points(bar.share * 100),
                            quotes=bar.quotes,
                        )
                    )
                    for bar in bars
                ],
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
            "yaxis": row_axis(style, labels, rows),
            "annotations": [
                annotation(
                    style,
                    plain(bars[i].case_name),
                    xref="paper",
                    x=0,
                    xanchor="left",
                    xshift=-style.px(left),
                    yref="y",
                    y=rows.tops[i] - 2,
                    yanchor="bottom",
                    font=font(style, 15, weight=700),
                )
                for i in starts
            ],
        },
        alt=_alt(scene, tallies, by, lang, title, source_names or {}),
        table=_table(scene, tallies, by, lang, source_names or {}),
        file_name=stem,
    )


def _case_bars(
    scene: Scene,
    at: int,
    voices: tuple[Voice, ...],
    by: By,
    lang: Lang,
    source_names: Mapping[str, str],
    most: int,
) -> list[_Bar]:
    case = scene.cases[at]
    name = case.name.text_in(lang)
    bars = [
        _Bar(
            at=at,
            case_id=case.id,
            case_name=name,
            name=voice_name(voice, by, lang, source_names),
            quotes=voice.quotes,
            share=voice.share,
        )
        for voice in voices[:most]
    ]
    rest = voices[most:]
    if rest and most > 1:
        bars.append(
            _Bar(
                at=at,
                case_id=case.id,
                case_name=name,
                name=say(lang, f"charts.other_{by}s", count=len(rest)),
                quotes=sum(voice.quotes for voice in rest),
                share=sum(voice.share for voice in rest),
                is_rest=True,
            )
        )
    return bars


def _bar_trace(style: Style, bars: list[_Bar], places: list[float], is_brief: bool) -> Spec:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [bar.share * 100 for bar in bars],
        "y": places,
        "width": _BAR_PX,
        "customdata": [[bar.case_id] for bar in bars],
        "hovertext": [
            hover_text(
                bar.case_name,
                [
                    bar.name,
                    say(
                        style.lang,
                        "charts.share_of_quotes",
                        share=whole_points(bar.share * 100),
                        quotes=bar.quotes,
                    ),
                ],
            )
            for bar in bars
        ],
        "hoverinfo": "text",
        "showlegend": False,
        "marker": {
            "color": [style.colour(0 if is_brief else bar.at) for bar in bars],
            "line": {"color": style.palette.marker_edge, "width": 1},
            "pattern": {
                "shape": ["/" if bar.is_rest else "" for bar in bars],
                "fillmode": "overlay",
                "fgcolor": style.palette.background,
                "fgopacity": 0.9,
                "size": style.px(8),
                "solidity": 0.3,
            },
        },
        **KEEP_WHEN_UNSELECTED,
    }


def _title(
    scene: Scene, tallies: list[tuple[Voice, ...]], by: By, lang: Lang, source_names: Mapping[str, str]
) -> str:
    """The message: the case whose evidence leans most on one voice."""
    if not scene.cases:
        return say(lang, "charts.no_cases_title")
    leaning = [(voices[0].share, at) for at, voices in enumerate(tallies) if voices]
    if not leaning:
        return say(lang, "charts.no_quotes_title")
    share = max(s for s, _ in leaning)
    holders = [at for s, at in leaning if s == share]
    if len(holders) > 1:
        names = list_of([scene.short_name(scene.cases[at].id, lang) for at in holders], lang, 2)
        return say(lang, f"charts.concentration_tied_{by}", cases=names, share=whole_points(share * 100))
    return say(
        lang,
        f"charts.concentration_title_{by}",
        case=scene.names(lang)[holders[0]],
        share=whole_points(share * 100),
        voice=voice_name(tallies[holders[0]][0], by, lang, source_names),
    )


def _behind_title(scene: Scene, tallies: list[tuple[Voice, ...]], lang: Lang) -> list[str]:
    """Quotes of the case in the title, and how far behind it the next is; empty where several share it."""
    leaning = sorted(((v[0].share, at) for at, v in enumerate(tallies) if v), key=lambda pair: -pair[0])
    if not leaning or (len(leaning) > 1 and leaning[0][0] == leaning[1][0]):
        return []
    most, first = leaning[0]
    total = sum(voice.quotes for voice in tallies[first])
    said = [say(lang, "charts.concentration_count", total=total, quotes=tallies[first][0].quotes)]
    for share, at in leaning[1:2]:
        name = scene.short_name(scene.cases[at].id, lang)
        next_percent = whole_points(share * 100)
        gap = whole_points(most * 100) - next_percent
        said.append(say(lang, "charts.concentration_next", case=name, share=next_percent, gap=gap))
    return said


def _alt(
    scene: Scene,
    tallies: list[tuple[Voice, ...]],
    by: By,
    lang: Lang,
    title: str,
    source_names: Mapping[str, str],
) -> str:
    parts = [
        f"{name}: {voice_name(voices[0], by, lang, source_names)} {whole_points(voices[0].share * 100)}%"
        if voices
        else f"{name}: {say(lang, 'charts.no_quotes_title')}"
        for name, voices in zip(scene.names(lang), tallies, strict=True)
    ]
    shown = parts if len(parts) <= MOST_VOICES else parts[:MOST_VOICES]
    return say(lang, "charts.alt_concentration", title=title, cases=len(parts), values="; ".join(shown))


def _table(
    scene: Scene, tallies: list[tuple[Voice, ...]], by: By, lang: Lang, source_names: Mapping[str, str]
) -> pd.DataFrame:
    """Every voice of every case, none folded into a rest."""
    cells = [
        (name, voice_name(voice, by, lang, source_names), voice)
        for name, voices in zip(scene.names(lang), tallies, strict=True)
        for voice in voices
    ]
    return pd.DataFrame(
        {
            say(lang, "charts.column_case"): [case for case, _, _ in cells],
            say(lang, f"charts.column_{by}"): [label for _, label, _ in cells],
            say(lang, "charts.column_quotes"): [voice.quotes for *_, voice in cells],
            say(lang, "charts.column_share"): [half_up(voice.share * 100, 1) for *_, voice in cells],
        }
    )
