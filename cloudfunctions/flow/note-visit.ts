import { dayNumber } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { VisitRecord, VisitStep } from '../../types/record'
import type { OpenScene } from './open-scene'

export interface NoteVisit {
  opened: OpenScene
  /** Digest of the visitor's identity; it is digested again, so that the record leads back to nobody. */
  identity: string
  step: VisitStep
  member: string | null
}

/**
 * Notes how far a visitor came by a printed code today. Everybody writes a record of their own, so a busy code is no hot
 * spot, and a step that is told twice counts once.
 */
export const noteVisit = async (world: World, { opened, identity, step, member }: NoteVisit): Promise<void> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const day = dayNumber(now, programme.zone)
  const { _id: scene, store, staff, campaign } = opened.scene
  const _id = `${String(day)}:${scene}:${world.keys.sign('identity', `visit:${identity}`).slice(0, 24)}`
  await world.store.transact(async (tx) => {
    const before = await tx.get<VisitRecord>('visit', _id)
    const start = { _id, day, scene, store, staff, campaign, openedAt: now, seenAt: null, begunAt: null, joinedAt: null, member: null }
    const after = stepped(before ?? start, step, now, member)
    if (!before || after !== before) await tx.put<VisitRecord>('visit', after)
  })
}

const order: readonly VisitStep[] = ['opened', 'seen', 'begun', 'joined']

const stepped = (visit: VisitRecord, step: VisitStep, now: number, member: string | null): VisitRecord => {
  const reached = (one: VisitStep): boolean => order.indexOf(step) >= order.indexOf(one)
  const next = {
    ...visit,
    seenAt: visit.seenAt ?? (reached('seen') ? now : null),
    begunAt: visit.begunAt ?? (reached('begun') ? now : null),
    joinedAt: visit.joinedAt ?? (reached('joined') ? now : null),
    member: visit.member ?? member,
  }
  const same = next.seenAt === visit.seenAt && next.begunAt === visit.begunAt && next.joinedAt === visit.joinedAt
  return same ? visit : next
}
