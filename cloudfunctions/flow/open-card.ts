import { applicationMoves, productOf } from '../core/member'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { ApplicationRecord, CardRecord, LeadRecord, OrderAnswer, StoreRecord, TaskRecord, UniqueRecord } from '../../types/record'
import { takeOrder } from './accrue-order'
import { admitMember, memberId } from './admit-member'
import { leadName, taskOfLead } from './application-name'
import { sequelId } from './sequel'
import { settleDoings, settleSequel } from './settle-sequel'

export interface CardOpening {
  programme: Programme
  shop: StoreRecord | null
  application: ApplicationRecord
  now: number
}

export interface OpenedCard {
  application: ApplicationRecord
  card: CardRecord
  order: OrderAnswer | null
}

/**
 * Makes the member of a granted application, with card and joining order, in the caller's transaction; the application
 * itself is the caller's to write. Phone and identity must belong to nobody, and the order's number to no order.
 */
export const openCard = async (world: World, tx: Tx, opening: CardOpening): Promise<OpenedCard> => {
  const { programme, shop, application, now } = opening
  const { form, source, collectFrom, waived } = application
  const product = productOf(programme, application.product)
  const { name, phone, ...profile } = form
  const joining = {
    id: memberId(world, { scope: 'application', reference: application._id }),
    reference: application._id,
    identity: application.identity,
    name,
    phone,
    profile,
    source,
    marketing: application.marketing,
  }
  // A product that the programme no longer lists is opened as the first it has.
  const fallback = product.ok ? product : productOf(programme, null)
  if (!fallback.ok) throw new Error(`programme ${programme.id} has no card`)
  const terms = { product: fallback.value, waived, collectFrom }
  const { member, account, card } = await admitMember(world, tx, { programme, shop, now, joining, card: terms })
  const order = await postJoining(world, tx, opening, { member, account })
  await closeLead(world, tx, application, member._id, now)
  const state = applicationMoves.pending[card.state === 'pending' ? 'hold' : 'approve'] ?? 'active'
  const opened = { state, since: now, member: member._id, cardNumber: card.number }
  return { application: { ...application, ...opened, collectFrom: card.collectFrom }, card, order }
}

/** After the commit: coupons that joining and the joining order bring. */
export const settleOpening = async (world: World, application: string): Promise<void> => {
  if (((await world.programme()).couponRules ?? []).length === 0) return
  const opened = await world.store.get<ApplicationRecord>('application', application)
  if (!opened?.member) return
  await settleDoings(world, opened.member)
  if (opened.order) await settleSequel(world, sequelId('coupon', `${opened.store}:${opened.order.number}`))
}

type Made = Pick<Awaited<ReturnType<typeof admitMember>>, 'member' | 'account'>

const postJoining = async (world: World, tx: Tx, opening: CardOpening, { member, account }: Made): Promise<OrderAnswer | null> => {
  const { programme, application, now } = opening
  if (!application.order) return null
  const { store, enteredBy } = application
  const own = { source: store, store, staff: enteredBy, till: null, member: member._id }
  const ask = { ...application.order, ...own, id: `${store}:${application.order.number}`, now }
  const taken = await takeOrder(world, tx, { programme, member, account, ask, used: [] })
  // Only points that pay can be refused there, and who joins has none.
  if (!taken.ok) throw new Error(`the joining order ${ask.id} was refused: ${taken.refusal.code}`)
  // What follows from it elsewhere is due, and the sweep does it.
  return taken.value.answer
}

/** Whoever tried on first and joins now is no lead any more, and need not be called. */
const closeLead = async (world: World, tx: Tx, { form, lead }: ApplicationRecord, member: string, now: number): Promise<void> => {
  const named = await tx.get<UniqueRecord>('unique', leadName(world, form.phone))
  const id = lead ?? named?.owner
  const known = id === undefined ? null : await tx.get<LeadRecord>('lead', id)
  if (!known || known.state === 'joined') return
  await tx.put<LeadRecord>('lead', { ...known, state: 'joined', member, joinedAt: now })
  const task = await tx.get<TaskRecord>('task', taskOfLead(known._id))
  if (task?.state !== 'open') return
  await tx.put<TaskRecord>('task', { ...task, state: 'done', outcome: 'joined', member, doneAt: now })
}
