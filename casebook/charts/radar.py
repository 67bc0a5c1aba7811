"""The radar of dimensions: an outline of two to six cases, open where the evidence is thin."""

from casebook.charts.dimension_rows import dimension_table
from casebook.charts.frame import Chart, Room, Spec, build_chart, empty_chart, font, hover_text
from casebook.charts.marks import marker, points_text, span_text
from casebook.charts.scene import Scene, file_stem, list_of
from casebook.charts.standing import joined, standing
from casebook.charts.text import lines, plain, wrap
from casebook.charts.theme import DASHES, FONT_FAMILY, Style
from casebook.model import Lang
from casebook.scoring.results import DimensionScore
from casebook.wording import say

MOST_CASES = 6
"""Outlines that an eye can still tell apart."""
FEWEST_DIMENSIONS = 3
"""Corners that make an outline."""
_PLOT_PX = 400


def radar_chart(scene: Scene, style: Style) -> Chart:
    """Points of each case in each dimension; a corner without a number stays open, never at 0.

    Marks carry ``[case_id, dimension_id]``.
    """
    lang = style.lang
    stem = file_stem("radar", [case.id for case in scene.cases], lang)
    refusal = _refusal(scene, lang)
    if refusal:
        title, sentence = refusal
        return empty_chart(scene, style, title=title, sentence=sentence, file_name=stem)
    title = _title(scene, lang)
    stands_on = _standing(scene, lang)
    missing = _missing(scene, lang)
    note = say(lang, "charts.radar_open", missing=missing) if missing else say(lang, "charts.radar_full")
    palette = style.palette
    names = [lines(wrap(d.name.text_in(lang), 9, 3)) for d in scene.rubric.dimensions]
    return build_chart(
        scene,
        style,
        title=title,
        subtitle=joined(stands_on, note),
        room=Room(plot=_PLOT_PX, left=70, right=70, top=40, bottom=36, has_legend=True),
        traces=[_outline(scene, style, at) for at in range(len(scene.cases))],
        layout={
            "polar": {
                "bgcolor": palette.background,
                "radialaxis": {
                    # A hole below zero: a true 0 keeps its own corner instead of the common centre.
                    "range": [-15, 100],
                    "tickvals": [0, 25, 50, 75, 100],
                    # Between the first two corners, clear of their names and of most marks.
                    "angle": 90 - _angle(scene, 1) / 2,
                    "tickangle": 90 - _angle(scene, 1) / 2,
                    "gridcolor": palette.grid,
                    "linecolor": palette.grid,
                    "ticks": "",
                    "tickfont": font(style, 12, palette.soft),
                    "layer": "below traces",
                },
                "angularaxis": {
                    "layer": "below traces",
                    "direction": "clockwise",
                    "rotation": 90,
                    "tickmode": "array",
                    "tickvals": [_angle(scene, i) for i in range(len(names))],
                    "ticktext": names,
                    "gridcolor": palette.grid,
                    "linecolor": palette.grid,
                    "ticks": "",
                    "tickfont": {"family": FONT_FAMILY, **font(style, 15, weight=600)},
                },
            },
            "dragmode": False,
        },
        alt=_alt(scene, lang, joined(title, stands_on)),
        table=dimension_table(scene, lang, has_index=False),
        file_name=stem,
    )


def _refusal(scene: Scene, lang: Lang) -> tuple[str, str] | None:
    if not scene.cases:
        return say(lang, "charts.no_cases_title"), say(lang, "charts.no_cases")
    if len(scene.cases) > MOST_CASES:
        return say(lang, "charts.radar_many_title", cases=len(scene.cases)), say(
            lang, "charts.radar_many", most=MOST_CASES
        )
    if len(scene.rubric.dimensions) < FEWEST_DIMENSIONS:
        return say(lang, "charts.radar_few_title"), say(lang, "charts.radar_few", fewest=FEWEST_DIMENSIONS)
    if len(scene.cases) > 1 and not _comparable(scene):
        key = "charts.radar_bounds" if scene.comparison.silence == "bounds" else "charts.radar_thin"
        return say(lang, "charts.radar_none"), say(lang, key)
    return None


def _comparable(scene: Scene) -> int:
    """Dimensions in which two cases or more have points."""
    columns = zip(*(r.dimensions for r in scene.comparison.results), strict=True)
    return sum(sum(d.points is not None for d in column) >= 2 for column in columns)


def _angle(scene: Scene, dimension: int) -> float:
    return 360 * dimension / len(scene.rubric.dimensions)


