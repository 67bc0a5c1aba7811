// Index, interval and rank of every case under any weights: the rules of `casebook.scoring.compare`, in the browser.
// Pure: no page, no text. A number that does not exist is null, never 0.
//
// model   {silence, aggregation, min_coverage, fewest, weighing, cases: [{id, points}]}
//         weighing: the rubric's own weight of each dimension
//         points: per dimension, per criterion [low, given, high] in points, or null where the sources are silent
// weights {dimensions: [number], criteria: [[number] per dimension]}; only proportions matter

const LOWEST_POINTS = 0
const HIGHEST_POINTS = 100
// 0.1 + 0.2 + 0.2 must reach a minimum of 0.5.
const COVERAGE_TOLERANCE = 1e-9
const TIE_POINTS = 1e-9
const LOW = 0
const GIVEN = 1
const HIGH = 2

const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0)

/** Weights with sum 1; all zero stays zero. */
function normalised(weights) {
  const largest = Math.max(0, ...weights)
  if (largest === 0) return weights.map(() => 0)
  const scaled = weights.map((weight) => weight / largest)
  const sum = total(scaled)
  return scaled.map((weight) => weight / sum)
}

const isEnough = (coverage, least) => coverage > 0 && coverage >= least - COVERAGE_TOLERANCE

const arithmetic = (pairs) => total(pairs.map(([w, x]) => w * x)) / total(pairs.map(([w]) => w))

const METHODS = {
  arithmetic,
  // Undefined at 0, hence on [1, 100].
  geometric: (pairs) => Math.exp(arithmetic(pairs.map(([w, x]) => [w, Math.log(1 + 0.99 * x)]))),
  minimum: (pairs) => Math.min(...pairs.map(([, x]) => x)),
}

/** Per dimension and criterion: whether it may enter numbers. */
function criteriaInUse(model, shares) {
  return shares.map((row, d) =>
    row.map((_, c) => {
      const isScored = (kase) => kase.points[d][c] !== null
      if (model.silence === "common") return model.cases.every(isScored)
      return model.silence === "bounds" || model.cases.some(isScored)
    }),
  )
}

/** One case in one dimension: {given, low, high} in points or null, and the criteria (`parts`) behind them. */
function scoreDimension(points, shares, inUse, model) {
  const weighted = shares.map((_, c) => c).filter((c) => shares[c] > 0)
  const basis = weighted.filter((c) => points[c] !== null && inUse[c])
  const isSufficient = isEnough(Math.min(1, total(basis.map((c) => shares[c]))), model.min_coverage)
  const isBounds = model.silence === "bounds"
  const hasNumber = isBounds ? weighted.length > 0 && basis.length === weighted.length : isSufficient
  const spanned = isBounds ? weighted : isSufficient ? basis : []
  const end = (which, silent) =>
    spanned.length ? arithmetic(spanned.map((c) => [shares[c], points[c] ? points[c][which] : silent])) : null
  return {
    parts: spanned,
    given: hasNumber ? arithmetic(basis.map((c) => [shares[c], points[c][GIVEN]])) : null,
    low: end(LOW, LOWEST_POINTS),
    high: end(HIGH, HIGHEST_POINTS),
  }
}

/** Per case, the dimensions that its index stands on; empty: no index. */
function bases(rows, shares, model) {
  let own = rows.map((row) => row.map((_, d) => d).filter((d) => row[d].low !== null && shares[d] > 0))
  if (model.silence === "common") {
    own = own.map((ids) => ids.filter((d) => own.every((other) => other.includes(d))))
  } else if (model.silence === "available") {
    // All that a case can show, by the rubric's own weights: none enters or leaves while a slider moves.
    const parts = normalised(model.weighing.some((w) => w > 0) ? model.weighing : model.weighing.map(() => 1))
    const covered = rows.map((row) => total(parts.filter((_, d) => row[d].low !== null)))
    own = own.map((ids, i) => (isEnough(covered[i], model.min_coverage) ? ids : []))
  }
  return own.map((ids) => (ids.length >= model.fewest ? ids : []))
}

/** 1 + how many are strictly higher; null without a number, and for all where fewer than two have one. */
export function ranks(points) {
  const present = points.filter((p) => p !== null)
  if (present.length < 2) return points.map(() => null)
  return points.map((p) => (p === null ? null : 1 + present.filter((q) => q > p + TIE_POINTS).length))
}

/**
 * {cases: [{id, points, low, high, rank}] in their order,
 *  dimensions: [boolean], criteria: [[boolean]]: whether any of these indices stands on it}
 */
export function compare(model, weights) {
  const shares = normalised(weights.dimensions)
  const within = weights.criteria.map(normalised)
  const inUse = criteriaInUse(model, within)
  const rows = model.cases.map((kase) =>
    kase.points.map((points, d) => scoreDimension(points, within[d], inUse[d], model)),
  )
  const used = bases(rows, shares, model)
  const index = (i, which) => {
    const pairs = used[i].map((d) => [shares[d], rows[i][d][which]])
    return pairs.length && pairs.every(([, x]) => x !== null) ? METHODS[model.aggregation](pairs) : null
  }
  const cases = model.cases.map(({ id }, i) => ({
    id,
    points: index(i, "given"),
    low: index(i, "low"),
    high: index(i, "high"),
  }))
  const places = ranks(cases.map(({ points }) => points))
  return {
    cases: cases.map((kase, i) => ({ ...kase, rank: places[i] })),
    dimensions: shares.map((_, d) => used.some((ids) => ids.includes(d))),
    criteria: within.map((row, d) =>
      row.map((_, c) => used.some((ids, i) => ids.includes(d) && rows[i][d].parts.includes(c))),
    ),
  }
}

/** As readers of reports round: halves away from zero, also 6.25 that a sum left at 6.249999999999. */
export function halfUp(number, decimals) {
  const shift = 10 ** decimals
  return (Math.floor(number * shift + 0.5 + 1e-9) / shift).toFixed(decimals)
}
