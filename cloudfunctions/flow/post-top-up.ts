import { ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import { nextPayment, paidIn } from '../core/stored'
import type { World } from '../../types/port/world'
import type { PaymentRecord, PaymentState, StoredParts } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, type Deed, type OnceGround } from './do-once'
import { changeLiability } from './stored-liability'

/** Posts a top-up that was paid, once under its reference. Refuses what cannot be posted. */
export const postTopUp = (world: World, { _id: id, member }: PaymentRecord, reference: string): Promise<Result<PaymentState>> => {
  const once = { member, reference, kind: 'topUp', asked: { payment: id }, store: null, staff: null } as const
  return doOnce(world, once, (ground) => decide(id, ground))
}

const decide = async (id: string, ground: OnceGround): Promise<Result<Deed<'topUp', PaymentState>>> => {
  const payment = await ground.tx.get<PaymentRecord>('payment', id)
  if (payment?.purpose.kind !== 'topUp') return refuse({ code: 'payment.unknown', payment: id })
  const next = nextPayment(payment, 'post')
  if (!next.ok) return next
  const parts: StoredParts = { realFen: payment.amountFen, bonusFen: payment.purpose.bonusFen }
  const moved = postMoves(ground.account, { ...ground.cause, kind: 'stored' }, paidIn(parts))
  const posted: PaymentRecord = { ...payment, state: next.value, postedAt: ground.now }
  return ok({
    ...moved,
    detail: { payment: id, ...parts },
    answer: () => posted.state,
    write: async (tx) => {
      await tx.put('payment', posted)
      await changeLiability(tx, ground.account._id, parts, 1)
    },
  })
}
