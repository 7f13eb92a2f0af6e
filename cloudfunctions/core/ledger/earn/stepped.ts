import { floorOf, multiply } from '../../kernel'
import { earnSchemas } from '../../programme'
import type { EarnKind } from './kind'
import { ofAmount } from './per-amount'

/** Points for money received, times the ratio of the band that the balance held before the order lies in. */
export const stepped: EarnKind<'stepped'> = {
  kind: 'stepped',
  sentence: {
    zh: '实收每 {perFen} 得 {points}，按已有积分分档加成',
    en: '{points} for every {perFen} received, more the more is held',
  },
  schema: earnSchemas.stepped,
  make: (rule, sheet) => {
    const made = ofAmount(rule, sheet.receivedFen, sheet.receivedFen)
    const held = sheet.balances[rule.balanceOf] ?? 0
    const band = rule.bands.find(({ from, to }) => from <= held && (to === null || held <= to))
    if (!band) throw new Error(`rule ${rule.id} has no band for a balance of ${String(held)}`)
    const amount = multiply(made.amount, band.times)
    const [before, after] = [floorOf(made.amount), floorOf(amount)]
    return { amount, steps: [...made.steps, { kind: 'band', by: rule.id, before, after, ratio: band.times }] }
  },
}
