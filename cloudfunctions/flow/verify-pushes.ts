import type { World } from '../../types/port/world'
import type { CampaignRecord, MessageRecord, PushRecord } from '../../types/record'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

/** Every push stands on its campaign; what waits or was refused told nobody; two people stand behind a large one. */
export const verifyPushes = async (world: World, tell: (difference: Difference) => void): Promise<void> => {
  for await (const push of eachOf<PushRecord>(world, 'push', {})) {
    const { _id, state, staff, decidedBy, above, funnel } = push
    const say = (what: string, stored: string | number | null, recomputed: string | number | null): void => {
      tell({ member: _id, what: `push ${_id}: ${what}`, stored, recomputed })
    }
    const campaign = await world.store.get<CampaignRecord>('campaign', _id)
    if (!campaign) {
      say('its campaign', null, _id)
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

const told = async (world: World, campaign: string): Promise<boolean> =>
  (await world.store.find<MessageRecord>('message', { eq: { campaign }, order: 'at', limit: 1 })).items.length > 0
