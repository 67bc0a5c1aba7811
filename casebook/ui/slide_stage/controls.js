// The bar of buttons that appears when the hand moves: everything that the keys do can be clicked.

const ICONS = {
  previous: "M10.5 2 4.5 8l6 6 1.4-1.4L7.3 8l4.6-4.6z",
  next: "M5.5 2 4.1 3.4 8.7 8l-4.6 4.6L5.5 14l6-6z",
  slides: "M2 3h2v2H2zm4 0h8v2H6zM2 7h2v2H2zm4 0h8v2H6zm-4 4h2v2H2zm4 0h8v2H6z",
  weights: "M2 4h5V2.5h3V4h4v1.4h-4V7H7V5.4H2zm0 6.6h2V9h3v1.6h7V12H7v1.5H4V12H2z",
  notes: "M2.5 1.5h8l3 3v10h-11zm1.5 1.5v10h8V5.3H9.8V3zm1.5 4h5v1.3h-5zm0 2.6h5v1.3h-5z",
  screen: "M2 2h5v1.7H3.7V7H2zm7 0h5v5h-1.7V3.7H9zM2 9h1.7v3.3H7V14H2zm10.3 0H14v5H9v-1.7h3.3z",
  help: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m0 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11m-.9 7.9h1.8v1.8H7.1zm.9-6.5c-1.7 0-2.8 1-2.8 2.600h1.600c0-.7.4-1.1 1.1-1.100s1.1.4 1.1 1c0 1.1-1.9 1.3-1.9 3.100h1.600c.1-1.3 1.9-1.5 1.9-3.2 0-1.4-1-2.4-2.6-2.4",
  escape: "m3.4 2 4.6 4.600L12.6 2 14 3.4 9.4 8l4.6 4.6-1.4 1.400L8 9.4 3.4 14 2 12.6 6.6 8 2 3.400z",
}
const SHORTCUTS = { previous: "ArrowLeft", next: "ArrowRight", slides: "L", weights: "W", notes: "N", screen: "F", help: "?", escape: "Escape" }
const PANELS = ["slides", "weights", "notes", "help"]

class Controls {
  constructor(root, act) {
    this.act = act
    this.number = make("span", { class: "number" })
    this.said = make("div", { class: "said", role: "status", "aria-live": "polite", "aria-atomic": "true" })
    this.buttons = {}
    const bar = make("div", { class: "bar", role: "toolbar" })
    for (const name of Object.keys(ICONS)) {
      const button = make("button", { type: "button", "aria-keyshortcuts": SHORTCUTS[name], onclick: (event) => this.click(name, event) }, icon(ICONS[name], "icon"))
      this.buttons[name] = button
      bar.append(button)
      if (name === "previous") bar.append(this.number)
    }
    this.bar = bar
    root.replaceChildren(bar, this.said)
  }

  click(name, event) {
    // Under a hand the bar must go again, and the space bar must move on: only the keyboard keeps its place here.
    if (event.detail) this.buttons[name].blur()
    this.act(name)
  }

  /** The button that has the keyboard's place, if any. */
  held() {
    const at = this.bar.getRootNode().activeElement
    return this.bar.contains(at) ? at : null
  }

  draw(data, at) {
    const last = data.slides.length - 1
    setAttribute(this.bar, "aria-label", data.texts.controls)
    for (const [name, button] of Object.entries(this.buttons)) {
      const isOpen = data.panel === name
      const words = name === "escape" && data.panel ? data.texts.close : data.texts[name]
      setAttribute(button, "aria-label", words)
      setAttribute(button, "title", `${words} (${data.texts.keys[name]})`)
      if (PANELS.includes(name)) setAttribute(button, "aria-expanded", isOpen)
    }
    // A button that is switched off would lose the keyboard's place.
    setAttribute(this.buttons.previous, "aria-disabled", at === 0)
    setAttribute(this.buttons.next, "aria-disabled", at === last)
    setText(this.number, fill(data.texts.number, { number: at + 1, total: last + 1 }))
    setAttribute(this.number, "aria-hidden", true)
  }

  announce(data, at) {
    const slide = data.slides[at]
    setText(this.said, fill(data.texts.announce, { number: at + 1, total: data.slides.length, heading: slide.heading }))
  }
}
