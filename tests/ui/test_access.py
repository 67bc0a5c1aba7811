"""Who may edit: decided by the server for every write, whatever the page shows or the browser sends."""

from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from casebook.library.save_log import read_log
from casebook.library.saving import FileChange, SaveRefused
from casebook.ui import access, access_permission, access_request
from casebook.ui.access_password import Throttle, hash_password, is_password_hash, matches
from casebook.ui.access_request import Request, is_local

LOCAL = "http://localhost:8501"

# ------------------------------------------------------------------ this computer or not


@pytest.mark.parametrize(
    ("address", "host", "headers", "ip"),
    [
        ("localhost", "localhost:8501", (), None),
        ("localhost", "LOCALHOST:8501", (), None),
        ("localhost", "localhost", (), None),
        ("127.0.0.1", "127.0.0.1:8501", (("Origin", LOCAL),), "127.0.0.1"),
        ("127.0.0.1", "localhost:8501", (("origin", "http://127.0.0.1:8501"),), "127.0.0.5"),
        ("::1", "[::1]:8501", (("Origin", "http://[::1]:8501"),), "::1"),
        ("::1", "[::1]", (), "::ffff:127.0.0.1"),
        ("localhost", "localhost:8501", (("User-Agent", "x"), ("Cookie", "via=1")), None),
    ],
)
def test_request_from_this_computer_is_local(
    address: str, host: str, headers: tuple[tuple[str, str], ...], ip: str | None
) -> None:
    """Every way in which somebody at the computer calls it."""
    assert is_local(address, host, headers, ip)


@pytest.mark.parametrize(
    ("address", "host", "headers", "ip"),
    [
        # the server listens to others, too
        (None, "localhost:8501", (), None),
        ("", "localhost:8501", (), None),
        ("0.0.0.0", "localhost:8501", (), None),
        ("::", "localhost:8501", (), None),
        ("192.168.0.7", "192.168.0.7:8501", (), "192.168.0.9"),
        ("unix:///run/x.sock", "localhost", (), None),
        # called by another name: rebinding, a name that only looks local, no name, two names
        ("localhost", "evil.example", (), None),
        ("localhost", "evil.example:8501", (), None),
        ("localhost", "localhost.evil.example:8501", (), None),
        ("localhost", "127.0.0.1.nip.io", (), None),
        ("localhost", "localhost@evil.example", (), None),
        ("localhost", "evil.example#localhost", (), None),
        ("localhost", "localhost:8501:evil", (), None),
        ("localhost", "localhost:8501 evil", (), None),
        ("localhost", "[::1]evil.example", (), None),
        ("localhost", "[::1", (), None),
        ("localhost", "0", (), None),
        ("localhost", "0x7f000001", (), None),
        ("localhost", "2130706433", (), None),
        ("localhost", "192.168.0.7:8501", (), None),
        ("localhost", "", (), None),
        ("localhost", None, (), None),
        # from elsewhere
        ("localhost", "localhost:8501", (), "192.168.0.9"),
        ("localhost", "localhost:8501", (), "2001:db8::1"),
        ("localhost", "localhost:8501", (), "::ffff:192.168.0.9"),
        ("localhost", "localhost:8501", (), "no address"),
        ("localhost", "localhost:8501", (), ""),
        # passed on for somebody else
        ("localhost", "localhost:8501", (("X-Forwarded-For", "192.168.0.9"),), None),
        ("localhost", "localhost:8501", (("x-forwarded-host", "localhost"),), None),
        ("localhost", "localhost:8501", (("Forwarded", "for=127.0.0.1"),), None),
        ("localhost", "localhost:8501", (("VIA", "1.1 proxy"),), None),
        ("localhost", "localhost:8501", (("CF-Connecting-IP", "1.2.3.4"),), None),
        ("localhost", "localhost:8501", (("X-Real-IP", "127.0.0.1"),), None),
        # a proxy that says nothing and changes the host: the page has another origin
        ("localhost", "localhost:8501", (("Origin", "https://casebook.example.org"),), None),
        ("localhost", "localhost:8501", (("Origin", "null"),), None),
        ("localhost", "localhost:8501", (("Origin", "http://localhost@evil.example"),), None),
        ("localhost", "localhost:8501", (("Origin", "http://[::1"),), None),
        ("localhost", "localhost:8501", (("Origin", LOCAL), ("Origin", "http://evil.example")), None),
    ],
)
def test_request_from_elsewhere_or_in_doubt_is_not_local(
    address: str | None, host: str | None, headers: tuple[tuple[str, str], ...], ip: str | None
) -> None:
    """One sign is enough."""
    assert not is_local(address, host, headers, ip)


