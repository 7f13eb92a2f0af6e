import { giveCoupon } from '../flow/issue-coupon'
import type { World } from '../../types/port/world'
import type { CouponRecord } from '../../types/record'

/** What somebody of the demo holds: which coupon, since when, and what brought it. */
interface DemoCoupon {
  person: string
  template: string
  daysAgo: number
  kind: CouponRecord['source']['kind']
}

/** One by itself, one that ends within nine days, one long from its end, and one that is not valid yet. */
const demoCoupons: readonly DemoCoupon[] = [
  { person: 'linzhixia', template: 'wool-120', daysAgo: 51, kind: 'campaign' },
  { person: 'linzhixia', template: 'hem-once', daysAgo: 20, kind: 'rule' },
  { person: 'linzhixia', template: 'birthday', daysAgo: 3, kind: 'rule' },
  { person: 'linzhixia', template: 'new-season', daysAgo: 1, kind: 'campaign' },
]

/** The coupons of one of the demo's people; each step is done once by its reference. */
export const seedCoupons = async (at: (daysAgo: number) => World, person: string, member: string): Promise<void> => {
  for (const { template, daysAgo, kind } of demoCoupons.filter((one) => one.person === person)) {
    const given = await giveCoupon(at(daysAgo), { member, template, kind, reference: `demo-coupon-${template}`, store: null, staff: null })
    if (!given.ok) throw new Error(`the demo could not give ${template}: ${JSON.stringify(given.refusal)}`)
  }
}
