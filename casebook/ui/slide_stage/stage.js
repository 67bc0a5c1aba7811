// The stage: as large as the window allows, moved by keys and buttons; Python draws the slides in it.

const WIDTH = 1280
const HEIGHT = 720
const PANEL_WIDTH = 480
const LARGEST_PANEL = 3
const AWAKE_MS = 2600
const DIGITS_MS = 1500
// An answer that Python left out, because a later one overtook it, is not waited for any longer.
const ANSWER_MS = 4000

class Stage {
  constructor(root) {
    this.at = 0
    this.sent = []
    this.digits = ""
    this.page = document.documentElement
    this.root = root
    this.controls = new Controls(root, (name) => this.act(name))
    this.listeners = [
      [document, "keydown", (event) => this.key(event)],
      [window, "resize", () => this.fit()],
      ...["pointermove", "pointerdown", "focusin"].map((name) => [document, name, () => this.wake()]),
    ]
    for (const [target, name, listener] of this.listeners) target.addEventListener(name, listener)
    this.wake()
  }

  take(data, tell) {
    const before = this.data
    this.data = data
    this.tell = tell
    const isLate = this.isLate(data.slides[data.at].id)
    if (!isLate || this.at >= data.slides.length) this.at = data.at
    this.controls.draw(data, this.at)
    if (!isLate) this.controls.announce(data, data.at)
    setAttribute(this.page, "data-panel", data.panel || "none")
    this.fit()
    if (data.panel && data.panel !== before?.panel) this.focusSoon()
    if (before?.panel && !data.panel) this.opener?.focus()
  }

  /** Whether Python shows a slide that was asked for before another one: its answer to that is under way. */
  isLate(shown) {
    this.sent = this.sent.filter(({ when }) => Date.now() - when < ANSWER_MS)
    const at = this.sent.map(({ id }) => id).lastIndexOf(shown)
    const isLate = this.sent.length > 0 && at !== this.sent.length - 1
    if (!isLate) this.sent = []
    return isLate
  }

  /** One scale for everything, so that a slide looks the same on every screen; an open panel stands beside it. */
  fit() {
    const [width, height] = [this.page.clientWidth, window.innerHeight]
    const whole = Math.min(width / WIDTH, height / HEIGHT)
    const zoom = Math.min(Math.max(whole, 1), LARGEST_PANEL)
    const panel = this.data?.panel ? PANEL_WIDTH * zoom : 0
    const beside = panel && width - panel > width / 2 ? panel : 0
    const scale = Math.min((width - beside) / WIDTH, height / HEIGHT)
    const set = (name, value) => this.page.style.setProperty(`--stage-${name}`, value)
    set("scale", scale)
    set("left", `${(width - beside - WIDTH * scale) / 2}px`)
    set("top", `${(height - HEIGHT * scale) / 2}px`)
    set("zoom", zoom)
    set("beside", `${beside / zoom}px`)
  }

  key(event) {
    const name = asked(event)
    if (name === null) return
    if (/^[0-9]$/.test(name)) return this.digit(name)
    const isGiven = name === "next" && event.code.endsWith("Enter") && this.digits
    event.preventDefault()
    if (name === "escape") event.composedPath()[0].blur?.()
    if (isGiven) return this.goTo(Number(this.digits) - 1)
    this.digits = ""
    this.act(name)
  }

  digit(digit) {
    this.digits = (this.digits + digit).slice(-3)
    clearTimeout(this.forgetting)
    this.forgetting = setTimeout(() => { this.digits = "" }, DIGITS_MS)
  }

  act(name) {
    const last = this.data.slides.length - 1
    this.page.classList.toggle("cb-blank", name === "blank" && !this.page.classList.contains("cb-blank"))
    if (name === "next") this.goTo(this.at + 1)
    else if (name === "previous") this.goTo(this.at - 1)
    else if (name === "first") this.goTo(0)
    else if (name === "last") this.goTo(last)
    else if (name === "screen") this.toggleScreen()
    else if (name === "escape") this.escape()
    else if (PANELS.includes(name)) {
      this.opener = this.controls.held()
      this.tell("panel", this.data.panel === name ? "" : name)
    }
  }

  goTo(at) {
    this.digits = ""
    const { slides } = this.data
    const to = Math.min(Math.max(at, 0), slides.length - 1)
    if (to === this.at) return
    this.at = to
    this.sent.push({ id: slides[to].id, when: Date.now() })
    this.controls.draw(this.data, to)
    this.tell("went", slides[to].id)
  }

  escape() {
    if (this.data.panel) this.tell("panel", "")
    else if (document.fullscreenElement) document.exitFullscreen()
    else this.tell("left", true)
  }

  toggleScreen() {
    // Where the browser does not allow it, everything stays as it is.
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
    else this.page.requestFullscreen?.().catch(() => {})
  }

  wake() {
    this.setAwake(true)
    clearTimeout(this.sleeping)
    this.sleeping = setTimeout(() => this.setAwake(false), AWAKE_MS)
  }

  setAwake(isAwake) {
    this.root.classList.toggle("awake", isAwake)
    this.page.classList.toggle("cb-awake", isAwake)
  }

  /** The panel is Python's and comes a moment later. */
  focusSoon(tries = 60) {
    cancelAnimationFrame(this.focusing)
    const name = this.data.panel
    const panel = name && document.querySelector(`.st-key-present_panel_${name}`)
    if (panel) {
      setAttribute(panel, "role", "dialog")
      setAttribute(panel, "aria-label", this.data.texts[name])
      setAttribute(panel, "tabindex", -1)
      panel.focus()
    } else if (name && tries) this.focusing = requestAnimationFrame(() => this.focusSoon(tries - 1))
  }

  leave() {
    for (const [target, name, listener] of this.listeners) target.removeEventListener(name, listener)
    clearTimeout(this.sleeping)
    clearTimeout(this.forgetting)
    cancelAnimationFrame(this.focusing)
    this.page.classList.remove("cb-awake", "cb-blank")
    this.page.removeAttribute("data-panel")
  }
}

const stages = new WeakMap()

/** Called by Streamlit whenever the data has changed, with the same parent; what it returns, when the stage goes. */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".slide-stage")
  let stage = stages.get(root)
  if (!stage) {
    stage = new Stage(root)
    stages.set(root, stage)
  }
  stage.take(data, setTriggerValue)
  return () => {
    stages.delete(root)
    stage.leave()
  }
}
