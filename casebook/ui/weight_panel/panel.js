// The panel: puts sliders, bars and levels together, and talks with Python when the hand lets go.

const KEY_PAUSE_MS = 150
// An answer that Python left out, because a later one overtook it, is not waited for any longer.
const ANSWER_MS = 5000

/** What Python was told and has not yet shown again: its answers come late, and must not pull the hand back. */
class Told {
  constructor(given) {
    this.last = given
    this.given = given
    this.open = []
  }

  tell(key) {
    if (key === this.last) return false
    this.last = key
    this.open.push({ key, at: Date.now() })
    return true
  }

  /** Whether what Python gives is news, and not an answer to something older than what it was told last. */
  isNews(key) {
    this.open = this.open.filter(({ at }) => Date.now() - at < ANSWER_MS)
    const isOld = key !== this.last && this.open.length > 0
    const isAnswer = isOld && (key === this.given || this.open.some((told) => told.key === key))
    this.given = key
    if (isAnswer) return false
    this.open = []
    this.last = key
    return true
  }
}

const weightsKey = ({ dimensions, criteria }) =>
  JSON.stringify([hundredthsOf(dimensions), criteria.map((weights) => hundredthsOf(weights))])
const levelsKey = (levels) => JSON.stringify([...levels].sort())

class Panel {
  constructor(root) {
    this.root = root
    this.isOn = false
    this.waiting = null
    this.frame = 0
    this.pause = 0
    this.letGo = () => {
      if (this.isOn) this.released()
    }
    window.addEventListener("pointerup", this.letGo)
    window.addEventListener("pointercancel", this.letGo)
  }

  /** New data from Python: other weights, cases, settings or words. */
  take(data, tell) {
    this.tell = tell
    if (this.isOn || this.pause) {
      this.waiting = data
      return
    }
    this.waiting = null
    const before = this.data
    this.data = data
    const isSame = (...keys) => before && keys.every((key) => JSON.stringify(before[key]) === JSON.stringify(data[key]))
    if (isSame("dimensions", "texts", "what_if")) this.takeValues(data)
    else this.build(data, before)
    if (!isSame("cases", "texts", "is_bounds")) this.buildBars(data)
    this.bars.data = data
    this.draw()
    this.bars.settle()
    this.bars.announce(!isSame("cases"))
  }

  takeValues(data) {
    if (this.toldWeights.isNews(weightsKey(data.weights))) {
      this.weights.take(data.weights)
      this.moved = new Set()
    }
    if (this.levels && this.toldLevels.isNews(levelsKey(data.levels))) this.levels.take(data.levels)
  }

  build(data, before) {
    const hand = {
      isOn: () => this.isOn,
      taken: () => {
        // What the keys have just set is told first, not in the middle of this.
        if (this.pause) this.released()
        this.isOn = true
      },
      moved: () => this.drawSoon(),
      released: () => this.released(),
      soon: () => this.releaseSoon(),
      reset: () => this.reset(),
    }
    const focus = before && this.focused()
    const old = this.weights
    this.weights = new Weights(data, hand)
    if (old) this.weights.resume(old)
    this.toldWeights = new Told(weightsKey(data.weights))
    // What Python was told to have moved and has not yet answered: moved back, it must be told again.
    this.moved = new Set()
    this.levels = data.what_if && new Levels(data, hand)
    this.toldLevels = this.levels && new Told(levelsKey(data.levels))
    const side = (css, ...children) => make("div", { class: `side ${css}` }, ...children)
    this.right = side(this.levels ? "right followed" : "right")
    const below = this.levels ? [side("below", this.levels.element)] : []
    this.root.replaceChildren(make("div", { class: "columns" }, side("left", this.weights.element), this.right, ...below))
    this.buildBars(data)
    if (focus >= 0) this.controls()[focus]?.focus()
  }

  buildBars(data) {
    this.bars = new Bars(data)
    this.right.replaceChildren(this.bars.element)
  }

  controls() {
    return [...this.root.querySelectorAll("input, button")]
  }

  focused() {
    return this.controls().indexOf(this.root.getRootNode().activeElement)
  }

  /** At once, so that it is in the next frame; a second time in one frame would be work that nobody sees. */
  drawSoon() {
    if (this.frame) {
      this.isStale = true
      return
    }
    this.draw()
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      if (this.isStale) this.draw()
    })
  }

  draw() {
    const { model, reset } = this.data
    const levels = this.levels ? this.levels.applied(model, this.data.what_if.case) : model
    this.isStale = false
    const compared = compare(levels, this.weights.weights())
    this.weights.draw(compared)
    this.levels?.draw(compared)
    this.bars.draw(compared.cases, compare(model, reset).cases)
  }

  releaseSoon() {
    clearTimeout(this.pause)
    this.pause = setTimeout(() => this.released(), KEY_PAUSE_MS)
  }

  /** The hand has let go: order the rows, say who leads, tell Python; then take what came in the meantime. */
  released(isReset = false) {
    this.stop()
    this.isOn = false
    this.draw()
    this.bars.settle()
    this.bars.announce(false)
    const { weights, levels } = this
    if (this.toldWeights.tell(weightsKey(weights.weights()))) {
      if (weights.dimensions.isMoved) this.moved.add(weights.dimensions)
      weights.criteria.filter((shares) => shares.isMoved).forEach((shares) => this.moved.add(shares))
      this.tell("released", {
        ...weights.released(),
        are_dimensions_moved: this.moved.has(weights.dimensions),
        criteria_moved: weights.ids.filter((_, d) => this.moved.has(weights.criteria[d])).map(({ id }) => id),
        is_reset: isReset,
      })
    }
    if (levels && this.toldLevels.tell(levelsKey(levels.released()))) this.tell("levels", levels.released())
    if (this.waiting) this.take(this.waiting, this.tell)
  }

  reset() {
    this.weights.take(this.data.reset)
    this.released(true)
  }

  stop() {
    clearTimeout(this.pause)
    cancelAnimationFrame(this.frame)
    this.pause = this.frame = 0
  }

  leave() {
    this.stop()
    window.removeEventListener("pointerup", this.letGo)
    window.removeEventListener("pointercancel", this.letGo)
  }
}

const panels = new WeakMap()

/** Called by Streamlit whenever the data has changed, with the same parent; what it returns, when the panel goes. */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".weight-panel")
  let panel = panels.get(root)
  if (!panel) {
    panel = new Panel(root)
    panels.set(root, panel)
  }
  panel.take(data, setTriggerValue)
  return () => {
    panels.delete(root)
    panel.leave()
  }
}
