import { canonicalJson, ok, refuse } from '../core/kernel'
import { applicationState, opensAtOnce, productOf } from '../core/member'
import type { ApplicationAnswer } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { ApplicationRecord, LeadRecord, OrderRecord, StoreRecord, UniqueRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { orderObjection } from './accrue-order'
import { answerOf, answerWithCard } from './answer-application'
import { applicantName, applicationId, appliedName, joiningName } from './application-name'
import { decideEntry, type ApplyForCard } from './decide-entry'
import { exists, holderOf } from './join-member'
import { openCard, settleOpening } from './open-card'
import { reusedField } from './reused'
import { meetWaiting } from './waiting-refund'
import { waiveFee } from './waive-fee'

export type { ApplyForCard } from './decide-entry'

/**
 * Takes a form in: opens the card at once where the route needs nobody's leave, else keeps the application until it is
 * decided. One commit; the same reference again hears how the application stands, with other content it is
 * `reference.reused`. Refuses by form, age, purchase, way of entry, terms and area (core/member), and `member.exists`,
 * `application.exists`, `order.taken`, `lead.unknown`, `lead.joined`; then nothing is written.
 */
export const applyForCard = async (world: World, ask: ApplyForCard): Promise<Result<ApplicationAnswer>> => {
  const [programme, shop, now] = [
    await world.programme(),
    await world.store.get<StoreRecord>('shop', ask.store),
    world.clock.now(),
  ]
  const id = applicationId(world, ask)
  const done = await world.store.transact(async (tx): Promise<Result<ApplicationAnswer>> => {
    const known = await tx.get<ApplicationRecord>('application', id)
    if (known) return repeat(tx, known, ask, now)
    const lead = ask.lead === null ? null : await tx.get<LeadRecord>('lead', ask.lead)
    const unusable = leadObjection(ask, lead) ?? (ask.order && orderObjection(shop, { ...ask.order, store: ask.store, now }))
    if (unusable) return refuse(unusable)
    const decided = decideEntry({ programme, shop, lead, now }, ask)
    if (!decided.ok) return decided
    const free = await allFree(world, tx, ask, now)
    if (!free.ok) return free
    const application: ApplicationRecord = { ...decided.value, _id: id, asked: askedOf(ask) }
    const over = await waived(tx, ask, { programme, application, now })
    if (over) return refuse(over)
    if (!opensAtOnce(application.route)) return ok(await keep(world, tx, application, now))
    const opened = await openCard(world, tx, { programme, shop, application, now })
    await tx.insert('application', opened.application)
    return ok(answerOf(opened.application, now, opened))
  })
  if (done.ok) await settleOpening(world, id)
  if (done.ok && ask.order) await meetWaiting(world, `${ask.store}:${ask.order.number}`)
  return done
}

/** What an earlier send of this reference made, if it made anything; null: nothing. */
export const applicationOf = async (world: World, ask: Pick<ApplyForCard, 'scope' | 'reference'>): Promise<ApplicationAnswer | null> => {
  const known = await world.store.get<ApplicationRecord>('application', applicationId(world, ask))
  return known ? answerWithCard(world.store, known, world.clock.now()) : null
}

const askedOf = ({ form, phoneAgain, order, wish, product, fastTrack, waived, lead, marketing, by }: ApplyForCard): string =>
  canonicalJson({ by, form, phoneAgain, order, wish, product, fastTrack, waived, lead, marketing })

const repeat = async (tx: Tx, known: ApplicationRecord, ask: ApplyForCard, now: number): Promise<Result<ApplicationAnswer>> => {
  const reused = reusedField(ask.reference, known.asked, askedOf(ask))
  return reused ? refuse(reused) : ok(await answerWithCard(tx, known, now))
}

const leadObjection = (ask: ApplyForCard, lead: LeadRecord | null): Refusal | null => {
  if (ask.lead === null) return null
  if (!lead) return { code: 'lead.unknown', lead: ask.lead }
  return lead.state === 'joined' ? { code: 'lead.joined', joinedAt: lead.joinedAt ?? lead.savedAt } : null
}

/** A fee that is not charged counts against what who enters it may waive in a day. */
const waived = async (tx: Tx, ask: ApplyForCard, { programme, application, now }: { programme: Programme; application: ApplicationRecord; now: number }): Promise<Refusal | null> => {
  if (application.waived === null || ask.staff === null) return null
  const product = productOf(programme, application.product)
  const fen = product.ok ? (product.value.fee?.fen ?? 0) : 0
  return waiveFee(tx, { staff: ask.staff, fenADay: ask.waivedFenADay ?? null, fen, of: application._id, now, zone: programme.zone })
}

/** Phone and identity are one person's, an open application is one, and an order makes one member. */
const allFree = async (world: World, tx: Tx, ask: ApplyForCard, now: number): Promise<Result<null>> => {
  const { phone = '' } = ask.form
  const holder = await holderOf(world, tx, { identity: ask.identity, phone, phoneProved: ask.phoneProved })
  if (holder) return exists(tx, holder, { ...ask, ...ask.source }, now)
  const open = await openApplication(tx, applicantName(world, phone), now)
  if (open) return refuse({ code: 'application.exists', submittedAt: open.submittedAt, store: open.store })
  if (!ask.order) return ok(null)
  const { number } = ask.order
  const order = await tx.get<OrderRecord>('order', `${ask.store}:${number}`)
  const elsewhere = order ?? (await openApplication(tx, joiningName(ask.store, number), now))
  if (elsewhere) return refuse({ code: 'order.taken', number, rule: 'an order that has made nobody a member yet' })
  return ok(null)
}

/** The application that a name leads to, while it waits for its decision. */
const openApplication = async (tx: Tx, name: string, now: number): Promise<ApplicationRecord | null> => {
  const held = await tx.get<UniqueRecord>('unique', name)
  const application = held && (await tx.get<ApplicationRecord>('application', held.owner))
  return application && applicationState(application, now) === 'pending' ? application : null
}

const keep = async (world: World, tx: Tx, application: ApplicationRecord, now: number): Promise<ApplicationAnswer> => {
  const { _id: owner, form, identity, order, store } = application
  await tx.insert('application', application)
  await tx.put<UniqueRecord>('unique', { _id: applicantName(world, form.phone), owner })
  if (identity !== null) await tx.put<UniqueRecord>('unique', { _id: appliedName(identity), owner })
  if (order) await tx.put<UniqueRecord>('unique', { _id: joiningName(store, order.number), owner })
  return answerOf(application, now, null)
}
