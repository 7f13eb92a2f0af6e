import { isSettled, messageAfter, messageStates, messageSteps } from '../../../cloudfunctions/core/message'
import type { MessageState } from '../../../types/record'

/** Every state beside every step; `-` cannot follow. */
const table: readonly [MessageState, string][] = [
  //          send    wait   accept refuse  hold drop    lose
  ['queued', ' sending queued -      -       held dropped -      '],
  ['sending', '-       queued sent   refused -    -       unknown'],
  ['sent', '   -       -      -      -       -    -       -      '],
  ['refused', '-       -      -      -       -    -       -      '],
  ['held', '   -       -      -      -       -    -       -      '],
  ['dropped', '-       -      -      -       -    -       -      '],
  ['unknown', '-       -      -      -       -    -       -      '],
]

const cases = table.flatMap(([state, row]) =>
  row.trim().split(/\s+/).map((next, n) => [state, messageSteps[n] ?? 'send', next] as const),
)

test('the table has every pair', () => {
  expect(table.map(([state]) => state)).toEqual(messageStates)
  expect(cases).toHaveLength(messageStates.length * messageSteps.length)
})

test.each(cases)('%s + %s -> %s', (state, step, next) => {
  expect(messageAfter(state, step)).toBe(next === '-' ? null : next)
})

test('what nothing follows is settled', () => {
  expect(messageStates.filter(isSettled)).toEqual(['sent', 'refused', 'held', 'dropped', 'unknown'])
})
