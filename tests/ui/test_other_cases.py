"""Weights under which the cases that are ranked are not those that robustness looks at."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from casebook.model import Lang
from casebook.wording import say

WITHOUT_INFRASTRUCTURE = "infrastructure:0,workforce:50,industry:0,power:0,governance:50"
UNEVEN = "infrastructure:60,workforce:10,industry:10,power:10,governance:10"


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_page_that_analyses_a_case_without_a_rank_says_so(
    run_page: Callable[..., AppTest], page_text: Callable[[AppTest], str], lang: Lang
) -> None:
    """Of what Jeonbuk can show, only governance still weighs: no index now, but one under other weights."""
    told = say(lang, "robustness.other-cases", cases={"ko": "전북", "en": "Jeonbuk"}[lang])
    app = run_page("robustness", lang=lang, silence="available", w=WITHOUT_INFRASTRUCTURE)
    assert told in page_text(app)
    app = run_page("robustness", lang=lang, silence="available", w=UNEVEN)
    assert told not in page_text(app)
