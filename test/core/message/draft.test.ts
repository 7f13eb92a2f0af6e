import { cut, draft, render, templateFor } from '../../../cloudfunctions/core/message'
import { demoProgramme, fieldKindOf, lengthOf } from '../../../cloudfunctions/core/programme'
import type { Programme } from '../../../types/programme'

const programme: Programme = { ...demoProgramme('hemu'), version: 1 }
const at = Date.UTC(2026, 2, 1, 2, 5)
const gift = templateFor(programme, 'gift.ready')
if (!gift) throw new Error('hemu says when a gift is ready')

const values = { brand: '禾木', name: '林知夏', gift: { zh: '羊绒围巾', en: 'Cashmere scarf' }, store: '湖滨银泰店', code: '88213', until: at }

test('holes are filled in both languages, days as each reader writes them', () => {
  expect(render(gift, values, programme.zone)).toEqual({
    text: {
      zh: '羊绒围巾已备好，请在2026年3月1日前到湖滨银泰店领取，取件码 88213。',
      en: 'Cashmere scarf is ready at 湖滨银泰店. Please collect it by 2026-03-01, pick-up code 88213.',
    },
    fields: [
      { key: 'thing1', value: '羊绒围巾' },
      { key: 'thing2', value: '湖滨银泰店' },
      { key: 'character_string3', value: '88213' },
      { key: 'date4', value: '2026年3月1日' },
    ],
  })
})

test('a name too long for its field is cut there and stays whole in the inbox', () => {
  const long = '一'.repeat(40)
  const { text, fields } = render(gift, { ...values, gift: long }, programme.zone)
  expect(text.zh).toContain(long)
  expect(fields[0]?.value).toBe(`${'一'.repeat(19)}…`)
  for (const { key, value } of fields) expect(lengthOf(value)).toBeLessThanOrEqual(fieldKindOf(key)?.most ?? 0)
})

test.each([
  ['羊绒围巾', 4, '羊绒围巾'],
  ['羊绒围巾', 3, '羊绒…'],
  ['👗👗👗', 2, '👗…'],
])('%s cut to %i characters', (text, most, expected) => {
  expect(cut(text, most)).toBe(expected)
})

test('a missing value and one of the wrong kind are faults', () => {
  const { store: left, ...rest } = values
  expect(left).toBe('湖滨银泰店')
  expect(() => render(gift, rest, programme.zone)).toThrow('no value for {store}')
  expect(() => render(gift, { ...values, until: 'tomorrow' }, programme.zone)).toThrow('{until} takes a day')
})

test('a message waits in its lane with all it needs to go; one without a channel lies in the inbox and is done', () => {
  const made = draft(programme, gift, { member: 'm1', template: gift.id, cause: 'e1', values, at })
  expect(made).toMatchObject({ _id: 'gift-ready:m1:e1', state: 'queued', lane: 1, dueAt: at, staleAt: at + 5 * 86_400_000, campaign: null })
  const birthday = templateFor(programme, 'birthday')
  if (!birthday) throw new Error('hemu greets on birthdays')
  const greeting = draft(programme, birthday, { member: 'm1', template: birthday.id, cause: '2026', values, at })
  expect(greeting).toMatchObject({ state: 'held', lane: null, dueAt: null, log: [{ why: 'inbox' }], text: { zh: '林知夏，生日快乐。' } })
})
