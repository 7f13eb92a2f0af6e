import { dayTyped, nothingSaid, proofOf } from '@/package/staff/telephone/said'
import type { Said } from '@/package/staff/telephone/said'

test.each([
  ['19941126', '1994-11-26'],
  ['20240229', '2024-02-29'],
  ['20230229', null],
  ['19941301', null],
  ['19940431', null],
  ['1994112', null],
  ['1994-11-26', null],
])('%s is the day %s', (text, day) => {
  expect(dayTyped(text)).toBe(day)
})

const said = (part: Partial<Said>): Said => ({ ...nothingSaid, ...part })

test('a proof is sent whole, and nothing beside it', () => {
  const all = said({ digits: '123456', phone: '13800006620', card: '602118840317', birthday: '19941126' })
  expect(proofOf('appDigits', all)).toEqual({ proof: '123456' })
  expect(proofOf('phoneAndBirthday', all)).toEqual({ identity: { phone: '13800006620', birthday: '1994-11-26' } })
  expect(proofOf('cardAndBirthday', all)).toEqual({ identity: { card: '602118840317', birthday: '1994-11-26' } })
  expect(proofOf('cardAndPhone', all)).toEqual({ identity: { card: '602118840317', phone: '13800006620' } })
})

test('what is missing or cannot be is not sent', () => {
  expect(proofOf('appDigits', said({ digits: '12345' }))).toBeNull()
  expect(proofOf('phoneAndBirthday', said({ phone: '13800006620' }))).toBeNull()
  expect(proofOf('phoneAndBirthday', said({ phone: '1380000662', birthday: '19941126' }))).toBeNull()
  expect(proofOf('cardAndBirthday', said({ card: '602118840317', birthday: '19941131' }))).toBeNull()
  expect(proofOf('cardAndPhone', said({ card: '6021', phone: '13800006620' }))).toBeNull()
})
