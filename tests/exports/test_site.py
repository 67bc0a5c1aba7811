"""The static site as files: everything is in it, every link leads somewhere, nothing leaks or comes alive."""

import getpass
import hashlib
import json
import re
from datetime import date
from pathlib import Path

import pytest

from casebook.exports.deck_slides import build_deck
from casebook.exports.html import html_file
from casebook.exports.report import compile_report
from casebook.library import open_library
from casebook.model import Rubric
from casebook.view.view import View, default_cases
from casebook.wording import say
from tests.browser.test_literal_text import Ink, write_casebook
from tests.exports.conftest import copy_of_casebook
from tests.exports.sites import broken_links, contents, having, made_site, pages_of, parsed, words_of

SECRET = "이 문장은 발췌문에 없는 원문의 문장이다"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_casebook(tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    return made_site(root, root.parent / "site")


def test_site_of_shipped_casebook_has_every_page_in_both_languages(site: Path, root: Path) -> None:
    """Main views, a page per case, and the same pages in the other language."""
    pages = {lang: {p.relative_to(site / lang) for p in pages_of(site / lang)} for lang in ("ko", "en")}
    assert pages["ko"] == pages["en"]
    names = {p.as_posix() for p in pages["ko"]}
    cases = {f"cases/{p.stem}.html" for p in (root / "cases").glob("*.yaml") if p.stem != "_rubric"}
    main = ("overview", "compare", "robustness", "gap", "evidence", "cases", "sources", "about")
    assert names == cases | {f"{name}.html" for name in main}


def test_site_links_all_lead_somewhere(site: Path) -> None:
    """No link is broken, none is absolute, and each place within a page exists."""
    assert list(broken_links(site)) == []


def test_site_of_shipped_casebook_holds_every_quote_verbatim(site: Path, root: Path) -> None:
    """Each quote stands on the page of its case, with our translation, and in the list of all quotes."""
    library = open_library(root, use_snapshot=False)
    for lang in ("ko", "en"):
        evidence = words_of((site / lang / "evidence.html").read_text("utf-8"))
        for case in library.usable_cases:
            page = words_of((site / lang / "cases" / f"{case.id}.html").read_text("utf-8"))
            for quote in case.quotes:
                assert words_of(quote.text) in page
                assert words_of(quote.text) in evidence
                translation = quote.en if lang == "en" else quote.ko
                source = library.source(quote.source)
                if translation and source and source.language != lang:
                    assert words_of(translation) in page


def test_site_pages_carry_the_footer_of_every_export(site: Path, root: Path) -> None:
    """Whoever gets one page alone knows what its numbers stand on."""
    data = open_library(root, use_snapshot=False).data_fingerprint
    for page in pages_of(site / "ko"):
        (footer,) = parsed(page).iter("footer")
        for part in ("출처:", "침묵 처리", "가중치", "작성일: 2026-11-21", f"자료 지문: {data[:12]}"):
            assert part in footer.text_content()
    assert data in (site / "en" / "about.html").read_text("utf-8")


def test_site_charts_have_words_and_a_table_beside_the_drawing(site: Path) -> None:
    """A reader without scripts, or without sight, is told the same."""
    for page in pages_of(site):
        for figure in parsed(page).iter("figure"):
            (plot,) = having(figure, "site-plot")
            assert plot.get("role") == "img"
            assert plot.get("aria-label") == having(plot, "site-alt")[0].text_content()
            assert figure.xpath(".//details//table//td")
            drawn = json.loads(figure.xpath(".//script")[0].text)
            assert drawn["light"]["data"]
            assert drawn["light"]["layout"]["paper_bgcolor"] != drawn["dark"]["layout"]["paper_bgcolor"]


def test_site_pages_run_nothing_but_the_files_beside_them(site: Path) -> None:
    """Nothing is asked of another place, no script stands in a page, and the policy says so."""
    for page in pages_of(site):
        tree = parsed(page)
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        for script in tree.iter("script"):
            assert script.get("src") or script.get("type") == "application/json"
        assert not [a for e in tree.iter() for a in e.attrib if a.lower().startswith("on")]
        text = page.read_text("utf-8")
        assert not re.search(r"""(src|action)=["']?(https?:)?//""", text)


def test_site_made_twice_is_the_same_byte_for_byte(site: Path, root: Path, tmp_path: Path) -> None:
    """The same data and day give the same files, wherever they are put and however often."""
    again = made_site(root, tmp_path / "elsewhere")
    assert contents(again) == contents(site)
    made_site(root, again)
    assert contents(again) == contents(site)


def test_site_tells_nothing_of_this_computer(site: Path, root: Path) -> None:
    """Neither the folder of the casebook nor that of the site nor who made it."""
    told = [str(root), root.parent.name, str(Path.home()), str(site)]
    if len(getpass.getuser()) > 4:
        told.append(getpass.getuser())
    for path, data in contents(site).items():
        if not path.endswith("plotly.min.js"):
            assert not [t for t in told if t.encode() in data], path


@pytest.fixture
def with_original(tmp_path: Path) -> tuple[Path, Path]:
    """A casebook whose only source is an excerpt of an article at hand, and the folder of the article."""
    root, ink = tmp_path / "casebook", Ink()
    write_casebook(root, ink)
    seed = root / "seeds" / "hostile-source.md"
    head, _, body = seed.read_text("utf-8").rpartition("\n---\n")
    body = " ".join(body.split("\n\n"))
    original = f"{SECRET}. {body.strip()} {SECRET}."
    digest = hashlib.sha256(original.encode()).hexdigest()
    head = re.sub(r"sha256: \w+", f"sha256: {digest}", head)
    head = re.sub(r"chars: \d+", f"chars: {len(original)}", head)
    seed.write_text(f"{head}\n---\n{body}", "utf-8")
    originals = tmp_path / "originals"
    originals.mkdir()
    (originals / "article.txt").write_text(original, "utf-8")
    return root, originals


def test_site_with_originals_at_hand_publishes_none_of_their_words(
    with_original: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Full articles belong to their publishers; that quotes were checked against them is still said."""
    root, originals = with_original
    monkeypatch.setenv("CASEBOOK_ORIGINALS", str(originals))
    library = open_library(root, use_snapshot=False)
    case = library.usable_cases[0]
    assert library.quote_status(case.id, case.quotes[0]) == "verified-original"
    assert SECRET in "".join(s.text for s in library.passage(case.quotes[0]))
    site = made_site(root, tmp_path / "site")
    for path, data in contents(site).items():
        assert SECRET.encode() not in data, path
        assert str(originals).encode() not in data, path
    page = (site / "ko" / "cases" / "case-0.html").read_text("utf-8")
    assert "원문에서 확인됨" in page
    assert "발췌문에서 앞뒤 보기" in page
    assert "원문에서 앞뒤 보기" not in page


def test_html_file_with_originals_at_hand_holds_none_of_their_words(
    with_original: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is taken away is given on: passages come from the stored excerpts there, too."""
    root, originals = with_original
    monkeypatch.setenv("CASEBOOK_ORIGINALS", str(originals))
    library = open_library(root, use_snapshot=False)
    case = library.usable_cases[0]
    assert SECRET in "".join(s.text for s in library.passage(case.quotes[0]))
    report = compile_report(library, View(cases=default_cases(library)), date(2026, 11, 21))
    data = html_file(report, build_deck(report), library)
    assert SECRET.encode() not in data
    assert say("ko", "quote.passage-excerpt").encode() in data


def test_site_with_faulty_case_names_it_without_numbers_or_articles(
    with_original: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A case with errors never vanishes, carries no number, and its findings tell nothing of the article."""
    root, originals = with_original
    monkeypatch.setenv("CASEBOOK_ORIGINALS", str(originals))
    path = root / "cases" / "case-1.yaml"
    text = path.read_text("utf-8")
    broken = re.sub(r"  text: .*", f'  text: "{SECRET[:-2]}었다"', text, count=1)
    path.write_text(broken, "utf-8")
    library = open_library(root, use_snapshot=False)
    (entry,) = (e for e in library.entries if e.is_faulty)
    assert any(SECRET in value for f in entry.findings for _, value in f.params)
    site = made_site(root, tmp_path / "site")
    for lang in ("ko", "en"):
        tree = parsed(site / lang / "cases" / "case-1.html")
        assert tree.xpath("//main//code")[0].text.startswith("cases/case-1.yaml:")
        assert not [*tree.iter("figure"), *having(tree, "cb-score"), *having(tree, "cb-quote")]
        (warning,) = having(parsed(site / lang / "overview.html"), "cb-warn", "div")[-1:]
        assert warning.xpath(".//a[@href='cases/case-1.html']")
    assert not [path for path, data in contents(site).items() if SECRET.encode() in data]
    assert list(broken_links(site)) == []


def test_site_with_hostile_text_shows_it_as_text(tmp_path: Path) -> None:
    """Whatever the files say, the elements of the pages are ours."""
    ink = Ink()
    write_casebook(tmp_path / "hostile", ink)
    site = made_site(tmp_path / "hostile", tmp_path / "site")
    seen = set()
    for page in pages_of(site):
        tree = parsed(page)
        assert not list(tree.iter("img", "b", "iframe", "object"))
        # What a browser shows, and the data of charts.
        text = "".join(tree.itertext())
        seen |= {written for written in ink.written if written in text}
    exempt = re.compile(r"^scale\.$|^preset\.|^source\.(reporter|id)$")
    missed = [p for written, p in ink.written.items() if written not in seen and not exempt.match(p)]
    assert missed == []
    assert list(broken_links(site)) == []


def _without(root: Path, *kept: str) -> Path:
    for path in (root / "cases").glob("*.yaml"):
        if path.stem not in ("_rubric", *kept):
            path.unlink()
    return root


@pytest.mark.parametrize("kept", [(), ("jeonbuk",), ("us-reshoring",)], ids=["none", "one", "one-reference"])
def test_site_of_few_cases_has_all_pages_and_says_what_is_missing(
    tmp_path: Path, kept: tuple[str, ...]
) -> None:
    """No case, one case, one of thin evidence: every page is there, and none is empty."""
    site = made_site(_without(copy_of_casebook(tmp_path / "few"), *kept), tmp_path / "site")
    assert len(pages_of(site)) == 1 + 2 * (8 + len(kept))
    assert list(broken_links(site)) == []
    for page in pages_of(site / "en"):
        (main,) = parsed(page).iter("main")
        assert len(main.text_content()) > 150, page


def test_site_without_cases_says_so_in_place_of_results(tmp_path: Path) -> None:
    """Nothing is shown as zero."""
    site = made_site(_without(copy_of_casebook(tmp_path / "none")), tmp_path / "site")
    for name in ("overview", "compare", "robustness", "gap", "cases"):
        page = parsed(site / "en" / f"{name}.html")
        assert "There is no case yet." in page.text_content()
        assert not [*page.iter("figure", "table")]


def test_site_of_another_rubric_describes_that_rubric(tmp_path: Path) -> None:
    """Dimensions and criteria are data: the page on method names those in force, with every level."""
    ink = Ink()
    write_casebook(tmp_path / "other", ink)
    site = made_site(tmp_path / "other", tmp_path / "site")
    rubric = open_library(tmp_path / "other", use_snapshot=False).rubric
    assert isinstance(rubric, Rubric)
    text = "".join(parsed(site / "ko" / "about.html").itertext())
    for criterion in rubric.criteria:
        assert criterion.question.ko in text
        assert all(level.ko in text for level in criterion.levels)


def test_site_of_a_hundred_cases_lists_quotes_by_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many quotes are many pages, each reached by a link, and the search has all of them."""
    monkeypatch.setattr("casebook.exports.site.evidence.MOST_LISTED", 50)
    root = copy_of_casebook(tmp_path / "hundred")
    texts = [(n, (root / "cases" / f"{n}.yaml").read_text("utf-8")) for n in ("jeonbuk", "rancho-cordova")]
    _without(root)
    for number in range(100):
        name, text = texts[number % 2]
        text = re.sub(rf"(?m)^id: {name}$", f"id: case-{number:03}", text)
        (root / "cases" / f"case-{number:03}.yaml").write_text(text, "utf-8")
    site = made_site(root, tmp_path / "site")
    assert len(pages_of(site / "ko" / "cases")) == 100
    library = open_library(root, use_snapshot=False)
    index = (site / "ko" / "evidence-index.js").read_text("utf-8")
    rows = json.loads(index.partition("=")[2])
    assert len(rows) == len({(q.source, q.text) for c in library.usable_cases for q in c.quotes})
    assert not having(parsed(site / "ko" / "evidence.html"), "cb-quote")
    for case in library.usable_cases[:2]:
        listed = words_of((site / "en" / f"evidence-{case.id}.html").read_text("utf-8"))
        assert all(words_of(quote.text) in listed for quote in case.quotes)
    assert list(broken_links(site)) == []
