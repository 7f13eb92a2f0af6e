import { countOrder, emptyStats, ordersEver, uncountOrder } from '../../../cloudfunctions/core/member'
import type { DayActivity } from '../../../types/record'
import { casesOf, type Case } from '../cases'
import { activityOf, statsOf, type BookedOrder } from '../history'

interface ActivityCase extends Case {
  orders: BookedOrder[]
  returned?: number[]
  expect: {
    orders: number
    receivedFen: number
    refundedOrders: number
    days: [string, number, number, number][]
    largest: number[]
  }
}

const lineOf = ({ day, orders, receivedFen, points }: DayActivity): ActivityCase['expect']['days'][number] => [
  new Date(day * 86_400_000).toISOString().slice(0, 10),
  orders,
  receivedFen,
  points.points ?? 0,
]

test.each(casesOf<ActivityCase>('member/activity'))('%s', (_title, { orders, returned, expect: expected }) => {
  const { days, largest, orders: count, receivedFen, refundedOrders } = statsOf(orders, returned)
  expect({
    orders: count,
    receivedFen,
    refundedOrders,
    days: days.map(lineOf),
    largest: largest.map((one) => one.receivedFen),
  }).toEqual(expected)
})

const orders: BookedOrder[] = [
  { day: '2026-03-05', yuan: '10.00', points: 10 },
  { day: '2026-03-01', yuan: '5.00', points: 5 },
]

test('first and last purchase follow the time of paying, not of coming in, and stay after a return', () => {
  const { firstOrderAt, lastOrderAt } = statsOf(orders, [0, 1])
  expect([firstOrderAt, lastOrderAt]).toEqual([Date.UTC(2026, 2, 1, 12), Date.UTC(2026, 2, 5, 12)])
})

test('whoever returned everything has bought before: the next order is not the first', () => {
  expect(ordersEver(statsOf(orders, [0, 1]))).toBe(2)
  expect(ordersEver(emptyStats())).toBe(0)
})

test('counting changes nothing that was given to it', () => {
  const before = statsOf(orders)
  const copy = structuredClone(before)
  const third = activityOf({ day: '2026-03-05', yuan: '7.00', points: 7 }, 2)
  uncountOrder(countOrder(before, third), third)
  expect(before).toEqual(copy)
})

test('an order taken in and returned leaves the days and the largest as they were', () => {
  const before = statsOf(orders)
  const third = activityOf({ day: '2026-03-05', yuan: '70.00', points: 70 }, 2)
  expect(uncountOrder(countOrder(before, third), third)).toMatchObject({ days: before.days, largest: before.largest })
})
