"""A heading that fits two lines of a slide."""

import msgspec

from casebook.charts import Style
from casebook.charts.text import width_em
from casebook.exports.deck import Slide
from casebook.exports.deck_claims import MOST_HEADING_EM
from casebook.exports.report import Report
from casebook.exports.slide_charts import slide_chart


def fitted(report: Report, slide: Slide) -> Slide:
    """``slide`` with the chart's message as heading where the claim's own sentence would not fit.

    The sentence then opens the details: nothing is lost.
    """
    if slide.chart is None or width_em(slide.heading) <= MOST_HEADING_EM:
        return slide
    message = slide_chart(report, slide.chart, Style(lang=report.lang)).title
    if width_em(message) >= width_em(slide.heading):
        return slide
    return msgspec.structs.replace(slide, heading=message, details=(f"{slide.heading}.", *slide.details))
