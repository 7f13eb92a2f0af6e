import type { Earned } from '../../../types/record'
import type { Programme } from '../../../types/programme'
import { earn, type EarnBase } from './earn'

/**
 * What an order keeps of its points when it keeps `keptFen` of its money: it is earned anew on that, under the programme
 * it was earned by, so that no rounding adds up over many returns. Never more than it kept before; nothing on nothing.
 */
export const keep = (
  programme: Programme,
  order: EarnBase & { kept: readonly Earned[] },
  keptFen: number,
): Earned[] => {
  const anew = keptFen === 0 ? [] : earn(programme, { ...order, receivedFen: keptFen })
  const pointsOf = ({ rule, wallet }: Earned): number =>
    anew.find((one) => one.rule === rule && one.wallet === wallet)?.points ?? 0
  return order.kept.map((one) => ({ ...one, points: Math.min(one.points, pointsOf(one)) }))
}

/** What lies between two states of an order's points, rule by rule. */
export const takenBetween = (before: readonly Earned[], after: readonly Earned[]): Earned[] =>
  before.map((one, index) => ({ ...one, points: one.points - (after[index]?.points ?? 0) }))
