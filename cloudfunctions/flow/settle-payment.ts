import { nextPayment } from '../core/stored'
import { ok, refuse } from '../core/kernel'
import type { PaymentNotice, PaymentStanding } from '../../types/port/payment'
import type { World } from '../../types/port/world'
import type { PaymentRecord, PaymentState } from '../../types/record'
import type { Result } from '../../types/result'
import { postPayment } from './post-payment'
import { stepExchange } from './step-exchange'

/**
 * Takes in a notification that a payment was made. It is only the reason to look: the payment service itself is asked,
 * and the amount must be the one that was asked for. What is paid is written down before it is posted, and posted once, so
 * that a process may die in between and a notification may come as often as it likes. Refuses `payment.unknown`,
 * `payment.amount`, `payment.forged`.
 */
export const settlePayment = async (world: World, notice: PaymentNotice): Promise<Result<PaymentState>> => {
  const payment = await world.store.get<PaymentRecord>('payment', notice.number)
  if (!payment) return refuse({ code: 'payment.unknown', payment: notice.number })
  const other = payment.amountFen !== notice.amountFen
  if (settled.has(payment.state)) return other ? otherAmount(payment, notice.amountFen) : ok(payment.state)
  const standing = await world.payments.standing(payment._id)
  if (other && standing.state !== 'paid') return otherAmount(payment, notice.amountFen)
  if (standing.state !== 'paid') return refuse({ code: 'payment.forged', rule: 'a payment that the payment service knows as paid' })
  return takePaid(world, payment, standing)
}

/** Taken in already; a notification that comes again changes nothing. */
const settled: ReadonlySet<PaymentState> = new Set(['posted', 'differs', 'refunding', 'refunded'])

const otherAmount = ({ _id, amountFen }: PaymentRecord, paidFen: number): Result<never> =>
  refuse({ code: 'payment.amount', payment: _id, amountFen, paidFen })

/** Writes down that a payment was made, then posts it. Refuses `payment.amount`: then it stands among those that a person looks at. */
export const takePaid = async (
  world: World,
  { _id, ...asked }: PaymentRecord,
  paid: Extract<PaymentStanding, { state: 'paid' }>,
): Promise<Result<PaymentState>> => {
  if (paid.amountFen !== asked.amountFen) {
    await setApart(world, _id, paid)
    return otherAmount({ _id, ...asked }, paid.amountFen)
  }
  const marked = await world.store.transact(async (tx) => {
    const payment = await tx.get<PaymentRecord>('payment', _id)
    if (!payment) return refuse({ code: 'payment.unknown', payment: _id })
    const next = nextPayment(payment, 'pay')
    if (!next.ok || next.value === payment.state) return next
    await tx.put<PaymentRecord>('payment', { ...payment, state: next.value, paidAt: paid.paidAt, transaction: paid.transaction })
    return next
  })
  return marked.ok && marked.value === 'paid' ? postPayment(world, _id) : marked
}

/** It is neither posted nor asked after any more; the money lies at the payment service until somebody sends it back. */
const setApart = (world: World, id: string, { amountFen, paidAt, transaction }: Extract<PaymentStanding, { state: 'paid' }>): Promise<void> =>
  world.store.transact(async (tx) => {
    const payment = await tx.get<PaymentRecord>('payment', id)
    const next = payment && nextPayment(payment, 'differ')
    if (!payment || !next?.ok || next.value === payment.state) return
    const differing = { paidFen: amountFen, at: world.clock.now(), staff: null, reason: null }
    await tx.put<PaymentRecord>('payment', { ...payment, state: next.value, paidAt, transaction, differing })
  })

/**
 * Asks after a payment that nobody told of: takes it in where it was paid, closes it where its time is over or the payer
 * has refused. After closing the service is asked once more, since it may have been paid in that moment. True when something
 * came of it.
 */
export const lookUpPayment = async (world: World, id: string): Promise<boolean> => {
  const payment = await world.store.get<PaymentRecord>('payment', id)
  if (payment?.state !== 'open') return false
  const standing = await world.payments.standing(id)
  if (standing.state === 'paid') return cameOf(await takePaid(world, payment, standing))
  // A payment that was kept for a member on the telephone is asked for when they open it.
  if (standing.state !== 'closed' && payment.expiresAt > world.clock.now()) return false
  await world.payments.close(id)
  const last = await world.payments.standing(id)
  if (last.state === 'paid') return cameOf(await takePaid(world, payment, last))
  return last.state !== 'open' && closed(world, payment)
}

/** Another amount than was asked for is set apart, which is something too. */
const cameOf = (taken: Result<PaymentState>): boolean => taken.ok || taken.refusal.code === 'payment.amount'

/** What an exchange kept for its member is let go in the same commit. */
const closed = async (world: World, { _id, purpose }: PaymentRecord): Promise<boolean> => {
  if (purpose.kind === 'topUp') return closedAlone(world, _id)
  const { exchange } = purpose
  return (await stepExchange(world, { exchange, step: 'release', reference: `release/${exchange}`, by: null })).ok
}

const closedAlone = (world: World, id: string): Promise<boolean> =>
  world.store.transact(async (tx) => {
    const payment = await tx.get<PaymentRecord>('payment', id)
    if (payment?.state !== 'open') return false
    const next = nextPayment(payment, 'close')
    if (next.ok) await tx.put<PaymentRecord>('payment', { ...payment, state: next.value })
    return next.ok
  })
