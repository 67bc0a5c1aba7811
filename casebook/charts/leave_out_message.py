"""What leaving parts out says, in a title, below it, in a text, and as a table."""

from collections.abc import Mapping, Sequence

import pandas as pd

from casebook.charts.scene import Scene, list_of
from casebook.charts.shares import MOST_NAMED, left_out_text, rest_text
from casebook.charts.text import shorten
from casebook.model import Lang
from casebook.robustness.results import LeaveOneOut, LeftOutKind, LeftOutRow
from casebook.wording import say

_FEW = 6
_LONGEST_EM = 30


def part_name(scene: Scene, row: LeftOutRow, source_names: Mapping[str, str], lang: Lang) -> str:
    """What is left out: a criterion, a source, a speaker, or the narration of one source or of several."""
    if row.kind == "criterion":
        return scene.rubric.criterion(row.id).name.text_in(lang)
    if row.kind == "source":
        return source_names.get(row.id, row.id)
    if row.sources:
        return say(lang, "robustness_charts.narration_by", reporter=row.id or "–", count=len(row.sources))
    if not row.id:
        source = row.source or ""
        return say(lang, "charts.narration_of", source=source_names.get(source, source))
    for case in scene.cases:
        for assessment in case.assessments:
            for quote in assessment.quotes:
                if quote.speaker is not None and quote.speaker.en == row.id:
                    return quote.speaker.text_in(lang)
    return row.id


def leave_out_title(
    scene: Scene,
    result: LeaveOneOut,
    rows: Sequence[LeftOutRow],
    kind: LeftOutKind,
    source_names: Mapping[str, str],
    lang: Lang,
) -> str:
    """The message: what the first place hangs on, and who takes it then."""
    breaking = [row for row in rows if row.changes_first]
    if not breaking:
        leaders = [scene.short_name(case, lang) for case, rank in result.nominal if rank == 1]
        return say(lang, f"robustness_charts.without_{kind}_same", cases=list_of(leaders, lang, MOST_NAMED))
    # A new winner says more than a shared place, and that more than that no index is left.
    row = min(breaking, key=lambda row: (not _winners(row), len(_winners(row)) > 1))
    winners = [scene.short_name(case, lang) for case in _winners(row)]
    part = shorten(part_name(scene, row, source_names, lang), _LONGEST_EM)
    if kind == "source":
        part = say(lang, "robustness_charts.headline", text=part)
    key = "without_no_rank" if not winners else "without_changes" if len(winners) == 1 else "without_tied"
    title = say(lang, f"robustness_charts.{key}", part=part, cases=list_of(winners, lang, MOST_NAMED))
    if len(breaking) == 1:
        return title
    return say(lang, f"robustness_charts.without_{kind}_more", title=title, count=len(breaking))


def _winners(row: LeftOutRow) -> list[str]:
    return [case for case, rank in row.ranks if rank == 1]


def leave_out_subtitle(
    scene: Scene,
    result: LeaveOneOut,
    rows: Sequence[LeftOutRow],
    shown: Sequence[LeftOutRow],
    cases: Sequence[str],
    lang: Lang,
) -> str:
    """How to read it, what is not shown, and who is left out."""
    unranked = tuple(case for case, rank in result.nominal if rank is None)
    parts = [
        say(lang, "robustness_charts.without_how"),
        say(lang, "robustness_charts.without_rest", shown=len(shown), rest=len(rows) - len(shown))
        if len(rows) > len(shown)
        else "",
        left_out_text(scene, unranked, lang),
        rest_text(len(cases), len(result.nominal) - len(unranked), lang),
    ]
    return " ".join(filter(None, parts))


def leave_out_alt(
    scene: Scene, rows: Sequence[LeftOutRow], source_names: Mapping[str, str], lang: Lang, title: str
) -> str:
    """The ranks of the rows that matter most."""
    values = "; ".join(
        f"{part_name(scene, row, source_names, lang)}: "
        + ", ".join(f"{scene.name(case, lang)} {'–' if r is None else r}" for case, r in row.ranks[:_FEW])
        for row in rows[:_FEW]
    )
    return say(lang, "robustness_charts.alt_without", title=title, count=len(rows), values=values)


def leave_out_table(
    scene: Scene, rows: Sequence[LeftOutRow], source_names: Mapping[str, str], lang: Lang
) -> pd.DataFrame:
    """One row per part and case."""
    cells = [
        (part_name(scene, row, source_names, lang), row, case, rank)
        for row in rows
        for case, rank in row.ranks
    ]
    return pd.DataFrame(
        {
            say(lang, "robustness_charts.column_part"): [name for name, *_ in cells],
            say(lang, "charts.column_case"): [scene.name(case, lang) for *_, case, _ in cells],
            say(lang, "robustness_charts.column_rank"): pd.Series(
                [rank for *_, rank in cells], dtype="Int64"
            ),
            say(lang, "robustness_charts.column_changed"): [
                say(lang, "charts.yes" if case in row.changed else "charts.no") for _, row, case, _ in cells
            ],
            say(lang, "robustness_charts.column_silenced"): [row.silenced for _, row, *_ in cells],
        }
    )
