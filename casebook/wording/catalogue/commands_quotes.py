"""Sentences of ``find-quote``, ``fix-quote``, ``show``, ``check --watch``, and of a save that is refused."""

ENTRIES: dict[str, tuple[str, str]] = {
    "cli.help-find-quote": (
        """\
casebook find-quote “찾을 말 …”: 출처에서 비슷한 대목을 찾아, 사례 파일에 붙여 넣을 수 있는 YAML로 보입니다.

  찾을 말            기억나는 말이나 문장. 조사와 어미는 달라도 찾습니다
  --source 아이디    이 출처에서만 찾습니다 (기본값: 모든 출처)
  --limit 개수       보일 대목의 수, 1–200 (기본값: 5)
  --root 폴더        cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --originals 폴더   기사 원문이 있는 폴더 (기본값: CASEBOOK_ORIGINALS, 없으면 seeds/originals)
  --lang ko|en       안내 언어 (기본값: 이 컴퓨터의 언어)

붙여 넣은 뒤 번역, speaker(발언자), stance(뒷받침·상충·맥락)를 확인하십시오.
찾으면 0, 비슷한 대목이 없으면 1, 찾을 수 없는 상태이면 2로 끝납니다.

예
  casebook find-quote "GPU 26만장"
  casebook find-quote "하드웨어 기업이 없다" --source 2025-11-12-rancho-cordova --limit 3""",
        """\
casebook find-quote "words …": find passages of the sources and print them as YAML to paste into a case.

  words              what you remember; Korean particles and endings may differ
  --source ID        search this source only (default: all)
  --limit NUMBER     how many passages to print, 1–200 (default: 5)
  --root DIR         folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --originals DIR    folder with the full articles (default: CASEBOOK_ORIGINALS, else seeds/originals)
  --lang ko|en       language of the messages (default: that of this computer)

Once pasted, add the translation and check the speaker and the stance (supports, contradicts, context).
Ends with 0 when something was found, 1 when nothing is near, 2 when nothing could be searched.

Examples
  casebook find-quote "GPU 26만장"
  casebook find-quote "하드웨어 기업이 없다" --source 2025-11-12-rancho-cordova --limit 3""",
    ),
    "find-quote.words-missing": (
        '찾을 말을 적으십시오. 예: casebook find-quote "GPU 26만장"',
        'say what to look for, e.g. casebook find-quote "GPU 26만장"',
    ),
    "find-quote.limit-invalid": (
        "--limit 값은 1–{most} 사이의 수여야 합니다(적은 값: ‘{value}’)",
        "--limit must be a number from 1 to {most} (you wrote “{value}”)",
    ),
    "find-quote.no-sources": (
        "seeds 폴더에 읽을 수 있는 출처가 없습니다. casebook check로 확인하십시오",
        "there is no source in seeds that can be read; see casebook check",
    ),
    "find-quote.source-unknown": (
        "‘{source}’ 출처가 없습니다. 있는 출처: {sources}",
        "there is no source “{source}”; there are: {sources}",
    ),
    "find-quote.source-misspelt": (
        "‘{source}’ 출처가 없습니다. ‘{suggestion}’ 출처입니까?",
        "there is no source “{source}”; did you mean “{suggestion}”?",
    ),
    "find-quote.nothing": (
        "출처 {count}건에서 같거나 비슷한 대목을 찾지 못했습니다: ‘{words}’",
        "Nothing like “{words}” (sources searched: {count}).",
    ),
    "find-quote.found-one": (
        "‘{words}’: 대목 {count}건(살펴본 출처 {sources}건). quotes: 아래에 붙여 넣으십시오",
        "“{words}”: {count} passage (sources searched: {sources}); paste below quotes:",
    ),
    "find-quote.found-many": (
        "‘{words}’: 대목 {count}건(살펴본 출처 {sources}건). 알맞은 것을 quotes: 아래에 붙여 넣으십시오",
        "“{words}”: {count} passages (sources searched: {sources}); paste the one that fits below quotes:",
    ),
    "find-quote.place-exact": ("{place} (말 그대로 있음)", "{place} (word for word)"),
    "find-quote.place-near": ("{place} (비슷한 정도 {score}%)", "{place} (similarity {score}%)"),
    "find-quote.only-in-original": (
        "원문에만 있음: 인용하려면 앞뒤 문장과 함께 {source} 발췌에 더해야 함(casebook fix-quote --replace)",
        "only in the full article: to quote it, {source} must hold it, too (casebook fix-quote --replace)",
    ),
    "find-quote.translate-en": ("영어 번역을 적으십시오", "add an English translation"),
    "find-quote.translate-ko": ("한국어 번역을 적으십시오", "add a Korean translation"),
    "find-quote.speaker": (
        "말한 사람을 적으십시오. 기자의 서술이면 null",
        "who says so; null for the reporter's narration",
    ),
    "find-quote.stance": (
        "supports(뒷받침), contradicts(상충), context(맥락) 가운데 하나로 정하십시오",
        "one of supports, contradicts, context",
    ),
    "watch.waiting": (
        "파일이 바뀌면 다시 점검합니다. 끝내려면 Ctrl-C를 누르십시오.",
        "Checking again whenever a file changes. Ctrl-C ends it.",
    ),
    "watch.gone": (
        "{root} 폴더가 없어졌습니다. 다시 생기면 이어서 점검합니다.",
        "The folder {root} is gone. Checking goes on when it is back.",
    ),
    "cli.help-fix-quote": (
        """\
casebook fix-quote [경로 ...]: 출처와 다른 인용문을 모두 찾아 출처의 말과 나란히 보이고, 바꾸어 줍니다.

  경로               이 파일이나 폴더의 인용문만 봅니다 (기본값: 전체)
  --replace          출처의 말로 바꿉니다. 하나씩 묻고, 물을 수 없는 곳에서는 90% 이상 같은 것만 바꿉니다
  --root 폴더        cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --originals 폴더   기사 원문이 있는 폴더 (기본값: CASEBOOK_ORIGINALS, 없으면 seeds/originals)
  --lang ko|en       안내 언어 (기본값: 이 컴퓨터의 언어)

[-…-] 안은 지울 말, {{+…+}} 안은 넣을 말입니다. 원문이 있으면 발췌에 없는 대목을 출처 파일에도 더합니다.
틀린 인용문이 없으면(남지 않으면) 0, 있으면 1, 살펴보거나 저장할 수 없으면 2로 끝납니다.

예
  casebook fix-quote
  casebook fix-quote cases/jeonbuk.yaml --replace""",
        """\
casebook fix-quote [PATH ...]: list quotes that differ from their source, with the source's words.

  PATH               only the quotes of this file or folder (default: all)
  --replace          write the source's words: asks one by one; unasked only what is 90% alike
  --root DIR         folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --originals DIR    folder with the full articles (default: CASEBOOK_ORIGINALS, else seeds/originals)
  --lang ko|en       language of the messages (default: that of this computer)

[-…-] is to go, {{+…+}} is to come. Excerpts that lack a passage are given it from the full article.
Ends with 0 when no quote fails (any more), 1 when one does, 2 when nothing could be examined or saved.

Examples
  casebook fix-quote
  casebook fix-quote cases/jeonbuk.yaml --replace""",
    ),
    "fix-quote.none": ("출처와 다른 인용문이 없습니다.", "No quote differs from its source."),
    "fix-quote.summary": (
        "출처와 다른 인용문 {count}건, 그 가운데 {near}건에 가까운 대목이 있습니다. "
        "바꾸려면: casebook fix-quote --replace",
        "Quotes that differ from their source: {count}; with a near passage: {near}. "
        "To replace them: casebook fix-quote --replace",
    ),
    "fix-quote.summary-nothing-near": (
        "출처와 다른 인용문 {count}건, 가까운 대목이 있는 것은 {near}건입니다.",
        "Quotes that differ from their source: {count}; with a near passage: {near}.",
    ),
    "fix-quote.nothing-near": (
        "{source} 안에 없고 비슷한 대목도 없음",
        "not in {source}, nor anything like it",
    ),
    "fix-quote.look-for-it": (
        "casebook find-quote로 다른 말을 찾아보거나 다른 출처를 인용하십시오.",
        "Look for other words with casebook find-quote, or cite another source.",
    ),
    "fix-quote.differs": (
        "{source}의 글과 다름(같은 정도 {percent}%)",
        "differs from {source} (alike: {percent}%)",
    ),
    "fix-quote.excerpt-lacks-it": (
        "원문에는 있으나 {source} 발췌에 없음(인용문은 원문과 {percent}% 같음)",
        "in the full article, but not in the excerpts of {source} (alike: {percent}%)",
    ),
    "fix-quote.widens": (
        "앞뒤 문장과 함께 {source} 발췌에 더해야 함",
        "must be added to {source}, with the sentences around it",
    ),
    "fix-quote.ask": (
        "{number}/{count} 이렇게 바꿀까요? [y 예, n 아니요, a 남은 것 모두, q 그만]",
        "{number}/{count} Replace it so? [y yes, n no, a all that are left, q quit]",
    ),
    "fix-quote.answers": (
        "y, n, a, q 가운데 하나를 누르고 Enter를 누르십시오.",
        "Type y, n, a or q, then Enter.",
    ),
    "fix-quote.interrupted": ("아무것도 저장하지 않았습니다.", "Nothing was saved."),
    "fix-quote.note": ("인용문 {count}건을 출처대로 고침", "Quotes set right by their sources: {count}"),
    "fix-quote.saved": ("저장함: {path}", "Saved: {path}"),
    "fix-quote.replaced": ("바로잡은 인용문: {count}건", "Quotes set right: {count}"),
    "fix-quote.check-translations": (
        "번역(ko, en)이 바뀐 글과 여전히 맞는지 확인하십시오.",
        "See whether the translations (ko, en) still fit the words that were replaced.",
    ),
    "fix-quote.left": ("남은 인용문: {count}건", "Quotes left as they are: {count}"),
    "fix-quote.left-nothing-near": ("비슷한 대목이 없음", "nothing near"),
    "fix-quote.left-unsure": (
        "{percent}%만 같아 묻지 않고는 바꾸지 않음",
        "only {percent}% alike; not replaced without asking",
    ),
    "fix-quote.left-declined": ("바꾸지 않기로 함", "you left it"),
    "fix-quote.left-unchangeable": (
        "파일의 YAML에 다른 오류가 있거나 파일이 바뀌어 직접 고쳐야 함",
        "to be changed by hand: the YAML of the file has another slip, or the file has changed",
    ),
    "cli.help-show": (
        """\
casebook show 사례: 한 사례의 점수와 근거를 80칸 안에 요약하여 보입니다.

  사례            사례의 아이디(파일 이름)
  --plain         색과 막대 없이 보입니다
  --root 폴더     cases와 seeds가 들어 있는 폴더 (기본값: CASEBOOK_ROOT, 없으면 지금 폴더와 그 위에서 찾음)
  --lang ko|en    안내 언어 (기본값: 이 컴퓨터의 언어)

사례 파일이나 평가 기준에 오류가 있으면 점수 대신 오류를 보이고 1로 끝납니다.

예
  casebook show jeonbuk
  casebook show rancho-cordova --plain --lang en""",
        """\
casebook show CASE: one case on a terminal of 80 columns: its scores, and what they stand on.

  CASE            id of the case (the name of its file)
  --plain         without colours and bars
  --root DIR      folder with cases and seeds (default: CASEBOOK_ROOT, else found here or above)
  --lang ko|en    language of the messages (default: that of this computer)

Of a case or rubric with errors, the errors are shown instead of numbers, and the command ends with 1.

Examples
  casebook show jeonbuk
  casebook show rancho-cordova --plain --lang en""",
    ),
    "show.unknown": (
        "‘{name}’ 사례가 없습니다. 있는 사례: {cases}",
        "there is no case “{name}”; there are: {cases}",
    ),
    "show.misspelt": (
        "‘{name}’ 사례가 없습니다. ‘{suggestion}’ 사례입니까?",
        "there is no case “{name}”; did you mean “{suggestion}”?",
    ),
    "show.faulty": (
        "파일에 오류가 있어 점수를 보일 수 없습니다. 다음을 고치십시오.",
        "There are errors in the files, so no number can be shown. To be mended:",
    ),
    "show.points": ("{points}점(구간 {low}–{high})", "{points} points (interval {low}–{high})"),
    "show.coverage": (
        "점수가 있는 기준 {scored}/{total}(비중 {percent}%)",
        "scored {scored} of {total} ({percent}% of weight)",
    ),
    "show.silent": ("언급 없음", "not mentioned"),
    "show.quotes": ("뒷받침 {supports} 상충 {contradicts}", "for {supports}, against {contradicts}"),
    "show.evidence": (
        "근거: 인용문 {quotes}건(뒷받침 {supports}, 상충 {contradicts}, 맥락 {context}), 출처 {sources}건, "
        "발언자 {speakers}명",
        "Evidence: quotes {quotes} (supporting {supports}, contradicting {contradicts}, context {context}); "
        "sources {sources}; voices {speakers}",
    ),
    "show.no-evidence": ("근거: 인용문 없음", "Evidence: no quotes"),
    "show.speaker": (
        "가장 많이 인용된 발언자: {speaker}, 인용문의 {percent}%",
        "Most quoted voice: {speaker}, {percent}% of the quotes",
    ),
    "show.narration": ("{source}의 기자 서술", "the narration of {source}"),
    "show.source": (
        "가장 많이 인용된 출처: {source}, 인용문의 {percent}%",
        "Most quoted source: {source}, {percent}% of the quotes",
    ),
    "show.findings": ("문제 {count}건", "Findings: {count}"),
    "cli.save-number": (
        "저장 기록 {number}번. 달라진 것 보기: casebook diff log:{before}{root}",
        "Save {number} of the log. What it changed: casebook diff log:{before}{root}",
    ),
    "cli.save-changed-since": (
        "그사이 {path} 파일이 바뀌어 아무것도 저장하지 않았습니다. 다시 실행하십시오",
        "nothing was saved: {path} has been changed meanwhile; run the command again",
    ),
    "cli.save-exists": (
        "{path} 파일이 이미 있어 아무것도 저장하지 않았습니다. 다른 이름을 쓰십시오",
        "nothing was saved: {path} exists already; choose another name",
    ),
    "cli.save-vanished": (
        "파일이나 폴더가 없어져 아무것도 저장하지 않았습니다({path}). 다시 실행하십시오",
        "nothing was saved: a file or folder is gone ({path}); run the command again",
    ),
    "cli.save-read-only": (
        "쓰기 권한이 없어 아무것도 저장하지 않았습니다({path}). 파일과 폴더의 권한을 확인하십시오",
        "nothing was saved: you may not write there ({path}); check the permissions of file and folder",
    ),
    "cli.save-disk-full": (
        "디스크에 자리가 없어 아무것도 저장하지 않았습니다({path}). 자리를 만들고 다시 실행하십시오",
        "nothing was saved: the disk is full ({path}); make room and run the command again",
    ),
    "cli.save-name-unsafe": (
        "이 이름으로는 저장할 수 없어 아무것도 저장하지 않았습니다({path}). "
        "영문 소문자와 숫자, 붙임표(-)만 쓰십시오",
        "nothing was saved: this name cannot be used ({path}); use only a–z, 0–9 and single hyphens",
    ),
    "cli.save-locked": (
        "다른 프로그램이 저장하는 중이어서 아무것도 저장하지 않았습니다. 잠시 뒤에 다시 실행하십시오",
        "nothing was saved: another program is saving; run the command again in a moment",
    ),
    "cli.save-unwritable": (
        "파일을 쓸 수 없어 아무것도 저장하지 않았습니다({path}). 디스크와 폴더를 확인하십시오",
        "nothing was saved: the file cannot be written ({path}); check the disk and the folder",
    ),
    "cli.save-unchanged": (
        "바뀐 것이 없어 저장하지 않았습니다({path})",
        "nothing was saved: there is nothing to change ({path})",
    ),
    "cli.save-nothing-to-undo": ("되돌릴 저장이 없습니다", "there is no save to undo"),
    "cli.save-saved-since": (
        "그사이 다른 저장이 있어 되돌리지 않았습니다",
        "nothing was undone: another save has been made meanwhile",
    ),
}
