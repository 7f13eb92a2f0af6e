import type { HoleType, MessageOccasion } from '../../../../types/programme'

/** The holes that each occasion fills; `name`, the member's, and `brand` are always there. */
const always = { name: 'text', brand: 'text' } as const satisfies Record<string, HoleType>

export const occasions: Readonly<Record<MessageOccasion, Readonly<Record<string, HoleType>>>> = {
  'points.expiring': { ...always, points: 'count', unit: 'text', lastDay: 'day' },
  'gift.ready': { ...always, gift: 'text', store: 'text', code: 'code', until: 'day' },
  'gift.waiting': { ...always, gift: 'text', store: 'text', code: 'code', until: 'day' },
  'coupon.arrived': { ...always, coupon: 'text', until: 'day' },
  'coupon.expiring': { ...always, coupon: 'text', until: 'day' },
  'tier.changed': { ...always, tier: 'text', before: 'text', at: 'day' },
  'tier.review': { ...always, tier: 'text', day: 'day' },
  'wish.come': { ...always, gift: 'text' },
  purchase: { ...always, store: 'text', amount: 'money', at: 'moment' },
  birthday: { ...always, day: 'day' },
  anniversary: { ...always, day: 'day' },
  festival: { ...always, festival: 'text', day: 'day' },
  campaign: { ...always, coupon: 'text', points: 'count', until: 'day', store: 'text' },
}

export const occasionNames = Object.keys(occasions) as MessageOccasion[]
