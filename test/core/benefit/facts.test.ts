import { factsHold } from '../../../cloudfunctions/core/benefit'
import type { QuoteFacts } from '../../../types/record'
import { refusalText } from '../../../src/words/refusal'
import { casesOf, type Case } from '../cases'

interface FactCase extends Case {
  given: QuoteFacts
  expect: object
}

test.each(casesOf<FactCase>('benefit/fact'))('%s is refused in words that a clerk can read out', (_title, { given, expect: told }) => {
  const held = factsHold(given)
  if (held.ok) throw new Error('it was taken')
  expect(held.refusal).toMatchObject(told)
  for (const lang of ['zh', 'en'] as const) {
    const [why, next] = refusalText(held.refusal, lang)
    expect(why.length).toBeGreaterThan(3)
    expect(next).toContain('got' in held.refusal ? held.refusal.got : '')
    expect(why + next).not.toMatch(/undefined|NaN|null/)
  }
})

test.each<QuoteFacts>([{ party: 1 }, { party: 1000 }, { people: 2 }, { heightsCm: [30, 120, 250] }, { day: '2028-02-29' }, {}])('%j can be', (facts) => {
  expect(factsHold(facts)).toEqual({ ok: true, value: true })
})
