"""Pairs of an id and a number, as addresses carry them: ``power:34,workforce:16.5``."""

import math
from collections.abc import Collection, Mapping

Pairs = tuple[tuple[str, float], ...]
Spans = tuple[tuple[str, float, float], ...]

_MOST_CHARS = 4000
_LARGEST = 1_000_000.0
_DECIMALS = 4
"""As read so written: what an address would lose is not read from it either."""


def read_numbers(text: str, known: Collection[str]) -> Pairs | None:
    """The pairs in ``text``; None where an id is unknown or given twice, or a number is none or negative."""
    found: dict[str, float] = {}
    for part in _parts(text):
        name, _, written = part.partition(":")
        number = _number(written)
        if name not in known or name in found or number is None:
            return None
        found[name] = number
    return tuple(found.items()) or None


def read_shares(text: str, groups: Mapping[str, str], *, is_whole: bool) -> Pairs | None:
    """Weights; None also where a group of ids (``groups``: id → group) weighs nothing at all.

    Args:
        is_whole: whether every id must be named.
    """
    pairs = read_numbers(text, groups)
    if pairs is None or (is_whole and len(pairs) < len(groups)):
        return None
    given = dict(pairs)
    for group in {groups[name] for name in given}:
        members = [name for name, own in groups.items() if own == group]
        if not any(given.get(name, 1.0) for name in members):
            return None
    return pairs


def read_levels(text: str, known: Collection[str], highest: int) -> tuple[tuple[str, int], ...] | None:
    """Levels by criterion; None where one is not on the scale."""
    pairs = read_numbers(text, known)
    if pairs is None or any(not value.is_integer() or value > highest for _, value in pairs):
        return None
    return tuple((name, int(value)) for name, value in pairs)


def read_spans(text: str, known: Collection[str]) -> Spans | None:
    """Ranges in percent (``power:10-40``); None where one is upside down or beyond 0–100."""
    found: dict[str, tuple[float, float]] = {}
    for part in _parts(text):
        name, _, written = part.partition(":")
        first, _, last = written.partition("-")
        low, high = _number(first), _number(last)
        if name not in known or name in found or low is None or high is None or not low <= high <= 100:
            return None
        found[name] = (low, high)
    return tuple((name, low, high) for name, (low, high) in found.items()) or None


def write_numbers(pairs: Pairs | tuple[tuple[str, int], ...]) -> str:
    """The pairs as an address carries them."""
    return ",".join(f"{name}:{_written(value)}" for name, value in pairs)


def write_spans(spans: Spans) -> str:
    """The ranges as an address carries them."""
    return ",".join(f"{name}:{_written(low)}-{_written(high)}" for name, low, high in spans)


def _parts(text: str) -> list[str]:
    # A text cut off in the middle of a number would say another number.
    return [part for part in text.split(",") if part] if len(text) <= _MOST_CHARS else []


def _number(text: str) -> float | None:
    if not text.isascii() or not text.replace(".", "", 1).isdigit():
        return None
    value = round(float(text), _DECIMALS)
    return value if math.isfinite(value) and value <= _LARGEST else None


def _written(value: float) -> str:
    return f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
