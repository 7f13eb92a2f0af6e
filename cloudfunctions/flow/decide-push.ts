import { movedOn, pushedFrom } from '../core/campaign'
import { canonicalJson, ok, refuse } from '../core/kernel'
import type { PushRow } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CampaignRecord, PushRecord, StaffRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { campaignOf } from './asked-push'
import { answerRow } from './push-parts'
import { faultsOf, writeListed } from './save-campaign'
import { once } from './save-gift'

export interface DecidePush {
  push: string
  approve: boolean
  note: string | null
  staff: StaffRecord
  reference: string
}

/**
 * A second manager lets a push go, or refuses it with a reason; never the one who asked. One whose moment has passed goes at
 * once. Refuses `push.unknown`, `push.another`, `push.decided`, `campaign.many`, and of a campaign `campaign.changed` and
 * `campaign.invalid`.
 */
export const decidePush = async (world: World, { push: id, approve, note, staff, reference }: DecidePush): Promise<Result<PushRow>> => {
  const [{ zone }, now] = [await world.programme(), world.clock.now()]
  const { push: asker, campaign: draft } = await readPush(world.store, id)
  const wrong = asker?.campaign !== undefined && draft?.state === 'draft' ? await faultsOf(world, movedOn(draft, now, zone)) : null
  const askedBy = (asker && (await world.store.get<StaffRecord>('staff', asker.staff)))?.name ?? ''
  const writing = { gift: `campaign:${id}`, kind: 'save', asked: canonicalJson({ approve, note }), at: now, staff: staff._id, reference } as const
  const done = await once<PushRecord>(world, writing, async (tx) => {
    const { push, campaign } = await readPush(tx, id)
    if (!push || !campaign) return refuse({ code: 'push.unknown', push: id })
    if (push.staff === staff._id) return refuse({ code: 'push.another', push: id, askedBy })
    if (push.state !== 'waiting' || campaign.state !== 'draft') return refuse(settled(push, campaign))
    const changed = (push.revision ?? campaign.revision) !== campaign.revision
    if (changed) return refuse({ code: 'campaign.changed', campaign: campaign._id, was: push.revision ?? 0, revision: campaign.revision })
    if (approve && wrong) return refuse(wrong)
    const details = (push.campaign === undefined ? pushedFrom : movedOn)(campaign, now, zone)
    if (approve) {
      const sent: CampaignRecord = { ...campaign, ...details, state: 'published', publishedAt: now, publishedBy: staff._id }
      const listed = await writeListed(tx, sent, now)
      if (!listed.ok) return listed
    }
    const decided: PushRecord = { ...push, state: approve ? 'sending' : 'refused', at: push.campaign === undefined ? details.from : Math.max(details.from, now), decidedAt: now, decidedBy: staff._id, note }
    await tx.put('push', decided)
    return ok(decided)
  })
  return answerRow(world, done)
}

const settled = ({ _id, state, decidedAt, askedAt, takenBack }: PushRecord, { stopped }: CampaignRecord) =>
  ({ code: 'push.decided', push: _id, state: stopped ? 'cancelled' : state, at: takenBack?.at ?? stopped?.at ?? decidedAt ?? askedAt }) as const

export interface CancelPush {
  push: string
  reason: string
  staff: StaffRecord
  reference: string
}

/**
 * Stops a push that waits or is going: its run ends with the step it is in, and messages that have not gone are dropped
 * where their turn comes. Of a campaign that waits only what was asked is taken back. Refuses `push.unknown`, `push.decided` for one that was refused or cancelled.
 */
export const cancelPush = async (world: World, { push: id, reason, staff, reference }: CancelPush): Promise<Result<PushRow>> => {
  const at = world.clock.now()
  const writing = { gift: `campaign:${id}`, kind: 'withdraw', asked: canonicalJson({ reason }), at, staff: staff._id, reference } as const
  return answerRow(world, await once<PushRecord>(world, writing, (tx) => cancel(tx, id, { at, by: staff._id, reason })))
}

const cancel = async (tx: Tx, id: string, stopped: { at: number; by: string; reason: string }): Promise<Result<PushRecord>> => {
  const { push, campaign } = await readPush(tx, id)
  if (!push || !campaign) return refuse({ code: 'push.unknown', push: id })
  if (campaign.stopped || push.state === 'refused' || push.state === 'cancelled') return refuse(settled(push, campaign))
  const cancelled: PushRecord = { ...push, state: 'cancelled' }
  if (push.campaign !== undefined && push.state === 'waiting') {
    // What was asked is taken back; the campaign goes on as a draft.
    const withdrawn: PushRecord = { ...cancelled, takenBack: stopped }
    await tx.put('push', withdrawn)
    return ok(withdrawn)
  }
  const written = await writeListed(tx, { ...campaign, state: 'stopped', stopped }, stopped.at)
  if (!written.ok) return written
  await tx.put('push', cancelled)
  return ok(cancelled)
}

const readPush = async (from: Pick<Tx, 'get'>, id: string): Promise<{ push: PushRecord | null; campaign: CampaignRecord | null }> => {
  const push = await from.get<PushRecord>('push', id)
  return { push, campaign: push && (await from.get<CampaignRecord>('campaign', campaignOf(push))) }
}
