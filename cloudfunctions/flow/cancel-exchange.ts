import type { World } from '../../types/port/world'
import type { ExchangeRecord, PaymentRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { takePaid } from './settle-payment'
import { stepExchange, unknownExchange, type StepExchange } from './step-exchange'

/**
 * Cancels an exchange: points back to their lots, the piece on its shelf, and money that was paid on its way back. One that
 * waits for its payment is closed at the payment service first; what was paid in that moment is taken in before, so that it
 * is known and goes back. Refuses as `stepExchange` does.
 */
export const cancelExchange = async (world: World, ask: Omit<StepExchange, 'step'>): Promise<Result<{ exchange: string }>> => {
  const found = await world.store.get<ExchangeRecord>('exchange', ask.exchange)
  if (!found) return unknownExchange('exchange')
  if (found.state === 'unpaid' && found.payment !== undefined) await endPaying(world, found.payment)
  return stepExchange(world, { ...ask, step: 'cancel' })
}

const endPaying = async (world: World, id: string): Promise<void> => {
  await world.payments.close(id)
  const standing = await world.payments.standing(id)
  const payment = await world.store.get<PaymentRecord>('payment', id)
  if (payment && standing.state === 'paid') await takePaid(world, payment, standing)
}
