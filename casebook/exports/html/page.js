// Draws every chart in the reader's theme; on paper light, as wide as the paper, and with all quotes unfolded.
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent)
  const config = read("drawing")
  const dark = matchMedia("(prefers-color-scheme: dark)")
  const plots = [...document.querySelectorAll("[data-plot]")]
  const PAPER_PX = 660
  const draw = (theme, width) => {
    for (const plot of plots) {
      const figure = read(`${plot.dataset.plot}-${theme}`)
      const layout = width ? { ...figure.layout, width } : { ...figure.layout, autosize: true }
      Plotly.react(plot, figure.data, layout, config)
    }
  }
  const show = () => draw(dark.matches ? "dark" : "light")
  let folded = []
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")]
    for (const part of folded) part.open = true
    draw("light", PAPER_PX)
  })
  addEventListener("afterprint", () => {
    for (const part of folded) part.open = false
    show()
  })
  // A link to the evidence of a score unfolds it.
  const unfold = () => {
    const there = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (there && there.tagName === "DETAILS") { there.open = true; there.scrollIntoView() }
  }
  addEventListener("hashchange", unfold)
  dark.addEventListener("change", show)
  show()
  unfold()
})()
