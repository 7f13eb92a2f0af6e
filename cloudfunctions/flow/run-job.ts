import type { JobReport } from '../../types/contract'
import type { Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type {
  AccountRecord,
  ExchangeRecord,
  JobRecord,
  MemberRecord,
  NonceRecord,
  PaymentRecord,
  SequelRecord,
  WishRecord,
} from '../../types/record'
import { accountsToCount, planIfMissing } from './count-tiers'
import { expireLots } from './expire-lots'
import { settleSequel } from './settle-sequel'
import { findDuplicates } from './find-duplicates'
import { postTopUp } from './post-top-up'
import { reviewTier } from './review-tier'
import { lookUpPayment } from './settle-payment'
import { stepExchange } from './step-exchange'
import { answerWish } from './wish-gift'

/** Rows a page, and how long one call may take; the cloud ends a call at 60 s. */
const PAGE = 200
const CALL_MS = 40_000
const FAULTS_TOLD = 10

interface Job {
  /** A page of ids that are due, behind the cursor. */
  due: (world: World, after: string | undefined) => Promise<Page<{ _id: string }>>
  /** One small, repeatable step; true when it changed something. */
  step: (world: World, id: string) => Promise<boolean>
}

const expireLotsJob: Job = {
  due: (world, after) =>
    world.store.find<AccountRecord>('account', { range: { nextExpiryAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: expireLots,
}

const releasePointsJob: Job = {
  due: (world, after) =>
    world.store.find<AccountRecord>('account', { range: { nextReleaseAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  // Settling does both, each in its turn.
  step: expireLots,
}

const forgetNoncesJob: Job = {
  due: (world, after) =>
    world.store.find<NonceRecord>('nonce', { range: { expiresAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: async (world, id) => {
    await world.store.transact((tx) => tx.remove('nonce', id))
    return true
  },
}

const findDuplicatesJob: Job = {
  due: (world, after) => world.store.find<MemberRecord>('member', { order: 'joinedAt', limit: PAGE, after }),
  step: findDuplicates,
}

/** No caller's reference has a slash, so nobody can take the name of a lapse. */
const lapseExchangesJob: Job = {
  due: (world, after) =>
    world.store.find<ExchangeRecord>('exchange', { range: { dueAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: async (world, exchange) =>
    (await stepExchange(world, { exchange, step: 'lapse', reference: `lapse/${exchange}`, by: null })).ok,
}

const answerWishesJob: Job = {
  due: (world, after) => world.store.find<WishRecord>('waitlist', { eq: { state: 'waiting' }, order: 'at', limit: PAGE, after }),
  step: answerWish,
}

const settleSequelsJob: Job = {
  due: (world, after) =>
    world.store.find<SequelRecord>('sequel', { range: { dueAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: settleSequel,
}

/** What was paid and could not be posted in the same breath. */
const postPaymentsJob: Job = {
  due: (world, after) =>
    world.store.find<PaymentRecord>('payment', { eq: { state: 'paid' }, order: 'askedAt', limit: PAGE, after }),
  step: async (world, id) => (await postTopUp(world, id)).ok,
}

/** A notification that has not come in so long may never come. */
const NOTICE_LATE_MS = 2 * 60_000

const lookUpPaymentsJob: Job = {
  due: (world, after) => {
    const late = { askedAt: { lte: world.clock.now() - NOTICE_LATE_MS } }
    return world.store.find<PaymentRecord>('payment', { eq: { state: 'open' }, range: late, limit: PAGE, after })
  },
  step: lookUpPayment,
}

const reviewTiersJob: Job = {
  due: (world, after) =>
    world.store.find<AccountRecord>('account', { range: { nextReviewAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: reviewTier,
}

/** Once a month: everybody is counted by tier. */
const countTiersJob: Job = { due: accountsToCount, step: planIfMissing }

/** All jobs by name, in the order a timer runs them. */
export const jobs: Readonly<Record<string, Job>> = {
  'release-points': releasePointsJob,
  'expire-lots': expireLotsJob,
  'review-tiers': reviewTiersJob,
  'count-tiers': countTiersJob,
  'find-duplicates': findDuplicatesJob,
  'settle-sequels': settleSequelsJob,
  'forget-nonces': forgetNoncesJob,
  'lapse-exchanges': lapseExchangesJob,
  'answer-wishes': answerWishesJob,
  'look-up-payments': lookUpPaymentsJob,
  'post-payments': postPaymentsJob,
}

/**
 * Goes on with a sweep from its stored cursor until the end or until the call has had its time. Every step is small and
 * repeatable, and what is done leaves the index, so a call that dies leaves nothing half done and the next one goes on
 * from the page that was not finished. A step that fails does not hold up those behind it; the call throws at its end.
 */
export const runJob = async (world: World, name: string, job: Job): Promise<JobReport> => {
  const until = world.clock.now() + CALL_MS
  const faults: unknown[] = []
  let record = await begin(world, name, world.clock.now())
  let handled = 0
  while (record.finishedAt === null && world.clock.now() < until) {
    const page = await job.due(world, record.cursor ?? undefined)
    const swept = await sweep(world, job, page.items, until)
    handled += swept.done
    faults.push(...swept.faults)
    const rest = swept.whole ? page.next : record.cursor
    const finished = swept.whole && page.next === null
    record = await save(world, { ...record, cursor: rest, done: record.done + swept.done, finishedAt: finished ? world.clock.now() : null })
  }
  if (faults.length > 0) throw new AggregateError(faults.slice(0, FAULTS_TOLD), `${String(faults.length)} steps of ${name} failed`)
  return { job: name, done: handled, finished: record.finishedAt !== null }
}

interface Swept {
  done: number
  whole: boolean
  faults: unknown[]
}

/** One page, or as much of it as there is time for. */
const sweep = async (world: World, job: Job, items: readonly { _id: string }[], until: number): Promise<Swept> => {
  const swept: Swept = { done: 0, whole: true, faults: [] }
  for (const { _id } of items) {
    if (world.clock.now() >= until) return { ...swept, whole: false }
    const [step] = await Promise.allSettled([job.step(world, _id)])
    if (step.status === 'rejected') swept.faults.push(step.reason)
    else if (step.value) swept.done += 1
  }
  return swept
}

const begin = async (world: World, name: string, now: number): Promise<JobRecord> => {
  const old = await world.store.get<JobRecord>('job', name)
  return old && old.finishedAt === null ? old : { _id: name, cursor: null, startedAt: now, finishedAt: null, done: 0 }
}

const save = async (world: World, record: JobRecord): Promise<JobRecord> => {
  await world.store.transact((tx) => tx.put('job', record))
  return record
}
