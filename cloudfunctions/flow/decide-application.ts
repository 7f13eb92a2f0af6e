import { canonicalJson, ok, refuse } from '../core/kernel'
import { applicationEventRefusal, applicationMoves } from '../core/member'
import type { ApplicationAnswer } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { ApplicationDeed, ApplicationRecord, StoreRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import type { ActingStaff } from '../../types/role'
import { answerOf, answerWithCard } from './answer-application'
import { applicantName, joiningName } from './application-name'
import { exists, holderOf } from './join-member'
import { openCard, settleOpening } from './open-card'
import { reusedField } from './reused'
import { meetWaiting } from './waiting-refund'

export interface DecideApplication {
  application: string
  reference: string
  decision: 'approve' | 'refuse' | 'withdraw'
  reason: string | null
  /** The person who decides; null: the applicant, who may withdraw, known by identity. */
  by: ActingStaff | null
  identity: string | null
}

/**
 * Decides on an application that waits: grants it, which makes the member with card and joining order, refuses it with a
 * reason, or takes it back. One commit; a repeat hears how it stands. Refuses `application.unknown` (of another store
 * too), `application.state`, `application.another`, `permission.denied`, and `member.exists` for a phone that has got a
 * card meanwhile: then it goes on waiting.
 */
export const decideApplication = async (world: World, ask: DecideApplication): Promise<Result<ApplicationAnswer>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const done = await world.store.transact(async (tx): Promise<Result<ApplicationAnswer>> => {
    const application = await tx.get<ApplicationRecord>('application', ask.application)
    if (!application || !mayKnow(application, ask)) return refuse({ code: 'application.unknown', application: ask.application })
    const before = application.deeds.find(({ reference }) => reference === ask.reference)
    if (before) return repeat(tx, application, before, ask, now)
    const refusal = objection(programme, application, ask, now)
    if (refusal) return refuse(refusal)
    if (ask.decision === 'approve') return grant(world, tx, { programme, application, ask, now })
    const state = applicationMoves.pending[ask.decision] ?? 'refused'
    const decided = { ...decidedBy(application, ask, now), state, since: now }
    await tx.put('application', decided)
    await release(world, tx, application)
    return ok(answerOf(decided, now, null))
  })
  if (done.ok) await settleOpening(world, ask.application)
  if (done.ok && done.value.order) await meetWaiting(world, await orderOf(world, ask.application))
  return done
}

const mayKnow = ({ store, identity }: ApplicationRecord, { by, identity: own }: DecideApplication): boolean =>
  by ? by.store === store : own !== null && own === identity

/** What a deed is known by when it is sent again. */
export const askedOf = (asked: Readonly<Record<string, unknown>>): string => canonicalJson(asked)

const deedOf = ({ reference, decision, reason }: DecideApplication): ApplicationDeed => ({
  reference,
  event: decision,
  asked: askedOf({ action: decision, reason }),
})

const repeat = async (
  tx: Tx,
  application: ApplicationRecord,
  before: ApplicationDeed,
  ask: DecideApplication,
  now: number,
): Promise<Result<ApplicationAnswer>> => {
  const reused = reusedField(ask.reference, before.asked, deedOf(ask).asked)
  return reused ? refuse(reused) : ok(await answerWithCard(tx, application, now))
}

const objection = (programme: Programme, application: ApplicationRecord, ask: DecideApplication, now: number): Refusal | null => {
  const impossible = applicationEventRefusal(application, ask.decision, now)
  if (impossible || !ask.by || ask.decision === 'withdraw') return impossible
  return deciderRefusal(programme, application, ask.by, 'application.decide')
}

/** Why this person may not decide on this application, or null. */
export const deciderRefusal = (
  { join: { review } }: Programme,
  { enteredBy }: Pick<ApplicationRecord, 'enteredBy'>,
  by: ActingStaff,
  action: string,
): Refusal | null => {
  if (review?.by === 'manager' && !by.may['store.manage']) {
    return { code: 'permission.denied', action, needs: 'a manager of the store' }
  }
  if (review?.another === true && enteredBy === by._id) {
    return { code: 'application.another', enteredBy: by.name, rule: 'somebody else than who entered it' }
  }
  return null
}

const decidedBy = (application: ApplicationRecord, ask: DecideApplication, now: number): ApplicationRecord => ({
  ...application,
  decidedBy: ask.by?._id ?? null,
  decidedAt: now,
  reason: ask.reason,
  deeds: [...application.deeds, deedOf(ask)],
})

interface Grant {
  programme: Programme
  application: ApplicationRecord
  ask: DecideApplication
  now: number
}

const grant = async (world: World, tx: Tx, { programme, application, ask, now }: Grant): Promise<Result<ApplicationAnswer>> => {
  const { identity, form, order, store } = application
  const holder = await holderOf(world, tx, { identity, phone: form.phone, phoneProved: false })
  const attempt = { ...application.source, scope: application._id, reference: ask.reference }
  if (holder) return exists(tx, holder, attempt, now)
  const posted = order && (await tx.get('order', `${store}:${order.number}`))
  if (posted) return refuse({ code: 'order.taken', number: order.number, rule: 'an order that has made nobody a member yet' })
  const shop = await tx.get<StoreRecord>('shop', store)
  await release(world, tx, application)
  const opened = await openCard(world, tx, { programme, shop, application: decidedBy(application, ask, now), now })
  await tx.put('application', opened.application)
  return ok(answerOf(opened.application, now, opened))
}

/** What an open application holds is free again. */
const release = async (world: World, tx: Tx, { form, order, store }: ApplicationRecord): Promise<void> => {
  await tx.remove('unique', applicantName(world, form.phone))
  if (order) await tx.remove('unique', joiningName(store, order.number))
}

const orderOf = async (world: World, id: string): Promise<string> => {
  const application = await world.store.get<ApplicationRecord>('application', id)
  return `${application?.store ?? ''}:${application?.order?.number ?? ''}`
}
