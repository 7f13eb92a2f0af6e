import { isDeepStrictEqual } from 'node:util'
import { dayNumber } from '../core/kernel'
import { earnPlainly, netOf, replay } from '../core/ledger'
import { verifyActivity } from './verify-activity'
import { verifyCompletion } from './verify-completion'
import { verifyCoupons } from './verify-coupons'
import { verifyStanding } from './verify-doings'
import { verifyEvents } from './verify-events'
import { verifyFacts } from './verify-facts'
import { verifyGifts } from './verify-gifts'
import { ordersBefore, refundsHere, verifyMerges, type OtherSide } from './verify-merge'
import { verifyRefunds } from './verify-refunds'
import { verifyDoingDay } from './verify-stages'
import { verifyTender } from './verify-tender'
import type { Programme } from '../../types/programme'
import type {
  AccountRecord,
  BenefitUseRecord,
  CardRecord,
  ConciergeRecord,
  EntryRecord,
  EventRecord,
  ExchangeRecord,
  MemberRecord,
  OrderRecord,
  TallyRecord,
} from '../../types/record'

/** One thing that does not agree: what is stored and what entries and orders say. */
export interface Difference {
  member: string
  what: string
  stored: unknown
  recomputed: unknown
}

export interface Books {
  member: MemberRecord
  account: AccountRecord
  /** By sequence, then id. */
  entries: EntryRecord[]
  /** By sequence. */
  orders: OrderRecord[]
  /** By sequence. */
  events: EventRecord[]
  /** Orders of members that were merged into this one. */
  foreign: OrderRecord[]
  /** Entries of own returns that acted on the account of a survivor. */
  elsewhere: EntryRecord[]
  /** The other sides of merges. */
  others: OtherSide[]
  /** Doings of absorbed members that were taken back here. */
  givenElsewhere: EventRecord<'activity'>[]
  /** Main cards and those that earn into them, by issue. */
  cards: CardRecord[]
  /** By sequence. */
  exchanges: ExchangeRecord[]
  /** Steps of these exchanges that stand with a survivor, and exchanges of absorbed members that went on here. */
  stepsElsewhere: EventRecord<'exchangeStep'>[]
  exchangesElsewhere: ExchangeRecord[]
  tallies: TallyRecord[]
  uses: BenefitUseRecord[]
  /** That own events name, whoever asked for them. */
  requests: ConciergeRecord[]
  /** Versions that orders and entries name. */
  programmes: ReadonlyMap<number, Programme>
}

/** Recomputes one member from entries and orders and tells every difference. */
export const verifyMember = (books: Books): Difference[] => {
  const differences: Difference[] = []
  const same = (what: string, stored: unknown, recomputed: unknown): void => {
    if (!isDeepStrictEqual(stored, recomputed)) differences.push({ member: books.account._id, what, stored, recomputed })
  }
  same('who introduced, as the index has it', books.member.introducer ?? null, books.member.source.referrer ?? null)
  verifyEntries(books, same)
  verifyWallets(books, same)
  verifyOrders(books, same)
  verifyFacts(books, same)
  verifyEvents(books, same)
  verifyStanding(books, same)
  verifyDoingDay(books, same)
  verifyMerges(books, same)
  verifyCoupons(books, same)
  verifyActivity(books, same)
  verifyGifts(books, same)
  return differences
}

export type Same = (what: string, stored: unknown, recomputed: unknown) => void

const verifyEntries = (books: Books, same: Same): void => {
  const { account, entries, orders, events } = books
  const refunds = refundsHere(books).map(({ refund }) => refund)
  const numbers = new Set([...entries, ...events, ...orders, ...refunds].map(({ sequence }) => sequence))
  same('events are numbered without a gap', [...numbers].sort((a, b) => a - b), Array.from({ length: account.sequence }, (_, n) => n + 1))
  const standing = new Map<string, { balance: number; debt: number }>()
  for (const entry of entries) {
    const what = `entry ${entry._id}`
    const sound = entry.postings.every(({ from, to, points }) => from !== to && Number.isSafeInteger(points) && points > 0)
    same(`${what}: postings are positive and between two accounts`, sound, true)
    same(`${what}: points`, entry.points, netOf(entry.postings))
    const before = standing.get(entry.wallet) ?? { balance: 0, debt: 0 }
    const after = {
      balance: before.balance + flow(entry, 'member'),
      debt: before.debt - flow(entry, 'debt'),
    }
    same(`${what}: balance and debt after it`, { balance: entry.balanceAfter, debt: entry.debtAfter }, after)
    standing.set(entry.wallet, after)
  }
}

const flow = ({ postings }: EntryRecord, account: 'member' | 'debt'): number =>
  postings.reduce((sum, { from, to, points }) => sum + (to === account ? points : 0) - (from === account ? points : 0), 0)

const verifyWallets = ({ account, entries }: Books, same: Same): void => {
  const recomputed = replay(entries)
  for (const wallet of new Set([...Object.keys(account.wallets), ...Object.keys(recomputed)])) {
    same(`wallet ${wallet}`, account.wallets[wallet] ?? null, recomputed[wallet] ?? null)
  }
  const expiries = Object.values(recomputed).flatMap(({ lots }) => lots.flatMap(({ expiresAt }) => (expiresAt === null ? [] : [expiresAt])))
  const releases = Object.values(recomputed).flatMap(({ pending = [] }) => pending.map(({ releaseAt }) => releaseAt))
  same('next release', account.nextReleaseAt ?? null, releases.length === 0 ? null : Math.min(...releases))
  same('next expiry', account.nextExpiryAt, expiries.length === 0 ? null : Math.min(...expiries))
}

const issuedBy = (postings: EntryRecord['postings']): number =>
  postings.reduce((sum, { from, points }) => (from === 'issued' ? sum + points : sum), 0)

const verifyOrders = (books: Books, same: Same): void => {
  const { entries, orders, foreign, elsewhere, programmes } = books
  const posted = (reference: string): unknown[] =>
    entries.filter((entry) => entry.reference === reference).map(({ rule, wallet, postings }) => ({ rule, wallet, points: issuedBy(postings) }))
  for (const order of orders) {
    const what = `order ${order._id}`
    const programme = programmes.get(order.programmeVersion)
    if (!programme) {
      same(`${what}: programme version`, order.programmeVersion, null)
      continue
    }
    verifyTender(order, programme, entries, same)
    verifyCompletion(order, programme, [...entries, ...elsewhere], same)
    same(`${what}: the day it counts on`, order.day, dayNumber(order.paidAt, programme.zone))
    same(`${what}: joining order`, order.joining, programme.join.requires === 'purchase' && ordersBefore(books, order.sequence) === 0)
    const earned = earnPlainly(programme, order)
    same(`${what}: what it earned`, order.earned, earned)
    same(`${what}: its entries`, posted(`order:${order._id}`), earned.map(({ rule, wallet, points }) => ({ rule, wallet, points })))
    verifyRefunds(order, programme, [...entries, ...elsewhere], same)
  }
  const known = new Set([...orders, ...foreign].map(({ _id }) => _id))
  for (const entry of entries) if (entry.order !== null && !known.has(entry.order)) same(`entry ${entry._id}: its order`, entry.order, null)
}
