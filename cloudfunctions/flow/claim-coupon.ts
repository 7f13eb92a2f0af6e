import { readCouponCode } from '../core/coupon'
import { dayNumber, ok, refuse, startOfDay, textOfDay } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CouponCodeRecord, CouponGuessRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { couponCodeOf, giveCoupon, type IssuedCoupon } from './issue-coupon'

/** Codes that a member may type wrong on one day: enough for tired eyes, too few for guessing. */
export const WRONG_CODES_A_DAY = 10

const referenceOf = (code: string): string => `code/${code}`

/** A code as it is kept: blanks and hyphens do not count. */
export const plainCode = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/**
 * A member takes the coupon that an imported code is good for; the same code again hears the same. Refuses
 * `coupon.guesses` after too many wrong ones on a day, `coupon.mistyped` and `coupon.unknown`, `coupon.claimed` (by
 * somebody else), and what giving refuses (`coupon.limit`, `coupon.soldOut`).
 */
export const claimCoupon = async (world: World, { member, code: text }: { member: string; code: string }): Promise<Result<IssuedCoupon>> => {
  const code = plainCode(text)
  const found = await lookedUp(world, member, code)
  return found.ok ? giveCode(world, found.value, { member, staff: null, store: null }) : found
}

/** Gives a member the coupon of a code, which is his from then on. */
export const giveCode = (
  world: World,
  { _id, template }: CouponCodeRecord,
  to: { member: string; staff: string | null; store: string | null },
): Promise<Result<IssuedCoupon>> => {
  const reference = referenceOf(_id)
  const claimed = { member: to.member, coupon: couponCodeOf(world, to.member, reference), at: world.clock.now() }
  return giveCoupon(world, {
    ...{ ...to, template, reference, kind: 'import' },
    objection: async (tx) => {
      const now = await tx.get<CouponCodeRecord>('couponCode', _id)
      return now?.claimed ? claimedRefusal(_id, now.claimed) : null
    },
    write: async (tx) => {
      const now = await tx.get<CouponCodeRecord>('couponCode', _id)
      if (now) await tx.put<CouponCodeRecord>('couponCode', { ...now, claimed })
    },
  })
}

const claimedRefusal = (code: string, { at }: NonNullable<CouponCodeRecord['claimed']>): Refusal => ({ code: 'coupon.claimed', text: code, at })

/** The code's record, where it is there and nobody else's; else one try less. */
const lookedUp = async (world: World, member: string, code: string): Promise<Result<CouponCodeRecord>> => {
  const [{ zone }, now] = [await world.programme(), world.clock.now()]
  const day = dayNumber(now, zone)
  return world.store.transact(async (tx: Tx) => {
    const _id = `${member}:${textOfDay(day)}`
    const wrong = (await tx.get<CouponGuessRecord>('couponGuess', _id))?.wrong ?? 0
    if (wrong >= WRONG_CODES_A_DAY) {
      return refuse({ code: 'coupon.guesses', wrong, perDay: WRONG_CODES_A_DAY, again: startOfDay(textOfDay(day + 1), zone) })
    }
    const known = code === '' ? null : await tx.get<CouponCodeRecord>('couponCode', code)
    if (known && (known.claimed === null || known.claimed.member === member)) return ok(known)
    await tx.put<CouponGuessRecord>('couponGuess', { _id, wrong: wrong + 1 })
    if (known?.claimed) return refuse(claimedRefusal(code, known.claimed))
    // One of ours carries a check character, so a slip of the hand is told as such.
    const ours = code.length === OUR_LENGTH ? readCouponCode(code, 'code') : null
    return ours?.ok === false ? ours : refuse({ code: 'coupon.unknown', field: 'code', rule: 'a code that was given out' })
  })
}

const OUR_LENGTH = 12
