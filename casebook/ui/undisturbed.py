"""Callbacks that come to their end, whatever else the reader clicks and whichever file changes meanwhile.

Streamlit breaks a callback off where it next touches the session, as soon as another run has been asked for:
by the next click, or by the watcher of the very files that the callback has just saved. It is not called
again. What it had still to keep would be lost, or the reader would never hear that a save has been made.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from streamlit.runtime.scriptrunner import get_script_run_ctx

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")
_ASKED = "on_scriptrunner_yield"
"""The method by which a run asks whether it is to give way."""


def undisturbed(step: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """``step``, with every other run waiting until it has come to its end."""

    @wraps(step)
    def whole(*args: _Given.args, **kwargs: _Given.kwargs) -> _Result:
        context = get_script_run_ctx(suppress_warning=True)
        requests = context.script_requests if context else None
        if requests is None or _ASKED in vars(requests):
            return step(*args, **kwargs)
        vars(requests)[_ASKED] = lambda: None
        try:
            return step(*args, **kwargs)
        finally:
            del vars(requests)[_ASKED]

    return whole
