"""Sentences of the charts on robustness and gaps: key → (Korean, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    # Words that several charts share
    "robustness_charts.rank": ("{rank}위", "rank {rank}"),
    "robustness_charts.ranks": ("{span}위", "rank {span}"),
    "robustness_charts.rank_or_lower": ("{rank}위 이하", "rank {rank} or lower"),
    "robustness_charts.no_rank": ("없음", "none"),
    "robustness_charts.no_index": ("종합 점수 없음", "no index"),
    "robustness_charts.space_all": ("모든 가중치", "all weights"),
    "robustness_charts.space_ranges": ("정한 범위 안의 가중치", "weights within the limits set"),
    "robustness_charts.space_order": ("정한 순서를 지키는 가중치", "weights in the order set"),
    "robustness_charts.space_both": (
        "정한 범위와 순서를 지키는 가중치",
        "weights within the limits and in the order set",
    ),
    "robustness_charts.scores_drawn": (
        "점수는 다른 평가자가 줄 수 있는 범위에서 추출",
        "scores drawn from what another rater could give",
    ),
    "robustness_charts.scores_fixed": ("점수는 고정", "scores as they are"),
    "robustness_charts.draws": (
        "{space} {draws}회 추출, {scores}. 오차 ±{error}%p 이내(95% 신뢰수준), 시드 {seed}.",
        "{draws} draws from {space}; {scores}. Error within ±{error} percentage points (95%), seed {seed}.",
    ),
    "robustness_charts.walk": (
        "범위가 좁아 앞의 값에서 이어 뽑았으므로 실제 오차는 이보다 클 수 있음.",
        "The limits are narrow, so each draw starts from the one before; the true error may be larger.",
    ),
    "robustness_charts.on_dimensions": (
        "종합 점수는 {count}개 영역({dimensions})에만 근거함.",
        "The index stands on {count} of the dimensions only ({dimensions}).",
    ),
    "robustness_charts.left_out": (
        "종합 점수가 없어 순위에서 제외: {cases}.",
        "Not ranked, because there is no index: {cases}.",
    ),
    "robustness_charts.left_out_indexed": (
        "종합 점수가 지금 가중치에서만 있어 분석에서 제외: {cases}.",
        "Left out here, because there is an index with the present weights only: {cases}.",
    ),
    "robustness_charts.rest": (
        "{shown}개 사례만 그렸고 나머지 {rest}개는 표에 있음.",
        "{shown} cases are drawn; the table holds the other {rest}.",
    ),
    # Nothing to rank
    "robustness_charts.one_title": (
        "{case} 외에는 종합 점수가 있는 사례가 없음",
        "No case but {case} has an index",
    ),
    "robustness_charts.one": (
        "순위의 견고성을 따지려면 종합 점수가 있는 사례가 둘 이상 필요합니다. "
        "사례를 더 고르거나 침묵 처리를 바꾸어 보십시오. 영역별 점수는 그대로 볼 수 있습니다.",
        "To judge how robust a ranking is, two cases with an index are needed. "
        "Select more cases, or another treatment of silence. Scores by dimension stay available.",
    ),
    "robustness_charts.none_title": (
        "종합 점수가 있는 사례가 없어 순위를 따질 수 없음",
        "No case has an index, so there is no ranking to judge",
    ),
    "robustness_charts.none": (
        "지금 설정에서 종합 점수를 낼 만큼 근거가 없는 사례: {cases}. "
        "침묵 처리나 사례를 바꾸어 보십시오. 영역별 점수는 그대로 볼 수 있습니다.",
        "Too little evidence for an index under these settings: {cases}. "
        "Try another treatment of silence, or other cases. Scores by dimension stay available.",
    ),
    "robustness_charts.interval_title": (
        "종합 점수가 구간이어서 순위를 하나로 정할 수 없음",
        "The indices are intervals, so the ranks are open",
    ),
    "robustness_charts.interval": (
        "침묵을 최저~최고 구간으로 처리하면 종합 점수가 하나로 정해지지 않아 이 그림을 그릴 수 없습니다. "
        "침묵 처리를 바꾸거나 순위별 확률과 순위 범위를 보십시오.",
        "Where silence spans the scale there is no single index to draw. "
        "Try another treatment of silence, or read the rank probabilities and the rank ranges.",
    ),
    # Rank acceptability
    "robustness_charts.first_title": (
        "{cases:이/가} 1위일 확률 {share} – {strength}",
        "{cases} ranks first with probability {share} – {strength}",
    ),
    "robustness_charts.first_title_tied": (
        "{cases:이/가} 1위일 확률이 각각 {share} – {strength}",
        "{cases} rank first with probability {share} each – {strength}",
    ),
    "robustness_charts.first_title_all": (
        "{draws}번 추출 모두에서 {cases:이/가} 1위 – {strength}",
        "First in all {draws} draws: {cases} – {strength}",
    ),
    "robustness_charts.first_share": ("1위 확률", "first"),
    "robustness_charts.column_rank_share": ("{rank}위 확률(%)", "Share of rank {rank} (%)"),
    "robustness_charts.alt_acceptability": (
        "{cases}개 사례의 순위별 확률을 나타낸 누적 막대그림. {title}. 값: {values}.",
        "Stacked bars of how often {cases} cases take each rank. {title}. Values: {values}.",
    ),
    # Central weights
    "robustness_charts.central_title": (
        "{dimension}에 {share}쯤 두면 {case:이/가} 1위",
        "{case} leads for someone who gives {dimension} about {share}",
    ),
    "robustness_charts.central_title_rarely": (
        "{dimension}에 {share}쯤 두어도 {case:이/가} 1위일 확률은 {confidence}",
        "Even with {dimension} at about {share}, {case} is first in only {confidence}",
    ),
    "robustness_charts.central_seldom": (
        "1위인 추출이 적은 사례({cases})의 평균 가중치는 오차가 이보다 큼.",
        "Mean weights from few draws have a larger error: {cases}.",
    ),
    "robustness_charts.central_even": (
        "{cases}의 1위는 특정 영역의 강조에 달려 있지 않음",
        "The first place of {cases} hangs on no particular emphasis",
    ),
    "robustness_charts.central_head": (
        "{case} – 1위 확률 {share}, 신뢰 계수 {confidence}",
        "{case} – first in {share}, confidence factor {confidence}",
    ),
    "robustness_charts.central_how": (
        "그 사례가 1위인 추출의 평균 가중치. 점선은 동일 가중치({share}). "
        "신뢰 계수는 그 가중치에서 점수만 추출했을 때 1위일 확률.",
        "Mean weights of the draws in which the case is first. Dashed: equal weights ({share}). "
        "Confidence factor: how often it is first with these weights when only scores are drawn.",
    ),
    "robustness_charts.never_first": (
        "한 번도 1위가 되지 않은 사례: {cases}.",
        "Never first in any draw: {cases}.",
    ),
    "robustness_charts.central_none_title": (
        "어느 추출에서도 1위인 사례가 없음",
        "No case is first in any draw",
    ),
    "robustness_charts.central_none": (
        "추출한 가중치 가운데 1위를 정할 수 있는 것이 없어 중심 가중치를 낼 수 없습니다.",
        "No weights drawn give a first place, so there are no central weights.",
    ),
    "robustness_charts.column_confidence": ("신뢰 계수(%)", "Confidence factor (%)"),
    "robustness_charts.column_weight": ("{dimension} 중심 가중치(%)", "Central weight of {dimension} (%)"),
    "robustness_charts.alt_central": (
        "1위가 된 적이 있는 {cases}개 사례의 중심 가중치 막대그림. {title}. 추출 {draws}회. 값: {values}.",
        "Bars of the central weights of {cases} cases that are ever first. {title}. {draws} draws. "
        "Values: {values}.",
    ),
    # Pairwise winning probabilities
    "robustness_charts.pairwise_title": (
        "{case:이/가} 앞설 확률이 가장 낮은 상대는 {rival}: {share} – {strength}",
        "{case} is least sure to rank before {rival}: {share} – {strength}",
    ),
    "robustness_charts.pairwise_title_two": (
        "{case:이/가} {rival}보다 앞설 확률 {share} – {strength}",
        "{case} ranks before {rival} with probability {share} – {strength}",
    ),
    "robustness_charts.pairwise_how": (
        "칸의 수는 행의 사례가 열의 사례보다 앞설 확률(%). 두 방향의 합이 100%에 못 미치면 나머지는 동순위.",
        "Cells: how often (%) the case of the row ranks before that of the column; "
        "what is missing to 100% are ties.",
    ),
    "robustness_charts.pair": ("{case:이/가} {other}보다 앞섬", "{case} before {other}"),
    "robustness_charts.column_other": ("상대 사례", "Other case"),
    "robustness_charts.column_ahead": ("앞설 확률(%)", "Share ahead (%)"),
    "robustness_charts.alt_pairwise": (
        "{cases}개 사례의 짝별 승률표. {title}. 값: {values}.",
        "Grid of pairwise shares of {cases} cases. {title}. Values: {values}.",
    ),
    # Best and worst rank
    "robustness_charts.range": ("순위 범위", "range"),
    "robustness_charts.range_sure": (
        "가중치를 어떻게 바꾸어도 1위는 {cases}",
        "Whatever the weights, {cases} ranks first",
    ),
    "robustness_charts.range_shared": (
        "{cases:은/는} 어떤 가중치에서도 1위이나, 공동 1위가 될 수 있는 사례가 있음",
        "{cases} ranks first whatever the weights, though others can share that place",
    ),
    "robustness_charts.range_some": (
        "가중치에 따라 1위가 될 수 있는 사례는 {total}개 중 {count}개: {cases}",
        "Depending on the weights, {count} of {total} cases can rank first: {cases}",
    ),
    "robustness_charts.range_anyone": (
        "가중치에 따라 {count}개 사례 모두 1위가 될 수 있음",
        "Depending on the weights, any of the {count} cases can rank first",
    ),
    "robustness_charts.range_some_open": (
        "가중치와 침묵에 따라 1위가 될 수 있는 사례는 {total}개 중 {count}개: {cases}",
        "Depending on weights and silence, {count} of {total} cases can rank first: {cases}",
    ),
    "robustness_charts.range_anyone_open": (
        "가중치와 침묵에 따라 {count}개 사례 모두 1위가 될 수 있음",
        "Depending on weights and silence, any of the {count} cases can rank first",
    ),
    "robustness_charts.range_limited": (
        "정한 범위·순서 안에서 {title}",
        "Within the limits set: {title}",
    ),
    "robustness_charts.range_open": (
        "점수도 구간 안에서 가장 유리한 값과 불리한 값을 취함.",
        "Scores, too, at the most and the least favourable ends of their intervals.",
    ),
    "robustness_charts.range_above_zero": (
        "비중은 모두 0보다 큼.",
        "All weights above 0.",
    ),
    "robustness_charts.range_how": (
        "선은 {space}에서 가능한 최고~최저 순위.",
        "Lines: best to worst rank under {space}.",
    ),
    "robustness_charts.range_mark": (
        "표식은 지금 가중치의 순위.",
        "Marks: the rank with the weights in force.",
    ),
    "robustness_charts.range_band": (
        "굵은 띠는 추출 순위의 가운데 90%(점수 범위 포함).",
        "Thick bands: the middle 90% of ranks drawn, scores drawn too.",
    ),
    "robustness_charts.range_drawn": (
        "사례마다 종합 점수의 기준이 달라 범위를 추출로 구했으므로 실제는 더 넓을 수 있음.",
        "The indices stand on different bases, so ranges come from draws and may be wider in truth.",
    ),
    "robustness_charts.rank_now": ("지금 {rank}위", "now rank {rank}"),
    "robustness_charts.rank_range": ("가능한 순위 {span}위", "possible ranks {span}"),
    "robustness_charts.rank_band": ("추출의 90%는 {span}위", "90% of draws: ranks {span}"),
    "robustness_charts.column_rank": ("순위", "Rank"),
    "robustness_charts.column_best": ("최고 순위", "Best rank"),
    "robustness_charts.column_worst": ("최저 순위", "Worst rank"),
    "robustness_charts.column_low": ("추출 순위 5%", "Drawn ranks, 5%"),
    "robustness_charts.column_high": ("추출 순위 95%", "Drawn ranks, 95%"),
    "robustness_charts.alt_ranges": (
        "{cases}개 사례의 가능한 순위 범위 그림. {title}. 값: {values}.",
        "Ranges of the ranks that {cases} cases can reach. {title}. Values: {values}.",
    ),
    # Index over one weight
    "robustness_charts.lines_above": (
        "{dimension} 비중이 {share:을/를} 넘으면 {case:이/가} 1위",
        "If {dimension} weighs more than {share}, {case} ranks first",
    ),
    "robustness_charts.lines_below": (
        "{dimension} 비중이 {share} 아래로 내려가면 {case:이/가} 1위",
        "If {dimension} weighs less than {share}, {case} ranks first",
    ),
    "robustness_charts.lines_between": (
        "{dimension} 비중이 {low}~{high} 사이이면 {case:이/가} 1위",
        "If {dimension} weighs between {low} and {high}, {case} ranks first",
    ),
    "robustness_charts.lines_same_inside": (
        "{dimension} 비중이 0%와 100% 사이이면 1위는 {cases:으로/로} 그대로임",
        "While {dimension} weighs more than 0% and less than 100%, the first place stays with {cases}",
    ),
    "robustness_charts.lines_same": (
        "{dimension} 비중을 어떻게 바꾸어도 1위는 {cases:으로/로} 그대로임",
        "Whatever {dimension} weighs, the first place stays with {cases}",
    ),
    "robustness_charts.lines_how": (
        "한 영역의 비중을 0~100%로 바꾸고 나머지 영역의 상대 비중은 유지함. 세로 점선은 지금 비중.",
        "One weight goes from 0 to 100%; the others keep their proportions. Dashed: the weight in force.",
    ),
    "robustness_charts.lines_ring": (
        "동그라미는 1위가 바뀌는 곳.",
        "Rings: where the first place changes.",
    ),
    "robustness_charts.lines_rest": (
        "이름이 있는 {shown}개 외 {rest}개 사례는 가는 선이며 값은 표에 있음.",
        "Besides the {shown} named, {rest} cases are thin lines; the table holds their values.",
    ),
    "robustness_charts.lines_none_title": (
        "{dimension} 비중을 바꾸어 볼 수 없음",
        "The weight of {dimension} cannot be varied",
    ),
    "robustness_charts.lines_none": (
        "종합 점수가 이 영역에만 근거하거나 이 영역을 쓰지 않아, 비중을 바꾸어도 달라지는 것이 없습니다.",
        "The index stands on this dimension alone, or not on it at all, so its weight changes nothing.",
    ),
    "robustness_charts.now": ("지금 {share}", "now {share}"),
    "robustness_charts.weight_axis": ("{dimension} 비중", "Weight of {dimension}"),
    "robustness_charts.crossing": (
        "{share}에서 {after:이/가} {before:을/를} 앞지름",
        "at {share}, {after} passes {before}",
    ),
    "robustness_charts.alt_lines": (
        "{dimension} 비중에 따른 종합 점수 선그림. {title}. 비중 0%와 100%의 점수: {values}. "
        "1위가 바뀌는 곳: {crossings}.",
        "Lines of the index over the weight of {dimension}. {title}. Points at 0% and at 100%: {values}. "
        "Changes of the first place: {crossings}.",
    ),
    # What drives the ranks
    "robustness_charts.factor_weights": ("영역 가중치", "Dimension weights"),
    "robustness_charts.factor_scores": ("점수의 평가 범위", "Ranges of scores"),
    "robustness_charts.factor_aggregation": ("종합 방법", "Aggregation"),
    "robustness_charts.factor_silence": ("침묵 처리", "Treatment of silence"),
    "robustness_charts.orders": (
        "순위 변동의 분산에서 차지하는 몫",
        "Share of the variance of rank changes",
    ),
    "robustness_charts.order_total": ("전체 효과", "total effect"),
    "robustness_charts.order_first": ("단독 효과", "effect alone"),
    "robustness_charts.order_total_short": ("전체", "total"),
    "robustness_charts.order_first_short": ("단독", "alone"),
    "robustness_charts.sensitivity_title": (
        "순위를 가장 크게 움직이는 것은 {factor}(전체 효과 {share}): 평균 {shift}계단 변동",
        "What moves ranks most: {factor} (total effect {share}); mean shift {shift} ranks",
    ),
    "robustness_charts.sensitivity_title_tied": (
        "순위를 가장 크게 움직이는 것은 {factors}(전체 효과 {span}, 오차 안에서 비슷함): "
        "평균 {shift}계단 변동",
        "What moves ranks most: {factors} (total effects {span}, alike within error); mean shift {shift}",
    ),
    "robustness_charts.sensitivity_how": (
        "채운 막대는 전체 효과(다른 요인과 함께 내는 효과 포함), 빗금 막대는 단독 효과, 가는 선은 95% 오차.",
        "Plain: total effect, jointly with other inputs too. Hatched: effect alone. Thin lines: 95% error.",
    ),
    "robustness_charts.varied": (
        "바꾼 것: 가중치, 점수 범위, 종합 방법({aggregations}), 침묵 처리({silences}). "
        "계산 {runs}회, 시드 {seed}.",
        "Varied: weights, ranges of scores, aggregation ({aggregations}), silence ({silences}). "
        "{runs} runs, seed {seed}.",
    ),
    "robustness_charts.no_movement_title": ("순위 변동 없음", "No movement of ranks"),
    "robustness_charts.no_movement": (
        "가중치, 점수 범위, 종합 방법, 침묵 처리를 바꾸어도 순위가 한 번도 움직이지 않았습니다({cases}). "
        "{varied}",
        "No rank moved in any run, whatever the weights, scores, aggregation and silence ({cases}). {varied}",
    ),
    "robustness_charts.column_factor": ("요인", "Input"),
    "robustness_charts.column_first": ("단독 효과(%)", "Effect alone (%)"),
    "robustness_charts.column_first_error": ("단독 효과 오차(±%p)", "Effect alone, error (±)"),
    "robustness_charts.column_total": ("전체 효과(%)", "Total effect (%)"),
    "robustness_charts.column_total_error": ("전체 효과 오차(±%p)", "Total effect, error (±)"),
    "robustness_charts.alt_sensitivity": (
        "순위를 움직이는 요인의 막대그림. {title}. 대상: {cases}. 값: {values}.",
        "Bars of what moves the ranks. {title}. Cases: {cases}. Values: {values}.",
    ),
    # Ranks by method
    "robustness_charts.copeland": ("코플랜드(둘씩 견주어 이긴 횟수)", "Copeland (pairwise wins)"),
    "robustness_charts.in_force": ("{name}(지금)", "{name} (now)"),
    "robustness_charts.methods_all": (
        "비교 가능한 {total}개 방법 모두에서 {cases:이/가} 1위",
        "{cases} ranks first under all {total} methods that can be compared",
    ),
    "robustness_charts.methods_some": (
        "{total}개 방법 가운데 {count}개에서만 {cases:이/가} 확실한 1위",
        "{cases} certainly ranks first under only {count} of {total} methods",
    ),
    "robustness_charts.methods_shared": ("{title}(공동 1위 포함)", "{title} (shared places counted)"),
    "robustness_charts.methods_open": (
        "지금 방법으로는 1위를 하나로 정할 수 없음(비교 가능한 방법 {total}개)",
        "The method in force does not settle who is first ({total} methods can be compared)",
    ),
    "robustness_charts.methods_how": (
        "테두리는 지금 방법. ▲는 지금보다 높은 순위, ▼는 낮은 순위, ‘1–3’은 침묵 때문에 하나로 정해지지 않는 "
        "순위, 빗금은 종합 점수 없음.",
        "Framed: the method in force. ▲ better, ▼ worse than now. “1–3”: silence leaves the rank open. "
        "Hatched: no index.",
    ),
    "robustness_charts.masked": (
        "주의: 높은 평균이 {floor}점 미만의 영역을 가림 – {cases}.",
        "Caution: a high mean hides a dimension below {floor} points – {cases}.",
    ),
    "robustness_charts.masked_case": (
        "{case}({rank}위, {index}점)의 {dimension} {points}점",
        "{case} (rank {rank}, {index} points): {dimension} {points}",
    ),
    "robustness_charts.column_method": ("종합 방법", "Aggregation"),
    "robustness_charts.column_silence": ("침묵 처리", "Silence"),
    "robustness_charts.alt_methods": (
        "{total}개 방법에 따른 순위표. {title}. 위에서부터의 순위: {values}.",
        "Grid of ranks under {total} methods. {title}. Ranks from the top: {values}.",
    ),
    # Leave one out
    "robustness_charts.effect": ("영향", "effect"),
    "robustness_charts.first_changes": ("1위 바뀜", "first changes"),
    "robustness_charts.no_ranking": ("순위 없음", "no ranking"),
    "robustness_charts.ranks_change": ("{count}곳 바뀜", "{count} move"),
    "robustness_charts.nothing_changes": ("그대로", "no change"),
    "robustness_charts.without": ("{part} 제외", "without {part}"),
    "robustness_charts.silenced": (
        "근거를 모두 잃는 점수 {count}개",
        "scores that lose all their quotes: {count}",
    ),
    "robustness_charts.without_criterion_same": (
        "기준 하나를 빼도 1위는 바뀌지 않음: {cases}",
        "Leaving out any one criterion does not change who is first: {cases}",
    ),
    "robustness_charts.without_source_same": (
        "출처 하나를 빼도 1위는 바뀌지 않음: {cases}",
        "Leaving out any one source does not change who is first: {cases}",
    ),
    "robustness_charts.without_speaker_same": (
        "발언자 한 명을 빼도 1위는 바뀌지 않음: {cases}",
        "Leaving out any one speaker does not change who is first: {cases}",
    ),
    "robustness_charts.without_changes": (
        "{part:을/를} 빼면 1위가 {cases:으로/로} 바뀜",
        "Without {part}, the first place goes to {cases}",
    ),
    "robustness_charts.without_tied": (
        "{part:을/를} 빼면 {cases:이/가} 공동 1위",
        "Without {part}, the first place is shared by {cases}",
    ),
    "robustness_charts.headline": ("‘{text}’", "“{text}”"),
    "robustness_charts.without_no_rank": (
        "{part:을/를} 빼면 순위를 매길 수 없음",
        "Without {part}, nothing can be ranked",
    ),
    "robustness_charts.without_criterion_more": (
        "{title}(1위를 흔드는 기준은 모두 {count}개)",
        "{title} (in all, {count} criteria unsettle the first place)",
    ),
    "robustness_charts.without_source_more": (
        "{title}(1위를 흔드는 출처는 모두 {count}건)",
        "{title} (in all, {count} sources unsettle the first place)",
    ),
    "robustness_charts.without_speaker_more": (
        "{title}(1위를 흔드는 발언자는 모두 {count}명)",
        "{title} (in all, {count} speakers unsettle the first place)",
    ),
    "robustness_charts.without_criterion_none": (
        "기준 {count}개를 하나씩 빼 보았으나 어느 순위도 바뀌지 않았습니다.",
        "Each of the {count} criteria was left out in turn; no rank changed.",
    ),
    "robustness_charts.without_source_none": (
        "출처 {count}건을 하나씩 빼 보았으나 어느 순위도 바뀌지 않았습니다.",
        "Each of the {count} sources was left out in turn; no rank changed.",
    ),
    "robustness_charts.without_speaker_none": (
        "발언자 {count}명을 한 명씩 빼 보았으나 어느 순위도 바뀌지 않았습니다.",
        "Each of the {count} speakers was left out in turn; no rank changed.",
    ),
    "robustness_charts.without_how": (
        "하나씩 뺐을 때의 순위. 점선은 지금 순위, 속이 찬 큰 표식은 순위가 바뀐 사례.",
        "Ranks when one is left out. Dotted: ranks now. Large full marks: cases whose rank changes.",
    ),
    "robustness_charts.without_rest": (
        "순위에 영향이 큰 {shown}개만 그렸고 나머지 {rest}개는 표에 있음.",
        "The {shown} with most effect are drawn; the table holds the other {rest}.",
    ),
    "robustness_charts.column_part": ("제외한 것", "Left out"),
    "robustness_charts.column_changed": ("순위가 바뀜", "Rank changes"),
    "robustness_charts.column_silenced": ("근거를 잃는 점수", "Scores losing all quotes"),
    "robustness_charts.alt_without": (
        "하나씩 뺐을 때의 순위 그림({count}개). {title}. 순위: {values}.",
        "Ranks when one of {count} is left out. {title}. Ranks: {values}.",
    ),
    "robustness_charts.narration_by": (
        "{reporter} 기자의 서술(출처 {count}건)",
        "narration by {reporter} ({count} sources)",
    ),
    # Gap to a target
    "robustness_charts.gap_title": (
        "{case:은/는} {target}에 {gap}점 못 미침: {criterion}의 격차가 가장 큼({part}점)",
        "{case} is {gap} points short of {target}; the largest gap is {criterion} ({part})",
    ),
    "robustness_charts.gap_ahead_title": (
        "{case:은/는} {target}보다 {gap}점 높으나 {criterion}에서는 뒤짐({part}점)",
        "{case} is {gap} points above {target}, yet behind it in {criterion} ({part})",
    ),
    "robustness_charts.gap_criterion_title": (
        "{case:과/와} {target}의 격차가 가장 큰 기준은 {criterion}({part}점)",
        "From {case} to {target}, the largest gap is {criterion} ({part} points)",
    ),
    "robustness_charts.gap_levels_title": (
        "{case:은/는} {target}보다 {count}개 기준에서 뒤짐(최대 {gap}단계). 모두 종합 점수 밖의 격차임",
        "{case} is behind {target} on {count} criteria (up to {gap} levels), none of them in the index",
    ),
    "robustness_charts.gap_none_title": (
        "점수가 양쪽에 있는 {count}개 기준에서 {case:이/가} {target}보다 뒤진 것이 없음",
        "{case} is behind {target} on none of the {count} criteria scored for both",
    ),
    "robustness_charts.gap_silent_title": (
        "{case:과/와} {target}의 격차를 말할 수 있는 기준이 없음",
        "No criterion is scored for both {case} and {target}, so no gap can be stated",
    ),
    "robustness_charts.gap_how_levels": (
        "오른쪽은 지금 단계 → 목표 단계. 종합 점수에 들어가는 기준이 없어 점수로는 나타낼 수 없음.",
        "Right: own level → target level. No criterion here has points in the index.",
    ),
    "robustness_charts.gap_how": (
        "막대는 격차에 비중을 곱한 종합 점수 몫(산술평균 기준), 오른쪽은 지금 단계 → 목표 단계.",
        "Bars: gap × weight, in points of the arithmetic index. Right: own level → target level.",
    ),
    "robustness_charts.gap_indices": (
        "종합 점수는 {case} {own}점, {target} {points}점.",
        "Index: {case} {own} points, {target} {points}.",
    ),
    "robustness_charts.gap_not_sum": (
        "두 종합 점수의 기준이나 종합 방법이 이 막대와 달라, 막대의 합이 종합 점수의 차이와 같지 않음.",
        "The bars do not add up to the difference of the indices, which differ in basis or aggregation.",
    ),
    "robustness_charts.gap_section_gap": ("종합 점수 안의 격차", "Gaps in the index"),
    "robustness_charts.gap_section_outside": ("종합 점수 밖의 격차", "Gaps outside the index"),
    "robustness_charts.gap_section_silent": (
        "침묵: 격차를 말할 수 없음",
        "Silence: no gap can be stated",
    ),
    "robustness_charts.gap_section_ahead": ("같거나 앞선 기준", "Level or ahead"),
    "robustness_charts.gap_outside_cell": (
        "종합 점수에 들어가지 않는 기준",
        "not part of the index",
    ),
    "robustness_charts.gap_not_in_index": ("종합 점수 밖", "outside the index"),
    "robustness_charts.gap_silent_brief": ("침묵: {silent}", "silent: {silent}"),
    "robustness_charts.gap_silent_both": ("양쪽 모두 침묵", "both are silent"),
    "robustness_charts.gap_silent_one": (
        "{silent} 침묵({other} {level}단계)",
        "{silent}: silent ({other}: {level})",
    ),
    "robustness_charts.gap_axis": ("종합 점수 몫(점)", "Points of the index"),
    "robustness_charts.gap_levels": ("{levels}단계", "level {levels}"),
    "robustness_charts.gap_points": (
        "{points}점(종합 점수에서의 비중 {share})",
        "{points} points (weight in the index: {share})",
    ),
    "robustness_charts.column_own": ("지금 단계", "Own level"),
    "robustness_charts.column_target": ("목표 단계", "Target level"),
    "robustness_charts.column_gap": ("격차(단계)", "Gap (levels)"),
    "robustness_charts.column_weight_share": ("종합 점수에서의 비중(%)", "Weight in the index (%)"),
    "robustness_charts.column_gap_points": ("격차×비중(점)", "Gap × weight (points)"),
    "robustness_charts.alt_gap": (
        "{case:과/와} {target}의 기준별 격차 막대그림. {title}. 값: {values}. 침묵 {silent}개 기준.",
        "Bars of the gaps from {case} to {target} by criterion. {title}. Values: {values}. "
        "Silent: {silent} criteria.",
    ),
}
