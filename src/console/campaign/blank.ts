import type { CampaignDetails, CampaignReward, CampaignSchedule, CampaignTrigger } from '../../../types/record'
import type { CampaignOptions } from '../../../types/contract'
import { dayText } from '../../figure/time'
import { momentFrom } from '../part/moment'

const DAY_MS = 86_400_000

/** From tomorrow's opening for three weeks: something to begin with, and nothing that costs before it is changed. */
export function blankDetails({ now, zone, wallets }: CampaignOptions, name: { zh: string; en: string }): CampaignDetails {
  const at = (days: number, clock: string): number => momentFrom(`${dayText(now + days * DAY_MS, zone)} ${clock}`, zone)
  return {
    name,
    kind: 'giveBack',
    trigger: { on: 'order' },
    audience: { exclude: [] },
    rewards: [{ kind: 'points', wallet: wallets[0]?.id ?? '', points: 100 }],
    ...{ from: at(1, '10:00'), until: at(22, '22:00') },
    frequency: { per: 'lifetime', count: 1 },
    budget: { fen: null, points: 100_000, count: null },
    ...{ holdOutPercent: 10, effectDays: 14, marginPercent: null, stopAfter: null },
  }
}

export function blankTrigger(on: CampaignTrigger['on'], { wallets, tiers, stages, zone, now }: CampaignOptions): CampaignTrigger {
  switch (on) {
    case 'order':
    case 'joined':
      return { on }
    case 'tier':
      return { on, tiers: tiers.slice(1, 2).map(({ id }) => id) }
    case 'stage':
      return { on, stages: stages.slice(0, 1) }
    case 'expiring':
      return { on, wallet: wallets[0]?.id ?? '', days: 15 }
    case 'birthday':
      return { on, daysBefore: 0 }
    case 'schedule':
      return { on, schedule: blankSchedule('once', dayText(now + DAY_MS, zone)) }
  }
}

export function blankSchedule(every: CampaignSchedule['every'], day: string): CampaignSchedule {
  const minute = 600
  switch (every) {
    case 'once':
      return { every, day, minute }
    case 'week':
      return { every, weekday: 1, minute }
    case 'month':
      return { every, monthDay: 8, minute }
    case 'year':
      return { every, month: 10, monthDay: 1, minute }
    case 'festival':
      return { every, festival: 'midAutumn', daysBefore: 0, minute }
  }
}

export function blankReward(kind: CampaignReward['kind'], { wallets, coupons, gifts, benefits, messages }: CampaignOptions): CampaignReward {
  switch (kind) {
    case 'points':
      return { kind, wallet: wallets[0]?.id ?? '', points: 100 }
    case 'multiplier':
      return { kind, wallet: wallets.at(-1)?.id ?? '', times: { numerator: 2, denominator: 1 } }
    case 'coupon':
      return { kind, template: coupons[0]?.id ?? '' }
    case 'gift':
      return { kind, gift: gifts[0]?.id ?? '' }
    case 'benefit':
      return { kind, benefit: benefits[0]?.id ?? '', uses: 1 }
    case 'message':
      return { kind, template: messages[0]?.id ?? '' }
    case 'task':
      return { kind, note: '', dueDays: 7 }
  }
}
