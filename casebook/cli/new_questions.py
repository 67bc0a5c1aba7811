"""Questions at a terminal, in the reader's language."""

from collections.abc import Sequence

from casebook.cli.refusal import Refusal
from casebook.cli.sentences import say
from casebook.model import Lang


def ask(question: str, lang: Lang, *, is_obligatory: bool = False) -> str:
    """The answer without white space around it; empty where the reader left it so and may.

    Raises:
        Refusal: the reader gave up.
    """
    while True:
        try:
            answer = input(f"{question} ").strip()
        except (EOFError, UnicodeDecodeError):
            print()
            raise Refusal("new.given-up") from None
        if not answer.isprintable():
            print(say(lang, "new.answer-unfit"))
        elif answer or not is_obligatory:
            return answer
        else:
            print(say(lang, "new.answer-needed"))


def ask_choice(key: str, choices: Sequence[str], lang: Lang) -> str:
    """One of ``choices``, which the question ``key`` explains by number; the word itself will do, too.

    Raises:
        Refusal: the reader gave up.
    """
    known = {word: choice for i, choice in enumerate(choices, 1) for word in (choice, str(i))}
    known |= {say(each, f"{key}-{choice}").lower(): choice for choice in choices for each in ("ko", "en")}
    while True:
        answer = ask(say(lang, key), lang, is_obligatory=True).lower().rstrip(".)")
        if answer in known:
            return known[answer]
        print(say(lang, "new.answer-choice", choices=", ".join(choices), count=len(choices)))
