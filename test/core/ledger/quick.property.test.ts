import fc from 'fast-check'
import { earn, earnInFull, earnPlainly } from '../../../cloudfunctions/core/ledger'
import { compileQuery } from '../../../cloudfunctions/core/ledger/earn/compile'
import { holds } from '../../../cloudfunctions/core/ledger/earn/condition'
import { askFor, groundOf } from '../../../cloudfunctions/core/ledger/earn/ground'
import { planOf } from '../../../cloudfunctions/core/ledger/earn/plan'
import { quickPoints } from '../../../cloudfunctions/core/ledger/earn/quick'
import { sheetOf, type EarnBase } from '../../../cloudfunctions/core/ledger/earn/sheet'
import { conditionFaults, factsOf, type Fact } from '../../../cloudfunctions/core/programme'
import type { EarnCap, EarnRule, FactQuery, Multiplier, Programme, Ratio } from '../../../types/programme'
import type { BirthdayRelation, EarnFacts, OrderLine } from '../../../types/record'
import { preset } from '../preset'

const hemu = preset('hemu')
const facts = factsOf(hemu)
const name = { zh: '规则', en: 'rule' }

const valueOf = ({ type, choices = [], least = 0, most = 0 }: Fact): fc.Arbitrary<unknown> => {
  if (type === 'choice') return fc.constantFrom(...choices)
  if (type === 'integer') return fc.oneof(fc.integer({ min: least, max: Math.min(most, least + 9) }), fc.constantFrom(least, 60_000))
  return type === 'day' ? fc.constantFrom('2026-01-05', '2026-01-06', '2025-12-31') : fc.constantFrom('A', 'B', 'HZHB', 'shoes')
}

const comparison = (fact: Fact): fc.Arbitrary<unknown> => {
  const value = valueOf(fact)
  const list = fc.array(value, { minLength: 1, maxLength: 3 })
  const ordered = ['integer', 'day'].includes(fact.type) ? ['$gt', '$gte', '$lt', '$lte'] : []
  const single = fc.tuple(fc.constantFrom('$eq', '$ne', ...ordered), value).map(([key, operand]) => ({ [key]: operand }))
  const several = fc.tuple(fc.constantFrom('$in', '$nin'), list).map(([key, operand]) => ({ [key]: operand }))
  const plain = fc.oneof(single, several, fc.tuple(single, several).map(([a, b]) => ({ ...a, ...b })))
  return fc.oneof(value, plain, plain.map((inner) => ({ $not: inner })))
}

const leaf: fc.Arbitrary<FactQuery> = fc.constantFrom(...facts).chain((fact) => comparison(fact).map((one) => ({ [fact.name]: one })))

const query: fc.Arbitrary<FactQuery> = fc.letrec<{ query: FactQuery }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(leaf, leaf).map(([a, b]) => ({ ...a, ...b })),
    fc.array(tie('query'), { minLength: 1, maxLength: 3 }).map((all) => ({ $and: all })),
    fc.array(tie('query'), { minLength: 1, maxLength: 3 }).map((any) => ({ $or: any })),
    tie('query').map((not) => ({ $not: not })),
  ),
})).query

const line: fc.Arbitrary<OrderLine> = fc.record({
  sku: fc.constantFrom('A', 'B'),
  name: fc.constant('x'),
  quantity: fc.integer({ min: 0, max: 12 }),
  amountFen: fc.integer({ min: 0, max: 90_000 }),
  category: fc.constantFrom('shoes', 'socks', undefined),
})

const orderFacts: fc.Arbitrary<EarnFacts> = fc.record({
  channel: fc.constantFrom('till' as const, 'staff' as const, 'app' as const),
  nth: fc.integer({ min: 1, max: 9 }),
  tier: fc.constantFrom(...hemu.tiers.map(({ id }) => id)),
  birthday: fc.constantFrom<BirthdayRelation[]>(['none'], ['month'], ['day', 'week', 'month'], ['week']),
  balances: fc.record({ consumption: fc.nat(9), value: fc.nat(2000) }),
  counts: fc.constantFrom([], [{ rule: 'rule-0', per: 'day' as const, period: '2026-01-05', points: 3 }]),
})

const base: fc.Arbitrary<EarnBase> = fc.record({
  receivedFen: fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom(0, 1, 999_999_999)),
  paidAt: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 0, 9) }),
  joining: fc.boolean(),
  totalFen: fc.option(fc.nat(300_000), { nil: undefined }),
  store: fc.constantFrom('HZHB', 'A', undefined),
  lines: fc.option(fc.array(line, { maxLength: 5 }), { nil: undefined }),
  facts: fc.option(orderFacts, { nil: undefined }),
})

test('a compiled condition answers as the query library does, also where nothing is known', () => {
  fc.assert(
    fc.property(query, base, (when, order) => {
      fc.pre(conditionFaults(when, facts, '$').length === 0)
      const { holds: compiled, asksLines } = compileQuery(when)
      const ground = groundOf(hemu.zone, order)
      const found = asksLines ? (order.lines ?? []).some((one) => compiled({ ...ground, line: one })) : compiled(ground)
      expect(found).toBe(holds({ when }, sheetOf(hemu, order)))
    }),
    { numRuns: 2000 },
  )
})

