import { dayNumber, ok, refuse } from '../core/kernel'
import { reverse, settle } from '../core/ledger'
import { uncountOrder } from '../core/member'
import { assess } from '../core/tier'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, EntryRecord, OrderRecord, RefundAnswer, UniqueRecord } from '../../types/record'
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
  /** What the caller believes was paid back; a whole order is what was received. */
  refundFen: number | null
}

/**
 * Takes a whole order back: what it earned goes back from its own lot, what expired of it, other lots, then debt;
 * statistics and eligibility follow. The same refund again hears the same answer. Refuses `order.unknown`,
 * `order.refunded` (by another refund), `refund.amount`, `order.future`, `reference.reused`, `input.invalid`.
 */
export const refundOrder = async (world: World, ask: RefundOrder): Promise<Result<RefundAnswer>> => {
  const now = world.clock.now()
  const programme = await world.programme()
  const id = `${ask.source}:${ask.order}`
  const numberId = refundReference(ask.source, ask.number)
  return world.store.transact(async (tx) => {
    const [order, taken] = await Promise.all([
      tx.get<OrderRecord>('order', id),
      tx.get<UniqueRecord>('unique', numberId),
    ])
    if (taken && taken.owner !== id) return reused(ask, 'order', taken.owner.slice(ask.source.length + 1), ask.order)
    if (!order) return refuse({ code: 'order.unknown', number: ask.order, store: ask.store })
    if (order.refund?.number === ask.number) return repeat(order.refund, ask)
    const refusal = objection(order, ask, now)
    if (refusal) return refuse(refusal)
    const account = await tx.get<AccountRecord>('account', order.member)
    if (!account) throw new Error(`order ${order._id} names a member without an account`)
    const decided = decide(programme, order, account, ask, now)
    await tx.insert('unique', { _id: numberId, owner: id })
    await write(tx, decided)
    return ok(decided.answer)
  })
}

/** Names a return everywhere; a source has no colon, so no two returns can share it. */
export const refundReference = (source: string, number: string): string => `refund:${source}:${number}`

const reused = (ask: RefundOrder, field: string, was: string | number, got: string | number): Result<RefundAnswer> =>
  refuse({ code: 'reference.reused', reference: ask.number, field, was: String(was), got: String(got) })

const repeat = (refund: NonNullable<OrderRecord['refund']>, ask: RefundOrder): Result<RefundAnswer> => {
  if (ask.refundFen !== null && ask.refundFen !== refund.refundFen) return reused(ask, 'refundFen', refund.refundFen, ask.refundFen)
  if (ask.refundedAt !== refund.at) return reused(ask, 'refundedAt', refund.at, ask.refundedAt)
  return ok(refund.answer)
}

const objection = (order: OrderRecord, ask: RefundOrder, now: number): Refusal | null => {
  if (order.refund) return { code: 'order.refunded', number: order.number, refundedFen: order.refund.refundFen }
  if (ask.refundFen !== null && ask.refundFen !== order.receivedFen) {
    const rule = 'the whole amount received: this order can be returned only whole'
    return { code: 'refund.amount', field: 'refundFen', receivedFen: order.receivedFen, refundFen: ask.refundFen, rule }
  }
  if (ask.refundedAt < order.paidAt) return { code: 'input.invalid', field: 'refundedAt', rule: 'not before the order was paid' }
  if (ask.refundedAt > now + FUTURE_TOLERANCE_MS) {
    return { code: 'order.future', field: 'refundedAt', paidAt: ask.refundedAt, now, rule: 'not later than now' }
  }
  return null
}

interface Decided {
  order: OrderRecord
  account: AccountRecord
  entries: EntryRecord[]
  answer: RefundAnswer
}

const decide = (programme: Programme, order: OrderRecord, before: AccountRecord, ask: RefundOrder, now: number): Decided => {
  const settled = settle(programme, before, now)
  const posted = reverse(programme, settled.account, order, { reference: refundReference(ask.source, ask.number), at: ask.refundedAt }, now)
  const stats = uncountOrder(posted.account.stats, { ...order, order: order._id })
  const tier = assess(programme, posted.account.tier, stats, dayNumber(now, programme.zone), now)
  const account = { ...posted.account, stats, tier }
  const answer: RefundAnswer = {
    order: order.number,
    refund: ask.number,
    member: order.member,
    refundFen: order.receivedFen,
    wallets: programme.wallets.map(({ id }) => changeOf(account, posted.entries, id)),
    tier: tier.id,
    eligible: tier.eligible?.id ?? null,
  }
  const refund = {
    number: ask.number,
    at: ask.refundedAt,
    recordedAt: now,
    sequence: account.sequence,
    refundFen: order.receivedFen,
    programmeVersion: programme.version,
    answer,
  }
  return { order: { ...order, refund }, account, entries: [...settled.entries, ...posted.entries], answer }
}

const write = async (tx: Tx, { order, account, entries }: Decided): Promise<void> => {
  await tx.put('order', order)
  for (const entry of entries) await tx.insert('entry', entry)
  await tx.put('account', account)
}
