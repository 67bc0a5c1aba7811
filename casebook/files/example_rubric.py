"""A small rubric to begin another casebook with: two dimensions of a library service, two criteria each."""

import re
from importlib.resources import files
from typing import Final

from casebook.model import Lang
from casebook.wording import say

_COMMENT: Final = re.compile(r"^# (scaffold\.\w+)$", re.MULTILINE)


def new_rubric_text(lang: Lang) -> str:
    """A whole rubric file: comments in ``lang``, texts in both languages, to be replaced by one's own."""
    text = (files("casebook.files") / "example_rubric.yaml").read_text(encoding="utf-8")
    return _COMMENT.sub(lambda match: f"# {say(lang, match[1])}", text)
