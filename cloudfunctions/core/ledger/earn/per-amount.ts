import type { PerAmountRule, SteppedRule } from '../../../../types/programme'
import { floorOf, multiply, whole } from '../../kernel'
import { earnSchemas } from '../../programme'
import { chosen } from './condition'
import type { EarnKind, Made } from './kind'

/** baseFen x points / perFen, exact. */
export const ofAmount = (rule: PerAmountRule | SteppedRule, baseFen: number, receivedFen: number): Made => {
  const { id, points, perFen } = rule
  const ratio = { numerator: points, denominator: perFen }
  const amount = multiply(whole(baseFen), ratio)
  return {
    amount,
    steps: [
      { kind: 'base', by: id, before: receivedFen, after: baseFen, ratio: null },
      { kind: 'rule', by: id, before: baseFen, after: floorOf(amount), ratio },
    ],
  }
}

/** Points for money received; with a choice of lines, for their share of it. */
export const perAmount: EarnKind<'perAmount'> = {
  kind: 'perAmount',
  sentence: { zh: '实收每 {perFen} 得 {points}', en: '{points} for every {perFen} received' },
  schema: earnSchemas.perAmount,
  make: (rule, sheet) => {
    const shares = chosen(rule, sheet).reduce((sum, line) => sum + line.receivedFen, 0)
    return ofAmount(rule, rule.lines ? shares : sheet.receivedFen, sheet.receivedFen)
  },
}

/** Points of a plain ratio for an amount, rounded down. */
export const pointsOf = ({ points, perFen }: Pick<PerAmountRule, 'points' | 'perFen'>, baseFen: number): number =>
  floorOf(multiply(whole(baseFen), { numerator: points, denominator: perFen }))
