"""One cell of the matrix opened: level, what it means, why, and the quotations it stands on."""

from markupsafe import Markup

from casebook.library import Library
from casebook.markup import element
from casebook.model import Assessment, Case, Criterion, Lang
from casebook.pieces.quote import quotes_by_stance
from casebook.wording import say


def level_badge(assessment: Assessment | None, lang: Lang) -> Markup:
    """The level of an assessment; see ``level_square``."""
    return level_square(assessment.score if assessment else None, lang)


def level_square(level: int | None, lang: Lang) -> Markup:
    """The level as a coloured square; silence as a dashed one with a word, never as a number."""
    if level is None:
        return element("span", say(lang, "cell.silent"), css="cb-score cb-score-none")
    return element("span", str(level), css=f"cb-score cb-score-{level}")


def level_line(criterion: Criterion, assessment: Assessment | None, lang: Lang) -> Markup:
    """Badge, the rubric's text of the level reached, range and confidence."""
    if assessment is None or assessment.score is None:
        text = say(lang, "cell.silent-text")
        tags: list[Markup] = []
    else:
        text = criterion.levels[assessment.score].text_in(lang)
        tags = [
            element("span", _range_text(assessment, lang), css="cb-tag"),
            element("span", say(lang, f"confidence.{assessment.confidence}"), css="cb-tag"),
        ]
    return element(
        "div",
        level_badge(assessment, lang),
        element("div", element("p", text), *tags),
        css="cb-level",
    )


def _range_text(assessment: Assessment, lang: Lang) -> str:
    if assessment.low == assessment.high:
        return say(lang, "cell.range-one")
    return say(lang, "cell.range", low=assessment.low, high=assessment.high)


def cell_panel(library: Library, case: Case, criterion: Criterion, lang: Lang) -> Markup:
    """Everything behind one score of one case."""
    assessment = case.assessment(criterion.id)
    parts = [
        element("h2", case.name.text_in(lang), " · ", criterion.name.text_in(lang)),
        element("p", criterion.question.text_in(lang), css="cb-muted"),
        level_line(criterion, assessment, lang),
    ]
    if assessment is not None:
        parts.append(element("p", assessment.rationale.text_in(lang)))
        parts.append(quotes_by_stance(library, case.id, assessment.quotes, lang))
    return element("div", *parts, css="cb cb-panel", data_cell=f"{case.id}/{criterion.id}")


def side_panel(library: Library, case: Case, criterion: Criterion, lang: Lang) -> Markup:
    """Everything behind one score of one case, to stand beside that of other cases."""
    assessment = case.assessment(criterion.id)
    parts = [element("h3", case.name.text_in(lang)), level_line(criterion, assessment, lang)]
    if assessment is not None:
        parts.append(element("p", assessment.rationale.text_in(lang)))
        parts.append(quotes_by_stance(library, case.id, assessment.quotes, lang))
    return element("div", *parts, css="cb cb-panel", lang=lang, data_cell=f"{case.id}/{criterion.id}")
