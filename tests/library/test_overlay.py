"""A casebook with other files laid over it is what opening those files would give, and nothing is written."""

import shutil
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.library import Library, open_library
from casebook.library.kinds import kind_of
from casebook.library.overlay import library_of, with_files

Writer = Any
Files = Mapping[str, bytes | None]


def answers(library: Library) -> tuple[object, ...]:
    """Everything that a library says."""
    quotes = [(e.id, q) for e in library.entries if e.case for q in e.case.quotes]
    return (
        library.findings,
        library.entries,
        library.rubric,
        library.sources,
        library.file_paths,
        library.ratings,
        library.fingerprint,
        library.quote_counts(),
        [library.quote_counts(frozenset({path})) for path in library.case_paths],
        [library.quote_status(case, quote) for case, quote in quotes],
        [library.passage(quote) for _, quote in quotes],
        [library.has_original(source.id) for source in library.sources],
    )


def written(root: Path, changes: Files) -> Library:
    """The casebook opened from a copy into which ``changes`` were written."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "casebook"
        shutil.copytree(root, copy)
        for path, data in changes.items():
            file = copy / path
            if data is None:
                file.unlink(missing_ok=True)
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
        library = open_library(copy, use_snapshot=False)
        # Read while the copy exists: passages come from the originals in it.
        answers(library)
        return library


def all_bytes(root: Path) -> dict[str, bytes]:
    """Every file of a casebook besides what is kept for the next opening."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".casebook" not in path.parts
    }


def changes_of(kit: Any) -> st.SearchStrategy[dict[str, bytes | None]]:
    """Some files of any kind, sound and faulty, new, changed and gone."""
    article = kit.source_text("article", kit.EXCERPTS, original=kit.ORIGINAL_BYTES)
    report = kit.source_text("report", "보고서는 쌍둥이를 다룬다.\n", original=None)
    other = kit.source_text("other", "디지털 트윈을 구축하고 있다.\n", original=None)
    case = kit.case_text("alpha", "article")
    texts: dict[str, list[str | bytes | None]] = {
        "cases/alpha.yaml": [
            case,
            case.replace("city", "town"),
            case.replace("score: 3", "score: 4"),
            case.replace("디지털", "아날로그"),
            case + "[",
            None,
        ],
        "cases/beta.yaml": [kit.case_text("beta", "nowhere"), kit.case_text("alpha", "report"), None],
        "cases/delta.yaml": [kit.case_text("delta", "other"), kit.case_text("delta", "artikel"), ""],
        "cases/_rubric.yaml": [
            kit.rubric_text(order=("training", "compute")),
            kit.rubric_text(order=("compute",)),
            kit.rubric_text(weight=2),
            "[",
            None,
        ],
        "seeds/article.md": [
            article.replace("트윈", "쌍둥이"),
            article.replace("id: article", "id: x"),
            None,
        ],
        "seeds/report.md": [report, report.replace("full", "fool"), None],
        "seeds/other.md": [other, other.replace("id: other", "id: report"), "no front matter"],
        "seeds/originals/article.txt": [kit.ORIGINAL_BYTES, b"another", None],
        "seeds/originals/b.txt": [kit.ORIGINAL_BYTES, b"\xff"],
        "cases/ratings/alpha/kim.yaml": [
            'case: alpha\nrater: kim\nname: "김"\n',
            "[",
        ],
        "cases/ratings/nobody/_reconciliation.yaml": ["notes: []\n"],
        "cases/x.yml": ["x", None],
        "cases/ㄱ\u2028.yaml": [case],
        "cases/README.md": ["# 안내"],
        "cases/.hidden.yaml": [case],
        "cases/below/deep.yaml": [case],
        "seeds/x.txt": ["x"],
        "elsewhere/x.yaml": ["x"],
    }
    choices = {
        path: st.sampled_from([t.encode() if isinstance(t, str) else t for t in options])
        for path, options in texts.items()
    }
    paths = st.lists(st.sampled_from(sorted(choices)), min_size=1, max_size=5, unique=True)
    return paths.flatmap(lambda chosen: st.fixed_dictionaries({p: choices[p] for p in chosen}))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), has_original=st.booleans())
