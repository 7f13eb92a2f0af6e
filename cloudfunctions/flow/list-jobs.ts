import { dayNumber, ok, refuse, roundAt, textOfDay } from '../core/kernel'
import type { JobReport, JobView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { JobRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { runNow } from './dispatch'
import type { Job } from './job/job'
import { jobNames, jobs } from './job/registry'
import { JOB_SHAPE, nextRound, whole, type Kept } from './take-turn'

/** Every job with how far it is, what it last came to and when it is due again. */
export const listJobs = async (world: World): Promise<{ jobs: JobView[] }> => {
  const [{ zone }, now] = [await world.programme(), world.clock.now()]
  const found = await Promise.all(jobs.map(async (job) => viewOf(job, await world.store.get<JobRecord>('job', job.id), { zone, now })))
  return { jobs: found }
}

/** Runs a job now. Refuses `input.invalid` for one that there is not. */
export const runNamed = async (world: World, name: string): Promise<Result<JobReport>> => {
  const job = jobs.find(({ id }) => id === name)
  if (!job) return refuse({ code: 'input.invalid', field: 'job', rule: `one of ${jobNames.join(', ')}` })
  return ok(await runNow(world, job))
}

const viewOf = (job: Job, found: JobRecord | null, { zone, now }: { zone: string; now: number }): JobView => {
  const record = whole(job, found)
  const { startedAt, finishedAt, done, total, rounds, fault } = record
  const next = job.schedule.every === 'tick' ? null : roundAt(job.schedule, nextRound(job, record, dayNumber(now, zone)), zone)
  return {
    job: job.id,
    name: job.name,
    schedule: job.schedule,
    state: (found?.shape ?? 0) > JOB_SHAPE ? 'newer' : stateOf(record, now),
    day: record.day === null ? null : textOfDay(record.day),
    startedAt,
    finishedAt,
    nextAt: next,
    done,
    total,
    rounds,
    fault,
    left: record.left.map((one) => ({ ...one, day: textOfDay(one.day) })),
  }
}

const stateOf = ({ startedAt, finishedAt, leaseUntil }: Kept, now: number): JobView['state'] => {
  if (leaseUntil !== null && leaseUntil > now) return 'running'
  if (startedAt === null) return 'never'
  return finishedAt === null ? 'open' : 'finished'
}
