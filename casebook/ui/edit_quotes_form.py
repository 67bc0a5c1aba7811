"""The form below a chosen passage: what it is quoted for, who says it, its translation."""

from typing import get_args

import streamlit as st
from markupsafe import Markup

from casebook.files.writing import quote_text
from casebook.markup import element
from casebook.model import Criterion, Lang, Localised, Quote, Stance
from casebook.pieces.quote import quotes_by_stance, source_name
from casebook.quotes import is_verbatim
from casebook.ui import edit_state
from casebook.ui.choice import choose
from casebook.ui.edit_form_criterion import show_score
from casebook.ui.edit_form_findings import is_writable
from casebook.ui.edit_quotes_add import (
    Speaker,
    known_speakers,
    quote_in,
    reading_text,
    widened_source,
    with_quote,
)
from casebook.ui.edit_quotes_speaker import (
    chosen_speaker,
    forget_speaker,
    form_key,
    is_new_speaker,
    is_relayed,
    show_speaker,
    typed,
    typed_key,
    typed_pair,
)
from casebook.ui.edit_quotes_state import Added, Finder, Problem, change_finder, pasted_key
from casebook.ui.edit_quotes_verbs import verb_cap
from casebook.ui.edit_state import EditSession
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.state import change_view
from casebook.ui.undisturbed import undisturbed
from casebook.wording import say

_STANCES: tuple[Stance, ...] = get_args(Stance)


def show_passage(session: EditSession, finder: Finder, lang: Lang) -> None:
    """The chosen passage, what it will be verified against, and what its verb says; or how to choose one."""
    if not finder.text:
        if finder.refused is None and finder.added is None:
            steps = (element("li", say(lang, f"edit-quotes.step-{n}")) for n in (1, 2, 3))
            show(element("div", element("ol", *steps, css="cb-steps"), css="cb cb-note"))
        return
    source = session.drafted.source(finder.source)
    if source is None:
        return
    parts = [
        element("blockquote", "“", finder.text, "”", lang=source.language),
        element("p", element("span", source_name(source, lang), css="cb-source"), css="cb-by"),
    ]
    show(element("div", element("div", *parts, css="cb-picked"), css="cb"))
    cap = verb_cap(finder.text) if source.language == "ko" else None
    if cap is not None:
        show(element("p", say(lang, f"edit-quotes.verb-{cap}"), css="cb cb-note"))
    if widened_source(session.drafted, session.draft, finder.source, finder.text) is not None:
        show(element("p", say(lang, "edit-quotes.will-widen"), css="cb cb-muted"))


def show_added(page: Opened, session: EditSession, added: Added) -> None:
    """Where the quote went, and its status as the draft's check computes it."""
    lang = page.lang
    quote = session.case and quote_in(session.case, added.criterion, added.source, added.text)
    assessment = session.case.assessment(added.criterion) if session.case else None
    if session.case is None or not quote or assessment is None:
        show(
            element(
                "div",
                say(lang, "edit-quotes.not-added", part=say(lang, "edit.part-text")),
                css="cb cb-warn",
                role="alert",
            )
        )
        return
    status = session.drafted.quote_status(session.case.id, quote)
    name = page.rubric.criterion(added.criterion).name.text_in(lang)
    shown = say(lang, f"status.{status}")
    text = say(lang, "edit-quotes.added", criterion=name, count=len(assessment.quotes), status=shown)
    lines = [element("p", element("strong", text))]
    if added.is_excerpt_wider:
        lines.append(element("p", say(lang, "edit-quotes.widened")))
    if assessment.score is None and quote.stance != "context":
        lines.append(element("p", say(lang, "edit-quotes.no-score-yet")))
    lines.append(element("p", say(lang, "edit-quotes.not-saved-yet"), css="cb-muted"))
    is_verified = status.startswith("verified")
    show(element("div", *lines, css="cb cb-note" if is_verified else "cb cb-warn", role="status"))
    st.button(
        say(lang, "edit-quotes.to-reason"),
        key="to_reason",
        on_click=change_view,
        kwargs={"edit_part": "form", "criterion": added.criterion},
    )


def show_form(page: Opened, session: EditSession, finder: Finder) -> None:
    """Choices and fields; the button adds the quote."""
    lang = page.lang
    source = session.drafted.source(finder.source)
    criterion = _choose_criterion(page, session)
    if not finder.text or source is None:
        return
    st.segmented_control(
        say(lang, "edit-quotes.stance"),
        _STANCES,
        format_func=lambda s: say(lang, f"stance.{s}"),
        default="supports",
        required=True,
        key=form_key("stance"),
        help=say(lang, "edit-quotes.stance-help"),
        persist_state="session",
    )
    speakers = known_speakers(session.drafted, session.case, finder.source)
    show_speaker(speakers, lang)
    needed: Lang = "en" if source.language == "ko" else "ko"
    st.text_area(
        say(lang, f"edit-quotes.translation-{needed}"),
        key=_translation_key(finder),
        height=92,
        help=say(lang, "edit-quotes.translation-help"),
        persist_state="session",
    )
    standing = _problems(session, finder, criterion, _quote(session, finder, speakers))
    for problem in (p for p in finder.problems if p in standing):
        show(
            element(
                "div",
                say(lang, f"edit-quotes.problem-{problem}", part=say(lang, "edit.part-text")),
                css="cb cb-warn",
                role="alert",
            )
        )
    st.button(
        say(lang, "edit-quotes.add"),
        key="add_quote",
        type="primary",
        disabled=not is_writable(session),
        on_click=_add,
        args=(page, session, finder, criterion),
    )
    with st.expander(say(lang, "edit-quotes.yaml")):
        show(
            element(
                "p", say(lang, "edit-quotes.yaml-note", part=say(lang, "edit.part-text")), css="cb cb-muted"
            )
        )
        st.code(quote_text(_quote(session, finder, speakers), indent=6), language="yaml", wrap_lines=True)


