"""Text from files is shown character for character, whatever it looks like, wherever it stands."""

import hashlib
import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import get_args

import pytest

from casebook.exports.deck import SlideId
from casebook.library.drafts import Draft, store_draft
from casebook.library.saving import FileChange, save_files
from casebook.view.view import PAGES

STRINGS = (
    "성장률 3~5%, 실업률 6~8%",
    "2024. 3. 15.",
    "5*3*2 와 _밑줄_ 과 __굵게__",
    "가 -> 나 -- 다 <- 라",
    '<img src="http://outside.example/x.png" onerror="document.title=1">',
    "![그림](http://outside.example/y.png) [링크](http://outside.example/)",
    "=1+2",
    "10$와 20$ 그리고 :100: :material/home: :red[빨강]",
    "http://outside.example/bare www.outside.example",
    "&lt;b&gt; <b>굵게</b> </style><script>document.title=2</script>",
    "# 제목 > 인용 | 표 | `코드` ~~취소~~ %{y} {name} {{x}}",
)
CHOSEN = {
    "overview": [f"&case=case-0&criterion={d}_{c}" for d in ("one", "two", "three") for c in "ab"],
    "compare": ["&criterion=one_a", "&criterion=two_b"],
    "robustness": ["&part=all&weights=own&without=source", "&part=left-out&without=speaker"],
    "gap": ["&case=case-0&target=~best&criterion=one_a"],
    "ahp": [""],
    "evidence": ["", "&q=Q0"],
    "case": ["&case=case-0", "&case=case-1"],
    "history": ["&since=log:0&case=case-0"],
    "export": [""],
    "present": [f"&slide={slide}" for slide in get_args(SlideId)],
    "edit": [
        "&case=case-0",
        *(f"&draft={{draft}}&do={part}" for part in ("form", "text", "quotes", "source", "save")),
    ],
    "rate": ["&case=case-0&rater=hana&criterion=one_a"],
    "agreement": ["&case=case-0"],
}
DRAFT = "draft-of-a-hostile-case"
# A level's text is shown where a case has reached it; the reporter where the publisher is not stated.
NOT_ON_ANY_PAGE = r"^scale\.|_[ab]\.[0-4]\.|^source\.reporter$"


HOSTS = "links => links.map(a => new URL(a.href).hostname)"


class Ink:
    """Hands out the hostile strings in turn, each with a token that says where it stands."""

    def __init__(self) -> None:
        self.written: dict[str, str] = {}

    def text(self, place: str) -> str:
        number = len(self.written)
        written = f"Q{number:03d}Q {STRINGS[number % len(STRINGS)]} Z{number:03d}Z"
        self.written[written] = place
        return written

    def both(self, place: str) -> str:
        return f"{{ko: {self.one(place + '.ko')}, en: {self.one(place + '.en')}}}"

    def one(self, place: str) -> str:
        return json.dumps(self.text(place), ensure_ascii=False)


def write_casebook(root: Path, ink: Ink) -> list[str]:
    """A casebook of two cases in which every text is hostile; returns the quotes."""
    (root / "cases").mkdir(parents=True)
    (root / "seeds").mkdir()
    quotes = [ink.text(f"quote.{i}") for i in range(14)]
    body = "\n\n".join(f"앞 문장이다. {q} 뒤 문장이다." for q in quotes)
    (root / "seeds" / "hostile-source.md").write_text(
        f"---\nid: hostile-source\nheadline: {ink.one('source.headline')}\n"
        f"publisher: {ink.one('source.publisher')}\nreporter: {ink.one('source.reporter')}\n"
        "published: 2025-01-02\nlanguage: ko\nurl: null\nextent: excerpts\n"
        f"original:\n  sha256: {hashlib.sha256(b'x').hexdigest()}\n  chars: 9000\n---\n{body}\n",
        "utf-8",
    )
    (root / "cases" / "_rubric.yaml").write_text(_rubric(ink), "utf-8")
    for number in (0, 1):
        (root / "cases" / f"case-{number}.yaml").write_text(
            _case(ink, number, quotes[number * 7 :][:7]), "utf-8"
        )
    return quotes


