import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.wording import with_particle
from casebook.wording.particles import PARTICLES, final_sound


@pytest.mark.parametrize(
    ("word", "particle", "expected"),
    [
        ("전북", "은/는", "전북은"),
        ("랜초 코도바", "은/는", "랜초 코도바는"),
        ("전북", "이/가", "전북이"),
        ("한국", "을/를", "한국을"),
        ("미국 리쇼어링", "과/와", "미국 리쇼어링과"),
        ("인프라", "과/와", "인프라와"),
        ("전북", "으로/로", "전북으로"),
        ("인프라", "으로/로", "인프라로"),
        ("전략", "이라/라", "전략이라"),
        ("제도", "이며/며", "제도며"),
    ],
)
def test_with_particle_hangul_agrees_with_the_final_consonant(word, particle, expected):
    """The rule that every reader knows."""
    assert with_particle(word, particle) == expected


@pytest.mark.parametrize("word", ["서울", "기술", "7", "1", "8", "B200 1", "Seoul", "R", "Google"])
def test_with_particle_rieul_takes_ro_without_eu(word):
    """ㄹ is a consonant for 은/이/을, but a vowel for 로: 서울은, 서울로."""
    assert with_particle(word, "은/는") == word + "은"
    assert with_particle(word, "으로/로") == word + "로"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("0", "0은"),
        ("2", "2는"),
        ("3", "3은"),
        ("4", "4는"),
        ("5", "5는"),
        ("6", "6은"),
        ("9", "9는"),
        ("10", "10은"),
        ("260,000", "260,000은"),
        ("3.5", "3.5는"),
        ("62%", "62%는"),
        ("2025년", "2025년은"),
        ("36℃", "36℃는"),
    ],
)
def test_with_particle_numbers_are_read_in_korean(number, expected):
    """영·이·삼·사·오·육·구, and the unit after them when it is read."""
    assert with_particle(number, "은/는") == expected


def test_with_particle_number_ending_in_zero_takes_euro():
    """십으로, 만으로."""
    assert with_particle("10", "으로/로") == "10으로"
    assert with_particle("260,000", "으로/로") == "260,000으로"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("5km", "5km는"),
        ("㎞", "㎞은"),
        ("12kg", "12kg은"),
        ("23㎞", "23㎞는"),
        ("5MW", "5MW는"),
        ("10GB", "10GB는"),
    ],
)
def test_with_particle_unit_after_a_digit_is_read_as_its_word(word, expected):
    """킬로미터, 킬로그램, 메가와트, 기가바이트; without a digit the letters are read."""
    assert with_particle(word, "은/는") == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("AI", "AI는"),
        ("GPU", "GPU는"),
        ("IBM", "IBM은"),
        ("SDN", "SDN은"),
        ("R&D", "R&D는"),
        ("HTML", "HTML은"),
        ("SMUD", "SMUD는"),
        ("H100", "H100은"),
        ("C++", "C++는"),
    ],
)
def test_with_particle_capitals_are_read_letter_by_letter(word, expected):
    """엘·엠·엔·알 end in a consonant, all other letters in a vowel."""
    assert with_particle(word, "은/는") == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("OpenAI", "OpenAI는"),
        ("Nvidia", "Nvidia는"),
        ("Rancho Cordova", "Rancho Cordova는"),
        ("Google", "Google은"),
        ("Boston", "Boston은"),
        ("Samsung", "Samsung은"),
        ("Drone", "Drone은"),
        ("Facebook", "Facebook은"),
        ("Slack", "Slack은"),
        ("Robot", "Robot은"),
        ("Startup", "Startup은"),
        ("Microsoft", "Microsoft는"),
        ("Detroit", "Detroit는"),
        ("Denver", "Denver는"),
        ("Link", "Link는"),
    ],
)
def test_with_particle_latin_words_follow_their_transcription(word, expected):
    """구글, 보스턴, 삼성, 드론, 페이스북, 슬랙, 로봇, 스타트업; 마이크로소프트, 디트로이트, 덴버, 링크."""
    assert with_particle(word, "은/는") == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("AI(인공지능)", "AI(인공지능)는"),
        ("엔비디아(NVIDIA)", "엔비디아(NVIDIA)는"),
        ("전북 (Jeonbuk)", "전북 (Jeonbuk)은"),
        ("공장(애지봇(상하이))", "공장(애지봇(상하이))은"),
        ("(주)한화", "(주)한화는"),
        ("(전북)", "(전북)은"),
        ("쓰기(시범)·운영", "쓰기(시범)·운영은"),
        ("AI（인공지능）", "AI（인공지능）는"),
    ],
)
def test_with_particle_trailing_parenthesis_is_an_aside(word, expected):
    """The particle agrees with the word before it; a parenthesis elsewhere, or all there is, is read."""
    assert with_particle(word, "은/는") == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("‘전북’", "‘전북’은"),
        ("“서울”", "“서울”은"),
        ("「제도」", "「제도」는"),
        ("전북…", "전북…은"),
        ("'AI'", "'AI'는"),
    ],
)
def test_with_particle_quotation_marks_are_not_read(word, expected):
    """Marks at the end leave the sound of the word."""
    assert with_particle(word, "은/는") == expected


def test_with_particle_decomposed_hangul_is_read_as_composed():
    """File names of some systems come apart into letters; the particle does not notice, the text is kept."""
    apart = unicodedata.normalize("NFD", "전북")
    assert with_particle(apart, "은/는") == apart + "은"


def test_with_particle_of_nothing_to_read_takes_the_vowel_form():
    """A defined answer for an empty word or bare marks."""
    assert with_particle("", "은/는") == "는"
    assert with_particle("…", "이/가") == "…가"


@pytest.mark.parametrize("particle", ["은", "는/은", "은/를", "에게", ""])
def test_with_particle_unknown_pair_is_refused(particle):
    """A slip in the catalogue must not print a wrong particle."""
    with pytest.raises(ValueError, match="no such particle pair"):
        with_particle("전북", particle)


@given(st.text(), st.sampled_from(PARTICLES))
def test_with_particle_keeps_the_word_and_adds_one_form(word, particle):
    """Any text at all: the word is unchanged and one of the two forms follows."""
    assert with_particle(word, particle) in [word + form for form in particle.split("/")]


@given(st.integers(0, 11171))
def test_final_sound_of_any_syllable_follows_its_last_letter(index):
    """All 11,172 syllables: no last letter, ㄹ, or another."""
    syllable = chr(0xAC00 + index)
    letters = unicodedata.normalize("NFD", syllable)
    expected = "vowel" if len(letters) == 2 else "rieul" if letters[2] == "\u11af" else "consonant"
    assert final_sound(syllable) == expected
