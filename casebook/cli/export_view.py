"""Which view ``casebook export`` is about: a link's, changed by options. All faults are said at once."""

from collections.abc import Mapping, Sequence
from typing import get_args
from urllib.parse import parse_qsl, urlsplit

import msgspec

from casebook.cli.options import Options
from casebook.cli.terminal import visible
from casebook.library import Library
from casebook.model import Lang
from casebook.scoring import Aggregation, Silence
from casebook.view.address import IgnoredParam, read_view
from casebook.view.pairs import read_numbers, read_shares
from casebook.view.view import DATA_CHARS, MAX_CHOSEN, MAX_TITLE_CHARS, View, entries_by_key
from casebook.weighting import presets_of

Problem = tuple[str, dict[str, str]]
"""A key of the catalogue, and its values."""
_MOST_NAMED = 40


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """The view that was asked for."""

    view: View
    ignored: tuple[IgnoredParam, ...] = ()
    """What in the link made no sense."""
    is_of_other_data: bool = False
    """Whether the link was made from other data than these."""


def link_params(link: str | None, problems: list[Problem]) -> dict[str, str]:
    """What a link says; nothing, and a problem, where it holds no view."""
    if link is None:
        return {}
    try:
        query = urlsplit(link).query
        params = dict(parse_qsl(query, keep_blank_values=True, max_num_fields=200))
    except ValueError:
        params = {}
    if not params:
        problems.append(("export.link-unknown", {"value": visible(link)}))
    return params


def asked_view(
    options: Options,
    library: Library,
    params: Mapping[str, str],
    lang: Lang,
    slides: Sequence[str],
    problems: list[Problem],
) -> Asked:
    """The view; whatever cannot be understood is added to ``problems``.

    Args:
        slides: ids of the slides that there are.
        lang: of the reader, where neither option nor link says which.
    """
    view, ignored = read_view(params, library)
    is_other = view.data is not None and view.data != library.data_fingerprint[:DATA_CHARS]
    changes: dict[str, object] = {
        "lang": lang if options.value("lang") or "lang" not in params else view.lang
    }
    _add(changes, "cases", _cases(options, library, problems))
    changes |= _weights(options, library, problems)
    for name, field, allowed in (
        ("silence", "silence", get_args(Silence)),
        ("index", "aggregation", get_args(Aggregation)),
    ):
        _add(changes, field, _one_of(options, name, allowed, problems))
    _add(changes, "slides", _slides(options, slides, problems))
    title = options.value("title")
    if title is not None and (len(title) > MAX_TITLE_CHARS or not title.isprintable()):
        problems.append(("export.title-unfit", {"most": str(MAX_TITLE_CHARS)}))
    _add(changes, "deck_title", title)
    return Asked(view=msgspec.structs.replace(view, **changes), ignored=ignored, is_of_other_data=is_other)


def _add(changes: dict[str, object], field: str, value: object) -> None:
    if value is not None:
        changes[field] = value


def _listed(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


def _unknown(option: str, value: str, allowed: Sequence[str]) -> Problem:
    names = ", ".join(allowed[:_MOST_NAMED]) + (" …" if len(allowed) > _MOST_NAMED else "")
    return "export.value-unknown", {"option": option, "value": visible(value), "choices": visible(names)}


def _one_of(options: Options, name: str, allowed: tuple[str, ...], problems: list[Problem]) -> str | None:
    value = options.value(name)
    if value is not None and value not in allowed:
        problems.append(_unknown(f"--{name}", value, allowed))
    return value


def chosen_of(
    option: str, value: str | None, allowed: Sequence[str], problems: list[Problem]
) -> tuple[str, ...] | None:
    """The ids in a list, each once; None where the option is not given."""
    if value is None:
        return None
    names = tuple(dict.fromkeys(_listed(value)))
    problems += [_unknown(option, name, allowed) for name in names if name not in allowed]
    if not names:
        problems.append(_unknown(option, value, allowed))
    return names


def _cases(options: Options, library: Library, problems: list[Problem]) -> tuple[str, ...] | None:
    known = list(entries_by_key(library))
    chosen = chosen_of("--cases", options.value("cases"), known, problems)
    if chosen is not None and len(chosen) > MAX_CHOSEN:
        problems.append(("export.too-many-cases", {"most": str(MAX_CHOSEN)}))
    return chosen


def _slides(options: Options, slides: Sequence[str], problems: list[Problem]) -> tuple[str, ...] | None:
    return chosen_of("--slides", options.value("slides"), slides, problems)


def _weights(options: Options, library: Library, problems: list[Problem]) -> dict[str, object]:
    """A preset, or a weight for each dimension; either replaces whatever a link says of weights."""
    value, rubric = options.value("weights"), library.rubric
    if value is None or rubric is None:
        return {}
    cleared: dict[str, object] = {"preset": None, "dimension_weights": (), "criterion_weights": ()}
    dimensions = [d.id for d in rubric.dimensions]
    if ":" not in value:
        presets = [preset.id for preset in presets_of(rubric)]
        if value not in presets:
            example = ",".join(f"{d}:{100 // len(dimensions)}" for d in dimensions)
            more = {"dimensions": example, "choices": ", ".join(presets), "value": visible(value)}
            problems.append(("export.weights-unknown", more))
        return cleared | {"preset": value}
    named = [part.partition(":")[0] for part in _listed(value)]
    strange = [name for name in named if name not in dimensions]
    missing = [name for name in dimensions if name not in named]
    text = ",".join(_listed(value))
    pairs = read_shares(text, dict.fromkeys(dimensions, ""), is_whole=True)
    problems += [_unknown("--weights", name, dimensions) for name in strange]
    if missing:
        problems.append(("export.weights-missing", {"missing": ", ".join(missing)}))
    elif pairs is None and not strange:
        key = "export.weights-zero" if read_numbers(text, dimensions) else "export.weights-unfit"
        problems.append((key, {"value": visible(value)}))
    return cleared | {"dimension_weights": pairs or ()}
