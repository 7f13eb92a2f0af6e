import { countEarned, countReferral, emptyStats, uncountReferral } from '../../../cloudfunctions/core/member'
import { dayOf, statsOf } from '../history'

const day = dayOf('2026-03-02')

test('members introduced on one day stand in one line, and one that is taken back leaves it', () => {
  const two = countReferral(countReferral(emptyStats(), day), day)
  expect(two.referrals).toEqual([{ day, count: 2 }])
  expect(uncountReferral(two, day).referrals).toEqual([{ day, count: 1 }])
  expect(uncountReferral(uncountReferral(two, day), day).referrals).toEqual([])
})

test('those of more than a year ago are kept in one line, from which they are taken back', () => {
  const later = countReferral(countReferral(countReferral(emptyStats(), day - 366), day - 365), day)
  expect(later.referrals).toEqual([
    { day: 0, count: 1 },
    { day: day - 365, count: 1 },
    { day, count: 1 },
  ])
  expect(uncountReferral(later, day - 366).referrals).toEqual([
    { day: day - 365, count: 1 },
    { day, count: 1 },
  ])
})

describe('points that no order made', () => {
  const earned = [{ wallet: 'points', points: 5 }]

  test('stand in the days, also of a day without orders, and leave nothing when they are taken back', () => {
    const stats = countEarned(emptyStats(), { day, earned }, 1)
    expect(stats.days).toEqual([{ day, orders: 0, receivedFen: 0, points: { points: 5 } }])
    expect(countEarned(stats, { day, earned }, -1).days).toEqual([])
  })

  test('outlive the return of the day’s only order', () => {
    const returned = statsOf([{ day: '2026-03-02', yuan: '10.00', points: 10 }], [0])
    expect(countEarned(returned, { day, earned }, 1).days).toEqual([
      { day, orders: 0, receivedFen: 0, points: { points: 5 } },
    ])
  })

  test('of a day that is no longer kept change nothing when they are taken back', () => {
    const stats = countEarned(countEarned(emptyStats(), { day, earned }, 1), { day: day + 500, earned }, 1)
    expect(countEarned(stats, { day, earned }, -1).days).toEqual(stats.days)
  })
})
