"""The repository as a whole: floors, what it names, what it installs, what its documents promise."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from casebook.files.case import parse_case

CHECKOUT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
APP_LOCK = CHECKOUT / "requirements" / "app.lock"
TEST_LOCK = CHECKOUT / "requirements" / "test.lock"
DRAWING = [CHECKOUT / "dashboard.py", *sorted((CHECKOUT / "pages").glob("*.py"))]
DOCUMENTS = sorted(
    path
    for path in CHECKOUT.rglob("*.md")
    if not {".venv", "originals"} & set(path.relative_to(CHECKOUT).parts)
)

MOST_PAGE_LINES = 40
DOCUMENTATION_HOSTS = {
    "doi.org",
    "docs.astral.sh",
    "json-schema.org",
    "keepachangelog.com",
    "pre-commit.com",
    "schemas.openxmlformats.org",
    "semver.org",
    "www.apache.org",
    "www.w3.org",
}
OWN_HOSTS = {"localhost", "127.0.0.1", "[::1]"}
RESERVED_ENDINGS = (".example", ".invalid", ".test", ".localhost", "example.com", "example.org")
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:home|root|Users|work|tmp/w|opt/pypi)/\w|\b[A-Z]:\\Users\\\w")
ADDRESS = re.compile(r"\b(?:https?|wss?)://[^\s\"'<>`)\]]+")


def tracked_files() -> Iterator[Path]:
    """What is under version control, or would be after `git add .`."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=CHECKOUT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in listed.stdout.decode().split("\0"):
        if name and (CHECKOUT / name).is_file():
            yield CHECKOUT / name


def text_files() -> list[tuple[str, str]]:
    """Name and content of every tracked file that is no picture."""
    texts = []
    for path in tracked_files():
        data = path.read_bytes()
        if b"\0" not in data:
            texts.append((path.relative_to(CHECKOUT).as_posix(), data.decode("utf-8", "replace")))
    return texts


def imported_by(path: Path) -> set[str]:
    """The modules that this file imports, by their full names."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


def pins(lock: Path) -> dict[str, set[str]]:
    """Package → its pinned versions; more than one where they depend on the Python."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(name, set()).add(version)
    return found


def test_floors_of_the_package_are_kept() -> None:
    """No module imports upward or sideways, and each heavy package stays on its floor."""
    run = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    linted = subprocess.run(
        [sys.executable, "-c", run, "--no-cache", "--no-logo"], cwd=CHECKOUT, capture_output=True, text=True
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr


@pytest.mark.parametrize("path", DRAWING, ids=lambda path: path.name)
def test_page_imports_only_what_the_top_floor_may(path: Path) -> None:
    """Pages take Streamlit, pandas and the package below; the dashboard also loads the slow ones."""
    allowed = {"casebook", "streamlit", "pandas"}
    if path.name == "dashboard.py":
        allowed |= {"numpy", "plotly"}
    imported = imported_by(path)
    assert {name.partition(".")[0] for name in imported} <= allowed
    assert not any(name.startswith(("casebook.cli", "casebook.files")) for name in imported)


@pytest.mark.parametrize("path", DRAWING, ids=lambda path: path.name)
def test_page_stays_short_enough_to_read_at_once(path: Path) -> None:
    """A page opens, computes, draws; what needs more lines belongs a floor below."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_PAGE_LINES


@pytest.mark.parametrize("path", DRAWING, ids=lambda path: path.name)
def test_page_holds_no_sentence_of_its_own(path: Path) -> None:
    """Sentences live in the catalogue: a page's strings, docstrings aside, are keys, ids and paths."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
        and isinstance(node.body[0].value, ast.Constant)
    }
    sentences = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation
        if not re.fullmatch(r"[\w./:-]*", node.value, re.ASCII)
    ]
    assert sentences == []


