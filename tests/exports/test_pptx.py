"""The deck as PowerPoint has it: read again by python-pptx, opened by LibreOffice."""

import io
import zipfile
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deckfile
from pptx.util import Inches

from casebook.charts.text import wrap
from casebook.exports.deck import Deck
from casebook.exports.deck_slides import build_deck
from casebook.exports.footer import footer_line
from casebook.exports.pptx import pptx_file
from casebook.exports.pptx.fitting import fitting_text, lines_in
from casebook.exports.report import Report
from casebook.exports.slide_data import slide_data
from casebook.library import Library
from casebook.model import Localised
from casebook.pieces.quote import source_name
from casebook.wording import say
from tests.exports.conftest import report_on
from tests.exports.office import office_pdf, pdf_pages, pdf_pictures

HOSTILE = (
    "=1+2",
    "<b>굵게</b> & \"따옴표\" 'x'",
    "</a:t></a:r><a:br/>",
    "종\x07 널\x00 반쪽\ud800 _x0007_",
    "가" * 400,
    "no-place-to-break-" + "x" * 300,
)


def _opened(data: bytes) -> Deckfile:
    return Presentation(io.BytesIO(data))


@pytest.fixture(scope="module")
def deck(report: Report) -> Deck:
    return build_deck(report)


@pytest.fixture(scope="module")
def data(report: Report, deck: Deck) -> bytes:
    return pptx_file(report, deck)


@pytest.fixture(scope="module")
def file(data: bytes) -> Deckfile:
    return _opened(data)


@pytest.fixture(scope="module")
def deck_of_thirty(report_of_thirty: Report) -> tuple[Report, Deck, bytes]:
    deck = build_deck(report_of_thirty)
    return report_of_thirty, deck, pptx_file(report_of_thirty, deck)


def _texts(slide: object) -> str:
    return "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)


def test_slides_are_those_of_the_deck_with_their_headings(file: Deckfile, deck: Deck) -> None:
    """Each in a title's placeholder, so that outline and screen reader find it; no two alike."""
    titles = [slide.shapes.title.text_frame.text for slide in file.slides]
    assert titles == [" ".join(s.heading.split()) for s in deck.slides]
    assert len(set(titles)) == len(titles)


def test_file_is_wide_and_says_what_it_is(file: Deckfile, report: Report, deck: Deck) -> None:
    """16:9; title, language and the day of the report in its properties."""
    assert (file.slide_width, file.slide_height) == (12192000, Inches(7.5))
    properties = file.core_properties
    assert (properties.title, properties.language) == (deck.title, "ko-KR")
    assert properties.created.date() == properties.modified.date() == report.made_on


def test_every_slide_carries_footer_and_number(file: Deckfile, report: Report) -> None:
    """In placeholders, where PowerPoint's own dialogue finds them."""
    for slide in file.slides:
        kinds = {p.placeholder_format.type.name: p for p in slide.placeholders}
        assert kinds["FOOTER"].text_frame.text == footer_line(report)
        assert kinds["SLIDE_NUMBER"]._element.find(".//" + qn("a:fld")).get("type") == "slidenum"


def test_charts_carry_their_numbers(file: Deckfile, report: Report, deck: Deck) -> None:
    """Native, editable, equal to what the deck's charts show; what is missing stays missing."""
    found = 0
    for slide, made in zip(file.slides, deck.slides, strict=True):
        charts = [s.chart for s in slide.shapes if s.has_chart]
        assert len(charts) == (made.chart is not None and made.id != "criteria")
        for chart in charts:
            numbers = slide_data(report, made.chart)
            rows = [numbers.categories.index(c) for c in chart.plots[0].categories]
            drawn = {s.name: s.values for s in chart.plots[0].series}
            for s in numbers.series:
                assert drawn[s.name] == tuple(s.values[at] for at in rows)
            left_out = set(range(len(numbers.categories))) - set(rows)
            assert all(s.values[at] is None for s in numbers.series for at in left_out)
            assert chart.part.chart_workbook.xlsx_part.blob.startswith(b"PK")
            found += 1
    assert found >= 6


