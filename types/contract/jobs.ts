import type { Words } from '../programme'
import type { JobLeft, JobSchedule } from '../record'

export interface JobReport {
  job: string
  /** Things changed in this call. */
  done: number
  /** True when nothing is left for now; otherwise the next call goes on from the cursor. */
  finished: boolean
  /**
   * Why it did not run: another worker is at it, its time has not come, or its record was left by a newer version of the
   * product. Left out when it ran.
   */
  idle?: 'leased' | 'notDue' | 'newer'
}

export interface JobsContract extends Record<string, { input: unknown; output: unknown }> {
  run: { input: { job?: string }; output: { reports: JobReport[] } }
}

/** One job, as managers see it. */
export interface JobView {
  job: string
  name: Words
  schedule: JobSchedule
  /** `newer`: its record was left by a newer version and is not touched. */
  state: 'never' | 'running' | 'open' | 'finished' | 'newer'
  /** The day of the round under way or of the last one, `YYYY-MM-DD`. */
  day: string | null
  startedAt: number | null
  finishedAt: number | null
  /** When it is due again; null: at every call of the timer. */
  nextAt: number | null
  done: number
  total: number
  rounds: number
  fault: { at: number; steps: number; message: string } | null
  left: (Omit<JobLeft, 'day'> & { day: string })[]
}

export interface StaffJobContract {
  'job.list': { input: Record<string, never>; output: { jobs: JobView[] } }
  /** Runs one now: what is due of it, or else its last round again. */
  'job.run': { input: { job: string }; output: JobReport }
}
