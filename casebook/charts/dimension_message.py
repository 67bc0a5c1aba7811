"""What the dimension scores say, in a title and in a text for those who cannot see the chart."""

from casebook.charts.dimension_rows import ScoreRow, row_names, score_rows
from casebook.charts.marks import points_text, span_text
from casebook.charts.scene import Scene, list_of
from casebook.model import Lang
from casebook.wording import say

_TIE_POINTS = 0.05
"""Below the one decimal that is shown, two gaps are the same gap."""
_FEW = 8


def dimension_title(scene: Scene, lang: Lang) -> str:
    """The message: where the cases lie furthest apart, or what keeps one from saying it."""
    if not scene.cases:
        return say(lang, "charts.no_cases_title")
    if scene.comparison.silence == "bounds" and len(scene.cases) > 1:
        return _bounds_title(scene, lang)
    columns = _by_dimension(scene)
    if len(scene.cases) == 1:
        return _single_title(scene, lang, columns)
    gaps = {}
    for dimension_id, rows in columns.items():
        known = [row.points for row in rows if row.points is not None]
        if len(known) >= 2:
            gaps[dimension_id] = max(known) - min(known)
    if not gaps:
        return say(lang, "charts.dimensions_none", cases=len(scene.cases))
    widest = max(gaps.values())
    if widest < _TIE_POINTS:
        return say(lang, "charts.dimensions_equal", count=len(gaps))
    ids = [d for d, gap in gaps.items() if gap > widest - _TIE_POINTS]
    if len(ids) > 1:
        names = list_of([_name(scene, d, lang) for d in ids], lang)
        return say(lang, "charts.dimensions_tied", dimensions=names, gap=points_text(widest))
    scored = [row for row in columns[ids[0]] if row.points is not None]
    top = max(row.points or 0.0 for row in scored)
    bottom = min(row.points or 0.0 for row in scored)
    return say(
        lang,
        "charts.dimensions_widest",
        dimension=_name(scene, ids[0], lang),
        first=_holders(scene, scored, top, lang),
        first_points=points_text(top),
        last=_holders(scene, scored, bottom, lang),
        last_points=points_text(bottom),
    )


def _holders(scene: Scene, rows: list[ScoreRow], points: float, lang: Lang) -> str:
    """The cases at this value, so that a title never picks one of several equals."""
    ids = [row.case_id for row in rows if abs((row.points or 0.0) - points) < _TIE_POINTS]
    return list_of([scene.short_name(case_id, lang) for case_id in ids], lang, 2)


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
    apart = []
    for dimension_id, rows in _by_dimension(scene).items():
        known = [(row.low, row.high) for row in rows if row.low is not None and row.high is not None]
        if len(known) >= 2 and max(low for low, _ in known) > min(high for _, high in known):
            apart.append(_name(scene, dimension_id, lang))
    if not apart:
        return say(lang, "charts.bounds_overlap")
    return say(lang, "charts.bounds_apart", dimensions=list_of(apart, lang))


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
