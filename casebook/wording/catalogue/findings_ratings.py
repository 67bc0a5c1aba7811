"""Sentences of the area ``findings_ratings``: problems in files of ratings."""

ENTRIES: dict[str, tuple[str, str]] = {
    "finding.rating-range-reversed": (
        "평가자의 범위가 거꾸로 적혀 있습니다: {low}–{high}",
        "the rater’s range is written backwards: {low}–{high}",
    ),
    "fix.rating-range-reversed": (
        "낮은 값을 앞에 두어 [{high}, {low}] 형태로 쓰십시오",
        "put the lower level first: [{high}, {low}]",
    ),
    "finding.rating-range-excludes-score": (
        "평가자의 점수 {score:이/가} 범위 {low}–{high} 밖에 있습니다",
        "the rater’s score {score} lies outside the range {low}–{high}",
    ),
    "fix.rating-range-excludes-score": (
        "{score:을/를} 포함하도록 범위를 넓히거나 점수를 고치십시오. 범위는 적지 않아도 됩니다",
        "widen the range so that it holds {score}, or correct the score; the range may be left out",
    ),
    "finding.rating-range-of-silence": (
        "점수가 none인데 {low}–{high} 범위가 적혀 있습니다",
        "there is a range, {low}–{high}, although the score is none",
    ),
    "fix.rating-range-of-silence": (
        "range 줄을 지우거나 점수를 적으십시오",
        "delete the line “range”, or give a score",
    ),
    "finding.rating-case-differs": (
        "‘{case}’ 사례의 평가라고 적혀 있으나 ‘{folder}’ 폴더에 들어 있습니다",
        "this says that it rates “{case}”, but it lies in the folder “{folder}”",
    ),
    "fix.rating-case-differs": (
        "파일을 cases/ratings/{case}/ 폴더로 옮기거나 case를 {folder:으로/로} 고치십시오",
        "move the file to cases/ratings/{case}/, or write “case: {folder}”",
    ),
    "finding.rating-case-unknown": (
        "‘{case}’ 사례가 없습니다. 이 평가는 쓰이지 않습니다",
        "there is no case “{case}”, so these ratings are not used",
    ),
    "fix.rating-case-unknown": (
        "cases 폴더에 {case}.yaml 파일이 있는지 확인하고, 사례의 이름이 바뀌었다면 폴더와 case를 함께 "
        "고치십시오",
        "see whether cases/{case}.yaml exists; if the case was renamed, rename the folder and “case” as well",
    ),
    "finding.rating-rater-differs": (
        "평가자 아이디 ‘{rater}’ 값이 파일 이름 ‘{stem}’ 값과 다릅니다",
        "the rater’s id “{rater}” is not the name of the file, “{stem}”",
    ),
    "fix.rating-rater-differs": (
        "파일 이름을 {rater}.yaml로 바꾸거나 rater를 {stem:으로/로} 고치십시오",
        "rename the file to {rater}.yaml, or write “rater: {stem}”",
    ),
    "finding.rating-rater-repeated": (
        "‘{name}’ 평가자가 {first} 파일에도 있습니다. 한 사람이 두 번 집계될 수 있습니다",
        "a rater called “{name}” is in {first} as well; one person may be counted twice",
    ),
    "fix.rating-rater-repeated": (
        "같은 사람이면 파일 하나만 남기고, 다른 사람이면 이름을 구별되게 적으십시오",
        "if it is the same person, keep one of the files; if not, make the names differ",
    ),
    "finding.rating-rubric-differs": (
        "평가 기준 {version}판으로 평가하였으나 지금 평가 기준은 {current}판입니다",
        "this was rated by version {version} of the rubric; the rubric is now version {current}",
    ),
    "fix.rating-rubric-differs": (
        '달라진 단계 설명에 맞게 점수를 다시 보고 rubric을 "{current}" 값으로 고치십시오',
        'look at the scores again with the level texts of today, then write rubric: "{current}"',
    ),
    "finding.rating-criterion-unknown": (
        "평가 기준에 ‘{criterion}’ 항목이 없습니다",
        "the rubric has no criterion “{criterion}”",
    ),
    "fix.rating-criterion-unknown": (
        "이 항목을 지우거나 다음 아이디 중 하나로 고치십시오: {known}",
        "delete it, or use an id of the rubric: {known}",
    ),
}
