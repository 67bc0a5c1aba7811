// What if one case stood at other levels: five choices for each criterion that its sources speak about.

class Levels {
  constructor(data, hand) {
    const { what_if, texts } = data
    this.texts = texts
    this.hand = hand
    this.rows = []
    this.points = what_if.points
    this.chosen = new Map(data.levels)
    const groups = what_if.dimensions.map((dimension, d) =>
      make(
        "div",
        { class: "level-group", role: "group", "aria-label": dimension.name },
        make("p", { class: "subtitle", text: dimension.name }),
        ...dimension.criteria.map((criterion, c) => this.row(criterion, d, c)),
      ),
    )
    this.count = make("span", { class: "sum" })
    this.reset = make("button", { type: "button", class: "button", text: texts.levels_reset, onclick: () => this.clear() })
    this.element = make(
      "div",
      { class: "levels", role: "group", "aria-label": what_if.title },
      make("p", { class: "title", text: what_if.title }),
      make("p", { class: "note", text: texts.levels_note }),
      ...groups,
      make("div", { class: "foot" }, this.count, this.reset),
    )
  }

  row(criterion, d, c) {
    const isSilent = criterion.level === null
    const change = make("span", { class: "change" })
    const idle = make("span", { class: "idle" })
    const meaning = make("p", { class: "meaning" })
    const choices = criterion.meanings.map((name, level) => {
      const input = make("input", {
        type: "radio",
        name: `level-${criterion.id}`,
        "aria-label": name,
        onchange: () => this.choose(row, level),
      })
      input.disabled = isSilent
      const css = level === criterion.level ? "choice file" : "choice"
      return { input, label: make("label", { class: css, title: name }, input, make("span", { text: level })) }
    })
    const fieldset = make(
      "div",
      { class: "choices", role: "radiogroup", "aria-label": criterion.name },
      ...(isSilent ? [make("span", { class: "silent", text: this.texts.silent })] : []),
      ...choices.map(({ label }) => label),
    )
    const name = make("span", { class: "level-name" }, make("span", { text: criterion.name }), change, idle)
    const element = make("div", { class: isSilent ? "level-row off" : "level-row" }, name, fieldset, meaning)
    const row = { element, criterion, d, c, choices, change, idle, meaning }
    this.rows.push(row)
    return element
  }

  levelOf({ criterion }) {
    return this.chosen.get(criterion.id) ?? criterion.level
  }

  choose(row, level) {
    if (level === row.criterion.level) this.chosen.delete(row.criterion.id)
    else this.chosen.set(row.criterion.id, level)
    this.hand.moved()
    this.hand.soon()
  }

  clear() {
    this.chosen.clear()
    this.hand.moved()
    this.hand.released()
  }

  take(levels) {
    this.chosen = new Map(levels)
  }

  /** `compared`: what `compare` gives; a level that moves no index says so. */
  draw(compared) {
    for (const row of this.rows) {
      const { criterion, element, d, c, choices, change, idle, meaning } = row
      const level = this.levelOf(row)
      const isChanged = level !== criterion.level
      element.classList.toggle("changed", isChanged)
      choices.forEach(({ input }, at) => {
        if (input.checked !== (at === level)) input.checked = at === level
      })
      setText(change, isChanged ? fill(this.texts.levels_change, { before: criterion.level, after: level }) : "")
      setText(idle, criterion.level === null || compared.criteria[d][c] ? "" : this.texts.idle)
      setText(meaning, isChanged ? criterion.meanings[level] : "")
      meaning.hidden = !isChanged
    }
    setText(this.count, fill(this.texts.levels_count, { count: this.chosen.size }))
    this.reset.disabled = this.chosen.size === 0
  }

  /** The model with this case at the levels chosen; a level that is assumed has no range. */
  applied(model, caseId) {
    const changed = this.rows.filter(({ criterion }) => this.chosen.has(criterion.id))
    if (changed.length === 0) return model
    const cases = model.cases.map((kase) => {
      if (kase.id !== caseId) return kase
      const points = kase.points.map((row) => [...row])
      for (const { criterion, d, c } of changed) {
        const at = this.points[this.chosen.get(criterion.id)]
        points[d][c] = [at, at, at]
      }
      return { ...kase, points }
    })
    return { ...model, cases }
  }

  /** For Python: only what differs from the file, in the rubric's order. */
  released() {
    return this.rows
      .filter(({ criterion }) => this.chosen.has(criterion.id))
      .map(({ criterion }) => [criterion.id, this.chosen.get(criterion.id)])
  }
}
