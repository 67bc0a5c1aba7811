"""What the steps of the smallest change are said to reach."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("ko", "종합 점수가 가장 높은 다른 사례를 앞섬."),
        ("en", "to overtake the other case with the highest index."),
    ],
)
def test_steps_to_the_best_are_not_said_to_overtake_the_best_levels_together(
    run_page: Callable[..., AppTest], page_text: Callable[[AppTest], str], lang: str, sentence: str
) -> None:
    """They pass the highest of the others (52.1), not the frontier of all of them (58.3)."""
    page = page_text(run_page("gap", lang=lang, case="jeonbuk", target="~best"))
    assert sentence in page
    assert "58.3" in page
    assert "52.1" in page


def test_gap_without_two_indices_speaks_of_no_difference_between_them(
    run_page: Callable[..., AppTest], page_text: Callable[[AppTest], str]
) -> None:
    """Silence spans the scale: there is no total that the parts could fail to add up to."""
    page = page_text(run_page("gap", lang="en", case="jeonbuk", target="rancho-cordova", silence="bounds"))
    assert "has no single index" in page
    assert "does not add up" not in page
