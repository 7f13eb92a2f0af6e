import { spentIn } from '../core/campaign'
import type { World } from '../../types/port/world'
import type { CampaignPartRecord, CampaignRecord, CampaignSpendRecord } from '../../types/record'
import { shardsOf } from './campaign-effect'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

interface Sum {
  count: number
  points: number
  fen: number
}

/** What every campaign spent, summed once more from its parts; no bound is passed, and what was given is there. */
export const verifyCampaigns = async (world: World, tell: (difference: Difference) => void): Promise<void> => {
  const sums = new Map<string, Sum>()
  for await (const part of eachOf<CampaignPartRecord>(world, 'campaignPart', {})) {
    if (part.state === 'held' || part.state === 'refused') continue
    const sum = sums.get(part.campaign) ?? { count: 0, points: 0, fen: 0 }
    sums.set(part.campaign, { count: sum.count + 1, points: sum.points + part.points, fen: sum.fen + part.fen })
    await verifyGiven(world, part, tell)
  }
  for await (const { campaign } of eachOf<CampaignSpendRecord>(world, 'campaignSpend', {})) if (!sums.has(campaign)) sums.set(campaign, { count: 0, points: 0, fen: 0 })
  for (const [campaign, recomputed] of sums) await verifySpent(world, campaign, recomputed, tell)
}

const verifySpent = async (world: World, campaign: string, recomputed: Sum, tell: (difference: Difference) => void): Promise<void> => {
  const { count, points, fen } = spentIn(await shardsOf(world, campaign))
  const stored: Sum = { count, points, fen }
  const record = await world.store.get<CampaignRecord>('campaign', campaign)
  for (const bound of ['count', 'points', 'fen'] as const) {
    const what = `campaign ${campaign}: ${bound}`
    if (stored[bound] !== recomputed[bound]) tell({ member: campaign, what, stored: stored[bound], recomputed: recomputed[bound] })
    const most = record?.budget[bound] ?? null
    if (most !== null && stored[bound] > most) tell({ member: campaign, what: `${what} within its budget`, stored: stored[bound], recomputed: most })
  }
}

const verifyGiven = async (world: World, { _id, member, rewards, state }: CampaignPartRecord, tell: (difference: Difference) => void): Promise<void> => {
  if (state === 'claimed') return
  for (const { made } of rewards) {
    if (made === null || made === 'nothing') continue
    const cut = made.indexOf(':')
    const [collection, id] = [made.slice(0, cut), made.slice(cut + 1)]
    if (!(await world.store.get(collection, id))) tell({ member, what: `part ${_id}: what it gave`, stored: made, recomputed: null })
  }
}
