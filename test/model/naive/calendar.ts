import type { Expiry } from '../../../types/programme'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const clocks = new Map<string, Intl.DateTimeFormat>()
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone)
  if (known) return known
  const two = '2-digit' as const
  const options = { year: 'numeric', month: two, day: two, hour: two, minute: two, hourCycle: 'h23' } as const
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...options })
  clocks.set(zone, made)
  return made
}

/** What the wall shows: `2026-03-02` and `12:00`. */
const wall = (at: number, zone: string): { day: string; clock: string } => {
  const part = Object.fromEntries(clockOf(zone).formatToParts(at).map(({ type, value }) => [type, value]))
  return { day: `${part.year ?? ''}-${part.month ?? ''}-${part.day ?? ''}`, clock: `${part.hour ?? ''}:${part.minute ?? ''}` }
}

export const dayOf = (at: number, zone: string): string => wall(at, zone).day

export const minuteOf = (at: number, zone: string): number => {
  const [hour = 0, minute = 0] = wall(at, zone).clock.split(':').map(Number)
  return hour * 60 + minute
}

export const countDays = (day: string): number => Date.parse(day) / DAY_MS
export const later = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Monday is 1. */
export const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7
export const mondayOf = (day: string): string => later(day, 1 - weekdayOf(day))

const starts = new Map<string, number>()

/** The first moment of a day, looked for between all moments that it can be anywhere on earth. */
export const startOf = (day: string, zone: string): number => {
  const known = starts.get(`${day} ${zone}`)
  if (known !== undefined) return known
  let [before, from] = [Date.parse(day) - 16 * HOUR_MS, Date.parse(day) + 16 * HOUR_MS]
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (dayOf(middle, zone) >= day) from = middle
    else before = middle
  }
  starts.set(`${day} ${zone}`, from)
  return from
}

const two = (n: number): string => String(n).padStart(2, '0')

/** So many months later; a day that the month does not have is its last. */
export const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const there = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(there / 12), (there % 12) + 1]
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate()
  return `${String(y)}-${two(m)}-${two(Math.min(date, last))}`
}

/** The first moment at which points earned at `at` are of no use; null: there is none. */
export const unusableFrom = (at: number, expiry: Expiry, zone: string): number | null => {
  const day = dayOf(at, zone)
  switch (expiry.kind) {
    case 'never':
      return null
    case 'days':
      return startOf(later(day, expiry.days), zone)
    case 'months':
      return startOf(monthsLater(day, expiry.months), zone)
    case 'monthEnd':
      return startOf(monthsLater(`${day.slice(0, 7)}-01`, expiry.months + 1), zone)
    case 'inactivity':
      return startOf(monthsLater(later(day, expiry.days ?? 0), expiry.months ?? 0), zone)
    case 'yearEnd':
      return startOf(`${String(Number(day.slice(0, 4)) + expiry.years + 1)}-01-01`, zone)
  }
}
