import { maskPhone, ok, refuse } from '../core/kernel'
import { applicationEventRefusal, applicationState, fastTrackOf, productOfCard } from '../core/member'
import type { ApplicationRow, ApplicationView, MyApplication } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CardProduct, Programme, Words } from '../../types/programme'
import type { ApplicationRecord, ApplicationState, StaffRecord, StoreRecord, UniqueRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { ActingStaff } from '../../types/role'
import { appliedName } from './application-name'
import { deciderRefusal } from './decide-application'
import { pageOf } from './page-of'

export interface ListApplications {
  by: ActingStaff
  state: ApplicationState
  after: string | undefined
  limit: number
}

/**
 * Applications of the caller's store in one state, oldest first. What nobody decided in time is stored as pending and
 * told as expired, so a page may hold fewer rows than were looked at.
 */
export const listApplications = async (
  world: World,
  { by, state, after, limit }: ListApplications,
): Promise<Result<{ rows: ApplicationRow[]; next: string | null }>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const stored = state === 'expired' ? 'pending' : state
  const page = await pageOf<ApplicationRecord>(world, 'application', { eq: { store: by.store, state: stored }, order: 'submittedAt', limit, after })
  if (!page.ok) return page
  const own = page.value.items.filter((application) => applicationState(application, now) === state)
  const rows = await Promise.all(own.map((application) => rowOf(world, programme, application, by, now)))
  return ok({ rows, next: page.value.next })
}

/** One application of the caller's store, whole. Refuses `application.unknown`. */
export const viewApplication = async (world: World, by: ActingStaff, id: string): Promise<Result<ApplicationView>> => {
  const [programme, now, application] = [
    await world.programme(),
    world.clock.now(),
    await world.store.get<ApplicationRecord>('application', id),
  ]
  if (!application || application.store !== by.store) return refuse({ code: 'application.unknown', application: id })
  const [row, shop, decider] = await Promise.all([
    rowOf(world, programme, application, by, now),
    world.store.get<StoreRecord>('shop', application.store),
    personOf(world, application.decidedBy),
  ])
  const product = productOfCard(programme, application)
  const { form, order, wish, expiresAt, collectFrom, decidedAt, reason, member, cardNumber, store } = application
  return ok({
    ...row,
    ...{ form, wish, expiresAt, collectFrom, decidedAt, reason, member, cardNumber },
    store: { id: store, name: shop?.name ?? store },
    order: order && { ...order, receivedFen: order.totalFen - order.discountFen, lines: order.lines.length },
    fastTrack: application.fastTrack === null ? null : reasonWords(product, application.fastTrack),
    waived: application.waived === null ? null : reasonWords(product, application.waived),
    fee: product.fee ? { fen: product.fee.fen } : null,
    decidedBy: decider,
  })
}

const rowOf = async (
  world: World,
  programme: Programme,
  application: ApplicationRecord,
  by: ActingStaff,
  now: number,
): Promise<ApplicationRow> => {
  const { _id, route, form, order, submittedAt, enteredBy, since } = application
  const undecidable = applicationEventRefusal(application, 'approve', now) ?? deciderRefusal(programme, application, by, '')
  return {
    application: _id,
    ...{ route, submittedAt, since, name: form.name },
    state: applicationState(application, now),
    phoneMasked: maskPhone(form.phone) ?? '',
    product: productOfCard(programme, application).name,
    receivedFen: order && order.totalFen - order.discountFen,
    enteredBy: await personOf(world, enteredBy),
    mine: undecidable === null,
  }
}

const personOf = async (world: World, id: string | null): Promise<{ id: string; name: string } | null> => {
  const staff = id === null ? null : await world.store.get<StaffRecord>('staff', id)
  return staff ? { id: staff._id, name: staff.name } : null
}

const reasonWords = (product: CardProduct, id: string): Words =>
  fastTrackOf(product, id)?.name ?? product.fee?.waivers.find((one) => one.id === id)?.name ?? { zh: id, en: id }

/** The latest application of a WeChat identity, as its owner sees it; null: there is none. */
export const myApplication = async (world: World, identity: string): Promise<MyApplication | null> => {
  const named = await world.store.get<UniqueRecord>('unique', appliedName(identity))
  const application = named && (await world.store.get<ApplicationRecord>('application', named.owner))
  if (!application) return null
  const shop = await world.store.get<StoreRecord>('shop', application.store)
  const { _id, since, store, submittedAt, expiresAt, collectFrom, reason } = application
  const state = applicationState(application, world.clock.now())
  return { application: _id, state, since, store: { id: store, name: shop?.name ?? store }, submittedAt, expiresAt, collectFrom, reason }
}
