"""Korean particles that agree with the sound of the word before them (은/는, 이/가, 으로/로 …).

Decided here, because Latin script and digits have no written final consonant:

- A trailing parenthesis is an aside and is skipped: ``AI(인공지능)`` takes the particle of ``AI``.
- Digits are read in Sino-Korean (10 십, 7 칠); a unit right after a digit is read as its word
  (km 킬로미터).
- Latin letters without a lower-case one are read letter by letter (GPU 지피유, IBM 아이비엠).
- Latin words are read by their usual Korean transcription, as far as the ending tells (Google 구글,
  Boston 보스턴, Facebook 페이스북); elsewhere they end in a vowel (Detroit 디트로이트). This is a
  rule of thumb: names of cases, dimensions and speakers carry a Korean form and do not need it.
"""

import re
import unicodedata
from typing import Literal

FinalSound = Literal["vowel", "rieul", "consonant"]

_HANGUL_FIRST, _HANGUL_LAST, _FINALS, _RIEUL = 0xAC00, 0xD7A3, 28, 8

# 영·십·백·천·만·억 all end in a consonant other than ㄹ, as does every number that ends in the digit 0.
_DIGITS: dict[str, FinalSound] = {
    "0": "consonant",
    "1": "rieul",
    "2": "vowel",
    "3": "consonant",
    "4": "vowel",
    "5": "vowel",
    "6": "consonant",
    "7": "rieul",
    "8": "rieul",
    "9": "vowel",
}
# 엘, 엠, 엔, 알; the names of all other letters end in a vowel.
_LETTER_NAMES: dict[str, FinalSound] = {"l": "rieul", "m": "consonant", "n": "consonant", "r": "rieul"}
_UNITS: dict[str, FinalSound] = {
    "m": "vowel",
    "mm": "vowel",
    "cm": "vowel",
    "km": "vowel",
    "g": "consonant",
    "mg": "consonant",
    "kg": "consonant",
    "t": "consonant",
}
# Symbols that are read aloud: 퍼센트, 도.
_READ_SYMBOLS: dict[str, FinalSound] = {"%": "vowel", "°": "vowel"}
_WORD_ENDINGS: tuple[tuple[re.Pattern[str], FinalSound], ...] = (
    (re.compile(r"le?$"), "rieul"),
    (re.compile(r"[mn]e?$|ng$"), "consonant"),
    # A stop after a short vowel closes the syllable (칩, 로봇, 북, 슬랙, 매직); t after two does not (시트).
    (re.compile(r"[aeiou](ck?|k|p)$|(?<![aeiou])[aeiou]t$"), "consonant"),
)
_TRAILING_PARENTHESIS = re.compile(r"(?<=\S)\s*\([^()]*\)(?=[^\w]*$)")
_LATIN_TAIL = re.compile(r"(\d?)([A-Za-z]+)$")

# Each pair as the catalogue writes it: after a consonant / after a vowel.
PARTICLES = (
    "은/는",
    "이/가",
    "을/를",
    "과/와",
    "으로/로",
    "이라/라",
    "이란/란",
    "이나/나",
    "이며/며",
    "이고/고",
    "이지만/지만",
)


def final_sound(word: str) -> FinalSound:
    """What the spoken ``word`` ends in; a word without any letter or digit counts as ending in a vowel."""
    spoken = unicodedata.normalize("NFKC", word)
    while (shorter := _TRAILING_PARENTHESIS.sub("", spoken)) != spoken:
        spoken = shorter
    while spoken and not _is_read(spoken[-1]):
        spoken = spoken[:-1]
    if not spoken:
        return "vowel"
    char = spoken[-1]
    if _HANGUL_FIRST <= ord(char) <= _HANGUL_LAST:
        index = (ord(char) - _HANGUL_FIRST) % _FINALS
        return "vowel" if index == 0 else ("rieul" if index == _RIEUL else "consonant")
    if char in _READ_SYMBOLS:
        return _READ_SYMBOLS[char]
    if char in _DIGITS:
        return _DIGITS[char]
    latin = _LATIN_TAIL.search(spoken)
    return _latin_sound(latin[2], after_digit=bool(latin[1])) if latin else "vowel"


def with_particle(word: str, particle: str) -> str:
    """``word`` with the form of ``particle`` that agrees with it: ``("전북", "은/는")`` → 전북은.

    Raises:
        ValueError: ``particle`` is not one of ``PARTICLES``.
    """
    if particle not in PARTICLES:
        raise ValueError(f"no such particle pair: {particle!r}; one of {', '.join(PARTICLES)}")
    after_consonant, after_vowel = particle.split("/")
    sound = final_sound(word)
    takes_vowel_form = sound == "vowel" or (sound == "rieul" and after_vowel == "로")
    return word + (after_vowel if takes_vowel_form else after_consonant)


def _is_read(char: str) -> bool:
    return char in _READ_SYMBOLS or not unicodedata.category(char).startswith(("P", "S", "Z", "C", "M"))


def _latin_sound(letters: str, *, after_digit: bool) -> FinalSound:
    if after_digit and letters in _UNITS:
        return _UNITS[letters]
    if letters.isupper() or len(letters) == 1 or after_digit:
        return _LETTER_NAMES.get(letters[-1].lower(), "vowel")
    for ending, sound in _WORD_ENDINGS:
        if ending.search(letters.lower()):
            return sound
    return "vowel"
