"""The form of ids: safe as file names, in addresses and in spreadsheets."""

import re
from typing import Final

SAFE_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SAFE_CRITERION_ID: Final = re.compile(r"[a-z][a-z0-9_]*")
SHA256: Final = re.compile(r"[0-9a-f]{64}")
