import { quoteOf } from '../../../cloudfunctions/core/benefit'
import type { Benefit, PriceStack } from '../../../types/programme'
import type { QuoteFacts } from '../../../types/record'
import { casesOf, type Case } from '../cases'
import { preset } from '../preset'

interface QuoteCase extends Case {
  given: { preset: string; stack?: PriceStack; benefits: string[]; facts: QuoteFacts }
  expect: { covered: string; payFen: number | null; each: [number, number][]; rule: string | null; why?: string; say?: string; idle?: string[] }
}

const chosen = ({ preset: id, stack, benefits }: QuoteCase['given']): Benefit[] => {
  const all = preset(id).benefits ?? []
  const found = benefits.map((one) => all.find((benefit) => benefit.id === one)).flatMap((one) => one ?? [])
  return stack ? found.map((one) => ('stack' in one ? { ...one, stack } : one)) : found
}

test.each(casesOf<QuoteCase>('benefit/quote'))('%s', (_title, { given, expect: told }) => {
  const quote = quoteOf({ version: 3 }, chosen(given), given.facts, null)
  expect(quote).toMatchObject({ covered: told.covered, payFen: told.payFen, idle: told.idle ?? [], version: 3 })
  expect(quote.lines.flatMap(({ shares }) => shares.map(({ eachFen, count }) => [eachFen, count]))).toEqual(told.each)
  expect(quote.lines.flatMap(({ rules }) => rules.map(({ rule }) => rule.zh))[0] ?? null).toBe(told.rule)
  expect(quote.gaps[0]?.why).toBe(told.why)
  if (told.say) expect(quote.gaps[0]?.say.zh).toBe(told.say)
  for (const { say, ask } of quote.gaps) for (const words of [say, ask]) expect([words.zh, words.en].every((text) => text.length > 3)).toBe(true)
  for (const { payFen, shares } of quote.lines) {
    if (payFen !== null) expect(shares.reduce((sum, { eachFen, count }) => sum + eachFen * count, 0)).toBe(payFen)
  }
})

const buffet = chosen({ preset: 'hotel-card', benefits: ['buffet', 'buffet-child'], facts: {} })

test('S44 a card that does not serve: everybody pays the full price, and that is said', () => {
  const why = { zh: '过期', en: 'expired' }
  const gap = { why: 'card' as const, fact: null, got: 'card.expired', full: true, say: why, ask: why }
  const quote = quoteOf({ version: 1 }, buffet, { listFen: 19_300, party: 2, heightsCm: [110, 145] }, gap)
  expect(quote).toMatchObject({ covered: 'none', payFen: 4 * 19_300, listFen: 4 * 19_300 })
  expect(quote.gaps.map(({ why: reason }) => reason)).toEqual(['card', 'card', 'card'])
})

test('the dearer of two bands where the operator says so', () => {
  const dearer = buffet.map((one) => (one.kind === 'heightPrice' ? { ...one, tie: 'dearer' as const } : one)).slice(1)
  expect(quoteOf({ version: 1 }, dearer, { listFen: 19_300, heightsCm: [120] }, null).payFen).toBe(9_650)
})

const weekday: Benefit = {
  id: 'w', kind: 'weekdayPrice', name: { zh: '周', en: 'Week' }, tiers: ['guest'], stack: 'best',
  days: [{ weekdays: [1, 2, 3], percent: 70 }, { weekdays: [6], percent: 95 }],
}

test.each([['2026-11-23', 700], ['2026-11-25', 700], ['2026-11-28', 950], ['2026-11-26', 1000], ['2026-11-29', 1000]])('%s is priced by its weekday: %i of 1,000', (day, payFen) => {
  const quote = quoteOf({ version: 1 }, [weekday], { listFen: 1000, day }, null)
  expect(quote.payFen).toBe(payFen)
  expect(quote.gaps.map(({ why }) => why)).toEqual(payFen === 1000 ? ['day'] : [])
})

const early: Benefit = { id: 'e', kind: 'earlyAccess', name: { zh: '早', en: 'Early' }, tiers: ['guest'], daysBefore: 2, occasion: { zh: '特卖', en: 'Sale' } }

test.each([['2026-02-26', 'none', 'early'], ['2026-02-27', 'full', undefined], ['2026-02-28', 'full', undefined], ['2026-03-01', 'none', 'day']])(
  'two days before a sale that opens on 1 March: on %s %s',
  (day, covered, why) => {
    const quote = quoteOf({ version: 1 }, [early], { opens: '2026-03-01', day }, null)
    expect(quote).toMatchObject({ covered, comesFrom: '2026-02-27' })
    expect(quote.gaps[0]?.why).toBe(why)
  },
)
