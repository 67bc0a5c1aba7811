"""Charts as pictures: sizes, resolution, words, nothing alive in them, and the same bytes again."""

import re
import struct
import zlib

import lxml.etree
import msgspec
import pytest

from casebook.exports.deck import Deck
from casebook.exports.deck_slides import build_deck
from casebook.exports.footer import footer_parts
from casebook.exports.formats import ExportFile
from casebook.exports.pictures import pictures
from casebook.exports.report import Report

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def deck(report: Report) -> Deck:
    return build_deck(report)


@pytest.fixture(scope="module")
def told() -> list[float]:
    return []


@pytest.fixture(scope="module")
def pngs(report: Report, deck: Deck, told: list[float]) -> tuple[ExportFile, ...]:
    return pictures(report, deck, "png", told.append)


@pytest.fixture(scope="module")
def svgs(report: Report, deck: Deck) -> tuple[ExportFile, ...]:
    return pictures(report, deck, "svg", lambda _: None)


def chunks(png: bytes) -> dict[bytes, bytes]:
    """The chunks of a PNG by name, those of one name joined; every checksum must be right."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    found: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        length = struct.unpack(">I", png[at : at + 4])[0]
        name, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert zlib.crc32(name + body) == struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0]
        found[name] = found.get(name, b"") + body
        at += 12 + length
    return found


def test_pictures_are_two_of_every_chart_named_by_slide_and_size(
    pngs: tuple[ExportFile, ...], svgs: tuple[ExportFile, ...], deck: Deck
) -> None:
    """In the order of the deck, in a folder of their format."""
    charts = [slide.id for slide in deck.slides if slide.chart]
    for kind, files in (("png", pngs), ("svg", svgs)):
        assert [f.name for f in files] == [
            f"{kind}/{at:02d}-{name}-{size}.{kind}"
            for at, name in enumerate(charts, start=1)
            for size in ("slide", "print")
        ]


def test_png_for_a_slide_fills_it_and_for_paper_is_160_mm_at_300_dpi(pngs: tuple[ExportFile, ...]) -> None:
    """1920 × 1080; 1890 pixels wide with the resolution in the file. None of them is blank."""
    for file in pngs:
        parts = chunks(file.data)
        width, height = struct.unpack(">II", parts[b"IHDR"][:8])
        if file.name.endswith("-slide.png"):
            assert (width, height) == (1920, 1080)
            assert b"pHYs" not in parts
        else:
            assert width == 1890
            assert struct.unpack(">IIB", parts[b"pHYs"]) == (11811, 11811, 1)
        pixels = zlib.decompress(parts[b"IDAT"])
        assert len(set(pixels[:: len(pixels) // 50_000])) > 10


def test_svg_holds_its_message_its_basis_and_the_footer_as_text(
    svgs: tuple[ExportFile, ...], report: Report
) -> None:
    """Korean text that can be searched and edited; title and description for those who cannot see it."""
    for file in svgs:
        root = lxml.etree.fromstring(file.data)
        text = re.sub(r"\s", "", "".join(t for e in root.iter(f"{SVG}text") for t in e.itertext()))
        title = root.findtext(f"{SVG}title")
        assert title is not None
        assert re.sub(r"\s", "", title) in text
        assert root.findtext(f"{SVG}desc")
        for part in footer_parts(report):
            # The chart of all weights says so in place of the weights in force.
            if not part.startswith("가중치"):
                assert re.sub(r"\s", "", part) in text, (file.name, part)


def test_svg_stands_alone_and_holds_nothing_that_runs(svgs: tuple[ExportFile, ...]) -> None:
    """No script, no handler, no reference but within; fonts by the names of their families."""
    for file in svgs:
        root = lxml.etree.fromstring(file.data)
        for element in root.iter():
            assert lxml.etree.QName(element).localname not in {
                "script",
                "foreignObject",
                "image",
                "a",
                "style",
            }
            for name, value in element.attrib.items():
                assert not lxml.etree.QName(name).localname.startswith("on")
                assert not re.search(r"url\((?!['\"]?#)", value)
                if lxml.etree.QName(name).localname == "href":
                    assert value.startswith("#")
        assert b"Noto Sans KR" in file.data


def test_svg_for_paper_has_its_size_in_millimetres(svgs: tuple[ExportFile, ...]) -> None:
    """160 mm wide, as high as its drawing; for a slide in pixels."""
    for file in svgs:
        root = lxml.etree.fromstring(file.data)
        left, top, width, height = map(float, root.get("viewBox", "").split())
        assert (left, top) == (0, 0)
        if file.name.endswith("-print.svg"):
            assert root.get("width") == "160.0mm"
            assert float(root.get("height").removesuffix("mm")) == pytest.approx(
                160 * height / width, abs=0.1
            )
        else:
            assert (root.get("width"), root.get("height")) == ("1920", "1080")


@pytest.mark.usefixtures("pngs")
def test_pictures_tell_how_far_they_are(told: list[float]) -> None:
    """Ever more, and all at the end."""
    assert told == sorted(told)
    assert told[-1] == 1
    assert len(told) > 3


def test_pictures_of_the_same_report_have_the_same_bytes(
    svgs: tuple[ExportFile, ...], report: Report, deck: Deck
) -> None:
    """The ids in a drawing, made by lot, are the same every time."""
    assert pictures(report, deck, "svg", lambda _: None) == svgs


def test_pictures_of_a_deck_without_charts_need_no_browser(
    report: Report, deck: Deck, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing to draw is no failure."""
    monkeypatch.setenv("CASEBOOK_CHROMIUM", "nowhere")
    monkeypatch.setenv("PATH", "")
    bare = msgspec.structs.replace(deck, slides=tuple(s for s in deck.slides if not s.chart))
    assert pictures(report, bare, "png", lambda _: None) == ()
