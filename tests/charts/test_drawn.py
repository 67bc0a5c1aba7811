"""The charts as a real browser draws them: no text is falsified, and none is cut off."""

import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import plotly
import pytest
from playwright.sync_api import sync_playwright

from casebook.charts import FaultyCase, Style, chart_config
from casebook.model import Localised

KINDS = [
    *("matrix", "dimensions", "radar", "gaps", "difference", "concentration", "sources", "profile"),
    *("acceptability", "central-weights", "pairwise", "rank-ranges", "index-lines", "sensitivity"),
    *("methods", "leave-out", "gap-to-target"),
]
RANKINGS = [
    "acceptability",
    "central-weights",
    "pairwise",
    "rank-ranges",
    "index-lines",
    "methods",
    "leave-out",
]
HOSTILE = [
    "3~5%, 6~8%",
    "<img src=x onerror=1>",
    "<b>x</b>",
    "%{y}",
    "http://x.y",
    "=1+2",
    "a$b$",
    "&lt;",
    "<a href='http://x.y'>z</a>",
    "#000032",
]
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
PLOTLY_JS = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"

# Draws the figure, points at every mark in turn if asked to, and reports what is then in the page.
LOOK = """async ([figure, config, isPointing]) => {
  const gd = document.getElementById("g");
  await Plotly.newPlot(gd, figure.data, figure.layout, config);
  const box = gd.querySelector(".main-svg").getBoundingClientRect();
  const shown = [...gd.querySelectorAll("svg text")].filter(t => t.textContent.trim());
  const cut = shown.filter(t => {
    const r = t.getBoundingClientRect();
    return r.width && (r.left < box.left - 1 || r.right > box.right + 1
                       || r.top < box.top - 1 || r.bottom > box.bottom + 1);
  }).map(t => t.textContent);
  const hovers = [];
  for (let c = 0; c < gd.data.length; c++) {
    const trace = gd.data[c];
    if (!isPointing || !trace.hovertext) continue;
    for (let p = 0; p < trace.hovertext.length; p++) {
      const subplot = trace.type === "scatterpolar" ? "polar" : "xy";
      Plotly.Fx.hover(gd, [{curveNumber: c, pointNumber: p}], subplot);
      hovers.push([...gd.querySelectorAll(".hoverlayer text")].map(t => t.textContent).join(""));
    }
  }
  return {
    texts: shown.map(t => t.textContent), hovers, cut,
    live: gd.querySelectorAll("svg a, svg foreignObject, svg img, svg script").length,
    buttons: [...gd.querySelectorAll(".modebar-btn")].map(b => b.dataset.title),
  };
}"""


