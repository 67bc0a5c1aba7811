"""Texts that make matching hard: decomposed letters, odd white space, folded glyphs, gaps."""

import pytest
from hypothesis import strategies as st

HARD_PIECES = (
    "전북",
    "의 ‘주체’",
    "“AI”",
    "26만 장",
    " ",
    "\n\n",
    "\u00a0",
    "\u3000\t",
    "\u2000\u2001",
    "\u1112\u1161\u11ab",  # 한 as three jamo
    "\u1100\u1161",  # 가 as two jamo
    "e\u0301",
    "x\u0302",  # composes with nothing
    "q\u0323\u0307",
    "\u212b",  # the Angstrom sign is Å after NFC
    "㎢ ①",
    "—–-",
    "…",
    "...",
    "\n[…]\n",
    "[...]",
    "\u200b",
    "[",
    "]",
    ".",
    "a",
)


@pytest.fixture(scope="session")
def hard_texts() -> st.SearchStrategy[str]:
    """Texts put together from pieces that are hard to compare."""
    return st.lists(st.sampled_from(HARD_PIECES), max_size=14).map("".join)
