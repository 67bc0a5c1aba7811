"""The History page: two versions of the casebook, and what lies between them."""

from collections.abc import Sequence

import msgspec
import streamlit as st

from casebook.charts import Scene, slope_chart
from casebook.library import Library
from casebook.library.releases import PREFIX
from casebook.library.versions import NoSuchVersion, Version, version_file, version_of, versions
from casebook.markup import element
from casebook.model import Case, Lang
from casebook.scoring import compare
from casebook.ui import cached
from casebook.ui.changes_between import changes_between
from casebook.ui.changes_view import changes_block, file_difference, source_titles
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.progress import progress
from casebook.ui.state import change_view
from casebook.view.ranging import ranged
from casebook.view.weighing import weights_in_force
from casebook.wording import say

_SAID = (("git", "history.from-git"), ("log", "history.from-log"), ("release", "release.history"))
"""The sentence that says how many versions of a kind there are."""
_MOMENT_CHARS = 10
"""Of an ISO time: the date."""


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """Two versions; ``until`` is None for the files as they are."""

    since: Version
    until: Version | None
    before: Library
    after: Library


def choose_versions(page: Opened) -> Compared | None:
    """The two versions that the reader asks for; None, with an explanation, where there is no earlier one."""
    lang, root = page.lang, page.library.root
    known = versions(root)  # a commit changes them, and no file with it
    if not known:
        show(element("div", say(lang, "history.none"), css="cb cb-note"))
        return None
    by_id = {version.id: version for version in known}
    # The latest commit is most often what the files are; the one before it tells more.
    usual = [v for v in known if not v.id.startswith(PREFIX)] or list(known)
    since = by_id.get(page.view.since or "", usual[min(1, len(usual) - 1)])
    shown = _shown(page)
    until = by_id.get(page.view.until or "", shown)
    names = {version.id: _label(version, lang) for version in known}
    left, right = st.columns(2)
    with left:
        choose(say(lang, "history.since"), "since", names, since.id)
        st.button(
            say(lang, "release.show-version"),
            key="history_show_version",
            disabled=since.id == page.view.version,
            on_click=change_view,
            kwargs={"version": since.id, "data": None, "until": None},
        )
    with right:
        choose(
            say(lang, "history.until"),
            "until",
            names,
            until.id if until and until is not shown else None,
            of_none=_label(shown, lang) if shown else say(lang, "history.now"),
        )
    _say_where_from(known, lang)
    unknown = [v for v in (page.view.since, page.view.until) if v and v not in by_id]
    if unknown:
        text = say(lang, "history.unknown", version=", ".join(unknown))
        show(element("div", text, css="cb cb-note", role="status"))
    try:
        with progress(say(lang, "history.opening")):
            before = _opened(page, since)
            after = page.library if until in (None, shown) else _opened(page, until)
    except NoSuchVersion as none:
        show(element("div", say(lang, none.key, version=none.version), css="cb cb-warn", role="alert"))
        return None
    return Compared(since=since, until=until, before=before, after=after)


def _opened(page: Opened, version: Version) -> Library:
    return cached.version_library(page.library.root, version.id)


def _shown(page: Opened) -> Version | None:
    """The version that all pages show; None for the files as they are."""
    if page.view.version is None:
        return None
    try:
        return version_of(page.library.root, page.view.version)
    except NoSuchVersion:  # gone since the page was opened
        return None


def _say_where_from(known: Sequence[Version], lang: Lang) -> None:
    sentences = []
    for kind, key in _SAID:
        count = sum(v.id.startswith(f"{kind}:") for v in known)
        if count:
            sentences.append(say(lang, key, count=count))
    show(element("p", " ".join(sentences), css="cb cb-muted"))


def _label(version: Version, lang: Lang) -> str:
    """When, what and who, as one line."""
    at = version.at.replace("T", " ")[:16]
    if version.id == "log:0":
        return say(lang, "history.version-first", at=at)
    if version.id.startswith(PREFIX):
        return say(lang, "release.label", at=at, name=version.what)
    return say(lang, "history.version", at=at, what=version.what or version.id[:12], who=version.who)


