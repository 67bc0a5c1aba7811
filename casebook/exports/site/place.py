"""Where pages lie and how they link to one another: relative, so that a site works from any folder."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from urllib.parse import quote, urlencode

import msgspec
from markupsafe import Markup

from casebook.markup import element
from casebook.model import Case, Lang
from casebook.pieces.claims import criterion_of
from casebook.pieces.evidence_index import Use
from casebook.pieces.measures import LargestOf
from casebook.scoring import Claim, EvidenceMeasures
from casebook.view.view import speaker_id
from casebook.wording import say

ASSETS = "assets"
_MOST_QUOTE_LINKS = 6
_MOST_CHARS = 60
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""What Windows keeps for devices."""


def file_names(keys: Iterable[str]) -> dict[str, str]:
    """A file name without ending for each key, safe on every system and on every web server.

    An ordinary id is its own name; whatever else gets a digest of itself, so that no two are the same.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for key in keys:
        name = re.sub(r"[^a-z0-9_-]", "-", key.lower())[:_MOST_CHARS].strip("-") or "case"
        if name != key or name in taken or _RESERVED.fullmatch(name):
            name = f"{name}-{sha256(key.encode()).hexdigest()[:8]}"
        taken.add(name)
        names[key] = name
    return names


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A page in one language, from where links lead."""

    lang: Lang
    path: str
    """Below the language's folder, e.g. ``cases/jeonbuk.html``."""
    names: dict[str, str]
    """Of every case file, by its key: the file name of its page without ending."""

    @property
    def up(self) -> str:
        """From here to the language's folder."""
        return "../" * self.path.count("/")

    def to(self, path: str, anchor: str = "", params: Mapping[str, str | None] | None = None) -> str:
        """The address of another page in the same language."""
        given = {name: value for name, value in (params or {}).items() if value}
        query = f"?{urlencode(given)}" if given else ""
        return f"{self.up}{quote(path)}{query}{f'#{quote(anchor)}' if anchor else ''}"

    def in_language(self, lang: Lang) -> str:
        """The address of this page in another language."""
        return f"{self.up}../{lang}/{quote(self.path)}"

    def asset(self, name: str) -> str:
        """The address of a file that all pages share."""
        return f"{self.up}../{ASSETS}/{name}"

    def to_case(self, key: str, anchor: str = "") -> str:
        """The address of a case's page."""
        return self.to(f"cases/{self.names[key]}.html", anchor)

    def tag(self, text: str, address: str, css: str = "cb-tag") -> Markup:
        """A link drawn as a tag; ``text`` may come from a file."""
        return element("a", text, css=css, href=address)

    def claim_links(self, claim: Claim) -> list[Markup]:
        """To the quotes of each case of the claim, and to what moves its probability."""
        about = criterion_of(claim)
        anchor = f"c-{about}" if about else "criteria"
        cases = {n.id: n for n in (*claim.subjects, *claim.others, *claim.chance_of) if n.id in self.names}
        links = []
        if claim.evidence is not None:
            for case_id, named in list(cases.items())[:_MOST_QUOTE_LINKS]:
                name = named.name.text_in(self.lang)
                text = say(self.lang, "claims.basis-quotes", case=name)
                links.append(self.tag(text, self.to_case(case_id, anchor)))
        if claim.chance is not None and self.path != "robustness.html":
            links.append(self.tag(say(self.lang, "claims.basis-robustness"), self.to("robustness.html")))
        return links

    def largest_link(self, text: str, case: Case, measures: EvidenceMeasures, largest: LargestOf) -> Markup:
        """To the quotations of the case by its largest speaker or source."""
        filters: dict[str, str | None] = {
            "only": case.id,
            "speaker": speaker_id(measures.largest_speaker) if largest == "speaker" else None,
            "source": measures.largest_source if largest == "source" else None,
        }
        address = self.to("evidence.html", params=filters)
        return self.tag(text, address, css="cb-source cb-source-narrow")

    def use_link(self, use: Use) -> Markup:
        """A tag that names a use, with score and stance where it carries one; it opens the place of use."""
        lang = self.lang
        name = use.case.name.text_in(lang)
        if use.criterion is None:
            text = say(lang, f"evidence.use-{use.section}", case=name, name=use.label(lang))
            return self.tag(text, self.to_case(use.case.id, use.section))
        score = say(lang, "cell.silent") if use.score is None else str(use.score)
        stance = say(lang, f"stance.{use.quote.stance}")
        text = say(
            lang, "evidence.use-score", case=name, criterion=use.label(lang), score=score, stance=stance
        )
        return self.tag(text, self.to_case(use.case.id, f"c-{use.criterion}"))
