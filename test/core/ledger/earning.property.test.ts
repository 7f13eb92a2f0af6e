import fc from 'fast-check'
import { counted, COUNTS_KEPT, earn, earnInFull, lessOf } from '../../../cloudfunctions/core/ledger'
import { split } from '../../../cloudfunctions/core/kernel'
import { emptyAccount } from '../../../cloudfunctions/core/member'
import type { EarnCap, EarnRule, Multiplier, Programme, Ratio } from '../../../types/programme'
import type { Earned, OrderLine } from '../../../types/record'
import { preset } from '../preset'

const name = { zh: '规则', en: 'rule' }
const part = fc.integer({ min: 1, max: 9 })
const ratio: fc.Arbitrary<Ratio> = fc.record({ numerator: part, denominator: part })
const caps: fc.Arbitrary<EarnCap[] | undefined> = fc.option(
  fc.integer({ min: 1, max: 500 }).map((points): EarnCap[] => [{ per: 'order', points }]),
  { nil: undefined },
)
const figures = fc.record({
  points: fc.integer({ min: 1, max: 500 }),
  perFen: fc.integer({ min: 1, max: 20_000 }),
  caps,
  times: ratio,
})
type Figures = typeof figures extends fc.Arbitrary<infer F> ? F : never
const lines = { 'line.category': 'shoes' }

const ruleOf = (kind: EarnRule['kind'], n: number, { times, perFen, ...made }: Figures): EarnRule => {
  const any = { ...made, id: `rule-${String(n)}`, wallet: n % 3 === 0 ? 'consumption' : 'value', name }
  switch (kind) {
    case 'perAmount':
      return { ...any, kind, perFen }
    case 'stepped':
      return { ...any, kind, perFen, balanceOf: 'value', bands: [{ from: 0, to: null, times }] }
    case 'perQuantity':
      return { ...any, kind, lines }
    case 'fixed':
    case 'perVisit':
      return { ...any, kind }
  }
}

const rulesOf = (kinds: EarnRule['kind'][]): fc.Arbitrary<EarnRule[]> =>
  fc
    .array(fc.tuple(fc.constantFrom(...kinds), figures), { minLength: 1, maxLength: 6 })
    .map((made) => made.map(([kind, one], n) => ruleOf(kind, n, one)))

const multipliers: fc.Arbitrary<Multiplier[]> = fc
  .array(
    fc.record({
      wallet: fc.constantFrom('consumption', 'value'),
      times: ratio,
      order: fc.integer({ min: 1, max: 4 }),
      group: fc.constantFrom(undefined, 'g', 'h'),
      stack: fc.constantFrom('multiply' as const, 'best' as const),
    }),
    { maxLength: 5 },
  )
  .map((made) => made.map((one, n): Multiplier => ({ ...one, id: `m-${String(n)}`, name })))

const hemu = preset('hemu')
const programmes = (kinds: EarnRule['kind'][]): fc.Arbitrary<Programme> =>
  fc.record({ earn: rulesOf(kinds), multipliers }).map((made) => ({ ...hemu, ...made }))
const everyKind: EarnRule['kind'][] = ['perAmount', 'fixed', 'perQuantity', 'perVisit', 'stepped']
const amounts = fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom(0, 1, 999_999_999))
const baseOf = (receivedFen: number) => ({ receivedFen, paidAt: 0, joining: false })
const sumOf = (earned: readonly Earned[], wallet: string): number =>
  earned.reduce((sum, one) => (one.wallet === wallet ? sum + one.points : sum), 0)

test('whatever the rules, points are whole and never negative, and steps lead to them', () => {
  fc.assert(
    fc.property(programmes(everyKind), amounts, (programme, receivedFen) => {
      for (const { points, steps } of earnInFull(programme, baseOf(receivedFen))) {
        expect(Number.isSafeInteger(points) && points >= 0).toBe(true)
        expect(steps.at(-1)?.after).toBe(points)
        steps.slice(1).forEach((step, index) => expect(step.before).toBe(steps[index]?.after))
      }
    }),
  )
})

