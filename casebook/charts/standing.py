"""What the message of a chart stands on: how likely it is, how many quotes, how far on one voice."""

from collections.abc import Collection, Iterable, Sequence

from casebook.charts.scene import Scene
from casebook.model import Lang
from casebook.scoring import Chance, evidence_brief, share_text
from casebook.scoring.claims.chance_text import strength_word
from casebook.scoring.claims.evidence import claim_evidence
from casebook.wording import say


def standing(
    scene: Scene,
    lang: Lang,
    *,
    chances: Iterable[Chance | None],
    cases: Collection[str],
    criteria: Collection[str],
    difference: str = "",
) -> str:
    """A few short sentences for a subtitle; empty where nothing is known.

    Args:
        chances: of each comparison in the message; the least likely is stated, none where one is not known.
        cases: those that the message names.
        criteria: those that it is about; of them, the ones in use count.
        difference: how far apart, where the message itself does not say it.
    """
    involved = [case for case in scene.cases if case.id in cases]
    used = set(criteria)
    if scene.comparison.silence == "common":
        used &= set(scene.comparison.criteria_used)
    parts = [
        difference,
        chance_words(lang, list(chances)),
        evidence_brief(lang, claim_evidence(involved, used)),
    ]
    return ". ".join(part for part in parts if part)


def chance_words(lang: Lang, chances: Sequence[Chance | None]) -> str:
    """“Probability of being ahead 61%: depends on the weights”; empty where one is not known."""
    known = [chance for chance in chances if chance is not None]
    if not known or len(known) < len(chances):
        return ""
    least = min(known, key=lambda chance: chance.share)
    form = "share"
    if least.draws is not None and least.share in (0.0, 1.0):
        form = "all" if least.share else "none"
    elif len(known) > 1 and least.share < 1.0:
        form = "least"
    return say(
        lang,
        f"charts.standing_{form}",
        share=share_text(lang, least),
        draws=f"{least.draws or 0:,}",
        word=strength_word(lang, least),
    )


def joined(*sentences: str) -> str:
    """Sentences in a row; a full stop between them, none added at the end."""
    told = [sentence for sentence in sentences if sentence]
    stopped = [sentence if sentence.endswith(".") else f"{sentence}." for sentence in told[:-1]]
    return " ".join([*stopped, *told[-1:]])
