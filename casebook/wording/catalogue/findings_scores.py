"""Findings of the rules about ids, scores, dates, tables and the rubric."""

ENTRIES: dict[str, tuple[str, str]] = {
    "finding.id-differs-from-file": (
        "아이디 {id:이/가} 파일 이름 {stem:과/와} 다릅니다",
        "the id “{id}” differs from the file name “{stem}”",
    ),
    "fix.id-differs-from-file": (
        "아이디를 {stem:으로/로} 고치거나 파일 이름을 {file:으로/로} 바꾸십시오",
        "change the id to “{stem}”, or rename the file to {file}",
    ),
    "finding.id-repeated": (
        "아이디 {id:은/는} {other} 파일에도 있습니다",
        "the id “{id}” is also used in {other}",
    ),
    "fix.id-repeated": (
        "파일마다 id를 그 파일 이름과 같게 고치거나, 겹치는 파일을 지우십시오",
        "give each file the id that is its own name, or delete the one too many",
    ),
    "finding.id-copied": (
        "아이디 {id:은/는} {other} 파일의 것입니다",
        "the id “{id}” is that of {other}",
    ),
    "fix.id-copied": (
        "‘id: {stem}’ 줄로 고치십시오. 복사한 파일의 id는 새 파일 이름과 같아야 합니다",
        "write id: {stem} (the id of a copied file must be the new file name)",
    ),
    "finding.range-reversed": (
        "범위가 거꾸로 적혀 있습니다: {low}–{high}",
        "the range is written backwards: {low}–{high}",
    ),
    "fix.range-reversed": (
        "낮은 값을 앞에 두어 [{high}, {low}] 형태로 쓰십시오",
        "put the lower level first: [{high}, {low}]",
    ),
    "finding.range-excludes-score": (
        "점수 {score:이/가} 범위 {low}–{high} 밖에 있습니다",
        "the score {score} lies outside the range {low}–{high}",
    ),
    "fix.range-excludes-score": (
        "{score:을/를} 포함하도록 범위를 넓히거나 점수를 고치십시오",
        "widen the range so that it holds {score}, or correct the score",
    ),
    "finding.score-without-support": (
        "‘{criterion}’ 기준의 점수 {score:을/를} 뒷받침하는 인용(stance: supports)이 없습니다",
        "no quote supports the score {score} of “{criterion}” (stance: supports)",
    ),
    "fix.score-without-support": (
        "근거가 되는 대목을 인용하십시오. 출처에 언급이 없으면 score: none으로 쓰십시오",
        "quote the passage that the score stands on; where the sources are silent, write score: none",
    ),
    "finding.silence-with-support": (
        "‘{criterion}’ 기준의 점수는 none인데 점수를 뒷받침하는 인용(stance: supports)이 있습니다",
        "“{criterion}” is marked none, yet this quote supports a score (stance: supports)",
    ),
    "fix.silence-with-support": (
        "인용에 맞는 점수를 매기거나, 배경일 뿐이면 stance: context로 바꾸십시오",
        "give the score that the quote supports, or change it to stance: context if it is background only",
    ),
    "finding.score-without-range": (
        "‘{criterion}’ 기준에 점수는 있으나 범위(range)가 없습니다",
        "“{criterion}” has a score but no range",
    ),
    "fix.score-without-range": (
        "다른 평가자가 줄 수 있는 점수의 범위를 range: [2, 3] 형태로 더하십시오",
        "add the levels that another reasonable rater could give, e.g. range: [2, 3]",
    ),
    "finding.score-without-confidence": (
        "‘{criterion}’ 기준에 점수는 있으나 신뢰도(confidence)가 없습니다",
        "“{criterion}” has a score but no confidence",
    ),
    "fix.score-without-confidence": (
        "confidence: low, medium, high 중 하나를 더하십시오",
        "add confidence: low, medium or high",
    ),
    "finding.silence-with-range": (
        "‘{criterion}’ 기준의 점수는 none인데 범위(range)가 있습니다",
        "“{criterion}” is marked none, yet it has a range",
    ),
    "fix.silence-with-range": (
        "range 줄을 지우거나 점수를 매기십시오",
        "delete the line “range”, or give a score",
    ),
    "finding.silence-with-confidence": (
        "‘{criterion}’ 기준의 점수는 none인데 신뢰도(confidence)가 있습니다",
        "“{criterion}” is marked none, yet it has a confidence",
    ),
    "fix.silence-with-confidence": (
        "confidence 줄을 지우거나 점수를 매기십시오",
        "delete the line “confidence”, or give a score",
    ),
    "finding.criterion-unknown": (
        "평가 기준에 ‘{criterion}’ 항목이 없습니다",
        "the rubric has no criterion “{criterion}”",
    ),
    "fix.criterion-unknown": (
        "이 항목을 지우거나 다음 아이디 중 하나로 고치십시오: {known}",
        "delete it, or use an id of the rubric: {known}",
    ),
    "finding.criterion-misspelt": (
        "평가 기준에 ‘{criterion}’ 항목이 없습니다. ‘{suggestion}’ 항목입니까?",
        "the rubric has no criterion “{criterion}”; did you mean “{suggestion}”?",
    ),
    "fix.criterion-misspelt": (
        "‘{suggestion}’ 아이디로 고치십시오",
        "write “{suggestion}”",
    ),
    "finding.criterion-undecided": (
        "평가 기준의 ‘{criterion}’ 항목이 이 사례에 없습니다",
        "the criterion “{criterion}” of the rubric is not decided in this case",
    ),
    "fix.criterion-undecided": (
        "‘{criterion}’ 항목을 더해 점수를 매기십시오. 출처에 언급이 없으면 score: none으로 쓰십시오",
        "add “{criterion}” with a score, or with score: none where the sources are silent",
    ),
    "finding.criterion-repeated": (
        "‘{criterion}’ 기준이 ‘{dimension}’ 영역에도 있습니다",
        "the criterion “{criterion}” also stands in the dimension “{dimension}”",
    ),
    "fix.criterion-repeated": (
        "둘 중 하나를 지우거나 다른 아이디를 주십시오",
        "delete one of the two, or give it another id",
    ),
    "finding.date-invalid": (
        "‘{field}’ 항목에 적은 {date:은/는} 달력에 있는 날짜가 아닙니다",
        "“{date}” in “{field}” is not a day of the calendar",
    ),
    "fix.date-invalid": (
        "날짜를 2025-11-12처럼 연-월-일로 쓰십시오",
        "write the date as year-month-day, e.g. 2025-11-12",
    ),
    "finding.as-of-differs": (
        "기준일(as_of)이 {written}인데 인용한 출처 가운데 가장 최근 날짜는 {date}입니다({source})",
        "as_of is {written}, but the newest source quoted is of {date} ({source})",
    ),
    "fix.as-of-differs": (
        "‘as_of: {date}’ 줄로 고치십시오",
        "write as_of: {date}",
    ),
    "finding.rationale-placeholder": (
        "‘{criterion}’ 기준에 점수 {score:이/가} 있는데 판단 이유는 아직 ‘{text}’ 그대로입니다",
        "“{criterion}” has the score {score}, but its rationale still reads “{text}”",
    ),
    "fix.rationale-placeholder": (
        "rationale 항목의 ko와 en에 이 점수를 준 까닭을 적으십시오",
        "say in ko and en of “rationale” why it is this score",
    ),
    "finding.summary-placeholder": (
        "점수를 준 기준이 있는데 요약은 아직 ‘{text}’ 그대로입니다",
        "the case has scores, but its summary still reads “{text}”",
    ),
    "fix.summary-placeholder": (
        "summary 항목의 ko와 en에 사례를 두세 문장으로 요약하십시오",
        "sum the case up in two or three sentences, in ko and en of “summary”",
    ),
    "finding.table-without-columns": (
        "표에 열 제목(columns)이 없습니다",
        "the table has no headings (columns)",
    ),
    "fix.table-without-columns": (
        "columns 항목에 열마다 제목을 ko와 en으로 적으십시오",
        "add “columns” with a heading in ko and en for each column",
    ),
    "finding.table-cells-differ": (
        "이 행의 칸은 {cells}개인데 열은 {columns}개입니다",
        "the number of cells in this row ({cells}) is not that of the columns ({columns})",
    ),
    "fix.table-cells-differ": (
        "칸 수를 columns 항목의 개수({columns}개)와 같게 맞추십시오",
        "give it as many cells as there are columns ({columns})",
    ),
    "finding.cells-without-columns": (
        "열 제목(columns)이 없는데 칸이 {cells}개입니다",
        "there are {cells} cells, but no headings (columns)",
    ),
    "fix.cells-without-columns": (
        "설명을 한 칸으로 합치거나, 표이면 kind: table과 columns 항목을 쓰십시오",
        "merge the description into one cell; for a table, use kind: table and “columns”",
    ),
    "finding.weight-negative": (
        "가중치 {weight:은/는} 음수입니다",
        "the weight {weight} is negative",
    ),
    "fix.weight-negative": (
        "0 이상의 숫자로 고치십시오",
        "use a number from 0 up",
    ),
    "finding.dimension-weights-all-zero": (
        "모든 영역의 가중치가 0입니다",
        "all dimensions have the weight 0",
    ),
    "fix.dimension-weights-all-zero": (
        "하나 이상의 영역에 0보다 큰 가중치를 주십시오",
        "give at least one dimension a weight above 0",
    ),
    "finding.criterion-weights-all-zero": (
        "‘{dimension}’ 영역의 모든 기준 가중치가 0입니다",
        "all criteria of the dimension “{dimension}” have the weight 0",
    ),
    "fix.criterion-weights-all-zero": (
        "하나 이상의 기준에 0보다 큰 가중치를 주십시오",
        "give at least one criterion a weight above 0",
    ),
    "finding.min-coverage-outside": (
        "min_coverage 값 {value:이/가} 0–1 범위를 벗어납니다",
        "min_coverage is {value}, outside 0–1",
    ),
    "fix.min-coverage-outside": (
        "0에서 1 사이의 비율로 쓰십시오. 절반이면 0.5입니다",
        "write a share from 0 to 1, e.g. 0.5 for one half",
    ),
}