def moment(version: Version | None, lang: Lang) -> str:
    """The name of a version in a chart: its date; "now" for the files as they are."""
    return version.at[:_MOMENT_CHARS] if version else say(lang, "history.now")


def _cases(page: Opened, library: Library) -> tuple[Case, ...]:
    """The chosen cases as they are in ``library``."""
    usable = {case.id: case for case in library.usable_cases}
    return tuple(ranged(usable[i], library, page.view) for i in page.view.cases if i in usable)


def show_changes(page: Opened, compared: Compared) -> None:
    """What changed in results and contents."""
    lang = page.lang
    between = changes_between(page, compared.before, compared.after, page.view.cases)
    show(element("h2", say(lang, "history.changes"), css="cb"))
    if compared.before.rubric is None:
        show(element("div", say(lang, "history.rubric-faulty-then"), css="cb cb-note"))
    if between.faulty:
        text = say(lang, "history.faulty", names=", ".join(between.faulty))
        show(element("div", text, css="cb cb-note"))
    titles = source_titles(compared.before) | source_titles(compared.after)
    show(changes_block(between.changes, lang, titles))


def show_slopes(page: Opened, compared: Compared) -> None:
    """Dimension scores then and now."""
    view, lang = page.view, page.lang
    before, after = compared.before.rubric, compared.after.rubric
    if before is None or after is None:
        return

    cases = _cases(page, compared.after)
    weights = weights_in_force(view, after, compared.after.usable_cases)
    now = compare(cases, after, weights, view.silence, view.aggregation)
    then = compare(
        _cases(page, compared.before),
        before,
        weights_in_force(view, before, compared.before.usable_cases),
        view.silence,
        view.aggregation,
    )
    scene = Scene(rubric=after, cases=cases, comparison=now)
    moments = (moment(compared.since, lang), moment(compared.until, lang))
    name = f"slopes/{'/'.join(map(str, _key(page, compared)))}"
    chart = cached.chart(page, name, scene, lambda s, style: slope_chart(s, then, moments, style))
    show_chart(chart, "slopes", lang)


def show_file(page: Opened, compared: Compared) -> None:
    """What a case said then: its file, beside what it says in the later version."""
    lang, root = page.lang, page.library.root
    cases = (*compared.before.usable_cases, *compared.after.usable_cases)
    names = {case.id: case.name.text_in(lang) for case in cases}
    if not names:
        return
    show(element("h2", say(lang, "history.file"), css="cb"))
    chosen = (page.view.case, *page.view.cases, *names)
    case = next(case_id for case_id in chosen if case_id in names)
    choose(say(lang, "history.file-of"), "case", names, case)
    path = f"cases/{case}.yaml"
    then = version_file(root, compared.since.id, path)
    if compared.until:
        now = version_file(root, compared.until.id, path)
    else:
        file = root / path
        now = file.read_bytes() if file.is_file() else None
    if then is None or now is None:
        text = say(lang, "history.file-not-yet" if then is None else "history.file-no-longer", path=path)
        show(element("p", text, css="cb cb-muted"))
    if then == now:
        show(element("p", say(lang, "history.file-same"), css="cb cb-muted"))
    else:
        show(file_difference(_text(then), _text(now), lang))
    if then is not None:
        st.download_button(
            say(lang, "history.file-download"),
            then,
            file_name=f"{case}.{moment(compared.since, lang)}.yaml",
            mime="text/plain",
            key="history_download",
            on_click="ignore",
        )


def _text(data: bytes | None) -> str:
    return "" if data is None else data.decode("utf-8", "replace")


def _key(page: Opened, compared: Compared) -> tuple[object, ...]:
    view = page.view
    return (
        compared.before.fingerprint,
        compared.after.fingerprint,
        compared.since.id,
        compared.until.id if compared.until else "",
        view.cases,
        view.silence,
        view.aggregation,
        view.ranges,
        page.weights.dimensions,
        page.weights.criteria,
        page.space,
    )
