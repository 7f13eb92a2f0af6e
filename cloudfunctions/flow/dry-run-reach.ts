import { consents, emptyReach, leftOf, templateNamed } from '../core/message'
import type { World } from '../../types/port/world'
import type { MessageTemplate, Programme } from '../../types/programme'
import type { CampaignDetails, MemberRecord, ReachRecord } from '../../types/record'

/** The template that a campaign sends first; null: it sends nothing. */
export const messageOf = (programme: Programme, { rewards }: CampaignDetails): MessageTemplate | null => {
  const own = rewards.find((one) => one.kind === 'message')
  return own?.kind === 'message' ? templateNamed(programme, own.template) : null
}

/** Whether a message of a template would go out to a member now: agreed to its kind, and one of its channels leads there. */
export const reachedBy = async (world: World, programme: Programme, template: MessageTemplate, member: MemberRecord): Promise<boolean> => {
  if (!programme.messages) return false
  const reach = (await world.store.get<ReachRecord>('reach', member._id)) ?? emptyReach(member._id)
  if (!consents(programme.messages, template.kind, reach, member.marketing.agreed)) return false
  return template.channels.some((channel) =>
    channel === 'subscription'
      ? reach.openid !== null && leftOf(reach, template.id) > 0
      : (member.followsSince ?? null) !== null && reach.account !== null,
  )
}
