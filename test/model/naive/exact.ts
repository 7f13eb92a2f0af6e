/** Fractions as pupils write them: two whole numbers, never shortened. */
export interface Exact {
  top: bigint
  bottom: bigint
}

export const exact = (top: number, bottom = 1): Exact => ({ top: BigInt(top), bottom: BigInt(bottom) })
export const NOTHING = exact(0)

export const plus = (a: Exact, b: Exact): Exact => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom })
export const times = (a: Exact, b: Exact): Exact => ({ top: a.top * b.top, bottom: a.bottom * b.bottom })
export const isLess = (a: Exact, b: Exact): boolean => a.top * b.bottom < b.top * a.bottom
export const smaller = (a: Exact, b: Exact): Exact => (isLess(b, a) ? b : a)
/** Only of fractions that are not negative. */
export const wholeOf = ({ top, bottom }: Exact): number => Number(top / bottom)
export const restOf = ({ top, bottom }: Exact): Exact => ({ top: top % bottom, bottom })

/** `total` in proportion to `weights`: everybody the whole part, then one each to the largest rests, earlier ones first. */
export const shareOut = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((all, one) => all + one, 0)
  if (sum === 0) return weights.map(() => 0)
  const fair = weights.map((weight) => times(exact(total), exact(weight, sum)))
  const parts = fair.map(wholeOf)
  const queue = fair.map((_, index) => index).sort((a, b) => byRest(fair[a], fair[b]) || a - b)
  let left = total - parts.reduce((all, one) => all + one, 0)
  for (const index of queue) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}

/** Larger rests first. */
export const byRest = (a: Exact = NOTHING, b: Exact = NOTHING): number => {
  if (isLess(restOf(b), restOf(a))) return -1
  return isLess(restOf(a), restOf(b)) ? 1 : 0
}
