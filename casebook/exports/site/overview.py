"""The overview: what the data say, the matrix, the dimensions, the evidence."""

from casebook.charts import dimension_chart, matrix_chart
from casebook.exports.site.drawing import chart_figure
from casebook.exports.site.page import Page
from casebook.exports.site.place import Place
from casebook.exports.site.results import Results
from casebook.exports.site.sections import claims, compared_block, halves, muted
from casebook.markup import join
from casebook.pieces.cell import cell_panel
from casebook.pieces.chosen import telling_case, widest_gaps
from casebook.pieces.measures import measures_block
from casebook.scoring import overview_claims
from casebook.wording import say


def overview_page(results: Results, place: Place) -> Page:
    """The first page."""
    lang = place.lang
    report = results.report_in(lang)
    parts = [compared_block(results, place)]
    if report is not None:
        scene = report.scene
        gaps = widest_gaps(scene)
        criterion = gaps[0].criterion
        case = telling_case(scene, gaps, criterion)
        chosen = (case.id, criterion)
        said = overview_claims(scene.comparison, scene.cases, scene.rubric, scene.odds)
        matrix = chart_figure(
            place, "matrix", lambda style: matrix_chart(scene, style, chosen=chosen), opens="cell"
        )
        panel = cell_panel(results.library, case, scene.rubric.criterion(criterion), lang)
        parts = [
            claims(place, list(said)),
            *parts,
            halves(join([matrix, muted(say(lang, "publish.click-a-cell"))]), panel),
            chart_figure(place, "dimensions", lambda style: dimension_chart(scene, style), opens="dimension"),
            measures_block(results.library, scene, lang, place.largest_link),
        ]
    return Page(
        place=place,
        section="overview",
        title=say(lang, "page.overview.title"),
        question=say(lang, "page.overview.question"),
        parts=tuple(parts),
    )
