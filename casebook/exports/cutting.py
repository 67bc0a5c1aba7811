"""Text cut to a number of lines: what is kept stands as it was written, with nothing between its words."""

from casebook.charts.text import width_em, wrap

_ELLIPSIS = "…"
_LONGEST_REST = 12
"""Characters of a word that are given up so that no half of it is left."""


def cut_to_lines(text: str, line_em: float, most: int) -> str:
    """``text``, or its beginning with ``…`` where it takes more than ``most`` lines of ``line_em``.

    Whoever shows it breaks the lines; joining the lines of ``wrap`` again would put a space where a line
    ends after ``·`` or ``-``, and so alter a quote.
    """
    rows = wrap(text, line_em)
    if len(rows) <= most:
        return text
    last = rows[most - 1]
    while last and width_em(last + _ELLIPSIS) > line_em:
        last = last[:-1]
    kept = "".join((*rows[: most - 1], last)).replace(" ", "")
    end, left = 0, len(kept)
    while left:
        left -= text[end] != " "
        end += 1
    head = text[:end]
    before, _, rest = head.rpartition(" ")
    if text[end : end + 1] != " " and before and len(rest) <= _LONGEST_REST and rest.isascii():
        head = before
    return head.rstrip() + _ELLIPSIS
