"""Findings of the rules about quotes and the sources that they stand in."""

ENTRIES: dict[str, tuple[str, str]] = {
    "finding.source-unknown": (
        "seeds 폴더에 ‘{source}’ 출처가 없습니다(이 사례에서 이 출처를 인용한 곳: {count}건)",
        "there is no source “{source}” in seeds (quotes from it in this case: {count})",
    ),
    "fix.source-unknown": (
        "출처 아이디를 고치거나 seeds/{source}.md 파일을 만드십시오",
        "correct the id of the source, or create seeds/{source}.md",
    ),
    "finding.source-misspelt": (
        "seeds 폴더에 ‘{source}’ 출처가 없습니다(이 사례에서 이 출처를 인용한 곳: {count}건). "
        "‘{suggestion}’ 출처입니까?",
        "there is no source “{source}” in seeds (quotes from it in this case: {count}); "
        "did you mean “{suggestion}”?",
    ),
    "fix.source-misspelt": (
        "이 파일에서 ‘source: {source}’ 줄을 모두 ‘source: {suggestion}’ 줄로 고치십시오",
        "write source: {suggestion} wherever this file says source: {source}",
    ),
    "finding.quote-not-found": (
        "인용문이 {source} 안에 없고 비슷한 대목도 없습니다",
        "quote not found in {source}, nor anything like it",
    ),
    "fix.quote-not-found": (
        "출처에서 대목을 그대로 복사해 넣거나 다른 출처를 인용하십시오(cases/README.md#quotes)",
        "copy the passage exactly, or cite another source (cases/README.md#quotes-en)",
    ),
    "finding.quote-not-found-near": (
        "인용문이 {source} 안에 없습니다\n가장 가까운 대목: “{passage}” (적은 글: “{wrote}”)",
        "quote not found in {source}\nnearest passage: “{passage}” (you wrote “{wrote}”)",
    ),
    "fix.quote-not-found-near": (
        "출처의 대목을 그대로 복사해 넣거나 다른 출처를 인용하십시오(cases/README.md#quotes)",
        "copy the passage exactly, or cite another source (cases/README.md#quotes-en)",
    ),
    "finding.quote-out-of-order": (
        "인용문의 “{part}” 부분이 {source} 안에서는 앞선 부분보다 먼저 나옵니다",
        "the part “{part}” of the quote stands in {source} before the part that precedes it here",
    ),
    "fix.quote-out-of-order": (
        "… 사이의 부분들을 출처에 나오는 순서로 놓거나 인용을 둘로 나누십시오",
        "put the parts between … into the order of the source, or make two quotes of them",
    ),
    "finding.quote-outside-excerpts": (
        "인용문이 원문에는 있으나 {source} 발췌에는 없습니다",
        "the quote stands in the original but not in the excerpts of {source}",
    ),
    "fix.quote-outside-excerpts": (
        "인용한 대목을 앞뒤 문장과 함께 {source} 파일에 더하십시오. 원문이 없어도 확인할 수 있어야 합니다. "
        "대신 더해 주는 명령: casebook fix-quote --replace",
        "add the passage with the sentences around it to {source}, so that anyone can check it; "
        "to have it added: casebook fix-quote --replace",
    ),
    "finding.quote-not-in-original": (
        "인용문이 {source} 발췌에는 있으나 원문에는 없습니다",
        "the quote stands in the excerpts of {source} but not in the original",
    ),
    "fix.quote-not-in-original": (
        "원문에서 대목을 다시 복사해 발췌와 인용문을 함께 고치십시오",
        "copy the passage again from the original and correct both the excerpt and the quote",
    ),
    "finding.quote-not-in-original-near": (
        "인용문이 {source} 발췌에는 있으나 원문에는 없습니다\n"
        "원문의 가장 가까운 대목: “{passage}” (적은 글: “{wrote}”)",
        "the quote stands in the excerpts of {source} but not in the original\n"
        "nearest passage of the original: “{passage}” (you wrote “{wrote}”)",
    ),
    "fix.quote-not-in-original-near": (
        "원문에서 대목을 다시 복사해 발췌와 인용문을 함께 고치십시오",
        "copy the passage again from the original and correct both the excerpt and the quote",
    ),
    "finding.quote-is-headline": (
        "인용문이 {source} 제목에만 있고 본문에는 없습니다. 제목은 근거가 되지 않습니다",
        "the quote stands only in the headline of {source}; a headline is no evidence",
    ),
    "fix.quote-is-headline": (
        "본문에서 같은 뜻의 대목을 찾아 인용하고, 없으면 점수를 다시 살피십시오",
        "quote the passage of the text that says it; if there is none, reconsider the score",
    ),
    "finding.quote-too-short": (
        "인용한 글 “{part}” 부분이 {limit}자보다 짧아 근거가 되지 않습니다",
        "the quoted part “{part}” has fewer than {limit} characters and proves nothing",
    ),
    "fix.quote-too-short": (
        "뜻이 드러나도록 문장이나 구절 전체를 인용하십시오",
        "quote the whole sentence or clause that carries the meaning",
    ),
    "finding.quote-repeated": (
        "같은 인용문이 {first}번째 줄에 이미 있습니다",
        "the same quote is already given in line {first}",
    ),
    "fix.quote-repeated": (
        "하나를 지우십시오. 같은 문장은 한 번만 근거가 됩니다",
        "delete one of them: a sentence is evidence once",
    ),
    "finding.translation-missing": (
        "인용문의 번역({field})이 없습니다",
        "the translation of the quote ({field}) is missing",
    ),
    "fix.translation-missing": (
        'text 줄 아래에 ‘{field}: "…"’ 줄로 번역을 더하십시오',
        'add our translation below the text: {field}: "…"',
    ),
    "finding.actor-without-quote": (
        "이 행위자를 언급한 인용이 없습니다",
        "no quote stands behind this actor",
    ),
    "fix.actor-without-quote": (
        "이 행위자가 나오는 대목을 quotes 항목에 인용하거나 행위자를 지우십시오",
        "quote the passage that names the actor under “quotes”, or delete the actor",
    ),
    "finding.fact-without-quote": (
        "이 사실의 근거가 되는 인용이 없습니다",
        "no quote stands behind this fact",
    ),
    "fix.fact-without-quote": (
        "수치나 사실이 나오는 대목을 quotes 항목에 인용하거나 사실을 지우십시오",
        "quote the passage that states it under “quotes”, or delete the fact",
    ),
    "finding.excerpt-not-in-original": (
        "발췌한 대목이 원문에 없고 비슷한 대목도 없습니다: “{passage}”",
        "this excerpt is not in the original, nor anything like it: “{passage}”",
    ),
    "fix.excerpt-not-in-original": (
        "원문에서 대목을 다시 복사해 넣거나 지우십시오",
        "copy the passage again from the original, or delete it",
    ),
    "finding.excerpt-not-in-original-near": (
        "발췌한 대목이 원문과 다릅니다\n원문의 가장 가까운 대목: “{passage}” (적은 글: “{wrote}”)",
        "this excerpt differs from the original\n"
        "nearest passage of the original: “{passage}” (stored: “{wrote}”)",
    ),
    "fix.excerpt-not-in-original-near": (
        "원문에서 대목을 다시 복사해 넣고, 빠진 곳에는 […] 표시를 두십시오",
        "copy the passage again from the original, with […] where text is left out",
    ),
    "finding.original-differs": (
        "{original} 파일은 이 출처가 밝힌 원문이 아니어서 쓰지 않았습니다",
        "the file {original} is not the original that this source names, and was not used",
    ),
    "fix.original-differs": (
        "알맞은 원문을 넣으십시오. 원문이 바뀌었다면 sha256과 chars 값을 새로 적고 발췌를 다시 확인하십시오",
        "put the right original there; if it has changed, renew sha256 and chars and check the excerpts",
    ),
    "finding.original-unreadable": (
        "원문 파일 {original:을/를} UTF-8 글로 읽을 수 없어 쓰지 않았습니다",
        "the original {original} cannot be read as UTF-8 text and was not used",
    ),
    "fix.original-unreadable": (
        "읽기 권한을 확인하고, UTF-8로 저장한 원문의 sha256과 chars 값을 적으십시오",
        "check that it may be read; store it as UTF-8 and state the sha256 and chars of that file",
    ),
    "finding.original-length-differs": (
        "원문의 길이를 {stated}자로 적었으나 실제로는 {actual}자입니다",
        "the length of the original is stated as {stated} characters, but it has {actual}",
    ),
    "fix.original-length-differs": (
        "‘chars: {actual}’ 줄로 고치십시오",
        "write chars: {actual}",
    ),
    "finding.original-unnamed": (
        "발췌만 담긴 출처인데 원문(original)의 sha256과 chars 값이 없습니다",
        "only excerpts are stored, but the original (sha256, chars) is not named",
    ),
    "fix.original-unnamed": (
        "original 항목에 원문 파일의 sha256과 글자 수를 적으십시오. 전문을 담았다면 extent: full로 쓰십시오",
        "add “original” with sha256 and chars of the original file, or write extent: full for a full text",
    ),
}
