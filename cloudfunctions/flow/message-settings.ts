import { consents } from '../core/message'
import type { MessageSettings } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { MessageRules, Programme } from '../../types/programme'
import type { MemberRecord, ReachRecord } from '../../types/record'
import { reachOf } from './reach-of'

/** A programme that says nothing disturbs nobody. */
const SILENT: MessageRules = {
  templates: [],
  quietHours: { from: 0, to: 0 },
  marketingAWeek: 0,
  consent: { care: 'agreed', service: 'agreed' },
  attributionDays: 1,
}

export const messageRules = ({ messages }: Programme): MessageRules => messages ?? SILENT

/** What a member lets through, and what WeChat may still bring. */
export const messageSettings = async (world: World, member: MemberRecord): Promise<MessageSettings> => {
  const [programme, reach] = [await world.programme(), await reachOf(world.store, member._id)]
  return settingsOf(messageRules(programme), member, reach)
}

const settingsOf = (rules: MessageRules, { marketing }: MemberRecord, reach: ReachRecord): MessageSettings => ({
  quietHours: rules.quietHours,
  consent: {
    care: consents(rules, 'care', reach, marketing.agreed),
    service: consents(rules, 'service', reach, marketing.agreed),
    marketing: consents(rules, 'marketing', reach, marketing.agreed),
  },
  permits: rules.templates.flatMap(({ id, name, kind, on, wechat, channels }) => {
    const ours = channels.includes('subscription') ? wechat?.subscription : undefined
    const permit = reach.permits.find(({ template }) => template === id)
    return ours === undefined ? [] : [{ template: id, name, kind, on, wechat: ours, left: permit?.left ?? 0, answer: permit?.answer ?? null }]
  }),
})
