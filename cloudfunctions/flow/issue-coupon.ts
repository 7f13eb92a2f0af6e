import { countedAs, couponCode, issueCoupon } from '../core/coupon'
import { ok, refuse } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CouponTemplate, Programme } from '../../types/programme'
import type { AccountRecord, CouponRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
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
  /** The rule that gives it, and the programme whose rule and coupon it is; without it the live one's. */
  rule?: string
  programme?: Programme
  /** What may stand against it by the time it is given, asked in the same commit. */
  objection?: (tx: Tx) => Promise<Refusal | null>
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
  const programme = ask.programme ?? ground.programme
  const found = templateNamed(programme, ask.template, 'template')
  if (!found.ok) return found
  const refusal = await ask.objection?.(ground.tx)
  if (refusal) return refuse(refusal)
  const counted = countIssued(found.value, ground.account)
  if (!counted.ok) return counted
  const given = await takeOfTotal(ground.tx, found.value, ask.member)
  if (!given.ok) return given
  const code = couponCodeOf(world, ask.member, ask.reference)
  const source = { kind: ask.kind, reference: ask.reference, ...(ask.rule === undefined ? {} : { rule: ask.rule }) }
  const coupon = issueCoupon(programme, found.value, { code, member: ask.member, source }, ground.now)
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

/** Computable from whom it was given to and what gave it. */
export const couponCodeOf = (world: World, member: string, reference: string): string =>
  couponCode(world.keys.digest(`coupon:${member}:${reference}`))

/** The account with one more coupon of a template. Refuses `coupon.limit`. */
export const countIssued = (template: CouponTemplate, account: AccountRecord): Result<AccountRecord> => {
  const { id, name, perMember } = template
  const [issued, field] = [account.coupons ?? {}, countedAs(id)]
  const has = Object.hasOwn(issued, field) ? (issued[field] ?? 0) : 0
  if (perMember !== undefined && has >= perMember) return refuse({ code: 'coupon.limit', name, perMember, has })
  return ok({ ...account, coupons: { ...issued, [field]: has + 1 } })
}
