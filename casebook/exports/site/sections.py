"""What several pages have in common: two columns, headings, and what cannot be shown."""

import msgspec
from markupsafe import Markup

from casebook.exports.site.place import Place
from casebook.exports.site.results import Results
from casebook.library import CaseEntry
from casebook.markup import element, join
from casebook.model import Finding, Lang
from casebook.pieces.claims import claims_block
from casebook.scoring import Claim
from casebook.view.view import entry_key, entry_name
from casebook.wording import say


def halves(left: Markup, right: Markup) -> Markup:
    """Two columns, below one another where they would be too narrow."""
    return element("div", element("div", left), element("div", right), css="site-halves")


def heading(text: str, anchor: str = "") -> Markup:
    """A heading between blocks."""
    return element("h2", text, css="cb", id=anchor)


def note(text: str, css: str = "cb-note") -> Markup:
    """A sentence in a box of its own."""
    return element("div", element("p", text), css=f"cb {css}")


def muted(text: str) -> Markup:
    """A sentence that explains."""
    return element("p", text, css="cb cb-muted")


def claims(place: Place, said: list[Claim], *, is_lead: bool = True) -> Markup:
    """Generated sentences with links to what they stand on; nothing where there are none."""
    if not said:
        return Markup("")
    return claims_block(said, place.lang, is_lead=is_lead, links=place.claim_links)


def compared_block(results: Results, place: Place) -> Markup:
    """Which cases the page compares, each leading to its own; those with errors are named as such."""
    lang = place.lang
    report = results.report_in(lang)
    if report is None:
        key = "publish.nothing-compared" if results.entries else "publish.no-cases"
        return join([note(say(lang, key)), _faulty_block(results, place)])
    tags = [place.tag(case.name.text_in(lang), place.to_case(case.id)) for case in report.scene.cases]
    line = element("p", say(lang, "publish.compared", count=len(tags)), " ", *tags)
    return join([element("div", line, css="cb site-compared"), _faulty_block(results, place)])


def _faulty_block(results: Results, place: Place) -> Markup:
    faulty = [entry for entry in results.entries.values() if entry.is_faulty]
    if not faulty:
        return Markup("")
    tags = [place.tag(entry_name(e, place.lang), place.to_case(entry_key(e))) for e in faulty]
    text = say(place.lang, "publish.faulty", count=len(faulty))
    return element("div", element("p", text, " ", *tags), css="cb cb-warn")


def public_findings(entry: CaseEntry) -> tuple[Finding, ...]:
    """The errors of a case file, without the passages of articles that they may hold."""
    return tuple(
        msgspec.structs.replace(
            f,
            code=f.code.removesuffix("-near"),
            params=tuple(p for p in f.params if p[0] not in ("passage", "wrote")),
        )
        for f in entry.findings
        if f.severity == "error"
    )


def entry_title(entry: CaseEntry, lang: Lang) -> str:
    """A case by its name, marked where its evidence is thin."""
    name = entry_name(entry, lang)
    if entry.case and entry.case.tier == "reference":
        return say(lang, "case.label-reference", name=name)
    return name
