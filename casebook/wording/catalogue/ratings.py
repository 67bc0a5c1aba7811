"""Sentences of the area ``ratings``: the pages Rate and Agreement."""

ENTRIES: dict[str, tuple[str, str]] = {
    "page.rate.name": ("둘째 평가자", "Second rater"),
    "page.rate.title": ("둘째 평가자", "Second rater"),
    "page.rate.question": (
        "다른 사람의 점수를 보지 않고, 단계 설명과 인용문만으로 점수를 부여",
        "Score a case from level texts and quotes alone, without seeing any other score",
    ),
    "page.agreement.name": ("평가 일치도", "Agreement"),
    "page.agreement.title": ("평가 일치도", "Agreement of raters"),
    "page.agreement.question": (
        "평가자들이 얼마나 일치하며, 어디에서 가장 크게 갈리는지 확인",
        "How far raters agree, and where they differ most",
    ),
}
