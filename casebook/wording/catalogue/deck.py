"""Sentences of the area ``deck``: key → (Korean, English). Numbers are said by the claims, not here."""

ENTRIES: dict[str, tuple[str, str]] = {
    # Names in the list of slides.
    "deck.name-title": ("표지", "Title"),
    "deck.name-ranking": ("종합 순위", "Ranking"),
    "deck.name-dimensions": ("영역별 점수", "Dimension scores"),
    "deck.name-criteria": ("기준별 단계와 침묵", "Criteria and silence"),
    "deck.name-gap": ("가장 큰 격차", "Largest gap"),
    "deck.name-difference": ("점수 차이의 구성", "What the difference is made of"),
    "deck.name-chances": ("순위 확률", "Chances of each rank"),
    "deck.name-weights": ("순위가 바뀌는 가중치", "Weights that change the first place"),
    "deck.name-next-step": ("따라잡는 데 필요한 변화", "What it takes to catch up"),
    "deck.name-evidence": ("근거의 집중도", "How concentrated the evidence is"),
    "deck.name-sources": ("출처와 방법", "Sources and method"),
    # The title and what stands below it.
    "deck.title-one": ("{case} 정책 평가", "{case}: an assessment"),
    "deck.title-few": ("{cases} 정책 비교", "{cases}: a comparison"),
    "deck.title-many": ("정책 사례 {count}건 비교", "{count} policy cases compared"),
    "deck.subtitle-one": (
        "{dimensions}개 영역, {criteria}개 기준으로 본 사례 1건",
        "One case on {criteria} criteria in {dimensions} dimensions",
    ),
    "deck.subtitle-many": (
        "{dimensions}개 영역, {criteria}개 기준으로 비교한 사례 {count}건",
        "{count} cases on {criteria} criteria in {dimensions} dimensions",
    ),
    "deck.faulty": (
        "파일에 오류가 있어 제외한 사례: {cases}",
        "Left out because of errors in their files: {cases}",
    ),
    # How far a claim holds.
    "deck.strength": ("{word} ({share})", "{word} ({share})"),
    "deck.dimension-order": (
        "{dimension}에서 {first:이/가} {last}보다 앞설 확률: {share}(점수를 각 평가 범위 안에서 바꿈)",
        "Probability that {first} is ahead of {last} in {dimension}: {share} (scores varied within their "
        "ranges)",
    ),
    "deck.dimension-order-least": (
        "가장 불확실한 짝에서 앞뒤 순서가 유지될 확률: {share}(점수를 각 평가 범위 안에서 바꿈)",
        "Probability that the order holds for the least certain pair: {share} (scores varied within their "
        "ranges)",
    ),
    # Evidence of a case.
    "deck.evidence-of": (
        "{case}: 점수에 쓰인 {quotes}(뒷받침 {supports}건, 상충 {contradicts}건), {sources}, "
        "목소리(출처별 기자 서술 포함) {speakers}개",
        "{case}: {quotes} behind scores ({supports} supporting, {contradicts} contradicting) from {sources}; "
        "voices, narrations included: {speakers}",
    ),
    # One of several ways.
    "deck.one-plan": (
        "방법의 예: {steps}(종합 점수 {points}점)",
        "For example: {steps} (index {points})",
    ),
    # Sources and method.
    "deck.sources-heading": (
        "모든 점수의 근거는 출처 {count}건에서 그대로 옮긴 인용문임",
        "Every score stands on verbatim quotes from {count} sources",
    ),
    "deck.sources-heading-one": (
        "모든 점수의 근거는 출처 1건에서 그대로 옮긴 인용문임",
        "Every score stands on verbatim quotes from one source",
    ),
    "deck.sources-heading-none": (
        "선택한 사례에 인용문이 없음",
        "The chosen cases hold no quotes",
    ),
    "deck.sources-more": ("그 밖의 출처 {count}건", "{count} more sources"),
    "deck.not-stated": (
        "출처에 없는 항목은 추정하지 않고 ‘미표기’로 둠: {items}",
        "What a source does not state is not guessed: {items}",
    ),
    "deck.not-stated-published": ("날짜 {count}건", "date ({count})"),
    "deck.not-stated-publisher": ("매체 {count}건", "publisher ({count})"),
    "deck.not-stated-reporter": ("기자 {count}건", "reporter ({count})"),
    "deck.quotes-verified": (
        "인용문 {count}건 가운데 {verified}건이 출처의 글과 일치함을 확인함",
        "{verified} of {count} quotes found word for word in their sources",
    ),
    "deck.scale": (
        "기준마다 0~4단계로 평가하고 100점으로 환산함. 침묵은 0점으로 처리하지 않음",
        "Each criterion is scored from level 0 to 4, shown as 0–100. Silence is not counted as zero",
    ),
    # Charts as plain numbers.
    "deck.axis-points": ("점수(0~100)", "Points (0–100)"),
    "deck.axis-difference": ("종합 점수의 차이(점)", "Difference of indices (points)"),
    "deck.axis-gap": ("격차(점)", "Gap (points)"),
    "deck.axis-levels": ("단계(0~4)", "Level (0–4)"),
    "deck.axis-share-of-draws": ("계산에서 차지하는 비율(%)", "Share of draws (%)"),
    "deck.axis-weight": ("{dimension} 비중(%)", "Weight of {dimension} (%)"),
    "deck.axis-share-of-quotes": ("인용문에서 차지하는 비율(%)", "Share of quotes (%)"),
    "deck.index-how": (
        "막대는 종합 점수, 선은 다른 평가자가 줄 수 있는 구간",
        "Bars: the index. Lines: what another reasonable rater could give",
    ),
    "deck.index-alt": (
        "종합 점수 막대그림, 높은 순. {values}.",
        "Bars of the index, the highest first. {values}.",
    ),
    "deck.index-value": ("{case} {points}점(구간 {span})", "{case} {points} (range {span})"),
    "deck.index-range": ("{case} 구간 {span}점", "{case} range {span}"),
    "deck.index-none": ("{case} {word}", "{case} {word}"),
    "deck.widest-of": (
        "비교할 수 있는 기준 {total}개 가운데 격차가 큰 {shown}개를 표시함",
        "The {shown} widest of {total} gaps are shown",
    ),
    "deck.shown-of": (
        "전체 {total}건 가운데 {shown}건을 표시함",
        "{shown} of {total} shown",
    ),
    "deck.rank-or-lower": ("{rank}위 이하", "Rank {rank} or lower"),
    "deck.voice-largest": ("비중이 가장 큰 목소리", "Largest voice"),
    "deck.voice-others": ("그 밖의 목소리", "Other voices"),
}
