"""Names in a row: ``A, B, C`` in Korean, ``A, B and C`` in English."""

from collections.abc import Sequence

from casebook.model import Lang


def listed(lang: Lang, names: Sequence[str]) -> str:
    """``names`` joined as a sentence needs them; empty for no names."""
    if lang == "ko" or len(names) < 2:
        return ", ".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