def test_request_with_two_hosts_has_none() -> None:
    """Whoever sends two wants one of them to be overlooked."""
    twice = (("Host", "localhost"), ("host", "evil.example"))
    assert Request(address="localhost", headers=twice, ip=None).host is None
    assert Request(address="localhost", headers=twice[:1], ip=None).host == "localhost"


def test_request_behind_a_run_without_visitor_is_not_local(monkeypatch: pytest.MonkeyPatch) -> None:
    """A visitor who hangs up at once leaves a run without headers: that is nobody, not somebody here."""
    monkeypatch.undo()
    request = access_request.request_now()
    assert request.headers == ()
    assert not is_local("localhost", request.host, request.headers, None)


# ------------------------------------------------------------------ the password


def test_password_matches_its_hash_and_nothing_else() -> None:
    """Korean, long and odd ones, too; two hashes of one password differ."""
    kept = hash_password("비밀 번호 1")
    assert is_password_hash(kept)
    assert kept != hash_password("비밀 번호 1")
    assert "$" not in kept  # a shell would read it as a variable
    assert matches("비밀 번호 1", kept)
    assert matches("비밀 번호 1", f" {kept}\n")
    for wrong in ("", "비밀 번호 2", "비밀 번호 1 ", "\ud800", "x" * 100_000):
        assert not matches(wrong, kept)


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "secret",
        "scrypt:15:8:1::",
        "scrypt:15:8:1:zz:zz",
        "scrypt:x:8:1:00:00",
        f"scrypt:40:8:1:{'00' * 16}:{'00' * 32}",
        f"md5:15:8:1:{'00' * 16}:{'00' * 32}",
    ],
)
def test_password_against_what_is_no_hash_never_matches(kept: str) -> None:
    """A password put in place of its hash opens nothing, and no hash asks for all the memory."""
    assert not is_password_hash(kept)
    assert not matches(kept, kept)


def test_throttle_lets_wrong_passwords_through_ever_more_slowly() -> None:
    """Three at once; then 2, 4, 8 … seconds up to a minute, in which none is looked at."""
    now = [100.0]
    throttle = Throttle(lambda: now[0])
    asked = []

    def wrong() -> bool:
        asked.append(now[0])
        return False

    waits = []
    for _ in range(10):
        assert not throttle.attempt(wrong)
        waits.append(throttle.seconds_to_wait())
        now[0] += throttle.seconds_to_wait()
    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60]
    assert len(asked) == 10
    assert not throttle.attempt(wrong)
    assert not throttle.attempt(lambda: True)  # right, but too early
    assert len(asked) == 11
    now[0] += 60
    assert throttle.attempt(lambda: True)
    assert throttle.seconds_to_wait() == 0


def test_throttle_counts_attempts_before_they_are_answered() -> None:
    """Many at the same moment do not all slip through while the first is being computed."""
    throttle = Throttle(lambda: 100.0)
    looked_at = []

    def nested() -> bool:
        looked_at.append(1)
        throttle.attempt(nested)
        return False

    throttle.attempt(nested)
    assert len(looked_at) == 3


# ------------------------------------------------------------------ pages and writers

PROGRAM = """
import streamlit as st
from casebook.library.saving import FileChange, SaveRefused
from casebook.ui import access
from casebook.ui.frame import open_page

page = open_page("edit")
may = access.show_gate(page)
st.text("may" if may else "may not")

def write():
    writer = access.writer(page)
    if writer is None:
        st.session_state["said"] = "no writer"
        return
    try:
        writer.save([FileChange("cases/new-one.yaml", None, b"x")])
        st.session_state["said"] = "saved as " + writer.who
    except SaveRefused as refused:
        st.session_state["said"] = refused.code

# Drawn for everybody: what the browser can do is no protection, what the callback does is.
st.button("write", key="write", on_click=write)
st.text(st.session_state.get("said", ""))
"""


@pytest.fixture(autouse=True)
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting, no failed attempt, and a user whom the computer knows by name."""
    assert tmp_path.is_dir()  # pytest names its folder after the user: first that, then the name
    for name in ("CASEBOOK_EDITING", "CASEBOOK_EDIT_PASSWORD_HASH", "CASEBOOK_EDITORS", "CASEBOOK_PRESENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(access_permission, "THROTTLE", Throttle())
    monkeypatch.setattr(access, "THROTTLE", access_permission.THROTTLE)
    monkeypatch.setenv("LOGNAME", "hana")


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the next runs come from such a visitor."""

    def come(host: str = "localhost:8501", address: str | None = "localhost", **more: str) -> None:
        headers = (("Host", host), *((k.replace("_", "-"), v) for k, v in more.items()))
        request = Request(address=address, headers=headers, ip=None)
        monkeypatch.setattr(access_request, "request_now", lambda: request)

    return come