test('every fact that a condition may ask is known to compiled conditions', () => {
  expect(facts.map(({ name: fact }) => fact).filter((fact) => askFor(fact) === null)).toEqual([])
  expect(askFor('moon')).toBeNull()
  expect(askFor('constructor')).toBeNull()
  expect(() => compileQuery({ moon: 1 })).toThrow('a condition that no programme was read with')
  expect(() => compileQuery({ 'order.nth': { $regex: 1 } })).toThrow('a condition that no programme was read with')
})

const part = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(997, 1000))
const ratio: fc.Arbitrary<Ratio> = fc.record({ numerator: part, denominator: part })
const figures = fc.record({
  points: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.constantFrom(999_983, 1_000_000)),
  perFen: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(100, 99_999_989, 100_000_000)),
  times: ratio,
  when: fc.option(query, { nil: undefined }),
  lines: fc.constantFrom(undefined, { 'line.category': 'shoes' }, { 'line.quantity': { $gte: 3 } }),
  caps: fc.option(
    fc.tuple(fc.constantFrom('order' as const, 'day' as const), fc.integer({ min: 1, max: 500 })).map(([per, points]): EarnCap[] => [{ per, points }]),
    { nil: undefined },
  ),
  kind: fc.constantFrom<EarnRule['kind']>('perAmount', 'fixed', 'perQuantity', 'perVisit', 'stepped'),
  wallet: fc.constantFrom('consumption', 'value'),
  group: fc.constantFrom(undefined, undefined, 'g', 'h'),
  excluded: fc.constantFrom(undefined, undefined, 0, 1, 2),
})

const rules: fc.Arbitrary<EarnRule[]> = fc.array(figures, { minLength: 1, maxLength: 6 }).map((made) =>
  made.map(({ times, perFen, lines, kind, excluded, group, ...any }, n): EarnRule => {
    // Only earlier rules are excluded, so never in a circle; rules of one group are of one wallet.
    const excludes = excluded !== undefined && excluded < n ? [`rule-${String(excluded)}`] : undefined
    const rule = { ...any, id: `rule-${String(n)}`, name, excludes, group: group && `${group}-${any.wallet}` }
    if (kind === 'stepped') {
      const bands = [{ from: 0, to: 999, times: { numerator: 1, denominator: 1 } }, { from: 1000, to: null, times }]
      return { ...rule, kind, perFen, balanceOf: 'value', bands }
    }
    if (kind === 'perAmount') return { ...rule, kind, perFen, lines }
    return kind === 'perQuantity' ? { ...rule, kind, lines } : { ...rule, kind }
  }),
)

const multipliers: fc.Arbitrary<Multiplier[]> = fc
  .array(
    fc.record({
      wallet: fc.constantFrom('consumption', 'value'),
      times: ratio,
      order: fc.integer({ min: 1, max: 4 }),
      when: fc.option(query, { nil: undefined }),
      group: fc.constantFrom(undefined, 'g', 'h'),
      stack: fc.constantFrom('multiply' as const, 'best' as const),
    }),
    { maxLength: 5 },
  )
  .map((made) => made.map((one, n): Multiplier => ({ ...one, id: `m-${String(n)}`, name })))

const readable = (programme: Programme): boolean =>
  [...programme.earn, ...(programme.multipliers ?? [])].every(({ when }) => !when || conditionFaults(when, facts, '$').length === 0)

test('what is earned quickly is what the plain way earns, whatever the rules', () => {
  let quick = 0
  fc.assert(
    fc.property(rules, multipliers, fc.boolean(), fc.array(base, { minLength: 1, maxLength: 3 }), (earning, more, joining, orders) => {
      const join = { ...hemu.join, joiningOrderEarns: joining }
      const programme: Programme = { ...hemu, earn: earning, multipliers: more, join }
      fc.pre(readable(programme))
      for (const order of orders) {
        if (quickPoints(planOf(programme), programme.zone, order)) quick += 1
        expect(earn(programme, order)).toEqual(earnPlainly(programme, order))
      }
    }),
    { numRuns: 1500 },
  )
  expect(quick).toBeGreaterThan(800)
})

test('where plain numbers do not hold a product, big ones do', () => {
  const times = { numerator: 997, denominator: 991 }
  const more = [1, 2, 3].map((order): Multiplier => ({ id: `m-${String(order)}`, wallet: 'value', name, times, order, stack: 'multiply' }))
  const earning: EarnRule[] = [{ id: 'v', kind: 'perAmount', wallet: 'value', name, points: 999_983, perFen: 99_999_989 }]
  const programme: Programme = { ...hemu, earn: earning, multipliers: more }
  const order: EarnBase = { receivedFen: 999_999_999, paidAt: 0, joining: false }
  expect(quickPoints(planOf(programme), programme.zone, order)).toBeNull()
  const exact = (999_999_999n * 999_983n * 997n ** 3n) / (99_999_989n * 991n ** 3n)
  expect(earn(programme, order).map(({ points }) => points)).toEqual([Number(exact)])
  expect(earnInFull(programme, order)[0]?.points).toBe(Number(exact))
})