def test_overlay_of_any_files_equals_opening_them(
    writer: Writer, kit: Any, data: st.DataObject, has_original: bool
) -> None:
    """Findings, numbers, statuses, passages and fingerprint, after one layer and after a second on top."""
    with tempfile.TemporaryDirectory() as folder:
        mine = type(writer)(Path(folder) / "casebook")
        mine.write_all()
        if has_original:
            mine.write("seeds/originals/article.txt", kit.ORIGINAL_BYTES)
        library = open_library(mine.root)
        before = all_bytes(mine.root)
        first = data.draw(changes_of(kit))
        second = data.draw(changes_of(kit))
        over = with_files(library, first)
        assert answers(over) == answers(written(mine.root, first))
        assert answers(with_files(over, second)) == answers(written(mine.root, {**first, **second}))
        assert answers(with_files(library, second)) == answers(written(mine.root, second))
        assert all_bytes(mine.root) == before


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), has_original=st.booleans())
def test_library_of_given_files_equals_opening_them(
    writer: Writer, kit: Any, data: st.DataObject, has_original: bool
) -> None:
    """A casebook that is nowhere on disk says what it would say there."""
    with tempfile.TemporaryDirectory() as folder:
        mine = type(writer)(Path(folder) / "casebook")
        mine.write_all()
        if has_original:
            mine.write("seeds/originals/article.txt", kit.ORIGINAL_BYTES)
        changes = data.draw(changes_of(kit))
        files = all_bytes(mine.root)
        files |= {path: content for path, content in changes.items() if content is not None}
        files = {path: content for path, content in files.items() if path not in changes or changes[path]}
        gone: Files = {path: None for path in changes if path not in files}
        expected = answers(written(mine.root, {**files, **gone}))
        assert answers(library_of(Path(folder) / "nowhere", files)) == expected


def test_overlay_of_nothing_is_the_casebook_itself(writer: Writer) -> None:
    """No change, and a change to the very same bytes, change nothing."""
    library = open_library(writer.root)
    alpha = (writer.root / "cases/alpha.yaml").read_bytes()
    for changes in ({}, {"cases/alpha.yaml": alpha}, {"cases/gone.yaml": None}):
        assert answers(with_files(library, changes)) == answers(library)


def test_overlay_of_a_new_source_with_its_original_verifies_against_the_original(
    writer: Writer, kit: Any
) -> None:
    """The article that a draft brings along counts as at hand before anything is saved."""
    article = "새 기사입니다. 시는 연산 자원을 확보했다. 발췌에 없는 문장이다.\n".encode()
    body = "시는 연산 자원을 확보했다.\n"
    library = open_library(writer.root)
    over = with_files(
        library,
        {
            "cases/delta.yaml": kit.case_text("delta", "new", "발췌에 없는 문장이다").encode(),
            "seeds/new.md": kit.source_text("new", body, original=article).encode(),
            "seeds/originals/new.txt": article,
        },
    )
    entry = over.entry("delta")
    assert entry is not None
    assert entry.case is not None
    # It is known to stand in the article, which is why the excerpts can be said to lack it.
    assert [f.code for f in entry.findings] == ["quote-outside-excerpts"]
    quote = entry.case.quotes[0]
    assert over.has_original("new")
    assert over.quote_status("delta", quote) == "verified-original"
    assert "새 기사입니다" in "".join(segment.text for segment in over.passage(quote))
    assert not (writer.root / "seeds/originals").exists()


def test_overlay_where_articles_lie_elsewhere_leaves_originals_aside(
    writer: Writer, kit: Any, tmp_path: Path
) -> None:
    """A casebook that looks in another folder would not find an article in its own: nor does the overlay."""
    elsewhere = tmp_path / "articles"
    elsewhere.mkdir()
    library = open_library(writer.root, elsewhere)
    over = with_files(library, {"seeds/originals/article.txt": kit.ORIGINAL_BYTES})
    assert not over.has_original("article")
    assert answers(over) == answers(library)


def test_overlay_of_a_link_reads_the_new_file(writer: Writer, kit: Any) -> None:
    """A link is refused; a file in its place is read."""
    (writer.root / "cases/delta.yaml").symlink_to(writer.root / "cases/alpha.yaml")
    library = open_library(writer.root)
    assert "file-is-link" in {f.code for f in library.findings}
    over = with_files(library, {"cases/delta.yaml": kit.case_text("delta", "article").encode()})
    assert over.findings == ()


