import type { World } from '../../types/port/world'
import type { CampaignRecord, MessageRecord, PushRecord } from '../../types/record'
import { campaignOf } from './asked-push'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

/** Every push stands on its campaign; what waits or was refused told nobody; two people stand behind a large one. */
export const verifyPushes = async (world: World, tell: (difference: Difference) => void): Promise<void> => {
  for await (const push of eachOf<PushRecord>(world, 'push', {})) {
    const { _id, state, staff, decidedBy, above, funnel } = push
    const say = (what: string, stored: string | number | null, recomputed: string | number | null): void => {
      tell({ member: _id, what: `push ${_id}: ${what}`, stored, recomputed })
    }
    const campaign = await world.store.get<CampaignRecord>('campaign', campaignOf(push))
    if (!campaign) {
      say('its campaign', null, campaignOf(push))
      continue
    }
    if (push.campaign !== undefined) {
      verifyAsked(push, campaign, say)
      continue
    }
    const fits = { waiting: ['draft', 'stopped'], refused: ['draft', 'stopped'], sending: ['published', 'stopped'], cancelled: ['stopped'] }[state]
    if (!fits.includes(campaign.state)) say(`its campaign while ${state}`, campaign.state, fits[0] ?? null)
    const went = campaign.publishedAt !== null
    if (went && above !== null && (decidedBy === null || decidedBy === staff)) say('a second person', decidedBy, 'another than who asked')
    if (above !== null && funnel.send <= above) say('members above the bound', funnel.send, above + 1)
    if (!went && (await told(world, _id))) say('messages before it went', 1, 0)
  }
}

type Say = (what: string, stored: string | number | null, recomputed: string | number | null) => void

/** Asked for one revision of a campaign: what waits is that draft, and what was let go is that publishing, by another person. */
const verifyAsked = ({ _id, campaign: id, state, revision, staff, decidedBy, above, funnel }: PushRecord, campaign: CampaignRecord, say: Say): void => {
  if (_id !== `${String(id)}#${String(revision)}`) say('its id', _id, `${String(id)}#${String(revision)}`)
  const holds = state === 'waiting' || state === 'sending'
  if (holds && revision !== campaign.revision) say('its revision', revision ?? null, campaign.revision)
  if (state === 'waiting' && campaign.state === 'published') say('its campaign while waiting', campaign.state, 'draft')
  if (state === 'sending' && campaign.publishedAt === null) say('its campaign while sending', campaign.state, 'published')
  const by = state === 'sending' ? campaign.publishedBy : decidedBy
  if (state === 'sending' && (decidedBy === null || decidedBy === staff || decidedBy !== by)) say('a second person', decidedBy, 'another than who asked')
  if (above === null || funnel.send <= above) say('members above the bound', funnel.send, (above ?? 0) + 1)
  const passed = state !== 'sending' && state !== 'cancelled' && campaign.revision === revision && campaign.publishedAt !== null
  if (passed) say('published past the second person', campaign.publishedBy, null)
}

const told = async (world: World, campaign: string): Promise<boolean> =>
  (await world.store.find<MessageRecord>('message', { eq: { campaign }, order: 'at', limit: 1 })).items.length > 0
