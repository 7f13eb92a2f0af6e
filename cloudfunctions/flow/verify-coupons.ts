import { countedAs } from '../core/coupon'
import type { World } from '../../types/port/world'
import type { CouponRecord, EventRecord, OrderRecord } from '../../types/record'
import { addCoupons } from './decide-merge'
import type { Books, Difference, Same } from './verify-member'
import { isMerge } from './verify-merge'

/** How often each coupon was given to the member: counted by the account, and told by the events that gave them. */
export const verifyCoupons = ({ account, events }: Books, same: Same): void => {
  let issued: Record<string, number> = {}
  for (const event of events) {
    if (isMerge(event)) issued = afterMerge(event, issued, same)
    if (!isIssue(event)) continue
    const field = countedAs(event.detail.template)
    issued[field] = (Object.hasOwn(issued, field) ? (issued[field] ?? 0) : 0) + 1
  }
  same('coupons by template', account.coupons ?? {}, issued)
}

/** A merge leaves none on the one side and adds them to the other. */
const afterMerge = ({ _id, detail }: EventRecord<'merge'>, issued: Record<string, number>, same: Same): Record<string, number> => {
  if (detail.side === 'survivor') return addCoupons(issued, detail.brought.coupons)
  same(`event ${_id}: coupons it stood at`, detail.brought.coupons ?? {}, issued)
  return {}
}

const isIssue = (event: EventRecord): event is EventRecord<'couponIssue'> | EventRecord<'couponExchange'> =>
  event.kind === 'couponIssue' || event.kind === 'couponExchange'

/** Coupons that were given by hand: the reason that the member reads is the one that was given. */
export const verifyGivenCoupons = async (world: World, { member, events }: Pick<Books, 'member' | 'events'>): Promise<Difference[]> => {
  const found: Difference[] = []
  for (const { detail } of events.filter(isIssue)) {
    if (!('reason' in detail) || detail.reason === undefined) continue
    const record = await world.store.get<CouponRecord>('coupon', detail.coupon)
    const stored = record?.source.reason ?? null
    if (stored !== detail.reason) found.push({ member: member._id, what: `coupon ${detail.coupon}: why it was given`, stored, recomputed: detail.reason })
  }
  return found
}

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
