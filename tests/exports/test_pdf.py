"""Deck and brief as PDF: pages, text, fonts, tags, and the same bytes again."""

import io
import re
import unicodedata

import pytest
from pypdf import PdfReader

from casebook.exports.brief import build_brief
from casebook.exports.deck import Deck
from casebook.exports.deck_slides import build_deck
from casebook.exports.pdf import brief_pdf, deck_pdf
from casebook.exports.report import Report


@pytest.fixture(scope="module")
def deck(report: Report) -> Deck:
    return build_deck(report)


@pytest.fixture(scope="module")
def data(report: Report, deck: Deck) -> bytes:
    return deck_pdf(report, deck)


@pytest.fixture(scope="module")
def paper(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def packed(text: str) -> str:
    """Without blanks, ligatures taken apart; of the dashes that a font draws alike any stands for all."""
    plain = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\u2010-\u2015]", "-", re.sub(r"\s", "", plain))


def fonts(paper: PdfReader) -> list[dict]:
    found = {}
    for page in paper.pages:
        for name, font in (page["/Resources"].get("/Font") or {}).items():
            found[name] = font.get_object()
    return list(found.values())


def test_deck_pdf_has_one_wide_page_for_each_slide(paper: PdfReader, deck: Deck) -> None:
    """16:9, the size of a slide of PowerPoint."""
    sizes = [(float(p.mediabox.width), float(p.mediabox.height)) for p in paper.pages]
    assert sizes == [(960, 540)] * len(deck.slides)


def test_deck_pdf_holds_claims_strength_quotes_and_footer_as_text(
    paper: PdfReader, deck: Deck, report: Report
) -> None:
    """Each on the page of its slide: Korean that can be searched for, and the number of the slide."""
    total = len(deck.slides)
    for number, (page, slide) in enumerate(zip(paper.pages, deck.slides, strict=True), start=1):
        text = packed(page.extract_text())
        assert packed(slide.heading) in text
        assert packed(slide.strength_text) in text
        assert report.fingerprint[:12] in text
        assert f"{number}/{total}" in text
        shown = [q for q in slide.quotes if packed(q.shown) in text]
        assert shown or not slide.quotes
        contradicting = [q for q in slide.quotes if q.quote.stance == "contradicts"]
        assert all(q in shown for q in contradicting[:1])


def test_deck_pdf_draws_charts_with_their_words_as_text(paper: PdfReader, deck: Deck, report: Report) -> None:
    """Not as pictures: the names of the cases stand in them."""
    for page, slide in zip(paper.pages, deck.slides, strict=True):
        if slide.chart in {"ranking", "chances"}:
            text = packed(page.extract_text())
            names = [packed(case.name.ko) for case in report.cases]
            assert all(text.count(name) >= 1 for name in names)
        assert len(page.images) == 0


def test_deck_pdf_names_title_and_language_and_is_tagged(paper: PdfReader, deck: Deck) -> None:
    """For screen readers and for search: title, language, structure, outline, fonts inside."""
    root = paper.trailer["/Root"]
    assert paper.metadata is not None
    assert paper.metadata.title == deck.title
    assert paper.metadata.creator == "Casebook"
    assert root["/Lang"].startswith("ko")
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert len(paper.outline) > 0
    assert fonts(paper)
    for font in fonts(paper):
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        if inner["/Subtype"] != "/Type3":
            descriptor = inner["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)


def test_deck_pdf_of_the_same_report_has_the_same_bytes(data: bytes, report: Report, deck: Deck) -> None:
    """On one computer: neither the clock nor chance is in it, but the report's day."""
    assert deck_pdf(report, deck) == data
    assert b"D:20261121000000" in data
    assert b"HeadlessChrome" not in data


@pytest.mark.parametrize("of", ["report", "report_en", "report_of_thirty", "report_of_one"])
def test_brief_pdf_is_one_page_of_a4_with_everything_on_it(request: pytest.FixtureRequest, of: str) -> None:
    """Title, comparison, findings, evidence and footer as text, on a single page."""
    report: Report = request.getfixturevalue(of)
    brief = build_brief(report, build_deck(report))
    paper = PdfReader(io.BytesIO(brief_pdf(report, brief)))
    assert len(paper.pages) == 1
    box = paper.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (595, 842)
    text = packed(paper.pages[0].extract_text())
    cells = [cell.value for row in brief.table.rows for cell in row.cells]
    wanted = [
        brief.title,
        brief.date_line,
        *brief.overview,
        brief.settings,
        *brief.table.header,
        *(row.name for row in brief.table.rows),
        *cells,
        *(finding.text for finding in brief.findings),
        *brief.limits,
        *(quote.words for quote in brief.quotes),
        *brief.footer,
    ]
    if brief.chart is not None:
        wanted += brief.chart.categories
    assert [w for w in wanted if packed(w) not in text] == []
    assert paper.trailer["/Root"]["/Lang"].startswith(report.lang)
