import { applicationState, cardState } from '../core/member'
import type { ApplicationAnswer } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { ApplicationRecord, CardRecord, OrderAnswer, OrderRecord } from '../../types/record'

interface Made {
  card: CardRecord | null
  order: OrderAnswer | null
}

/** An application as whoever entered or decided it is told: `made`, what a granted one has led to. */
export const answerOf = (application: ApplicationRecord, now: number, made: Made | null): ApplicationAnswer => {
  const { _id, route, member } = application
  const state = applicationState(application, now)
  return { application: _id, state, route, member, card: made?.card ? cardOf(made.card, now) : null, order: made?.order ?? null }
}

const cardOf = (card: CardRecord, now: number): ApplicationAnswer['card'] => {
  const { number, collectFrom, validUntil, fee } = card
  return { number, state: cardState(card, now), collectFrom, validUntil, fee }
}

/** The same for an application that was decided before: its card as it is now, its order as it was answered. */
export const answerWithCard = async (
  tx: Pick<Tx, 'get'>,
  application: ApplicationRecord,
  now: number,
): Promise<ApplicationAnswer> => {
  const { cardNumber, order, store } = application
  const card = cardNumber === null ? null : await tx.get<CardRecord>('card', cardNumber)
  const posted = card && order ? await tx.get<OrderRecord>('order', `${store}:${order.number}`) : null
  return answerOf(application, now, { card, order: posted?.answer ?? null })
}
