"""Sentences of the area ``export``: the Export page, footers, formats."""

ENTRIES: dict[str, tuple[str, str]] = {
    "page.export.name": ("내보내기", "Export"),
    "page.export.title": ("내보내기", "Export"),
    "page.export.question": (
        "발표 자료, 한 장 보고서, 자료표를 파일로 저장",
        "Slides, a one-page brief and tables as files to take away",
    ),
    "export.footer-sources": ("출처: {sources}", "Sources: {sources}"),
    "export.footer-date": ("작성일: {date}", "Made on: {date}"),
    "export.fingerprint": ("자료 지문(SHA-256): {data}", "Data fingerprint (SHA-256): {data}"),
    "export.tables-title": ("지역 AI 정책 비교: {cases}", "Regional AI policies compared: {cases}"),
    "export.footer-data": ("자료 지문: {data}", "Data fingerprint: {data}"),
}
