import { counted, emptyTally, tallyId } from '../core/benefit'
import { dueAfter, isBack, isOver, stepped, usualExchange } from '../core/gift'
import { ok, refuse } from '../core/kernel'
import { giveBack, graceUntil, postMoves } from '../core/ledger'
import { nextPayment, undoing } from '../core/stored'
import type { World } from '../../types/port/world'
import type { ExchangeRecord, ExchangeState, ExchangeStep, PaymentRecord, ShelfRecord, StoreRecord, TallyRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, eventId, eventReference, type Deed, type OnceGround } from './do-once'
import { tellOn } from './queue-message'
import { refundSoon } from './refund-payment'

export interface StepExchange {
  exchange: string
  step: ExchangeStep
  reference: string
  /** Null: the member, the payment service, or the job that looks for overdue ones. */
  by: { staff: string; store: string } | null
}

export const unknownExchange = (field: string): Result<never> =>
  refuse({ code: 'exchange.unknown', field, rule: 'the pick-up code of an exchange of this chain' })

/**
 * Takes an exchange one step on. Where it ends without the gift handed over, the piece goes back on its shelf and the
 * points to the lots they came from (an overdue one's by the programme); its payment is closed, or the money goes back
 * whatever the programme says of the points. Refuses `exchange.unknown`, `exchange.store` (it waits in another store),
 * `exchange.state`, and `payment.unknown` for a step `pay` without money.
 */
export const stepExchange = async (world: World, ask: StepExchange): Promise<Result<{ exchange: string }>> => {
  const found = await world.store.get<ExchangeRecord>('exchange', ask.exchange)
  if (!found) return unknownExchange('exchange')
  const { reference, by, exchange, step } = ask
  const asked = { exchange, step }
  const once = { member: found.member, reference, kind: 'exchangeStep' as const, asked, store: by?.store ?? null, staff: by?.staff ?? null }
  const done = await doOnce(world, once, (ground) => decide(ask, ground))
  if (done.ok && found.payment !== undefined) await refundSoon(world, found.payment)
  return done
}

type StepDeed = Deed<'exchangeStep', { exchange: string }>

const decide = async (ask: StepExchange, ground: OnceGround): Promise<Result<StepDeed>> => {
  const { tx, now } = ground
  const exchange = await tx.get<ExchangeRecord>('exchange', ask.exchange)
  if (!exchange) return unknownExchange('exchange')
  const here = ask.step === 'cancel' ? null : (ask.by?.store ?? null)
  const { store } = exchange
  if (here !== null && store !== null && store !== here) return refuse({ code: 'exchange.store', store, here })
  const next = nextOf(exchange, ask.step, now)
  if (!next.ok) return next
  const returning = isBack(next.value)
  const shelf = returning ? await tx.get<ShelfRecord>('shelf', exchange.shelf) : null
  if (returning && !shelf) throw new Error(`exchange ${exchange._id} names a shelf that is gone`)
  const of = `gift:${exchange.gift}`
  const tally = (await tx.get<TallyRecord>('tally', tallyId(exchange.member, of))) ?? emptyTally(exchange.member, of)
  const payment = await paymentAfter(ground, exchange, { step: ask.step, returning })
  return payment.ok ? ok(deed(ground, { exchange, ask, next: next.value, shelf, tally, payment: payment.value })) : payment
}

/** Its payment as the step leaves it; null: there is none, or the step is nothing to it. */
const paymentAfter = async (
  { tx, now }: OnceGround,
  { payment: id }: ExchangeRecord,
  { step, returning }: { step: ExchangeStep; returning: boolean },
): Promise<Result<PaymentRecord | null>> => {
  const payment = id === undefined ? null : await tx.get<PaymentRecord>('payment', id)
  if (!payment || (step !== 'pay' && !returning)) return ok(null)
  const next = nextPayment(payment, step === 'pay' ? 'post' : undoing(payment.state))
  if (!next.ok) return next
  const at = next.value === 'posted' ? { postedAt: now } : next.value === 'refunding' ? { refundingAt: now } : {}
  return ok({ ...payment, state: next.value, ...at })
}

