import { ok, refuse } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type {
  EntryRecord,
  OrderRecord,
  AccountRecord,
  RefundAnswer,
  UniqueRecord,
  WaitingOrder,
  WaitingRefund,
} from '../../types/record'
import type { Result } from '../../types/result'
import { returnCoupons } from './return-coupons'
import { dueAgain } from './sequel'
import {
  decideRefund,
  refundReference,
  reusedRefund,
  tooLate,
  type RefundGround,
  type RefundOrder,
} from './decide-refund'
import { accountNow } from './follow-member'

/** Returns that may wait for one order: all of them are taken in the transaction that takes the order. */
export const WAITING_AT_MOST = 4

/** Under which the returns that wait for an order are found. */
export const waitingOrderId = (orderId: string): string => `order:${orderId}`

/**
 * Keeps a return whose order has not come. Refuses `order.future`, and `order.unknown` where as many wait for that order
 * as may.
 */
export const keepWaiting = async (tx: Tx, ask: RefundOrder, now: number): Promise<Result<RefundAnswer>> => {
  const future = tooLate(ask, now)
  if (future) return refuse(future)
  const orderId = `${ask.source}:${ask.order}`
  const waitingId = waitingOrderId(orderId)
  const numbers = (await tx.get<WaitingOrder>('waiting', waitingId))?.refunds ?? []
  if (numbers.length >= WAITING_AT_MOST) return refuse({ code: 'order.unknown', number: ask.order, store: ask.store })
  const { order, number, refundFen } = ask
  const unknown = { member: null, wallets: [], tier: null, eligible: null }
  const answer: RefundAnswer = { order, refund: number, ...unknown, refundFen, waiting: true }
  const id = refundReference(ask.source, number)
  await tx.insert<UniqueRecord>('unique', { _id: id, owner: orderId })
  await tx.insert<WaitingRefund>('waiting', { ...ask, _id: id, recordedAt: now, refusal: null, answer })
  await tx.put<WaitingOrder>('waiting', { _id: waitingId, refunds: [...numbers, number] })
  return ok(answer)
}

/** The same waiting return again hears the same; one that its order did not take hears why. */
export const repeatWaiting = (waiting: WaitingRefund, ask: RefundOrder): Result<RefundAnswer> => {
  const amount = (fen: number | null): string | number =>
    fen ?? (ask.lines.length > 0 ? 'what the lines come to' : 'all that is left')
  if (waiting.refundFen !== ask.refundFen) {
    return refuse(reusedRefund(ask, 'refundFen', amount(waiting.refundFen), amount(ask.refundFen)))
  }
  if (waiting.refundedAt !== ask.refundedAt)
    return refuse(reusedRefund(ask, 'refundedAt', waiting.refundedAt, ask.refundedAt))
  const text = ({ lines }: Pick<RefundOrder, 'lines'>): string =>
    JSON.stringify(lines.map(({ line, quantity, amountFen }) => [line, quantity, amountFen]))
  if (text(waiting) !== text(ask)) return refuse(reusedRefund(ask, 'lines', 'other lines', 'these lines'))
  return waiting.refusal ? refuse(waiting.refusal) : ok(waiting.answer)
}

export interface TakenWaiting {
  order: OrderRecord
  account: AccountRecord
  entries: EntryRecord[]
}

/**
 * Holds an order that has come against the returns that wait for it, in the order in which those came. What cannot be
 * taken is marked with its refusal and stays for staff to see. The caller writes order, account and entries.
 */
export const takeWaiting = async (tx: Tx, ground: RefundGround): Promise<TakenWaiting> => {
  let taken: TakenWaiting = { order: ground.order, account: ground.account, entries: [] }
  const waitingId = waitingOrderId(ground.order._id)
  const list = await tx.get<WaitingOrder>('waiting', waitingId)
  if (!list) return taken
  for (const number of list.refunds) {
    const waiting = await tx.get<WaitingRefund>('waiting', refundReference(ground.order.source, number))
    if (!waiting) throw new Error(`order ${ground.order._id} is waited for by refund ${number}, which is not there`)
    const decided = decideRefund({ ...ground, ...taken }, waiting, waiting.answer)
    if (decided.ok) {
      const { order, account, entries } = decided.value
      taken = { order, account, entries: [...taken.entries, ...entries] }
      await tx.remove('waiting', waiting._id)
    } else await tx.put<WaitingRefund>('waiting', { ...waiting, refusal: decided.refusal })
  }
  await tx.remove('waiting', waitingId)
  return taken
}

/**
 * Where order and return committed side by side, neither saw the other: snapshots do not forbid that. Each looks once
 * more after its commit, and who comes second finds both here.
 */
export const meetWaiting = async (world: World, orderId: string): Promise<void> => {
  const list = await world.store.get<WaitingOrder>('waiting', waitingOrderId(orderId))
  const known = list && (await world.store.get<OrderRecord>('order', orderId))
  if (!known) return
  const [programme, ofOrder, now] = [
    await world.programme(),
    await world.programmeAt(known.programmeVersion),
    world.clock.now(),
  ]
  await world.store.transact(async (tx) => {
    const order = await tx.get<OrderRecord>('order', orderId)
    const account = order && (await accountNow(tx, order.member))
    if (!order || !account) throw new Error(`order ${orderId} names a member without an account`)
    const taken = await takeWaiting(tx, { programme, ofOrder, order, account, now })
    if (taken.order === order) return
    await tx.put('order', await returnCoupons(world, tx, { order: taken.order, ofOrder, now }))
    for (const entry of taken.entries) await tx.insert('entry', entry)
    await tx.put('account', taken.account)
    await dueAgain(tx, order, now)
  })
}
