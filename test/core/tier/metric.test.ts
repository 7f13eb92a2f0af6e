import { assess, withGrants } from '../../../cloudfunctions/core/tier'
import type { Programme, TierWay } from '../../../types/programme'
import type { AccountRecord } from '../../../types/record'
import { dayOf, statsOf, type BookedOrder } from '../history'
import { preset } from '../preset'
import { accountIn, noonOf } from './account'

/** hemu with these ways into green and none reviewed. */
const into = (...any: TierWay[]): Programme => {
  const hemu = preset('hemu')
  return { ...hemu, tiers: hemu.tiers.slice(0, 2).map((tier, n) => ({ ...tier, keep: undefined, any: n === 0 ? [] : any })) }
}

const on = (...days: string[]): BookedOrder[] => days.map((day) => ({ day, yuan: '100.00', points: 10 }))
const sprout = { id: 'sprout', since: 1, eligible: null }

const tierOn = (programme: Programme, orders: BookedOrder[], day: string, changes: Partial<AccountRecord> = {}): string =>
  assess(programme, accountIn(programme, sprout, statsOf(orders), changes), noonOf(dayOf(day))).tier.id

const row = (reaches: number, apartDays = 30): TierWay => ({ metric: 'consecutive', apartDays, days: 365, threshold: { reaches } })

describe('purchases in a row', () => {
  test.each([
    ['three, 30 days apart', on('2026-01-01', '2026-01-31', '2026-03-02'), 'green'],
    ['three, one of them 31 days after the one before', on('2026-01-01', '2026-01-31', '2026-03-03'), 'sprout'],
    ['two on one day count as two', on('2026-02-10', '2026-03-02', '2026-03-02'), 'green'],
    ['an earlier run that is over counts while its days lie in the window', on('2025-05-01', '2025-05-02', '2025-05-03', '2026-03-02'), 'green'],
    ['a run outside the window does not', on('2025-02-01', '2025-02-02', '2025-02-03', '2026-03-02'), 'sprout'],
    ['however late the middle one comes in', [...on('2026-01-01', '2026-02-20'), ...on('2026-01-25')], 'green'],
  ])('%s', (_title, orders, tier) => {
    expect(tierOn(into(row(3)), orders, '2026-03-03')).toBe(tier)
  })
})

test('conditions together hold when each does; of two ways one is enough', () => {
  const both: TierWay = { metric: 'all', of: [{ metric: 'spend', days: 365, threshold: { reaches: 30_000 } }, row(2) as never] }
  expect(tierOn(into(both), on('2026-01-01', '2026-01-02'), '2026-03-02')).toBe('sprout')
  expect(tierOn(into(both), on('2026-01-01', '2026-01-02', '2026-01-03'), '2026-03-02')).toBe('green')
  expect(tierOn(into(both), on('2025-06-01', '2025-08-01', '2026-01-01'), '2026-03-02')).toBe('sprout')
  const either = into(both, { metric: 'visits', days: 365, threshold: { over: 1 } })
  expect(tierOn(either, on('2025-06-01', '2026-01-02'), '2026-03-02')).toBe('green')
})

const spend = (within: 'calendarYear' | 'cardYear' | 'lifetime'): Programme =>
  into({ metric: 'spend', within, threshold: { reaches: 10_000 } })

describe('windows', () => {
  test('the calendar year begins on 1 January in the zone of the programme', () => {
    expect(tierOn(spend('calendarYear'), on('2025-12-31'), '2026-01-01')).toBe('sprout')
    expect(tierOn(spend('calendarYear'), on('2026-01-01'), '2026-12-31')).toBe('green')
  })

  test('the card year begins on the anniversary; of 29 February on the 28th where there is none', () => {
    const leap = { cardFrom: noonOf(dayOf('2024-02-29')) }
    expect(tierOn(spend('cardYear'), on('2026-02-27'), '2026-02-28', leap)).toBe('sprout')
    expect(tierOn(spend('cardYear'), on('2026-02-28'), '2026-02-28', leap)).toBe('green')
    expect(tierOn(spend('cardYear'), on('2027-02-28'), '2028-02-28', leap)).toBe('green')
    expect(tierOn(spend('cardYear'), on('2027-02-28'), '2028-02-29', leap)).toBe('sprout')
  })

  test('a lifetime has no end, also when its days are let go', () => {
    expect(tierOn(spend('lifetime'), on('2019-01-01'), '2026-03-02')).toBe('green')
  })

  test('a zone further east begins its year earlier', () => {
    const east: Programme = { ...spend('calendarYear'), zone: 'Pacific/Auckland' }
    const account = accountIn(east, sprout, statsOf(on('2025-12-31')))
    const moment = Date.parse('2025-12-31T20:00:00+08:00')
    expect(assess(east, account, moment).tier.id).toBe('sprout')
    expect(assess(spend('calendarYear'), account, moment).tier.id).toBe('green')
  })
})

describe('what was granted', () => {
  const follow = into({ metric: 'grant', grant: 'follow', threshold: { reaches: 1 } })
  const twice = into({ metric: 'grant', grant: 'event', threshold: { reaches: 2 } })
  const granted = (programme: Programme, ...grants: string[]): AccountRecord =>
    grants.reduce((account, grant) => withGrants(account, [{ grant, held: true }], 1), accountIn(programme, sprout))
  const tierOf = (programme: Programme, account: AccountRecord): string => assess(programme, account, noonOf(20_000)).tier.id

  test('is counted by its name, and gone when it is withdrawn', () => {
    expect(tierOf(follow, granted(follow))).toBe('sprout')
    expect(tierOf(follow, granted(follow, 'follow'))).toBe('green')
    expect(tierOf(follow, withGrants(granted(follow, 'follow'), [{ grant: 'follow', held: false }], 2))).toBe('sprout')
    expect(tierOf(twice, granted(twice, 'event'))).toBe('sprout')
    expect(tierOf(twice, granted(twice, 'event', 'event'))).toBe('green')
  })

  test('a card of a product counts once it is bought', () => {
    const gold = into({ metric: 'card', product: 'gold', threshold: { reaches: 1 } })
    expect(tierOf(gold, granted(gold, 'card:silver'))).toBe('sprout')
    expect(tierOf(gold, granted(gold, 'card:gold'))).toBe('green')
  })
})

test('friends are counted by the day on which they counted', () => {
  const friends = into({ metric: 'referrals', days: 30, threshold: { reaches: 2 } })
  const referrals = [{ day: dayOf('2026-01-01'), count: 1 }, { day: dayOf('2026-02-20'), count: 1 }]
  const account = (day: string): string =>
    assess(friends, accountIn(friends, sprout, { ...statsOf([]), referrals }), noonOf(dayOf(day))).tier.id
  expect(account('2026-02-21')).toBe('sprout')
  expect(tierOn(into({ metric: 'referrals', within: 'lifetime', threshold: { reaches: 2 } }), [], '2026-02-21')).toBe('sprout')
})
