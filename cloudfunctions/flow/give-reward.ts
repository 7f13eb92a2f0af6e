import { campaignValues, costOf } from '../core/campaign'
import { templateNamed } from '../core/message'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { CampaignPartRecord, CampaignRecord, CampaignReward, MemberRecord, PartReward, StoreRecord, TaskRecord } from '../../types/record'
import { memberById } from './known-member'
import { queueMessage } from './queue-message'
import { givePoints, partReference } from './campaign-points'
import { reachedBy } from './dry-run-reach'
import { giveGift } from './give-gift'
import { grantBenefit } from './grant-benefit'
import { giveCoupon } from './issue-coupon'

const DAY_MS = 86_400_000

type MessageReward = Extract<CampaignReward, { kind: 'message' }>

/** What a reward was reckoned at when it was claimed. */
export const worthOf = (programme: Programme, reward: CampaignReward): { points: number; fen: number } =>
  costOf(programme, reward, () => 0) ?? { points: 0, fen: 0 }

/** Gives one reward of a part, once by the reference that part and place make. What is refused is told by its code. */
export const giveReward = async (world: World, part: CampaignPartRecord, index: number, reward: CampaignReward): Promise<PartReward> => {
  switch (reward.kind) {
    case 'points': {
      // Nothing on top of nothing: an order that earned no points.
      if (reward.points === 0) return { reward, made: 'nothing', refusal: null }
      const given = await givePoints(world, part, index, reward)
      return given.ok ? { reward, made: `event:${given.value}`, refusal: null } : { reward, made: null, refusal: given.refusal.code }
    }
    case 'coupon': {
      const ask = { member: part.member, template: reward.template, reference: partReference(part, index), kind: 'campaign' as const }
      const given = await giveCoupon(world, { ...ask, store: null, staff: null })
      return given.ok ? { reward, made: `coupon:${given.value.coupon}`, refusal: null } : { reward, made: null, refusal: given.refusal.code }
    }
    case 'gift': {
      const given = await giveGift(world, { member: part.member, gift: reward.gift, reference: partReference(part, index) })
      return given.ok ? { reward, made: `exchange:${given.value.exchange}`, refusal: null } : { reward, made: null, refusal: given.refusal.code }
    }
    case 'benefit': {
      const { benefit, uses } = reward
      const given = await grantBenefit(world, { member: part.member, campaign: part.campaign, benefit, uses, reference: partReference(part, index) })
      return given.ok ? { reward, made: `event:${given.value}`, refusal: null } : { reward, made: null, refusal: given.refusal.code }
    }
    case 'task':
      return { reward, made: `task:${await openTask(world, part, index, reward)}`, refusal: null }
    case 'message':
      return { reward, ...(await tellMember(world, part, index, reward)) }
    case 'multiplier':
      throw new Error(`part ${part._id}: a multiplier comes to points when it is claimed`)
  }
}

/** One message a part, however often it is asked; its holes are what the campaign gives. */
const tellMember = async (world: World, part: CampaignPartRecord, index: number, { template, agreedOnly = false }: MessageReward): Promise<Pick<PartReward, 'made' | 'refusal'>> => {
  const nothing = (refusal: string) => ({ made: null, refusal })
  const [programme, campaign, found] = [await world.programme(), await world.store.get<CampaignRecord>('campaign', part.campaign), await memberById(world, part.member)]
  const own = templateNamed(programme, template)
  if (!campaign || !found || !own) return nothing('message.unknown')
  const { member } = found
  if (agreedOnly && (await reachedBy(world, programme, own, member)) === 'refused') return nothing('message.consent')
  const shop = await world.store.get<StoreRecord>('shop', member.source.store)
  const told = { name: member.name, store: shop?.name ?? '', given: part.rewards.map((one) => one.reward), at: part.at }
  const cause = partReference(part, index)
  const ask = { member: member._id, template, cause, values: campaignValues(programme, campaign, told), at: part.at, campaign: campaign._id }
  const queued = await world.store.transact((tx) => queueMessage(tx, programme, ask))
  return queued === null ? nothing('message.unknown') : { made: `message:${queued}`, refusal: null }
}

/** A call for the store that the member joined in, once. */
const openTask = (world: World, part: CampaignPartRecord, index: number, { note, dueDays }: Extract<CampaignReward, { kind: 'task' }>): Promise<string> =>
  world.store.transact(async (tx) => {
    const _id = `campaign:${partReference(part, index)}:${part.member}`
    const member = await tx.get<MemberRecord>('member', part.member)
    if (!member || (await tx.get('task', _id))) return _id
    const now = world.clock.now()
    await tx.insert<TaskRecord>('task', {
      ...{ _id, kind: 'campaign', store: member.source.store, lead: null, member: member._id },
      ...{ createdAt: now, dueAt: now + dueDays * DAY_MS, state: 'open', outcome: null, note },
      ...{ doneAt: null, doneBy: null, deed: null },
    })
    return _id
  })