def _rubric(ink: Ink) -> str:
    lines = ['version: "1.0"', "min_coverage: 0.5", "scale:"]
    lines += [f"  {level}: {ink.both(f'scale.{level}')}" for level in range(5)]
    lines.append("dimensions:")
    for dimension in ("one", "two", "three"):
        lines += [
            f"  {dimension}:",
            f"    name: {ink.both(f'{dimension}.name')}",
            "    weight: 1",
            "    criteria:",
        ]
        for criterion in (f"{dimension}_a", f"{dimension}_b"):
            lines += [
                f"      {criterion}:",
                f"        name: {ink.both(f'{criterion}.name')}",
                "        weight: 1",
                f"        question: {ink.both(f'{criterion}.question')}",
                "        levels:",
                *(f"          {level}: {ink.both(f'{criterion}.{level}')}" for level in range(5)),
            ]
    lines += [
        "presets:",
        "  own:",
        f"    name: {ink.both('preset.name')}",
        f"    note: {ink.both('preset.note')}",
    ]
    lines.append("    weights: {one: 3, two: 2, three: 1}")
    return "\n".join(lines) + "\n"


def _case(ink: Ink, number: int, quotes: list[str]) -> str:
    name = f"case-{number}"

    def quote(which: int, stance: str, indent: int) -> str:
        pad = " " * indent
        return "\n".join(
            [
                f"{pad}- source: hostile-source",
                f"{pad}  text: {json.dumps(quotes[which], ensure_ascii=False)}",
                f"{pad}  en: {ink.one(f'{name}.quote.{which}.en')}",
                f"{pad}  speaker: {ink.both(f'{name}.quote.{which}.speaker')}",
                f"{pad}  role: {ink.both(f'{name}.quote.{which}.role')}",
                f"{pad}  via: {ink.both(f'{name}.quote.{which}.via')}",
                f"{pad}  stance: {stance}",
            ]
        )

    lines = [
        f"id: {name}",
        f"name: {ink.both(f'{name}.name')}",
        "level: city",
        "tier: main",
        "as_of: 2025-01-02",
        f"summary: {ink.both(f'{name}.summary')}",
        "actors:",
        f"  - name: {ink.both(f'{name}.actor')}",
        "    kind: firm",
        f"    role: {ink.both(f'{name}.actor.role')}",
        "    quotes:",
        quote(0, "context", 6),
        "facts:",
        f"  - name: {ink.both(f'{name}.fact')}",
        f"    value: {ink.one(f'{name}.fact.value')}",
        f"    unit: {ink.both(f'{name}.fact.unit')}",
        "    status: claim",
        f"    caveat: {ink.both(f'{name}.fact.caveat')}",
        "    quotes:",
        quote(1, "supports", 6),
        "mechanisms:",
    ]
    for kind in ("loop", "table", "disagreement"):
        columns = f"[{ink.both(f'{name}.{kind}.column')}]" if kind == "table" else "[]"
        lines += [
            f"  - kind: {kind}",
            f"    name: {ink.both(f'{name}.{kind}')}",
            f"    note: {ink.both(f'{name}.{kind}.note')}",
            f"    columns: {columns}",
            "    parts:",
            f"      - name: {ink.both(f'{name}.{kind}.part')}",
            f"        cells: [{ink.both(f'{name}.{kind}.cell')}]",
            "        quotes:",
            quote(2, "supports", 10),
        ]
    lines += [
        "context:",
        f"  - name: {ink.both(f'{name}.context')}",
        f"    note: {ink.both(f'{name}.context.note')}",
        "    quotes:",
        quote(3, "context", 6),
        "assessments:",
    ]
    criteria = [f"{d}_{c}" for d in ("one", "two", "three") for c in "ab"]
    for at, criterion in enumerate(criteria):
        lines += [
            f"  {criterion}:",
            f"    score: {(at + number) % 5}",
            "    range: [0, 4]",
            "    confidence: low",
            f"    rationale: {ink.both(f'{name}.{criterion}.rationale')}",
            "    quotes:",
            quote(4 + at % 3, "supports", 6),
        ]
        if at < 3:
            lines.append(quote(4 + (at + 1) % 3, "contradicts", 6))
    return "\n".join(lines) + "\n"


