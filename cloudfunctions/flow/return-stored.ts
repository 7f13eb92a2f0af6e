import { ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import { paidBack, returnedTo, storedOf, totalOf } from '../core/stored'
import type { World } from '../../types/port/world'
import type { StoredPaymentRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, type Deed, type OnceGround } from './do-once'
import type { StoredPaid } from './pay-stored'
import { changeLiability } from './stored-liability'

/** Returns one payment may have; the last takes all that is left. */
const RETURNS_AT_MOST = 50

export interface ReturnStored {
  source: string
  /** Of this return, and of the payment it is of. */
  number: string
  payment: string
  store: string
  staff: string | null
  /** Null: all that is left. */
  refundFen: number | null
}

/**
 * Gives back to the parts that a payment came from, once a number. Refuses `stored.unknown`, `stored.returned` (more than
 * is left, with the figures), `reference.reused`, `input.invalid` (too many returns).
 */
export const returnStored = async (world: World, ask: ReturnStored): Promise<Result<StoredPaid>> => {
  const id = `${ask.source}:${ask.payment}`
  const payment = await world.store.get<StoredPaymentRecord>('stored', id)
  if (!payment) return refuse({ code: 'stored.unknown', number: ask.payment })
  const { store, staff, refundFen } = ask
  const asked = { payment: id, refundFen }
  const once = { reference: `stored-return:${ask.source}:${ask.number}`, kind: 'storedReturn', asked, store, staff } as const
  return doOnce(world, { ...once, member: payment.member }, (ground) => decide(ask, id, ground))
}

const decide = async (ask: ReturnStored, id: string, ground: OnceGround): Promise<Result<Deed<'storedReturn', StoredPaid>>> => {
  const payment = await ground.tx.get<StoredPaymentRecord>('stored', id)
  if (!payment) return refuse({ code: 'stored.unknown', number: ask.payment })
  const valued = valueReturn(payment, ask)
  if (!valued.ok) return valued
  const { returnedFen, refundFen } = valued.value
  const parts = returnedTo(payment.parts, returnedFen, refundFen)
  const moved = postMoves(ground.account, { ...ground.cause, kind: 'stored', baseFen: refundFen }, paidBack(parts))
  const returns = [...payment.returns, { number: ask.number, at: ground.now, ...parts }]
  return ok({
    ...moved,
    detail: { payment: id, ...parts },
    answer: (after) => ({ number: ask.number, ...parts, balanceFen: totalOf(storedOf(after)) }),
    write: async (tx) => {
      await tx.put<StoredPaymentRecord>('stored', { ...payment, returns })
      await changeLiability(tx, ground.account._id, parts, 1)
    },
  })
}

const valueReturn = (payment: StoredPaymentRecord, ask: ReturnStored): Result<{ returnedFen: number; refundFen: number }> => {
  const paidFen = totalOf(payment.parts)
  const returnedFen = payment.returns.reduce((sum, one) => sum + totalOf(one), 0)
  const leftFen = paidFen - returnedFen
  const refundFen = ask.refundFen ?? leftFen
  if (refundFen > leftFen || refundFen === 0) {
    return refuse({ code: 'stored.returned', number: ask.payment, paidFen, returnedFen, leftFen, refundFen })
  }
  if (payment.returns.length >= RETURNS_AT_MOST - 1 && refundFen < leftFen) {
    return refuse({ code: 'input.invalid', field: 'payment', rule: `${String(RETURNS_AT_MOST)} returns at most: take all that is left` })
  }
  return ok({ returnedFen, refundFen })
}
