import fc from 'fast-check'
import { dayNumber } from '../../cloudfunctions/core/kernel'
import { accrue, earn, keptAfter, reverse, settle, takenBack } from '../../cloudfunctions/core/ledger'
import { countOrder, countRefund, emptyAccount } from '../../cloudfunctions/core/member'
import type { EarnRule, Expiry, Programme } from '../../types/programme'
import type { AccountRecord, Earned, EntryRecord } from '../../types/record'
import { preset } from './preset'

const DAY_MS = 86_400_000
const BEGIN = Date.UTC(2026, 0, 1)

const expiries: fc.Arbitrary<Expiry> = fc.oneof(
  fc.constant<Expiry>({ kind: 'never' }),
  fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ kind: fc.constant('months' as const), months: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ kind: fc.constant('yearEnd' as const), years: fc.integer({ min: 0, max: 1 }) }),
)

export const WALLETS = ['consumption', 'value']

const rules = fc
  .array(
    fc.record({
      wallet: fc.constantFrom(...WALLETS),
      points: fc.integer({ min: 1, max: 1_000 }),
      perFen: fc.integer({ min: 1, max: 20_000 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((made) =>
    made.map((rule, n): EarnRule => ({
      ...rule,
      id: `rule-${String(n)}`,
      kind: 'perAmount',
      name: { zh: '规则', en: 'rule' },
    })),
  )

const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London')

/** What programmes differ in here; small, so that a counterexample can be read. */
export interface Terms {
  earn: EarnRule[]
  expiry: [Expiry, Expiry]
  zone: string
}

export const terms: fc.Arbitrary<Terms> = fc.record({ earn: rules, expiry: fc.tuple(expiries, expiries), zone: zones })

const hemu = preset('hemu')
export const programmeOf = ({ earn: made, expiry, zone }: Terms): Programme => {
  const wallets = hemu.wallets.map((wallet, n) => ({ ...wallet, expiry: expiry[n] ?? wallet.expiry }))
  return { ...hemu, zone, earn: made, wallets }
}

/** What may happen next, after some time has passed. `lateDays`: how long ago an order that comes in now was paid. */
export type Step = { afterDays: number } & (
  | { what: 'order'; receivedFen: number; lateDays: number }
  | { what: 'refund'; which: number; tenths: number }
  | { what: 'sweep' }
)

const amounts = fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom(0, 1, 999_999_999))
const waits = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 200, max: 500 }))
/** Of what is left of the order; ten tenths are all of it. */
const tenths = fc.oneof(fc.constant(10), fc.integer({ min: 1, max: 9 }))
export const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      afterDays: waits,
      what: fc.constant('order' as const),
      receivedFen: amounts,
      lateDays: waits,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ afterDays: waits, what: fc.constant('refund' as const), which: fc.nat(30), tenths }),
  },
  { weight: 2, arbitrary: fc.record({ afterDays: waits, what: fc.constant('sweep' as const) }) },
)

export interface Bought {
  _id: string
  member: string
  store: string
  paidAt: number
  receivedFen: number
  joining: boolean
  earned: Earned[]
  keptFen: number
  kept: Earned[]
  returned: boolean
}

export interface Books {
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
    const order = {
      _id: `S:${String(books.orders.length)}`,
      member: 'm',
      store: 'S',
      paidAt,
      receivedFen: step.receivedFen,
      joining: false,
      earned,
      keptFen: step.receivedFen,
      kept: earned,
      returned: false,
    }
    post(accrue(programme, books.account, order, earned, now))
    books.account = { ...books.account, stats: countOrder(books.account.stats, activity(order)) }
    books.orders.push(order)
  }
  const order = step.what === 'refund' ? books.orders[step.which % Math.max(1, books.orders.length)] : undefined
  if (step.what === 'refund' && order && !order.returned) {
    const refundFen = Math.ceil((order.keptFen * step.tenths) / 10)
    const keptFen = order.keptFen - refundFen
    const rest = { ...order, totalFen: order.receivedFen, lines: [], refunds: [] }
    const reversed = takenBack(programme, rest, keptFen, [])
    const kept = keptAfter(order.kept, reversed)
    const reference = `refund:${order._id}:${String(order.keptFen)}`
    post(reverse(programme, books.account, order, { reference, at: now, refundFen, reversed }, now))
    const stats = countRefund(books.account.stats, { ...activity(order), refundFen, keptFen, reversed })
    books.account = { ...books.account, stats }
    Object.assign(order, { keptFen, kept, returned: keptFen === 0 })
  }
}

export const liveThrough = (
  programme: Programme,
  history: readonly Step[],
  check: (books: Books) => void = () => undefined,
): Books => {
  const books: Books = { account: emptyAccount(programme, 'm', BEGIN), entries: [], orders: [], now: BEGIN }
  for (const step of history) {
    take(programme, books, step)
    check(books)
  }
  return books
}
