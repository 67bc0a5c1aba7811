"""Sentences of the area ``history``: the History page."""

ENTRIES: dict[str, tuple[str, str]] = {
    "page.history.name": ("이력", "History"),
    "page.history.title": ("이력", "History"),
    "page.history.question": (
        "사례가 전에는 무엇이라 했으며, 그 뒤 무엇이 달라졌는지 확인",
        "What the cases said before, and what has changed since",
    ),
}
