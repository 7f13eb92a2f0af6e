import type { Doc } from '../port/store'

/** When a job runs. Minutes are counted from midnight by the clocks of the programme's zone. */
export type JobSchedule =
  | { every: 'tick' }
  | { every: 'day'; at: number }
  /** `on`: day of the month, 1 to 28. */
  | { every: 'month'; on: number; at: number }

/** A step that failed and is tried again at every turn, so that the day behind it may go on. */
export interface JobLeft {
  day: number
  id: string
  at: number
  tries: number
  message: string
}

/** How far a job came, and who is at it. A record without `shape` is of the time before there were leases. */
export interface JobRecord extends Doc {
  /** The shape it was written in; one that is newer than this code knows is left alone. */
  shape?: number
  /** The page to go on from, within the round. */
  cursor: string | null
  startedAt: number | null
  finishedAt: number | null
  /** Changed things in the round. */
  done: number
  /** The round under way, or the last one: days since 1970-01-01 in the programme's zone. */
  day?: number | null
  /** Counts the turns. Whoever finds another number than its own here has lost the lease. */
  turn?: number
  turnAt?: number | null
  /** Until when the turn that is under way keeps others off; null: nobody is at it. */
  leaseUntil?: number | null
  /** Changed things ever, and rounds finished. */
  total?: number
  rounds?: number
  nextAt?: number | null
  fault?: { at: number; steps: number; message: string } | null
  left?: JobLeft[]
}
