import fc from 'fast-check'
import { dayNumber } from '../../cloudfunctions/core/kernel'
import { accrue, earn, netOf, replay, reverse, settle } from '../../cloudfunctions/core/ledger'
import { countOrder, DAYS_KEPT, emptyAccount, LARGEST_KEPT, uncountOrder } from '../../cloudfunctions/core/member'
import type { EarnRule, Expiry, Programme } from '../../types/programme'
import type { AccountRecord, Earned, EntryRecord, LedgerAccount } from '../../types/record'
import { preset } from './preset'

const DAY_MS = 86_400_000
const BEGIN = Date.UTC(2026, 0, 1)

const expiries: fc.Arbitrary<Expiry> = fc.oneof(
  fc.constant<Expiry>({ kind: 'never' }),
  fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ kind: fc.constant('months' as const), months: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ kind: fc.constant('yearEnd' as const), years: fc.integer({ min: 0, max: 1 }) }),
)

const WALLETS = ['consumption', 'value']

const rules = fc.array(
  fc.record({ wallet: fc.constantFrom(...WALLETS), points: fc.integer({ min: 1, max: 1_000 }), perFen: fc.integer({ min: 1, max: 20_000 }) }),
  { minLength: 1, maxLength: 4 },
).map((made) => made.map((rule, n): EarnRule => ({ ...rule, id: `rule-${String(n)}`, kind: 'perAmount', name: { zh: '规则', en: 'rule' } })))

const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London')

/** What programmes differ in here; small, so that a counterexample can be read. */
interface Terms {
  earn: EarnRule[]
  expiry: [Expiry, Expiry]
  zone: string
}

const terms: fc.Arbitrary<Terms> = fc.record({ earn: rules, expiry: fc.tuple(expiries, expiries), zone: zones })

const hemu = preset('hemu')
const programmeOf = ({ earn: made, expiry, zone }: Terms): Programme => {
  const wallets = hemu.wallets.map((wallet, n) => ({ ...wallet, expiry: expiry[n] ?? wallet.expiry }))
  return { ...hemu, zone, earn: made, wallets }
}

/** What may happen next, after some time has passed. `lateDays`: how long ago an order that comes in now was paid. */
type Step = { afterDays: number } & (
  | { what: 'order'; receivedFen: number; lateDays: number }
  | { what: 'refund'; which: number }
  | { what: 'sweep' }
)

const amounts = fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom(0, 1, 999_999_999))
const waits = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 200, max: 500 }))
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ afterDays: waits, what: fc.constant('order' as const), receivedFen: amounts, lateDays: waits }) },
  { weight: 3, arbitrary: fc.record({ afterDays: waits, what: fc.constant('refund' as const), which: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ afterDays: waits, what: fc.constant('sweep' as const) }) },
)

interface Bought {
  _id: string
  member: string
  store: string
  paidAt: number
  receivedFen: number
  earned: Earned[]
  returned: boolean
}

interface Books {
  account: AccountRecord
  entries: EntryRecord[]
  orders: Bought[]
  now: number
}

const take = (programme: Programme, books: Books, step: Step): void => {
  books.now += step.afterDays * DAY_MS
  const { now } = books
  const settled = settle(programme, books.account, now)
  const post = ({ account, entries }: { account: AccountRecord; entries: EntryRecord[] }): void => {
    books.account = account
    books.entries.push(...entries)
  }
  post(settled)
  const activity = (order: Bought) => ({ ...order, order: order._id, day: dayNumber(order.paidAt, programme.zone) })
  if (step.what === 'order') {
    const paidAt = now - step.lateDays * DAY_MS
    const earned = earn(programme, { receivedFen: step.receivedFen, paidAt, joining: false })
    const order = { _id: `S:${String(books.orders.length)}`, member: 'm', store: 'S', paidAt, receivedFen: step.receivedFen, earned, returned: false }
    post(accrue(programme, books.account, order, earned, now))
    books.account = { ...books.account, stats: countOrder(books.account.stats, activity(order)) }
    books.orders.push(order)
  }
  const order = step.what === 'refund' ? books.orders[step.which % Math.max(1, books.orders.length)] : undefined
  if (order && !order.returned) {
    post(reverse(programme, books.account, order, { number: `R${order._id}`, at: now }, now))
    books.account = { ...books.account, stats: uncountOrder(books.account.stats, activity(order)) }
    order.returned = true
  }
}

