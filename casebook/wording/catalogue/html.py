"""Sentences of the area ``html``: the self-contained page, printing and pictures."""

ENTRIES: dict[str, tuple[str, str]] = {
    "export.no-browser": (
        "이 형식을 만들려면 Chrome, Edge 또는 Chromium이 필요하나 이 컴퓨터에서 찾지 못했습니다. "
        "설치하거나 환경 변수 {variable}에 실행 파일의 경로를 지정하십시오. HTML, PPTX, DOCX, HWPX, "
        "XLSX, CSV, JSON은 그대로 저장할 수 있습니다.",
        "This format needs Chrome, Edge or Chromium, and none was found on this computer. Install "
        "one, or name its executable in the environment variable {variable}. HTML, PPTX, DOCX, HWPX, "
        "XLSX, CSV and JSON can still be saved.",
    ),
    "export.browser-failed": (
        "브라우저(Chrome, Edge 또는 Chromium)가 파일을 만들지 못했습니다. 브라우저를 업데이트한 뒤 "
        "다시 시도하거나 HTML로 저장한 뒤 브라우저에서 인쇄하십시오.",
        "The browser (Chrome, Edge or Chromium) could not make the file. Update it and try again, or "
        "save as HTML and print it from the browser.",
    ),
    "export.browser-slow": (
        "브라우저가 {seconds}초 안에 파일을 만들지 못하여 중단했습니다. 다시 시도하거나 HTML로 저장한 "
        "뒤 브라우저에서 인쇄하십시오.",
        "The browser did not make the file within {seconds} seconds and was stopped. Try again, or "
        "save as HTML and print it from the browser.",
    ),
    "html.contents": ("차례", "Contents"),
    "html.quotes-behind": ("근거가 된 인용문", "The quotes behind it"),
    "html.all-evidence": ("이 점수의 근거 전체", "All evidence of this score"),
    "html.scores": ("기준별 단계", "Levels by criterion"),
    "html.scores-how": (
        "단계는 0~4, 옆의 작은 숫자는 다른 평가자가 줄 수 있는 범위. ‘침묵’은 출처에 언급이 없다는 "
        "뜻이며 0이 아님. 단계를 누르면 근거로 이동",
        "Levels run from 0 to 4; the small numbers beside them are what another rater could give. "
        "“Silent” means that the sources say nothing; it is not a zero. A level leads to its "
        "evidence.",
    ),
    "html.results": ("영역 점수와 종합 점수", "Dimension scores and index"),
    "html.interval": ("구간 {span}", "range {span}"),
    "html.on-criteria": ("기준 {coverage}", "{coverage} criteria"),
    "html.settings": ("가중치와 계산 방법", "Weights and method"),
    "html.weight": ("비중", "Weight"),
    "html.weights-within": ("영역 안 기준별 비중", "Weights of criteria within it"),
    "html.evidence": ("사례별 근거", "Evidence by case"),
    "html.evidence-how": (
        "모든 인용문은 출처의 글을 한 글자도 바꾸지 않고 옮긴 것이며, 줄을 누르면 펼쳐짐",
        "Every quote is verbatim. A line unfolds when it is chosen.",
    ),
    "html.unscored": ("점수에 넣지 않은 인용문", "Quotes that score nothing"),
    "html.actor": ("행위자: {name} – {role}", "Actor: {name} – {role}"),
    "html.fact": ("사실: {name} – {value} ({status})", "Fact: {name} – {value} ({status})"),
    "html.mechanism": ("{name}: {text}", "{name}: {text}"),
    "html.context": ("맥락: {name} – {note}", "Context: {name} – {note}"),
    "html.source-id": ("자료 이름", "Id"),
}
