"""Who may change files from the dashboard: decided on the server, from the request and the settings.

On this computer: whoever sits at it. Elsewhere nobody, unless ``CASEBOOK_EDITING`` says ``password`` (with
``CASEBOOK_EDIT_PASSWORD_HASH``, or ``edit_password_hash`` below ``[casebook]`` in ``secrets.toml``) or
``login`` (Streamlit's own OIDC; ``CASEBOOK_EDITORS`` lists e-mail addresses, or ``*`` for whoever can log
in). ``off``: nobody at all.
"""

import hmac
import os
from collections.abc import Mapping
from importlib.util import find_spec
from typing import Literal

import msgspec
import streamlit as st

from casebook.library.person import user_name
from casebook.library.save_log import one_line
from casebook.ui import access_request
from casebook.ui.access_password import Throttle, is_password_hash, matches
from casebook.ui.access_request import is_local

PRESENTING = "CASEBOOK_PRESENT"
EDITING = "CASEBOOK_EDITING"
PASSWORD_HASH = "CASEBOOK_EDIT_PASSWORD_HASH"
EDITORS = "CASEBOOK_EDITORS"
MAX_NAME_CHARS = 60

_NAME = "_editor_name"
_PROOF = "_editor_proof"

Reason = Literal[
    "allowed",
    "presenting",
    "off",
    "setting-unknown",
    "not-local",
    "password-not-set",
    "password-needed",
    "login-not-installed",
    "login-not-set-up",
    "login-needed",
    "login-not-listed",
]
THROTTLE = Throttle()


class Permission(msgspec.Struct, frozen=True, kw_only=True):
    """Whether the person behind the current request may edit, and as whom."""

    reason: Reason
    mode: Literal["local", "password", "login"] = "local"
    who: str = ""
    """The name for the record; may still be empty."""

    @property
    def may_edit(self) -> bool:
        """Whether files may be written now."""
        return self.reason == "allowed"


def is_presenting() -> bool:
    """Whether the dashboard was started for an audience: nothing for writing is shown then."""
    return os.environ.get(PRESENTING, "") not in ("", "0")


def permission() -> Permission:
    """Whether the person behind the current request may edit."""
    if is_presenting():
        return Permission(reason="presenting")
    match os.environ.get(EDITING, "").strip().lower():
        case "" | "local":
            request = access_request.request_now()
            here = is_local(request.address, request.host, request.headers, request.ip)
            return Permission(reason="allowed" if here else "not-local", who=editor_name() or user_name())
        case "password":
            return _by_password()
        case "login":
            return _by_login()
        case "off":
            return Permission(reason="off")
        case _:
            return Permission(reason="setting-unknown")


def editor_name() -> str:
    """The name that was typed in this session; empty where none was."""
    name: str = st.session_state.get(_NAME, "")
    return name


def name_editor(name: str) -> None:
    """Keep the name for this session; for callbacks."""
    st.session_state[_NAME] = one_line(name)[:MAX_NAME_CHARS]


def give_password(password: str) -> bool:
    """Whether it is the right one: the session may then edit; for callbacks."""
    kept = password_hash()
    is_right = THROTTLE.attempt(lambda: matches(password, kept))
    if is_right:
        st.session_state[_PROOF] = kept
    return is_right


def stop_editing() -> None:
    """Forget that the password was given; for callbacks."""
    st.session_state.pop(_PROOF, None)


def password_hash() -> str:
    """The hash that the server was given; empty where there is none."""
    return os.environ.get(PASSWORD_HASH, "").strip() or _secret("casebook", "edit_password_hash")


def _by_password() -> Permission:
    kept = password_hash()
    if not is_password_hash(kept):
        return Permission(reason="password-not-set", mode="password")
    # The hash itself: with another password, those who knew the old one must give the new one.
    proof: str = st.session_state.get(_PROOF, "")
    is_given = hmac.compare_digest(proof.encode(), kept.encode())
    return Permission(reason="allowed" if is_given else "password-needed", mode="password", who=editor_name())


def _by_login() -> Permission:
    if find_spec("authlib") is None:
        return Permission(reason="login-not-installed", mode="login")
    if not _secret("auth", "redirect_uri"):
        return Permission(reason="login-not-set-up", mode="login")
    user: Mapping[str, object] = dict(st.user)
    if user.get("is_logged_in") is not True:
        return Permission(reason="login-needed", mode="login")
    mail = str(user.get("email") or "").strip()
    listed = {m.strip().casefold() for m in os.environ.get(EDITORS, "").split(",") if m.strip()}
    # An address that the provider has not verified could be anybody's.
    is_unverified = str(user.get("email_verified", True)).lower() == "false"
    # Without a list nobody: a provider may know half the world.
    if "*" not in listed and (is_unverified or mail.casefold() not in listed):
        return Permission(reason="login-not-listed", mode="login", who=mail)
    who = mail or str(user.get("name") or user.get("sub") or "")
    return Permission(reason="allowed", mode="login", who=one_line(who))


def _secret(section: str, name: str) -> str:
    """A value of ``secrets.toml``; empty where there is none."""
    try:
        return str(st.secrets[section][name]).strip()
    except (OSError, KeyError, TypeError):  # without the file, the section or the value
        return ""
