"""Every format that can be taken away, how each is made, and what happens where one cannot be."""

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property, partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

import msgspec

from casebook.charts.scene import file_stem
from casebook.exports.deck import Deck
from casebook.exports.formats import ExportFile, ExportUnavailable, FormatId, Tell
from casebook.exports.report import Report, compile_report
from casebook.library import Library
from casebook.view.view import View

if TYPE_CHECKING:
    from casebook.exports.brief import Brief

Group = Literal["slides", "brief", "page", "tables", "pictures"]
_MOST_STEM_CHARS = 150
_LOG = logging.getLogger(__name__)


class Material:
    """What the writers work on, each part made once and only when a writer asks for it."""

    def __init__(self, report: Report, library: Library) -> None:
        self.report = report
        self.library = library

    @cached_property
    def deck(self) -> Deck:
        """The slides of the view."""
        from casebook.exports.deck_slides import build_deck

        return build_deck(self.report)

    @cached_property
    def brief(self) -> "Brief":
        """The brief of one page."""
        from casebook.exports.brief import build_brief

        return build_brief(self.report, self.deck)

    def file_name(self, kind: str, ending: str) -> str:
        """E.g. ``casebook_deck_rancho-cordova+jeonbuk_ko.pptx``."""
        return f"{self.folder(kind)}.{ending}"

    def folder(self, kind: str) -> str:
        """The same without an ending, for several files of one format."""
        ids = [case.id for case in self.report.cases]
        return file_stem(kind, ids, self.report.lang)[:_MOST_STEM_CHARS]


Make = Callable[[Material, Tell], tuple[ExportFile, ...]]


