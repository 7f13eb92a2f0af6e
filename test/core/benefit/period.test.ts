import fc from 'fast-check'
import { counted, emptyTally, spanOf, TALLY_DAYS, usedIn } from '../../../cloudfunctions/core/benefit'
import { dayNumber, textOfDay } from '../../../cloudfunctions/core/kernel'
import type { UsePeriod } from '../../../types/programme'

const day = (text: string): number => dayNumber(Date.parse(`${text}T00:00:00Z`), 'UTC')

test.each([
  ['day', '2026-05-31', '2026-05-31', '2026-06-01'],
  ['week', '2026-05-31', '2026-05-25', '2026-06-01'],
  ['week', '2026-06-01', '2026-06-01', '2026-06-08'],
  ['month', '2026-05-31', '2026-05-01', '2026-06-01'],
  ['month', '2026-12-31', '2026-12-01', '2027-01-01'],
  ['month', '2028-02-29', '2028-02-01', '2028-03-01'],
  ['year', '2026-12-31', '2026-01-01', '2027-01-01'],
] as const)('the %s of %s begins %s and ends before %s', (per, on, from, until) => {
  const span = spanOf(per, day(on))
  expect([textOfDay(span.from), textOfDay(span.until ?? 0)]).toEqual([from, until])
})

const pers: readonly UsePeriod[] = ['day', 'week', 'month', 'year', 'lifetime']

test('every day lies in its own period, and the next period begins where it ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: day('1990-01-01'), max: day('2090-12-31') }), fc.constantFrom(...pers), (on, per) => {
      const { from, until } = spanOf(per, on)
      expect(from).toBeLessThanOrEqual(on)
      if (until === null) return
      expect(until).toBeGreaterThan(on)
      expect(spanOf(per, until).from).toBe(until)
      expect(spanOf(per, until - 1).from).toBe(from)
    }),
  )
})

test('uses are counted by the period asked, whatever it was before, and a use taken back counts no more', () => {
  const days = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-05-31'].map(day)
  const tally = days.reduce((all, on) => counted(all, on, 1), emptyTally('m', 'benefit:gift'))
  expect(pers.map((per) => usedIn(tally, per, day('2026-05-31')))).toEqual([2, 2, 3, 4, 4])
  const back = counted(tally, day('2026-05-31'), -1)
  expect(pers.map((per) => usedIn(back, per, day('2026-05-31')))).toEqual([1, 1, 2, 3, 3])
})

test('a year of days is kept and no more; the count for life forgets nothing', () => {
  const from = day('2026-01-01')
  const tally = Array.from({ length: 800 }, (_, n) => from + n).reduce((all, on) => counted(all, on, 1), emptyTally('m', 'gift:tea'))
  expect([tally.days.length, tally.ever]).toEqual([TALLY_DAYS, 800])
})
