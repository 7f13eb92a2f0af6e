import type { Earned } from '../../../../types/record'

/**
 * What an order has to give back when its smaller rest earns only `rest`: rule by rule, never negative, and wallet by
 * wallet the difference of the sums. Sharing out a rounded sum anew may leave a rule with more than before; that is
 * taken off what the wallet's other rules give back, and so is what a rule gives of the rest that stood back for the whole.
 */
export const lessOf = (earned: readonly Earned[], rest: readonly Earned[]): Earned[] => {
  const spare = new Map<string, number>()
  for (const { rule, wallet, points } of rest) {
    if (points > 0 && !earned.some((one) => one.rule === rule)) spare.set(wallet, (spare.get(wallet) ?? 0) + points)
  }
  const differences = earned.map((one) => {
    const difference = one.points - (rest.find(({ rule }) => rule === one.rule)?.points ?? 0)
    if (difference < 0) spare.set(one.wallet, (spare.get(one.wallet) ?? 0) - difference)
    return { ...one, points: Math.max(0, difference) }
  })
  return differences.map((one) => {
    const off = Math.min(one.points, spare.get(one.wallet) ?? 0)
    spare.set(one.wallet, (spare.get(one.wallet) ?? 0) - off)
    return { ...one, points: one.points - off }
  })
}
