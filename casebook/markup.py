"""HTML whose texts are shown character for character: whatever comes from a file is escaped."""

from collections.abc import Iterable

from markupsafe import Markup, escape


def element(name: str, *children: str, css: str = "", **attributes: str) -> Markup:
    """``<name class="css" …>children</name>``; a child that is not ``Markup`` is escaped.

    ``data_x="…"`` becomes ``data-x``; ``lang`` marks the language for fonts and screen readers.
    """
    pairs = {"class": css, **{key.replace("_", "-"): value for key, value in attributes.items()}}
    written = "".join(f' {key}="{escape(value)}"' for key, value in pairs.items() if value)
    return Markup(f"<{name}{written}>{join(children)}</{name}>")


def join(parts: Iterable[str]) -> Markup:
    """The parts one after the other; what is not ``Markup`` is escaped."""
    return Markup("".join(map(escape, parts)))
