"""The product's sentences in Korean and English: ``say(lang, key, …)``."""

from casebook.wording.listing import listed
from casebook.wording.particles import with_particle
from casebook.wording.say import ENTRIES, filled, has_entry, say
from casebook.wording.stand_ins import NOT_WRITTEN, SILENT

__all__ = ["ENTRIES", "NOT_WRITTEN", "SILENT", "filled", "has_entry", "listed", "say", "with_particle"]
