import type { ExchangeRules, ExchangeWindow } from '../../../types/programme'
import { dayText, startOfDay } from '../kernel'

/** What holds where a programme says nothing of exchanges. */
export const usualExchange: ExchangeRules = {
  name: { zh: '随时可兑', en: 'Open at any time' },
  note: { zh: '有积分就能兑', en: 'Whenever there are points' },
  window: { kind: 'always' },
  pickUpDays: 14,
  overdue: 'pointsReturn',
}

/** Open now, or when it opens next; `closesAt` is the first moment after. Both null: always open. */
export interface Opening {
  open: boolean
  opensAt: number | null
  closesAt: number | null
}

const two = (part: number): string => String(part).padStart(2, '0')

const dateOf = (year: number, month: number, day: number): string => `${String(year)}-${two(month)}-${two(day)}`

/** Days of a month; month 13 is January of the next year. */
const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

interface Bounds {
  opensAt: number
  closesAt: number
}

/** The bounds of the window in the n-th month from January of year 0. */
const boundsIn = (months: number, from: number, to: number, zone: string): Bounds => {
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  const last = Math.min(to, daysIn(year, month))
  const after = last === daysIn(year, month) ? [Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1] : [year, month, last + 1]
  const [nextYear = year, nextMonth = month, nextDay = 1] = after
  return {
    opensAt: startOfDay(dateOf(year, month, from), zone),
    closesAt: startOfDay(dateOf(nextYear, nextMonth, nextDay), zone),
  }
}

/** Where the window stands at `now` in the programme's zone. */
export const openingAt = (rule: ExchangeWindow, now: number, zone: string): Opening => {
  if (rule.kind === 'always') return { open: true, opensAt: null, closesAt: null }
  const today = dayText(now, zone)
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const candidates =
    rule.kind === 'monthDays'
      ? [0, 1].map((step) => boundsIn(year * 12 + month - 1 + step, rule.from, rule.to, zone))
      : [0, 1].map((step) => boundsIn((year + step) * 12 + rule.month - 1, 1, 31, zone))
  const next = candidates.find(({ closesAt }) => now < closesAt)
  if (!next) throw new Error(`no exchange window opens after ${today}`)
  return { open: now >= next.opensAt, ...next }
}
