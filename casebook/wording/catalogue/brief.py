"""Sentences of the area ``brief``: the one-page brief."""

ENTRIES: dict[str, tuple[str, str]] = {
    "brief.date": ("{year}. {month}. {day}.({weekday})", "{year}-{month:02}-{day:02} ({weekday})"),
    "brief.weekday-1": ("월", "Mon"),
    "brief.weekday-2": ("화", "Tue"),
    "brief.weekday-3": ("수", "Wed"),
    "brief.weekday-4": ("목", "Thu"),
    "brief.weekday-5": ("금", "Fri"),
    "brief.weekday-6": ("토", "Sat"),
    "brief.weekday-7": ("일", "Sun"),
    "brief.basis": (
        "작성 근거: 출처 {sources}건에서 그대로 옮긴 인용문 {quotes}건, 평가 기준 {version}판",
        "Based on: verbatim quotes ({quotes}) from sources ({sources}), rubric {version}",
    ),
    # The sections, in their order.
    "brief.heading-overview": ("개요", "Overview"),
    "brief.heading-table": ("비교 결과", "Comparison"),
    "brief.heading-findings": ("시사점", "Findings"),
    "brief.heading-evidence": ("근거", "Evidence"),
    # Overview
    "brief.compared": ("비교 대상: {cases}", "Compared: {cases}"),
    "brief.case-level": ("{case}({level})", "{case} ({level})"),
    "brief.assessed": ("평가 대상: {cases}", "Assessed: {cases}"),
    "brief.method": (
        "평가 방법: {dimensions}개 영역 {criteria}개 기준을 0~4단계로 평가하여 0~100점으로 환산",
        "Method: {criteria} criteria in {dimensions} dimensions, rated 0–4 and shown as 0–100 points",
    ),
    "brief.silence-one": (
        "반영 기준: 전체 {total}개 중 점수가 있는 {count}개. 출처의 침묵은 0점이 아닌 ‘자료 없음’",
        "Criteria: {count} of {total} are scored. Silence means no data, never zero",
    ),
    "brief.silence-common": (
        "비교 기준: 전체 {total}개 중 모든 사례에 점수가 있는 {count}개. "
        "출처의 침묵은 0점이 아닌 ‘자료 없음’",
        "Criteria: the {count} of {total} scored for every case. Silence means no data, never zero",
    ),
    "brief.silence-available": (
        "비교 기준: 전체 {total}개 중 사례별로 점수가 있는 기준(모두 {count}개). "
        "출처의 침묵은 0점이 아닌 ‘자료 없음’",
        "Criteria: those scored for each case, {count} of {total} in all. Silence means no data, never zero",
    ),
    "brief.silence-bounds": (
        "비교 기준: 전체 {total}개 중 {count}개. 출처의 침묵은 0점이 아닌 최저~최고 구간으로 처리",
        "Criteria: {count} of {total}. Silence may mean anything from lowest to highest, never just zero",
    ),
    # Table
    "brief.column-rank": ("순위(유지 확률)", "Rank (kept)"),
    "brief.table-alt": (
        "사례 {cases}건의 영역별 점수, 종합 점수, 순위를 비교한 표({dimensions}개 영역)",
        "Scores by dimension ({dimensions}), index and rank of the cases ({cases})",
    ),
    "brief.coverage": ("기준 {scored}/{total}", "{scored} of {total}"),
    "brief.span": ("{low}~{high}", "{low}–{high}"),
    "brief.points": ("{points} ({span})", "{points} ({span})"),
    "brief.no-data": ("자료 없음", "no data"),
    "brief.too-little-data": ("자료 부족", "too little data"),
    "brief.too-little-common": ("공통 기준 부족", "too little in common"),
    "brief.rank": ("{rank}위", "{rank}"),
    "brief.no-rank": ("–", "–"),
    "brief.rank-not-judged": ("확률 미산정", "not judged"),
    "brief.table-how": (
        "* 괄호: 다른 평가자가 줄 수 있는 구간, 아래: 점수가 있는 기준 수.",
        "* In brackets: range that another rater could give; below: criteria scored.",
    ),
    "brief.table-rank": (
        "유지 확률: 가중치와 점수를 바꾼 {draws}번 중 그 순위인 비율",
        "Kept: share of {draws} draws of weights and scores.",
    ),
    "brief.cases-left-out": (
        "* 순위 순으로 {shown}건만 표시. 나머지 {others}건은 엑셀(XLSX) 파일에 수록",
        "* The first {shown} in order of rank. The others ({others}) are in the XLSX file.",
    ),
    "brief.cases-left-out-unranked": (
        "* 지면에 맞추어 {shown}건만 표시. 나머지 {others}건은 엑셀(XLSX) 파일에 수록",
        "* Room for {shown} cases only. The others ({others}) are in the XLSX file.",
    ),
    "brief.dimensions-left-out": (
        "* 표에 싣지 못한 영역: {dimensions}. 엑셀(XLSX) 파일에 수록",
        "* Dimensions without a column here: {dimensions}. They are in the XLSX file.",
    ),
    # Chart
    "brief.no-chart": (
        "* 점수를 낼 수 있는 영역이 없어 그림을 싣지 않음",
        "* No dimension has enough evidence for a chart.",
    ),
    "brief.chart-of-spans": (
        "* 그림: 종합 점수의 구간(0~100점). 점수가 하나로 정해지지 않음",
        "* Chart: ranges of the index (0–100). There is no single score.",
    ),
    "brief.chart-how": (
        "* 그림: 점수(0~100점)와 구간.",
        "* Chart: points (0–100) with their ranges.",
    ),
    "brief.chart-how-bare": (
        "* 그림: 점수(0~100점), 구간은 표 참조.",
        "* Chart: points (0–100); the table has their ranges.",
    ),
    "brief.chart-missing": (
        "그림에 없는 영역({dimensions})은 자료 또는 공통 기준이 부족한 것으로 0점이 아님.",
        "Not drawn, for lack of data or of common criteria (not zero): {dimensions}.",
    ),
    "brief.chart-gaps": (
        "막대가 없는 곳은 자료 부족이며 0점이 아님.",
        "No bar: too little data, not zero.",
    ),
    "brief.chart-gaps-or-zero": (
        "막대가 없는 곳은 0점 또는 자료 부족(표 참조).",
        "No bar: zero, or too little data (see the table).",
    ),
    "brief.chart-zero": ("막대가 없는 곳은 0점.", "No bar: zero."),
    "brief.chart-few": (
        "그림은 표의 위 {count}건만 표시.",
        "The chart shows the first {count} of the table.",
    ),
    # Findings
    "brief.finding": ("{text} – {strength}", "{text} – {strength}"),
    "brief.strength-how": (
        "* 줄표 뒤는 1위이거나 앞설 확률(차이의 크기가 아닌 순서). {robust}% 이상 견고, {likely}% 이상 우세, "
        "그 밖에는 달라짐",
        "* After the dash: how probable the order is, not its size. Robust from {robust}%, likely from "
        "{likely}%, else “depends”.",
    ),
    "brief.limits": ("유의사항: {limits}", "Read with care: {limits}"),
    "brief.no-findings": (
        "비교하여 말할 수 있는 결과 없음(비교 대상 또는 근거 부족)",
        "Nothing can be said by comparison: too few cases, or too little evidence",
    ),
    # Evidence
    "brief.quote": ("[{case}] “{words}” – {by}", "[{case}] “{words}” – {by}"),
    "brief.quote-translated": (
        "[{case}] “{words}” (자체 번역) “{translation}” – {by}",
        "[{case}] “{words}” (our translation) “{translation}” – {by}",
    ),
    "brief.no-quotes": ("선택한 사례에 인용문이 없음", "The chosen cases hold no quotes"),
    "brief.quotes-note": (
        "* 인용문 {total}건 중 {shown}건. 줄임표(…)는 지면에 맞추어 줄인 곳, 전문은 엑셀(XLSX) 파일에 수록",
        "* {shown} of {total} quotes. “…”: cut to fit; the XLSX file has all of them in full.",
    ),
    # Properties of the file
    "brief.page": ("{page}쪽", "Page {page}"),
    "brief.file-subject": ("한 장 보고서", "One-page brief"),
}
