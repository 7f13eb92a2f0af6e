import { dispatch, runNow } from '../../cloudfunctions/flow/dispatch'
import type { Job } from '../../cloudfunctions/flow/job/job'
import { jobs } from '../../cloudfunctions/flow/job/registry'
import { listJobs } from '../../cloudfunctions/flow/list-jobs'
import { runJob } from '../../cloudfunctions/flow/run-job'
import { textOfDay } from '../../cloudfunctions/core/kernel'
import type { JobRecord } from '../../types/record'
import { DAY_MS, eachOn, openChain, put, START } from './world'

const each = eachOn(() => openChain())

/** A job of days that notes each day it is asked to do; ids of `failing` throw as long as they are there. */
const diary = (failing = new Set<string>()): { job: Job; done: string[] } => {
  const done: string[] = []
  const job: Job = {
    id: 'diary',
    name: { zh: '日记', en: 'diary' },
    schedule: { every: 'day', at: 9 * 60 },
    due: (_world, _round, after) => {
      const items = (after === undefined ? ['a', 'b'] : ['c']).map((_id) => ({ _id }))
      return Promise.resolve({ items, next: after === undefined ? 'b' : null, previous: null })
    },
    step: (_world, id, { day }) => {
      if (failing.has(`${textOfDay(day)}${id}`)) return Promise.reject(new Error(`no ${id}`))
      done.push(`${textOfDay(day).slice(8)}${id}`)
      return Promise.resolve(true)
    },
  }
  return { job, done }
}

const until = Number.MAX_SAFE_INTEGER

test('a day’s round is done once, not before its minute', async () => {
  const { world, clock } = each()
  const { job, done } = diary()
  clock.at = Date.parse('2026-03-02T08:59:59+08:00')
  expect(await runJob(world, job, { until })).toMatchObject({ done: 0, idle: 'notDue' })
  clock.at += 1000
  expect(await runJob(world, job, { until })).toEqual({ job: 'diary', done: 3, finished: true })
  expect(await runJob(world, job, { until })).toMatchObject({ done: 0, idle: 'notDue' })
  expect(done).toEqual(['02a', '02b', '02c'])
})

test('missed days are made up one by one, in order', async () => {
  const { world, clock } = each()
  const { job, done } = diary()
  await runJob(world, job, { until })
  clock.at += 3 * DAY_MS
  expect(await runJob(world, job, { until })).toMatchObject({ done: 9, finished: true })
  expect(done.slice(3)).toEqual(['03a', '03b', '03c', '04a', '04b', '04c', '05a', '05b', '05c'])
})

test('a job that looks at things as they stand does only the last of the days it missed', async () => {
  const { world, clock } = each()
  const { job, done } = diary()
  await runJob(world, { ...job, latest: true }, { until })
  clock.at += 3 * DAY_MS
  expect(await runJob(world, { ...job, latest: true }, { until })).toMatchObject({ done: 3, finished: true })
  expect(done.slice(3)).toEqual(['05a', '05b', '05c'])
})

test('asked for with nothing due, the last round is done again', async () => {
  const { world } = each()
  const { job, done } = diary()
  await runNow(world, job)
  await runNow(world, job)
  expect(done).toEqual(['02a', '02b', '02c', '02a', '02b', '02c'])
})

test('a step that failed is tried again at every turn, under its own day, and holds up no day behind it', async () => {
  const { world, clock, store } = each()
  const failing = new Set(['2026-03-02b'])
  const { job, done } = diary(failing)
  await expect(runJob(world, job, { until })).rejects.toThrow('1 steps of diary failed')
  expect(await store.get<JobRecord>('job', 'diary')).toMatchObject({ fault: { steps: 1, message: 'no b' }, leaseUntil: null })
  clock.at += DAY_MS
  await expect(runJob(world, job, { until })).rejects.toThrow('1 steps of diary failed')
  expect((await store.get<JobRecord>('job', 'diary'))?.left).toMatchObject([{ id: 'b', tries: 2 }])
  failing.clear()
  expect(await runJob(world, job, { until })).toMatchObject({ done: 1, finished: true })
  expect(done).toEqual(['02a', '02c', '03a', '03b', '03c', '02b'])
  expect(await store.get<JobRecord>('job', 'diary')).toMatchObject({ fault: null, left: [] })
})

test('a worker that died is followed by another when its lease is over, from its page', async () => {
  const { world, clock, store } = each()
  const { job, done } = diary()
  const dying: Job = { ...job, due: (one, round, after) => (after === undefined ? job.due(one, round, after) : new Promise(() => undefined)) }
  void runJob(world, dying, { until })
  while (done.length < 2 || (await store.get<JobRecord>('job', 'diary'))?.cursor !== 'b') await new Promise(setImmediate)
  expect(await runJob(world, job, { until })).toMatchObject({ done: 0, finished: false, idle: 'leased' })
  clock.at += 90_000
  expect(await runJob(world, job, { until })).toMatchObject({ done: 1, finished: true })
  expect(done).toEqual(['02a', '02b', '02c'])
})

test('who comes back after its lease was taken over writes nothing over what the other did', async () => {
  const { world, clock, store } = each()
  const { job } = diary()
  let goOn = (): void => undefined
  const slow: Job = { ...job, step: async (...args) => (await new Promise<void>((go) => (goOn = go)), job.step(...args)) }
  const late = runJob(world, slow, { until: START + 1 })
  while (((await store.get<JobRecord>('job', 'diary'))?.turn ?? 0) < 1) await new Promise(setImmediate)
  await new Promise(setImmediate)
  clock.at += 90_000
  await runJob(world, job, { until })
  const after = await store.get<JobRecord>('job', 'diary')
  goOn()
  expect(await late).toMatchObject({ finished: false })
  expect(await store.get<JobRecord>('job', 'diary')).toEqual(after)
})

test('a record that a newer version left is told and not touched', async () => {
  const { world, store } = each()
  const newer = { _id: 'expire-lots', shape: 2, cursor: { page: 7 }, startedAt: 1, finishedAt: null, done: 4 }
  await put(store, 'job', [newer])
  const { reports } = await dispatch(world)
  expect(reports.find(({ job }) => job === 'expire-lots')).toEqual({ job: 'expire-lots', done: 0, finished: false, idle: 'newer' })
  expect(reports).toHaveLength(jobs.length)
  expect(await store.get('job', 'expire-lots')).toEqual(newer)
  expect((await listJobs(world)).jobs.find(({ job }) => job === 'expire-lots')?.state).toBe('newer')
})

test('a record from before there were leases goes on where it was', async () => {
  const { world, store } = each()
  await put(store, 'job', [{ _id: 'diary', cursor: 'b', startedAt: START - 1, finishedAt: null, done: 2 }])
  const { job, done } = diary()
  expect(await runJob(world, job, { until })).toMatchObject({ done: 1, finished: true })
  expect(done).toEqual(['02c'])
})
