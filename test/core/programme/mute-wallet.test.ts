import { readProgramme } from '../../../cloudfunctions/core/programme'
import type { Tier, TierCondition } from '../../../types/programme'
import { menswear } from '../../scenario/points-programme'

const asks: TierCondition = { metric: 'points', wallet: 'consumption', days: 365, threshold: { reaches: 100 } }
const buys: TierCondition = { metric: 'spend', days: 365, threshold: { reaches: 100_000 } }
const keep = { review: { every: 'calendarYear' as const }, any: [{ ...asks, days: 30 }] }

const faultsOf = (changes: (tier: Tier) => object): string[] => {
  const programme = menswear()
  const read = readProgramme({ ...programme, ...changes(programme.tiers[1] as Tier) })
  return read.ok ? [] : read.faults.flatMap(({ rule, path }) => (rule === 'tier.mute' ? [path] : []))
}

const second = (change: Partial<Tier>) => (tier: Tier): object => {
  const [first, , ...rest] = menswear().tiers
  return { tiers: [first, { ...tier, ...change }, ...rest] }
}

test.each([
  ['to enter', second({ any: [buys, asks] }), '$.tiers[1].any[1].wallet'],
  ['as one of several', second({ any: [{ metric: 'all', of: [buys, asks] }] }), '$.tiers[1].any[0].of[1].wallet'],
  ['to stay', second({ any: [buys], keep }), '$.tiers[1].keep.any[0].wallet'],
  [
    'in a track',
    (tier: Tier) => ({ tracks: [{ id: 'fans', name: { zh: '粉丝', en: 'Fans' }, tiers: [{ ...tier, id: 'fan', any: [asks] }] }] }),
    '$.tracks[0].tiers[0].any[0].wallet',
  ],
])('points of a wallet without the right to count for tiers cannot be asked for %s', (_where, changes, path) => {
  expect(faultsOf(changes)).toEqual([path])
})

test('a wallet with the right may be asked for', () => {
  expect(faultsOf(second({ any: [{ ...asks, wallet: 'value' }] }))).toEqual([])
})
