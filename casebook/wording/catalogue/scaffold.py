"""Sentences of the area ``scaffold``: what a new case says, and the comments in it and in a new rubric."""

ENTRIES: dict[str, tuple[str, str]] = {
    "scaffold.id": ("파일 이름과 같게 둠", "the same as the file name"),
    "scaffold.name": ("사례의 이름을 두 언어로 적으십시오", "the name in both languages"),
    "scaffold.level": ("다음 가운데 하나: {choices}", "one of {choices}"),
    "scaffold.tier": (
        "근거가 충분하면 main, 적으면 reference",
        "main, or reference where there is little evidence",
    ),
    "scaffold.as_of": (
        "인용한 출처 가운데 가장 최근 날짜. 출처를 쓰기 전에는 이 파일을 만든 날",
        "the date of the newest source quoted; until there is one, the day this file was begun",
    ),
    "scaffold.silent": ("출처에 언급이 없음.", "The sources are silent."),
    "scaffold.not-written": ("아직 작성되지 않음.", "Not written yet."),
    "scaffold.summary": ("두세 문장으로 요약하십시오", "two or three sentences"),
    "scaffold.as-example": (
        "아래는 쓰는 법을 보이는 예입니다. 줄 앞의 # 표시를 지우고 내용을 바꾸십시오.",
        "An example of how to write this; take away the # signs and put in your own.",
    ),
    "scaffold.actors": ("누가 무엇을 하는가", "Who does what"),
    "scaffold.facts": (
        "숫자와 날짜. value는 늘 따옴표 안에 씁니다.",
        "Figures and dates; value always in quotes.",
    ),
    "scaffold.assessments": (
        "모든 기준을 판정합니다. 출처가 이 사례에 대해 말하지 않으면 score: none 그대로 둡니다.",
        "Every criterion is decided. Where the sources say nothing of this case, score: none stays.",
    ),
    "scaffold.scored": (
        "점수를 주려면 range(다른 평가자가 줄 수 있는 범위), confidence, 받치는 인용문이 있어야 합니다. 예:",
        "A score needs a range (levels another rater could give), a confidence and a supporting quote, e.g.",
    ),
    "scaffold.dimension": ("영역: {name}", "Dimension: {name}"),
    "scaffold.rubric": (
        "이 사례집의 평가 기준입니다. 영역과 기준은 필요한 만큼 두며, 아이디에는 영문 소문자와 숫자, "
        "밑줄만 씁니다.",
        "The yardstick of this casebook: as many dimensions and criteria as you need; ids have lower-case "
        "letters, digits and underscores.",
    ),
    "scaffold.version": ("고칠 때마다 올립니다.", "Raise it with every change."),
    "scaffold.min_coverage": (
        "한 영역에서 점수가 있는 기준의 비율이 이보다 낮으면 영역 점수를 내지 않습니다.",
        "A dimension in which a smaller share of the criteria is scored shows no number.",
    ),
    "scaffold.scale": (
        "모든 기준에 공통인 점수의 뜻. none(출처에 언급이 없음)은 점수가 아니므로 적지 않습니다.",
        "What a level means in general. none (the sources are silent) is no level and does not stand here.",
    ),
    "scaffold.dimensions": (
        "weight는 상대 가중치입니다. 기준마다 질문 하나와 점수별 설명 다섯 개를 두 언어로 적습니다.",
        "weight is relative. Every criterion has one question and five level texts, in both languages.",
    ),
    "scaffold.presets": ("읽는 사람이 고를 수 있는 가중치 묶음", "Sets of weights that readers can choose"),
}
