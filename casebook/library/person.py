"""Who is at this computer, for the record of saves."""

from casebook.library.save_log import one_line


def user_name() -> str:
    """The name by which the computer knows its user, on one line; empty where that cannot be told."""
    import getpass

    try:
        return one_line(getpass.getuser())
    except (OSError, KeyError, ImportError):
        return ""
