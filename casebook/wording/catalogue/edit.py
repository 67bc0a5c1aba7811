"""Sentences of the area ``edit``: the Edit page: draft, form, text."""

ENTRIES: dict[str, tuple[str, str]] = {
    "page.edit.name": ("편집", "Edit"),
    "page.edit.title": ("편집", "Edit"),
    "page.edit.question": (
        "사례와 출처를 작성하고, 결과가 어떻게 달라지는지 확인한 다음 저장",
        "Write a case or a source, see what it changes, then save",
    ),
}
