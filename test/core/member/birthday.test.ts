import { dayNumber, minuteOfDay, textOfDay, weekdayOf } from '../../../cloudfunctions/core/kernel'
import { birthdayOn } from '../../../cloudfunctions/core/member'

const dayOf = (day: string): number => Date.parse(day) / 86_400_000

test.each([
  ['on the day', '1994-03-04', '2026-03-04', ['day', 'week', 'month']],
  ['Monday of its week', '1994-03-04', '2026-03-02', ['week', 'month']],
  ['the Sunday before that', '1994-03-04', '2026-03-01', ['month']],
  ['Sunday of its week', '1994-03-04', '2026-03-08', ['week', 'month']],
  ['the Monday after that', '1994-03-04', '2026-03-09', ['month']],
  ['its week, in the month before', '1994-03-01', '2026-02-23', ['week']],
  ['its week, in the year before', '1994-01-01', '2025-12-29', ['week']],
  ['its week, in the year after', '1994-12-31', '2027-01-02', ['week']],
  ['another month', '1994-03-04', '2026-04-04', ['none']],
  ['29 February falls on the 28th', '1996-02-29', '2026-02-28', ['day', 'week', 'month']],
  ['29 February falls on itself where it can', '1996-02-29', '2028-02-29', ['day', 'week', 'month']],
  ['and not on the 28th then', '1996-02-29', '2028-02-28', ['week', 'month']],
  ['2100 has no 29 February', '1996-02-29', '2100-02-28', ['day', 'week', 'month']],
])('%s', (_title, birthday, day, expected) => {
  expect(birthdayOn(birthday, dayOf(day))).toEqual(expected)
})

test('nobody’s birthday is near when it is not known', () => {
  expect(birthdayOn(null, 0)).toEqual(['none'])
})

test('weekdays and minutes are those of the zone', () => {
  const at = Date.parse('2026-03-01T23:59:59.999+08:00')
  const shown = (zone: string) => [weekdayOf(dayNumber(at, zone)), minuteOfDay(at, zone), textOfDay(dayNumber(at, zone))]
  expect(shown('Asia/Shanghai')).toEqual([7, 1_439, '2026-03-01'])
  expect(shown('Europe/London')).toEqual([7, 959, '2026-03-01'])
  expect(shown('America/New_York')).toEqual([7, 659, '2026-03-01'])
  expect([weekdayOf(0), weekdayOf(-4), weekdayOf(4)]).toEqual([4, 7, 1])
  expect(minuteOfDay(-1, 'UTC')).toBe(1_439)
})
