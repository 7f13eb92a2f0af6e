import fc from 'fast-check'
import { allot, earn, REFUNDS_AT_MOST, type AskedRefund } from '../../../cloudfunctions/core/ledger'
import { casesOf, type Case } from '../cases'
import { preset } from '../preset'
import { bought, giveBack, line, type Held } from './refund-life'

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

const after = (programme: ReturnType<typeof preset>, order: Held, asked: AskedRefund): Held => {
  const back = giveBack(programme, order, asked)
  if (!back.ok) throw new Error(JSON.stringify(back.refusal))
  return back.value
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
    return { refund: yuan(refund?.refundFen ?? 0), taken, left: yuan(order.keptFen), kept: order.kept.map(({ points }) => points) }
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
    expect(allot(amount, weights)).toEqual(shares)
  })

  test('shares sum to the amount, and none is off its exact share by a whole unit', () => {
    const weights = fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 200 }).filter((list) => list.some((one) => one > 0))
    fc.assert(
      fc.property(fc.nat(999_999_999), weights, (amount, list) => {
        const shares = allot(amount, list)
        const total = list.reduce((sum, one) => sum + one, 0)
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(amount)
        for (const [n, share] of shares.entries()) expect(Math.abs(share - (amount * (list[n] ?? 0)) / total)).toBeLessThan(1.001)
      }),
    )
  })
})

const hemu = preset('hemu')
const lines = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 4 }), price: fc.integer({ min: 0, max: 30_000 }) }), { minLength: 1, maxLength: 6 })

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
    fc.property(fc.integer({ min: 1, max: 400_000 }), fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 20 }), (totalFen, amounts) => {
      let order = bought(hemu, { totalFen })
      for (const refundFen of amounts) {
        if (refundFen > order.keptFen) continue
        order = after(hemu, order, { refundFen, lines: [] })
        expect(order.kept).toEqual(earn(hemu, { ...order, receivedFen: order.keptFen }))
      }
      const taken = order.refunds.flatMap(({ reversed }) => reversed).reduce((sum, { points }) => sum + points, 0)
      const [all, kept] = [earn(hemu, order), order.kept].map((list) => list.reduce((sum, { points }) => sum + points, 0))
      expect(taken).toBe((all ?? 0) - (kept ?? 0))
    }),
  )
})

describe('refused with the figures', () => {
  const order = bought(hemu, { totalFen: 30_000, discountFen: 3_000, lines: [line('A', 2, 20_000), line('B', 1, 5_000), line('B', 1, 5_000)] })
  const one = (wanted: number | string, quantity: number, amountFen: number) => ({ refundFen: null, lines: [{ line: wanted, quantity, amountFen }] })
  const half = after(hemu, order, one(0, 1, 10_000))

  test.each<[string, Held, AskedRefund, object]>([
    ['more than was received', order, { refundFen: 27_001, lines: [] }, { code: 'refund.exceeds', field: 'refundFen', receivedFen: 27_000, refundedFen: 0, leftFen: 27_000, refundFen: 27_001 }],
    ['more than is left', half, { refundFen: 18_001, lines: [] }, { code: 'refund.exceeds', field: 'refundFen', receivedFen: 27_000, refundedFen: 9_000, leftFen: 18_000, refundFen: 18_001 }],
    ['more pieces than are left of a line', half, one('A', 2, 10_000), { code: 'refund.exceeds', field: 'lines.0.quantity', receivedFen: 20_000, refundedFen: 10_000, leftFen: 10_000, refundFen: 10_000, leftQuantity: 1, quantity: 2 }],
    ['a higher price than is left of a line', half, one(0, 1, 10_001), { code: 'refund.exceeds', field: 'lines.0.amountFen', receivedFen: 20_000, refundedFen: 10_000, leftFen: 10_000, refundFen: 10_001 }],
    ['the same line twice in one return', half, { refundFen: null, lines: [...one(0, 1, 5_000).lines, ...one(0, 1, 5_000).lines] }, { code: 'refund.exceeds', field: 'lines.1.quantity', refundedFen: 15_000, leftFen: 5_000 }],
    ['a line by its price after discount', order, { refundFen: 10_000, lines: one(0, 1, 10_000).lines }, { code: 'refund.amount', field: 'refundFen', receivedFen: 9_000, refundFen: 10_000 }],
    ['a line that is not there', order, one(3, 1, 1), { code: 'input.invalid', field: 'lines.0.line', rule: 'the index of a line of the order, 0 to 2' }],
    ['an sku that is not there', order, one('C', 1, 1), { code: 'input.invalid', field: 'lines.0.line', rule: 'the sku of a line of the order' }],
    ['an sku of two lines', order, one('B', 1, 1), { code: 'input.invalid', field: 'lines.0.line', rule: 'the index of the line: the sku stands on several' }],
    ['a line of an order without lines', bought(hemu, { totalFen: 100 }), one(0, 1, 1), { code: 'input.invalid', field: 'lines.0.line' }],
    ['nothing', order, { refundFen: 0, lines: [] }, { code: 'amount.invalid', field: 'refundFen' }],
    ['an order with nothing left', after(hemu, half, { refundFen: null, lines: [] }), { refundFen: 1, lines: [] }, { code: 'order.refunded', number: 'N1', refundedFen: 27_000 }],
  ])('%s', (_what, given, asked, figures) => {
    expect(giveBack(hemu, given, asked)).toMatchObject({ ok: false, refusal: figures })
  })

  test('lines whose money went back before by amount', () => {
    const paid = after(hemu, order, { refundFen: 20_000, lines: [] })
    expect(giveBack(hemu, paid, one(0, 1, 10_000))).toMatchObject({ refusal: { code: 'refund.exceeds', field: 'lines', leftFen: 7_000, refundFen: 9_000 } })
  })

  test(`the last of ${String(REFUNDS_AT_MOST)} returns takes all that is left`, () => {
    let given = bought(hemu, { totalFen: 30_000 })
    for (let n = 1; n < REFUNDS_AT_MOST; n += 1) given = after(hemu, given, { refundFen: 1, lines: [] })
    expect(giveBack(hemu, given, { refundFen: 1, lines: [] })).toMatchObject({ refusal: { code: 'input.invalid', field: 'order' } })
    expect(after(hemu, given, { refundFen: null, lines: [] })).toMatchObject({ keptFen: 0 })
  })
})
