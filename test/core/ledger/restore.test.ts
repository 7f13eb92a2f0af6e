import fc from 'fast-check'
import { isGone, restoredBy, valueRefund } from '../../../cloudfunctions/core/ledger'
import type { AskedLine, OrderRecord, RefundRecord } from '../../../types/record'

type Order = Pick<OrderRecord, 'number' | 'receivedFen' | 'keptFen' | 'lines' | 'tender' | 'refunds'>

const line = (amountFen: number) => ({ sku: String(amountFen), name: 'goods', quantity: 1, amountFen })

/** ¥1 a point; lots of the given sizes, a day apart. */
const orderOf = (prices: number[], points: number, lots = [points]): Order => {
  const totalFen = prices.reduce((sum, one) => sum + one, 0)
  const receivedFen = totalFen - points * 100
  const spent = lots.map((of, n) => ({ points: of, expiresAt: (n + 1) * 1000 }))
  const tender = points === 0 ? [] : [{ wallet: 'pay', points, valueFen: points * 100, lots: spent }]
  return { number: 'N1', receivedFen, keptFen: receivedFen, lines: prices.map(line), tender, refunds: [] }
}

/** The order after one more return, and the points that came back. */
const back = (order: Order, refundFen: number | null, lines: AskedLine[] = []): { order: Order; points: number; lots: number[] } => {
  const valued = valueRefund(order, { refundFen, lines })
  if (!valued.ok) throw new Error(JSON.stringify(valued.refusal))
  const part = { ...valued.value, keptFen: order.keptFen - valued.value.refundFen }
  const restored = restoredBy(order, part)
  const refunds = [...order.refunds, { ...part, restored } as RefundRecord]
  const [first] = restored
  return {
    order: { ...order, keptFen: part.keptFen, refunds },
    points: first?.points ?? 0,
    lots: first?.lots.map(({ points }) => points) ?? [],
  }
}

const of = (n: number, amountFen: number): AskedLine => ({ line: n, quantity: 1, amountFen })

test('half of the money brings half of the points, the rest the rest', () => {
  const first = back(orderOf([10_000], 51), 2450)
  expect(first.points).toBe(25)
  const then = back(first.order, null)
  expect([then.points, isGone(then.order)]).toEqual([26, true])
})

test('small amounts in a row bring what they come to together, not each its own rounding', () => {
  let order = orderOf([1700], 7)
  expect(order.receivedFen).toBe(1000)
  const points = Array.from({ length: 5 }, () => {
    const step = back(order, 100)
    order = step.order
    return step.points
  })
  expect(points).toEqual([0, 1, 1, 0, 1])
})

test('by lines each has its share, allotted by largest remainder over the prices', () => {
  // 10 points over three equal lines: 4, 3, 3.
  const order = orderOf([1000, 1000, 1000], 10)
  expect([0, 1, 2].map((n) => back(order, null, [of(n, 1000)]).points)).toEqual([4, 3, 3])
})

test('of a line in steps no point is lost and none made', () => {
  let order = orderOf([999, 999], 7)
  const points = [333, 333, 333].map((amountFen) => {
    // One piece, taken back in parts of its price.
    const step = back({ ...order, lines: order.lines.map((one) => ({ ...one, quantity: 9 })) }, null, [of(0, amountFen)])
    order = step.order
    return step.points
  })
  expect(points).toEqual([1, 1, 2])
})

test('lots that end last come back first, across several returns', () => {
  const order = orderOf([10_000], 50, [20, 25, 5])
  const first = back(order, 2500)
  expect(first.lots).toEqual([20, 5])
  expect(back(first.order, null).lots).toEqual([20, 5])
})

test('an order that points paid whole comes back line by line, and is gone with the last of them', () => {
  const order = orderOf([2000, 3000], 50)
  expect(order.receivedFen).toBe(0)
  const first = back(order, null, [of(0, 2000)])
  expect([first.points, isGone(first.order)]).toEqual([20, false])
  const then = back(first.order, null, [of(1, 3000)])
  expect([then.points, isGone(then.order)]).toEqual([30, true])
  expect(valueRefund(then.order, { refundFen: null, lines: [] })).toMatchObject({ ok: false, refusal: { code: 'order.refunded' } })
})

test('where the money is all back by lines but points are not, what is left is the points', () => {
  const order = orderOf([5000, 5001], 100)
  const first = back(order, null, [of(1, 5001)])
  expect([first.order.keptFen, isGone(first.order)]).toEqual([0, false])
  const then = back(first.order, null)
  expect([first.points + then.points, isGone(then.order)]).toEqual([100, true])
})

const prices = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 })

test('any row of returns by lines or amounts that ends with the rest brings back exactly what paid', () => {
  const steps = fc.array(fc.record({ line: fc.nat(4), byLine: fc.boolean(), share: fc.integer({ min: 1, max: 100 }) }), { maxLength: 12 })
  fc.assert(
    fc.property(prices, fc.nat(100), steps, (made, percent, history) => {
      const whole = Math.floor(made.reduce((sum, one) => sum + one, 0) / 100)
      let order = orderOf(made, Math.floor((whole * percent) / 100))
      const paid = order.tender?.[0]?.points ?? 0
      let came = 0
      for (const { line: n, byLine, share } of history) {
        const index = n % made.length
        const gone = order.refunds.flatMap(({ lines }) => lines).filter((one) => one.line === index)
        const left = (made[index] ?? 0) - gone.reduce((sum, one) => sum + one.amountFen, 0)
        const amountFen = Math.ceil((left * share) / 100)
        const refundFen = Math.ceil((order.keptFen * share) / 100)
        if (byLine ? amountFen === 0 || gone.length > 0 : refundFen === 0) continue
        const lines = byLine ? [of(index, amountFen)] : []
        const valued = valueRefund(order, { refundFen: byLine ? null : refundFen, lines })
        if (!valued.ok) continue
        const step = back(order, byLine ? null : refundFen, lines)
        expect(step.points).toBeGreaterThanOrEqual(0)
        came += step.points
        order = step.order
      }
      if (order.refunds.length === 0 || !isGone(order)) came += back(order, null).points
      expect(came).toBe(paid)
    }),
    { numRuns: 500 },
  )
})

test('whole lines come to the same, whatever their order', () => {
  fc.assert(
    fc.property(prices, fc.nat(100), fc.nat(), (made, percent, seed) => {
      const whole = Math.floor(made.reduce((sum, one) => sum + one, 0) / 100)
      const order = orderOf(made, Math.floor((whole * percent) / 100))
      const rest = made.map((amountFen, index) => ({ index, amountFen })).slice(1)
      const pieces = (list: typeof rest): number =>
        list.reduce<{ order: Order; sum: number }>(
          (so, { index, amountFen }) => {
            if (isGone(so.order)) return so
            const step = back(so.order, null, [of(index, amountFen)])
            return { order: step.order, sum: so.sum + step.points }
          },
          { order, sum: 0 },
        ).sum
      const turned = [...rest.slice(seed % Math.max(1, rest.length)), ...rest.slice(0, seed % Math.max(1, rest.length))]
      if (order.receivedFen > 0 && order.keptFen > 0) expect(pieces(turned)).toBe(pieces([...rest].reverse()))
    }),
    { numRuns: 300 },
  )
})
