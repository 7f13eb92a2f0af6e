/**
 * Splits an amount over parts in proportion to their weights by largest remainder (Hamilton): every part gets the floor
 * of its exact share, what is then missing goes unit by unit to the largest remainders, earlier parts first. The shares
 * sum to the amount. Weights that are all zero get nothing.
 */
export const allot = (amount: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total === 0n) return weights.map(() => 0)
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight))
  const shares = exact.map((product) => Number(product / total))
  const missing = amount - shares.reduce((sum, share) => sum + share, 0)
  const order = exact
    .map((product, index) => ({ index, remainder: product % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1))
  for (const { index } of order.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/** Of a share that goes back in steps, what stands at `part` of `whole`: never less than before, all of it at the end. */
export const shareAt = (share: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(share) * BigInt(part)) / BigInt(whole))
