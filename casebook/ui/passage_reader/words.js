// Pure functions over the text: offsets, words, hits. Nothing here touches the page.

const WORD = /[\p{L}\p{N}\p{M}]/u
const DIGIT = /\p{N}/u
// Between two digits these belong to the number, and so does what follows one: 3.5, 3~5, 12:30, 40%.
const IN_NUMBER = /[.,:~/-]/
const AFTER_NUMBER = /[%℃°]/
const FOLDED = [
  [/[“”„‟＂〝〞〟]/g, '"'],
  [/[‘’‚‛＇]/g, "'"],
  [/[‐‑‒–—―−﹘﹣－]/g, "-"],
]

/** Python counts characters, the browser halves of those beyond the first 65,536. */
class Offsets {
  constructor(text) {
    this.units = null
    if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return
    this.units = []
    let at = 0
    for (const character of text) {
      this.units.push(at)
      at += character.length
    }
    this.units.push(at)
  }

  toUnits(point) {
    return this.units ? this.units[point] : point
  }

  toPoints(unit) {
    if (!this.units) return unit
    let low = 0
    let high = this.units.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.units[middle] <= unit) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Whether a word goes on across `at`: both sides belong to one word or number. */
function isInside(text, at) {
  if (at <= 0 || at >= text.length) return false
  const before = text[at - 1]
  const after = text[at]
  if (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)) return true
  if (WORD.test(before) && WORD.test(after)) return true
  if (DIGIT.test(before) && AFTER_NUMBER.test(after)) return true
  if (DIGIT.test(before) && IN_NUMBER.test(after)) return DIGIT.test(text[at + 1] ?? "")
  if (IN_NUMBER.test(before) && DIGIT.test(after)) return DIGIT.test(text[at - 2] ?? "")
  return false
}

/** The selection grown to whole words, without white space at its edges; null when nothing is left. */
function snapped(text, start, end) {
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  if (start >= end) return null
  while (isInside(text, start)) start--
  while (isInside(text, end)) end++
  return [start, end]
}

const WORDS = /\S+/g

/** Where the words of `text` begin and end. */
const wordSpans = (text) => [...text.matchAll(WORDS)].map((m) => [m.index, m.index + m[0].length])

/** `span` with its beginning or its end moved to the next word in a direction, within `limits`; itself when it cannot. */
function moved(words, span, edge, direction, [lowest, highest]) {
  const [start, end] = span
  const within = words.filter(([a, b]) => a >= lowest && b <= highest)
  if (edge === "start") {
    const starts = within.map(([a]) => a).filter((a) => (direction < 0 ? a < start : a > start && a < end))
    if (!starts.length) return span
    return [direction < 0 ? starts[starts.length - 1] : starts[0], end]
  }
  const ends = within.map(([, b]) => b).filter((b) => (direction > 0 ? b > end : b < end && b > start))
  if (!ends.length) return span
  return [start, direction > 0 ? ends[0] : ends[ends.length - 1]]
}

/** One character for each, so that places stay the same. */
function folded(text) {
  for (const [glyphs, plain] of FOLDED) text = text.replace(glyphs, plain)
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

/** Every place of `words` in the folded text, whatever white space is between them. */
function hitsOf(foldedText, words) {
  const parts = folded(words).trim().split(/\s+/).filter(Boolean)
  if (!parts.length) return []
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("\\s+")
  return [...foldedText.matchAll(new RegExp(pattern, "gu"))].map((m) => [m.index, m.index + m[0].length])
}

const overlaps = ([a, b], [c, d]) => a < d && c < b
