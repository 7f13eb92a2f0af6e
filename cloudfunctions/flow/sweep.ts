import type { World } from '../../types/port/world'
import type { JobLeft } from '../../types/record'
import type { Due, Job, Round } from './job/job'

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
  items: readonly Due[]
  until: number
}

/**
 * The steps of one page, or as many of them as there is time for. Of a job that says so several are under way at once, so
 * that waiting for the disk and for others is shared; those of one member never are.
 */
export const sweep = async (world: World, job: Job, round: Round, { items, until }: Page): Promise<Swept> => {
  const swept: Swept = { done: 0, whole: true, failed: [], faults: [] }
  const lines = linesOf(job, items).values()
  const work = async (): Promise<void> => {
    for (const line of lines) {
      for (const id of line) {
        if (world.clock.now() >= until) swept.whole = false
        else await take(swept, world, job, { round, id, tries: 0 })
      }
    }
  }
  await Promise.all(Array.from({ length: job.atOnce ?? 1 }, work))
  return swept
}

/** What has to go one after another. */
const linesOf = ({ atOnce }: Job, items: readonly Due[]): string[][] => {
  const lines = new Map<string, string[]>()
  for (const { _id, member } of items) {
    const line = atOnce === undefined ? _id : (member ?? _id)
    lines.set(line, [...(lines.get(line) ?? []), _id])
  }
  return [...lines.values()]
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
