"""Sentences of the dashboard's pages: key → (Korean, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    # The English of these is what Streamlit writes by itself: it is looked for, letter by letter.
    "widget.apply": ("Enter를 누르면 반영됩니다", "Press Enter to apply"),
    "widget.apply-text": ("{keys}+Enter를 누르면 반영됩니다", "Press {keys}+Enter to apply"),
    "widget.submit": ("Enter를 누르면 제출됩니다", "Press Enter to submit form"),
    "widget.submit-text": ("{keys}+Enter를 누르면 제출됩니다", "Press {keys}+Enter to submit form"),
    "widget.upload": ("파일 고르기", "Upload"),
    "widget.per-file": ("파일당 {size}까지", "{size} per file"),
    "widget.drop": ("여기에 파일을 놓으십시오", "Drag and drop a file here"),
    "widget.no-results": ("찾은 항목 없음", "No results"),
    "frame.writing": ("작성", "Writing"),
    "page.overview.name": ("한눈에", "Overview"),
    "page.overview.title": ("한눈에 보기", "Overview"),
    "page.overview.question": (
        "어느 사례가 무엇을 갖추었고, 무엇에 대해 출처가 침묵하는가",
        "What each case has in place, and where the sources are silent",
    ),
    "page.compare.name": ("나란히", "Compare"),
    "page.compare.title": ("나란히 보기", "Compare"),
    "page.compare.question": (
        "두 사례에서 여섯 사례까지, 차이가 어디에서 나오는가",
        "Two to six cases: where the differences come from",
    ),
    "page.robustness.name": ("견고성", "Robustness"),
    "page.robustness.title": ("견고성 살펴보기", "Robustness"),
    "page.robustness.question": (
        "이 순위를 어디까지 믿을 수 있는가, 무엇이 바뀌면 순위가 바뀌는가",
        "How far the ranking can be trusted, and what would change it",
    ),
    "page.gap.name": ("격차", "Gap"),
    "page.gap.title": ("격차와 최소 변화", "Gap"),
    "page.gap.question": (
        "한 사례가 목표에 이르려면 무엇이 달라져야 하는가",
        "What a case would have to change to reach a target",
    ),
    "page.evidence.name": ("근거", "Evidence"),
    "page.evidence.title": ("근거 찾기", "Evidence"),
    "page.evidence.question": (
        "사례에 실린 모든 인용문과 그 원문 위치",
        "Every quotation in the cases, and its place in the source",
    ),
    "page.case.name": ("사례", "Case"),
    "page.case.title": ("사례 살펴보기", "Case"),
    "page.case.question": (
        "한 사례의 개요, 강점과 공백, 행위자, 사실, 작동 방식",
        "One case: summary, strengths and gaps, actors, facts, mechanisms",
    ),
    "frame.tagline": ("지역 AI 정책 비교", "Regional AI policies, compared"),
    "frame.switch-to-this-language": ("한국어", "English"),
    "frame.cases": ("비교할 사례", "Cases to compare"),
    "frame.cases-placeholder": ("사례 고르기", "Choose cases"),
    "frame.silence": ("출처가 침묵하는 기준의 처리", "Where sources are silent"),
    "silence.common": ("공통 기준만", "Common ground only"),
    "silence.available": ("있는 점수만", "Whatever is available"),
    "silence.bounds": ("최저~최고 구간", "Lowest to highest bound"),
    "frame.silence-help": (
        "공통 기준만: 고른 사례 모두에 점수가 있는 기준만 셉니다. 있는 점수만: 사례마다 점수가 있는 "
        "기준을 셉니다. "
        "최저~최고 구간: 점수가 없는 기준이 가장 낮을 때와 가장 높을 때를 구간으로 보입니다. "
        "어느 경우에도 침묵을 0점으로 세지 않습니다.",
        "Common ground only: the criteria scored for every chosen case. Whatever is available: each case on "
        "the criteria that have a score. Lowest to highest bound: a silent criterion may be anything from "
        "lowest to highest, so the result is an interval. "
        "Silence is never counted as zero.",
    ),
    "frame.aggregation": ("종합 방법", "How dimensions are combined"),
    "aggregation.arithmetic": ("산술평균", "Arithmetic mean"),
    "aggregation.geometric": ("기하평균", "Geometric mean"),
    "aggregation.minimum": ("최저 영역", "Weakest dimension"),
    "frame.aggregation-help": (
        "산술평균: 한 영역의 약점을 다른 영역이 메울 수 있습니다. 기하평균: 약한 영역이 더 크게 "
        "작용합니다(1~100으로 옮겨 계산). "
        "최저 영역: 가장 약한 영역이 전체를 정합니다.",
        "Arithmetic mean: one dimension can make up for another. Geometric mean: weak dimensions weigh more "
        "(computed on 1 to 100). "
        "Weakest dimension: the lowest decides.",
    ),
    "frame.weights": ("가중치", "Weights"),
    "frame.weights-of-rubric": ("기준표의 가중치", "As in the rubric"),
    "frame.weights-own": ("직접 정한 가중치", "Your own weights"),
    "frame.weights-help": (
        "영역의 비중을 정합니다. 견고성 화면에서 비중을 직접 옮기거나, 가중치 설문(AHP)으로 정할 수 "
        "있습니다.",
        "How much each dimension counts. Move the weights yourself on the Robustness page, or settle them by "
        "pairwise comparison (AHP).",
    ),
    "frame.files-clean": (
        "모든 파일 점검 통과: 문제 없음",
        "All files checked: no problems",
    ),
    "frame.files-findings": ("파일 점검: 문제 {count}건", "File check: {count} to fix"),
    "frame.no-folder": (
        "사례집 폴더를 찾을 수 없습니다: {folder}. 폴더를 되돌리거나 올바른 폴더로 다시 시작하십시오.",
        "There is no casebook folder: {folder}. Put it back, or start again with the right one.",
    ),
    "frame.no-rubric": (
        "평가 기준 파일(cases/_rubric.yaml)을 읽을 수 없어 점수를 보일 수 없습니다. 아래 문제를 "
        "고치면 바로 다시 나타납니다.",
        "The rubric (cases/_rubric.yaml) cannot be read, so no score can be shown. Fix the problems "
        "below and the page returns.",
    ),
    "frame.address-ignored": (
        "주소에 알 수 없는 값이 있어 무시하였습니다({count}건): {params}",
        "Parts of the address were not understood and were ignored ({count}): {params}",
    ),
    "frame.faulty": (
        "파일에 오류가 있어 계산에서 뺀 사례({count}건): {names}",
        "Left out of every number because of errors in the file ({count}): {names}",
    ),
    "frame.faulty-where": ("오류 위치와 고치는 방법", "Where the errors are and how to fix them"),
    "frame.nothing-chosen": (
        "고른 사례가 없습니다. 왼쪽 목록에서 비교할 사례를 고르십시오.",
        "No case is chosen. Choose cases in the list on the left.",
    ),
    "frame.no-cases-at-all": (
        "사례 파일이 아직 없습니다. 편집 화면이나 cases/README.md의 안내에 따라 첫 사례를 추가하십시오.",
        "There is no case file yet. Add the first on the Edit page, or as cases/README.md shows.",
    ),
    "frame.choose-main": ("주요 사례 고르기", "Choose the main cases"),
    "case.label-faulty": ("⚠ {name} (오류 {count}건)", "⚠ {name} (errors: {count})"),
    "case.label-reference": ("{name} (참고)", "{name} (reference)"),
    "severity.error": ("오류", "error"),
    "severity.warning": ("주의", "warning"),
    "source.date-not-stated": ("날짜 미표기", "date not stated"),
    "source.publisher-not-stated": ("매체 미표기", "publisher not stated"),
    "quote.narration": ("기자 서술", "Reporter's narration"),
    "quote.via": ("{speaker} ({via} 전언)", "{speaker} (as relayed by {via})"),
    "quote.translation": ("자체 번역", "our translation"),
    "quote.passage-original": ("원문에서 앞뒤 보기", "Show in the original"),
    "quote.passage-excerpt": ("발췌문에서 앞뒤 보기", "Show in the excerpt"),
    "quotes.supports": ("점수를 뒷받침하는 인용 {count}건", "Supporting the score: {count}"),
    "quotes.contradicts": ("점수와 상충하는 인용 {count}건", "Arguing for another score: {count}"),
    "quotes.context": ("맥락 {count}건", "Context: {count}"),
    "cell.silent": ("침묵", "silent"),
    "cell.silent-text": (
        "출처에 언급이 없음. 0점이 아니며 계산에서 제외함",
        "The sources say nothing of this case here. It is not a zero and enters no number.",
    ),
    "cell.range": ("다른 평가자의 범위 {low}–{high}", "another rater: {low}–{high}"),
    "cell.range-one": ("다른 평가자도 같은 단계", "another rater: the same"),
    "finding.place": ("({line}번째 줄 {column}번째 칸)", "(line {line}, column {column})"),
    "finding.fix": ("고치는 방법: {fix}", "To fix: {fix}"),
    "chart.data": ("도표의 자료", "Data of the chart"),
    "chart.as-table": ("표로 보기", "Show as a table"),
}

ENTRIES |= {
    "case.choose": ("살펴볼 사례", "Case to look at"),
    "case.is-faulty": (
        "이 사례의 파일에 오류가 있어 어떤 수치에도 넣지 않았습니다. 아래 문제를 고치면 바로 반영됩니다.",
        "This case's file has errors, so it enters no number. Fix what is listed below and it "
        "returns at once.",
    ),
    "case.as-of": ("{date} 기준", "as of {date}"),
    "case.strongest": ("가장 높은 단계 {level}", "Strongest: level {level}"),
    "case.strongest-none": ("가장 높은 단계", "Strongest"),
    "case.weakest": ("가장 낮은 단계 {level}", "Weakest: level {level}"),
    "case.weakest-none": ("가장 낮은 단계", "Weakest"),
    "case.silent": ("출처가 침묵하는 기준 {count}/{total}", "Silent: {count} of {total} criteria"),
    "case.none-of-these": ("해당 없음", "none"),
    "case.criteria": ("기준별 점수와 판단 이유", "Scores by criterion, with reasons"),
    "case.mechanisms": ("작동 방식", "How it works"),
    "case.show-quotes": ("인용 {count}건", "{count} quoted"),
    "case.actors": ("행위자", "Who does what"),
    "case.actor-kind": ("구분", "Kind"),
    "case.actor-name": ("이름", "Name"),
    "case.actor-role": ("역할", "Role"),
    "case.facts": ("사실과 수치", "Facts and figures"),
    "case.fact-name": ("항목", "Item"),
    "case.fact-value": ("값", "Value"),
    "case.fact-status": ("성격", "Status"),
    "case.fact-caveat": ("유의점", "Caveat"),
    "case.context": ("점수에 넣지 않은 맥락", "Context that scores nothing"),
    "case.sources": ("사용한 출처", "Sources used"),
    "case.source-name": ("출처", "Source"),
    "case.source-extent": ("보관 범위", "Stored"),
    "case.source-quotes": ("이 사례의 인용", "Quotes in this case"),
    "extent.excerpts": ("발췌", "excerpts"),
    "extent.full": ("전문", "full text"),
    "evidence.search": ("인용문 검색", "Search the quotations"),
    "evidence.search-placeholder": ("예: 전력, 인력, GPU", "e.g. power, training, GPU"),
    "evidence.dimension": ("영역", "Dimension"),
    "evidence.about": ("기준", "Criterion"),
    "evidence.stance": ("점수와의 관계", "Stance"),
    "evidence.speaker": ("발언자", "Speaker"),
    "evidence.source": ("출처", "Source"),
    "evidence.all": ("전체", "All"),
    "evidence.none-found": (
        "조건에 맞는 인용문이 없습니다. 검색어를 줄이거나 조건을 해제하십시오.",
        "No quotation matches. Use fewer words or remove a filter.",
    ),
    "evidence.clear": ("조건 모두 해제", "Remove all filters"),
    "evidence.found": ("인용문 {total}건 중 {count}건", "{count} of {total} quotations"),
    "evidence.page-of": ("({number}/{pages}쪽)", "(page {number} of {pages})"),
    "evidence.previous": ("이전", "Previous"),
    "evidence.next": ("다음", "Next"),
    "evidence.use-score": (
        "{case} · {criterion} {score} · {stance}",
        "{case} · {criterion} {score} · {stance}",
    ),
    "evidence.use-actors": ("{case} · 행위자: {name}", "{case} · actor: {name}"),
    "evidence.use-facts": ("{case} · 사실: {name}", "{case} · fact: {name}"),
    "evidence.use-mechanisms": ("{case} · 작동 방식: {name}", "{case} · mechanism: {name}"),
    "evidence.use-context": ("{case} · 맥락: {name}", "{case} · context: {name}"),
    "evidence.concentration": ("근거의 집중도", "How concentrated the evidence is"),
}

ENTRIES |= {
    "overview.order": ("사례 순서", "Order of cases"),
    "order.file": ("고른 순서", "as chosen"),
    "order.index": ("종합 점수 높은 순", "highest index first"),
    "order.coverage": ("점수 있는 기준 많은 순", "most criteria scored first"),
    "order.name": ("이름순", "by name"),
    "overview.cell-case": ("근거를 볼 사례", "Evidence for case"),
    "overview.cell-criterion": ("근거를 볼 기준", "Evidence for criterion"),
    "overview.measures": ("근거의 양과 쏠림", "How much evidence, and how concentrated"),
    "overview.measures-help": (
        "한 사람 또는 한 출처의 비중이 클수록 점수를 조심해서 읽어야 합니다.",
        "The larger the share of one speaker or one source, the more carefully the scores must be read.",
    ),
    "overview.measure-case": ("사례", "Case"),
    "overview.measure-coverage": ("점수 있는 기준", "Criteria scored"),
    "overview.measure-quotes": ("점수에 쓰인 인용", "Quotes behind scores"),
    "overview.measure-balance": ("뒷받침 : 상충", "Supports : contradicts"),
    "overview.measure-speaker": ("가장 많이 인용된 발언자", "Most quoted speaker"),
    "overview.measure-source": ("가장 많이 인용된 출처", "Most quoted source"),
    "compare.too-many": (
        "한 번에 {most}개 사례까지 나란히 봅니다. 고른 {count}개 가운데 다음은 뺐습니다: {names}",
        "Up to {most} cases stand side by side. Of the {count} chosen, these are left out: {names}",
    ),
    "compare.too-few": (
        "나란히 보려면 사례를 둘 이상 고르십시오.",
        "Choose at least two cases to compare them.",
    ),
    "compare.difference": (
        "종합 점수의 차이는 어디에서 나오는가",
        "Where the difference in index comes from",
    ),
    "compare.first": ("첫 번째 사례", "First case"),
    "compare.second": ("두 번째 사례", "Second case"),
    "compare.no-difference": (
        "두 사례 가운데 종합 점수가 없는 사례가 있어 차이를 나눌 수 없습니다. 침묵을 "
        "‘최저~최고 구간’으로 처리하고 있으면 다른 처리를 고르십시오.",
        "One of the two has no index, so there is no difference to split. "
        "If silence is treated as bounds, choose another treatment.",
    ),
    "compare.click-a-mark": (
        "표식을 누르면 아래 ‘기준 하나를 깊이 보기’가 그 기준으로 바뀝니다.",
        "Click a mark to see its criterion under “One criterion in depth” below.",
    ),
    "evidence.only": ("사례", "Case"),
    "compare.criterion": ("기준 하나를 깊이 보기", "One criterion in depth"),
    "compare.choose-criterion": ("기준", "Criterion"),
    "chart.save-png": ("PNG로 저장", "Save as PNG"),
    "chart.save-failed": ("그림을 저장하지 못했습니다", "The chart could not be saved"),
    "chart.save-svg": ("SVG로 저장", "Save as SVG"),
    "chart.save-named": ("{title}: {kind:으로/로} 저장", "{title}: save as {kind}"),
}
