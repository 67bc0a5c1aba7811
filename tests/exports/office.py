"""LibreOffice and poppler look at what we wrote: an office file as PDF, as text and as pictures."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PATIENCE_S = 120
PICTURE_WIDTH_PX = 1280


def _program(name: str) -> str:
    """Where a program is. Skips the test that asks for it only where it is truly absent."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"no {name} on this machine")
    return found


def _run(*command: str | Path) -> str:
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, timeout=PATIENCE_S, check=False
    )
    said = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, f"{command}\n{said}\n{done.stderr.decode('utf-8', 'replace')}"
    return said


def _converted(path: Path, folder: Path, ending: str, filter_name: str) -> Path:
    """``path`` in another format. Each worker has a profile: two LibreOffices never share one."""
    soffice = _program("soffice")
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{path.stem}.{ending}"
    assert made.resolve() != path.resolve(), "LibreOffice would write over the file that is tested"
    profile = folder / f"libreoffice-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    own = f"-env:UserInstallation={profile.resolve().as_uri()}"
    said = _run(
        soffice, own, "--headless", "--norestore", "--convert-to", filter_name, "--outdir", folder, path
    )
    assert made.is_file(), f"LibreOffice did not open {path.name}: {said}"
    return made


def office_pdf(path: Path, folder: Path) -> Path:
    """``path`` (pptx, docx, xlsx …) as LibreOffice prints it, as a PDF in ``folder``."""
    return _converted(path, folder, "pdf", "pdf")


def recalculated(path: Path, folder: Path) -> Path:
    """A spreadsheet as LibreOffice computes it anew, as XLSX in ``folder``, which is not that of ``path``."""
    return _converted(path, folder, "xlsx", "xlsx:Calc MS Excel 2007 XML")


def pdf_text(path: Path) -> str:
    """The words of a PDF, pages apart by form feeds."""
    return _run(_program("pdftotext"), "-enc", "UTF-8", "-layout", path, "-")


def pdf_pages(path: Path) -> list[str]:
    """The words of each page, white space collapsed: lines break where the program likes."""
    return [" ".join(page.split()) for page in pdf_text(path).split("\f")[:-1]]


def pdf_pictures(path: Path, folder: Path, width_px: int = PICTURE_WIDTH_PX) -> list[Path]:
    """Each page as a PNG in ``folder``, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    _run(
        _program("pdftoppm"),
        "-png",
        "-scale-to-x",
        str(width_px),
        "-scale-to-y",
        "-1",
        path,
        folder / path.stem,
    )
    return sorted(folder.glob(f"{path.stem}-*.png"))
