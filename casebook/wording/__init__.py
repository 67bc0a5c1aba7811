"""The product's sentences in Korean and English: ``say(lang, key, …)``."""

from casebook.wording.listing import listed
from casebook.wording.particles import with_particle
from casebook.wording.say import ENTRIES, has_entry, say

__all__ = ["ENTRIES", "has_entry", "listed", "say", "with_particle"]
