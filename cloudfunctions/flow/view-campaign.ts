import { classSpend, spentIn } from '../core/campaign'
import { ok, refuse, tailOf } from '../core/kernel'
import type { CampaignRow, CampaignView, PartRow } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CampaignPartRecord, CampaignRecord, CampaignRunRecord, PushRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { askedId } from './asked-push'
import { shardsOf } from './campaign-effect'
import { memberById } from './known-member'
import { personOf } from './push-parts'
import { readPage } from './read-page'

const RUNS_SHOWN = 12

interface Paging {
  after: string | undefined
  limit: number
}

const rowOf = ({ _id, name, kind, trigger, state, from, until, revision, savedAt }: CampaignRecord, now: number): CampaignRow => ({
  ...{ id: _id, name, kind, on: trigger.on, state, from, until, revision, savedAt },
  phase: now < from ? 'coming' : now < until ? 'current' : 'over',
})

/** Campaigns of a state, drafts first, each state by when it was saved. */
export const listCampaigns = async (world: World, paging: Paging): Promise<Result<{ rows: CampaignRow[]; next: string | null }>> => {
  const page = await readPage<CampaignRecord>(world, 'campaign', {}, paging)
  if (!page.ok) return page
  const now = world.clock.now()
  return ok({ rows: page.value.items.map((one) => rowOf(one, now)), next: page.value.next })
}

/** A campaign with what it spent and how its latest runs went. Refuses `campaign.unknown`. */
export const viewCampaign = async (world: World, id: string): Promise<Result<CampaignView>> => {
  const [campaign, programme] = [await world.store.get<CampaignRecord>('campaign', id), await world.programme()]
  if (!campaign) return refuse({ code: 'campaign.unknown', campaign: id })
  const { items } = await world.store.find<CampaignRunRecord>('campaignRun', {
    eq: { campaign: id },
    order: 'startedAt',
    desc: true,
    limit: RUNS_SHOWN,
  })
  const { classes, ...spent } = spentIn(await shardsOf(world, id))
  const names = new Map(programme.resources?.classes.map((one) => [one.id, one.name]))
  const { _id, state, revision, savedAt, staff, publishedAt, publishedBy, stopped, ...details } = campaign
  return ok({
    ...rowOf({ ...details, _id, state, revision, savedAt, staff, publishedAt, publishedBy, stopped }, world.clock.now()),
    details,
    publishedAt,
    stopped: stopped && { at: stopped.at, reason: stopped.reason },
    spent,
    asked: await askedOf(world, campaign),
    classes: classSpend(programme, campaign.budget.fen, classes).map((one) => ({ ...one, name: names.get(one.id) ?? { zh: one.id, en: one.id } })),
    runs: items.map(shown),
  })
}

const askedOf = async (world: World, campaign: CampaignRecord): Promise<CampaignView['asked']> => {
  const push = await world.store.get<PushRecord>('push', askedId(campaign))
  if (!push) return null
  const { _id, state, funnel, above, staff, askedAt, decidedBy, note } = push
  const decided = decidedBy === null ? null : (await personOf(world, decidedBy)).name
  return { push: _id, state, send: funnel.send, above: above ?? 0, by: (await personOf(world, staff)).name, at: askedAt, decidedBy: decided, note }
}

const shown = ({ day, state, startedAt, finishedAt, seen, matched, served, held, enough, refused }: CampaignRunRecord): CampaignView['runs'][number] => ({
  ...{ day, state, startedAt, finishedAt, seen },
  ...{ matched, served, held, enough, refused },
})

/** Who had what of a campaign, oldest first. */
export const listParts = async (world: World, campaign: string, { after, limit }: Paging): Promise<Result<{ rows: PartRow[]; next: string | null }>> => {
  const page = await readPage<CampaignPartRecord>(world, 'campaignPart', { eq: { campaign }, order: 'at' }, { after, limit })
  if (!page.ok) return page
  const rows = await Promise.all(page.value.items.map((part) => partRow(world, part)))
  return ok({ rows, next: page.value.next })
}

const partRow = async (world: World, { _id, member, cause, state, at, tier, fen, points, refusal }: CampaignPartRecord): Promise<PartRow> => {
  const found = await memberById(world, member)
  return { part: _id, member, name: found?.member.name ?? '', cardTail: tailOf(found?.member.cardNumber ?? ''), cause, state, at, tier, fen, points, refusal }
}
