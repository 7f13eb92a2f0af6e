import type { World } from '../../types/port/world'
import type { CouponRecord, EventRecord, OrderRecord } from '../../types/record'
import type { Books, Difference, Same } from './verify-member'

/** How often each coupon was given to the member: counted by the account, and told by the events that gave them. */
export const verifyCoupons = ({ account, events }: Books, same: Same): void => {
  const issued: Record<string, number> = {}
  for (const event of events) {
    if (!isIssue(event)) continue
    const { template } = event.detail
    issued[template] = (issued[template] ?? 0) + 1
  }
  same('coupons by template', account.coupons ?? {}, issued)
}

const isIssue = (event: EventRecord): event is EventRecord<'couponIssue'> => event.kind === 'couponIssue'

/** Coupons that orders used: what they took off, and that each is used by the order that says so, or was given back. */
export const verifyUsedCoupons = async (world: World, orders: readonly OrderRecord[]): Promise<Difference[]> => {
  const found: Difference[] = []
  for (const { _id, member, excluded, coupons = [] } of orders) {
    if (coupons.length === 0) continue
    const what = `order ${_id}: coupons`
    const off = coupons.reduce((sum, { offFen }) => sum + offFen, 0)
    const stored = excluded?.couponFen ?? 0
    if (stored !== off) found.push({ member, what: `${what}: money off`, stored, recomputed: off })
    for (const { coupon, offFen, returnedAt } of coupons) {
      const record = await world.store.get<CouponRecord>('coupon', coupon)
      const own = record?.used?.order === _id && record.used.offFen === offFen
      if (own === (returnedAt === null)) continue
      found.push({ member, what: `${what}: ${coupon}`, stored: record?.used?.order ?? null, recomputed: returnedAt === null ? _id : null })
    }
  }
  return found
}
