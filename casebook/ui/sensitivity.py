"""The Robustness page's last blocks: other methods, what drives the ranks, what carries the result."""

from collections import Counter
from collections.abc import Mapping
from typing import get_args

from casebook.charts import Scene, leave_out_chart, method_chart, sensitivity_chart
from casebook.markup import element
from casebook.model import Localised
from casebook.pieces.quote import source_name
from casebook.robustness import LeaveOneOut, LeftOutKind, LeftOutRow
from casebook.scoring import Claim, Silence, driver_claim, left_out_claim, masked_claim, nothing_carries_claim
from casebook.ui import cached, computed
from casebook.ui.chart_view import show_chart
from casebook.ui.choice import choose
from casebook.ui.claim_view import claims_block
from casebook.ui.columns import halves
from casebook.ui.literal import show
from casebook.ui.opened import Opened
from casebook.wording import say

_MOST_SAID = 4


def show_methods(page: Opened, scene: Scene) -> None:
    """Ranks under every method, and what a high mean hides."""
    lang = page.lang
    show(element("h2", say(lang, "robustness.methods"), css="cb"))
    result = computed.methods(page, scene)
    chart = cached.chart(page, "methods", scene, lambda s, style: method_chart(s, result, style))
    show_chart(chart, "methods", lang)
    claims = [
        masked_claim(
            scene.case(m.case_id),
            scene.rubric,
            dimension=m.dimension,
            points=m.points,
            index_points=m.index_points,
            rank=m.rank,
            floor_points=result.floor_points,
        )
        for m in result.masked
    ]
    show(claims_block(claims, lang, is_lead=False, view=page.view))


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
    parts = [(p.factor, p.first_order, p.total_order, p.total_half_width) for p in result.parts]
    if len(result.case_ids) > 1:
        claim = driver_claim(parts, mean_shift=result.mean_shift, varied=result.factors)
        show(claims_block([claim], lang, is_lead=False, view=page.view))
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
        show(claims_block(_left_out_claims(page, scene, result), lang, view=page.view))


def _left_out_claims(page: Opened, scene: Scene, result: LeaveOneOut) -> list[Claim]:
    """What happens without the parts that matter most, of every kind; or that nothing happens."""
    telling = [row for row in result.rows if row.changes_first]
    if not telling:
        counts = Counter(row.kind for row in result.rows)
        return [nothing_carries_claim({kind: counts[kind] for kind in get_args(LeftOutKind)})]
    sources = {
        s.id: Localised(ko=source_name(s, "ko"), en=source_name(s, "en")) for s in page.library.sources
    }
    return [_left_out_claim(scene, result, row, sources) for row in telling[:_MOST_SAID]]


def _left_out_claim(
    scene: Scene, result: LeaveOneOut, row: LeftOutRow, sources: Mapping[str, Localised]
) -> Claim:
    is_narration = row.kind == "speaker" and (not row.id or bool(row.sources))
    return left_out_claim(
        scene.comparison,
        scene.cases,
        kind="narration" if is_narration else row.kind,
        name=_name(scene, row, sources),
        before=result.nominal,
        after=row.ranks,
        silenced=row.silenced,
    )


def _name(scene: Scene, row: LeftOutRow, sources: Mapping[str, Localised]) -> Localised:
    if row.kind == "criterion":
        return scene.rubric.criterion(row.id).name
    if row.sources:
        return Localised(ko=row.id, en=row.id)
    if row.kind == "source" or not row.id:
        name = row.source or row.id
        return sources.get(name, Localised(ko=name, en=name))
    spoken = (q.speaker for case in scene.cases for q in case.quotes if q.speaker is not None)
    return next((s for s in spoken if s.en == row.id), Localised(ko=row.id, en=row.id))
