"""The HTML file as text: everything is in it, nothing in it leads out or comes alive."""

import base64
import hashlib
import re
import shutil
from datetime import date
from pathlib import Path

import lxml.html
import msgspec
import pytest

from casebook.charts.standalone import plotly_script
from casebook.exports.deck import Deck
from casebook.exports.deck_slides import build_deck
from casebook.exports.footer import footer_parts
from casebook.exports.html import html_file
from casebook.exports.report import Report, compile_report
from casebook.library import Library, open_library
from casebook.model import Lang
from casebook.view.view import View, default_cases

CHECKOUT = Path(__file__).resolve().parents[2]
MADE_ON = date(2026, 11, 21)
HOSTILE = "</title></script><script>document.title=1</script><img src=http://outside.example/x>"


@pytest.fixture(scope="module")
def deck(report: Report) -> Deck:
    return build_deck(report)


@pytest.fixture(scope="module")
def data(report: Report, deck: Deck, library: Library) -> bytes:
    return html_file(report, deck, library)


@pytest.fixture(scope="module")
def page(data: bytes) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(data.decode("utf-8"))


def words(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_html_file_holds_every_claim_with_its_strength(page, deck: Deck) -> None:
    """In the order of the deck, each as a heading, with the word and share that it earned."""
    claims = [s for s in deck.slides if s.kind == "claim"]
    headings = [words(h) for h in page.xpath("//section[@class='page-slide']/h2")]
    assert headings == [" ".join(f"{s.heading} {s.strength_text}".split()) for s in claims]
    assert any(s.strength_text for s in claims)


def test_html_file_holds_every_quote_of_the_cases_with_its_passage(page, report: Report) -> None:
    """Word for word, and the passage around it with the quote marked."""
    shown = [q.text_content() for q in page.xpath("//section[@id='evidence']//blockquote")]
    for case in report.cases:
        for quote in case.quotes:
            assert f"“{quote.text}”" in shown
    assert len(shown) == sum(len(case.quotes) for case in report.cases)
    passages = page.xpath("//section[@id='evidence']//div[@class='cb-passage']")
    assert len(passages) == len(shown)
    assert all(p.xpath(".//mark") for p in passages)


def test_html_file_shows_levels_and_silence_as_they_are(page, report: Report) -> None:
    """A level as its number, silence as its word: never as a zero."""
    rows = page.xpath("//section[@id='scores']//table[1]/tbody/tr[td]")
    criteria = report.rubric.criteria
    levels = [[words(b) for b in row.xpath(".//*[contains(@class,'cb-score')]")] for row in rows]
    expected = [
        ["침묵" if a is None or a.score is None else str(a.score) for a in given]
        for given in ([case.assessment(c.id) for case in report.cases] for c in criteria)
    ]
    assert levels[: len(criteria)] == expected


def test_html_file_names_settings_sources_and_footer(page, report: Report) -> None:
    """What every number stands on: weights, silence, index, sources, day, fingerprint."""
    assert page.get("lang") == "ko"
    footer = [words(p) for p in page.xpath("/html/body/footer/p")]
    assert footer == [" ".join(part.split()) for part in footer_parts(report)]
    assert report.fingerprint[:12] in footer[-1]
    sources = words(page.get_element_by_id("sources"))
    assert all(source.id in sources for source in report.sources)
    settings = words(page.get_element_by_id("weights"))
    assert "공통 기준만" in settings
    assert "인프라20%" in settings


def test_html_file_leads_nowhere_outside(page) -> None:
    """No address in any attribute but places in the page; a policy that allows nothing but what is in it."""
    for element in page.iter():
        for name, value in element.attrib.items():
            if name in {"src", "href", "action", "data", "poster", "srcset"}:
                assert value.startswith("#"), (element.tag, value)
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    links = {a.get("href")[1:] for a in page.xpath("//a[@href]")}
    assert links <= set(ids)
    styles = "".join(s.text_content() for s in page.xpath("//style"))
    assert not re.search(r"url\(|@import|https?:", styles)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'")
    assert "unsafe-eval" not in policy
    scripts = [s.text_content() for s in page.xpath("//script[not(@type)]")]
    hashes = {base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts}
    assert hashes == set(re.findall(r"'sha256-([^']+)'", policy))
    assert scripts.count(plotly_script()) == 1


def test_html_file_of_the_same_report_has_the_same_bytes(
    data: bytes, report: Report, library: Library
) -> None:
    """Neither clock nor chance is in it."""
    assert html_file(report, build_deck(report), library) == data


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_html_file_with_hostile_names_shows_them_as_text(tmp_path: Path, lang: Lang) -> None:
    """A tag in a name ends nothing, starts nothing and fetches nothing."""
    for folder in ("cases", "seeds"):
        shutil.copytree(CHECKOUT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("originals"))
    path = tmp_path / "cases" / "jeonbuk.yaml"
    text = path.read_text("utf-8")
    changed = re.sub(r"\nname: \{[^\n]*\}", f'\nname: {{ko: "{HOSTILE}", en: "{HOSTILE}"}}', text, count=1)
    assert changed != text
    path.write_text(changed, "utf-8")
    library = open_library(tmp_path, use_snapshot=False)
    report = compile_report(library, View(lang=lang, cases=default_cases(library)), MADE_ON)
    made = lxml.html.document_fromstring(html_file(report, build_deck(report), library).decode("utf-8"))
    assert HOSTILE in made.text_content()
    assert made.xpath("//img") == []
    plain = [s for s in made.xpath("//script[not(@type)]") if "document.title" in s.text_content()[:200]]
    assert plain == []
    assert len(made.xpath("//script[not(@type)]")) == 2


@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
def test_html_file_of_thirty_cases_stands_in_rows(library_of_thirty: Library, silence: str) -> None:
    """Cases stand below one another, every level is there, and silence is nowhere a number."""
    ids = tuple(c.id for c in library_of_thirty.usable_cases)
    report = compile_report(library_of_thirty, View(cases=ids, silence=silence), MADE_ON)
    made = html_file(report, build_deck(report), library_of_thirty)
    page = lxml.html.document_fromstring(made.decode("utf-8"))
    tables = page.xpath("//section[@id='scores']//table")
    assert len(tables) == len(report.rubric.dimensions) + 1
    assert all(len(t.xpath("./tbody/tr")) == 30 for t in tables)
    for badge in page.xpath("//section[@id='scores']//*[contains(@class,'cb-score-none')]"):
        assert not re.search(r"\d", badge.text_content())


def test_html_file_of_one_case_and_beside_a_faulty_one_is_made(
    report: Report, library: Library, library_with_fault: Library
) -> None:
    """Nothing to rank, or a case that cannot be used: the rest is shown."""
    one = compile_report(library, View(cases=("jeonbuk",)), MADE_ON)
    assert "전북" in html_file(one, build_deck(one), library).decode("utf-8")
    view = msgspec.structs.replace(report.view, cases=default_cases(library_with_fault))
    two = compile_report(library_with_fault, view, MADE_ON)
    assert two.scene.faulty
    assert html_file(two, build_deck(two), library_with_fault).startswith(b"<!DOCTYPE html>")
