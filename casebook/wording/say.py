"""Look a sentence up and fill its placeholders; ``{name:은/는}`` adds the agreeing particle."""

from string import Formatter
from typing import Any

from casebook.model import Lang
from casebook.wording.catalogue import (
    ahp,
    brief,
    cases,
    changes,
    charts,
    claims,
    claims_chance,
    claims_robustness,
    commands,
    commands_authoring,
    commands_diff,
    commands_export,
    commands_quotes,
    deck,
    edit,
    edit_quotes,
    edit_save,
    export,
    findings,
    gap,
    history,
    html,
    impact,
    init_readme,
    pages,
    pptx,
    present,
    publish,
    ratings,
    release,
    robustness,
    robustness_charts,
    scaffold,
    schema,
    tables,
    weights,
)
from casebook.wording.particles import PARTICLES, with_particle

ENTRIES: dict[str, tuple[str, str]] = {}
for _area in (
    cases,
    findings,
    charts,
    claims,
    claims_chance,
    claims_robustness,
    pages,
    weights,
    robustness,
    robustness_charts,
    gap,
    ahp,
    edit,
    edit_quotes,
    edit_save,
    changes,
    impact,
    history,
    ratings,
    commands,
    commands_authoring,
    init_readme,
    commands_diff,
    commands_quotes,
    scaffold,
    schema,
    deck,
    brief,
    pptx,
    present,
    export,
    html,
    tables,
    release,
    publish,
    commands_export,
):
    for _key, _texts in _area.ENTRIES.items():
        if _key in ENTRIES:
            raise ValueError(f"the catalogue holds {_key!r} twice")
        ENTRIES[_key] = _texts


class _SentenceFormatter(Formatter):
    """``str.format`` whose format spec may be a Korean particle pair, e.g. ``{case:이/가}``."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec in PARTICLES:
            return with_particle(str(value), format_spec)
        return str(super().format_field(value, format_spec))


_FORMATTER = _SentenceFormatter()


def has_entry(key: str) -> bool:
    """Whether the catalogue holds ``key``."""
    return key in ENTRIES


def say(lang: Lang, key: str, **params: object) -> str:
    """The sentence ``key`` in ``lang`` with its placeholders filled.

    The result is plain text: whatever shows it must escape it for its medium.

    Raises:
        KeyError: no such key, or a placeholder without a value.
    """
    korean, english = ENTRIES[key]
    return filled(korean if lang == "ko" else english, **params)


def filled(template: str, /, **params: object) -> str:
    """A sentence of the catalogue with its placeholders filled.

    Raises:
        KeyError: a placeholder without a value.
    """
    # Also without params, so that a forgotten value fails instead of showing its braces.
    return _FORMATTER.vformat(template, (), params)
