import { countAhead, GROUP_AT_LEAST, returnOn, sampleOf, seenAtLeast, shareOf, upliftOf, withValue, emptySample } from '../../../cloudfunctions/core/insight'
import { casesOf, type Case } from '../cases'

interface Share extends Case {
  count: number
  of: number
  expected: number
  low: number
  high: number
}

test.each(casesOf<Share>('campaign/share'))('a share: %s', (_title, { count, of, expected, low, high }) => {
  const share = shareOf(count, of)
  expect(share.expected).toBe(expected)
  expect(share.low).toBeCloseTo(low, 4)
  expect(share.high).toBeCloseTo(high, 4)
})

test('count, mean and variance one by one are those of all at once', () => {
  const sample = sampleOf([2, 4, 4, 4, 5, 5, 7, 9])
  expect(sample).toMatchObject({ count: 8, mean: 5 })
  expect(sample.variance).toBeCloseTo(32 / 7, 10)
  expect(withValue(emptySample, 3)).toEqual({ count: 1, mean: 3, variance: 0 })
})

const ones = (count: number, of: number) => sampleOf(Array.from({ length: of }, (_, n) => (n < count ? 1 : 0)))

describe('uplift', () => {
  test.each([
    ['served', ones(10, GROUP_AT_LEAST - 1), ones(10, 200), GROUP_AT_LEAST - 1],
    ['held', ones(10, 200), ones(0, 0), 0],
  ] as const)('cannot be told yet: too few %s', (group, served, held, has) => {
    expect(upliftOf(served, held)).toEqual({ told: false, needs: { group, has, atLeast: GROUP_AT_LEAST } })
  })

  test('is sure where the interval leaves out nought, and not where it does not', () => {
    const clear = upliftOf(ones(360, 900), ones(20, 100))
    expect(clear).toMatchObject({ told: true, sure: true })
    if (clear.told) {
      expect(clear.difference).toBeCloseTo(0.2, 10)
      // Welch by hand: 1.959964 * sqrt(0.24 * 900 / 899 / 900 + 0.16 * 100 / 99 / 100) = 0.0851
      expect(clear.difference - clear.interval.low).toBeCloseTo(0.0851, 3)
    }
    expect(upliftOf(ones(300, 900), ones(30, 100))).toMatchObject({ told: true, sure: false })
    expect(upliftOf(ones(90, 900), ones(40, 100))).toMatchObject({ told: true, sure: true })
  })

  test('of groups that are all the same has no width', () => {
    expect(upliftOf(ones(50, 50), ones(0, 50))).toEqual({ told: true, difference: 1, interval: { low: 1, high: 1 }, sure: true })
  })
})

test('the smallest difference that would be seen: larger groups see less of one, no group sees none', () => {
  // (1.959964 + 0.841621) * sqrt(0.3 * 0.7 * (1/900 + 1/100))
  expect(seenAtLeast(0.3, 900, 100)).toBeCloseTo(0.1353, 3)
  expect(seenAtLeast(0.3, 9_000, 1_000)).toBeLessThan(0.05)
  expect(seenAtLeast(0.3, 900, 0)).toBe(Infinity)
  expect(seenAtLeast(0.3, 0, 100)).toBe(Infinity)
})

test('a forecast of months: none is nothing, one has the spread of a count, more their own', () => {
  expect(countAhead([], 1)).toEqual({ expected: 0, low: 0, high: 0 })
  const one = countAhead([100], 1)
  expect(one.expected).toBe(100)
  expect(one.high - one.expected).toBeCloseTo(1.959964 * Math.sqrt(100 * 2), 6)
  const wild = countAhead([0, 200], 1)
  expect(wild).toMatchObject({ expected: 100, low: 0 })
  expect(wild.high).toBeGreaterThan(one.high)
  expect(countAhead([90, 110], 0.5).expected).toBe(50)
})

test('return on cost; nothing where it cost nothing', () => {
  expect(returnOn({ profitFen: 300, costFen: 100 })).toBe(2)
  expect(returnOn({ profitFen: 50, costFen: 100 })).toBe(-0.5)
  expect(returnOn({ profitFen: 50, costFen: 0 })).toBeNull()
})
