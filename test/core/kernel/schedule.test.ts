import { dayText, momentOn, roundAfter, textOfDay } from '../../../cloudfunctions/core/kernel'
import type { JobSchedule } from '../../../types/record'

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000
const monthly: JobSchedule = { every: 'month', on: 5, at: 0 }

test.each([
  [{ every: 'day', at: 30 }, '2026-02-28', '2026-03-01'],
  [{ every: 'tick' }, '2026-12-31', '2027-01-01'],
  [monthly, '2026-03-01', '2026-03-05'],
  [monthly, '2026-03-04', '2026-03-05'],
  [monthly, '2026-03-05', '2026-04-05'],
  [monthly, '2026-12-05', '2027-01-05'],
  [monthly, '2026-12-31', '2027-01-05'],
] satisfies [JobSchedule, string, string][])('after %j of %s comes %s', (schedule, from, next) => {
  expect(textOfDay(roundAfter(schedule, day(from)))).toBe(next)
})

test.each([
  ['Asia/Shanghai', '2026-03-02', 9 * 60, '2026-03-02T01:00:00.000Z'],
  ['Asia/Shanghai', '2026-03-02', 0, '2026-03-01T16:00:00.000Z'],
  // Clocks go back at 3:00 on this day, and forward at 2:00 on that one.
  ['Europe/Berlin', '2026-10-25', 9 * 60, '2026-10-25T08:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29', 9 * 60, '2026-03-29T07:00:00.000Z'],
])('in %s on %s minute %i is %s', (zone, text, minute, at) => {
  expect(new Date(momentOn(day(text), minute, zone)).toISOString()).toBe(at)
  expect(dayText(momentOn(day(text), minute, zone), zone)).toBe(text)
})
