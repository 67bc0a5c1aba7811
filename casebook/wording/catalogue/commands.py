"""Sentences of the area ``commands``: what every command says, ``check`` and ``dashboard`` above all."""

ENTRIES: dict[str, tuple[str, str]] = {
    "cli.help": (
        """\
casebook: 지역 AI 정책 사례를 작성하고, 점검하고, 대시보드로 봅니다.

보기와 점검
  casebook dashboard            대시보드를 시작합니다
  casebook show 사례            한 사례의 점수와 근거를 요약합니다
  casebook check [경로 ...]     사례·출처·평가 기준 파일을 점검합니다 (--watch: 바뀔 때마다)
  casebook diff 가 [나]         두 판을 비교하여 점수와 순위가 어떻게 달라지는지 보입니다
내보내기와 공개
  casebook export               발표 자료, 한 장 보고서, 자료표, 그림을 파일로 만듭니다
  casebook release 이름         지금의 자료와 결과를 인용할 수 있는 판으로 고정합니다
  casebook publish 폴더         누구나 볼 수 있는 정적 누리집을 만듭니다
작성
  casebook new 사례             새 사례 파일을 만듭니다 (new --source: 새 출처)
  casebook find-quote "말"      출처에서 인용할 대목을 찾아 줍니다
  casebook fix-quote            출처와 다른 인용문을 보이고 바꾸어 줍니다
  casebook rename 옛것 새것      이름을 바꾸고 그 이름을 쓰는 곳을 모두 고칩니다
새 사례집과 도구
  casebook init 폴더            빈 사례집을 만듭니다
  casebook schema               편집기가 쓰는 JSON Schema를 보입니다

casebook 명령 --help는 그 명령의 선택 사항과 예를, casebook --version은 버전 번호를 보입니다.

예
  casebook check
  casebook find-quote "GPU 26만장"
  casebook dashboard --port 8600""",
        """\
casebook: write cases of regional AI policy, check them, and see them on a dashboard.

See and check
  casebook dashboard            start the dashboard
  casebook show CASE            sum up the scores of one case, and what they stand on
  casebook check [PATH ...]     check the files of cases, sources and rubric (--watch: after every change)
  casebook diff A [B]           compare two versions: which scores and ranks change
Take away and publish
  casebook export               slides, a one-page brief, tables and pictures as files
  casebook release NAME         freeze data and results so that they can be cited
  casebook publish DIR          write a static site for everybody
Write
  casebook new CASE             make a new case (new --source: a new source)
  casebook find-quote "words"   find passages of the sources to quote
  casebook fix-quote            show quotes that differ from their source, and replace them
  casebook rename OLD NEW       rename a case or source, and whatever names it
Your own casebook, your own tools
  casebook init DIR             make an empty casebook
  casebook schema               print the JSON Schema that editors use

casebook COMMAND --help shows the options of a command, with examples; casebook --version the version.

Examples
  casebook check
  casebook find-quote "GPU 26만장"
  casebook dashboard --port 8600""",
    ),
    "cli.help-check": (
        """\
casebook check [경로 ...]: 사례·출처·평가 기준 파일을 점검하고, 틀린 곳과 고치는 방법을 알려 줍니다.

  경로               이 파일이나 폴더의 문제만 보입니다 (기본값: 전체)
  --root 폴더        cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --format 형식      text, json, github 가운데 하나 (기본값: text)
  --originals 폴더   기사 원문이 있는 폴더 (기본값: CASEBOOK_ORIGINALS, 없으면 seeds/originals)
  --watch            파일이 바뀔 때마다 다시 점검합니다. Ctrl-C로 끝냅니다
  --lang ko|en       안내 언어 (기본값: 이 컴퓨터의 언어)

문제가 없으면 0, 있으면 1, 점검할 수 없으면 2로 끝납니다.

예
  casebook check
  casebook check cases/jeonbuk.yaml --watch
  casebook check --format json --originals seeds/originals""",
        """\
casebook check [PATH ...]: check cases, sources and rubric; say what is wrong, where, and how to fix it.

  PATH               show only the problems of this file or folder (default: all)
  --root DIR         folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --format FORMAT    text, json or github (default: text)
  --originals DIR    folder with the full articles (default: CASEBOOK_ORIGINALS, else seeds/originals)
  --watch            check again whenever a file changes; Ctrl-C ends it
  --lang ko|en       language of the messages (default: that of this computer)

Ends with 0 when nothing is wrong, 1 when something is, 2 when nothing could be checked.

Examples
  casebook check
  casebook check cases/jeonbuk.yaml --watch
  casebook check --format json --originals seeds/originals""",
    ),
    "cli.help-dashboard": (
        """\
casebook dashboard: 대시보드를 시작하고 주소를 알려 줍니다. 끝내려면 Ctrl-C를 누릅니다.

  --root 폴더     cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --port 번호     1–65535 (기본값: 8501)
  --present       발표용: 편집·평가 화면을 보이지 않음
  --lang ko|en    안내 언어 (기본값: 이 컴퓨터의 언어)

예
  casebook dashboard
  casebook dashboard --port 8600""",
        """\
casebook dashboard: start the dashboard and print its address. Ctrl-C ends it.

  --root DIR      folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --port NUMBER   1–65535 (default: 8501)
  --present       for an audience: no pages for writing or rating
  --lang ko|en    language of the messages (default: that of this computer)

Examples
  casebook dashboard
  casebook dashboard --port 8600""",
    ),
    "cli.error": ("오류: {message}", "error: {message}"),
    "cli.unknown-command": (
        "‘{name}’ 명령이 없습니다. casebook --help로 명령을 볼 수 있습니다",
        "there is no command “{name}”; see casebook --help",
    ),
    "cli.unknown-option": (
        "‘{name}’ 선택 사항이 없습니다. casebook {command} --help를 보십시오",
        "there is no option “{name}”; see casebook {command} --help",
    ),
    "cli.unexpected-argument": (
        "‘{name}’ 인자는 쓰이지 않습니다. casebook {command} --help를 보십시오",
        "“{name}” is not expected; see casebook {command} --help",
    ),
    "cli.argument-missing": (
        "{command} 다음에 적을 것이 빠졌습니다. casebook {command} --help를 보십시오",
        "something is missing after {command}; see casebook {command} --help",
    ),
    "cli.value-missing": (
        "{option} 다음에 값이 있어야 합니다. casebook {command} --help를 보십시오",
        "{option} needs a value; see casebook {command} --help",
    ),
    "cli.value-unknown": (
        "{option} 값은 {choices} 가운데 하나여야 합니다(적은 값: ‘{value}’)",
        "{option} must be one of {choices} (you wrote “{value}”)",
    ),
    "cli.not-understood": (
        "명령을 이해할 수 없습니다({details}). casebook --help를 보십시오",
        "the command was not understood ({details}); see casebook --help",
    ),
    "cli.root-not-found": (
        "이 폴더와 그 위에 cases/_rubric.yaml이 없습니다. --root로 폴더를 알려 주십시오",
        "there is no cases/_rubric.yaml here or above; name the folder with --root",
    ),
    "cli.root-missing": (
        "‘{root}’ 폴더가 없습니다. --root 값이나 CASEBOOK_ROOT를 확인하십시오",
        "there is no folder “{root}”; check --root or CASEBOOK_ROOT",
    ),
    "cli.originals-missing": (
        "‘{folder}’ 폴더가 없습니다. --originals 값이나 CASEBOOK_ORIGINALS를 확인하십시오",
        "there is no folder “{folder}”; check --originals or CASEBOOK_ORIGINALS",
    ),
    "cli.unreadable": (
        "파일이나 폴더를 읽을 수 없습니다({details})",
        "a file or folder cannot be read ({details})",
    ),
    "check.path-missing": (
        "‘{path}’ 경로가 없습니다. 파일 이름을 확인하십시오",
        "there is no “{path}”; check the name",
    ),
    "check.path-outside": (
        "‘{path}’ 경로가 {root} 폴더 밖에 있습니다. --root로 다른 폴더를 알려 주십시오",
        "“{path}” lies outside {root}; name another folder with --root",
    ),
    "check.path-not-checked": (
        "‘{path}’ 경로는 사례·출처·평가 기준 파일이 아니어서 점검할 것이 없습니다",
        "“{path}” is no case, source or rubric; there is nothing to check",
    ),
    "check.fix": ("고치는 방법: {fix}", "fix: {fix}"),
    "check.summary": (
        "{cases}, {quotes} 확인({originals}, {excerpts}), {findings}",
        "{cases}, {quotes} verified ({originals}, {excerpts}), {findings}",
    ),
    "check.cases-one": ("사례 {count}건", "{count} case"),
    "check.cases-many": ("사례 {count}건", "{count} cases"),
    "check.quotes-one": ("인용문 {count}건", "{count} quote"),
    "check.quotes-many": ("인용문 {count}건", "{count} quotes"),
    "check.originals": ("원문 대조 {count}건", "{count} against originals"),
    "check.excerpts": ("발췌 대조 {count}건", "{count} against excerpts"),
    "check.findings-none": ("문제 없음", "no findings"),
    "check.findings-one": ("문제 {count}건", "{count} finding"),
    "check.findings-many": ("문제 {count}건", "{count} findings"),
    "dashboard.starting": (
        "대시보드 주소: http://localhost:{port} (끝내려면 Ctrl-C)",
        "The dashboard will be at http://localhost:{port} (Ctrl-C ends it)",
    ),
    "dashboard.port-invalid": (
        "--port 값은 1–65535 사이의 번호여야 합니다(적은 값: ‘{value}’)",
        "--port must be a number from 1 to 65535 (you wrote “{value}”)",
    ),
    "dashboard.port-taken": (
        "포트 {port:이/가} 사용 중입니다(이미 실행 중인 대시보드일 수 있습니다). 비어 있는 포트로 "
        "시작하십시오: "
        "--port {free}",
        "port {port} is in use (perhaps by a dashboard that already runs); start on a free one: "
        "--port {free}",
    ),
    "dashboard.port-moved": (
        "포트 {port:이/가} 사용 중이어서 {free}번으로 시작합니다(이미 실행 중인 대시보드일 수 있습니다)",
        "Port {port} is in use (perhaps by a dashboard that already runs); starting on {free}",
    ),
    "dashboard.not-installed": (
        "대시보드에 필요한 파일이나 Streamlit이 설치되어 있지 않습니다. "
        "압축을 푼 폴더에서 python3 run.py를 실행하십시오",
        "the dashboard's files or Streamlit are not installed; run python3 run.py in the unpacked folder",
    ),
    "finding.folder-missing": (
        "이 폴더가 없습니다",
        "this folder is missing",
    ),
    "fix.folder-missing": (
        "폴더를 만들거나, cases와 seeds가 함께 들어 있는 폴더에서 다시 점검하십시오",
        "create it, or check again in the folder that holds both cases and seeds",
    ),
    "finding.file-name-unsafe": (
        "파일 이름에 쓸 수 없는 문자가 있습니다",
        "the name of this file holds characters that it cannot have",
    ),
    "fix.file-name-unsafe": (
        "영문 소문자와 숫자, 그 사이의 붙임표(-)만으로 이름을 바꾸고 id를 그 이름과 같게 적으십시오. "
        "예: {example}",
        "rename it, using only lower-case letters a–z and digits with single hyphens between them, "
        "e.g. {example}, and give it that name as its id",
    ),
    "finding.file-not-read": (
        "이름이 {ending:으로/로} 끝나지 않아 읽지 않은 파일입니다",
        "this file is not read, because its name does not end in {ending}",
    ),
    "fix.file-not-read": (
        "{ending:으로/로} 끝나는 이름으로 바꾸거나 다른 폴더로 옮기십시오",
        "rename it so that it ends in {ending}, or move it elsewhere",
    ),
    "finding.source-faulty": (
        "인용한 출처 파일 {source}에 오류가 있어 이 사례의 근거를 보일 수 없습니다",
        "the file of this source, {source}, has errors, so the evidence of this case cannot be shown",
    ),
    "fix.source-faulty": (
        "{source} 파일의 오류를 먼저 고치십시오",
        "fix the errors of {source} first",
    ),
}
