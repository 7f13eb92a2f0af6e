import { ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import { paidOut, storedOf, takenFrom, totalOf } from '../core/stored'
import type { World } from '../../types/port/world'
import type { StoredParts, StoredPaymentRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, type Deed, type OnceGround } from './do-once'
import { changeLiability } from './stored-liability'

export interface PayStored {
  /** Numbers are the store's own; the payment's id is `<source>:<number>`. */
  source: string
  number: string
  member: string
  store: string
  staff: string | null
  amountFen: number
}

export interface StoredPaid {
  number: string
  /** What it was made of: only the real part is money received. */
  realFen: number
  bonusFen: number
  balanceFen: number
}

/**
 * Pays out of stored value, once a number. Refuses `stored.short` with the figures, `reference.reused` (the number was
 * another member's, or another amount), `stored.off`, `member.unknown`.
 */
export const payStored = (world: World, ask: PayStored): Promise<Result<StoredPaid>> => {
  const { member, store, staff, amountFen } = ask
  const id = `${ask.source}:${ask.number}`
  const once = { member, reference: `stored:${id}`, kind: 'storedPayment', asked: { amountFen }, store, staff } as const
  return doOnce(world, once, (ground) => decide(ask, id, ground))
}

const decide = async (ask: PayStored, id: string, ground: OnceGround): Promise<Result<Deed<'storedPayment', StoredPaid>>> => {
  const { programme, account, cause, now, tx } = ground
  if (!programme.storedValue) return refuse({ code: 'stored.off', rule: 'a programme with stored value' })
  if (await tx.get<StoredPaymentRecord>('stored', id)) {
    return refuse({ code: 'reference.reused', reference: ask.number, field: 'member', was: 'another member', got: 'this member' })
  }
  const balance = storedOf(account)
  const hasFen = totalOf(balance)
  const { amountFen } = ask
  if (hasFen < amountFen) return refuse({ code: 'stored.short', neededFen: amountFen, hasFen, shortFen: amountFen - hasFen })
  const parts = takenFrom(balance, amountFen, programme.storedValue.spend)
  const moved = postMoves(account, { ...cause, kind: 'stored', baseFen: amountFen }, paidOut(parts))
  return ok({
    ...moved,
    detail: { payment: id, ...parts },
    answer: (after) => ({ number: ask.number, ...parts, balanceFen: totalOf(storedOf(after)) }),
    write: async (t) => {
      await t.insert<StoredPaymentRecord>('stored', { _id: id, member: ask.member, store: ask.store, at: now, parts, returns: [] })
      await changeLiability(t, account._id, parts, -1)
    },
  })
}

export interface CloseStored {
  member: string
  store: string
  staff: string
  reason: string
  reference: string
}

/** Empties a balance: the real part is paid out by hand, the bonus is lost. A repeat hears the same. */
export const closeStored = (world: World, ask: CloseStored): Promise<Result<StoredParts>> => {
  const { member, reference, store, staff, reason } = ask
  const once = { member, reference: `stored-closing:${reference}`, kind: 'storedClosing', asked: { reason }, store, staff } as const
  return doOnce(world, once, ({ account, cause }) => {
    const parts = storedOf(account)
    if (totalOf(parts) === 0) return refuse({ code: 'stored.short', neededFen: 1, hasFen: 0, shortFen: 1 })
    const moved = postMoves(account, { ...cause, kind: 'stored' }, paidOut(parts))
    const write = (tx: Parameters<typeof changeLiability>[0]) => changeLiability(tx, account._id, parts, -1)
    return ok({ ...moved, detail: { ...parts, reason }, answer: () => parts, write })
  })
}
