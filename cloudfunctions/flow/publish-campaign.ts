import { approvalFor, isPush, writesToMany } from '../core/campaign'
import { canonicalJson, ok, refuse } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Condition } from '../../types/programme'
import type { CampaignDetails, CampaignRecord, DryRunRecord, Funnel, PushRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { askedId } from './asked-push'
import { detailsOf } from './dry-run'
import { faultsOf, kept, named, said, writeListed, type SavedCampaign, type Writing } from './save-campaign'
import { once } from './save-gift'
import { staleCount } from './stale-count'
import { funnelOf } from './view-dry-run'

export interface PublishCampaign extends Writing {
  revision: number
  /** The dry run that counted it; null: none is named. */
  run: string | null
  store: string
}

/**
 * Puts a draft in force as it was read: another revision is refused with both. One that writes to all of its audience, by the
 * calendar, is counted first; above the programme's bound it stays a draft and a second person is asked. Refuses
 * `campaign.unknown`, `campaign.changed`, `campaign.published`, `campaign.invalid`, `campaign.many`, `campaign.uncounted`,
 * `push.stale`, `push.decided` (this revision was refused), and `push.only` for a message that goes once and nothing else.
 */
export const publishCampaign = async (world: World, ask: PublishCampaign): Promise<Result<SavedCampaign>> => {
  const at = world.clock.now()
  const { campaign: id, reference, staff, revision } = ask
  const draft = await world.store.get<CampaignRecord>('campaign', id)
  const wrong = draft?.state === 'draft' ? await faultsOf(world, draft) : null
  const counted = draft?.state === 'draft' && !wrong ? await countOf(world, ask, draft) : null
  // What stands against it now is nothing against a repeat of what was done.
  return once(world, { gift: named(id), kind: 'save', asked: canonicalJson({ publish: revision }), at, staff, reference }, async (tx) => {
    if (wrong) return refuse(wrong)
    if (counted && 'code' in counted) return refuse(counted)
    const known = await tx.get<CampaignRecord>('campaign', id)
    if (!known) return refuse({ code: 'campaign.unknown', campaign: id })
    if (known.state !== 'draft') return refuse({ code: 'campaign.published', campaign: id, at: known.publishedAt ?? at })
    if (known.revision !== revision) return refuse({ code: 'campaign.changed', campaign: id, was: revision, revision: known.revision })
    if (counted) return askSecond(tx, known, { ...counted, ...ask, at })
    return writeListed(tx, { ...known, state: 'published', publishedAt: at, publishedBy: staff }, at)
  })
}

interface Large {
  funnel: Funnel
  above: number
}

/** Null: nobody else has to agree. Otherwise how many it writes to, or what is missing to know. */
const countOf = async (world: World, { run: id, staff }: PublishCampaign, draft: CampaignRecord): Promise<Large | Refusal | null> => {
  const { approvalAbove } = (await world.programme()).messages ?? {}
  if (approvalAbove === undefined || !writesToMany(draft)) return null
  if (isPush(draft)) return { code: 'push.only', campaign: draft._id, above: approvalAbove }
  const run = id === null ? null : await world.store.get<DryRunRecord>('dryRun', id)
  const same = run?.staff === staff && run.campaign === draft._id && sayTheSame(detailsOf(run), draft)
  if (!same || run.state !== 'done') return { code: 'campaign.uncounted', campaign: draft._id, above: approvalAbove }
  const stale = staleCount(run, world.clock.now())
  if (stale) return stale
  const funnel = funnelOf(run.tally)
  const above = approvalFor({ approvalAbove }, funnel.send)
  return above === null ? null : { funnel, above }
}

/** What the count was made of, and the draft; queries are texts in the one and may be anything in the other. */
const sayTheSame = (counted: CampaignDetails, draft: CampaignDetails): boolean => canonicalJson(plain(counted)) === canonicalJson(plain(draft))

const plain = (details: CampaignDetails): object => {
  const { name, kind, trigger, audience, rewards, from, until, frequency, budget, holdOutPercent, effectDays, marginPercent, stopAfter } = kept(details)
  const query = (condition: Condition): unknown => (typeof condition === 'string' ? (JSON.parse(condition) as unknown) : condition)
  const asked = { exclude: audience.exclude.map(query), query: audience.query === undefined ? null : query(audience.query) }
  return { name, kind, trigger, audience: asked, rewards, from, until, frequency, budget, holdOutPercent, effectDays, marginPercent, stopAfter }
}

type Second = Large & Pick<PublishCampaign, 'staff' | 'store'> & { at: number }

/** Asks a second person about this very revision; what was taken back may be asked again, what was refused not. */
const askSecond = async (tx: Tx, draft: CampaignRecord, { funnel, above, staff, store, at }: Second): Promise<Result<SavedCampaign>> => {
  const _id = askedId(draft)
  const known = await tx.get<PushRecord>('push', _id)
  if (known?.state === 'refused') return refuse({ code: 'push.decided', push: _id, state: known.state, at: known.decidedAt ?? known.askedAt })
  if (known?.state === 'waiting') return ok(said(draft))
  const template = draft.rewards.find((one) => one.kind === 'message')?.template ?? ''
  await tx.put<PushRecord>('push', {
    ...{ _id, campaign: draft._id, revision: draft.revision, state: 'waiting', name: draft.name.zh, template, store, staff },
    ...{ askedAt: at, funnel, above, at: Math.max(at, draft.from), decidedAt: null, decidedBy: null, note: null },
  })
  return ok(said(draft))
}
