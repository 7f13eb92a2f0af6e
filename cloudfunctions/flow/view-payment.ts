import { ok, refuse } from '../core/kernel'
import type { PaymentView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { MemberRecord, PaymentRecord } from '../../types/record'
import type { Result } from '../../types/result'

type Payer = Pick<MemberRecord, '_id' | 'absorbed'>

/** A member's own payment, or one of somebody who was merged into this member. Refuses `payment.unknown` for any other. */
export const ownPayment = async (world: World, { _id, absorbed = [] }: Payer, id: string): Promise<Result<PaymentRecord>> => {
  const payment = await world.store.get<PaymentRecord>('payment', id)
  return payment && [_id, ...absorbed].includes(payment.member) ? ok(payment) : refuse({ code: 'payment.unknown', payment: id })
}

export const paymentView = ({ _id, amountFen, purpose, state, expiresAt }: PaymentRecord, now: number): PaymentView => {
  const { kind } = purpose
  const what = purpose.kind === 'topUp' ? { exchange: null, bonusFen: purpose.bonusFen } : { exchange: purpose.exchange, bonusFen: 0 }
  return { payment: _id, kind, ...what, amountFen, state, expiresAt, now }
}
