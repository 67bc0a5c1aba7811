"""Findings about the presets of the rubric: named sets of weights."""

ENTRIES: dict[str, tuple[str, str]] = {
    "finding.preset-left-out": (
        "가중치 프리셋 ‘{id}’에 잘못된 곳이 있어 선택 목록에서 제외하였습니다. 나머지는 그대로 쓰입니다",
        "the preset “{id}” has a mistake and is left out of the choice; everything else works on",
    ),
    "fix.preset-left-out": (
        "이 프리셋에 대한 다른 알림을 보고 고치면 다시 나타납니다",
        "mend what is reported about it, and it will appear again",
    ),
    "finding.preset-dimension-unknown": (
        "평가 기준에 ‘{dimension}’ 영역이 없습니다",
        "the rubric has no dimension “{dimension}”",
    ),
    "fix.preset-dimension-unknown": (
        "이 줄을 지우거나 다음 아이디 중 하나로 고치십시오: {known}",
        "delete it, or use an id of the rubric: {known}",
    ),
    "finding.preset-dimension-misspelt": (
        "평가 기준에 ‘{dimension}’ 영역이 없습니다. ‘{suggestion}’ 영역입니까?",
        "the rubric has no dimension “{dimension}”; did you mean “{suggestion}”?",
    ),
    "fix.preset-dimension-misspelt": (
        "‘{suggestion}’ 아이디로 고치십시오",
        "write “{suggestion}”",
    ),
    "finding.preset-dimension-missing": (
        "이 프리셋에 ‘{dimension}’ 영역의 가중치가 없습니다",
        "this preset has no weight for the dimension “{dimension}”",
    ),
    "fix.preset-dimension-missing": (
        "‘{dimension}: 숫자’ 줄을 더하십시오. 반영하지 않을 영역이면 0으로 쓰십시오",
        "add a line “{dimension}: number”; write 0 if it is not to count",
    ),
    "finding.preset-weights-unknown": (
        "‘{word}’ 값은 프리셋의 weights 항목에 쓸 수 없습니다",
        "“{word}” cannot be used for the weights of a preset",
    ),
    "fix.preset-weights-unknown": (
        "equal(동일 가중치)이나 quotes(인용 비중)로 쓰거나, 영역마다 숫자를 적으십시오. 예: power: 35",
        "write equal, or quotes (by passages quoted), or a number for each dimension, e.g. power: 35",
    ),
    "finding.preset-id-reserved": (
        "‘{id}’ 아이디는 언제나 동일 가중치를 뜻하므로 다른 가중치에 쓸 수 없습니다",
        "the id “{id}” always stands for equal weights and cannot be given to others",
    ),
    "fix.preset-id-reserved": (
        "다른 아이디를 주거나, ‘weights: equal’만 남기고 criteria 항목을 지우십시오",
        "give it another id, or leave only “weights: equal” and delete “criteria”",
    ),
}
