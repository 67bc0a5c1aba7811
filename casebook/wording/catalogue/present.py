"""Sentences of the area ``present``: meeting mode."""

ENTRIES: dict[str, tuple[str, str]] = {
    "page.present.name": ("발표", "Present"),
    "page.present.title": ("발표", "Present"),
    "page.present.question": (
        "지금 보고 있는 비교를 회의 화면에 한 장씩 제시",
        "The current view, slide by slide, for a meeting room",
    ),
}
