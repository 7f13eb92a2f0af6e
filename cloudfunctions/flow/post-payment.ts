import { nextPayment } from '../core/stored'
import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { PaymentRecord, PaymentState } from '../../types/record'
import type { Result } from '../../types/result'
import { postTopUp } from './post-top-up'
import { refundSoon } from './refund-payment'
import { stepExchange } from './step-exchange'

/** No caller's reference has a slash, so nobody can take the name of a posting. */
export const postingReference = (payment: string): string => `pay/${payment}`

/**
 * Posts what was paid for, once: the payment's own number is the reference. Money for an exchange that is over by then goes
 * back. Refuses what cannot be posted.
 */
export const postPayment = async (world: World, id: string): Promise<Result<PaymentState>> => {
  const payment = await world.store.get<PaymentRecord>('payment', id)
  if (!payment) return refuse({ code: 'payment.unknown', payment: id })
  const { purpose } = payment
  return purpose.kind === 'topUp' ? postTopUp(world, payment, postingReference(id)) : postGift(world, id, purpose.exchange)
}

const postGift = async (world: World, id: string, exchange: string): Promise<Result<PaymentState>> => {
  const paid = await stepExchange(world, { exchange, step: 'pay', reference: postingReference(id), by: null })
  if (paid.ok) return ok('posted')
  if (paid.refusal.code !== 'exchange.state') return paid
  const back = await sendBack(world, id)
  await refundSoon(world, id)
  return back
}

/** An exchange that is over never waits for money again, so what came for it can only go back. */
const sendBack = (world: World, id: string): Promise<Result<PaymentState>> =>
  world.store.transact(async (tx) => {
    const payment = await tx.get<PaymentRecord>('payment', id)
    if (!payment) return refuse({ code: 'payment.unknown', payment: id })
    // Posted in the same moment by somebody else: that is what was to be done.
    if (payment.state === 'posted') return ok('posted')
    const next = nextPayment(payment, 'refund')
    if (!next.ok || next.value === payment.state) return next
    await tx.put<PaymentRecord>('payment', { ...payment, state: next.value, refundingAt: world.clock.now() })
    return next
  })
