"""Citations: nobody is named who was not stated, and every form can be read by what reads it."""

import re

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from casebook.library.citation import (
    Cited,
    bibtex,
    citation,
    citation_cff,
    cited_release,
    cited_version,
)
from casebook.library.releases import Release
from casebook.library.save_log import one_line
from casebook.library.version import Version

RELEASE = Release(
    name="2026-1",
    made_on="2026-06-30",
    note="50% & more {x}",
    author="OO도 AI정책과",
    data_fingerprint="0c7d62e550d9" + "0" * 52,
    made_by="casebook 0.1.0",
    files=(),
)
TEXT = st.text(max_size=40).map(one_line)


def test_citation_names_author_release_day_and_data() -> None:
    """In either language, in one line."""
    cited = cited_release(RELEASE)
    assert citation(cited, "ko") == (
        "OO도 AI정책과(2026). 『Casebook: 지역 AI 정책 비교 사례집』, 2026-1 판[데이터 세트]. 2026-06-30. "
        "자료 지문 0c7d62e550d9."
    )
    assert citation(cited, "en") == (
        "OO도 AI정책과 (2026). Casebook: regional AI policies, compared, release 2026-1 [data set]. "
        "2026-06-30. Data fingerprint 0c7d62e550d9."
    )


def test_citation_without_an_author_invents_none() -> None:
    """It says so; BibTeX has no author, and CFF, which needs one, an entity that is marked as none."""
    cited = cited_release(msgspec.structs.replace(RELEASE, author=""))
    assert citation(cited, "ko").startswith("저자 미기재(2026).")
    assert citation(cited, "en").startswith("Author not stated (2026).")
    assert "author" not in bibtex(cited)
    assert yaml.safe_load(citation_cff(cited))["authors"] == [{"name": "저자 미기재 (Author not stated)"}]


def test_citation_of_a_commit_does_not_make_its_committer_an_author() -> None:
    """Who saved a file has not thereby written the casebook."""
    version = Version(id="git:" + "a" * 40, kind="git", at="2026-02-03T10:00:00+09:00", who="Kim", what="x")
    text = citation(cited_version(version, "f" * 64), "en")
    assert "Kim" not in text
    assert text == (
        "Author not stated (2026). Casebook: regional AI policies, compared, as of git aaaaaaaaaa "
        "[data set]. 2026-02-03. Data fingerprint ffffffffffff."
    )


def test_citation_of_the_files_as_they_are_says_when_they_were_seen() -> None:
    """They have no name but their fingerprint."""
    cited = Cited(data_fingerprint="f" * 64, date="2026-11-21")
    assert "2026-11-21 확인. 자료 지문 ffffffffffff." in citation(cited, "ko")
    assert bibtex(cited).startswith("@misc{casebook-ffffffffffff,\n")


@given(author=TEXT, note=TEXT)
@pytest.mark.parametrize("name", ["2026-1", "a_b"])
def test_citation_cff_is_valid_whatever_it_states(name: str, author: str, note: str) -> None:
    """What version 1.2.0 of the format requires, each of its type; texts come back as they were."""
    release = msgspec.structs.replace(RELEASE, name=name, author=author, note=note)
    document = yaml.safe_load(citation_cff(cited_release(release)))
    assert document["cff-version"] == "1.2.0"
    assert document["type"] == "dataset"
    assert all(isinstance(document[key], str) and document[key] for key in ("message", "title", "version"))
    assert document["authors"] == [{"name": author or "저자 미기재 (Author not stated)"}]
    assert document["date-released"] == "2026-06-30"
    assert document.get("abstract", "") == note
    (identifier,) = document["identifiers"]
    assert identifier["type"] == "other"
    assert identifier["value"] == f"sha256:{RELEASE.data_fingerprint}"
    allowed = "cff-version message type title authors version date-released abstract identifiers".split()
    assert set(document) <= set(allowed)


def bibtex_fields(text: str) -> dict[str, str]:
    """Fields of one entry, read as BibTeX reads them: by balanced braces, with escapes undone."""
    head = re.match(r"@misc\{([^,\s]+),\n", text)
    assert head
    fields = {}
    at = head.end()
    while found := re.compile(r"\s*(\w+) = \{").match(text, at):
        depth, end = 1, found.end()
        while depth:
            char = text[end]
            if char == "\\" and text[end + 1] in "&%$#_{}":
                end += 2
                continue
            depth += {"{": 1, "}": -1}.get(char, 0)
            end += 1
        fields[found[1]] = text[found.end() : end - 1]
        at = end + text.startswith(",", end)
    assert text[at:] == "\n}\n"
    return fields


def plain(value: str) -> str:
    """What TeX would print."""
    for name, char in (("textbackslash", "\\"), ("textasciitilde", "~"), ("textasciicircum", "^")):
        value = value.replace(f"\\{name}{{}}", f"\0{ord(char)}\0")
    value = re.sub(r"\\([&%$#_{}])", r"\1", value)
    return re.sub("\0([0-9]+)\0", lambda m: chr(int(m[1])), value)


@given(author=TEXT, note=TEXT)
def test_bibtex_prints_what_was_stated(author: str, note: str) -> None:
    """Signs that TeX obeys are escaped; braces stay balanced."""
    release = msgspec.structs.replace(RELEASE, author=author, note=note)
    fields = bibtex_fields(bibtex(cited_release(release)))
    assert plain(fields.get("annote", "")) == note
    assert plain(fields.get("author", "{}")[1:-1]) == author
    assert fields["year"] == "2026"
    assert fields["version"] == "2026-1"
