import type { Ratio } from '../../../../types/programme'
import { ratioOf, split } from '../../kernel'
import type { CompiledQuery } from './compile'
import { countOf } from './count'
import { standingBack } from './exclude'
import { groundOf, type Ground } from './ground'
import { factorOf, stacked } from './multiplier'
import type { Plan, PlannedRule, PlannedWallet } from './plan'
import { shared, within, type Amount } from './share'
import type { EarnBase } from './sheet'

const NOTHING: Amount = { above: 0, below: 1 }
const ONE: Ratio = { numerator: 1, denominator: 1 }

/**
 * The points of every rule of a plan, by its place: what `earnInFull` makes, without the steps, in plain whole numbers.
 * Null where a product might pass the bound of `share.ts`; the plain way, which counts in big numbers, is asked then.
 */
export const quickPoints = (plan: Plan, zone: string, base: EarnBase): number[] | null => pointsOn(plan, groundOf(zone, base))

/** The same for an order that is laid out already. */
export const pointsOn = (plan: Plan, ground: Ground): number[] | null => {
  const points: number[] = new Array<number>(plan.rules.length).fill(0)
  for (const wallet of plan.wallets) if (!earnInto(points, plan, wallet, ground)) return null
  return points
}

/** False where plain numbers do not hold it. */
const earnInto = (points: number[], { rules }: Plan, wallet: PlannedWallet, ground: Ground): boolean => {
  const factor = wallet.multipliers.length === 0 ? ONE : factorFor(wallet, ground)
  if (!factor) return false
  const amounts: Amount[] = []
  for (const place of wallet.rules) {
    const planned = rules[place]
    const amount = planned ? amountOf(planned, factor, ground) : NOTHING
    if (!amount) return false
    amounts.push(amount)
  }
  return (!wallet.exclusive || excluded(amounts, wallet, rules)) && shared(amounts, wallet.rules, rules, points)
}

/** Sets amounts of rules that stand back to nothing; false where plain numbers cannot compare them. */
const excluded = (amounts: Amount[], { rules: places }: PlannedWallet, rules: readonly PlannedRule[]): boolean => {
  // One that gives alone has nobody to stand back for.
  let giving = 0
  for (const { above } of amounts) if (above > 0) giving += 1
  if (giving < 2) return true
  const own = places.flatMap((place) => rules[place]?.rule ?? [])
  const amountAt = (id: string): Amount => amounts[own.findIndex((rule) => rule.id === id)] ?? NOTHING
  if (amounts.some((a) => amounts.some((b) => !within(a.above * b.below, 1)))) return false
  const more = (a: string, b: string): number => amountAt(a).above * amountAt(b).below - amountAt(b).above * amountAt(a).below
  const back = standingBack(own, (id) => amountAt(id).above > 0, more)
  for (const [n, { id }] of own.entries()) if (back.has(id)) amounts[n] = NOTHING
  return true
}

/** What the multipliers that hold make together; worked out once for each set of them. */
const factorFor = ({ multipliers, factors }: PlannedWallet, ground: Ground): Ratio | null => {
  let open = 0
  let bit = 1
  for (const { when } of multipliers) {
    if (holds(when, ground)) open |= bit
    bit <<= 1
  }
  const known = factors.get(open)
  if (known !== undefined) return known
  const acting = stacked(multipliers.flatMap(({ multiplier }, place) => (open & (1 << place) ? [multiplier] : [])))
  const factor = ratioOf(factorOf(acting))
  factors.set(open, factor)
  return factor
}

/** Whether what a condition asks holds for the order or, where it asks for lines, for one of them. */
export const holds = (when: CompiledQuery | null, ground: Ground): boolean => {
  if (!when) return true
  if (!when.asksLines) return when.holds(ground)
  return (ground.base.lines ?? []).some((line) => when.holds({ ...ground, line }))
}

/** A rule's exact amount, multiplied and capped; null where plain numbers do not hold it. */
const amountOf = (planned: PlannedRule, factor: Ratio, ground: Ground): Amount | null => {
  if (!holds(planned.when, ground)) return NOTHING
  const { rule } = planned
  const made = times(madeOf(planned, ground), factor)
  const { rooms, counts = [] } = ground.facts ?? {}
  if (!made || made.above === 0 || (!rule.caps && !rooms)) return made
  let room = rooms?.find((one) => one.rule === rule.id)?.points ?? Infinity
  for (const { per, points } of rule.caps ?? []) {
    room = Math.min(room, per === 'order' ? points : Math.max(0, points - countOf(counts, rule.id, per)))
  }
  // More than so many whole points, or exactly so many.
  return made.above / made.below < room ? made : { above: room, below: 1 }
}

const times = (amount: Amount | null, { numerator, denominator }: Ratio): Amount | null => {
  if (!amount || (numerator === 1 && denominator === 1)) return amount
  return within(amount.above * numerator, amount.below * denominator)
}

const madeOf = ({ rule, lines }: PlannedRule, ground: Ground): Amount | null => {
  switch (rule.kind) {
    case 'perAmount':
      return within((lines ? sharesOf(lines, ground) : ground.base.receivedFen) * rule.points, rule.perFen)
    case 'stepped': {
      const held = ground.facts?.balances[rule.balanceOf] ?? 0
      const band = rule.bands.find(({ from, to }) => from <= held && (to === null || held <= to))
      if (!band) throw new Error(`rule ${rule.id} has no band for a balance of ${String(held)}`)
      return times(within(ground.base.receivedFen * rule.points, rule.perFen), band.times)
    }
    case 'perQuantity':
      return within(rule.points * piecesOf(lines, ground), 1)
    case 'perVisit':
      return countOf(ground.facts?.counts ?? [], rule.id, 'day') === 0 ? { above: rule.points, below: 1 } : NOTHING
    case 'fixed':
      return { above: rule.points, below: 1 }
  }
}

const sharesOf = (lines: CompiledQuery, ground: Ground): number => {
  const all = ground.base.lines ?? []
  const shares = split(ground.base.receivedFen, all.map(({ amountFen }) => amountFen))
  return all.reduce((sum, line, index) => (lines.holds({ ...ground, line }) ? sum + (shares[index] ?? 0) : sum), 0)
}

const piecesOf = (lines: CompiledQuery | null, ground: Ground): number =>
  (ground.base.lines ?? []).reduce((sum, line) => (!lines || lines.holds({ ...ground, line }) ? sum + line.quantity : sum), 0)
