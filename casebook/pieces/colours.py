"""The charts' colours as custom properties of a style sheet, so that badges and matrix agree."""

from casebook.charts import Style, Theme


def level_colours(theme: Theme) -> str:
    """The rule that names the colours of levels for ``sheet``: ``:root{--level-0:…;}``."""
    palette = Style(theme=theme).palette
    fills = "".join(f"--level-{i}:{c};" for i, c in enumerate(palette.levels))
    inks = "".join(f"--level-ink-{i}:{c};" for i, c in enumerate(palette.level_inks))
    return f":root{{{fills}{inks}--level-edge:{palette.level_edge};}}"
