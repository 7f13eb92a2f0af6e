import type { Benefit, HeightPriceBenefit, Programme } from '../../../types/programme'
import type { BenefitQuote, QuoteFact, QuoteFacts, QuoteGap, QuoteLine } from '../../../types/record'
import { split } from '../kernel'
import { accessOf } from './access'
import { factsFor } from './facts'
import { missingGap } from './gap'
import { childRate } from './kind/height-price'
import type { Gap } from './kind/kind'
import { factsAsked, rateOf } from './kind/kinds'
import { paidOf, stacked, stackOf, type HeldRate } from './stack'

/** Lines and gaps of a part, and the benefits that stand back for a better one. */
interface Part {
  lines: QuoteLine[]
  gaps: QuoteGap[]
  idle: string[]
  /** Children as tall as adults, who are counted among the party. */
  adults: number
}

const WHOLE = { numerator: 1n, denominator: 1n }

/** The sum is rounded down once and shared by largest remainder, so that no two shares differ by more than a fen. */
const sharesOf = (payFen: number, count: number): QuoteLine['shares'] => {
  const parts = split(payFen, Array.from({ length: count }, () => 1))
  return [...new Set(parts)].map((eachFen) => ({ eachFen, count: parts.filter((one) => one === eachFen).length }))
}

const lineOf = (line: Pick<QuoteLine, 'who' | 'heightCm' | 'count' | 'rules'>, eachFen: number, paid: { numerator: bigint; denominator: bigint } | null): QuoteLine => {
  const listFen = eachFen * line.count
  const payFen = paid && paidOf(listFen, paid)
  return { ...line, listFen, payFen, shares: payFen === null ? [] : sharesOf(payFen, line.count) }
}

/** Each child on a line of its own; one as tall as an adult joins the party where there is one. */
const childrenOf = (benefit: HeightPriceBenefit, { heightsCm = [], listFen = 0 }: QuoteFacts, party: boolean, unserved: Gap | null): Part => {
  const part: Part = { lines: [], gaps: [], idle: [], adults: 0 }
  for (const heightCm of heightsCm) {
    const rate = unserved ? { gap: unserved } : childRate(benefit, heightCm)
    const child = { who: 'child' as const, heightCm, count: 1 }
    if ('gap' in rate) {
      part.gaps.push({ benefit: benefit.id, ...rate.gap })
      part.lines.push(lineOf({ ...child, rules: [] }, listFen, rate.gap.full ? WHOLE : null))
    } else if (rate.pays === 'adult' && party) part.adults += 1
    else {
      const percent = rate.pays === 'adult' ? 100 : rate.pays
      const rules = [{ benefit: benefit.id, rule: rate.rule }]
      part.lines.push(lineOf({ ...child, rules }, listFen, { numerator: BigInt(percent), denominator: 100n }))
    }
  }
  return part
}

/** What the guests pay: a party, people who enrol, or one piece. */
const guestsOf = (benefits: readonly Benefit[], facts: QuoteFacts, unserved: Gap | null): Part => {
  const [rates, gaps]: [HeldRate[], QuoteGap[]] = [[], []]
  for (const benefit of benefits) {
    const rate = unserved ? { gap: unserved } : rateOf(benefit, facts)
    if (rate && 'gap' in rate) gaps.push({ benefit: benefit.id, ...rate.gap })
    else if (rate) rates.push({ benefit: benefit.id, stack: stackOf(benefit), ...rate })
  }
  const best = stacked(rates)
  const acting = best?.acting ?? []
  const rules = acting.map(({ benefit, rule }) => ({ benefit, rule }))
  const paid = best ?? (gaps.every(({ full }) => full) ? WHOLE : null)
  const line = lineOf({ who: 'guests', heightCm: null, count: facts.party ?? facts.people ?? 1, rules }, facts.listFen ?? 0, paid)
  const idle = rates.filter((one) => !acting.includes(one)).map(({ benefit }) => benefit)
  return { lines: [line], gaps, idle, adults: 0 }
}

const coveredOf = (covered: number, parts: number): BenefitQuote['covered'] => (parts > 0 && covered === parts ? 'full' : covered > 0 ? 'part' : 'none')

const sumOf = (lines: readonly QuoteLine[], of: 'listFen' | 'payFen'): number | null =>
  lines.length === 0 ? null : lines.reduce<number | null>((sum, line) => (sum === null || line[of] === null ? null : sum + line[of]), 0)

const priced = (benefits: readonly Benefit[], facts: QuoteFacts, unserved: Gap | null): Part => {
  const guests = benefits.filter(({ kind }) => ['partyPrice', 'groupPrice', 'weekdayPrice', 'memberPrice'].includes(kind))
  const heights = benefits.find((one): one is HeightPriceBenefit => one.kind === 'heightPrice')
  const children = heights ? childrenOf(heights, facts, facts.party !== undefined && !unserved, unserved) : null
  const party = facts.party === undefined ? {} : { party: facts.party + (children?.adults ?? 0) }
  const own = guests.length > 0 ? guestsOf(guests, { ...facts, ...party }, unserved) : null
  const parts = [own, children].flatMap((one) => one ?? [])
  return {
    lines: parts.flatMap(({ lines }) => lines),
    gaps: parts.flatMap(({ gaps }) => gaps),
    idle: parts.flatMap(({ idle }) => idle),
    adults: 0,
  }
}

/**
 * What benefits come to for a visit: which rule acts, what each pays and all together, or that no rule covers it, with
 * what to say and what to ask. Prices of the same guests stack as they say; children are priced beside them.
 * `unserved`: why the card does not serve now; then the full price is paid. Facts hold (`factsHold`).
 */
export const quoteOf = (programme: Pick<Programme, 'version'>, benefits: readonly Benefit[], told: QuoteFacts, unserved: Gap | null): BenefitQuote => {
  const asked = new Set<QuoteFact>(benefits.flatMap(factsAsked))
  const facts = factsFor(told, asked)
  const [ids, { version }] = [benefits.map(({ id }) => id), programme]
  const missing = benefits.flatMap((benefit) =>
    factsAsked(benefit).flatMap((fact) => (facts[fact] === undefined ? [{ benefit: benefit.id, ...missingGap(fact) }] : [])),
  )
  const bare = { benefits: ids, facts, version, lines: [], idle: [], listFen: null, payFen: null, comesFrom: null }
  if (missing.length > 0) {
    return { ...bare, covered: 'none', gaps: missing.filter(({ fact }, n) => missing.findIndex((one) => one.fact === fact) === n) }
  }
  const { lines, gaps, idle } = priced(benefits, facts, unserved)
  const early = benefits.find((one) => one.kind === 'earlyAccess')
  const access = early && accessOf(early, facts)
  const late = unserved ?? access?.gap
  const all = early && late ? [...gaps, { benefit: early.id, ...late }] : gaps
  const covered = coveredOf(
    lines.filter(({ rules }) => rules.length > 0).length + (access && !late ? 1 : 0),
    lines.length + (access ? 1 : 0),
  )
  return { ...bare, covered, lines, gaps: all, idle, listFen: sumOf(lines, 'listFen'), payFen: sumOf(lines, 'payFen'), comesFrom: access?.from ?? null }
}
