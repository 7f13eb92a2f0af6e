import type { JobReport } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { JobRecord } from '../../types/record'
import type { Job } from './job/job'
import { jobs } from './job/registry'
import { runJob } from './run-job'

/** How long a call works; the cloud ends one at 60 s, and a step that was begun in time must end as well. */
const CALL_MS = 45_000
/** No job's share of a call is shorter. */
const LEAST_MS = 3_000

export interface Dispatched {
  reports: JobReport[]
  faults: unknown[]
}

/**
 * One call of the timer: every job gets its turn, those that waited longest first, each an equal share of the time that
 * is left; then those that have more to do go on. What is not done in time goes on in the next call. A job that cannot go
 * on does not hold up the others.
 */
export const dispatch = async (world: World): Promise<Dispatched> => {
  const end = world.clock.now() + CALL_MS
  const reports = new Map<string, JobReport>()
  const faults: unknown[] = []
  let open = await byTurn(world)
  while (open.length > 0 && world.clock.now() < end) {
    const more: Job[] = []
    for (const [n, job] of open.entries()) {
      const left = end - world.clock.now()
      if (left <= 0) break
      const until = world.clock.now() + Math.min(left, Math.max(LEAST_MS, Math.floor(left / (open.length - n))))
      const [ran] = await Promise.allSettled([runJob(world, job, { until })])
      if (ran.status === 'rejected') {
        faults.push(ran.reason)
        continue
      }
      const { done, ...report } = ran.value
      reports.set(job.id, { ...report, done: done + (reports.get(job.id)?.done ?? 0) })
      if (!report.finished && !report.idle) more.push(job)
    }
    open = more
  }
  return { reports: [...reports.values()], faults }
}

/** One job alone, because somebody asked for it. */
export const runNow = (world: World, job: Job): Promise<JobReport> =>
  runJob(world, job, { until: world.clock.now() + CALL_MS, again: true })

const byTurn = async (world: World): Promise<Job[]> => {
  const turns = await Promise.all(jobs.map(async ({ id }) => (await world.store.get<JobRecord>('job', id))?.turnAt ?? 0))
  return jobs.map((job, n) => ({ job, at: turns[n] ?? 0 })).sort((a, b) => a.at - b.at).map(({ job }) => job)
}
