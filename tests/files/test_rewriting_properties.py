"""Any edit of any text: what is read afterwards is what was wanted, and no comment is lost."""

import json
import unicodedata
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from casebook.files import parse_case, rewrite_case
from casebook.model import Assessment, Case, Localised, Quote

ROOT = Path(__file__).parents[2]
replace = msgspec.structs.replace

BLOCK = """\
# yaml-language-server: $schema=_case.schema.json

id:   small
name:
    ko: '작은 곳'   # one
    # two
    en: Small place
level: city
tier: main
as_of: '2025-11-12'
summary: {"ko": "요약",
          "en": "Summary"}
actors:
-   name: {ko: 하나, en: One}

    kind: firm
    # role
    role: {ko: 하나, en: One}
    quotes:
    - source: a
      text: >
        folded
        text
      speaker:
      stance: context
    -   source: b   # b
        text: |
          lines

          of text
        speaker: ~
        stance: context
-
    name: {ko: 둘, en: Two}
    kind: firm
    role:
        ko: 둘
        en: Two
facts: []
context:
# none so far
mechanisms: null
assessments:

    # compute
    compute:
        quotes: [{source: a, text: "x", speaker: null, stance: supports}, {source: b, text: "y",
                  speaker: {ko: 가, en: A}, stance: context}]   # in brackets
        score: 2
        rationale: {ko: 근거, en: Reason}
        confidence: low
        range: [ 1,2 ]


    # power
    power:
        score: none
        rationale: {ko: 없음, en: None}

    # the end
"""
AS_JSON = json.dumps(
    {
        "id": "small",
        "name": {"ko": "작은 곳", "en": "Small place"},
        "level": "city",
        "tier": "main",
        "as_of": "2025-11-12",
        "summary": {"ko": "요약", "en": "Summary"},
        "actors": [
            {
                "name": {"ko": "하나", "en": "One"},
                "kind": "firm",
                "role": {"ko": "a", "en": "b"},
                "quotes": [],
            }
        ],
        "assessments": {
            "compute": {
                "score": 0,
                "range": [0, 1],
                "confidence": "low",
                "rationale": {"ko": "a", "en": "b"},
            },
            "power": {"score": 1, "rationale": {"ko": "a", "en": "b"}},
        },
    },
    ensure_ascii=False,
    indent=3,
)
SHIPPED = (ROOT / "cases" / "china-humanoid-data-factory.yaml").read_text(encoding="utf-8")
STYLES = {
    "block": BLOCK,
    "windows": BLOCK.replace("\n", "\r\n"),
    "json": AS_JSON,
    "shipped": SHIPPED,
}

COMMENTS = ("# none so far", "# compute", "# power", "# the end", "# Guide: cases/README.md")

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(
    lambda text: bool(text.strip())
)
AWKWARD = st.sampled_from(
    [
        *"\"\\'%@`[?,=~",
        *(
            "a # b",
            "# a",
            "a: b",
            "- a",
            "| a",
            "> a",
            "null",
            "no",
            "12:30",
            "''",
            "{a}",
            "&a",
            "*a",
            "!a",
            "<<",
        ),
        *("한\u1112\u1161\u11ab", "👩\u200d💻", "a\nb", " a\n\n b\n", "---", "...", "\u200b\u2028x"),
    ]
)
TEXTS = WORDS | AWKWARD
BOTH = st.builds(Localised, TEXTS, TEXTS)
QUOTE = st.builds(
    Quote,
    source=st.sampled_from(["a", "2025-11-12-b", "1e3", "null"]),
    text=TEXTS,
    ko=st.none() | TEXTS,
    en=st.none() | TEXTS,
    speaker=st.none() | BOTH,
    role=st.none() | BOTH,
    via=st.none() | BOTH,
    stance=st.sampled_from(["supports", "contradicts", "context"]),
    line=st.just(1),
    column=st.just(1),
)


def read(text: str) -> Case:
    case = parse_case(text.encode(), "cases/small.yaml").draft
    assert case is not None
    return case


def content(case: Case) -> Any:
    """The case without places, its texts as reading gives them, its criteria in any order."""

    def clean(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: clean(v) for k, v in value.items() if k not in ("line", "column")}
        if isinstance(value, list):
            return [clean(v) for v in value]
        return unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else value

    data = clean(json.loads(msgspec.json.encode(case)))
    data["assessments"].sort(key=lambda a: a["criterion"])
    return data


