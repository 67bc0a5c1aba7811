// Each figure becomes a drawing whose texts are text, as large as its place; quotes are made to fit.
{
  for (const place of document.querySelectorAll(".chart")) {
    const figure = JSON.parse(place.querySelector("script").textContent)
    const { width, height } = JSON.parse(place.dataset.size)
    const plot = document.createElement("div")
    document.body.append(plot)
    Plotly.newPlot(plot, figure.data, { ...figure.layout, width, height, autosize: false }, { staticPlot: true })
    const svg = Plotly.Snapshot.toSVG(plot, "svg", 1)
    Plotly.purge(plot)
    plot.remove()
    place.innerHTML = svg
    const drawn = place.firstElementChild
    drawn.setAttribute("viewBox", `0 0 ${width} ${height}`)
    drawn.setAttribute("preserveAspectRatio", "xMinYMin meet")
    drawn.removeAttribute("width")
    drawn.removeAttribute("height")
    drawn.setAttribute("aria-hidden", "true")
  }
  const fits = (box, least) => {
    const most = box.closest(".page").querySelector("footer").offsetTop - 8
    for (let size = 20; size >= least; size -= 0.5) {
      box.style.setProperty("--type", `${size}px`)
      const last = box.lastElementChild
      if (last.offsetTop + last.offsetHeight <= most) return true
    }
    return false
  }
  for (const box of document.querySelectorAll(".page-sources .head")) fits(box, 11)
  for (const box of document.querySelectorAll(".said")) {
    // As in the meeting mode: rather a quote less than small type, and counter-evidence stays.
    while (!fits(box, 15) && box.children.length > 1) {
      const supporting = [...box.querySelectorAll(".cb-quote-supports")]
      const leaving = supporting.length > 1 ? supporting.at(-1) : box.lastElementChild
      leaving.remove()
    }
  }
}
