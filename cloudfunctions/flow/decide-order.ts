import { dayNumber, ok, tailOf } from '../core/kernel'
import { accrue, earn, prolong, settle } from '../core/ledger'
import { countOrder, ordersEver } from '../core/member'
import { assess, duly } from '../core/tier'
import type { Programme } from '../../types/programme'
import type {
  AccountRecord,
  AskedCoupon,
  AskedTender,
  BudgetRoom,
  EntryRecord,
  ExcludedParts,
  MemberRecord,
  OrderAnswer,
  OrderLine,
  OrderRecord,
  UsedCoupon,
} from '../../types/record'
import type { Result } from '../../types/result'
import { orderFacts } from './order-facts'
import { payOrder, type Paid } from './pay-order'
import { changeOf } from './wallet-change'

export interface AccrueOrder {
  /** What numbers the orders; the order's id is `<source>:<number>`. A store's staff and tills share one numbering. */
  source: string
  number: string
  store: string
  staff: string | null
  till: string | null
  /** As its till says. */
  channel?: 'app'
  member: string
  /** Number of the sub-card it is bought with. */
  card?: string
  /** Null: now, decided by the first of several repeats. */
  paidAt: number | null
  totalFen: number
  discountFen: number
  lines: OrderLine[]
  /** Points that pay a part, two wallets at most. */
  tender?: AskedTender[]
  /** Parts that do not earn. */
  excluded?: ExcludedParts
  /** Coupons to use, four at most. */
  coupons?: AskedCoupon[]
}

export interface AskedOrder extends AccrueOrder {
  /** What the budgets of its day leave. */
  rooms?: readonly BudgetRoom[]
  id: string
  /** The coupons as they act, once they were looked at. */
  used?: UsedCoupon[]
  now: number
}

export interface DecidedOrder {
  order: OrderRecord
  account: AccountRecord
  entries: EntryRecord[]
}

/**
 * What a paid order does, decided purely: points that pay, points by every earning rule, statistics, tier, entries, and
 * what the till is told. `before` is the account as it was read. Refuses what points may not pay: `points.short`,
 * `tender.limit`, `amount.invalid`, `input.invalid`.
 */
export const decideOrder = (
  programme: Programme,
  member: MemberRecord,
  before: AccountRecord,
  ask: AskedOrder,
): Result<DecidedOrder> => {
  const { now } = ask
  const settled = settle(programme, duly(programme, before, now), now)
  const paid = payOrder(programme, settled.account, ask, ask.paidAt ?? now)
  if (!paid.ok) return paid
  const base = baseOf(programme, member, paid.value, ask)
  const earned = earn(programme, base)
  const posted = accrue(programme, paid.value.account, base, earned, now)
  const { paidAt, receivedFen } = base
  const day = dayNumber(paidAt, programme.zone)
  const stats = countOrder(posted.account.stats, { order: ask.id, day, paidAt, receivedFen, earned })
  const counted = { ...posted.account }
  counted.stats = stats
  counted.lastOrderAt = stats.lastOrderAt
  const assessed = assess(programme, counted, now, { paidAt })
  // An order may come in so late that what it earned has expired already.
  const done = { at: paidAt, recordedAt: now, order: ask.id, store: ask.store }
  const prolonged = prolong(programme, assessed, stats.lastOrderAt ?? paidAt, done)
  const closed = settle(programme, prolonged.account, now)
  const made = joined(paid.value.entries, posted.entries, prolonged.entries)
  const answer = answerOf(programme, member, ask, { account: closed.account, entries: made, tender: paid.value.tender })
  const numbered = { sequence: posted.account.sequence, programmeVersion: programme.version }
  const order = recordOf(ask, base, { day, earned, answer, ...numbered })
  return ok({ order, account: closed.account, entries: joined(settled.entries, made, closed.entries) })
}

/** The order as earning and posting look at it; what was held before it is what the points that pay it leave. */
const baseOf = (programme: Programme, member: MemberRecord, { account, tender, receivedFen }: Paid, ask: AskedOrder) => {
  const paidAt = ask.paidAt ?? ask.now
  return {
    _id: ask.id,
    store: ask.store,
    member: ask.member,
    paidAt,
    totalFen: ask.totalFen,
    receivedFen,
    tender: tender.length > 0 ? tender : undefined,
    excluded: ask.excluded && ask.excluded.couponFen + ask.excluded.bonusFen > 0 ? ask.excluded : undefined,
    lines: ask.lines,
    joining: programme.join.requires === 'purchase' && ordersEver(account.stats) === 0,
    facts: factsFor(programme, member, account, ask, paidAt),
  }
}

const factsFor = (programme: Programme, member: MemberRecord, account: AccountRecord, ask: AskedOrder, paidAt: number) => {
  const { staff, till, channel, rooms } = ask
  const facts = orderFacts(programme, member, account, { staff, till, channel, paidAt, rooms })
  return ask.used ? { ...facts, coupons: ask.used.map(({ template }) => template) } : facts
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
    channel: ask.channel,
    member: ask.member,
    card: ask.card,
    sequence: made.sequence,
    paidAt: base.paidAt,
    day: made.day,
    recordedAt: ask.now,
    totalFen: ask.totalFen,
    discountFen: ask.discountFen,
    receivedFen: base.receivedFen,
    tender: base.tender,
    excluded: base.excluded,
    coupons: ask.used,
    lines: ask.lines,
    joining: base.joining,
    sequels: undefined,
    facts: base.facts,
    programmeVersion: made.programmeVersion,
    earned: made.earned,
    keptFen: base.receivedFen,
    kept: made.earned,
    completed: undefined,
    refunds: [],
    answer: made.answer,
  }) satisfies Said

const answerOf = (
  programme: Programme,
  member: MemberRecord,
  ask: AskedOrder,
  { account, entries, tender }: Omit<Paid, 'receivedFen'>,
): OrderAnswer => {
  const answer: OrderAnswer = {
    order: ask.number,
    member: ask.member,
    cardTail: tailOf(member.cardNumber),
    wallets: programme.wallets.map(({ id }) => changeOf(account, entries, id)),
    tier: account.tier.id,
    eligible: account.tier.eligible?.id ?? null,
  }
  if (ask.used) answer.coupons = ask.used.map(({ coupon, offFen }) => ({ coupon, offFen }))
  if (tender.length === 0) return answer
  return { ...answer, tender: tender.map(({ wallet, points, valueFen }) => ({ wallet, points, valueFen })) }
}

/** Most orders find nothing to expire, before or after. */
const joined = (before: EntryRecord[], own: EntryRecord[], after: EntryRecord[]): EntryRecord[] =>
  before.length + after.length === 0 ? own : [...before, ...own, ...after]
