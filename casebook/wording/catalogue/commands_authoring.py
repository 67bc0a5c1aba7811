"""Sentences of the area ``commands_authoring``: ``casebook new``, ``init``, ``schema`` and ``rename``."""

ENTRIES: dict[str, tuple[str, str]] = {
    "import.type": (
        "‘{ending}’ 형식은 읽을 수 없습니다. txt, md, docx, hwpx 파일로 저장해 다시 시도하십시오",
        "files of the kind “{ending}” cannot be read; save it as txt, md, docx or hwpx and try again",
    ),
    "import.hwp": (
        "hwp 파일은 읽을 수 없습니다. 한글에서 파일을 열고 ‘다른 이름으로 저장하기’에서 HWPX "
        "문서(*.hwpx)나 텍스트 문서(*.txt)로 저장해 다시 시도하십시오",
        "hwp files cannot be read; open it in Hangul, save it as an HWPX document (*.hwpx) or as text "
        "(*.txt), and try again",
    ),
    "import.doc": (
        "doc 파일은 읽을 수 없습니다. 워드에서 파일을 열고 ‘다른 이름으로 저장’에서 Word 문서(*.docx)로 "
        "저장해 다시 시도하십시오",
        "doc files cannot be read; open it in Word, save it as a Word document (*.docx), and try again",
    ),
    "import.pdf": (
        "PDF에서는 글을 원문대로 옮긴다고 보장할 수 없어 읽지 않습니다. PDF를 열어 글을 복사하고 텍스트 "
        "파일(*.txt)로 저장한 다음, 줄바꿈과 빠진 글자를 확인해 다시 시도하십시오",
        "PDF files are not read, because their words cannot be taken over for certain; open it, copy the "
        "text into a text file (*.txt), check line breaks and missing letters, and try again",
    ),
    "import.locked": (
        "암호가 걸렸거나 예전 형식인 문서입니다. 원래 프로그램에서 열어 암호를 풀고 docx나 hwpx로 다시 "
        "저장하십시오",
        "the document has a password or an older format; open it in its program, remove the password, "
        "and save it as docx or hwpx",
    ),
    "import.broken": (
        "문서가 손상되었거나 이름과 다른 형식입니다. 원래 프로그램에서 열어 docx, hwpx, txt로 다시 "
        "저장하십시오",
        "the document is damaged or not what its name says; open it in its program and save it again as "
        "docx, hwpx or txt",
    ),
    "import.unpacks-too-large": (
        "압축을 풀면 너무 커지는 문서여서 읽지 않습니다. 글만 복사해 텍스트 파일(*.txt)로 저장하십시오",
        "the document is not read, because it unpacks to far too much; copy its text into a text file "
        "(*.txt)",
    ),
    "import.unsafe-xml": (
        "문서에 안전하지 않은 선언(DOCTYPE)이 있어 읽지 않습니다. 원래 프로그램에서 열어 다시 저장하십시오",
        "the document is not read, because it holds an unsafe declaration (DOCTYPE); open it in its "
        "program and save it again",
    ),
    "import.tracked-changes": (
        "변경 내용 추적이 남아 있어 어느 글이 맞는지 알 수 없습니다. 한글의 ‘변경 내용 추적’에서 모두 "
        "적용하거나 취소한 다음 저장하십시오",
        "tracked changes are still open, so its wording is not settled; accept or reject them all in "
        "Hangul and save it again",
    ),
    "import.too-large": (
        "{limit}바이트가 넘는 파일은 읽지 않습니다. 필요한 글만 텍스트 파일(*.txt)로 저장하십시오",
        "files of more than {limit} bytes are not read; save only the text you need as a text file (*.txt)",
    ),
    "import.empty": (
        "글이 없습니다. 파일을 열어 글이 들어 있는지 확인하십시오",
        "there is no text; open the file and see whether it holds any",
    ),
    "import.encoding": (
        "글자의 인코딩을 확실히 알 수 없습니다. 메모장에서 열어 ‘다른 이름으로 저장’에서 인코딩을 "
        "UTF-8로 바꾸십시오",
        "the encoding of the text is not certain; open it in an editor and save it as UTF-8",
    ),
    "import.control-character": (
        "{line}행에 출처 파일에 둘 수 없는 제어 문자({character})가 있습니다. 그 글자를 지우고 다시 "
        "시도하십시오",
        "line {line} holds a control character ({character}) that a source cannot have; delete it and "
        "try again",
    ),
    "import.damaged-character": (
        "{line}행에 깨진 글자(�)가 있습니다. 원래 글에서 다시 복사하십시오",
        "line {line} holds a damaged character (�); copy the text again from where it comes",
    ),
    "cli.help-new": (
        """\
casebook new 사례: 평가 기준이 모두 들어 있고 설명이 달린 사례 파일(cases/<사례>.yaml)을 만듭니다.
casebook new --source [아이디]: 글에서 출처 파일(seeds/<아이디>.md)을 만듭니다. 글에 없는 정보는 비워 둡니다.

  사례, 아이디        파일 이름: 영문 소문자와 숫자, 그 사이의 붙임표(-)
  --root 폴더         cases와 seeds가 든 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --lang ko|en        안내 언어 (기본값: 이 컴퓨터의 언어)

사례
  --name-ko 이름      한국어 이름 (--name-en과 함께)
  --name-en 이름      영어 이름
  --level 유형        city, province, nation, programme, company 가운데 하나

출처
  --source            사례가 아니라 출처를 만듭니다
  --from 파일         글이 든 파일: txt, md, docx, hwpx. -는 표준 입력
  --headline 제목     글에 적힌 제목
  --publisher 이름    글에 적힌 발행처
  --reporter 이름     글에 적힌 기자나 저자
  --published 날짜    글에 적힌 날짜(예: 2025-11-12)
  --language ko|en    글의 언어
  --url 주소          글에 적힌 주소
  --extent 범위       excerpts(남의 글: 인용한 대목만 보관) 또는 full(우리 글: 전문 보관)

출처의 정보 가운데 빠진 것은 화면에서 묻습니다. 물을 수 없으면 아이디와 --language, --extent를 적어야 합니다.
파일을 만들면 0, 만들지 못하면 2로 끝납니다.

예
  casebook new gwangju --name-ko 광주 --name-en Gwangju --level city
  casebook new --source --from 기사.hwpx
  casebook new --source 2025-11-20-gwangju --from 기사.txt --language ko --extent excerpts""",
        """\
casebook new CASE: make a complete, commented case (cases/<CASE>.yaml) with every criterion of the rubric.
casebook new --source [ID]: make a source (seeds/<ID>.md) from a text; what it does not state stays empty.

  CASE, ID            name of the file: lower-case letters a–z and digits with single hyphens between them
  --root DIR          folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --lang ko|en        language of the messages (default: that of this computer)

For a case
  --name-ko NAME      its Korean name (together with --name-en)
  --name-en NAME      its English name
  --level LEVEL       city, province, nation, programme or company

For a source
  --source            make a source, not a case
  --from FILE         file with the text: txt, md, docx or hwpx; - for standard input
  --headline TEXT     headline as the document states it
  --publisher NAME    publisher as the document states it
  --reporter NAME     reporter or author as the document states it
  --published DATE    date as the document states it, e.g. 2025-11-12
  --language ko|en    language of the document
  --url ADDRESS       address as the document states it
  --extent EXTENT     excerpts (somebody else's text: only what is quoted is stored) or full (your own text)

What is missing of a source is asked for. Where nobody can be asked, ID, --language and --extent are needed.
Ends with 0 when the file was made, 2 when it was not.

Examples
  casebook new pittsburgh --name-ko 피츠버그 --name-en Pittsburgh --level city
  casebook new --source --from article.docx
  casebook new --source 2025-11-20-pittsburgh --from article.txt --language en --extent excerpts""",
    ),
    "cli.help-init": (
        """\
casebook init 폴더: 평가 기준 하나만 들어 있는 새 사례집을 만듭니다.

  폴더              새 사례집을 둘 폴더. cases와 seeds가 아직 없어야 합니다
  --rubric 파일     쓸 평가 기준 파일 (기본값: 고쳐 쓸 수 있는 견본)
  --lang ko|en      안내 언어 (기본값: 이 컴퓨터의 언어)

사례집을 만들면 0, 만들지 못하면 2로 끝납니다.

예
  casebook init ../우리-사례집
  casebook init ../우리-사례집 --rubric cases/_rubric.yaml""",
        """\
casebook init DIR: make a casebook that holds nothing but a rubric.

  DIR               folder for the new casebook; it must not have cases or seeds yet
  --rubric FILE     the rubric to use (default: a sample to be changed)
  --lang ko|en      language of the messages (default: that of this computer)

Ends with 0 when the casebook was made, 2 when it was not.

Examples
  casebook init ../our-casebook
  casebook init ../our-casebook --rubric cases/_rubric.yaml""",
    ),
    "cli.help-schema": (
        """\
casebook schema: 편집기가 자동 완성·설명·오류 표시에 쓰는 JSON 스키마를 보입니다. 기준은 이 사례집의 것입니다.

  --of case|rubric  사례 파일이나 평가 기준 파일의 스키마 (기본값: case)
  --write           화면에 보이지 않고 cases/_case.schema.json과 cases/_rubric.schema.json에 씁니다
  --root 폴더       cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --lang ko|en      안내 언어 (기본값: 이 컴퓨터의 언어)

평가 기준을 고친 뒤에는 --write로 다시 쓰십시오. 마치면 0, 쓰지 못하면 2로 끝납니다.

예
  casebook schema --of rubric
  casebook schema --write""",
        """\
casebook schema: print the JSON Schema by which editors complete, explain and check files of this casebook.

  --of case|rubric  schema of a case or of the rubric (default: case)
  --write           write cases/_case.schema.json and cases/_rubric.schema.json instead of printing
  --root DIR        folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --lang ko|en      language of the messages (default: that of this computer)

After a change of the rubric, write them again. Ends with 0 when done, 2 when they could not be written.

Examples
  casebook schema --of rubric
  casebook schema --write""",
    ),
    "cli.help-rename": (
        """\
casebook rename 이름 새이름: 사례나 출처의 아이디를 바꿉니다. 파일 이름, 파일 안의 id, 이를 가리키는 인용문과
평가자 파일까지 한꺼번에 바뀌며, 나머지 글은 그대로입니다.

  이름             지금 아이디. 사례와 출처의 아이디가 같으면 cases/이름.yaml처럼 경로로 적습니다
  새이름           영문 소문자와 숫자, 그 사이의 붙임표(-)
  --root 폴더      cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --lang ko|en     안내 언어 (기본값: 이 컴퓨터의 언어)

바꾸면 0, 바꾸지 못하면 2로 끝납니다.

예
  casebook rename jeonbuk jeonbuk-province
  casebook rename seeds/2025-11-12-rancho-cordova.md 2025-11-12-rancho-cordova-ai""",
        """\
casebook rename OLD NEW: change the id of a case or a source: its file, the id in it, and the quotes and
ratings that name it, all at once. Everything else stays as it is.

  OLD              the id as it is; a path such as cases/OLD.yaml where a case and a source share it
  NEW              lower-case letters a–z and digits with single hyphens between them
  --root DIR       folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --lang ko|en     language of the messages (default: that of this computer)

Ends with 0 when it was renamed, 2 when it was not.

Examples
  casebook rename jeonbuk jeonbuk-province
  casebook rename seeds/2025-11-12-rancho-cordova.md 2025-11-12-rancho-cordova-ai""",
    ),
    "new.option-of-case": (
        "{option} 선택 사항은 사례를 만들 때만 씁니다. --source를 빼거나 {option:을/를} 빼십시오",
        "{option} is for cases; leave out either it or --source",
    ),
    "new.option-of-source": (
        "{option} 선택 사항은 출처를 만들 때만 씁니다. --source를 더하십시오",
        "{option} is for sources; add --source",
    ),
    "new.case-missing": (
        "사례의 이름을 적으십시오. 예: casebook new gwangju",
        "name the case, e.g. casebook new gwangju",
    ),
    "new.id-unsafe": (
        "‘{name}’ 이름은 쓸 수 없습니다. 영문 소문자와 숫자, 그 사이의 붙임표(-)로 적으십시오. 예: "
        "sample-city",
        "“{name}” cannot be used; write lower-case letters a–z and digits with single hyphens between "
        "them, e.g. sample-city",
    ),
    "new.id-unsafe-mended": (
        "‘{name}’ 이름은 쓸 수 없습니다. 영문 소문자와 숫자, 그 사이의 붙임표(-)로 적으십시오. 예: {mended}",
        "“{name}” cannot be used; write lower-case letters a–z and digits with single hyphens between "
        "them, e.g. {mended}",
    ),
    "new.exists": (
        "{path} 파일이 이미 있습니다. 그 파일을 고치거나 다른 이름을 쓰십시오",
        "{path} exists already; edit it or choose another name",
    ),
    "new.rubric-faulty": (
        "cases/_rubric.yaml 파일이 없거나 오류가 있습니다. casebook check cases/_rubric.yaml로 오류를 "
        "먼저 고치십시오",
        "cases/_rubric.yaml is missing or has errors; mend it first: casebook check cases/_rubric.yaml",
    ),
    "new.value-unfit": (
        "{option} 값이 비었거나 제어 문자가 있습니다. 값을 고치거나 선택 사항을 빼십시오",
        "the value of {option} is empty or holds control characters; correct it or leave the option out",
    ),
    "new.name-in-one-language": (
        "이름은 두 언어로 적습니다. {option:을/를} 더하거나, 이름을 모두 빼고 파일에서 채우십시오",
        "a name is needed in both languages; add {option}, or leave both out and fill them in in the file",
    ),
    "new.case-made": (
        """\
{path} 파일을 만들었습니다. 기준 {count}개가 모두 ‘출처에 언급이 없음’(none)으로 들어 있습니다.

다음
  1. 출처 넣기        casebook new --source --from 기사.txt{root}
  2. 인용할 대목 찾기 casebook find-quote "찾을 말"{root}
  3. 파일을 편집기로 열어 점수와 근거, 인용문을 채웁니다. 화면에서 하려면: casebook dashboard{root}
  4. 점검하기         casebook check {path}{root}""",
        """\
Made {path}. It holds all {count} criteria, each as “the sources are silent” (none).

Next
  1. add a source      casebook new --source --from article.txt{root}
  2. find what to quote casebook find-quote "words"{root}
  3. open the file in an editor and fill in scores, reasons and quotes; or on screen: casebook dashboard{root}
  4. check it          casebook check {path}{root}""",
    ),
    "new.date-unfit": (
        "‘{value}’ 날짜는 쓸 수 없습니다. 2025-11-12처럼 연-월-일로 적으십시오",
        "“{value}” is no date; write year-month-day, e.g. 2025-11-12",
    ),
    "new.file-missing": (
        "‘{path}’ 파일이 없습니다. --from 값을 확인하십시오",
        "there is no file “{path}”; check --from",
    ),
    "new.file-unreadable": (
        "‘{path}’ 파일을 읽을 수 없습니다. 권한을 확인하거나 다른 곳에 복사해 다시 시도하십시오",
        "“{path}” cannot be read; check its permissions, or copy it elsewhere and try again",
    ),
    "new.input-empty": (
        "글이 들어오지 않았습니다. --from 파일을 적거나 표준 입력으로 글을 보내십시오. 예: casebook new "
        "--source --from 기사.txt",
        "no text came in; name a file with --from or send text on standard input, e.g. casebook new "
        "--source --from article.txt",
    ),
    "new.source-missing": (
        "빠진 것: {missing}. 물을 수 없는 상태이므로 적어야 합니다. casebook new --help를 보십시오",
        "missing: {missing}; nobody can be asked here, so they have to be given; see casebook new --help",
    ),
    "new.source-known": (
        "같은 글이 이미 {path} 파일에 있습니다. 그 출처를 쓰십시오",
        "the same text is stored already as {path}; use that source",
    ),
    "new.text-read": ("{path}: {chars}자를 읽었습니다.", "Read {chars} characters from {path}."),
    "new.ask-intro": (
        "글이 스스로 밝힌 것만 적으십시오. 밝히지 않았으면 비워 두고 Enter를 누르십시오. 그만두려면 "
        "Ctrl-C를 누르십시오.",
        "Give only what the document states of itself. Where it does not, leave the answer empty and "
        "press Enter. Ctrl-C gives up.",
    ),
    "new.ask-file": ("글이 든 파일(txt, md, docx, hwpx):", "File with the text (txt, md, docx or hwpx):"),
    "new.ask-headline": ("제목(없으면 비움):", "Headline (leave empty when it is not stated):"),
    "new.ask-publisher": ("발행처(없으면 비움):", "Publisher (leave empty when it is not stated):"),
    "new.ask-reporter": (
        "기자나 저자(없으면 비움):",
        "Reporter or author (leave empty when it is not stated):",
    ),
    "new.ask-published": (
        "글에 적힌 날짜, 예: 2025-11-12(없으면 비움):",
        "Date that it states, e.g. 2025-11-12 (leave empty when it is not stated):",
    ),
    "new.ask-url": ("주소(URL, 없으면 비움):", "Address (URL; leave empty when it is not stated):"),
    "new.ask-language": (
        """\
글의 언어
  1  ko  한국어
  2  en  영어
번호나 낱말:""",
        """\
Language of the text
  1  ko  Korean
  2  en  English
Number or word:""",
    ),
    "new.ask-language-ko": ("한국어", "Korean"),
    "new.ask-language-en": ("영어", "English"),
    "new.ask-extent": (
        """\
사례집에 보관할 범위
  1  excerpts  발췌: 남의 글. 인용한 대목과 앞뒤 문장만 보관하며, 전문은 이 컴퓨터의 seeds/originals에만 둠
  2  full      전문: 우리 기관의 글처럼 옮겨 실을 권리가 있는 글
번호나 낱말:""",
        """\
How much of it the casebook stores
  1  excerpts  somebody else's text: what is quoted and the sentences around it; the whole stays on this
               computer, in seeds/originals
  2  full      a text of your own, or one that you may publish
Number or word:""",
    ),
    "new.ask-extent-excerpts": ("발췌", "excerpts"),
    "new.ask-extent-full": ("전문", "full"),
    "new.ask-id-suggested": (
        "파일 이름이 될 아이디(비우면 {suggested}):",
        "Id, which names the file (leave empty for {suggested}):",
    ),
    "new.ask-id": (
        "파일 이름이 될 아이디. 날짜와 짧은 영문 이름을 {start}-이름 꼴로 적으십시오:",
        "Id, which names the file: the date and a short name, as in {start}-name:",
    ),
    "new.given-up": ("그만두었습니다. 만든 파일은 없습니다", "given up; no file was made"),
    "new.answer-unfit": (
        "제어 문자가 들어 있습니다. 다시 적으십시오.",
        "There are control characters in it; write it again.",
    ),
    "new.answer-needed": ("빈칸으로 둘 수 없습니다.", "This cannot be left empty."),
    "new.answer-choice": (
        "1–{count}의 번호나 낱말({choices})을 적으십시오.",
        "Write a number from 1 to {count}, or a word ({choices}).",
    ),
    "new.source-made": (
        """\
{path} 파일을 만들었습니다. 글의 첫머리만 실려 있으며, 전문은 {original} 파일에 있습니다.
전문은 발행자의 것이므로 저장소에 올리지 마십시오.

다음
  1. 인용할 대목 찾기    casebook find-quote "찾을 말" --source {source}{root}
  2. 찾은 대목을 사례 파일의 quotes: 아래에 붙여 넣습니다
  3. 인용한 대목을 발췌에 더하기   casebook fix-quote --replace{root}
  4. 점검하기            casebook check{root}""",
        """\
Made {path}. It holds the opening only; the whole text is in {original}.
That belongs to its publisher: do not put it under version control.

Next
  1. find what to quote casebook find-quote "words" --source {source}{root}
  2. paste what was found below quotes: in a case
  3. add what is quoted to the excerpt    casebook fix-quote --replace{root}
  4. check              casebook check{root}""",
    ),
    "new.source-made-full": (
        """\
{path} 파일을 만들었습니다. 글 전체가 실려 있습니다.

다음
  1. 인용할 대목 찾기    casebook find-quote "찾을 말" --source {source}{root}
  2. 찾은 대목을 사례 파일의 quotes: 아래에 붙여 넣습니다
  3. 점검하기            casebook check{root}""",
        """\
Made {path}. It holds the whole text.

Next
  1. find what to quote casebook find-quote "words" --source {source}{root}
  2. paste what was found below quotes: in a case
  3. check              casebook check{root}""",
    ),
    "new.originals-elsewhere": (
        """\
주의: CASEBOOK_ORIGINALS가 {folder} 폴더를 가리키므로 점검은 그곳의 원문만 봅니다.
{original} 파일을 그 폴더에 복사하십시오.""",
        """\
Note: CASEBOOK_ORIGINALS names {folder}, so originals are looked for there only.
Copy {original} into it.""",
    ),
    "init.not-a-folder": (
        "‘{folder}’ 경로는 폴더가 아닙니다. 다른 이름을 쓰십시오",
        "“{folder}” is no folder; choose another name",
    ),
    "init.taken": (
        "‘{folder}’ 폴더에 {name:이/가} 이미 있습니다. 새 폴더 이름을 쓰십시오",
        "“{folder}” has {name} already; name a new folder",
    ),
    "init.unwritable": (
        "‘{folder}’ 폴더에 쓸 수 없습니다({details}). 권한과 남은 공간을 확인하거나 다른 폴더를 쓰십시오",
        "“{folder}” cannot be written to ({details}); check permissions and space, or name another folder",
    ),
    "init.rubric-missing": (
        "‘{path}’ 파일이 없거나 읽을 수 없습니다. --rubric 값을 확인하십시오",
        "“{path}” is missing or cannot be read; check --rubric",
    ),
    "init.rubric-faulty": (
        "‘{path}’ 파일에 오류가 있어 사례집을 만들지 않았습니다. 위의 오류를 고치고 다시 실행하십시오",
        "“{path}” has errors, so no casebook was made; mend those above and try again",
    ),
    "init.made": (
        """\
‘{folder}’ 폴더에 사례집을 만들었습니다.

다음
  1. cases/_rubric.yaml을 열어 영역과 기준을 여러분의 것으로 고칩니다
  2. 점검하기       casebook check --root {root}
  3. 첫 출처 넣기   casebook new --source --from 기사.txt --root {root}
  4. 첫 사례 만들기 casebook new gwangju --root {root}
  5. 화면으로 보기  casebook dashboard --root {root}""",
        """\
Made a casebook in “{folder}”.

Next
  1. open cases/_rubric.yaml and make its dimensions and criteria your own
  2. check it       casebook check --root {root}
  3. first source   casebook new --source --from article.txt --root {root}
  4. first case     casebook new pittsburgh --root {root}
  5. see it         casebook dashboard --root {root}""",
    ),
    "schema.written": ("{path} 파일을 썼습니다.", "Wrote {path}."),
    "schema.unwritable": (
        "{path} 파일을 쓸 수 없습니다({details}). 권한과 남은 공간을 확인하십시오",
        "{path} cannot be written ({details}); check permissions and space",
    ),
    "rename.unknown": (
        "‘{name}’ 사례나 출처가 없습니다. cases와 seeds에 있는 파일 이름을 확인하십시오",
        "there is no case or source “{name}”; check the names in cases and seeds",
    ),
    "rename.ambiguous": (
        "‘{name}’ 아이디가 사례와 출처에 모두 있습니다. {case} 또는 {source} 경로로 적으십시오",
        "“{name}” is both a case and a source; write {case} or {source}",
    ),
    "rename.same": ("이름이 이미 ‘{name}’입니다", "it is called “{name}” already"),
    "rename.unreadable": (
        "{path} 파일에 오류가 있어 무엇을 바꿔야 할지 알 수 없습니다. 먼저 고치십시오(casebook check "
        "{path}). 바뀐 것은 없습니다",
        "{path} has errors, so what to change in it is not certain; mend it first: casebook check "
        "{path}. Nothing was changed",
    ),
    "rename.not-found-in-file": (
        "{path} 파일에서 {key} 값을 찾지 못했습니다. {key} 줄을 고치고 다시 시도하십시오. 바뀐 것은 없습니다",
        "the value of {key} was not found in {path}; mend that line and try again. Nothing was changed",
    ),
    "rename.done-case": (
        """\
사례 {old:을/를} {new:으로/로} 바꿨습니다: {path}
옛 이름이 들어 있는 대시보드 주소(즐겨찾기)는 더 이상 이 사례를 열지 못합니다.""",
        """\
The case {old} is now {new}: {path}
Bookmarks of the dashboard that hold the old name no longer open it.""",
    ),
    "rename.done-source": (
        """\
출처 {old:을/를} {new:으로/로} 바꿨습니다: {path}
옛 이름이 들어 있는 대시보드 주소(즐겨찾기)는 더 이상 이 출처를 열지 못합니다.""",
        """\
The source {old} is now {new}: {path}
Bookmarks of the dashboard that hold the old name no longer open it.""",
    ),
    "rename.quotes": ("함께 바뀐 인용문: {count}건", "Quotes that name it: {count}"),
    "rename.ratings": ("함께 옮긴 평가 파일: {count}건", "Files of ratings moved along: {count}"),
    "rename.left": (
        "{folder} 폴더에는 평가 파일이 아닌 것이 남아 있습니다. 필요하면 직접 옮기십시오",
        "{folder} still holds files that are no ratings; move them yourself if you need them",
    ),
}
