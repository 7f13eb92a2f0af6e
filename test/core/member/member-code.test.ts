import { createHash } from 'node:crypto'
import {
  CODE_STEP_SECONDS,
  CODE_VALID_SECONDS,
  codeDigits,
  codeSecondsLeft,
  codeStep,
  codeText,
  splitCode,
} from '../../../cloudfunctions/core/member'

const MINUTE = Date.UTC(2026, 2, 2, 4, 0)

test('a code changes every minute and is useless after two at the latest', () => {
  expect([CODE_STEP_SECONDS, CODE_VALID_SECONDS]).toEqual([60, 120])
})

test.each([
  ['the first moment of a step', 0, 0, 60],
  ['its last', 59_999, 0, 1],
  ['the first of the next', 60_000, 1, 60],
  ['half way', 30_000, 0, 30],
])('%s', (_title, ms, steps, left) => {
  expect(codeStep(MINUTE + ms)).toBe(codeStep(MINUTE) + steps)
  expect(codeSecondsLeft(MINUTE + ms)).toBe(left)
})

test('what is signed names the member and the step', () => {
  expect(codeText('m1', 7)).toBe('m1:7')
})

test('six digits, filled with zeros from the left, of the first twelve hex digits', () => {
  expect(codeDigits('000000000007ffffffff')).toBe('000007')
  expect(codeDigits('ffffffffffff')).toBe(String(281_474_976_710_655 % 1_000_000))
  for (let n = 0; n < 200; n += 1)
    expect(codeDigits(createHash('sha256').update(String(n)).digest('hex'))).toMatch(/^\d{6}$/)
})

test('a scanned code is split before its last six digits, whatever length the card has', () => {
  expect(splitCode('602132924604123456')).toEqual({ cardNumber: '602132924604', digits: '123456' })
  expect(splitCode('60213292460499123456')).toEqual({ cardNumber: '60213292460499', digits: '123456' })
})

test('what is shorter than the shortest card number and six digits is no code', () => {
  expect(splitCode('60213292460412345')).toBeNull()
  expect(splitCode('')).toBeNull()
})
