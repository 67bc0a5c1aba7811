"""Renaming: everything that names a case or a source follows, everything else stays byte for byte."""

from hashlib import sha256
from pathlib import Path

import pytest

from casebook.library import open_library
from casebook.library.renaming import CannotRename, Renaming, renaming_of
from casebook.library.saving import save_files, undo_last

SHIPPED = Path(__file__).resolve().parents[2]
SOURCE = "2025-11-12-rancho-cordova"
RATINGS = """\
# Casebook ratings 1
case: {case}  # jeonbuk
rater: kim-hana
name: "jeonbuk 담당"
date: 2025-11-12
rubric: {version}
ratings: {{}}
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped casebook with ratings and an article."""
    monkeypatch.delenv("CASEBOOK_ORIGINALS", raising=False)
    for name in ("cases", "seeds"):
        for file in (SHIPPED / name).iterdir():
            if file.suffix in (".yaml", ".md"):
                (tmp_path / name).mkdir(exist_ok=True)
                (tmp_path / name / file.name).write_bytes(file.read_bytes())
    version = (
        (SHIPPED / "cases/_rubric.yaml").read_text(encoding="utf-8").split("version: ")[1].split("\n")[0]
    )
    (tmp_path / "cases/ratings/jeonbuk").mkdir(parents=True)
    (tmp_path / "cases/ratings/jeonbuk/kim-hana.yaml").write_text(
        RATINGS.format(case="jeonbuk", version=version), encoding="utf-8"
    )
    (tmp_path / "cases/ratings/jeonbuk/_reconciliation.yaml").write_text(
        "# Casebook reconciliation 1\nnotes: {}\n", encoding="utf-8"
    )
    (tmp_path / "seeds/originals").mkdir()
    (tmp_path / f"seeds/originals/{SOURCE}.txt").write_text("not the article", encoding="utf-8")
    return tmp_path


def contents(root: Path) -> dict[str, bytes]:
    """Every file of the casebook."""
    found = (p for folder in ("cases", "seeds") for p in (root / folder).rglob("*") if p.is_file())
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in found}


def rename(root: Path, old: str, new: str) -> Renaming:
    """Rename and save."""
    renaming = renaming_of(root, old, new)
    save_files(root, renaming.changes, who="tester", kind="rename")
    return renaming


@pytest.mark.parametrize("old", ["jeonbuk", "cases/jeonbuk.yaml", "./cases/jeonbuk.yaml"])
def test_renaming_a_case_moves_its_file_and_ratings_and_changes_one_word_in_each(
    root: Path, old: str
) -> None:
    """Nothing else differs in any file; a comment and a name that look like the id stay."""
    before = contents(root)
    renaming = rename(root, old, "jeonbuk-province")
    after = contents(root)
    expected = dict(before)
    for path, data in before.items():
        if "jeonbuk" in path:
            del expected[path]
            moved = path.replace("jeonbuk", "jeonbuk-province")
            expected[moved] = data.replace(b"\nid: jeonbuk\n", b"\nid: jeonbuk-province\n").replace(
                b"case: jeonbuk ", b"case: jeonbuk-province "
            )
    assert after == expected
    assert (renaming.kind, renaming.ratings, renaming.path) == ("case", 2, "cases/jeonbuk-province.yaml")
    assert {f.code for f in open_library(root, use_snapshot=False).findings} == {"original-differs"}


def test_renaming_a_source_changes_the_source_of_every_quote_and_nothing_else(root: Path) -> None:
    """Whatever line of a case differs is the ``source:`` of a quote."""
    before = contents(root)
    count = sum(d.count(f"source: {SOURCE}\n".encode()) for p, d in before.items() if p.startswith("cases/"))
    renaming = rename(root, SOURCE, "2025-11-12-rc")
    after = contents(root)
    assert renaming.quotes == count > 100
    for path, data in before.items():
        if path.startswith("cases/") and path != "cases/README.md":
            assert after[path] == data.replace(f"source: {SOURCE}\n".encode(), b"source: 2025-11-12-rc\n")
    assert "seeds/originals/2025-11-12-rc.txt" in after
    assert f"seeds/originals/{SOURCE}.txt" not in after
    assert {f.code for f in open_library(root, use_snapshot=False).findings} == {"original-differs"}


