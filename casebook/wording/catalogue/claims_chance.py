"""How far a claim holds, and its basis line by line: key → (Korean, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    # How far a claim holds.
    "claims.verdict.robust": ("결과가 견고함", "robust"),
    "claims.verdict.likely": ("우세함", "likely"),
    "claims.verdict.weights": ("결과가 가중치에 따라 달라짐", "depends on the weights"),
    "claims.verdict.scores": ("점수 해석 범위에 따라 달라짐", "depends on how the sources are read"),
    "claims.badge.robust": ("견고 {share}", "robust {share}"),
    "claims.badge.likely": ("우세 {share}", "likely {share}"),
    "claims.badge.weights": ("가중치에 따라 {share}", "depends on the weights {share}"),
    "claims.badge.scores": ("점수 해석에 따라 {share}", "depends on the reading {share}"),
    "claims.word.robust": ("견고", "robust"),
    "claims.word.likely": ("우세", "likely"),
    "claims.word.weights": ("가중치에 따라 달라짐", "depends on the weights"),
    "claims.word.scores": ("점수 해석 범위에 따라 달라짐", "depends on how the sources are read"),
    "claims.share.of": ("{count}/{draws}번", "{count}/{draws} draws"),
    "claims.share.all": ("{draws}번 모두", "all {draws} draws"),
    "claims.share.none": ("{draws}번 중 0번", "0 of {draws} draws"),
    "claims.with-share": ("{name} {share}", "{name} {share}"),
    "claims.varied.weights": ("가중치", "weights"),
    "claims.varied.weights-and-scores": (
        "가중치와 평가 범위 안의 점수",
        "weights and scores within their ranges",
    ),
    "claims.varied.scores": ("평가 범위 안의 점수", "scores within their ranges"),
    "claims.chance.first.share": (
        "{case:이/가} 1위일 확률은 {share:으로/로} {verdict}.",
        "{case} ranks first with a probability of {share}: {verdict}.",
    ),
    "claims.chance.first.low": (
        "{case:이/가} 1위일 확률은 {share}에 그쳐 {verdict}.",
        "{case} ranks first with a probability of only {share}: {verdict}.",
    ),
    "claims.chance.first.all": (
        "{case:은/는} {draws}번의 계산에서 모두 1위로, {verdict}.",
        "{case} ranks first in all {draws} draws: {verdict}.",
    ),
    "claims.chance.first.none": (
        "{case:은/는} {draws}번의 계산에서 한 번도 1위가 아니어서 {verdict}.",
        "{case} ranks first in none of {draws} draws: {verdict}.",
    ),
    "claims.chance.first.every": (
        "{varied:을/를} 어떻게 바꾸어도 {case:이/가} 1위로, {verdict}.",
        "{case} ranks first whatever the {varied}: {verdict}.",
    ),
    "claims.chance.first.never": (
        "{varied:을/를} 바꾸면 {case:은/는} 1위가 되지 않아 {verdict}.",
        "{case} never ranks first once {varied} vary: {verdict}.",
    ),
    "claims.chance.first.several": (
        "1위일 확률은 {list:으로/로} {verdict}.",
        "Probability of ranking first: {list}; {verdict}.",
    ),
    "claims.chance.ahead.share": (
        "{case:이/가} {other}보다 앞설 확률은 {share:으로/로} {verdict}.",
        "{case} is ahead of {other} with a probability of {share}: {verdict}.",
    ),
    "claims.chance.ahead.low": (
        "{case:이/가} {other}보다 앞설 확률은 {share}에 그쳐 {verdict}.",
        "{case} is ahead of {other} with a probability of only {share}: {verdict}.",
    ),
    "claims.chance.ahead.all": (
        "{case:은/는} {draws}번의 계산에서 모두 {other}보다 앞서, {verdict}.",
        "{case} is ahead of {other} in all {draws} draws: {verdict}.",
    ),
    "claims.chance.ahead.none": (
        "{case:은/는} {draws}번의 계산에서 한 번도 {other}보다 앞서지 않아 {verdict}.",
        "{case} is ahead of {other} in none of {draws} draws: {verdict}.",
    ),
    "claims.chance.ahead.every": (
        "{varied:을/를} 어떻게 바꾸어도 {case:이/가} {other}보다 앞서, {verdict}.",
        "{case} is ahead of {other} whatever the {varied}: {verdict}.",
    ),
    "claims.chance.ahead.never": (
        "{varied:을/를} 바꾸면 {case:은/는} {other}보다 앞서지 않아 {verdict}.",
        "{case} is never ahead of {other} once {varied} vary: {verdict}.",
    ),
    "claims.chance.equal.share": (
        "{case:과/와} {other:이/가} 같을 확률은 {share:으로/로} {verdict}.",
        "{case} and {other} are equal with a probability of {share}: {verdict}.",
    ),
    "claims.chance.equal.low": (
        "{case:과/와} {other:이/가} 같을 확률은 {share}에 그쳐 {verdict}.",
        "{case} and {other} are equal with a probability of only {share}: {verdict}.",
    ),
    "claims.chance.equal.all": (
        "{case:과/와} {other:은/는} {draws}번의 계산에서 모두 같아, {verdict}.",
        "{case} and {other} are equal in all {draws} draws: {verdict}.",
    ),
    "claims.chance.equal.none": (
        "{case:과/와} {other:은/는} {draws}번의 계산에서 한 번도 같지 않아 {verdict}.",
        "{case} and {other} are equal in none of {draws} draws: {verdict}.",
    ),
    "claims.chance.equal.every": (
        "{varied:을/를} 어떻게 바꾸어도 {case:과/와} {other:이/가} 같아, {verdict}.",
        "{case} and {other} are equal whatever the {varied}: {verdict}.",
    ),
    "claims.chance.equal.never": (
        "{varied:을/를} 바꾸면 {case:과/와} {other:은/는} 같지 않아 {verdict}.",
        "{case} and {other} are never equal once {varied} vary: {verdict}.",
    ),
    "claims.chance.each.share": (
        "기준마다 격차의 방향이 유지될 확률은 {share} 이상으로 {verdict}.",
        "On each of them the order holds with a probability of at least {share}: {verdict}.",
    ),
    "claims.chance.each.low": (
        "격차의 방향이 유지될 확률이 {share}에 그치는 기준이 있어 {verdict}.",
        "On one of them the order holds with a probability of only {share}: {verdict}.",
    ),
    "claims.chance.each.all": (
        "{draws}번의 계산에서 모두 격차의 방향이 유지되어 {verdict}.",
        "On each of them the order holds in all {draws} draws: {verdict}.",
    ),
    "claims.chance.each.none": (
        "{draws}번의 계산에서 한 번도 격차의 방향이 유지되지 않는 기준이 있어 {verdict}.",
        "On one of them the order holds in none of {draws} draws: {verdict}.",
    ),
    "claims.chance.each.every": (
        "{varied:을/를} 어떻게 바꾸어도 격차의 방향이 유지되어 {verdict}.",
        "On each of them the order holds whatever the {varied}: {verdict}.",
    ),
    "claims.chance.each.never": (
        "{varied:을/를} 바꾸면 격차의 방향이 유지되지 않는 기준이 있어 {verdict}.",
        "On one of them the order never holds once {varied} vary: {verdict}.",
    ),
    # The basis of a claim, line by line.
    "claims.basis-line.points.number": (
        "{name}: {value}점(평가 구간 {low}~{high}점)",
        "{name}: {value} points (range {low}–{high})",
    ),
    "claims.basis-line.points.exact": (
        "{name}: {value}점(다른 평가도 같은 값)",
        "{name}: {value} points (no other reading)",
    ),
    "claims.basis-line.points.alone": ("{name}: {value}점", "{name}: {value} points"),
    "claims.basis-line.points.range": ("{name}: {low}~{high}점", "{name}: {low}–{high} points"),
    "claims.basis-line.level.number": (
        "{name}: {value}단계(평가 범위 {low}~{high}단계)",
        "{name}: level {value} (range {low}–{high})",
    ),
    "claims.basis-line.level.exact": (
        "{name}: {value}단계(다른 평가도 같은 단계)",
        "{name}: level {value} (no other reading)",
    ),
    "claims.basis-line.level.alone": ("{name}: {value}단계", "{name}: level {value}"),
    "claims.basis-line.level.range": ("{name}: {low}~{high}단계", "{name}: levels {low}–{high}"),
    "claims.basis-line.more": ("그 밖의 사례 {count}건", "{count} more cases"),
    "claims.basis-line.difference.points": ("차이: {value}점", "Difference: {value} points"),
    "claims.basis-line.difference.level": ("차이: {value}단계", "Difference in level: {value}"),
    "claims.basis-line.overlap": (
        "비교한 사례의 평가 구간이 서로 닿거나 겹침",
        "The ranges of those compared touch or overlap",
    ),
    "claims.basis-line.no-chance": (
        "확률: 이 설정에서는 계산하지 않음",
        "Probability: not computed under these settings",
    ),
    "claims.basis-line.chance.first": (
        "{case:이/가} 1위일 확률: {share} → {word}",
        "Probability that {case} ranks first: {share} → {word}",
    ),
    "claims.basis-line.chance.first.several": (
        "공동 1위 가운데 가장 낮은 1위 확률: {share} → {word}",
        "Lowest probability of ranking first among those that share the place: {share} → {word}",
    ),
    "claims.basis-line.chance.ahead": (
        "{case:이/가} {other}보다 앞설 확률: {share} → {word}",
        "Probability that {case} is ahead of {other}: {share} → {word}",
    ),
    "claims.basis-line.chance.equal": (
        "{case:과/와} {other:이/가} 같을 확률: {share} → {word}",
        "Probability that {case} and {other} are equal: {share} → {word}",
    ),
    "claims.basis-line.chance.each": (
        "가장 불확실한 기준에서 {case:이/가} {other}보다 앞설 확률: {share} → {word}",
        "Probability that {case} is ahead of {other} on the least certain criterion: {share} → {word}",
    ),
    "claims.basis-line.least": (
        "여러 사례가 걸려 있어 가장 불확실한 짝({case}, {other})의 확률을 제시함",
        "Several cases are concerned; the probability is that of the least certain pair ({case}, {other})",
    ),
    "claims.basis-line.varied.weights.free": (
        "영역 가중치를 가능한 모든 범위에서 고르게 바꾸고 점수는 그대로 둠",
        "Weights of dimensions drawn evenly from all possible ones, scores as they are",
    ),
    "claims.basis-line.varied.weights.limited": (
        "영역 가중치를 사용자가 정한 범위 안에서 고르게 바꾸고 점수는 그대로 둠",
        "Weights of dimensions drawn evenly within the limits set by the reader, scores as they are",
    ),
    "claims.basis-line.varied.weights-and-scores.free": (
        "영역 가중치를 가능한 모든 범위에서, 점수를 각 평가 범위 안에서 함께 바꿈",
        "Weights of dimensions drawn evenly from all possible ones, and scores within their ranges",
    ),
    "claims.basis-line.varied.weights-and-scores.limited": (
        "영역 가중치를 사용자가 정한 범위 안에서, 점수를 각 평가 범위 안에서 함께 바꿈",
        "Weights of dimensions drawn evenly within the limits set by the reader, and scores within their "
        "ranges",
    ),
    "claims.basis-line.varied.scores": (
        "점수를 각 평가 범위 안에서 고르게 바꿈(가중치는 관여하지 않음)",
        "Scores drawn evenly within their ranges (no weights involved)",
    ),
    "claims.basis-line.drawn": (
        "확률의 근거: {varied}. {draws}번 계산, 95% 오차 ±{error}%p",
        "How it was computed: {varied}. {draws} draws, 95% error ±{error} percentage points",
    ),
    "claims.basis-line.drawn-seed": (
        "확률의 근거: {varied}. {draws}번 계산(난수 시드 {seed}), 95% 오차 ±{error}%p",
        "How it was computed: {varied}. {draws} draws (seed {seed}), 95% error ±{error} percentage points",
    ),
    "claims.basis-line.exact": (
        "확률의 근거: {varied}. 추출 없이 정확히 계산함",
        "How it was computed: {varied}. Worked out exactly, without drawing",
    ),
    "claims.basis-line.thresholds": (
        "표현의 기준: {robust}% 이상 ‘견고’, {likely}% 이상 ‘우세’, 그 밖에는 ‘달라짐’",
        "Words used: “robust” from {robust}%, “likely” from {likely}%, otherwise “depends”",
    ),
    "claims.basis-line.near": (
        "확률이 기준값 {threshold}%와 오차 범위 안에서 구별되지 않으므로 표현을 신중히 해석하여야 함",
        "The share cannot be told from the threshold of {threshold}% within its error: read the word with "
        "caution",
    ),
    "claims.basis-line.silence": ("침묵 처리: {silence}", "Silence: {silence}"),
    "claims.basis-line.aggregation": ("종합 방법: {aggregation}", "Index: {aggregation}"),
    "claims.basis-line.criteria": (
        "반영된 기준: 전체 {total}개 가운데 {count}개",
        "Criteria that count: {count} of {total}",
    ),
    "claims.basis-show": ("근거 보기", "Show basis"),
    "claims.basis-show-brief": ("근거 보기 · {brief}", "Show basis · {brief}"),
    "claims.basis-quotes": ("{case} 인용문", "Quotes: {case}"),
    "claims.basis-robustness": ("견고성 살펴보기", "Look at robustness"),
}
