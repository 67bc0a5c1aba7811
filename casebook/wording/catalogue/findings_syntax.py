"""Findings about a file as such: whether it opens, its characters, and the form of its lines."""

ENTRIES: dict[str, tuple[str, str]] = {
    "finding.file-missing": ("파일이 없습니다", "the file is missing"),
    "fix.file-missing": (
        "파일 이름과 폴더를 확인하고, 없으면 새로 만드십시오",
        "check the name and the folder, or create the file",
    ),
    "finding.file-not-regular": ("일반 파일이 아닙니다", "this is not an ordinary file"),
    "fix.file-not-regular": (
        "같은 이름의 폴더나 특수 파일을 치우고 텍스트 파일을 두십시오",
        "move the folder or special file of this name away and put a text file in its place",
    ),
    "finding.file-is-link": (
        "다른 곳을 가리키는 바로 가기(심볼릭 링크)입니다",
        "this is a link that points somewhere else",
    ),
    "fix.file-is-link": (
        "바로 가기를 지우고 파일 자체를 복사해 넣으십시오",
        "delete the link and copy the file itself here",
    ),
    "finding.file-unreadable": ("파일을 열 수 없습니다", "the file cannot be opened"),
    "fix.file-unreadable": (
        "읽기 권한이 있는지, 다른 프로그램이 잠그고 있지 않은지 확인하십시오",
        "check that you may read it and that no other program has locked it",
    ),
    "finding.file-too-large": (
        "파일이 {limit}바이트보다 큽니다",
        "the file is larger than {limit} bytes",
    ),
    "fix.file-too-large": (
        "다른 파일이 이 이름으로 저장되지 않았는지 확인하고, 필요 없는 내용을 덜어 내십시오",
        "check that no other file was saved under this name, and take out what is not needed",
    ),
    "finding.file-empty": ("파일이 비어 있습니다", "the file is empty"),
    "fix.file-empty": (
        "다른 파일을 복사해 고쳐 쓰거나, 이 파일을 지우십시오",
        "start from a copy of another file, or delete this one",
    ),
    "finding.encoding-utf16": (
        "파일이 UTF-16(메모장의 ‘유니코드’)으로 저장되어 있습니다",
        "the file is stored as UTF-16 (“Unicode” in Notepad)",
    ),
    "fix.encoding-utf16": (
        "편집기의 ‘다른 이름으로 저장’에서 인코딩을 UTF-8로 골라 다시 저장하십시오",
        "use Save As in your editor and choose the encoding UTF-8",
    ),
    "finding.encoding-cp949": (
        "파일이 CP949(완성형·ANSI)로 저장되어 있습니다. 이곳이 UTF-8이 아닌 첫 글자입니다",
        "the file is stored as CP949 (Korean ANSI); this is its first character that is not UTF-8",
    ),
    "fix.encoding-cp949": (
        "편집기의 ‘다른 이름으로 저장’에서 인코딩을 UTF-8로 골라 다시 저장하십시오",
        "use Save As in your editor and choose the encoding UTF-8",
    ),
    "finding.encoding-unknown": (
        "UTF-8로 읽을 수 없는 바이트({byte})가 있습니다",
        "a byte ({byte}) cannot be read as UTF-8",
    ),
    "fix.encoding-unknown": (
        "텍스트 편집기에서 열어 글자가 온전한지 확인한 뒤 인코딩을 UTF-8로 골라 저장하십시오",
        "open it in a text editor, check that the text is whole, and save it with the encoding UTF-8",
    ),
    "finding.control-character": (
        "보이지 않는 제어 문자({character})가 있습니다",
        "there is an invisible control character ({character})",
    ),
    "fix.control-character": (
        "그 자리의 글자를 지우십시오. 다른 프로그램에서 붙여 넣을 때 함께 들어온 것입니다",
        "delete the character at this place; it came along when text was pasted from another program",
    ),
    "finding.damaged-character": (
        "깨진 글자(U+FFFD)가 있습니다. 인코딩을 바꾸다가 원래 글자를 잃었습니다",
        "there is a damaged character (U+FFFD); the original was lost when the encoding was changed",
    ),
    "fix.damaged-character": (
        "원문에서 이 부분을 다시 복사해 넣으십시오",
        "copy this passage again from where it came",
    ),
    "finding.byte-order-mark": (
        "파일 맨 앞에 보이지 않는 바이트 순서 표시(BOM)가 있습니다. "
        "여기서는 문제가 없으나 다른 프로그램에서 오류가 날 수 있습니다",
        "the file begins with an invisible byte-order mark (BOM); harmless here, but other programs stumble",
    ),
    "fix.byte-order-mark": (
        "편집기의 ‘다른 이름으로 저장’에서 인코딩을 ‘UTF-8(BOM)’이 아닌 ‘UTF-8’로 골라 다시 저장하십시오",
        "use Save As in your editor and choose “UTF-8”, not “UTF-8 with BOM”",
    ),
    "finding.decomposed-text": (
        "이 줄에 자모가 풀어진 글자(NFD)가 있습니다. 보기에는 같으나 다른 글자로 저장되어 있습니다",
        "this line holds letters stored in pieces (NFD); they look right but are other characters",
    ),
    "fix.decomposed-text": (
        "이 부분을 새로 입력하거나 완성형(NFC)으로 바꾸어 저장하십시오. 맥에서 복사한 글에 흔합니다",
        "type this passage again or convert it to composed letters (NFC); text copied on a Mac often has it",
    ),
    "finding.tab-indent": (
        "탭 문자로 들여 썼습니다",
        "the line is indented with a tab",
    ),
    "fix.tab-indent": (
        "탭을 지우고 빈칸으로 들여 쓰십시오. 한 단계에 빈칸 두 개입니다",
        "delete the tab and indent with spaces, two for each step",
    ),
    "finding.yaml-syntax": (
        "이 부분의 형식을 읽을 수 없습니다(해석기의 설명: {detail})",
        "the form of this part cannot be read (the reader says: {detail})",
    ),
    "fix.yaml-syntax": (
        "이 줄과 바로 윗줄의 따옴표, 괄호, 들여쓰기를 비슷한 다른 줄과 견주어 보십시오",
        "compare quotation marks, brackets and indentation of this line and the one above with similar lines",
    ),
    "finding.yaml-colon-in-text": (
        "따옴표 없는 글 안에 쌍점(:)과 빈칸이 있어 어디까지가 글인지 알 수 없습니다",
        "the unquoted text holds a colon and a space, so it is not clear where the text ends",
    ),
    "fix.yaml-colon-in-text": (
        '글 전체를 큰따옴표로 묶으십시오. 예: ko: "제3조: 국민"',
        'put the whole text in double quotation marks, e.g. en: "Article 3: the people"',
    ),
    "finding.yaml-colon-missing": (
        "항목 이름 뒤에 쌍점과 빈칸(: )이 없습니다",
        "a colon and a space (: ) are missing after the field name",
    ),
    "fix.yaml-colon-missing": (
        "‘이름: 값’처럼 쌍점과 빈칸을 넣으십시오. 윗줄에 이어지는 글이면 글 전체를 따옴표로 묶으십시오",
        "write “name: value” with a colon and a space; if the line continues the text above, put that whole "
        "text in quotation marks",
    ),
    "finding.yaml-colon-fullwidth": (
        "전각 쌍점(：)이 쓰였습니다",
        "this is a full-width colon (：)",
    ),
    "fix.yaml-colon-fullwidth": (
        "한/영 전환 뒤 보통 쌍점(:)과 빈칸으로 바꾸십시오",
        "replace it with an ordinary colon (:) and a space",
    ),
    "finding.yaml-quote-unclosed": (
        "여기서 연 따옴표가 닫히지 않았습니다",
        "the quotation mark that is opened here is not closed",
    ),
    "fix.yaml-quote-unclosed": (
        "글이 끝나는 곳에 같은 따옴표를 넣으십시오",
        "add the same quotation mark where the text ends",
    ),
    "finding.yaml-text-after-quote": (
        "따옴표가 닫힌 뒤에 글이 이어집니다",
        "text follows after the closing quotation mark",
    ),
    "fix.yaml-text-after-quote": (
        '글 전체를 큰따옴표로 묶고, 글 안의 큰따옴표는 \\" 또는 “ ”로 쓰십시오',
        'put the whole text in double quotation marks and write those inside it as \\" or “ ”',
    ),
    "finding.yaml-text-start": (
        "따옴표 없는 글은 {character} 문자로 시작할 수 없습니다",
        "unquoted text cannot begin with {character}",
    ),
    "fix.yaml-text-start": (
        "글 전체를 큰따옴표로 묶으십시오",
        "put the whole text in double quotation marks",
    ),
    "finding.yaml-bracket": (
        "여기서 연 괄호 {opening} 안을 {closing} 문자까지 읽을 수 없습니다",
        "the bracket {opening} that is opened here cannot be read up to its {closing}",
    ),
    "fix.yaml-bracket": (
        "닫는 괄호 {closing} 문자가 있는지, 항목 사이에 쉼표가 있는지 확인하고, 글은 큰따옴표로 묶으십시오",
        "check that there is a closing {closing} and a comma between the entries, and put texts in double "
        "quotation marks",
    ),
    "finding.yaml-indent": (
        "들여쓰기가 윗줄들과 맞지 않습니다",
        "the indentation does not fit the lines above",
    ),
    "fix.yaml-indent": (
        "같은 묶음의 줄들을 같은 칸에서 시작하십시오. 한 단계에 빈칸 두 개입니다",
        "begin the lines of one group in the same column; each step is two spaces",
    ),
    "finding.yaml-escape": (
        "큰따옴표 안에서는 역슬래시(\\)를 이렇게 쓸 수 없습니다",
        "a backslash (\\) cannot be used like this inside double quotation marks",
    ),
    "fix.yaml-escape": (
        "역슬래시를 두 번(\\\\) 쓰거나 글을 작은따옴표로 묶으십시오",
        "write the backslash twice (\\\\) or use single quotation marks around the text",
    ),
    "finding.yaml-too-deep": (
        "{limit}단계보다 깊이 들어간 부분이 있어 더 읽지 않았습니다",
        "a part lies more than {limit} steps deep; reading stopped here",
    ),
    "fix.yaml-too-deep": (
        "괄호나 들여쓰기가 잘못 되풀이되지 않았는지 확인하십시오",
        "check that no bracket or indentation is repeated by mistake",
    ),
    "finding.yaml-anchor": (
        "& 문자로 시작하는 표시(앵커)는 쓸 수 없습니다",
        "a mark that begins with & (an anchor) cannot be used",
    ),
    "fix.yaml-anchor": (
        "글이면 큰따옴표로 묶고, 표시이면 지우십시오",
        "if it is text, put it in double quotation marks; if it is a mark, delete it",
    ),
    "finding.yaml-alias": (
        "* 문자로 시작하는 참조(별칭)는 쓸 수 없습니다",
        "a reference that begins with * (an alias) cannot be used",
    ),
    "fix.yaml-alias": (
        "글이면 큰따옴표로 묶고, 참조이면 그 내용을 그대로 적으십시오",
        "if it is text, put it in double quotation marks; if it is a reference, write its content out",
    ),
    "finding.yaml-tag": (
        "! 문자로 시작하는 형식 표시(태그)는 쓸 수 없습니다",
        "a type mark that begins with ! (a tag) cannot be used",
    ),
    "fix.yaml-tag": (
        "글이면 큰따옴표로 묶고, 표시이면 지우십시오",
        "if it is text, put it in double quotation marks; if it is a mark, delete it",
    ),
    "finding.yaml-several-documents": (
        "파일 안에 두 번째 문서가 시작됩니다. 한 파일에는 한 문서만 담습니다",
        "a second document begins here; one file holds one document",
    ),
    "fix.yaml-several-documents": (
        "--- 또는 ... 줄을 지우거나, 아래 내용을 다른 파일로 옮기십시오",
        "delete the line --- or ..., or move what follows into a file of its own",
    ),
    "finding.too-many-problems": (
        "문제가 {limit}개를 넘어 나머지는 적지 않았습니다",
        "there are more than {limit} problems; the rest is not listed",
    ),
    "fix.too-many-problems": (
        "위의 문제부터 고친 뒤 다시 점검하십시오",
        "fix the problems above first and check again",
    ),
}
