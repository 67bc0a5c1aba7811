"""Sentences of the area ``ratings``: the pages Rate and Agreement."""

ENTRIES: dict[str, tuple[str, str]] = {
    "page.rate.name": ("둘째 평가자", "Second rater"),
    "page.rate.title": ("둘째 평가자", "Second rater"),
    "page.rate.question": (
        "다른 사람의 점수를 보지 않고, 단계 설명과 인용문만으로 점수를 부여",
        "Score a case from level texts and quotes alone, without seeing any other score",
    ),
    "rate.presenting": (
        "발표 중에는 평가 화면을 열지 않습니다.",
        "Nothing is rated while the dashboard is being presented.",
    ),
    "rate.no-cases": (
        "평가할 수 있는 사례가 없습니다. 오류 없는 사례가 하나 이상 있어야 합니다.",
        "There is no case to rate: at least one case without an error is needed.",
    ),
    "rate.case": ("평가할 사례", "Case to rate"),
    "rate.rater": ("평가자", "Rater"),
    "rate.leave": ("다른 이름으로 평가", "Rate under another name"),
    "rate.name": ("평가자 이름", "Your name as a rater"),
    "rate.name-help": (
        "일치도 화면과 평가 파일에 이 이름이 표시됩니다. 실명이 아니어도 됩니다.",
        "This name stands on the Agreement page and in your file. It need not be your real name.",
    ),
    "rate.start": ("평가 시작", "Start rating"),
    "rate.name-needed": ("이름을 입력하십시오.", "Please enter a name."),
    "rate.continued": (
        "‘{name}’ 평가자가 이미 있어 그 평가를 이어서 합니다. 다른 사람이라면 구별되는 이름으로 다시 "
        "시작하십시오.",
        "There is a rater called “{name}” already: you continue those ratings. If that is somebody else, "
        "start again under a name of your own.",
    ),
    "rate.limits": (
        "이 화면이 가리는 것과 가리지 못하는 것",
        "What this page hides, and what it cannot hide",
    ),
    "rate.limits-how": (
        "물음과 단계 설명, 인용문만 보고 판단하십시오. 출처에 아무 말이 없으면 0점이 아니라 ‘침묵’을 "
        "고르십시오.",
        "Judge by the question, the level texts and the quotes alone. Where the sources say nothing, choose "
        "“silent”, not 0.",
    ),
    "rate.limits-hidden": (
        "점수, 범위, 신뢰도, 근거 설명, 종합 점수, 다른 평가자의 이름과 평가는 이 화면에 나오지 않습니다. "
        "인용문을 지지나 반박으로 나누지도 않습니다.",
        "No score, range, confidence, reasoning or index, and no other rater’s name or rating is on this "
        "page. Nor does it say whether a quote was taken to support or to contradict.",
    ),
    "rate.limits-known": (
        "다만 어떤 인용문이 어느 기준에 놓였는지는 첫 평가자가 정한 것입니다. 다른 인용문도 찾아보십시오.",
        "Which quotes stand under which criterion, however, was decided by the first rater. Look through "
        "the other quotes, too.",
    ),
    "rate.limits-file": (
        "다른 화면과 사례 파일에는 점수가 그대로 있고, 평가 파일은 폴더를 열 수 있는 누구나 읽습니다. "
        "평가를 마칠 때까지 열어 보지 마십시오.",
        "Other pages and the files themselves still show the scores, and whoever can open the folder can "
        "read every rater’s file. Do not look there before you have finished.",
    ),
    "rate.file-faulty": (
        "이 이름의 평가 파일에 오류가 있어 이어서 평가할 수 없습니다. 먼저 파일을 고치십시오.",
        "The file of ratings under this name has errors. Mend it first, then go on.",
    ),
    "rate.progress": ("{total}개 기준 가운데 {count}개 평가", "{count} of {total} criteria rated"),
    "rate.previous": ("‹ 이전", "‹ Previous"),
    "rate.next": ("다음 ›", "Next ›"),
    "rate.criterion": ("기준", "Criterion"),
    "rate.step-open": ("{number}. {dimension} · {name}", "{number}. {dimension} · {name}"),
    "rate.step-done": ("{number}. {dimension} · {name} ✓", "{number}. {dimension} · {name} ✓"),
    "rate.score": ("점수", "Score"),
    "rate.silent-text": (
        "출처가 이 사례에 대해 아무 말도 하지 않음. 0점과 다름",
        "The sources say nothing of this case. Not the same as 0",
    ),
    "rate.range": ("가능한 범위(선택)", "Range you think possible (optional)"),
    "rate.range-none": ("범위를 두지 않음", "no range"),
    "rate.range-of": ("{low}–{high}", "{low}–{high}"),
    "rate.range-help": (
        "같은 인용문을 읽은 다른 사람이 줄 수 있다고 보는 점수의 범위입니다.",
        "The levels that another reasonable reader of the same quotes could give.",
    ),
    "rate.rationale": ("근거", "Reasons"),
    "rate.rationale-placeholder": (
        "어느 인용문을 보고 왜 이 점수를 주었는지 적으십시오",
        "Which quotes made you choose this level, and why",
    ),
    "rate.not-complete": (
        "점수를 고르지 않은 근거는 저장되지 않습니다.",
        "Reasons without a score are not saved.",
    ),
    "rate.quotes": ("이 기준에 놓인 인용문 {count}건", "Quotes under this criterion: {count}"),
    "rate.quotes-none": (
        "이 기준에 놓인 인용문이 없습니다. 아래에서 다른 인용문을 찾아보십시오.",
        "No quote stands under this criterion. Look through the others below.",
    ),
    "rate.search": ("이 사례의 다른 인용문에서 찾기", "Search the other quotes of this case"),
    "rate.search-placeholder": ("{count}건에서 찾을 낱말", "words to look for (quotes: {count})"),
    "rate.all-others": ("다른 인용문 {count}건 모두 보기", "Show the other quotes ({count})"),
    "rate.found": ("{total}건 가운데 {count}건", "{count} of {total}"),
    "rate.more": (
        "{count}건이 더 있습니다. 낱말로 좁혀 보십시오.",
        "Not shown: {count}. Narrow them down by a word.",
    ),
    "rate.unsaved": ("저장하지 않은 답 {count}건.", "Answers not saved yet: {count}."),
    "rate.nothing-yet": ("아직 답한 기준이 없습니다.", "Nothing has been answered yet."),
    "rate.all-saved": ("모두 {path} 파일에 저장되어 있습니다.", "Everything is saved in {path}."),
    "rate.left": ("아직 {count}개 기준이 남았습니다.", "Criteria left: {count}."),
    "rate.save": ("저장", "Save"),
    "rate.saved": ("{name} 파일에 저장했습니다.", "Saved in {name}."),
    "rate.joined": (
        "그 사이 이 평가 파일이 바뀌어, 파일의 답과 저장하지 않은 답을 합쳤습니다. 확인하고 다시 "
        "저장하십시오.",
        "This file of ratings has changed meanwhile. Its answers and your unsaved ones were put together: "
        "please look, and save again.",
    ),
    "rate.download": ("평가 파일 내려받기", "Download the file"),
    "rate.cannot-save": (
        "여기에서는 파일에 저장할 수 없습니다. 평가 파일을 내려받아 {path} 자리에 두거나 담당자에게 "
        "보내십시오.",
        "Nothing can be saved from here. Download the file and put it at {path}, or send it to whoever "
        "keeps the casebook.",
    ),
    "ratings.refused-read-only": (
        "폴더가 읽기 전용이어서 저장하지 못했습니다. 답은 이 화면에 남아 있습니다.",
        "Not saved: the folder is read-only. Your answers are still on this page.",
    ),
    "ratings.refused-disk-full": (
        "디스크에 남은 자리가 없어 저장하지 못했습니다. 답은 이 화면에 남아 있습니다.",
        "Not saved: the disk is full. Your answers are still on this page.",
    ),
    "ratings.refused-name-unsafe": (
        "이 이름으로는 파일을 만들 수 없습니다. 다른 이름으로 평가하십시오.",
        "Not saved: no file can have this name. Please rate under another name.",
    ),
    "ratings.refused-locked": (
        "다른 사람이 저장하는 중입니다. 잠시 뒤에 다시 저장하십시오.",
        "Not saved: somebody else is saving. Please try again in a moment.",
    ),
    "ratings.refused-not-allowed": (
        "이제 이 자리에서는 저장할 수 없습니다. 답은 이 화면에 남아 있으니 평가 파일을 내려받으십시오.",
        "Not saved: you may not write here any more. Your answers are still on this page: download them.",
    ),
    "ratings.refused-vanished": (
        "사례집 폴더가 없어져 저장하지 못했습니다. 답은 이 화면에 남아 있습니다.",
        "Not saved: the casebook’s folder is gone. Your answers are still on this page.",
    ),
    "ratings.refused-exists": (
        "이름이 비슷한 파일이 이미 있어 저장하지 못했습니다. 다른 이름으로 평가하십시오.",
        "Not saved: there is a file of nearly the same name. Please rate under another name.",
    ),
    "ratings.refused-unwritable": (
        "파일에 쓸 수 없어 저장하지 못했습니다. 폴더의 권한을 확인하십시오. 답은 이 화면에 남아 있습니다.",
        "Not saved: the file cannot be written. Please check the folder’s permissions. Your answers are "
        "still on this page.",
    ),
    "ratings.refused-unchanged": (
        "파일과 다른 것이 없어 저장하지 않았습니다.",
        "There was nothing to save: the file says the same.",
    ),
    "ratings.refused-changed-since": (
        "그 사이 파일이 바뀌어 저장하지 못했습니다. 바뀐 내용을 확인하고 다시 저장하십시오.",
        "Not saved: the file has changed meanwhile. Please look at what it says now, and save again.",
    ),
    "ranges.label": ("점수 범위", "Ranges of scores"),
    "ranges.stated": ("사례 파일에 적힌 범위", "as the case files state them"),
    "ranges.raters": ("평가자 간 범위", "the spread of the raters"),
    "ranges.help": (
        "구간과 모의실험이 쓰는 점수 범위입니다. 평가자 간 범위: 사례 파일과 모든 평가자가 준 점수의 "
        "최저에서 최고까지입니다. 다른 평가자의 점수가 없는 기준은 사례 파일에 적힌 범위를 그대로 씁니다.",
        "The ranges that every interval and simulation uses. Spread of the raters: from the lowest to the "
        "highest score that the case file and all raters give. A criterion that no other rater has scored "
        "keeps the range that its file states.",
    ),
    "ranges.reach": (
        "고른 사례 {of}개 가운데 {cases}개, 기준 {count}개의 범위를 평가자 간 범위로 바꾸었습니다.",
        "Ranges replaced: {count} criteria in {cases} of {of} chosen cases.",
    ),
    "page.agreement.name": ("평가 일치도", "Agreement"),
    "page.agreement.title": ("평가 일치도", "Agreement of raters"),
    "page.agreement.question": (
        "평가자들이 얼마나 일치하며, 어디에서 가장 크게 갈리는지 확인",
        "How far raters agree, and where they differ most",
    ),
    "agreement.presenting": (
        "발표 중에는 평가 일치도를 열지 않습니다.",
        "The agreement of raters is not shown while the dashboard is being presented.",
    ),
    "agreement.faulty": (
        "오류가 있어 일치도에서 뺀 파일이 있습니다: {names}",
        "Left out, because they have errors: {names}",
    ),
    "agreement.empty": (
        "아직 사례 파일의 점수밖에 없습니다. 일치도를 보려면 다른 사람이 같은 사례를 평가해야 합니다.",
        "So far there are only the scores of the case files. To see how far raters agree, somebody else must "
        "rate the same case.",
    ),
    "agreement.begin-rate": (
        "점수를 보지 않은 사람이 ‘둘째 평가자’ 화면에서 사례와 이름을 정하고 기준마다 점수를 고릅니다.",
        "Somebody who has not seen the scores opens the page “Second rater”, chooses a case and a name, and "
        "scores each criterion.",
    ),
    "agreement.begin-save": (
        "저장을 누르면 cases/ratings/사례/평가자.yaml 파일이 생깁니다.",
        "Save writes the file cases/ratings/CASE/RATER.yaml.",
    ),
    "agreement.begin-look": (
        "이 화면에서 일치도와 가장 크게 갈린 기준을 확인하고, 함께 내린 결론을 적습니다.",
        "Come back here to see how far you agree and where you differ most, and write down what you "
        "conclude.",
    ),
    "agreement.cases": ("사례", "Cases"),
    "agreement.all-cases": ("평가자가 있는 모든 사례", "All cases that have raters"),
    "agreement.case-file": ("사례 파일", "Case file"),
    "agreement.who": (
        "사례 파일과 평가자 {raters}명이 사례 {cases}개의 기준 {cells}개를 함께 평가하였다.",
        "Answered by the case files and by others: {cells} criteria. Raters: {raters}; cases: {cases}.",
    ),
    "agreement.verdict-customary": (
        "크리펜도르프 알파는 {alpha}이며(단위 {units}개), 관례가 요구하는 0.800 이상이다.",
        "Krippendorff’s alpha is {alpha} over {units} units: at least the 0.800 that is customarily "
        "required.",
    ),
    "agreement.verdict-tentative": (
        "크리펜도르프 알파는 {alpha}이며(단위 {units}개), 잠정 결론에만 쓸 수 있는 0.667~0.800 사이이다.",
        "Krippendorff’s alpha is {alpha} over {units} units: between 0.667 and 0.800, good enough for "
        "tentative conclusions only.",
    ),
    "agreement.verdict-below": (
        "크리펜도르프 알파는 {alpha}이며(단위 {units}개), 잠정 결론의 하한인 0.667에 못 미친다.",
        "Krippendorff’s alpha is {alpha} over {units} units: below 0.667, the lowest limit even for "
        "tentative "
        "conclusions.",
    ),
    "agreement.interval-sentence": (
        "95% 구간은 {low}~{high}이다.",
        "The 95 % interval runs from {low} to {high}.",
    ),
    "agreement.silence": (
        "함께 평가한 기준 {cells}개 가운데 {percent}%에서 평가할 내용이 출처에 있는지에 대한 판단이 같다. "
        "모두 침묵으로 "
        "본 기준은 {silent}개, 점수와 침묵으로 갈린 기준은 {split}개이다.",
        "On {percent}% of the {cells} criteria answered together, all agree whether the sources say anything "
        "at all. All find them silent on {silent}; on {split} some give a score where others find them "
        "silent.",
    ),
    "agreement.overall": ("전체", "Over all"),
    "agreement.title-customary": (
        "평가자들의 점수가 관례가 요구하는 만큼 일치 (α = {alpha})",
        "Raters agree as far as is customarily required (α = {alpha})",
    ),
    "agreement.title-tentative": (
        "평가자들의 일치는 잠정 결론에만 쓸 수 있는 정도 (α = {alpha})",
        "Raters agree well enough for tentative conclusions only (α = {alpha})",
    ),
    "agreement.title-below": (
        "평가자들의 일치가 잠정 결론에도 부족 (α = {alpha})",
        "Raters do not agree well enough even for tentative conclusions (α = {alpha})",
    ),
    "agreement.title-undefined": (
        "일치 계수를 계산할 수 없음",
        "No coefficient of agreement can be computed",
    ),
    "agreement.chart-how": (
        "크리펜도르프 알파(순서척도)와 95% 구간. 1은 완전한 일치, 0은 우연과 같은 수준",
        "Krippendorff’s alpha (ordinal) with its 95 % interval; 1 is perfect agreement, 0 what chance gives",
    ),
    "agreement.chart-alt": ("{title}. {values}.", "{title}. {values}."),
    "agreement.label-none": ("계산 안 됨", "none"),
    "agreement.coefficient": (
        "α = {alpha}, {interval} (단위 {units}개)",
        "α = {alpha}, {interval} (units: {units})",
    ),
    "agreement.interval": ("{low}~{high}", "{low} to {high}"),
    "agreement.no-alpha-no-pairs": (
        "두 사람 이상이 점수를 준 기준이 없어 계산하지 않음",
        "not computed: there is no criterion that two have scored",
    ),
    "agreement.no-alpha-one-unit": (
        "두 사람 이상이 점수를 준 기준이 하나뿐이어서 계산하지 않음",
        "not computed: there is only one criterion that two have scored",
    ),
    "agreement.no-alpha-one-value": (
        "모든 점수가 같아 계산할 수 없음. 서로 다른 점수가 있어야 우연과 견줄 수 있음",
        "undefined: every score is the same, and only different ones could be told from chance",
    ),
    "agreement.no-interval-few-units": (
        "단위가 5개보다 적어 구간을 구하지 않음",
        "no interval: fewer than 5 units",
    ),
    "agreement.no-interval-hangs-on-one-unit": (
        "단위 하나를 빼면 계산할 수 없게 되어 구간을 구하지 않음",
        "no interval: without one of its units it would be undefined",
    ),
    "agreement.no-interval-all-agree": (
        "모든 단위에서 일치하여 구간을 구할 수 없음",
        "no interval: all agree on every unit",
    ),
    "agreement.basis-raters": (
        "사례 파일과 평가자 {raters}명, 사례 {cases}개",
        "Case files and raters: {raters}; cases: {cases}",
    ),
    "agreement.basis-units": ("단위 {units}개(사례×기준)", "Units (case × criterion): {units}"),
    "agreement.basis-interval": ("구간: 잭나이프, 95%", "Interval: jackknife, 95 %"),
    "agreement.table": ("영역별 일치도", "Agreement by dimension"),
    "agreement.column-alpha": ("알파(α)", "Alpha (α)"),
    "agreement.column-low": ("구간 하한", "Interval from"),
    "agreement.column-high": ("구간 상한", "Interval to"),
    "agreement.column-interval": ("95% 구간", "95 % interval"),
    "agreement.column-meaning": ("뜻", "Meaning"),
    "agreement.column-units": ("단위", "Units"),
    "agreement.column-values": ("점수 수", "Scores"),
    "agreement.band-customary": ("관례가 요구하는 0.800 이상", "0.800 or more, as customarily required"),
    "agreement.band-tentative": ("0.667~0.800, 잠정 결론에만", "0.667 to 0.800: tentative conclusions only"),
    "agreement.band-below": ("0.667 미만, 잠정 결론에도 부족", "below 0.667: not even tentative conclusions"),
    "agreement.method": ("이 숫자를 읽는 법", "How to read these numbers"),
    "agreement.method-what": (
        "크리펜도르프 알파(순서척도)는 관찰된 불일치를 우연히 생길 불일치와 견줍니다. 1은 완전한 일치, 0은 "
        "우연과 "
        "같은 수준, 음수는 우연보다 못한 일치입니다. 두 사람 이상이 점수를 준 기준만 셉니다.",
        "Krippendorff’s alpha (ordinal) holds the disagreement found against that which chance would give: "
        "1 is "
        "perfect agreement, 0 no better than chance, below 0 worse than chance. Only criteria that two or "
        "more "
        "have scored count.",
    ),
    "agreement.method-limits": (
        "0.800과 0.667은 크리펜도르프(2004, 241쪽)가 전한 관례입니다. 절대적인 선이 아니며, 틀린 결론의 "
        "대가가 클수록 "
        "더 높아야 합니다.",
        "0.800 and 0.667 are the custom that Krippendorff reports (2004, p. 241). Neither is magical: the "
        "more a "
        "wrong conclusion costs, the higher it must be.",
    ),
    "agreement.method-interval": (
        "구간은 단위를 하나씩 빼며 다시 계산하는 잭나이프로 구합니다(α ± 1.96 × 표준오차, 1을 넘지 않음). "
        "단위가 "
        "수십 개보다 적으면 어림일 뿐이며, 한 사례의 기준들이 서로 독립이라는 가정도 들어 있습니다.",
        "The interval is a jackknife: alpha is computed again without each unit in turn (α ± 1.96 standard "
        "errors, never beyond 1). With fewer than dozens of units it is only rough, and it takes the "
        "criteria of "
        "one case for independent of each other.",
    ),
    "agreement.method-silence": (
        "침묵은 점수가 아니므로 알파에서는 값이 없는 것으로 두고, 그에 대한 일치는 따로 셉니다.",
        "“Silent” is no score: alpha takes it for a value not given, and the agreement on silence is told "
        "apart.",
    ),
    "agreement.method-file": (
        "사례 파일의 점수는 첫 평가자로 셉니다. 둘째 평가자가 파일을 먼저 보았다면 알파는 실제보다 높게 "
        "나옵니다.",
        "The scores of the case file count as the first rater. If a second rater has seen them, alpha "
        "comes out "
        "too high.",
    ),
    "agreement.apart": (
        "갈린 기준 {count}개 (함께 평가한 {total}개 가운데)",
        "Where they differ: {count} of {total} criteria",
    ),
    "agreement.apart-none": (
        "함께 평가한 모든 기준에서 판단이 같다.",
        "On every criterion answered together, all say the same.",
    ),
    "agreement.apart-order": (
        "점수 차이가 큰 기준부터 보입니다. 차이가 같으면 점수와 침묵으로 갈린 기준이 먼저입니다.",
        "The widest apart come first; among equals, those on which some find the sources silent.",
    ),
    "agreement.apart-more": ("{count}개 더 보기", "Show {count} more"),
    "agreement.spread": ("{count}단계 차이", "levels apart: {count}"),
    "agreement.split": ("점수와 침묵으로 갈림", "a score against silence"),
    "agreement.no-reason": ("근거를 적지 않음", "no reasons given"),
    "agreement.column-rater": ("평가자", "Rater"),
    "agreement.column-score": ("점수", "Score"),
    "agreement.column-range": ("범위", "Range"),
    "agreement.column-reason": ("근거", "Reasons"),
    "agreement.levels": ("단계 설명 보기", "Show the level texts"),
    "agreement.note-write": ("조정 기록 적기·고치기", "Write down what you concluded"),
    "agreement.note": ("조정 기록", "What you concluded"),
    "agreement.note-help": (
        "왜 갈렸고 어떻게 결론지었는지 적으십시오. 비우고 저장하면 기록을 지웁니다.",
        "Why you differed, and what you settled on. Save it empty to take the note out.",
    ),
    "agreement.agreed": ("합의한 점수(선택)", "Score agreed on (optional)"),
    "agreement.agreed-help": (
        "적어 두기만 하며 어떤 숫자도 바꾸지 않습니다. 사례의 점수는 편집 화면에서 고치십시오.",
        "This is kept as a note and changes no number. To change the score of the case, use the Edit page.",
    ),
    "agreement.by": ("적은 사람", "Written by"),
    "agreement.note-save": ("기록 저장", "Save the note"),
    "agreement.note-saved": ("조정 기록을 저장했습니다.", "The note was saved."),
    "agreement.note-incomplete": (
        "기록과 적은 사람을 모두 입력하십시오.",
        "Please fill in both the note and who wrote it.",
    ),
    "agreement.note-by": ("{name}, {date}", "{name}, {date}"),
    "agreement.agreed-on": ("합의한 점수: {level}", "Score agreed on: {level}"),
}
