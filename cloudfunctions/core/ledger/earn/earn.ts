import type { EarnRule, Multiplier, Programme } from '../../../../types/programme'
import type { Earned, EarnStep } from '../../../../types/record'
import { compare, expiryOf, floorOf, ratioOf, remainderOf, whole } from '../../kernel'
import { capped } from './cap'
import { holds } from './condition'
import { periodsOf } from './count'
import { standingBack } from './exclude'
import type { Made } from './kind'
import { make } from './kinds'
import { acting, multiplied } from './multiplier'
import { groundOf, type Ground } from './ground'
import { planOf, type PlannedRule } from './plan'
import { holds as holdsOn, pointsOn } from './quick'
import { releaseOf } from './release'
import { roundedDown } from './round'
import { sheetOf, type EarnBase, type Sheet } from './sheet'
import { isPosted } from './to-post'
import { walletOf } from './wallet'

/** What a rule made of an order with every step told. */
export type EarnedInFull = Earned & { steps: EarnStep[] }

/**
 * What an order earns, rule by rule, zeros included, so that a member can be told why there is nothing; of rules that stand
 * in for each other only the one that acts. A rule is multiplied, then capped, and the sum of a wallet is rounded down once
 * an order. Rules and multipliers may stand in any order. Give `facts` as the order keeps them, and the same order earns the
 * same again. How it came about is told by `earnInFull`, when somebody asks.
 */
export const earn = (programme: Programme, base: EarnBase): Earned[] => {
  const [plan, ground] = [planOf(programme), groundOf(programme.zone, base)]
  const earns = !base.joining || programme.join.joiningOrderEarns
  const points = earns ? pointsOn(plan, ground) : []
  if (!points) return earnPlainly(programme, base)
  const pointsAt = (place: number): number => points[place] ?? 0
  const made: Earned[] = []
  for (const [place, planned] of plan.rules.entries()) {
    if (isPosted(place, planned.rivals, pointsAt)) made.push(earnedBy(programme, planned, pointsAt(place), ground))
  }
  return made
}

const earnedBy = (programme: Programme, { rule, wallet, counted, held }: PlannedRule, points: number, ground: Ground): Earned => {
  const { paidAt } = ground.base
  const earned: Earned = { rule: rule.id, wallet: wallet.id, points, expiresAt: expiryOf(paidAt, wallet.expiry, programme.zone) }
  if (wallet.hold && holdsOn(held, ground)) earned.releaseAt = releaseOf(paidAt, wallet.hold, programme.zone)
  if (counted) earned.counted = periodsOf(programme, rule, paidAt)
  return earned
}

/** The same by the plain way of `earnInFull`; the books are recomputed by it, and a property test holds `earn` to it. */
export const earnPlainly = (programme: Programme, base: EarnBase): Earned[] => {
  const [all, { rules }] = [earnInFull(programme, base), planOf(programme)]
  return all
    .filter((_, place) => isPosted(place, rules[place]?.rivals ?? [], (other) => all[other]?.points ?? 0))
    .map(({ rule, wallet, points, expiresAt, releaseAt, counted }) => ({
      ...{ rule, wallet, points, expiresAt },
      ...(releaseAt === undefined ? {} : { releaseAt }),
      ...(counted ? { counted } : {}),
    }))
}

/** What every rule makes of an order, in exact fractions and with every step told; those that stand back say for which. */
export const earnInFull = (programme: Programme, base: EarnBase): EarnedInFull[] => {
  const sheet = sheetOf(programme, base)
  const earns = !base.joining || programme.join.joiningOrderEarns
  const made = new Map<string, Made>()
  for (const { id } of programme.wallets) {
    const multipliers = acting(programme, id, sheet)
    const rules = programme.earn.filter(({ wallet }) => wallet === id)
    for (const rule of rules) made.set(rule.id, exact(rule, sheet, multipliers, earns))
    exclude(rules, made)
  }
  const points = roundedDown(programme, made)
  return programme.earn.map((rule) => {
    const wallet = walletOf(programme, rule.wallet)
    const { amount, steps } = made.get(rule.id) ?? nothing
    const counted = periodsOf(programme, rule, base.paidAt)
    const given = points.get(rule.id) ?? 0
    return {
      rule: rule.id,
      wallet: wallet.id,
      points: given,
      expiresAt: expiryOf(base.paidAt, wallet.expiry, programme.zone),
      ...(wallet.hold && holds(wallet.hold, sheet) ? { releaseAt: releaseOf(base.paidAt, wallet.hold, programme.zone) } : {}),
      steps: [...steps, ...roundingOf(rule.id, amount, given)],
      ...(counted.length > 0 ? { counted } : {}),
    }
  })
}

const exclude = (rules: readonly EarnRule[], made: Map<string, Made>): void => {
  const amountOf = (id: string) => (made.get(id) ?? nothing).amount
  const gives = (id: string): boolean => amountOf(id).numerator > 0n
  for (const [id, { kind, by }] of standingBack(rules, gives, (a, b) => compare(amountOf(a), amountOf(b)))) {
    const { amount, steps } = made.get(id) ?? nothing
    made.set(id, { amount: whole(0), steps: [...steps, { kind, by, before: floorOf(amount), after: 0, ratio: null }] })
  }
}

const nothing: Made = { amount: whole(0), steps: [] }

/** Before rounding. */
const exact = (rule: EarnRule, sheet: Sheet, multipliers: readonly Multiplier[], earns: boolean): Made => {
  const made = make(rule, sheet)
  const before = floorOf(made.amount)
  const stop = (kind: 'joining' | 'when'): Made => ({
    amount: whole(0),
    steps: [...made.steps, { kind, by: rule.id, before, after: 0, ratio: null }],
  })
  if (!earns) return stop('joining')
  if (!holds(rule, sheet)) return stop('when')
  return made.amount.numerator === 0n ? made : capped(multiplied(made, multipliers), rule, sheet)
}

const roundingOf = (by: string, amount: Made['amount'], points: number): EarnStep[] => {
  const rest = remainderOf(amount)
  if (rest.numerator === 0n) return []
  return [{ kind: 'rounding', by, before: floorOf(amount), after: points, ratio: ratioOf(rest) }]
}

/** A rule of one ratio for the whole amount says it all itself; those of rounding up stay told. */
export const saysItself = ({ steps }: EarnedInFull): boolean =>
  steps.every(
    ({ kind, before, after }) =>
      kind === 'rule' || kind === 'joining' || ((kind === 'base' || kind === 'rounding') && before === after),
  )
