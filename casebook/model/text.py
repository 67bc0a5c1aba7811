"""A text in the two languages of the product."""

from typing import Literal

import msgspec

Lang = Literal["ko", "en"]


class Localised(msgspec.Struct, frozen=True, gc=False):
    """One text in Korean and in English; content fields carry both."""

    ko: str
    en: str

    def text_in(self, lang: Lang) -> str:
        """The text in ``lang``."""
        return self.ko if lang == "ko" else self.en
