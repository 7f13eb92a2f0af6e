import { dayNumber, ok, refuse } from '../core/kernel'
import { findLine, keptAfter, reverse, settle, takenBack, valueRefund } from '../core/ledger'
import { countRefund } from '../core/member'
import { assess } from '../core/tier'
import type { Programme } from '../../types/programme'
import type { AccountRecord, AskedLine, EntryRecord, OrderRecord, RefundAnswer, RefundRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { FUTURE_TOLERANCE_MS } from './limit'
import { changeOf } from './wallet-change'

export interface RefundOrder {
  source: string
  number: string
  store: string
  /** The number of the order that is returned. */
  order: string
  refundedAt: number
  /** Money given back; null: what the lines come to, or without lines all that is left. */
  refundFen: number | null
  lines: AskedLine[]
}

/**
 * What a return is decided from: the live programme, the one that the order was earned by, and their records. The account
 * is the buyer's, or that of the member the buyer was merged into.
 */
export interface RefundGround {
  programme: Programme
  ofOrder: Programme
  order: OrderRecord
  account: AccountRecord
  now: number
}

export interface DecidedRefund {
  order: OrderRecord
  account: AccountRecord
  entries: EntryRecord[]
  answer: RefundAnswer
}

/** Names a return everywhere; a source has no colon, so no two returns can share it. */
export const refundReference = (source: string, number: string): string => `refund:${source}:${number}`

/**
 * Takes back a part of an order or all that is left of it: money by `valueRefund`, points by earning the order anew on
 * what it keeps, statistics and tier. `heard`: the answer a till was given before the order had come. Refuses what
 * `valueRefund` does, `order.future`, and `input.invalid` for a return before the purchase.
 */
export const decideRefund = (
  ground: RefundGround,
  ask: RefundOrder,
  heard: RefundAnswer | null = null,
): Result<DecidedRefund> => {
  const { programme, order, now } = ground
  const early = tooEarly(order, ask) ?? tooLate(ask, now)
  const valued = valueRefund(order, ask)
  if (!valued.ok) return valued
  if (early) return refuse(early)
  const { refundFen, lines } = valued.value
  const keptFen = order.keptFen - refundFen
  const reversed = takenBack(ground.ofOrder, order, keptFen, lines)
  const kept = keptAfter(order.kept, reversed)
  const settled = settle(programme, ground.account, now)
  const cause = { reference: refundReference(ask.source, ask.number), at: ask.refundedAt, refundFen, reversed }
  const posted = reverse(programme, settled.account, order, cause, now)
  const stats = countRefund(posted.account.stats, { order: order._id, day: order.day, refundFen, keptFen, reversed })
  const tier = assess(programme, posted.account.tier, stats, dayNumber(now, programme.zone), now)
  const account = { ...posted.account, stats, tier }
  const answer = heard ?? answerOf(ground, ask, refundFen, account, posted.entries)
  const sequence = account.sequence
  const made = {
    number: ask.number,
    at: ask.refundedAt,
    recordedAt: now,
    sequence,
    refundFen,
    lines,
    keptFen,
    reversed,
  }
  const elsewhere = account._id === order.member ? {} : { account: account._id }
  const refund: RefundRecord = { ...made, ...elsewhere, programmeVersion: programme.version, answer }
  const changed = { ...order, keptFen, kept, refunds: [...order.refunds, refund] }
  return ok({ order: changed, account, entries: [...settled.entries, ...posted.entries], answer })
}

const answerOf = (
  { programme, order }: RefundGround,
  ask: RefundOrder,
  refundFen: number,
  account: AccountRecord,
  entries: readonly EntryRecord[],
): RefundAnswer => ({
  order: order.number,
  refund: ask.number,
  member: account._id,
  refundFen,
  wallets: programme.wallets.map(({ id }) => changeOf(account, entries, id)),
  tier: account.tier.id,
  eligible: account.tier.eligible?.id ?? null,
  waiting: false,
})

const tooEarly = (order: OrderRecord, ask: RefundOrder): Refusal | null =>
  ask.refundedAt < order.paidAt
    ? { code: 'input.invalid', field: 'refundedAt', rule: 'not before the order was paid' }
    : null

/** A return that lies in the future, by more than clocks of tills run apart. */
export const tooLate = ({ refundedAt }: RefundOrder, now: number): Refusal | null =>
  refundedAt > now + FUTURE_TOLERANCE_MS
    ? { code: 'order.future', field: 'refundedAt', paidAt: refundedAt, now, rule: 'not later than now' }
    : null

/** A number that was used for something else, with the field that differs and both of its values. */
export const reusedRefund = (ask: RefundOrder, field: string, was: string | number, got: string | number): Refusal => ({
  code: 'reference.reused',
  reference: ask.number,
  field,
  was: String(was),
  got: String(got),
})

/** The same return again hears the same; other content under its number is `reference.reused`. */
export const repeatRefund = (order: OrderRecord, refund: RefundRecord, ask: RefundOrder): Result<RefundAnswer> => {
  const lines = ask.lines.map(({ line, ...rest }) => ({ line: findLine(order, line, 'line'), ...rest }))
  const same =
    lines.length === refund.lines.length &&
    refund.lines.every((was, n) => {
      const got = lines[n]
      return (
        got?.line.ok && got.line.value === was.line && got.quantity === was.quantity && got.amountFen === was.amountFen
      )
    })
  if (!same) return refuse(reusedRefund(ask, 'lines', 'other lines', 'these lines'))
  // Neither amount nor lines is all that was left, and nothing else.
  const rest = ask.refundFen === null && ask.lines.length === 0
  if (rest && refund.keptFen > 0) return refuse(reusedRefund(ask, 'refundFen', refund.refundFen, 'all that is left'))
  if (ask.refundFen !== null && ask.refundFen !== refund.refundFen) {
    return refuse(reusedRefund(ask, 'refundFen', refund.refundFen, ask.refundFen))
  }
  return ask.refundedAt === refund.at
    ? ok(refund.answer)
    : refuse(reusedRefund(ask, 'refundedAt', refund.at, ask.refundedAt))
}
