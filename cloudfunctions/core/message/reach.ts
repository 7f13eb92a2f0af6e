import type { MessageChannel, MessageKind, MessageRules, MessageTemplate } from '../../../types/programme'
import type { MessagePermit, MessageRecord, ReachRecord } from '../../../types/record'

const WEEK_MS = 7 * 86_400_000
/** References remembered of one member. */
const REMEMBERED = 20
/** Accepts that WeChat is known to add up; more are not counted, and none is lost by it. */
export const PERMITS_AT_MOST = 99

export const emptyReach = (member: string): ReachRecord => ({
  _id: member,
  openid: null,
  account: null,
  consent: {},
  permits: [],
  marketingAt: [],
  opened: null,
  applied: [],
})

/** Whether a member lets this kind through. Marketing is asked on joining, the others by the programme's rule. */
export const consents = (rules: MessageRules, kind: MessageKind, reach: ReachRecord, marketing: boolean): boolean => {
  if (kind === 'marketing') return marketing
  return reach.consent[kind]?.agreed ?? rules.consent[kind] === 'unlessRefused'
}

/** Marketing messages of the seven days before a moment. */
export const marketingIn = ({ marketingAt }: ReachRecord, now: number): number[] => marketingAt.filter((at) => at > now - WEEK_MS)

/** A send uses up one accept, and one of the week's marketing messages, before WeChat is asked: two workers cannot both have it. */
export const reserved = (reach: ReachRecord, message: MessageRecord, channel: MessageChannel, now: number): ReachRecord => ({
  ...reach,
  permits: channel === 'subscription' ? withLeft(reach, message.template, -1) : reach.permits,
  marketingAt: message.kind === 'marketing' ? [...marketingIn(reach, now), now] : reach.marketingAt,
})

/** Gives back what was reserved at a moment, where nothing went. */
export const released = (reach: ReachRecord, message: MessageRecord, channel: MessageChannel, at: number): ReachRecord => {
  const index = reach.marketingAt.indexOf(at)
  return {
    ...reach,
    permits: channel === 'subscription' ? withLeft(reach, message.template, 1) : reach.permits,
    marketingAt: message.kind === 'marketing' && index >= 0 ? reach.marketingAt.filter((_, place) => place !== index) : reach.marketingAt,
  }
}

export const leftOf = ({ permits }: ReachRecord, template: string): number => permits.find((one) => one.template === template)?.left ?? 0

/** How far a message would get: no consent, enough of its kind this week, no channel that leads there, or all the way. */
export type Far = 'refused' | 'capped' | 'nowhere' | 'reached'

export interface FarGround {
  reach: ReachRecord
  marketing: boolean
  follows: boolean
  now: number
}

export const farWith = (
  rules: MessageRules,
  { id, kind, channels }: Pick<MessageTemplate, 'id' | 'kind' | 'channels'>,
  { reach, marketing, follows, now }: FarGround,
): Far => {
  if (!consents(rules, kind, reach, marketing)) return 'refused'
  if (kind === 'marketing' && marketingIn(reach, now).length >= rules.marketingAWeek) return 'capped'
  return channels.some((channel) => leadsTo(channel, id, reach, follows)) ? 'reached' : 'nowhere'
}

/** A subscription message takes an accept; the official account's goes to followers. Both need to know WeChat's id of the member. */
export const leadsTo = (channel: MessageChannel, template: string, reach: ReachRecord, follows: boolean): boolean =>
  channel === 'subscription' ? reach.openid !== null && leftOf(reach, template) > 0 : follows && reach.account !== null

/**
 * What two members allowed who turn out to be one person. The survivor's own word stands; where it said nothing, the
 * other's does. Accepts are WeChat's of one openid, so they come along with it and never without.
 */
export const joinedReach = (own: ReachRecord, other: ReachRecord): ReachRecord => {
  const later = (other.opened?.at ?? 0) > (own.opened?.at ?? 0) ? other.opened : own.opened
  const from = own.openid === null && other.openid !== null ? other : own
  return {
    _id: own._id,
    openid: from.openid,
    account: own.account ?? other.account,
    consent: { ...other.consent, ...own.consent },
    permits: from.permits,
    // Both lists together may be longer than the programme allows; then nothing goes until it is not.
    marketingAt: [...own.marketingAt, ...other.marketingAt].sort((a, b) => a - b),
    opened: later,
    applied: [...other.applied, ...own.applied].slice(-REMEMBERED),
  }
}

const withLeft = ({ permits }: ReachRecord, template: string, change: number): MessagePermit[] =>
  permits.map((one) => (one.template === template ? { ...one, left: Math.min(PERMITS_AT_MOST, Math.max(0, one.left + change)) } : one))

/** WeChat says that nothing is left, whatever was counted here. */
export const emptied = (reach: ReachRecord, template: string): ReachRecord => ({ ...reach, permits: withLeft(reach, template, -PERMITS_AT_MOST) })

export interface PermitAnswer {
  template: string
  answer: MessagePermit['answer']
}

/** What the member answered when WeChat asked: an accept adds one, a refusal takes nothing of what was accepted before. */
export const answered = (reach: ReachRecord, answers: readonly PermitAnswer[], reference: string, at: number): ReachRecord => {
  if (reach.applied.includes(reference)) return reach
  const permits = new Map(reach.permits.map((one) => [one.template, one]))
  for (const { template, answer } of answers) {
    const left = permits.get(template)?.left ?? 0
    permits.set(template, { template, left: Math.min(PERMITS_AT_MOST, left + (answer === 'accept' ? 1 : 0)), answer, at })
  }
  return { ...reach, permits: [...permits.values()], applied: [...reach.applied, reference].slice(-REMEMBERED) }
}
