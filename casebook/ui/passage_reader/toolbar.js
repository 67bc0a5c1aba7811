// The search: hits in the text at once, and what is like the words, which Python looks for.

const UP = "M8 4.2 13.6 10l-1.2 1.2L8 6.7l-4.4 4.5L2.4 10z"
const DOWN = "M8 11.8 2.4 6l1.2-1.2L8 9.3l4.4-4.5L13.6 6z"
const SEARCH_PAUSE_MS = 450
const FEWEST_CHARS = 2

class Search {
  /** `on`: {hits(spans, current), ask(words), show(span)} */
  constructor(texts, text, on) {
    this.texts = texts
    this.folded = folded(text)
    this.on = on
    this.hits = []
    this.at = 0
    this.input = make("input", {
      type: "search",
      class: "search",
      "aria-label": texts.search,
      placeholder: texts.search,
      autocomplete: "off",
      spellcheck: "false",
      maxlength: 300,
      oninput: () => this.look(),
      onkeydown: (event) => this.key(event),
    })
    this.count = make("span", { class: "count", role: "status" })
    this.previous = iconButton(UP, texts.previous, () => this.step(-1))
    this.next = iconButton(DOWN, texts.next, () => this.step(1))
    this.near = make("div", { class: "near", hidden: "" })
    this.input.addEventListener("focus", () => this.open(true))
    this.element = make("div", { class: "bar", role: "search" }, this.input, this.count, this.previous, this.next, this.near)
    this.draw()
  }

  /** The list of similar passages, which lies over the text. */
  open(isOpen) {
    this.isOpen = isOpen
    this.draw()
  }

  get words() {
    return this.input.value.trim()
  }

  look() {
    clearTimeout(this.pause)
    this.hits = hitsOf(this.folded, this.words)
    this.at = 0
    this.asked = null
    this.found = null
    this.isOpen = true
    if (!this.hits.length && this.words.length >= FEWEST_CHARS) {
      this.pause = setTimeout(() => {
        this.asked = this.words
        this.on.ask(this.words)
        this.draw()
      }, SEARCH_PAUSE_MS)
    }
    this.draw()
    this.on.hits(this.hits, this.hits[0])
  }

  key(event) {
    // A letter that is still being put together is not yet looked for by Enter.
    if (event.isComposing) return
    if (event.key === "Enter") {
      event.preventDefault()
      this.step(event.shiftKey ? -1 : 1)
    } else if (event.key === "Escape" && this.input.value) {
      event.preventDefault()
      this.input.value = ""
      this.look()
    } else if (event.key === "ArrowDown" && !this.near.hidden) {
      event.preventDefault()
      this.near.querySelector("button")?.focus()
    }
  }

  step(direction) {
    if (!this.hits.length) return
    this.at = (this.at + direction + this.hits.length) % this.hits.length
    this.draw()
    this.on.hits(this.hits, this.hits[this.at])
  }

  /** What Python found; an answer to older words is left. */
  take(near, toUnits) {
    if (!near || near.words !== this.asked) return
    this.found = near.found.map(({ span, text, score }) => ({ span: toUnits(span), text, score }))
    this.draw()
  }

  draw() {
    const { texts } = this
    const count = this.hits.length
    const isAsked = Boolean(this.asked)
    setText(
      this.count,
      count ? fill(texts.hits, { at: this.at + 1, count }) : this.words.length >= FEWEST_CHARS ? texts.no_hits : "",
    )
    this.previous.disabled = this.next.disabled = !count
    this.near.hidden = count > 0 || !isAsked || !this.isOpen
    if (this.near.hidden) return
    const found = this.found
    const title = !found ? texts.looking : found.length ? fill(texts.near, { count: found.length }) : texts.nothing_near
    const rows = (found ?? []).map(({ span, text, score }) =>
      make(
        "button",
        { type: "button", class: "found", onclick: () => this.choose(span), onkeydown: (event) => this.nearKey(event) },
        make("span", { class: "found-text", text }),
        make("span", { class: "score", text: score }),
      ),
    )
    this.near.replaceChildren(make("p", { class: "near-title", role: "status", text: title }), ...rows)
  }

  choose(span) {
    this.open(false)
    this.on.show(span)
  }

  nearKey(event) {
    const rows = [...this.near.querySelectorAll("button")]
    const at = rows.indexOf(event.currentTarget)
    if (event.key === "Escape") this.input.focus()
    else if (event.key === "ArrowDown") rows[at + 1]?.focus()
    else if (event.key === "ArrowUp") (rows[at - 1] ?? this.input).focus()
    else return
    event.preventDefault()
  }

  /** What was typed before the text was drawn anew. */
  resume(before) {
    this.input.value = before.input.value
    this.hits = hitsOf(this.folded, this.words)
    this.at = Math.min(before.at, Math.max(0, this.hits.length - 1))
    this.draw()
  }
}
