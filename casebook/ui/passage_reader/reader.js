// The reader: puts search, text and selection together, and tells Python what was selected.

const KEY_PAUSE_MS = 350

class Reader {
  constructor(root) {
    this.root = root
    this.isPressed = false
    this.letGo = (event) => {
      if (!this.isPressed) return
      this.isPressed = false
      const [pressed] = event.composedPath()
      // The browser settles its selection after the pointer is let go.
      setTimeout(() => this.released(pressed, event.shiftKey), 0)
    }
    window.addEventListener("pointerup", this.letGo)
  }

  take(data, tell) {
    this.tell = tell
    const drawn = JSON.stringify([data.id, data.paragraphs, data.kept, data.used, data.texts, data.title])
    if (drawn !== this.drawn) this.build(data, data.id === this.data?.id)
    this.drawn = drawn
    this.data = data
    this.search.take(data.near, (span) => this.toUnits(span))
    if (data.turn !== this.turn) {
      this.turn = data.turn
      this.put(data.selected.map((span) => this.toUnits(span)))
      if (this.selected.length) this.article.scrollTo(this.selected[0])
    }
  }

  toUnits([start, end]) {
    return [this.offsets.toUnits(start), this.offsets.toUnits(end)]
  }

  build(data, isSameText) {
    const before = this.article
    const { texts } = data
    this.offsets = new Offsets(data.text)
    this.words = wordSpans(data.text)
    const search = new Search(texts, data.text, {
      hits: (hits, current) => this.showHits(hits, current),
      ask: (words) => this.tell("searched", { id: this.data.id, words }),
      show: (span) => this.showNear(span),
    })
    this.article = new Article(data, this.offsets, { key: (event, item) => this.key(event, item) })
    this.bar = new SelectionBar(texts, {
      move: (edge, direction) => this.move(edge, direction),
      clear: () => this.pick([]),
    })
    const legend = [
      ...(data.has_original ? [make("span", { class: "legend-kept", text: texts.kept })] : []),
      ...(data.used.length ? [make("span", { class: "legend-used", text: texts.used })] : []),
      ...(data.gaps.length ? [make("span", { class: "legend-gap", text: texts.gap })] : []),
    ]
    const hint = make("div", { class: "legend" }, make("span", { text: texts.keys }), ...legend)
    this.article.element.addEventListener("pointerdown", (event) => {
      search.open(false)
      this.isPressed = event.button === 0
    })
    const typed = this.search?.input
    const hasFocus = typed && typed === this.root.getRootNode().activeElement
    const at = before?.sentences.findIndex(({ element }) => element === this.root.getRootNode().activeElement)
    const scrolled = before?.element.scrollTop
    if (this.search && isSameText) search.resume(this.search)
    this.search = search
    this.root.replaceChildren(search.element, this.article.element, this.bar.element, hint)
    if (isSameText) {
      this.article.element.scrollTop = scrolled
      this.article.setMarks({ hit: search.hits, current: search.hits.slice(search.at, search.at + 1) })
      if (at >= 0) this.article.sentences[at]?.element.focus({ preventScroll: true })
    } else {
      this.turn = undefined
      this.selected = []
    }
    if (hasFocus) search.input.focus({ preventScroll: true })
    this.put(this.selected)
  }

  showHits(hits, current) {
    this.article.setMarks({ hit: hits, current: current ? [current] : [], like: [] })
    if (current) this.article.scrollTo(current)
  }

  showNear(span) {
    this.article.setMarks({ like: [span] })
    this.article.sentences.find((item) => overlaps(item.span, span))?.element.focus({ preventScroll: true })
    this.article.scrollTo(span)
  }

  /** Shows a selection. */
  put(spans, isCut = false) {
    this.selected = spans
    this.article.setMarks({ selected: spans })
    this.bar.draw(this.data?.text ?? this.article.text, spans, isCut)
  }

  /** Shows a selection and tells Python, at once or when the keys rest. */
  pick(spans, { isCut = false, pause = 0 } = {}) {
    this.put(spans, isCut)
    clearTimeout(this.pause)
    this.pause = setTimeout(() => {
      const [start, end] = spans.length ? [spans[0][0], spans[spans.length - 1][1]] : [0, 0]
      this.tell("picked", {
        id: this.data.id,
        start: this.offsets.toPoints(start),
        end: this.offsets.toPoints(end),
      })
    }, pause)
  }

  /** Selects what may be selected of a span: whole words, and nothing across a `[…]`. */
  pickSpan(span, options = {}) {
    const [from, to] = this.article.withoutGap(span)
    const whole = snapped(this.article.text, from, to)
    const isCut = to < span[1] && this.article.text.slice(to, span[1]).replace(/\[\s*(…|\.{3})\s*\]/g, "").trim() !== ""
    this.pick(whole ? [whole] : [], { ...options, isCut })
  }

