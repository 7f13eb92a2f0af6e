import type { ActivityRule, FixedRule, Programme } from '../../../types/programme'
import type { ActivityFacts, Earned, EarnStep } from '../../../types/record'
import { earnInFull, type EarnedInFull } from '../ledger'
import { rulesFor } from './choose'
import type { Doing, MadePoints } from './kind'
import { kindOf } from './kinds'

/** What is kept of a doing that says what it earned. */
export interface ActivityBase extends Doing {
  at: number
  facts: ActivityFacts
  /** The rules that gave; those of the doing that objected are not among them. */
  rules: readonly string[]
}

/**
 * What the rules of a doing give: each its points, multiplied, capped and rounded as those of an order are, by the same
 * functions. For them it is an order of no money under rules that give so many points an order.
 */
export const earnActivity = (programme: Programme, base: ActivityBase): Earned[] =>
  activityInFull(programme, base).map(({ rule, wallet, points, expiresAt, counted }) => ({
    ...{ rule, wallet, points, expiresAt },
    ...(counted ? { counted } : {}),
  }))

/** The same with every step told. */
export const activityInFull = (programme: Programme, base: ActivityBase): EarnedInFull[] => {
  const rules = rulesFor(programme, base).filter(({ id }) => base.rules.includes(id))
  const made = new Map(rules.map((rule) => [rule.id, kindOf(rule).make(rule, base.facts)]))
  const facts = { channel: 'app' as const, nth: 0, ...base.facts }
  const order = { receivedFen: 0, paidAt: base.at, joining: false, facts }
  return earnInFull(viewOf(programme, rules, made), order).map((earned) => ({
    ...earned,
    steps: [...(made.get(earned.rule)?.steps ?? []), ...earned.steps.filter(afterRule)],
  }))
}

const afterRule = ({ kind }: EarnStep): boolean => kind !== 'rule'

/** The programme as earning sees it when something else than an order earns. */
export const viewOf = (
  programme: Programme,
  rules: readonly ActivityRule[],
  made: ReadonlyMap<string, MadePoints> = new Map(),
): Programme => ({
  ...programme,
  earn: rules.map(({ id, wallet, name, points, when, caps }): FixedRule => ({
    kind: 'fixed',
    id,
    wallet,
    name,
    points: made.get(id)?.points ?? points,
    ...(when === undefined ? {} : { when }),
    ...(caps === undefined ? {} : { caps }),
  })),
  multipliers: (programme.multipliers ?? []).flatMap(({ on, ...one }) => (on === 'activities' ? [one] : [])),
})
