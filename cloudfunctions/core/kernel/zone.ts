/** Calendar days in a zone, as whole numbers. Formatters are costly to make, so one is kept for each zone. */
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone)
  if (known) return known
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const
  const made = new Intl.DateTimeFormat('en-US', { ...parts, timeZone: zone, hourCycle: 'h23' })
  formatters.set(zone, made)
  return made
}

/** What clocks and calendars in a zone show at a moment, in milliseconds since they would have shown 1970-01-01 00:00. */
export const wallTime = (at: number, zone: string): number => {
  const shown = new Map(formatterOf(zone).formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const of = (part: Intl.DateTimeFormatPartTypes): number => shown.get(part) ?? 0
  const days = daysFromCivil(of('year'), of('month'), of('day'))
  return ((days * 24 + of('hour')) * 60 + of('minute')) * 60_000 + of('second') * 1000 + (((at % 1000) + 1000) % 1000)
}

/**
 * Days from 1970-01-01 to a date of the Gregorian calendar.
 * Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export const daysFromCivil = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Year, month and day of month of a day since 1970-01-01. The same source, civil_from_days. */
export const civilOfDay = (number: number): { year: number; month: number; day: number } => {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** The date of a day since 1970-01-01, `YYYY-MM-DD`. */
export const textOfDay = (number: number): string => {
  const { year, month, day } = civilOfDay(number)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
