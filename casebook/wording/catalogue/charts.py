"""Sentences of the area ``charts``: key → (Korean, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    # Basis of every chart
    "charts.basis_silence": ("침묵 처리: {silence}", "Silence: {silence}"),
    "charts.basis_aggregation": ("종합 방법: {aggregation}", "Index: {aggregation}"),
    "charts.basis_weights": ("가중치: {weights}", "Weights: {weights}"),
    "charts.basis_ranges_raters": ("점수 범위: 평가자 간 범위", "Score ranges: spread of raters"),
    "charts.basis_rubric": ("평가 기준 {version}판", "Rubric {version}"),
    "charts.on_1_to_100": ("{aggregation}(1~100)", "{aggregation} (1–100)"),
    "charts.weights_equal": ("동일", "equal"),
    "charts.weights_within": ("{shares}, 영역 안에서도 차등", "{shares}, also unequal within dimensions"),
    "charts.and_others": ("{names} 외 {count}개", "{names} and {count} more"),
    # What a message stands on
    "charts.standing_points": ("{gap}점 차이", "Difference: {gap} points"),
    "charts.standing_levels": ("{gap}단계 차이", "Difference in level: {gap}"),
    "charts.standing_leads": ("가장 작은 차이 {gap}점", "Smallest lead: {gap} points"),
    "charts.standing_share": ("앞설 확률 {share}: {word}", "Ahead with a probability of {share}: {word}"),
    "charts.standing_least": (
        "각각 앞설 확률 {share} 이상: {word}",
        "Ahead each time with a probability of at least {share}: {word}",
    ),
    "charts.standing_all": ("{draws}번의 계산에서 모두 앞섬: {word}", "Ahead in all {draws} draws: {word}"),
    "charts.standing_none": (
        "{draws}번의 계산에서 한 번도 앞서지 않음: {word}",
        "Ahead in none of {draws} draws: {word}",
    ),
    # Words in plots
    "charts.index": ("종합 점수", "Index"),
    "charts.insufficient": ("근거 부족", "insufficient"),
    "charts.insufficient_common": ("공통 기준 부족", "too little in common"),
    "charts.insufficient_for": ("{word}({case})", "{word} ({case})"),
    "charts.insufficient_all": ("모든 사례: {word}", "all cases: {word}"),
    "charts.silent": ("침묵", "silent"),
    "charts.faulty": ("오류", "error"),
    "charts.points": ("{points}점", "{points} points"),
    "charts.interval": ("구간 {span}", "Interval {span}"),
    "charts.stands_on": ("점수가 있는 기준 {scored}/{total}", "Criteria scored: {scored} of {total}"),
    "charts.points_and_coverage": ("점수 · 기준 수", "points · criteria"),
    # Columns of tables
    "charts.column_case": ("사례", "Case"),
    "charts.column_dimension": ("영역", "Dimension"),
    "charts.column_points": ("점수", "Points"),
    "charts.column_low": ("하한", "Low"),
    "charts.column_high": ("상한", "High"),
    "charts.column_coverage": ("점수가 있는 기준", "Criteria scored"),
    # Nothing to draw
    "charts.no_cases_title": ("선택한 사례 없음", "No case is selected"),
    "charts.no_cases": (
        "비교할 사례를 하나 이상 선택하면 그림이 나타납니다.",
        "Select at least one case and the chart appears.",
    ),
    # Dimension scores
    "charts.dimensions_widest": (
        "{dimension}에서 격차가 가장 큼: {first} {first_points}점, {last} {last_points}점",
        "The widest gap is in {dimension}: {first} ({first_points} points), {last} ({last_points})",
    ),
    "charts.dimensions_tied": (
        "격차가 가장 큰 영역: {dimensions}(각 {gap}점 차이)",
        "The widest gaps are in {dimensions} ({gap} points each)",
    ),
    "charts.dimensions_equal": (
        "비교 가능한 {count}개 영역에서 모두 점수가 같음",
        "Equal scores in all {count} dimensions that can be compared",
    ),
    "charts.dimensions_none": (
        "{cases}개 사례를 점수로 비교할 수 있는 영역이 없음: 근거 부족",
        "No dimension can be compared across these {cases} cases: too little evidence",
    ),
    "charts.dimensions_none_single": (
        "{case}: 점수를 낼 수 있는 영역이 없음",
        "{case}: no dimension has enough evidence for a score",
    ),
    "charts.dimensions_level_single": (
        "{case}: 점수가 있는 모든 영역이 {points}점",
        "{case}: {points} points in every dimension that has a score",
    ),
    "charts.dimensions_single": (
        "{case}: {best} {best_points}점으로 가장 높고 {worst} {worst_points}점으로 가장 낮음",
        "{case}: highest in {best} ({best_points} points), lowest in {worst} ({worst_points})",
    ),
    "charts.bounds_overlap": (
        "침묵을 전 구간으로 보면 어느 영역에서도 순서를 단정할 수 없음",
        "If silence may mean anything, no dimension has a certain order",
    ),
    "charts.bounds_apart": (
        "침묵을 전 구간으로 보아도 차이가 남는 영역: {dimensions}",
        "Whatever silence means, the cases differ in {dimensions}",
    ),
    "charts.dimensions_how": (
        "점은 점수(0~100), 선은 다른 평가자가 줄 수 있는 구간",
        "Dots: points (0–100). Lines: what another reasonable rater could give",
    ),
    "charts.dimensions_bounds": (
        "선은 침묵하는 기준이 0~4단계의 어느 것이든 될 수 있을 때의 구간, 점은 침묵이 없는 영역에만 있음",
        "Lines: the interval if a silent criterion could be anything from 0 to 4. Dots: only without silence",
    ),
    "charts.strips_how": (
        "점 하나가 사례 하나({cases}개), 세로 막대는 중앙값. 구간은 표에 있음",
        "One dot per case ({cases}); the bar is the median. Intervals are in the table",
    ),
    "charts.strips_bounds": (
        "침묵이 없어 점수가 하나로 정해지는 사례만 점으로 표시({cases}개 중). 구간은 표에 있음",
        "Only cases without silence have a dot (of {cases}). Intervals are in the table",
    ),
    "charts.strip_summary": ("중앙값 {median} · 점수 없음 {missing}", "median {median} · no score {missing}"),
    "charts.alt_dimensions": (
        "영역별 점수 점그림. {title}. 값: {values}.",
        "Dot plot of dimension scores. {title}. Values: {values}.",
    ),
    "charts.alt_dimensions_many": (
        "{cases}개 사례의 영역별 점수 분포 그림. {title}. 사례별 값은 같은 자료의 표에 있습니다.",
        "Distribution of dimension scores of {cases} cases. {title}. The table holds the value of each case.",
    ),
    # Matrix of criteria and cases
    "charts.matrix_common": (
        "{total}개 기준 중 {common}개에 모든 사례의 점수가 있음: 침묵이 가장 많은 사례는 {case}({silent}개)",
        "All cases are scored on {common} of {total} criteria; most silence: {case} ({silent})",
    ),
    "charts.matrix_complete": (
        "{cases}개 사례 모두 {total}개 기준 전부에 점수가 있음",
        "All {cases} cases are scored on all {total} criteria",
    ),
    "charts.matrix_single": (
        "{case}: {total}개 기준 중 {scored}개에 점수가 있고 {silent}개는 침묵",
        "{case}: {scored} of {total} criteria are scored, the sources are silent on {silent}",
    ),
    "charts.matrix_faulty": (
        "점수를 보일 수 있는 사례 없음: {count}개 파일에 오류",
        "No case can be shown: {count} files hold errors",
    ),
    "charts.matrix_how": (
        "큰 숫자는 단계(0~4), 작은 숫자는 다른 평가자가 줄 수 있는 범위. 빗금은 출처의 침묵이며 0이 아님",
        "Large: level (0–4). Small: what another rater could give. Hatched: the sources are silent, not zero",
    ),
    "charts.matrix_how_many": (
        "숫자는 단계(0~4). 빗금은 출처의 침묵이며 0이 아님. 숫자 아래 선은 0~4 중의 범위",
        "Numbers: level (0–4). Hatched: the sources are silent, not zero. Underline: range within 0–4",
    ),
    "charts.level_and_range": ("{level}단계, 범위 {span}", "Level {level}, range {span}"),
    "charts.level": ("{level}단계", "Level {level}"),
    "charts.silent_long": (
        "침묵: 출처에 언급이 없음(0이 아님)",
        "Silent: the sources do not say (not a zero)",
    ),
    "charts.faulty_long": (
        "파일에 오류가 있어 점수를 쓰지 않습니다",
        "The file holds errors, so none of its scores are used",
    ),
    "charts.alt_matrix": (
        "기준과 사례의 단계표. {title}. {values}.",
        "Matrix of criteria and cases. {title}. {values}.",
    ),
    "charts.alt_matrix_case": (
        "{case}: 점수 {scored}개, 침묵 {silent}개",
        "{case}: {scored} scored, {silent} silent",
    ),
    "charts.alt_matrix_faulty": ("{case}: 파일 오류", "{case}: error in the file"),
    "charts.alt_matrix_many": (
        "{cases}개 사례, 점수 {scored}개, 침묵 {silent}개. 단계는 같은 자료의 표에 있습니다",
        "{cases} cases, {scored} levels, {silent} silent. The table holds every level",
    ),
    "charts.column_criterion": ("기준", "Criterion"),
    # Gaps by criterion
    "charts.gaps_widest": (
        "격차가 가장 큰 기준은 {criterion}: {first} {first_level}단계, {last} {last_level}단계",
        "The widest gap: {criterion}, with {first} at level {first_level} and {last} at {last_level}",
    ),
    "charts.gaps_tied": (
        "{gap}단계로 격차가 가장 큰 기준 {count}개: {criteria}",
        "The widest gap is {gap} of 4 levels, on {count} criteria: {criteria}",
    ),
    "charts.gaps_equal": (
        "비교 가능한 {count}개 기준에서 모두 같은 단계",
        "The same level on all {count} criteria that can be compared",
    ),
    "charts.gaps_none": (
        "비교에 반영된 기준 가운데 둘 이상의 사례에 점수가 있는 것이 없어 격차를 말할 수 없음",
        "No criterion that the comparison uses is scored for two cases, so no gap can be stated",
    ),
    "charts.gaps_title_basis": (
        "제목은 비교에 반영된 기준만 다룸",
        "The title covers only the criteria that the comparison uses",
    ),
    "charts.gaps_how": (
        "격차가 큰 순서. 선은 다른 평가자가 줄 수 있는 범위, 왼쪽 빈 표식은 출처의 침묵(0이 아님)",
        "Widest gap first. Lines: what another rater could give. Open marks on the left: silence, not zero",
    ),
    "charts.gaps_counts": (
        "격차가 큰 순서. 원의 넓이와 숫자는 각 단계에 있는 사례 수(전체 {cases}개). 빈 원은 침묵",
        "Widest gap first. Circles: number of cases at each level (of {cases}). Open circles: silence",
    ),
    "charts.gap": ("격차", "Gap"),
    "charts.gap_overlaps": ("{gap} (범위 닿음)", "{gap} (ranges meet)"),
    "charts.cases_at_level": ("{level}단계: 사례 {count}개", "Level {level}: {count} cases"),
    "charts.cases_silent": ("침묵: 사례 {count}개", "Silent: {count} cases"),
    "charts.yes": ("예", "yes"),
    "charts.no": ("아니요", "no"),
    "charts.column_clear": ("범위가 겹치지 않음", "Ranges apart"),
    "charts.alt_gaps": (
        "기준별 격차 점그림. 사례: {cases}. {title}. "
        "격차가 큰 기준 {count}개의 단계: {values}. 침묵 {silent}칸.",
        "Dot plot of levels by criterion. Cases: {cases}. {title}. "
        "The {count} widest: {values}. {silent} silent.",
    ),
    "charts.alt_gaps_many": (
        "{cases}개 사례의 기준별 단계 분포 그림. {title}. 침묵 {silent}칸. "
        "사례별 단계는 같은 자료의 표에 있습니다.",
        "Distribution of levels of {cases} cases by criterion. {title}. {silent} silent. "
        "The table holds all.",
    ),
    # Profile of one case
    "charts.profile_title": (
        "{case}: {strongest}에서 {level}단계로 가장 높고, 침묵은 {silent}개 기준",
        "{case}: highest at level {level} in {strongest}; silent on {silent} criteria",
    ),
    "charts.profile_silent": (
        "{case}: {total}개 기준 모두에서 출처가 침묵함",
        "{case}: the sources are silent on all {total} criteria",
    ),
    "charts.profile_how": (
        "점은 단계(0~4), 선은 다른 평가자가 줄 수 있는 범위, 왼쪽 빈 표식은 출처의 침묵(0이 아님)",
        "Dots: level (0–4). Lines: what another rater could give. Open marks on the left: silence, not zero",
    ),
    "charts.no_criteria": ("평가 기준 파일에 기준이 없습니다.", "The rubric holds no criteria."),
    "charts.column_level": ("단계", "Level"),
    "charts.column_confidence": ("신뢰도", "Confidence"),
    "charts.alt_profile": (
        "{case}의 기준별 단계 점그림. {title}. 값: {values}.",
        "Dot plot of the levels of {case} by criterion. {title}. Values: {values}.",
    ),
    # Radar
    "charts.radar_leader": (
        "{case:이/가} 비교 가능한 {compared}개 영역 중 {count}개에서 가장 높음",
        "{case} stands highest in {count} of the {compared} dimensions that can be compared",
    ),
    "charts.radar_leaders": (
        "비교 가능한 {compared}개 영역 중 {case:이/가} 각각 {count}개에서 가장 높음",
        "{case} stand highest in {count} each of the {compared} dimensions that can be compared",
    ),
    "charts.radar_no_leader": (
        "비교 가능한 {compared}개 영역 어디에서도 단독으로 앞서는 사례가 없음",
        "No case leads alone in any of the {compared} dimensions that can be compared",
    ),
    "charts.radar_none": (
        "둘 이상의 사례를 비교할 수 있는 영역이 없음",
        "No dimension can be compared across cases",
    ),
    "charts.radar_single": (
        "{case}: {total}개 영역 중 {known}개에 점수가 있음",
        "{case}: {known} of {total} dimensions have a score",
    ),
    "charts.radar_open": (
        "선이 끊긴 곳은 점수가 없음(0이 아님): {missing}",
        "Where a line breaks there is no score, not a zero: {missing}",
    ),
    "charts.radar_full": (
        "바깥쪽이 높은 점수(0~100). 면적이 아니라 꼭짓점을 비교",
        "Further out is higher (0–100). Compare corners, not areas",
    ),
    "charts.open_corners": ("{case}({dimensions})", "{case} ({dimensions})"),
    "charts.all_cases": ("모든 사례", "all cases"),
    "charts.all_dimensions": ("모든 영역", "all dimensions"),
    "charts.radar_many_title": (
        "{cases}개 사례는 방사형 그림에서 구별할 수 없음",
        "{cases} cases cannot be told apart in a radar",
    ),
    "charts.radar_many": (
        "방사형 그림은 {most}개 사례까지 그립니다. 사례를 줄이거나 영역별 점그림을 보십시오.",
        "A radar is drawn for up to {most} cases. Select fewer, or read the dot plot of dimensions.",
    ),
    "charts.radar_few_title": ("영역이 적어 방사형 그림이 되지 않음", "Too few dimensions for a radar"),
    "charts.radar_few": (
        "방사형 그림에는 영역이 {fewest}개 이상 있어야 합니다. 영역별 점그림을 보십시오.",
        "A radar needs at least {fewest} dimensions. Read the dot plot of dimensions instead.",
    ),
    "charts.radar_bounds": (
        "침묵을 최저~최고 구간으로 처리하면 점수가 하나로 정해지지 않아 꼭짓점을 찍을 수 없습니다. "
        "영역별 점그림에서 구간을 보십시오.",
        "Where silence spans the scale there is no single score to draw a corner at. "
        "Read the intervals in the dot plot of dimensions.",
    ),
    "charts.radar_thin": (
        "점수를 낼 만큼 근거가 있는 영역이 사례 간에 겹치지 않거나 없습니다. "
        "침묵 처리나 사례를 바꾸어 보십시오.",
        "No two cases have enough evidence in the same dimension. "
        "Try another treatment of silence, or other cases.",
    ),
    "charts.alt_radar": (
        "영역별 점수 방사형 그림. {title}. 값: {values}.",
        "Radar of dimension scores. {title}. Values: {values}.",
    ),
    # Difference of two indices
    "charts.difference_title": (
        "{ahead:이/가} {behind}보다 {gap}점 높음: {dimension}의 몫이 가장 큼({part}점)",
        "{ahead} is {gap} points above {behind}; {dimension} accounts for most ({part})",
    ),
    "charts.difference_equal": (
        "{first:과/와} {second}의 종합 점수가 같음: 영역별 차이가 서로 상쇄됨",
        "{first} and {second} have the same index: the parts cancel out",
    ),
    "charts.difference_same": (
        "{first:과/와} {second}의 종합 점수가 같고 영역별 차이도 없음",
        "{first} and {second} have the same index, and no dimension differs",
    ),
    "charts.difference_none_title": (
        "{first:과/와} {second}의 종합 점수 차이를 나눌 수 없음",
        "The difference between {first} and {second} cannot be split",
    ),
    "charts.difference_none": (
        "두 사례 가운데 하나 이상이 지금 설정에서 하나로 정해지는 종합 점수를 갖지 않습니다. "
        "침묵 처리나 사례를 바꾸어 보십시오.",
        "At least one of the two cases has no single index under these settings. "
        "Try another treatment of silence, or other cases.",
    ),
    "charts.difference_how": (
        "막대를 모두 더하면 맨 아래 합계가 됨.",
        "The bars add up to the total at the bottom.",
    ),
    "charts.difference_left_out": (
        "종합 점수에 들어가지 않은 영역: {dimensions}.",
        "Not in the index: {dimensions}.",
    ),
    "charts.difference_bases": (
        "두 종합 점수가 서로 다른 기준 위에 있어 그에 따른 차이도 막대에 포함됨.",
        "The two indices stand on different criteria; the bars carry that too.",
    ),
    "charts.difference_rounded": (
        "표시된 수의 합은 반올림 때문에 0.1점쯤 다름.",
        "The numbers shown add up to slightly less or more because they are rounded.",
    ),
    "charts.difference_left": ("← {case} 쪽", "← for {case}"),
    "charts.difference_right": ("{case} 쪽 →", "for {case} →"),
    "charts.difference_total": ("합계", "Total"),
    "charts.column_part": ("종합 점수 차이에서의 몫(점)", "Part of the difference (points)"),
    "charts.alt_difference": (
        "{first:과/와} {second}의 종합 점수 차이를 영역별로 나눈 막대그림. {title}. 값: {values}.",
        "Bars that split the index difference of {first} and {second} by dimension. {title}. "
        "Values: {values}.",
    ),
    # Concentration of evidence
    "charts.concentration_title_speaker": (
        "한 사람의 말에 가장 크게 기대는 사례는 {case}: 인용의 {share}%가 {voice}",
        "{case} leans most on one voice: {share}% of its quotes are from {voice}",
    ),
    "charts.concentration_title_source": (
        "한 출처에 가장 크게 기대는 사례는 {case}: 인용의 {share}%가 {voice}",
        "{case} leans most on one source: {share}% of its quotes are from {voice}",
    ),
    "charts.concentration_count": (
        "인용문 {total}건 가운데 {quotes}건",
        "{quotes} of {total} quotes",
    ),
    "charts.concentration_next": (
        "그다음은 {case} {share}%({gap}%p 차이)",
        "Next: {case} with {share}% ({gap} percentage points less)",
    ),
    "charts.concentration_tied_speaker": (
        "인용의 {share}%가 한 사람에게서 나온 사례: {cases}",
        "{share}% of the quotes come from one voice in {cases}",
    ),
    "charts.concentration_tied_source": (
        "인용의 {share}%가 한 출처에서 나온 사례: {cases}",
        "{share}% of the quotes come from one source in {cases}",
    ),
    "charts.concentration_speaker": (
        "점수를 받치는 인용문(중복 제외)의 발언자별 비중",
        "Share of each speaker in the distinct quotes behind the scores",
    ),
    "charts.concentration_source": (
        "점수를 받치는 인용문(중복 제외)의 출처별 비중",
        "Share of each source in the distinct quotes behind the scores",
    ),
    "charts.concentration_speaker_brief": (
        "사례별로 가장 많이 인용된 발언자의 비중(큰 순서로 {rows}개 사례). 나머지는 표에 있음",
        "Share of the most quoted speaker, the {rows} highest cases. The table holds the others",
    ),
    "charts.concentration_source_brief": (
        "사례별로 가장 많이 인용된 출처의 비중(큰 순서로 {rows}개 사례). 나머지는 표에 있음",
        "Share of the most quoted source, the {rows} highest cases. The table holds the others",
    ),
    "charts.narration": ("기자 서술", "the reporter"),
    "charts.narration_of": ("기자 서술({source})", "the reporter of {source}"),
    "charts.other_speakers": ("그 밖의 발언자 {count}", "{count} other speakers"),
    "charts.other_sources": ("그 밖의 출처 {count}", "{count} other sources"),
    "charts.share_of_quotes": ("{share}% ({quotes}건)", "{share}% ({quotes})"),
    "charts.no_quotes_title": ("인용문 없음", "No quotes"),
    "charts.no_quotes": (
        "선택한 사례의 점수를 받치는 인용문이 없습니다.",
        "No quote stands behind the scores of the selected cases.",
    ),
    "charts.column_speaker": ("발언자", "Speaker"),
    "charts.column_source": ("출처", "Source"),
    "charts.column_quotes": ("인용문 수", "Quotes"),
    "charts.column_share": ("비중(%)", "Share (%)"),
    "charts.alt_concentration": (
        "{cases}개 사례의 인용 집중도 막대그림. {title}. 가장 큰 비중: {values}.",
        "Bars of how concentrated the quotes of {cases} cases are. {title}. Largest shares: {values}.",
    ),
}