test('the order of rules and multipliers in the file does not matter', () => {
  fc.assert(
    fc.property(programmes(everyKind), amounts, fc.integer({ min: 0, max: 9 }), (programme, receivedFen, by) => {
      const turn = <T>(list: readonly T[] = []): T[] =>
        [...list.slice(by % list.length), ...list.slice(0, by % list.length)].reverse()
      const turned = { ...programme, earn: turn(programme.earn), multipliers: turn(programme.multipliers) }
      const byRule = (one: Programme) => new Map(earn(one, baseOf(receivedFen)).map((earned) => [earned.rule, earned]))
      expect(byRule(turned)).toEqual(byRule(programme))
    }),
  )
})

test('more money never earns a wallet less, and a return never gives back less than nothing of a rule', () => {
  fc.assert(
    fc.property(programmes(['perAmount', 'stepped', 'fixed']), amounts, amounts, (programme, one, other) => {
      const more = earn(programme, baseOf(Math.max(one, other)))
      const less = earn(programme, baseOf(Math.min(one, other)))
      const back = lessOf(more, less)
      for (const wallet of ['consumption', 'value']) {
        expect(sumOf(more, wallet)).toBeGreaterThanOrEqual(sumOf(less, wallet))
        expect(sumOf(back, wallet)).toBe(sumOf(more, wallet) - sumOf(less, wallet))
      }
      expect(back.every(({ points }) => points >= 0)).toBe(true)
    }),
  )
})

test('a wallet is rounded down once: the exact sum of plain rules, not the sum of their floors', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), amounts, (points, receivedFen) => {
      const plain = { kind: 'perAmount' as const, wallet: 'value', name, perFen: 100 }
      const rules = points.map((one, n): EarnRule => ({ ...plain, id: `r-${String(n)}`, points: one }))
      const exact = points.reduce((sum, one) => sum + BigInt(one), 0n) * BigInt(receivedFen)
      expect(sumOf(earn({ ...hemu, earn: rules }, baseOf(receivedFen)), 'value')).toBe(Number(exact / 100n))
    }),
  )
})

test('shares of lines sum to the money received, and each is within a fen of its part', () => {
  fc.assert(
    fc.property(amounts, fc.array(fc.nat(999_999), { minLength: 1, maxLength: 30 }), (total, weights) => {
      const sum = weights.reduce((all, one) => all + one, 0)
      const parts = split(total, weights)
      expect(parts.reduce((all, one) => all + one, 0)).toBe(sum === 0 ? 0 : total)
      const fair = weights.map((weight) => (sum === 0 ? 0 : (total * weight) / sum))
      parts.forEach((one, n) => expect(Math.abs(one - (fair[n] ?? 0))).toBeLessThan(1.001))
    }),
  )
})

test('rules of disjoint lines earn on the whole between them', () => {
  const line = fc.record({ shoes: fc.boolean(), amountFen: fc.integer({ min: 1, max: 99_999 }) })
  fc.assert(
    fc.property(amounts, fc.array(line, { minLength: 1, maxLength: 20 }), (receivedFen, made) => {
      const categoryOf = (shoes: boolean): string => (shoes ? 'shoes' : 'socks')
      const sold = made.map(({ shoes, amountFen }): OrderLine => {
        return { sku: 'A', name: 'A', quantity: 1, amountFen, category: categoryOf(shoes) }
      })
      const any = { kind: 'perAmount' as const, wallet: 'value', name, points: 1, perFen: 1 }
      const rule = (id: string, category: string): EarnRule => ({ ...any, id, lines: { 'line.category': category } })
      const programme = { ...hemu, earn: [rule('a', 'shoes'), rule('b', 'socks')] }
      expect(sumOf(earn(programme, { ...baseOf(receivedFen), lines: sold }), 'value')).toBe(receivedFen)
    }),
  )
})

test('counts are bounded, the newest kept, and a return makes room again', () => {
  const day = (n: number): Earned => ({
    rule: 'r',
    wallet: 'value',
    points: n,
    expiresAt: null,
    counted: [{ per: 'day', period: `2026-${String(100 + n)}` }, { per: 'lifetime', period: '' }],
  })
  const days = Array.from({ length: COUNTS_KEPT + 9 }, (_, n) => day(n + 1))
  const full = counted(emptyAccount(hemu, 'm', 0), days, 1)
  expect(full.counts?.filter(({ per }) => per === 'day').map(({ points }) => points)).toEqual(
    Array.from({ length: COUNTS_KEPT }, (_, n) => n + 10),
  )
  expect(counted(full, [...days].reverse(), -1).counts).toEqual([])
  expect(counted(full, [{ ...day(1), counted: undefined }], 1)).toBe(full)
})
