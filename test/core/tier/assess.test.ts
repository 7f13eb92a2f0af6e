import { standingOn } from '../../../cloudfunctions/core/tier'
import type { Programme, Reach, TierCondition } from '../../../types/programme'
import type { TierStanding } from '../../../types/record'
import { casesOf, type Case } from '../cases'
import { dayOf, statsOf, type BookedOrder } from '../history'
import { preset } from '../preset'
import { accountIn, assessed, noonOf } from './account'

interface TierCase extends Case {
  orders: BookedOrder[]
  returned?: number[]
  today: string
  expect: { tier: string; eligible: string | null }
}

const standing = (id: string, changes: Partial<TierStanding> = {}): TierStanding => ({
  id,
  since: 1,
  eligible: null,
  ...changes,
})
/** Noon in Shanghai of the day that these tests are on. */
const NOW = Date.parse('2026-03-02T12:00:00+08:00')

test.each(casesOf<TierCase>('tier/z11'))('%s', (_title, { orders, returned, today, expect: expected }) => {
  const { id, since, eligible } = assessed(preset('z11'), standing('ordinary'), statsOf(orders, returned), dayOf(today))
  expect({ tier: id, eligible: eligible?.id ?? null }).toEqual(expected)
  expect(since).toBe(1)
})

/** hemu's tiers with conditions of a test's own on the second and third. */
const withTiers = (
  green: TierCondition[],
  tree: TierCondition[],
  upgrade: 'automatic' | 'application' = 'automatic',
): Programme => {
  const hemu = preset('hemu')
  const tiers = hemu.tiers.map((tier, index) =>
    index === 0 ? tier : { ...tier, any: index === 1 ? green : tree, upgrade },
  )
  return { ...hemu, tiers }
}

const spend = (threshold: Reach, days = 365): TierCondition => ({ metric: 'spend', days, threshold })
const visits = (threshold: Reach, days = 365): TierCondition => ({ metric: 'visits', days, threshold })
const bought = (...yuan: string[]): BookedOrder[] => yuan.map((one) => ({ day: '2026-03-02', yuan: one, points: 0 }))
const today = dayOf('2026-03-02')
const tierAfter = (programme: Programme, orders: BookedOrder[], from = standing('sprout')): TierStanding =>
  assessed(programme, from, statsOf(orders), today)

describe('comparators', () => {
  const over = withTiers([spend({ over: 100_000 })], [spend({ over: 900_000 })])
  const reaches = withTiers([spend({ reaches: 100_000 })], [spend({ reaches: 900_000 })])

  test('S36: over ¥1,000 is strict: ¥1,000.00 stays, ¥1,000.01 rises', () => {
    expect(tierAfter(over, bought('1000.00')).id).toBe('sprout')
    expect(tierAfter(over, bought('1000.01')).id).toBe('green')
  })

  test('reaches ¥1,000 is inclusive: ¥999.99 stays, ¥1,000.00 rises', () => {
    expect(tierAfter(reaches, bought('999.99')).id).toBe('sprout')
    expect(tierAfter(reaches, bought('1000.00')).id).toBe('green')
  })
})