def test_renaming_there_and_back_leaves_every_byte(root: Path) -> None:
    """Of a case and of a source; an undo does so, too, but for the article, which the log does not hold."""
    before = contents(root)
    rename(root, "jeonbuk", "other")
    rename(root, "other", "jeonbuk")
    rename(root, SOURCE, "other")
    undo_last(root, "tester")
    moved = {p.replace("originals/other", f"originals/{SOURCE}"): d for p, d in contents(root).items()}
    assert moved == before


def test_renaming_keeps_quotation_marks_line_ends_and_byte_order_mark(root: Path) -> None:
    """Files come from many editors."""
    path = root / "cases/rancho-cordova.yaml"
    text = path.read_text(encoding="utf-8").replace(
        f"source: {SOURCE}\n", f"source: '{SOURCE}'  # {SOURCE}\n", 1
    )
    text = text.replace("id: rancho-cordova", 'id: "rancho-cordova"', 1).replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    rename(root, SOURCE, "rc-source")
    rename(root, "rancho-cordova", "rc")
    expected = (
        text.replace(f"source: {SOURCE}\r\n", "source: rc-source\r\n")
        .replace(f"source: '{SOURCE}'  # {SOURCE}", f"source: 'rc-source'  # {SOURCE}")
        .replace('id: "rancho-cordova"', 'id: "rc"')
    )
    assert (root / "cases/rc.yaml").read_bytes() == b"\xef\xbb\xbf" + expected.encode()


def test_renaming_reaches_sources_between_braces(root: Path) -> None:
    """A quote may be written on one line; a longer id that begins alike is another source."""
    path = root / "cases/us-reshoring.yaml"
    text = path.read_text(encoding="utf-8")
    line = f'  - {{source: {SOURCE}, text: "source: {SOURCE}-2", speaker: null, stance: context}}\n'
    path.write_text(
        text.replace("context: []\n", "context:\n", 1).replace(
            "\ncontext:\n",
            "\ncontext:\n  - name: {ko: 가, en: a}\n    note: {ko: 가, en: a}\n    quotes:\n    "
            + line.replace("\n", "\n    ").rstrip()
            + f"\n      - {{source: {SOURCE}-2, text: x, speaker: null, stance: context}}\n",
            1,
        ),
        encoding="utf-8",
    )
    before = path.read_bytes()
    rename(root, SOURCE, "rc")
    after = path.read_bytes()
    assert f'{{source: rc, text: "source: {SOURCE}-2"'.encode() in after
    assert f"{{source: {SOURCE}-2, text: x".encode() in after
    assert after == before.replace(f"source: {SOURCE}\n".encode(), b"source: rc\n").replace(
        f"{{source: {SOURCE},".encode(), b"{source: rc,"
    )


def test_renaming_leaves_a_text_that_is_the_id(root: Path) -> None:
    """Only the ``source:`` of a quote names a source, be there several on one line."""
    path = root / "cases/us-reshoring.yaml"
    one = f"{{source: {SOURCE}, text: {SOURCE}, speaker: null, stance: context}}"
    text = path.read_text(encoding="utf-8").replace(
        "\ncontext:\n",
        f"\ncontext:\n  - name: {{ko: {SOURCE}, en: a}}\n    note: {{ko: 가, en: a}}\n"
        f"    quotes: [{one}, {one}]\n",
    )
    path.write_text(text, encoding="utf-8")
    rename(root, SOURCE, "a-much-longer-name-than-it-had-before")
    line = next(x for x in path.read_text(encoding="utf-8").splitlines() if x.startswith("    quotes: ["))
    changed = one.replace(f"source: {SOURCE}", "source: a-much-longer-name-than-it-had-before")
    assert line == f"    quotes: [{changed}, {changed}]"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("nope", "other", "unknown"),
        ("_rubric", "other", "unknown"),
        ("../jeonbuk", "other", "unknown"),
        ("jeonbuk", "jeonbuk", "same"),
        ("jeonbuk", "rancho-cordova", "exists"),
        ("jeonbuk", "Jeonbuk", "unsafe"),
        ("jeonbuk", "../x", "unsafe"),
        ("jeonbuk", "con", "unsafe"),
        ("jeonbuk", "전북", "unsafe"),
        ("jeonbuk", "", "unsafe"),
        ("both", "other", "ambiguous"),
        (SOURCE, "undated-korea-gpu-strategy", "exists"),
    ],
)
def test_renaming_to_or_from_what_cannot_be_is_refused(root: Path, old: str, new: str, code: str) -> None:
    """With a reason, and without a change."""
    (root / "cases/both.yaml").write_text("id: both\n")
    (root / "seeds/both.md").write_text("---\nid: both\n---\ntext\n")
    before = contents(root)
    with pytest.raises(CannotRename) as caught:
        renaming_of(root, old, new)
    assert caught.value.code == code
    assert contents(root) == before


