"""How the document of Hangul looks: each kind of line has one paragraph and one character shape."""

from hwpx import HwpxDocument
from hwpx.oxml import HwpxOxmlParagraph

from casebook.exports.brief_layout import TYPES, Part

FONT = "맑은 고딕"
"""On every Windows, and taken over by Hangul on other systems."""
_INK, _ACCENT, _SOFT = "#14202E", "#0B3F70", "#4A5767"
_COLOURS: dict[Part, str] = {
    "title": _ACCENT,
    "heading": _ACCENT,
    "date": _SOFT,
    "note": _SOFT,
    "cell-note": _SOFT,
}
_ALIGNED: dict[Part, str] = {
    "title": "CENTER",
    "head": "CENTER",
    "cell": "CENTER",
    "cell-note": "CENTER",
    "date": "RIGHT",
}


class Looks:
    """Collects which paragraph looks how; ``apply`` sets them all at once, which is many times faster."""

    def __init__(self, document: HwpxDocument) -> None:
        self._document = document
        document.styles.ensure_font(FONT)
        # The style for running text: it keeps Korean words whole at the end of a line.
        self._body = document.styles.resolve("본문")
        self._characters = {
            part: document.styles.ensure_run(
                font=FONT, size=looks.size_pt, bold=looks.is_bold, color=_COLOURS.get(part, _INK)
            )
            for part, looks in TYPES.items()
        }
        self._bold_cell = document.styles.ensure_run(
            font=FONT, size=TYPES["cell"].size_pt, bold=True, color=_INK
        )
        self._by_part: dict[Part | None, list[HwpxOxmlParagraph]] = {}

    def set(self, paragraph: HwpxOxmlParagraph, part: Part | None, *, is_bold: bool = False) -> None:
        """``paragraph`` will look like ``part``; None holds an object and no text."""
        self._by_part.setdefault(part, []).append(paragraph)
        paragraph.style_id_ref = self._body.id
        paragraph.para_pr_id_ref = self._body.para_pr_id_ref
        if part is not None:
            paragraph.char_pr_id_ref = self._bold_cell if is_bold else self._characters[part]

    def apply(self) -> None:
        """Set what was collected."""
        styles = self._document.styles
        for part, paragraphs in self._by_part.items():
            if part is None:
                styles.apply_paragraph_format(
                    paragraphs=paragraphs, alignment="CENTER", line_spacing_percent=100
                )
                continue
            looks = TYPES[part]
            styles.apply_paragraph_format(
                paragraphs=paragraphs,
                alignment=_ALIGNED.get(part, "LEFT"),
                # Of the size, not of the font's own height: as high as in the other formats.
                line_spacing_percent=round(100 * looks.line_pt / looks.size_pt),
                indent_left_mm=looks.indent_mm,
                first_line_indent_mm=-looks.hang_mm,
                spacing_before_pt=looks.before_pt,
                spacing_after_pt=looks.after_pt,
                keep_with_next=part == "heading",
                border={
                    "sides": ("top", "bottom"),
                    "color": _ACCENT,
                    "width": "0.4 mm",
                    "offset_mm": (0, 0, 1, 1),
                }
                if part == "title"
                else None,
            )
