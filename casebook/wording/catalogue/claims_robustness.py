"""Sentences about weights, ranks, missing evidence and steps: key → (Korean, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    # The nearest change of first place.
    "claims.first-never-changes": (
        "어떤 가중치에서도 1위가 바뀌지 않음({case}).",
        "No weights change the first place ({case}).",
    ),
    "claims.first-never-changes.drawn": (
        "계산해 본 가중치 가운데 1위({case})가 바뀌는 경우가 없음.",
        "Among the weights that were tried, none change the first place ({case}).",
    ),
    "claims.first-never-changes.minimum": (
        "어느 영역의 비중도 0이 아닌 한, 어떤 가중치에서도 1위가 바뀌지 않음({case}).",
        "As long as none is 0, no weights change the first place ({case}).",
    ),
    "claims.first-shared-now": (
        "현재 가중치에서 {case:이/가} 공동 1위이므로, 가중치를 조금만 바꾸어도 1위가 갈릴 수 있음.",
        "With the present weights {case} share the first place, so the slightest change of weights may "
        "part them.",
    ),
    "claims.first-changes-by-one.rise": (
        "{topic} 비중이 {now}에서 {then} 위로 오르면 {case:이/가} {other:을/를} 앞섬.",
        "If the weight of {topic} rises from {now} to more than {then}, {case} passes {other}.",
    ),
    "claims.first-changes-by-one.fall": (
        "{topic} 비중이 {now}에서 {then} 아래로 내리면 {case:이/가} {other:을/를} 앞섬.",
        "If the weight of {topic} falls from {now} to less than {then}, {case} passes {other}.",
    ),
    "claims.first-changes-by-many": (
        "가중치를 {moved}%p 넘게 옮기면({moves}) {case:이/가} {other:을/를} 앞섬.",
        "Once more than {moved} percentage points of weight move ({moves}), {case} passes {other}.",
    ),
    "claims.first-changes-by-many.drawn": (
        "계산해 본 가중치 가운데 가장 가까운 경우로, 가중치를 {moved}%p 넘게 옮기면({moves}) {case:이/가} "
        "{other:을/를} 앞섬.",
        "The nearest of the weights that were tried: once more than {moved} percentage points of weight "
        "move ({moves}), {case} passes {other}.",
    ),
    "claims.within-limits": (
        "사용자가 정한 가중치 범위·순서 안에서 {claim}",
        "Within the limits set on the weights: {claim}",
    ),
    "claims.weight-move": ("{name} {now}→{then}%", "{name} {now}→{then}%"),
    # For whom a case is first.
    "claims.central-weights": (
        "{case:은/는} {topic}에 약 {share}%를 두는 사람에게 1위임(평균 가중치: {shares}).",
        "{case} leads for someone who gives {topic} about {share}% (mean weights: {shares}).",
    ),
    "claims.central-weights.confidence": (
        "{case:은/는} {topic}에 약 {share}%를 두는 사람에게 1위임(평균 가중치: {shares}). 이 가중치에서 "
        "점수를 범위 안에서 바꾸면 1위일 확률은 {confidence}임.",
        "{case} leads for someone who gives {topic} about {share}% (mean weights: {shares}). With these "
        "weights and scores drawn within their ranges, it ranks first with a probability of {confidence}.",
    ),
    "claims.central-balanced.confidence": (
        "{case:은/는} 영역에 고르게 비중을 두는 사람에게 1위임(평균 가중치: {shares}). 이 가중치에서 점수를 "
        "범위 안에서 바꾸면 1위일 확률은 {confidence}임.",
        "{case} leads for someone who weighs the dimensions about equally (mean weights: {shares}). With "
        "these weights and scores drawn within their ranges, it ranks first with a probability of "
        "{confidence}.",
    ),
    "claims.central-rarely": (
        "{case:이/가} 1위인 경우의 평균 가중치는 {shares}이나, 이 가중치에서도 점수를 범위 안에서 바꾸면 "
        "1위일 확률은 {confidence}에 그침.",
        "Where {case} ranks first, the mean weights are {shares}; yet even with these, and scores drawn "
        "within their ranges, it ranks first with a probability of only {confidence}.",
    ),
    "claims.central-weightless": (
        "{case}의 1위 여부는 비중이 아니라 점수에 달려 있음(최저 영역 점수는 비중의 크기와 무관함).",
        "Whether {case} ranks first hangs on scores, not on weights: the weakest dimension counts, however "
        "little it weighs.",
    ),
    "claims.central-balanced": (
        "{case:은/는} 영역에 고르게 비중을 두는 사람에게 1위임(평균 가중치: {shares}).",
        "{case} leads for someone who weighs the dimensions about equally (mean weights: {shares}).",
    ),
    "claims.never-first": (
        "{case:은/는} 어떤 가중치에서도 1위가 되지 않음.",
        "{case} never ranks first, whatever the weights.",
    ),
    "claims.never-first.drawn": (
        "{case:은/는} {draws}번의 계산에서 한 번도 1위가 되지 않음.",
        "{case} ranks first in none of {draws} draws.",
    ),
    # Best and worst rank.
    "claims.rank-fixed": (
        "{case:은/는} 어떤 가중치에서도 {best}위임.",
        "{case} ranks {best} whatever the weights.",
    ),
    "claims.rank-fixed.minimum": (
        "{case:은/는} 어느 영역의 비중도 0이 아닌 한, 어떤 가중치에서도 {best}위임.",
        "{case} ranks {best} whatever the weights, as long as none is 0.",
    ),
    "claims.rank-fixed.drawn": (
        "{case:은/는} 계산해 본 모든 가중치에서 {best}위임.",
        "{case} ranks {best} under all weights that were tried.",
    ),
    "claims.rank-range": (
        "{case:은/는} 가중치에 따라 {best}위에서 {worst}위까지 가능함.",
        "{case} can rank anywhere from {best} to {worst}, depending on the weights.",
    ),
    "claims.rank-range.drawn": (
        "{case:은/는} 계산해 본 가중치에서 {best}위에서 {worst}위까지로 나타남.",
        "{case} ranks from {best} to {worst} under the weights that were tried.",
    ),
    "claims.rank-range-open": (
        "{case:은/는} 가중치와 범위 안의 점수(침묵한 기준은 0~100점)에 따라 {best}위에서 {worst}위까지 "
        "가능함.",
        "{case} can rank anywhere from {best} to {worst}, depending on the weights and on scores within "
        "their ranges (0–100 where the sources are silent).",
    ),
    "claims.rank-range-open.drawn": (
        "{case:은/는} 계산해 본 가중치와 범위 안의 점수(침묵한 기준은 0~100점)에서 {best}위에서 "
        "{worst}위까지로 나타남.",
        "{case} ranks from {best} to {worst} under the weights that were tried and scores within their "
        "ranges (0–100 where the sources are silent).",
    ),
    # What drives the ranks.
    "claims.driver": (
        "순위를 가장 크게 움직이는 요인은 {topics}임({effects}). 순위 변동은 평균 {shift}계단임.",
        "What moves the ranks most: {topics} ({effects}). Mean change of rank: {shift}.",
    ),
    "claims.drivers": (
        "순위를 움직이는 정도가 {topics}에서 비슷하여 계산 오차 안에서 가려지지 않음({effects}). 순위 변동은 "
        "평균 {shift}계단임.",
        "What moves the ranks most cannot be told apart within the error of the computation: {topics} "
        "({effects}). Mean change of rank: {shift}.",
    ),
    "claims.no-movement": (
        "계산한 어느 경우에도 순위가 움직이지 않음.",
        "No movement: no rank changes in any run.",
    ),
    "claims.steady-movement": (
        "계산할 때마다 순위가 똑같이 평균 {shift}계단 달라져, 어느 요인이 움직였는지 가릴 수 없음.",
        "Every run moves the ranks by the same {shift} on average, so no input can be told from another.",
    ),
    "claims.effect": (
        "{name}: 전체 효과 {total}, 단독 효과 {alone}",
        "{name}: total effect {total}, alone {alone}",
    ),
    "claims.factor.weights": ("영역 가중치", "weights"),
    "claims.factor.scores": ("점수의 평가 범위", "scores"),
    "claims.factor.aggregation": ("종합 방법", "the way of combining dimensions"),
    "claims.factor.silence": ("침묵 처리", "the treatment of silence"),
    # Leave one out.
    "claims.left-out-first.criterion": (
        "‘{topic}’ 기준을 빼면 1위가 {case}에서 {other:으로/로} 바뀜.",
        "Without the criterion “{topic}”, the first place goes from {case} to {other}.",
    ),
    "claims.left-out-first.source": (
        "출처 ‘{topic}’의 인용을 빼면 1위가 {case}에서 {other:으로/로} 바뀜.",
        "Without the source “{topic}”, the first place goes from {case} to {other}.",
    ),
    "claims.left-out-first.speaker": (
        "발언자 {topic}의 말을 빼면 1위가 {case}에서 {other:으로/로} 바뀜.",
        "Without the words of {topic}, the first place goes from {case} to {other}.",
    ),
    "claims.left-out-first.narration": (
        "한 기자의 서술({topic})을 빼면 1위가 {case}에서 {other:으로/로} 바뀜.",
        "Without the narration of one reporter ({topic}), the first place goes from {case} to {other}.",
    ),
    "claims.left-out-ranks.criterion": (
        "‘{topic}’ 기준을 빼면 1위는 그대로이나 다음 사례의 순위가 달라짐: {moves}.",
        "Without the criterion “{topic}”, the first place stays, but ranks change: {moves}.",
    ),
    "claims.left-out-ranks.source": (
        "출처 ‘{topic}’의 인용을 빼면 1위는 그대로이나 다음 사례의 순위가 달라짐: {moves}.",
        "Without the source “{topic}”, the first place stays, but ranks change: {moves}.",
    ),
    "claims.left-out-ranks.speaker": (
        "발언자 {topic}의 말을 빼면 1위는 그대로이나 다음 사례의 순위가 달라짐: {moves}.",
        "Without the words of {topic}, the first place stays, but ranks change: {moves}.",
    ),
    "claims.left-out-ranks.narration": (
        "한 기자의 서술({topic})을 빼면 1위는 그대로이나 다음 사례의 순위가 달라짐: {moves}.",
        "Without the narration of one reporter ({topic}), the first place stays, but ranks change: {moves}.",
    ),
    "claims.left-out-nothing.criterion": (
        "‘{topic}’ 기준을 빼도 순위가 바뀌지 않음.",
        "Without the criterion “{topic}”, no rank changes.",
    ),
    "claims.left-out-nothing.source": (
        "출처 ‘{topic}’의 인용을 빼도 순위가 바뀌지 않음.",
        "Without the source “{topic}”, no rank changes.",
    ),
    "claims.left-out-nothing.speaker": (
        "발언자 {topic}의 말을 빼도 순위가 바뀌지 않음.",
        "Without the words of {topic}, no rank changes.",
    ),
    "claims.left-out-nothing.narration": (
        "한 기자의 서술({topic})을 빼도 순위가 바뀌지 않음.",
        "Without the narration of one reporter ({topic}), no rank changes.",
    ),
    "claims.left-out-index.criterion": (
        "‘{topic}’ 기준을 빼면 종합 점수가 남는 사례가 둘이 되지 않아 1위({case})를 제시할 수 없음.",
        "Without the criterion “{topic}”, fewer than two indices are left, so there is no first place "
        "(now {case}).",
    ),
    "claims.left-out-index.source": (
        "출처 ‘{topic}’의 인용을 빼면 종합 점수가 남는 사례가 둘이 되지 않아 1위({case})를 제시할 수 없음.",
        "Without the source “{topic}”, fewer than two indices are left, so there is no first place (now "
        "{case}).",
    ),
    "claims.left-out-index.speaker": (
        "발언자 {topic}의 말을 빼면 종합 점수가 남는 사례가 둘이 되지 않아 1위({case})를 제시할 수 없음.",
        "Without the words of {topic}, fewer than two indices are left, so there is no first place (now "
        "{case}).",
    ),
    "claims.left-out-index.narration": (
        "한 기자의 서술({topic})을 빼면 종합 점수가 남는 사례가 둘이 되지 않아 1위({case})를 제시할 수 없음.",
        "Without the narration of one reporter ({topic}), fewer than two indices are left, so there "
        "is no first place (now {case}).",
    ),
    "claims.left-out-none": (
        "다음 가운데 어느 하나를 빼도 1위가 바뀌지 않음: {kinds}.",
        "Leaving out any one of these never changes the first place: {kinds}.",
    ),
    "claims.left-out.criterions": ("기준", "criteria"),
    "claims.left-out.sources": ("출처", "sources"),
    "claims.left-out.speakers": ("발언자", "speakers"),
    "claims.left-out.narrations": ("기자 서술", "reporters' narrations"),
    "claims.kind-counted": ("{name} {count}개", "{name} ({count})"),
    "claims.rank": ("{rank}위", "{rank}"),
    "claims.no-rank": ("순위 없음", "no rank"),
    "claims.rank-move": ("{name} {then}→{now}", "{name} {then}→{now}"),
    # Warnings and limits.
    "claims.masked": (
        "{case:은/는} 종합 점수 {points}점으로 {rank}위이나, {topic:이/가} {low}점으로 하한 {floor}점에 "
        "{amount}점 못 미침. 평균이 약점을 가릴 수 있음.",
        "{case} ranks {rank} with an index of {points}, yet {topic} is at {low}, {amount} below the floor of "
        "{floor}. The mean may hide a weakness.",
    ),
    "claims.too-few-to-rank.none": (
        "종합 점수가 있는 사례가 없어(전체 {total}건) 순위와 그 견고성은 판단할 수 없음. 영역별 양상과 "
        "기준별 단계는 그대로 비교할 수 있음.",
        "No case has an index (of {total}), so nothing can be concluded about ranks. Profiles and levels by "
        "criterion stay available.",
    ),
    "claims.too-few-to-rank.one": (
        "종합 점수가 있는 사례가 한 건뿐이어서(전체 {total}건) 순위와 그 견고성은 판단할 수 없음. 영역별 "
        "양상과 기준별 단계는 그대로 비교할 수 있음.",
        "Only one case has an index (of {total}), so nothing can be concluded about ranks. Profiles and "
        "levels by criterion stay available.",
    ),
    "claims.levels-limit-ranking": (
        "층위가 다른 사례({levels})의 순위이므로, 이 화면의 확률은 계산이 얼마나 흔들리는지를 보일 뿐 어느 "
        "쪽이 낫다는 결론의 근거가 되지 않음. 영역별 양상은 비교할 수 있음.",
        "The cases are of different levels ({levels}): the probabilities on this page show how far the "
        "computation moves, not that one case does better than another. Their profiles can be compared.",
    ),
    # From one case to a target.
    "claims.gap-behind.one": (
        "{case}의 {index:은/는} {points}점으로 {other}({other_points}점)보다 {amount}점 낮음. 종합 점수에 든 "
        "기준 가운데 뒤처진 것은 ‘{topic}’ 하나임.",
        "The {index} of {case} is {points}, {amount} below {other} ({other_points}). Of the criteria in the "
        "index, it is behind on one: “{topic}”.",
    ),
    "claims.gap-behind.many": (
        "{case}의 {index:은/는} {points}점으로 {other}({other_points}점)보다 {amount}점 낮음. 종합 점수에 든 "
        "기준 가운데 뒤처진 것은 {count}개이며, 몫이 가장 큰 기준은 ‘{topic}’임.",
        "The {index} of {case} is {points}, {amount} below {other} ({other_points}). Of the criteria in the "
        "index, it is behind on {count}; the largest part is “{topic}”.",
    ),
    "claims.gap-behind.many.shared": (
        "{case}의 {index:은/는} {points}점으로 {other}({other_points}점)보다 {amount}점 낮음. 종합 점수에 든 "
        "기준 가운데 뒤처진 것은 {count}개이며, 몫이 가장 큰 기준은 {quoted:으로/로} 서로 같음.",
        "The {index} of {case} is {points}, {amount} below {other} ({other_points}). Of the criteria in the "
        "index, it is behind on {count}; the largest parts, equal to each other, are {quoted}.",
    ),
    "claims.gap-behind.none": (
        "{case}의 {index:은/는} {points}점으로 {other}({other_points}점)보다 {amount}점 낮으나, 종합 "
        "점수에 든 기준 가운데 뒤처진 것은 없음.",
        "The {index} of {case} is {points}, {amount} below {other} ({other_points}), yet it is behind on no "
        "criterion in the index.",
    ),
    "claims.gap-ahead": (
        "{case}의 {index:은/는} {points}점으로 이미 {other}({other_points}점)보다 {amount}점 높음.",
        "The {index} of {case} is {points}, already {amount} above {other} ({other_points}).",
    ),
    "claims.gap-level": (
        "{case}의 {index:은/는} {points}점으로 {other:과/와} 같음.",
        "The {index} of {case} is {points}, the same as that of {other}.",
    ),
    "claims.gap-undefined": (
        "{case} 또는 {other}의 {index:이/가} 없거나 하나로 정해지지 않아 격차의 합계를 제시하지 않음. "
        "기준별 격차는 볼 수 있음.",
        "{case} or {other} has no single {index}, so no total gap is stated. The gaps by criterion can be "
        "read.",
    ),
    # The smallest change.
    "claims.change-found.one": (
        "{case:은/는} 한 단계만 올리면({plans}) {goal}.",
        "{case} needs one step up ({plans}) to {goal}.",
    ),
    "claims.change-found.many": (
        "{case:은/는} 최소 {count}단계를 올려야({plans}) {goal}.",
        "{case} needs {count} steps up ({plans}) to {goal}.",
    ),
    "claims.change-found.cost": (
        "{case:은/는} 최소 {cost}의 노력을 들여야({plans}) {goal}.",
        "{case} needs an effort of {cost} ({plans}) to {goal}.",
    ),
    "claims.goal.reach": ("{other}의 점수에 도달함", "reach {other}"),
    "claims.goal.overtake": ("{other:을/를} 앞섬", "overtake {other}"),
    "claims.plans.one": ("{count}가지 방법", "{count} way"),
    "claims.plans.many": ("{count}가지 방법", "{count} ways"),
    "claims.plans-at-least.one": ("{count}가지 이상의 방법", "at least {count} way"),
    "claims.plans-at-least.many": ("{count}가지 이상의 방법", "at least {count} ways"),
    "claims.change-already.reach": (
        "{case:은/는} 이미 {other}의 점수에 도달해 있어 올릴 단계가 없음.",
        "{case} has already reached {other}, so nothing need change.",
    ),
    "claims.change-already.overtake": (
        "{case:은/는} 이미 {other:을/를} 앞서 있어 올릴 단계가 없음.",
        "{case} is already ahead of {other}, so nothing need change.",
    ),
    "claims.change-infeasible.reach": (
        "{case:은/는} 올릴 수 있는 단계를 모두 올려도 {points}점에 그쳐 {other}의 점수({other_points}점)에 "
        "도달할 수 없음.",
        "Even with every step that can be taken, {case} comes to {points} only and cannot reach {other} "
        "({other_points}).",
    ),
    "claims.change-infeasible.overtake": (
        "{case:은/는} 올릴 수 있는 단계를 모두 올려도 {points}점에 그쳐 {other}({other_points}점)보다 앞설 "
        "수 없음.",
        "Even with every step that can be taken, {case} comes to {points} only and cannot overtake {other} "
        "({other_points}).",
    ),
    "claims.change-undefined": (
        "{case} 또는 {other}의 {index:이/가} 없거나 하나로 정해지지 않아 가장 작은 변화를 계산할 수 없음.",
        "{case} or {other} has no single {index}, so no smallest change can be worked out.",
    ),
}