class ExportFormat(msgspec.Struct, frozen=True, kw_only=True):
    """One format."""

    id: FormatId
    group: Group
    make: Make
    needs_browser: bool = False
    libraries: tuple[str, ...] = ()
    """Packages without which it cannot be made."""


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one format: its files, or why there are none."""

    format: FormatId
    files: tuple[ExportFile, ...] = ()
    problem: ExportUnavailable | None = None


def _pptx(material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
    from casebook.exports.pptx import pptx_file

    data = pptx_file(material.report, material.deck)
    return (ExportFile(name=material.file_name("deck", "pptx"), data=data),)


def _deck_pdf(material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
    from casebook.exports.pdf import deck_pdf

    data = deck_pdf(material.report, material.deck)
    return (ExportFile(name=material.file_name("deck", "pdf"), data=data),)


def _docx(material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
    from casebook.exports.docx import docx_file

    data = docx_file(material.report, material.brief)
    return (ExportFile(name=material.file_name("brief", "docx"), data=data),)


def _hwpx(material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
    from casebook.exports.hwpx import hwpx_file

    data = hwpx_file(material.report, material.brief)
    return (ExportFile(name=material.file_name("brief", "hwpx"), data=data),)


def _brief_pdf(material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
    from casebook.exports.pdf import brief_pdf

    data = brief_pdf(material.report, material.brief)
    return (ExportFile(name=material.file_name("brief", "pdf"), data=data),)


def _html(material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
    from casebook.exports.html import html_file

    data = html_file(material.report, material.deck, material.library)
    return (ExportFile(name=material.file_name("page", "html"), data=data),)


def _xlsx(material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
    from casebook.exports.xlsx import xlsx_file

    return (ExportFile(name=material.file_name("tables", "xlsx"), data=xlsx_file(material.report)),)


def _csv(material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
    from casebook.exports.csv_files import csv_files

    return tuple(_in(material.folder("csv"), file) for file in csv_files(material.report))


def _json(material: Material, _tell: Tell) -> tuple[ExportFile, ...]:
    from casebook.exports.json_file import json_file

    return (ExportFile(name=material.file_name("tables", "json"), data=json_file(material.report)),)


def _pictures(kind: Literal["png", "svg"], material: Material, tell: Tell) -> tuple[ExportFile, ...]:
    from casebook.exports.pictures import pictures

    made = pictures(material.report, material.deck, kind, tell)
    return tuple(_in(material.folder(kind), file) for file in made)


def _in(folder: str, file: ExportFile) -> ExportFile:
    """The file in this folder, whatever folder it was in."""
    return ExportFile(name=f"{folder}/{file.name.rpartition('/')[2]}", data=file.data)


FORMATS: tuple[ExportFormat, ...] = (
    ExportFormat(id="pptx", group="slides", make=_pptx, libraries=("pptx",)),
    ExportFormat(id="pdf-deck", group="slides", make=_deck_pdf, needs_browser=True),
    ExportFormat(id="hwpx", group="brief", make=_hwpx, libraries=("hwpx",)),
    ExportFormat(id="docx", group="brief", make=_docx, libraries=("docx",)),
    ExportFormat(id="pdf-brief", group="brief", make=_brief_pdf, needs_browser=True),
    ExportFormat(id="html", group="page", make=_html),
    ExportFormat(id="xlsx", group="tables", make=_xlsx, libraries=("xlsxwriter",)),
    ExportFormat(id="csv", group="tables", make=_csv),
    ExportFormat(id="json", group="tables", make=_json),
    ExportFormat(id="png", group="pictures", make=partial(_pictures, "png"), needs_browser=True),
    ExportFormat(id="svg", group="pictures", make=partial(_pictures, "svg"), needs_browser=True),
)
"""Every format, in the order in which readers are shown them."""
_BY_ID = {each.id: each for each in FORMATS}


def format_of(format_id: FormatId) -> ExportFormat:
    """The format with this id."""
    return _BY_ID[format_id]


def unavailable(format_id: FormatId) -> ExportUnavailable | None:
    """Why the format cannot be made on this computer, and which remain; None where it can."""
    wanted = _BY_ID[format_id]
    for library in wanted.libraries:
        if not _has(library):
            return _without(library)
    if wanted.needs_browser:
        from casebook.exports.browser import VARIABLE, find_browser

        if find_browser() is None:
            return ExportUnavailable("export.no-browser", variable=VARIABLE)
    return None


def _has(library: str) -> bool:
    try:
        return find_spec(library) is not None
    except (ImportError, ValueError):  # a package half taken away
        return False


def _without(library: str) -> ExportUnavailable:
    remaining = [each for each in FORMATS if not each.needs_browser and all(map(_has, each.libraries))]
    names = ", ".join(each.id.upper() for each in remaining)
    return ExportUnavailable("export.no-library", library=library, remaining=names)


def material_of(library: Library, view: View, made_on: date) -> Material:
    """What all formats of one view are made from.

    Raises:
        NothingToReport: the rubric cannot be used, or no usable case is chosen.
    """
    return Material(compile_report(library, view, made_on), library)


def make_format(material: Material, format_id: FormatId, tell: Tell) -> tuple[ExportFile, ...]:
    """The files of one format; ``tell`` is told how far it is.

    Raises:
        ExportUnavailable: it cannot be made here.
    """
    problem = unavailable(format_id)
    if problem is not None:
        raise problem
    tell(0.0)
    try:
        files = _BY_ID[format_id].make(material, tell)
    except ImportError as missing:
        raise _without(missing.name or str(missing)) from missing
    tell(1.0)
    return files


def export_files(
    library: Library, view: View, made_on: date, formats: Sequence[FormatId], tell: Tell
) -> Iterator[Exported]:
    """Each format in turn, made when it is asked for; one that fails is reported and stops no other.

    Raises:
        NothingToReport: at once; the rubric cannot be used, or no usable case is chosen.
    """
    material = material_of(library, view, made_on)

    def made() -> Iterator[Exported]:
        for at, format_id in enumerate(formats):
            yield made_or_reported(material, format_id, _part_of(tell, at, len(formats)))

    return made()


def made_or_reported(material: Material, format_id: FormatId, tell: Tell) -> Exported:
    """The files of one format, or why there are none; whatever goes wrong, the other formats go on."""
    try:
        return Exported(format=format_id, files=make_format(material, format_id, tell))
    except ExportUnavailable as problem:
        return Exported(format=format_id, problem=problem)
    except Exception as error:  # noqa: BLE001 (nine formats must not be lost to the tenth)
        _LOG.exception("%s could not be made", format_id)
        details = f"{type(error).__name__}: {error}"
        return Exported(format=format_id, problem=ExportUnavailable("export.failed", details=details))


def _part_of(tell: Tell, at: int, count: int) -> Tell:
    return lambda share: tell((at + min(max(share, 0.0), 1.0)) / count)
