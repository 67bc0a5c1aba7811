// What is sent and when, and what of the server's answers may be shown.

const PAUSE_MS = 600
const LOST_MS = 8000

class Typing {
  /** `area`: the textarea; `send`: what hands a value to the server; `changed`: the text has been set from outside. */
  constructor(area, send, changed) {
    this.area = area
    this.send = send
    this.changed = changed
    this.editor = Math.random().toString(36).slice(2) + Date.now().toString(36)
    this.number = 0
    this.answered = 0
    this.document = null
    this.version = null
    this.sent = null
    this.sentAt = 0
    this.isComposing = false
    this.pause = 0
  }

  get isAhead() {
    return this.area.value !== this.sent
  }

  get state() {
    if (this.isAhead) return "waiting"
    return this.answered < this.number ? "sending" : "kept"
  }

  soon() {
    clearTimeout(this.pause)
    if (!this.isComposing) this.pause = setTimeout(() => this.now(), PAUSE_MS)
  }

  now() {
    clearTimeout(this.pause)
    if (this.isComposing || !this.isAhead) return
    this.number += 1
    this.sent = this.area.value
    this.tell()
  }

  tell() {
    this.sentAt = Date.now()
    const { document, editor, number, version: base, sent: text } = this
    this.send({ document, editor, number, base, text })
    this.changed()
  }

  take({ text, document, version, taken }) {
    const answered = taken && taken.editor === this.editor ? taken.number : 0
    const isFirst = this.sent === null
    if (!isFirst && answered < this.number) {
      // Older than what was sent last; lost with the connection, it is sent again.
      if (Date.now() - this.sentAt > LOST_MS) this.tell()
      return
    }
    this.answered = answered
    // Of another text while this one has gone on: what it is made of stays, and the server keeps both.
    if (!isFirst && text !== this.sent && (this.isAhead || this.isComposing)) return
    this.document = document
    this.version = version
    const isAhead = !isFirst && (this.isAhead || this.isComposing)
    this.sent = text
    if (!isAhead && this.area.value !== text) {
      this.replace(text)
    }
  }

  /** Only what differs is exchanged, so that caret and place stay. */
  replace(text) {
    const before = this.area.value
    const { start, end } = difference(before, text)
    const root = this.area.getRootNode()
    const isFocused = root.activeElement === this.area
    this.area.setRangeText(text.slice(start, text.length - end), start, before.length - end, isFocused ? "preserve" : "start")
    // What the browser does not take as it is would else be taken for typing.
    this.sent = this.area.value
  }

  leave() {
    clearTimeout(this.pause)
  }
}
