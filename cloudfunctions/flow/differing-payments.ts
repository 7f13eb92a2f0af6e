import { nextPayment } from '../core/stored'
import { ok, refuse } from '../core/kernel'
import type { DifferingPayment } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { ExchangeRecord, MemberRecord, PaymentRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { cancelExchange } from './cancel-exchange'
import { pageOf, type Paged } from './page-of'
import { refundSoon } from './refund-payment'

/** Payments of another amount than was asked for that nobody has sent back yet, oldest first. */
export const listDiffering = async (world: World, ask: { after: string | undefined; limit: number }): Promise<Result<Paged<DifferingPayment>>> => {
  const page = await pageOf<PaymentRecord>(world, 'payment', { eq: { state: 'differs' }, order: 'askedAt', ...ask })
  if (!page.ok) return page
  const rows = page.value.items.map(async ({ _id, member, title, amountFen, differing, askedAt, purpose, transaction }): Promise<DifferingPayment> => {
    const who = await world.store.get<MemberRecord>('member', member)
    const { paidFen, at } = differing ?? { paidFen: 0, at: askedAt }
    return { payment: _id, kind: purpose.kind, title, amountFen, paidFen, at, transaction, member, memberName: who?.name ?? '' }
  })
  return ok({ rows: await Promise.all(rows), next: page.value.next })
}

export interface ReturnDiffering {
  payment: string
  reason: string
  reference: string
  by: { staff: string; store: string }
}

/**
 * Sends back all that was paid, with the reason; an exchange that waited for the money is let go in the same commit as its
 * payment. The same request again does nothing more. Refuses `payment.unknown`, also for a payment of the amount asked for.
 */
export const returnDiffering = async (world: World, ask: ReturnDiffering): Promise<Result<{ payment: string; refundFen: number }>> => {
  const marked = await reasonFor(world, ask)
  if (!marked.ok) return marked
  const { purpose, differing } = marked.value
  const waits = purpose.kind === 'gift' && (await world.store.get<ExchangeRecord>('exchange', purpose.exchange))?.state === 'unpaid'
  const { reference, by } = ask
  const gone = purpose.kind === 'gift' && waits ? await cancelExchange(world, { exchange: purpose.exchange, reference, by }) : await goBack(world, ask.payment)
  if (!gone.ok) return gone
  await refundSoon(world, ask.payment)
  return ok({ payment: ask.payment, refundFen: differing?.paidFen ?? 0 })
}

const reasonFor = (world: World, { payment: id, reason, by: { staff } }: ReturnDiffering): Promise<Result<PaymentRecord>> =>
  world.store.transact(async (tx) => {
    const payment = await tx.get<PaymentRecord>('payment', id)
    const { differing } = payment ?? {}
    if (!payment || !differing) return refuse({ code: 'payment.unknown', payment: id })
    if (payment.state !== 'differs' || differing.staff !== null) return ok(payment)
    const marked: PaymentRecord = { ...payment, differing: { ...differing, staff, reason } }
    await tx.put('payment', marked)
    return ok(marked)
  })

const goBack = (world: World, id: string): Promise<Result<null>> =>
  world.store.transact(async (tx) => {
    const payment = await tx.get<PaymentRecord>('payment', id)
    const next = payment && nextPayment(payment, 'refund')
    if (!payment || !next?.ok || next.value === payment.state) return ok(null)
    await tx.put<PaymentRecord>('payment', { ...payment, state: next.value, refundingAt: world.clock.now() })
    return ok(null)
  })