/** A gift that is past its time is overdue, whether the job has come by or not. */
const nextOf = (exchange: ExchangeRecord, step: ExchangeStep, now: number): Result<ExchangeState> => {
  const past = exchange.dueAt !== null && exchange.dueAt <= now
  if (!past) return step === 'lapse' ? refuse(notDue(exchange)) : stepped(exchange, step)
  if (step === 'lapse') return stepped(exchange, step)
  return refuse({ code: 'exchange.state', state: 'overdue', event: step, at: exchange.dueAt ?? now, store: exchange.store })
}

const notDue = ({ state, at, store }: ExchangeRecord) => ({ code: 'exchange.state' as const, state, event: 'lapse', at, store })

interface Stepping {
  exchange: ExchangeRecord
  ask: StepExchange
  next: ExchangeState
  shelf: ShelfRecord | null
  tally: TallyRecord
  payment: PaymentRecord | null
}

const deed = (ground: OnceGround, one: Stepping): StepDeed => {
  const { programme, account: before, cause, now } = ground
  const { exchange, next, shelf, tally, payment } = one
  const { step, by, reference } = one.ask
  const { wallet } = exchange.price
  const rules = programme.exchange ?? usualExchange
  const kept = next === 'overdue' && rules.overdue === 'pointsLost'
  const returns = isBack(next) && !kept
  const { account, entries } = postMoves(
    before,
    { ...cause, kind: 'restoration' },
    returns ? [{ wallet, rule: 'gift', move: (standing) => giveBack(standing, exchange.taken, now, graceUntil(programme, now)) }] : [],
  )
  const over = isOver(next) || next === 'sent'
  const dueAt = over ? null : next === 'ready' ? dueAfter(now, rules.pickUpDays, programme.zone) : exchange.dueAt
  const event = eventId({ member: before._id, reference })
  const steps = [...exchange.steps, { step, at: now, staff: by?.staff ?? null, store: by?.store ?? null, event }]
  const points = returns ? exchange.price.points : 0
  return {
    account,
    entries,
    detail: { exchange: exchange._id, step, to: next, wallet, points, ...cashOf(payment) },
    answer: () => ({ exchange: exchange._id }),
    write: async (tx) => {
      await tx.put<ExchangeRecord>('exchange', { ...exchange, state: next, dueAt, steps })
      if (payment) await tx.put<PaymentRecord>('payment', payment)
      if (shelf) await tx.put<ShelfRecord>('shelf', { ...shelf, left: shelf.left + 1 })
      // The counts of a member who was merged since are closed.
      if (returns && exchange.present !== true && before._id === exchange.member) await tx.put('tally', counted(tally, exchange.day, -1))
      if (next === 'ready' && dueAt !== null) await tellReady(ground, exchange, { reference, dueAt })
    },
  }
}

/** Money that came in with a step, or (below 0) goes back with it; what was never posted is not in the books. */
const cashOf = (payment: PaymentRecord | null): { cashFen?: number } => {
  if (payment?.state === 'posted') return { cashFen: payment.amountFen }
  return payment?.state === 'refunding' && payment.postedAt !== null ? { cashFen: -payment.amountFen } : {}
}

/** The member is told where it lies and until when. */
const tellReady = async (
  { tx, programme, member, now }: OnceGround,
  { _id, name, store }: ExchangeRecord,
  { reference, dueAt }: { reference: string; dueAt: number },
): Promise<void> => {
  const shop = store === null ? null : await tx.get<StoreRecord>('shop', store)
  const values = { name: member.name, gift: name, store: shop?.name ?? '', code: _id, until: dueAt - 1 }
  await tellOn(tx, programme, 'gift.ready', { member: member._id, cause: eventReference(reference), values, at: now })
}
