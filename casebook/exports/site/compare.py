"""Side by side: radar, gaps, the split of a difference, every criterion with the quotes of all."""

from markupsafe import Markup

from casebook.charts import Scene, difference_chart, gap_chart, radar_chart
from casebook.charts.scene import list_of
from casebook.exports.site.drawing import chart_figure
from casebook.exports.site.page import Page
from casebook.exports.site.place import Place
from casebook.exports.site.results import MOST_SIDE_BY_SIDE, Results
from casebook.exports.site.sections import claims, compared_block, halves, heading, muted, note
from casebook.markup import element, join
from casebook.model import Criterion
from casebook.pieces.cell import level_square, side_panel
from casebook.pieces.chosen import telling_pair
from casebook.scoring import claim_of_note, criterion_gaps, split_claims, split_difference
from casebook.wording import say


def compare_page(results: Results, place: Place) -> Page:
    """The main cases side by side, as many as can be read."""
    lang = place.lang
    report, compared = results.report_in(lang), results.compared_in(lang)
    parts = [compared_block(results, place)]
    if report is not None and compared is not None:
        cases, scene = report.scene.cases, compared.scene
        if left_out := cases[MOST_SIDE_BY_SIDE:]:
            names = list_of([case.name.text_in(lang) for case in left_out], lang, most=5)
            text = say(lang, "publish.too-many", most=MOST_SIDE_BY_SIDE, count=len(cases), names=names)
            parts.append(note(text))
        if len(cases) < 2:
            parts.append(note(say(lang, "publish.too-few")))
        else:
            parts += [_profiles(scene, place), _criteria(results, scene, place)]
    return Page(
        place=place,
        section="compare",
        title=say(lang, "page.compare.title"),
        question=say(lang, "page.compare.question"),
        parts=tuple(parts),
    )


def _profiles(scene: Scene, place: Place) -> Markup:
    notes = [claim_of_note(n, scene.cases, scene.rubric) for n in scene.comparison.notes]
    gaps = criterion_gaps(scene.cases, scene.rubric)
    radar = chart_figure(place, "radar", lambda style: radar_chart(scene, style), opens="dimension")
    dots = chart_figure(place, "gaps", lambda style: gap_chart(scene, gaps, style), opens="criterion")
    hint = muted(say(place.lang, "publish.click-a-criterion"))
    columns = halves(join([radar, _difference(scene, place)]), join([dots, hint]))
    return join([claims(place, notes, is_lead=False), columns])


def _difference(scene: Scene, place: Place) -> Markup:
    """The difference of the highest and the lowest index, split into what each dimension adds to it."""
    lang = place.lang
    first, second = telling_pair(scene)
    title = heading(say(lang, "compare.difference"))
    split = split_difference(scene.comparison, first, second)
    if split is None:
        return join([title, note(say(lang, "publish.no-difference"))])
    chart = chart_figure(
        place, "difference", lambda style: difference_chart(scene, first, second, split, style)
    )
    said = split_claims(split, scene.cases, scene.rubric, scene.odds, scene.comparison)
    return join([title, chart, claims(place, list(said), is_lead=False)])


def _criteria(results: Results, scene: Scene, place: Place) -> Markup:
    """Every criterion to unfold: the level each case reached, why, and the quotations of all side by side."""
    lang = place.lang
    blocks = [heading(say(lang, "publish.every-criterion"), "criteria")]
    for dimension in scene.rubric.dimensions:
        rows = [_criterion(results, scene, criterion, place) for criterion in dimension.criteria]
        title = element("h3", dimension.name.text_in(lang))
        blocks.append(element("div", title, *rows, css="cb", lang=lang))
    return join(blocks)


def _criterion(results: Results, scene: Scene, criterion: Criterion, place: Place) -> Markup:
    lang = place.lang
    levels = [
        element(
            "span",
            level_square(a.score if (a := case.assessment(criterion.id)) else None, lang),
            case.name.text_in(lang),
            css="site-level",
        )
        for case in scene.cases
    ]
    sides = [side_panel(results.library, case, criterion, lang) for case in scene.cases]
    return element(
        "details",
        element("summary", element("strong", criterion.name.text_in(lang)), element("span", *levels)),
        element("p", criterion.question.text_in(lang), css="cb-muted"),
        element("div", *sides, css="site-sides"),
        css="site-criterion",
        id=f"c-{criterion.id}",
    )
