"""Where the lines of a slide may break: not within a name, nor before a unit or a particle."""

import re
from collections.abc import Sequence

from markupsafe import Markup

from casebook.markup import element, join

_MOST_CHARS = 26
"""A longer piece must be allowed to break."""
_NUMBER_AND_UNIT = r"\b\d[\d.]* [a-z]\S*"
_BRACKET_AND_PARTICLE = r"\S*[)\]’”%][가-힣]\S*"


def whole_words(text: str, names: Sequence[str] = ()) -> Markup:
    """``text`` character for character, with its ``names`` and bracketed words kept on one line each."""
    known = [re.escape(name) for name in sorted(set(names), key=len, reverse=True) if name]
    # What follows a name without a space belongs to it: a particle, its points in brackets.
    pattern = "|".join([*(rf"{name}\S*" for name in known), _BRACKET_AND_PARTICLE, _NUMBER_AND_UNIT])
    pieces: list[str] = []
    at = 0
    for found in re.finditer(pattern, text):
        if len(found.group()) <= _MOST_CHARS:
            pieces += [text[at : found.start()], element("span", found.group(), css="cb-whole")]
            at = found.end()
    return join([*pieces, text[at:]])
