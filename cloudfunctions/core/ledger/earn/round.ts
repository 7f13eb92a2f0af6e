import type { Programme } from '../../../../types/programme'
import { add, compare, floorOf, remainderOf, whole } from '../../kernel'
import type { Made } from './kind'

/**
 * Rounds the sum of each wallet down, once, and splits it over the wallet's rules by largest remainder, by id among
 * equals. With one rule in a wallet that is its own rounding down.
 */
export const roundedDown = ({ wallets, earn }: Programme, made: ReadonlyMap<string, Made>): Map<string, number> => {
  const points = new Map<string, number>()
  for (const wallet of wallets) {
    const exact = earn
      .filter((rule) => rule.wallet === wallet.id)
      .map(({ id }) => ({ id, amount: made.get(id)?.amount ?? whole(0) }))
    const left = floorOf(exact.reduce((sum, { amount }) => add(sum, remainderOf(amount)), whole(0)))
    const largest = exact
      .sort((a, b) => compare(remainderOf(b.amount), remainderOf(a.amount)) || (a.id < b.id ? -1 : 1))
    for (const [rank, { id, amount }] of largest.entries()) points.set(id, floorOf(amount) + (rank < left ? 1 : 0))
  }
  return points
}
