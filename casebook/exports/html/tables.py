"""The numbers of a report as HTML tables: levels, dimensions and index, weights, sources."""

from collections.abc import Sequence

from markupsafe import Markup

from casebook.charts.dimension_message import insufficient_key
from casebook.charts.dimension_rows import row_names, score_rows
from casebook.charts.marks import points_text, span_text
from casebook.charts.matrix import MOST_COLUMNS
from casebook.exports.html.slides import criterion_anchor
from casebook.exports.report import Report
from casebook.markup import element, join
from casebook.model import Assessment, Case, Criterion, Dimension, Lang
from casebook.pieces.cell import level_badge
from casebook.pieces.quote import source_name
from casebook.pieces.table import table
from casebook.scoring import half_up
from casebook.wording import say


def scores_table(report: Report) -> Markup:
    """Every level of every case with its range; silence as a word. Many cases stand below one another."""
    if len(report.cases) > MOST_COLUMNS:
        return join(_tall(report, dimension) for dimension in report.rubric.dimensions)
    lang = report.lang
    head = [say(lang, "charts.column_criterion"), *(c.name.text_in(lang) for c in report.cases)]
    body = []
    for dimension in report.rubric.dimensions:
        name = element("th", dimension.name.text_in(lang), colspan=str(len(head)), scope="colgroup")
        body.append(element("tr", name, css="page-group"))
        for criterion in dimension.criteria:
            cells = [_level(case, criterion, lang) for case in report.cases]
            row = element("th", criterion.name.text_in(lang), scope="row")
            body.append(element("tr", row, *(element("td", cell) for cell in cells)))
    return _framed(say(lang, "html.scores"), head, body)


def _tall(report: Report, dimension: Dimension) -> Markup:
    lang = report.lang
    head = [say(lang, "charts.column_case"), *(c.name.text_in(lang) for c in dimension.criteria)]
    body = [
        element(
            "tr",
            element("th", case.name.text_in(lang), scope="row"),
            *(element("td", _level(case, criterion, lang)) for criterion in dimension.criteria),
        )
        for case in report.cases
    ]
    name = dimension.name.text_in(lang)
    return element("h3", name) + _framed(name, head, body)


def _level(case: Case, criterion: Criterion, lang: Lang) -> Markup:
    """The level as a link to its evidence, and its range where another rater could differ."""
    given = case.assessment(criterion.id)
    badge = level_badge(given, lang)
    if given is None:
        return badge
    link = element("a", badge, href=f"#{criterion_anchor(case.id, criterion.id)}", css="page-level")
    return link + _range(given)


def _range(given: Assessment) -> Markup:
    if given.score is None or given.low == given.high:
        return Markup("")
    return element("span", f"{given.low}–{given.high}", css="page-range")


def results_table(report: Report) -> Markup:
    """Dimension scores and index of every case: points, interval, and on how many criteria they stand."""
    lang = report.lang
    names = row_names(report.scene, lang)
    rows = {case.id: _results(report, case.id) for case in report.cases}
    if len(report.cases) > MOST_COLUMNS:
        head = [say(lang, "charts.column_case"), *names]
        lines = [[case.name.text_in(lang), *rows[case.id]] for case in report.cases]
    else:
        head = [say(lang, "charts.column_dimension"), *(c.name.text_in(lang) for c in report.cases)]
        lines = [[name, *(rows[c.id][at] for c in report.cases)] for at, name in enumerate(names)]
    body = [
        element("tr", element("th", line[0], scope="row"), *(element("td", cell) for cell in line[1:]))
        for line in lines
    ]
    return _framed(say(lang, "html.results"), head, body)


def _results(report: Report, case_id: str) -> list[Markup]:
    lang = report.lang
    cells = []
    for row in score_rows(report.scene.comparison.result(case_id)):
        under = [say(lang, "html.on-criteria", coverage=row.coverage)]
        if row.points is not None:
            shown = element("strong", points_text(row.points))
            if row.low != row.high:
                under.insert(0, say(lang, "html.interval", span=span_text(row.low, row.high)))
        elif row.low is not None:
            shown = element("strong", span_text(row.low, row.high))
        else:
            shown = element("span", say(lang, insufficient_key(report.scene)), css="cb-muted")
        cells.append(shown + element("span", " · ".join(under), css="page-under"))
    return cells


def weights_table(report: Report) -> Markup:
    """The weights in force: of each dimension, and of its criteria within it."""
    lang = report.lang
    weights = report.scene.comparison.weights
    dimensions, criteria = dict(weights.dimensions), dict(weights.criteria)
    rows = [
        [
            element("strong", d.name.text_in(lang)),
            percent(dimensions[d.id]),
            ", ".join(f"{c.name.text_in(lang)} {percent(criteria[c.id])}" for c in d.criteria),
        ]
        for d in report.rubric.dimensions
    ]
    header = [
        say(lang, "charts.column_dimension"),
        say(lang, "html.weight"),
        say(lang, "html.weights-within"),
    ]
    return table(header, rows, numeric=frozenset({1}), caption=say(lang, "frame.weights"))


def percent(share: float) -> str:
    """A share (0–1) in percent."""
    return f"{half_up(100 * share, 1):g}%"


def sources_table(report: Report) -> Markup:
    """Every source that the chosen cases quote: name, id, how much of it is stored, quotes."""
    lang = report.lang
    quoted: dict[str, set[str]] = {}
    for case in report.cases:
        for quote in case.quotes:
            quoted.setdefault(quote.source, set()).add(quote.text)
    known = {s.id: s for s in report.sources}
    rows: list[list[object]] = []
    for source_id in sorted(quoted):
        source = known.get(source_id)
        rows.append(
            [
                source_name(source, lang) if source else source_id,
                element("code", source_id, css="cb-place"),
                say(lang, f"extent.{source.extent}") if source else "",
                len(quoted[source_id]),
            ]
        )
    header = [
        say(lang, "case.source-name"),
        say(lang, "html.source-id"),
        say(lang, "case.source-extent"),
        say(lang, "charts.column_quotes"),
    ]
    return table(header, rows, numeric=frozenset({3}), caption=say(lang, "case.sources"))


def source_names(report: Report) -> tuple[str, ...]:
    """How the sources are called in the table."""
    return tuple(source_name(source, report.lang) for source in report.sources)


def _framed(caption: str, head: Sequence[str], body: Sequence[Markup]) -> Markup:
    columns = element("tr", *(element("th", h, scope="col") for h in head))
    inner = element(
        "table",
        element("caption", caption),
        element("thead", columns),
        element("tbody", *body),
        css="page-matrix",
    )
    return element("div", inner, css="cb-scroll", tabindex="0", role="region", aria_label=caption)
