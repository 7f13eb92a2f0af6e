import type { EventRecord } from '../../types/record'
import { addCoupons } from './decide-merge'
import type { Books, Same } from './verify-member'
import { isMerge } from './verify-merge'

/** How often each coupon was given to the member: counted by the account, and told by the events that gave them. */
export const verifyCoupons = ({ account, events }: Books, same: Same): void => {
  let issued: Record<string, number> = {}
  for (const event of events) {
    if (isMerge(event)) issued = afterMerge(event, issued, same)
    if (!isIssue(event)) continue
    const { template } = event.detail
    issued[template] = (issued[template] ?? 0) + 1
  }
  same('coupons by template', account.coupons ?? {}, issued)
}

/** A merge leaves none on the one side and adds them to the other. */
const afterMerge = ({ _id, detail }: EventRecord<'merge'>, issued: Record<string, number>, same: Same): Record<string, number> => {
  if (detail.side === 'survivor') return addCoupons(issued, detail.brought.coupons)
  same(`event ${_id}: coupons it stood at`, detail.brought.coupons ?? {}, issued)
  return {}
}

const isIssue = (event: EventRecord): event is EventRecord<'couponIssue'> => event.kind === 'couponIssue'
