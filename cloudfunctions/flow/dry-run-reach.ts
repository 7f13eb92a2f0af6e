import { emptyReach, farWith, templateNamed, type Far } from '../core/message'
import type { World } from '../../types/port/world'
import type { MessageTemplate, Programme } from '../../types/programme'
import type { CampaignDetails, DryRunTally, MemberRecord, ReachRecord } from '../../types/record'

/** The template that a campaign sends first; null: it sends nothing. */
export const messageOf = (programme: Programme, { rewards }: CampaignDetails): MessageTemplate | null => {
  const own = rewards.find((one) => one.kind === 'message')
  return own?.kind === 'message' ? templateNamed(programme, own.template) : null
}

/** How far a message of a template would get with a member now. */
export const reachedBy = async (world: World, { messages }: Programme, template: MessageTemplate, member: MemberRecord): Promise<Far> => {
  if (!messages) return 'refused'
  const reach = (await world.store.get<ReachRecord>('reach', member._id)) ?? emptyReach(member._id)
  const follows = (member.followsSince ?? null) !== null
  return farWith(messages, template, { reach, marketing: member.marketing.agreed, follows, now: world.clock.now() })
}

/** One member more in the funnel of a message. */
export const countReach = (tally: DryRunTally, far: Far, held: boolean): void => {
  if (far === 'refused') return
  tally.consented += 1
  if (far === 'capped') return
  tally.uncapped += 1
  if (far === 'nowhere') return
  tally.reaching += 1
  if (!held) tally.reachable += 1
}
