import { isName } from '../../src/figure/person'
import { askedIn, missingIn, nameWrong, trimmed } from '../../src/pages/join/details'

test('a form that asks for the phone number alone draws no fields', () => {
  expect(askedIn(['phone'])).toEqual([])
  expect(askedIn(null)).toEqual([])
})

test('fields of the form come in their order, and those left empty or blank are missing', () => {
  const asked = askedIn(['gender', 'phone', 'birthday', 'name'])
  expect(asked).toEqual(['name', 'birthday', 'gender'])
  expect(missingIn(asked, { name: '  ', gender: 'female' })).toEqual(['name', 'birthday'])
  expect(missingIn(asked, { name: '林知夏', birthday: '1994-11-26', gender: 'female' })).toEqual([])
})

test.each([
  ['林知夏', true],
  ['阿依古丽·买买提', true],
  ["Siobhán O'Neill", true],
  ['林'.repeat(40), true],
  ['林'.repeat(41), false],
  ['林🌱', false],
  ['12345', false],
  [' ', false],
])('a name as the door takes it: %s', (name, holds) => {
  expect(isName(name)).toBe(holds)
})

test('a name not yet typed is missing rather than wrong; blanks around one are not sent', () => {
  expect(nameWrong({})).toBe(false)
  expect(nameWrong({ name: ' ' })).toBe(false)
  expect(nameWrong({ name: '林🌱' })).toBe(true)
  expect(trimmed({ name: ' 林知夏 ', gender: 'female' })).toEqual({ name: '林知夏', gender: 'female' })
  expect(trimmed({ name: ' ' })).toEqual({})
})
