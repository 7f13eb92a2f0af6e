import type { CampaignBudget, CampaignSpendRecord } from '../../../types/record'
import { shareOfShard } from '../kernel'

/** Records that a budget is split over, so that many members may be served at once and seldom meet. */
export const SPEND_SHARDS = 4

export const spendId = (campaign: string, shard: number): string => `${campaign}:${String(shard)}`

export const emptySpend = (campaign: string, shard: number): CampaignSpendRecord => ({
  _id: spendId(campaign, shard),
  campaign,
  count: 0,
  points: 0,
  fen: 0,
  classes: [],
})

/** What one serving costs at most. */
export interface Cost {
  points: number
  fen: number
  className: string | null
}

/**
 * Whether a shard's part of every bound holds one more serving. Parts are whole, so of a budget in money up to a serving a
 * shard may be left over; of a number of servings nothing is.
 */
export const fitsShard = (budget: CampaignBudget, spend: CampaignSpendRecord, shard: number, cost: Cost): boolean => {
  const within = (total: number | null, has: number, more: number): boolean =>
    total === null || has + more <= shareOfShard(total, shard, SPEND_SHARDS)
  return within(budget.count, spend.count, 1) && within(budget.points, spend.points, cost.points) && within(budget.fen, spend.fen, cost.fen)
}

/** A shard with a serving more (`sign` 1), or with what was not given after all taken off again. */
export const withCost = (spend: CampaignSpendRecord, { points, fen, className }: Cost, sign: 1 | -1): CampaignSpendRecord => {
  const id = className ?? 'none'
  const had = spend.classes.find((one) => one.id === id)?.fen ?? 0
  return {
    ...spend,
    count: spend.count + sign,
    points: spend.points + sign * points,
    fen: spend.fen + sign * fen,
    classes: [...spend.classes.filter((one) => one.id !== id), { id, fen: had + sign * fen }],
  }
}

export interface Spent {
  count: number
  points: number
  fen: number
  classes: CampaignSpendRecord['classes']
}

/** All shards together. */
export const spentIn = (shards: readonly CampaignSpendRecord[]): Spent => {
  const all = shards.flatMap((shard) => shard.classes)
  const classes = [...new Set(all.map(({ id }) => id))].map((id) => ({ id, fen: all.reduce((total, one) => (one.id === id ? total + one.fen : total), 0) }))
  const sum = (of: (shard: CampaignSpendRecord) => number): number => shards.reduce((total, shard) => total + of(shard), 0)
  return { count: sum(({ count }) => count), points: sum(({ points }) => points), fen: sum(({ fen }) => fen), classes }
}
