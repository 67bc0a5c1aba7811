"""Sentences of the area ``edit``: the Edit page: draft, form, text."""

ENTRIES: dict[str, tuple[str, str]] = {
    "page.edit.name": ("편집", "Edit"),
    "page.edit.title": ("편집", "Edit"),
    "page.edit.question": (
        "사례와 출처를 작성하고, 결과가 어떻게 달라지는지 확인한 다음 저장",
        "Write a case or a source, see what it changes, then save",
    ),
    # Choice of what to edit
    "edit.nothing-saved-yet": (
        "고친 내용은 초안에 담깁니다. ‘저장’을 누르기 전에는 사례 파일이 바뀌지 않습니다.",
        "What you write is kept in a draft. No file of the casebook changes before you save.",
    ),
    "edit.existing": ("있는 사례 고치기", "Edit a case"),
    "edit.existing-case": ("고칠 사례", "Case to edit"),
    "edit.no-cases": (
        "아직 사례가 없습니다. 첫 사례를 작성하십시오.",
        "There is no case yet. Write the first one.",
    ),
    "edit.begin": ("편집 시작", "Start editing"),
    "edit.begin-anew": ("파일에서 새로 시작", "Start anew from the file"),
    "edit.has-draft": (
        "이 사례에는 저장하지 않은 초안이 있습니다({at}에 마지막으로 고침). 새로 시작해도 그 초안은 "
        "남습니다.",
        "This case has a draft that is not saved (last changed {at}). Starting anew keeps that draft.",
    ),
    "edit.continue": ("이어서 편집", "Continue"),
    "edit.continue-draft": ("초안 이어서 편집", "Continue the draft"),
    "edit.file-not-text": (
        "{path} 파일은 UTF-8 글이 아니어서 여기에서 고칠 수 없습니다. 편집기에서 UTF-8로 다시 저장하십시오.",
        "{path} is not UTF-8 text and cannot be edited here. Save it as UTF-8 in a text editor first.",
    ),
    "edit.file-gone": (
        "{path} 파일을 읽을 수 없습니다. 지워졌거나 권한이 없습니다.",
        "{path} cannot be read: it has been deleted, or permission is missing.",
    ),
    "edit.file-too-large": (
        "{path} 파일은 너무 커서 여기에서 고칠 수 없습니다.",
        "{path} is too large to be edited here.",
    ),
    "edit.new": ("새 사례", "New case"),
    "edit.name-ko": ("이름(한국어)", "Name in Korean"),
    "edit.name-en": ("이름(영어)", "Name in English"),
    "edit.new-id": ("파일 이름(영문 소문자·숫자·붙임표)", "File name (a–z, 0–9, hyphens)"),
    "edit.new-id-help": (
        "비워 두면 영어 이름에서 만듭니다. 주소와 파일 이름에 쓰이며, 나중에 바꾸기 번거롭습니다.",
        "Made from the English name when left empty. It is used in addresses and as the file's name.",
    ),
    "edit.level": ("유형", "Level"),
    "edit.create": ("새 사례 만들기", "Create the case"),
    "edit.new-needs-names": (
        "한국어 이름과 영어 이름을 모두 적으십시오.",
        "Give the name in Korean and in English.",
    ),
    "edit.new-id-empty": (
        "파일 이름을 적으십시오. 예: gwangju",
        "Give a file name, e.g. gwangju.",
    ),
    "edit.new-id-unsafe": (
        "파일 이름으로 쓸 수 없습니다: ‘{id}’. 영문 소문자와 숫자를 쓰고, 낱말 사이는 붙임표(-)로 "
        "이으십시오. 예: gwangju",
        "“{id}” cannot be a file name. Use a–z and 0–9, with hyphens between words, e.g. gwangju.",
    ),
    "edit.new-id-taken": (
        "‘{id}’ 사례가 이미 있습니다. 다른 이름을 적거나 그 사례를 고치십시오.",
        "There is a case “{id}” already. Choose another name, or edit that case.",
    ),
    "edit.new-id-drafted": (
        "‘{id}’ 사례의 초안이 이미 있습니다. 아래 초안 목록에서 이어서 편집하십시오.",
        "There is a draft of “{id}” already. Continue it from the list of drafts below.",
    ),
    "edit.new-source": ("새 출처", "New source"),
    "edit.new-source-how": (
        "기사나 문서의 글을 붙여 넣거나 파일로 올려 출처로 등록합니다. 사례를 고치는 중에도 등록할 수 "
        "있습니다.",
        "Paste the text of an article or document, or upload it. This can also be done while editing a case.",
    ),
    "edit.new-source-begin": ("새 출처 작성", "Write a source"),
    "edit.drafts": ("저장하지 않은 초안", "Drafts not saved yet"),
    "edit.draft-changed-at": ("{at}에 고침", "changed {at}"),
    "edit.discard": ("버리기", "Discard"),
    "edit.discard-warning": (
        "초안을 버리면 되살릴 수 없습니다. 저장된 파일은 그대로 남습니다.",
        "A discarded draft cannot be brought back. The saved file stays as it is.",
    ),
    "edit.discard-confirm": ("초안을 버립니다", "Discard the draft"),
    "edit.draft-gone": (
        "주소에 적힌 초안이 없습니다. 저장한 뒤 정리했거나 버린 초안입니다.",
        "The draft named in the address is not there: it was discarded, or cleared away after saving.",
    ),
    # A draft
    "edit.is-new": ("새 파일", "new file"),
    "edit.is-changed": ("저장하지 않은 변경 있음", "changes not saved"),
    "edit.is-unchanged": ("변경 없음", "no changes"),
    "edit.count-error": ("오류 {count}건", "errors: {count}"),
    "edit.count-warning": ("주의 {count}건", "warnings: {count}"),
    "edit.no-findings": ("문제 없음", "no problems found"),
    "edit.leave": ("다른 사례 고르기", "Choose another case"),
    "edit.download": ("초안 내려받기", "Download the draft"),
    "edit.part": ("작업", "Task"),
    "edit.part-form": ("양식", "Form"),
    "edit.part-text": ("YAML 글", "Text (YAML)"),
    "edit.part-quotes": ("인용문 찾기", "Find quotes"),
    "edit.part-source": ("출처", "Source"),
    "edit.part-save": ("영향 확인·저장", "Impact and save"),
    "edit.back": ("돌아가기", "Back"),
    "edit.notice-elsewhere": (
        "이 초안이 다른 창에서 바뀌었습니다. 지금 보이는 것이 바뀐 내용입니다.",
        "This draft was changed in another window. What you see now is the changed version.",
    ),
    "edit.notice-joined": (
        "이 초안이 다른 창에서 바뀌어, 방금 고친 내용을 그 위에 더했습니다. 두 창의 내용이 맞는지 "
        "확인하십시오.",
        "This draft was changed in another window, too. What you changed was added to it; check the result.",
    ),
    "edit.notice-forked": (
        "같은 초안을 다른 창에서도 고쳤습니다. 어느 쪽도 잃지 않도록, 이 창의 글을 별도의 초안으로 "
        "나누었습니다. "
        "다른 창의 글은 초안 목록에 있습니다.",
        "The same draft was changed in another window. So that neither is lost, the text of this window is "
        "now "
        "a draft of its own; the other one is in the list of drafts.",
    ),
    "edit.notice-not-stored": (
        "초안을 파일로 보관하지 못했습니다. 이 창을 닫으면 사라지므로 초안을 내려받아 두십시오.",
        "The draft could not be kept in a file. It is lost when this window is closed: download it.",
    ),
    "edit.notice-unreadable": (
        "글을 사례로 읽을 수 없어 바꾸지 못했습니다. ‘YAML 글’에서 표시된 곳을 먼저 고치십시오.",
        "The text cannot be read as a case, so nothing was changed. First mend the marked lines under "
        "“Text (YAML)”.",
    ),
    "edit.notice-not-written": (
        "이 변경은 글에 옮겨 적을 수 없었습니다. ‘YAML 글’에서 직접 고치십시오.",
        "This change could not be written into the text. Make it under “Text (YAML)”.",
    ),
    # Form
    "edit.form-broken": (
        "글을 사례로 읽을 수 없어 양식을 보일 수 없습니다. 아래의 곳을 글에서 고치면 양식이 다시 나타납니다.",
        "The text cannot be read as a case, so there is no form to show. Mend these places in the text, "
        "and the "
        "form comes back.",
    ),
    "edit.to-text": ("글에서 고치기", "Mend it in the text"),
    "edit.basics": ("기본 정보", "Basics"),
    "edit.tier": ("구분", "Tier"),
    "edit.as-of": ("기준일(가장 최근 출처의 날짜)", "As of (date of the newest source)"),
    "edit.summary-ko": ("요약(한국어)", "Summary in Korean"),
    "edit.summary-en": ("요약(영어)", "Summary in English"),
    "edit.scores": ("점수표", "Scores"),
    "edit.scores-how": (
        "칸을 두 번 누르거나 Enter를 눌러 고릅니다. 출처가 말하지 않는 기준은 ‘침묵’이며 0점과 다릅니다. "
        "범위는 다른 평가자가 줄 수 있는 가장 낮은 단계와 가장 높은 단계입니다.",
        "Double-click a cell, or press Enter, to choose. Where the sources say nothing, choose “silent”: "
        "it is "
        "not 0. The range is the lowest and the highest level that another reasonable rater could give.",
    ),
    "edit.column-dimension": ("영역", "Dimension"),
    "edit.column-criterion": ("기준", "Criterion"),
    "edit.column-score": ("점수", "Score"),
    "edit.column-low": ("최저", "Lowest"),
    "edit.column-high": ("최고", "Highest"),
    "edit.column-confidence": ("신뢰도", "Confidence"),
    "edit.column-quotes": ("인용", "Quotes"),
    "edit.column-findings": ("확인할 것", "To check"),
    "edit.cell-silent": ("침묵", "silent"),
    "edit.cell-low": ("낮음", "low"),
    "edit.cell-medium": ("보통", "medium"),
    "edit.cell-high": ("높음", "high"),
    "edit.followed-filled": (
        "‘{criterion}’: 범위 {low}–{high}, 신뢰도 {confidence:으로/로} 채웠습니다. 근거에 맞게 고치십시오.",
        "“{criterion}”: filled in range {low}–{high} and confidence “{confidence}” for a start. Set "
        "them as the evidence says.",
    ),
    "edit.followed-widened": (
        "‘{criterion}’: 범위에는 점수가 들어 있어야 하므로 {low}–{high:으로/로} 맞추었습니다.",
        "“{criterion}”: set the range to {low}–{high}, as it must hold the score.",
    ),
    "edit.followed-cleared": (
        "‘{criterion}’: 점수가 없으므로 범위와 신뢰도를 지웠습니다.",
        "“{criterion}”: removed range and confidence, as there is no score.",
    ),
    "edit.followed-refused": (
        "‘{criterion}’: 점수가 없으면 범위와 신뢰도를 둘 수 없습니다. 점수를 먼저 고르십시오.",
        "“{criterion}”: without a score there is no range or confidence. Choose a score first.",
    ),
    "edit.criterion": ("기준", "Criterion"),
    "edit.one-criterion": ("기준별 판단", "One criterion at a time"),
    "edit.previous": ("이전 기준", "Previous"),
    "edit.next": ("다음 기준", "Next"),
    "edit.score": ("점수", "Score"),
    "edit.range-low": ("범위의 최저 단계", "Lowest in range"),
    "edit.range-high": ("범위의 최고 단계", "Highest in range"),
    "edit.confidence": ("신뢰도", "Confidence"),
    "edit.rationale-ko": ("판단 이유(한국어)", "Reason in Korean"),
    "edit.rationale-en": ("판단 이유(영어)", "Reason in English"),
    "edit.undecided": (
        "이 기준은 아직 파일에 없습니다. 점수를 고르거나, 출처가 말하지 않으면 ‘침묵’을 고르십시오.",
        "The file does not decide this criterion yet. Choose a level, or “silent” where the sources say "
        "nothing.",
    ),
    "edit.quotes": ("인용문 {count}건", "Quotes: {count}"),
    "edit.no-quotes": (
        "이 기준의 인용문이 없습니다.",
        "No quotes for this criterion.",
    ),
    "edit.add-quote": ("인용문 찾아 넣기", "Find and add a quote"),
    "edit.stance": ("점수와의 관계", "Stance"),
    "edit.remove-quote": ("빼기", "Remove"),
    "edit.removed": ("인용문을 뺐습니다: “{text}”", "Removed the quote: “{text}”"),
    "edit.undo-remove": ("되돌리기", "Put it back"),
    "edit.elsewhere": ("양식 밖에서 발견된 문제", "Found outside the form"),
    # Text
    "edit.text-label": ("{path} 글", "Text of {path}"),
    "edit.text-how": (
        "Tab은 두 칸 들여쓰기입니다. 글상자를 벗어나려면 Esc를 누른 다음 Tab을 누르십시오.",
        "Tab indents by two spaces. To leave the text by keyboard, press Esc, then Tab.",
    ),
    "edit.text-waiting": ("입력 중", "Typing"),
    "edit.text-sending": ("초안에 넣는 중", "Sending to the draft"),
    "edit.text-kept": ("초안에 담김", "Kept in the draft"),
    "edit.text-place": ("{line}행 {column}열", "line {line}, column {column}"),
    "edit.text-clean": ("문제가 없습니다.", "No problems found."),
    "edit.text-findings": ("확인할 것 {count}건", "To check: {count}"),
    "edit.text-go": ("{line}행으로 이동", "Go to line {line}"),
}