def test_criteria_stand_in_a_table_with_silence_as_a_dash(file: Deckfile, report: Report, deck: Deck) -> None:
    """Every level of every case; a silent criterion is never a number."""
    at = [s.id for s in deck.slides].index("criteria")
    table = next(s.table for s in file.slides[at].shapes if s.has_table)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0][2:] == [case.name.ko for case in report.cases]
    assert [row[1] for row in rows[1:]] == [c.name.ko for c in report.rubric.criteria]
    for row, criterion in zip(rows[1:], report.rubric.criteria, strict=True):
        for shown, case in zip(row[2:], report.cases, strict=True):
            assessment = case.assessment(criterion.id)
            score = assessment.score if assessment else None
            assert shown[0] == ("–" if score is None else str(score))
    assert "0점이 아님" in _texts(file.slides[at])


def test_sources_stand_in_a_table_that_guesses_nothing(file: Deckfile, report: Report, deck: Deck) -> None:
    """What a source does not state is said to be not stated."""
    at = [s.id for s in deck.slides].index("sources")
    table = next(s.table for s in file.slides[at].shapes if s.has_table)
    rows = [[cell.text for cell in row.cells] for row in table.rows][1:]
    assert len(rows) == len(report.sources)
    for row, source in zip(rows, report.sources, strict=True):
        assert row[0] == (source.published or "미표기")
        assert (row[1] == "미표기") == (source.publisher is None)
    assert sum(int(row[-1]) for row in rows) == len(report.statuses)


def test_notes_hold_every_quote_word_for_word(file: Deckfile, deck: Deck) -> None:
    """With who says it, and what it was verified against; the slide may shorten, the notes do not."""
    quotes = 0
    for slide, made in zip(file.slides, deck.slides, strict=True):
        notes = slide.notes_slide.notes_text_frame.text
        for shown in made.quotes:
            assert f"“{shown.quote.text}”" in notes
            assert shown.source is not None
            assert f"{shown.case_name} · {shown.speaker} · {source_name(shown.source, 'ko')}" in notes
            assert "확인됨" in notes
            quotes += 1
        for line in made.basis:
            assert line in notes
    assert quotes >= 10


def test_quote_shortened_on_the_slide_is_whole_in_the_notes(report: Report, deck: Deck) -> None:
    """What a slide has no room for is one glance away."""
    at = [s.id for s in deck.slides].index("ranking")
    quotes = tuple(msgspec.structs.replace(q, shown="줄인 말…") for q in deck.slides[at].quotes)
    short = msgspec.structs.replace(deck.slides[at], quotes=quotes)
    slide = _opened(pptx_file(report, msgspec.structs.replace(deck, slides=(short,)))).slides[0]
    notes = slide.notes_slide.notes_text_frame.text
    assert all(q.quote.text in notes for q in quotes)
    assert "“줄인 말…”" in _texts(slide)
    assert "줄인 말…" not in notes


def test_own_notes_come_first_and_translations_are_marked(report_en: Report) -> None:
    """What the speaker wrote, then the source's words, then ours, named as ours."""
    view = msgspec.structs.replace(report_en.view, notes=(("ranking", "Say this\nfirst."),))
    report = msgspec.structs.replace(report_en, view=view)
    deck = build_deck(report)
    at = [s.id for s in deck.slides].index("ranking")
    notes = _opened(pptx_file(report, deck)).slides[at].notes_slide.notes_text_frame.text
    assert notes.startswith("[Speaker's notes]\nSay this\nfirst.\n")
    shown = deck.slides[at].quotes[0]
    assert shown.translation is not None
    assert shown.translation.endswith("…")
    assert f"“{shown.quote.text}”\n“{shown.quote.en}” (our translation)" in notes