def test_overlay_after_an_original_was_exchanged_shows_no_unchecked_text(writer: Writer, kit: Any) -> None:
    """An article on disk that is no longer the one that was checked is not shown."""
    writer.write("seeds/originals/article.txt", kit.ORIGINAL_BYTES)
    library = open_library(writer.root)
    over = with_files(library, {"cases/gamma.yaml": None})
    (writer.root / "seeds/originals/article.txt").write_bytes(b"another text altogether")
    entry = over.entry("alpha")
    assert entry is not None
    assert entry.usable is not None
    passage = "".join(segment.text for segment in over.passage(entry.usable.quotes[0]))
    assert "another text" not in passage
    assert "디지털 트윈" in passage


@pytest.mark.parametrize(
    "folder", ["cases", "cases/ratings", "cases/ratings/alpha", "seeds", "seeds/originals"]
)
@pytest.mark.parametrize(
    "name",
    "_rubric.yaml _reconciliation.yaml _x.yaml .x.yaml x.yaml x.YAML x.yml x.json x.txt x.md X.MD x.markdown "
    "README.md readme.md _x.md .x.md x x.yaml.bak".split(),
)
def test_kind_of_a_path_is_what_opening_does_with_it(writer: Writer, folder: str, name: str) -> None:
    """What is said of a path alone agrees with what a listing of the folders finds."""
    path = f"{folder}/{name}"
    plain = open_library(writer.root, use_snapshot=False)
    is_there = (writer.root / path).exists()
    writer.write(path, "x")
    library = open_library(writer.root, use_snapshot=False)
    is_mistaken = any(f.code == "file-not-read" and f.path == path for f in library.findings)
    from casebook.library.listing import list_files

    is_original = name in list_files(writer.root, writer.root / "seeds/originals").originals
    found = (
        "original"
        if folder == "seeds/originals" and is_original
        else "read"
        if path in library.file_paths
        else "mistaken"
        if is_mistaken
        else None
    )
    assert kind_of(path) == found
    assert is_there or found == "read" or plain.file_paths == library.file_paths


def test_overlay_of_one_case_judges_no_other_again(
    writer: Writer, kit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the changed case is judged, which keeps a draft quick in a large casebook."""
    from casebook.library import judging

    library = open_library(writer.root)
    with_files(library, {})
    seen: list[str] = []
    check_case = judging.check_case

    def recorded(case: Any, inputs: Any) -> Any:
        seen.append(case.path)
        return check_case(case, inputs)

    monkeypatch.setattr(judging, "check_case", recorded)
    with_files(library, {"cases/beta.yaml": kit.case_text("beta", "article", score=1).encode()})
    assert seen == ["cases/beta.yaml"]
    seen.clear()
    report = kit.source_text("report", "보고서는 쌍둥이를 다룬다.\n", original=None)
    with_files(library, {"seeds/report.md": report.encode()})
    assert seen == ["cases/gamma.yaml"]


def test_overlay_of_a_source_suggests_its_name_to_a_case_that_misspells_it(writer: Writer, kit: Any) -> None:
    """What is said of an unchanged case may change with the names of the sources."""
    writer.write("cases/delta.yaml", kit.case_text("delta", "new-repor"))
    library = open_library(writer.root)
    source = kit.source_text("new-report", "보고서.\n", original=None).encode()
    changes = {"seeds/new-report.md": source}
    over = with_files(library, changes)
    assert over.findings == written(writer.root, changes).findings
    assert over.findings != library.findings


def test_library_of_no_files_says_that_the_folders_are_missing(tmp_path: Path) -> None:
    """Nothing at all is answered like an empty folder."""
    (tmp_path / "empty").mkdir()
    expected = answers(open_library(tmp_path / "empty", use_snapshot=False))
    assert answers(library_of(tmp_path / "empty", {})) == expected
    assert answers(library_of(tmp_path / "nowhere", {})) == expected


def test_overlay_fingerprint_tells_drafts_apart(writer: Writer, kit: Any) -> None:
    """What is cached by fingerprint is never taken from another draft."""
    library = open_library(writer.root)
    drafts = [
        with_files(library, {"cases/alpha.yaml": kit.case_text("alpha", "article", score=n).encode()})
        for n in (1, 2, 3)
    ]
    assert len({draft.fingerprint for draft in drafts}) == 3
    assert drafts[2].fingerprint == library.fingerprint
    assert all(len(d.fingerprint) == len(sha256().hexdigest()) for d in drafts)
