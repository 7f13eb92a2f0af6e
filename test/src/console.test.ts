import { clausesOf, conditionOf } from '@/console/campaign/clause'
import type { Clause } from '@/console/campaign/clause'
import { momentFrom } from '@/console/part/moment'
import { blankOf, variantFor } from '@/console/programme/schema'
import type { Node } from '@/console/programme/schema'
import { hrefOf, routeOf } from '@/console/route'
import { en } from '@/console/words/en'
import { zh } from '@/console/words/zh'
import { fullTime } from '@/figure/time'
import schema from '../../docs/programme.schema.json'
import { demoProgramme } from '../../cloudfunctions/core/programme'

describe('conditions as sentences', () => {
  const clauses: Clause[] = [
    { fact: 'member.orders365', op: '$lte', value: 4 },
    { fact: 'member.received365Fen', op: '$gte', value: 300_000 },
    { fact: 'member.received365Fen', op: '$lte', value: 900_000 },
    { fact: 'member.tier', op: '$in', value: ['green', 'tree'] },
  ]

  test('are written and read back, also as the text that is stored', () => {
    expect(clausesOf(conditionOf(clauses))).toEqual(clauses)
    expect(clausesOf(JSON.stringify(conditionOf(clauses)))).toEqual(clauses)
    expect(clausesOf({ 'member.tier': 'green' })).toEqual([{ fact: 'member.tier', op: '$eq', value: 'green' }])
  })

  test.each([{ $or: [{ 'member.tier': 'green' }] }, { 'member.orders': { $not: { $gt: 3 } } }, { $and: [], 'member.tier': 'x' }])('%j is no plain sentence', (query) => {
    expect(clausesOf(query)).toBeNull()
  })
})

test('a moment that is typed is the one the wall in the zone shows', () => {
  for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York']) {
    for (const text of ['2026-11-25 10:00', '2026-03-29 12:30', '2026-01-01 00:00']) expect(fullTime(momentFrom(text, zone), zone)).toBe(text)
  }
})

test('an address leads to the page it came from', () => {
  expect(routeOf(hrefOf(['members', '张/三'], { tab: 'orders' }))).toMatchObject({ path: ['members', '张/三'] })
  expect(routeOf(hrefOf(['members'], { text: '138 0000' })).query.get('text')).toBe('138 0000')
  expect(routeOf('').path).toEqual([])
})

describe('forms drawn from the schema', () => {
  const earn = (schema as unknown as Node).properties?.['earn']?.items?.oneOf ?? []

  test('find the shape of every rule of the demo programme', () => {
    const rules = demoProgramme('hemu').earn
    expect(rules.map((rule) => variantFor(earn, rule)).every((index, n) => earn[index]?.properties?.['kind']?.const === rules[n]?.kind)).toBe(true)
    expect(rules.length).toBeGreaterThan(0)
  })

  test('begin a part with all it must have', () => {
    for (const one of earn) expect(Object.keys(blankOf(one) as object).sort()).toEqual([...(one.required ?? [])].sort())
  })
})

test('every place of the menu has its words in both languages', () => {
  expect(Object.keys(en.nav)).toEqual(Object.keys(zh.nav))
  expect(Object.values(en.nav).every((text) => /^[A-Z]/.test(text))).toBe(true)
})