describe('automatic tiers', () => {
  const hemu = preset('hemu')

  test('S40: the order that reaches a tier takes it at once, with the moment it was taken', () => {
    expect(tierAfter(hemu, bought('3000.00'))).toMatchObject({ id: 'green', since: NOW, eligible: null })
    expect(tierAfter(hemu, bought('2999.99'))).toEqual({ id: 'sprout', since: 1, eligible: null })
  })

  test('six visits are as good as ¥3,000; five are not', () => {
    expect(tierAfter(hemu, bought(...Array.from({ length: 6 }, () => '1.00'))).id).toBe('green')
    expect(tierAfter(hemu, bought(...Array.from({ length: 5 }, () => '1.00'))).id).toBe('sprout')
  })

  test('one order may climb two tiers', () => {
    expect(tierAfter(hemu, bought('12000.00')).id).toBe('tree')
  })

  test('a tier once taken is not taken anew and not given back: going down happens at review', () => {
    const green = standing('green', { since: 5 })
    expect(tierAfter(hemu, bought('3000.00'), green)).toMatchObject(green)
    expect(tierAfter(hemu, [], green)).toMatchObject(green)
  })

  test('from the highest tier there is nowhere to go', () => {
    const tree = standing('tree', { since: 5 })
    expect(tierAfter(hemu, bought('99999.00'), tree)).toMatchObject(tree)
  })

  test('money that came a year ago today no longer counts, that of the day after does', () => {
    const on = (day: string): BookedOrder[] => [{ day, yuan: '3000.00', points: 0 }]
    expect(tierAfter(hemu, on('2025-03-02')).id).toBe('sprout')
    expect(tierAfter(hemu, on('2025-03-03')).id).toBe('green')
  })

  test('days after today are not counted yet', () => {
    expect(tierAfter(hemu, [{ day: '2026-03-03', yuan: '3000.00', points: 0 }]).id).toBe('sprout')
  })
})

describe('tiers on application', () => {
  const programme = withTiers([visits({ reaches: 2 })], [visits({ reaches: 4 })], 'application')

  test('do not move by themselves, however far the member is', () => {
    expect(tierAfter(programme, bought('1.00', '1.00')).id).toBe('sprout')
    expect(tierAfter(programme, bought('1.00', '1.00', '1.00', '1.00')).id).toBe('sprout')
  })

  test('the highest tier reached is the one to apply for', () => {
    expect(tierAfter(programme, bought('1.00', '1.00', '1.00', '1.00')).eligible).toEqual({ id: 'tree', since: NOW })
  })

  test('eligible since the moment it was reached, however many orders follow', () => {
    const eligible = standing('sprout', { eligible: { id: 'green', since: 5 } })
    expect(tierAfter(programme, bought('1.00', '1.00', '1.00'), eligible).eligible).toEqual({ id: 'green', since: 5 })
  })

  test('a member who has the tier is not eligible for it again', () => {
    expect(tierAfter(programme, bought('1.00', '1.00'), standing('green')).eligible).toBeNull()
  })

  test('an automatic tier above is taken at once and closes the application below it', () => {
    const mixed = {
      ...programme,
      tiers: programme.tiers.map((tier, index) => ({
        ...tier,
        upgrade: index === 2 ? ('automatic' as const) : tier.upgrade,
      })),
    }
    const eligible = standing('sprout', { eligible: { id: 'green', since: 5 } })
    expect(tierAfter(mixed, bought('1.00', '1.00', '1.00', '1.00'), eligible)).toMatchObject({
      id: 'tree',
      since: NOW,
      eligible: null,
    })
  })
})

describe('on a later day, without any event', () => {
  const programme = withTiers([visits({ reaches: 2 })], [visits({ reaches: 4 })], 'application')
  const early = dayOf('2026-03-02')
  const late = ['1.00', '1.00'].map((yuan) => ({ day: '2026-06-02', yuan, points: 0 }))
  const stats = statsOf([...bought('1.00', '1.00'), ...late])
  const eligible = standing('sprout', { eligible: { id: 'tree', since: 5 } })
  const on = (day: number): string | null => standingOn(programme, accountIn(programme, eligible, stats), noonOf(day)).eligible?.id ?? null

  test('an eligibility lasts while its conditions hold', () => {
    expect(on(early + 364)).toBe('tree')
  })

  test('when only those of a lower tier still hold, that is the one to apply for', () => {
    expect(on(early + 365)).toBe('green')
  })

  test('when none hold, there is nothing to apply for; the tier itself stays', () => {
    expect(on(dayOf('2026-06-02') + 365)).toBeNull()
    expect(standingOn(programme, accountIn(programme, standing('tree'), stats), noonOf(early + 999))).toMatchObject({ id: 'tree', since: 1, eligible: null })
  })
})
