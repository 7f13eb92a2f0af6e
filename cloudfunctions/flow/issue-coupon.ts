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
import { doOnce, eventReference, type Deed, type OnceGround } from './do-once'
import { tellOn } from './queue-message'

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
  /** Why, where a person gives it. */
  reason?: string
  programme?: Programme
  /** What may stand against it by the time it is given, asked in the same commit. */
  objection?: (tx: Tx) => Promise<Refusal | null>
  /** What else is written with it. */
  write?: (tx: Tx) => Promise<void>
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
  const { member, template, reference, kind, store, staff, reason } = ask
  const once = { member, reference, kind: 'couponIssue', asked: { template, kind, ...(reason === undefined ? {} : { reason }) }, store, staff } as const
  return doOnce(world, once, (ground) => decide(world, ask, ground))
}

const decide = async (world: World, ask: IssueCoupon, ground: OnceGround): Promise<Result<Deed<'couponIssue', IssuedCoupon>>> => {
  const made = await issuing(world, ask, ground)
  if (!made.ok) return made
  const { account, ...deed } = made.value
  const write = async (tx: Tx): Promise<void> => {
    await deed.write(tx)
    await tellArrived(tx, ask, ground, deed.answer().expiresAt)
  }
  return ok({ ...deed, write, account: { ...account, sequence: account.sequence + 1 }, entries: [] })
}

/** Whoever is given a coupon is told; whoever takes one for points knows. */
const tellArrived = async (tx: Tx, ask: IssueCoupon, { programme, member, now }: OnceGround, expiresAt: number): Promise<void> => {
  const found = templateNamed(ask.programme ?? programme, ask.template, 'template')
  if (!found.ok) return
  const values = { name: member.name, coupon: found.value.name, until: expiresAt - 1 }
  await tellOn(tx, programme, 'coupon.arrived', { member: member._id, cause: eventReference(ask.reference), values, at: now })
}

type Issuing = Pick<IssueCoupon, 'member' | 'template' | 'reference' | 'kind' | 'rule' | 'reason' | 'programme' | 'objection' | 'write'>

interface Made {
  /** With the coupon counted; its number is the caller's to take. */
  account: AccountRecord
  detail: { coupon: string; template: string; reason?: string }
  answer: () => IssuedCoupon
  write: (tx: Tx) => Promise<void>
}

/** What giving a coupon does to the account that it is given to, for whatever event gives it. Refuses what `giveCoupon` does. */
export const issuing = async (world: World, ask: Issuing, { tx, now, account, programme: live }: Pick<OnceGround, 'tx' | 'now' | 'account' | 'programme'>): Promise<Result<Made>> => {
  const programme = ask.programme ?? live
  const found = templateNamed(programme, ask.template, 'template')
  if (!found.ok) return found
  const refusal = await ask.objection?.(tx)
  if (refusal) return refuse(refusal)
  const counted = countIssued(found.value, account)
  if (!counted.ok) return counted
  const given = await takeOfTotal(tx, found.value, ask.member)
  if (!given.ok) return given
  const code = couponCodeOf(world, ask.member, ask.reference)
  const reason = ask.reason === undefined ? {} : { reason: ask.reason }
  const source = { kind: ask.kind, reference: ask.reference, ...(ask.rule === undefined ? {} : { rule: ask.rule }), ...reason }
  const coupon = issueCoupon(programme, found.value, { code, member: ask.member, source }, now)
  return ok({
    account: counted.value,
    detail: { coupon: code, template: found.value.id, ...reason },
    answer: () => ({ coupon: code, validFrom: coupon.validFrom, expiresAt: coupon.expiresAt }),
    write: async (writing: Tx) => {
      await writing.insert<CouponRecord>('coupon', coupon)
      await writing.put('couponGiven', given.value)
      await ask.write?.(writing)
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