@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_what_contradicts_stays_where_not_all_quotes_have_room(
    library: Library, lang: str, silence: str
) -> None:
    """A second quote that supports goes first: no slide shows one side of the evidence for want of room."""
    report = report_on(library, lang=lang, silence=silence)
    deck = build_deck(report)
    file = _opened(pptx_file(report, deck))
    contradicting = 0
    for slide, made in zip(file.slides, deck.slides, strict=True):
        if made.kind == "claim" and any(q.quote.stance == "contradicts" for q in made.quotes):
            panel = next(s for s in slide.shapes if s.name == "Quotes").text_frame.text
            assert say(report.lang, "stance.contradicts") in panel, made.id
            contradicting += 1
    assert contradicting >= 5


@pytest.mark.parametrize("width_pt", [120, 180, 240, 330, 410])
@pytest.mark.parametrize("ending", ["", " …"])
def test_words_cut_to_their_place_are_the_beginning_of_the_quote(
    report: Report, width_pt: float, ending: str
) -> None:
    """Nothing comes between them, also where a line breaks after ``·`` or ``-``."""
    for text in (" ".join(q.text.split()) + ending for case in report.cases for q in case.quotes):
        for lines in (1, 2, 3):
            shown = fitting_text(text, 14, width_pt, lines * 14 * 1.2 + 0.1)
            assert text == shown or text.startswith(shown.removesuffix("…"))
            assert lines_in(shown, 14, width_pt) <= lines


def test_warning_stands_on_the_ranking_slide_where_the_order_is_robust(library: Library) -> None:
    """What makes a ranking unsound is on the slide, not in the notes alone."""
    report = report_on(library, cases=("rancho-cordova", "jeonbuk"), silence="available")
    deck = build_deck(report)
    at = [s.id for s in deck.slides].index("ranking")
    assert deck.slides[at].strength == "robust"
    details = next(s for s in _opened(pptx_file(report, deck)).slides[at].shapes if s.name == "Details")
    assert "순위의 근거로 삼기에는 적절하지 않음" in details.text_frame.text


def test_quotes_stand_beside_the_chart_with_speaker_and_source(file: Deckfile, deck: Deck) -> None:
    """Words in quotation marks, the case and whether they support; cut only with an ellipsis."""
    for slide, made in zip(file.slides, deck.slides, strict=True):
        if not made.chart or made.id == "criteria":
            continue
        panel = next(p for p in slide.placeholders if p.placeholder_format.idx == 14).text_frame.text
        for shown in made.quotes[:2]:
            assert f"“{' '.join(shown.shown.split())[:12]}" in panel
            assert f"{shown.case_name} · " in panel


def test_strength_stands_beside_the_claim(file: Deckfile, deck: Deck) -> None:
    """The fixed word and its share, in a shape that says what it is."""
    said = 0
    for slide, made in zip(file.slides, deck.slides, strict=True):
        pills = [s for s in slide.shapes if s.name == "Strength"]
        assert [p.text_frame.text for p in pills] == ([made.strength_text] if made.strength else [])
        said += len(pills)
    assert said >= 3


def test_what_shows_something_has_words_for_it(file: Deckfile, report: Report, deck: Deck) -> None:
    """Alternative text on every chart, table and pill."""
    for slide, made in zip(file.slides, deck.slides, strict=True):
        for shape in slide.shapes:
            told = shape._element.xpath(".//p:cNvPr")[0].get("descr")
            if shape.has_chart:
                assert told == " ".join(slide_data(report, made.chart).alt.split())
            if shape.has_table or shape.name == "Strength":
                assert told


