import type { Multiplier, Programme } from '../../../../types/programme'
import { compare, floorOf, multiply, whole, type Fraction } from '../../kernel'
import { holds } from './condition'
import type { Made } from './kind'
import { multipliersOf } from './multipliers-of'
import type { Sheet } from './sheet'

/** What several make together. */
export const factorOf = (multipliers: readonly Multiplier[]): Fraction =>
  multipliers.reduce((all, { times }) => multiply(all, times), whole(1))

const byOrder = (a: Multiplier, b: Multiplier): number => a.order - b.order || (a.id < b.id ? -1 : 1)

/** The one that gives most, the earlier of equals. */
const bestOf = (multipliers: readonly Multiplier[]): Multiplier | undefined =>
  multipliers.reduce<Multiplier | undefined>(
    (best, one) => (best && compare(factorOf([one]), factorOf([best])) <= 0 ? best : one),
    undefined,
  )

/** The multipliers that act on a wallet's rules for this order, in their order. */
export const acting = (programme: Programme, wallet: string, sheet: Sheet): Multiplier[] =>
  stacked(multipliersOf(programme).filter((one) => one.wallet === wallet && one.on !== 'activities' && holds(one, sheet)))

/** Of those that hold, the ones that act, in their order: the best of a group, then stacking. */
export const stacked = (open: readonly Multiplier[]): Multiplier[] => {
  const ordered = [...open].sort(byOrder)
  const ofGroup = (name: string): Multiplier[] => ordered.filter(({ group }) => group === name)
  const left = ordered.filter((one) => one.group === undefined || bestOf(ofGroup(one.group)) === one)
  const together = left.filter(({ stack }) => stack === 'multiply')
  const alone = bestOf(left.filter(({ stack }) => stack === 'best'))
  return alone && compare(factorOf([alone]), factorOf(together)) > 0 ? [alone] : together
}

export const multiplied = ({ amount, steps }: Made, multipliers: readonly Multiplier[]): Made =>
  multipliers.reduce<Made>(
    (made, { id, times }) => {
      const next = multiply(made.amount, times)
      const [before, after] = [floorOf(made.amount), floorOf(next)]
      return { amount: next, steps: [...made.steps, { kind: 'multiplier', by: id, before, after, ratio: times }] }
    },
    { amount, steps },
  )
