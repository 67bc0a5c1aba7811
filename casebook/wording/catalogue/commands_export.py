"""Sentences of the area ``commands_export``: the commands export, release and publish."""

ENTRIES: dict[str, tuple[str, str]] = {
    "cli.help-export": (
        """\
casebook export: 발표 자료, 한 장 보고서, 자료표, 그림을 파일로 만듭니다.

  --format 형식     쉼표로 이은 형식 (기본값: all)
                    pptx, pdf-deck(발표 자료), hwpx, docx, pdf-brief(한 장 보고서), html,
                    xlsx, csv, json(자료표), png, svg(그림), all(모두)
  --out 폴더, -o 폴더  파일을 둘 폴더. 없으면 만듭니다 (기본값: casebook-export)
  --link 주소       대시보드의 주소. 그 화면의 사례·가중치·설정을 그대로 씁니다. 다른 선택 사항이 우선합니다
  --cases 사례들    쉼표로 이은 사례 id (기본값: 주요 사례)
  --weights 가중치  가중치 묶음의 id, 또는 모든 영역의 가중치 (기본값: 평가 기준의 가중치)
  --silence 처리    common(공통 기준만), available(있는 점수만), bounds(최저~최고 구간)
  --index 방법      arithmetic(산술평균), geometric(기하평균), minimum(최저 영역)
  --slides 슬라이드 쉼표로 이은 슬라이드. 적은 순서를 따릅니다 (기본값: 모두)
                    title, ranking, dimensions, criteria, gap, difference, chances, weights,
                    next-step, evidence, sources
  --title 제목      발표 자료와 자료표의 제목 (기본값: 사례의 이름으로 만듦)
  --at 판           git의 커밋·태그, log:번호, release:이름의 자료로 만듭니다 (기본값: 지금 파일)
  --date 날짜       바닥글에 적을 작성일 (기본값: 오늘). 같은 날짜와 자료로는 같은 파일이 나옵니다
  --root 폴더       cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --lang ko|en      파일과 안내의 언어 (기본값: 링크의 언어, 없으면 이 컴퓨터의 언어)

PDF, PNG, SVG는 이 컴퓨터의 Chrome, Edge 또는 Chromium으로 만듭니다. 만든 파일의 경로를 출력하고,
모두 만들면 0, 만들지 못한 형식이 있으면 1, 알 수 없는 선택 사항이 있으면 2로 끝납니다.

예
  casebook export --format pptx,hwpx -o out
  casebook export --format all --cases rancho-cordova,jeonbuk --silence available --lang ko
  casebook export --format xlsx --weights infrastructure:20,workforce:20,industry:10,power:40,governance:10
  casebook export --link "http://localhost:8501/compare?lang=ko&cases=rancho-cordova,jeonbuk" """.rstrip(),
        """\
casebook export: slides, a one-page brief, tables and pictures as files.

  --format FORMATS  formats with commas between them (default: all)
                    pptx, pdf-deck (slides), hwpx, docx, pdf-brief (one-page brief), html,
                    xlsx, csv, json (tables), png, svg (pictures), all
  --out DIR, -o DIR  folder for the files; made where it is not there (default: casebook-export)
  --link ADDRESS    an address of the dashboard: its cases, weights and settings; other options win over it
  --cases IDS       ids of cases with commas between them (default: the main cases)
  --weights WEIGHTS  id of a preset, or a weight for every dimension (default: those of the rubric)
  --silence HOW     common, available or bounds
  --index METHOD    arithmetic, geometric or minimum
  --slides IDS      slides in their order, with commas between them (default: all)
                    title, ranking, dimensions, criteria, gap, difference, chances, weights,
                    next-step, evidence, sources
  --title TITLE     title of slides and tables (default: made from the names of the cases)
  --at VERSION      the data of a git commit or tag, of log:NUMBER, or of release:NAME (default: as they are)
  --date DATE       the date in the footers (default: today); the same date and data give the same files
  --root DIR        folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --lang ko|en      language of files and messages (default: that of the link, else of this computer)

PDF, PNG and SVG are made with the Chrome, Edge or Chromium of this computer. Prints the paths of the files;
ends with 0 when all were made, 1 when a format could not be, 2 when an option could not be understood.

Examples
  casebook export --format pptx,hwpx -o out
  casebook export --format all --cases rancho-cordova,jeonbuk --silence available --lang ko
  casebook export --format xlsx --weights infrastructure:20,workforce:20,industry:10,power:40,governance:10
  casebook export --link "http://localhost:8501/compare?lang=ko&cases=rancho-cordova,jeonbuk" """.rstrip(),
    ),
    "cli.help-release": (
        """\
casebook release 이름: 지금의 사례·출처·평가 기준과 그 결과를 releases/이름 폴더에 고정합니다.

  이름              2026-1처럼 영문자·숫자와 . _ -로 된 이름. 이미 있는 이름은 덮어쓰지 않습니다
  --note 글         이 판에 붙이는 한 줄 설명
  --author 이름     인용문에 적을 저자. 적지 않으면 저자 미기재로 밝힙니다
  --date 날짜       판의 날짜 (기본값: 오늘). 예: 2026-11-21
  --root 폴더       cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --lang ko|en      안내 언어 (기본값: 이 컴퓨터의 언어)

자료, 결과 표(CSV·JSON), 자료 지문, 모든 파일의 SHA-256과 인용문(한국어·영어·BibTeX·CFF)을 담습니다.
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
  casebook release 2026-1 --note "First half" --author "Office of AI policy" --date 2026-06-30""",
    ),
    "cli.help-publish": (
        """\
casebook publish 폴더: 사례집을 서버 없이 볼 수 있는 정적 누리집으로 만듭니다.

  폴더              누리집을 둘 폴더. 비어 있거나, 전에 만든 누리집이어야 합니다
  --at 판           지금 파일 대신 예전 판이나 릴리스로 만듭니다. 예: release:2026-1, git 태그나 커밋
  --date 날짜       누리집에 적을 날짜 (기본값: 오늘). 예: 2026-11-21
  --root 폴더       cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --lang ko|en      안내 언어 (기본값: 이 컴퓨터의 언어). 누리집은 늘 두 언어로 만듭니다

모든 사례와 인용문, 주요 화면을 한국어와 영어로 담습니다.
공유 폴더에 두고 바로 열거나 웹 서버에 올릴 수 있습니다.
기사 원문(seeds/originals)은 담지 않습니다. 오류가 있는 사례는 수치 없이 오류가 있다고 밝힙니다.
다 만든 뒤에 한꺼번에 바꾸므로 만들다 만 누리집은 남지 않습니다.

예
  casebook publish site
  casebook publish site --at release:2026-1 --date 2026-06-30""",
        """\
casebook publish DIR: make a static site of the casebook, which needs no server.

  DIR               where to put it: an empty or new folder, or a site made before
  --at VERSION      of an earlier version or release: release:2026-1, a git tag or commit
  --date DATE       the date that the site names (default: today), for example 2026-11-21
  --root DIR        folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --lang ko|en      language of the messages (default: that of this computer); a site has both

It holds every case, every quote and the main views in Korean and English, and works from a file share or any
web server. Full articles (seeds/originals) stay out of it. A case with errors is shown as such, without
numbers. The site is put in place as a whole, so none is ever half-written.

Examples
  casebook publish site
  casebook publish site --at release:2026-1 --date 2026-06-30""",
    ),
}
