import type { CampaignPartRecord } from '../../../types/record'
import { servePart } from '../serve-part'
import { PAGE, type Job } from './job'

/** What a call that died left half given. */
export const finishPartsJob: Job = {
  id: 'finish-parts',
  name: { zh: '活动奖励补发', en: 'Rewards that were not given to the end' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<CampaignPartRecord>('campaignPart', { range: { dueAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: async (world, id) => {
    const part = await world.store.get<CampaignPartRecord>('campaignPart', id)
    return part?.state === 'claimed' && (await servePart(world, part)).state !== 'claimed'
  },
}
