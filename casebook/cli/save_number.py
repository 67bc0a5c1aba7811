"""Say which save that was, so that what it changed can be seen."""

from casebook.cli.new_ids import root_words
from casebook.cli.options import Options
from casebook.cli.sentences import say
from casebook.library.save_log import SaveRecord
from casebook.model import Lang


def save_number(record: SaveRecord, options: Options, lang: Lang) -> str:
    """The number of the save in the log, and the command that compares with what was there before."""
    return say(
        lang, "cli.save-number", number=record.number, before=record.number - 1, root=root_words(options)
    )