def _choose_criterion(page: Opened, session: EditSession) -> str | None:
    lang, view = page.lang, page.view
    names = {c.id: _criterion_name(page, c, lang) for c in page.rubric.criteria}
    choose(
        say(lang, "edit-quotes.criterion"),
        "criterion",
        names,
        view.criterion,
        of_none=say(lang, "edit-quotes.criterion-none"),
    )
    if view.criterion is None:
        return None
    criterion = page.rubric.criterion(view.criterion)
    assessment = session.case.assessment(criterion.id) if session.case else None
    score = assessment.score if assessment else None
    with st.expander(say(lang, "edit-quotes.levels"), expanded=True):
        show(_levels(criterion, score, lang))
        if is_writable(session):
            show_score(page, session, assessment, criterion.id)
    if assessment and assessment.quotes and session.case:
        with st.expander(say(lang, "edit-quotes.already", count=len(assessment.quotes))):
            cards = quotes_by_stance(session.drafted, session.case.id, assessment.quotes, lang)
            show(element("div", cards, css="cb"))
    return criterion.id


def _criterion_name(page: Opened, criterion: Criterion, lang: Lang) -> str:
    dimension = page.rubric.dimension(criterion.dimension).name.text_in(lang)
    return f"{dimension} · {criterion.name.text_in(lang)}"


def _levels(criterion: Criterion, score: int | None, lang: Lang) -> Markup:
    """What each level asks for; the one given so far is marked."""
    rows = []
    for level, text in enumerate(criterion.levels):
        words = [element("span", text.text_in(lang))]
        if level == score:
            words.append(element("span", say(lang, "edit-quotes.level-now"), css="cb-tag"))
        badge = element("span", str(level), css=f"cb-score cb-score-{level}")
        rows.append(
            element("li", badge, element("span", *_spaced(words)), css="cb-now" if level == score else "")
        )
    question = element("p", criterion.question.text_in(lang))
    return element("div", question, element("ul", *rows, css="cb-levels"), css="cb", lang=lang)


def _spaced(parts: list[Markup]) -> list[str]:
    return [piece for part in parts for piece in (part, " ")][:-1]


def _translation_key(finder: Finder) -> str:
    """Each passage has a translation of its own."""
    return typed_key(f"translation_{finder.source}_{hash(finder.text):x}")


def _quote(session: EditSession, finder: Finder, speakers: tuple[Speaker, ...]) -> Quote:
    """The quote as the form stands."""
    speaker, role = chosen_speaker(speakers)
    has_via = speaker is not None and is_relayed()
    source = session.drafted.source(finder.source)
    is_korean = source is None or source.language == "ko"
    translation = typed(_translation_key(finder)) or None
    stance = st.session_state.get(form_key("stance"))
    return Quote(
        source=finder.source,
        text=finder.text,
        ko=None if is_korean else translation,
        en=translation if is_korean else None,
        speaker=speaker,
        role=role,
        via=typed_pair("via") if has_via else None,
        stance=stance if stance in _STANCES else "supports",
        line=1,
        column=1,
    )


def _problems(
    session: EditSession, finder: Finder, criterion: str | None, quote: Quote
) -> tuple[Problem, ...]:
    """All that stands against adding ``quote``."""
    found: list[Problem] = []
    if not is_writable(session):
        found.append("unreadable")
    if criterion is None:
        found.append("criterion")
    elif session.case and quote_in(session.case, criterion, quote.source, quote.text):
        found.append("duplicate")
    document = reading_text(session.drafted, session.draft, finder.source)
    if document is None or not is_verbatim(quote.text, document):
        found.append("not-found")
    if is_new_speaker() and not _is_full(quote.speaker):
        found.append("speaker")
    if quote.role is not None and not _is_full(quote.role):
        found.append("role")
    if is_relayed() and quote.speaker is not None and not _is_full(quote.via):
        found.append("via")
    if not (quote.ko or quote.en):
        found.append("translation")
    return tuple(found)


def _is_full(text: Localised | None) -> bool:
    return text is not None and bool(text.ko) and bool(text.en)


@undisturbed
def _add(page: Opened, session: EditSession, finder: Finder, criterion: str | None) -> None:
    """Add the quote to the draft, and to the excerpt of its source where it is not in it; or say why not."""
    speakers = known_speakers(session.drafted, session.case, finder.source)
    quote = _quote(session, finder, speakers)
    problems = _problems(session, finder, criterion, quote)
    if problems or criterion is None:
        change_finder(problems=problems, added=None)
        return
    wider = widened_source(session.drafted, session.draft, finder.source, finder.text)
    before = edit_state.current_draft()
    edit_state.change_case(lambda case: with_quote(case, page.rubric, criterion, quote))
    after = edit_state.current_draft()
    if before is None or after is None or before.text == after.text:
        change_finder(problems=(), added=None)
        return  # the page says why; passage and translation stay
    forget_speaker()
    st.session_state[form_key("stance")] = "supports"
    if wider is not None:
        edit_state.put_source(wider)
    st.session_state[pasted_key()] = ""
    change_finder(
        text="",
        spans=(),
        turn=finder.turn + 1,
        is_pasted=False,
        problems=(),
        added=Added(
            criterion=criterion, source=finder.source, text=finder.text, is_excerpt_wider=wider is not None
        ),
    )
