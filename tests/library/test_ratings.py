"""Ratings in an opened casebook: used where sound, found where not, noticed when they change."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from casebook.library import files_stamp, open_library
from casebook.library.rater_ids import rater_id
from casebook.wording import say

Writer = Any

KIM = """# Casebook ratings 1
case: alpha
rater: kim
name: "김하나"
date: 2025-11-20
rubric: "1.0"
ratings:
  compute:
    score: 2
    range: [1, 3]
    rationale: "이유"
  training:
    score: none
"""
NOTES = """# Casebook reconciliation 1
notes:
  compute:
    note: "둘 다 2로 봄"
    by: "김하나"
    date: 2025-11-21
    score: 2
"""
PATH = "cases/ratings/alpha/kim.yaml"


def test_ratings_sound_are_there_by_case(writer: Writer) -> None:
    """The first time, from the snapshot, and without one."""
    writer.write(PATH, KIM)
    writer.write("cases/ratings/alpha/_reconciliation.yaml", NOTES)
    for use_snapshot in (True, True, False):
        library = open_library(writer.root, use_snapshot=use_snapshot)
        assert library.findings == ()
        (file,) = library.ratings.of("alpha")
        assert (file.rater, file.name, len(file.ratings)) == ("kim", "김하나", 2)
        assert library.ratings.of("beta") == ()
        assert library.ratings.cases == {"alpha"}
        assert library.ratings.by("alpha", "kim") == file
        assert [n.score for n in library.ratings.notes("alpha")] == [2]
        assert library.ratings.faulty == ()


def test_ratings_are_no_cases(writer: Writer) -> None:
    """They stand in a folder of the cases, and neither the list of cases nor that of entries has them."""
    writer.write(PATH, KIM)
    library = open_library(writer.root)
    assert [e.id for e in library.entries] == ["alpha", "beta", "gamma"]
    assert PATH not in library.case_paths
    assert PATH in library.file_paths


MISTAKES: dict[str, tuple[str, str, str]] = {
    "a criterion that there is not": ("training:", "traning:", "rating-criterion-unknown"),
    "another case": ("case: alpha", "case: beta", "rating-case-differs"),
    "another rater": ("rater: kim", "rater: lee", "rating-rater-differs"),
    "a score off the scale": ("score: 2", "score: 7", "score-outside"),
    "a range without the score": ("range: [1, 3]", "range: [3, 4]", "rating-range-excludes-score"),
    "no YAML at all": ("ratings:", "ratings: [", "yaml-bracket"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_ratings_with_a_mistake_are_found_and_left_out(writer: Writer, name: str) -> None:
    """The case itself works on, and nothing else is said of it; the finding can be said in both languages."""
    old, new, code = MISTAKES[name]
    writer.write(PATH, KIM.replace(old, new))
    writer.write("cases/ratings/beta/kim.yaml", KIM.replace("case: alpha", "case: beta"))
    for _ in range(2):
        library = open_library(writer.root)
        assert code in {f.code for f in library.findings}
        assert {f.path for f in library.findings} == {PATH}
        assert library.ratings.of("alpha") == ()
        assert library.ratings.faulty == (PATH,)
        assert len(library.ratings.of("beta")) == 1
        assert len(library.usable_cases) == 3
        for finding in library.findings:
            for lang in ("ko", "en"):
                assert say(lang, f"finding.{finding.code}", **dict(finding.params))
                assert say(lang, f"fix.{finding.code}", **dict(finding.params))


def test_ratings_of_no_case_are_found(writer: Writer) -> None:
    """After a case was renamed, its ratings do not vanish in silence."""
    writer.write("cases/ratings/omega/kim.yaml", KIM.replace("case: alpha", "case: omega"))
    writer.write("cases/ratings/omega/_reconciliation.yaml", NOTES)
    found = open_library(writer.root).findings
    assert [f.code for f in found] == ["rating-case-unknown", "rating-case-unknown"]


def test_ratings_by_one_name_and_of_an_older_rubric_are_warned_of_and_kept(writer: Writer) -> None:
    """Two of one name may be one person; another version may mean other levels. Both count all the same."""
    writer.write(PATH, KIM)
    writer.write(
        "cases/ratings/alpha/kim-2.yaml",
        KIM.replace("rater: kim", "rater: kim-2").replace('rubric: "1.0"', 'rubric: "0.9"'),
    )
    library = open_library(writer.root)
    assert sorted((f.code, f.severity) for f in library.findings) == [
        ("rating-rater-repeated", "warning"),
        ("rating-rubric-differs", "warning"),
    ]
    assert len(library.ratings.of("alpha")) == 2


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("cases/ratings/alpha/Kim Hana.yaml", "file-name-unsafe"),
        ("cases/ratings/alpha/kim.yml", "file-not-read"),
        ("cases/ratings/kim.yaml", "file-not-read"),
    ],
)
def test_ratings_under_a_name_that_is_not_read_are_found(writer: Writer, path: str, code: str) -> None:
    """No file of ratings is passed over without a word."""
    writer.write(path, KIM)
    assert code in {f.code for f in open_library(writer.root).findings}


def test_ratings_behind_a_link_are_refused(writer: Writer, tmp_path: Path) -> None:
    """As for cases: a link may lead anywhere."""
    (tmp_path / "elsewhere.yaml").write_text(KIM, encoding="utf-8")
    (writer.root / PATH).parent.mkdir(parents=True)
    (writer.root / PATH).symlink_to(tmp_path / "elsewhere.yaml")
    library = open_library(writer.root)
    assert [f.code for f in library.findings] == ["file-is-link"]
    assert library.ratings.files == ()


def test_ratings_change_fingerprint_and_stamp_and_their_absence_does_not(writer: Writer) -> None:
    """Added, edited, taken away: each shows at once; without ratings all is as before there were any."""
    bare, stamp = open_library(writer.root).fingerprint, files_stamp(writer.root)
    prints, stamps = [bare], [stamp]
    for text in (KIM, KIM.replace("score: 2", "score: 3")):
        writer.write(PATH, text)
        prints.append(open_library(writer.root).fingerprint)
        stamps.append(files_stamp(writer.root))
        assert open_library(writer.root, use_snapshot=False).fingerprint == prints[-1]
    assert len(set(prints)) == len(set(stamps)) == 3
    (writer.root / PATH).unlink()
    assert open_library(writer.root).fingerprint == bare
    assert files_stamp(writer.root) == stamp


def test_ratings_edited_leave_the_verdict_on_cases_as_it_was(writer: Writer) -> None:
    """Nothing in a case depends on them."""
    before = open_library(writer.root)
    writer.write(PATH, KIM)
    after = open_library(writer.root)
    assert after.entries == before.entries
    assert after.quote_counts() == before.quote_counts()


def test_check_with_ratings_unchanged_reads_no_yaml(writer: Writer) -> None:
    """An unchanged casebook is as quick with ratings as without."""
    writer.write(PATH, KIM)
    open_library(writer.root)
    code = (
        "import sys; from pathlib import Path; from casebook.library import open_library; "
        f"library = open_library(Path({str(writer.root)!r})); assert library.ratings.files; "
        "print([m for m in ('yaml', 'numpy', 'casebook.files', 'casebook.checks') if m in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("김하나", "gim-ha-na"),
        ("박 서준 2", "bak-seo-jun-2"),
        ("Ann Lee", "ann-lee"),
        ("José", "jose"),
        ("../../x", "x"),
        ("  ANN   lee ", "ann-lee"),
    ],
)
def test_rater_id_is_made_of_the_name(name: str, expected: str) -> None:
    """Readable, and safe as the name of a file."""
    assert rater_id(name, {}) == expected


def test_rater_id_of_known_name_is_kept_and_of_another_is_new() -> None:
    """Case and spaces make no other person; the same id does not make the same person."""
    known = {"gim-ha-na": "김하나", "ann-lee": "Ann Lee"}
    assert rater_id("김하나 ", known) == "gim-ha-na"
    assert rater_id("ann lee", known) == "ann-lee"
    assert rater_id("gim ha na", known) == "gim-ha-na-2"
    assert rater_id("王芳", {}).startswith("rater-")
    assert rater_id("王芳", {}) != rater_id("李娜", {})
