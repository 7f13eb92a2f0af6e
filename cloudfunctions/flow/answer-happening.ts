import { holds, sheetOf } from '../core/ledger'
import { readAll } from './read-all'
import type { World } from '../../types/port/world'
import type { CampaignPartRecord, CampaignRecord, HappeningRecord, OrderRecord } from '../../types/record'
import { enterCampaign } from './enter-campaign'
import { campaignsOn } from './listening'
import { takePartBack } from './serve-part'

const orderCause = (order: string): string => `order:${order}`

/**
 * What campaigns make of a paid order, each once; and once nothing is left of the order, what came with it is taken back.
 * Campaigns are those of the moment at which it is answered.
 */
export const answerOrder = async (world: World, order: OrderRecord): Promise<void> => {
  for (const campaign of order.keptFen > 0 ? await campaignsOn(world, 'order') : []) {
    if (await meets(world, campaign, order)) await enterCampaign(world, { campaign, member: order.member, cause: orderCause(order._id), order })
  }
  if (order.refunds.length === 0 || order.keptFen > 0) return
  const parts = await readAll<CampaignPartRecord>(world, 'campaignPart', { eq: { member: order.member }, range: { at: { gte: order.recordedAt } } })
  for (const part of parts) if (part.cause === orderCause(order._id)) await takePartBack(world, part, order)
}

/** An order of before the campaign does not set it off, though it came in late. */
const meets = async (world: World, { trigger, from, until }: CampaignRecord, order: OrderRecord): Promise<boolean> => {
  if (trigger.on !== 'order' || order.paidAt < from || order.paidAt >= until) return false
  if (trigger.when === undefined) return true
  return holds(trigger, sheetOf(await world.programmeAt(order.programmeVersion), order))
}

/** Answers one, campaign by campaign, each once; true when it was open. */
export const answerHappening = async (world: World, id: string): Promise<boolean> => {
  const happening = await world.store.get<HappeningRecord>('happening', id)
  if (!happening || happening.dueAt === null) return false
  for (const campaign of await campaignsOn(world, happening.on)) {
    if (sets(campaign, happening)) await enterCampaign(world, { campaign, member: happening.member, cause: id, order: null })
  }
  await world.store.transact(async (tx) => {
    const known = await tx.get<HappeningRecord>('happening', id)
    if (known) await tx.put<HappeningRecord>('happening', { ...known, dueAt: null })
  })
  return true
}

const sets = ({ trigger, from, until }: CampaignRecord, { on, value, at }: HappeningRecord): boolean => {
  if (trigger.on !== on || at < from || at >= until) return false
  if (trigger.on === 'tier') return value !== null && trigger.tiers.includes(value)
  return trigger.on === 'stage' ? value !== null && trigger.stages.includes(value) : true
}

/** Answers what was noted in a commit right after it. */
export const answerHappenings = async (world: World, ids: readonly string[] = []): Promise<void> => {
  for (const id of ids) await answerHappening(world, id)
}
