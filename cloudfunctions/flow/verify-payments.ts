import type { World } from '../../types/port/world'
import type { EventRecord, ExchangeRecord, ExchangeState, PaymentRecord, PaymentState } from '../../types/record'
import { eventId } from './do-once'
import { memberById } from './known-member'
import { postingReference } from './post-payment'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

/** Looks again before what differs is believed: a shop that is open may write between two reads. */
const LOOKS = 3

/** How its payment may stand while an exchange stands so: money and points come and go together. */
const beside: Readonly<Record<ExchangeState, readonly PaymentState[]>> = {
  unpaid: ['open', 'paid', 'differs'],
  reserved: ['posted'],
  ready: ['posted'],
  collected: ['posted'],
  sent: ['posted'],
  delivered: ['posted'],
  overdue: ['refunding', 'refunded'],
  cancelled: ['closed', 'paid', 'differs', 'refunding', 'refunded'],
}

/**
 * Every payment beside what it was made for: a gift's beside its exchange, a top-up's beside the one event that posted it.
 * Then exchanges that cost money and name no payment. `member` of a difference is whose payment it is.
 */
export const verifyPayments = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  let found = await look(world)
  for (let n = 1; n < LOOKS && found.length > 0; n += 1) found = await look(world)
  found.forEach(report)
}

const look = async (world: World): Promise<Difference[]> => {
  const found: Difference[] = []
  for await (const payment of eachOf<PaymentRecord>(world, 'payment', {})) {
    const told = payment.purpose.kind === 'topUp' ? await topUpWrong(world, payment) : await giftWrong(world, payment, payment.purpose.exchange)
    if (told) found.push({ member: payment.member, ...told })
  }
  for await (const { _id, member, price, payment } of eachOf<ExchangeRecord>(world, 'exchange', {})) {
    if (price.cashFen === 0 && payment === undefined) continue
    const known = payment === undefined ? null : await world.store.get<PaymentRecord>('payment', payment)
    const [stored, recomputed] = [known?.purpose, { kind: 'gift', exchange: _id }]
    const own = stored?.kind === 'gift' && stored.exchange === _id
    if (!own) found.push({ member, what: `exchange ${_id}: its payment`, stored: stored ?? null, recomputed })
  }
  return found
}

type Told = Omit<Difference, 'member'> | null

const giftWrong = async (world: World, payment: PaymentRecord, id: string): Promise<Told> => {
  const { _id, amountFen, state } = payment
  const exchange = await world.store.get<ExchangeRecord>('exchange', id)
  if (exchange?.payment !== _id) return { what: `payment ${_id}: its exchange`, stored: exchange?.payment ?? null, recomputed: _id }
  if (exchange.price.cashFen !== amountFen) return { what: `payment ${_id}: its amount`, stored: amountFen, recomputed: exchange.price.cashFen }
  const may = beside[exchange.state]
  return may.includes(state) ? null : { what: `payment ${_id}: its state`, stored: state, recomputed: may }
}

const topUpWrong = async (world: World, payment: PaymentRecord): Promise<Told> => {
  const posted = payment.state === 'posted'
  const events = await postings(world, payment)
  const stored = posted ? [{ realFen: payment.amountFen, payment: payment._id }] : []
  const recomputed = events.map(({ detail }) => ({ realFen: detail.realFen, payment: detail.payment }))
  const same = JSON.stringify(stored) === JSON.stringify(recomputed)
  return same ? null : { what: `payment ${payment._id}: its posting`, stored, recomputed }
}

/** Under the member who asked, or one whom that member was merged into. */
const postings = async (world: World, { _id, member }: PaymentRecord): Promise<EventRecord<'topUp'>[]> => {
  const now = await memberById(world, member)
  const holders = new Set([member, ...(now ? [now.member._id, ...(now.member.absorbed ?? [])] : [])])
  const ids = [...holders].map((holder) => eventId({ member: holder, reference: postingReference(_id) }))
  const found = await Promise.all(ids.map((id) => world.store.get<EventRecord<'topUp'>>('event', id)))
  return found.flatMap((event) => (event ? [event] : []))
}
