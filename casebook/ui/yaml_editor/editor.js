// data  {text, document, version, taken: {editor, number} | null, marks: [{line, column, severity, message, fix}],
//        go_to: [line, column] | null,
//        texts: {label, how, waiting, sending, kept, place, clean, findings, go, error, warning}}

const INDENT = "  "

class Editor {
  constructor(root) {
    this.root = root
    this.data = null
    this.isLeaving = false
    this.wentTo = null
    this.area = make("textarea", {
      class: "area", spellcheck: "false", autocapitalize: "off", autocomplete: "off", autocorrect: "off", rows: "1",
      "aria-describedby": "how", wrap: "soft",
    })
    this.sheet = make("div", { class: "sheet", "aria-hidden": "true" })
    this.lines = new Lines(this.sheet)
    this.box = make("div", { class: "box" }, make("div", { class: "inner" }, this.sheet, this.area))
    this.state = make("span", { class: "state" })
    this.place = make("span", { class: "place" })
    this.how = make("span", { class: "how", id: "how" })
    this.list = make("ol", { class: "list" })
    this.heading = make("p", { class: "heading", role: "status" })
    this.side = make("div", { class: "side" }, this.heading, this.list)
    root.replaceChildren(
      make("div", { class: "columns" },
        make("div", { class: "main" }, this.box, make("div", { class: "foot" }, this.place, this.state, this.how)),
        this.side),
    )
    this.typing = new Typing(this.area, (value) => this.tell("typed", value), () => this.drawState())
    this.listen()
  }

  listen() {
    const { area, typing } = this
    area.addEventListener("input", () => {
      this.lines.show(area.value)
      this.drawState()
      typing.soon()
    })
    area.addEventListener("compositionstart", () => {
      typing.isComposing = true
      clearTimeout(typing.pause)
    })
    area.addEventListener("compositionend", () => {
      typing.isComposing = false
      typing.soon()
    })
    area.addEventListener("blur", () => {
      this.isLeaving = false
      typing.isComposing = false
      typing.now()
    })
    area.addEventListener("keydown", (event) => this.key(event))
    // Streamlit takes single letters for commands where it sees no field being typed in.
    for (const name of ["keydown", "keypress", "keyup"]) area.addEventListener(name, (event) => event.stopPropagation())
    for (const name of ["keyup", "click", "select", "focus"]) area.addEventListener(name, () => this.drawPlace())
    this.flush = () => typing.now()
    window.addEventListener("pagehide", this.flush)
    document.addEventListener("visibilitychange", this.flush)
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229) return
    const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === "KeyS"
    if (isSave) {
      event.preventDefault()
      this.typing.now()
    } else if (event.key === "Escape") {
      this.isLeaving = true
    } else if (event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey) {
      if (!this.isLeaving) {
        event.preventDefault()
        this.indent(event.shiftKey)
      }
      this.isLeaving = false
    } else if (event.key === "Enter" && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      this.insert("\n" + this.indentHere())
    } else if (event.key !== "Shift") {
      this.isLeaving = false
    }
  }

  /** The new line begins where this one does, and deeper after a key without a value. */
  indentHere() {
    const { value, selectionStart } = this.area
    const line = value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1, selectionStart)
    const own = line.match(/^ */)[0]
    return /^[^#"']*:\s*$/.test(line) ? own + (/^ *- /.test(line) ? INDENT + INDENT : INDENT) : own
  }

  /** Through the browser's own editing where it has one, so that its undo knows of it. */
  insert(text) {
    const { area } = this
    if (text ? document.execCommand("insertText", false, text) : document.execCommand("delete")) return
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end")
    area.dispatchEvent(new Event("input"))
  }

  indent(isBack) {
    const { area } = this
    const { value, selectionStart: from, selectionEnd: to } = area
    const start = value.lastIndexOf("\n", from - 1) + 1
    if (!isBack && from === to) {
      this.insert(INDENT)
      return
    }
    // The line in which the selection ends before its first character is not meant.
    const last = to > from && value[to - 1] === "\n" ? to - 1 : to
    const stop = value.indexOf("\n", last) < 0 ? value.length : value.indexOf("\n", last)
    const before = value.slice(start, stop)
    const after = isBack ? before.replace(/^ {1,2}/gm, "") : before.replace(/^(?=.)/gm, INDENT)
    if (after === before) return
    area.setSelectionRange(start, stop)
    this.insert(after)
    if (from === to) {
      const caret = Math.max(start, from + after.length - before.length)
      area.setSelectionRange(caret, caret)
    } else {
      area.setSelectionRange(start, start + after.length)
    }
  }

  goTo(line, column) {
    const { area } = this
    const offset = offsetOf(this.lines.lines, line, column)
    area.focus({ preventScroll: true })
    area.setSelectionRange(offset, offset)
    this.box.scrollTop = Math.max(0, this.lines.top(line) - this.box.clientHeight / 3)
    this.drawPlace()
  }

  take(data, tell) {
    this.tell = tell
    const before = this.data
    this.data = data
    this.typing.take(data)
    this.lines.show(this.area.value)
    // What is being typed has not been looked at yet.
    this.lines.mark(data.marks)
    if (!before || JSON.stringify([before.marks, before.texts]) !== JSON.stringify([data.marks, data.texts])) this.drawMarks()
    this.area.setAttribute("aria-label", data.texts.label)
    this.how.textContent = data.texts.how
    this.drawState()
    this.drawPlace()
    if (data.go_to && JSON.stringify(data.go_to) !== this.wentTo) {
      this.wentTo = JSON.stringify(data.go_to)
      requestAnimationFrame(() => this.goTo(...data.go_to))
    }
  }

  drawState() {
    const { state } = this.typing
    this.root.dataset.state = state
    if (this.data && this.state.textContent !== this.data.texts[state]) this.state.textContent = this.data.texts[state]
  }

  drawPlace() {
    if (this.data) this.place.textContent = fill(this.data.texts.place, placeOf(this.area.value, this.area.selectionStart))
  }

  drawMarks() {
    const { marks, texts } = this.data
    this.heading.textContent = marks.length ? fill(texts.findings, { count: marks.length }) : texts.clean
    this.list.replaceChildren(
      ...marks.map(({ line, column, severity, message, fix }) =>
        make("li", { class: severity },
          make("button", {
            type: "button", class: "go", text: fill(texts.go, { line }), onclick: () => this.goTo(line, column),
          }),
          make("p", {}, make("strong", { text: texts[severity] }), ` · ${message}`),
          make("p", { class: "fix", text: fix }),
        ),
      ),
    )
  }

  leave() {
    this.typing.leave()
    window.removeEventListener("pagehide", this.flush)
    document.removeEventListener("visibilitychange", this.flush)
  }
}

const editors = new WeakMap()

/** Called by Streamlit whenever the data has changed, with the same parent; what it returns, when the editor goes. */
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".yaml-editor")
  let editor = editors.get(root)
  if (!editor) {
    editor = new Editor(root)
    editors.set(root, editor)
  }
  editor.take(data, setTriggerValue)
  return () => {
    editors.delete(root)
    editor.leave()
  }
}