def test_every_run_has_a_korean_font_and_a_language(data: bytes) -> None:
    """On slides and in notes; the theme names the font."""
    runs = 0
    for slide in _opened(data).slides:
        for page in (slide, slide.notes_slide):
            for run in page._element.iter(qn("a:r")):
                properties = run.find(qn("a:rPr"))
                assert properties.get("lang")
                assert properties.find(qn("a:ea")).get("typeface") in {"+mn-ea", "+mj-ea"}
                runs += 1
    assert runs > 100
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        themes = [parts.read(n).decode() for n in parts.namelist() if "theme/theme" in n]
    assert len(themes) == 2
    assert all(theme.count('<a:ea typeface="맑은 고딕"/>') == 2 for theme in themes)


@pytest.mark.parametrize("which", ["three", "thirty"])
def test_text_fits_its_place(which: str, data: bytes, deck_of_thirty: tuple[Report, Deck, bytes]) -> None:
    """Lines of a fixed height, counted without the slack that the file was made with."""
    file = _opened(data if which == "three" else deck_of_thirty[2])
    for slide in file.slides:
        for shape in slide.shapes:
            if not shape.has_text_frame or not shape.text_frame.text:
                continue
            inset = 10 if shape.is_placeholder and shape.placeholder_format.idx == 14 else 0
            width, height = shape.width.pt - 2 * inset, shape.height.pt - 2 * inset
            used = 0.0
            for at, paragraph in enumerate(shape.text_frame.paragraphs):
                if not paragraph.runs:
                    continue
                size = max(run.font.size.pt for run in paragraph.runs)
                used += len(wrap(paragraph.text, width / size)) * paragraph.line_spacing.pt
                used += paragraph.space_before.pt if at else 0
            assert used <= height + 0.5, (slide.shapes.title.text_frame.text, shape.name)
            assert shape.left >= 0
            assert shape.left + shape.width <= file.slide_width
            assert shape.top + shape.height <= file.slide_height


def test_thirty_cases_stay_readable_and_say_what_is_left_out(
    deck_of_thirty: tuple[Report, Deck, bytes],
) -> None:
    """Bars that can be seen, columns that can be read, and how many of the thirty they are."""
    report, deck, data = deck_of_thirty
    for slide, made in zip(_opened(data).slides, deck.slides, strict=True):
        text = _texts(slide)
        for shape in slide.shapes:
            if shape.has_chart and made.id in {"ranking", "dimensions", "gap", "chances", "weights"}:
                plot = shape.chart.plots[0]
                assert len(list(plot.series)) <= 8
                assert "전체 30건 가운데" in text
            if shape.has_table and made.id == "criteria":
                assert len(shape.table.columns) - 2 <= 8
                assert "전체 30건 가운데" in text
    titles = [s.shapes.title.text_frame.text for s in _opened(data).slides]
    assert len(set(titles)) == len(titles) == len(deck.slides)
    assert report.cases


def test_leader_is_among_the_cases_that_have_room(deck_of_thirty: tuple[Report, Deck, bytes]) -> None:
    """Who comes first in the list is less telling than who comes first."""
    report, deck, data = deck_of_thirty
    at = [s.id for s in deck.slides].index("dimensions")
    chart = next(s.chart for s in _opened(data).slides[at].shapes if s.has_chart)
    first = min(report.scene.comparison.results, key=lambda r: r.rank or 99).case_id
    assert report.scene.name(first, "ko") in [s.name for s in chart.plots[0].series]


def test_one_case_makes_a_deck_without_a_ranking(report_of_one: Report) -> None:
    """Nothing is ranked, and nothing breaks."""
    deck = build_deck(report_of_one)
    file = _opened(pptx_file(report_of_one, deck))
    assert len(file.slides) == len(deck.slides)
    assert all(slide.shapes.title.text_frame.text for slide in file.slides)


def test_same_report_and_deck_give_the_same_bytes(report: Report, deck: Deck, data: bytes) -> None:
    """No time, no chance."""
    assert pptx_file(report, deck) == data


