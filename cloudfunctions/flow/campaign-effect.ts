import { spentIn, SPEND_SHARDS, spendId } from '../core/campaign'
import { emptySample, returnOn, upliftOf, withValue, type Sample } from '../core/insight'
import { dayNumber, ok, refuse } from '../core/kernel'
import type { CampaignEffect } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { AccountRecord, CampaignPartRecord, CampaignRecord, CampaignSpendRecord, PartState } from '../../types/record'
import type { Result } from '../../types/result'
import { memberById } from './known-member'

/** Members of a group that are looked at, the first ones: what one call can read. The interval is that of so many. */
const GROUP_AT_MOST = 5_000
const PAGE = 500

interface Group {
  visits: Sample
  spend: Sample
}

/**
 * What a campaign did: how many more of those it served came, and what they spent more, than those held out, each with its
 * 95 % interval; what it cost; and (incremental gross profit - cost) / cost where the difference is sure and a margin is
 * said. Days count from the part's own on, of orders from the day after. Members whose days are not over yet are left out.
 * Refuses `campaign.unknown`.
 */
export const campaignEffect = async (world: World, id: string): Promise<Result<CampaignEffect>> => {
  const campaign = await world.store.get<CampaignRecord>('campaign', id)
  if (!campaign) return refuse({ code: 'campaign.unknown', campaign: id })
  const [served, held] = [await groupOf(world, campaign, ['served', 'takenBack']), await groupOf(world, campaign, ['held'])]
  const spent = spentIn(await shardsOf(world, id))
  const [visits, spend] = [upliftOf(served.visits, held.visits), upliftOf(served.spend, held.spend)]
  const { marginPercent } = campaign
  const profitFen = spend.told && spend.sure && marginPercent !== null ? (spend.difference * served.spend.count * marginPercent) / 100 : null
  return ok({
    served: { members: served.visits.count, visitRate: served.visits.mean, spendFen: served.spend.mean },
    held: { members: held.visits.count, visitRate: held.visits.mean, spendFen: held.spend.mean },
    visits,
    spend,
    costFen: spent.fen,
    returnOnCost: profitFen === null ? null : returnOn({ profitFen, costFen: spent.fen }),
    effectDays: campaign.effectDays,
  })
}

export const shardsOf = async (world: World, campaign: string): Promise<CampaignSpendRecord[]> => {
  const ids = Array.from({ length: SPEND_SHARDS }, (_, shard) => spendId(campaign, shard))
  const found = await Promise.all(ids.map((id) => world.store.get<CampaignSpendRecord>('campaignSpend', id)))
  return found.filter((one) => one !== null)
}

/** Every member once, by the first part. */
const groupOf = async (world: World, campaign: CampaignRecord, states: readonly PartState[]): Promise<Group> => {
  const { zone } = await world.programme()
  const over = dayNumber(world.clock.now(), zone) - campaign.effectDays
  const seen = new Set<string>()
  let group: Group = { visits: emptySample, spend: emptySample }
  for (const state of states) {
    for await (const part of partsOf(world, campaign._id, state)) {
      if (seen.size >= GROUP_AT_MOST) return group
      if (seen.has(part.member) || part.day > over) continue
      seen.add(part.member)
      const found = await memberById(world, part.member)
      if (found) group = withMember(group, campaign, part, found.account)
    }
  }
  return group
}

async function* partsOf(world: World, campaign: string, state: PartState): AsyncGenerator<CampaignPartRecord> {
  let after: string | undefined
  do {
    const page = await world.store.find<CampaignPartRecord>('campaignPart', { eq: { campaign, state }, order: 'at', limit: PAGE, after })
    yield* page.items
    after = page.next ?? undefined
  } while (after !== undefined)
}

const withMember = ({ visits, spend }: Group, { trigger, effectDays }: CampaignRecord, { day }: CampaignPartRecord, { stats }: AccountRecord): Group => {
  const first = trigger.on === 'order' ? day + 1 : day
  const days = stats.days.filter((one) => one.day >= first && one.day < first + effectDays)
  const money = days.reduce((sum, { receivedFen }) => sum + receivedFen, 0)
  return { visits: withValue(visits, days.some(({ orders }) => orders > 0) ? 1 : 0), spend: withValue(spend, money) }
}
