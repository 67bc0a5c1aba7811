"""``casebook find-quote``: what it finds can be pasted, and then holds."""

import re
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from casebook.files import parse_case, parse_source

Command = Callable[..., subprocess.CompletedProcess[str]]

SOURCE = "2025-11-12-rancho-cordova"
WORDS = "데이터센터가 부족"
ARTICLE = (
    "[기사]\n\n"
    "그 밖의 지역에서도 사정은 다르지 않다고 전해진다. "
    "대규모 첨단 공장과 데이터센터가 부족한 곳에 주목할 만한 일이 벌어졌다. "
    "보라색 기린이 시청 광장을 천천히 걸어갔다고 한다.\n"
)


@pytest.fixture
def with_article(shipped: Path, tmp_path: Path) -> Path:
    """Give one source another article as its original, with sentences that the excerpt lacks; its folder."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "any name.txt").write_text(ARTICLE, encoding="utf-8")
    path = shipped / f"seeds/{SOURCE}.md"
    text = path.read_text(encoding="utf-8")
    digest = sha256(ARTICLE.encode()).hexdigest()
    text = re.sub(r"sha256: \w+", f"sha256: {digest}", text)
    path.write_text(re.sub(r"chars: \d+", f"chars: {len(ARTICLE)}", text), encoding="utf-8")
    return folder


def pasted(shipped: Path, items: str) -> Path:
    """The casebook with these list items below the first ``quotes:`` of a criterion; the case file."""
    path = shipped / "cases/rancho-cordova.yaml"
    before, heading, after = path.read_text(encoding="utf-8").partition("assessments:\n")
    assert heading
    place = after.index("    quotes:\n") + len("    quotes:\n")
    path.write_text(before + heading + after[:place] + items + after[place:], encoding="utf-8")
    return path


def test_find_quote_passage_is_pasted_and_passes_but_for_its_translation(
    casebook: Command, shipped: Path
) -> None:
    """The output can be pasted below ``quotes:``; only the translation that it leaves open is asked for."""
    done = casebook("find-quote", "엔비디아", "--limit", "2", "--source", SOURCE)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("- source:") == 2
    path = pasted(shipped, done.stdout)
    report = casebook("check")
    codes = set(re.findall(r"title=([a-z-]+)", casebook("check", "--format", "github").stdout))
    assert codes == {"translation-missing"}, report.stdout
    assert report.stdout.endswith("2 findings\n")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"en:  # add an English translation", 'en: "A translation"', text), "utf-8")
    assert casebook("check").returncode == 0


@pytest.mark.parametrize(
    ("lang", "speaker", "stance"),
    [
        ("ko", "말한 사람을 적으십시오. 기자의 서술이면 null", "supports"),
        ("en", "who says so; null for", "one of"),
    ],
)
def test_find_quote_says_what_is_left_to_decide(
    casebook: Command, shipped: Path, lang: str, speaker: str, stance: str
) -> None:
    """Neither the narration nor the support is claimed in silence; the comments are YAML, and stay so."""
    done = casebook("find-quote", "미국 제조업", "--limit", "1", "--lang", lang)
    assert f"        speaker: null  # {speaker}" in done.stdout
    assert f"        stance: supports  # {stance}" in done.stdout
    path = pasted(shipped, done.stdout)
    case = parse_case(path.read_bytes(), path.name).draft
    assert case is not None
    text = re.search(r'text: "(.+)"', done.stdout)
    assert text
    (quote,) = [q for a in case.assessments for q in a.quotes[:1] if q.text == text[1]]
    assert (quote.speaker, quote.stance) == (None, "supports")


def test_find_quote_names_source_line_and_likeness(casebook: Command, shipped: Path) -> None:
    """Each passage says where it is, so that the sentences around it can be read."""
    done = casebook("find-quote", WORDS, "--source", SOURCE)
    places = re.findall(rf"^ +# seeds/{SOURCE}\.md:(\d+) \((.+)\)$", done.stdout, re.MULTILINE)
    texts = re.findall(r'^ +text: "(.+)"$', done.stdout, re.MULTILINE)
    assert places[0][1] == "word for word"
    assert WORDS in texts[0]
    lines = (shipped / f"seeds/{SOURCE}.md").read_text(encoding="utf-8").splitlines()
    assert len(places) == len(texts) >= 2
    for (line, likeness), text in zip(places, texts, strict=True):
        assert text in lines[int(line) - 1]
        assert likeness == "word for word" or re.fullmatch(r"similarity [1-9]\d%", likeness)


def test_find_quote_all_sources_are_searched_unless_one_is_named(casebook: Command) -> None:
    """``--source`` takes the id, or the file's name."""
    everywhere = casebook("find-quote", "엔비디아", "--limit", "200").stdout
    found = set(re.findall(r"- source: (\S+)", everywhere))
    assert len(found) > 2
    for name in (SOURCE, f"{SOURCE}.md", f"seeds/{SOURCE}.md"):
        one = casebook("find-quote", "엔비디아", "--source", name).stdout
        assert set(re.findall(r"- source: (\S+)", one)) == {SOURCE}
    best = casebook("find-quote", "엔비디아", "--limit", "1").stdout
    assert best.count("- source:") == 1


