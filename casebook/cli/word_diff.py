"""What changed from one text to another, word by word, on a terminal or on paper."""

import difflib

from casebook.cli.terminal import coloured, visible


def word_diff(before: str, after: str, has_colours: bool = False) -> str:
    """One line: words that go between ``[-`` and ``-]``, words that come between ``{+`` and ``+}``."""
    old, new = visible(" ".join(before.split())).split(" "), visible(" ".join(after.split())).split(" ")
    parts: list[str] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts += old[a:b]
            continue
        if a < b:
            parts.append(coloured(f"[-{' '.join(old[a:b])}-]", "red", has_colours))
        if c < d:
            parts.append(coloured(f"{{+{' '.join(new[c:d])}+}}", "green", has_colours))
    return " ".join(parts)
