"""Sentences of the weight panel: key → (Korean, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "weight-panel.title": ("영역별 가중치", "Weights of the dimensions"),
    "weight-panel.sum": ("합계 {share}%", "Total {share}%"),
    "weight-panel.reset": ("가중치 초기화", "Reset weights"),
    # Said by screen readers for the number, the slider and the lock of one dimension or criterion.
    "weight-panel.share-of": ("{name} 비중(%)", "{name}, share in %"),
    "weight-panel.value": ("{name} {share}%", "{name} {share}%"),
    "weight-panel.lock": ("{name} 비중 고정", "Lock the share of {name}"),
    "weight-panel.idle": ("종합 점수에 미반영", "not in the index"),
    "weight-panel.locks": (
        "하나를 움직이면 자물쇠로 고정하지 않은 나머지가 남은 비중을 비례하여 나누어 가짐.",
        "Move one, and whatever is not locked shares the rest in proportion.",
    ),
    "weight-panel.criteria-of": ("{name} 세부 기준의 비중", "Shares of the criteria of {name}"),
    "weight-panel.result": ("종합 점수와 순위", "Index and rank"),
    "weight-panel.rank": ("순위", "Rank"),
    "weight-panel.case": ("사례", "Case"),
    "weight-panel.index": ("종합 점수", "Index"),
    "weight-panel.rank.st": ("{rank}위", "{rank}st"),
    "weight-panel.rank.nd": ("{rank}위", "{rank}nd"),
    "weight-panel.rank.rd": ("{rank}위", "{rank}rd"),
    "weight-panel.rank.th": ("{rank}위", "{rank}th"),
    "weight-panel.rank.shared": ("공동 {rank}", "joint {rank}"),
    "weight-panel.no-rank": ("순위 없음", "no rank"),
    "weight-panel.no-index": ("점수 없음", "no index"),
    "weight-panel.span": ("{low}~{high}", "{low}–{high}"),
    "weight-panel.more": (
        "전체 {total}개 사례 중 {shown}개만 표시함.",
        "Only {shown} of {total} cases are shown.",
    ),
    "weight-panel.note": (
        "막대는 종합 점수(0~100), 가는 선은 점수 범위에 따른 구간, 점선은 초기화한 때의 점수.",
        "Bar: index (0–100). Thin line: its interval, from the ranges of the scores. Dotted: the index after "
        "a reset.",
    ),
    "weight-panel.note-bounds": (
        "막대는 침묵하는 기준이 0~4단계의 어느 것이든 될 수 있을 때의 구간. 점은 침묵이 없어 하나로 정해지는 "
        "점수.",
        "Bar: the interval if a silent criterion could be anything from 0 to 4. Dot: the one number of "
        "a case "
        "without silence.",
    ),
    "weight-panel.first": ("1위가 {case:으로/로} 바뀜.", "First place now goes to {case}."),
    "weight-panel.first-shared": ("공동 1위로 바뀜: {cases}.", "First place is now shared: {cases}."),
    "weight-panel.first-none": (
        "이 가중치에서는 종합 점수가 있는 사례가 둘이 되지 않아 순위를 제시하지 않음.",
        "With these weights fewer than two cases have an index, so there is no ranking.",
    ),
    "weight-panel.levels.title": ("단계 가정: {case}", "What if: levels of {case}"),
    "weight-panel.levels.note": (
        "단계를 바꾸면 종합 점수와 순위가 함께 바뀜. 밑줄은 사례 파일의 단계이며, 가정은 파일에 저장되지 "
        "않음. 출처가 침묵하는 기준에는 단계를 가정하지 않음.",
        "Change a level, and index and rank follow. Underlined: the level in the case file, which is never "
        "changed. A criterion that the sources are silent about takes no level.",
    ),
    "weight-panel.levels.level": ("{level}단계: {meaning}", "Level {level}: {meaning}"),
    "weight-panel.levels.change": ("{before}단계 → {after}단계", "level {before} → {after}"),
    "weight-panel.levels.count": ("가정한 기준 {count}개", "Criteria changed: {count}"),
    "weight-panel.levels.reset": ("가정 초기화", "Reset levels"),
}
