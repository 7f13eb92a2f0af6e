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
  /** Number of the sub-card it is bought with. */
  card?: string
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
  const { now } = ask
  const settled = settle(programme, before, now)
  const base = baseOf(programme, member, settled.account, ask)
  const earned = earn(programme, base)
  const posted = accrue(programme, settled.account, base, earned, now)
  const { paidAt, receivedFen } = base
  const day = dayNumber(paidAt, programme.zone)
  const stats = countOrder(posted.account.stats, { order: ask.id, day, paidAt, receivedFen, earned })
  const tier = assess(programme, posted.account.tier, stats, dayNumber(now, programme.zone), now)
  // An order may come in so late that what it earned has expired already.
  const closed = settle(programme, { ...posted.account, stats, tier, lastOrderAt: stats.lastOrderAt }, now)
  const answer = answerOf(programme, member, ask, closed.account, posted.entries)
  const order = recordOf(ask, base, { day, earned, answer, sequence: posted.account.sequence, programmeVersion: programme.version })
  return { order, account: closed.account, entries: joined(settled.entries, posted.entries, closed.entries) }
}

/** The order as earning and posting look at it. */
const baseOf = (programme: Programme, member: MemberRecord, account: AccountRecord, ask: AskedOrder) => {
  const paidAt = ask.paidAt ?? ask.now
  return {
    _id: ask.id,
    store: ask.store,
    member: ask.member,
    paidAt,
    totalFen: ask.totalFen,
    receivedFen: ask.totalFen - ask.discountFen,
    lines: ask.lines,
    joining: programme.join.requires === 'purchase' && ordersEver(account.stats) === 0,
    facts: orderFacts(programme, member, account, { staff: ask.staff, till: ask.till, paidAt }),
  }
}

/** All that a caller says of an order and all that its record has: a new field of either is written below, or this does not compile. */
type Said = Record<keyof OrderRecord | keyof AccrueOrder, unknown>

/** Written out field by field: every order makes one, and put together by spreading it takes four times as long as all the rest. */
const recordOf = (
  ask: AskedOrder,
  base: ReturnType<typeof baseOf>,
  made: Pick<OrderRecord, 'day' | 'earned' | 'answer' | 'sequence' | 'programmeVersion'>,
): OrderRecord =>
  ({
    _id: ask.id,
    source: ask.source,
    number: ask.number,
    store: ask.store,
    staff: ask.staff,
    till: ask.till,
    member: ask.member,
    card: ask.card,
    sequence: made.sequence,
    paidAt: base.paidAt,
    day: made.day,
    recordedAt: ask.now,
    totalFen: ask.totalFen,
    discountFen: ask.discountFen,
    receivedFen: base.receivedFen,
    lines: ask.lines,
    joining: base.joining,
    facts: base.facts,
    programmeVersion: made.programmeVersion,
    earned: made.earned,
    keptFen: base.receivedFen,
    kept: made.earned,
    refunds: [],
    answer: made.answer,
  }) satisfies Said

const answerOf = (
  programme: Programme,
  member: MemberRecord,
  ask: AskedOrder,
  account: AccountRecord,
  entries: readonly EntryRecord[],
): OrderAnswer => ({
  order: ask.number,
  member: ask.member,
  cardTail: tailOf(member.cardNumber),
  wallets: programme.wallets.map(({ id }) => changeOf(account, entries, id)),
  tier: account.tier.id,
  eligible: account.tier.eligible?.id ?? null,
})

/** Most orders find nothing to expire, before or after. */
const joined = (before: EntryRecord[], own: EntryRecord[], after: EntryRecord[]): EntryRecord[] =>
  before.length + after.length === 0 ? own : [...before, ...own, ...after]
