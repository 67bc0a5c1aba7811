"""Sentences of the Robustness page: key → (Korean, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "robustness.part": ("볼 내용", "What to look at"),
    "robustness.part-chances": ("순위 확률", "Chances"),
    "robustness.part-changes": ("순위가 바뀌는 곳", "Where it changes"),
    "robustness.part-methods": ("다른 방법·요인", "Methods and drivers"),
    "robustness.part-left-out": ("하나씩 빼기", "Leave one out"),
    "robustness.part-all": ("모두 보기", "Everything"),
    "robustness.acceptability": ("가중치가 달라져도 이 순위인가", "Does the ranking survive other weights?"),
    "robustness.shares-among": (
        "아래의 비중은 종합 점수에 들어간 {count}개 영역({names}) 사이의 비중이며 합이 100%임.",
        "Weights below are shares among the {count} dimensions in the index ({names}), which sum to 100%.",
    ),
    "robustness.other-cases": (
        "비중이 0인 영역이 있어 지금은 종합 점수가 없는 사례도 아래 분석에는 들어감: {cases}. 아래 분석은 그 "
        "영역에 비중을 두는 가중치도 살펴보므로, 지금 가중치의 순위와 대상이 다름.",
        "Because dimensions weigh nothing at present, these have no index now but are analysed below: "
        "{cases}. The analysis covers weights that count those dimensions, so its cases are not those "
        "ranked above.",
    ),
    "robustness.limits": (
        "모든 가중치를 살펴봄 · 범위나 중요도 순서로 좁히기",
        "All weights are looked at · limit them",
    ),
    "robustness.limits-set": ("가중치를 좁혀서 살펴봄 · 바꾸기", "The weights are limited · change"),
    "robustness.limits-help": (
        "각 영역의 비중이 가질 수 있는 범위입니다. 좁힌 범위 안의 가중치만 고르게 뽑아 순위를 다시 매깁니다.",
        "The range that each dimension's weight may take. Only weights within it are drawn, evenly, to "
        "rank anew.",
    ),
    "robustness.importance": (
        "중요도 순서(앞에 고른 영역의 비중이 뒤의 것보다 작지 않음)",
        "Order of importance (each weighs at least as much as the next)",
    ),
    "robustness.importance-placeholder": ("중요한 영역부터 고르기", "Choose the most important first"),
    "robustness.importance-help": (
        "고르지 않은 영역에는 순서를 두지 않습니다.",
        "Dimensions that are not chosen keep no order.",
    ),
    "robustness.limits-clear": ("모든 가중치로 되돌리기", "Look at all weights again"),
    "robustness.no-such-weights": (
        "정한 범위와 순서를 함께 만족하는 가중치가 없습니다. 비중의 합은 100%여야 하므로, 범위를 "
        "넓히거나 순서를 바꾸십시오.",
        "No weights meet these limits and this order together. Weights sum to 100 %: widen a range or "
        "change the order.",
    ),
    "robustness.spread": ("추출한 순위의 분포", "Ranks in the draws"),
    "robustness.spread-case": ("사례", "Case"),
    "robustness.spread-nominal": ("지금 순위", "Rank now"),
    "robustness.spread-mean": ("평균", "Mean"),
    "robustness.spread-median": ("중앙값", "Median"),
    "robustness.spread-middle": ("가운데 90%", "Middle 90%"),
    "robustness.extremes": ("어디까지 오르내릴 수 있는가", "How far up and down each case can go"),
    "robustness.extremes-take-long": (
        "사례가 {count}개이면 최고·최저 순위를 증명하는 데 몇 분이 걸릴 수 있음.",
        "With {count} cases, proving the best and worst ranks may take minutes.",
    ),
    "robustness.extremes-ask": ("최고·최저 순위 계산하기", "Work out the best and worst ranks"),
    "robustness.lines": ("한 영역의 비중을 바꾸면", "When one dimension weighs more or less"),
    "robustness.axis": ("비중을 바꿀 영역", "Dimension whose weight moves"),
    "robustness.one-dimension": (
        "비교할 수 있는 영역이 하나뿐이어서, 비중을 바꾸어도 달라지는 것이 없습니다.",
        "Only one dimension can be compared, so there is no weight to move.",
    ),
    "robustness.methods": ("다른 방법으로 계산하면", "Under other methods"),
    "robustness.drivers": ("무엇이 순위를 움직이는가", "What moves the ranks"),
    "robustness.silences-left-out": (
        "비교할 수 있는 사례가 둘이 되지 않아 뺀 처리 방법: {names}",
        "Left out, because fewer than two cases compare: {names}",
    ),
    "robustness.left-out": ("하나를 빼도 이 순위인가", "Does the ranking survive without one part?"),
    "robustness.without": ("뺄 것", "What is left out"),
    "robustness.without-criterion": ("기준 하나씩", "Each criterion in turn"),
    "robustness.without-source": ("출처 하나씩", "Each source in turn"),
    "robustness.without-speaker": ("발언자 한 명씩", "Each speaker in turn"),
    "robustness.left-out-unranked": (
        "지금 설정에서는 1위인 사례가 없으므로, 하나를 뺄 때 1위가 바뀌는지는 따질 수 없음.",
        "No case ranks first under the present settings, so there is no first place that could change.",
    ),
    "robustness.computing-acceptability": (
        "가중치와 점수를 뽑아 순위를 매기는 중",
        "Drawing weights and scores",
    ),
    "robustness.computing-extremes": (
        "최고·최저 순위를 찾는 중",
        "Finding the best and worst ranks",
    ),
    "robustness.computing-nearest": ("가장 가까운 변화를 찾는 중", "Finding the nearest change"),
    "robustness.computing-drivers": (
        "순위를 움직이는 요인을 계산하는 중",
        "Working out what moves the ranks",
    ),
    "robustness.computing-methods": ("다른 방법으로 다시 계산하는 중", "Trying the other methods"),
    "robustness.computing-least-change": ("가장 작은 변화를 찾는 중", "Finding the smallest change"),
    "robustness.computing-left-out": ("하나씩 빼고 다시 계산하는 중", "Leaving out one part after another"),
    "robustness.nothing-to-rank": (
        "순위를 매길 수 있는 사례가 둘이 되지 않아 견고성을 따질 순위가 없습니다. 위의 안내에 이유가 "
        "있습니다. "
        "사례를 더 고르거나, 침묵 처리를 바꾸거나, 옮긴 가중치를 되돌려 보십시오. "
        "사례별 특성은 아래 화면에서 계속 볼 수 있습니다.",
        "Fewer than two cases can be ranked, so there is no ranking to test. The notes above say why. "
        "Choose more cases "
        "another treatment of silence, or reset the weights. The profile of each case remains available:",
    ),
}
