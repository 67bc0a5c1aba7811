"""The gap: what the lowest of the main cases would have to change to stand where the highest does."""

from markupsafe import Markup

from casebook.charts import gap_to_target_chart
from casebook.exports.report import Report
from casebook.exports.site.drawing import chart_figure
from casebook.exports.site.page import Page
from casebook.exports.site.place import Place
from casebook.exports.site.results import Results
from casebook.exports.site.sections import claims, compared_block, halves, heading, muted
from casebook.improvement import GapTable, SmallestChange
from casebook.markup import element, join
from casebook.pieces.chosen import Aim
from casebook.pieces.gap import (
    gap_adding_note,
    gap_claims,
    gap_panel,
    gap_table,
    plans_table,
    smallest_claim,
)
from casebook.wording import say

_MOST_PLANS = 30


def gap_page(results: Results, place: Place) -> Page:
    """The gap between the pair that the dashboard begins with."""
    lang = place.lang
    report, aim, gaps = results.report_in(lang), results.aim, results.gaps
    parts = [compared_block(results, place)]
    if report is not None and aim is not None and gaps is not None:
        parts += _gap(results, report, aim, gaps, place)
        parts.append(_criteria(results, report, aim, gaps, place))
    return Page(
        place=place,
        section="gap",
        title=say(lang, "page.gap.title"),
        question=say(lang, "page.gap.question"),
        parts=tuple(parts),
    )


def _gap(results: Results, report: Report, aim: Aim, gaps: GapTable, place: Place) -> list[Markup]:
    lang, scene = place.lang, report.scene
    name = aim.name.text_in(lang)
    pair = say(lang, "publish.gap-between", case=aim.case.name.text_in(lang), target=name)
    chart = chart_figure(
        place, "gap", lambda style: gap_to_target_chart(scene, gaps, name, style), opens="criterion"
    )
    hint = muted(say(lang, "publish.click-a-criterion"))
    smallest = _smallest(report, aim, results.smallest, place) if results.smallest else Markup("")
    return [
        muted(pair),
        claims(place, gap_claims(scene, aim, gaps)),
        gap_adding_note(gaps, lang) or Markup(""),
        halves(join([chart, hint]), smallest),
        gap_table(scene.rubric, gaps, lang),
    ]


def _smallest(report: Report, aim: Aim, smallest: SmallestChange, place: Place) -> Markup:
    lang, scene = place.lang, report.scene
    parts = [
        heading(say(lang, "gap.smallest")),
        muted(say(lang, "gap.smallest-help")),
        claims(place, [smallest_claim(scene, aim, smallest)]),
    ]
    if smallest.plans:
        parts.append(plans_table(scene.rubric, smallest, lang, _MOST_PLANS))
    return join(parts)


def _criteria(results: Results, report: Report, aim: Aim, gaps: GapTable, place: Place) -> Markup:
    """Every criterion to unfold: what the next level asks for, how others got there."""
    lang, rubric = place.lang, report.scene.rubric
    rows = [
        element(
            "details",
            element("summary", element("strong", rubric.criterion(row.criterion).name.text_in(lang))),
            gap_panel(results.library, report.scene, aim, row, lang),
            css="site-criterion",
            id=f"c-{row.criterion}",
            open="open" if row is gaps.rows[0] else "",
        )
        for row in gaps.rows
    ]
    title = heading(say(lang, "publish.every-gap"), "criteria")
    return join([title, element("div", *rows, css="cb")])
