"""The Robustness page's last blocks: other methods, what drives the ranks, what carries the result."""

from typing import get_args

from casebook.charts import Scene, leave_out_chart, method_chart, sensitivity_chart
from casebook.markup import element
from casebook.pieces.quote import source_name
from casebook.pieces.robustness import driver_claims, left_out_claims, masked_claims
from casebook.robustness import LeftOutKind
from casebook.scoring import Silence
from casebook.ui import cached, computed
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.claim_view import claims_block
from casebook.ui.columns import halves
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.wording import say


def show_methods(page: Opened, scene: Scene) -> None:
    """Ranks under every method, and what a high mean hides."""
    lang = page.lang
    show(element("h2", say(lang, "robustness.methods"), css="cb"))
    result = computed.methods(page, scene)
    chart = cached.chart(page, "methods", scene, lambda s, style: method_chart(s, result, style))
    show_chart(chart, "methods", lang)
    show(claims_block(masked_claims(scene, result), lang, is_lead=False, view=page.view))


def show_drivers(page: Opened, scene: Scene) -> None:
    """Which uncertain input moves the ranks."""
    lang = page.lang
    show(element("h2", say(lang, "robustness.drivers"), css="cb"))
    result = computed.drivers(page, scene)
    if result is None:
        show(element("div", say(lang, "robustness.no-such-weights"), css="cb cb-warn", role="status"))
        return
    chart = cached.chart(
        page,
        "drivers",
        scene,
        lambda s, style: sensitivity_chart(s, result, style),
    )
    show_chart(chart, "drivers", lang)
    if claims := driver_claims(result):
        show(claims_block(claims, lang, is_lead=False, view=page.view))
    left_out = [s for s in get_args(Silence) if s not in result.silences]
    if left_out:
        names = ", ".join(say(lang, f"silence.{s}") for s in left_out)
        show(element("p", say(lang, "robustness.silences-left-out", names=names), css="cb cb-muted"))


def show_left_out(page: Opened, scene: Scene) -> None:
    """The ranks without each criterion, source or speaker."""
    lang = page.lang
    show(element("h2", say(lang, "robustness.left-out"), css="cb"))
    result = computed.left_out(page, scene)
    kind = page.view.without
    choose(
        say(lang, "robustness.without"),
        "without",
        {k: say(lang, f"robustness.without-{k}") for k in get_args(LeftOutKind)},
        kind,
    )
    sources = {s.id: source_name(s, lang) for s in page.library.sources}
    chart = cached.chart(
        page,
        f"left-out/{kind}",
        scene,
        lambda s, style: leave_out_chart(s, result, kind, sources, style),
    )
    left, right = halves("left_out")
    with left:
        show_chart(chart, "left_out", lang)
    with right:
        if all(rank is None for _, rank in result.nominal):
            show(element("p", say(lang, "robustness.left-out-unranked"), css="cb cb-muted"))
            return
        show(claims_block(left_out_claims(scene, result, page.library.sources), lang, view=page.view))
