"""Sentences about comparisons: key → (Korean, English). Each claim and note has the key of its code."""

ENTRIES: dict[str, tuple[str, str]] = {
    # What the index stands on; opens a sentence.
    "claims.basis.common.one": (
        "공통 기준 {count}개(전체 {total}개)에서",
        "On {count} common criterion (of {total}),",
    ),
    "claims.basis.common.many": (
        "공통 기준 {count}개(전체 {total}개)에서",
        "On {count} common criteria (of {total}),",
    ),
    "claims.basis.common.some": (
        "공통 기준 {common}개 중 종합에 반영된 {count}개(전체 {total}개)에서",
        "On the {count} of {common} common criteria that the index uses ({total} in all),",
    ),
    "claims.basis.available": (
        "사례별로 점수가 있는 기준에서",
        "On the criteria that each case has,",
    ),
    "claims.basis.bounds": (
        "침묵한 기준을 최저에서 최고까지 열어 두면",
        "With silent criteria anywhere from lowest to highest,",
    ),
    "claims.index.arithmetic": ("종합 점수", "index"),
    "claims.index.geometric": ("종합 점수(기하평균, 1~100)", "index (geometric mean, 1–100)"),
    "claims.index.minimum": ("최저 영역 점수", "score of the weakest dimension"),
    # Pieces of a list.
    "claims.more": ("{names} 외 {count}개", "{names} and {count} more"),
    "claims.and-others": ("{names} 등", "{names} and others"),
    "claims.quoted": ("‘{name}’", "“{name}”"),
    "claims.with-points": ("{name} {points}점", "{name} {points}"),
    "claims.with-range": ("{name} {low}~{high}점", "{name} {low}–{high}"),
    "claims.with-count": ("{name} {count}개", "{name} {count}"),
    "claims.points.one": ("{points}점", "{points} point"),
    "claims.points.many": ("{points}점", "{points} points"),
    "claims.range": ("{low}~{high}점", "{low}–{high}"),
    "claims.levels.one": ("{levels}단계", "{levels} level"),
    "claims.levels.many": ("{levels}단계", "{levels} levels"),
    # The index.
    "claims.index-of-one": (
        "{basis} {case}의 {index:은/는} {points}점임(평가 구간 {range}).",
        "{basis} the {index} of {case} is {points} (range {range}).",
    ),
    "claims.highest-of-two": (
        "{basis} {case}의 {index:은/는} {points}점으로 {next}({next_points}점)보다 {difference} 높음.",
        "{basis} the {index} of {case} is {points}, {difference} above {next} ({next_points}).",
    ),
    "claims.highest-of-two.overlapping": (
        "{basis} {case}의 {index:이/가} {points}점으로 {next}({next_points}점)보다 {difference} 앞서나, 평가 "
        "구간이 겹쳐 우열을 단정할 수 없음.",
        "{basis} the {index} of {case} is ahead at {points}, {difference} above {next} ({next_points}), but "
        "their ranges overlap, so which is ahead is not settled.",
    ),
    "claims.highest-of-many": (
        "{basis} {case}의 {index:이/가} {points}점으로 가장 높고, 그다음인 {next}({next_points}점)보다 "
        "{difference} 높음.",
        "{basis} the {index} of {case} is the highest at {points}, {difference} above {next} "
        "({next_points}), the next.",
    ),
    "claims.highest-of-many.overlapping": (
        "{basis} {case}의 {index:이/가} {points}점으로 그다음인 {next}({next_points}점)보다 {difference} "
        "앞서나, 평가 구간이 겹쳐 우열을 단정할 수 없음.",
        "{basis} the {index} of {case} is ahead at {points}, {difference} above {next} ({next_points}), the "
        "next, but their ranges overlap, so which is ahead is not settled.",
    ),
    "claims.highest-by-less-than-one": (
        "{basis} {case}의 {index:이/가} 가장 높으나, 그다음인 {next:과/와}의 차이는 1점 미만임.",
        "{basis} the {index} of {case} is the highest, but less than 1 point above {next}.",
    ),
    "claims.highest-by-less-than-one.overlapping": (
        "{basis} {case}의 {index:이/가} {next}보다 앞서나, 차이가 1점 미만이고 평가 구간도 겹쳐 우열을 "
        "단정할 수 없음.",
        "{basis} the {index} of {case} is less than 1 point above {next} and their ranges overlap, so "
        "which is ahead is not settled.",
    ),
    "claims.highest-shared": (
        "{basis} {case}의 {index:이/가} {points}점으로 같고 가장 높으며, 그다음인 "
        "{next}({next_points}점)보다 {difference} 높음.",
        "{basis} {case} share the highest {index}: {points}, {difference} above {next} ({next_points}), the "
        "next.",
    ),
    "claims.highest-shared.overlapping": (
        "{basis} {case}의 {index:이/가} {points}점으로 같고 그다음인 {next}({next_points}점)보다 "
        "{difference} 앞서나, 평가 구간이 겹쳐 우열을 단정할 수 없음.",
        "{basis} {case} share the highest {index}: {points}, {difference} above {next} ({next_points}), the "
        "next, but ranges overlap, so which is ahead is not settled.",
    ),
    "claims.all-equal": (
        "{basis} {case}의 {index:이/가} {points}점으로 같음.",
        "{basis} {case} have the same {index}: {points}.",
    ),
    "claims.intervals-overlap": (
        "평가 구간이 겹침({ranges}). 점수의 순서만으로 우열을 단정할 수 없음.",
        "Ranges overlap ({ranges}). The order of the points alone does not settle which is ahead.",
    ),
    "claims.intervals-behind": (
        "서로 겹치는 평가 구간: {ranges}.",
        "The ranges that overlap: {ranges}.",
    ),
    "claims.interval-list": (
        "{basis} {index}의 구간은 {ranges}임.",
        "{basis} the {index} lies within: {ranges}.",
    ),
    "claims.intervals-apart": (
        "현재 가중치에서 {case}의 하한({low}점)은 나머지 사례의 가장 높은 상한({high}점)보다 높음.",
        "With the present weights, the lower end of {case} ({low}) lies above the highest upper end "
        "elsewhere ({high}).",
    ),
    # Criteria.
    "claims.largest-gap": (
        "격차가 가장 큰 기준은 {criterion:으로/로}, {highest:은/는} {high}단계이고 {lowest:은/는} "
        "{low}단계여서 {gap} 차이임(0~4단계).",
        "The largest gap is on {criterion}: {highest} at level {high}, {lowest} at level {low}, a difference "
        "of {gap} (0–4).",
    ),
    "claims.largest-gaps": (
        "격차가 가장 큰 기준은 {criteria:으로/로}, 각각 {levels}단계 차이임(0~4단계).",
        "The largest gaps are on {criteria}, with a difference in level of {levels} each (0–4).",
    ),
    "claims.ranges-meet": (
        "{claim} 다만 평가 범위가 서로 닿거나 겹침.",
        "{claim} Their ranges touch or overlap, however.",
    ),
    "claims.intervals-meet": (
        "{claim} 다만 평가 구간이 서로 겹침.",
        "{claim} Their ranges overlap, however.",
    ),
    "claims.some-ranges-meet": (
        "{claim} 다만 평가 범위가 서로 닿거나 겹치는 기준이 있음.",
        "{claim} On some of them the ranges touch or overlap, however.",
    ),
    "claims.no-gap.one": (
        "비교할 수 있는 기준 {count}개에서 사례 간 단계 차이가 없음.",
        "The cases are at the same level on the {count} criterion that can be compared.",
    ),
    "claims.no-gap.many": (
        "비교할 수 있는 기준 {count}개에서 사례 간 단계 차이가 없음.",
        "The cases are at the same level on all {count} criteria that can be compared.",
    ),
    "claims.silent": (
        "출처가 침묵한 기준은 {cases}임(전체 {total}개). 침묵은 0점으로 처리하지 않음.",
        "Criteria on which the sources are silent: {cases} (of {total}). Silence is not counted as zero.",
    ),
    "claims.none-silent": (
        "모든 사례가 전체 {total}개 기준에서 점수를 갖춤.",
        "Every case has a score on all {total} criteria.",
    ),
    # The parts of a difference.
    "claims.difference-parts": (
        "{case}의 {index:은/는} {next}보다 {difference}점 높으며, 그 구성은 다음과 같음: {parts}.",
        "The {index} of {case} is {difference} points above that of {next}, made up of: {parts}.",
    ),
    "claims.difference-none": (
        "{case:과/와} {next}의 {index:이/가} 같음.",
        "{case} and {next} have the same {index}.",
    ),
    "claims.difference-offset": (
        "{case:과/와} {next}의 {index:이/가} 같으며, 영역별 차이는 서로 상쇄됨: {parts}.",
        "{case} and {next} have the same {index}; differences between dimensions cancel out: {parts}.",
    ),
    "claims.unlike-bases": (
        "{claim} 두 사례에 반영된 기준이 서로 달라 그에 따른 차이도 포함됨.",
        "{claim} The two stand on different criteria, which is part of these figures.",
    ),
    # What a claim stands on.
    "claims.evidence": (
        "근거: {quotes}(뒷받침 {supports}건, 상충 {contradicts}건, 맥락 {context}건), {sources}.",
        "Evidence: {quotes} ({supports} supporting, {contradicts} contradicting, {context} context) "
        "from {sources}.",
    ),
    "claims.evidence.overlapping": (
        "근거: {quotes}(뒷받침 {supports}건, 상충 {contradicts}건, 맥락 {context}건), {sources}. 한 인용문이 "
        "여러 기준에 쓰일 수 있어 세부 건수의 합이 전체보다 클 수 있음.",
        "Evidence: {quotes} ({supports} supporting, {contradicts} contradicting, {context} context) "
        "from {sources}. One quote may serve several criteria, so the parts may add up to more.",
    ),
    "claims.quotes.one": ("인용문 {count}건", "{count} quote"),
    "claims.quotes.many": ("인용문 {count}건", "{count} quotes"),
    "claims.sources.one": ("출처 {count}건", "{count} source"),
    "claims.sources.many": ("출처 {count}건", "{count} sources"),
    "claims.evidence.speaker": (
        "{evidence} {case:은/는} 인용문의 {share}%가 한 발언자({speaker})의 말임.",
        "{evidence} For {case}, {share}% of the quotes are the words of one speaker ({speaker}).",
    ),
    "claims.evidence.narration": (
        "{evidence} {case:은/는} 인용문의 {share}%가 한 출처의 기자 서술임.",
        "{evidence} For {case}, {share}% of the quotes are the narration of one source.",
    ),
    "claims.evidence-brief": (
        "{quotes}, 한 사람의 말이 최대 {share}%",
        "{quotes}, up to {share}% from one voice",
    ),
    # Notes on comparability.
    "claims.no-cases": ("비교할 사례가 없음.", "There is no case to compare."),
    "claims.one-case": (
        "사례가 하나이므로 비교와 순위를 제시하지 않음.",
        "There is one case only, so there is no comparison and no rank.",
    ),
    "claims.weights-zero": (
        "가중치가 모두 0이어서 종합 점수를 계산할 수 없음.",
        "All weights are zero, so there is no index.",
    ),
    "claims.no-common-criteria": (
        "모든 사례에 공통으로 점수가 있는 기준이 없어 공통 기준으로는 비교할 수 없음.",
        "No criterion is scored for every case, so there is no common ground to compare on.",
    ),
    "claims.few-common-criteria": (
        "공통 기준이 전체 {total}개 가운데 {count}개에 그쳐, 비교 결과를 사례 전반의 수준으로 해석하기 "
        "어려움.",
        "Common criteria: only {count} of {total}. The result says little about the cases as a whole.",
    ),
    "claims.one-dimension": (
        "종합 점수에 반영할 수 있는 영역이 하나뿐이어서(둘 이상 필요) 종합 점수를 제시하지 않는 사례: "
        "{cases}.",
        "An index needs at least two dimensions. With only one that can count, and so without an index: "
        "{cases}.",
    ),
    "claims.one-dimension.dimensions": (
        "종합 점수에 반영할 수 있는 영역이 하나({dimensions})뿐이어서 종합 점수와 순위를 제시하지 않음. "
        "종합 점수에는 둘 이상의 영역이 필요함.",
        "Only one dimension can count towards an index ({dimensions}), so there is no index and no rank: "
        "an index needs at least two.",
    ),
    "claims.few-comparable": (
        "종합 점수가 있는 사례가 전체 {total}건 가운데 {count}건이어서 순위를 제시하지 않음. 점수가 있는 "
        "기준이 적거나 그 비중이 낮아 종합 점수가 없는 사례: {cases}.",
        "Cases with an index: {count} of {total}, so there is no rank. Without an index, because the "
        "criteria with a score are too few or weigh too little: {cases}.",
    ),
    "claims.without-index": (
        "점수가 있는 기준이 부족하여 종합 점수를 제시하지 않는 사례: {cases}.",
        "Too few criteria with a score, hence without an index: {cases}.",
    ),
    "claims.levels-differ": (
        "비교 대상의 층위가 서로 다름({levels}). 영역별 양상은 비교할 수 있으나 순위의 근거로 삼기에는 "
        "적절하지 않음.",
        "The cases are of different levels ({levels}). Their profiles can be compared, but ranking them is "
        "not sound.",
    ),
    "claims.reference-case": (
        "근거가 적은 참고 사례가 포함됨: {cases}. 해당 점수는 제한적으로 해석하여야 함.",
        "Reference cases with thin evidence are included: {cases}. Read their scores with caution.",
    ),
    "claims.dimensions-left-out": (
        "반영된 기준의 비중이 낮아 종합 점수에서 제외한 영역: {dimensions}. 이 영역의 가중치는 종합 "
        "점수에 반영되지 않음.",
        "Dimensions left out of the index, because the criteria that count cover too little of them: "
        "{dimensions}. Their weights do not enter the index.",
    ),
    "claims.bases-differ": (
        "사례마다 점수가 있는 기준이 달라 종합 점수가 같은 기준 위에 있지 않음.",
        "The cases have scores on different criteria, so their indices do not stand on the same ground.",
    ),
    "claims.bases-differ.dimensions": (
        "사례마다 점수가 있는 기준이 달라 종합 점수가 같은 기준 위에 있지 않음. 일부 사례에만 반영된 "
        "영역: {dimensions}.",
        "The cases have scores on different criteria, so their indices do not stand on the same ground. "
        "Dimensions that count for some cases only: {dimensions}.",
    ),
    "claims.silence-differs": (
        "점수가 있는 기준의 수가 사례 간에 크게 다름(최소 {count}개, 최대 {total}개). 가장 적은 사례: "
        "{cases}.",
        "The cases differ much in how many criteria have a score (from {count} to {total}). Fewest: {cases}.",
    ),
    "claims.index-is-interval": (
        "침묵한 기준이 있어 종합 점수를 하나의 값이 아닌 구간으로 제시하는 사례: {cases}.",
        "Criteria are silent, so the index is an interval and not one number for: {cases}.",
    ),
    "claims.geometric-scale": (
        "기하평균은 0점에서 정의되지 않으므로 0~100점을 1~100점으로 옮겨 계산함(1 + 0.99 × 점수).",
        "The geometric mean is undefined at 0, so 0–100 points are mapped to 1–100 first (1 + 0.99 × "
        "points).",
    ),
}
