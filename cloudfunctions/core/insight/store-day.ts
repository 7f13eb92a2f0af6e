import type { DayPoints, DaySums, EntryRecord, ExchangeRecord, MemberRecord, OrderRecord, Posting, RefundRecord } from '../../../types/record'
import { IMPORTED } from '../member'

/** Stored value stands in lists of its own; what old records held was earned elsewhere. */
const NOT_POINTS: ReadonlySet<EntryRecord['kind']> = new Set<EntryRecord['kind']>(['stored', 'opening'])

export const emptyDay = (): DaySums => ({
  ...{ orders: 0, salesFen: 0, returns: 0, returnedFen: 0, newMembers: 0, coupons: 0, couponFen: 0, exchanges: 0 },
  points: {},
})

/** The sums alone of a record that holds more, in one order of fields, so that two can be held beside each other. */
export const sumsOf = ({ orders, salesFen, returns, returnedFen, newMembers, coupons, couponFen, exchanges, points }: DaySums): DaySums => ({
  ...{ orders, salesFen, returns, returnedFen, newMembers, coupons, couponFen, exchanges },
  points: Object.fromEntries(Object.entries(points).sort(([a], [b]) => (a < b ? -1 : 1)).map(([wallet, { earned, reversed, spent, restored }]) => [wallet, { earned, reversed, spent, restored }])),
})

export const sameSums = (a: DaySums, b: DaySums): boolean => JSON.stringify(sumsOf(a)) === JSON.stringify(sumsOf(b))

/** An order on the day it was paid. What it used of coupons counts, whether a return gave one back or not. */
export const addOrder = (sums: DaySums, { receivedFen, coupons = [] }: Pick<OrderRecord, 'receivedFen' | 'coupons'>): void => {
  sums.orders += 1
  sums.salesFen += receivedFen
  sums.coupons += coupons.length
  for (const { offFen } of coupons) sums.couponFen += offFen
}

/** A return on the day it was made. */
export const addReturn = (sums: DaySums, { refundFen }: Pick<RefundRecord, 'refundFen'>): void => {
  sums.returns += 1
  sums.returnedFen += refundFen
}

/** Whoever joined; lists of units invite, and files bring in who joined elsewhere. */
export const addMember = (sums: DaySums, { terms, unit }: Pick<MemberRecord, 'terms' | 'unit'>): void => {
  if (terms !== IMPORTED && unit === undefined) sums.newMembers += 1
}

/** A gift that points paid for; a present of a campaign is none. */
export const addExchange = (sums: DaySums, { present = false }: Pick<ExchangeRecord, 'present'>): void => {
  if (!present) sums.exchanges += 1
}

/** What an entry moved, told by the accounts that its postings stand between. */
export const addEntry = (sums: DaySums, { kind, wallet, postings }: Pick<EntryRecord, 'kind' | 'wallet' | 'postings'>): void => {
  if (NOT_POINTS.has(kind)) return
  const before = sums.points[wallet]
  const after = postings.reduce(withPosting, before ?? { earned: 0, reversed: 0, spent: 0, restored: 0 })
  if (before || Object.values(after).some((points) => points > 0)) sums.points[wallet] = after
}

const withPosting = (sum: DayPoints, { from, to, points }: Posting): DayPoints => {
  if (from === 'issued') return { ...sum, earned: sum.earned + points }
  if (to === 'reversed') return { ...sum, reversed: sum.reversed + points }
  if (to === 'redeemed') return { ...sum, spent: sum.spent + points }
  return from === 'redeemed' ? { ...sum, restored: sum.restored + points } : sum
}

/** Two days, or a day of two stores, together. */
export const addSums = (a: DaySums, b: DaySums): DaySums => ({
  ...{ orders: a.orders + b.orders, salesFen: a.salesFen + b.salesFen, returns: a.returns + b.returns, returnedFen: a.returnedFen + b.returnedFen },
  ...{ newMembers: a.newMembers + b.newMembers, coupons: a.coupons + b.coupons, couponFen: a.couponFen + b.couponFen, exchanges: a.exchanges + b.exchanges },
  points: Object.entries(b.points).reduce((points, [wallet, more]) => ({ ...points, [wallet]: addPoints(points[wallet], more) }), a.points),
})

const addPoints = (a: DayPoints | undefined, b: DayPoints): DayPoints =>
  a ? { earned: a.earned + b.earned, reversed: a.reversed + b.reversed, spent: a.spent + b.spent, restored: a.restored + b.restored } : b
