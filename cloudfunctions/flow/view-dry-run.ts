import { campaignChecks, forecast, type UseShares } from '../core/campaign'
import { shareOf } from '../core/insight'
import type { DryRunView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme, Words } from '../../types/programme'
import type { CampaignDetails, CampaignRecord, CouponRecord, DryRunRecord, DryRunTally, Funnel, Headcount, ListeningRecord } from '../../types/record'
import { detailsOf } from './dry-run'
import { messageOf } from './dry-run-reach'

/** Coupons of a kind that are looked at for how many are used: the latest that have run out or were used. */
const COUPONS_LOOKED_AT = 1_000

/** A dry run as far as it is: who matches, what it is likely to cost, and what stands against it. */
export const viewDryRun = async (world: World, run: DryRunRecord): Promise<DryRunView> => {
  const [programme, details] = [await world.programme(), detailsOf(run)]
  const { tally } = run
  const ahead = forecast(programme, details, tally, await useShares(world, details))
  const ground = { programme, details, tally, forecast: ahead, others: await others(world, run.campaign), quiet: programme.messages?.quietHours ?? null }
  const { servings, fen, points } = ahead
  return {
    ...{ run: run._id, state: run.state, progress: progressOf(run, world.clock.now()) },
    ...{ seen: tally.seen, matched: tally.matched, held: tally.held, reachable: messageOf(programme, details) ? tally.reachable : null },
    funnel: messageOf(programme, details) ? funnelOf(tally) : null,
    tiers: programme.tiers.map(({ id, name }) => ({ tier: id, name, members: headsOf(tally.tiers, id) })),
    classes: classesOf(programme, tally.classes),
    months: tally.months.map(({ month, servings: given }) => ({ month, servings: given })),
    ...{ servings: rounded(servings), fen: { ...rounded(fen), most: Math.ceil(fen.most) }, points: rounded(points) },
    checks: campaignChecks(ground),
  }
}

/** Who is left at each step of a message; of those held out, they alone who would have been reached. */
export const funnelOf = ({ matched, consented, uncapped, reaching, reachable }: DryRunTally): Funnel => ({
  ...{ matched, consented, uncapped, reaching },
  held: reaching - reachable,
  send: reachable,
})

const rounded = ({ expected, low, high }: DryRunView['servings']): DryRunView['servings'] => ({
  expected: Math.round(expected),
  low: Math.floor(low),
  high: Math.ceil(high),
})

const headsOf = (heads: readonly Headcount[], id: string): number => heads.find((one) => one.id === id)?.members ?? 0

const classesOf = ({ resources }: Programme, heads: readonly Headcount[]): { id: string; name: Words; members: number }[] =>
  (resources?.classes ?? []).map(({ id, name }) => ({ id, name, members: headsOf(heads, id) }))

/** By when members joined: nobody is counted beforehand. */
const progressOf = ({ state, first, reached, startedAt }: DryRunRecord, now: number): number => {
  if (state === 'done') return 1
  if (first === null || reached === null) return 0
  return Math.min(0.99, (reached - first) / Math.max(1, Math.max(startedAt, now) - first))
}

const others = async (world: World, own: string): Promise<CampaignRecord[]> => {
  const listed = await world.store.get<ListeningRecord>('setting', 'campaigns')
  const found = await Promise.all((listed?.campaigns ?? []).filter(({ id }) => id !== own).map(({ id }) => world.store.get<CampaignRecord>('campaign', id)))
  return found.filter((one): one is CampaignRecord => one?.state === 'published')
}

const useShares = async (world: World, { rewards }: CampaignDetails): Promise<UseShares> => {
  const shares: Record<string, ReturnType<typeof shareOf>> = {}
  for (const reward of rewards) if (reward.kind === 'coupon') shares[reward.template] = await shareUsed(world, reward.template)
  return shares
}

const shareUsed = async (world: World, template: string): Promise<ReturnType<typeof shareOf>> => {
  const now = world.clock.now()
  const { items } = await world.store.find<CouponRecord>('coupon', { eq: { template }, order: 'issuedAt', desc: true, limit: COUPONS_LOOKED_AT })
  const over = items.filter(({ state, expiresAt }) => state === 'used' || expiresAt <= now)
  return shareOf(over.filter(({ state }) => state === 'used').length, over.length)
}
