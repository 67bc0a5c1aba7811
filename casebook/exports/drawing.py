"""Charts drawn to SVG and PNG: one page in one headless browser draws all of them."""

import base64
import json
import re
import struct
import zlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from markupsafe import escape

from casebook.charts import Chart
from casebook.charts.standalone import figure_json, plotly_script
from casebook.exports.browser import read_drawn
from casebook.exports.formats import ExportUnavailable

_HERE = Path(__file__).parent
_MM_PER_INCH = 25.4
_PNG_HEAD_BYTES = 33
"""The signature and the first chunk, after which resolution may be stated."""


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A chart and the size of its picture."""

    chart: Chart
    width_px: int
    """Of the figure as it is laid out, at scale 1."""
    height_px: int
    wide_px: int
    high_px: int
    """Of the picture."""
    dpi: int | None = None
    """Where the picture has a size on paper."""


def drawn(sheets: Sequence[Sheet], kind: Literal["png", "svg"]) -> tuple[bytes, ...]:
    """A picture of each chart; SVG holds its texts as text, names its fonts, and holds no script.

    Raises:
        ExportUnavailable: there is no browser, or it does not do its work.
    """
    if not sheets:
        return ()
    document = read_drawn(_page(sheets, kind))
    found = re.search(r'<pre id="drawn">([^<]*)</pre>', document)
    pictures = [base64.b64decode(line) for line in found[1].split()] if found else []
    if len(pictures) != len(sheets):
        raise ExportUnavailable("export.browser-failed")
    finish = _finished_svg if kind == "svg" else _finished_png
    return tuple(finish(data, sheet) for data, sheet in zip(pictures, sheets, strict=True))


def _page(sheets: Sequence[Sheet], kind: str) -> bytes:
    """Drawn while it is read, so that everything is there when its load event comes."""
    sizes = [
        {"width": s.width_px, "height": s.height_px, "wide": s.wide_px, "high": s.high_px} for s in sheets
    ]
    figures = ",".join(figure_json(s.chart) for s in sheets)
    return "".join(
        (
            '<!DOCTYPE html><html lang="ko"><meta charset="utf-8">',
            # What is drawn must not reach for anything, whatever a file says.
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; ',
            "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">",
            f"<body><script>{_script('before')}</script><script>{plotly_script()}</script>",
            f'<script>const kind = "{kind}", figures = [{figures}], sizes = {json.dumps(sizes)}\n',
            f"{_script('after')}</script></body></html>",
        )
    ).encode()


def seeded_script() -> str:
    """Must run before plotly: what it draws by lot is then always the same."""
    return _script("before")


@cache
def _script(name: str) -> str:
    before, after = (_HERE / "drawing.js").read_text("utf-8").split("// --- after plotly")
    return before if name == "before" else after


def _finished_svg(data: bytes, sheet: Sheet) -> bytes:
    """With title and description for readers who cannot see it, and its size on paper."""
    text = data.decode("utf-8")
    opening, rest = text.split(">", 1)
    words = f"<title>{escape(sheet.chart.title)}</title><desc>{escape(sheet.chart.alt)}</desc>"
    wide, high = f"{sheet.wide_px}", f"{sheet.high_px}"
    if sheet.dpi:
        wide = f"{sheet.wide_px / sheet.dpi * _MM_PER_INCH:.1f}mm"
        high = f"{sheet.high_px / sheet.dpi * _MM_PER_INCH:.1f}mm"
    opening = re.sub(r'\s(?:width|height|viewBox|role)="[^"]*"', "", opening)
    box = f'width="{wide}" height="{high}" viewBox="0 0 {sheet.width_px} {sheet.height_px}" role="img"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening} {box}>{words}{rest}\n'.encode()


def _finished_png(data: bytes, sheet: Sheet) -> bytes:
    """With its resolution, where it has a size on paper."""
    if sheet.dpi is None:
        return data
    per_metre = round(sheet.dpi / _MM_PER_INCH * 1000)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return data[:_PNG_HEAD_BYTES] + chunk + data[_PNG_HEAD_BYTES:]
