import { campaignFaults } from '../core/campaign'
import { canonicalJson, ok, refuse } from '../core/kernel'
import { toldFaults } from '../core/programme'
import type { Condition } from '../../types/programme'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CampaignDetails, CampaignRecord, GiftRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { CAMPAIGNS_AT_MOST, relist } from './listening'
import { withdrawAsked } from './asked-push'
import { once } from './save-gift'

export interface Writing {
  campaign: string
  reference: string
  staff: string
}

export interface SavedCampaign {
  campaign: string
  revision: number
  state: CampaignRecord['state']
}

export const named = (campaign: string): string => `campaign:${campaign}`

export const said = ({ _id, revision, state }: CampaignRecord): SavedCampaign => ({ campaign: _id, revision, state })

/** Queries are kept as their JSON text: the cloud refuses dots and dollars in the names of stored fields. */
export const kept = (details: CampaignDetails): CampaignDetails => {
  const text = (condition: Condition): Condition => (typeof condition === 'string' ? condition : JSON.stringify(condition))
  const { audience, trigger } = details
  return {
    ...details,
    audience: { exclude: audience.exclude.map(text), ...(audience.query === undefined ? {} : { query: text(audience.query) }) },
    trigger: trigger.on === 'order' && trigger.when !== undefined ? { ...trigger, when: text(trigger.when) } : trigger,
  }
}

/** What the programme says against a campaign, all at once. */
export const faultsOf = async (world: World, details: CampaignDetails): Promise<Refusal | null> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const faults = campaignFaults({ programme, gifts: await givenGifts(world, details), now }, details)
  return faults.length > 0 ? { code: 'campaign.invalid', faults: toldFaults(faults) } : null
}

/** Of the gifts that it gives, those there are; a store must hand them over. */
const givenGifts = async (world: World, { rewards }: CampaignDetails): Promise<string[]> => {
  const named = rewards.flatMap((one) => (one.kind === 'gift' ? [one.gift] : []))
  const found = await Promise.all(named.map((id) => world.store.get<GiftRecord>('gift', id)))
  return found.flatMap((gift) => (gift && gift.state === 'offered' && gift.stores.length > 0 ? [gift._id] : []))
}

/** Keeps a draft, new or changed, once a reference; a second person who was asked about the one before is not asked any more. Refuses `campaign.invalid`, `campaign.published`. */
export const saveCampaign = async (world: World, ask: Writing & { details: CampaignDetails }): Promise<Result<SavedCampaign>> => {
  const wrong = await faultsOf(world, ask.details)
  if (wrong) return refuse(wrong)
  const at = world.clock.now()
  const { campaign: id, reference, staff } = ask
  const details = kept(ask.details)
  return once(world, { gift: named(id), kind: 'save', asked: canonicalJson(details), at, staff, reference }, async (tx) => {
    const known = await tx.get<CampaignRecord>('campaign', id)
    if (known && known.state !== 'draft') return refuse({ code: 'campaign.published', campaign: id, at: known.publishedAt ?? known.savedAt })
    if (known) await withdrawAsked(tx, known, at)
    const draft = { state: 'draft', publishedAt: null, publishedBy: null, stopped: null } as const
    const record: CampaignRecord = { ...details, _id: id, ...draft, revision: (known?.revision ?? 0) + 1, savedAt: at, staff }
    await tx.put('campaign', record)
    return ok(said(record))
  })
}

/** Ends a campaign before its time; what was given stays. Refuses `campaign.unknown`, `campaign.stopped`. */
export const stopCampaign = (world: World, ask: Writing & { reason: string }): Promise<Result<SavedCampaign>> => {
  const at = world.clock.now()
  const { campaign: id, reference, staff, reason } = ask
  return once(world, { gift: named(id), kind: 'withdraw', asked: canonicalJson({ reason }), at, staff, reference }, async (tx) => {
    const known = await tx.get<CampaignRecord>('campaign', id)
    if (!known) return refuse({ code: 'campaign.unknown', campaign: id })
    if (known.stopped) return refuse({ code: 'campaign.stopped', campaign: id, at: known.stopped.at })
    return writeListed(tx, { ...known, state: 'stopped', stopped: { at, by: staff, reason } }, at)
  })
}

/** Writes a campaign and lists it with those that listen, or takes it off the list. Refuses `campaign.many`. */
export const writeListed = async (tx: Tx, record: CampaignRecord, now: number): Promise<Result<SavedCampaign>> => {
  if (!(await relist(tx, record, now))) return refuse({ code: 'campaign.many', campaign: record._id, most: CAMPAIGNS_AT_MOST })
  await tx.put('campaign', record)
  return ok(said(record))
}
