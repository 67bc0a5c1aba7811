"""A small casebook on disk, sound in every respect, that tests then change."""

from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest

ARTICLE = (
    "첫 문단입니다. 시는 엔비디아와 함께 디지털 트윈을 구축하고 있다.\n\n"
    "둘째 문단입니다. 관계자는 “전력 회사가 ‘주체’로 참여한다”고 말했다. 다음 문장은 발췌에 없습니다.\n\n"
    "셋째 문단입니다. 대학은 해마다 200명을 교육하기로 했다.\n"
)
EXCERPTS = (
    "시는 엔비디아와 함께 디지털 트윈을 구축하고 있다.\n\n[…]\n\n"
    "관계자는 “전력 회사가 ‘주체’로 참여한다”고 말했다.\n\n[…]\n\n대학은 해마다 200명을 교육하기로 했다.\n"
)
ORIGINAL_BYTES = ARTICLE.encode()


def rubric_text(weight: int = 1, order: tuple[str, ...] = ("compute", "training")) -> str:
    """A rubric of one dimension and two criteria."""
    levels = "".join(f"          {n}: {{ko: '수준 {n}', en: 'Level {n}'}}\n" for n in range(5))
    criteria = "".join(
        f"      {c}:\n"
        f"        name: {{ko: '{c}', en: '{c}'}}\n"
        f"        weight: {weight}\n"
        f"        question: {{ko: '물음', en: 'Question'}}\n"
        f"        levels:\n{levels}"
        for c in order
    )
    scale = "".join(f"  {n}: {{ko: '수준 {n}', en: 'Level {n}'}}\n" for n in range(5))
    return (
        f'version: "1.0"\nmin_coverage: 0.5\nscale:\n{scale}dimensions:\n  base:\n'
        f"    name: {{ko: '기반', en: 'Base'}}\n    weight: 1\n    criteria:\n{criteria}"
    )


def case_text(case_id: str, source: str, text: str = "디지털 트윈을 구축하고 있다", score: int = 3) -> str:
    """A case that scores one criterion on one quote and is silent on the other."""
    return f"""id: {case_id}
name: {{ko: "사례 {case_id}", en: "Case {case_id}"}}
level: city
tier: main
as_of: 2025-11-12
summary: {{ko: "요약", en: "Summary"}}
actors: []
facts: []
mechanisms: []
context: []
assessments:
  training:
    score: none
    rationale: {{ko: "출처에 없음", en: "Not in the sources"}}
    quotes: []
  compute:
    score: {score}
    range: [{score}, {score}]
    confidence: low
    rationale: {{ko: "이유", en: "Reason"}}
    quotes:
      - source: {source}
        text: "{text}"
        en: "is building a digital twin"
        speaker: null
        role: null
        stance: supports
"""


def source_text(source_id: str, body: str, *, original: bytes | None) -> str:
    """A source: excerpts of ``original``, or a full text where that is None."""
    extent = "full" if original is None else "excerpts"
    front = (
        f"---\nid: {source_id}\nheadline: null\npublisher: null\nreporter: null\npublished: 2025-11-12\n"
        f"language: ko\nurl: null\nextent: {extent}\n"
    )
    if original is not None:
        front += f"original:\n  sha256: {sha256(original).hexdigest()}\n  chars: {len(original.decode())}\n"
    return f"{front}---\n{body}"


class Writer:
    """Puts files into one casebook."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file as an editor does, in place."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def write_all(self) -> None:
        """The whole sound casebook: three cases, a source in excerpts, and one in full."""
        self.write("cases/_rubric.yaml", rubric_text())
        self.write("cases/alpha.yaml", case_text("alpha", "article"))
        self.write("cases/beta.yaml", case_text("beta", "article", "대학은 해마다 … 교육하기로 했다"))
        self.write("cases/gamma.yaml", case_text("gamma", "report", "보고서는 디지털 트윈을 다룬다"))
        self.write("seeds/article.md", source_text("article", EXCERPTS, original=ORIGINAL_BYTES))
        self.write(
            "seeds/report.md", source_text("report", "보고서는  디지털 트윈을\n다룬다.\n", original=None)
        )


@pytest.fixture(autouse=True)
def _no_originals_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    monkeypatch.delenv("CASEBOOK_ROOT", raising=False)


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    """The small casebook, written out."""
    writer = Writer(tmp_path / "casebook")
    writer.write_all()
    return writer


@pytest.fixture(scope="session")
def kit() -> SimpleNamespace:
    """What the files of the small casebook are made from."""
    return SimpleNamespace(
        case_text=case_text,
        rubric_text=rubric_text,
        source_text=source_text,
        EXCERPTS=EXCERPTS,
        ORIGINAL_BYTES=ORIGINAL_BYTES,
    )
