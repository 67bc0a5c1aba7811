"""The first sheet: what the workbook is about, what its numbers stand on, and what each sheet holds."""

from xlsxwriter import Workbook

from casebook.charts.theme import LIGHT
from casebook.exports.footer import footer_parts
from casebook.exports.inert import begins_formula
from casebook.exports.report import Report
from casebook.exports.tables import Table
from casebook.exports.xlsx.looks import Looks
from casebook.exports.xlsx.text import cell_words, height_of, lines_of
from casebook.scoring import note_text
from casebook.wording import say

_A4 = 9
_WIDTHS = (26, 100)


def write_read_me(book: Workbook, looks: Looks, report: Report, tables: tuple[Table, ...]) -> None:
    """Add the sheet to the workbook."""
    lang = report.lang
    sheet = book.add_worksheet(say(lang, "tables.read-me"))
    sheet.hide_gridlines(2)
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    left = looks.of(bold=True, valign="top", text_wrap=True, bottom=1, bottom_color=LIGHT.grid)
    right = looks.of(valign="top", text_wrap=True, bottom=1, bottom_color=LIGHT.grid)
    quoted = looks.of(valign="top", text_wrap=True, bottom=1, bottom_color=LIGHT.grid, quote_prefix=True)
    row = 0

    def heading(text: str) -> None:
        nonlocal row
        row += 1 if row else 0
        sheet.write_string(row, 0, cell_words(text), looks.of(bold=True, font_size=14 if row == 0 else 11))
        row += 1

    def line(name: str, text: str) -> None:
        nonlocal row
        lines = [lines_of(words, width) for words, width in zip((name, text), _WIDTHS, strict=True)]
        sheet.set_row(row, height_of(max(lines)))
        for at, (words, look) in enumerate(((name, left), (text, right))):
            shown = cell_words(words)
            sheet.write_string(row, at, shown, quoted if at and begins_formula(shown) else look)
        row += 1

    names = ", ".join(report.scene.names(lang))
    heading(report.view.deck_title or say(lang, "export.tables-title", cases=names))
    line(say(lang, "tables.read-cases"), names)
    if report.scene.faulty:
        line(say(lang, "tables.state-faulty"), ", ".join(f.name for f in report.scene.faulty))
    for at, part in enumerate(footer_parts(report)):
        line("" if at else say(lang, "tables.read-basis"), part)
    line(say(lang, "tables.read-fingerprint"), report.fingerprint)
    heading(say(lang, "tables.read-how"))
    line(say(lang, "tables.name.weights"), say(lang, "tables.note-weights"))
    line(say(lang, "tables.silent"), say(lang, "tables.read-silence"))
    line(say(lang, "tables.name.ranks"), say(lang, "tables.read-ranks"))
    if report.scene.comparison.notes:
        heading(say(lang, "tables.read-notes"))
        for note in report.scene.comparison.notes:
            word = say(lang, "tables.read-warning" if note.is_warning else "tables.read-note")
            line(word, note_text(lang, note, report.cases, report.rubric))
    heading(say(lang, "tables.read-sheets"))
    for table in tables:
        line(say(lang, f"tables.name.{table.id}"), say(lang, f"tables.what.{table.id}"))
    heading(say(lang, "tables.read-columns"))
    for column in {c.id: c for table in tables for c in table.columns}.values():
        line(column.heading(lang), column.about(lang))
