"""The text of a new case: every criterion of the rubric in it, explained, and decided as silent.

A new case is a true one: it says that it has no sources yet. So ``casebook check`` finds no fault in it, and
every step from there (one quote, one score) can be checked by itself.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from msgspec import structs

from casebook.files.case import ACTOR, ASSESSMENTS, CASE, FACT
from casebook.files.example_rubric import new_rubric_text
from casebook.files.scalars import LOCALISED, OneOf
from casebook.files.writing import bare, item_lines, key_lines, plain, record_lines
from casebook.model import Actor, Assessment, Case, Criterion, Fact, Lang, Level, Localised, Quote, Rubric
from casebook.wording import NOT_WRITTEN, SILENT, say

__all__ = ["FIRST_LINES", "new_case_text", "new_rubric_text"]

FIRST_LINES: Final = ("# yaml-language-server: $schema=_case.schema.json", "# Guide: cases/README.md")
"""How every case begins: by the first line editors know what belongs into the file."""

_SAMPLE: Final = Localised("견본", "Sample")
_QUOTE: Final = Quote(
    source="2025-01-01-sample",
    text="출처에서 복사해 붙인 문장",
    ko=None,
    en="A sentence copied from the source, in translation",
    speaker=Localised("말한 사람", "Who says it"),
    role=None,
    via=None,
    stance="context",
    line=1,
    column=1,
)
_ACTOR: Final = Actor(
    name=_SAMPLE,
    kind="firm",
    role=Localised("이 사례에서 하는 일", "What they do in this case"),
    quotes=(_QUOTE,),
)
_FACT: Final = Fact(
    name=Localised("일자리", "Jobs"),
    value="1,200",
    unit=Localised("개", "jobs"),
    status="announced",
    caveat=None,
    quotes=(_QUOTE,),
)


def new_case_text(
    rubric: Rubric,
    case_id: str,
    lang: Lang,
    name: Localised | None = None,
    level: Level | None = None,
    *,
    as_of: str | None = None,
) -> str:
    """A complete case without sources: every criterion ``none``, with its question and levels as comments.

    ``name`` is the id unless given, ``level`` a city. ``as_of`` is the date of the newest source; while there
    is none, it is the day on which the file is begun, and the comment beside it says so.
    """
    case = Case(
        id=case_id,
        name=name or Localised(case_id, case_id),
        level=level or "city",
        tier="reference",
        as_of=as_of or datetime.now().astimezone().date().isoformat(),
        summary=NOT_WRITTEN,
        actors=(),
        facts=(),
        mechanisms=(),
        context=(),
        assessments=(),
    )
    lines = [*FIRST_LINES, *_head(case, lang), ""]
    for key, shape, example in (("actors", ACTOR, _ACTOR), ("facts", FACT, _FACT)):
        lines += _comment(say(lang, f"scaffold.{key}"), say(lang, "scaffold.as-example"))
        lines += _comment(f"{key}:", *item_lines(shape, plain(shape, example), 2))
        lines.append("")
    lines += _comment(say(lang, "scaffold.assessments"), say(lang, "scaffold.scored"))
    lines += _comment(*_scored(rubric.criteria[0].id))
    lines.append("assessments:")
    for dimension in rubric.dimensions:
        lines += ["", *_comment(say(lang, "scaffold.dimension", name=dimension.name.text_in(lang)), indent=2)]
        for criterion in dimension.criteria:
            lines += ["", *_criterion(criterion, lang)]
    return "\n".join([*lines, ""])


def _head(case: Case, lang: Lang) -> Iterator[str]:
    """The first keys, each with what belongs into it."""
    for key in ("id", "name", "level", "tier", "as_of"):
        shape = CASE.fields[key].shape
        choices = " | ".join(shape.choices) if isinstance(shape, OneOf) else ""
        (line,) = key_lines(key, shape, plain(shape, getattr(case, key)), 0)
        yield f"{line}  # {say(lang, f'scaffold.{key}', choices=choices)}"
    yield f"summary:  # {say(lang, 'scaffold.summary')}"
    yield from record_lines(LOCALISED, plain(LOCALISED, case.summary), 2)


def _scored(criterion_id: str) -> list[str]:
    example = Assessment(
        criterion=criterion_id,
        score=2,
        low=1,
        high=2,
        confidence="low",
        rationale=Localised("이 점수를 준 까닭.", "Why this score."),
        quotes=(structs.replace(_QUOTE, stance="supports"),),
    )
    return key_lines(criterion_id, ASSESSMENTS.item, plain(ASSESSMENTS.item, example), 2)


def _criterion(criterion: Criterion, lang: Lang) -> Iterator[str]:
    """One criterion: what it asks, what each level takes, and that nothing is known yet."""
    levels = (f"  {level} = {text.text_in(lang)}" for level, text in enumerate(criterion.levels))
    yield from _comment(criterion.name.text_in(lang), criterion.question.text_in(lang), *levels, indent=2)
    yield from (f"  {bare(criterion.id)}:", "    score: none", "    rationale:")
    yield from record_lines(LOCALISED, plain(LOCALISED, SILENT), 6)
    yield "    quotes: []"


def _comment(*texts: str, indent: int = 0) -> list[str]:
    """Each text on one line: a line break in the rubric must not let the rest of a text into the file."""
    return [
        " " * indent + "# " + "".join(c if c.isprintable() else " " for c in text).rstrip() for text in texts
    ]
