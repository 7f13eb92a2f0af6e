import type { Programme } from '../../../types/programme'
import type { CampaignDetails, CampaignReward, CampaignSchedule } from '../../../types/record'
import { audienceFaults } from '../audience'
import { timesOf } from '../benefit'
import { civilOfDay, daysFromCivil } from '../kernel'
import { stages } from '../member'
import { conditionFaults, factsOf, type ProgrammeFault } from '../programme'
import { couponWorth } from './worth'

/** What a campaign must agree on with the programme, beyond its shape. */
export interface CampaignGround {
  programme: Programme
  /** Live data: what is on offer and handed over in a store. */
  gifts: readonly string[]
  now: number
}

/** Everything wrong with a campaign, each with path, rule and what would be valid; empty: it may be published. */
export const campaignFaults = (ground: CampaignGround, details: CampaignDetails): ProgrammeFault[] => [
  ...periodFaults(ground, details),
  ...triggerFaults(ground, details),
  ...audienceFaults(ground.programme, details.audience, '$.audience'),
  ...details.rewards.flatMap((reward, index) => rewardFaults(ground, details, reward, `$.rewards[${String(index)}]`)),
]

const periodFaults = ({ now }: CampaignGround, { from, until }: CampaignDetails): ProgrammeFault[] => {
  if (until <= from) return [{ path: '$.until', rule: 'period.order', valid: 'later than `from`', got: String(until) }]
  return until > now ? [] : [{ path: '$.until', rule: 'period.past', valid: `later than now (${String(now)})`, got: String(until) }]
}

const oneOf = (path: string, rule: string, got: string, known: readonly string[]): ProgrammeFault[] =>
  known.includes(got) ? [] : [{ path, rule, valid: known.length > 0 ? `one of ${known.join(', ')}` : 'none: the programme has none', got }]

const triggerFaults = ({ programme }: CampaignGround, { trigger }: CampaignDetails): ProgrammeFault[] => {
  switch (trigger.on) {
    case 'order':
      return trigger.when === undefined ? [] : conditionFaults(trigger.when, factsOf(programme), '$.trigger.when')
    case 'tier': {
      const tiers = [...programme.tiers, ...(programme.tracks ?? []).flatMap((track) => track.tiers)].map(({ id }) => id)
      return trigger.tiers.flatMap((got, n) => oneOf(`$.trigger.tiers[${String(n)}]`, 'tier.unknown', got, tiers))
    }
    case 'expiring':
      return oneOf('$.trigger.wallet', 'wallet.unknown', trigger.wallet, programme.wallets.map(({ id }) => id))
    case 'schedule':
      return scheduleFaults(trigger.schedule)
    case 'stage':
      return trigger.stages.flatMap((got, n) => oneOf(`$.trigger.stages[${String(n)}]`, 'stage.unknown', got, programme.lifecycle ? stages : []))
    case 'joined':
    case 'birthday':
      return []
  }
}

/** 31 February is no day; 29 February is one, and falls on the 28th in other years. */
const scheduleFaults = (schedule: CampaignSchedule): ProgrammeFault[] => {
  const path = '$.trigger.schedule'
  if (schedule.every === 'year') {
    const days = civilOfDay(daysFromCivil(2024, schedule.month, schedule.monthDay)).month === schedule.month
    const valid = `a day that month ${String(schedule.month)} has`
    return days ? [] : [{ path: `${path}.monthDay`, rule: 'schedule.day', valid, got: String(schedule.monthDay) }]
  }
  if (schedule.every !== 'once') return []
  const [year, month, day] = schedule.day.split('-').map(Number)
  const there = civilOfDay(daysFromCivil(year ?? 0, month ?? 0, day ?? 0))
  return there.month === month && there.day === day
    ? []
    : [{ path: `${path}.day`, rule: 'schedule.day', valid: 'a day of the calendar, such as 2026-12-01', got: schedule.day }]
}

const rewardFaults = (ground: CampaignGround, details: CampaignDetails, reward: CampaignReward, path: string): ProgrammeFault[] => {
  const { programme } = ground
  switch (reward.kind) {
    case 'points':
      return oneOf(`${path}.wallet`, 'wallet.unknown', reward.wallet, programme.wallets.map(({ id }) => id))
    case 'multiplier':
      return [
        ...oneOf(`${path}.wallet`, 'wallet.unknown', reward.wallet, programme.wallets.map(({ id }) => id)),
        ...(details.trigger.on === 'order'
          ? []
          : [{ path: `${path}.kind`, rule: 'reward.trigger', valid: 'only where an order sets the campaign off', got: details.trigger.on }]),
      ]
    case 'coupon':
      return couponFaults(ground, details, reward.template, path)
    case 'gift':
      return oneOf(`${path}.gift`, 'gift.unknown', reward.gift, ground.gifts)
    case 'benefit': {
      const known = (programme.benefits ?? []).filter((benefit) => timesOf(benefit) !== null)
      return oneOf(`${path}.benefit`, 'benefit.unknown', reward.benefit, known.map(({ id }) => id))
    }
    case 'message': {
      const templates = (programme.messages?.templates ?? []).filter(({ on }) => on === 'campaign' || on === 'festival')
      return oneOf(`${path}.template`, 'message.unknown', reward.template, templates.map(({ id }) => id))
    }
    case 'task':
      return []
  }
}

/** A budget in money can only be kept where every coupon's worth is bounded. */
const couponFaults = ({ programme }: CampaignGround, { budget }: CampaignDetails, got: string, path: string): ProgrammeFault[] => {
  const template = programme.coupons?.find(({ id }) => id === got)
  if (!template) return oneOf(`${path}.template`, 'coupon.unknown', got, (programme.coupons ?? []).map(({ id }) => id))
  if (budget.fen === null || couponWorth(template) !== null) return []
  return [{ path: `${path}.template`, rule: 'reward.worth', valid: 'a coupon whose worth is bounded, or no budget in money', got }]
}
