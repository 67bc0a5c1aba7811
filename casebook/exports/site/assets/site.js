// Charts in the reader's theme, their buttons, and links that lead into what is folded.
(() => {
  document.documentElement.classList.add("js")
  const dark = matchMedia("(prefers-color-scheme: dark)")
  const charts = [...document.querySelectorAll(".site-chart")].map((box) => {
    const figures = JSON.parse(box.querySelector("script").textContent)
    return { box, plot: box.querySelector(".site-plot"), figures }
  })

  const draw = ({ plot, figures }, theme) => {
    const { data, layout } = figures[theme]
    return Plotly.react(plot, data, { ...layout, autosize: true }, window.casebookDrawing)
  }
  const theme = () => (dark.matches ? "dark" : "light")
  const redraw = (name) => charts.forEach((chart) => chart.plot.dataset.drawn && draw(chart, name))

  const start = async (chart) => {
    chart.plot.querySelector(".site-alt")?.remove()
    await draw(chart, theme())
    chart.plot.dataset.drawn = "true"
    listen(chart)
    offerSaving(chart)
    reachable(chart.box.querySelector(".site-wide"))
  }

  // What a mark carries says where it leads: to its case, at a criterion or a dimension, or down this page.
  const listen = ({ plot }) => {
    const opens = plot.dataset.opens
    if (!opens) return
    plot.on("plotly_click", ({ points }) => {
      const ids = points[0]?.customdata
      if (!Array.isArray(ids)) return
      if (opens === "criterion") { location.hash = `c-${ids[ids.length - 1]}`; return }
      const page = caseNames[ids[0]]
      const letter = { cell: "c", dimension: "d" }[opens]
      const there = letter && ids[1] && ids[1] !== "index" ? `#${letter}-${encodeURIComponent(ids[1])}` : ""
      if (page) location.href = page + there
    })
  }
  const named = document.getElementById("case-pages")
  const caseNames = named ? JSON.parse(named.textContent) : {}

  const offerSaving = ({ box, plot, figures }) => {
    const row = box.querySelector(".site-saving")
    const note = document.createElement("span")
    note.setAttribute("role", "status")
    row.append(note)
    for (const [label, name, options] of figures.saving) {
      const button = document.createElement("button")
      button.type = "button"
      button.textContent = label
      button.setAttribute("aria-label", name)
      button.onclick = () => {
        // The frame around the cell that happens to be chosen says nothing on paper.
        const shapes = (plot.layout.shapes || []).filter((shape) => shape.name !== figures.chosen)
        const figure = { data: plot.data, layout: { ...plot.layout, shapes } }
        Plotly.downloadImage(figure, options).catch(() => { note.textContent = document.body.dataset.failed })
      }
      row.append(button)
    }
  }

  // What scrolls sideways must be within reach of the keyboard, and nothing else needs to be.
  const reachable = (box) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
    else box.removeAttribute("tabindex")
  }

  const unfold = () => {
    const there = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (there?.tagName === "DETAILS") { there.open = true; there.scrollIntoView() }
  }

  const all = async () => {
    for (const chart of charts) {
      await start(chart)
      await new Promise((rest) => setTimeout(rest))
    }
    document.documentElement.classList.add("drawn")
  }

  addEventListener("hashchange", unfold)
  addEventListener("beforeprint", () => redraw("light"))
  addEventListener("afterprint", () => redraw(theme()))
  addEventListener("resize", () => charts.forEach(({ box }) => reachable(box.querySelector(".site-wide"))))
  dark.addEventListener("change", () => redraw(theme()))
  all().then(unfold)
})()
