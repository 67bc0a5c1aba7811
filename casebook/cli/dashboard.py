"""``casebook dashboard``: start Streamlit on the dashboard's script."""

import os
import socket
import subprocess
import sys
from glob import escape
from importlib.util import find_spec
from pathlib import Path

import casebook
from casebook.cli.options import Options
from casebook.cli.refusal import Refusal
from casebook.cli.roots import chosen_root
from casebook.cli.sentences import say
from casebook.library.places import CASES, SEEDS
from casebook.model import Lang

DEFAULT_PORT = 8501
LAST_PORT = 65535
FLAGS = ("--server.runOnSave=true", "--browser.gatherUsageStats=false", "--server.showEmailPrompt=false")
"""What must hold in any case; everything else is in ``.streamlit/config.toml`` beside the script."""


def run(options: Options, lang: Lang) -> int:
    """Start the server and stay until it ends.

    Raises:
        Refusal: it cannot be started.
    """
    root = chosen_root(options)
    script = dashboard_script()
    port = _port(options.value("port"))
    if script is None or find_spec("streamlit") is None:
        raise Refusal("dashboard.not-installed")
    if not _is_free(port):
        free = next((p for p in range(port + 1, LAST_PORT + 1) if _is_free(p)), 0)
        if options.value("port") is not None:
            raise Refusal("dashboard.port-taken", port=str(port), free=str(free))
        print(say(lang, "dashboard.port-moved", port=str(port), free=str(free)))
        port = free
    environment = {**os.environ, "CASEBOOK_ROOT": str(root)}
    if options.has("present"):
        environment["CASEBOOK_PRESENT"] = "1"
    print(say(lang, "dashboard.starting", port=port), flush=True)
    return _hand_over(streamlit_command(script, root, port), environment)


def dashboard_script() -> Path | None:
    """The script in the installed package, else beside the package in a checkout."""
    package = Path(casebook.__file__).resolve().parent
    for script in (package / "_app" / "dashboard.py", package.parent / "dashboard.py"):
        if script.is_file():
            return script
    return None


def streamlit_command(script: Path, root: Path, port: int) -> list[str]:
    """The command line of the server.

    An edited case or source shows at once: their folders are watched. The package is not: Streamlit takes an
    event in a watched folder for a changed module, and throws all of them out of ``sys.modules`` while other
    visitors are importing them. The server then dies.
    """
    package = Path(casebook.__file__).resolve().parent
    watched = [root / name for name in (CASES, SEEDS) if (root / name).is_dir()]
    return [
        sys.executable,
        "-P",  # not a `streamlit` that may lie in the folder where the command is typed
        *("-m", "streamlit", "run", str(script)),
        f"--server.port={port}",
        *FLAGS,
        *(f"--server.folderWatchList={folder}" for folder in watched),
        f"--server.folderWatchBlacklist={escape(str(package))}",  # it is read as a pattern
    ]


def _port(value: str | None) -> int:
    if value is None:
        return DEFAULT_PORT
    if not (value.isascii() and value.isdecimal() and 0 < int(value) <= LAST_PORT):
        raise Refusal("dashboard.port-invalid", value=value)
    return int(value)


def _is_free(port: int) -> bool:
    """Whether a server can listen on this port of this computer."""
    with socket.socket() as client:
        client.settimeout(0.3)
        if client.connect_ex(("127.0.0.1", port)) == 0:
            return False
    with socket.socket() as server:
        if sys.platform != "win32":  # there it would allow a second listener
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _hand_over(command: list[str], environment: dict[str, str]) -> int:
    """Go on as the server, so that every signal reaches it and none is left behind."""
    if sys.platform == "win32":
        return _wait_for(subprocess.Popen(command, env=environment))
    return os.execve(command[0], command, environment)


def _wait_for(process: subprocess.Popen[bytes]) -> int:
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the server received it too
            continue
