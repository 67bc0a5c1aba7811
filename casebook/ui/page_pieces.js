// Small pieces of page that every component of ours builds with. Text is only ever put in as text.

const SVG = "http://www.w3.org/2000/svg"

/** An element with attributes (`text` is its content, `on…` a listener; undefined is left out) and children. */
function make(tag, attributes = {}, ...children) {
  const isDrawing = ["svg", "path"].includes(tag)
  const element = isDrawing ? document.createElementNS(SVG, tag) : document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    if (name === "text") element.textContent = value
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

/** A sentence of the catalogue with its gaps filled; what is filled in is never searched for gaps. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, gap) => String(values[gap]))

/** Write only what changed: an unchanged node costs the browser nothing. */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text
}

function setAttribute(element, name, value) {
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value)
}

function icon(path, css) {
  return make("svg", { viewBox: "0 0 16 16", class: css, "aria-hidden": "true" }, make("path", { d: path }))
}
