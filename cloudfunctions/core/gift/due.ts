import { dayNumber, startOfDay, textOfDay } from '../kernel'

/** The end of the last day to pick a gift up: `days` whole days after the day on which it lies ready. */
export const dueAfter = (readyAt: number, days: number, zone: string): number =>
  startOfDay(textOfDay(dayNumber(readyAt, zone) + days + 1), zone)