def look_at(jobs, is_pointing):
    """What the browser shows of each (chart, width), and what it asked the network for."""
    path = os.environ.get("CASEBOOK_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        page = browser.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.set_content('<body style="margin:0"><div id="g"></div></body>')
        page.add_script_tag(path=PLOTLY_JS)
        seen = []
        for chart, width in jobs:
            page.set_viewport_size({"width": width, "height": 900})
            figure = json.loads(chart.figure.to_json())
            seen.append(page.evaluate(LOOK, [figure, chart_config(), is_pointing]))
        browser.close()
    return seen, [url for url in asked if not url.startswith(("data:", "file:", "about:", "blob:"))]


def in_browser(jobs, is_pointing=False):
    """``look_at`` in a thread of its own: Playwright allows one synchronous session per thread."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(look_at, jobs, is_pointing).result()


def squeezed(text):
    return "".join(text.split())


def renamed(scene, texts):
    """The scene with a hostile text for every name of a case, a dimension, a criterion, a speaker."""
    turn = iter(range(1_000_000))

    def hostile():
        text = texts[next(turn) % len(texts)]
        return Localised(text, text)

    replace = msgspec.structs.replace
    rubric = replace(
        scene.rubric,
        dimensions=tuple(
            replace(d, name=hostile(), criteria=tuple(replace(c, name=hostile()) for c in d.criteria))
            for d in scene.rubric.dimensions
        ),
    )
    cases = tuple(
        replace(
            case,
            name=hostile(),
            assessments=tuple(
                replace(a, quotes=tuple(replace(q, speaker=hostile()) for q in a.quotes))
                for a in case.assessments
            ),
        )
        for case in scene.cases
    )
    return replace(scene, rubric=rubric, cases=cases, faulty=(FaultyCase(id="broken", name="<i>%{x}</i>"),))


@pytest.mark.browser
def test_drawn_hostile_names_are_shown_character_for_character(three, draw):
    """In titles, labels, legends and hover boxes; nothing becomes a link, a picture, bold, or a request."""
    scene = renamed(three, HOSTILE)
    charts = [draw(kind, scene, Style(lang="en")) for kind in KINDS]
    seen, asked = in_browser([(chart, 1500) for chart in charts], is_pointing=True)
    assert asked == []
    names = {
        "dimensions": [d.name.en for d in scene.rubric.dimensions],
        "criteria": [c.name.en for c in scene.rubric.criteria],
        "cases": [c.name.en for c in scene.cases],
    }
    expected = {
        "matrix": ("dimensions", "criteria", "cases"),
        "dimensions": ("dimensions", "cases"),
        "radar": ("dimensions", "cases"),
        "gaps": ("criteria", "cases"),
        "difference": ("dimensions",),
        "concentration": ("cases",),
        "sources": ("cases",),
        "profile": ("dimensions", "criteria"),
        "acceptability": ("cases",),
        "central-weights": ("dimensions",),
        "pairwise": ("cases",),
        "rank-ranges": ("cases",),
        "index-lines": ("cases",),
        "sensitivity": (),
        "methods": ("cases",),
        "leave-out": ("criteria", "cases"),
        "gap-to-target": ("criteria",),
    }
    for kind, chart, page in zip(KINDS, charts, seen, strict=True):
        everything = squeezed(" ".join(page["texts"]))
        hovers = squeezed(" ".join(page["hovers"]))
        assert page["live"] == 0
        assert squeezed(chart.title) in everything
        for group in expected[kind]:
            missing = [name for name in names[group] if squeezed(name) not in everything]
            assert (kind, missing) == (kind, [])
        assert page["hovers"]
        if kind != "sensitivity":
            about = names["criteria" if kind == "gap-to-target" else "cases"]
            assert any(squeezed(name) in hovers for name in about)
    assert "<i>%{x}</i>" in seen[0]["texts"]
    speakers = {q.speaker.en for case in scene.cases for a in case.assessments for q in a.quotes}
    bars = squeezed(" ".join(seen[KINDS.index("concentration")]["texts"]))
    assert all(squeezed(speaker) in bars for speaker in speakers)


@pytest.mark.browser
@pytest.mark.parametrize(("lang", "width", "scale"), [("ko", 560, 1.0), ("en", 560, 1.0), ("en", 900, 1.4)])
def test_drawn_texts_lie_inside_the_figure(
    lang, width, scale, three, hundred, scene_of, cases_of, case_of, draw
):
    """Nothing is cut at the edge, on a narrow column or a projector, for few cases or many."""
    style = Style(lang=lang, scale=scale, width_px=min(width, 900))
    charts = [draw(kind, three, style) for kind in KINDS]
    charts += [draw(kind, scene_of(cases_of(8)), style) for kind in ("matrix", "dimensions", "gaps")]
    charts += [draw(kind, hundred, style) for kind in ("dimensions", "gaps", "concentration", "radar")]
    charts += [draw(kind, hundred, style) for kind in RANKINGS]
    charts.append(draw("matrix", scene_of(cases_of(12)), style))
    charts.append(draw("dimensions", scene_of(three.cases, silence="bounds"), style))
    name = "Reshoring in the United States" if lang == "en" else "중국 휴머노이드 데이터 수집 공장"
    for count in (4, 5, 8):
        long = scene_of(tuple(case_of(f"long-{count}-{i}", "2-" * 9, ko=name, en=name) for i in range(count)))
        charts += [draw(kind, long, style) for kind in ("matrix", "gaps", "difference", *RANKINGS)]
    seen, _ = in_browser([(chart, width) for chart in charts])
    assert {
        chart.file_name: page["cut"] for chart, page in zip(charts, seen, strict=True) if page["cut"]
    } == {}


@pytest.mark.browser
def test_drawn_tool_bar_offers_nothing_that_needs_a_network(three, draw):
    """No zoom, no logo, nothing that leads to a cloud."""
    chart = draw("matrix", three, Style())
    seen, _ = in_browser([(chart, 900)])
    assert seen[0]["buttons"] == []
