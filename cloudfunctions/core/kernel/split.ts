/**
 * Splits a whole total by weights, by largest remainder: each gets its share rounded down, and what is left goes by
 * ones to the largest remainders, the earlier of equals first. The parts sum to the total; weights that sum to 0 get
 * nothing.
 */
export const split = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (sum === 0n) return weights.map(() => 0)
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight))
  const parts = exact.map((one) => Number(one / sum))
  const left = total - parts.reduce((all, part) => all + part, 0)
  const largest = exact
    .map((one, index) => ({ index, remainder: one % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .slice(0, left)
  for (const { index } of largest) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/** Of a share that goes back in steps, what stands at `part` of `whole`: never less than before, all of it at the end. */
export const shareAt = (share: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(share) * BigInt(part)) / BigInt(whole))
