"""Sentences of the area ``init_readme``: the guides that ``casebook init`` puts into a new casebook."""

ENTRIES: dict[str, tuple[str, str]] = {
    "init.readme-cases": (
        """\
# 사례

[English below](#english)

사례 하나가 파일 하나입니다(`cases/<id>.yaml`). `casebook new <id>`가 기준이 모두 들어 있고 설명이 달린
파일을 만듭니다. 평가 기준은 `_rubric.yaml`, 출처는 `../seeds`, 여러 평가자의 평가는 `ratings/`에 있습니다.

명령은 이 사례집의 폴더에서 실행하거나 `--root 폴더`를 붙입니다. 압축을 푼 프로그램을 쓴다면 그 폴더에서
`casebook` 대신 `python3 run.py`(Windows: `py run.py`)라고 적고 `--root`를 붙입니다.

| 명령 | 하는 일 |
| --- | --- |
| `casebook check` | 틀린 곳의 파일·줄·칸과 고치는 방법 |
| `casebook find-quote "찾을 말"` | 출처에서 인용할 대목 찾기 |
| `casebook fix-quote` | 출처와 다른 인용문 고치기 |
| `casebook rename 이름 새이름` | 아이디 바꾸기 |
| `casebook dashboard` | 비교 화면 |

<a id="rules"></a>
## 규칙

- 출처에 없는 것은 쓰지 않습니다. 출처가 밝히지 않은 것은 `null`입니다.
- 그 사례에 관한 문장만 점수를 받칩니다. 누가 말했는지 적으며, 기자의 서술이면 `speaker: null`입니다.
- 근거가 엇갈리면 양쪽을 인용하고 `range`를 넓힙니다. 한 사건은 한 번만 셉니다.

<a id="format"></a>
## 파일의 형식

`casebook new`가 만든 파일의 설명을 따릅니다. `_case.schema.json`과 `_rubric.schema.json`은 편집기(VS Code의
YAML 확장 등)가 자동 완성과 설명에 쓰므로 직접 고치지 않습니다.

<a id="scores"></a>
## 점수

0–4단계의 뜻은 `_rubric.yaml`에 있습니다. 점수에는 그 점수가 들어가는 `range`, `confidence`, 점수를 받치는
인용문(`stance: supports`)이 있어야 합니다. 출처가 말하지 않은 기준은 0점이 아니라 `score: none`입니다.

<a id="quotes"></a>
## 인용문

- 출처의 문장을 복사해 붙입니다. 줄바꿈과 따옴표의 모양은 달라도 되지만 글자는 하나도 다르면 안 됩니다.
- 가운데를 줄이려면 `…`로 잇습니다. 조각들은 출처에 나오는 순서로 둡니다.
- 한국어 인용문에는 `en`, 영어 인용문에는 `ko` 번역을 붙입니다.
- 틀린 인용문은 `casebook fix-quote --replace`가 출처의 말로 바꿉니다. 번역도 맞는지 봅니다.

<a id="text"></a>
## 글자와 부호

글은 큰따옴표 안에 쓰고, 글 안의 큰따옴표는 `“ ”`로 씁니다. 들여쓰기는 빈칸 두 개씩이며 탭은 쓰지 않습니다.
파일은 UTF-8로 저장하고, 이름은 영문 소문자·숫자·붙임표만 쓰며 첫머리의 `id`와 같게 둡니다.

<a id="rubric"></a>
## 평가 기준을 바꿀 때

`_rubric.yaml`을 고치고 `version`을 올린 뒤 `casebook schema --write`를 실행합니다. 더한 기준은 모든
사례에서 판정합니다.

<a id="presets"></a>
## 가중치 프리셋

`_rubric.yaml`의 `presets`에 이름 붙인 가중치를 더하면 화면에서 고를 수 있습니다. `weights`는 `equal`,
`quotes` 또는 모든 영역의 숫자입니다.""",
        """\
<a id="english"></a>
# Cases

A case is one file (`cases/<id>.yaml`). `casebook new <id>` makes one with every criterion, and comments.
The yardstick is `_rubric.yaml`; sources are in `../seeds`, what several raters say in `ratings/`.

Run commands in the folder of this casebook, or with `--root FOLDER`. With a program that was only unpacked,
write `python3 run.py` (Windows: `py run.py`) instead of `casebook` in its folder, and add `--root`.

| Command | What it does |
| --- | --- |
| `casebook check` | what is wrong, by file, line and column, and how to mend it |
| `casebook find-quote "words"` | passages of the sources to quote |
| `casebook fix-quote` | mend quotes that differ from their source |
| `casebook rename OLD NEW` | another id |
| `casebook dashboard` | the comparison on screen |

<a id="rules-en"></a>
## Rules

- Nothing enters that the sources do not say. What they do not state is `null`.
- Only a sentence about the case scores. Who speaks is recorded; the reporter's narration is
  `speaker: null`.
- Where evidence conflicts, quote both sides and widen the `range`. One event counts once.

<a id="format-en"></a>
## Format

Follow the comments in a file that `casebook new` has made. `_case.schema.json` and `_rubric.schema.json`
are for editors (such as VS Code with its YAML extension) to complete and explain; they are not to be
edited.

<a id="scores-en"></a>
## Scores

What levels 0–4 mean is in `_rubric.yaml`. A score needs a `range` that contains it, a `confidence`, and a
quote that supports it (`stance: supports`). A criterion on which the sources are silent is `score: none`,
not 0.

<a id="quotes-en"></a>
## Quotes

- Copy the passage from the source. Line breaks and the shapes of quotation marks may differ, letters may
  not.
- Join parts with `…`, in the order of the source.
- Korean quotes carry an English translation (`en`), English ones a Korean (`ko`).
- `casebook fix-quote --replace` puts the source's words in place of wrong ones. See whether the translation
  still fits.

<a id="text-en"></a>
## Text

Texts go in double quotes; write a double quote within as `“ ”`. Indent by two spaces, no tabs. Save as
UTF-8. A file name has only lower-case letters a–z, digits and hyphens, and is the `id` on top.

<a id="rubric-en"></a>
## Changing the rubric

Edit `_rubric.yaml`, raise its `version` and run `casebook schema --write`. A new criterion is decided in
every case.

<a id="presets-en"></a>
## Presets

Named weights below `presets` in `_rubric.yaml` can be chosen on screen. `weights` is `equal`, `quotes`, or
a number for every dimension.""",
    ),
    "init.readme-seeds": (
        """\
# 출처

[English below](#english)

출처 하나가 파일 하나입니다(`seeds/<id>.md`).

<a id="new-source"></a>
## 새 출처 넣기

`casebook new --source --from 기사.hwpx`가 txt, md, docx, hwpx 파일에서 만듭니다.

<a id="format"></a>
## 파일의 형식

- 위쪽에는 글이 스스로 밝힌 정보만 적습니다. 밝히지 않은 것은 `null`입니다.
- 남의 글은 발췌(`extent: excerpts`)로 두고, 줄인 자리에는 `[…]`만 있는 줄을 둡니다. 인용한 대목은
  `casebook fix-quote --replace`가 발췌에 더합니다.
- 우리 기관의 글처럼 옮겨 실을 권리가 있는 글은 전문(`extent: full`)으로 둡니다.

<a id="originals"></a>
## 원문

전문을 `originals/`에 두면 점검이 원문까지 대조합니다. 이 폴더는 저장소에 올리지 않습니다(`.gitignore`).""",
        """\
<a id="english"></a>
# Sources

A source is one file (`seeds/<id>.md`).

<a id="new-source-en"></a>
## A new source

`casebook new --source --from article.docx` makes one from a txt, md, docx or hwpx file.

<a id="format-en"></a>
## Form

- On top stands only what the document states of itself; the rest is `null`.
- Other people's texts are excerpts (`extent: excerpts`), with a line `[…]` where text is left out.
  `casebook fix-quote --replace` adds what cases quote.
- A text of your own, or one that you may publish, is stored whole (`extent: full`).

<a id="originals-en"></a>
## Originals

With the whole text in `originals/`, every check also runs against it. That folder stays out of version
control (`.gitignore`).""",
    ),
}
