// What is selected, how long it is, and buttons that move its edges by a word.

const LEFT = "M11 2.6 5.6 8l5.4 5.4-1.2 1.2L3.2 8l6.6-6.6z"
const RIGHT = "M5 13.4 10.4 8 5 2.6l1.2-1.2L12.8 8l-6.6 6.6z"

class SelectionBar {
  /** `on`: {move(edge, direction), clear()} */
  constructor(texts, on) {
    this.texts = texts
    this.status = make("span", { class: "status", role: "status" })
    const edge = (name, back, forth) => {
      const buttons = [
        iconButton(LEFT, texts[`${back}`], () => on.move(name, -1)),
        iconButton(RIGHT, texts[`${forth}`], () => on.move(name, 1)),
      ]
      const label = name === "start" ? texts.beginning : texts.end
      return { buttons, element: make("span", { class: "edge" }, make("span", { class: "edge-name", text: label }), ...buttons) }
    }
    const edges = [edge("start", "beginning_back", "beginning_on"), edge("end", "end_back", "end_on")]
    const clear = make("button", { type: "button", class: "button", text: texts.clear, onclick: () => on.clear() })
    this.buttons = [...edges.flatMap(({ buttons }) => buttons), clear]
    this.element = make("div", { class: "foot" }, this.status, ...edges.map(({ element }) => element), clear)
  }

  draw(text, spans, isCut) {
    const count = spans.reduce((sum, [start, end]) => sum + [...text.slice(start, end)].length, 0)
    const said = count ? fill(this.texts.selected, { count }) : this.texts.none_selected
    setText(this.status, isCut ? `${said} ${this.texts.cut_at_gap}` : said)
    for (const button of this.buttons) button.disabled = !count
  }
}
