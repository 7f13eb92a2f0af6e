import { dayNumber, tailOf } from '../core/kernel'
import { accrue, earn, settle } from '../core/ledger'
import { countOrder, ordersEver } from '../core/member'
import { assess } from '../core/tier'
import type { Programme } from '../../types/programme'
import type { AccountRecord, EntryRecord, MemberRecord, OrderAnswer, OrderLine, OrderRecord } from '../../types/record'
import { orderFacts } from './order-facts'
import { changeOf } from './wallet-change'

export interface AccrueOrder {
  /** What numbers the orders; the order's id is `<source>:<number>`. A store's staff and tills share one numbering. */
  source: string
  number: string
  store: string
  staff: string | null
  till: string | null
  member: string
  /** Null: now, decided by the first of several repeats. */
  paidAt: number | null
  totalFen: number
  discountFen: number
  lines: OrderLine[]
}

export interface AskedOrder extends AccrueOrder {
  id: string
  now: number
}

export interface DecidedOrder {
  order: OrderRecord
  account: AccountRecord
  entries: EntryRecord[]
}

/**
 * What a paid order does, decided purely: points by every earning rule, statistics, tier, entries, and what the till is
 * told. `before` is the account as it was read.
 */
export const decideOrder = (programme: Programme, member: MemberRecord, before: AccountRecord, ask: AskedOrder): DecidedOrder => {
  const paidAt = ask.paidAt ?? ask.now
  const receivedFen = ask.totalFen - ask.discountFen
  const joining = programme.join.requires === 'purchase' && ordersEver(before.stats) === 0
  const settled = settle(programme, before, ask.now)
  const { id, now, ...asked } = ask
  const facts = orderFacts(programme, member, settled.account, { ...asked, paidAt })
  const taken = { ...asked, _id: id, paidAt, receivedFen, joining, facts }
  const earned = earn(programme, taken)
  const posted = accrue(programme, settled.account, taken, earned, now)
  const day = dayNumber(paidAt, programme.zone)
  const stats = countOrder(posted.account.stats, { order: ask.id, day, paidAt, receivedFen, earned })
  const tier = assess(programme, posted.account.tier, stats, dayNumber(ask.now, programme.zone), ask.now)
  // An order may come in so late that what it earned has expired already.
  const closed = settle(programme, { ...posted.account, stats, tier, lastOrderAt: stats.lastOrderAt }, ask.now)
  const { account } = closed
  const answer: OrderAnswer = {
    order: ask.number,
    member: ask.member,
    cardTail: tailOf(member.cardNumber),
    wallets: programme.wallets.map(({ id: wallet }) => changeOf(account, posted.entries, wallet)),
    tier: tier.id,
    eligible: tier.eligible?.id ?? null,
  }
  const base = { ...taken, day, recordedAt: now, sequence: posted.account.sequence, earned, answer }
  const left = { keptFen: receivedFen, kept: earned, refunds: [] }
  const order: OrderRecord = { ...base, ...left, programmeVersion: programme.version }
  return { order, account, entries: [...settled.entries, ...posted.entries, ...closed.entries] }
}
