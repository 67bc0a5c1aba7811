"""Start the dashboard, or run any command, from a bare checkout. `python3 run.py --help` says how.

Standard library only. Pythons down to 3.6 must be able to read this file, to be told that they are too old.
"""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

USAGE = (
    """\
python3 run.py [--port 번호] [--root 폴더] [--lang ko|en]   대시보드를 시작합니다
python3 run.py check [경로 ...]                            사례 파일을 점검합니다
python3 run.py show 사례                                   한 사례를 요약합니다
python3 run.py new 사례 | new --source                     새 사례나 출처를 만듭니다
python3 run.py find-quote "찾을 말" | fix-quote            인용할 대목을 찾거나 틀린 인용문을 고칩니다
python3 run.py diff | rename | schema | init 폴더          비교, 이름 바꾸기, 스키마, 새 사례집
python3 run.py export | release 이름 | publish 폴더        파일로 내보내기, 판 고정, 정적 누리집
python3 run.py 명령 --help                                 그 명령의 선택 사항과 예를 보입니다
python3 run.py test [pytest 인자 ...]                      개발용: 모든 시험을 실행합니다
""",
    """\
python3 run.py [--port NUMBER] [--root DIR] [--lang ko|en]   start the dashboard
python3 run.py check [PATH ...]                              check the case files
python3 run.py show CASE                                     sum up one case
python3 run.py new CASE | new --source                       make a new case or source
python3 run.py find-quote "words" | fix-quote                find passages to quote, mend quotes
python3 run.py diff | rename | schema | init DIR             compare, rename, schema, a casebook of your own
python3 run.py export | release NAME | publish DIR           files to take away, frozen data, a static site
python3 run.py COMMAND --help                                show the options of a command, with examples
python3 run.py test [pytest argument ...]                    for developers: lint, types, all tests
""",
)
COMMANDS = (
    "check",
    "dashboard",
    "diff",
    "export",
    "find-quote",
    "fix-quote",
    "init",
    "new",
    "publish",
    "release",
    "rename",
    "schema",
    "show",
)
TAKE_PATHS = ("check", "fix-quote")
FLAGS = ("--replace", "--watch")
OLDEST = (3, 11)
TRIED_BEFORE = "CASEBOOK_TRIED_NEWER_PYTHON"


def show(text: str) -> None:
    """Print a line; characters that the console cannot show become `?`."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


def tell(korean: str, english: str) -> None:
    """Print a message in both languages, or in English alone where the console cannot show Korean."""
    try:
        "가".encode(getattr(sys.stdout, "encoding", None) or "ascii")
        show(korean)
    except UnicodeEncodeError:
        pass
    show(english)


def stop(korean: str, english: str, mend_korean: str, mend_english: str) -> NoReturn:
    """Say what failed and how to mend it, and end."""
    tell(
        "오류: " + korean + "\n  고치는 방법: " + mend_korean,
        "error: " + english + "\n  to mend: " + mend_english,
    )
    sys.exit(1)


def need_newer_python() -> NoReturn:
    """Hand over to a newer Python on PATH, or say what to install."""
    for minor in (14, 13, 12, 11):
        newer = shutil.which(f"python3.{minor}")
        if newer and not os.environ.get(TRIED_BEFORE):
            os.environ[TRIED_BEFORE] = "1"
            sys.exit(subprocess.call([newer, *sys.argv]))
    found = f"{sys.version_info[0]}.{sys.version_info[1]}"
    stop(
        f"Python 3.11 이상이 필요합니다. 지금 실행한 것은 Python {found}입니다.",
        f"Python 3.11 or newer is needed; this is Python {found}.",
        "Python 3.11 이상을 설치하고 그 Python으로 다시 시작하십시오. 예: python3.12 run.py",
        "install Python 3.11 or newer and start again with it, e.g. python3.12 run.py",
    )


if sys.version_info < OLDEST:
    need_newer_python()

# Not before the check: an old Python could not read these files.
from requirements.install import HERE, PYTHON, prepare  # noqa: E402
from requirements.troubles import SetupError  # noqa: E402


def hand_over(arguments: list[str]) -> NoReturn:
    """Go on as the environment's Python with these arguments; Ctrl-C is then its own affair."""
    command = [str(PYTHON), *arguments]
    if os.name != "nt":
        os.execv(command[0], command)
    process = subprocess.Popen(command)
    while True:
        try:
            sys.exit(process.wait())
        except KeyboardInterrupt:
            continue


def called_as() -> str:
    """What has to be typed to start this file again from the same folder."""
    if os.name == "nt":
        name = sys.argv[0]
        return "py " + ('"' + name + '"' if " " in name else name)
    return "python3 " + shlex.quote(sys.argv[0])


def names_a_path(arguments: list[str]) -> bool:
    """Whether something that exists is named, other than as the value of an option."""
    return any(
        Path(argument).exists() and (not before.startswith("--") or before in FLAGS)
        for before, argument in zip(["", *arguments], arguments, strict=False)
    )


def main(arguments: list[str]) -> NoReturn:
    """Run the command that these arguments name."""
    wants_help = arguments[:1] in (["-h"], ["--help"], ["help"])
    command = arguments[0] if arguments and not arguments[0].startswith("-") else "dashboard"
    if wants_help or command not in (*COMMANDS, "test"):
        tell(*USAGE)
        sys.exit(0 if wants_help else 2)
    rest = arguments[1:] if arguments[:1] == [command] else arguments
    try:
        prepare("test" if command == "test" else "app", tell)
    except SetupError as failure:
        if failure.details:
            show(failure.details)
        stop(*failure.failed, *failure.mend)
    if command == "test":
        hand_over([str(HERE / ".ci" / "everything.py"), *rest])
    # The checkout's own casebook is meant, unless another is named or a path may lie in another.
    if command not in TAKE_PATHS or not names_a_path(rest):
        os.environ.setdefault("CASEBOOK_ROOT", str(HERE))
    # So that what is suggested next can be typed as it stands.
    os.environ["CASEBOOK_CALLED_AS"] = called_as()
    # -P: not a `casebook` that may lie in the folder where the command is typed.
    hand_over(["-P", "-m", "casebook", command, *rest])


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
