import { ok, refuse } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, MemberRecord, OrderRecord, RefundAnswer, UniqueRecord, WaitingRefund } from '../../types/record'
import type { Result } from '../../types/result'
import {
  decideRefund,
  refundReference,
  repeatRefund,
  reusedRefund,
  type DecidedRefund,
  type RefundOrder,
} from './decide-refund'
import { accountNow } from './follow-member'
import { noteTiers } from './note-happening'
import { returnCoupons } from './return-coupons'
import { dueAgain } from './sequel'
import { tellTier } from './tell-change'
import { settleSequels } from './settle-sequel'
import { keepWaiting, meetWaiting, repeatWaiting } from './waiting-refund'

export type { RefundOrder } from './decide-refund'

/**
 * Takes an order back, whole, by amount or by lines: points go back from their own lot, what expired of it, other lots,
 * then debt; points that had paid come back; statistics and eligibility follow. The same refund again hears the same answer. One whose order has not
 * come waits for it. Refuses `order.refunded` (nothing left), `refund.exceeds`, `refund.amount`, `amount.invalid`,
 * `order.future`, `reference.reused`, `input.invalid`, and `order.unknown` when too many wait for the order already.
 */
export const refundOrder = async (world: World, ask: RefundOrder): Promise<Result<RefundAnswer>> => {
  const id = `${ask.source}:${ask.order}`
  const done = await world.store.transact((tx) => refund(world, tx, ask, id))
  if (!done.ok) return done
  if (done.value.answer.waiting) await meetWaiting(world, id)
  await settleSequels(world, done.value)
  return ok(done.value.answer)
}

/** What the till hears, and what follows from the order elsewhere. */
interface Done {
  answer: RefundAnswer
  sequels?: string[]
}

const bare = (answered: Result<RefundAnswer>): Result<Done> => (answered.ok ? ok({ answer: answered.value }) : answered)

const refund = async (world: World, tx: Tx, ask: RefundOrder, id: string): Promise<Result<Done>> => {
  const now = world.clock.now()
  const numberId = refundReference(ask.source, ask.number)
  const [order, taken] = await Promise.all([tx.get<OrderRecord>('order', id), tx.get<UniqueRecord>('unique', numberId)])
  if (taken && taken.owner !== id)
    return refuse(reusedRefund(ask, 'order', taken.owner.slice(ask.source.length + 1), ask.order))
  const made = order?.refunds.find(({ number }) => number === ask.number)
  if (order && made) return bare(repeatRefund(order, made, ask))
  const waiting = taken ? await tx.get<WaitingRefund>('waiting', numberId) : null
  if (waiting) return bare(repeatWaiting(waiting, ask))
  if (!order) return bare(await keepWaiting(tx, ask, now))
  const account = await accountNow(tx, order.member)
  if (!account) throw new Error(`order ${order._id} names a member without an account`)
  const [programme, ofOrder] = [await world.programme(), await world.programmeAt(order.programmeVersion)]
  const decided = decideRefund({ programme, ofOrder, order, account, now }, ask)
  if (!decided.ok) return decided
  await tx.insert<UniqueRecord>('unique', { _id: numberId, owner: id })
  const kept = await returnCoupons(world, tx, { order: decided.value.order, ofOrder, now })
  await write(tx, { ...decided.value, order: kept })
  await tellFallen(tx, programme, { before: account, after: decided.value.account, cause: numberId, at: now })
  await noteTiers(world, tx, account, decided.value.account, now)
  await dueAgain(tx, order, now)
  return ok({ answer: decided.value.answer, sequels: order.sequels })
}

/** A return may take the tier that the order brought. */
const tellFallen = async (
  tx: Tx,
  programme: Programme,
  told: { before: AccountRecord; after: AccountRecord; cause: string; at: number },
): Promise<void> => {
  if (told.before.tier.id === told.after.tier.id) return
  const member = await tx.get<MemberRecord>('member', told.after._id)
  if (member) await tellTier(tx, programme, { member, ...told })
}

const write = async (tx: Tx, { order, account, entries }: DecidedRefund): Promise<void> => {
  await tx.put('order', order)
  for (const entry of entries) await tx.insert('entry', entry)
  await tx.put('account', account)
}
