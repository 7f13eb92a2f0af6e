import type { Programme } from '../../../types/programme'
import type { CampaignDetails, CampaignReward, MessageValues } from '../../../types/record'

export interface Told {
  /** The member's. */
  name: string
  store: string
  /** What is given, multipliers come to points. */
  given: readonly CampaignReward[]
  at: number
}

/** What the holes of a campaign's message hold for one member. */
export const campaignValues = ({ coupons = [] }: Programme, campaign: Pick<CampaignDetails, 'name' | 'until'>, { name, store, given, at }: Told): MessageValues => {
  const coupon = given.flatMap((one) => (one.kind === 'coupon' ? (coupons.find(({ id }) => id === one.template)?.name ?? []) : []))[0]
  const points = given.reduce((sum, one) => (one.kind === 'points' ? sum + one.points : sum), 0)
  return { name, store, points, coupon: coupon ?? campaign.name, until: campaign.until - 1, festival: campaign.name, day: at }
}
