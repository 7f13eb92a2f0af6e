import type { CouponTemplate, Programme } from '../../../types/programme'
import type { CampaignReward } from '../../../types/record'

/** What a coupon takes off at most; null: no bound is known. */
export const couponWorth = (template: CouponTemplate): number | null => {
  if (template.kind === 'amountOff') return template.offFen
  if (template.kind === 'percentOff') return template.ceilingFen ?? null
  // Points of a multiplier are no money, and a service has no price here.
  return template.kind === 'multiplier' ? 0 : null
}

/** Points in fen, by what they pay; those that cannot pay are worth nothing in money. */
export const pointsWorth = ({ wallets }: Programme, wallet: string, points: number): number => {
  const own = wallets.find(({ id }) => id === wallet)
  return own?.tenderFen ? Math.ceil((points * own.tenderFen) / 10 ** own.scale) : 0
}

/** What a reward costs at most, in points and fen; null where no bound is known. `orderPoints`: what the order earned. */
export const costOf = (
  programme: Programme,
  reward: CampaignReward,
  orderPoints: (wallet: string) => number,
): { points: number; fen: number } | null => {
  switch (reward.kind) {
    case 'points':
      return { points: reward.points, fen: pointsWorth(programme, reward.wallet, reward.points) }
    case 'multiplier': {
      const points = extraPoints(reward, orderPoints(reward.wallet))
      return { points, fen: pointsWorth(programme, reward.wallet, points) }
    }
    case 'coupon': {
      const template = programme.coupons?.find(({ id }) => id === reward.template)
      const fen = template ? couponWorth(template) : null
      return fen === null ? null : { points: 0, fen }
    }
    // A gift is stock, and a service hours: neither is money of the campaign.
    case 'gift':
    case 'benefit':
    case 'message':
    case 'task':
      return { points: 0, fen: 0 }
  }
}

/** What comes on top of an order's points so that they come to `times` of it, rounded down. */
export const extraPoints = ({ times }: Extract<CampaignReward, { kind: 'multiplier' }>, points: number): number =>
  Math.max(0, Number((BigInt(points) * BigInt(times.numerator)) / BigInt(times.denominator)) - points)
