// Which key asks for what. Whoever types, moves a slider or stands on a button keeps their keys.

const TYPED_INTO = "textarea, select, [contenteditable=''], [contenteditable='true'], input:not([type='checkbox'], [type='range'], [type='radio'], [type='button'], [type='submit'])"
const MOVED_BY_KEYS = "input[type='range'], input[type='radio'], [role='slider'], [role='radio'], [role='combobox'], [role='listbox'], [role='option']"
const PRESSED = "button, a[href], summary, input[type='checkbox'], [role='button']"
const PRESSING = ["Space", "Enter", "NumpadEnter"]
const MOVING = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]
const MOVES = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  Space: "next",
  Enter: "next",
  NumpadEnter: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Backspace: "previous",
  Home: "first",
  End: "last",
  KeyF: "screen",
  KeyL: "slides",
  KeyW: "weights",
  KeyN: "notes",
  KeyB: "blank",
  Escape: "escape",
}

/** What the key asks for: one of MOVES, a digit, "help", or nothing. By its place, so that Hangul typed is a letter too. */
function asked(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return null
  const at = event.composedPath()[0]
  const is = (selector) => at instanceof Element && at.matches(selector)
  if (event.code === "Escape" || event.key === "Escape") return "escape"
  if (is(TYPED_INTO)) return null
  if (is(MOVED_BY_KEYS) && MOVING.includes(event.code)) return null
  if (is(PRESSED) && PRESSING.includes(event.code)) return null
  if (event.key === "?") return "help"
  if (event.shiftKey && event.code === "Space") return "previous"
  if (/^[0-9]$/.test(event.key)) return event.key
  // A remote control in the hand may send keys without a place on a keyboard.
  return MOVES[event.code || event.key] ?? null
}
