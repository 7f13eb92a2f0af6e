import fc from 'fast-check'
import { changeDay, countOrder, DAYS_KEPT, emptyStats, LARGEST_KEPT } from '../../../cloudfunctions/core/member/activity'
import type { Stats } from '../../../types/record'

const order = fc.record({
  day: fc.oneof(fc.integer({ min: 20_000, max: 20_012 }), fc.integer({ min: 19_000, max: 20_600 })),
  receivedFen: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 90_000 })),
  points: fc.integer({ min: 0, max: 90 }),
  wallet: fc.constantFrom('value', 'consumption'),
})
type Order = typeof order extends fc.Arbitrary<infer O> ? O : never

const live = (orders: readonly Order[]): Stats =>
  orders.reduce((stats, { day, receivedFen, points, wallet }, n) => {
    const earned = [{ rule: 'r', wallet, points, expiresAt: null }]
    return countOrder(stats, { order: `o-${String(n)}`, day, paidAt: day * 1000, receivedFen, earned })
  }, emptyStats())

const sumOf = (orders: readonly Order[], figure: (order: Order) => number): number => orders.reduce((sum, one) => sum + figure(one), 0)

test('days, totals and the largest are those of the orders, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 24 }), (orders) => {
      const stats = live(orders)
      const newest = Math.max(...orders.map(({ day }) => day))
      const kept = [...new Set(orders.map(({ day }) => day))].filter((day) => day > newest - DAYS_KEPT).sort((a, b) => a - b)
      // A day that was let go and comes again may have lost what it had; without such, every line is exact.
      const late = orders.some(({ day }, n) => orders.slice(0, n).some((before) => day <= before.day - DAYS_KEPT))
      if (!late) {
        expect(stats.days.map(({ day }) => day)).toEqual(kept)
        for (const { day, orders: count, receivedFen, points } of stats.days) {
          const own = orders.filter((one) => one.day === day)
          expect({ count, receivedFen }).toEqual({ count: own.length, receivedFen: sumOf(own, (one) => one.receivedFen) })
          for (const [wallet, sum] of Object.entries(points)) {
            expect(sum).toBe(sumOf(own.filter((one) => one.wallet === wallet), (one) => one.points))
          }
        }
      }
      const amounts = orders.map(({ receivedFen }) => receivedFen).sort((a, b) => b - a)
      expect(stats.largest.map(({ receivedFen }) => receivedFen)).toEqual(amounts.slice(0, LARGEST_KEPT))
      expect([stats.orders, stats.receivedFen]).toEqual([orders.length, sumOf(orders, (one) => one.receivedFen)])
      expect(sumOf(orders, (one) => one.points)).toBe(Object.values(stats.lifetime ?? {}).reduce((sum, one) => sum + one, 0))
    }),
  )
})

test('the stored statistics are not touched by those that follow', () => {
  const before = live([{ day: 20_000, receivedFen: 5, points: 1, wallet: 'value' }])
  const copy = structuredClone(before)
  changeDay(before, { day: 20_000, orders: 1, receivedFen: 7, earned: [{ wallet: 'value', points: 2 }], sign: 1 })
  countOrder(before, { order: 'x', day: 20_001, paidAt: 1, receivedFen: 9, earned: [] })
  expect(before).toEqual(copy)
})
