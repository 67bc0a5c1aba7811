"""Where the ranges of scores come from: what the case's file states, or what all raters gave."""

from typing import get_args

from casebook.agreement import raters_spans
from casebook.library import Library
from casebook.markup import element
from casebook.ui.choice import choose
from casebook.ui.literal import show
from casebook.view.view import Ranges, View
from casebook.wording import say


def choose_ranges(library: Library, view: View) -> None:
    """The choice, where any chosen case has been rated besides its own file; says how far it reaches."""
    rated = library.ratings.cases.intersection(view.cases)
    if not rated and view.ranges == "stated":
        return
    lang = view.lang
    ranges: tuple[Ranges, ...] = get_args(Ranges)
    choose(
        say(lang, "ranges.label"),
        "ranges",
        {r: say(lang, f"ranges.{r}") for r in ranges},
        view.ranges,
        explanation=say(lang, "ranges.help"),
    )
    if view.ranges == "raters":
        cases = [e.usable for e in library.entries if e.id in rated and e.usable is not None]
        replaced = sum(len(raters_spans(c, library.ratings.of(c.id))) for c in cases)
        text = say(lang, "ranges.reach", count=replaced, cases=len(cases), of=len(view.cases))
        show(element("p", text, css="cb cb-muted"))
