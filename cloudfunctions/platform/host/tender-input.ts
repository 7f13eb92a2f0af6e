import { z } from 'zod'

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

/** What a coupon and the given part of a stored value paid. */
export const excludedInput = (fenAtMost: number) => {
  const rule = `an integer number of fen from 0 to ${String(fenAtMost)}`
  const amount = z.int(rule).min(0, rule).max(fenAtMost, rule).optional()
  return z.strictObject({ couponFen: amount, bonusFen: amount })
}
