"""Sentences of the area ``history``: the History page."""

ENTRIES: dict[str, tuple[str, str]] = {
    "page.history.name": ("이력", "History"),
    "page.history.title": ("이력", "History"),
    "page.history.question": (
        "사례가 전에는 무엇이라 했으며, 그 뒤 무엇이 달라졌는지 확인",
        "What the cases said before, and what has changed since",
    ),
    "history.before": ("이전", "before"),
    "history.after": ("이후", "after"),
    "history.column-before": ("이전({moment})", "Before ({moment})"),
    "history.column-after": ("이후({moment})", "After ({moment})"),
    "history.slope-title-none": ("영역 점수가 달라지지 않음", "No dimension score has changed"),
    "history.slope-title-came": (
        "영역 점수 {count}건이 새로 생기거나 없어짐",
        "Dimension scores that came or went: {count}",
    ),
    "history.slope-title-one": (
        "영역 점수 1건 변경: {case} {dimension} {before} → {after}",
        "One dimension score has changed: {case}, {dimension} {before} → {after}",
    ),
    "history.slope-title-many": (
        "영역 점수 {count}건 변경, 가장 큰 변화는 {case} {dimension} {before} → {after}",
        "{count} dimension scores have changed, most of all {case}, {dimension} {before} → {after}",
    ),
    "history.slope-how": (
        "영역별 점수(0–100): {first} → {last}. 점선은 변화 없음",
        "Score per dimension (0–100): {first} → {last}. Dotted: unchanged",
    ),
    "history.slope-more": ("그 밖의 사례 {count}건은 표에 있음", "{count} further cases are in the table"),
    "history.slope-none-title": ("영역 점수 비교", "Dimension scores compared"),
    "history.slope-none": (
        "두 시점 모두 점수를 낼 수 있는 영역이 없습니다",
        "At neither moment does any dimension have a number",
    ),
    "history.slope-no-number": ("점수 없음", "no number"),
    "history.slope-alt": (
        "{case} {dimension}: {before}에서 {after:으로/로}",
        "{case}, {dimension}: from {before} to {after}",
    ),
    "history.since": ("이전 판", "Earlier version"),
    "history.until": ("이후 판", "Later version"),
    "history.now": ("지금 파일", "the files as they are"),
    "history.version": ("{at} · {what} · {who}", "{at} · {what} · {who}"),
    "history.version-first": ("{at} · 첫 저장 이전", "{at} · before the first save"),
    "history.from-git": (
        "저장소(git)에 기록된 판 {count}개 가운데 고릅니다.",
        "Chosen from {count} versions recorded in the repository (git).",
    ),
    "history.from-log": (
        "저장 기록에 남은 판 {count}개 가운데 고릅니다.",
        "Chosen from {count} versions recorded by the save log.",
    ),
    "history.none": (
        "아직 비교할 이전 판이 없습니다. 편집 화면에서 저장하거나 사례집을 git 저장소에 두면 이전 판이 "
        "여기에 나타납니다.",
        "There is no earlier version to compare with yet. Versions appear here once a case is saved on the "
        "Edit page, or where the casebook is kept in a git repository.",
    ),
    "history.unknown": (
        "주소에 적힌 판을 찾을 수 없어 다른 판을 보입니다: {version}",
        "The version in the address is not known here; another is shown: {version}",
    ),
    "history.faulty": (
        "어느 한 판에서 파일에 오류가 있어 비교에서 뺀 사례: {names}",
        "Cases left out because their file has errors in one of the versions: {names}",
    ),
    "history.opening": ("이전 판을 여는 중", "Opening the earlier version"),
    "history.changes": ("달라진 것", "What has changed"),
    "history.rubric-faulty-then": (
        "이전 판의 평가 기준 파일에 오류가 있어 그때의 점수는 낼 수 없습니다.",
        "The rubric of the earlier version has errors, so there are no numbers of that time.",
    ),
    "history.file": ("사례 파일에서 바뀐 줄", "Changed lines of a case"),
    "history.file-of": ("사례", "Case"),
    "history.file-not-yet": ("이전 판에는 {path} 파일이 없습니다.", "{path} is not in the earlier version."),
    "history.file-no-longer": ("이후 판에는 {path} 파일이 없습니다.", "{path} is not in the later version."),
    "history.file-same": ("두 판의 파일이 같습니다.", "The file is the same in both versions."),
    "history.file-download": ("이전 판의 파일 내려받기", "Download the earlier file"),
}
