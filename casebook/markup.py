"""HTML whose texts are shown character for character: whatever comes from a file is escaped."""

from collections.abc import Iterable

from markupsafe import Markup, escape


def element(name: str, *children: str, css: str = "", **attributes: str) -> Markup:
    """``<name class="css" …>children</name>``; a child that is not ``Markup`` is escaped.

    ``data_x="…"`` becomes ``data-x``; ``lang`` marks the language for fonts and screen readers.
    """
    written = f' class="{escape(css)}"' if css else ""
    for key, value in attributes.items():
        if value:
            written += f' {key.replace("_", "-")}="{escape(value)}"'
    return Markup(f"<{name}{written}>{join(children)}</{name}>")


def join(parts: Iterable[str]) -> Markup:
    """The parts one after the other; what is not ``Markup`` is escaped."""
    # What is Markup is taken as it is: asking ``escape`` for it again would take half the time of a page.
    return Markup("".join([part if part.__class__ is Markup else escape(part) for part in parts]))
