import { dayNumber, roundAt } from '../core/kernel'
import type { JobReport } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Job, Round } from './job/job'
import { messageOf, sweep, tryAgain, type Swept } from './sweep'
import { keepTurn, nextRound, takeTurn, withRound, type Kept } from './take-turn'

const FAULTS_TOLD = 10
/** Failed steps that a job of days carries along; with more its day waits. */
const LEFT_AT_MOST = 50

export interface JobTurn {
  /** The call is over at this moment; what is left goes on in the next. */
  until: number
  /** Somebody asked for this job: with nothing due its last round is done again. */
  again?: boolean
}

/** What a turn came to so far. */
interface Work {
  record: Kept
  done: number
  faults: unknown[]
}

/**
 * Goes on with a job from its stored cursor until nothing is due or the call has had its time. Missed days are done one by
 * one, in order. Every step is small and repeatable, so a call that dies leaves nothing half done and the next goes on
 * from the page that was not finished. A step that fails does not hold up those behind it: of a job of every tick it is
 * still in the index; of a job of days it is carried along and tried again at every turn. The call throws at its end.
 */
export const runJob = async (world: World, job: Job, { until, again = false }: JobTurn): Promise<JobReport> => {
  const { zone } = await world.programme()
  const turn = await takeTurn(world, job, zone, again)
  if (!turn.taken) return { job: job.id, done: 0, finished: turn.idle === 'notDue', idle: turn.idle }
  const { record, done, faults } = await work(world, job, turn.record, { zone, until })
  const kept = await keepTurn(world, { ...record, leaseUntil: null, fault: faultOf(faults, world.clock.now()) })
  if (faults.length > 0) throw new AggregateError(faults.slice(0, FAULTS_TOLD), `${String(faults.length)} steps of ${job.id} failed`)
  return { job: job.id, done, finished: kept && isDone(record) }
}

const isDone = ({ finishedAt, left }: Kept): boolean => finishedAt !== null && left.length === 0

interface Bounds {
  zone: string
  until: number
}

const work = async (world: World, job: Job, taken: Kept, { zone, until }: Bounds): Promise<Work> => {
  let now: Work = await workOff(world, job, taken, { zone, until })
  while (now.record.finishedAt === null && world.clock.now() < until) {
    const read = await readOn(world, job, now.record, { zone, until })
    const record = read.next && moved(world, job, now.record, { ...read, next: read.next }, zone)
    now = { record: record ?? now.record, done: now.done + read.swept.done, faults: [...now.faults, ...read.swept.faults] }
    // With the end of its page a job of every tick has had its turn; that is kept together with the lease's end.
    if (job.schedule.every === 'tick' && record !== null && record.finishedAt !== null) return { ...now, record }
    // A page that could not be read, or with too many faults, or one that another worker does by now: the turn is over.
    if (!record || !(await keepTurn(world, record))) break
    now = { ...now, record: withRound(job, record, { now: world.clock.now(), zone, again: false }) ?? record }
  }
  return now
}

/** What failed before, once more. */
const workOff = async (world: World, job: Job, taken: Kept, { zone, until }: Bounds): Promise<Work> => {
  const tried = await tryAgain(world, job, taken.left, { zone, until })
  const record = { ...taken, left: tried.failed, done: taken.done + tried.done, total: taken.total + tried.done }
  return { record, done: tried.done, faults: tried.faults }
}

interface Read {
  swept: Swept
  /** Null: the page cannot be left behind. */
  next: { cursor: string | null } | null
}

const readOn = async (world: World, job: Job, record: Kept, { zone, until }: Bounds): Promise<Read> => {
  const round: Round = { day: record.day ?? dayNumber(world.clock.now(), zone), zone }
  const [read] = await Promise.allSettled([job.due(world, round, record.cursor ?? undefined)])
  if (read.status === 'rejected') return { swept: { done: 0, whole: false, failed: [], faults: [read.reason] }, next: null }
  const swept = await sweep(world, job, round, { items: read.value.items, until })
  const carried = job.schedule.every === 'tick' ? 0 : record.left.length + swept.failed.length
  if (carried > LEFT_AT_MOST) return { swept, next: null }
  return { swept, next: { cursor: swept.whole ? read.value.next : record.cursor } }
}

/** The record behind a page. */
const moved = (world: World, job: Job, record: Kept, { swept, next }: Read & { next: { cursor: string | null } }, zone: string): Kept => {
  const finished = swept.whole && next.cursor === null
  const now = world.clock.now()
  const own = { done: record.done + swept.done, total: record.total + swept.done }
  const left = job.schedule.every === 'tick' ? [] : [...record.left, ...swept.failed]
  const kept = { ...record, ...own, left, cursor: next.cursor }
  if (!finished) return kept
  const due = job.schedule.every === 'tick' ? null : roundAt(job.schedule, nextRound(job, kept, kept.day ?? 0), zone)
  return { ...kept, finishedAt: now, rounds: record.rounds + 1, nextAt: due }
}

const faultOf = (faults: readonly unknown[], at: number): Kept['fault'] =>
  faults.length === 0 ? null : { at, steps: faults.length, message: messageOf(faults[0]) }
