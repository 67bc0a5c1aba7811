"""Sentences about weights by pairwise comparison: key → (Korean, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "page.ahp.name": ("가중치 설문(AHP)", "Weights by AHP"),
    "page.ahp.title": ("가중치 설문(AHP)", "Weights by pairwise comparison (AHP)"),
    "page.ahp.question": (
        "영역을 둘씩 견주어 가중치를 정하고, 판단이 서로 어긋나지 않는지 확인",
        "Settle weights by comparing two dimensions at a time, and see whether the judgements agree",
    ),
    "ahp.how": (
        "예비타당성조사와 같은 방식의 쌍대비교. 두 영역 가운데 더 중요한 쪽으로 1(동등)에서 9(극히 중요)까지 "
        "하나를 고르면, 고유벡터로 가중치를, 일관성 비율(CR)로 판단의 앞뒤가 맞는지를 계산함.",
        "Pairwise comparison as in Korean preliminary feasibility studies. For each pair choose how much "
        "more important one is, from 1 (equal) to 9 (extremely). The principal eigenvector gives the "
        "weights; the consistency ratio (CR) tells whether the judgements agree.",
    ),
    "ahp.one-dimension": (
        "평가 기준에 영역이 하나뿐이어서 견줄 것이 없음",
        "The rubric has a single dimension, so there is nothing to compare",
    ),
    # respondents
    "ahp.respondents": ("응답자", "Respondents"),
    "ahp.respondent": ("응답 중인 사람", "Answering now"),
    "ahp.name": ("이름", "Name"),
    "ahp.unnamed": ("응답자 {position}", "Respondent {position}"),
    "ahp.add": ("응답자 추가", "Add a respondent"),
    "ahp.remove": ("응답자 삭제", "Remove"),
    "ahp.remove-warning": (
        "이 응답자의 이름과 응답이 모두 지워집니다.",
        "The name and all answers of this respondent will be deleted.",
    ),
    "ahp.remove-confirm": ("삭제하기", "Remove this respondent"),
    "ahp.full": (
        "응답자는 {limit}명까지 넣을 수 있음",
        "There is room for {limit} respondents",
    ),
    # questions
    "ahp.questions": ("질문: 어느 쪽이 얼마나 더 중요한가", "Questions: which matters more, and how much"),
    "ahp.scale": (
        "‹ 왼쪽이 더 중요, › 오른쪽이 더 중요. 1 동등, 3 약간, 5 상당히, 7 매우, 9 극히 중요, 짝수는 그 사이",
        "‹ the left one matters more, › the right one. 1 equally, 3 moderately, 5 strongly, 7 very strongly, "
        "9 extremely; even numbers lie between",
    ),
    "ahp.progress": ("{total}개 가운데 {count}개 응답", "{count} of {total} answered"),
    "ahp.choice": ("질문 {number}: {first}, {second}", "Question {number}: {first} or {second}"),
    "ahp.open": ("미응답", "not answered"),
    "ahp.says": (
        "{more:이/가} {less}보다 {degree}({times})",
        "{more} is {degree} more important than {less} ({times})",
    ),
    "ahp.says-equal": (
        "{more:과/와} {less:이/가} 동등하게 중요(1)",
        "{more} and {less} are equally important (1)",
    ),
    "ahp.degree-2": ("동등~약간 중요", "equally to moderately"),
    "ahp.degree-3": ("약간 중요", "moderately"),
    "ahp.degree-4": ("약간~상당히 중요", "moderately to strongly"),
    "ahp.degree-5": ("상당히 중요", "strongly"),
    "ahp.degree-6": ("상당히~매우 중요", "strongly to very strongly"),
    "ahp.degree-7": ("매우 중요", "very strongly"),
    "ahp.degree-8": ("매우~극히 중요", "very strongly to extremely"),
    "ahp.degree-9": ("극히 중요", "extremely"),
    "ahp.worst-mark": ("가장 어긋나는 판단", "most inconsistent"),
    # result of one respondent
    "ahp.result-of": ("{name}의 결과", "Result: {name}"),
    "ahp.waiting": (
        "모든 질문에 답하면 가중치와 일관성이 나타남. 미응답은 ‘동등’으로 세지 않음.",
        "Weights and consistency appear once every question is answered. An open question does not "
        "count as “equal”.",
    ),
    "ahp.dimension": ("영역", "Dimension"),
    "ahp.weight": ("가중치", "Weight"),
    "ahp.weights": ("가중치", "Weights"),
    "ahp.ratio": ("일관성 비율(CR)", "Consistency ratio (CR)"),
    "ahp.consistent": ("일관성 있음 (0.10 이하)", "Consistent (at most 0.10)"),
    "ahp.inconsistent": ("다시 검토 (0.10 초과)", "Review (above 0.10)"),
    "ahp.consistent-short": ("일관성 있음", "consistent"),
    "ahp.inconsistent-short": ("다시 검토", "review"),
    "ahp.no-ratio": (
        "영역이 10개를 넘으면 표준 임의지수가 없어 일관성 비율을 내지 않음",
        "Beyond ten dimensions there is no standard random index, so there is no consistency ratio",
    ),
    "ahp.no-ratio-short": ("CR 없음", "no CR"),
    "ahp.two-dimensions": (
        "영역이 둘이면 판단이 어긋날 수 없음",
        "With two dimensions judgements cannot disagree",
    ),
    "ahp.worst": ("가장 어긋나는 판단", "Most inconsistent judgement"),
    "ahp.worst-given": ("지금: {statement}", "Now: {statement}"),
    "ahp.worst-mend": ("나머지와 맞는 값: {statement}", "In line with the rest: {statement}"),
    "ahp.mend-enough": (
        "고치면 CR {ratio}, 일관성 있음",
        "If changed: CR {ratio}, consistent",
    ),
    "ahp.mend-not-enough": (
        "고치면 CR {ratio}. 아직 0.10을 넘으므로 고친 뒤 다음 판단을 다시 확인하십시오",
        "If changed: CR {ratio}. That is still above 0.10, so review the next judgement after this one",
    ),
    "ahp.mend-is-yours": (
        "17개 값 가운데 CR을 가장 낮추는 값임. 판단을 바꿀지는 응답자가 정함.",
        "Of the 17 values this one lowers the CR most. The respondent decides whether to change it.",
    ),
    "ahp.mend": ("이 값으로 고치기", "Change it to this value"),
    # the group
    "ahp.group": ("집단의 가중치", "The group's weights"),
    "ahp.group-how": (
        "응답을 마친 {count}명의 판단을 쌍마다 기하평균하여 구함",
        "From the geometric mean, pair by pair, of the judgements of those who have finished: {count}",
    ),
    "ahp.group-row": ("집단(기하평균)", "Group (geometric mean)"),
    "ahp.group-waiting": (
        "모든 질문에 답한 응답자가 아직 없어 집단의 가중치가 없음",
        "Nobody has answered every question yet, so there are no group weights",
    ),
    "ahp.group-inconsistent": (
        "CR이 0.10을 넘는 응답이 집단에 들어 있음: {names}. 다시 검토를 받은 뒤 쓰는 것이 좋음.",
        "The group holds respondents whose CR is above 0.10: {names}. Better have these reviewed first.",
    ),
    "ahp.not-counted": ("{count}/{total} 응답, 집계 제외", "{count} of {total} answered, not counted"),
    "ahp.who": ("응답자", "Respondent"),
    "ahp.cr": ("CR", "CR"),
    "ahp.verdict": ("판정", "Verdict"),
    "ahp.apply": ("이 가중치 적용", "Use these weights"),
    "ahp.applied": (
        "지금 모든 화면이 이 가중치를 씀",
        "Every page now uses these weights",
    ),
    "ahp.apply-what": (
        "누르면 모든 화면의 영역 가중치가 집단의 가중치로 바뀌고 주소에 담김. 기준별 가중치는 그대로 둠.",
        "This sets the dimension weights on every page to the group's, and puts them in the address. "
        "Weights of criteria stay.",
    ),
    # rankings
    "ahp.rankings": ("응답자별 순위", "Each respondent's ranking"),
    "ahp.rankings-how": (
        "고른 사례를 각 응답자의 가중치로 매긴 순위. ▲▼는 집단 순위와의 차이.",
        "The chosen cases ranked by each respondent's weights. ▲▼ show the difference from the group.",
    ),
    "ahp.rank": ("{rank}위", "{rank}"),
    "ahp.up": ("▲{steps}", "▲{steps}"),
    "ahp.down": ("▼{steps}", "▼{steps}"),
    "ahp.as-group": ("집단과 비교", "Beside the group"),
    "ahp.same": ("같음", "same"),
    "ahp.different": ("다름", "different"),
    "ahp.agreement": (
        "응답자 {total}명 가운데 {count}명이 집단과 같은 순위",
        "{count} of {total} respondents have the group's ranking",
    ),
    "ahp.no-ranking": (
        "종합 점수가 있는 사례가 둘이 안 되어 순위를 매길 수 없음. 사례를 더 고르거나 침묵 처리를 바꾸면 "
        "순위가 나올 수 있음.",
        "Fewer than two cases have an index, so there is no ranking. Choosing more cases, or another "
        "treatment of silence, may give one.",
    ),
    "ahp.unranked": (
        "종합 점수가 없어 순위에서 빠진 사례: {names}",
        "Without an index, and so without a rank: {names}",
    ),
    "ahp.only-first": (
        "집단 순위가 앞선 {count}개 사례만 보임",
        "Only the {count} cases that the group ranks highest are shown",
    ),
    # files
    "ahp.files": ("저장과 불러오기", "Save and load"),
    "ahp.files-how": (
        "응답은 이 브라우저 창에만 있음. 새로 고치거나 창을 닫기 전에 파일로 저장하십시오.",
        "The answers exist in this browser window only. Save them to a file before you reload or close it.",
    ),
    "ahp.save": ("YAML 파일로 저장", "Save as a YAML file"),
    "ahp.load": ("저장한 YAML 파일 불러오기", "Load a saved YAML file"),
    "ahp.load-bad": (
        "파일을 불러오지 않았음. 입력한 응답은 그대로 있음. 아래 문제를 고친 뒤 다시 올리십시오.",
        "The file was not loaded; what was entered is still here. Fix what is listed and upload it again.",
    ),
    "ahp.load-ready": (
        "{file}: 응답자 {count}명. 불러오면 지금 입력한 응답을 모두 대신함.",
        "Respondents in {file}: {count}. Loading replaces everything entered here.",
    ),
    "ahp.load-confirm": ("지금 응답을 지우고 불러오기", "Replace the answers with this file"),
    "ahp.loaded": ("{file:을/를} 불러왔음", "Loaded {file}"),
}