@pytest.fixture
def app(casebook_copy: Path) -> AppTest:
    """A page whose button writes, at the computer itself."""
    assert casebook_copy.is_dir()
    return AppTest.from_string(PROGRAM, default_timeout=30)


def said(app: AppTest) -> list[str]:
    assert not app.exception
    return [text.value for text in app.text]


def test_page_at_this_computer_may_edit_without_more_ado(app: AppTest, casebook_copy: Path) -> None:
    """The record holds the name by which the computer knows its user."""
    app.run()
    assert said(app)[0] == "may"
    app.button(key="write").click().run()
    assert said(app)[-1] == "saved as hana"
    assert [r.who for r in read_log(casebook_copy)] == ["hana"]


@pytest.mark.parametrize(
    "visitor",
    [
        {"host": "evil.example:8501"},
        {"host": "192.168.0.7:8501", "address": None},
        {"X_Forwarded_For": "192.168.0.9"},
        {"Origin": "https://casebook.example.org"},
        {"address": "0.0.0.0"},
    ],
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_page_from_elsewhere_may_not_edit_even_by_calling_the_callback(
    app: AppTest,
    ask: Callable,
    page_text: Callable,
    casebook_copy: Path,
    visitor: dict[str, str | None],
    lang: str,
) -> None:
    """It is told how the operator can open editing; a click all the same writes nothing."""
    ask(**visitor)
    app.query_params["lang"] = lang
    app.run()
    assert said(app)[0] == "may not"
    assert "CASEBOOK_EDITING" in page_text(app)
    app.button(key="write").click().run()
    assert said(app)[-1] == "no writer"
    assert not (casebook_copy / "cases/new-one.yaml").exists()
    assert not (casebook_copy / "log").exists()


def test_page_while_presenting_may_not_edit(
    app: AppTest, monkeypatch: pytest.MonkeyPatch, casebook_copy: Path
) -> None:
    """Not even at the computer itself, and whatever else is set."""
    monkeypatch.setenv("CASEBOOK_PRESENT", "1")
    monkeypatch.setenv("CASEBOOK_EDITING", "local")
    app.run()
    assert said(app)[0] == "may not"
    app.button(key="write").click().run()
    assert said(app)[-1] == "no writer"
    assert not (casebook_copy / "cases/new-one.yaml").exists()


@pytest.mark.parametrize("setting", ["off", "OFF", "yes", "true", "passwort"])
def test_page_with_editing_off_or_misspelt_may_not_edit(
    app: AppTest, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    """A typing error opens nothing."""
    monkeypatch.setenv("CASEBOOK_EDITING", setting)
    assert said(app.run())[0] == "may not"


def test_writer_that_is_kept_asks_again_when_it_writes(
    casebook_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was allowed a moment ago is not allowed for ever."""
    writer = access.Writer(casebook_copy, "hana")
    monkeypatch.setenv("CASEBOOK_PRESENT", "1")
    for write in (lambda: writer.save([FileChange("cases/a.yaml", None, b"x")]), writer.undo):
        with pytest.raises(SaveRefused) as refused:
            write()
        assert refused.value.code == "not-allowed"


PASSWORD = "열려라 참깨"


@pytest.fixture
def with_password(monkeypatch: pytest.MonkeyPatch, ask: Callable) -> None:
    """A server for others, with a password for editing."""
    monkeypatch.setenv("CASEBOOK_EDITING", "password")
    monkeypatch.setenv("CASEBOOK_EDIT_PASSWORD_HASH", hash_password(PASSWORD))
    ask(host="casebook.example.org", address="0.0.0.0", X_Forwarded_For="192.168.0.9")


def enter(app: AppTest, password: str, name: str = "이둘") -> AppTest:
    app.text_input(key="editor_password_name").set_value(name)
    app.text_input(key="editor_password").set_value(password)
    return app.button[-2 if app.button[-1].key == "write" else -1].click().run()


@pytest.mark.usefixtures("with_password")
def test_page_with_the_right_password_may_edit_under_the_name_given(app: AppTest) -> None:
    """The password is in no state of the session afterwards."""
    app.run()
    assert said(app)[0] == "may not"
    app.button(key="write").click().run()
    assert said(app)[-1] == "no writer"
    enter(app, PASSWORD)
    assert said(app)[0] == "may"
    kept = repr(app.session_state)
    assert "이둘" in kept
    assert PASSWORD not in kept
    app.button(key="write").click().run()
    assert said(app)[-1] == "saved as 이둘"
    app.button(key="access_stop").click().run()
    assert said(app)[0] == "may not"


@pytest.mark.usefixtures("with_password")
def test_page_with_a_wrong_password_may_not_edit_and_has_to_wait(app: AppTest, page_text: Callable) -> None:
    """After some failures also the right one is not looked at for a while."""
    app.query_params["lang"] = "en"
    app.run()
    enter(app, "wrong")
    assert said(app)[0] == "may not"
    assert "not right" in page_text(app)
    for _ in range(4):
        enter(app, "wrong")
    assert "none is looked at" in page_text(app)
    enter(app, PASSWORD)
    assert said(app)[0] == "may not"


@pytest.mark.usefixtures("with_password")
def test_page_after_the_password_was_changed_asks_for_the_new_one(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who knew the old one is out."""
    enter(app.run(), PASSWORD)
    assert said(app)[0] == "may"
    monkeypatch.setenv("CASEBOOK_EDIT_PASSWORD_HASH", hash_password("new"))
    assert said(app.run())[0] == "may not"


@pytest.mark.usefixtures("with_password")
@pytest.mark.parametrize("kept", ["", PASSWORD])
def test_page_without_a_hash_of_a_password_may_not_edit(
    app: AppTest, monkeypatch: pytest.MonkeyPatch, kept: str, page_text: Callable
) -> None:
    """No password, or the password itself in place of its hash, opens nothing."""
    monkeypatch.setenv("CASEBOOK_EDIT_PASSWORD_HASH", kept)
    app.run()
    assert said(app)[0] == "may not"
    assert "CASEBOOK_EDIT_PASSWORD_HASH" in page_text(app)
    assert not app.text_input


def test_page_with_the_password_in_secrets_may_edit(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator may keep the hash with Streamlit's other secrets."""
    monkeypatch.setenv("CASEBOOK_EDITING", "password")
    app.secrets["casebook"] = {"edit_password_hash": hash_password(PASSWORD)}
    app.run()
    assert said(app)[0] == "may not"
    enter(app, PASSWORD)
    assert said(app)[0] == "may"


# ------------------------------------------------------------------ login


@pytest.fixture
def with_login(monkeypatch: pytest.MonkeyPatch, app: AppTest) -> AppTest:
    """A server with Streamlit's own login."""
    monkeypatch.setenv("CASEBOOK_EDITING", "login")
    monkeypatch.setattr(access_permission, "find_spec", lambda name: name)
    app.secrets["auth"] = {"redirect_uri": "https://casebook.example.org/oauth2callback"}
    app.query_params["lang"] = "en"
    return app


def test_page_with_login_but_without_authlib_says_what_is_missing(
    with_login: AppTest, monkeypatch: pytest.MonkeyPatch, page_text: Callable
) -> None:
    """Instead of failing at the click."""
    monkeypatch.setattr(access_permission, "find_spec", lambda _: None)
    with_login.run()
    assert said(with_login)[0] == "may not"
    assert "Authlib" in page_text(with_login)


def test_page_with_login_that_is_not_set_up_says_what_is_missing(
    with_login: AppTest, page_text: Callable
) -> None:
    """The names of the settings are given."""
    del with_login.secrets["auth"]
    with_login.run()
    assert said(with_login)[0] == "may not"
    assert "server_metadata_url" in page_text(with_login)


def test_page_before_login_offers_it(with_login: AppTest) -> None:
    """Nobody edits unnamed."""
    with_login.run()
    assert said(with_login)[0] == "may not"
    assert [b.label for b in with_login.button if b.key == "access_login"] == ["Log in"]


@pytest.mark.parametrize(
    ("editors", "user", "may"),
    [
        ("", {"email": "a@example.org"}, False),
        ("*", {"email": "a@example.org"}, True),
        ("a@example.org, b@example.org", {"email": "B@example.org"}, True),
        ("a@example.org", {"email": "c@example.org"}, False),
        ("a@example.org", {"email": "a@example.org.evil"}, False),
        ("a@example.org", {"email": "a@example.org", "email_verified": False}, False),
        ("a@example.org", {"email": "a@example.org", "email_verified": True}, True),
        ("a@example.org", {"name": "a@example.org"}, False),
    ],
)
def test_page_after_login_may_edit_if_listed(
    with_login: AppTest,
    monkeypatch: pytest.MonkeyPatch,
    editors: str,
    user: dict[str, object],
    may: bool,
) -> None:
    """With a list, only a verified address on it; the record holds the address."""
    monkeypatch.setenv("CASEBOOK_EDITORS", editors)
    with_login.user = {"is_logged_in": True, **user}
    with_login.run()
    assert said(with_login)[0] == ("may" if may else "may not")
    with_login.button(key="write").click().run()
    assert said(with_login)[-1] == (f"saved as {user['email']}" if may else "no writer")


def test_permission_outside_a_page_is_none_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that runs without a visitor writes by accident."""
    monkeypatch.undo()
    monkeypatch.delenv("CASEBOOK_EDITING", raising=False)
    assert st.context.headers.to_dict() == {}
    assert not access_permission.permission().may_edit
