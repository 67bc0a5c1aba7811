"""Sentences of the area ``edit_save``: who may edit; the Edit page: saving, merging, undo."""

ENTRIES: dict[str, tuple[str, str]] = {
    # Who may edit
    "access.presenting": (
        "발표 모드에서는 편집할 수 없습니다.",
        "Editing is not available while presenting.",
    ),
    "access.off": (
        "이 서버에서는 편집이 꺼져 있습니다(환경 변수 {setting}=off).",
        "Editing is switched off on this server (environment variable {setting}=off).",
    ),
    "access.setting-unknown": (
        "환경 변수 {setting}의 값을 알 수 없어 편집을 열지 않았습니다. local, password, login, off 가운데 "
        "하나로 지정하십시오.",
        "Editing stays closed, because the value of the environment variable {setting} is not known. Use "
        "local, password, login or off.",
    ),
    "access.not-local": (
        "편집은 이 프로그램을 실행한 컴퓨터에서만 열립니다. 다른 컴퓨터에서 편집하려면 운영자가 환경 변수 "
        "{setting}에 password 또는 login을 지정해야 합니다.",
        "Editing is open only on the computer that runs this program. For editing from elsewhere, its "
        "operator sets the environment variable {setting} to password or login.",
    ),
    "access.password-not-set": (
        "편집 비밀번호가 아직 정해지지 않았습니다. 운영자가 환경 변수 {hash} 또는 secrets.toml의 "
        "[casebook] edit_password_hash에 비밀번호의 해시를 넣어야 합니다.",
        "No password for editing has been set. The operator puts its hash into the environment variable "
        "{hash}, or into edit_password_hash below [casebook] in secrets.toml.",
    ),
    "access.password-needed": (
        "편집하려면 이름과 편집 비밀번호를 입력하십시오. 이름은 저장 기록에 남습니다.",
        "To edit, enter your name and the password for editing. The name goes into the record of saves.",
    ),
    "access.login-not-installed": (
        "로그인에 필요한 Authlib가 서버에 설치되어 있지 않습니다. 운영자가 pip install "
        '"streamlit[auth]"를 실행한 뒤 서버를 다시 시작해야 합니다.',
        'The server lacks Authlib, which login needs. Its operator runs pip install "streamlit[auth]" and '
        "restarts the server.",
    ),
    "access.login-not-set-up": (
        "로그인 설정이 없거나 빠진 것이 있습니다. 운영자가 .streamlit/secrets.toml의 [auth]에 "
        "redirect_uri, cookie_secret, client_id, client_secret, server_metadata_url을 넣어야 합니다.",
        "Login has not been set up, or something is missing. The operator fills in redirect_uri, "
        "cookie_secret, client_id, client_secret and server_metadata_url below [auth] in "
        ".streamlit/secrets.toml.",
    ),
    "access.login-needed": ("편집하려면 로그인하십시오.", "Log in to edit."),
    "access.login-not-listed": (
        "{who} 계정은 편집할 수 있는 사람으로 등록되어 있지 않습니다. 운영자에게 환경 변수 {editors}에 "
        "등록해 달라고 하십시오.",
        "{who} is not among those who may edit. Ask the operator to add it to the environment variable "
        "{editors}.",
    ),
    "access.name": ("이름", "Name"),
    "access.name-help": (
        "저장 기록에 남는 이름입니다. 이 화면을 닫을 때까지 기억합니다.",
        "The name in the record of saves. It is remembered until this window is closed.",
    ),
    "access.password": ("편집 비밀번호", "Password for editing"),
    "access.enter": ("편집 열기", "Open editing"),
    "access.wrong": (
        "비밀번호가 맞지 않습니다. 다시 입력하십시오.",
        "The password is not right. Enter it again.",
    ),
    "access.wait": (
        "잘못된 입력이 거듭되어 {seconds}초 동안 확인하지 않습니다. 기다린 뒤 다시 입력하십시오.",
        "After several wrong entries none is looked at for {seconds} s. Wait, then enter it again.",
    ),
    "access.editing-as": ("편집 중: {who}", "Editing as {who}"),
    "access.saves-as": ("저장 기록에 남는 이름: {who}", "Name in the record of saves: {who}"),
    "access.stop": ("편집 닫기", "Close editing"),
    "access.login": ("로그인", "Log in"),
    "access.logout": ("로그아웃", "Log out"),
    # Saving
    "save.title": ("저장", "Save"),
    "save.nothing": (
        "저장할 것이 없습니다. 초안과 파일이 같습니다.",
        "There is nothing to save: the draft equals the file.",
    ),
    "save.files": ("저장할 파일", "Files to be saved"),
    "save.file-new": ("새 파일", "new"),
    "save.file-changed": ("고침", "changed"),
    "save.file-original": (
        "원문 전체(이 컴퓨터에만 보관, 저장 기록에는 본문을 남기지 않음)",
        "full article (kept on this computer only; the record holds its hash)",
    ),
    "save.findings": ("저장해도 남는 문제", "Problems that would be saved, too"),
    "save.findings-none": ("점검 결과 문제 없음", "The checks have found no problem"),
    "save.errors": (
        "오류가 {count}건 있습니다. 이대로 저장하면 이 사례는 목록에 ‘오류’로 표시되고, 고칠 때까지 어떤 "
        "수치에도 들어가지 않습니다.",
        "There are {count} errors. Saved like this, the case is listed as faulty and enters no number "
        "until they are mended.",
    ),
    "save.errors-confirm": ("오류가 있는 채로 저장하겠습니다", "Save it with its errors"),
    "save.note": ("메모(선택)", "Note (optional)"),
    "save.note-help": (
        "무엇을 왜 고쳤는지 한 줄. 저장 기록에 남습니다.",
        "One line on what was changed and why. It goes into the record of saves.",
    ),
    "save.name-needed": ("저장하려면 이름을 적으십시오.", "Enter your name to save."),
    "save.do": ("저장", "Save"),
    "save.download": ("초안 내려받기", "Download the draft"),
    "save.download-source": ("출처 초안 내려받기: {name}", "Download the source’s draft: {name}"),
    "save.done": ("저장했습니다: {files} ({at})", "Saved: {files} ({at})"),
    "save.undo": ("방금 저장 되돌리기", "Undo this save"),
    "save.see-case": ("사례 화면에서 보기", "See the case"),
    "save.undone": (
        "마지막 저장을 되돌렸습니다: {files}. 초안은 그대로입니다.",
        "The last save was undone: {files}. The draft is as it was.",
    ),
    # Why nothing was saved
    "save.whole-folder": ("사례집 폴더", "the casebook's folder"),
    "save.kept": (
        "이번에 저장된 파일은 없으며, 초안은 그대로 있습니다.",
        "No file was written, and the draft is still here.",
    ),
    "save.refused-changed-since": (
        "{path} 파일이 그사이 바뀌어 저장하지 않았습니다.",
        "{path} has changed in the meantime, so nothing was saved.",
    ),
    "save.refused-exists": (
        "{path} 이름의 파일이 이미 있어 저장하지 않았습니다(대소문자만 다른 이름도 같은 이름으로 봅니다). "
        "다른 이름을 쓰거나, 있는 파일을 열어 고치십시오.",
        "A file named {path} exists already (names that differ in case only count as equal), so nothing "
        "was saved. Use another name, or open the existing file and edit it.",
    ),
    "save.refused-vanished": (
        "{path} 파일이 없어져 저장하지 않았습니다. 다른 사람이 지우거나 이름을 바꾸었을 수 있습니다. "
        "초안을 내려받아 두고, 폴더를 확인하십시오.",
        "{path} is gone, so nothing was saved. Somebody may have deleted or renamed it. Download the draft "
        "and look into the folder.",
    ),
    "save.vanished-anew": ("새 파일로 저장하기", "Save it as a new file"),
    "save.refused-read-only": (
        "쓰기 권한이 없어 저장하지 않았습니다: {path}. 초안을 내려받고, 폴더를 관리하는 사람에게 쓰기 "
        "권한을 요청하십시오.",
        "Writing to {path}, or to its folder, is not permitted, so nothing was saved. Download the draft "
        "and ask whoever looks after the folder for permission.",
    ),
    "save.refused-disk-full": (
        "저장 공간이 모자라 저장하지 않았습니다({path}). 초안을 내려받고, 공간을 비운 뒤 다시 저장하십시오.",
        "The disk is full, so nothing was saved ({path}). Download the draft, free some space, and save "
        "again.",
    ),
    "save.refused-name-unsafe": (
        "{path} 이름으로는 저장할 수 없습니다. 파일 이름은 영문 소문자, 숫자, 붙임표로 짓고, 링크나 폴더가 "
        "그 자리에 없어야 합니다.",
        "Nothing can be saved under {path}. Names of files consist of a–z, 0–9 and hyphens, and no link or "
        "folder may stand in their place.",
    ),
    "save.refused-locked": (
        "다른 저장이 끝나지 않아 저장하지 않았습니다. 잠시 뒤 다시 저장하십시오.",
        "Another save has not come to its end, so nothing was saved. Try again in a moment.",
    ),
    "save.refused-unwritable": (
        "{path} 파일을 쓸 수 없어 저장하지 않았습니다. 초안을 내려받고, 디스크나 네트워크 연결을 "
        "확인하십시오.",
        "{path} cannot be written, so nothing was saved. Download the draft and check the disk or the "
        "network.",
    ),
    "save.refused-unchanged": (
        "파일이 이미 초안과 똑같습니다. 저장할 것이 없습니다.",
        "The file already equals the draft. There is nothing to save.",
    ),
    "save.refused-nothing-to-undo": ("되돌릴 저장이 없습니다.", "There is no save to undo."),
    "save.refused-saved-since": (
        "그사이 다른 저장이 있어 되돌리지 않았습니다. 아래 기록을 확인한 뒤 다시 되돌리십시오.",
        "Another save has been made in the meantime, so nothing was undone. Look at the record below and "
        "undo again.",
    ),
    "save.refused-not-allowed": (
        "지금은 편집할 수 없어 저장하지 않았습니다. 화면을 새로 고쳐 편집 권한을 확인하십시오.",
        "Editing is not permitted at present, so nothing was saved. Reload the page to see why.",
    ),
    # Somebody else has saved in the meantime
    "merge.title": ("그사이 바뀐 파일과 합치기", "Merge with what has changed in the meantime"),
    "merge.how": (
        "시작할 때의 파일을 기준으로, 한쪽만 고친 곳은 저절로 합쳐집니다. 양쪽이 다르게 고친 곳은 골라야 "
        "합니다. 합친 글은 초안에 담기며, 다시 저장을 누르기 전에는 파일이 바뀌지 않습니다.",
        "Measured against the file you began from, what only one side changed is merged by itself. Where "
        "both changed something differently, choose. The merged text goes into the draft; no file changes "
        "before you save again.",
    ),
    "merge.automatic": (
        "저절로 합쳐지는 곳: 내 초안 {mine}곳, 파일 {theirs}곳",
        "Merged by itself: {mine} places of mine, {theirs} of theirs",
    ),
    "merge.conflict": ("골라야 할 곳 {number}/{total}", "Choice {number} of {total}"),
    "merge.mine": ("내 초안", "My draft"),
    "merge.theirs": ("지금 파일", "The file now"),
    "merge.both": ("둘 다(내 것 다음에 파일 것)", "Both (mine, then theirs)"),
    "merge.deleted": ("(지움)", "(deleted)"),
    "merge.choice": ("어느 쪽을 쓸지", "Which to use"),
    "merge.do": ("합친 글을 초안에 담기", "Put the merged text into the draft"),
    "merge.open": ("아직 고르지 않은 곳이 {count}곳 있습니다.", "{count} choices are still open."),
    "merge.download-theirs": ("지금 파일 내려받기", "Download the file as it is now"),
    "merge.not-text": (
        "{path} 파일이 지금은 UTF-8 글이 아니어서 합칠 수 없습니다. 두 판을 내려받아 편집기에서 고치십시오.",
        "{path} is no UTF-8 text at present and cannot be merged. Download both versions and mend it in an "
        "editor.",
    ),
    "merge.done": (
        "합친 글을 초안에 담았습니다. 살펴본 뒤 저장하십시오.",
        "The merged text is in the draft. Look it over, then save.",
    ),
    # The record
    "log.title": ("최근 저장 기록", "Latest saves"),
    "log.none": ("아직 저장 기록이 없음", "Nothing has been saved yet"),
    "log.unreadable": (
        "저장 기록({path})을 읽을 수 없습니다. 파일 권한을 확인하십시오.",
        "The record of saves ({path}) cannot be read. Check its permissions.",
    ),
    "log.when": ("언제", "When"),
    "log.who": ("누가", "Who"),
    "log.what": ("무엇을", "What"),
    "log.note": ("메모", "Note"),
    "log.kind-save": ("저장", "saved"),
    "log.kind-rating": ("평가 저장", "rating saved"),
    "log.kind-rename": ("이름 변경", "renamed"),
    "log.kind-undo": ("되돌림", "undone"),
    "log.undo": ("마지막 저장 되돌리기", "Undo the last save"),
    "log.undo-what": ("되돌릴 저장: {at} {who}, {files}", "To be undone: {at}, {who}, {files}"),
}
