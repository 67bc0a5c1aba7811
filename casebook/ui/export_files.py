"""Files on their way to a browser: what kind they are, how large, and several of them as one."""

import io
import zipfile
from collections.abc import Sequence

from casebook.exports.formats import ExportFile
from casebook.exports.zipped import same_bytes

_OFFICE = "application/vnd.openxmlformats-officedocument"
_MIMES = {
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "hwpx": "application/hwp+zip",
    "pdf": "application/pdf",
    "html": "text/html",
    "json": "application/json",
    "zip": "application/zip",
}
_KILO = 1000


def mime_of(name: str) -> str:
    """The media type of a file by its ending."""
    return _MIMES.get(name.rpartition(".")[2], "application/octet-stream")


def size_text(file: ExportFile) -> str:
    """E.g. ``84 KB`` or ``4.8 MB``."""
    kilos = len(file.data) / _KILO
    return f"{max(1, round(kilos))} KB" if kilos < _KILO else f"{kilos / _KILO:.1f} MB"


def as_zip(files: Sequence[ExportFile], name: str) -> ExportFile:
    """The files as one; the same files give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.writestr(file.name, file.data)
    return ExportFile(name=name, data=same_bytes(packed.getvalue()))
