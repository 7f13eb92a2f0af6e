import { countedAs, couponCode, issueCoupon } from '../core/coupon'
import { ok, refuse } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CouponTemplate } from '../../types/programme'
import type { AccountRecord, CouponRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { templateNamed } from './coupon-template'
import { takeOfTotal } from './coupon-total'
import { doOnce, type Deed, type OnceGround } from './do-once'

export interface IssueCoupon {
  member: string
  template: string
  /** What gives it, once: an order, a campaign and member, a clerk's request. */
  reference: string
  kind: CouponRecord['source']['kind']
  store: string | null
  staff: string | null
}

export interface IssuedCoupon {
  coupon: string
  validFrom: number
  expiresAt: number
}

/**
 * Gives a member a coupon, once a reference. Refuses `input.invalid` (no such template), `coupon.limit` (as many as one
 * member may have), `coupon.soldOut`, `member.unknown`, `reference.reused`.
 */
export const giveCoupon = (world: World, ask: IssueCoupon): Promise<Result<IssuedCoupon>> => {
  const { member, template, reference, kind, store, staff } = ask
  const once = { member, reference, kind: 'couponIssue', asked: { template, kind }, store, staff } as const
  return doOnce(world, once, (ground) => decide(world, ask, ground))
}

const decide = async (world: World, ask: IssueCoupon, ground: OnceGround): Promise<Result<Deed<'couponIssue', IssuedCoupon>>> => {
  const found = templateNamed(ground.programme, ask.template, 'template')
  if (!found.ok) return found
  const counted = countIssued(found.value, ground.account)
  if (!counted.ok) return counted
  const given = await takeOfTotal(ground.tx, found.value, ask.member)
  if (!given.ok) return given
  const code = couponCode(world.keys.digest(`coupon:${ask.member}:${ask.reference}`))
  const source = { kind: ask.kind, reference: ask.reference }
  const coupon = issueCoupon(ground.programme, found.value, { code, member: ask.member, source }, ground.now)
  return ok({
    account: { ...counted.value, sequence: counted.value.sequence + 1 },
    entries: [],
    detail: { coupon: code, template: found.value.id },
    answer: () => ({ coupon: code, validFrom: coupon.validFrom, expiresAt: coupon.expiresAt }),
    write: async (tx: Tx) => {
      await tx.insert<CouponRecord>('coupon', coupon)
      await tx.put('couponGiven', given.value)
    },
  })
}

/** The account with one more coupon of a template. Refuses `coupon.limit`. */
export const countIssued = (template: CouponTemplate, account: AccountRecord): Result<AccountRecord> => {
  const { id, name, perMember } = template
  const field = countedAs(id)
  const has = account.coupons?.[field] ?? 0
  if (perMember !== undefined && has >= perMember) return refuse({ code: 'coupon.limit', name, perMember, has })
  return ok({ ...account, coupons: { ...account.coupons, [field]: has + 1 } })
}
