"""Deck and brief as PDF: tagged, with searchable text, printed by a browser that is on this computer."""

import re
from datetime import date

from casebook.exports.brief import Brief
from casebook.exports.browser import print_pdf
from casebook.exports.deck import Deck
from casebook.exports.pdf_brief import brief_page
from casebook.exports.pdf_deck import deck_pages
from casebook.exports.report import Report


def deck_pdf(report: Report, deck: Deck) -> bytes:
    """The slides, one page of 16:9 each, as the meeting mode shows them on a light background.

    The same deck gives the same bytes on one computer: fonts and browser are its own.

    Raises:
        ExportUnavailable: there is no browser, or it does not do its work.
    """
    return _as_made_on(print_pdf(deck_pages(report, deck)), report.made_on)


def brief_pdf(report: Report, brief: Brief) -> bytes:
    """The brief on one page of A4, set as in its other formats; the same bytes as far as ``deck_pdf``.

    Raises:
        ExportUnavailable: there is no browser, or it does not do its work.
    """
    return _as_made_on(print_pdf(brief_page(brief)), report.made_on)


def _as_made_on(data: bytes, day: date) -> bytes:
    """The file with the report's day in place of the clock's, and without the name of the browser.

    Everything keeps its length: a PDF counts its bytes.
    """
    stamp = f"{day:%Y%m%d}000000+00'00'".encode()
    dated = re.sub(
        rb"/(CreationDate|ModDate) \(D:\d{14}[+-]\d\d'\d\d'\)",
        lambda found: b"/" + found[1] + b" (D:" + stamp + b")",
        data,
    )
    # Round brackets within are escaped.
    return re.sub(
        rb"/Creator \((?:[^()\\]|\\.)*\)",
        lambda found: b"/Creator (Casebook)".ljust(len(found[0])),
        dated,
        count=1,
    )
