const dayMs = 86_400_000

const dateIn = (moment: number, zone: string): [year: number, month: number, day: number] => {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(moment).split('-').map(Number)
  return [parts[0] ?? 1970, parts[1] ?? 1, parts[2] ?? 1]
}

/** Days from this day to the same day of the next month in the chain's zone, or to its last day where it is shorter. */
export const daysToNextMonth = (moment: number, zone: string): number => {
  const [year, month, day] = dateIn(moment, zone)
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Math.round((Date.UTC(year, month, Math.min(day, lastDay)) - Date.UTC(year, month - 1, day)) / dayMs)
}

/** 2026-11-21 16:20 in the chain's zone. */
export const momentIn = (moment: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(moment)

export const dayIn = (moment: number, zone: string): string =>
  dateIn(moment, zone)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
