"""What a new case says until somebody writes more: the scaffold writes it, a check finds what was left."""

from typing import Final

from casebook.model import Localised
from casebook.wording.say import ENTRIES

SILENT: Final = Localised(*ENTRIES["scaffold.silent"])
"""The rationale of a criterion on which the sources say nothing."""
NOT_WRITTEN: Final = Localised(*ENTRIES["scaffold.not-written"])
"""The summary of a case that is only begun."""
