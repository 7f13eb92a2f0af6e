import fc from 'fast-check'
import { presets } from '../../cloudfunctions/core/programme'
import { refundOrder } from '../../cloudfunctions/flow/refund-order'
import type { EarnRule, Multiplier, ProgrammeDocument } from '../../types/programme'
import type { OrderLine } from '../../types/record'
import { accountOf, buy, differences, joined } from './act'
import { openChain } from './world'

jest.setTimeout(120_000)

const name = (id: string) => ({ zh: id, en: id })
const half = { numerator: 3, denominator: 2 }

/** Every kind of rule at once, two wallets, caps and multipliers: what partial returns have to find their way through. */
const earn: EarnRule[] = [
  { id: 'yuan', kind: 'perAmount', wallet: 'value', name: name('yuan'), points: 1, perFen: 100, caps: [{ per: 'month', points: 900 }] },
  { id: 'shoes', kind: 'perQuantity', wallet: 'value', name: name('shoes'), points: 7, lines: { 'line.category': 'shoes' } },
  { id: 'wool', kind: 'perAmount', wallet: 'value', name: name('wool'), points: 3, perFen: 700, lines: { 'line.category': 'wool' } },
  { id: 'visit', kind: 'perVisit', wallet: 'consumption', name: name('visit'), points: 2 },
  {
    id: 'step',
    kind: 'stepped',
    wallet: 'consumption',
    name: name('step'),
    points: 5,
    perFen: 10_000,
    balanceOf: 'value',
    bands: [
      { from: 0, to: 299, times: { numerator: 1, denominator: 1 } },
      { from: 300, to: null, times: half },
    ],
  },
]
const multipliers: Multiplier[] = [
  { id: 'large', wallet: 'value', name: name('large'), times: half, order: 1, stack: 'multiply', when: { 'order.receivedFen': { $gte: 20_000 } } },
]
const programme = { ...(presets.hemu as ProgrammeDocument), earn, multipliers }

const lineOf = fc.record({
  category: fc.constantFrom('shoes', 'wool', 'hats'),
  quantity: fc.integer({ min: 1, max: 4 }),
  amountFen: fc.integer({ min: 1, max: 30_000 }),
})
const orderOf = fc.record({ lines: fc.array(lineOf, { minLength: 1, maxLength: 4 }), discount: fc.integer({ min: 0, max: 9 }) })
const step = fc.record({ order: fc.nat(3), line: fc.nat(3), tenths: fc.integer({ min: 1, max: 10 }), byLine: fc.boolean() })

test('returns in parts under every kind of rule: the books agree, and what goes back whole leaves nothing behind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(orderOf, { minLength: 1, maxLength: 4 }), fc.array(step, { maxLength: 8 }), async (orders, steps) => {
      const { world, clock, close } = await openChain(programme)
      try {
        const { member } = await joined(world, 'lin')
        for (const [n, { lines, discount }] of orders.entries()) {
          const full: OrderLine[] = lines.map((line, at) => ({ ...line, sku: `S${String(at)}`, name: 'x' }))
          const totalFen = full.reduce((sum, { amountFen }) => sum + amountFen, 0)
          const order = { member, number: `N${String(n)}`, totalFen, discountFen: Math.floor((totalFen * discount) / 10), lines: full }
          expect((await buy(world, order)).ok).toBe(true)
        }
        const back = (n: number, number: string, refundFen: number | null, lines: { line: number; quantity: number; amountFen: number }[]) =>
          refundOrder(world, { source: 'HZHB', store: 'HZHB', number, order: `N${String(n)}`, refundedAt: clock.at, refundFen, lines })
        for (const [at, one] of steps.entries()) {
          const n = one.order % orders.length
          const bought = orders[n]?.lines[one.line % (orders[n]?.lines.length ?? 1)]
          const part = Math.max(1, Math.floor(((bought?.amountFen ?? 1) * one.tenths) / 10))
          const lines = one.byLine ? [{ line: one.line % (orders[n]?.lines.length ?? 1), quantity: 1, amountFen: part }] : []
          // What is above what is left is refused; that is a step like any other.
          await back(n, `P${String(at)}`, one.byLine ? null : part, lines)
        }
        expect(await differences(world)).toEqual([])
        for (const n of orders.keys()) await back(n, `W${String(n)}`, null, [])
        expect(await differences(world)).toEqual([])
        const { wallets, stats, counts } = await accountOf(world, member)
        expect(Object.values(wallets).map(({ balance, debt, earned }) => ({ balance, debt, earned }))).toEqual(
          Object.values(wallets).map(() => ({ balance: 0, debt: 0, earned: 0 })),
        )
        expect({ orders: stats.orders, receivedFen: stats.receivedFen, counts: counts ?? [] }).toEqual({ orders: 0, receivedFen: 0, counts: [] })
      } finally {
        await close()
      }
    }),
    { numRuns: 60 },
  )
})