def test_slides_of_one_heading_get_titles_of_their_own(report: Report, deck: Deck) -> None:
    """A title names a slide: in the outline, to a screen reader."""
    slides = tuple(msgspec.structs.replace(s, heading="같은 제목") for s in deck.slides[:3])
    file = _opened(pptx_file(report, msgspec.structs.replace(deck, slides=slides)))
    titles = [s.shapes.title.text_frame.text for s in file.slides]
    # The cover bears the deck's title in any case.
    assert len(set(titles)) == 3


def _hostile(report: Report, text: str) -> tuple[Report, Deck]:
    """A report and its deck with ``text`` wherever somebody could have written it."""
    # No file can hold half a character, but an address can: titles and notes come from there.
    name = text.replace("\ud800", "")
    both = Localised(name, name)
    cases = tuple(msgspec.structs.replace(c, name=both) for c in report.cases)
    dimensions = tuple(
        msgspec.structs.replace(
            d, name=both, criteria=tuple(msgspec.structs.replace(c, name=both) for c in d.criteria)
        )
        for d in report.rubric.dimensions
    )
    rubric = msgspec.structs.replace(report.rubric, dimensions=dimensions)
    scene = msgspec.structs.replace(report.scene, cases=cases, rubric=rubric)
    sources = tuple(
        msgspec.structs.replace(s, headline=name, publisher=name, reporter=name) for s in report.sources
    )
    made = msgspec.structs.replace(report, scene=scene, sources=sources)
    deck = build_deck(report)
    slides = tuple(
        msgspec.structs.replace(
            s,
            heading=text,
            details=(text, text),
            notes=text,
            basis=(text,),
            strength_text=text if s.strength else "",
            quotes=tuple(
                msgspec.structs.replace(
                    q, shown=text, translation=text, case_name=text, speaker=text, source_line=text
                )
                for q in s.quotes
            ),
        )
        for s in deck.slides
    )
    return made, msgspec.structs.replace(deck, title=text, subtitle=text, slides=slides)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_and_breaks_nothing(report: Report, text: str) -> None:
    """The file opens, shows the characters, and no workbook holds a formula."""
    data = pptx_file(*_hostile(report, text))
    file = _opened(data)
    safe = " ".join(text.translate({7: 0xFFFD, 0: 0xFFFD, 0xD800: 0xFFFD}).split())
    assert file.slides[1].shapes.title.text_frame.text.startswith(safe[:10])
    assert safe in " ".join(file.slides[1].notes_slide.notes_text_frame.text.split())
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        books = [n for n in parts.namelist() if n.endswith(".xlsx")]
        assert books
        for name in books:
            with zipfile.ZipFile(io.BytesIO(parts.read(name))) as book:
                assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_libreoffice_opens_the_deck_and_shows_it(
    data: bytes, report: Report, deck: Deck, tmp_path: Path
) -> None:
    """Every slide with its heading, its quotes and its footer; charts are drawn in their colours."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    pdf = office_pdf(path, tmp_path)
    pages = ["".join(page.split()) for page in pdf_pages(pdf)]
    assert len(pages) == len(deck.slides)
    footer = "".join(footer_line(report).split())
    for page, slide in zip(pages, deck.slides, strict=True):
        assert "".join(slide.heading.split()) in page
        # The slide's number stands between the two lines of the footer.
        assert footer[:40] in page
        assert footer[-25:] in page
        if slide.chart and slide.id != "criteria":
            for shown in slide.quotes[:2]:
                assert "".join(shown.shown.split())[:20] in page
    pictures = pdf_pictures(pdf, tmp_path / "png")
    at = [s.id for s in deck.slides].index("dimensions")
    with Image.open(pictures[at]) as picture:
        colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 24)}
    for s in slide_data(report, "dimensions").series:
        own = tuple(int(s.colour[i : i + 2], 16) for i in (1, 3, 5))
        assert any(max(abs(a - b) for a, b in zip(own, c, strict=True)) <= 3 for c in colours), s.name
