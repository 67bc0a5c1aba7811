"""Generate a large casebook: the rubric of this one, Korean sources, and cases whose quotes are verbatim."""

import random
import shutil
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
_WORDS = """
전력 수요 인재 양성 실증 단지 제조 데이터 산업 생태계 지방 정부 협력 체계 기업 투자 연산 자원 물류 거점 대학
교육 과정 예산 집행 규제 완화 주체 역할 공급망 반도체 로봇 공장 시범 사업 일자리 세수 기반 시설
"""
STEMS = _WORDS.split()
ENDINGS = ("을", "를", "이", "가", "은", "는", "의", "에", "에서", "으로", "와", "과", "도", "까지", "부터")
VERBS = ("추진하고 있다", "구축하기로 했다", "지원한다고 밝혔다", "확보했다", "기대하고 있다", "운영 중이다")
Quoted = tuple[str, str]
"""Source id and sentence."""


def sentence(rng: random.Random) -> str:
    """A Korean sentence that means nothing."""
    words = [rng.choice(STEMS) + rng.choice(ENDINGS) for _ in range(rng.randint(4, 9))]
    if rng.random() < 0.3:
        words.insert(2, f"‘{rng.choice(STEMS)}’")
    return " ".join(words) + f" {rng.randint(2, 99)}건을 {rng.choice(VERBS)}."


def both(rng: random.Random) -> dict[str, str]:
    """A text in both languages."""
    return {"ko": sentence(rng), "en": f"Statement {rng.randint(1000, 9999)} on power and training."}


def quote(quoted: Quoted, stance: str) -> dict[str, Any]:
    """One quote of a case."""
    source, text = quoted
    return {
        "source": source,
        "text": text,
        "en": "A translation of this sentence into English.",
        "speaker": {"ko": f"발언자 {len(text) % 40}", "en": f"Speaker {len(text) % 40}"},
        "role": {"ko": "연구원", "en": "researcher"},
        "stance": stance,
    }


def case(case_id: str, criteria: list[str], sentences: list[Quoted], rng: random.Random) -> dict[str, Any]:
    """One case of about 7 KB: seven in ten criteria silent, the rest scored on a quote each."""
    mine = iter(rng.sample(sentences, len(criteria) + 4))
    assessments: dict[str, Any] = {}
    for criterion in criteria:
        if rng.random() < 0.7:
            assessments[criterion] = {"score": "none", "rationale": both(rng), "quotes": []}
            continue
        score = rng.randint(1, 3)
        assessments[criterion] = {
            "score": score,
            "range": [score - 1, score + 1],
            "confidence": rng.choice(["low", "medium", "high"]),
            "rationale": both(rng),
            "quotes": [quote(next(mine), "supports")],
        }
    return {
        "id": case_id,
        "name": {"ko": f"사례 {case_id}", "en": f"Case {case_id}"},
        "level": rng.choice(["city", "province", "nation"]),
        "tier": "main",
        "as_of": "2025-11-12",
        "summary": both(rng),
        "actors": [
            {
                "name": {"ko": "시 정부", "en": "City government"},
                "kind": "government",
                "role": {"ko": "총괄", "en": "lead"},
                "quotes": [quote(next(mine), "context")],
            }
        ],
        "facts": [
            {
                "name": {"ko": "연산 장치", "en": "Processors"},
                "value": f"{rng.randint(1, 99)},000",
                "unit": {"ko": "장", "en": "units"},
                "status": "announced",
                "caveat": None,
                "quotes": [quote(next(mine), "context")],
            }
        ],
        "mechanisms": [],
        "context": [],
        "assessments": assessments,
    }


def write_casebook(root: Path, cases: int, seed: int = 11) -> None:
    """Write ``cases`` case files, and one source of some 3,000 characters for every five of them."""
    rng = random.Random(seed)
    (root / "cases").mkdir(parents=True)
    (root / "seeds").mkdir()
    shutil.copy(HERE.parent / "cases" / "_rubric.yaml", root / "cases" / "_rubric.yaml")
    rubric = yaml.safe_load((root / "cases" / "_rubric.yaml").read_text(encoding="utf-8"))
    criteria = [c for dimension in rubric["dimensions"].values() for c in dimension["criteria"]]
    sentences: list[Quoted] = []
    for number in range(max(1, cases // 5)):
        source = f"2025-10-{number % 28 + 1:02}-article-{number}"
        text = [sentence(rng) for _ in range(75)]
        sentences += [(source, s) for s in text]
        paragraphs = "\n\n".join(" ".join(text[i : i + 6]) for i in range(0, len(text), 6))
        front = (
            f'---\nid: {source}\nheadline: "기사 {number}"\npublisher: null\nreporter: null\n'
            f"published: 2025-10-{number % 28 + 1:02}\nlanguage: ko\nurl: null\nextent: full\n---\n"
        )
        (root / "seeds" / f"{source}.md").write_text(f"{front}{paragraphs}\n", encoding="utf-8")
    for number in range(cases):
        case_id = f"case-{number:05}"
        body = yaml.dump(
            case(case_id, criteria, sentences, rng),
            Dumper=_Dumper,
            allow_unicode=True,
            sort_keys=False,
            width=4096,
        )
        (root / "cases" / f"{case_id}.yaml").write_text(body, encoding="utf-8")


class _Dumper(yaml.CSafeDumper):
    """Writes texts in quotation marks and silence as the word ``none``, as curators do."""

    def ignore_aliases(self, _data: Any) -> bool:
        """Write a repeated value out again."""
        return True


def _text(dumper: _Dumper, text: str) -> yaml.Node:
    style = None if text.isascii() and text.replace("-", "").replace("_", "").isalpha() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
