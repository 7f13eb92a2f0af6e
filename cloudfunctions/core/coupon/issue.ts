import type { CouponTemplate, Programme } from '../../../types/programme'
import type { CouponRecord } from '../../../types/record'
import { dayNumber, startOfDay, textOfDay } from '../kernel'

export interface Issuing {
  code: string
  member: string
  source: CouponRecord['source']
}

/** From when to when a coupon issued now holds. Days count from the day of issue; the last day is whole. */
export const validityOf = ({ validity }: CouponTemplate, zone: string, now: number): { validFrom: number; expiresAt: number } => {
  const startAfter = (day: number): number => startOfDay(textOfDay(day), zone)
  if (validity.kind === 'days') {
    const { days, afterDays = 0 } = validity
    const first = dayNumber(now, zone) + afterDays
    return { validFrom: afterDays === 0 ? now : startAfter(first), expiresAt: startAfter(first + days) }
  }
  const last = dayNumber(startOfDay(validity.to, zone), zone)
  return { validFrom: startOfDay(validity.from, zone), expiresAt: startAfter(last + 1) }
}

/** A new coupon of a template of the live programme. */
export const issueCoupon = (programme: Programme, template: CouponTemplate, issuing: Issuing, now: number): CouponRecord => ({
  _id: issuing.code,
  member: issuing.member,
  template: template.id,
  programmeVersion: programme.version,
  state: 'usable',
  source: issuing.source,
  issuedAt: now,
  ...validityOf(template, programme.zone, now),
  hold: null,
  used: null,
  withdrawn: null,
})

/** The field under which an account counts a template: field names have no hyphens in the cloud, and ids no underscores. */
export const countedAs = (template: string): string => template.replaceAll('-', '_')
