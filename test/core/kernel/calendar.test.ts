import {
  dayNumber,
  dayText,
  expiryOf,
  lastUsableDay,
  maskPhone,
  startOfDay,
  tailOf,
} from '../../../cloudfunctions/core/kernel'
import type { Expiry } from '../../../types/programme'
import { casesOf, type Case } from '../cases'

interface ExpiryCase extends Case {
  given: { earned: string; zone: string; expiry: Expiry }
  expect: { unusableFrom: string | null; lastDay: string | null }
}

test.each(casesOf<ExpiryCase>('kernel/calendar'))('%s', (_title, { given, expect: { unusableFrom, lastDay } }) => {
  const expiresAt = expiryOf(Date.parse(given.earned), given.expiry, given.zone)
  expect(expiresAt).toBe(unusableFrom === null ? null : Date.parse(unusableFrom))
  expect(expiresAt === null ? null : lastUsableDay(expiresAt, given.zone)).toBe(lastDay)
})

const DAY_MS = 86_400_000
const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => new Date(Date.parse(first) + n * DAY_MS).toISOString().slice(0, 10))

/** Weeks in which some of these zones change their clocks, and the turn of a year. */
const weeks = ['2025-12-29', '2026-03-06', '2026-03-27', '2026-10-23', '2026-10-30'].flatMap((first) =>
  daysFrom(first, 5),
)
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Africa/Cairo',
  'America/Havana',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
]

describe.each(zones)('%s', (zone) => {
  test('a day begins where the day before it ends, to the millisecond', () => {
    const wrong = weeks.filter((day) => {
      const begins = startOfDay(day, zone)
      return dayText(begins, zone) !== day || dayText(begins - 1, zone) >= day
    })
    expect(wrong).toEqual([])
  })

  test('days are numbered one after the other', () => {
    for (const day of weeks)
      expect(dayNumber(startOfDay(day, zone) + 3 * 3_600_000, zone)).toBe(Date.parse(day) / DAY_MS)
  })
})

test.each(['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'])(
  'a day begins at the same moment, even when asked at %s',
  (now) => {
    jest.useFakeTimers({ now: Date.parse(now) })
    try {
      // Clocks go back at one in the morning there, so midnight comes twice; the day begins with the first.
      expect(new Date(startOfDay('2026-11-01', 'America/Havana')).toISOString()).toBe('2026-11-01T04:00:00.000Z')
    } finally {
      jest.useRealTimers()
    }
  },
)

test('a phone number shows its first three and last four digits', () => {
  expect(maskPhone('13800006620')).toBe('138 **** 6620')
  expect(maskPhone(null)).toBeNull()
  expect(tailOf('602132924604')).toBe('4604')
})
