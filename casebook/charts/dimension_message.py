"""What the dimension scores say, in a title and in a text for those who cannot see the chart."""

from casebook.charts.dimension_rows import ScoreRow, row_names, score_rows
from casebook.charts.marks import points_text, span_text
from casebook.charts.scene import Scene, list_of
from casebook.charts.standing import standing
from casebook.model import Lang
from casebook.wording import say

_TIE_POINTS = 0.05
"""Below the one decimal that is shown, two gaps are the same gap."""
_FEW = 8
_ASKED = 3
"""Of many equals, the probability is asked for those whose ranges come closest to the other end."""


def dimension_title(scene: Scene, lang: Lang) -> str:
    """The message: where the cases lie furthest apart, or what keeps one from saying it."""
    if not scene.cases:
        return say(lang, "charts.no_cases_title")
    if scene.comparison.silence == "bounds" and len(scene.cases) > 1:
        return _bounds_title(scene, lang)
    columns = _by_dimension(scene)
    if len(scene.cases) == 1:
        return _single_title(scene, lang, columns)
    gaps = _gaps(columns)
    if not gaps:
        return say(lang, "charts.dimensions_none", cases=len(scene.cases))
    widest = max(gaps.values())
    if widest < _TIE_POINTS:
        return say(lang, "charts.dimensions_equal", count=len(gaps))
    ids = _widest(gaps)
    if len(ids) > 1:
        names = list_of([_name(scene, d, lang) for d in ids], lang)
        return say(lang, "charts.dimensions_tied", dimensions=names, gap=points_text(widest))
    first, last = _ends(columns[ids[0]])
    return say(
        lang,
        "charts.dimensions_widest",
        dimension=_name(scene, ids[0], lang),
        first=_names(scene, first, lang),
        first_points=points_text(first[0].points or 0.0),
        last=_names(scene, last, lang),
        last_points=points_text(last[0].points or 0.0),
    )


def dimension_standing(scene: Scene, lang: Lang) -> str:
    """How likely the order in the title is, and the quotes behind it; empty where it compares nothing."""
    columns = _by_dimension(scene)
    if len(scene.cases) < 2:
        return ""
    if scene.comparison.silence == "bounds":
        ends = {d: _bounds_ends(columns[d]) for d in _apart(columns)}
        if not ends:
            return ""
    else:
        gaps = _gaps(columns)
        if not gaps or max(gaps.values()) < _TIE_POINTS:
            return ""
        ends = {d: _ends(columns[d]) for d in _widest(gaps)}
    odds, chances, cases = scene.odds, [], set()
    for dimension_id, (first, last) in ends.items():
        cases |= {row.case_id for row in (*first, *last)}
        for high in sorted(first, key=lambda row: row.low or 0.0)[:_ASKED]:
            for low in sorted(last, key=lambda row: -(row.high or 0.0))[:_ASKED]:
                pair = high.case_id, low.case_id, dimension_id
                chances.append(odds.ahead_in_dimension(*pair) if odds else None)
    criteria = {c.id for d in ends for c in scene.rubric.dimension(d).criteria}
    return standing(
        scene,
        lang,
        chances=chances,
        cases=cases,
        criteria=criteria,
        difference=_difference(list(ends.values()), lang),
    )


def _difference(ends: list[tuple[list[ScoreRow], list[ScoreRow]]], lang: Lang) -> str:
    """The size of the only gap in the title; of several, or of intervals, the title says what can be said."""
    top, bottom = ends[0][0][0].points, ends[0][1][0].points
    if len(ends) > 1 or top is None or bottom is None:
        return ""
    return say(lang, "charts.standing_points", gap=points_text(top - bottom))


def _gaps(columns: dict[str, list[ScoreRow]]) -> dict[str, float]:
    """Dimension → distance of the highest and the lowest case, where two have points."""
    gaps = {}
    for dimension_id, rows in columns.items():
        known = [row.points for row in rows if row.points is not None]
        if len(known) >= 2:
            gaps[dimension_id] = max(known) - min(known)
    return gaps


def _widest(gaps: dict[str, float]) -> list[str]:
    return [d for d, gap in gaps.items() if gap > max(gaps.values()) - _TIE_POINTS]


