"""Sentences of the area ``edit_quotes``: the Edit page: quote finder and new source."""

ENTRIES: dict[str, tuple[str, str]] = {
    # The reader of a source
    "passage-reader.search": ("이 글에서 찾기", "Find in this text"),
    "passage-reader.hits": ("{at} / {count}", "{at} / {count}"),
    "passage-reader.no-hits": ("없음", "none"),
    "passage-reader.looking": ("비슷한 구절을 찾고 있습니다.", "Looking for similar passages."),
    "passage-reader.near": (
        "그대로는 없습니다. 비슷한 구절 {count}곳입니다. 누르면 그 자리로 갑니다.",
        "Not in these words. {count} similar passages; choose one to go there.",
    ),
    "passage-reader.nothing-near": (
        "그대로도, 비슷하게도 없습니다.",
        "Neither in these words nor in similar ones.",
    ),
    "passage-reader.score": ("비슷함 {percent}%", "{percent}% alike"),
    "passage-reader.previous": ("이전 찾은 자리", "Previous hit"),
    "passage-reader.next": ("다음 찾은 자리", "Next hit"),
    "passage-reader.article": ("글: {title}", "Text: {title}"),
    "passage-reader.none-selected": ("고른 구절 없음", "Nothing selected"),
    "passage-reader.selected": ("{count}자 고름", "{count} characters selected"),
    "passage-reader.cut-at-gap": ("줄인 곳 앞까지만 골랐습니다.", "Cut where text is left out."),
    "passage-reader.beginning": ("처음", "Beginning"),
    "passage-reader.end": ("끝", "End"),
    "passage-reader.beginning-back": ("처음을 한 어절 앞으로", "Begin one word earlier"),
    "passage-reader.beginning-on": ("처음을 한 어절 뒤로", "Begin one word later"),
    "passage-reader.end-back": ("끝을 한 어절 앞으로", "End one word earlier"),
    "passage-reader.end-on": ("끝을 한 어절 뒤로", "End one word later"),
    "passage-reader.clear": ("선택 해제", "Clear"),
    "passage-reader.keys": (
        "끌어서 고르거나 문장을 누릅니다. 키보드: ↑↓ 문장, Space 고르기, Shift+↑↓ 늘리기, Shift+←→ 끝을 한 "
        "어절씩.",
        "Drag over words, or click a sentence. Keys: ↑↓ sentence, Space selects, Shift+↑↓ extends, "
        "Shift+←→ moves the end by a word.",
    ),
    "passage-reader.kept": ("발췌문에 있음", "in the excerpt"),
    "passage-reader.used": ("이 사례가 인용함", "quoted by this case"),
    "passage-reader.gap": ("줄인 글", "text left out"),
    # Finder
    "edit-quotes.no-sources": (
        "읽을 출처가 없습니다. ‘{part}’에서 글을 먼저 더하십시오.",
        "There is no source to read. Add a text under “{part}” first.",
    ),
    "edit-quotes.source": ("출처", "Source"),
    "edit-quotes.source-faulty": (
        "이 출처의 파일을 읽을 수 없습니다. 점검 결과를 보고 고치십시오.",
        "The file of this source cannot be read. Mend it as its findings say.",
    ),
    "edit-quotes.reading-original": (
        "원문 전체를 보여 줍니다. 저장되는 것은 발췌문뿐이며, 발췌문에 없는 구절을 고르면 앞뒤 문장과 함께 "
        "발췌문에 더해집니다.",
        "The whole article is shown. Only the excerpt is kept; a passage outside it is added to it with "
        "its neighbouring sentences.",
    ),
    "edit-quotes.reading-excerpt": (
        "원문이 없어 발췌문을 보여 줍니다. […]로 줄인 글은 인용할 수 없습니다.",
        "The article is not at hand, so the excerpt is shown. What […] leaves out cannot be quoted.",
    ),
    "edit-quotes.reading-full": ("저장된 전문입니다.", "The full text as it is stored."),
    "edit-quotes.used-for": ("{name}({stance})", "{name} ({stance})"),
    "edit-quotes.paste": ("구절 붙여 넣기", "Paste a passage"),
    "edit-quotes.paste-hint": (
        "다른 곳에서 복사한 문장이 어느 출처에 있는지 찾습니다.",
        "Finds in which source a copied sentence stands.",
    ),
    "edit-quotes.found-in": ("붙여 넣은 구절이 있는 곳: {source}", "The pasted passage stands in: {source}"),
    "edit-quotes.found-also": ("다음에도 있음: {source}", "Also in: {source}"),
    "edit-quotes.refused": (
        "이 구절은 어느 출처에도 그대로 있지 않아 인용할 수 없습니다.",
        "This passage stands in no source word for word, so it cannot be quoted.",
    ),
    "edit-quotes.out-of-order": (
        "조각들이 출처에 있지만 순서가 다릅니다. 출처의 순서대로 …로 이으십시오.",
        "The fragments are in the source, but in another order. Join them with … in the order of the source.",
    ),
    "edit-quotes.nothing-near": (
        "이 구절은 어느 출처에도 없고, 비슷한 구절도 없습니다. 출처를 먼저 더했는지 살피십시오.",
        "This passage stands in no source, nor does one like it. See whether its source has been added.",
    ),
    "edit-quotes.nearest": (
        "가장 가까운 구절(비슷함 {percent}%): {source}",
        "Nearest passage ({percent}% alike): {source}",
    ),
    "edit-quotes.difference": (
        "그은 말은 붙여 넣은 것, 밑줄 친 말은 출처의 것입니다.",
        "Struck out: what you pasted. Underlined: what the source says.",
    ),
    "edit-quotes.you-wrote": ("붙여 넣은 말:", "you pasted:"),
    "edit-quotes.source-says": ("출처의 말:", "the source says:"),
    "edit-quotes.take-nearest": ("이 구절로 바꾸기", "Use this passage"),
    "edit-quotes.step-1": (
        "글에서 구절을 고르거나, 복사한 구절을 위에 붙여 넣습니다.",
        "Select a passage in the text, or paste a copied one above.",
    ),
    "edit-quotes.step-2": (
        "어느 기준의 근거인지, 누가 한 말인지 정하고 번역을 적습니다.",
        "Say for which criterion it is evidence and who says it, and translate it.",
    ),
    "edit-quotes.step-3": (
        "초안에 넣습니다. 파일은 저장할 때 바뀝니다.",
        "Put it into the draft. Files change when you save.",
    ),
    "edit-quotes.will-widen": (
        "발췌문에 없는 구절입니다. 초안에 넣으면 앞뒤 문장과 함께 발췌문에도 더해집니다.",
        "Not in the excerpt yet. It will be added there, with the sentences around it.",
    ),
    "edit-quotes.verb-expectation": (
        "전망·기대·‘-겠다’로 끝나는 문장입니다. 이 문장만으로는 1점까지입니다(주체와 재원이 명시되면 2점).",
        "The sentence ends in an outlook, a hope or an intention. On its own it carries a score of 1 at "
        "most (2 with a named actor and resources).",
    ),
    "edit-quotes.verb-decision": (
        "‘-기로 했다’로 끝나는 문장입니다. 이 문장만으로는 2점까지입니다.",
        "The sentence ends in a decision (“is to …”). On its own it carries a score of 2 at most.",
    ),
    "edit-quotes.verb-under-way": (
        "‘-고 있다’로 끝나는 문장입니다. 이 문장만으로는 3점까지입니다.",
        "The sentence ends in something under way (“is doing …”). On its own it carries a score of 3 at "
        "most.",
    ),
    "edit-quotes.criterion": ("기준", "Criterion"),
    "edit-quotes.criterion-none": ("기준을 고르십시오", "Choose a criterion"),
    "edit-quotes.levels": ("점수별 뜻과 이 기준의 점수", "What each score means, and the score given"),
    "edit-quotes.level-now": ("지금 점수", "score now"),
    "edit-quotes.already": ("이 기준의 인용문 {count}건", "Quotes of this criterion: {count}"),
    "edit-quotes.stance": ("점수와의 관계", "Stance"),
    "edit-quotes.stance-help": (
        "뒷받침: 매긴 점수의 근거. 상충: 다른 점수에 맞는 근거. 맥락: 점수와 무관한 배경.",
        "Supports: evidence for the score given. Contradicts: evidence for another score. Context: "
        "background that scores nothing.",
    ),
    "edit-quotes.speaker": ("말한 사람", "Speaker"),
    "edit-quotes.speaker-help": (
        "기자의 서술은 관계자의 발언이 아닙니다. 따옴표 안의 말이면 말한 사람을 고르십시오.",
        "A reporter's narration is nobody's statement. For words between quotation marks, choose who says "
        "them.",
    ),
    "edit-quotes.speaker-new": ("다른 사람 적기", "Someone else"),
    "edit-quotes.name-ko": ("이름(한국어)", "Name (Korean)"),
    "edit-quotes.name-en": ("이름(영어)", "Name (English)"),
    "edit-quotes.role-ko": (
        "출처가 밝힌 직함(한국어, 없으면 비움)",
        "Role as the source states it (Korean; else empty)",
    ),
    "edit-quotes.role-en": (
        "출처가 밝힌 직함(영어, 없으면 비움)",
        "Role as the source states it (English; else empty)",
    ),
    "edit-quotes.via": ("다른 사람이 전한 말", "Relayed by someone else"),
    "edit-quotes.via-help": (
        "‘A가 말했다고 B가 전했다’이면 말한 사람은 A, 전한 사람은 B입니다.",
        "In “B reports that A said”, A is the speaker and B relays it.",
    ),
    "edit-quotes.via-ko": ("전한 사람(한국어)", "Relayed by (Korean)"),
    "edit-quotes.via-en": ("전한 사람(영어)", "Relayed by (English)"),
    "edit-quotes.translation-en": ("영어 번역", "English translation"),
    "edit-quotes.translation-ko": ("한국어 번역", "Korean translation"),
    "edit-quotes.translation-help": (
        "화면에는 자체 번역이라고 표시됩니다.",
        "Shown as our own translation.",
    ),
    "edit-quotes.add": ("초안에 넣기", "Add to the draft"),
    "edit-quotes.problem-criterion": (
        "어느 기준의 근거인지 고르십시오.",
        "Choose the criterion that it is evidence for.",
    ),
    "edit-quotes.problem-translation": ("번역을 적으십시오.", "Write the translation."),
    "edit-quotes.problem-speaker": (
        "말한 사람의 이름을 두 언어로 적으십시오.",
        "Write the speaker's name in both languages.",
    ),
    "edit-quotes.problem-role": (
        "직함은 두 언어로 적거나 모두 비우십시오.",
        "Write the role in both languages, or leave both empty.",
    ),
    "edit-quotes.problem-via": (
        "전한 사람의 이름을 두 언어로 적으십시오.",
        "Write in both languages who relays it.",
    ),
    "edit-quotes.problem-not-found": (
        "이 구절이 더는 출처에 있지 않습니다. 다시 고르십시오.",
        "This passage no longer stands in the source. Select it again.",
    ),
    "edit-quotes.problem-duplicate": (
        "이 기준에 같은 구절이 이미 있습니다. 하나의 근거는 한 번만 셉니다.",
        "This criterion has this passage already. One piece of evidence counts once.",
    ),
    "edit-quotes.problem-unreadable": (
        "사례의 글을 읽을 수 없어 인용문을 넣을 수 없습니다. ‘{part}’에서 먼저 고치십시오.",
        "The text of the case cannot be read, so no quote can be added. Mend it under “{part}” first.",
    ),
    "edit-quotes.added": (
        "{criterion} 기준에 넣었습니다({status}). 이 기준의 인용문은 {count}건입니다.",
        "Added to {criterion} ({status}). This criterion has {count} quotes.",
    ),
    "edit-quotes.widened": (
        "출처의 발췌문에도 앞뒤 문장과 함께 더했습니다. 사례와 함께 저장됩니다.",
        "The excerpt of the source now holds it, too, with the sentences around it; it is saved together "
        "with the case.",
    ),
    "edit-quotes.no-score-yet": (
        "이 기준에는 아직 점수가 없습니다. 아래의 ‘점수’에서 고르십시오.",
        "This criterion has no score yet. Choose one below.",
    ),
    "edit-quotes.to-reason": ("양식에서 판단 이유 적기", "Write the reason in the form"),
    "edit-quotes.not-saved-yet": ("아직 저장되지 않은 초안입니다.", "Still a draft: nothing is saved yet."),
    "edit-quotes.not-added": (
        "인용문을 넣지 못했습니다. 사례의 글을 읽을 수 있는지 ‘{part}’에서 살피십시오.",
        "The quote could not be added. See under “{part}” whether the case can be read.",
    ),
    "edit-quotes.yaml": ("YAML로 보기", "As YAML"),
    "edit-quotes.yaml-note": (
        "주체·수치·구조·맥락의 근거로 쓰려면 복사해 ‘{part}’의 quotes 아래에 붙이십시오.",
        "To use it for an actor, a figure, a mechanism or context, copy it below “quotes” under “{part}”.",
    ),
    # New source
    "edit-source.new": ("새 출처", "New source"),
    "edit-source.way": ("글을 가져오는 방법", "Where the text comes from"),
    "edit-source.way-paste": ("붙여 넣기", "Paste it"),
    "edit-source.way-file": ("파일 올리기", "Upload a file"),
    "edit-source.text": ("글 전체", "The whole text"),
    "edit-source.text-hint": (
        "기사나 보고서의 글을 복사해 붙여 넣습니다. 한 글자도 고치지 마십시오.",
        "Copy the text of the article or report and paste it here. Do not change a letter.",
    ),
    "edit-source.file": ("파일(txt, md, docx, hwpx)", "File (txt, md, docx, hwpx)"),
    "edit-source.only-stated": (
        "글이 스스로 밝힌 것만 적습니다. 상식으로 채우지 않으며, 출처에 없으면 비워 둡니다.",
        "Only what the document states of itself. Nothing from general knowledge: leave empty what it does "
        "not say.",
    ),
    "edit-source.empty-is-null": ("출처에 없으면 비워 둡니다", "Leave empty if not stated"),
    "edit-source.headline": ("제목", "Headline"),
    "edit-source.publisher": ("매체·발행 기관", "Publisher"),
    "edit-source.reporter": ("기자·글쓴이", "Reporter or author"),
    "edit-source.published": ("발행일(예: 2025-11-12)", "Published (e.g. 2025-11-12)"),
    "edit-source.url": ("주소(URL)", "Address (URL)"),
    "edit-source.not-stated": ("미표기", "not stated"),
    "edit-source.language": ("글의 언어", "Language of the text"),
    "edit-source.language-ko": ("한국어", "Korean"),
    "edit-source.language-en": ("영어", "English"),
    "edit-source.extent": ("저장하는 범위", "How much is kept"),
    "edit-source.extent-excerpts": ("발췌 — 남의 글", "Excerpts: somebody else's text"),
    "edit-source.extent-full": ("전문 — 우리 기관의 글", "Full text: our own"),
    "edit-source.extent-excerpts-how": (
        "사례가 인용하는 대목과 앞뒤 문장만 사례집에 싣습니다. 원문은 이 컴퓨터에 대조용으로만 둡니다.",
        "The casebook keeps the passages that cases quote, with the sentences around them. The article "
        "stays on this computer, for checking.",
    ),
    "edit-source.extent-full-how": (
        "글 전체를 사례집에 싣습니다. 실을 권리가 있는 글에만 씁니다.",
        "The casebook keeps all of it. Only for texts that you have the right to pass on.",
    ),
    "edit-source.id": ("파일 이름(출처 id)", "File name (id of the source)"),
    "edit-source.id-help": (
        "날짜(없으면 undated)와 로마자 짧은 이름을 붙임표로 잇습니다. 비우면 흐린 글씨의 이름을 씁니다.",
        "The date (or “undated”) and a short name, joined by hyphens. Left empty, the name shown faintly "
        "is used.",
    ),
    "edit-source.preview": ("미리 보기", "Preview"),
    "edit-source.no-text-yet": (
        "글을 붙여 넣거나 파일을 올리면 여기에 보입니다.",
        "The text appears here once it is pasted or uploaded.",
    ),
    "edit-source.size": ("단락 {paragraphs}개, {chars}자", "{paragraphs} paragraphs, {chars} characters"),
    "edit-source.same-text": (
        "같은 글이 이미 출처로 있습니다: {source}. 하나의 글은 한 번만 싣습니다.",
        "This very text is a source already: {source}. A text is kept once.",
    ),
    "edit-source.trouble-date": (
        "발행일을 읽을 수 없습니다. 2025-11-12처럼 적거나 비우십시오.",
        "The date cannot be read. Write it like 2025-11-12, or leave it empty.",
    ),
    "edit-source.trouble-id-unsafe": (
        "파일 이름으로 쓸 수 없습니다: ‘{id}’. 영문 소문자와 숫자를 붙임표로 이으십시오.",
        "“{id}” cannot be a file name. Use lower-case letters and digits, joined by hyphens.",
    ),
    "edit-source.trouble-id-taken": (
        "‘{id}’ 출처가 이미 있습니다. 다른 이름을 적으십시오.",
        "There is a source “{id}” already. Give another name.",
    ),
    "edit-source.id-short": (
        "‘{id}’ 뒤에 로마자 짧은 이름을 붙이면(예: {id}-gwangju) 알아보기 쉽습니다.",
        "A short name after “{id}” (e.g. {id}-gwangju) makes it easier to recognise.",
    ),
    "edit-source.kept-file": (
        "저장할 파일: {path} (본문 {chars}자)",
        "File to be saved: {path} ({chars} characters of text)",
    ),
    "edit-source.kept-original": (
        "원문은 {path}에 두며 공유 저장소에는 올리지 않습니다. 구절을 인용하면 발췌문이 그만큼 늘어납니다.",
        "The article goes to {path}, which is not shared. The excerpt grows with every passage quoted.",
    ),
    "edit-source.no-findings": ("{path}에서 문제를 찾지 못했습니다.", "No problems found in {path}."),
    "edit-source.add": ("이 출처를 초안에 넣기", "Add this source to the draft"),
    "edit-source.begin": ("이 출처로 초안 시작", "Begin a draft of this source"),
    "edit-source.added": (
        "{path} 출처를 초안에 넣었습니다. 사례와 함께 저장됩니다.",
        "{path} is in the draft; it is saved together with the case.",
    ),
    "edit-source.to-quotes": ("이 출처에서 인용문 찾기", "Find quotes in this source"),
    "edit-source.carried": ("이 초안과 함께 저장되는 출처", "Sources saved together with this draft"),
    "edit-source.is-new": ("새 출처", "new"),
    "edit-source.is-wider": ("발췌문 늘림", "excerpt extended"),
    "edit-source.used": ("인용 {count}건", "quotes: {count}"),
    "edit-source.remove": ("빼기", "Remove"),
    "edit-source.remove-help": (
        "초안에서만 뺍니다. 이 출처의 인용문은 사례에 남아 점검에서 오류가 될 수 있습니다.",
        "From the draft only. Quotes of this source stay in the case and may then fail the check.",
    ),
    "edit-source.own": (
        "이 초안은 출처 하나입니다. 내용은 ‘{text}’에서 고치고, ‘{save}’에서 파일로 저장합니다.",
        "This draft is a source. Change it under “{text}”, and save it to its file under “{save}”.",
    ),
    "edit-source.own-original": (
        "원문도 이 초안과 함께 저장됩니다.",
        "The whole article is saved together with this draft.",
    ),
}
