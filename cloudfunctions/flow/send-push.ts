import { approvalFor, pushedFrom } from '../core/campaign'
import { canonicalJson, ok, refuse } from '../core/kernel'
import type { PushRow } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CampaignDetails, CampaignRecord, DryRunRecord, PushRecord, StaffRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { detailsOf } from './dry-run'
import { answerRow } from './push-parts'
import { faultsOf, kept, writeListed } from './save-campaign'
import { once } from './save-gift'
import { staleCount } from './stale-count'
import { funnelOf } from './view-dry-run'

export interface SendPush {
  run: string
  staff: StaffRecord
  reference: string
}

/**
 * Sends what was counted, or, where it goes to more members than the programme lets one person send to, asks a second
 * manager. Refuses `push.uncounted`, `push.stale`, `push.nobody`, `campaign.invalid`, `campaign.many`.
 */
export const sendPush = async (world: World, { run: id, staff, reference }: SendPush): Promise<Result<PushRow>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const run = await world.store.get<DryRunRecord>('dryRun', id)
  const asked = canonicalJson({ run: id })
  const counted = run?.staff === staff._id && run.campaign.startsWith('push-') ? run : null
  if (!counted || counted.state !== 'done') return refuse({ code: 'push.uncounted', run: id })
  const details = pushedFrom(detailsOf(counted), now, programme.zone)
  const barrier = barrierOf(counted, now) ?? (await faultsOf(world, details))
  const done = await once<PushRecord>(world, { gift: `campaign:${counted.campaign}`, kind: 'save', asked, at: now, staff: staff._id, reference }, async (tx) => {
    const known = await tx.get<PushRecord>('push', counted.campaign)
    if (known) return ok(known)
    if (barrier) return refuse(barrier)
    const funnel = funnelOf(counted.tally)
    const above = approvalFor(programme.messages ?? {}, funnel.send)
    const written = await writeCampaign(tx, { id: counted.campaign, details, staff: staff._id, now, publish: above === null })
    if (!written.ok) return written
    const push = asRecord(counted, details, { staff, now, above })
    await tx.insert('push', push)
    return ok(push)
  })
  return answerRow(world, done)
}

const barrierOf = (run: DryRunRecord, now: number): Refusal | null => {
  const { matched, consented, reaching, held, send } = funnelOf(run.tally)
  if (send === 0) return { code: 'push.nobody', matched, consented, reaching, held }
  return staleCount(run, now)
}

interface Asked {
  staff: StaffRecord
  now: number
  above: number | null
}

const asRecord = ({ campaign, tally }: DryRunRecord, { name, rewards, from }: CampaignDetails, { staff, now, above }: Asked): PushRecord => {
  const template = rewards.find((one) => one.kind === 'message')?.template ?? ''
  const state = above === null ? 'sending' : 'waiting'
  const own = { name: name.zh, template, store: staff.store, staff: staff._id, askedAt: now, funnel: funnelOf(tally), above, at: from }
  return { _id: campaign, state, ...own, decidedAt: null, decidedBy: null, note: null }
}

interface Writing {
  id: string
  details: CampaignDetails
  staff: string
  now: number
  publish: boolean
}

const writeCampaign = async (tx: Tx, { id, details, staff, now, publish }: Writing): Promise<Result<unknown>> => {
  const draft: CampaignRecord = {
    ...kept(details),
    ...{ _id: id, state: 'draft', revision: 1, savedAt: now, staff },
    ...{ publishedAt: null, publishedBy: null, stopped: null },
  }
  if (publish) return writeListed(tx, { ...draft, state: 'published', publishedAt: now, publishedBy: staff }, now)
  await tx.put('campaign', draft)
  return ok(draft)
}