  released(pressed, isExtending) {
    const range = selectedRange(this.root)
    const span = range && this.article.spanOf(range)
    if (span && this.article.text.slice(...span).trim()) {
      document.getSelection().removeAllRanges()
      this.pickSpan(span)
      return
    }
    const item = this.article.sentences.find(({ element }) => element.contains(pressed))
    if (!item) return
    item.element.focus({ preventScroll: true })
    if (isExtending && this.selected.length) this.extendTo(item)
    else this.toggle(item)
  }

  /** A sentence in or out of the selection; one that does not adjoin begins a new one. */
  toggle(item, options) {
    const { text } = this.article
    const [chosen] = this.selected
    if (chosen && overlaps(chosen, item.span)) {
      const [start, end] = chosen
      const isWhole = start >= item.span[0] && end <= item.span[1]
      if (isWhole && start === item.span[0] && end === item.span[1]) this.pick([], options)
      else if (isWhole) this.pickSpan(item.span, options)
      else if (end <= item.span[1]) this.pickSpan([start, item.span[0]], options)
      else if (start >= item.span[0]) this.pickSpan([item.span[1], end], options)
      else this.pickSpan(item.span, options)
      return
    }
    if (chosen && this.selected.length === 1) {
      const [a, b] = chosen[1] <= item.span[0] ? [chosen[1], item.span[0]] : [item.span[1], chosen[0]]
      if (!text.slice(a, b).trim()) {
        this.pickSpan([Math.min(chosen[0], item.span[0]), Math.max(chosen[1], item.span[1])], options)
        return
      }
    }
    this.pickSpan(item.span, options)
  }

  extendTo(item, options) {
    const [chosen] = this.selected
    const [start, end] = chosen ?? item.span
    this.pickSpan([Math.min(start, item.span[0]), Math.max(end, item.span[1])], options)
  }

  move(edge, direction, options) {
    if (!this.selected.length) return
    const whole = [this.selected[0][0], this.selected[this.selected.length - 1][1]]
    const next = moved(this.words, whole, edge, direction, this.article.limitsOf(whole))
    this.pick([next], { pause: KEY_PAUSE_MS, ...options })
    this.article.scrollTo(edge === "start" ? [next[0], next[0] + 1] : [next[1] - 1, next[1]])
  }

  key(event, item) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const pause = { pause: KEY_PAUSE_MS }
    const steps = { ArrowDown: 1, ArrowUp: -1 }
    const edges = { ArrowRight: 1, ArrowLeft: -1 }
    const { sentences } = this.article
    if (event.key === " " || event.key === "Enter") this.toggle(item, pause)
    else if (event.key === "Escape") this.pick([], pause)
    else if (event.key === "Home") this.focus(sentences[0])
    else if (event.key === "End") this.focus(sentences[sentences.length - 1])
    else if (event.shiftKey && edges[event.key]) this.move("end", edges[event.key])
    else if (steps[event.key] || edges[event.key]) {
      const next = sentences[item.at + (steps[event.key] ?? edges[event.key])]
      if (next && event.shiftKey) this.stretch(item, next, pause)
      if (next) this.focus(next)
    } else return
    event.preventDefault()
  }

  /** Shift and an arrow: grows the selection by the next sentence, or gives the last one back. */
  stretch(item, next, options) {
    const isIn = ({ span }) => this.selected.some((chosen) => overlaps(chosen, span))
    if (!isIn(item)) this.pickSpan([Math.min(item.span[0], next.span[0]), Math.max(item.span[1], next.span[1])], options)
    else if (isIn(next)) this.toggle(item, options)
    else this.extendTo(next, options)
  }

  focus(item) {
    item.element.focus({ preventScroll: true })
    this.article.scrollTo(item.span)
  }

  leave() {
    clearTimeout(this.pause)
    clearTimeout(this.search?.pause)
    window.removeEventListener("pointerup", this.letGo)
  }
}

/** The browser's selection inside a shadow tree, as a range; null when there is none. */
function selectedRange(root) {
  const tree = root.getRootNode()
  const selection = document.getSelection()
  let found = null
  if (selection?.getComposedRanges) {
    const isShadow = tree instanceof ShadowRoot
    found = selection.getComposedRanges(isShadow ? { shadowRoots: [tree] } : {})[0]
  } else {
    const inTree = tree.getSelection ? tree.getSelection() : selection
    found = inTree?.rangeCount ? inTree.getRangeAt(0) : null
  }
  if (!found || found.collapsed) return null
  const range = document.createRange()
  range.setStart(found.startContainer, found.startOffset)
  range.setEnd(found.endContainer, found.endOffset)
  return range.collapsed ? null : range
}

const readers = new WeakMap()

/** Called by Streamlit whenever the data has changed, with the same parent; what it returns, when the reader goes. */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".passage-reader")
  let reader = readers.get(root)
  if (!reader) {
    reader = new Reader(root)
    readers.set(root, reader)
  }
  reader.take(data, setTriggerValue)
  return () => {
    readers.delete(root)
    reader.leave()
  }
}
