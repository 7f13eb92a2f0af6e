/** What the days of stores came to. */
import type { DaySums } from '../record'

/** One day of one store. `takingsFen`: all that the store took in, members or not, where its manager stated it. */
export interface DayRow extends DaySums {
  store: string
  day: string
  takingsFen: number | null
  /** When it was summed. */
  at: number
}

/**
 * Days asked for, both included, 92 at most; left out: the 30 days up to today. `all`: every store, for whom reaches all of
 * them.
 */
export interface DaysAsked {
  from?: string
  to?: string
  all?: boolean
}

/** What members paid, less returns, beside all that was taken in, on the days of which both are known. */
export interface MemberShare {
  days: number
  memberFen: number
  takingsFen: number
}

/** Sums over days that were asked for; days that nobody summed yet are left out. */
export interface DaysTotal {
  from: string
  to: string
  today: string
  zone: string
  now: number
  total: DaySums
  share: MemberShare
  days: (DaySums & { day: string })[]
  /** With several stores: each of them, by name. */
  stores: { store: string; name: string; sums: DaySums; share: MemberShare }[]
  /** Days that are still to be summed anew, since something landed in them. */
  due: number
  /** More days and stores than are read at once: the sums stop before `to`. */
  more: boolean
}

export interface StoreDayContract {
  'storeDay.list': { input: DaysAsked & { after?: string; limit?: number }; output: { rows: DayRow[]; next: string | null } }
  'storeDay.sum': { input: DaysAsked; output: DaysTotal }
  /** What the store acted for took in on a day, members or not, less returns; the latest statement counts. */
  'takings.save': { input: { day: string; totalFen: number }; output: { day: string; totalFen: number } }
}

export interface StoreDayStaffContract {
  /** Today of the store acted for; `at` null: nothing was summed yet. */
  'storeDay.today': { input: Record<string, never>; output: DaySums & { day: string; zone: string; at: number | null } }
}
