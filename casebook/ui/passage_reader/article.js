// The text itself: paragraphs of sentences, each sentence of runs that carry the marks.

const MARKS = ["kept", "used", "like", "hit", "current", "selected"]
const MARGIN_PX = 60

class Article {
  /** `on`: {key(event, sentence), click(event, sentence)} */
  constructor(data, offsets, on) {
    this.text = data.text
    this.marks = Object.fromEntries(MARKS.map((name) => [name, []]))
    this.starts = new WeakMap()
    this.sentences = []
    const units = ([start, end]) => [offsets.toUnits(start), offsets.toUnits(end)]
    this.gaps = data.gaps.map(units)
    this.paragraphs = data.paragraphs.map(({ span, sentences, notes }) => {
      const paragraph = { span: units(span), sentences: [], element: make("div", { class: "paragraph" }) }
      for (const sentence of sentences.map(units)) {
        const element = make("span", { class: "sentence", role: "option", tabindex: "-1", "aria-selected": "false" })
        if (notes.length) element.setAttribute("aria-description", notes.join(", "))
        const item = { span: sentence, element, at: this.sentences.length, paragraph }
        element.addEventListener("keydown", (event) => on.key(event, item))
        element.addEventListener("focus", () => this.makeStop(item))
        this.sentences.push(item)
        paragraph.sentences.push(item)
      }
      if (paragraph.sentences.length) paragraph.element.setAttribute("role", "group")
      paragraph.notes = notes
      return paragraph
    })
    this.element = make(
      "div",
      {
        class: "article",
        role: this.sentences.length ? "listbox" : undefined,
        "aria-multiselectable": this.sentences.length ? "true" : undefined,
        "aria-label": fill(data.texts.article, { title: data.title }),
        lang: data.lang,
      },
      ...this.paragraphs.map(({ element }) => element),
    )
    if (this.sentences.length) this.makeStop(this.sentences[0])
    this.setMarks({ kept: data.kept.map(units), used: data.used.map(units) })
  }

  /** The one sentence that the Tab key reaches; the arrows move from there. */
  makeStop(item) {
    this.stop?.element.setAttribute("tabindex", "-1")
    this.stop = item
    item.element.setAttribute("tabindex", "0")
  }

  /** Draws again the paragraphs in which something changed. */
  setMarks(marks) {
    Object.assign(this.marks, marks)
    for (const paragraph of this.paragraphs) {
      const here = MARKS.map((name) => this.marks[name].filter((span) => overlaps(span, paragraph.span)))
      const state = JSON.stringify(here)
      if (paragraph.state === state) continue
      paragraph.state = state
      this.draw(paragraph, here)
    }
    for (const { span, element } of this.sentences) {
      const isSelected = String(this.marks.selected.some((chosen) => overlaps(chosen, span)))
      if (element.getAttribute("aria-selected") !== isSelected) element.setAttribute("aria-selected", isSelected)
    }
  }

  draw({ span, sentences, element, notes }, marks) {
    // Moved within the page, an element loses the focus.
    const focused = element.getRootNode().activeElement
    const children = []
    let at = span[0]
    const upTo = (end) => {
      if (end > at) children.push(...this.runs(at, end, marks))
      at = Math.max(at, end)
    }
    for (const sentence of sentences) {
      upTo(sentence.span[0])
      // In place: the one in focus stays in focus.
      sentence.element.replaceChildren(...this.runs(...sentence.span, marks))
      children.push(sentence.element)
      at = sentence.span[1]
    }
    upTo(span[1])
    const line = make("div", { class: "line" }, ...children)
    const below = notes.length ? [make("div", { class: "notes", text: notes.join(" · "), "aria-hidden": "true" })] : []
    element.replaceChildren(line, ...below)
    if (focused && sentences.some((sentence) => sentence.element === focused)) focused.focus({ preventScroll: true })
  }

  /** The text between two places, cut where a mark begins or ends. */
  runs(start, end, marks) {
    const gaps = this.gaps.filter((gap) => overlaps(gap, [start, end]))
    const edges = [...marks, gaps].flat(2).filter((edge) => edge > start && edge < end)
    const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b)
    return cuts.slice(0, -1).map((from, i) => {
      const here = [from, cuts[i + 1]]
      const text = document.createTextNode(this.text.slice(...here))
      this.starts.set(text, from)
      const names = MARKS.filter((_, m) => marks[m].some((span) => overlaps(span, here)))
      if (gaps.some((gap) => overlaps(gap, here))) names.push("gap")
      return names.length ? make("span", { class: names.join(" ") }, text) : text
    })
  }

  /** What a range of the page covers, as offsets; null when that is none of the text. */
  spanOf(range) {
    const walker = document.createTreeWalker(this.element, NodeFilter.SHOW_TEXT)
    let span = null
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = this.starts.get(node)
      if (start === undefined || !range.intersectsNode(node)) continue
      const from = node === range.startContainer ? range.startOffset : 0
      const to = node === range.endContainer ? range.endOffset : node.length
      span = [span ? span[0] : start + from, start + to]
    }
    return span
  }

  /** Brings a passage into the middle of the box, without moving the page around it. */
  scrollTo(span, behavior = "auto") {
    const found = this.sentences.find((item) => overlaps(item.span, span))
    const inner = found && [...found.element.querySelectorAll("span")].find((run) => this.isIn(run, span))
    const target = inner ?? found?.element
    if (!target) return
    const box = this.element.getBoundingClientRect()
    const place = target.getClientRects()[0] ?? target.getBoundingClientRect()
    if (place.top >= box.top + MARGIN_PX && place.bottom <= box.bottom - MARGIN_PX) return
    this.element.scrollTo({ top: this.element.scrollTop + place.top - box.top - this.element.clientHeight / 3, behavior })
  }

  isIn(run, [start, end]) {
    const from = this.starts.get(run.firstChild)
    return from >= start && from < end
  }

  /** As much of a span as has nothing left out in it: from its beginning to the first `[…]`. */
  withoutGap([start, end]) {
    const inner = this.gaps.filter((gap) => overlaps(gap, [start, end]))
    let from = start
    for (const gap of inner) {
      if (this.text.slice(from, gap[0]).trim()) return [from, gap[0]]
      from = gap[1]
    }
    return [from, end]
  }

  /** Between which places a selection may grow: from one `[…]` to the next. */
  limitsOf([start, end]) {
    const before = this.gaps.filter((gap) => gap[1] <= start).map((gap) => gap[1])
    const after = this.gaps.filter((gap) => gap[0] >= end).map((gap) => gap[0])
    return [Math.max(0, ...before), Math.min(this.text.length, ...after)]
  }
}
