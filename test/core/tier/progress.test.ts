import { groundOf, progress } from '../../../cloudfunctions/core/tier'
import type { ConditionView } from '../../../types/contract'
import type { Programme, Reach } from '../../../types/programme'
import type { Stats, TierStanding } from '../../../types/record'
import { casesOf, type Case } from '../cases'
import { dayOf, statsOf } from '../history'
import { preset } from '../preset'
import { accountIn } from './account'

interface ProgressCase extends Case {
  threshold: Reach
  spentYuan: string
  expect: Partial<ConditionView>
}

const today = dayOf('2026-03-02')
const sprout: TierStanding = { id: 'sprout', since: 1, eligible: null }
/** What is missing today. */
const viewOf = (programme: Programme, standing: TierStanding, stats: Stats) =>
  progress(programme.tiers, standing, groundOf(programme, accountIn(programme, standing, stats)), today)
const on = (yuan: string, points = 0) => [{ day: '2026-03-02', yuan, points }]

test.each(casesOf<ProgressCase>('tier/progress'))('%s', (_title, { threshold, spentYuan, expect: expected }) => {
  const hemu = preset('hemu')
  const tiers = hemu.tiers.map((tier, index) =>
    index === 1 ? { ...tier, any: [{ metric: 'spend' as const, days: 365, threshold }] } : tier,
  )
  const programme: Programme = { ...hemu, tiers }
  const view = viewOf(programme, sprout, statsOf(on(spentYuan)))
  expect(view?.any).toEqual([{ metric: 'spend', unit: 'fen', wallet: null, days: 365, ...expected }])
})

test('S34: z11 shows both ways to gold, each with its own figures', () => {
  const view = viewOf(preset('z11'), { ...sprout, id: 'ordinary' }, statsOf(on('268.00', 268)))
  expect(view).toEqual({
    tier: { id: 'gold', name: { zh: '金卡会员', en: 'Gold' } },
    state: 'climbing',
    upgrade: 'application',
    any: [
      {
        metric: 'singlePurchase',
        unit: 'fen',
        wallet: null,
        days: null,
        inclusive: true,
        current: 26_800,
        threshold: 50_000,
        missing: 23_200,
      },
      {
        metric: 'points',
        unit: 'points',
        wallet: 'points',
        days: 365,
        inclusive: true,
        current: 268,
        threshold: 1_000,
        missing: 732,
      },
    ],
  })
})

test('who may apply sees the tier to apply for, not the next one up', () => {
  const hemu = preset('hemu')
  const view = viewOf(hemu, { ...sprout, eligible: { id: 'tree', since: 5 } }, statsOf(on('12000.00')))
  expect([view?.tier.id, view?.state]).toEqual(['tree', 'eligible'])
})

test('in the highest tier there is no progress to show', () => {
  expect(viewOf(preset('hemu'), { ...sprout, id: 'tree' }, statsOf([]))).toBeNull()
})

test('visits are counted in orders', () => {
  const view = viewOf(preset('hemu'), sprout, statsOf([...on('1.00'), ...on('2.00')]))
  expect(view?.any[1]).toMatchObject({ metric: 'visits', unit: 'orders', current: 2, threshold: 6, missing: 4 })
})
