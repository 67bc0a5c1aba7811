"""The one definition of verbatim.

Two texts are the same, word for word, when they are equal after Unicode NFC, with white space collapsed, and
with the glyphs of quotation marks and dashes folded. Nothing else is forgiven: not upper and lower case, not
full-width or circled digits (NFKC would turn ① into 1 and ㎢ into km2), not invisible characters.
"""

import unicodedata

_DOUBLE_QUOTES = "“”„‟＂〝〞〟"
_SINGLE_QUOTES = "‘’‚‛＇"
_DASHES = "‐‑‒–—―−﹘﹣－"

FOLDED: tuple[tuple[str, str], ...] = tuple(
    (glyph, plain)
    for glyphs, plain in ((_DOUBLE_QUOTES, '"'), (_SINGLE_QUOTES, "'"), (_DASHES, "-"))
    for glyph in glyphs
)
"""Every glyph that is folded, with the plain character it stands for."""


def normalise(text: str) -> str:
    """``text`` as it is compared: NFC, one space for any white space, plain quotation marks and dashes.

    Idempotent. Line breaks, no-break and ideographic spaces all count as white space.
    """
    if not text.isascii():
        # The quick check is many times cheaper than a normalisation, and nearly all text is NFC.
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        for glyph, plain in FOLDED:
            # `replace` of an absent glyph is a memory scan; `translate` looks every character up.
            text = text.replace(glyph, plain)
    return " ".join(text.split())


def continues(char: str) -> bool:
    """Whether ``char`` can belong to the letter before it: a combining mark, or part of a Hangul syllable.

    A passage that ends just before such a character ends in the middle of a letter.
    """
    if char < "\u0300" or "가" <= char <= "힣":
        return False
    return (
        unicodedata.category(char)[0] == "M"
        or "\u1160" <= char <= "\u11ff"  # medial and final jamo
        or "\U00016d63" <= char <= "\U00016d6a"  # Kirat Rai vowels compose although they are letters
    )