def reshuffled(data: st.DataObject, items: tuple[Any, ...], new: st.SearchStrategy[Any]) -> tuple[Any, ...]:
    """Some items fewer, some more, in another order."""
    kept = [item for item in items if data.draw(st.integers(0, 4))]
    if data.draw(st.booleans()):
        kept = data.draw(st.permutations(kept))
    for item in data.draw(st.lists(new, max_size=2)):
        kept.insert(data.draw(st.integers(0, len(kept))), item)
    return tuple(kept)


def changed_quotes(data: st.DataObject, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    changed = []
    for quote in quotes:
        other = data.draw(QUOTE)
        fields = data.draw(
            st.sets(st.sampled_from(["text", "ko", "en", "speaker", "role", "via", "stance"]), max_size=2)
        )
        changed.append(replace(quote, **{name: getattr(other, name) for name in fields}))
    return reshuffled(data, tuple(changed), QUOTE)


def changed_assessment(data: st.DataObject, a: Assessment) -> Assessment:
    score = data.draw(st.none() | st.integers(0, 4))
    low = data.draw(st.none() | st.integers(0, 4))
    return replace(
        a,
        score=data.draw(st.sampled_from([a.score, score])),
        low=low,
        high=None if low is None else data.draw(st.integers(0, 4)),
        confidence=data.draw(st.sampled_from([None, "low", "high"])),
        rationale=data.draw(st.just(a.rationale) | BOTH),
        quotes=changed_quotes(data, a.quotes),
    )


def changed_case(data: st.DataObject, case: Case) -> Case:
    """The case with a change in a few places."""
    holders = {
        name: tuple(
            replace(h, name=data.draw(st.just(h.name) | BOTH), quotes=changed_quotes(data, h.quotes))
            for h in getattr(case, name)
        )
        for name in data.draw(st.sets(st.sampled_from(["actors", "facts", "context"]), max_size=2))
    }
    one = data.draw(st.sampled_from(case.assessments))
    new = replace(one, criterion=data.draw(st.sampled_from(["x", "y_2"])))
    assessments = [
        changed_assessment(data, a) if data.draw(st.booleans()) else a
        for a in case.assessments
        if data.draw(st.integers(0, 5))
    ]
    if data.draw(st.booleans()):
        assessments.insert(data.draw(st.integers(0, len(assessments))), new)
    return replace(
        case,
        name=data.draw(st.just(case.name) | BOTH),
        summary=data.draw(st.just(case.summary) | BOTH),
        level=data.draw(st.sampled_from([case.level, "nation"])),
        assessments=tuple(assessments),
        **{
            name: reshuffled(data, items, st.sampled_from(items)) if items else items
            for name, items in holders.items()
        },
    )


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=30)
@given(data=st.data())
def test_rewrite_case_any_edit_is_read_back(style: str, data: st.DataObject) -> None:
    """Whatever changes, in whatever manner the text is written, and back again."""
    text = STYLES[style]
    before = read(text)
    after = changed_case(data, before)
    result = rewrite_case(text, before, after)
    assert content(read(result)) == content(after)
    again = rewrite_case(result, read(result), before)
    assert content(read(again)) == content(before)
    comments = [line.strip() for line in text.split("\n") if line.strip() in COMMENTS]
    assert [line.strip() for line in again.split("\n") if line.strip() in COMMENTS] == comments
    if "\r" in text:
        assert "\n" not in result.replace("\r\n", "")


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=20)
@given(data=st.data())
def test_rewrite_case_texts_changed_keep_every_other_line(style: str, data: st.DataObject) -> None:
    """Comments, order and empty lines: all lines but those of the texts that changed are there as before."""
    text = STYLES[style]
    before = read(text)
    which = data.draw(st.sets(st.integers(0, len(before.assessments) - 1)))
    both = data.draw(BOTH)
    changed = tuple(replace(a, rationale=both) if i in which else a for i, a in enumerate(before.assessments))
    result = rewrite_case(text, before, replace(before, assessments=changed))
    pairs = list(zip(text.split("\n"), result.split("\n"), strict=True))
    allowed = sum(2 if before.assessments[i].rationale != both else 0 for i in which)
    assert sum(old != new for old, new in pairs) <= allowed


@settings(max_examples=30)
@given(data=st.data())
def test_rewrite_case_result_means_the_same_to_another_reader(data: st.DataObject) -> None:
    """ruamel.yaml, which reads YAML 1.2 as editors do, finds the same texts."""
    before = read(SHIPPED)
    after = replace(before, name=data.draw(BOTH), summary=data.draw(BOTH))
    found = YAML(typ="safe", pure=True).load(StringIO(rewrite_case(SHIPPED, before, after)))
    for key, value in (("name", after.name), ("summary", after.summary)):
        assert content_of(found[key]["ko"]) == content_of(value.ko)
        assert content_of(found[key]["en"]) == content_of(value.en)


def content_of(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip()
