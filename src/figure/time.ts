/** Calendar readings in the programme's zone. */
export interface Moment {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

/** China has kept one offset since 1991, so it stands in where the runtime knows no zones (older WeChat). */
const BEIJING_MINUTES = 480

function partsIn(zone: string, at: number): number[] | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
    const found = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]))
    const parts = (['year', 'month', 'day', 'hour', 'minute'] as const).map((type) => found.get(type) ?? Number.NaN)
    return parts.every(Number.isFinite) ? parts : null
  } catch {
    return null
  }
}

function fixedOffset(at: number): number[] {
  const shifted = new Date(at + BEIJING_MINUTES * 60_000)
  return [
    shifted.getUTCFullYear(),
    shifted.getUTCMonth() + 1,
    shifted.getUTCDate(),
    shifted.getUTCHours(),
    shifted.getUTCMinutes(),
  ]
}

/** What the wall shows in `zone` at this instant. */
export function momentIn(zone: string, at: number): Moment {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] =
    zone === 'Asia/Shanghai' ? fixedOffset(at) : (partsIn(zone, at) ?? fixedOffset(at))
  return { year, month, day, hour: hour % 24, minute }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

export function dayText(at: number, zone: string): string {
  const { year, month, day } = momentIn(zone, at)
  return `${year}-${two(month)}-${two(day)}`
}

export function clockText(at: number, zone: string): string {
  const { hour, minute } = momentIn(zone, at)
  return `${two(hour)}:${two(minute)}`
}

export function fullTime(at: number, zone: string): string {
  return `${dayText(at, zone)} ${clockText(at, zone)}`
}

/** In a list the year is only worth its width when it is not this one. */
export function listTime(at: number, now: number, zone: string): string {
  const here = momentIn(zone, at)
  const date = here.year === momentIn(zone, now).year ? `${two(here.month)}-${two(here.day)}` : dayText(at, zone)
  return `${date} ${clockText(at, zone)}`
}

/** An expiry at midnight is told by the day it ended: 2025-12-31 24:00, not 00:00 of the next. */
export function endTime(at: number, zone: string): string {
  const { hour, minute } = momentIn(zone, at)
  return hour === 0 && minute === 0 ? `${dayText(at - 1, zone)} 24:00` : fullTime(at, zone)
}

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

export function partOfDay(at: number, zone: string): PartOfDay {
  const { hour } = momentIn(zone, at)
  if (hour < 5) return 'night'
  if (hour < 11) return 'morning'
  if (hour < 13) return 'noon'
  if (hour < 18) return 'afternoon'
  return hour < 23 ? 'evening' : 'night'
}

/** Months such as `2026-11`, from that of `until` back to that of `from`, so many at most. */
export function monthsBetween(from: number, until: number, zone: string, most: number): string[] {
  const [first, last] = [momentIn(zone, from), momentIn(zone, until)]
  const count = (last.year - first.year) * 12 + last.month - first.month + 1
  return Array.from({ length: Math.max(1, Math.min(most, count)) }, (_, back) => {
    const month = last.year * 12 + last.month - 1 - back
    return `${Math.floor(month / 12)}-${two((month % 12) + 1)}`
  })
}
