"""The Export page: the view as files, made when asked for and kept as long as the view stays what it is."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

import msgspec
import streamlit as st

from casebook.charts import Scene
from casebook.charts.scene import basis_parts, list_of
from casebook.exports.formats import ExportFile, ExportUnavailable, FormatId, Tell
from casebook.exports.registry import (
    FORMATS,
    ExportFormat,
    Group,
    Material,
    made_or_reported,
    material_of,
    unavailable,
)
from casebook.markup import element, join
from casebook.ui import cached
from casebook.ui.export_files import as_zip, mime_of, size_text
from casebook.ui.links import page_address
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.ui.progress import progress
from casebook.ui.state import bound
from casebook.view.view import MAX_TITLE_CHARS
from casebook.wording import say

_USUAL: tuple[FormatId, ...] = ("pptx", "hwpx", "xlsx")
_MADE = "export_made"
"""What this session has made: the key of the view, and the formats asked for."""
_BEARING = (
    *("lang", "cases", "silence", "aggregation", "preset", "dimension_weights", "criterion_weights"),
    *("limits", "importance", "ranges", "slides", "deck_title", "notes"),
)
"""Fields of the view that the files depend on."""
_MOST_NAMES = 6
_COLUMNS: tuple[tuple[Group, ...], ...] = (("slides", "brief"), ("page", "tables", "pictures"))


class _Asked(msgspec.Struct, frozen=True):
    """What was asked for, and of which view."""

    key: tuple[object, ...]
    formats: tuple[FormatId, ...]


def show_export(page: Opened) -> None:
    """What is exported, the formats, and what has been made of them."""
    made_on = datetime.now().astimezone().date()
    key = _key(page, made_on)
    _show_view(page, cached.current_scene(page))
    st.text_input(
        say(page.lang, "export.own-title"),
        max_chars=MAX_TITLE_CHARS,
        **bound("deck_title", page.view.deck_title),
    )
    formats = _choose_formats(page)
    if st.button(say(page.lang, "export.make"), type="primary", key="export_make", disabled=not formats):
        problems = _make(page, key, formats)
        st.session_state[_MADE] = _Asked(key, formats)
    else:
        problems = {}
    if not formats:
        show(element("p", say(page.lang, "export.choose-none"), css="cb cb-muted"))
    asked = st.session_state.get(_MADE)
    if isinstance(asked, _Asked) and asked.key == key:
        _show_made(page, _material(page, key), asked, problems)
    _show_command(page, formats)


def _key(page: Opened, made_on: date) -> tuple[object, ...]:
    bearing = tuple(getattr(page.view, field) for field in _BEARING)
    return (page.library.fingerprint, *bearing, made_on.isoformat())


def _material(page: Opened, key: tuple[object, ...]) -> Material:
    made_on = date.fromisoformat(str(key[-1]))
    return cached.kept(("export-material", *key), lambda: material_of(page.library, page.view, made_on))


def _show_view(page: Opened, scene: Scene) -> None:
    """Which view it is, in a few lines."""
    lang = page.lang
    names = list_of(scene.names(lang), lang, most=_MOST_NAMES)
    lines = [
        element("p", names, css="cb-lead"),
        element("p", " · ".join(basis_parts(scene, lang)), css="cb-muted"),
    ]
    if page.view.slides:
        slides = ", ".join(page.view.slides)
        lines.append(element("p", say(lang, "export.slides-chosen", names=slides), css="cb-muted"))
    lines.append(element("p", say(lang, "export.same-as-view"), css="cb-muted"))
    show(element("div", element("h2", say(lang, "export.what")), *lines, css="cb", lang=lang))


# ------------------------------------------------------------------ formats


def _choose_formats(page: Opened) -> tuple[FormatId, ...]:
    """The formats that are ticked and can be made here."""
    lang = page.lang
    show(element("h2", say(lang, "export.choose"), css="cb", lang=lang))
    missing = {each.id: problem for each in FORMATS if (problem := unavailable(each.id)) is not None}
    # One reason may keep several formats away: it is said once.
    for sentence in dict.fromkeys(_sentence(page, problem) for problem in missing.values()):
        show(element("div", sentence, css="cb cb-note", role="status", lang=lang))
    chosen: list[FormatId] = []
    for column, groups in zip(st.columns(len(_COLUMNS)), _COLUMNS, strict=True):
        with column:
            for group in groups:
                chosen += _choose_of(page, group, missing)
    return tuple(each.id for each in FORMATS if each.id in chosen)


def _choose_of(page: Opened, group: Group, missing: dict[FormatId, ExportUnavailable]) -> list[FormatId]:
    with st.container(border=True):
        mine = [each for each in FORMATS if each.group == group]
        return [each.id for each in mine if _tick(page, each, can_be_made=each.id not in missing)]


def _tick(page: Opened, each: ExportFormat, *, can_be_made: bool) -> bool:
    lang = page.lang
    with st.container(gap=None):
        is_ticked = st.checkbox(
            say(lang, f"export.format.{each.id}"),
            value=each.id in _USUAL,
            key=f"export_{each.id}",
            disabled=not can_be_made,
        )
        show(element("p", say(lang, f"export.for.{each.id}"), css="cb cb-muted", lang=lang))
    return is_ticked and can_be_made


def _sentence(page: Opened, problem: ExportUnavailable) -> str:
    return say(page.lang, problem.key, **problem.params)


# ------------------------------------------------------------------ making


def _file_key(key: tuple[object, ...], format_id: FormatId) -> tuple[object, ...]:
    return ("export", *key, format_id)


def _make(
    page: Opened, key: tuple[object, ...], formats: tuple[FormatId, ...]
) -> dict[FormatId, ExportUnavailable]:
    """Make what is not kept yet; gives why what could not be made could not."""
    problems: dict[FormatId, ExportUnavailable] = {}
    with progress(say(page.lang, "export.making-files")) as tell:
        material = _material(page, key)
        for at, format_id in enumerate(formats):
            part = partial(_tell_part, tell, at, len(formats))
            part(0.0)
            try:
                cached.kept(_file_key(key, format_id), partial(_files, material, format_id, part))
            except ExportUnavailable as problem:
                problems[format_id] = problem
    return problems


def _tell_part(tell: Tell, at: int, count: int, share: float) -> None:
    tell((at + share) / count)


def _files(material: Material, format_id: FormatId, tell: Tell) -> tuple[ExportFile, ...]:
    made = made_or_reported(material, format_id, tell)
    if made.problem is not None:  # is not kept: it may be mended meanwhile
        raise made.problem
    return made.files


# ------------------------------------------------------------------ what was made


def _show_made(
    page: Opened, material: Material, asked: _Asked, problems: dict[FormatId, ExportUnavailable]
) -> None:
    lang = page.lang
    show(element("h2", say(lang, "export.made"), css="cb", lang=lang))
    for format_id, problem in problems.items():
        name = say(lang, f"export.format.{format_id}")
        text = say(lang, "export.format-failed", name=name, why=_sentence(page, problem))
        show(element("div", text, css="cb cb-warn", role="alert", lang=lang))
    every: list[ExportFile] = []
    with st.container(horizontal=True):
        for format_id in asked.formats:
            file_key = _file_key(asked.key, format_id)
            if not cached.is_kept(file_key):
                continue
            files = cached.kept(file_key, partial(_files, material, format_id, lambda _share: None))
            every += files
            whole = files[0]
            if len(files) > 1:
                whole = _packed(asked, (format_id,), files, f"{material.folder(format_id)}.zip")
            name = say(lang, f"export.format.{format_id}")
            _offer(page, whole, say(lang, "export.save", name=name, size=size_text(whole)), format_id)
        if len(asked.formats) > 1 and every:
            whole = _packed(asked, asked.formats, every, f"{material.folder('files')}.zip")
            _offer(page, whole, say(lang, "export.save-all", size=size_text(whole)), "all")
    names = [element("li", file.name) for file in every]
    if names:
        show(element("ul", join(names), css="cb cb-muted", lang=lang))


def _packed(
    asked: _Asked, formats: tuple[FormatId, ...], files: Sequence[ExportFile], name: str
) -> ExportFile:
    """Several files as one; packing takes as long as making some of them."""
    names = tuple(file.name for file in files)
    return cached.kept(("export-zip", *asked.key, formats, names), lambda: as_zip(files, name))


def _offer(page: Opened, file: ExportFile, label: str, key: str) -> None:
    st.download_button(
        label,
        file.data,
        file_name=file.name,
        mime=mime_of(file.name),
        key=f"export_save_{key}_{page.lang}",
        on_click="ignore",
    )


def _show_command(page: Opened, formats: tuple[FormatId, ...]) -> None:
    """How to make the same files without the dashboard."""
    box = st.expander(say(page.lang, "export.as-command"), key="export_command", on_change="rerun")
    if box.open:
        with box:
            named = ",".join(formats) or "all"
            address = page_address("export", page.view)
            st.code(f'casebook export --format {named} --link "{address}"', language=None, wrap_lines=True)
