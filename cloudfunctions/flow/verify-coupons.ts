import type { EventRecord } from '../../types/record'
import type { Books, Same } from './verify-member'

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
