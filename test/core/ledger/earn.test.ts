import { earn, pointsOf, walletOf } from '../../../cloudfunctions/core/ledger'
import { casesOf, type Case } from '../cases'
import { preset } from '../preset'

interface EarnCase extends Case {
  given: { preset: string }
  ask: { totalYuan: string; discountYuan?: string; joining?: boolean }
  expect: Record<string, number>
}

const fen = (yuan: string): number => Number(yuan.replace('.', ''))

test.each(casesOf<EarnCase>('ledger/earn'))('%s', (_title, { given, ask, expect: points }) => {
  const receivedFen = fen(ask.totalYuan) - fen(ask.discountYuan ?? '0.00')
  const earned = earn(preset(given.preset), {
    receivedFen,
    paidAt: Date.UTC(2026, 2, 2),
    joining: ask.joining ?? false,
  })
  expect(Object.fromEntries(earned.map((one) => [one.wallet, one.points]))).toEqual(points)
})

test('a rule that gave nothing is told too, so that a member can be told why', () => {
  const earned = earn(preset('z11'), { receivedFen: 100, paidAt: 0, joining: true })
  expect(earned).toEqual([{ rule: 'points-1', wallet: 'points', points: 0, expiresAt: null }])
})

test('points of hemu live until the end of the next year in the shop’s zone', () => {
  const earned = earn(preset('hemu'), {
    receivedFen: 100_000,
    paidAt: Date.parse('2026-12-31T23:59:59.999+08:00'),
    joining: false,
  })
  expect(earned.map(({ expiresAt }) => expiresAt)).toEqual([
    Date.parse('2028-01-01T00:00:00+08:00'),
    Date.parse('2028-01-01T00:00:00+08:00'),
  ])
})

test.each([
  [999_999_999, 1_000_000, 1, 999_999_999_000_000],
  [999_999_999, 999_999, 1_000, 999_998_999_000],
  [999_999_999, 1_000_000, 7, 142_857_142_714_285],
  [1, 1, 100_000_000, 0],
])(
  '%d fen at %d points per %d fen: %d, exact beyond what a product of doubles holds',
  (baseFen, points, perFen, expected) => {
    expect(pointsOf({ points, perFen }, baseFen)).toBe(expected)
  },
)

test('a wallet that a programme does not have is a fault, with both names', () => {
  expect(() => walletOf(preset('z11'), 'consumption')).toThrow('programme z11 version 1 has no wallet consumption')
})
