import { counted, emptyTally, tallyId, tiersHeld, usedIn } from '../core/benefit'
import { costOf, emptySpend, extraPoints, fitsShard, heldOut, spendId, SPEND_SHARDS, withCost, type Cost } from '../core/campaign'
import { dayNumber, shardOf } from '../core/kernel'
import { standingOn } from '../core/tier'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type {
  AccountRecord,
  CampaignPartRecord,
  CampaignRecord,
  CampaignReward,
  CampaignSpendRecord,
  OrderRecord,
  TallyRecord,
} from '../../types/record'

export interface Claim {
  campaign: CampaignRecord
  account: AccountRecord
  cause: string
  order: OrderRecord | null
}

export const partId = (campaign: string, member: string, cause: string): string => `${campaign}:${member}:${cause}`

const tallyOf = (campaign: string): string => `campaign:${campaign}`

/** What the sweep leaves to the call that claimed it, before it finishes it itself. */
const CLAIM_MS = 60_000

/**
 * Writes down, once, what becomes of a member in a campaign: held out, refused for want of budget, or claimed with its cost
 * taken off the budget. Null: had it as often as the campaign allows; nothing is written then.
 */
export const claimPart = async (world: World, claim: Claim): Promise<CampaignPartRecord | null> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const { campaign, account, cause } = claim
  return world.store.transact(async (tx) => {
    const id = partId(campaign._id, account._id, cause)
    const known = await tx.get<CampaignPartRecord>('campaignPart', id)
    if (known) return known
    const of = tallyId(account._id, tallyOf(campaign._id))
    const tally = (await tx.get<TallyRecord>('campaignTally', of)) ?? emptyTally(account._id, tallyOf(campaign._id))
    const day = dayNumber(now, programme.zone)
    if (usedIn(tally, campaign.frequency.per, day) >= campaign.frequency.count) return null
    const part = await decide(tx, programme, claim, { id, day, now })
    await tx.insert('campaignPart', part)
    if (part.state !== 'refused') await tx.put('campaignTally', counted(tally, day, 1))
    return part
  })
}

interface At {
  id: string
  day: number
  now: number
}

const decide = async (tx: Tx, programme: Programme, claim: Claim, at: At): Promise<CampaignPartRecord> => {
  const { campaign, account } = claim
  const part = blank(programme, claim, at)
  if (heldOut(campaign._id, account._id, campaign.holdOutPercent)) return { ...part, state: 'held' }
  const rewards = campaign.rewards.map((reward) => fixed(reward, claim.order))
  const cost = costOfAll(programme, rewards, part.className)
  const shard = await take(tx, campaign, account._id, cost)
  if (shard === null) return { ...part, state: 'refused', refusal: 'budget' }
  const { points, fen } = cost
  return { ...part, state: 'claimed', points, fen, shard, rewards: rewards.map((reward) => ({ reward, made: null, refusal: null })), dueAt: at.now + CLAIM_MS }
}

const blank = (programme: Programme, { campaign, account, cause }: Claim, { id, day, now }: At): CampaignPartRecord => {
  const tier = standingOn(programme, account, now).id
  const held = tiersHeld(programme, account, now)
  const className = programme.resources?.classes.find(({ tiers }) => tiers.some((one) => held.includes(one)))?.id ?? null
  const own = { campaign: campaign._id, member: account._id, cause, at: now, day, tier, className }
  return { _id: id, ...own, state: 'refused', fen: 0, points: 0, shard: 0, rewards: [], refusal: null, dueAt: null }
}

/** A multiplier comes to so many points once the order is there. */
const fixed = (reward: CampaignReward, order: OrderRecord | null): CampaignReward =>
  reward.kind === 'multiplier'
    ? { kind: 'points', wallet: reward.wallet, points: extraPoints(reward, earnedIn(order, reward.wallet)) }
    : reward

const earnedIn = (order: OrderRecord | null, wallet: string): number =>
  (order?.kept ?? []).reduce((sum, one) => (one.wallet === wallet ? sum + one.points : sum), 0)

/** Of rewards whose worth in money has no bound nothing is counted: a budget in money does not go with them. */
const costOfAll = (programme: Programme, rewards: readonly CampaignReward[], className: string | null): Cost =>
  rewards.reduce<Cost>(
    (sum, reward) => {
      const cost = costOf(programme, reward, () => 0)
      return { ...sum, points: sum.points + (cost?.points ?? 0), fen: sum.fen + (cost?.fen ?? 0) }
    },
    { points: 0, fen: 0, className },
  )

/** Takes the cost off the first shard that has it, from the member's own; null: none has. */
const take = async (tx: Tx, { _id, budget, stopAfter }: CampaignRecord, member: string, cost: Cost): Promise<number | null> => {
  const count = stopAfter === null ? budget.count : Math.min(stopAfter, budget.count ?? stopAfter)
  const first = shardOf(member, SPEND_SHARDS)
  for (let step = 0; step < SPEND_SHARDS; step += 1) {
    const shard = (first + step) % SPEND_SHARDS
    const spend = (await tx.get<CampaignSpendRecord>('campaignSpend', spendId(_id, shard))) ?? emptySpend(_id, shard)
    if (!fitsShard({ ...budget, count }, spend, shard, cost)) continue
    await tx.put('campaignSpend', withCost(spend, cost, 1))
    return shard
  }
  return null
}