@pytest.fixture
def hostile(tmp_path: Path) -> tuple[Path, Ink]:
    ink = Ink()
    write_casebook(tmp_path / "hostile", ink)
    return tmp_path / "hostile", ink


def write_versions(root: Path, ink: Ink) -> None:
    """An earlier version of a case, a draft of it, and what somebody else gave it."""
    path = root / "cases" / "case-0.yaml"
    before = path.read_bytes()
    after = before.replace(b"    score: 0", b"    score: 1", 1)
    change = FileChange("cases/case-0.yaml", before, after)
    save_files(root, [change], who=ink.text("log.who"), note=ink.text("log.note"))
    text = after.decode().replace("    score: 1", "    score: 4", 1)
    store_draft(
        root,
        Draft(
            id=DRAFT,
            path=change.path,
            base=after,
            text=text,
            sources=(),
            changed_at=datetime.now().astimezone().isoformat(),
        ),
    )
    ratings = root / "cases" / "ratings" / "case-0"
    ratings.mkdir(parents=True)
    (ratings / "hana.yaml").write_text(
        f"case: case-0\nrater: hana\nname: {ink.one('rater.name')}\ndate: 2025-01-03\n"
        'rubric: "1.0"\nratings:\n'
        f"  one_a:\n    score: 3\n    rationale: {ink.one('rater.rationale')}\n"
        f"  two_a:\n    score: 0\n    rationale: {ink.one('rater.rationale.2')}\n",
        "utf-8",
    )


def test_hostile_text_on_every_page_is_shown_character_for_character(
    hostile, start_dashboard: Callable, visit: Callable
) -> None:
    """Nothing that a file says is read as Markdown, HTML, a formula or a link, and nothing is fetched."""
    root, ink = hostile
    write_versions(root, ink)
    # Where lines of a file are shown, they are the file's own, with its own signs before quotation marks.
    raw = "\n".join(path.read_text("utf-8") for path in (root / "cases").rglob("*.yaml"))
    running = start_dashboard(root)
    seen: set[str] = set()
    wrong: list[str] = []
    window = visit(running)
    views = [(lang, page, chosen) for lang in ("ko", "en") for page in PAGES for chosen in CHOSEN[page]]
    for lang, page, chosen in views:
        tab = window.open(f"{page}?lang={lang}&cases=case-0,case-1{chosen.format(draft=DRAFT)}")
        assert tab.locator('[data-testid="stException"]').count() == 0, page
        for label in tab.locator('[data-testid="stExpander"] summary:visible').all():
            label.click()
        window.settle()
        pieces = tab.evaluate(
            """() => [...document.querySelectorAll('.cb, table')].map(e => e.textContent)
                .concat([...document.querySelectorAll('*')]
                    // Hidden names of widgets, read out only, have lost what Markdown would take for a mark.
                    .filter(e => !e.children.length && !e.closest('[data-testid="stWidgetLabel"]'))
                    .map(e => e.textContent))
                .concat([...document.querySelectorAll('input, textarea')].map(e => e.value))"""
        )
        for piece in pieces:
            for match in re.finditer(r"Q(\d{3})Q.*?Z\1Z", piece, flags=re.DOTALL):
                if match[0] in ink.written:
                    seen.add(match[0])
                elif match[0] not in raw:
                    wrong.append(match[0])
        assert tab.locator('img[src*="outside"]').count() == 0
        # The names of speakers stand in addresses of the dashboard; none may lead out of it.
        leading_out = [a for a in tab.locator("a[href]").evaluate_all(HOSTS) if a != "localhost"]
        assert leading_out == []
        assert tab.title().endswith("Casebook")
        assert window.outside == []
        assert window.problems == []
    assert wrong == []
    exempt = re.compile(NOT_ON_ANY_PAGE)
    missed = sorted(
        place for text, place in ink.written.items() if text not in seen and not exempt.search(place)
    )
    assert missed == []
