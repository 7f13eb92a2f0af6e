import * as z from 'zod'
import type { Caller } from '../../types/caller'
import type { JobsContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { dispatch } from '../flow/dispatch'
import { jobNames } from '../flow/job/registry'
import { runNamed } from '../flow/list-jobs'
import { door, route } from '../platform/host/route'

/** Only the platform's timer. */
const timer = (_world: World, caller: Caller, action: string): Promise<Result<null>> =>
  Promise.resolve(
    caller.kind === 'timer'
      ? { ok: true, value: null }
      : { ok: false, refusal: { code: 'permission.denied', action, needs: 'the timer of the platform' } },
  )

const run = route<JobsContract, 'run', null>({
  input: z.strictObject({ job: z.enum(jobNames, `one of ${jobNames.join(', ')}`).optional() }),
  writes: false,
  admit: timer,
  run: async ({ world, input }) => {
    if (input.job !== undefined) {
      const ran = await runNamed(world, input.job)
      return ran.ok ? { ok: true, value: { reports: [ran.value] } } : ran
    }
    const { reports, faults } = await dispatch(world)
    for (const { job, idle } of reports) if (idle === 'newer') world.log.error({ job }, 'a job record of a newer version is left alone')
    // Told like any fault, once all others had their turn.
    if (faults.length > 0) throw faults.length === 1 ? faults[0] : new AggregateError(faults, 'several jobs failed')
    return { ok: true, value: { reports } }
  },
})

/** What a timer may call. */
export const jobsDoor = door({ run })