def _ends(rows: list[ScoreRow]) -> tuple[list[ScoreRow], list[ScoreRow]]:
    """All cases at the highest and at the lowest value: a title never picks one of several equals."""
    known = [(row.points, row) for row in rows if row.points is not None]
    top, bottom = max(points for points, _ in known), min(points for points, _ in known)
    return (
        [row for points, row in known if abs(points - top) < _TIE_POINTS],
        [row for points, row in known if abs(points - bottom) < _TIE_POINTS],
    )


def _names(scene: Scene, rows: list[ScoreRow], lang: Lang) -> str:
    return list_of([scene.short_name(row.case_id, lang) for row in rows], lang, 2)


def _by_dimension(scene: Scene) -> dict[str, list[ScoreRow]]:
    columns: dict[str, list[ScoreRow]] = {d.id: [] for d in scene.rubric.dimensions}
    for result in scene.comparison.results:
        for row in score_rows(result)[:-1]:
            columns[row.id].append(row)
    return columns


def _name(scene: Scene, dimension_id: str, lang: Lang) -> str:
    return scene.rubric.dimension(dimension_id).name.text_in(lang)


def _single_title(scene: Scene, lang: Lang, columns: dict[str, list[ScoreRow]]) -> str:
    case = scene.names(lang)[0]
    known = {d: rows[0].points for d, rows in columns.items() if rows[0].points is not None}
    if not known:
        return say(lang, "charts.dimensions_none_single", case=case)
    best = max(known, key=lambda d: known[d] or 0.0)
    worst = min(known, key=lambda d: known[d] or 0.0)
    if best == worst or known[best] == known[worst]:
        return say(lang, "charts.dimensions_level_single", case=case, points=points_text(known[best] or 0.0))
    return say(
        lang,
        "charts.dimensions_single",
        case=case,
        best=_name(scene, best, lang),
        best_points=points_text(known[best] or 0.0),
        worst=_name(scene, worst, lang),
        worst_points=points_text(known[worst] or 0.0),
    )


def _bounds_title(scene: Scene, lang: Lang) -> str:
    apart = [_name(scene, d, lang) for d in _apart(_by_dimension(scene))]
    if not apart:
        return say(lang, "charts.bounds_overlap")
    return say(lang, "charts.bounds_apart", dimensions=list_of(apart, lang))


def _apart(columns: dict[str, list[ScoreRow]]) -> list[str]:
    """Dimensions in which two intervals do not meet."""
    found = []
    for dimension_id, rows in columns.items():
        known = [(row.low, row.high) for row in rows if row.low is not None and row.high is not None]
        if len(known) >= 2 and max(low for low, _ in known) > min(high for _, high in known):
            found.append(dimension_id)
    return found


def _bounds_ends(rows: list[ScoreRow]) -> tuple[list[ScoreRow], list[ScoreRow]]:
    """The case whose interval begins highest, and the one whose interval ends lowest."""
    known = [row for row in rows if row.low is not None and row.high is not None]
    return [max(known, key=lambda row: row.low or 0.0)], [min(known, key=lambda row: row.high or 0.0)]


def dimension_alt(scene: Scene, lang: Lang, title: str) -> str:
    """Chart type, message, and every number while the cases are few."""
    names = row_names(scene, lang)
    if len(scene.cases) > _FEW:
        return say(lang, "charts.alt_dimensions_many", title=title, cases=len(scene.cases))
    parts = []
    for case, result in zip(scene.cases, scene.comparison.results, strict=True):
        values = [
            f"{name} {_value(scene, row, lang)}" for name, row in zip(names, score_rows(result), strict=True)
        ]
        parts.append(f"{case.name.text_in(lang)}: {', '.join(values)}")
    return say(lang, "charts.alt_dimensions", title=title, values="; ".join(parts))


def insufficient_key(scene: Scene) -> str:
    """The entry that says why there is no number: too little evidence, or too little in common."""
    return "charts.insufficient_common" if scene.comparison.silence == "common" else "charts.insufficient"


def _value(scene: Scene, row: ScoreRow, lang: Lang) -> str:
    if row.points is not None:
        return points_text(row.points)
    if row.low is not None:
        return span_text(row.low, row.high)
    return say(lang, insufficient_key(scene))