def _outline(scene: Scene, style: Style, at: int) -> Spec:
    case, result = scene.cases[at], scene.comparison.results[at]
    name = case.name.text_in(style.lang)
    # The first corner again at the end closes the outline; a None on either side leaves it open.
    corners = [*range(len(result.dimensions)), 0]
    scores = [result.dimensions[i] for i in corners]
    return {
        "type": "scatterpolar",
        "mode": "lines+markers",
        "name": plain(name),
        "connectgaps": False,
        "r": [score.points for score in scores],
        "theta": [_angle(scene, i) for i in corners],
        "customdata": [[case.id, score.dimension] for score in scores],
        "hovertext": [_hover(scene, style.lang, name, score) for score in scores],
        "hoverinfo": "text",
        "line": {"color": style.colour(at), "width": style.px(3), "dash": DASHES[at % len(DASHES)]},
        "marker": marker(style, at, size=11),
        "cliponaxis": False,
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _hover(scene: Scene, lang: Lang, name: str, score: DimensionScore) -> str:
    if score.points is None:
        return ""
    details = [
        scene.rubric.dimension(score.dimension).name.text_in(lang),
        say(lang, "charts.points", points=points_text(score.points)),
        say(lang, "charts.interval", span=span_text(score.low, score.high)),
        say(lang, "charts.stands_on", scored=score.scored, total=score.total),
    ]
    return hover_text(name, details)


def _missing(scene: Scene, lang: Lang) -> str:
    """Which corners are open, by case; once for all where they are the same."""
    open_ids = [
        tuple(d.dimension for d in result.dimensions if d.points is None)
        for result in scene.comparison.results
    ]
    if len(open_ids) > 1 and open_ids[0] and len(set(open_ids)) == 1:
        whose = [(say(lang, "charts.all_cases"), open_ids[0])]
    else:
        whose = [(name, ids) for name, ids in zip(scene.names(lang), open_ids, strict=True) if ids]
    parts = []
    for name, ids in whose:
        names = [scene.rubric.dimension(d).name.text_in(lang) for d in ids]
        is_all = len(ids) == len(scene.rubric.dimensions)
        what = say(lang, "charts.all_dimensions") if is_all else list_of(names, lang)
        parts.append(say(lang, "charts.open_corners", case=name, dimensions=what))
    return ", ".join(parts)


def _title(scene: Scene, lang: Lang) -> str:
    """The message: who stands highest in how many of the dimensions that can be compared."""
    if len(scene.cases) == 1:
        known = sum(d.points is not None for d in scene.comparison.results[0].dimensions)
        return say(
            lang,
            "charts.radar_single",
            case=scene.names(lang)[0],
            known=known,
            total=len(scene.rubric.dimensions),
        )
    compared, leads = _comparable(scene), _leads(scene)
    if not leads:
        return say(lang, "charts.radar_no_leader", compared=compared)
    names = [scene.short_name(case_id, lang) for case_id in leads]
    key = "charts.radar_leader" if len(names) == 1 else "charts.radar_leaders"
    count = len(next(iter(leads.values())))
    return say(lang, key, case=list_of(names, lang), count=count, compared=compared)


def _leads(scene: Scene) -> dict[str, list[tuple[str, str]]]:
    """Each case that is highest in most dimensions → those dimensions, with the case that is next there."""
    wins: dict[str, list[tuple[str, str]]] = {case.id: [] for case in scene.cases}
    for i, dimension in enumerate(scene.rubric.dimensions):
        column = [(r.dimensions[i].points, r.case_id) for r in scene.comparison.results]
        ranked = sorted((points, case_id) for points, case_id in column if points is not None)
        if len(ranked) >= 2 and points_text(ranked[-1][0]) != points_text(ranked[-2][0]):
            wins[ranked[-1][1]].append((dimension.id, ranked[-2][1]))
    most = max(len(won) for won in wins.values())
    return {case_id: won for case_id, won in wins.items() if most and len(won) == most}


def _standing(scene: Scene, lang: Lang) -> str:
    """How likely the leads in the title are, and the quotes behind them; empty where there is no lead."""
    if len(scene.cases) < 2:
        return ""
    leads = [(case_id, *lead) for case_id, won in _leads(scene).items() for lead in won]
    if not leads:
        return ""
    odds, points = scene.odds, scene.comparison.result
    smallest = min(
        (points(first).dimension(d).points or 0.0) - (points(after).dimension(d).points or 0.0)
        for first, d, after in leads
    )
    return standing(
        scene,
        lang,
        chances=[odds.ahead_in_dimension(first, after, d) if odds else None for first, d, after in leads],
        cases={case_id for first, _, after in leads for case_id in (first, after)},
        criteria={c.id for _, d, _ in leads for c in scene.rubric.dimension(d).criteria},
        difference=say(lang, "charts.standing_leads", gap=points_text(smallest)),
    )


def _alt(scene: Scene, lang: Lang, title: str) -> str:
    parts = []
    for case, result in zip(scene.cases, scene.comparison.results, strict=True):
        values = ", ".join(
            f"{scene.rubric.dimension(d.dimension).name.text_in(lang)} "
            + (say(lang, "charts.insufficient") if d.points is None else points_text(d.points))
            for d in result.dimensions
        )
        parts.append(f"{case.name.text_in(lang)}: {values}")
    return say(lang, "charts.alt_radar", title=title, values="; ".join(parts))
