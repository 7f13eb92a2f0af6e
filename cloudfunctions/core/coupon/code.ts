import type { Result } from '../../../types/result'
import { checkCharacterHolds, ok, refuse, withCheckCharacter } from '../kernel'

const LENGTH = 12
const BASE = 36n

/** A coupon's code: eleven letters and digits drawn from a digest (hex), then a check character. Tells nothing. */
export const couponCode = (digestHex: string): string => {
  const drawn = BigInt(`0x${digestHex}`) % BASE ** BigInt(LENGTH - 1)
  return withCheckCharacter(drawn.toString(36).toUpperCase().padStart(LENGTH - 1, '0'))
}

/** Reads a typed or scanned code; blanks and hyphens do not count. A wrong character is `coupon.mistyped`, not unknown. */
export const readCouponCode = (text: string, field: string): Result<string> => {
  const code = text.replace(/[\s-]/g, '').toUpperCase()
  return code.length === LENGTH && checkCharacterHolds(code)
    ? ok(code)
    : refuse({ code: 'coupon.mistyped', field, rule: `${String(LENGTH)} letters and digits, the last one a check character` })
}
