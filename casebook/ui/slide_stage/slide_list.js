// The list of slides: which are shown, in which order. It follows the hand at once; Python is told the outcome.

/** Every slide in the order of the list: one that is switched off keeps its place behind the one it usually follows. */
function listed(shown, available) {
  const all = [...shown]
  available.forEach((id, usual) => {
    if (all.includes(id)) return
    const before = available.slice(0, usual).reverse().find((other) => all.includes(other))
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, id)
  })
  return all
}

class SlideList {
  constructor(root) {
    this.root = root
    this.sent = []
  }

  take(data, tell) {
    this.tell = tell
    const key = JSON.stringify(data.shown)
    // An answer to something older than what was told last must not pull the hand back.
    const isLate = this.sent.includes(key) && key !== this.sent.at(-1)
    if (key === this.sent.at(-1)) this.sent = []
    this.shown = isLate ? this.shown : data.shown
    this.data = data
    this.draw()
  }

  set(shown) {
    this.shown = shown
    this.sent.push(JSON.stringify(shown))
    this.draw()
    this.tell("listed", shown)
  }

  toggle(id) {
    const all = listed(this.shown, this.ids())
    const isOn = (other) => (other === id ? !this.shown.includes(id) : this.shown.includes(other))
    const shown = all.filter(isOn)
    if (shown.length) this.set(shown)
    else this.draw()
  }

  move(id, by) {
    const shown = [...this.shown]
    const from = shown.indexOf(id)
    const to = from + by
    if (!this.canMove(id, by)) return
    ;[shown[from], shown[to]] = [shown[to], shown[from]]
    this.set(shown)
    setText(this.said, fill(this.data.texts.moved, { name: this.slide(id).name, number: to + 1, total: shown.length }))
  }

  canMove(id, by) {
    const from = this.shown.indexOf(id)
    const other = this.shown[from + by]
    return from >= 0 && other !== undefined && !this.slide(id).is_fixed && !this.slide(other).is_fixed
  }

  ids() {
    return this.data.slides.map(({ id }) => id)
  }

  slide(id) {
    return this.data.slides.find((slide) => slide.id === id)
  }

  draw() {
    const held = this.root.getRootNode().activeElement?.dataset
    const hold = held?.part && [held.slide, held.part]
    const said = this.said?.textContent ?? ""
    this.said = make("div", { class: "said", role: "status", "aria-live": "polite", text: said })
    const rows = listed(this.shown, this.ids()).map((id) => this.row(this.slide(id)))
    this.root.replaceChildren(make("ol", { class: "slides" }, ...rows), this.said)
    const again = hold && this.root.querySelector(`[data-slide="${hold[0]}"][data-part="${hold[1]}"]`)
    again?.focus()
  }

  row({ id, name, heading, has_note }) {
    const { texts, current } = this.data
    const at = this.shown.indexOf(id)
    const isOn = at >= 0
    const box = make("input", {
      type: "checkbox", "aria-label": fill(texts.show, { name }), "data-slide": id, "data-part": "show", onchange: () => this.toggle(id),
    })
    box.checked = isOn
    const words = [make("b", { text: name }), make("span", { text: heading })]
    if (has_note) words[0].append(make("i", { text: texts.has_note }))
    const arrow = (part, by, sentence, path) =>
      make(
        "button",
        {
          type: "button", class: "arrow", "aria-label": fill(sentence, { name }), title: fill(sentence, { name }), "data-slide": id, "data-part": part,
          "aria-disabled": !this.canMove(id, by), onclick: () => this.move(id, by),
        },
        icon(path, "icon"),
      )
    return make(
      "li",
      { class: isOn ? "on" : "off", "aria-current": id === current ? "true" : "false" },
      box,
      make("span", { class: "at", text: isOn ? String(at + 1) : "–" }),
      isOn
        ? make("button", { type: "button", class: "name", "aria-label": fill(texts.go, { number: at + 1, name }), "data-slide": id, "data-part": "go", onclick: () => this.tell("went", id) }, ...words)
        : make("span", { class: "name" }, ...words),
      arrow("up", -1, texts.up, "M8 3.5 2.5 9l1.4 1.400L8 6.300l4.1 4.100L13.5 9z"),
      arrow("down", 1, texts.down, "m8 12.5 5.5-5.5-1.4-1.400L8 9.7 3.9 5.6 2.5 7z"),
    )
  }
}

const lists = new WeakMap()

/** Called by Streamlit whenever the data has changed, with the same parent. */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".slide-list")
  if (!lists.has(root)) lists.set(root, new SlideList(root))
  lists.get(root).take(data, setTriggerValue)
}
