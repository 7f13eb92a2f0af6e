import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { listJobs, runNamed } from '../flow/list-jobs'
import { jobNames } from '../flow/job/registry'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'

const list = route<StaffContract, 'job.list', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('job.run'),
  run: async ({ world }) => ({ ok: true, value: await listJobs(world) }),
})

/** Asked twice it runs twice, and the second time finds everything done: no reference is needed. */
const run = route<StaffContract, 'job.run', OnDuty>({
  input: z.strictObject({ job: z.enum(jobNames, `one of ${jobNames.join(', ')}`) }),
  writes: false,
  admit: may('job.run'),
  begins: ({ input }) => Promise.resolve(`job/${input.job}`),
  run: ({ world, input }) => runNamed(world, input.job),
})

export const jobRoutes = { 'job.list': list, 'job.run': run }
