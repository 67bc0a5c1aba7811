"""Sentences of the area ``commands_export``: the commands export, release and publish."""

ENTRIES: dict[str, tuple[str, str]] = {
    "cli.help-export": ("", ""),
    "cli.help-release": (
        """\
casebook release 이름: 지금의 사례·출처·평가 기준과 그 결과를 releases/이름 폴더에 고정합니다.

  이름              2026-1처럼 영문자·숫자와 . _ -로 된 이름. 이미 있는 이름은 덮어쓰지 않습니다
  --note 글         이 판에 붙이는 한 줄 설명
  --author 이름     인용문에 적을 저자. 적지 않으면 저자 미기재로 밝힙니다
  --date 날짜       판의 날짜 (기본값: 오늘). 예: 2026-11-21
  --root 폴더       cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --lang ko|en      안내 언어 (기본값: 이 컴퓨터의 언어)

자료, 결과 표(CSV·JSON), 자료 지문, 모든 파일의 SHA-256, 인용문(한국어·영어·BibTeX·CITATION.cff)을 함께 담습니다.
기사 원문(seeds/originals)은 담지 않습니다. 사례집에 오류가 있으면 고정하지 않습니다.
고정한 판은 주소의 version=release:이름으로 대시보드에 열고, casebook diff로 비교합니다.

예
  casebook release 2026-1
  casebook release 2026-1 --note "상반기 보고" --author "OO도 AI정책과" --date 2026-06-30""",
        """\
casebook release NAME: freeze cases, sources, rubric and their results in releases/NAME.

  NAME              such as 2026-1: Latin letters, digits and . _ -; a name that exists is never overwritten
  --note TEXT       one line about this release
  --author NAME     whom a citation names; without it, the author is said to be not stated
  --date DATE       its date (default: today), for example 2026-11-21
  --root DIR        folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --lang ko|en      language of the messages (default: that of this computer)

It holds the data, tables of results (CSV, JSON), the data fingerprint, the SHA-256 of every file, and how to
cite it (Korean, English, BibTeX, CITATION.cff). Full articles (seeds/originals) stay out of it. Nothing is
frozen while the casebook has errors. Open it on the dashboard with version=release:NAME in the address,
and compare it with casebook diff.

Examples
  casebook release 2026-1
  casebook release 2026-1 --note "Report of the first half" --author "Office of AI policy" --date 2026-06-30""",
    ),
    "cli.help-publish": ("", ""),
}
