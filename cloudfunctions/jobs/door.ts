import { z } from 'zod'
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
    for (const [name, job] of Object.entries(jobs)) {
      if (input.job === undefined || input.job === name) reports.push(await runJob(world, name, job))
    }
    return { ok: true, value: { reports } }
  },
})

/** What a timer may call. */
export const jobsDoor = door({ run })
