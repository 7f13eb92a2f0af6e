import { jobNames } from '../../cloudfunctions/flow/job/registry'
import { granted, refused } from '../flow/act'
import { eachOn, openChain, put } from '../flow/world'
import { asStaff, asTimer, chenyu, timer, wechat } from './call'

const manager = wechat('demo-hejingyi')
const each = eachOn(() => openChain())

test('managers see every job and run one; a clerk does neither', async () => {
  const { world } = each()
  const before = granted(await asStaff(world, manager, 'job.list')).jobs
  expect(before.map(({ job }) => job)).toEqual(jobNames)
  expect(new Set(before.map(({ state }) => state))).toEqual(new Set(['never']))
  expect(granted(await asStaff(world, manager, 'job.run', { job: 'expire-lots' }))).toEqual({ job: 'expire-lots', done: 0, finished: true })
  const after = granted(await asStaff(world, manager, 'job.list')).jobs.find(({ job }) => job === 'expire-lots')
  expect(after).toMatchObject({ state: 'finished', day: '2026-03-02', rounds: 1, done: 0, fault: null, nextAt: null })
  expect(refused(await asStaff(world, chenyu, 'job.list')).code).toBe('permission.denied')
  expect(refused(await asStaff(world, chenyu, 'job.run', { job: 'expire-lots' })).code).toBe('permission.denied')
})

test('a job of days says when it is due next', async () => {
  const { world } = each()
  granted(await asTimer(world, timer))
  const { jobs } = granted(await asStaff(world, manager, 'job.list'))
  expect(jobs.find(({ job }) => job === 'find-duplicates')).toMatchObject({ nextAt: Date.parse('2026-03-03T03:00:00+08:00') })
})

test('one that there is not is refused with those that are; a fault is seen where it happened', async () => {
  const { world, store } = each()
  expect(refused(await asStaff(world, manager, 'job.run', { job: 'x' }))).toMatchObject({ code: 'input.invalid', field: 'job' })
  await put(store, 'account', [{ _id: 'broken', nextExpiryAt: 1 }])
  await expect(asStaff(world, manager, 'job.run', { job: 'expire-lots' })).rejects.toThrow('1 steps of expire-lots failed')
  const seen = granted(await asStaff(world, manager, 'job.list')).jobs.find(({ job }) => job === 'expire-lots')
  expect(seen).toMatchObject({ state: 'finished', fault: { steps: 1 } })
})
