"""Sentences as the commands print them: what is to be typed next is written as the reader has to type it."""

import os
import re

from casebook.cli.options import COMMANDS
from casebook.cli.terminal import visible
from casebook.model import Lang
from casebook.wording import ENTRIES, filled

CALLED_AS = "CASEBOOK_CALLED_AS"
"""Environment variable with the words that started the program, e.g. ``python3 run.py``; run.py sets it."""

_WORDS_AFTER = "|".join(
    (*(rf"{name}(?![a-z-])" for name in COMMANDS), "--help", "--version", "COMMAND", "명령")
)
_NAME = re.compile(rf"(?<![\w./-])casebook(?= (?:{_WORDS_AFTER}|{{command}}))")


def say(lang: Lang, key: str, **params: object) -> str:
    """As ``casebook.wording.say``; commands are named as this reader calls them.

    Only in the sentence itself: what fills its placeholders stays as it is.

    Raises:
        KeyError: no such key, or a placeholder without a value.
    """
    korean, english = ENTRIES[key]
    text = korean if lang == "ko" else english
    called_as = visible(os.environ.get(CALLED_AS, ""))
    if called_as:
        escaped = called_as.replace("{", "{{").replace("}", "}}")
        text = _NAME.sub(lambda _: escaped, text)
    return filled(text, **params)
