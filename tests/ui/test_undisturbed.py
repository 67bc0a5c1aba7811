"""A callback that has begun comes to its end: a click or a changed file in between does not break it off."""

import pytest
from streamlit.testing.v1 import AppTest

from casebook.ui.undisturbed import undisturbed


def page(is_undisturbed: bool) -> None:
    """A button whose callback is overtaken by a newer run, as by the watcher of a file that it saves."""
    import streamlit as st
    from streamlit.runtime.scriptrunner import RerunData, get_script_run_ctx

    from casebook.ui.undisturbed import undisturbed

    @undisturbed
    def keep(name: str) -> None:
        st.session_state[name] = "kept"

    def save() -> None:
        context = get_script_run_ctx()
        assert context is not None
        assert context.script_requests is not None
        context.script_requests.request_rerun(RerunData())
        keep("first")
        st.session_state["second"] = "kept"

    st.button("save", on_click=undisturbed(save) if is_undisturbed else save)


@pytest.mark.parametrize("is_undisturbed", [True, False])
def test_callback_overtaken_by_another_run_keeps_what_it_had_to_keep(is_undisturbed: bool) -> None:
    """Each step that is undisturbed is whole, steps within steps too; and the other run follows."""
    app = AppTest.from_function(page, args=(is_undisturbed,), default_timeout=30).run()
    app.button[0].click().run()
    assert app.session_state["first"] == "kept"
    assert ("second" in app.session_state) == is_undisturbed
    assert not app.exception
    # The other run has followed, and drawn the page.
    assert len(app.button) == 1


def test_step_without_a_page_is_simply_done() -> None:
    """Where there is no run, there is nothing to hold back."""
    assert undisturbed(lambda x: x + 1)(1) == 2
