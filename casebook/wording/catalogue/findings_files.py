"""Findings about the parts of a file: field names, texts, choices, numbers, front matter."""

ENTRIES: dict[str, tuple[str, str]] = {
    "finding.top-not-mapping": (
        "파일이 ‘이름: 값’ 항목들로 이루어져 있지 않습니다",
        "the file does not consist of “name: value” fields",
    ),
    "fix.top-not-mapping": (
        "다른 파일을 본떠 첫 줄부터 ‘이름: 값’ 형식으로 쓰십시오",
        "follow another file and write “name: value” from the first line on",
    ),
    "finding.key-not-text": (
        "항목 이름이 글이 아닙니다",
        "the field name is not a text",
    ),
    "fix.key-not-text": (
        "항목 이름에는 괄호나 ? 문자를 쓰지 말고 낱말 하나로 쓰십시오",
        "write the field name as one word, without brackets or ?",
    ),
    "finding.key-repeated": (
        "‘{field}’ 항목이 두 번 나옵니다. 처음은 {first}번째 줄입니다",
        "the field “{field}” is given twice; the first is in line {first}",
    ),
    "fix.key-repeated": (
        "두 내용을 하나로 합치고 하나를 지우십시오",
        "merge the two and delete one",
    ),
    "finding.key-unknown": (
        "‘{field}’ 항목은 여기서 쓰이지 않습니다",
        "the field “{field}” is not used here",
    ),
    "fix.key-unknown": (
        "항목을 지우거나 다음 중 하나로 바꾸십시오: {known}",
        "delete it or use one of these: {known}",
    ),
    "finding.key-misspelt": (
        "‘{field}’ 항목은 여기서 쓰이지 않습니다. ‘{suggestion}’ 항목입니까?",
        "the field “{field}” is not used here; did you mean “{suggestion}”?",
    ),
    "fix.key-misspelt": (
        "‘{suggestion}’ 이름으로 고치거나 항목을 지우십시오",
        "write “{suggestion}”, or delete the field",
    ),
    "finding.key-missing": (
        "‘{field}’ 항목이 없습니다",
        "the field “{field}” is missing",
    ),
    "fix.key-missing": (
        "여기에 ‘{field}: …’ 줄을 더하십시오",
        "add a line “{field}: …” here",
    ),
    "finding.level-missing": (
        "단계 {field} 설명이 없습니다",
        "the description of level {field} is missing",
    ),
    "fix.level-missing": (
        "0, 1, 2, 3, 4 다섯 단계를 모두 적으십시오. ‘{field}: …’ 줄을 더하면 됩니다",
        "describe all five levels 0, 1, 2, 3, 4: add a line “{field}: …”",
    ),
    "finding.level-unknown": (
        "‘{field}’ 단계는 없습니다",
        "there is no level “{field}”",
    ),
    "fix.level-unknown": (
        "단계는 0, 1, 2, 3, 4 다섯 개뿐입니다. 이 줄을 지우거나 번호를 고치십시오",
        "there are exactly five levels, 0, 1, 2, 3, 4: delete this line or correct the number",
    ),
    "finding.expected-text": (
        "‘{field}’ 자리에는 글이 와야 하는데 목록이나 묶음이 있습니다",
        "“{field}” must be a text, not a list or a group of fields",
    ),
    "fix.expected-text": (
        "글 하나를 큰따옴표로 묶어 쓰십시오",
        "write one text in double quotation marks",
    ),
    "finding.expected-both-languages": (
        "‘{field}’ 자리에는 한국어(ko)와 영어(en)가 함께 있어야 합니다",
        "“{field}” must have both Korean (ko) and English (en)",
    ),
    "fix.expected-both-languages": (
        '다음과 같이 쓰십시오. {field}: {{ko: "…", en: "…"}}',
        'write it like this: {field}: {{ko: "…", en: "…"}}',
    ),
    "finding.expected-mapping": (
        "‘{field}’ 자리에는 ‘이름: 값’ 항목들의 묶음이 와야 합니다",
        "“{field}” must be a group of “name: value” fields",
    ),
    "fix.expected-mapping": (
        "다음 줄부터 두 칸 들여 ‘이름: 값’ 항목들을 쓰십시오",
        "write the fields on the following lines, indented by two spaces",
    ),
    "finding.expected-list": (
        "‘{field}’ 자리에는 목록이 와야 합니다",
        "“{field}” must be a list",
    ),
    "fix.expected-list": (
        "다음 줄부터 각 항목을 ‘- ’ 표시로 시작하십시오. 비어 있으면 [] 표시를 쓰십시오",
        "begin each entry on a new line with “- ”; write [] if there is none",
    ),
    "finding.list-empty": (
        "‘{field}’ 자리가 비어 있습니다",
        "“{field}” has no entries",
    ),
    "fix.list-empty": ("하나 이상을 적으십시오", "add at least one"),
    "finding.text-empty": (
        "‘{field}’ 글이 비어 있습니다",
        "the text of “{field}” is empty",
    ),
    "fix.text-empty": (
        "내용을 적으십시오. null, ~ 등의 낱말 자체가 글이면 큰따옴표로 묶으십시오",
        "write the text; if a word such as null or ~ itself is meant, put it in double quotation marks",
    ),
    "finding.text-cut-at-hash": (
        "따옴표 없는 글에서 # 문자 뒤는 설명으로 여겨져 잘려 나갑니다",
        "in unquoted text everything from # on is taken for a comment and cut off",
    ),
    "fix.text-cut-at-hash": (
        "글 전체를 큰따옴표로 묶으십시오. 설명이라면 따로 한 줄에 쓰십시오",
        "put the whole text in double quotation marks; if it is a comment, give it a line of its own",
    ),
    "finding.text-cut-at-comma": (
        "괄호 안의 따옴표 없는 글이 쉼표에서 잘렸습니다. ‘{rest}’ 부분이 떨어져 나갔습니다",
        "unquoted text between brackets was cut at a comma; “{rest}” was split off",
    ),
    "fix.text-cut-at-comma": (
        "쉼표가 든 글 전체를 큰따옴표로 묶으십시오",
        "put the whole text that holds the comma in double quotation marks",
    ),
    "finding.text-has-control-character": (
        "‘{field}’ 글에 보이지 않는 제어 문자({character})가 있습니다",
        "the text of “{field}” holds an invisible control character ({character})",
    ),
    "fix.text-has-control-character": (
        "큰따옴표 안에서 역슬래시(\\)로 시작하는 표기를 찾아 지우십시오",
        "find the notation that begins with a backslash (\\) inside the quotation marks and delete it",
    ),
    "finding.choice-unknown": (
        "‘{word}’ 값은 ‘{field}’ 항목에 쓸 수 없습니다",
        "“{word}” cannot be used for “{field}”",
    ),
    "fix.choice-unknown": (
        "다음 중 하나를 쓰십시오: {choices}",
        "use one of these: {choices}",
    ),
    "finding.choice-misspelt": (
        "‘{word}’ 값은 ‘{field}’ 항목에 쓸 수 없습니다. ‘{suggestion}’ 값입니까?",
        "“{word}” cannot be used for “{field}”; did you mean “{suggestion}”?",
    ),
    "fix.choice-misspelt": (
        "다음 중 하나를 쓰십시오: {choices}",
        "use one of these: {choices}",
    ),
    "finding.id-unsafe": (
        "‘{text}’ 아이디에 쓸 수 없는 문자가 있습니다",
        "the id “{text}” holds characters that an id cannot have",
    ),
    "fix.id-unsafe": (
        "영문 소문자와 숫자, 그 사이의 붙임표(-)만 쓰십시오. 예: rancho-cordova",
        "use lower-case letters a–z and digits with single hyphens between them, e.g. rancho-cordova",
    ),
    "finding.criterion-id-unsafe": (
        "‘{id}’ 아이디에 쓸 수 없는 문자가 있습니다",
        "the id “{id}” holds characters that an id in the rubric cannot have",
    ),
    "fix.criterion-id-unsafe": (
        "영문 소문자로 시작하여 소문자, 숫자, 밑줄(_)만 쓰십시오. 예: digital_twin",
        "begin with a lower-case letter and use only a–z, digits and the underscore, e.g. digital_twin",
    ),
    "finding.hash-malformed": (
        "‘{text}’ 값은 SHA-256 지문이 아닙니다",
        "“{text}” is not a SHA-256 fingerprint",
    ),
    "fix.hash-malformed": (
        "원본 파일의 SHA-256 값을 숫자와 소문자 a–f 64자로 적으십시오",
        "write the SHA-256 of the original file as 64 digits and lower-case letters a–f",
    ),
    "finding.number-expected": (
        "‘{field}’ 자리에는 숫자가 와야 하는데 ‘{word}’ 글자가 있습니다",
        "“{field}” must be a number, not “{word}”",
    ),
    "fix.number-expected": (
        "따옴표 없이 1 또는 0.5처럼 숫자만 쓰십시오",
        "write a plain number without quotation marks, e.g. 1 or 0.5",
    ),
    "finding.whole-number-expected": (
        "‘{field}’ 자리에는 0 이상의 정수가 와야 하는데 ‘{word}’ 글자가 있습니다",
        "“{field}” must be a whole number from 0 up, not “{word}”",
    ),
    "fix.whole-number-expected": (
        "따옴표와 쉼표 없이 3120처럼 숫자만 쓰십시오",
        "write digits only, without quotation marks or commas, e.g. 3120",
    ),
    "finding.score-quoted": (
        "점수 {word:이/가} 따옴표로 묶여 있습니다",
        "the score {word} stands in quotation marks",
    ),
    "fix.score-quoted": (
        "따옴표를 지우고 ‘score: {word}’처럼 쓰십시오",
        "delete the quotation marks: score: {word}",
    ),
    "finding.score-fraction": (
        "점수는 정수여야 하는데 {word:이/가} 적혀 있습니다",
        "a score is a whole number, not {word}",
    ),
    "fix.score-fraction": (
        "0, 1, 2, 3, 4 중 하나를 고르고, 판단이 갈릴 수 있는 폭은 range 항목에 적으십시오",
        "choose one of 0, 1, 2, 3, 4 and put the doubt into “range”",
    ),
    "finding.score-outside": (
        "점수 {word:은/는} 0–4 범위를 벗어납니다",
        "the score {word} lies outside 0–4",
    ),
    "fix.score-outside": (
        "0, 1, 2, 3, 4 중 하나를 쓰고, 출처에 언급이 없으면 none으로 쓰십시오",
        "use one of 0, 1, 2, 3, 4, or none where the sources are silent",
    ),
    "finding.score-not-plain": (
        "점수 {plain:을/를} {word:으로/로} 적었습니다",
        "the score {plain} is written as {word}",
    ),
    "fix.score-not-plain": (
        "‘score: {plain}’처럼 숫자 하나로 쓰십시오",
        "write it as a single digit: score: {plain}",
    ),
    "finding.score-empty": (
        "점수가 비어 있습니다",
        "the score is empty",
    ),
    "fix.score-empty": (
        "0, 1, 2, 3, 4 중 하나를 쓰십시오. 출처에 언급이 없으면 score: none으로 쓰십시오",
        "use one of 0, 1, 2, 3, 4; where the sources are silent, write score: none",
    ),
    "finding.score-unknown": (
        "‘{word}’ 값은 점수가 아닙니다",
        "“{word}” is not a score",
    ),
    "fix.score-unknown": (
        "0, 1, 2, 3, 4 중 하나를 따옴표 없이 쓰고, 출처에 언급이 없으면 소문자로 none을 쓰십시오",
        "use one of 0, 1, 2, 3, 4 without quotation marks, or none (lower case) where the sources are silent",
    ),
    "finding.range-not-two-levels": (
        "‘{field}’ 자리에는 0–4 사이의 정수 두 개가 와야 합니다",
        "“{field}” must be two whole numbers from 0 to 4",
    ),
    "fix.range-not-two-levels": (
        "낮은 값과 높은 값을 [2, 3]처럼 쓰십시오. 점수가 none이면 이 줄을 지우십시오",
        "write the lower and the higher level like [2, 3]; delete the line if the score is none",
    ),
    "finding.front-matter-missing": (
        "파일이 --- 줄로 시작하지 않아 출처 정보를 찾을 수 없습니다",
        "the file does not begin with a line ---, so what it says about the source cannot be found",
    ),
    "fix.front-matter-missing": (
        "첫 줄에 ---, 그 아래 출처 정보, 다시 --- 줄을 두고 본문을 쓰십시오",
        "put --- in the first line, then the fields of the source, then --- again, then the text",
    ),
    "finding.front-matter-open": (
        "첫 줄의 --- 다음에 출처 정보를 닫는 --- 줄이 없습니다",
        "no second line --- closes the fields that begin after the first",
    ),
    "fix.front-matter-open": (
        "출처 정보와 본문 사이에 --- 줄을 넣으십시오. 앞뒤에 다른 글자가 없어야 합니다",
        "add a line of just --- between the fields and the text",
    ),
    "finding.source-empty": (
        "출처 정보 아래에 본문이 없습니다",
        "there is no text below the fields of the source",
    ),
    "fix.source-empty": (
        "인용할 대목을 원문 그대로 넣고, 빠진 곳에는 […] 표시를 두십시오",
        "add the passages to be quoted, word for word, with […] where text is left out",
    ),
}
