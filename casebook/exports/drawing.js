// Ids within a picture are drawn by lot: always the same, so that the same chart gives the same bytes.
{
  let seed = 20250101
  Math.random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 4294967296
  }
}
// --- after plotly
{
  const text64 = (text) => {
    const bytes = new TextEncoder().encode(text)
    let binary = ""
    for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(binary)
  }
  const done = (lines) => {
    document.head.innerHTML = ""
    document.body.innerHTML = ""
    const pre = document.createElement("pre")
    pre.id = "drawn"
    pre.textContent = lines.join("\n")
    document.body.append(pre)
  }
  const pictures = figures.map((figure, at) => {
    const { width, height } = sizes[at]
    const plot = document.createElement("div")
    document.body.append(plot)
    Plotly.newPlot(plot, figure.data, { ...figure.layout, width, height, autosize: false }, { staticPlot: true })
    const svg = Plotly.Snapshot.toSVG(plot, "svg", 1)
    Plotly.purge(plot)
    plot.remove()
    return svg
  })
  if (kind === "svg") {
    const lines = pictures.map(text64)
    addEventListener("load", () => done(lines))
  } else {
    // The page's load event waits for its images.
    const images = pictures.map((svg) => {
      const image = new Image()
      image.src = "data:image/svg+xml;base64," + text64(svg)
      document.body.append(image)
      return image
    })
    addEventListener("load", () => {
      done(images.map((image, at) => {
        const canvas = document.createElement("canvas")
        canvas.width = sizes[at].wide
        canvas.height = sizes[at].high
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
        return canvas.toDataURL("image/png").split(",")[1]
      }))
    })
  }
}
