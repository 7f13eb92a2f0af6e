import { ok, refuse } from '../core/kernel'
import { doByHand, standingIn } from '../core/tier'
import type { TierMoved } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { StaffRecord, TierApplicationRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, type Deed, type OnceGround } from './do-once'
import { movedTo } from './move-tier'
import { notOpen, placeOf, reasonOf } from './tier-place'

export interface DecideTier {
  application: string
  enter: boolean
  reason: string | undefined
  reference: string
  staff: StaffRecord
}

type Decided = TierMoved & { entered: boolean }

/**
 * Enters the tier that was applied for, or refuses it with a reason. Conditions are asked again: a return may have undone
 * them. Refuses `tier.applicationUnknown` (also for another store's), `tier.applicationDecided`, `reason.required`, and
 * on entering `tier.held` and `tier.notEligible`.
 */
export const decideTier = async (world: World, ask: DecideTier): Promise<Result<Decided>> => {
  const { application, enter, reference, staff } = ask
  const unknown = { code: 'tier.applicationUnknown', application, rule: 'an application of your store, by its id' } as const
  const found = await world.store.get<TierApplicationRecord>('tierApplication', application)
  if (!found || found.store !== staff.store) return refuse(unknown)
  const said = enter ? ok(ask.reason?.trim() ?? null) : reasonOf(ask.reason)
  if (!said.ok) return said
  const asked = { application, enter, reason: said.value }
  const once = { member: found.member, reference, kind: 'tierDecide' as const, asked, store: staff.store, staff: staff._id }
  return doOnce(world, once, async (ground) => {
    const record = await ground.tx.get<TierApplicationRecord>('tierApplication', application)
    return record ? decide(ground, record, { ...ask, reason: said.value ?? undefined }) : refuse(unknown)
  })
}

const decide = ({ programme, account, now }: OnceGround, record: TierApplicationRecord, ask: DecideTier): Result<Deed<'tierDecide', Decided>> => {
  const { _id: application, track, tier } = record
  if (record.state !== 'open') {
    return refuse({
      code: 'tier.applicationDecided',
      application,
      entered: record.state === 'entered',
      decidedAt: record.decidedAt ?? record.appliedAt,
    })
  }
  const place = placeOf(programme, account, { tier, track }, now)
  const objection = ask.enter ? (place.ok ? notOpen(programme, account, place.value, now) : place.refusal) : null
  if (objection) return refuse(objection)
  const after = doByHand(programme, account, track, ask.enter ? { do: 'enter', tier } : { do: 'refuse' }, now)
  const decided = { decidedAt: now, decidedBy: ask.staff._id, reason: ask.reason ?? null }
  return ok({
    account: { ...after, sequence: account.sequence + 1 },
    entries: [],
    detail: { track, tier, application, entered: ask.enter, reason: ask.reason ?? null },
    answer: (written) => ({ ...movedTo(programme, written, track, standingIn(written, track, now).id), entered: ask.enter }),
    write: (writing) =>
      writing.put<TierApplicationRecord>('tierApplication', { ...record, ...decided, state: ask.enter ? 'entered' : 'refused' }),
  })
}
