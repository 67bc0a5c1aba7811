// The weights: a slider, a number and a lock for each dimension and, opened, for each of its criteria.

const OPEN_LOCK = "M4 7V5a3.5 3.5 0 0 1 6.8-1.2l-1.4.6A2 2 0 0 0 5.5 5v2H13v8H3V7z"
const SHUT_LOCK = "M4.5 7V5a3.5 3.5 0 0 1 7 0v2H13v8H3V7zm1.5 0h4V5a2 2 0 0 0-4 0z"
const CHEVRON = "M5 2l6 6-6 6-1.4-1.4L8.2 8 3.6 3.4z"
const ONE_PERCENT = 100
const KEYS = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -100,
  End: 100,
}

/** To the next whole percent in the direction of the step. */
function stepped(hundredths, percent) {
  const count = percent > 0 ? Math.floor(hundredths / ONE_PERCENT) : Math.ceil(hundredths / ONE_PERCENT)
  return (count + percent) * ONE_PERCENT
}

/** The rows of one set of sliders that share 100 %. `hand`: {moved, released, soon, taken}. */
class SliderRows {
  constructor(items, shares, texts, hand, heads) {
    this.shares = shares
    this.texts = texts
    this.items = items
    this.hand = hand
    this.rows = items.map((item, at) => this.row(item, at, heads?.[at]))
  }

  row(item, at, head) {
    const set = (wanted) => {
      this.shares.move(at, wanted)
      this.hand.moved()
    }
    const slider = make("input", {
      type: "range",
      min: 0,
      max: 10000,
      step: 1,
      class: "slider",
      "aria-label": item.name,
      onpointerdown: () => this.hand.taken(),
      oninput: () => set(Math.round(slider.valueAsNumber / ONE_PERCENT) * ONE_PERCENT),
      onchange: () => this.hand.released(),
      onkeydown: (event) => {
        const percent = KEYS[event.key]
        if (percent === undefined || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        set(stepped(this.shares.hundredths[at], percent))
        this.hand.soon()
      },
    })
    const number = make("input", {
      type: "number",
      min: 0,
      max: 100,
      step: 1,
      inputmode: "decimal",
      class: "number",
      "aria-label": fill(this.texts.share_of, { name: item.name }),
      onchange: () => {
        if (Number.isFinite(number.valueAsNumber)) set(Math.round(number.valueAsNumber * ONE_PERCENT))
        number.value = ""
        this.draw()
        this.hand.released()
      },
    })
    const lock = make(
      "button",
      {
        type: "button",
        class: "lock",
        "aria-label": fill(this.texts.lock, { name: item.name }),
        title: fill(this.texts.lock, { name: item.name }),
        onclick: () => {
          this.shares.lock(at, !this.shares.locked[at])
          this.draw()
        },
      },
      icon(OPEN_LOCK, "icon open"),
      icon(SHUT_LOCK, "icon shut"),
    )
    const share = make("span", { class: "share" }, number, make("span", { text: "%", "aria-hidden": "true" }))
    const idle = make("span", { class: "idle" })
    const name = make("span", { class: "name" }, head ?? make("span", { text: item.name }), idle)
    const element = make("div", { class: "row" }, name, slider, share, lock)
    return { element, slider, number, lock, idle, name: item.name }
  }

  /** `isUsed`: per row, whether any index stands on it; a share that moves nothing says so. Returns the sum shown. */
  draw(isUsed = this.isUsed) {
    this.isUsed = isUsed
    const whole = percents(this.shares.hundredths)
    this.rows.forEach(({ element, slider, number, lock, idle, name }, at) => {
      const hundredths = this.shares.hundredths[at]
      if (slider.valueAsNumber !== hundredths) slider.value = hundredths
      slider.style.setProperty("--filled", `${hundredths / ONE_PERCENT}%`)
      setAttribute(slider, "aria-valuetext", fill(this.texts.value, { name, share: whole[at] }))
      const shown = String(whole[at])
      // What is being typed is not typed over; a number moved by another slider is.
      const isTyped = number.getRootNode().activeElement === number && number.value !== "" && !this.hand.isOn()
      if (number.value !== shown && !isTyped) number.value = shown
      setText(idle, isUsed[at] || hundredths === 0 ? "" : this.texts.idle)
      const isLocked = this.shares.locked[at]
      setAttribute(lock, "aria-pressed", isLocked)
      element.classList.toggle("locked", isLocked)
      slider.disabled = number.disabled = !this.shares.isFree(at)
      lock.disabled = this.rows.length < 2
    })
    return total(whole)
  }
}

/** The whole column: dimensions, their criteria, the sum and the way back. */
class Weights {
  constructor(data, hand) {
    const { texts } = data
    this.dimensions = new Shares(data.weights.dimensions)
    this.criteria = data.weights.criteria.map((weights) => new Shares(weights))
    this.opened = data.dimensions.map(() => false)
    this.texts = texts
    this.ids = data.dimensions.map(({ id, criteria }) => ({ id, criteria: criteria.map((c) => c.id) }))
    this.heads = data.dimensions.map((dimension, at) => {
      const open = () => {
        this.opened[at] = !this.opened[at]
        this.open()
      }
      const name = make("span", { text: dimension.name })
      return make("button", { type: "button", class: "head", onclick: open }, icon(CHEVRON, "chevron"), name)
    })
    this.rows = new SliderRows(data.dimensions, this.dimensions, texts, hand, this.heads)
    this.inner = data.dimensions.map(
      ({ criteria }, at) => new SliderRows(criteria, this.criteria[at], texts, hand),
    )
    this.boxes = data.dimensions.map((dimension, at) => {
      const label = fill(texts.criteria_of, { name: dimension.name })
      const rows = this.inner[at].rows.map((row) => row.element)
      return make("div", { class: "criteria", role: "group", "aria-label": label, id: `criteria-${at}` }, ...rows)
    })
    this.heads.forEach((head, at) => head.setAttribute("aria-controls", `criteria-${at}`))
    this.sum = make("span", { class: "sum" })
    this.reset = make("button", { type: "button", class: "button", text: texts.reset, onclick: hand.reset })
    this.element = make(
      "div",
      { class: "weights", role: "group", "aria-label": texts.title },
      make("p", { class: "title", text: texts.title }),
      ...this.rows.rows.flatMap((row, at) => [row.element, this.boxes[at]]),
      make("div", { class: "foot" }, this.sum, this.reset),
      make("p", { class: "note", text: texts.locks }),
    )
  }

