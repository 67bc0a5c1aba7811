"""How much evidence each case has, how contested and how concentrated it is."""

from collections.abc import Callable
from typing import Literal

from markupsafe import Markup

from casebook.charts import Scene
from casebook.library import Library
from casebook.markup import element
from casebook.model import Case, Lang
from casebook.pieces.quote import source_name
from casebook.pieces.table import table
from casebook.scoring import EvidenceMeasures, evidence_measures, whole_points
from casebook.wording import say

LargestOf = Literal["speaker", "source"]
LargestLink = Callable[[str, Case, EvidenceMeasures, LargestOf], Markup]
"""A text as a link to the quotations of the case by its largest speaker or source."""


def measures_block(library: Library, scene: Scene, lang: Lang, link: LargestLink) -> Markup:
    """The measures as a table, a row per case."""
    rows = [_row(library, scene, case, lang, link) for case in scene.cases]
    names = ("case", "coverage", "quotes", "balance", "speaker", "source")
    header = [say(lang, f"overview.measure-{n}") for n in names]
    return element(
        "div",
        element("h2", say(lang, "overview.measures")),
        element("p", say(lang, "overview.measures-help"), css="cb-muted"),
        table(header, rows, numeric=frozenset({1, 2, 3}), caption=say(lang, "overview.measures")),
        css="cb",
        lang=lang,
    )


def _row(library: Library, scene: Scene, case: Case, lang: Lang, link: LargestLink) -> list[object]:
    m = evidence_measures(case)
    result = scene.comparison.result(case.id)
    speaker = m.largest_speaker.text_in(lang) if m.largest_speaker else say(lang, "quote.narration")
    source = library.source(m.largest_source) if m.largest_source else None
    whose = source_name(source, lang) if source else ""

    def share(value: float | None, name: str, largest: LargestOf) -> Markup | None:
        """A share and whose it is; None without quotations."""
        return None if value is None else link(f"{whole_points(100 * value)}% · {name}", case, m, largest)

    return [
        element("strong", case.name.text_in(lang)),
        f"{result.scored}/{result.total}",
        m.quotes,
        f"{m.supports} : {m.contradicts}",
        share(m.largest_speaker_share, speaker, "speaker"),
        share(m.largest_source_share, whose, "source"),
    ]
