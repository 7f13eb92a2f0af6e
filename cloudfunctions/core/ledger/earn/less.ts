import type { Earned } from '../../../../types/record'

/**
 * What an order has to give back when its smaller rest earns only `rest`: rule by rule, never negative, and wallet by
 * wallet the difference of the sums. Sharing out a rounded sum anew may leave a rule with more than before; that is
 * taken off what the wallet's other rules give back.
 */
export const lessOf = (earned: readonly Earned[], rest: readonly Earned[]): Earned[] => {
  const spare = new Map<string, number>()
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
