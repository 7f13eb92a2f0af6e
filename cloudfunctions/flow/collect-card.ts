import { canonicalJson, ok, refuse } from '../core/kernel'
import { applicationEventRefusal, applicationMoves, cardEventRefusal, movedCard } from '../core/member'
import type { ApplicationAnswer } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { ApplicationRecord, CardRecord, StaffRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { answerWithCard } from './answer-application'
import { cardDeed } from './change-card'
import { doOnce } from './do-once'

export interface CollectCard {
  application: string
  reference: string
  by: StaffRecord
}

/**
 * Hands a card over that was waited for: from then on it serves. Refuses `application.unknown` (of another store too),
 * `application.state`, and `application.early` with the moment from which it may be collected.
 */
export const collectCard = async (world: World, { application: id, reference, by }: CollectCard): Promise<Result<ApplicationAnswer>> => {
  const application = await world.store.get<ApplicationRecord>('application', id)
  if (!application || application.store !== by.store) return refuse({ code: 'application.unknown', application: id })
  const { member, cardNumber, collectFrom } = application
  const now = world.clock.now()
  const repeated = application.deeds.some((deed) => deed.reference === reference && deed.event === 'collect')
  const refusal = repeated ? null : applicationEventRefusal(application, 'collect', now)
  if (refusal || member === null || cardNumber === null) {
    return refuse(refusal ?? { code: 'application.unknown', application: id })
  }
  if (collectFrom !== null && now < collectFrom) return refuse({ code: 'application.early', collectFrom, now })
  const ask = { member, reference, kind: 'card', asked: { application: id }, store: by.store, staff: by._id } as const
  const done = await doOnce<'card', unknown>(world, ask, async (ground) => {
    const [card, fresh] = [
      await ground.tx.get<CardRecord>('card', ground.member.cardNumber),
      await ground.tx.get<ApplicationRecord>('application', id),
    ]
    if (!card || !fresh) throw new Error(`application ${id} has no card ${cardNumber}`)
    const impossible = applicationEventRefusal(fresh, 'collect', ground.now) ?? cardEventRefusal(card, 'collect', ground.now)
    if (impossible) return refuse(impossible)
    const active = { ...movedCard(card, 'collect', null, ground.now), collectFrom: null }
    const deed = cardDeed(ground, active, { change: 'collected', reason: null, waived: null, feeFen: 0 })
    return ok({
      ...deed,
      write: async (tx) => {
        await deed.write?.(tx)
        await tx.put<ApplicationRecord>('application', collected(fresh, by, reference, ground.now))
      },
    })
  })
  if (!done.ok) return done
  const after = await world.store.get<ApplicationRecord>('application', id)
  return ok(await answerWithCard(world.store, after ?? application, world.clock.now()))
}

const collected = (application: ApplicationRecord, by: StaffRecord, reference: string, now: number): ApplicationRecord => ({
  ...application,
  state: applicationMoves.approved.collect ?? 'active',
  since: now,
  collectedBy: by._id,
  deeds: [...application.deeds, { reference, event: 'collect', asked: canonicalJson({ action: 'collect' }) }],
})
