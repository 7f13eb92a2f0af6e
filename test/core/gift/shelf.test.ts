import fc from 'fast-check'
import { lookedAt, POOL, POOL_SHELVES, shelvesOf, spread } from '../../../cloudfunctions/core/gift'

test('pieces put on are spread to the last one, none shelf more than one ahead', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (pieces) => {
      const parts = spread(pieces, shelvesOf('scarf', POOL).map(() => ({ left: 3 })))
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(pieces)
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
    }),
  )
})

test('pieces taken off never leave a shelf below nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), fc.nat(36), (lefts, wanted) => {
      const all = lefts.reduce((sum, left) => sum + left, 0)
      const pieces = Math.min(wanted, all)
      const parts = spread(-pieces, lefts.map((left) => ({ left })))
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(0 - pieces)
      parts.forEach((part, n) => expect((lefts[n] ?? 0) + part).toBeGreaterThanOrEqual(0))
    }),
  )
})

test('everybody looks at every shelf, and not all begin with the same', () => {
  const shelves = shelvesOf('scarf', POOL)
  const looks = ['0', '1', '2', '3'].map((digit) => lookedAt(shelves, digit.padStart(8, '0').padEnd(64, '0')))
  for (const look of looks) expect([...look].sort()).toEqual(shelves)
  expect(new Set(looks.map(([first]) => first)).size).toBe(POOL_SHELVES)
})
