"""Sentences of the area ``commands_diff``: what ``casebook diff`` says."""

ENTRIES: dict[str, tuple[str, str]] = {
    "cli.help-diff": (
        """\
casebook diff 가 [나]: 두 판을 비교하여 점수·순위·인용문과 화면의 문장이 어떻게 달라지는지 보입니다.

  가, 나            now(지금 파일), git의 커밋·태그·브랜치, log:번호(저장 기록), release:이름(고정한 판),
                    또는 사례 파일의 경로
                    나를 적지 않으면 지금 파일과 비교합니다. log:0은 첫 저장 전입니다
                    사례 파일을 적으면 그 파일이 같은 id의 사례를 대신한다고 보고 비교합니다
  --case ID         이 사례의 변화만 보입니다
  --root 폴더       cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --format 형식     text, json 가운데 하나 (기본값: text)
  --lang ko|en      안내 언어 (기본값: 이 컴퓨터의 언어)

내용과 영역 점수의 변화는 참고 사례까지 보이며, 지수·순위·설명문은 주요 사례만 견줍니다(평가 기준의 가중치,
공통 기준, 산술 평균). 참고 사례의 영역 점수는 그 사례에 점수가 있는 기준만으로 셈합니다.
달라진 것이 없으면 0, 있으면 1, 비교할 수 없으면 2로 끝납니다.

예
  casebook diff HEAD~1
  casebook diff v1.0 now --case jeonbuk
  casebook diff log:3 log:4 --format json
  casebook diff cases/jeonbuk.yaml draft.yaml""",
        """\
casebook diff A [B]: compare two versions: which scores, ranks, quotes and stated findings change.

  A, B              now (the files as they are), a git commit, tag or branch, log:NUMBER (save log),
                    release:NAME (a frozen version), or the path of a case file
                    Without B: the files as they are. log:0: before the first save
                    A case file is compared as if it stood in for the case with its id
  --case ID         show only the changes of this case
  --root DIR        folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --format FORMAT   text or json (default: text)
  --lang ko|en      language of the messages (default: that of this computer)

Contents and dimension scores are told of every case; index, rank and stated findings are of the main cases
only (weights of the rubric, common criteria, arithmetic mean). A reference case is scored on what it has.
Ends with 0 when nothing changed, 1 when something did, 2 when nothing could be compared.

Examples
  casebook diff HEAD~1
  casebook diff v1.0 now --case jeonbuk
  casebook diff log:3 log:4 --format json
  casebook diff cases/jeonbuk.yaml draft.yaml""",
    ),
    "diff.case-unknown": (
        "어느 판에도 ‘{case}’ 사례가 없습니다. 사례의 id를 확인하십시오",
        "neither version has a case “{case}”; check its id",
    ),
    "diff.file-unreadable": (
        "‘{path}’ 파일을 읽을 수 없습니다. 경로를 확인하십시오",
        "the file “{path}” cannot be read; check the path",
    ),
    "diff.file-without-id": (
        "‘{path}’ 파일에서 사례의 id를 읽을 수 없습니다. casebook check로 점검하십시오",
        "no id of a case can be read in “{path}”; see what casebook check says",
    ),
    "diff.files-differ": (
        "두 파일의 사례가 다릅니다(‘{first}’, ‘{second}’). 같은 id의 두 판을 적으십시오",
        "the files hold two cases (“{first}” and “{second}”); name two versions of one",
    ),
    "diff.left-out": (
        "오류가 있어 비교하지 않음: {path}(casebook check로 점검하십시오)",
        "Not compared because of errors: {path} (see casebook check)",
    ),
    "diff.summary-left-out": (
        "오류가 있는 사례 {count}건을 비교하지 않음, 그 밖에는 달라진 것 없음",
        "cases with errors, not compared: {count}; nothing else changed",
    ),
}
