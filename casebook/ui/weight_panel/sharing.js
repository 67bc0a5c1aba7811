// Weights as shares of 100 %: whole numbers of 0.01 % that always sum to 10,000. Pure.

const WHOLE = 10000

const isSame = (first, second) => first.every((part, i) => part === second[i])

/** `amount` handed out in whole numbers in proportion to `weights` (largest remainder); equally if all are 0. */
export function handOut(weights, amount) {
  if (weights.length === 0) return []
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (sum > 0 ? (weight / sum) * amount : amount / weights.length))
  const parts = exact.map((part) => Math.floor(part + 1e-9))
  const left = amount - parts.reduce((a, b) => a + b, 0)
  const neediest = exact.map((part, i) => [part - parts[i], i]).sort((a, b) => b[0] - a[0] || a[1] - b[1])
  for (const [, i] of neediest.slice(0, left)) parts[i] += 1
  return parts
}

/** Hundredths of a percent of any weights; all zero stays zero. */
export function hundredthsOf(weights) {
  const largest = Math.max(0, ...weights)
  if (largest === 0) return weights.map(() => 0)
  return handOut(weights.map((weight) => weight / largest), WHOLE)
}

/** Whole percent that sum to what the hundredths sum to. */
export function percents(hundredths) {
  const sum = hundredths.reduce((a, b) => a + b, 0)
  return sum === 0 ? hundredths.map(() => 0) : handOut(hundredths, Math.round(sum / 100))
}

/** `hundredths` once the one at `at` is set to `wanted`: the unlocked others share what is left as they stood in it. */
export function moved(hundredths, locked, at, wanted) {
  const free = hundredths.map((_, i) => i).filter((i) => i !== at && !locked[i])
  const fixed = hundredths.reduce((sum, part, i) => sum + (i !== at && locked[i] ? part : 0), 0)
  const room = Math.max(0, WHOLE - fixed)
  const own = free.length ? Math.min(room, Math.max(0, Math.round(wanted))) : room
  const rest = handOut(free.map((i) => hundredths[i]), room - own)
  const next = [...hundredths]
  next[at] = own
  free.forEach((i, k) => {
    next[i] = rest[k]
  })
  return next
}

/** One set of sliders that share 100 %. Until it is moved it keeps the weights that were given, to the last digit. */
export class Shares {
  constructor(weights) {
    this.locked = weights.map(() => false)
    this.take(weights)
  }

  take(weights) {
    this.given = { weights, hundredths: hundredthsOf(weights) }
    this.start = null
    this.put(this.given.hundredths)
  }

  put(hundredths) {
    this.isMoved = !isSame(hundredths, this.given.hundredths)
    this.hundredths = hundredths
    this.weights = this.isMoved ? hundredths : this.given.weights
  }

  /** Going back and forth on one slider loses nothing: the others stand as they stood when it was taken up. */
  move(at, wanted) {
    if (this.start?.at !== at) this.start = { at, hundredths: this.hundredths }
    this.put(moved(this.start.hundredths, this.locked, at, wanted))
  }

  lock(at, isLocked) {
    this.locked[at] = isLocked
    this.start = null
  }

  /** Whether a hand can change the share at `at`. */
  isFree(at) {
    return !this.locked[at] && this.locked.some((isLocked, i) => i !== at && !isLocked)
  }
}
