"""``casebook show``: one case on a terminal."""

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.reports import finding_lines
from casebook.cli.roots import chosen_root
from casebook.cli.sentences import say
from casebook.cli.terminal import coloured, columns_of, has_colours, padded, visible, wrapped
from casebook.library import CaseEntry, Library, open_library
from casebook.library.places import RUBRIC
from casebook.model import Assessment, Case, Finding, Lang, Rubric
from casebook.model.rubric import MAX_LEVEL

_NAME_COLUMNS = 28
_LEVEL_COLUMNS = 14
_CONFIDENCE_COLUMNS = 18
_FULL, _EMPTY = "▮", "▯"


def run(options: Options, lang: Lang) -> int:
    """Print the summary of one case, or what is wrong with it.

    Returns:
        0, or 1 where errors keep its numbers from being shown.

    Raises:
        Refusal: there is no such case.
    """
    library = open_library(chosen_root(options))
    entry = _entry(library, options.arguments[0])
    is_plain = options.has("plain")
    case, rubric = entry.usable, library.rubric
    if case is None or rubric is None:
        name = entry.case.name.text_in(lang) if entry.case else entry.id
        lines = _heading(name, entry.id, has_colours(is_plain))
        rubric_findings = tuple(f for f in library.findings if f.path == RUBRIC) if rubric is None else ()
        _print([*lines, *wrapped(say(lang, "show.faulty")), ""])
        _print(_findings(library.root, (*entry.findings, *rubric_findings), lang))
        return 1
    _print(_summary(case, rubric, lang, is_plain))
    _print(_findings(library.root, entry.findings, lang))
    return 0


def _entry(library: Library, wanted: str) -> CaseEntry:
    """The case of this id, file name or path; its name in either language only helps to suggest it."""
    name = PurePath(wanted).name.removesuffix(".yaml")
    entry = library.entry(name)
    if entry is not None:
        return entry
    ids = {e.id: e.id for e in library.entries}
    for e in library.entries:
        if e.case is not None:
            ids |= {e.case.name.ko: e.id, e.case.name.en.lower(): e.id}
    near = difflib.get_close_matches(name.lower(), ids, n=1, cutoff=0.5)
    near = near or [label for label in ids if name and name.lower() in label]
    if near:
        raise Refusal("show.misspelt", name=wanted, suggestion=ids[near[0]])
    raise Refusal("show.unknown", name=wanted, cases=", ".join(e.id for e in library.entries) or "–")


def _print(lines: list[str]) -> None:
    if lines:
        print("\n".join(lines))


def _heading(name: str, case_id: str, is_coloured: bool) -> list[str]:
    return [coloured(line, "bold", is_coloured) for line in wrapped(f"{name} ({case_id})")]


def _summary(case: Case, rubric: Rubric, lang: Lang, is_plain: bool) -> list[str]:
    from casebook.scoring import compare, weights_of  # numbers are only for cases without errors

    is_coloured = has_colours(is_plain)
    # Alone, on what it has: nothing is left out because another case is silent about it.
    result = compare([case], rubric, weights_of(rubric), "available", "arithmetic").result(case.id)
    kind = (say(lang, f"level.{case.level}"), say(lang, f"tier.{case.tier}"))
    lines = [
        *_heading(case.name.text_in(lang), case.id, is_coloured),
        *wrapped(" · ".join([*kind, say(lang, "case.as-of", date=case.as_of)])),
        "",
        *wrapped(case.summary.text_in(lang)),
    ]
    has_bars = not is_plain and _can_show_bars()
    for dimension in rubric.dimensions:
        score = result.dimension(dimension.id)
        points = say(lang, "charts.insufficient")
        if score.points is not None and score.low is not None and score.high is not None:
            points = say(
                lang,
                "show.points",
                points=_whole(score.points),
                low=_whole(score.low),
                high=_whole(score.high),
            )
        coverage = say(
            lang,
            "show.coverage",
            scored=score.own_scored,
            total=score.total,
            percent=_whole(100 * score.own_coverage_share),
        )
        first, *more = wrapped(f"{dimension.name.text_in(lang)}: {points} · {coverage}")
        lines += ["", coloured(first, "bold", is_coloured), *more]
        for criterion in dimension.criteria:
            lines += _criterion(
                criterion.name.text_in(lang), case.assessment(criterion.id), lang, has_bars, is_coloured
            )
    return [*lines, "", *_evidence(case, lang)]


def _criterion(
    name: str, assessment: Assessment | None, lang: Lang, has_bars: bool, is_coloured: bool
) -> Iterator[str]:
    name = visible(name)
    if columns_of(name) > _NAME_COLUMNS:
        yield from wrapped(name, "  ")
        name = ""
    lead = f"  {padded(name, _NAME_COLUMNS)} "
    if assessment is None or assessment.score is None:
        yield lead + coloured(say(lang, "show.silent"), "dim", is_coloured)
        return
    score, low, high = assessment.score, assessment.low, assessment.high
    level = f"{_FULL * score}{_EMPTY * (MAX_LEVEL - score)} {score}" if has_bars else f"{score}/{MAX_LEVEL}"
    if low is not None and high is not None:
        level = f"{level} ({low}–{high})"
    confidence = say(lang, f"confidence.{assessment.confidence}") if assessment.confidence else ""
    stances = [quote.stance for quote in assessment.quotes]
    quotes = say(
        lang,
        "show.quotes",
        supports=stances.count("supports"),
        contradicts=stances.count("contradicts"),
    )
    yield lead + padded(level, _LEVEL_COLUMNS) + padded(confidence, _CONFIDENCE_COLUMNS) + quotes


def _evidence(case: Case, lang: Lang) -> Iterator[str]:
    """How much there is, and how far on one voice and one source."""
    from casebook.scoring import evidence_measures

    measures = evidence_measures(case)
    if not measures.quotes:
        yield say(lang, "show.no-evidence")
        return
    sentences = [
        say(
            lang,
            "show.evidence",
            quotes=measures.quotes,
            supports=measures.supports,
            contradicts=measures.contradicts,
            context=measures.context,
            sources=measures.sources,
            speakers=measures.speakers,
        )
    ]
    if measures.largest_speaker_share is not None:
        speaker = (
            measures.largest_speaker.text_in(lang)
            if measures.largest_speaker
            else say(lang, "show.narration", source=measures.largest_speaker_source)
        )
        percent = _whole(100 * measures.largest_speaker_share)
        sentences.append(say(lang, "show.speaker", speaker=speaker, percent=percent))
    if measures.largest_source_share is not None:
        percent = _whole(100 * measures.largest_source_share)
        sentences.append(say(lang, "show.source", source=measures.largest_source, percent=percent))
    for sentence in sentences:
        yield from wrapped(sentence)


def _findings(root: Path, findings: tuple[Finding, ...], lang: Lang) -> list[str]:
    if not findings:
        return wrapped(say(lang, "check.findings-none"))
    lines = wrapped(say(lang, "show.findings", count=len(findings)))
    for finding in findings:
        for line in finding_lines(root, finding, lang):
            lines += wrapped(line, "    " if line.startswith("  ") else "  ")
    return lines


def _whole(points: float) -> int:
    from casebook.scoring import whole_points

    return whole_points(points)


def _can_show_bars() -> bool:
    try:
        (_FULL + _EMPTY).encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