def test_every_test_says_in_a_sentence_what_it_shows() -> None:
    """The name gives subject, situation and outcome; the docstring says why it matters."""
    silent = [
        f"{path.relative_to(CHECKOUT)}::{node.name}"
        for path in sorted((CHECKOUT / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_tracked_files_name_no_path_of_a_machine() -> None:
    """Nothing in the repository depends on where somebody's checkout or home folder lies."""
    found = {(name, match.group()) for name, text in text_files() for match in MACHINE_PATH.finditer(text)}
    assert found == set()


def test_tracked_files_name_no_host_but_documentation() -> None:
    """Registries, mirrors and servers are the user's settings, not the repository's."""
    found = set()
    for name, text in text_files():
        # Sources state addresses of their own; tests invent some, to see that they are only shown.
        if name.startswith(("cases/", "seeds/", "tests/")) and not name.endswith("README.md"):
            continue
        for match in ADDRESS.finditer(text):
            host = urlsplit(match.group()).netloc.rpartition("@")[2].partition(":")[0]
            # Put together at run time, or an example.
            if "{" in host or "." not in host or "/OWNER/" in match.group():
                continue
            if host not in DOCUMENTATION_HOSTS | OWN_HOSTS and not host.endswith(RESERVED_ENDINGS):
                found.add((name, match.group()))
    assert found == set()


@pytest.mark.parametrize("lock", [APP_LOCK, TEST_LOCK], ids=lambda path: path.name)
def test_lock_file_pins_every_package_with_hashes_and_without_hosts(lock: Path) -> None:
    """What is installed is what was tested, from wherever the user's pip is told to take it."""
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"://|^--|^-[ei]|@ ", text, re.MULTILINE)
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(blocks) == sum(len(versions) for versions in pins(lock).values()) > 30
    assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_test_lock_holds_everything_of_the_app_lock_at_the_same_versions() -> None:
    """Tests run against what users run, and one environment serves both."""
    app, test = pins(APP_LOCK), pins(TEST_LOCK)
    assert {name: versions for name, versions in app.items() if test.get(name) != versions} == {}


@pytest.mark.parametrize("lock", [APP_LOCK, TEST_LOCK], ids=lambda path: path.name)
def test_lock_file_fits_the_ranges_of_the_project(lock: Path) -> None:
    """A dependency that was added or raised in pyproject.toml has been locked again."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    wanted = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
    if lock == TEST_LOCK:
        wanted += [Requirement(text) for text in PROJECT["dependency-groups"]["test"]]
    locked = pins(lock)
    for requirement in wanted:
        versions = locked[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_streamlit_settings_exist_in_the_pinned_version() -> None:
    """A setting that Streamlit renamed would be ignored in silence."""
    from streamlit import config

    def names(table: dict[str, object], prefix: str = "") -> Iterator[str]:
        for key, value in table.items():
            if isinstance(value, dict):
                yield from names(value, f"{prefix}{key}.")
            else:
                yield prefix + key

    settings = tomllib.loads((CHECKOUT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    known = config.get_config_options()
    assert [name for name in names(settings) if name not in known] == []
    assert settings["browser"]["gatherUsageStats"] is False
    assert settings["server"]["address"] == "localhost"
    for theme in ("light", "dark"):
        assert len(set(settings["theme"][theme]["chartCategoricalColors"])) == 10
    assert "://" not in str(settings)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_links_of_a_document_lead_somewhere(document: Path) -> None:
    """Every relative link names a file that is there, and an anchor that the file has."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        file = document.parent / name if name else document
        assert file.exists(), target
        if anchor:
            assert f'id="{anchor}"' in file.read_text(encoding="utf-8") or anchor == "english", target


def test_sections_that_messages_name_exist() -> None:
    """`cases/README.md#quotes` in a message leads the curator to that section."""
    for name, text in text_files():
        if not name.startswith("casebook/"):
            continue
        for file, anchor in re.findall(r"((?:cases|seeds)/README\.md)#([\w-]+)", text):
            assert f'<a id="{anchor}"></a>' in (CHECKOUT / file).read_text(encoding="utf-8"), (name, anchor)


def test_example_in_the_curators_guide_is_read_without_a_finding() -> None:
    """What the guide shows can be copied and works."""
    guide = (CHECKOUT / "cases" / "README.md").read_text(encoding="utf-8")
    example = guide.split("```yaml\n")[1].split("```")[0]
    parsed = parse_case(example.encode(), "cases/sample-city.yaml")
    assert parsed.findings == ()
    assert parsed.value is not None
    assert parsed.value.id == "sample-city"


def test_wheel_force_includes_name_files_that_exist() -> None:
    """`pip install .` finds the dashboard, its pages and its settings."""
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert [path for path in included if not (CHECKOUT / path).exists()] == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this system")
def test_ci_script_runs_exactly_the_documented_command() -> None:
    """What a person runs and what guards the repository are the same."""
    script = CHECKOUT / ".ci" / "run"
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "exec python3 run.py test"
