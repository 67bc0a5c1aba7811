"""Who may change files from the dashboard, and whether it is being presented."""

import os

PRESENTING = "CASEBOOK_PRESENT"


def is_presenting() -> bool:
    """Whether the dashboard was started for an audience: nothing for writing is shown then."""
    return os.environ.get(PRESENTING, "") not in ("", "0")
