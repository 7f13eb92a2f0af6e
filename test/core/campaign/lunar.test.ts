import { isFestival } from '../../../cloudfunctions/core/campaign'
import type { LunarFestival } from '../../../types/record'

/** As the calendar of the Purple Mountain Observatory prints them. */
const almanac: readonly [LunarFestival, ...string[]][] = [
  ['springFestival', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  ['lantern', '2024-02-24', '2025-02-12', '2026-03-03', '2027-02-20'],
  ['dragonBoat', '2024-06-10', '2025-05-31', '2026-06-19', '2027-06-09'],
  ['qixi', '2024-08-10', '2025-08-29', '2026-08-19', '2027-08-08'],
  ['midAutumn', '2024-09-17', '2025-10-06', '2026-09-25', '2027-09-15'],
  ['doubleNinth', '2024-10-11', '2025-10-29', '2026-10-18', '2027-10-08'],
  ['laba', '2024-01-18', '2025-01-07', '2026-01-26', '2027-01-15'],
]

test.each(almanac)('%s falls on the days of the almanac and on no other', (festival, ...days) => {
  const first = Date.parse('2024-01-01') / 86_400_000
  const last = Date.parse(`${days.at(-1)?.slice(0, 4) ?? ''}-12-31`) / 86_400_000
  const found = Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((day) => isFestival(festival, day))
  expect(found.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))).toEqual(days)
})
