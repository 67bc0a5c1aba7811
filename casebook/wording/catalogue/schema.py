"""Sentences of the area ``schema``: what an editor says of each key while somebody writes a file."""

ENTRIES: dict[str, tuple[str, str]] = {
    "schema.case": (
        "사례 파일: 정책 하나와 그 판정, 근거가 되는 인용문",
        "A case: one policy, its scores and their quotes",
    ),
    "schema.case.id": (
        "사례의 아이디. 파일 이름과 같게 하며 영문 소문자·숫자·붙임표만 씁니다.",
        "Id of the case: the same as the file name, lower-case letters, digits and hyphens.",
    ),
    "schema.case.name": ("사례의 이름", "Name of the case"),
    "schema.case.level": (
        "사례의 유형: city 도시, province 광역자치단체, nation 국가, programme 사업, company 기업",
        "Level: city, province, nation, programme or company",
    ),
    "schema.case.tier": (
        "main 주요 사례, reference 근거가 적은 참고 사례",
        "main, or reference for a case with little evidence",
    ),
    "schema.case.as_of": (
        "인용한 출처 가운데 가장 최근 날짜(YYYY-MM-DD). 출처를 쓰기 전에는 파일을 만든 날",
        "Date of the newest source quoted (YYYY-MM-DD); until there is one, the day the file was begun",
    ),
    "schema.case.summary": ("두세 문장의 요약", "A summary in two or three sentences"),
    "schema.case.actors": ("누가 무엇을 하는가", "Who does what"),
    "schema.case.facts": ("출처가 밝힌 숫자와 날짜", "Figures and dates that a source states"),
    "schema.case.mechanisms": (
        "사례가 작동하는 방식: 순환 구조, 협력, 표, 이견",
        "How it works: loops, cooperation, tables, disagreements",
    ),
    "schema.case.context": (
        "점수가 되지 않는 제품·발언·여건",
        "Products, remarks and circumstances that score nothing",
    ),
    "schema.case.assessments": (
        "기준별 판정. 평가 기준의 모든 기준을 빠짐없이 적습니다.",
        "The decision on each criterion; every criterion of the rubric must be here.",
    ),
    "schema.localised.ko": ("한국어", "Korean"),
    "schema.localised.en": ("영어", "English"),
    "schema.quote.source": (
        "출처의 아이디: seeds 폴더의 파일 이름에서 .md를 뺀 것",
        "Id of the source: its file name in seeds/ without .md",
    ),
    "schema.quote.text": (
        "출처에서 복사해 붙인 글. 글자가 하나라도 다르면 오류이며, 줄인 자리는 …로 잇습니다.",
        "Copied from the source: not a letter may differ. Fragments of one source are joined by …",
    ),
    "schema.quote.ko": (
        "한국어 번역(영어 출처일 때)",
        "Our Korean translation, for a source in English",
    ),
    "schema.quote.en": (
        "영어 번역(한국어 출처일 때)",
        "Our English translation, for a source in Korean",
    ),
    "schema.quote.speaker": (
        "말한 사람. null은 기자의 서술",
        "Who says it; null is the reporter's narration",
    ),
    "schema.quote.role": (
        "출처가 밝힌 직함. 밝히지 않았으면 null",
        "The speaker's role as the source states it, else null",
    ),
    "schema.quote.via": (
        "남의 말을 전한 사람(명사로). 없으면 쓰지 않음",
        "Who relays the words, as a noun; left out if nobody does",
    ),
    "schema.quote.stance": (
        "supports 점수를 받침, contradicts 다른 점수에 맞음, context 맥락",
        "supports the score, contradicts it, or gives context",
    ),
    "schema.actor.kind": (
        "government 정부, utility 전력·공공서비스, firm 기업, start-up 스타트업, school 교육기관, "
        "expert 전문가, association 단체",
        "government, utility, firm, start-up, school, expert or association",
    ),
    "schema.actor.role": ("이 사례에서 하는 일", "What the actor does in this case"),
    "schema.fact.value": ("값. 늘 따옴표 안에 씁니다.", "The value, always in quotation marks"),
    "schema.fact.unit": ("단위. 없으면 null", "Unit, or null"),
    "schema.fact.status": (
        "announced 발표됨, plan 계획, reported 보도됨, claim 주장",
        "announced, plan, reported, or only a claim",
    ),
    "schema.fact.caveat": ("읽을 때 주의할 점. 없으면 null", "What to bear in mind, or null"),
    "schema.mechanism.kind": (
        "loop 순환 구조, cooperation 협력, table 표, disagreement 이견",
        "loop, cooperation, table or disagreement",
    ),
    "schema.mechanism.note": ("설명. 없으면 null", "A note, or null"),
    "schema.mechanism.columns": (
        "표의 열 이름. 표가 아니면 []",
        "Headings of the columns of a table; [] for the others",
    ),
    "schema.mechanism.parts": (
        "순환의 단계, 협력의 당사자, 표의 행, 이견의 한쪽",
        "Steps of a loop, parties of a cooperation, rows of a table, sides of a disagreement",
    ),
    "schema.part.cells": (
        "표에서는 열마다 하나, 그 밖에는 설명 하나",
        "One text per column of a table; otherwise one description",
    ),
    "schema.note.note": ("내용", "What it is about"),
    "schema.assessment.score": (
        "0~4. 출처가 이 사례에 대해 말하지 않으면 none(0점이 아니라 빈칸)",
        "0–4, or none where the sources are silent, which is not a zero",
    ),
    "schema.assessment.range": (
        "다른 평가자가 줄 수 있는 점수의 범위 [낮은 점수, 높은 점수]. none이면 쓰지 않습니다.",
        "Levels another reasonable rater could give, [low, high]; left out with none",
    ),
    "schema.assessment.confidence": (
        "신뢰도: low 낮음, medium 보통, high 높음. 출처가 서로 독립적인지를 반영하며 none이면 쓰지 않습니다.",
        "Confidence: low, medium or high, by how independent the sources are; left out with none",
    ),
    "schema.assessment.rationale": (
        "이 점수를 준 까닭: 단계 설명의 문언에 비추어 적습니다.",
        "Why this score, by the text of the levels",
    ),
    "schema.assessment.quotes": (
        "점수가 있으면 stance: supports 인용문이 하나 이상 있어야 합니다.",
        "A score needs at least one quote with stance: supports",
    ),
    "schema.name": ("이름", "Name"),
    "schema.quotes": ("인용문. 없으면 []", "Quotes, or []"),
    "schema.rubric": (
        "평가 기준: 영역, 기준, 단계 설명, 가중치",
        "The yardstick: dimensions, criteria, level texts, weights",
    ),
    "schema.rubric.version": ("판. 고칠 때마다 올립니다.", "Version; raise it with every change"),
    "schema.rubric.min_coverage": (
        "영역 점수를 내는 데 필요한, 점수가 있는 기준의 비율(0~1)",
        "Share of criteria (0–1) that must be scored before a dimension shows a number",
    ),
    "schema.rubric.scale": ("점수의 일반적인 뜻", "The general meaning of the levels"),
    "schema.rubric.dimensions": (
        "영역. 아이디는 영문 소문자·숫자·밑줄",
        "Dimensions; ids have lower-case letters, digits and underscores",
    ),
    "schema.rubric.presets": (
        "읽는 사람이 고를 수 있는 가중치 묶음",
        "Sets of weights that readers can choose",
    ),
    "schema.levels.level": ("이 단계의 설명", "What a case must show for this level"),
    "schema.dimension.weight": ("영역 사이의 상대 가중치", "Relative weight among the dimensions"),
    "schema.dimension.criteria": (
        "이 영역의 기준. 아이디는 모든 영역에서 하나뿐이어야 합니다.",
        "Criteria of this dimension; an id stands only once in the whole rubric",
    ),
    "schema.criterion.weight": ("영역 안의 상대 가중치", "Relative weight within the dimension"),
    "schema.criterion.question": ("모든 사례에 묻는 질문", "The question put to every case"),
    "schema.criterion.levels": (
        "단계 0~4의 설명. 사례를 더해도 달라지지 않는 문장으로 씁니다.",
        "Texts of levels 0–4, as statements that do not change when cases are added",
    ),
    "schema.preset.note": ("가중치의 근거. 없어도 됨", "Why these weights; may be left out"),
    "schema.preset.weights": (
        "equal 동일 가중치, quotes 인용 비중, 또는 모든 영역의 숫자",
        "equal, quotes (share of quotes), or a number for every dimension",
    ),
    "schema.preset.criteria": (
        "영역 안의 상대 가중치. 적지 않은 기준은 기준표의 값을 따릅니다.",
        "Relative weights within dimensions; a criterion that is not named has the rubric's own",
    ),
}
