// The sheet behind the text: one block per line, as high as the line is when wrapped. It carries the numbers and the
// marks. Only lines that differ are made anew, so that a text of 130 KB can be typed in.

/** Where two lists begin to differ, and how many at their ends are the same again. */
function difference(before, after) {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return { start, end }
}

class Lines {
  constructor(element) {
    this.element = element
    this.lines = []
    this.marked = []
  }

  show(text) {
    const lines = text.split("\n")
    const { start, end } = difference(this.lines, lines)
    const old = this.lines.length - end - start
    const blocks = this.element.children
    const same = Math.min(old, lines.length - end - start)
    for (let at = start; at < start + same; at += 1) blocks[at].firstChild.data = this.shown(lines[at])
    for (let count = old; count > same; count -= 1) blocks[start + same].remove()
    if (lines.length - end - start > same) {
      const added = document.createDocumentFragment()
      for (let at = start + same; at < lines.length - end; at += 1) {
        const block = make("div", { class: "line" })
        block.append(document.createTextNode(this.shown(lines[at])))
        added.append(block)
      }
      this.element.insertBefore(added, blocks[start + same] ?? null)
    }
    if (lines.length !== this.lines.length) {
      this.element.parentElement.style.setProperty("--digits", Math.max(3, String(lines.length).length))
    }
    this.lines = lines
  }

  /** An empty line is as high as any other. */
  shown(line) {
    return line === "" ? "\u200b" : line
  }

  /** Marks stay with their line when lines above are added or taken away, until the server has looked again. */
  mark(marks) {
    this.marked.forEach((block) => block.classList.remove("error", "warning"))
    this.marked = []
    for (const { line, severity } of marks) {
      const block = this.element.children[Math.min(line, this.lines.length) - 1]
      if (!block || block.classList.contains("error")) continue
      block.classList.remove("warning")
      block.classList.add(severity)
      this.marked.push(block)
    }
  }

  top(line) {
    return this.element.children[Math.min(line, this.lines.length) - 1]?.offsetTop ?? 0
  }
}

/** Offset of a place (1-based; the column counts characters, not halves of them). */
function offsetOf(lines, line, column) {
  const at = Math.max(1, Math.min(line, lines.length))
  const before = lines.slice(0, at - 1).reduce((sum, text) => sum + text.length + 1, 0)
  return before + [...lines[at - 1]].slice(0, Math.max(0, column - 1)).join("").length
}

/** Line and column of an offset. */
function placeOf(text, offset) {
  const before = text.slice(0, offset)
  const line = before.split("\n").length
  return { line, column: [...before.slice(before.lastIndexOf("\n") + 1)].length + 1 }
}
