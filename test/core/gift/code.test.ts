import fc from 'fast-check'
import { bareCode, pickUpCode, pickUpCodeHolds } from '../../../cloudfunctions/core/gift'

const digest = fc.stringMatching(/^[0-9a-f]{64}$/)

test('a code with one digit changed never holds', () => {
  fc.assert(
    fc.property(digest, fc.nat(7), fc.integer({ min: 1, max: 9 }), (hex, at, by) => {
      const code = pickUpCode(hex, 0)
      const changed = [...code].map((digit, n) => (n === at ? String((Number(digit) + by) % 10) : digit)).join('')
      expect(code).toMatch(/^\d{8}$/)
      expect(pickUpCodeHolds(code)).toBe(true)
      expect(pickUpCodeHolds(changed)).toBe(false)
    }),
  )
})

test('the next candidate is another one', () => {
  fc.assert(fc.property(digest, (hex) => new Set([0, 1, 2, 3].map((n) => pickUpCode(hex, n))).size === 4))
})

test('blanks and hyphens of people and scanners are left out; letters and other lengths do not hold', () => {
  expect(bareCode(' 4072 91-36 ')).toBe('40729136')
  for (const text of ['', '4072913', '407291360', 'A0729136', '４０７２９１３６']) expect(pickUpCodeHolds(text)).toBe(false)
})
