"""A page that holds the passage reader, for its browser tests; settings come from the address."""

import json

import streamlit as st

from casebook.quotes import Document
from casebook.quotes.search import search_passages
from casebook.ui.passage_reader import NearHits, Picked, ReaderText, UsedPassage, show_passage_reader

ARTICLE = """\
<img src=x onerror="window.hacked=1"> 견본시는 올해 연산 센터를 열기로 했다. 예산은 3.5% 늘었고 시가 낸다. \
시장은 “내년에 가동하겠다”고 말했다.

사업단은 인력 😀 채용을 진행하고 있다. 지원자는 1,240명이다. 교육은 대학이 맡는다. 장비는 아직 없다.

주민은 소음을 걱정했다. 회의는 두 시간 이어졌다.
"""
STORED = "[…]\n\n사업단은 인력 😀 채용을 진행하고 있다. 지원자는 1,240명이다. […]\n\n[…]"
EXCERPT = "첫 문장이다. 둘째 문장이다. […] 셋째 문장이다.\n\n[…]\n\n넷째 문장이다."


def pick(picked: Picked) -> None:
    st.session_state["picks"] = [*st.session_state.get("picks", []), (picked.start, picked.end)]


def search(words: str) -> None:
    st.session_state["near"] = NearHits(words, search_passages(words, Document(raw), 5))


asked = st.query_params
st.set_page_config(layout="wide")
raw = {"excerpt": EXCERPT, "long": (ARTICLE + "\n") * 180}.get(asked.get("text", ""), ARTICLE)
lang = "en" if asked.get("lang") == "en" else "ko"
is_given = st.button("outside")
if is_given:
    st.session_state["turn"] = st.session_state.get("turn", 0) + 1
start = raw.find("교육은 대학이 맡는다.")
given = ((start, start + 12),) if st.session_state.get("turn") else ()
used_at = raw.find("지원자는")
show_passage_reader(
    ReaderText(
        document=Document(raw),
        lang="ko",
        title="견본 기사 <b>1</b>",
        stored=Document(STORED) if raw == ARTICLE else None,
        used=(UsedPassage(((used_at, used_at + 4),), "인력 양성(뒷받침) <i>"),) if used_at >= 0 else (),
    ),
    lang,
    selected=given,
    turn=st.session_state.get("turn", 0),
    key="reader",
    on_pick=pick,
    on_search=search,
    near=st.session_state.get("near"),
)
picks = st.session_state.get("picks", [])
with st.container(key="python"):
    st.text(json.dumps({"count": len(picks), "text": raw[slice(*picks[-1])] if picks else None}))