def test_renaming_of_a_source_is_refused_where_a_case_cannot_be_read(root: Path) -> None:
    """A quote in it may name the source; half a renaming would be worse than none."""
    path = root / "cases/us-reshoring.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("assessments:\n", "assessments: {\n"), encoding="utf-8")
    before = contents(root)
    with pytest.raises(CannotRename) as caught:
        renaming_of(root, SOURCE, "rc")
    assert (caught.value.code, caught.value.params) == ("unreadable", {"path": "cases/us-reshoring.yaml"})
    assert contents(root) == before
    renaming_of(root, "2025-11-01-apec-gpu-supply", "other")  # which it does not name


def test_renaming_of_a_case_without_an_id_is_refused(root: Path) -> None:
    """There is nothing to change in it."""
    (root / "cases/both.yaml").write_text("name: x\n")
    with pytest.raises(CannotRename) as caught:
        renaming_of(root, "both", "other")
    assert caught.value.code == "not-found-in-file"


def test_renaming_leaves_an_article_of_another_name(root: Path) -> None:
    """It is recognised by its hash, under any name."""
    article = root / "seeds/originals/article.txt"
    article.write_bytes(b"x")
    rename(root, SOURCE, "rc")
    assert sha256(article.read_bytes()).hexdigest() == sha256(b"x").hexdigest()


@pytest.mark.parametrize(
    "written",
    ["&s {}", "!!str {}", ">-\n          {}", '"\\x32{}"'],
    ids=["anchor", "tag", "block", "escape"],
)
def test_renaming_of_a_source_is_refused_where_a_quote_names_it_in_another_way(
    root: Path, written: str
) -> None:
    """Such a quote would be left with the old name."""
    path = root / "cases/jeonbuk.yaml"
    text = path.read_text(encoding="utf-8")
    name = SOURCE[1:] if written.startswith('"') else SOURCE
    path.write_text(text.replace(f"source: {SOURCE}", f"source: {written.format(name)}", 1), encoding="utf-8")
    before = contents(root)
    with pytest.raises(CannotRename) as caught:
        rename(root, SOURCE, "rc")
    assert (caught.value.code, caught.value.params) == ("unreadable", {"path": "cases/jeonbuk.yaml"})
    assert contents(root) == before


@pytest.mark.parametrize("written", ["&x jeonbuk", "!!str jeonbuk", ">-\n  jeonbuk"])
def test_renaming_of_a_case_whose_id_is_written_in_another_way_is_refused(root: Path, written: str) -> None:
    """No sign of YAML is taken for the id."""
    path = root / "cases/jeonbuk.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("id: jeonbuk", f"id: {written}", 1), encoding="utf-8")
    before = contents(root)
    with pytest.raises(CannotRename) as caught:
        rename(root, "jeonbuk", "north-jeolla")
    assert caught.value.code in ("not-found-in-file", "unreadable")
    assert contents(root) == before


def test_renaming_of_a_source_leaves_an_article_of_the_new_name_as_it_is(root: Path) -> None:
    """Somebody has put it there; the articles are found by their content, not by their name."""
    other = root / "seeds/originals/rc.txt"
    other.write_text("another article", encoding="utf-8")
    rename(root, SOURCE, "rc")
    assert other.read_text(encoding="utf-8") == "another article"
    assert (root / f"seeds/originals/{SOURCE}.txt").exists()
    assert (root / "seeds/rc.md").exists()
