import type { MessageRules } from '../../../types/programme'
import type { CampaignDetails, CampaignReward, PushAsk } from '../../../types/record'
import { dayNumber, startOfDay, startOfDayNumber, textOfDay } from '../kernel'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Days in which visits count for its effect. */
const EFFECT_DAYS = 14

/** Schedules go by the minute: the first one that is not over. */
const minuteFrom = (moment: number): number => Math.ceil(moment / MINUTE_MS) * MINUTE_MS

/** A push as the campaign that sends it: one message, once, to whoever agreed to its kind. */
export const pushDetails = ({ name, template, audience, at, holdOutPercent, validDays }: PushAsk, now: number, zone: string): CampaignDetails => {
  const from = minuteFrom(Math.max(at ?? now, now))
  return {
    name: { zh: name, en: name },
    kind: 'event',
    trigger: { on: 'schedule', schedule: onceAt(from, zone) },
    audience,
    rewards: [{ kind: 'message', template, agreedOnly: true }],
    from,
    until: from + validDays * DAY_MS,
    frequency: { per: 'lifetime', count: 1 },
    budget: { fen: null, points: null, count: null },
    holdOutPercent,
    effectDays: EFFECT_DAYS,
    marginPercent: null,
    stopAfter: null,
  }
}

const onceAt = (moment: number, zone: string): { every: 'once'; day: string; minute: number } => {
  const day = dayNumber(moment, zone)
  return { every: 'once', day: textOfDay(day), minute: Math.floor((moment - startOfDayNumber(day, zone)) / MINUTE_MS) }
}

/** The same from now on, where its moment has passed: by counting, or by waiting for the second manager. */
export const pushedFrom = (details: CampaignDetails, now: number, zone: string): CampaignDetails => {
  if (details.from >= now) return details
  const from = minuteFrom(now)
  return { ...details, trigger: { on: 'schedule', schedule: onceAt(from, zone) }, from, until: from + (details.until - details.from) }
}

/** A campaign of one day whose moment passed while it waited for a second person goes in the next minute, and ends as long after it as it was to. */
export const movedOn = (details: CampaignDetails, now: number, zone: string): CampaignDetails => {
  const { trigger, until } = details
  if (trigger.on !== 'schedule' || trigger.schedule.every !== 'once') return details
  const moment = startOfDay(trigger.schedule.day, zone) + trigger.schedule.minute * MINUTE_MS
  const next = minuteFrom(now)
  return moment >= now ? details : { ...details, trigger: { on: 'schedule', schedule: onceAt(next, zone) }, until: Math.max(until, next + (until - moment)) }
}

/** A campaign that is nothing but a message sent once. */
export const isPush = ({ trigger, rewards }: Pick<CampaignDetails, 'trigger' | 'rewards'>): boolean =>
  trigger.on === 'schedule' && trigger.schedule.every === 'once' && rewards.every(({ kind }) => kind === 'message')

/** A campaign that writes to all of its audience at once: a calendar sets it off, whatever else it gives. Others answer what one member does. */
export const writesToMany = ({ trigger, rewards }: Pick<CampaignDetails, 'trigger' | 'rewards'>): boolean =>
  trigger.on === 'schedule' && rewards.some(({ kind }) => kind === 'message')

/** Beside its messages it gives something, or it runs more than once. */
export const askedAs = ({ trigger, rewards }: Pick<CampaignDetails, 'trigger' | 'rewards'>): { recurring: boolean; gives: CampaignReward['kind'][] } => ({
  recurring: trigger.on === 'schedule' && trigger.schedule.every !== 'once',
  gives: [...new Set(rewards.map(({ kind }) => kind))].filter((kind) => kind !== 'message'),
})

/** The bound that so many members pass; null: nobody else has to agree. */
export const approvalFor = ({ approvalAbove }: Pick<MessageRules, 'approvalAbove'>, send: number): number | null =>
  approvalAbove !== undefined && send > approvalAbove ? approvalAbove : null
