import { ok, refuse } from '../core/kernel'
import { heldOf, postMoves, release, settle, walletOf, type Moved } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, CompletionAnswer, Earned, OrderRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { accountNow } from './follow-member'
import { FUTURE_TOLERANCE_MS } from './limit'
import { changeOf } from './wallet-change'

export interface CompleteOrder {
  source: string
  store: string
  number: string
  completedAt: number
}

/** What the entries of points released by an order's completion carry as their reference. */
export const completionReference = (order: string): string => `completion:${order}`

/**
 * An order is done: what its points were held back for until then is over. Said again, it hears the same. Refuses
 * `order.unknown`, `order.future`, and `input.invalid` for a moment before the payment.
 */
export const completeOrder = async (world: World, ask: CompleteOrder): Promise<Result<CompletionAnswer>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  return world.store.transact(async (tx) => {
    const order = await tx.get<OrderRecord>('order', `${ask.source}:${ask.number}`)
    if (!order) return refuse({ code: 'order.unknown', number: ask.number, store: ask.store })
    if (order.completed) return ok(order.completed.answer)
    const { completedAt } = ask
    if (completedAt > now + FUTURE_TOLERANCE_MS) {
      return refuse({ code: 'order.future', field: 'completedAt', paidAt: completedAt, now, rule: 'not later than now' })
    }
    if (completedAt < order.paidAt) return refuse({ code: 'input.invalid', field: 'completedAt', rule: 'not before the order was paid' })
    const before = await accountNow(tx, order.member)
    if (!before) throw new Error(`order ${order._id} names a member without an account`)
    const settled = settle(programme, before, now)
    const ground = { programme, ofOrder: await world.programmeAt(order.programmeVersion), now, at: completedAt }
    const { account, entries } = released(ground, settled.account, order)
    const wallets = programme.wallets.map(({ id }) => changeOf(account, entries, id))
    const answer = { order: order.number, member: account._id, wallets }
    const sequence = entries.length > 0 ? account.sequence : null
    await tx.put<OrderRecord>('order', { ...order, completed: { at: completedAt, recordedAt: now, sequence, returns: order.refunds.length, answer } })
    for (const entry of [...settled.entries, ...entries]) await tx.insert('entry', entry)
    if (account !== before) await tx.put('account', account)
    return ok(answer)
  })
}

interface Ground {
  programme: Programme
  ofOrder: Programme
  now: number
  at: number
}

const released = (ground: Ground, account: AccountRecord, order: OrderRecord): Moved => {
  const waits = ({ wallet, points, releaseAt = 0 }: Earned): boolean =>
    points > 0 && releaseAt > ground.now && walletOf(ground.ofOrder, wallet).hold?.until === 'completed'
  const due = order.kept.filter(waits)
  if (due.length === 0) return { account, entries: [] }
  const cause = {
    ...{ member: account._id, kind: 'release' as const, at: ground.at, recordedAt: ground.now },
    ...{ reference: completionReference(order._id), order: order._id, store: order.store },
    ...{ programmeVersion: ground.programme.version, baseFen: null },
  }
  const moves = due.map(({ rule, wallet, points, expiresAt, releaseAt = 0 }) => ({
    rule,
    wallet,
    move: (standing: AccountRecord['wallets'][string]) =>
      release(standing, { points: Math.min(points, heldOf(standing, expiresAt, releaseAt)), expiresAt, releaseAt }),
  }))
  return postMoves(account, cause, moves)
}
