"""What the gap to a target says, in a title, below it, in a text, and as a table."""

import pandas as pd

from casebook.charts.marks import points_text, signed_text
from casebook.charts.scene import Scene
from casebook.charts.shares import percent_text
from casebook.improvement.results import GapRow, GapTable
from casebook.model import Lang
from casebook.scoring import half_up
from casebook.wording import say

_FEW = 6


def gap_title(scene: Scene, gaps: GapTable, target_name: str, lang: Lang) -> str:
    """The message: how far it is to the target, and which criterion takes most of the way."""
    case = scene.short_name(gaps.case_id, lang)
    behind = [row for row in gaps.rows if row.gap_levels is not None and row.gap_levels > 0]
    if not behind:
        known = sum(row.gap_levels is not None for row in gaps.rows)
        key = "robustness_charts.gap_none_title" if known else "robustness_charts.gap_silent_title"
        return say(lang, key, case=case, target=target_name, count=known)
    in_points = [row for row in behind if row.gap_points is not None]
    if not in_points:
        widest = max(row.gap_levels or 0 for row in behind)
        return say(
            lang,
            "robustness_charts.gap_levels_title",
            case=case,
            target=target_name,
            count=len(behind),
            gap=widest,
        )
    most = max(in_points, key=lambda row: row.gap_points or 0.0)
    criterion = scene.rubric.criterion(most.criterion).name.text_in(lang)
    points = points_text(most.gap_points or 0.0)
    own, other = gaps.own_points, gaps.target_points
    total = None if own is None or other is None else other - own
    if total is None or half_up(total, 1) == 0:
        key = "robustness_charts.gap_criterion_title"
        return say(lang, key, case=case, target=target_name, criterion=criterion, part=points)
    return say(
        lang,
        "robustness_charts.gap_title" if total > 0 else "robustness_charts.gap_ahead_title",
        case=case,
        target=target_name,
        gap=points_text(abs(total)),
        criterion=criterion,
        part=points,
    )


def gap_subtitle(scene: Scene, gaps: GapTable, target_name: str, lang: Lang) -> str:
    """How to read it, and both indices."""
    has_points = any(row.gap_points is not None for row in gaps.rows)
    parts = [say(lang, f"robustness_charts.gap_how{'' if has_points else '_levels'}")]
    if gaps.own_points is not None and gaps.target_points is not None:
        parts.append(
            say(
                lang,
                "robustness_charts.gap_indices",
                case=scene.short_name(gaps.case_id, lang),
                own=points_text(gaps.own_points),
                target=target_name,
                points=points_text(gaps.target_points),
            )
        )
        if has_points and not gaps.adds_up:
            parts.append(say(lang, "robustness_charts.gap_not_sum"))
    return " ".join(parts)


def levels_text(row: GapRow) -> str:
    """From the own level to the target's, a dash where the sources are silent."""
    own = "–" if row.own_level is None else str(row.own_level)
    target = "–" if row.target_level is None else str(row.target_level)
    return f"{own} → {target}"


def silent_text(scene: Scene, gaps: GapTable, row: GapRow, target_name: str, lang: Lang) -> str:
    """Who is silent, with the level of the other where there is one."""
    if row.own_level is None and row.target_level is None:
        return say(lang, "robustness_charts.gap_silent_both")
    if row.own_level is None:
        return say(
            lang,
            "robustness_charts.gap_silent_one",
            silent=scene.short_name(gaps.case_id, lang),
            level=row.target_level,
            other=target_name,
        )
    return say(
        lang,
        "robustness_charts.gap_silent_one",
        silent=target_name,
        level=row.own_level,
        other=scene.short_name(gaps.case_id, lang),
    )


def silent_brief(scene: Scene, gaps: GapTable, row: GapRow, target_name: str, lang: Lang) -> str:
    """Who is silent, and no more."""
    if row.own_level is None and row.target_level is None:
        return say(lang, "robustness_charts.gap_silent_both")
    name = scene.short_name(gaps.case_id, lang) if row.own_level is None else target_name
    return say(lang, "robustness_charts.gap_silent_brief", silent=name)


def gap_details(scene: Scene, gaps: GapTable, row: GapRow, target_name: str, lang: Lang) -> list[str]:
    """Lines of a hover box."""
    details = [scene.rubric.dimension(row.dimension).name.text_in(lang)]
    if row.gap_levels is None:
        return [*details, silent_text(scene, gaps, row, target_name, lang)]
    details.append(say(lang, "robustness_charts.gap_levels", levels=levels_text(row)))
    if row.gap_points is not None:
        details.append(
            say(
                lang,
                "robustness_charts.gap_points",
                points=signed_text(row.gap_points),
                share=percent_text(row.weight_share),
            )
        )
    else:
        details.append(say(lang, "robustness_charts.gap_not_in_index"))
    return details


def gap_alt(scene: Scene, gaps: GapTable, target_name: str, lang: Lang, title: str) -> str:
    """The largest gaps in words, and how many criteria are silent."""
    values = "; ".join(
        f"{scene.rubric.criterion(row.criterion).name.text_in(lang)} {levels_text(row)}"
        + ("" if row.gap_points is None else f" ({signed_text(row.gap_points)})")
        for row in gaps.rows[:_FEW]
    )
    return say(
        lang,
        "robustness_charts.alt_gap",
        title=title,
        case=scene.name(gaps.case_id, lang),
        target=target_name,
        values=values,
        silent=sum(row.gap_levels is None for row in gaps.rows),
    )


def gap_frame(scene: Scene, gaps: GapTable, lang: Lang) -> pd.DataFrame:
    """One row per criterion; no number where there is none."""
    rows = gaps.rows
    return pd.DataFrame(
        {
            say(lang, "charts.column_criterion"): [
                scene.rubric.criterion(row.criterion).name.text_in(lang) for row in rows
            ],
            say(lang, "charts.column_dimension"): [
                scene.rubric.dimension(row.dimension).name.text_in(lang) for row in rows
            ],
            say(lang, "robustness_charts.column_own"): pd.Series(
                [row.own_level for row in rows], dtype="Int64"
            ),
            say(lang, "robustness_charts.column_target"): pd.Series(
                [row.target_level for row in rows], dtype="Int64"
            ),
            say(lang, "robustness_charts.column_gap"): pd.Series(
                [row.gap_levels for row in rows], dtype="Int64"
            ),
            say(lang, "robustness_charts.column_weight_share"): [
                half_up(100 * row.weight_share, 1) for row in rows
            ],
            say(lang, "robustness_charts.column_gap_points"): pd.Series(
                [None if row.gap_points is None else half_up(row.gap_points, 1) for row in rows],
                dtype="Float64",
            ),
        }
    )
