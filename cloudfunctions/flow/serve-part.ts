import { spendId, withCost } from '../core/campaign'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CampaignPartRecord, CampaignSpendRecord, CouponRecord, OrderRecord, PartReward } from '../../types/record'
import { partReference, takePointsBack } from './campaign-points'
import { giveReward, worthOf } from './give-reward'
import { stepExchange } from './step-exchange'
import { withdrawCoupon } from './withdraw-coupon'

/**
 * Gives what a claimed part promises, reward by reward, each once by its own reference; a call that dies is finished by the
 * sweep. What is refused is written down, and its cost goes back to the budget.
 */
export const servePart = async (world: World, part: CampaignPartRecord): Promise<CampaignPartRecord> => {
  if (part.state !== 'claimed') return part
  const rewards: PartReward[] = []
  for (const [index, one] of part.rewards.entries()) rewards.push(await giveReward(world, part, index, one.reward))
  return settle(world, part, rewards)
}

const settle = (world: World, part: CampaignPartRecord, rewards: PartReward[]): Promise<CampaignPartRecord> =>
  world.store.transact(async (tx) => {
    const known = await tx.get<CampaignPartRecord>('campaignPart', part._id)
    if (known?.state !== 'claimed') return known ?? part
    const programme = await world.programme()
    const lost = rewards.filter(({ made }) => made === null).map(({ reward }) => worthOf(programme, reward))
    const [points, fen] = [lost.reduce((sum, one) => sum + one.points, 0), lost.reduce((sum, one) => sum + one.fen, 0)]
    const none = lost.length === rewards.length && rewards.length > 0
    if (points > 0 || fen > 0 || none) await giveBack(tx, known, { points, fen, none })
    const first = rewards.find(({ refusal }) => refusal !== null)?.refusal ?? null
    const done: CampaignPartRecord = {
      ...known,
      ...{ rewards, points: known.points - points, fen: known.fen - fen, dueAt: null },
      state: none ? 'refused' : 'served',
      refusal: none ? first : null,
    }
    await tx.put('campaignPart', done)
    return done
  })

/** A serving that gave nothing does not count, either. */
const giveBack = async (tx: Tx, part: CampaignPartRecord, { points, fen, none }: { points: number; fen: number; none: boolean }): Promise<void> => {
  const spend = await tx.get<CampaignSpendRecord>('campaignSpend', spendId(part.campaign, part.shard))
  if (!spend) throw new Error(`part ${part._id} was claimed from a shard that does not exist`)
  const less = withCost(spend, { points, fen, className: part.className }, -1)
  await tx.put('campaignSpend', none ? less : { ...less, count: spend.count })
}

/**
 * Takes back what came with an order of which nothing is left: points, coupons that were not used, gifts that wait. Money that was
 * spent stays on the budget's account only as far as something stays with the member.
 */
export const takePartBack = async (world: World, part: CampaignPartRecord, order: OrderRecord): Promise<void> => {
  if (part.state !== 'served' || order.keptFen > 0) return
  for (const [index, { reward, made }] of part.rewards.entries()) {
    if (made === null) continue
    if (reward.kind === 'points') await takePointsBack(world, part, index, reward)
    if (reward.kind === 'coupon') await withdraw(world, made, order)
    // Refused where it was collected: then it stays.
    if (reward.kind === 'gift') await stepExchange(world, { exchange: made.slice('exchange:'.length), step: 'cancel', reference: `${partReference(part, index)}/back`, by: null })
  }
  await world.store.transact(async (tx) => {
    const known = await tx.get<CampaignPartRecord>('campaignPart', part._id)
    if (known?.state === 'served') await tx.put<CampaignPartRecord>('campaignPart', { ...known, state: 'takenBack' })
  })
}

/** Refused where it is used or out of date: then it stays. */
const withdraw = async (world: World, made: string, order: OrderRecord): Promise<void> => {
  const coupon = made.slice('coupon:'.length)
  if (!(await world.store.get<CouponRecord>('coupon', coupon))) return
  await withdrawCoupon(world, { coupon, staff: null, reason: `order ${order.number} was returned` })
}
