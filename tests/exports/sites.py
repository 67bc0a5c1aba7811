"""Sites for the tests: made of a casebook, and read again as a browser would."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag

import lxml.html

from casebook.exports.site import publish
from casebook.library import open_library
from casebook.library.citation import Cited

MADE_ON = date(2026, 11, 21)


def made_site(root: Path, folder: Path, originals: Path | None = None) -> Path:
    """The site of the casebook at ``root``."""
    library = open_library(root, originals, use_snapshot=False)
    publish(library, folder, MADE_ON, Cited(data_fingerprint=library.data_fingerprint, date="2026-11-21"))
    return folder


def pages_of(site: Path) -> list[Path]:
    """Every page."""
    return sorted(site.rglob("*.html"))


def parsed(page: Path) -> lxml.html.HtmlElement:
    """A page as elements."""
    return lxml.html.fromstring(page.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))


def having(tree: lxml.html.HtmlElement, css: str, tag: str = "*") -> list[lxml.html.HtmlElement]:
    """The elements of a class within ``tree``."""
    return list(tree.xpath(f".//{tag}[contains(concat(' ', normalize-space(@class), ' '), ' {css} ')]"))


def words_of(text: str) -> str:
    """Without tags and blanks, to find a text however it is broken."""
    return re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", "", text)))


def contents(site: Path) -> dict[str, bytes]:
    """Every file by path."""
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def broken_links(site: Path) -> Iterator[str]:
    """Links to what is not there: files, and places within pages."""
    site = site.resolve()
    known = {page: {e.get("id") for e in parsed(page).iter() if e.get("id")} for page in pages_of(site)}
    for page in known:
        for element in parsed(page).iter("a", "link", "script", "img", "form"):
            for name in ("href", "src", "action"):
                link = element.get(name)
                if not link or link.startswith(("http://", "https://")):
                    continue
                path, anchor = urldefrag(link)
                path = path.partition("?")[0]
                target = (page.parent / unquote(path)).resolve() if path else page
                is_inside = not path.startswith("/") and target.is_relative_to(site)
                places = known.get(target, set())
                if not is_inside or not target.is_file() or (anchor and unquote(anchor) not in places):
                    yield f"{page.relative_to(site)}: {link}"
