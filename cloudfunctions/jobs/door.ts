import * as z from 'zod'
import type { Caller } from '../../types/caller'
import type { JobReport, JobsContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { jobs, runJob } from '../flow/run-job'
import { door, route } from '../platform/host/route'

/** Only the platform's timer. */
const timer = (_world: World, caller: Caller, action: string): Promise<Result<null>> =>
  Promise.resolve(
    caller.kind === 'timer'
      ? { ok: true, value: null }
      : { ok: false, refusal: { code: 'permission.denied', action, needs: 'the timer of the platform' } },
  )

const names = Object.keys(jobs)

const run = route<JobsContract, 'run', null>({
  input: z.strictObject({ job: z.enum(names, `one of ${names.join(', ')}`).optional() }),
  writes: false,
  admit: timer,
  run: async ({ world, input }) => {
    const reports: JobReport[] = []
    const faults: unknown[] = []
    for (const [name, job] of Object.entries(jobs)) {
      if (input.job !== undefined && input.job !== name) continue
      const [ran] = await Promise.allSettled([runJob(world, name, job)])
      if (ran.status === 'fulfilled') reports.push(ran.value)
      else faults.push(ran.reason)
    }
    // A job that cannot go on does not hold up the others; then it is told like any fault.
    if (faults.length > 0) throw faults.length === 1 ? faults[0] : new AggregateError(faults, 'several jobs failed')
    return { ok: true, value: { reports } }
  },
})

/** What a timer may call. */
export const jobsDoor = door({ run })
