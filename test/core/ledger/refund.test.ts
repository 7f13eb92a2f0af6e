import fc from 'fast-check'
import { split } from '../../../cloudfunctions/core/kernel'
import { earn, type AskedRefund } from '../../../cloudfunctions/core/ledger'
import { casesOf, type Case } from '../cases'
import { preset } from '../preset'
import { after, bought, line } from './refund-life'

interface RefundCase extends Case {
  /** Lines as `sku pieces x price`, the price of all pieces. */
  given: { preset: string; totalYuan: string; discountYuan?: string; joining?: boolean; lines?: string[] }
  /** `rest`, `amount 0.99`, or `line A: 1 x 99.99` (index or sku, pieces, price). */
  ask: string[]
  /** Of every return: money given back, points taken by rule, and what the order keeps. */
  expect: { refund: string; taken: number[]; left: string; kept: number[] }[]
}

const fen = (yuan: string): number => Number(yuan.replace('.', ''))
const yuan = (amount: number): string => (amount / 100).toFixed(2)

const lineOf = (text: string) => {
  const [, sku = '', pieces, price = ''] = /^(\S+) (\d+) x (\S+)$/.exec(text) ?? []
  return line(sku, Number(pieces), fen(price))
}

const askedOf = (text: string): AskedRefund => {
  const [, amount] = /^amount (\S+)$/.exec(text) ?? []
  const [, which, pieces, price] = /^line (\S+): (\d+) x (\S+)$/.exec(text) ?? []
  if (amount !== undefined) return { refundFen: fen(amount), lines: [] }
  if (which === undefined || price === undefined) return { refundFen: null, lines: [] }
  const wanted = /^\d+$/.test(which) ? Number(which) : which
  return { refundFen: null, lines: [{ line: wanted, quantity: Number(pieces), amountFen: fen(price) }] }
}

test.each(casesOf<RefundCase>('ledger/refund'))('%s', (_title, { given, ask, expect: expected }) => {
  const programme = preset(given.preset)
  let order = bought(programme, {
    totalFen: fen(given.totalYuan),
    discountFen: fen(given.discountYuan ?? '0.00'),
    joining: given.joining,
    lines: given.lines?.map(lineOf),
  })
  const heard = ask.map((text) => {
    order = after(programme, order, askedOf(text))
    const refund = order.refunds.at(-1)
    const taken = refund?.reversed.map(({ points }) => points)
    return {
      refund: yuan(refund?.refundFen ?? 0),
      taken,
      left: yuan(order.keptFen),
      kept: order.kept.map(({ points }) => points),
    }
  })
  expect(heard).toEqual(expected)
})

describe('largest remainder', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [29_999, [10_000, 10_000, 10_000], [10_000, 10_000, 9_999]],
    [10, [6, 3, 1], [6, 3, 1]],
    [7, [50, 30, 20], [4, 2, 1]],
    [5, [0, 0], [0, 0]],
    [0, [3, 4], [0, 0]],
    [999_999_999, [999_999_999, 1], [999_999_998, 1]],
    [10, [], []],
  ])('%d over %j: %j', (amount, weights, shares) => {
    expect(split(amount, weights)).toEqual(shares)
  })

  test('shares sum to the amount, and none is off its exact share by a whole unit', () => {
    const weights = fc
      .array(fc.nat(999_999_999), { minLength: 1, maxLength: 200 })
      .filter((list) => list.some((one) => one > 0))
    fc.assert(
      fc.property(fc.nat(999_999_999), weights, (amount, list) => {
        const shares = split(amount, list)
        const total = list.reduce((sum, one) => sum + one, 0)
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(amount)
        for (const [n, share] of shares.entries())
          expect(Math.abs(share - (amount * (list[n] ?? 0)) / total)).toBeLessThan(1.001)
      }),
    )
  })
})

const hemu = preset('hemu')
const lines = fc.array(
  fc.record({ quantity: fc.integer({ min: 1, max: 4 }), price: fc.integer({ min: 0, max: 30_000 }) }),
  { minLength: 1, maxLength: 6 },
)

test('whatever the order of lines and the size of the steps, all lines together come to what was received', () => {
  const steps = fc.array(fc.record({ of: fc.nat(30), part: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 })
  fc.assert(
    fc.property(lines, fc.nat(60_000), steps, (made, off, parts) => {
      const list = made.map(({ quantity, price }, n) => line(`s${String(n)}`, quantity, price * quantity))
      const totalFen = list.reduce((sum, one) => sum + one.amountFen, 0)
      fc.pre(totalFen > off)
      let order = bought(hemu, { totalFen, discountFen: off, lines: list })
      const left = list.map(({ quantity, amountFen }) => ({ quantity, amountFen }))
      const back = (at: number, quantity: number, amountFen: number): void => {
        const one = left[at]
        if (!one || one.quantity < quantity || order.keptFen === 0) return
        order = after(hemu, order, { refundFen: null, lines: [{ line: at, quantity, amountFen }] })
        one.quantity -= quantity
        one.amountFen -= amountFen
      }
      for (const { of, part } of parts) {
        const at = of % list.length
        if ((left[at]?.quantity ?? 0) > 1) back(at, 1, Math.floor(((left[at]?.amountFen ?? 0) * part) / 10))
      }
      for (const [at, { quantity, amountFen }] of [...left].entries()) if (quantity > 0) back(at, quantity, amountFen)
      expect(order.keptFen).toBe(0)
      expect(order.refunds.reduce((sum, { refundFen }) => sum + refundFen, 0)).toBe(totalFen - off)
      expect(order.kept.map(({ points }) => points)).toEqual([0, 0])
    }),
  )
})

test('after any returns an order keeps what it would have earned on what it keeps', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400_000 }),
      fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 20 }),
      (totalFen, amounts) => {
        let order = bought(hemu, { totalFen })
        for (const refundFen of amounts) {
          if (refundFen > order.keptFen) continue
          order = after(hemu, order, { refundFen, lines: [] })
          expect(order.kept).toEqual(earn(hemu, { ...order, receivedFen: order.keptFen }))
        }
        const taken = order.refunds.flatMap(({ reversed }) => reversed).reduce((sum, { points }) => sum + points, 0)
        const [all, kept] = [earn(hemu, order), order.kept].map((list) =>
          list.reduce((sum, { points }) => sum + points, 0),
        )
        expect(taken).toBe((all ?? 0) - (kept ?? 0))
      },
    ),
  )
})
