// The language of the page, and Streamlit's own English words in it, where there is no setting for them.

const PLACES =
  '[data-testid="InputInstructions"], [data-testid="stFileUploaderDropzone"], [role="listbox"][data-empty]'
const shown = new WeakMap()
let words = []
let isWaiting = false
let observer = null

function pattern(english) {
  const literal = english.replace(/[.*+?^$()|[\]\\]/g, "\\$&")
  return new RegExp(`^${literal.replace(/\{(\w+)\}/g, "(?<$1>.+)")}$`)
}

function translated(english) {
  for (const { from, to } of words) {
    const groups = from.exec(english)
    if (groups) return to.replace(/\{(\w+)\}/g, (_, name) => groups.groups[name])
  }
  return english
}

function translate() {
  isWaiting = false
  for (const place of document.querySelectorAll(PLACES)) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const node = texts.currentNode
      const known = shown.get(node)
      const english = known?.text === node.nodeValue ? known.english : node.nodeValue
      const text = translated(english)
      if (text === node.nodeValue) continue
      // Only the text within the node: the node itself is Streamlit's, which goes on to use it.
      node.nodeValue = text
      shown.set(node, { english, text })
    }
  }
}

function soon() {
  if (isWaiting) return
  isWaiting = true
  requestAnimationFrame(translate)
}

export default function ({ data }) {
  document.documentElement.lang = data.lang
  words = data.words.map(([english, to]) => ({ from: pattern(english), to }))
  if (!observer) {
    observer = new MutationObserver(soon)
    observer.observe(document.body, { childList: true, characterData: true, subtree: true })
  }
  soon()
}
