import { nextPayment } from '../core/stored'
import type { World } from '../../types/port/world'
import type { PaymentRecord } from '../../types/record'

/** One refund a payment, so its number follows from the payment's: however often it is asked for, the money goes back once. */
export const refundNumber = (payment: string): string => `r${payment.slice(1)}`

/** Asks for the money of a payment to go back, and writes down when it has gone. True when it has. */
export const refundPayment = async (world: World, id: string): Promise<boolean> => {
  const payment = await world.store.get<PaymentRecord>('payment', id)
  if (payment?.state !== 'refunding') return false
  const { amountFen, title, differing } = payment
  const paidFen = differing?.paidFen ?? amountFen
  const ask = { number: refundNumber(id), payment: id, paidFen, refundFen: paidFen, reason: title }
  const standing = await world.payments.refund(ask)
  if (standing.state === 'failed') world.log.error({ payment: id }, 'the payment service did not give this money back; it is asked again')
  if (standing.state !== 'done') return false
  return world.store.transact(async (tx) => {
    const now = await tx.get<PaymentRecord>('payment', id)
    const next = now && nextPayment(now, 'refunded')
    if (now?.state !== 'refunding' || !next?.ok) return false
    await tx.put<PaymentRecord>('payment', { ...now, state: next.value, refundedAt: standing.at })
    return true
  })
}

/** The same right after what made it due; where the payment service cannot be reached, the sweep asks it again. */
export const refundSoon = async (world: World, id: string): Promise<void> => {
  const [asked] = await Promise.allSettled([refundPayment(world, id)])
  if (asked.status === 'rejected') world.log.error({ payment: id, fault: String(asked.reason) }, 'a refund could not be asked for yet')
}
