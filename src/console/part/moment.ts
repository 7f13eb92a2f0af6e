import { momentIn } from '../../figure/time'

const asUtc = (zone: string, at: number): number => {
  const { year, month, day, hour, minute } = momentIn(zone, at)
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** The moment at which the wall in `zone` shows this text (`2026-11-25 10:00`), wherever this browser stands. */
export function momentFrom(text: string, zone: string): number {
  const wall = Date.parse(`${text.replace(' ', 'T')}:00Z`)
  const guess = wall - (asUtc(zone, wall) - wall)
  return guess - (asUtc(zone, guess) - wall)
}
