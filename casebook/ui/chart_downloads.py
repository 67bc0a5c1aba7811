"""Buttons that save a chart as PNG or SVG, in the browser: nothing is asked of the server.

Plotly's own tool bar offers one format at a time.
"""

from collections.abc import Callable
from typing import get_args

import streamlit as st

from casebook.charts import Chart, ImageFormat, image_options
from casebook.charts.outline import CHOSEN
from casebook.model import Lang
from casebook.wording import say

_STYLE = """
.row {
  display: flex; gap: 0.5rem; justify-content: flex-end; align-items: center;
  font-size: 0.875rem; color: var(--st-text-color);
}
button {
  font: inherit; font-size: 0.875rem; color: var(--st-text-color); background: transparent; cursor: pointer;
  border: 1px solid var(--st-border-color); border-radius: 0.5rem; padding: 0.3rem 0.9rem;
  white-space: nowrap;
}
button:hover { border-color: var(--st-primary-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
"""
_SCRIPT = """
export default function ({ data, parentElement }) {
  const row = parentElement.querySelector(".row")
  const note = document.createElement("span")
  note.setAttribute("role", "status")
  row.replaceChildren(note)
  for (const [label, name, options] of data.buttons) {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = label
    button.setAttribute("aria-label", name)
    button.onclick = () => {
      const plot = document.querySelector(`.st-key-${data.chart} .js-plotly-plot`)
      if (!plot || !window.Plotly) { note.textContent = data.failed; return }
      // The frame around the cell that happens to be chosen says nothing on paper.
      const shapes = (plot.layout.shapes || []).filter((shape) => shape.name !== data.chosen)
      const figure = { data: plot.data, layout: { ...plot.layout, shapes } }
      window.Plotly.downloadImage(figure, options).catch(() => { note.textContent = data.failed })
    }
    row.append(button)
  }
}
"""
_draw_buttons: Callable[..., object] = st.components.v2.component(
    "casebook_chart_downloads", html='<div class="row"></div>', css=_STYLE, js=_SCRIPT
)


def show_downloads(chart: Chart, key: str, lang: Lang) -> None:
    """Two buttons for the chart that is drawn under ``key``."""
    buttons = [
        (
            say(lang, f"chart.save-{kind}"),
            say(lang, "chart.save-named", title=chart.title, kind=kind.upper()),
            image_options(chart, kind),
        )
        for kind in get_args(ImageFormat)
    ]
    _draw_buttons(
        data={"chart": key, "buttons": buttons, "failed": say(lang, "chart.save-failed"), "chosen": CHOSEN},
        key=f"{key}_downloads",
    )
