import type { Condition, EarnRule, ProgrammeDocument, Ratio, SteppedRule } from '../../../types/programme'
import { conditionFaults } from './condition'
import { activityFacts, factsOf, lineFacts } from './fact'
import type { ProgrammeFault } from './fault'

/** What earning rules and multipliers must agree on with the rest of the programme. */
export const earningFaults = (programme: ProgrammeDocument): ProgrammeFault[] => [
  ...programme.earn.flatMap((rule, index) => ruleFaults(programme, rule, `$.earn[${String(index)}]`)),
  ...(programme.multipliers ?? []).flatMap(({ wallet, when, on }, index) => {
    const path = `$.multipliers[${String(index)}]`
    const facts = on === 'activities' ? activityFacts(programme) : factsOf(programme)
    return [
      ...walletFaults(programme, wallet, `${path}.wallet`),
      ...(when === undefined ? [] : conditionFaults(when, facts, `${path}.when`)),
    ]
  }),
  ...programme.wallets.flatMap(({ id }) => excessFaults(programme, id)),
]

const ruleFaults = (programme: ProgrammeDocument, rule: EarnRule, path: string): ProgrammeFault[] => [
  ...whenFaults(programme, rule.when, `${path}.when`),
  ...('lines' in rule && rule.lines ? conditionFaults(rule.lines, lineFacts, `${path}.lines`) : []),
  ...capFaults(rule, path),
  ...(rule.kind === 'stepped'
    ? [...walletFaults(programme, rule.balanceOf, `${path}.balanceOf`), ...bandFaults(rule, path)]
    : []),
]

const walletFaults = ({ wallets }: ProgrammeDocument, got: string, path: string): ProgrammeFault[] => {
  const known = wallets.map(({ id }) => id)
  return known.includes(got) ? [] : [{ path, rule: 'wallet.unknown', valid: `one of ${known.join(', ')}`, got }]
}

const whenFaults = (programme: ProgrammeDocument, when: Condition | undefined, path: string): ProgrammeFault[] =>
  when === undefined ? [] : conditionFaults(when, factsOf(programme), path)

const capFaults = ({ caps = [] }: EarnRule, path: string): ProgrammeFault[] =>
  caps.flatMap(({ per }, index) =>
    caps.findIndex((cap) => cap.per === per) === index
      ? []
      : [{ path: `${path}.caps[${String(index)}].per`, rule: 'cap.repeated', valid: 'one cap a period', got: per }],
  )

/** Bands hold every balance exactly once: from 0, each where the one before ends, the last without end. */
const bandFaults = ({ bands }: SteppedRule, path: string): ProgrammeFault[] =>
  bands.flatMap(({ from, to }, index) => {
    const at = `${path}.bands[${String(index)}]`
    const before = bands[index - 1]
    const due = before ? (before.to ?? Number.MAX_SAFE_INTEGER) + 1 : 0
    const last = index === bands.length - 1
    const start = { path: `${at}.from`, valid: `${String(due)}: where the band before it ends`, got: String(from) }
    const end = { path: `${at}.to`, got: String(to) }
    return [
      ...(from > due ? [{ ...start, rule: 'band.gap' }] : []),
      ...(from < due ? [{ ...start, rule: 'band.overlap' }] : []),
      ...(to !== null && to < from ? [{ ...end, rule: 'band.empty', valid: `${String(from)} or more` }] : []),
      ...(last && to !== null ? [{ ...end, rule: 'band.gap', valid: 'null: the last band has no end' }] : []),
    ]
  })

const LARGEST_ORDER_FEN = 999_999_999n
const MOST_PIECES = 200n * 10_000n

/** A ratio rounded up, 1 or more. */
const wholeOf = ({ numerator, denominator }: Ratio): number => Math.ceil(numerator / denominator)

/** The most that one rule can make of one order before it is multiplied, rounded up. */
const mostOf = (rule: EarnRule): bigint => {
  const points = BigInt(rule.points)
  if (rule.kind === 'perQuantity') return points * MOST_PIECES
  if (rule.kind === 'fixed' || rule.kind === 'perVisit') return points
  const bands = rule.kind === 'stepped' ? rule.bands : []
  const steepest = bands.reduce((most, { times }) => Math.max(most, wholeOf(times)), 1)
  return (LARGEST_ORDER_FEN * points * BigInt(steepest)) / BigInt(rule.perFen) + 1n
}

/** Points are whole doubles: the largest order with every multiplier at work must stay one. */
/** An order uses four coupons at most: those that multiply most. */
const COUPONS_AN_ORDER = 4

const broughtBy = ({ coupons = [] }: ProgrammeDocument, wallet: string): { times: Ratio }[] =>
  coupons
    .flatMap((one) => (one.kind === 'multiplier' && one.wallet === wallet ? [{ times: one.times }] : []))
    .sort((a, b) => wholeOf(b.times) - wholeOf(a.times))
    .slice(0, COUPONS_AN_ORDER)

const excessFaults = (programme: ProgrammeDocument, wallet: string): ProgrammeFault[] => {
  const { earn, multipliers = [] } = programme
  const own = [...multipliers.filter((one) => one.wallet === wallet), ...broughtBy(programme, wallet)]
  const factor = own.reduce((all, { times }) => all * BigInt(wholeOf(times)), 1n)
  const most = earn.filter((rule) => rule.wallet === wallet).reduce((all, rule) => all + mostOf(rule), 0n) * factor
  if (most <= BigInt(Number.MAX_SAFE_INTEGER)) return []
  const valid = `at most ${String(Number.MAX_SAFE_INTEGER)} in the wallet ${wallet} for the largest order`
  return [{ path: own.length > 0 ? '$.multipliers' : '$.earn', rule: 'earn.excess', valid, got: String(most) }]
}