  /** `compared`: what `compare` gives for these weights. */
  draw(compared) {
    setText(this.sum, fill(this.texts.sum, { share: this.rows.draw(compared.dimensions) }))
    // Criteria of a dimension that counts nowhere are not each marked as well.
    this.inner.forEach((rows, d) =>
      rows.draw(compared.dimensions[d] ? compared.criteria[d] : compared.criteria[d].map(() => true)),
    )
    this.open()
  }

  open() {
    this.opened.forEach((isOpen, at) => {
      setAttribute(this.heads[at], "aria-expanded", isOpen)
      this.boxes[at].hidden = !isOpen
    })
  }

  /** Takes weights given from outside; a set of sliders that already stands there keeps what it remembers. */
  take(weights) {
    const take = (shares, given) => {
      if (isSame(shares.hundredths, hundredthsOf(given))) shares.given = { weights: given, hundredths: shares.hundredths }
      else shares.take(given)
      shares.put(shares.hundredths)
    }
    take(this.dimensions, weights.dimensions)
    this.criteria.forEach((shares, at) => take(shares, weights.criteria[at]))
  }

  /** What was locked and opened before, where it still exists. */
  resume(before) {
    before.ids.forEach(({ id, criteria }, from) => {
      const at = this.ids.findIndex((dimension) => dimension.id === id)
      if (at < 0) return
      this.opened[at] = before.opened[from]
      this.dimensions.locked[at] = before.dimensions.locked[from]
      criteria.forEach((criterion, c) => {
        const to = this.ids[at].criteria.indexOf(criterion)
        if (to >= 0) this.criteria[at].locked[to] = before.criteria[from].locked[c]
      })
    })
  }

  /** For `compare`. */
  weights() {
    return { dimensions: this.dimensions.weights, criteria: this.criteria.map((shares) => shares.weights) }
  }

  /** For Python. */
  released() {
    return {
      dimensions: this.ids.map(({ id }, d) => [id, this.dimensions.hundredths[d]]),
      criteria: this.ids.flatMap(({ criteria }, d) =>
        criteria.map((id, c) => [id, this.criteria[d].hundredths[c]]),
      ),
    }
  }
}
