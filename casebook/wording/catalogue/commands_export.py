"""Sentences of the area ``commands_export``: the commands export, release and publish."""

ENTRIES: dict[str, tuple[str, str]] = {
    "cli.help-export": ("", ""),
    "cli.help-release": ("", ""),
    "cli.help-publish": ("", ""),
}
