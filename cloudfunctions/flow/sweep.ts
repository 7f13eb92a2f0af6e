import type { World } from '../../types/port/world'
import type { JobLeft } from '../../types/record'
import type { Job, Round } from './job/job'

const MESSAGE_AT_MOST = 200

/** What one page came to. */
export interface Swept {
  done: number
  /** False: time was over before its end. */
  whole: boolean
  failed: JobLeft[]
  faults: unknown[]
}

interface Page {
  ids: readonly string[]
  until: number
}

/** The steps of one page, or as many of them as there is time for. */
export const sweep = async (world: World, job: Job, round: Round, { ids, until }: Page): Promise<Swept> => {
  const swept: Swept = { done: 0, whole: true, failed: [], faults: [] }
  for (const id of ids) {
    if (world.clock.now() >= until) return { ...swept, whole: false }
    await take(swept, world, job, { round, id, tries: 0 })
  }
  return swept
}

interface Bounds {
  zone: string
  until: number
}

/** Steps that failed before, each under the day it belongs to. Those there is no time for stay. */
export const tryAgain = async (world: World, job: Job, left: readonly JobLeft[], { zone, until }: Bounds): Promise<Swept> => {
  const swept: Swept = { done: 0, whole: true, failed: [], faults: [] }
  for (const one of left) {
    if (world.clock.now() >= until) swept.failed.push(one)
    else await take(swept, world, job, { round: { day: one.day, zone }, id: one.id, tries: one.tries })
  }
  return swept
}

const take = async (
  swept: Swept,
  world: World,
  job: Job,
  { round, id, tries }: { round: Round; id: string; tries: number },
): Promise<void> => {
  const [step] = await Promise.allSettled([job.step(world, id, round)])
  if (step.status === 'fulfilled') {
    if (step.value) swept.done += 1
    return
  }
  const fault: unknown = step.reason
  swept.faults.push(fault)
  swept.failed.push({ day: round.day, id, at: world.clock.now(), tries: tries + 1, message: messageOf(fault) })
}

export const messageOf = (fault: unknown): string =>
  (fault instanceof Error ? fault.message : String(fault)).slice(0, MESSAGE_AT_MOST)
