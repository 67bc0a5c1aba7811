"""Words as a reader types them, found in a text whatever particle or ending they carry there."""

import re
from collections.abc import Sequence

import msgspec

_ENDINGS = (
    "은 는 이 가 을 를 의 에 도 만 와 과 로 들 적 께 에서 에게 으로 까지 부터 보다 처럼 마다 조차 "
    "이나 이며 이고 이다 에는 에도 에만 에서는 으로는 으로써 에게서 으로부터 이라고 라고 라는 이라는 다 "
    "한 할 함 해 하 된 될 됨 돼 되 하다 한다 했다 하는 하고 하며 하면 하여 해서 하기 하게 하자 "
    "하도록 하기로 했던 했고 했으며 할지 되다 된다 됐다 되는 되고 되며 되면 되어 됐고 됐던 되었다 되도록 "
    "하였다 합니다 했습니다 됩니다 됐습니다 입니다 이었다 였다 시킨 시켜 시키는 시켰다 하겠다 하겠다고 "
    "했다고 한다고 된다고 하려는 하려고 "
).split()
_ENDING = re.compile(f"(?:{'|'.join(sorted(_ENDINGS, key=len, reverse=True))})$")
_KOREAN = re.compile("[가-힣]")
_WORD = re.compile(r"[^\W_]+(?:[-'.,·&/][^\W_]+)*")
_MIN_STEM_KOREAN = 2
_MIN_GUESS_KOREAN = 3
_MIN_GUESS_OTHER = 4
_GUESS_SHARE = 0.6
_CREDIT_OF_STEM = 0.95
_CREDIT_OF_GUESS = 0.8


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """One word that is looked for."""

    forms: tuple[tuple[re.Pattern[str], float], ...]
    """What may stand for it in a text, the surest first, with how much it counts (0–1)."""

    def credit(self, text: str) -> float:
        """How surely the word is in ``text`` (normalised, in lower case): 1 as it stands, 0 not at all."""
        for pattern, credit in self.forms:
            if pattern.search(text):
                return credit
        return 0.0


def wanted_words(words: str) -> tuple[Wanted, ...]:
    """The distinct words of ``words``, which is normalised and in lower case."""
    return tuple(_wanted(word) for word in dict.fromkeys(_WORD.findall(words)))


def share_found(wanted: Sequence[Wanted], text: str) -> tuple[float, bool]:
    """How much of the words is in ``text`` (0–1), and whether every word is."""
    found = [word.credit(text) for word in wanted]
    return sum(found) / len(found), all(found)


def _wanted(word: str) -> Wanted:
    forms = [(word, 1.0)]
    stem = word
    while (shorter := _without_ending(stem)) != stem:
        stem = shorter
        forms.append((stem, _CREDIT_OF_STEM))
    least = _MIN_GUESS_KOREAN if _KOREAN.search(word) else _MIN_GUESS_OTHER
    guess = word[: max(least, round(len(word) * _GUESS_SHARE))]
    if len(guess) < len(stem):
        forms.append((guess, _CREDIT_OF_GUESS))
    return Wanted(forms=tuple((_pattern(form, word), credit) for form, credit in forms))


def _without_ending(word: str) -> str:
    ending = _ENDING.search(word)
    if ending and ending.start() >= _MIN_STEM_KOREAN and _KOREAN.search(word[ending.start() - 1]):
        return word[: ending.start()]
    return word


def _pattern(form: str, word: str) -> re.Pattern[str]:
    """``form`` anywhere; one in Latin letters only where a word begins, a number only as a whole."""
    before = r"(?<![a-z0-9])" if form[0].isascii() else ""
    after = r"(?![0-9])" if form == word and form[-1].isdigit() else ""
    return re.compile(f"{before}{re.escape(form)}{after}")
