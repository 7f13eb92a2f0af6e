import * as z from 'zod'

export const walletInput = z.string('the id of a wallet').regex(/^[a-z][a-z0-9_]{0,31}$/, 'the id of a wallet')

export const pointsInput = z
  .int('whole points of the smallest unit')
  .min(1, '1 or more')
  .max(Number.MAX_SAFE_INTEGER, 'fewer points')

/** Points that pay, by wallet. */
export const tenderInput = (walletsAtMost: number) => {
  const rule = `1 to ${String(walletsAtMost)} wallets`
  return z.array(z.strictObject({ wallet: walletInput, points: pointsInput })).min(1, rule).max(walletsAtMost, rule)
}

const code = z.string('the code of a coupon').min(1, 'the code of a coupon').max(40, 'the code of a coupon')

/** Codes of coupons, as they are typed or scanned. */
export const codesInput = (most: number) => {
  const rule = `1 to ${String(most)} coupons`
  return z.array(code).min(1, rule).max(most, rule)
}

/** Coupons to use, each with what the caller was told that it takes off. */
export const couponsInput = (most: number, fenAtMost: number) => {
  const [rule, fen] = [`1 to ${String(most)} coupons`, `an integer number of fen from 0 to ${String(fenAtMost)}`]
  const offFen = z.int(fen).min(0, fen).max(fenAtMost, fen)
  return z.array(z.strictObject({ coupon: code, offFen })).min(1, rule).max(most, rule)
}

/** What a coupon and the given part of a stored value paid. */
export const excludedInput = (fenAtMost: number) => {
  const rule = `an integer number of fen from 0 to ${String(fenAtMost)}`
  const amount = z.int(rule).min(0, rule).max(fenAtMost, rule).optional()
  return z.strictObject({ couponFen: amount, bonusFen: amount })
}
