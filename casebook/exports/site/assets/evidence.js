// The search over every quotation: all words and all filters must hold, filters for one and the same use.
(() => {
  const form = document.getElementById("evidence-filters")
  if (!form) return
  const list = document.getElementById("evidence-list")
  const count = document.getElementById("evidence-count")
  const everything = [list.innerHTML, count.textContent]
  const STEP = 20
  let quotes = null
  let shown = 0
  let found = []

  const load = () => new Promise((done, failed) => {
    if (quotes) { done(); return }
    const script = document.createElement("script")
    script.src = form.dataset.index
    script.onload = () => { quotes = window.casebookQuotes; done() }
    script.onerror = failed
    document.head.append(script)
  })

  const asked = () => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]))

  const search = ({ query, only, dimension, about, stance, speaker, source }) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    const fits = ([ofCase, criterion, ofDimension, ofStance, ofSpeaker]) =>
      (!only || ofCase === only) && (!about || criterion === about) && (!dimension || ofDimension === dimension)
      && (!stance || ofStance === stance) && (!speaker || ofSpeaker === speaker)
    const hits = quotes.filter(([, text, ofSource, uses]) =>
      words.every((word) => text.includes(word)) && (!source || ofSource === source) && uses.some(fits))
    return [hits, words]
  }

  // Every occurrence of a word that was searched for, whatever its case, wherever the search looks.
  const mark = (card, words) => {
    const pattern = new RegExp(`(${words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "gi")
    const places = card.querySelectorAll("blockquote, .cb-translation, .cb-by strong")
    for (const place of places) {
      const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
      const texts = []
      while (walk.nextNode()) texts.push(walk.currentNode)
      for (const text of texts) {
        if (text.parentElement.closest(".cb-tag")) continue
        const pieces = text.data.split(pattern)
        if (pieces.length < 2) continue
        text.replaceWith(...pieces.map((piece, at) => {
          if (at % 2 === 0) return piece
          const hit = document.createElement("em")
          hit.className = "cb-hit"
          hit.textContent = piece
          return hit
        }))
      }
    }
  }

  const more = document.createElement("button")
  more.type = "button"
  more.className = "site-more"
  more.textContent = form.dataset.more

  const extend = (words) => {
    const box = list.querySelector(".cb")
    for (const [html] of found.slice(shown, shown + STEP)) {
      // Made with the page, every text in it escaped.
      box.insertAdjacentHTML("beforeend", html)
      if (words.length) mark(box.lastElementChild, words)
    }
    shown += STEP
    if (shown < found.length) { list.append(more); more.onclick = () => extend(words) } else more.remove()
  }

  const update = async () => {
    const values = asked()
    if (!Object.values(values).some(Boolean)) {
      [list.innerHTML, count.textContent] = everything
      remember(values)
      return
    }
    await load()
    let words
    [found, words] = search(values)
    shown = 0
    list.innerHTML = `<div class="cb" lang="${document.documentElement.lang}"></div>`
    const text = found.length ? form.dataset.found : form.dataset.none
    count.textContent = text.replace("{count}", found.length).replace("{total}", quotes.length)
    extend(words)
    remember(values)
  }

  // The address holds the search where the browser lets it; files on a disk may not.
  const remember = (values) => {
    const given = Object.entries(values).filter(([, value]) => value)
    const address = given.length ? `?${new URLSearchParams(given)}` : location.pathname
    try { history.replaceState(null, "", address) } catch { /* it stays as it was */ }
  }

  let waiting
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(update, 120) })
  form.addEventListener("submit", (event) => { event.preventDefault(); update() })
  form.addEventListener("reset", () => setTimeout(update))
  const given = new URLSearchParams(location.search)
  for (const [name, value] of given) if (form.elements[name]) form.elements[name].value = value
  if ([...given].length) update()
})()
