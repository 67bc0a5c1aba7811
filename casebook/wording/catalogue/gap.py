"""Sentences of the Gap page: key → (Korean, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "gap.case": ("살펴볼 사례", "Case"),
    "gap.target": ("목표", "Target"),
    "gap.target-best": ("나머지 사례의 기준별 최고 단계", "the best of the others on each criterion"),
    "gap.rival-best": ("종합 점수가 가장 높은 다른 사례", "the other case with the highest index"),
    "gap.target-level": ("모든 기준 {level}단계", "level {level} on every criterion"),
    "gap.does-not-add-up": (
        "기준별 격차에 비중을 곱한 값은 산술평균을 기준으로 한 것임. 지금 설정에서는 합이 종합 점수 "
        "차와 같지 않음.",
        "Gap × weight is in points of the arithmetic mean; under the present settings it does not add "
        "up to the "
        "difference between the two indices.",
    ),
    "gap.criterion": ("자세히 볼 기준", "Criterion in detail"),
    "gap.own-silent": (
        "이 사례의 출처는 이 기준에 대해 말하지 않음. 뒤처졌는지는 알 수 없으며, 먼저 근거를 찾아야 함.",
        "The sources of this case say nothing on this criterion. Whether it lags cannot be known; "
        "evidence comes first.",
    ),
    "gap.at-the-top": ("이미 가장 높은 단계임.", "Already at the highest level."),
    "gap.next-level": ("다음 단계({level}단계)의 조건", "What the next level ({level}) asks for"),
    "gap.lesson": ("{case}의 경우", "How {case} stands"),
    "gap.own": ("{case}의 출처가 말하는 것", "What the sources say of {case}"),
    "gap.table": ("기준별 격차", "Gaps by criterion"),
    "gap.column-criterion": ("기준", "Criterion"),
    "gap.column-own": ("지금 단계", "Level now"),
    "gap.column-target": ("목표 단계", "Target level"),
    "gap.column-gap": ("격차(단계)", "Gap (levels)"),
    "gap.column-weight": ("비중", "Weight"),
    "gap.column-points": ("격차×비중(점)", "Gap × weight (points)"),
    "gap.column-next": ("다음 단계의 조건", "What the next level asks for"),
    "gap.what-if": ("만약에: 단계와 가중치를 바꾸어 보기", "What if: suppose other levels and weights"),
    "gap.what-if-help": (
        "가정일 뿐이며 사례 파일에는 아무것도 적히지 않음. 주소를 복사하면 같은 가정을 다시 열 수 있음.",
        "A supposition only: nothing is written to the case file. The address holds it, to be shared.",
    ),
    "gap.what-if-result": (
        "가정대로라면 {case:은/는} {before}에서 {after:으로/로} 바뀜.",
        "Supposing this, {case} goes from {before} to {after}.",
    ),
    "gap.what-if-clear": ("가정 지우기", "Clear the supposition"),
    "gap.standing": ("{points}점 {rank}위", "{points} points, rank {rank}"),
    "gap.standing-unranked": ("{points}점(순위 없음)", "{points} points, unranked"),
    "gap.standing-interval": ("{low}~{high}점(순위 없음)", "{low} to {high} points, unranked"),
    "gap.standing-none": ("종합 점수 없음", "no index"),
    "gap.smallest": ("가장 작은 변화", "The smallest change"),
    "gap.smallest-help": (
        "종합 점수에 든 기준의 단계를 올려 목표에 이르는 방법 가운데 노력이 가장 적은 것을 빠짐없이 "
        "찾음(정수계획법). 다른 사례는 그대로라고 봄.",
        "The least effort in levels of the criteria in the index that reaches the target, found by integer "
        "programming. All other cases stay as they are.",
    ),
    "gap.goal": ("이루려는 것", "Goal"),
    "gap.goal-reach": ("목표의 종합 점수에 이르기", "Reach the target's index"),
    "gap.goal-overtake": ("목표의 종합 점수를 넘어서기", "Exceed the target's index"),
    "gap.effort": (
        "모든 기준의 한 단계에 같은 노력이 든다고 봄 · 바꾸기",
        "Every level costs the same effort · change",
    ),
    "gap.effort-set": ("기준별 노력을 정함 · 바꾸기", "Effort per criterion is set · change"),
    "gap.effort-help": (
        "한 단계를 올리는 데 드는 노력의 상대적 크기(기본 1). 예: 두 배 힘든 기준은 2.",
        "Relative effort of raising a criterion by one level (1 unless set); twice as hard: 2.",
    ),
    "gap.effort-clear": ("모두 1로", "Back to 1 everywhere"),
    "gap.plans": (
        "노력이 가장 적은 방법 {count}가지 가운데 {shown}가지",
        "{shown} of {count} ways of least effort",
    ),
    "gap.plan-steps": ("올릴 기준과 그 단계의 조건", "Raise, and what that level asks for"),
    "gap.plan-cost": ("노력", "Effort"),
    "gap.plan-index": ("그때의 종합 점수", "Index then"),
    "gap.step": ("{criterion} {low}→{high}단계", "{criterion}: level {low} → {high}"),
    "gap.plan-try": ("첫째 방법을 가정해 보기", "Suppose the first way"),
}
