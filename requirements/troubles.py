"""What can go wrong while the environment is made, and how to mend it, in Korean and English."""


class SetupError(Exception):
    """The environment could not be made; says what failed and how to mend it in both languages."""

    def __init__(self, failed: tuple[str, str], mend: tuple[str, str], details: str = "") -> None:
        super().__init__(failed[1])
        self.failed = failed
        self.mend = mend
        self.details = details
        """The last lines of the program that failed."""


HASHES = (
    "받은 파일이 잠금 파일의 해시와 다릅니다. `python3 -m pip cache purge`를 실행한 뒤 다시 시작하고, "
    "계속되면 기관 미러의 파일이 원본과 같은지 문의하십시오.",
    "a downloaded file differs from the lock file. Run `python3 -m pip cache purge` and start again; if it "
    "happens again, ask whether your organisation's mirror holds the original files.",
)
DISK_FULL = (
    "디스크 공간이 부족합니다. 1 GB 이상 비운 뒤 다시 시작하십시오.",
    "the disk is full. Free at least 1 GB and start again.",
)
CERTIFICATE = (
    "보안 인증서를 확인하지 못했습니다. 환경 변수 PIP_CERT에 기관의 인증서 파일(.pem)을 지정하고 "
    "다시 시작하십시오.",
    "the certificate could not be verified. Set the environment variable PIP_CERT to your organisation's "
    "certificate file (.pem) and start again.",
)
NOT_WRITABLE = (
    "이 폴더에 쓰기 권한이 있는지 확인하고, 실행 중인 대시보드를 닫은 뒤 다시 시작하십시오.",
    "check that you may write to this folder, close running dashboards, and start again.",
)
DOWNLOAD_WHEELS = "python3 -m pip download --require-hashes -r requirements/app.lock -d wheels"
NO_NETWORK = (
    "인터넷 연결을 확인하십시오. 프록시를 거쳐야 하면 환경 변수 HTTPS_PROXY를 설정하고 다시 "
    "시작하십시오. 폐쇄망이면 인터넷이 되는 같은 종류의 컴퓨터(운영 체제와 Python 버전이 같은 것)에서\n"
    f"    {DOWNLOAD_WHEELS}\n"
    "  를 실행하고, 생긴 wheels 폴더를 run.py 옆에 복사한 뒤 다시 시작하십시오.",
    "check the internet connection. Behind a proxy, set the environment variable HTTPS_PROXY and start "
    "again. On a closed network, run\n"
    f"    {DOWNLOAD_WHEELS}\n"
    "  on a connected computer of the same kind (same system, same Python), copy the folder wheels beside "
    "run.py, and start again.",
)
NO_PACKAGE = (
    "이 Python용으로 만들어진 패키지가 없습니다. 64비트 Python 3.11~3.14로 다시 시작하십시오.",
    "a package is not made for this Python. Start again with a 64-bit Python 3.11 to 3.14.",
)
WHEELS_INCOMPLETE = (
    "wheels 폴더에 이 컴퓨터에 맞는 패키지가 모두 있지 않습니다. 운영 체제와 Python 버전이 같은 컴퓨터에서 "
    f"다시 만드십시오:\n    {DOWNLOAD_WHEELS}",
    "the folder wheels does not hold every package for this computer. Make it again on a computer with the "
    f"same system and Python:\n    {DOWNLOAD_WHEELS}",
)
UNKNOWN = (
    ".venv 폴더를 지우고 다시 시작하십시오. 계속되면 위의 메시지를 담당자에게 보내 주십시오.",
    "remove the folder .venv and start again; if it happens again, send the message above to your support.",
)

# The most telling sign first: pip uses some of the same words for a missing network and a missing package.
SIGNS: tuple[tuple[tuple[str, ...], tuple[str, str]], ...] = (
    (("DO NOT MATCH THE HASHES",), HASHES),
    (("No space left", "Errno 28", "WinError 112"), DISK_FULL),
    (("CERTIFICATE_VERIFY_FAILED", "SSLError"), CERTIFICATE),
    (("Permission denied", "Read-only file system", "WinError 5]", "WinError 32]"), NOT_WRITABLE),
    (("onnection", "ProxyError", "Temporary failure", "timed out", "getaddrinfo"), NO_NETWORK),
    (("from versions: none",), NO_NETWORK),
    (("No matching distribution", "Failed building wheel", "metadata-generation-failed"), NO_PACKAGE),
)


def mend_for(output: str) -> tuple[str, str]:
    """How to mend what this output of a program tells."""
    return next((mend for signs, mend in SIGNS if any(sign in output for sign in signs)), UNKNOWN)


def install_failed(output: str, from_wheels: bool) -> SetupError:
    """Pip ended with this output."""
    mend = mend_for(output)
    if from_wheels and mend in (NO_NETWORK, NO_PACKAGE):
        mend = WHEELS_INCOMPLETE
    lines = output.strip().splitlines()
    details = "\n".join([line for line in lines if line.startswith("ERROR")] or lines[-12:])
    return SetupError(("패키지를 설치하지 못했습니다.", "packages could not be installed."), mend, details)


def write_failed(error: OSError) -> SetupError:
    """A file or folder of the checkout could not be written."""
    return SetupError(
        (f"파일을 쓰지 못했습니다: {error}", f"a file could not be written: {error}"),
        DISK_FULL if mend_for(str(error)) is DISK_FULL else NOT_WRITABLE,
    )


def venv_failed(python: str, output: str) -> SetupError:
    """The standard library's venv did not work; Debian ships a part of it as a package of its own."""
    return SetupError(
        ("가상 환경(.venv)을 만들지 못했습니다.", "the virtual environment (.venv) could not be made."),
        (
            f"데비안·우분투에서는 `sudo apt install {python}-venv`를 실행한 뒤 다시 시작하십시오.",
            f"on Debian and Ubuntu run `sudo apt install {python}-venv`, then start again.",
        ),
        output.strip(),
    )
