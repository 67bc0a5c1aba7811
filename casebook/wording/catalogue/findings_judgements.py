"""Findings about a file of pairwise judgements."""

ENTRIES: dict[str, tuple[str, str]] = {
    "finding.times-off-scale": (
        "‘{word}’ 값은 1–9 척도에 없습니다",
        "“{word}” is not on the scale from 1 to 9",
    ),
    "fix.times-off-scale": (
        "1에서 9까지의 정수를 쓰고, 반대쪽이 더 중요하면 more와 less를 서로 바꾸십시오",
        "write a whole number from 1 to 9; if the other one is more important, swap “more” and “less”",
    ),
    "finding.judgement-of-itself": (
        "‘{dimension}’ 영역을 자기 자신과 비교하였습니다",
        "“{dimension}” is compared with itself",
    ),
    "fix.judgement-of-itself": (
        "more와 less에 서로 다른 영역을 쓰십시오",
        "name two different dimensions in “more” and “less”",
    ),
    "finding.pair-repeated": (
        "‘{a}’, ‘{b}’ 비교가 두 번 나옵니다. 처음은 {first}번째 줄입니다",
        "“{a}” and “{b}” are compared twice; the first time is in line {first}",
    ),
    "fix.pair-repeated": (
        "맞는 판단 하나만 남기고 지우십시오",
        "keep the judgement that is meant and delete the other",
    ),
    "finding.pairs-missing": (
        "‘{name}’ 응답에 {total}개 비교 가운데 {count}개가 없습니다: {pairs}",
        "“{name}” has not answered {count} of {total} comparisons: {pairs}",
    ),
    "fix.pairs-missing": (
        "화면에서 마저 응답하거나 파일에 줄을 더하십시오. 그때까지 이 응답자는 집계에서 빠집니다",
        "answer the rest on the page or add the lines to the file; until then this respondent is not counted",
    ),
    "finding.dimensions-missing": (
        "평가 기준의 영역 가운데 파일에 없는 것이 있습니다: {names}",
        "the rubric has dimensions that the file does not name: {names}",
    ),
    "fix.dimensions-missing": (
        "다른 평가 기준으로 받은 응답인지 확인하고, 맞다면 dimensions 목록에 더하십시오",
        "check that the answers belong to this rubric; if they do, add these to “dimensions”",
    ),
    "finding.respondents-too-many": (
        "응답자가 {limit}명을 넘습니다",
        "there are more than {limit} respondents",
    ),
    "fix.respondents-too-many": (
        "파일을 나누어 {limit}명까지만 담으십시오",
        "split the file so that each holds at most {limit}",
    ),
}
