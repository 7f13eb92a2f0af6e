import { conciergeOver, conciergeStates, conciergeStepped, conciergeSteps, undone } from '../../../cloudfunctions/core/benefit'
import type { BenefitUseState, ConciergeState, ConciergeStep } from '../../../types/record'

/** Every state beside every step; `-` is refused by its name. */
const table: readonly [ConciergeState, string][] = [
  //            take   finish decline
  ['asked', '   taken  -      declined'],
  ['taken', '   -      done   declined'],
  ['done', '    -      -      -       '],
  ['declined', '-      -      -       '],
]

const cases = table.flatMap(([state, row]) =>
  row.trim().split(/\s+/).map((next, n) => [state, conciergeSteps[n] as ConciergeStep, next] as const),
)

test('the table has every pair', () => {
  expect(table.map(([state]) => state)).toEqual(conciergeStates)
  expect(cases).toHaveLength(conciergeStates.length * conciergeSteps.length)
})

test.each(cases)('a request that is %s + %s -> %s', (state, step, next) => {
  const steps = [{ step: 'take' as const, at: 7, staff: 'CHENYU', note: null, event: 'e' }]
  expect(conciergeStepped({ state, at: 5, steps }, step)).toEqual(
    next === '-' ? { ok: false, refusal: { code: 'concierge.state', state, step, since: 7 } } : { ok: true, value: next },
  )
})

test('what is done or declined is over, and one that nothing happened to is told since it was asked', () => {
  expect(conciergeStates.filter(conciergeOver)).toEqual(['done', 'declined'])
  expect(conciergeStepped({ state: 'asked', at: 5, steps: [] }, 'finish')).toMatchObject({ refusal: { since: 5 } })
})

const uses: readonly [BenefitUseState, string][] = [
  ['used', 'undone'],
  ['undone', '-'],
]

test.each(uses)('a use that is %s + undo -> %s', (state, next) => {
  expect(undone({ state, at: 9, benefit: 'hem' })).toEqual(
    next === '-' ? { ok: false, refusal: { code: 'benefit.undone', benefit: 'hem', at: 9 } } : { ok: true, value: next },
  )
})
