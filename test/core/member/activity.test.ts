import { countOrder, countRefund, emptyStats, LARGEST_KEPT, ordersEver } from '../../../cloudfunctions/core/member'
import type { DayActivity } from '../../../types/record'
import { casesOf, type Case } from '../cases'
import { activityOf, statsOf, wholeOf, type BookedOrder } from '../history'

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
  countRefund(countOrder(before, third), wholeOf(third))
  expect(before).toEqual(copy)
})

test('an order taken in and returned leaves the days and the largest as they were', () => {
  const before = statsOf(orders)
  const third = activityOf({ day: '2026-03-05', yuan: '70.00', points: 70 }, 2)
  expect(countRefund(countOrder(before, third), wholeOf(third))).toMatchObject({
    days: before.days,
    largest: before.largest,
  })
})

describe('a part of an order that comes back', () => {
  const big = activityOf({ day: '2026-03-05', yuan: '70.00', points: 70 }, 2)
  const half = {
    order: big.order,
    day: big.day,
    refundFen: 3_500,
    keptFen: 3_500,
    reversed: big.earned.map((one) => ({ ...one, points: 35 })),
  }

  test('takes its money and points off the day and the total, and the order still counts', () => {
    const stats = countRefund(countOrder(statsOf(orders), big), half)
    expect(stats).toMatchObject({ orders: 3, refundedOrders: 0, receivedFen: 5_000 })
    expect(stats.days.at(-1)).toMatchObject({ orders: 2, receivedFen: 4_500, points: { points: 45 } })
    expect(stats.largest[0]).toEqual({ order: big.order, receivedFen: 3_500 })
  })

  test('two halves leave what was there before the order, but for its having been', () => {
    const rest = { ...half, keptFen: 0 }
    const before = statsOf(orders)
    const stats = countRefund(countRefund(countOrder(before, big), half), rest)
    expect(stats).toMatchObject({
      days: before.days,
      largest: before.largest,
      orders: 2,
      refundedOrders: 1,
      receivedFen: 1_500,
    })
  })

  test('an order that falls behind all that are remembered makes way for those that are not', () => {
    const ten = Array.from({ length: LARGEST_KEPT + 2 }, (_, n) =>
      activityOf({ day: '2026-03-05', yuan: '50.00', points: 50 }, n),
    )
    const first = ten[0]
    if (!first) throw new Error('no orders')
    const counted = ten.reduce(countOrder, emptyStats())
    const stats = countRefund(counted, {
      order: first.order,
      day: first.day,
      refundFen: 4_900,
      keptFen: 100,
      reversed: [],
    })
    expect(stats.largest.map(({ receivedFen }) => receivedFen)).toEqual(
      Array.from({ length: LARGEST_KEPT - 1 }, () => 5_000),
    )
  })
})
