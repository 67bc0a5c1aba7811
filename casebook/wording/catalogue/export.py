"""Sentences of the area ``export``: the Export page, footers, formats."""

ENTRIES: dict[str, tuple[str, str]] = {
    "page.export.name": ("내보내기", "Export"),
    "page.export.title": ("내보내기", "Export"),
    "page.export.question": (
        "발표 자료, 한 장 보고서, 자료표를 파일로 저장",
        "Slides, a one-page brief and tables as files to take away",
    ),
    "export.footer-sources": ("출처: {sources}", "Sources: {sources}"),
    "export.footer-date": ("작성일: {date}", "Made on: {date}"),
    "export.fingerprint": ("자료 지문(SHA-256): {data}", "Data fingerprint (SHA-256): {data}"),
    "export.tables-title": ("지역 AI 정책 비교: {cases}", "Regional AI policies compared: {cases}"),
    "export.footer-data": ("자료 지문: {data}", "Data fingerprint: {data}"),
    "export.format.pptx": ("발표 자료 PPTX", "Slides, PPTX"),
    "export.format.pdf-deck": ("발표 자료 PDF", "Slides, PDF"),
    "export.format.hwpx": ("한 장 보고서 HWPX", "One-page brief, HWPX"),
    "export.format.docx": ("한 장 보고서 DOCX", "One-page brief, DOCX"),
    "export.format.pdf-brief": ("한 장 보고서 PDF", "One-page brief, PDF"),
    "export.format.html": ("웹 문서 HTML", "Web page, HTML"),
    "export.format.xlsx": ("자료표 XLSX", "Tables, XLSX"),
    "export.format.csv": ("자료표 CSV", "Tables, CSV"),
    "export.format.json": ("자료 JSON", "Data, JSON"),
    "export.format.png": ("그림 PNG", "Pictures, PNG"),
    "export.format.svg": ("그림 SVG", "Pictures, SVG"),
    "export.for.pptx": (
        "16:9 슬라이드. 차트와 표를 파워포인트에서 고칠 수 있음. 인용문은 발표자 노트에 수록",
        "16:9 slides; charts and tables can be edited in PowerPoint, quotes stand in the notes",
    ),
    "export.for.pdf-deck": ("그대로 인쇄하거나 배포하는 슬라이드", "The slides, to print or hand out"),
    "export.for.hwpx": ("한글에서 여는 한 장 보고서", "The brief on one page for Hangul"),
    "export.for.docx": ("워드에서 여는 한 장 보고서", "The brief on one page for Word"),
    "export.for.pdf-brief": ("그대로 인쇄하거나 첨부하는 한 장 보고서", "The brief, to print or attach"),
    "export.for.html": (
        "파일 하나로 된 문서. 차트를 움직여 볼 수 있고 인터넷 연결이 필요 없음",
        "One file with interactive charts and all quotes; needs no network",
    ),
    "export.for.xlsx": (
        "점수·인용문·출처·가중치 시트. 가중치를 바꾸면 점수와 순위가 다시 계산됨",
        "Sheets of scores, quotes, sources and weights; change a weight, and scores and ranks follow",
    ),
    "export.for.csv": (
        "통계 프로그램에서 쓰는 표. 엑셀에서도 열림",
        "Tables for statistics; opens in Excel too",
    ),
    "export.for.json": ("프로그램에서 쓰는 자료", "Data for programs"),
    "export.for.png": (
        "모든 차트의 그림. 슬라이드용과 인쇄용",
        "Every chart as a picture, for slides and for print",
    ),
    "export.for.svg": (
        "확대해도 흐려지지 않는 그림. 슬라이드용과 인쇄용",
        "Every chart as a drawing that stays sharp, for slides and for print",
    ),
    "export.no-library": (
        "이 형식을 만드는 데 필요한 프로그램 {library:이/가} 설치되어 있지 않습니다. run.py로 다시 시작하면 "
        "설치됩니다. 다음 형식은 그대로 저장할 수 있습니다: {remaining}",
        "The library {library} that this format needs is not installed; starting with run.py installs it. "
        "These formats can still be saved: {remaining}",
    ),
    "export.failed": (
        "이 형식을 만들지 못했습니다({details}). 다른 형식에는 영향이 없습니다.",
        "This format could not be made ({details}). The other formats are not affected.",
    ),
    "export.disk-full": (
        "저장 공간이 부족하여 ‘{path}’ 파일을 쓰지 못했습니다. 공간을 비우거나 다른 폴더를 지정하십시오",
        "there is no room left to write “{path}”; free some, or name another folder",
    ),
    "export.folder-closed": (
        "‘{path}’ 파일을 쓸 권한이 없습니다. 다른 폴더를 지정하십시오",
        "“{path}” may not be written; name another folder",
    ),
    "export.not-a-folder": (
        "‘{path}’ 자리에 파일을 둘 수 없습니다. 같은 이름의 파일이나 폴더가 있는지 확인하거나 "
        "다른 폴더를 지정하십시오",
        "no files can be put at “{path}”: something else has a name that is needed; name another folder",
    ),
    "export.write-failed": (
        "‘{path}’ 파일을 쓰지 못했습니다({details})",
        "“{path}” could not be written ({details})",
    ),
    "export.no-rubric": (
        "평가 기준 파일에 오류가 있어 내보낼 수 없습니다. casebook check로 점검하십시오",
        "the rubric has an error, so there is nothing to export; see casebook check",
    ),
    "export.no-cases": (
        "내보낼 사례가 없습니다. 고른 사례가 있는지, 오류가 없는지 casebook check로 점검하십시오",
        "there is no usable case to export; see casebook check",
    ),
    "export.value-unknown": (
        "{option}: ‘{value}’: 없는 값입니다. 쓸 수 있는 값: {choices}",
        "{option}: “{value}” is not known. Allowed: {choices}",
    ),
    "export.weights-unknown": (
        "--weights: ‘{value}’: 없는 값입니다. 가중치 묶음({choices})이나 영역별 가중치를 적으십시오. "
        "예: {dimensions}",
        "--weights: “{value}” is not known. Name a preset ({choices}) or a weight for each dimension, "
        "e.g. {dimensions}",
    ),
    "export.weights-missing": (
        "--weights: 모든 영역의 가중치가 필요합니다. 빠진 영역: {missing}",
        "--weights: every dimension needs a weight. Missing: {missing}",
    ),
    "export.weights-zero": (
        "--weights: 가중치가 모두 0이면 비교할 수 없습니다. 0보다 큰 가중치를 하나 이상 적으십시오",
        "--weights: nothing can be compared when all weights are 0; give at least one that is more",
    ),
    "export.weights-unfit": (
        "--weights: ‘{value}’에서 가중치를 읽을 수 없습니다. 영역마다 한 번씩, 0 이상의 수를 "
        "적으십시오. 예: power:40",
        "--weights: no weights can be read in “{value}”; give each dimension once, with a number from 0 up, "
        "e.g. power:40",
    ),
    "export.too-many-cases": (
        "--cases: 한 번에 사례 {most}개까지 내보낼 수 있습니다",
        "--cases: at most {most} cases can be exported together",
    ),
    "export.title-unfit": (
        "--title: 줄바꿈 없이 {most}자까지 적을 수 있습니다",
        "--title: at most {most} characters, on one line",
    ),
    "export.date-unfit": (
        "--date: ‘{value}’: 날짜가 아닙니다. 2026-11-21처럼 적으십시오",
        "--date: “{value}” is no date; write it as in 2026-11-21",
    ),
    "export.link-unknown": (
        "--link: ‘{value}’에는 화면 설정이 없습니다. 대시보드의 주소를 물음표 뒤까지 따옴표로 "
        "묶어 적으십시오",
        "--link: “{value}” holds no view; give the whole address of the dashboard in quotation marks, with "
        "what follows its question mark",
    ),
    "export.link-of-other-data": (
        "주의: 링크를 만든 뒤 자료가 바뀌었습니다. 지금의 자료로 만듭니다. 그때의 자료로 만들려면 "
        "--at으로 판을 지정하십시오",
        "note: the data have changed since this link was made. The files hold the data as they are now; "
        "name a version with --at for those of then",
    ),
    "export.link-ignored": (
        "주의: 링크에서 알 수 없는 부분을 건너뛰었습니다: {params}",
        "note: left out of the link because it is not known: {params}",
    ),
    "export.cases-faulty": (
        "주의: 파일에 오류가 있어 이름만 싣고 수치는 싣지 않는 사례: {names}",
        "note: named without numbers because of errors in their files: {names}",
    ),
    "export.making": ("[{number}/{count}] {name}", "[{number}/{count}] {name}"),
    "export.format-failed": ("{name}: {why}", "{name}: {why}"),
    "export.some-failed": (
        "{count}개 형식 가운데 {failed}개를 만들지 못했습니다",
        "{failed} of {count} formats could not be made",
    ),
    "export.what": ("내보낼 화면", "The view to export"),
    "export.own-title": ("제목(비우면 자동)", "Title (empty: made from the cases)"),
    "export.choose": ("파일 형식", "Formats"),
    "export.choose-none": ("만들 형식을 하나 이상 고르십시오.", "Choose at least one format."),
    "export.make": ("파일 만들기", "Make the files"),
    "export.making-files": ("파일을 만드는 중입니다.", "Making the files."),
    "export.made": ("만든 파일", "Files made"),
    "export.save": ("{name} 저장 ({size})", "Save {name} ({size})"),
    "export.save-all": ("모두 저장 ZIP ({size})", "Save all as ZIP ({size})"),
    "export.as-command": ("명령줄에서 같은 파일을 만들려면", "The same files from the command line"),
    "export.slides-chosen": ("슬라이드: {names}", "Slides: {names}"),
    "export.same-as-view": (
        "사례, 가중치, 침묵 처리는 왼쪽에서, 슬라이드의 순서와 메모는 발표 화면에서 바꿉니다. "
        "무엇이든 바꾸면 파일을 다시 만듭니다.",
        "Change cases, weights and the treatment of silence on the left, slides and notes on the page "
        "Present. After any change the files are made anew.",
    ),
}
