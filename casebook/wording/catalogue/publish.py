"""Sentences of the area ``publish``: the static site and the command that makes it."""

ENTRIES: dict[str, tuple[str, str]] = {
    # ------------------------------------------------------------ the frame of every page
    "publish.pages": ("화면", "Pages"),
    "publish.to-content": ("본문으로 건너뛰기", "Skip to the content"),
    "publish.sources": ("출처", "Sources"),
    "publish.about": ("작성 방법", "Method"),
    "publish.how-made": ("작성 방법과 인용하는 법", "How this was made, and how to cite it"),
    "publish.compared": ("비교한 사례 {count}개:", "Cases compared ({count}):"),
    "publish.faulty": (
        "자료에 오류가 있어 계산에서 뺀 사례({count}건):",
        "Left out of every number because of errors in their data ({count}):",
    ),
    "publish.nothing-compared": (
        "비교할 수 있는 주요 사례가 없어 이 화면에 보일 결과가 없음.",
        "No main case can be compared, so there is nothing to show here.",
    ),
    "publish.no-cases": ("실린 사례가 아직 없음.", "There is no case yet."),
    "publish.click-a-cell": (
        "칸을 누르면 그 사례의 해당 기준으로 이동함.",
        "A cell leads to that criterion on the page of its case.",
    ),
    "publish.click-a-criterion": (
        "표식을 누르면 아래의 해당 기준이 펼쳐짐.",
        "A mark unfolds its criterion below.",
    ),
    # ------------------------------------------------------------ comparing
    "publish.too-few": (
        "비교할 수 있는 사례가 하나뿐이어서 나란히 볼 수 없음.",
        "Only one case can be compared, so none stands beside it.",
    ),
    "publish.too-many": (
        "주요 사례 {count}개 가운데 앞의 {most}개를 나란히 놓음. 제외한 사례: {names}",
        "Of the {count} main cases the first {most} stand side by side. Left out: {names}",
    ),
    "publish.no-difference": (
        "두 사례 가운데 종합 점수가 없는 사례가 있어 차이를 나눌 수 없음.",
        "One of the two has no index, so there is no difference to split.",
    ),
    "publish.every-criterion": ("기준별로 나란히 보기", "Criterion by criterion, side by side"),
    "publish.every-gap": ("기준별로 깊이 보기", "Criterion by criterion"),
    "publish.gap-between": (
        "종합 점수가 가장 낮은 {case:을/를} {target:과/와} 견주어 봄.",
        "{case}, the lowest of the main cases, is held against {target}.",
    ),
    "publish.nothing-to-rank": (
        "순위를 매길 수 있는 사례가 둘이 되지 않아 견고성을 따질 순위가 없음.",
        "Fewer than two cases can be ranked, so there is no ranking to test.",
    ),
    "publish.extremes-left-out": (
        "사례가 {count}개에 이르러 최고·최저 순위의 증명은 싣지 않음.",
        "With {count} cases, the proof of best and worst ranks is left out.",
    ),
    # ------------------------------------------------------------ evidence
    "publish.quotes-in-all": ("인용문 {count}건", "{count} quotations"),
    "publish.no-quotes": ("실린 인용문이 아직 없음.", "There is no quotation yet."),
    "publish.lists-by-case": ("사례별 인용문 목록", "Quotations by case"),
    "publish.count-of-quotes": ("({count}건)", "({count})"),
    "publish.quotes-of": ("{case}의 인용문 {count}건", "{case}: {count} quotations"),
    "publish.back-to-search": ("전체 인용문에서 찾기", "Search all quotations"),
    "publish.more": ("더 보기", "Show more"),
    # ------------------------------------------------------------ cases
    "publish.cases": ("사례 목록", "Cases"),
    "publish.cases-main": ("주요 사례 {count}개", "Main cases ({count})"),
    "publish.cases-reference": (
        "참고 사례 {count}개(근거가 적어 비교에 넣지 않음)",
        "Reference cases ({count}; thin evidence, not compared)",
    ),
    "publish.cases-faulty": (
        "자료에 오류가 있는 사례 {count}개(어떤 수치에도 넣지 않음)",
        "Cases with errors in their data ({count}; part of no number)",
    ),
    "publish.errors": ("오류 {count}건", "Errors: {count}"),
    "publish.scored": ("점수 있는 기준 {count}/{total}", "{count} of {total} criteria scored"),
    "publish.all-cases": ("사례 목록", "All cases"),
    "publish.case-previous": ("← {case}", "← {case}"),
    "publish.case-next": ("{case} →", "{case} →"),
    "publish.is-faulty": (
        "이 사례의 자료에 아래와 같은 오류가 있어 어떤 수치에도 넣지 않음.",
        "This case's data have the errors below, so it is part of no number.",
    ),
    # ------------------------------------------------------------ sources
    "publish.sources-question": (
        "인용한 출처와, 출처가 스스로 밝힌 사항",
        "What is quoted, and what each source states of itself",
    ),
    "publish.sources-intro": (
        "출처가 밝히지 않은 사항은 다른 지식으로 채우지 않고 ‘미표기’로 둠.",
        "What a source does not state is not filled in from elsewhere: it is “not stated”.",
    ),
    "publish.no-sources": ("실린 출처가 아직 없음.", "There is no source yet."),
    "publish.not-stated": ("미표기", "not stated"),
    "publish.source-headline": ("제목", "Headline"),
    "publish.source-publisher": ("매체", "Publisher"),
    "publish.source-reporter": ("기자", "Reporter"),
    "publish.source-published": ("날짜", "Date"),
    "publish.source-url": ("주소", "Address"),
    "publish.source-quoted": ("{case} · 인용 {count}건", "{case} · {count} quoted"),
    "publish.source-quotes": ("이 출처의 인용문 모두 보기", "All quotations from this source"),
    "publish.source-unquoted": (
        "이 출처를 인용한 사례가 없음.",
        "No case quotes this source.",
    ),
    # ------------------------------------------------------------ method
    "publish.about-question": (
        "점수의 기준, 계산 방법, 자료의 범위와 인용하는 법",
        "The yardstick, how numbers are made, what the data hold, how to cite",
    ),
    "publish.method": ("점수를 매기고 비교하는 방법", "How scores are made and compared"),
    "publish.method-quotes": (
        "모든 점수는 출처에서 글자 그대로 옮긴 인용문에 근거함. 인용문이 출처에 그대로 있는지는 프로그램이 "
        "대조하여 확인함.",
        "Every score stands on quotations that are verbatim: a program has found each of them, letter by "
        "letter, in "
        "its source.",
    ),
    "publish.method-scale": (
        "기준마다 0~4단계의 고정된 척도를 쓰며, 사례끼리 견주어 점수를 바꾸지 않음. 사례가 늘어도 다른 "
        "사례의 "
        "점수는 그대로임.",
        "Each criterion has a fixed scale from 0 to 4. Scores are never relative to other cases: adding a "
        "case "
        "changes no existing number.",
    ),
    "publish.method-silence": (
        "출처가 말하지 않은 기준은 ‘침묵’이며 0점이 아님. 이 누리집의 비교에서는 비교한 사례 모두에 점수가 "
        "있는 "
        "기준만 종합 점수에 넣음.",
        "Where the sources say nothing, a criterion is silent: not a zero. Comparisons on this site count "
        "only the "
        "criteria that are scored for every compared case.",
    ),
    "publish.method-coverage": (
        "영역의 기준 가운데 점수가 있는 비중이 {share}%에 못 미치면 영역 점수를 내지 않고 ‘자료 부족’으로 "
        "표시함.",
        "A dimension of which less than {share}% (by weight of its criteria) is scored gets no score: the "
        "data are "
        "said to be insufficient.",
    ),
    "publish.method-robustness": (
        "순위를 어디까지 믿을 수 있는지는 가중치와 점수(다른 평가자의 범위 안)를 {draws}번 뽑아 순위를 다시 "
        "매겨 "
        "확인함.",
        "How far a ranking can be trusted is tested by ranking anew under {draws} draws of weights, and of "
        "scores "
        "within the ranges that another rater could give.",
    ),
    "publish.method-settings": (
        "이 누리집은 주요 사례를 기준표의 가중치로 비교한 결과임. 다른 사례나 가중치로 보려면 대시보드를 "
        "이용함.",
        "This site compares the main cases under the rubric's own weights. Other cases and weights can be "
        "looked at "
        "on the dashboard.",
    ),
    "publish.rubric": ("평가 기준표(판 {version})", "The rubric (version {version})"),
    "publish.level": ("단계", "Level"),
    "publish.meaning": ("뜻", "Meaning"),
    "publish.share": ("{name} · 비중 {share}%", "{name} · weight {share}%"),
    "publish.share-within": ("영역 안의 비중 {share}%", "Weight within its dimension: {share}%"),
    "publish.data": ("자료", "The data"),
    "publish.data-cases": (
        "주요 사례 {main}개, 참고 사례 {reference}개, 오류가 있어 뺀 사례 {faulty}개",
        "Main cases: {main}. Reference cases: {reference}. Left out because of errors: {faulty}.",
    ),
    "publish.data-quotes": (
        "서로 다른 인용문 {count}건, 출처 {sources}건",
        "Distinct quotations: {count}. Sources: {sources}.",
    ),
    "publish.data-verified": (
        "인용문 대조 결과(글자 그대로 일치): 원문 {original}건, 보관한 발췌문 {excerpt}건",
        "Quotations found in the original: {original}; in the stored excerpt: {excerpt}.",
    ),
    "publish.data-passages": (
        "기사의 저작권은 매체에 있으므로 원문 전체는 싣지 않고, 인용한 대목과 앞뒤 문장만 실음.",
        "Articles belong to their publishers: only the passages quoted are shown, with the sentences around "
        "them.",
    ),
    "publish.data-made": (
        "작성일 {date}, 작성 프로그램 Casebook {version}",
        "Made on {date} with Casebook {version}.",
    ),
    # ------------------------------------------------------------ the command
    "publish.computing": ("결과를 계산하고 쪽을 만드는 중", "Working out results and making pages"),
    "publish.made": (
        "누리집을 만들었습니다: {folder} (파일 {count}개)\n"
        "  여는 방법: {index} 파일을 브라우저로 여십시오. 폴더째 공유 폴더나 웹 서버에 두면 됩니다.",
        "Made the site in {folder} ({count} files)\n"
        "  to look at it: open {index} in a browser. The folder works from a file share or any web server.",
    ),
    "publish.left-out": (
        "주의: 오류가 있어 수치 없이 실은 사례 {count}개: {names}. casebook check로 확인하십시오.",
        "note: shown without numbers because of errors ({count}): {names}; casebook check says what they "
        "are.",
    ),
    "publish.no-rubric": (
        "평가 기준 파일(cases/_rubric.yaml)에 오류가 있어 누리집을 만들 수 없습니다. casebook check로 "
        "확인하십시오.",
        "the rubric (cases/_rubric.yaml) has errors, so no site can be made; casebook check says what they "
        "are",
    ),
    "publish.inside": (
        "사례집의 cases, seeds, releases 폴더 안에는 누리집을 만들 수 없습니다. 다른 폴더를 지정하십시오.",
        "a site cannot be made inside cases, seeds or releases of the casebook; name another folder",
    ),
    "publish.not-a-folder": (
        "지정한 곳에 폴더가 아닌 것이 있습니다. 다른 폴더를 지정하십시오.",
        "what is there is not a folder; name another",
    ),
    "publish.foreign": (
        "지정한 폴더에 다른 파일이 있습니다. 빈 폴더나 새 폴더를 지정하십시오. 아무것도 바꾸지 않았습니다.",
        "the folder holds other files; name an empty or a new one. Nothing was changed",
    ),
    "publish.foreign-files": (
        "누리집 폴더에 누리집의 것이 아닌 파일이 있습니다({count}개): {files}. 옮긴 뒤 다시 만드십시오. "
        "아무것도 바꾸지 않았습니다.",
        "the folder holds files that are not of the site ({count}): {files}; move them and try again. "
        "Nothing was "
        "changed",
    ),
    "publish.unwritable": (
        "누리집을 쓰지 못했습니다: {details}. 전에 만든 누리집은 그대로입니다.",
        "the site could not be written: {details}. What stood there before is untouched",
    ),
    "publish.date-unknown": (
        "날짜를 알 수 없습니다: {value}. 2026-11-21처럼 쓰십시오.",
        "not a date: {value}; write it like 2026-11-21",
    ),
}
