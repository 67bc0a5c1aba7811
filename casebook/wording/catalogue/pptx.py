"""Sentences of the area ``pptx``: slides as a file, and what stands beside charts of office programs."""

ENTRIES: dict[str, tuple[str, str]] = {
    "native.no-bar": (
        "막대가 없는 항목은 근거 부족임(0점이 아님)",
        "No bar: not enough evidence for a number (not zero)",
    ),
    "native.empty-rows": (
        "근거 또는 공통 기준이 부족하여 점수가 없는 항목(0점이 아님): {names}",
        "No number, for lack of evidence or of common criteria (not zero): {names}",
    ),
    "native.span-start": ("구간의 하한", "Lower end of the range"),
    "native.span-width": ("점수 구간", "Range of points"),
    "native.no-line": (
        "선이 끊긴 곳은 근거 부족임(0점이 아님)",
        "A break in a line: not enough evidence for a number (not zero)",
    ),
    "native.rows-left-out": (
        "지면이 좁아 제외한 항목 {count}개는 자료표 파일에 있음",
        "Left out for space: {count} rows, which the tables hold",
    ),
    "native.series-left-out": (
        "지면이 좁아 제외한 사례 {count}건은 자료표 파일에 있음",
        "Left out for space: {count} cases, which the tables hold",
    ),
    "native.width-down": ("{name}: 하한까지의 폭", "{name}: distance to the lower end"),
    "native.width-up": ("{name}: 상한까지의 폭", "{name}: distance to the upper end"),
    "pptx.quote": ("“{text}”", "“{text}”"),
    "pptx.translated": ("“{text}” ({mark})", "“{text}” ({mark})"),
    "pptx.notes-own": ("[발표 메모]", "[Speaker's notes]"),
    "pptx.notes-details": ("[설명]", "[Explanation]"),
    "pptx.notes-quotes": ("[인용문 전문]", "[Quotes in full]"),
    "pptx.notes-basis": ("[근거]", "[Basis]"),
    "pptx.notes-chart": ("[그림 설명]", "[The chart in words]"),
    "pptx.notes-status": ("확인 상태: {status}", "Status: {status}"),
    "pptx.strength-alt": ("주장의 강도: {text}", "Strength of the claim: {text}"),
    "pptx.table-alt": ("표: {title}. {rows}행 {columns}열", "Table: {title}. {rows} rows, {columns} columns"),
    "pptx.table-key": (
        "단계 0~4, 괄호는 다른 평가자의 범위, – 표시는 출처의 침묵(0점이 아님)",
        "Levels 0–4; another rater's range in brackets; – where the sources are silent (not zero)",
    ),
    "pptx.rows-more": (
        "이 밖의 출처 {count}건은 자료표 파일에 있음",
        "{count} more sources are in the tables",
    ),
    "pptx.published": ("날짜", "Date"),
    "pptx.publisher": ("매체", "Publisher"),
    "pptx.reporter": ("기자", "Reporter"),
    "pptx.headline": ("제목", "Headline"),
    "pptx.extent": ("보관 범위", "Stored"),
    "pptx.quotes": ("인용문 수", "Quotes"),
    "pptx.not-stated": ("미표기", "not stated"),
    "pptx.layout-title": ("표지", "Title slide"),
    "pptx.layout-claim": ("주장과 근거", "Claim and evidence"),
    "pptx.layout-table": ("표", "Table"),
    "pptx.page": ("쪽 번호", "Slide number"),
    "pptx.slide-title": ("{heading} ({count})", "{heading} ({count})"),
}
