"""Sentences of the area ``release``: freezing a release, citing, and banners of versions and old links."""

ENTRIES: dict[str, tuple[str, str]] = {
    # ------------------------------------------------------------ citing
    "cite.heading": ("인용하기", "Cite"),
    "cite.title": ("Casebook: 지역 AI 정책 비교 사례집", "Casebook: regional AI policies, compared"),
    "cite.author-not-stated": ("저자 미기재", "Author not stated"),
    "cite.release": ("{name} 판", "release {name}"),
    "cite.version": ("{name} 시점", "as of {name}"),
    "cite.sentence": (
        "{author}({year}). 『{title}』, {name}[데이터 세트]. {date}. 자료 지문 {data}.",
        "{author} ({year}). {title}, {name} [data set]. {date}. Data fingerprint {data}.",
    ),
    "cite.sentence-now": (
        "{author}({year}). 『{title}』[데이터 세트]. {date} 확인. 자료 지문 {data}.",
        "{author} ({year}). {title} [data set]. Seen on {date}. Data fingerprint {data}.",
    ),
    "cite.data": ("자료 지문 {data}", "data fingerprint {data}"),
    "cite.fingerprint": (
        "사례·출처·평가 기준 파일의 SHA-256 지문",
        "SHA-256 fingerprint of the files of cases, sources and rubric",
    ),
    "cite.message": (
        "이 자료를 쓸 때에는 아래와 같이 밝히십시오.",
        "If you use this data, please cite it as below.",
    ),
    "cite.link": ("이 화면의 주소", "Link to this view"),
    "cite.link-holds": (
        "사례·가중치 등 화면의 설정과 자료 지문을 담고 있습니다. "
        "자료가 바뀐 뒤에 열면 무엇이 달라졌는지 알려 줍니다.",
        "It holds the settings of this view and the fingerprint of the data: opened after the data changed, "
        "it says what is different.",
    ),
    "cite.in-ko": ("한국어 인용문", "Citation in Korean"),
    "cite.in-en": ("영어 인용문", "Citation in English"),
    "cite.bibtex": ("BibTeX", "BibTeX"),
    "cite.author-how": (
        "저자는 판에 적혀 있을 때만 밝힙니다(casebook release --author).",
        "An author is named only where a release states one (casebook release --author).",
    ),
    # ------------------------------------------------------------ an earlier version on the page
    "version.shown-release": (
        "지금 자료가 아니라 {date}에 고정한 ‘{name}’ 판을 보고 있습니다.",
        "You are looking at release “{name}”, frozen on {date}, not at the data as they are now.",
    ),
    "version.shown-git": (
        "지금 자료가 아니라 {date} 자료를 보고 있습니다(git {name}).",
        "You are looking at the data of {date} (git {name}), not as they are now.",
    ),
    "version.shown-log": (
        "지금 자료가 아니라 {date} 자료를 보고 있습니다(저장 기록 {name}).",
        "You are looking at the data of {date} (save log {name}), not as they are now.",
    ),
    "version.to-now": ("지금 자료로 보기", "Show it as it is now"),
    "version.not-the-linked": (
        "이 판의 자료는 링크를 만들 때의 자료와 다릅니다. "
        "판이 그 뒤 고쳐졌거나 번호가 같은 다른 기록일 수 있습니다.",
        "This version does not hold the data that the link was made from: it was altered since, or another "
        "record has its number.",
    ),
    "version.altered": (
        "고정한 뒤에 바뀐 파일이 있어 ‘{name}’ 판을 그대로 믿을 수 없습니다({count}건): {paths}",
        "Release “{name}” cannot be relied on: files were altered after it was frozen ({count}): {paths}",
    ),
    "version.unknown": (
        "주소에 적힌 판을 열 수 없어 지금 자료를 보입니다: {version}",
        "The version in the address cannot be opened; the data are shown as they are now: {version}",
    ),
    "version.not-here": (
        "이 화면은 언제나 지금 파일을 다룹니다. 주소에 적힌 판은 다른 화면에서 보입니다: {version}",
        "This page always works on the files as they are; the version in the address shows on the other "
        "pages: {version}",
    ),
    "version.opening": ("그때의 자료를 여는 중", "Opening the data as they were"),
    # ------------------------------------------------------------ a link made from other data
    "link.changed": (
        "이 링크를 만든 뒤 자료가 바뀌었습니다.",
        "The data have changed since this link was made.",
    ),
    "link.changed-elsewhere": (
        "이 화면에 고른 사례에는 달라진 것이 없습니다.",
        "Nothing has changed in the cases of this view.",
    ),
    "link.unknown": (
        "링크를 만들 때의 판이 여기에는 남아 있지 않아, 무엇이 달라졌는지 알 수 없습니다.",
        "The version that it was made from is not kept here, so what is different cannot be told.",
    ),
    "link.which": ("링크를 만들 때의 자료: {version}", "The link was made from: {version}"),
    "link.as-it-was": ("그때 그대로 보기", "Open it as it was"),
    "link.go-on": ("지금 자료로 이어 보기", "Go on with the data as they are now"),
    "link.what-changed": ("무엇이 달라졌는지 보기", "What is different"),
    "link.faulty": (
        "파일에 오류가 있어 비교하지 못한 사례: {names}",
        "Cases not compared because their file has errors: {names}",
    ),
    "link.searching": (
        "링크를 만들 때의 판을 찾는 중",
        "Looking for the version that the link was made from",
    ),
    "release.label": ("고정 판 {name} · {at}", "release {name} · {at}"),
    "release.history": (
        "casebook release로 고정한 판 {count}개를 고를 수 있습니다.",
        "Releases frozen by casebook release that can be chosen: {count}.",
    ),
    "release.show-version": ("이전 판을 모든 화면에서 보기", "Show the earlier version on every page"),
    # ------------------------------------------------------------ casebook release
    "release.made": (
        "‘{name}’ 판을 {folder} 폴더에 고정하였습니다(파일 {count}개, 자료 지문 {data}).\n"
        "  인용: {citation}\n"
        "  대시보드에서 보기: 주소에 version=release:{name}\n"
        "  지금과 비교: casebook diff release:{name} now",
        "Release “{name}” is frozen in {folder} ({count} files, data fingerprint {data}).\n"
        "  to cite: {citation}\n"
        "  to see it on the dashboard: version=release:{name} in the address\n"
        "  to compare it with now: casebook diff release:{name} now",
    ),
    "release.name-unsafe": (
        "‘{name}’ 이름으로는 판을 고정할 수 없습니다. 영문자와 숫자로 시작하고 끝나며 "
        "사이에 . _ -만 쓰는 {most}자 이내의 이름을 적으십시오(예: 2026-1)",
        "a release cannot be called “{name}”; use at most {most} Latin letters and digits, with . _ - only "
        "between them (for example 2026-1)",
    ),
    "release.exists": (
        "‘{name}’ 판이나 대소문자만 다른 판이 이미 있습니다. "
        "고정한 판은 덮어쓰지 않습니다. 다른 이름을 적으십시오",
        "there is a release “{name}” already, or one that differs in capitals only; releases are never "
        "overwritten: choose another name",
    ),
    "release.faulty": (
        "사례집에 오류가 {count}건 있어 판을 고정하지 않았습니다. 위의 오류를 고친 뒤 다시 실행하십시오",
        "nothing was frozen, for the casebook has errors ({count}); mend those above and try again",
    ),
    "release.nothing": (
        "점수를 낼 수 있는 사례가 없어 판을 고정하지 않았습니다. 사례를 먼저 작성하십시오",
        "nothing was frozen, for there is no case to score; write one first",
    ),
    "release.changed-since": (
        "고정하는 동안 파일이 바뀌어 판을 만들지 않았습니다. 다시 실행하십시오",
        "nothing was frozen, for files changed meanwhile; try again",
    ),
    "release.read-only": (
        "releases 폴더에 쓸 수 없어 판을 만들지 않았습니다. 폴더의 권한을 확인하십시오",
        "nothing was frozen, for the folder releases cannot be written to; check its permissions",
    ),
    "release.disk-full": (
        "디스크에 빈 곳이 없어 판을 만들지 않았습니다. 빈 곳을 마련한 뒤 다시 실행하십시오",
        "nothing was frozen, for the disk is full; make room and try again",
    ),
    "release.unwritable": (
        "releases 폴더에 파일을 쓰지 못하여 판을 만들지 않았습니다. 폴더를 확인하십시오",
        "nothing was frozen, for files could not be written to the folder releases; check the folder",
    ),
    "release.date-unknown": (
        "‘{value}’ 날짜를 알 수 없습니다. --date 2026-11-21처럼 적으십시오",
        "the date “{value}” is not understood; write it as in --date 2026-11-21",
    ),
    "release.citation-heading": ("‘{name}’ 판을 인용하는 방법", "How to cite release {name}"),
    "release.citation-files": (
        "BibTeX는 citation.bib, Citation File Format은 CITATION.cff에 있습니다.",
        "BibTeX is in citation.bib, the Citation File Format in CITATION.cff.",
    ),
    "release.readme-heading": ("이 폴더", "This folder"),
    "release.readme": (
        "- cases, seeds: {date}의 사례·평가 기준·평가자 점수와 출처. "
        "이 폴더만으로도 사례집으로 열 수 있습니다\n"
        "- results: 그때 기본 설정(평가 기준의 가중치, 공통 기준, 산술 평균)으로 낸 점수·지수·순위\n"
        "- RELEASE.json: 모든 파일의 SHA-256. 고친 파일이 있으면 대시보드가 알려 줍니다",
        "- cases, seeds: cases, rubric, ratings and sources of {date}; "
        "a casebook that can be opened by itself\n"
        "- results: scores, index and ranks under the default settings (weights of the rubric, common "
        "criteria, arithmetic mean)\n"
        "- RELEASE.json: SHA-256 of every file; the dashboard says where one was altered",
    ),
}
