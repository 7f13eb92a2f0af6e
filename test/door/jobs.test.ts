import { jobNames } from '../../cloudfunctions/flow/job/registry'
import { buy, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain } from '../flow/world'
import { asTimer, chenyu, nobody, timer, wechat } from './call'

const each = eachOn(() => openChain())

test('jobs run for the platform’s timer alone, and before that nothing is read or written', async () => {
  const { world, store } = each()
  const before = await dump(store)
  for (const caller of [nobody, chenyu, wechat('demo-hejingyi')]) {
    expect(refused(await asTimer(world, caller, { bad: 1 }))).toEqual({
      code: 'permission.denied',
      action: 'run',
      needs: 'the timer of the platform',
    })
  }
  expect(await dump(store)).toEqual(before)
})

test('without a name all jobs run, those first that waited longest; with one, that one', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
  clock.at = Date.parse('2028-01-01T10:00:00+08:00')
  expect(granted(await asTimer(world, timer, { job: 'forget-nonces' })).reports).toEqual([
    { job: 'forget-nonces', done: 0, finished: true },
  ])
  // The day before is closed for both stores that are open; the day of the order is summed.
  const did: Record<string, number> = { 'expire-lots': 1, 'move-stages': 1, 'close-days': 2, 'sum-days': 1 }
  expect(granted(await asTimer(world, timer)).reports).toEqual(
    [...jobNames.filter((job) => job !== 'forget-nonces'), 'forget-nonces'].map((job) => ({ job, done: did[job] ?? 0, finished: true })),
  )
})

test('a job that does not exist is refused with those that do', async () => {
  const refusal = refused(await asTimer(each().world, timer, { job: 'expire-everything' }))
  expect(refusal).toEqual({ code: 'input.invalid', field: 'job', rule: `one of ${jobNames.join(', ')}` })
})

test('an expiry sweep that cannot go on does not keep the nonces from being forgotten', async () => {
  const { world, store } = each()
  const broken = {
    ...world,
    store: {
      ...store,
      find: (collection: string, query: never) =>
        collection === 'account' ? Promise.reject(new Error('broken')) : store.find(collection, query),
    },
  } as typeof world
  await store.transact((tx) => tx.put('nonce', { _id: 'HZHB-1:old', expiresAt: 1 }))
  await asTimer(broken, timer).catch(() => undefined)
  expect(await store.get('nonce', 'HZHB-1:old')).toBeNull()
})
