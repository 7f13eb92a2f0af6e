import { ok, refuse } from '../core/kernel'
import { findLine, isGone, keptAfter, restore, restoredBy, reverse, settle, takenBack, valueRefund, walletOf, type Moved, type PartReturned } from '../core/ledger'
import { countRefund } from '../core/member'
import { assess, duly } from '../core/tier'
import type { Programme } from '../../types/programme'
import type {
  AccountRecord,
  AskedLine,
  Earned,
  EntryRecord,
  OrderRecord,
  RefundAnswer,
  RefundRecord,
  RestoredPart,
} from '../../types/record'
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

/** The points that had paid and come back with a return. */
export const restorationReference = (source: string, number: string): string => `restoration:${source}:${number}`

/**
 * Takes back a part of an order or all that is left of it: money by `valueRefund`, points by earning the order anew on
 * what it keeps, and gives back its share of the points that paid; statistics and tier follow. `heard`: the answer a till was given before the order had come. Refuses what
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
  const part = { ...valued.value, keptFen: order.keptFen - valued.value.refundFen }
  const back = pointsBack(ground, part)
  const settled = settle(programme, duly(programme, ground.account, now), now)
  const posted = postBack(ground, settled.account, ask, { ...part, ...back })
  const activity = { ...part, ...back, order: order._id, day: order.day }
  const stats = countRefund(posted.account.stats, activity)
  const account = assess(programme, { ...posted.account, stats }, now)
  const answer = heard ?? answerOf(ground, ask, { ...part, ...back }, account, posted.entries)
  const { restored, gone, reversed } = back
  const paidByPoints = order.tender ? { restored, gone } : {}
  const elsewhere = account._id === order.member ? {} : { account: account._id }
  const refund: RefundRecord = {
    ...{ number: ask.number, at: ask.refundedAt, recordedAt: now, sequence: account.sequence },
    ...{ ...part, reversed, ...paidByPoints, ...elsewhere },
    programmeVersion: programme.version,
    answer,
  }
  const kept = keptAfter(order.kept, reversed)
  const changed = { ...order, keptFen: part.keptFen, kept, refunds: [...order.refunds, refund] }
  return ok({ order: changed, account, entries: [...settled.entries, ...posted.entries], answer })
}

/** Points that the return takes and gives, and whether anything is left of the order after it. */
const pointsBack = ({ order, ofOrder }: RefundGround, part: PartReturned): PointsBack => {
  const restored = restoredBy(order, part)
  const gone = isGone({ ...order, keptFen: part.keptFen, refunds: [...order.refunds, { restored }] })
  return { restored, gone, reversed: takenBack(ofOrder, order, part.keptFen, part.lines, gone) }
}

interface PointsBack {
  restored: RestoredPart[]
  gone: boolean
  reversed: Earned[]
}

/** What had paid comes back first, so that what was earned can be taken from it rather than be owed. */
const postBack = (
  { programme, ofOrder, order, now }: RefundGround,
  account: AccountRecord,
  ask: RefundOrder,
  { refundFen, reversed, restored }: PartReturned & PointsBack,
): Moved => {
  const given = { reference: restorationReference(ask.source, ask.number), at: ask.refundedAt, restored }
  const first = restore(programme, account, order, given, now)
  const taken = { reference: refundReference(ask.source, ask.number), at: ask.refundedAt, refundFen, reversed: reversed.map((one) => (isReleased(ofOrder, order, one) ? { ...one, releaseAt: undefined } : one)) }
  const then = reverse(programme, first.account, order, taken, now)
  return { account: then.account, entries: [...first.entries, ...then.entries] }
}

/** What the order's completion let go: what other orders hold until the same moment is not touched then. */
const isReleased = (ofOrder: Programme, { completed }: OrderRecord, { wallet }: Earned): boolean =>
  completed !== undefined && walletOf(ofOrder, wallet).hold?.until === 'completed'

const answerOf = (
  { programme, order }: RefundGround,
  ask: RefundOrder,
  { refundFen, restored }: PartReturned & PointsBack,
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
  ...(order.tender ? { restored: restored.map(({ wallet, points }) => ({ wallet, points })) } : {}),
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
