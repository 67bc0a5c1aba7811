// Index, interval and rank of each case; redrawn while the hand is on a slider.

const PERCENT = (points) => `${Math.min(100, Math.max(0, points))}%`
const SHAPES = {
  circle: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z",
  square: "M2 2h12v12H2z",
  diamond: "M8 .8 15.2 8 8 15.2.8 8z",
  "triangle-up": "M8 1.5 15.2 14H.8z",
  "triangle-down": "M8 14.5.8 2h14.4z",
  cross: "M5.5 1h5v4.5H15v5h-4.5V15h-5v-4.5H1v-5h4.5z",
  star: "M8 .6l2.2 4.9 5.3.5-4 3.6 1.2 5.3L8 12.2l-4.7 2.7 1.2-5.3-4-3.6 5.3-.5z",
  hexagon: "M4.2 1.4h7.6L15.6 8l-3.8 6.6H4.2L.4 8z",
}

/** Cases with the highest index first; those without one number stay as they are given: they have no order. */
function inOrder(results) {
  const height = (i) => results[i].points ?? -1
  return results.map((_, i) => i).sort((a, b) => height(b) - height(a) || a - b)
}

class Bars {
  constructor(data) {
    this.data = data
    this.list = make("div", { class: "list", role: "rowgroup" })
    this.status = make("p", { class: "status", role: "status" })
    const { texts } = data
    const heading = (name, css) => make("span", { role: "columnheader", class: css, text: name })
    const scale = ["0", "50", "100"].map((mark) => make("span", { text: mark }))
    const head = make(
      "div",
      { role: "row", class: "bar-row bar-head" },
      heading(texts.rank, "place"),
      heading(texts.case, "case"),
      make("span", { class: "scale", "aria-hidden": "true" }, ...scale),
      heading(texts.index, "points"),
    )
    this.rows = data.cases.map((kase) => this.row(kase))
    this.element = make(
      "div",
      { class: "bars" },
      make("p", { class: "title", text: texts.result }),
      make(
        "div",
        { role: "table", class: "table", "aria-label": texts.result },
        make("div", { role: "rowgroup", class: "list" }, head),
        this.list,
      ),
      ...(data.cases.length > data.most_rows ? [make("p", { class: "note", text: data.places.more })] : []),
      this.status,
      make("p", { class: "note", text: data.is_bounds ? texts.note_bounds : texts.note }),
    )
    this.announced = null
  }

  row(kase) {
    const marks = { fill: make("i", { class: "fill" }), interval: make("i", { class: "interval" }) }
    marks.before = make("i", { class: "before" })
    marks.dot = make("i", { class: "dot" })
    const track = make("span", { class: "track", "aria-hidden": "true" }, ...Object.values(marks))
    const symbol = icon(SHAPES[kase.symbol], "symbol")
    const place = make("span", { class: "place", role: "cell" })
    const points = make("span", { class: "points", role: "cell" })
    const name = make("span", { class: "case", role: "rowheader" }, symbol, make("span", { text: kase.name }))
    const element = make("div", { class: "bar-row", role: "row" }, place, name, track, points)
    element.style.setProperty("--colour", kase.colour)
    return { element, place, points, marks }
  }

  place(rank, isShared) {
    if (rank === null) return this.data.texts.no_rank
    const { ranks, shared } = this.data.places
    return (isShared ? shared : ranks)[rank - 1]
  }

  /** `before`: the same cases under the weights that reset leads to, as a thin mark. */
  draw(results, before) {
    const counts = new Map()
    for (const { rank } of results) counts.set(rank, (counts.get(rank) ?? 0) + 1)
    results.forEach((result, i) => {
      const { element, place, points, marks } = this.rows[i]
      const { low, high, points: at } = result
      const isSpan = low !== null
      const hasBar = at !== null && !this.data.is_bounds
      element.classList.toggle("without", at === null && !isSpan)
      element.classList.toggle("spans", isSpan && !hasBar)
      element.classList.toggle("changed", result.id === this.data.what_if?.case)
      setText(place, this.place(result.rank, counts.get(result.rank) > 1))
      if (at !== null) setText(points, halfUp(at, 1))
      else if (isSpan) setText(points, fill(this.data.texts.span, { low: halfUp(low, 1), high: halfUp(high, 1) }))
      else setText(points, this.data.texts.no_index)
      marks.fill.hidden = !hasBar
      marks.interval.hidden = !isSpan || (hasBar && high - low < 0.05)
      marks.dot.hidden = hasBar || at === null
      marks.before.hidden = !hasBar || before[i].points === null || Math.abs(before[i].points - at) < 0.05
      if (hasBar) marks.fill.style.width = PERCENT(at)
      if (isSpan) {
        marks.interval.style.left = PERCENT(low)
        marks.interval.style.width = PERCENT(high - low)
      }
      if (at !== null) marks.dot.style.left = PERCENT(at)
      if (before[i].points !== null) marks.before.style.left = PERCENT(before[i].points)
    })
    this.results = results
  }

  /** Puts the rows in the order of their index: only when the hand has let go, so that no row runs away from the eye. */
  settle() {
    const order = inOrder(this.results).slice(0, this.data.most_rows)
    const wanted = order.map((i) => this.rows[i].element)
    const current = [...this.list.children]
    if (wanted.length === current.length && wanted.every((element, i) => element === current[i])) return
    const top = new Map(current.map((element) => [element, element.offsetTop]))
    this.list.replaceChildren(...wanted)
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return
    for (const element of wanted) {
      const way = top.has(element) ? top.get(element) - element.offsetTop : 0
      if (way) {
        const steps = [{ transform: `translateY(${way}px)` }, { transform: "none" }]
        element.animate(steps, { duration: 220, easing: "ease-out" })
      }
    }
  }

  leaders() {
    return this.results.map((_, i) => i).filter((i) => this.results[i].rank === 1)
  }

  /** Says in a sentence who is first, when that has changed since it was last said. */
  announce(isFirstTime) {
    const leaders = this.leaders()
    const ids = leaders.map((i) => this.results[i].id).join(" ")
    const hasChanged = this.announced !== null && this.announced !== ids
    this.announced = ids
    if (isFirstTime || !hasChanged) return
    const { texts, cases } = this.data
    const names = leaders.map((i) => cases[i].name).join(", ")
    if (leaders.length === 0) setText(this.status, texts.first_none)
    else if (leaders.length === 1) setText(this.status, cases[leaders[0]].first)
    else setText(this.status, fill(texts.first_shared, { cases: names }))
  }
}
