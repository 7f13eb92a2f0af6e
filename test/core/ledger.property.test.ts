import fc from 'fast-check'
import { dayNumber } from '../../cloudfunctions/core/kernel'
import { netOf, replay } from '../../cloudfunctions/core/ledger'
import { DAYS_KEPT, LARGEST_KEPT } from '../../cloudfunctions/core/member'
import type { Programme } from '../../types/programme'
import type { LedgerAccount } from '../../types/record'
import { liveThrough, programmeOf, steps, terms, WALLETS, type Bought, type Step } from './ledger-life'

const histories = fc.array(steps, { minLength: 1, maxLength: 30 })
const holds = (check: (programme: Programme, history: Step[]) => void): void => {
  fc.assert(
    fc.property(terms, histories, (made, history) => check(programmeOf(made), history)),
    { numRuns: 100 },
  )
}

test('whatever happens, every posting is positive, whole, and between two different accounts', () => {
  holds((programme, history) => {
    for (const { postings, points } of liveThrough(programme, history).entries) {
      for (const { from, to, points: moved } of postings)
        expect([Number.isSafeInteger(moved), moved > 0, from !== to]).toEqual([true, true, true])
      expect(points).toBe(netOf(postings))
    }
  })
})

test('whatever happens, all accounts of a wallet sum to zero, and member and debt are the standing', () => {
  holds((programme, history) => {
    const { account, entries } = liveThrough(programme, history)
    for (const wallet of WALLETS) {
      const sums: Partial<Record<LedgerAccount, number>> = {}
      for (const { from, to, points } of entries
        .filter((entry) => entry.wallet === wallet)
        .flatMap(({ postings }) => postings)) {
        sums[from] = (sums[from] ?? 0) - points
        sums[to] = (sums[to] ?? 0) + points
      }
      expect(Object.values(sums).reduce((sum, one) => sum + one, 0)).toBe(0)
      const { balance = 0, debt = 0, earned = 0 } = account.wallets[wallet] ?? {}
      expect([sums.member ?? 0, 0 - (sums.debt ?? 0)]).toEqual([balance, debt])
      expect(0 - (sums.issued ?? 0) - (sums.reversed ?? 0)).toBe(earned)
    }
  })
})

test('after every step lots are positive and sum to the balance, and who has points owes none', () => {
  holds((programme, history) => {
    liveThrough(programme, history, ({ account }) => {
      const dates = Object.values(account.wallets).flatMap(({ lots }) =>
        lots.flatMap(({ expiresAt }) => expiresAt ?? []),
      )
      expect(account.nextExpiryAt).toBe(dates.length === 0 ? null : Math.min(...dates))
      for (const { lots, expired, balance, debt } of Object.values(account.wallets)) {
        expect([...lots, ...expired].filter(({ points }) => points <= 0)).toEqual([])
        expect(lots.reduce((sum, { points }) => sum + points, 0)).toBe(balance)
        expect(debt).toBeGreaterThanOrEqual(0)
        expect(debt === 0 || balance === 0).toBe(true)
      }
    })
  })
})

test('replaying the entries comes to the very wallets that the account holds', () => {
  holds((programme, history) => {
    liveThrough(programme, history, ({ account, entries }) => expect(replay(entries)).toEqual(account.wallets))
  })
})

test('who returned everything has earned nothing and owes nothing, whatever expired meanwhile', () => {
  holds((programme, history) => {
    const bought = history.filter(({ what }) => what === 'order')
    const back = bought.map((_, which): Step => ({ afterDays: 0, what: 'refund', which, tenths: 10 }))
    for (const { balance, debt, earned } of Object.values(
      liveThrough(programme, [...bought, ...back]).account.wallets,
    )) {
      expect({ balance, debt, earned }).toEqual({ balance: 0, debt: 0, earned: 0 })
    }
  })
})

test('who returned everything part by part ends where one whole return ends', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 })
  const order: fc.Arbitrary<Step> = steps.filter(({ what }) => what === 'order')
  fc.assert(
    fc.property(terms, order, parts, (made, bought, tenths) => {
      const back = (part: number): Step => ({ afterDays: 0, what: 'refund', which: 0, tenths: part })
      const programme = programmeOf(made)
      const inParts = liveThrough(programme, [bought, ...tenths.map(back), back(10)])
      const whole = liveThrough(programme, [bought, back(10)])
      expect(inParts.account.wallets).toEqual(whole.account.wallets)
      expect(inParts.account.stats).toEqual(whole.account.stats)
    }),
    { numRuns: 100 },
  )
})

test('statistics are those that a naive count of the orders comes to', () => {
  holds((programme, history) => {
    const {
      account: { stats },
      orders,
    } = liveThrough(programme, history)
    const kept = orders.filter(({ returned }) => !returned)
    const sum = (list: readonly Bought[]): number => list.reduce((total, { keptFen }) => total + keptFen, 0)
    expect([stats.orders, stats.refundedOrders, stats.receivedFen]).toEqual([
      kept.length,
      orders.length - kept.length,
      sum(kept),
    ])
    expect([stats.firstOrderAt, stats.lastOrderAt]).toEqual(
      orders.length === 0
        ? [null, null]
        : [Math.min(...orders.map(({ paidAt }) => paidAt)), Math.max(...orders.map(({ paidAt }) => paidAt))],
    )
    const dayOf = ({ paidAt }: Bought): number => dayNumber(paidAt, programme.zone)
    // Only the year up to the newest purchase can be asked for; older days may have been let go.
    const newest = Math.max(...orders.map(dayOf))
    for (const day of new Set(orders.map(dayOf).filter((one) => one > newest - DAYS_KEPT))) {
      const on = kept.filter((order) => dayOf(order) === day)
      const line = stats.days.find((one) => one.day === day)
      expect([line?.orders ?? 0, line?.receivedFen ?? 0]).toEqual([on.length, sum(on)])
      for (const wallet of WALLETS) {
        const points = on
          .flatMap((order) => order.kept)
          .filter((one) => one.wallet === wallet)
          .reduce((total, one) => total + one.points, 0)
        expect(line?.points[wallet] ?? 0).toBe(points)
      }
    }
    if (orders.length <= LARGEST_KEPT) {
      expect(stats.largest.map(({ receivedFen }) => receivedFen)).toEqual(
        kept.map(({ keptFen }) => keptFen).sort((a, b) => b - a),
      )
    }
  })
})
