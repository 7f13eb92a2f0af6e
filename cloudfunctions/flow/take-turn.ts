import { dayNumber, roundAfter, roundAt } from '../core/kernel'
import type { JobReport } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { JobRecord } from '../../types/record'
import type { Job } from './job/job'

/** The shape of job records that this code writes. */
export const JOB_SHAPE = 1
/** Longer than the cloud lets a call live, so that a lease that is over belongs to nobody who is still at work. */
const LEASE_MS = 90_000

/** A job record with every field there. */
export type Kept = Required<JobRecord>

export type Turn = { taken: true; record: Kept } | { taken: false; idle: NonNullable<JobReport['idle']> }

/**
 * Takes a job's turn, where its time has come and nobody else is at it: a round under way goes on, else the next one that
 * is due begins. `again` begins the last round once more when none is due. A lease that has run out is taken over. The
 * lease only saves work: steps are safe when two do them.
 */
export const takeTurn = (world: World, job: Job, zone: string, again: boolean): Promise<Turn> => {
  const now = world.clock.now()
  return world.store.transact<Turn>(async (tx) => {
    const found = await tx.get<JobRecord>('job', job.id)
    if ((found?.shape ?? 0) > JOB_SHAPE) return { taken: false, idle: 'newer' }
    const record = whole(job, found)
    if (record.leaseUntil !== null && record.leaseUntil > now) return { taken: false, idle: 'leased' }
    const next = withRound(job, record, { now, zone, again })
    if (!next) return { taken: false, idle: 'notDue' }
    const taken: Kept = { ...next, turn: record.turn + 1, turnAt: now, leaseUntil: now + LEASE_MS }
    await tx.put('job', taken)
    return { taken: true, record: taken }
  })
}

/** Keeps how far a turn came and its lease; false when another worker has taken the job over meanwhile. */
export const keepTurn = (world: World, record: Kept): Promise<boolean> =>
  world.store.transact(async (tx) => {
    const found = await tx.get<JobRecord>('job', record._id)
    if (found?.turn !== record.turn || found.shape !== JOB_SHAPE) return false
    const leaseUntil = record.leaseUntil === null ? null : world.clock.now() + LEASE_MS
    await tx.put<Kept>('job', { ...record, leaseUntil })
    return true
  })

export const whole = ({ id }: Pick<Job, 'id'>, found: JobRecord | null): Kept => ({
  _id: id,
  cursor: null,
  startedAt: null,
  finishedAt: null,
  done: 0,
  day: null,
  turn: 0,
  turnAt: null,
  leaseUntil: null,
  total: 0,
  rounds: 0,
  nextAt: null,
  fault: null,
  left: [],
  ...found,
  shape: JOB_SHAPE,
})

interface Asked {
  now: number
  zone: string
  again: boolean
}

/** The record with a round to do; null when nothing is due. */
export const withRound = (job: Job, record: Kept, { now, zone, again }: Asked): Kept | null => {
  const open = record.startedAt !== null && record.finishedAt === null
  const today = dayNumber(now, zone)
  if (open) return record.day === null ? { ...record, day: today } : record
  const begin = (day: number): Kept => ({ ...record, day, cursor: null, startedAt: now, finishedAt: null, done: 0 })
  if (job.schedule.every === 'tick') return begin(today)
  const day = lastOf(job, nextRound(job, record, today), { now, zone })
  if (roundAt(job.schedule, day, zone) <= now) return begin(day)
  if (record.left.length > 0) return record
  return again && record.day !== null ? begin(record.day) : null
}

/** The round to do: the first that was missed, or where only the state of things counts the last that is due. */
const lastOf = (job: Job, first: number, { now, zone }: { now: number; zone: string }): number => {
  let day = first
  for (let next = roundAfter(job.schedule, day); job.latest && roundAt(job.schedule, next, zone) <= now; next = roundAfter(job.schedule, next)) day = next
  return day
}

/** The first round that was not done. A job that never ran begins with today's, or as far back as it says. */
export const nextRound = (job: Job, { day }: Pick<Kept, 'day'>, today: number): number =>
  roundAfter(job.schedule, day ?? today - 1 - (job.back ?? 0))
