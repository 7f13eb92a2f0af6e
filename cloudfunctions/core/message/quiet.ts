import type { MessageRules } from '../../../types/programme'
import { calendarDay, startOfDayNumber } from '../kernel'

const MINUTE_MS = 60_000

/** When the quiet hours end that lie over a moment; null: it is not quiet. */
export const quietUntil = ({ quietHours: { from, to } }: MessageRules, at: number, zone: string): number | null => {
  const { number, start } = calendarDay(at, zone)
  const minute = Math.floor((at - start) / MINUTE_MS)
  const end = (day: number): number => startOfDayNumber(day, zone) + to * MINUTE_MS
  if (from === to) return null
  if (from < to) return minute >= from && minute < to ? end(number) : null
  if (minute >= from) return end(number + 1)
  return minute < to ? end(number) : null
}
