"""No widget falls back on Streamlit's English words on a Korean page, where there is a setting for them."""

import re
from collections.abc import Callable, Iterator
from typing import Any, get_args

import pytest
from streamlit.testing.v1 import AppTest

from casebook.view.view import EditPart, PageId

Run = Callable[..., AppTest]
ENGLISH = re.compile(
    r"\b(choose|select|add an? |add options|press enter|no options|no results|upload)\b", re.IGNORECASE
)


def english_words(app: AppTest) -> list[str]:
    """What choices and fields show in English: words given, or Streamlit's own where none are given."""
    found = [w.label for w in choices(app) if not w.proto.placeholder and may_be_empty(w)]
    fields = [*choices(app), *app.text_input, *app.text_area]
    return [*found, *(w.proto.placeholder for w in fields if ENGLISH.search(w.proto.placeholder))]


def choices(app: AppTest) -> Iterator[Any]:
    yield from app.selectbox
    yield from app.multiselect


def may_be_empty(choice: Any) -> bool:
    """Whether nothing is chosen, or the reader can take every choice away."""
    return not choice.options or choice.type == "multiselect" or choice.value is None


@pytest.mark.parametrize("page", get_args(PageId))
def test_page_in_korean_has_no_english_words_of_streamlit_in_its_fields(run_page: Run, page: str) -> None:
    """Whatever is empty says in Korean what belongs there."""
    app = run_page(page, lang="ko")
    assert not app.exception
    assert english_words(app) == []


@pytest.mark.parametrize("part", get_args(EditPart))
def test_draft_in_korean_has_no_english_words_of_streamlit_in_its_fields(run_page: Run, part: str) -> None:
    """The finder begins without a criterion: its choice is empty."""
    app = run_page("edit", lang="ko", case="jeonbuk")
    app.button(key="edit_begin").click().run()
    app.query_params["do"] = part
    app.run()
    assert not app.exception
    assert english_words(app) == []


def test_sheet_of_a_second_rater_in_korean_has_no_english_words_of_streamlit(run_page: Run) -> None:
    """A range not given is a choice of none."""
    app = run_page("rate", lang="ko", case="rancho-cordova")
    app.text_input[0].set_value("김하나")
    app.button(key="rate_begin").click().run()
    (score,) = app.button_group
    score.set_value("2")
    app.run()
    assert not app.exception
    assert any("범위" in choice.label for choice in choices(app))
    assert english_words(app) == []
