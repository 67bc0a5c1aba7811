"""What the matrix says, in a title, in a text, and as a table."""

import pandas as pd

from casebook.charts.scene import Scene, list_of
from casebook.model import Assessment, Case, Lang
from casebook.scoring.silence import criteria_in_use
from casebook.wording import say

_FEW = 8


def matrix_title(scene: Scene, lang: Lang) -> str:
    """The message: how far the sources reach, and who is silent most."""
    if not scene.cases:
        if scene.faulty:
            return say(lang, "charts.matrix_faulty", count=len(scene.faulty))
        return say(lang, "charts.no_cases_title")
    silent = {case.id: _silences(scene, case) for case in scene.cases}
    total, most = len(scene.rubric.criteria), max(silent.values())
    if len(scene.cases) == 1:
        case = scene.names(lang)[0]
        return say(lang, "charts.matrix_single", case=case, total=total, scored=total - most, silent=most)
    if most == 0:
        return say(lang, "charts.matrix_complete", cases=len(scene.cases), total=total)
    common = criteria_in_use(scene.cases, [c.id for c in scene.rubric.criteria], "common")
    holders = [scene.short_name(case_id, lang) for case_id, count in silent.items() if count == most]
    return say(
        lang,
        "charts.matrix_common",
        total=total,
        common=len(common),
        case=list_of(holders, lang, 2),
        silent=most,
    )


def _silences(scene: Scene, case: Case) -> int:
    given = {a.criterion for a in case.assessments if a.score is not None}
    return sum(c.id not in given for c in scene.rubric.criteria)


def matrix_alt(scene: Scene, lang: Lang, title: str) -> str:
    """Chart type, message, and the silence of every case while the cases are few."""
    total = len(scene.rubric.criteria)
    counts = [(case.name.text_in(lang), _silences(scene, case)) for case in scene.cases]
    if len(counts) > _FEW:
        silent = sum(count for _, count in counts)
        values = say(
            lang,
            "charts.alt_matrix_many",
            cases=len(counts),
            scored=total * len(counts) - silent,
            silent=silent,
        )
    else:
        values = "; ".join(
            say(lang, "charts.alt_matrix_case", case=name, scored=total - count, silent=count)
            for name, count in counts
        )
    faulty = [say(lang, "charts.alt_matrix_faulty", case=case.name) for case in scene.faulty]
    return say(
        lang, "charts.alt_matrix", title=title, values="; ".join([values, *faulty] if values else faulty)
    )


def matrix_table(scene: Scene, lang: Lang) -> pd.DataFrame:
    """One row per criterion, one column per case: level with its range, or the word for silence."""
    silent, faulty = say(lang, "charts.silent"), say(lang, "charts.faulty")
    criteria = scene.rubric.criteria
    names = {d.id: d.name.text_in(lang) for d in scene.rubric.dimensions}
    columns: dict[str, list[str]] = {
        say(lang, "charts.column_dimension"): [names[c.dimension] for c in criteria],
        say(lang, "charts.column_criterion"): [c.name.text_in(lang) for c in criteria],
    }
    for case in scene.cases:
        given = {a.criterion: a for a in case.assessments}
        cells = [_level_text(given.get(c.id), silent) for c in criteria]
        columns[_free_name(case.name.text_in(lang), case.id, columns)] = cells
    for broken in scene.faulty:
        columns[_free_name(broken.name, broken.id, columns)] = [faulty] * len(criteria)
    return pd.DataFrame(columns)


def _free_name(name: str, case_id: str, taken: dict[str, list[str]]) -> str:
    """Two cases of one name keep a column each."""
    return f"{name} ({case_id})" if name in taken else name


def _level_text(assessment: Assessment | None, silent: str) -> str:
    if assessment is None or assessment.score is None:
        return silent
    if assessment.low == assessment.high:
        return str(assessment.score)
    return f"{assessment.score} ({assessment.low}–{assessment.high})"