const liveThrough = (programme: Programme, history: readonly Step[], check: (books: Books) => void = () => undefined): Books => {
  const books: Books = { account: emptyAccount(programme, 'm', BEGIN), entries: [], orders: [], now: BEGIN }
  for (const step of history) {
    take(programme, books, step)
    check(books)
  }
  return books
}

const histories = fc.array(steps, { minLength: 1, maxLength: 30 })
const holds = (check: (programme: Programme, history: Step[]) => void): void => {
  fc.assert(fc.property(terms, histories, (made, history) => check(programmeOf(made), history)), { numRuns: 100 })
}

test('whatever happens, every posting is positive, whole, and between two different accounts', () => {
  holds((programme, history) => {
    for (const { postings, points } of liveThrough(programme, history).entries) {
      for (const { from, to, points: moved } of postings) expect([Number.isSafeInteger(moved), moved > 0, from !== to]).toEqual([true, true, true])
      expect(points).toBe(netOf(postings))
    }
  })
})

test('whatever happens, all accounts of a wallet sum to zero, and member and debt are the standing', () => {
  holds((programme, history) => {
    const { account, entries } = liveThrough(programme, history)
    for (const wallet of WALLETS) {
      const sums: Partial<Record<LedgerAccount, number>> = {}
      for (const { from, to, points } of entries.filter((entry) => entry.wallet === wallet).flatMap(({ postings }) => postings)) {
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

test('after every step no lot is empty or negative, the balance is the sum of the lots, nobody owes who has, and the next expiry is the first of them', () => {
  holds((programme, history) => {
    liveThrough(programme, history, ({ account }) => {
      const dates = Object.values(account.wallets).flatMap(({ lots }) => lots.flatMap(({ expiresAt }) => expiresAt ?? []))
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

test('who returned everything has earned nothing: what expired meanwhile was never theirs to spend, and nothing is owed', () => {
  holds((programme, history) => {
    const bought = history.filter(({ what }) => what === 'order')
    const back = bought.map((_, which): Step => ({ afterDays: 0, what: 'refund', which }))
    for (const { balance, debt, earned } of Object.values(liveThrough(programme, [...bought, ...back]).account.wallets)) {
      expect({ balance, debt, earned }).toEqual({ balance: 0, debt: 0, earned: 0 })
    }
  })
})

test('statistics are those that a naive count of the orders comes to', () => {
  holds((programme, history) => {
    const { account: { stats }, orders } = liveThrough(programme, history)
    const kept = orders.filter(({ returned }) => !returned)
    const sum = (list: readonly Bought[]): number => list.reduce((total, { receivedFen }) => total + receivedFen, 0)
    expect([stats.orders, stats.refundedOrders, stats.receivedFen]).toEqual([kept.length, orders.length - kept.length, sum(kept)])
    expect([stats.firstOrderAt, stats.lastOrderAt]).toEqual(
      orders.length === 0 ? [null, null] : [Math.min(...orders.map(({ paidAt }) => paidAt)), Math.max(...orders.map(({ paidAt }) => paidAt))],
    )
    const dayOf = ({ paidAt }: Bought): number => dayNumber(paidAt, programme.zone)
    // Only the year up to the newest purchase can be asked for; older days may have been let go.
    const newest = Math.max(...orders.map(dayOf))
    for (const day of new Set(orders.map(dayOf).filter((one) => one > newest - DAYS_KEPT))) {
      const on = kept.filter((order) => dayOf(order) === day)
      const line = stats.days.find((one) => one.day === day)
      expect([line?.orders ?? 0, line?.receivedFen ?? 0]).toEqual([on.length, sum(on)])
      for (const wallet of WALLETS) {
        const points = on.flatMap(({ earned }) => earned).filter((one) => one.wallet === wallet).reduce((total, one) => total + one.points, 0)
        expect(line?.points[wallet] ?? 0).toBe(points)
      }
    }
    if (orders.length <= LARGEST_KEPT) {
      expect(stats.largest.map(({ receivedFen }) => receivedFen)).toEqual(kept.map(({ receivedFen }) => receivedFen).sort((a, b) => b - a))
    }
  })
})
