"""Weights under which the cases that are ranked are not those that robustness looks at."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from casebook.model import Lang
from casebook.wording import say

UNEVEN = "infrastructure:60,workforce:10,industry:10,power:10,governance:10"


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_page_whose_analysis_leaves_out_a_ranked_case_says_so(
    run_page: Callable[..., AppTest], page_text: Callable[[AppTest], str], lang: Lang
) -> None:
    """Hyundai–NVIDIA has enough weight of dimensions under these weights, and too little under equal ones."""
    cases = "jeonbuk,korea-gpu-strategy,rancho-cordova,hyundai-nvidia"
    told = say(lang, "robustness.other-cases")
    name = {"ko": "현대차–엔비디아 협력", "en": "Hyundai–NVIDIA cooperation"}[lang]
    app = run_page("robustness", lang=lang, cases=cases, silence="available", w=UNEVEN)
    assert f"{told} {say(lang, 'robustness.other-cases-missing', cases=name)}" in page_text(app)
    app = run_page("robustness", lang=lang, cases=cases, silence="available")
    assert told not in page_text(app)