def test_find_quote_passage_only_in_the_article_says_so(
    casebook: Command, shipped: Path, with_article: Path
) -> None:
    """What the excerpt lacks is found where the article is at hand, with a word on what that takes."""
    assert casebook("find-quote", "보라색 기린").returncode == 1
    done = casebook("find-quote", "보라색 기린", "--originals", str(with_article))
    assert done.returncode == 0
    assert 'text: "보라색 기린이 시청 광장을 천천히 걸어갔다고 한다."' in done.stdout
    assert re.search(r"# \S*any name.txt:3 \(word for word\)", done.stdout)
    assert f"only in the full article: to quote it, seeds/{SOURCE}.md must hold it" in done.stdout
    pasted(shipped, done.stdout)
    checked = casebook("check", "cases/rancho-cordova.yaml", "--originals", str(with_article))
    assert "the quote stands in the original but not in the excerpts" in checked.stdout
    assert "to have it added: casebook fix-quote --replace\n" in checked.stdout


def test_find_quote_passage_in_excerpt_and_article_is_given_once(
    casebook: Command, with_article: Path
) -> None:
    """The excerpt's part of a sentence will do; the article's whole sentence is not offered beside it."""
    done = casebook("find-quote", WORDS, CASEBOOK_ORIGINALS=str(with_article))
    assert done.stdout.count(WORDS) == 2  # the heading, and the passage of the excerpt
    assert "only in the full article" not in done.stdout


def test_find_quote_nothing_near_ends_with_1(casebook: Command) -> None:
    """An invented sentence is not answered with something else; both languages say so."""
    done = casebook("find-quote", "달나라", "토끼가", "방아를")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == "Nothing like “달나라 토끼가 방아를” (sources searched: 5).\n"
    korean = casebook("find-quote", "달나라 토끼", "--lang", "ko")
    assert korean.stdout == "출처 5건에서 같거나 비슷한 대목을 찾지 못했습니다: ‘달나라 토끼’\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["find-quote"], "something is missing after find-quote"),
        (["find-quote", "  "], "say what to look for"),
        (["find-quote", "엔비디아", "--limit", "0"], "--limit must be a number from 1 to 200"),
        (["find-quote", "엔비디아", "--limit", "many"], "--limit must be a number from 1 to 200"),
        (["find-quote", "엔비디아", "--source", "2025-11-12-rancho"], f"did you mean “{SOURCE}”?"),
        (["find-quote", "엔비디아", "--source", "cordova"], f"did you mean “{SOURCE}”?"),
        (["find-quote", "엔비디아", "--source", "zzz"], "there is no source “zzz”; there are: 2025-11-01"),
        (["find-quote", "엔비디아", "--originals", "nowhere"], "there is no folder “nowhere”"),
    ],
)
def test_find_quote_that_cannot_search_ends_with_2_and_says_why(
    casebook: Command, arguments: list[str], message: str
) -> None:
    """A slip is told in one line, in either language."""
    done = casebook(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    assert casebook(*arguments, "--lang", "ko").stderr.startswith("오류: ")


def test_find_quote_odd_characters_of_a_source_do_no_harm(casebook: Command, shipped: Path) -> None:
    """What a console would obey is written out, what YAML would misread is escaped, and it pastes well."""
    path = shipped / f"seeds/{SOURCE}.md"
    odd = '기린은 "C:\\new\\u202e" \u202e라고 외쳤다: # 아니다.'
    path.write_text(path.read_text(encoding="utf-8") + f"\n\n[…]\n\n{odd}\n", encoding="utf-8")
    assert parse_source(path.read_bytes(), path.name).value is not None
    done = casebook("find-quote", "기린은 외쳤다 \x1b[2J")
    assert done.returncode == 0
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.stdout)
    pasted(shipped, done.stdout)
    codes = set(re.findall(r"title=([a-z-]+)", casebook("check", "cases", "--format", "github").stdout))
    assert codes == {"translation-missing"}
