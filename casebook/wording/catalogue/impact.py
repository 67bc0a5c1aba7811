"""Sentences of the area ``impact``: what a draft, or a later version, changes in files and results."""

ENTRIES: dict[str, tuple[str, str]] = {
    "impact.title": ("저장하면 달라지는 것", "What saving would change"),
    "impact.compared": (
        "고른 사례와 편집 중인 사례 {count}건을 지금의 가중치와 설정으로 비교한 결과",
        "Results for the chosen cases and the one being edited ({count}), under the weights and settings "
        "in force",
    ),
    "impact.compare": ("고른 사례와 함께 비교", "Compare together with the chosen cases"),
    "impact.alone": (
        "편집 중인 사례만으로 계산한 결과(있는 점수만 반영)",
        "Results for the case being edited alone, on what it has",
    ),
    "impact.computing": ("달라지는 결과를 계산하는 중", "Working out what changes in the results"),
    "impact.faulty": (
        "이 초안에는 오류가 있습니다. 이대로 저장하면 사례는 ‘오류’로 표시되고 어떤 숫자에도 들어가지 "
        "않습니다.",
        "This draft has errors. Saved as it is, the case is listed as faulty and enters no number.",
    ),
    "impact.mended": (
        "지금 파일에 오류가 있어 앞뒤를 비교할 수 없습니다. 이 초안에는 오류가 없으므로, 저장하면 사례가 "
        "다시 수치에 들어갑니다.",
        "The file as it stands has errors, so before and after cannot be compared. This draft has none: once "
        "saved, the case enters the numbers again.",
    ),
    "impact.file": ("추가 {added}줄, 삭제 {dropped}줄", "lines added: {added}, dropped: {dropped}"),
    "impact.show-lines": ("바뀐 줄 보기", "Show the changed lines"),
    "impact.line": ("{line}번째 줄부터", "from line {line}"),
    "impact.lines-more": ("그 밖에 바뀐 {count}줄은 생략", "{count} further lines are not shown"),
    "impact.more": ("{count}건 더 보기", "{count} more"),
    "impact.kind-cases": ("사례", "Cases"),
    "impact.kind-rubric": ("평가 기준", "Rubric"),
    "impact.kind-ranking": ("지수와 순위", "Index and rank"),
    "impact.kind-dimensions": ("영역", "Dimensions"),
    "impact.kind-scores": ("기준별 점수", "Scores"),
    "impact.kind-judgements": ("범위·신뢰도·판단 이유", "Ranges, confidence, rationale"),
    "impact.kind-texts": ("그 밖의 내용", "Other contents"),
    "impact.kind-quotes": ("인용문", "Quotes"),
    "impact.kind-claims": ("자동 문장", "Generated sentences"),
}
