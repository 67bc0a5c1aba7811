// A button that shows nothing but a sign.

function iconButton(path, label, onclick) {
  return make("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick }, icon(path, "icon"))
}
